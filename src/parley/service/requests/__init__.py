"""What a verb may ask of a station: a module a subject, each with its table of verbs; `answering` has them all."""
