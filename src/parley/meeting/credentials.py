"""What lets a page use its own side's relay for a while: a name that says until when, and a tag over it.

As coturn's `use-auth-secret` has it (draft-uberti-behave-turn-rest-00).  A relay asks for it when something is
allocated: that a credential has run out ends nothing that is under way.
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Credential:
    """A user name and a password of a relay."""

    username: str
    password: str


def credential(secret: str, page: bytes, expires_seconds: int) -> Credential:
    """The credential of a page until a time; `secret`: shared by the station and its relay."""
    username = f"{expires_seconds}:{page.hex()}"
    # SHA-1, because relays know no other; a tag is not broken by collisions.
    tag = hmac.new(secret.encode(), username.encode(), "sha1").digest()
    return Credential(username, b64encode(tag).decode())
