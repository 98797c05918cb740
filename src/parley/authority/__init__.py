"""Who may say what to whom on which line: computed from line 0 alone, alike on both sides."""
