"""What the other side asks for is given in full, from what is durable, within bounds."""

from __future__ import annotations

import pytest

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange import giving
from parley.exchange.asking import WANT_AT_ONCE
from parley.exchange.effects import Carry, ReadEntries
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.exchange.lines import PastLog
from parley.exchange.work import GiveErrand
from parley.forms.builtin import LETTER, Letter
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.merkle import Edge
from parley.record.origin import Origin
from parley.seal import frames
from parley.seal.dehydrate import DehydratedEntry
from parley.seal.schedule import Lane
from parley.station.events import Event, OfficerReleased
from parley.station.turn import take_turn
from parley.store.interface import AppendEntry
from parley.wire.ids import EntryIndex, Generation, Instant, PostId
from parley.wire.limits import GIVEN_AT_ONCE_MAX
from parley.wire.marks import Precedence
from tests.exchange.hands import Author, channel_of, hand, line_of, overheard, quiet
from tests.station.pair import OFFICER, Pair


@pytest.fixture
def pair() -> Pair:
    """A has written eight entries and B two, and each holds the other's."""
    pair = Pair()
    for number in range(8):
        pair.send(pair.a, f"entry {number}")
    pair.send(pair.b, "一", language="zh")
    pair.send(pair.b, "二", language="zh")
    quiet(pair)
    for side in (pair.a, pair.b):
        side.now = Instant(side.now + 60_000)
    return pair


def want(pair: Pair, first: int, count: int, side: int = 0, generation: Generation | None = None) -> frames.Want:
    """B asks A for entries of A's log (side 0), or of its own (side 1)."""
    line = line_of(pair, pair.a)
    current = (line.own if side == 0 else line.other).origin.generation
    return frames.Want(1, side, generation or current, EntryIndex(first), count)


def given(pair: Pair) -> list[frames.EntryFull]:
    return [one for one in overheard(pair, pair.a) if isinstance(one, frames.EntryFull)]


def stored(pair: Pair, side: int = 0) -> list[bytes]:
    line = line_of(pair, pair.a)
    return pair.a.store.entries((line.own if side == 0 else line.other).origin.text, 0, 99)


@pytest.mark.parametrize(("side", "first", "count"), [(0, 0, 8), (0, 3, 2), (0, 7, 1), (1, 0, 2), (1, 1, 1)])
def test_what_is_asked_for_is_given_as_it_is_stored(pair: Pair, side: int, first: int, count: int) -> None:
    hand(pair, pair.a, want(pair, first, count, side))
    expected = [frames.EntryFull(1, side, raw) for raw in stored(pair, side)[first : first + count]]
    assert given(pair) == expected
    assert len(expected) == count


def test_what_goes_beyond_the_end_gives_what_there_is(pair: Pair) -> None:
    hand(pair, pair.a, want(pair, 6, 2**40))
    assert [one.entry for one in given(pair)] == stored(pair)[6:]


@pytest.mark.parametrize(("first", "generation"), [(8, None), (2**40, None), (0, Generation(b"unbegun-"))])
def test_what_is_not_there_is_not_given(pair: Pair, first: int, generation: Generation | None) -> None:
    hand(pair, pair.a, want(pair, first, 4, generation=generation))
    assert given(pair) == []


def test_an_earlier_generation_is_given_too(pair: Pair) -> None:
    line = line_of(pair, pair.a)
    generation = Generation(b"earlier-")
    author = Author(pair, pair.a)
    author.line.own.origin = origin = Origin(line.own.origin.line, line.own.origin.party, generation)
    author.line.own.edge = Edge()
    entry = author.write("of the time before", index=EntryIndex(0))
    pair.a.store.commit([AppendEntry(origin.text, 0, entry.raw, entry.hash)])
    line.own_past.append(PastLog(origin, author.line.own.edge))
    hand(pair, pair.a, want(pair, 0, 1, generation=generation))
    assert [one.entry for one in given(pair)] == [entry.raw]


