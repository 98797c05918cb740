"""What the watch sees of what leaves a machine."""

from __future__ import annotations

from parley.seal import frames
from parley.seal.channel import Sealed
from parley.seal.fragments import split
from parley.seal.schedule import Lane
from parley.sim.passing import Passing
from tests.sim.stage import Stage


def test_an_entry_that_goes_in_full_and_in_pieces_has_left_with_the_last_of_them() -> None:
    stage = Stage()
    stage.write(0, "Twelve boats, and a tug. " * 20)
    origin = stage.watch.origin(0, stage.link.ground.lines[1])
    (raw,) = stage.watch.copy(0, origin).raws
    passing = Passing()
    *before, last = reversed(split(frames.EntryFull(1, 0, raw), 7, 100))
    assert len(before) > 3
    for number, piece in enumerate((*before, *before, last)):
        assert not passing.left
        datagram, plaintext = bytes((number,)), frames.pack([piece], padded=False)
        passing.sealed[datagram] = Sealed(datagram, 0, Lane.FAST, number), plaintext
        assert not passing.carry(datagram)
    assert passing.left == {(1, 0)}
