"""Preparing and releasing: what an officer drafts, and what his key binds before the station signs."""
