"""The channel with one peer: bringing two copies of the record into agreement over whatever bearers there are."""
