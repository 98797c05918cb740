"""Everything that Parley promises, tried; tests/<package>/test_<module>.py mirrors src/parley."""
