"""What a station reads of its store: up to what the disk has spoiled, which is noted, and the station goes on."""

from __future__ import annotations

from typing import Protocol

from parley.exchange.effects import ReadEntries, ReadValues
from parley.exchange.events import EntriesRead, ValuesRead
from parley.store.troubles import StoreRowDamaged


class Kept(Protocol):
    """What it reads of."""

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        """Entries of a log."""
        ...

    def get(self, space: str, key: bytes) -> bytes | None:
        """A kept value."""
        ...


class Reading:
    """Answers what a turn asks of the store."""

    def __init__(self, vault: Kept) -> None:
        self._vault = vault
        self._damage: list[StoreRowDamaged] = []

    def answer(self, wanted: ReadEntries | ReadValues) -> EntriesRead | ValuesRead:
        """The entries up to the first that is spoiled; the values, None for one that is spoiled or not there."""
        if isinstance(wanted, ReadEntries):
            return EntriesRead(wanted.token, wanted.start, tuple(self._sound_entries(wanted)))
        return ValuesRead(wanted.token, tuple(self._sound_value(wanted.space, key) for key in wanted.keys))

    def damage(self) -> list[StoreRowDamaged]:
        """What was found spoiled since this was last asked."""
        found, self._damage = self._damage, []
        return found

    def _sound_value(self, space: str, key: bytes) -> bytes | None:
        try:
            return self._vault.get(space, key)
        except StoreRowDamaged as trouble:
            self._damage.append(trouble)
            return None

    def _sound_entries(self, wanted: ReadEntries) -> list[bytes]:
        try:
            return self._vault.entries(wanted.origin, wanted.start, wanted.count)
        except StoreRowDamaged as trouble:
            self._damage.append(trouble)
            sound = max(0, trouble.index - wanted.start)
            return self._vault.entries(wanted.origin, wanted.start, sound)
