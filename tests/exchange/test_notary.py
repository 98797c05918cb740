"""Signatures over whole logs: what we compute ourselves is what a signature of the other side has to fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.exchange.events import TimePassed
from parley.exchange.notary import CHECKPOINT_SPACE, COSIGNATURE_SPACE
from parley.exchange.queue import LAST
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_sign, mldsa44_sign
from parley.record.checkpoint import checkpoint_message, verify_checkpoint_note
from parley.record.note import parse_note
from parley.record.origin import Head
from parley.record.receipt import cosignature_message, verify_cosignature_line
from parley.seal import frames
from parley.wire.ids import Generation, Instant, LogSize, RootHash
from tests.exchange.hands import channel_of, hand, line_of, overheard, quiet
from tests.station.pair import ARVENIA, START, Pair

SECONDS = START // 1000
HOUR_MS = 3_600_000


@pytest.fixture
def pair() -> Pair:
    """Each holds three entries of the other."""
    pair = Pair()
    for number in range(3):
        pair.send(pair.a, f"entry {number}")
        pair.send(pair.b, f"第{number}条", language="zh")
    return quiet(pair)


def head(pair: Pair, size: int = 3, root: RootHash | None = None) -> Head:
    """The head of A's log as B has it."""
    other = line_of(pair, pair.b).other
    return Head(other.origin, LogSize(size), root or other.roots[min(size, 3)])


def checkpoint(pair: Pair, size: int = 3, root: RootHash | None = None) -> frames.Checkpoint:
    """A checkpoint of A on its own log."""
    message = checkpoint_message(head(pair, size, root))
    return frames.Checkpoint(1, LogSize(size), ed25519_sign(ARVENIA.seeds[Purpose.CHECKPOINT], message))


def cosignature(pair: Pair, size: int = 3, root: RootHash | None = None) -> frames.PqSign:
    """A cosignature of A on its own log."""
    said = head(pair, size, root)
    message = cosignature_message(said, ARVENIA.card.party, SECONDS)
    signature = mldsa44_sign(ARVENIA.seeds[Purpose.COSIGN], message)
    return frames.PqSign(1, 0, said.origin.generation, LogSize(size), SECONDS, signature)


def sign_now(pair: Pair) -> None:
    """It is time for checkpoints and cosignatures on both sides."""
    for side in (pair.a, pair.b):
        timers = channel_of(pair, side).timers
        assert timers.checkpoint is not None
        assert timers.checkpoint <= side.now + channel_of(pair, side).periods.checkpoint_ms
        timers.checkpoint = timers.cosign = Instant(side.now + 1)
    pair.wait(1_000)


def test_within_the_hour_each_holds_the_others_checkpoint(pair: Pair) -> None:
    pair.wait(HOUR_MS)
    for reader, writer in ((pair.a, pair.b), (pair.b, pair.a)):
        origin = line_of(pair, writer).own.origin
        note = reader.store.get(CHECKPOINT_SPACE, origin.text.encode())
        assert note is not None
        ring = channel_of(pair, reader).other_ring
        verified = verify_checkpoint_note(note.decode(), ring)
        assert verified.head == Head(origin, LogSize(3), line_of(pair, writer).own.roots[3])
        assert writer.store.get(CHECKPOINT_SPACE, origin.text.encode()) == note


@pytest.mark.parametrize("size", [1, 3])
def test_a_checkpoint_of_what_we_hold_is_kept(pair: Pair, size: int) -> None:
    hand(pair, pair.b, checkpoint(pair, size))
    assert len(pair.b.store.kept(CHECKPOINT_SPACE)) == 1


def test_a_checkpoint_that_does_not_fit_is_dropped(pair: Pair) -> None:
    before = channel_of(pair, pair.b).dropped
    hand(pair, pair.b, checkpoint(pair, root=RootHash(b"x" * 32)), frames.Checkpoint(1, LogSize(3), bytes(64)))
    assert channel_of(pair, pair.b).dropped == before + 2
    assert pair.b.store.kept(CHECKPOINT_SPACE) == {}


