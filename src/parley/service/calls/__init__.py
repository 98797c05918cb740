"""Calls at this station: their rooms and relays, what is signalled, and what is published of them afterwards."""
