"""Evidence bundles: written and read alike, in one order, bounded."""

from __future__ import annotations

import pytest

from parley.record.bundle import BadBundle, assemble_bundle, decode_bundle, encode_bundle
from parley.record.bundle_check import check_bundle
from parley.record.fork import prove_two_entries
from parley.record.origin import Head
from parley.wire.ids import EntryIndex
from parley.wire.limits import BUNDLE_BYTES_MAX
from tests.record.maker import MadeLog, World

WORLD = World()
A, B = WORLD.a, WORLD.b
LOG = WORLD.a1
for number in range(12):
    LOG.add(f"Letter {number}.")


def test_a_bundle_is_read_as_it_was_written() -> None:
    fork = prove_two_entries(LOG.entries[3], LOG.entries[3])
    by_itself = B.entry_receipt(LOG.origin, 7, LOG.entries[7].hash, 5)
    log = LOG.show([A.checkpoint(LOG.head(4)), B.receipt(LOG.head())], (0, 7), (by_itself,))
    bundle = WORLD.bundle(log, forks=((A.id, *fork),))
    read = decode_bundle(A.bundle(bundle))
    assert encode_bundle(read.bundle) == read.payload == encode_bundle(bundle)
    assert A.raw_bundle(read.payload) == assemble_bundle(read.payload, read.signature)
    assert read.bundle.logs[0].head == log.head
    assert read.bundle.logs[0].entries == log.entries


def test_terms_and_logs_are_put_in_order() -> None:
    logs = [MadeLog(party, other, WORLD.a1.line).show([], ()) for party, other in ((A, B), (B, A))]
    payloads = {encode_bundle(WORLD.bundle(*order)) for order in (logs, logs[::-1])}
    assert len(payloads) == 1
    assert len(check_bundle(A.raw_bundle(payloads.pop())).logs) == 2


def test_a_bundle_is_bounded() -> None:
    class Large(bytes):
        """Claims a length without having it."""

        def __len__(self) -> int:
            return BUNDLE_BYTES_MAX + 1

    with pytest.raises(BadBundle, match="at most"):
        decode_bundle(Large(b""))


def test_nothing_signed_about_more_than_is_shown_can_be_put_in() -> None:
    short = MadeLog(A, B, WORLD.a1.line)
    with pytest.raises(AssertionError, match="more entries than are shown"):
        short.show([B.receipt(LOG.head())], ())
    assert isinstance(LOG.head(), Head)
    assert EntryIndex(0) in {entry.index for entry in LOG.show([], (0,)).entries}
