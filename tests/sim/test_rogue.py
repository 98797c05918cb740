"""Worlds with a hostile party: the honest stations stand, agree, and can prove what was done to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from parley.exchange import forks, receipts, verdicts
from parley.exchange.channel import Channel, Periods
from parley.exchange.effects import Note
from parley.exchange.work import Work
from parley.record.entry import Entry
from parley.record.fork import verify_fork
from parley.record.keyring import KeyRing
from parley.record.verify import SeenFalse
from parley.sim import run
from parley.sim.accusing import EVIDENCE, FORK, unfounded
from parley.sim.disk import Disk, Fate
from parley.sim.faults import NONE
from parley.sim.kinds import HOSTILE_SHAPES, Kind, draw_hostile
from parley.sim.rogue import ACTS
from parley.sim.world import World, run_seed
from parley.wire.cbor import decode, encode

CUTS_MS = (9_000, 20_000, 21_000)


def world(seed: int, *acts: str, shape: int = 0) -> World:
    """One with a hostile party that does these things; beside it some loss, and power cuts."""
    kind = Kind(1_200, 0, 0, reconnects=False, periods=Periods(), shape=HOSTILE_SHAPES[shape])
    made = World(seed, kind, replace(NONE, loss=0.1, power_cuts_ms=CUTS_MS), Random(f"a rogue {seed}"), trace=True)
    assert made.rogue is not None
    made.rogue.given_to(*acts)
    return made


def journal(disk: Disk, space: str) -> list[list[Any]]:
    """What is kept there, read."""
    found = [decode(value) for value in disk.store.journal(space, 0, disk.store.journal_size(space))]
    return [one for one in found if isinstance(one, list)]


def kept(made: World, space: str) -> list[list[Any]]:
    """What the honest end of the hostile channel keeps of it."""
    link = made.links[1]
    return [one for one in journal(made.disks[link.ground.ends[0]], space) if one[0] == link.ground.channel]


def test_one_world_of_five_has_a_hostile_party() -> None:
    drawn = Counter(draw_hostile(Random(seed)) for seed in range(1_000))
    assert set(drawn) == {None, *HOSTILE_SHAPES}
    assert 0.15 < 1 - drawn[None] / 1_000 < 0.25


@pytest.mark.parametrize("shape", [0, 1])
def test_whatever_a_hostile_party_does_the_honest_ones_stand_and_agree(shape: int) -> None:
    made = world(1, *ACTS, shape=shape)
    outcome = made.run()
    assert not outcome.failure, "\n".join(run.told(outcome))
    assert made.links[0].watch.agreed()
    assert all(dict(outcome.struck)[f"it {name}"] > 0 for name in ACTS)
    assert all(any(f"2 (hostile) {name}: " in line for line in outcome.trace) for name in ACTS)
    named = {code for link in made.links[1:] for code in link.watch.alarms.codes()}
    assert {code for _, code in ACTS.values() if code} <= named
    for disk in {made.disks[link.ground.ends[0]] for link in made.links[1:]}:
        accused = [note[0] for space in (FORK, EVIDENCE) for note in journal(disk, space)]
        assert accused
        assert made.links[0].ground.channel not in accused, "nobody accuses an honest party"


def test_what_a_hostile_party_does_while_nothing_passes_need_not_be_named_and_what_it_does_later_is_heard() -> None:
    outcome = run_seed(9_000)
    assert outcome.faults.outage_hours
    assert outcome.kind.shape.hostile
    assert not outcome.failure, outcome.failure


def test_what_it_does_at_one_moment_goes_in_one_datagram_for_of_two_the_shorter_might_come_first_and_alone() -> None:
    made = world(7, "signs receipts beyond")
    moments: list[int] = []
    slip_in = made.links[1].slip_in

    def noted(datagram: bytes) -> None:
        moments.append(made.clock.now_ms)
        slip_in(datagram)

    made.links[1].slip_in = noted  # type: ignore[method-assign]  # one looks on
    assert not made.run().failure
    assert len(moments) == len(set(moments)) > 0


def test_the_proof_of_a_fork_holds_for_anybody_who_has_the_card() -> None:
    made = world(3, "forks")
    assert not made.run().failure
    accused = made.links[1].ground.parties[1].card
    proofs = kept(made, FORK)
    assert proofs
    for _, party, *proof in proofs:
        assert party == accused.card.party
        assert verify_fork(proof, KeyRing.of(accused)).origin.party == party


@pytest.mark.parametrize(("name", "space"), [("forks", FORK), ("claims to have seen", EVIDENCE)])
def test_evidence_that_does_not_hold_is_seen_by_the_watch(name: str, space: str) -> None:
    made = world(4, name)
    assert not made.run().failure
    accuser, accused = (party.card for party in made.links[1].ground.parties)
    for items in kept(made, space):
        assert not unfounded(Note(space, encode(items)), accuser, accused)
        assert unfounded(Note(space, encode(items)), accused, accuser)
        other = bytes(items[-1])
        assert unfounded(Note(space, encode([*items[:-1], other[:-1] + bytes((other[-1] ^ 1,))])), accuser, accused)


@pytest.mark.parametrize(
    ("name", "module", "function", "says"),
    [
        ("forks", forks, "_forked", "log-forked is not named"),
        ("claims to have seen", verdicts, "_keep", "seen-false is not named"),
        ("signs receipts for another", receipts, "_differs", "receipt-differs is not named"),
    ],
)
def test_a_station_that_lets_it_pass_is_seen(
    name: str, module: object, function: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, function, lambda *_: None)
    assert says in world(5, name).run().failure


@pytest.mark.parametrize("fate", [Fate.LIES, Fate.CRASH_AFTER])
def test_what_was_kept_as_the_machine_stopped_is_named_for_people_find_it_in_the_list(
    fate: Fate, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = world(10, "claims to have seen")
    keep, fate_of, kept_now = verdicts._keep, made.fate, list[bool]()

    def keeps(work: Work, channel: Channel, entry: Entry, refusal: SeenFalse) -> None:
        kept_now.append(True)
        keep(work, channel, entry, refusal)

    monkeypatch.setattr(verdicts, "_keep", keeps)
    monkeypatch.setattr(made, "fate", lambda machine: fate if kept_now and kept_now.pop() else fate_of(machine))
    outcome = made.run()
    assert not outcome.failure, outcome.failure
    assert any(fate.value in line for line in outcome.trace)
    assert not any("told Alarm seen-false" in line for line in outcome.trace)


def test_an_alarm_without_its_proof_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    perform = Work.do
    monkeypatch.setattr(
        Work, "do", lambda work, effect: None if getattr(effect, "space", "") == FORK else perform(work, effect)
    )
    assert "keeps no proof" in world(6, "forks").run().failure
