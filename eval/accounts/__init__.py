"""Two accounts of one event, laid side by side: the labelled pairs and the scores on them."""
