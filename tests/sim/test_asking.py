"""Few numbers are asked by, and the watch notices who goes on for ever."""

from __future__ import annotations

from parley.seal.channel import Sealed
from parley.seal.schedule import Lane
from parley.sim.asking import NUMBERS_MAX, SPAN_MS, Asking
from parley.wire.limits import BEACON_STEP


def asked(count: int, apart_ms: int, *, step: int = BEACON_STEP, lane: Lane = Lane.FAST) -> set[str]:
    """What is said of so many datagrams in a row."""
    asking = Asking()
    return {asking.carried(Sealed(b"", 0, lane, step * place), apart_ms * place) for place in range(count)}


def test_who_goes_on_for_ever_is_noticed() -> None:
    assert asked(NUMBERS_MAX + 1, 10) == {"", "asks, or answers who asks, without end"}


def test_who_asks_as_often_in_a_longer_time_is_not() -> None:
    assert asked(10 * NUMBERS_MAX, SPAN_MS // NUMBERS_MAX + 1) == {""}


def test_other_numbers_and_parcels_do_not_count() -> None:
    assert asked(10 * NUMBERS_MAX, 1, step=BEACON_STEP + 1) == {""}
    assert asked(10 * NUMBERS_MAX, 1, lane=Lane.SLOW) == {""}


def test_a_datagram_that_goes_again_as_it_is_counts_once() -> None:
    asking = Asking()
    assert {asking.carried(Sealed(b"", 0, Lane.FAST, BEACON_STEP), 0) for _ in range(10 * NUMBERS_MAX)} == {""}
