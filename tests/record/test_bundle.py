"""Evidence bundles: written and read alike, and what a check finds; the refusals stand in the vectors."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.record.bundle import BadBundle, assemble_bundle, decode_bundle, encode_bundle
from parley.record.bundle_check import CardMissing, LineUnknown, check_bundle
from parley.record.bundle_log import Held, RootDiffers
from parley.record.fork import prove_two_entries
from parley.record.origin import Head
from parley.wire.ids import EntryIndex, LineId
from parley.wire.limits import BUNDLE_BYTES_MAX
from tests.record.maker import MadeLog, World, other_root

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


@given(st.sets(st.integers(0, 11)), st.lists(st.integers(0, 12), max_size=4), st.sets(st.integers(0, 11), max_size=2))
def test_what_is_shown_held_and_missing(shown: set[int], sizes: list[int], alone: set[int]) -> None:
    receipts = [B.entry_receipt(LOG.origin, index, LOG.entries[index].hash, 0) for index in sorted(alone)]
    log = LOG.show([B.receipt(LOG.head(size)) for size in sizes], shown, receipts)
    (found,) = check_bundle(A.bundle(WORLD.bundle(log))).logs
    assert found.receipted == max(sizes, default=0)
    assert {index for gap in found.missing for index in gap} == set(range(12)) - shown
    assert [one.entry for one in found.entries] == [LOG.entries[index] for index in sorted(shown)]
    for one in found.entries:
        index = one.entry.payload.index
        covered = Held.ENTRY_RECEIPT if index in alone else Held.CLAIMED
        assert one.held == (Held.RECEIPT if index < found.receipted else covered)
        assert not one.contradicts
        assert not one.disowned


def test_an_entry_that_contradicts_its_own_log_is_said_to() -> None:
    log = MadeLog(A, B, WORLD.a1.line)
    log.add("One.")
    log.add("Two.", root=other_root(log.head()).root)
    (found,) = check_bundle(A.bundle(WORLD.bundle(log.show([], (0, 1))))).logs
    assert [one.contradicts for one in found.entries] == [False, True]


def test_refusals_by_their_class() -> None:
    """The vectors go by name; here each class is seen once."""
    strange = replace(LOG.show([], ()), head=replace(LOG.head(), origin=replace(LOG.origin, line=LineId(bytes(32)))))
    lying = LOG.show([A.checkpoint(other_root(LOG.head()))], ())
    whole = WORLD.bundle(LOG.show([], ()))
    for bundle, refusal in (
        (replace(whole, logs=(strange,)), LineUnknown),
        (replace(whole, cards=tuple(card.raw for card in A.cards)), CardMissing),
        (replace(whole, logs=(lying,)), RootDiffers),
    ):
        with pytest.raises(refusal):
            check_bundle(A.bundle(bundle))


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
