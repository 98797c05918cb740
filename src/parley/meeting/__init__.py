"""A call's media as far as a station must understand them: who connects to whom, by what description and which keys."""
