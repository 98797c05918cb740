"""The command line: one file a verb, one voice, one table of exit codes."""
