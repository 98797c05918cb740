"""Files and messages from elsewhere that ask for much more than they are: a named refusal, within bounds."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest

from parley.bearers.parcel import MAGIC, decode_parcel
from parley.keys.sealed import open_material
from parley.record.bundle import decode_bundle
from parley.record.card import verify_card
from parley.record.entry import decode_entry
from parley.record.note import parse_note
from parley.record.revocation import verify_revocation
from parley.record.terms import decode_terms
from parley.seal.enrolment import read_acceptance, read_finish, read_offer
from parley.seal.ratchet import read_message as read_ratchet
from parley.seal.recover import read_message as read_recover
from parley.service.config import read_config
from parley.wire.cbor import encode
from parley.wire.errors import ParleyError
from parley.wire.slip import read_card_slip, read_secret_slip
from tests.faults.test_bad_frames import PEAK_BYTES_MAX, bombs
from tests.station.pair import ARVENIA

READERS: dict[str, Callable[[bytes], object]] = {
    "card": verify_card,
    "revocation": lambda raw: verify_revocation(raw, ARVENIA.card.card.root),
    "terms": decode_terms,
    "entry": decode_entry,
    "bundle": decode_bundle,
    "offer": read_offer,
    "acceptance": read_acceptance,
    "finish": read_finish,
    "ratchet": read_ratchet,
    "recover": read_recover,
    "parcel": decode_parcel,
    "key file": lambda raw: open_material(raw, "any"),
    "note": lambda raw: parse_note(raw.decode("latin-1")),
    "card slip": lambda raw: read_card_slip(raw.decode("latin-1")),
    "secret slip": lambda raw: read_secret_slip(raw.decode("latin-1")),
    "settings": lambda raw: read_config(raw.decode("latin-1")),
}

FILES = bombs() | {
    "a card cut short": ARVENIA.card.raw[:-1],
    "a card and more": ARVENIA.card.raw + b"\x00",
    "a parcel that says it is huge": MAGIC + b"\xff" * 36 + bytes(4_040),
    "a parcel of endless datagrams": MAGIC + bytes(40) + b"\xff\xff" * 2_000,
    "wrapped in an array": encode(["parley-offer/1", b"\x81" * 30_000]),
    "a long line": b"a" * 60_000,
    "many lines": b"a\n" * 30_000,
    "many tables": b"[a]\n" * 15_000,
}


@pytest.mark.parametrize("file", sorted(FILES))
@pytest.mark.parametrize("reader", sorted(READERS))
def test_what_is_not_of_a_kind_is_refused_by_name_within_bounds(reader: str, file: str) -> None:
    raw = FILES[file]
    with pytest.raises(ParleyError) as refused:
        READERS[reader](raw)
    assert refused.value.code not in {"", "error", "refused", "trouble"}
    tracemalloc.start()
    try:
        with pytest.raises(ParleyError):
            READERS[reader](raw)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < PEAK_BYTES_MAX


@pytest.mark.parametrize("reader", sorted(READERS.keys() - {"settings"}))  # no settings are settings
def test_nothing_is_of_no_kind(reader: str) -> None:
    with pytest.raises(ParleyError):
        READERS[reader](b"")


def test_every_byte_of_a_card_counts() -> None:
    raw = ARVENIA.card.raw
    for place in range(0, len(raw), 41):
        with pytest.raises(ParleyError):
            verify_card(raw[:place] + bytes((raw[place] ^ 1,)) + raw[place + 1 :])
        with pytest.raises(ParleyError):
            verify_card(raw[:place])
