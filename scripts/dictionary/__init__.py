"""How the compression dictionaries are made."""
