"""Worlds in which further lines are proposed, agreed, spoken on and closed, whatever goes wrong meanwhile."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from parley.exchange.channel import Periods
from parley.sim import further
from parley.sim.faults import NONE, Faults, SetBack
from parley.sim.further import Further
from parley.sim.kinds import SHAPES, Kind
from parley.sim.reading import leaf_of
from parley.sim.ruling import Spoken, agreed, lines_open, ruling
from parley.sim.world import World
from parley.wire.ids import PostId

CUTS = (9_000, 20_000, 21_000)
LINE = b"a line".ljust(32, b".")


def world(seed: int, monkeypatch: pytest.MonkeyPatch, faults: Faults = NONE, *, watched: bool = False) -> World:
    """One in which lines are proposed on every channel."""
    monkeypatch.setattr(further, "FURTHER", 1.0)
    kind = Kind(1_200, 0, 0, reconnects=False, periods=Periods(), watched=watched, shape=SHAPES[0])
    return World(seed, kind, replace(faults, power_cuts_ms=CUTS), Random(f"further {seed}"), trace=True)


@pytest.mark.parametrize("watched", [False, True])
def test_lines_are_agreed_spoken_on_and_the_same_on_both_sides(
    monkeypatch: pytest.MonkeyPatch,
    watched: bool,  # noqa: FBT001 - a case
) -> None:
    made = world(2, monkeypatch, replace(NONE, loss=0.2, crash=0.02), watched=watched)
    outcome = made.run()
    assert not outcome.failure
    for link in made.links:
        one, other = (lines_open(disk.store, link.ground.channel) for disk in link.watch.disks)
        assert one == other
        assert one > {0, 1}
        spoken = {link.ground.lines.index(bytes.fromhex(origin.split("/")[1])) for _, origin in link.watch.copies}
        assert spoken > {0, 1}


def test_a_station_that_is_set_back_before_a_line_was_agreed_has_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(4):
        made = world(seed, monkeypatch, replace(NONE, set_backs=(SetBack(3_000, 40_000, (1,), known=True),)))
        assert not made.run().failure
        (link, _) = made.links
        assert len({frozenset(lines_open(disk.store, link.ground.channel)) for disk in link.watch.disks}) == 1


def test_lines_are_proposed_in_a_fair_share_of_the_worlds() -> None:
    proposing = 0
    ground = World(0, Kind(1_200, 0, 0, reconnects=False, periods=Periods()), NONE, Random(0)).links[0].ground
    for seed in range(400):
        said: list[object] = []
        Further(ground, Random(f"lines {seed} 0"), World.__new__(World), said.append, ()).propose()  # type: ignore[arg-type]  # no clock is looked at
        proposing += bool(said)
    assert 0.2 < proposing / 400 < 0.4


def said(form: str, answers: bytes | None = None, body: object = None, line: bytes = bytes(32)) -> Spoken:
    """What somebody says, by its own form alone."""
    return Spoken(leaf_of(f"{form} {body!r}".encode()), line, 0, 0, 0, PostId(0), form, body, answers, 0, None)


def test_what_opens_a_line_and_what_breaks_a_rule() -> None:
    proposed = said("line/propose")
    accepted, refused = (said(form, proposed.hash, {1: LINE}) for form in ("line/accept", "line/refuse"))
    assert agreed([proposed], []) == agreed([proposed], [refused, accepted]) == set()
    assert agreed([proposed], [accepted, refused]) == agreed([accepted], [proposed]) == {LINE}
    assert ruling(accepted, [], [proposed], 1) == ""
    assert ruling(accepted, [], [], 1) == "refers-to-nothing"
    assert ruling(accepted, [refused], [proposed], 1) == "proposal-decided"
    again = replace(proposed, hash=leaf_of(b"again"))
    assert ruling(replace(accepted, answers=again.hash), [accepted], [proposed, again], 1) == "terms-unfit"
    closed = said("line/close", None, {1: LINE})
    letter = replace(said("letter", None, {}, LINE), post=PostId(1))
    assert ruling(letter, [closed], [], 1) == ruling(letter, [], [closed], 1) == "line-closed"
    assert ruling(replace(letter, line=bytes(32)), [closed], [], 1) == ""
