"""One party's whole behaviour, without I/O: events in, effects out."""
