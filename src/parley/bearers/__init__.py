"""A bearer carries sealed bytes to an address and knows nothing else, not even the other bearers."""
