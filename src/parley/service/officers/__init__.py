"""Officers of our own side: who they are, what they enrol with, and how they come in at the console."""
