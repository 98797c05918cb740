"""Vectors of evidence bundles: some whole ones with what they show, and for each step of the recipe what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from parley.keys.purpose import Purpose
from parley.record.bundle import Bundle, ShownLog
from parley.record.bundle_check import Findings, check_bundle
from parley.record.fork import prove_two_entries
from parley.record.merkle import Tree
from parley.record.origin import Head
from parley.record.show import Signed
from parley.wire.cbor import encode
from parley.wire.ids import LogSize
from scripts.vectors_common import Json, splices
from tests.record.maker import MadeLog, World, other_root

Change: TypeAlias = Callable[[Json], object]


def vectors(world: World) -> dict[str, Json]:
    """The files by name."""
    return {"bundle.json": Story(world).vectors()}


class Story:
    """A rotates its keys and revokes the old one, B receipts, answers, and forks its log on line 1."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.a, self.b = world.a, world.b
        self._line0()
        self._line1()
        self.whole = world.bundle(*self._logs(), forks=((self.b.id, *prove_two_entries(*self._fork())),))
        self.raw = self.a.bundle(self.whole)

    def vectors(self) -> Json:
        """All cases."""
        from scripts import vectors_record_rings
        from scripts.vectors_record_faults import Faults

        return {
            "about": "spec/bundle.md. A bundle is the base with its splices ([README.md](README.md)). "
            "`logs` says per log, in the bundle's order, what a checker finds.",
            "base": self.raw.hex(),
            "valid": [
                {"name": name, "splices": splices(self.raw, raw), **_found(check_bundle(raw))}
                for name, raw in (self.valid() | vectors_record_rings.valid(self.a.pq_sign)).items()
            ],
            "invalid": [
                {"name": name, "splices": splices(self.raw, raw), "refusal": refusal}
                for name, (raw, refusal) in (
                    Faults(self.world, self.whole, self.raw).all() | vectors_record_rings.invalid(self.a.pq_sign)
                ).items()
            ],
        }

    # -- what was said -------------------------------------------------------------------------------------------------

    def _line0(self) -> None:
        """The new card of A, and the revocation of the key in the old one, genuine up to 2 entries of line 1."""
        a0 = self.world.a0
        old = self.a.key_id(Purpose.ENTRY, 1)
        new = self.a.issue()
        a0.add(generation=1, form="parley/card", body=encode({1: new.raw}))
        genuine = (Head(a0.origin, LogSize(1), a0.tree.root(LogSize(1))), *self._genuine())
        a0.add(form="parley/revoke", body=self.a.revocation(old, genuine))
        self.void = a0.payload(form="parley/revoke", body=encode({1: b"", 2: bytes(64), 3: bytes(2_420)}))

    def _genuine(self) -> tuple[Head]:
        a1 = self.world.a1
        for number in range(2):
            a1.add(f"Letter {number}.", generation=1)
        head = a1.head()
        a1.add("A letter by the thief of the key.", generation=1)
        return (head,)

    def _line1(self) -> None:
        a1, b1 = self.world.a1, self.world.b1
        for number in range(3, 7):
            a1.add(f"Letter {number}.")
        for number in range(4):
            b1.add(f"Answer {number}.", answers=a1.entries[number].hash)

    def _fork(self) -> tuple[Json, Json]:
        b1 = self.world.b1
        return b1.entries[2], self.b.entry(b1.origin, b1.payload("Another answer 2.", index=2, root=b1.head(2).root))

    def _logs(self) -> list[ShownLog]:
        world, a, b = self.world, self.a, self.b
        a1, b1 = world.a1, world.b1
        head, prefix = a1.head(), a1.head(3)
        overtook = b.entry_receipt(a1.origin, 5, a1.entries[5].hash, 3)
        signed_a1: list[Signed] = [
            a.checkpoint(prefix),
            b.receipt(prefix),
            a.checkpoint(head),
            a.cosignature(head),
            b.cosignature(head),
        ]
        signed_b1: list[Signed] = [b.checkpoint(b1.head()), a.receipt(b1.head())]
        return [
            world.a0.show([b.receipt(world.a0.head())], (0, 1)),
            a1.show(signed_a1, (0, 2, 4, 5), (overtook,)),
            b1.show(signed_b1, range(4)),
        ]

    # -- bundles that hold ---------------------------------------------------------------------------------------------

    def valid(self) -> dict[str, bytes]:
        """Files that hold."""
        world, a1, b1 = self.world, self.world.a1, self.world.b1
        head = a1.head()
        nothing = replace(head, size=LogSize(0), root=Tree([]).root(LogSize(0)))
        empty = MadeLog(self.b, self.a, b1.line)
        contradiction = MadeLog(self.a, self.b, a1.line)
        contradiction.add("One.")
        contradiction.add("Two.", root=other_root(contradiction.head()).root)
        void = MadeLog(self.a, self.b, world.a0.line, on_line0=True)
        void.add(form="parley/revoke", body=self.void.body)
        second = [self.b.receipt(a1.head(size)) for size in (1, 2, 4, 6)]
        return {
            "a dialogue": self.raw,
            "one entry": self._bundle(a1.show([self.b.receipt(head)], (3,))),
            "by the other side": self.b.bundle(world.bundle(a1.show([self.b.receipt(head)], (3,)), exporter=self.b)),
            "receipts of many sizes": self._bundle(a1.show(second, (0, 5, 6))),
            "the exporter's claim only": self._bundle(a1.show([], (0, 1, 2, 3, 4, 5, 6))),
            "a log without entries": self._bundle(empty.show([self.b.checkpoint(empty.head())], ())),
            "a checkpoint of size 0": self._bundle(a1.show([self.a.checkpoint(nothing)], ())),
            "an entry with another root": self._bundle(contradiction.show([], (0, 1))),
            "a void revocation": self._bundle(void.show([self.b.receipt(void.head())], (0,))),
            "nothing shown of anything": self.a.bundle(self._alone()),
        }

    def _bundle(self, *logs: ShownLog) -> bytes:
        return self.a.bundle(self.world.bundle(*logs))

    def _alone(self) -> Bundle:
        """The least that a bundle can hold: a line, both cards, an empty log."""
        empty = MadeLog(self.a, self.b, self.world.a1.line)
        return self.world.bundle(empty.show([], ()))


def _found(findings: Findings) -> dict[str, Json]:
    return {
        "logs": [
            {
                "origin": log.head.origin.text,
                "size": log.head.size,
                "receipted": log.receipted,
                "checkpointed": max((one.head.size for one in log.checkpoints), default=None),
                "cosigned_by": sorted(one.party.hex() for one in log.cosignatures),
                "entries": [
                    {
                        "index": found.entry.payload.index,
                        "held": found.held.name.lower(),
                        "contradicts": found.contradicts,
                        "disowned": found.disowned,
                    }
                    for found in log.entries
                ],
                "missing": [index for gap in log.missing for index in gap],
            }
            for log in findings.logs
        ],
        "forks": [{"kind": fork.kind, "origin": fork.origin.text} for fork in findings.forks],
        "void_revocations": findings.void,
    }
