"""What the record means: calls with their clocks, series of talks, line tests, figures, and what a silence was."""