def test_a_checkpoint_of_more_than_we_hold_tells_that_there_is_more(pair: Pair) -> None:
    hand(pair, pair.b, checkpoint(pair, 9))
    assert pair.b.store.kept(CHECKPOINT_SPACE) == {}
    assert line_of(pair, pair.b).other.known_size == 9


def test_both_cosign_both_logs(pair: Pair) -> None:
    sign_now(pair)
    for side in (pair.a, pair.b):
        kept = side.store.kept(COSIGNATURE_SPACE)
        line = line_of(pair, side)
        parties = (pair.a.party.card.party, pair.b.party.card.party)
        wanted = {origin.text.encode() + party for origin in (line.own.origin, line.other.origin) for party in parties}
        assert wanted <= set(kept)
        channel = channel_of(pair, side)
        for key in wanted:
            note = parse_note(kept[key].decode())
            ring = channel.own_ring if key.endswith(side.party.card.party) else channel.other_ring
            log = line.own if key.startswith(line.own.origin.text.encode()) else line.other
            verify_cosignature_line(Head(log.origin, LogSize(3), log.roots[3]), note.signatures[0], ring)


def test_a_cosignature_that_fits_is_kept(pair: Pair) -> None:
    hand(pair, pair.b, cosignature(pair, 2))
    assert len(pair.b.store.kept(COSIGNATURE_SPACE)) == 1


def test_a_cosignature_that_does_not_fit_is_not_kept(pair: Pair) -> None:
    true = cosignature(pair)
    hand(
        pair,
        pair.b,
        cosignature(pair, root=RootHash(b"x" * 32)),
        cosignature(pair, 9),
        replace(true, generation=Generation(b"another-")),
        replace(true, side=1),
        replace(true, time=SECONDS + 1),
        replace(true, line=200),
    )
    assert pair.b.store.kept(COSIGNATURE_SPACE) == {}


def test_a_log_that_has_not_grown_is_not_signed_again(pair: Pair) -> None:
    sign_now(pair)
    kept = [side.store.kept(space) for side in (pair.a, pair.b) for space in (CHECKPOINT_SPACE, COSIGNATURE_SPACE)]
    assert all(kept)
    sign_now(pair)
    pair.send(pair.a, "one more")
    pair.settle()
    assert kept == [
        side.store.kept(space) for side in (pair.a, pair.b) for space in (CHECKPOINT_SPACE, COSIGNATURE_SPACE)
    ]
    sign_now(pair)
    again = [side.store.kept(space) for side in (pair.a, pair.b) for space in (CHECKPOINT_SPACE, COSIGNATURE_SPACE)]
    assert all(new != old for new, old in zip(again, kept, strict=True))


def test_a_checkpoint_of_more_than_we_hold_is_followed_up(pair: Pair) -> None:
    hand(pair, pair.b, checkpoint(pair, 5))
    assert line_of(pair, pair.b).other.known_size == 5
    due = channel_of(pair, pair.b).timers.want
    assert due is not None
    pair.b.now = Instant(due)
    pair.b.feed(TimePassed())
    assert [(one.first, one.count) for one in overheard(pair, pair.b) if isinstance(one, frames.Want)] == [(3, 2)]


def test_no_letter_waits_for_a_cosignature() -> None:
    """They are some 2,500 bytes for each log: on a slow line those of a few lines take minutes."""
    pair = quiet(Pair(256))
    pair.send(pair.a, "to be cosigned")
    pair.settle()
    channel = channel_of(pair, pair.a)
    for route in channel.routes.values():
        route.bits_per_second = 1_200
    sign_now(pair)
    assert channel.queue.top == LAST
    pair.send(pair.a, "at once")
    place = line_of(pair, pair.a).own.size - 1
    due = channel.timers.pace
    assert due is not None
    pair.a.now = due
    pair.a.feed(TimePassed())
    assert place in line_of(pair, pair.a).own.under_way
    assert channel.queue.top == LAST
