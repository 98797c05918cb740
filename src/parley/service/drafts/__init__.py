"""What officers are about to say: drafts, their files, what is missing in them, and what was released and waits."""
