"""What the watch looks at: who has it, alarms, what is unread, and what is open on each line."""
