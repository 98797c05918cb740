"""Bundles in which a party's cards do not begin with the first that it ever drew up, or a receipt is disowned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.keys.purpose import Purpose
from parley.record.card import SignedCard
from parley.record.checkpoint import Checkpoint, checkpoint_message
from parley.record.fork import prove_two_entries
from parley.record.origin import Head
from parley.record.terms import encode_terms, line_id
from parley.wire.ids import LogSize
from tests.record.maker import MadeLog, Party, PqSigner, World, make_terms


def valid(pq_sign: PqSigner) -> dict[str, bytes]:
    """Files that hold."""
    late, parted = Late(pq_sign), Parted(pq_sign)
    return {
        "a ring that begins at 3": late.bundle((late.third,)),
        "a ring that begins at 3, and another card": late.bundle((late.third, late.fourth)),
        "a ring that begins later on another line": parted.bundle(),
        "a receipt that the other side disowns": _disowned_receipt(pq_sign),
    }


def invalid(pq_sign: PqSigner) -> dict[str, tuple[bytes, str]]:
    """Files that do not hold, each with its refusal."""
    late, parted = Late(pq_sign), Parted(pq_sign)
    return {
        "2: a ring with a hole": (late.bundle((late.third, late.fifth)), "card-chain"),
        "4: a ring that begins after the card that the terms name": (late.bundle((late.fourth,)), "card-missing"),
        "6: a checkpoint by a key of a card older than the line": (parted.bundle(old="checkpoint"), "key-unknown"),
        "7: an entry by a key of a card older than the line": (parted.bundle(old="entry"), "key-unknown"),
        "10: a fork by a key of a card older than the line": (parted.bundle(old="fork"), "fork-not-proved"),
        "11: a ring that begins before the card that the terms name": (
            late.bundle((late.second, late.third)),
            "bundle-bad",
        ),
    }


class Late:
    """A enrolled with its card of serial 3, and says two letters under it."""

    def __init__(self, pq_sign: PqSigner) -> None:
        (self.second,) = World(pq_sign, begins=2).a.cards
        self.world = World(pq_sign, begins=3)
        a = self.world.a
        (self.third,) = a.cards
        self.fourth, self.fifth = a.issue(), a.issue()
        a.cards = [self.third]
        for number in range(2):
            self.world.a1.add(f"Letter {number}.")

    def bundle(self, cards: Sequence[SignedCard]) -> bytes:
        """The letters, receipted, with these cards of A."""
        world = self.world
        shown = world.a1.show([world.b.receipt(world.a1.head())], (0, 1))
        by_party = {world.a.id: cards, world.b.id: world.b.cards}
        in_order = tuple(card.raw for party in sorted(by_party) for card in by_party[party])
        return world.b.bundle(world.bundle(shown, exporter=world.b, cards=in_order))


class Parted:
    """Line 0 names the first card of A, another line its second."""

    def __init__(self, pq_sign: PqSigner) -> None:
        world = self.world = World(pq_sign)
        world.a0.add(generation=1)
        second = world.a.issue()
        world.terms[1] = encode_terms(make_terms(1, world.a, world.b, second))

    def bundle(self, old: str = "") -> bytes:
        """A letter on the other line; what `old` names is signed by a key of the first card."""
        world, log = self.world, self._log()
        log.add("On a line of the second card.", 1 if old == "entry" else 2)
        checkpoint = _checkpoint(world.a, log.head(), 1 if old == "checkpoint" else 2)
        shown = log.show([checkpoint, world.b.receipt(log.head())], (0,))
        thief = world.a.entry(log.origin, self._log().payload("By a thief."), 1)
        forks = ((world.a.id, *prove_two_entries(log.entries[0], thief)),) if old == "fork" else ()
        return world.a.bundle(replace(world.bundle(world.a0.show([], (0,)), shown), forks=forks))

    def _log(self) -> MadeLog:
        return MadeLog(self.world.a, self.world.b, line_id(self.world.terms[1]))


def _checkpoint(party: Party, head: Head, generation: int) -> Checkpoint:
    signature = party.sign(Purpose.CHECKPOINT, checkpoint_message(head), generation)
    return Checkpoint(head, party.public(Purpose.CHECKPOINT, generation), signature)


def _disowned_receipt(pq_sign: PqSigner) -> bytes:
    """B revokes its receipt key, genuine up to one entry of A's log; A shows receipts for one, for three, and alone."""
    world = World(pq_sign)
    a1, b0 = world.a1, world.b0
    for number in range(5):
        a1.add(f"Letter {number}.")
    genuine = [Head(a1.origin, LogSize(1), a1.head(1).root)]
    b0.add(form="parley/revoke", body=world.b.revocation(world.b.key_id(Purpose.RECEIPT), genuine))
    receipts = [world.b.receipt(a1.head(size)) for size in (1, 3)]
    alone = world.b.entry_receipt(a1.origin, 3, a1.entries[3].hash, 1)
    return world.a.bundle(world.bundle(b0.show([], (0,)), a1.show(receipts, range(5), [alone])))
