"""Revocations: written and read alike, both root signatures required."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.keys.purpose import KeyId, Purpose
from parley.keys.signing import BadSignature
from parley.record.origin import Head, first_generation, first_origin
from parley.record.revocation import (
    BadRevocation,
    Revocation,
    decode_revocation,
    encode_revocation,
    is_revocation,
    revocation_body,
    verify_revocation,
)
from parley.wire.cbor import encode
from parley.wire.ids import LineId, LogSize, RootHash
from tests.record.maker import MadeLog, arvenia, belmora

LINE = LineId(bytes(range(32)))


def revocation(key: KeyId, *heads: Head) -> Revocation:
    return Revocation(key, 1_790_000_000, "lost", heads)


def test_a_revocation_is_read_as_it_was_written() -> None:
    head = Head(first_origin(LINE, arvenia().id), LogSize(3), RootHash(bytes(32)))
    written = revocation(KeyId(bytes(8)), head)
    assert decode_revocation(encode_revocation(written)) == written
    assert head.origin.generation == first_generation(LINE, arvenia().id)


def test_a_revocation_needs_both_root_signatures() -> None:
    a, b = arvenia(), belmora()
    body = a.revocation(a.key_id(Purpose.ENTRY), ())
    assert verify_revocation(body, a.root).key_id == a.key_id(Purpose.ENTRY)
    with pytest.raises(BadSignature):
        verify_revocation(body, b.root)
    raw = encode_revocation(revocation(KeyId(bytes(8))))
    with pytest.raises(BadSignature):
        verify_revocation(revocation_body(raw, a.sign_root(b"parley/card/v1\n" + raw)[0], bytes(2_420)), a.root)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        encode({1: b"", 2: bytes(64)}),
        encode({1: 0, 2: bytes(64), 3: bytes(2_420)}),
        encode({1: b"", 2: bytes(63), 3: bytes(2_420)}),
        encode({1: b"", 2: bytes(64), 3: bytes(2_419)}),
    ],
    ids=["nothing", "one signature", "a number", "short", "short, post-quantum"],
)
def test_a_body_that_is_no_revocation_is_refused(body: bytes) -> None:
    with pytest.raises(BadRevocation):
        verify_revocation(body, arvenia().root)


@pytest.mark.parametrize(
    "items",
    [
        {1: bytes(7), 2: 0, 3: "lost", 4: []},
        {1: bytes(8), 2: 2**32, 3: "lost", 4: []},
        {1: bytes(8), 2: 0, 3: "", 4: []},
        {1: bytes(8), 2: 0, 3: "x" * 201, 4: []},
        {1: bytes(8), 2: 0, 3: "lost", 4: [["parley", 0, bytes(32)]]},
        {1: bytes(8), 2: 0, 3: "lost", 4: [[first_origin(LINE, arvenia().id).text, 0, bytes(32)]] * 2},
        {1: bytes(8), 2: 0, 3: "lost"},
    ],
    ids=["key id", "time", "no reason", "long reason", "origin", "a log twice", "no logs"],
)
def test_a_revocation_of_another_form_is_refused(items: dict[int, object]) -> None:
    with pytest.raises(BadRevocation):
        decode_revocation(encode(items))


def test_an_entry_says_of_itself_that_it_revokes() -> None:
    log = MadeLog(arvenia(), belmora(), LINE, on_line0=True)
    payload = log.payload(form="parley/revoke")
    assert is_revocation(payload)
    assert not is_revocation(replace(payload, form_version=2))
    assert not is_revocation(log.payload())
