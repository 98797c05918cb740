"""Reception: the table holds exactly the tags of the windows and beacons, whatever comes in whatever order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.seal.reception import GRACE, Reception, RecoveryReception
from parley.seal.schedule import Chain, Direction, Lane
from parley.seal.window import TagTable
from parley.wire.ids import Instant
from parley.wire.limits import BEACON_AHEAD, EPOCHS_KEPT_MAX, RECOVERY_NUMBERS
from tests.seal.samples import CHANNEL, NOON, RECOVERY_ROOT, ROOT

EPOCH = 65_536
HOUR = 3_600_000


def fresh(lane: Lane = Lane.FAST) -> tuple[Reception, TagTable]:
    table = TagTable()
    chain = Chain.start(ROOT, CHANNEL, Direction.FROM_ACCEPTER, lane)
    return Reception.start(CHANNEL, 0, lane, chain, table), table


def tag_of(number: int, lane: Lane = Lane.FAST) -> bytes:
    chain = Chain.start(ROOT, CHANNEL, Direction.FROM_ACCEPTER, lane)
    chain.advance(number // EPOCH)
    return chain.keys().tag(number)


def is_live(table: TagTable, number: int, lane: Lane = Lane.FAST) -> bool:
    found = table.lookup(tag_of(number, lane) + bytes(16))
    return found is not None and number in [candidate.number for candidate in found]


def numbers_live(reception: Reception, table: TagTable) -> list[int]:
    """The live numbers, after a look that the table holds them and no other."""
    live = list(reception.live())
    assert len(table) == len(live)
    assert all(is_live(table, number, reception.lane) for number in live[:: max(1, len(live) // 50)])
    return live


def test_at_first_the_first_numbers_and_beacons_are_live() -> None:
    reception, table = fresh()
    live = numbers_live(reception, table)
    assert live[:32] == list(range(32))
    assert set(range(0, 16_384, 256)) <= set(live)
    assert max(live) < EPOCH + 32


def test_far_beacons_come_with_the_clock() -> None:
    reception, table = fresh()
    assert not is_live(table, BEACON_AHEAD - 256)
    reception.age(NOON)
    assert is_live(table, BEACON_AHEAD - 256)
    assert not is_live(table, BEACON_AHEAD)
    assert numbers_live(reception, table)[-1] == BEACON_AHEAD - 256


@settings(max_examples=60)
@given(steps=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40)), max_size=40), lane=st.sampled_from(Lane))
def test_whatever_is_accepted_the_table_is_exact(steps: list[tuple[int, int]], lane: Lane) -> None:
    """Each step accepts some live number, near or far, or lets time pass."""
    reception, table = fresh(lane)
    accepted = set()
    now = NOON
    for which, minutes in steps:
        live = list(reception.live())
        number = live[-1 - which] if which < 20 else live[which % len(live)]
        reception.accept(number, now)
        accepted.add(number)
        if minutes > 35:
            now = Instant(now + minutes * 120_000)
            reception.age(now)
        assert not accepted & set(reception.live())
        assert len(table) == len(list(reception.live()))
    numbers_live(reception, table)


def test_a_tag_dies_when_its_number_is_accepted() -> None:
    reception, table = fresh()
    for number in (0, 5, 3, 256, 280, 65_536):
        if not is_live(table, number):
            reception.age(NOON)
        assert is_live(table, number)
        reception.accept(number, NOON)
        assert not is_live(table, number)


def test_thousands_in_a_row_across_an_epoch_leave_the_table_exact() -> None:
    """Nearly all of them take the quick step."""
    reception, table = fresh()
    reception.age(NOON)
    reception.accept(EPOCH - 3_072, NOON)
    for number in range(EPOCH - 3_071, EPOCH + 1_500):
        assert is_live(table, number)
        reception.accept(number, NOON)
        if number % 500 == 0:
            assert not is_live(table, number)
            assert len(table) == len(list(reception.live()))
    numbers_live(reception, table)


def test_an_old_epoch_lives_out_its_grace() -> None:
    reception, table = fresh()
    for number in range(20):
        reception.accept(number, NOON)
    reception.age(NOON)
    reception.accept(3 * EPOCH, NOON)
    assert [window.keys.epoch for window in reception.windows] == [0, 1, 2, 3, 4]
    for late in (20, EPOCH, 2 * EPOCH + 31, 3 * EPOCH + 1, 4 * EPOCH):
        assert is_live(table, late)
    reception.accept(20, NOON)
    assert not reception.age(Instant(NOON + GRACE[Lane.FAST] - 1))
    assert is_live(table, 21)
    assert reception.age(Instant(NOON + GRACE[Lane.FAST]))
    assert [window.keys.epoch for window in reception.windows] == [3, 4]
    assert not is_live(table, 21)
    assert reception.keys_for(21) is None
    numbers_live(reception, table)


def test_the_grace_of_the_slow_lane_is_that_of_the_terms() -> None:
    reception, _ = fresh(Lane.SLOW)
    assert GRACE[Lane.SLOW] == 90 * 24 * HOUR
    reception.set_grace(10 * HOUR)
    reception.accept(EPOCH, NOON)
    assert not reception.age(Instant(NOON + 10 * HOUR - 1))
    assert reception.age(Instant(NOON + 10 * HOUR))


def test_old_epochs_are_bounded() -> None:
    reception, table = fresh()
    for leap in range(1, 4):
        reception.age(NOON)
        reception.accept(leap * 15 * EPOCH, NOON)
    assert len(reception.windows) == EPOCHS_KEPT_MAX + 2
    numbers_live(reception, table)


def test_past_chain_values_are_gone() -> None:
    reception, _ = fresh()
    reception.age(NOON)
    reception.accept(2 * EPOCH, NOON)
    assert reception.chain.epoch == 4
    assert reception.newest == 2


def test_a_retired_root_expects_little() -> None:
    reception, table = fresh()
    reception.age(NOON)
    many = len(table)
    for number in range(100):
        reception.accept(number, NOON)
    reception.retire(NOON)
    assert reception.retired_until == NOON + GRACE[Lane.FAST]
    reception.age(NOON)
    assert is_live(table, 100)
    assert is_live(table, 4_096)
    assert not is_live(table, 8_192)
    assert len(table) < many / 3
    numbers_live(reception, table)
    reception.retire(Instant(NOON + HOUR))
    assert reception.retired_until == NOON + GRACE[Lane.FAST]


def test_a_lane_by_which_nothing_can_come_takes_no_room_in_the_table() -> None:
    table = TagTable()
    table.slow = False
    chain = Chain.start(ROOT, CHANNEL, Direction.FROM_ACCEPTER, Lane.SLOW)
    reception = Reception.start(CHANNEL, 0, Lane.SLOW, chain, table)
    reception.age(NOON)
    reception.retire(NOON)
    assert len(table) == 0
    reception.close()
    assert len(table) == 0


def test_once_something_may_come_by_a_lane_all_its_tags_are_live_at_once() -> None:
    heard, unheard = TagTable(), TagTable()
    unheard.slow = False
    receptions = [
        Reception.start(CHANNEL, 0, Lane.SLOW, Chain.start(ROOT, CHANNEL, Direction.FROM_ACCEPTER, Lane.SLOW), table)
        for table in (heard, unheard)
    ]
    receptions[0].age(NOON)
    receptions[1].hear(unheard)
    assert numbers_live(receptions[1], unheard) == numbers_live(receptions[0], heard)
    receptions[1].hear(unheard)
    assert len(unheard) == len(heard)
    receptions[1].accept(BEACON_AHEAD - 256, NOON)
    receptions[1].close()
    assert len(unheard) == 0


def test_closing_leaves_nothing() -> None:
    reception, table = fresh()
    reception.age(NOON)
    reception.accept(2 * EPOCH, NOON)
    reception.close()
    assert len(table) == 0


@pytest.mark.parametrize("lane", Lane)
def test_recovery_tags_do_not_die(lane: Lane) -> None:
    table = TagTable()
    chain = Chain.start(RECOVERY_ROOT, CHANNEL, Direction.FROM_OFFERER, lane)
    keys = chain.keys()
    reception = RecoveryReception(CHANNEL, lane, chain, table)
    assert len(table) == RECOVERY_NUMBERS
    for number in (0, 31, 0):
        assert table.lookup(keys.tag(number) + bytes(16)) is not None
        reception.accept(number, NOON)
    assert len(table) == RECOVERY_NUMBERS
    assert reception.keys_for(31) is not None
    assert reception.keys_for(32) is None
    reception.close()
    assert len(table) == 0
