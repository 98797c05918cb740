"""The log of a line as people read it: windows of it, the steps of an entry, what is found, marked and proved."""
