"""What may be said: the kinds of entry, their bodies, and what text may hold."""
