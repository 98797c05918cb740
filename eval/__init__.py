"""Scores on texts with labels: how well the project does what it says."""
