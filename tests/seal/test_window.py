"""The table of live tags: look-ups, several numbers for one tag, and the windows of an epoch."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.seal.datagram import EpochKeys
from parley.seal.schedule import Lane
from parley.seal.window import Candidate, EpochWindow, TagTable
from parley.wire.ids import ChannelId, Instant
from parley.wire.limits import WINDOW_BUSY, WINDOW_IDLE, WINDOW_IDLE_SLOW
from tests.seal.samples import CHANNEL, NOON

KEYS = EpochKeys(2, b"\x01" * 32, b"\x02" * 32)
BASE = 2 * 65_536
HOUR = 3_600_000


@dataclass
class Somebody:
    """A holder that only says where it stands."""

    highest: int = 0
    channel: ChannelId = CHANNEL
    root: int = 0
    lane: Lane = Lane.FAST

    def keys_for(self, number: int) -> EpochKeys | None:
        raise AssertionError(number)

    def accept(self, number: int, now: Instant) -> None:
        raise AssertionError(number, now)


def datagram(tag: bytes) -> bytes:
    return tag + bytes(16)


tags = st.binary(min_size=4, max_size=4) | st.sampled_from([b"\0\0\0\0", b"\0\0\0\1", b"\0\0\1\0"])
items = st.tuples(tags, st.integers(0, 1 << 20))


@given(entered=st.lists(items, max_size=60), removed=st.lists(items, max_size=20), asked=st.lists(tags, max_size=20))
def test_it_is_a_set_of_tags_and_numbers(
    entered: list[tuple[bytes, int]], removed: list[tuple[bytes, int]], asked: list[bytes]
) -> None:
    table, holder = TagTable(), Somebody()
    slot = table.enter(holder)
    for tag, number in entered:
        table.add(tag, slot, number)
    for tag, number in removed + entered[::3]:
        table.discard(tag, slot, number)
    model = set(entered) - set(removed) - set(entered[::3])
    assert len(table) == len(model)
    for tag in [*asked, *(tag for tag, _ in entered)]:
        expected = sorted(number for known, number in model if known == tag)
        found = table.lookup(datagram(tag))
        assert sorted(number for _, number in found or ()) == expected
        assert (found is None) == (not expected)


def test_several_numbers_and_holders_may_share_a_tag() -> None:
    table, first, second = TagTable(), Somebody(), Somebody()
    slots = table.enter(first), table.enter(second)
    for slot in slots:
        table.add(b"same", slot, 7)
    table.add(b"same", slots[0], 9)
    found = table.lookup(datagram(b"same"))
    assert found == (Candidate(first, 7), Candidate(second, 7), Candidate(first, 9))


def test_bytes_across_two_tags_are_no_tag() -> None:
    """What the end of one tag and the beginning of the next spell must not be found, nor whose they are."""
    table, holder = TagTable(), Somebody()
    slot = table.enter(holder)
    table.add(b"ab\x01\x02", slot, 0x030405)
    table.add(b"ab\x06\x07", slot, 0x080910)
    for low in (b"\x02\x06", b"\x07\x00", b"\x00\x00", b"\x03\x04", b"\x09\x10"):
        assert table.lookup(datagram(b"ab" + low)) is None


def test_a_slot_is_used_again() -> None:
    table = TagTable()
    first = table.enter(Somebody())
    table.leave(first)
    assert table.enter(Somebody()) == first


@pytest.mark.parametrize("size", range(20))
def test_what_is_too_short_is_nobodys(size: int) -> None:
    table = TagTable()
    table.add(b"\0\0\0\0", table.enter(Somebody()), 0)
    assert table.lookup(bytes(size)) is None
    assert table.lookup(bytes(20)) is not None


@pytest.mark.parametrize("highest", [-1, 0, 5_000, 1 << 24, (1 << 40) - 70_000])
@pytest.mark.parametrize("away", [0, 1, 1_024, 1 << 20, -1_024, -(1 << 20)])
def test_numbers_are_told_from_their_low_bits(highest: int, away: int) -> None:
    number = highest + away
    if number < 0:
        return
    table = TagTable()
    holder = Somebody(highest)
    table.add(b"tag!", table.enter(holder), number)
    assert table.lookup(datagram(b"tag!")) == (Candidate(holder, number),)


def test_many_at_once_are_told_like_one_by_one() -> None:
    table, holder = TagTable(), Somebody()
    slot = table.enter(holder)
    for number in range(100):
        table.add(number.to_bytes(4, "big"), slot, number)
    asked = [datagram(number.to_bytes(4, "big")) for number in range(0, 200, 3)]
    assert table.filter_many(asked) == [(one, found) for one in asked if (found := table.lookup(one)) is not None]


# -- the window of an epoch --------------------------------------------------------------------------------------------


def opened(*numbers: int, lane: Lane = Lane.FAST) -> EpochWindow:
    window = EpochWindow(KEYS, lane)
    for number in numbers:
        window.accept(BASE + number, NOON)
    return window


@pytest.mark.parametrize(("lane", "width"), [(Lane.FAST, WINDOW_IDLE), (Lane.SLOW, WINDOW_IDLE_SLOW)])
def test_before_the_first_the_first_numbers_are_open(lane: Lane, width: int) -> None:
    assert list(opened(lane=lane).live()) == list(range(BASE, BASE + width))


def test_it_widens_with_what_it_accepts_and_is_narrow_again_after_an_hour() -> None:
    window = opened(*range(16))
    assert window.span() == range(BASE, BASE + 15 + WINDOW_BUSY + 1)
    assert window.narrow(Instant(NOON + HOUR - 1)) == []
    left = window.narrow(Instant(NOON + HOUR))
    assert left == list(range(BASE + 15 + WINDOW_IDLE + 1, BASE + 15 + WINDOW_BUSY + 1))
    assert list(window.live()) == list(range(BASE + 16, BASE + 15 + WINDOW_IDLE + 1))


def test_it_is_narrow_after_a_leap() -> None:
    window = opened(*range(16), 20_480)
    assert list(window.live()) == [
        *range(BASE + 20_448, BASE + 20_480),
        *range(BASE + 20_481, BASE + 20_513),
    ]


def test_it_stays_within_its_epoch() -> None:
    window = opened(0, 65_535)
    assert window.span().stop == BASE + 65_536
    assert opened(3).span().start == BASE


def test_the_quick_step_is_the_same_as_accepting() -> None:
    """Step takes the ordinary case only, and then leaves the same state."""
    numbers = [*range(2_000), 2_010, *range(2_011, 4_000)]
    quick, slow = opened(), opened()
    stepped = 0
    for number in numbers:
        was = slow.span()
        left = slow.accept(BASE + number, NOON)
        if quick.step(BASE + number, NOON):
            stepped += 1
            assert left == []
            assert list(slow.span())[:-1] == list(was)[1:]
        else:
            quick.accept(BASE + number, NOON)
        assert (quick.span(), quick.behind, quick.highest) == (slow.span(), slow.behind, slow.highest)
    assert 1_900 < stepped < len(numbers) - 1_000


@given(numbers=st.lists(st.integers(0, 3_000), unique=True, max_size=80))
def test_a_number_is_open_until_it_is_accepted(numbers: list[int]) -> None:
    window = opened()
    accepted = set()
    for number in numbers:
        if BASE + number in set(window.live()):
            window.accept(BASE + number, NOON)
            accepted.add(BASE + number)
        assert not accepted & set(window.live())


def test_beacons_of_an_epoch_in_its_grace() -> None:
    window = opened(300)
    assert list(window.beacons()) == []
    window.deadline = NOON
    assert list(window.beacons()) == [BASE + 256 * place for place in range(2, 18)]
