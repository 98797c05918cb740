"""What the tests of the service share."""

from __future__ import annotations

from hashlib import sha256

import pytest

from parley.keys import sealed


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess at a passphrase costs nothing here: scrypt has its own tests (tests/keys/test_sealed.py)."""
    monkeypatch.setattr(sealed, "_stretch", lambda passphrase, salt, _: sha256(passphrase.encode() + salt).digest())
