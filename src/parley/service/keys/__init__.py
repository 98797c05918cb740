"""The station's keys: in files sealed with its passphrase, in hardware, and what the store keeps sealed under them."""
