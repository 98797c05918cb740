"""A store keeps entries, and what the station wants to find again, and gives the same bytes back."""