def test_what_is_signed_and_not_durable_is_not_given(pair: Pair) -> None:
    draft = Draft(PostId(1), LETTER, Letter("en", "not durable yet").body())
    until = Instant(pair.a.now + 60_000)
    release = Release(ed25519_public(OFFICER), until, ed25519_sign(OFFICER, release_message(pair.line, draft, until)))
    size = line_of(pair, pair.a).own.size
    keys = channel_of(pair, pair.b).keys
    datagram = keys.seal(frames.pack([want(pair, size - 1, 4)], padded=True), Lane.FAST).datagram
    events: list[Event] = [
        OfficerReleased(pair.line, draft, release, 1),
        DatagramsArrived("tcp", "b", (datagram,), Lane.FAST, 16_384, answers=True),
    ]
    turn = take_turn(pair.a.station, events, pair.a.now, pair.a.draw, pair.a.answer)
    assert line_of(pair, pair.a).own.size == size + 1
    pair.a.carried += [one for one in turn.release if isinstance(one, Carry)]
    assert [one.entry for one in given(pair)] == stored(pair)[size - 1 :]
    assert len(stored(pair)) == size


# -- bounds ----------------------------------------------------------------------------------------------------------


def test_only_so_many_entries_are_given_at_one_time(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    assert WANT_AT_ONCE == 64
    monkeypatch.setattr(giving, "WANT_AT_ONCE", 3)
    hand(pair, pair.a, want(pair, 0, 8))
    assert [one.entry for one in given(pair)] == stored(pair)[:3]


def test_only_so_many_requests_are_read_at_one_time(pair: Pair) -> None:
    keys = channel_of(pair, pair.b).keys
    wants = [want(pair, number % 8, 1) for number in range(20)]
    datagram = keys.seal(frames.pack(wants, padded=True), Lane.FAST).datagram
    event = DatagramsArrived("tcp", "b", (datagram,), Lane.FAST, 16_384, answers=True)
    effects = pair.a.station.step(event, pair.a.now, pair.a.draw)
    assert len([one for one in effects if isinstance(one, ReadEntries)]) == GIVEN_AT_ONCE_MAX
    waiting = pair.a.station.state.errands.waiting.values()
    assert len([one for one in waiting if isinstance(one, GiveErrand)]) == GIVEN_AT_ONCE_MAX


def test_while_much_waits_to_be_given_nothing_more_is_read(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giving, "GIVEN_BYTES_MAX", 1_000)
    channel = channel_of(pair, pair.a)
    channel.routes.clear()
    for _ in range(9):
        keys = channel_of(pair, pair.b).keys
        datagram = keys.seal(frames.pack([want(pair, 0, 8)], padded=True), Lane.FAST).datagram
        pair.a.feed(DatagramsArrived("udp", "", (datagram,), Lane.FAST, 16_384, answers=False))
    assert len(list(channel.queue.all())) == 8


def test_what_waits_already_is_not_given_twice(pair: Pair) -> None:
    hand(pair, pair.a, want(pair, 0, 8), want(pair, 2, 3))
    assert [one.entry for one in given(pair)] == stored(pair)


def slow(pair: Pair) -> None:
    """The way of A becomes one of 75 bits a second."""
    for route in channel_of(pair, pair.a).routes.values():
        route.mtu_bytes, route.bits_per_second = 128, 75


def test_of_what_is_on_its_way_in_pieces_nothing_is_given_twice(pair: Pair) -> None:
    slow(pair)
    hand(pair, pair.a, want(pair, 0, 8))
    queue = channel_of(pair, pair.a).queue
    frames_before = queue.frames
    assert any(one.whole for one in queue.all())
    hand(pair, pair.a, want(pair, 0, 8))
    assert queue.frames == frames_before


def test_pieces_that_wait_are_not_given_twice(pair: Pair) -> None:
    slow(pair)
    hand(pair, pair.a, want(pair, 0, 1))
    channel = channel_of(pair, pair.a)
    ((frame_id, pieces),) = channel.pieces.items()
    waited = channel.queue.frames
    assert waited == len(pieces) - 1
    hand(pair, pair.a, frames.Need(frame_id, 0, b"\xff" * 8))
    assert channel.queue.frames == waited + 1, "the first piece was sent and may be lost"


def test_on_a_slow_way_what_is_asked_for_while_it_is_on_its_way_goes_once(pair: Pair) -> None:
    slow(pair)
    pair.send(pair.a, "under way")
    pair.a.now = Instant(pair.a.now + 14_000)
    hand(pair, pair.a, want(pair, 8, 1))
    assert not [one for one in channel_of(pair, pair.a).queue.all() if one.entry is None]


def test_who_asks_for_one_entry_again_gets_it_in_full_though_it_waits_to_be_repeated(pair: Pair) -> None:
    slow(pair)
    for number in range(3):
        pair.send(pair.a, f"nobody can take it yet {number}")
    pair.take_wire(pair.a)
    for _ in range(2):
        hand(pair, pair.a, want(pair, 10, 1))
    (full,) = [one for one in channel_of(pair, pair.a).queue.all() if one.whole or one.content]
    assert full.entry == (1, 10)


def test_what_was_sent_just_now_is_not_given_besides(pair: Pair) -> None:
    pair.send(pair.a, "under way")
    pair.take_wire(pair.a)
    hand(pair, pair.a, want(pair, 8, 1))
    assert given(pair) == []
    pair.a.now = Instant(pair.a.now + 2_000)
    hand(pair, pair.a, want(pair, 8, 1))
    assert [one.entry for one in given(pair)] == stored(pair)[8:]


def test_what_is_given_goes_before_routine_and_after_a_flash(pair: Pair) -> None:
    channel = channel_of(pair, pair.a)
    channel.routes.clear()
    keys = channel_of(pair, pair.b).keys
    pair.send(pair.a, "routine")
    datagram = keys.seal(frames.pack([want(pair, 0, 1)], padded=True), Lane.FAST).datagram
    pair.a.feed(DatagramsArrived("udp", "", (datagram,), Lane.FAST, 16_384, answers=False))
    pair.send(pair.a, "urgent", Precedence.FLASH)
    levels = []
    while (taken := channel.queue.take()) is not None:
        levels.append(taken[0])
    assert levels == [Precedence.FLASH, Precedence.IMMEDIATE, Precedence.ROUTINE]


def test_who_asks_for_everything_on_a_narrow_line_still_gets_what_is_new(pair: Pair) -> None:
    (route,) = channel_of(pair, pair.a).routes.values()
    route.mtu_bytes, route.bits_per_second = 256, 2_400
    hand(pair, pair.a, want(pair, 0, 8))
    pair.send(pair.a, "new")
    seen: list[type] = []
    for _ in range(4):
        seen += [type(one) for one in overheard(pair, pair.a)]
        pair.a.now = route.free_at
        pair.a.feed(TimePassed())
    assert DehydratedEntry in seen
    assert frames.Fragment in seen


@pytest.mark.parametrize(("index", "times"), [(0, 1), (8, 2)], ids=["receipted", "without a receipt"])
def test_neither_a_flash_that_nobody_answers_nor_what_is_new_keeps_what_is_asked_for_waiting(
    pair: Pair, index: int, times: int
) -> None:
    """The other side has lost it, and its line rests: until it has that, it takes nothing."""
    (route,) = channel_of(pair, pair.a).routes.values()
    route.mtu_bytes, route.bits_per_second = 1_024, 300
    pair.send(pair.a, "came, and its receipt was lost")
    pair.take_wire(pair.a)
    pair.send(pair.a, "urgent", Precedence.FLASH)
    for number in range(12):
        pair.send(pair.a, f"new {number}, and so long that no other goes beside it" * 8)
    for _ in range(times):
        hand(pair, pair.a, want(pair, index, 1))
    seen: list[frames.Frame] = []
    while not any(isinstance(one, frames.EntryFull) for one in seen):
        pair.a.now = Instant(pair.a.now + 2_000)
        pair.a.feed(TimePassed())
        seen += overheard(pair, pair.a)
    new = [one for one in seen if isinstance(one, DehydratedEntry) and one.precedence == Precedence.ROUTINE]
    assert len(new) <= 6
