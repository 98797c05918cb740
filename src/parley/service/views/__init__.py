"""What a station knows as people and programs ask for it: entries, offices, conversations, maps, and words."""
