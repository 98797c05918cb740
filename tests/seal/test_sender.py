"""Numbers to send: reserved first, used once, whatever crashes when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.seal.schedule import Chain, Direction, Lane
from parley.seal.sender import Reservation, Sender, SenderState
from parley.wire.ids import Instant
from parley.wire.limits import BEACON_STEP, EPOCH_NUMBERS, EPOCHS_UNHEARD_MAX, NUMBERS_RESERVED
from tests.seal.samples import CHANNEL, NOON, ROOT

DAY = 86_400_000


def fresh(lane: Lane = Lane.FAST) -> Sender:
    return Sender.start(0, lane, Chain.start(ROOT, CHANNEL, Direction.FROM_OFFERER, lane))


def granted(sender: Sender, now: Instant = NOON) -> Sender:
    reservation = sender.reserve(now)
    if reservation is not None:
        sender.grant(reservation)
    return sender


def test_nothing_is_sent_before_a_grant() -> None:
    sender = fresh()
    assert not sender.can_take()
    with pytest.raises(AssertionError):
        sender.take()
    assert sender.reserve(NOON) == Reservation(0, Lane.FAST, 0, NUMBERS_RESERVED)
    assert not sender.can_take()


def test_a_reservation_is_repeated_until_it_is_granted() -> None:
    sender = fresh()
    reservation = sender.reserve(NOON)
    assert reservation is not None
    assert sender.reserve(NOON) == reservation
    sender.grant(reservation)
    assert sender.reserve(NOON) is None


def test_another_grant_than_the_one_asked_for_is_our_fault() -> None:
    sender = fresh()
    sender.reserve(NOON)
    with pytest.raises(AssertionError):
        sender.grant(Reservation(0, Lane.FAST, 0, 2_048))


def test_numbers_follow_each_other_across_reservations() -> None:
    sender = fresh()
    numbers = [granted(sender).take()[0] for _ in range(3_000)]
    assert numbers == list(range(3_000))


def test_what_is_kept_covers_a_reservation_before_it_is_granted() -> None:
    sender = fresh()
    assert sender.state().floor == 0
    sender.reserve(NOON)
    assert sender.state().floor == NUMBERS_RESERVED


@given(
    steps=st.lists(
        st.sampled_from(["take", "beacon", "reserve", "grant", "keep", "crash", "heard", "day"]), max_size=120
    )
)
def test_no_number_is_used_twice_whatever_crashes_when(steps: list[str]) -> None:
    """The disk holds the last state kept; a grant is given only once what it asks for was kept."""
    sender, disk, now = fresh(), fresh().state(), NOON
    asked: Reservation | None = None
    used: list[int] = []
    for step in steps:
        if step == "take" and sender.can_take():
            used.append(sender.take()[0])
        elif step == "beacon" and sender.can_take():
            used.append(sender.take(beacon=True)[0])
        elif step == "reserve":
            asked = sender.reserve(now)
        elif step == "keep":
            disk = sender.state()
        elif step == "grant" and asked is not None and disk.floor >= asked.end:
            sender.grant(asked)
            asked = None
        elif step == "crash":
            sender, asked = Sender(0, Lane.FAST, disk, wary=disk.floor > 0), None
        elif step == "heard":
            sender.heard()
        elif step == "day":
            now = Instant(now + DAY)
    assert used == sorted(set(used))


def test_after_a_restart_the_first_numbers_are_beacons_until_something_is_heard() -> None:
    state = granted(fresh()).state()
    sender = granted(Sender(0, Lane.FAST, state, wary=True))
    first = [granted(sender).take()[0] for _ in range(6)]
    assert first == [1_024, 1_280, 1_536, 1_792, 1_793, 1_794]
    sender = granted(Sender(0, Lane.FAST, state, wary=True))
    assert sender.take()[0] == 1_024
    sender.heard()
    assert sender.take()[0] == 1_025


def test_a_beacon_on_demand() -> None:
    sender = granted(fresh())
    assert [sender.take(beacon=beacon)[0] for beacon in (False, True, False, True)] == [0, 256, 257, 512]


def test_the_next_epoch_comes_when_numbers_are_used_up() -> None:
    state = SenderState(0, Chain.start(ROOT, CHANNEL, Direction.FROM_OFFERER, Lane.FAST).value, 64_512, NOON, 0)
    sender = Sender(0, Lane.FAST, state, wary=False)
    taken = [granted(sender).take() for _ in range(NUMBERS_RESERVED + 2)]
    assert [keys.epoch for _, keys in taken[-3:]] == [0, 1, 1]
    assert taken[-2][0] == EPOCH_NUMBERS
    assert sender.epoch == 1


@pytest.mark.parametrize(("lane", "days"), [(Lane.FAST, 1), (Lane.SLOW, 7)])
def test_the_next_epoch_comes_with_time(lane: Lane, days: int) -> None:
    sender = granted(fresh(lane))
    sender.take()
    assert granted(sender, Instant(NOON + days * DAY - 1)).take()[0] == 1
    number, keys = granted(sender, Instant(NOON + days * DAY)).take()
    assert (number, keys.epoch) == (EPOCH_NUMBERS, 1)
    assert granted(sender, Instant(NOON + days * DAY)).take()[0] == EPOCH_NUMBERS + 1


def test_an_epoch_in_which_nothing_was_sent_is_not_left() -> None:
    sender = granted(fresh())
    assert granted(sender, Instant(NOON + 10 * DAY)).take()[0] == 0


def test_epochs_stop_when_nobody_is_heard() -> None:
    sender = fresh()
    epochs = []
    for day in range(20):
        number, _ = granted(sender, Instant(NOON + day * DAY)).take()
        epochs.append(number // EPOCH_NUMBERS)
    assert epochs[-1] == EPOCHS_UNHEARD_MAX
    sender.heard()
    number, _ = granted(sender, Instant(NOON + 20 * DAY)).take()
    assert number // EPOCH_NUMBERS == EPOCHS_UNHEARD_MAX + 1


def test_reservations_begin_and_end_with_beacons() -> None:
    sender = fresh()
    for _ in range(5_000):
        reservation = sender.reserve(NOON)
        if reservation is not None:
            assert reservation.first % BEACON_STEP == reservation.end % BEACON_STEP == 0
            sender.grant(reservation)
        sender.take()
    assert sender.next_number == 5_000
