"""A disk that may lie: a commit that fails, and one that reports failure although it happened."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final

from parley.exchange.effects import Append, Durable, Keep, Mend, Note
from parley.sim.reading import leaf_of
from parley.store.interface import AppendEntry, Journal, MendEntry, Op
from parley.store.interface import Keep as KeepValue
from parley.store.memory import MemoryStore
from parley.store.plan import failed, unsure


class Fate(Enum):
    """What becomes of a commit and of the machine at it."""

    WELL = "well"
    FAILS = "commit failed"
    FULL = "disk full"
    LIES = "commit reported failure and happened"
    CRASH_BEFORE = "crash before the commit"
    CRASH_AFTER = "crash after the commit"
    CRASH_AMONG = "crash among the releases"


DOWN_MS: Final = {Fate.FAILS: 0, Fate.LIES: 0, Fate.FULL: 1_000}
"""How long a machine stands still where the fate of a commit says it; a crash keeps it down for any time."""


class Disk:
    """A store, and what is durable in it, wherever it lies."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store
        self._entries: set[bytes] = set()
        """The leaf hashes of all that was appended to logs."""
        self._kept: dict[tuple[str, bytes], bytes] = {}

    def copy(self) -> Disk:
        """The disk as it is now, to be put back later."""
        other = Disk(self.store.copy())
        other._entries, other._kept = set(self._entries), dict(self._kept)
        return other

    def commit(self, durable: Sequence[Durable], fate: Fate) -> None:
        """Make all of it durable, or none; raises a StoreTrouble where that is its fate."""
        if fate is Fate.FAILS or fate is Fate.FULL:  # asked at every turn: to hash a fate costs more
            raise failed("by the world's fate")
        self.store.commit([_op(effect) for effect in durable])
        for effect in durable:
            self._note(effect)
        if fate is Fate.LIES:
            raise unsure("by the world's fate")

    def holds(self, leaf: bytes) -> bool:
        """Whether bytes with this leaf hash are durable, as an entry of a log or as a kept value."""
        return leaf in self._entries or any(leaf_of(value) == leaf for value in self._kept.values())

    def values(self) -> list[bytes]:
        """Every kept value."""
        return list(self._kept.values())

    def _note(self, effect: Durable) -> None:
        match effect:
            case Append(raw=raw):
                self._entries.add(leaf_of(raw))
            case Keep(space, key, value):
                self._kept.pop((space, key), None)
                if value is not None:
                    self._kept[space, key] = value
            case Note() | Mend():
                pass


def _op(effect: Durable) -> Op:
    match effect:
        case Append(origin, index, raw, leaf):
            return AppendEntry(origin, index, raw, leaf)
        case Keep(space, key, value):
            return KeepValue(space, key, value)
        case Note(space, value):
            return Journal(space, value)
        case Mend(origin, index, raw):
            return MendEntry(origin, index, raw)
