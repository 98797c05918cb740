"""Keys: what each is for, signing and verifying, key agreement, key files; entropy is an argument, never drawn here."""
