"""What is found wrong with a station and its machine: each finding by name, and the trials that find it."""
