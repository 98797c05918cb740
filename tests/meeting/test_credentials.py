"""Credentials as coturn computes them; that coturn takes them, tests/service/calls/test_relay.py shows."""

from __future__ import annotations

import hmac
from base64 import b64decode

from hypothesis import given
from hypothesis import strategies as st

from parley.meeting.credentials import credential


def test_a_credential_that_stays_what_it_is() -> None:
    found = credential("secret", bytes(8), 1_800_000_000)
    assert found.username == "1800000000:0000000000000000"
    assert found.password == "Yg3NjqHtmpuBv5OZ4uNZzsjfBaM="


@given(st.text(), st.binary(min_size=8, max_size=8), st.integers(0, 2**32))
def test_the_password_is_a_tag_over_the_name(secret: str, page: bytes, until: int) -> None:
    found = credential(secret, page, until)
    assert b64decode(found.password) == hmac.digest(secret.encode(), found.username.encode(), "sha1")
