"""Two accounts of one event, laid side by side: what both say, what one says, what is worded differently."""
