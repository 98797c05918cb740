"""The record looked after: where it lies, checked, read again, indexed, proved, and the audit trail beside it."""
