"""What leaves on a way by a number that is known after any loss: short, and where much is lost several times."""

from __future__ import annotations

from hashlib import shake_256

import pytest

from parley.exchange.effects import Carry
from parley.exchange.pouring import COPIES, TOLD_MIN
from parley.exchange.sealing import BEACON_BYTES_MAX
from parley.sim.lines import THERE, Lines, Wire

LONG = shake_256(b"a long report").hexdigest(8_000)
"""Some 8 KB that no compression makes shorter."""


class Overheard(Lines):
    """Lines on which what side 0 says is written down."""

    def __init__(self, *wires: Wire) -> None:
        self.taken: list[bytes] = []
        super().__init__(*wires)

    def carry(self, side: int, carry: Carry) -> None:
        self.taken.extend(carry.datagrams if side == 0 else ())
        super().carry(side, carry)


def given(text: str, *, bad: bool, beacon: bool) -> list[bytes]:
    """What the way is given for a letter, where it loses much or not, by such a number or by the next."""
    lines = Overheard(Wire("serial", 9_600, mtu_bytes=16_384))
    lines.run(60_000)
    channel = lines.channel(0)
    channel.routes["serial", THERE].missed = TOLD_MIN if bad else 0
    channel.beacon_due = beacon
    lines.taken.clear()
    lines.say(0, text)
    lines.run(0)
    return lines.taken


@pytest.mark.parametrize(("bad", "times"), [(False, 1), (True, COPIES)])
def test_a_short_one_goes_whole_by_such_a_number(bad: bool, times: int) -> None:  # noqa: FBT001 - a case
    datagrams = given("Gale at night.", bad=bad, beacon=True)
    assert len(datagrams) == times
    assert len(set(datagrams)) == 1


@pytest.mark.parametrize(("bad", "times"), [(False, 1), (True, COPIES)])
def test_a_long_one_goes_once_and_by_the_number_after_it(bad: bool, times: int) -> None:  # noqa: FBT001 - a case
    *ahead, last = given(LONG, bad=bad, beacon=True)
    assert len(ahead) == times
    assert len(set(ahead)) == 1
    assert len(ahead[0]) <= BEACON_BYTES_MAX
    assert len(last) > 4_000


def test_by_the_next_number_all_goes_once() -> None:
    assert len(given(LONG, bad=True, beacon=False)) == 1
