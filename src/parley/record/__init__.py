"""What was said: cards and key rings, terms, entries, logs, receipts, forks, evidence; bodies are opaque bytes here."""
