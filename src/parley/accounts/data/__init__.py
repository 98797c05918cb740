"""Tables that the comparison reads: words, names, verbs, renderings, dates."""
