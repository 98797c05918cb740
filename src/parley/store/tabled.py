"""What stores that keep rows in tables do alike: which logs there are, reading with its checks, and looking for rot."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import count
from typing import Any, ClassVar, Final, LiteralString

from parley.store.digests import after, checked_value, value_digest, value_place
from parley.store.plan import GONE, JOURNAL, damaged, span, unsure
from parley.store.troubles import StoreDamaged, StoreRowDamaged, StoreTrouble

CHUNK: Final = 1_024
"""Rows that `damage` reads at a time: at most 36 MB."""


GET: Final = "SELECT value, digest FROM kept WHERE space = ? AND key = ?"
KEPT: Final = "SELECT key, value, digest FROM kept WHERE space = ? AND key >= ? ORDER BY key"
KEPT_BEFORE: Final = "SELECT key, value, digest FROM kept WHERE space = ? AND key >= ? AND key < ? ORDER BY key"
"""Two, as SQLite searches by a bound only where it stands alone: else it reads on to the end of the space."""

SPACES: Final = "SELECT DISTINCT space FROM kept ORDER BY space"


class Tabled(ABC):
    """Rows by the number of their log and their place in it; numbers and sizes are in memory.  See Store."""

    _mark: ClassVar[LiteralString]
    """What stands for a value in a statement."""

    def __init__(self) -> None:
        self._unsure = ""
        self._numbers: dict[str, int] = {}
        self._sizes: dict[str, int] = {}

    @abstractmethod
    def _select(self, statement: LiteralString, *values: object) -> list[Any]:
        """What a statement finds."""

    @abstractmethod
    def _rows(self, name: str, places: range) -> list[tuple[int, bytes, bytes]]:
        """Place, leaf hash and bytes of the rows of a log that are there, ascending."""

    @abstractmethod
    def _every_value(self) -> Iterable[tuple[str, bytes, bytes, bytes]]:
        """Space, key, value and digest of all that is kept."""

    def _look_afresh(self) -> None:  # noqa: B027 -- most remember nothing
        """Forget what is remembered of the disk: it says nothing about it."""

    def origins(self) -> list[str]:
        """As Store.origins."""
        self._be_sure()
        return sorted(name for name in self._numbers if not name.startswith(JOURNAL))

    def size(self, origin: str) -> int:
        """As Store.size."""
        self._be_sure()
        return self.rows(origin)

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        """As Store.entries."""
        return [raw for _, raw in self._read(origin, start, count)]

    def leaves(self, origin: str, start: int, count: int) -> list[bytes]:
        """As Store.leaves; the rows are read whole, since a hash alone cannot be checked."""
        return [leaf for leaf, _ in self._read(origin, start, count)]

    def as_found(self, origin: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """As Store.as_found."""
        self._be_sure()
        places = span(self.rows(origin), start, count)
        found = {place: (leaf, raw) for place, leaf, raw in self._rows(origin, places)} if places else {}
        return [found.get(index, GONE) for index in places]

    def get(self, space: str, key: bytes) -> bytes | None:
        """As Store.get."""
        row = self._select(GET.replace("?", self._mark), space, key)
        return checked_value(space, key, *row[0]) if row else None

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        """As Store.kept."""
        beyond = after(prefix)
        bounds = (prefix,) if beyond is None else (prefix, beyond)
        statement = KEPT if beyond is None else KEPT_BEFORE
        found = self._select(statement.replace("?", self._mark), space, *bounds)
        return {key: checked_value(space, key, value, digest) for key, value, digest in found}

    def spaces(self) -> list[str]:
        """As Store.spaces."""
        return [space for (space,) in self._select(SPACES)]

    def journal_size(self, space: str) -> int:
        """As Store.journal_size."""
        return self.size(JOURNAL + space)

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        """As Store.journal."""
        return self.entries(JOURNAL + space, start, count)

    def journals(self) -> list[str]:
        """As Store.journals."""
        self._be_sure()
        return sorted(name.removeprefix(JOURNAL) for name in self._numbers if name.startswith(JOURNAL))

    def damage(self) -> Iterator[StoreTrouble]:
        """As Store.damage."""
        self._look_afresh()
        for name, size in list(self._sizes.items()):
            for start in range(0, size, CHUNK):
                yield from self._damage_in(name, start)
        for space, key, value, digest in self._every_value():
            if digest != value_digest(space, key, value):
                yield damaged(value_place(space, key))

    # -- what a plan asks ----------------------------------------------------------------------------------------------

    def rows(self, name: str) -> int:
        """As Held.rows."""
        return self._sizes.get(name, 0)

    def leaf(self, name: str, index: int) -> bytes:
        """As Held.leaf."""
        return self._read(name, index, 1)[0][0]

    # -- for the kinds of stores ---------------------------------------------------------------------------------------

    def _be_sure(self) -> None:
        if self._unsure:
            raise unsure(self._unsure)

    def _new_numbers(self, sizes: Iterable[str]) -> dict[str, int]:
        names = [name for name in sizes if name not in self._numbers]
        return dict(zip(names, count(self._next_number()), strict=False)) if names else {}

    def _next_number(self) -> int:
        return len(self._numbers) + 1

    def _read(self, name: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """(leaf, raw) of each row in the span.  Raises StoreRowDamaged for the first that is not as it was written."""
        self._be_sure()
        places = span(self.rows(name), start, count)
        if not places:
            return []
        found = self._rows(name, places)
        for index, (place, leaf, raw) in zip(places, found, strict=False):
            if place != index or sha256(b"\x00" + raw).digest() != leaf:
                raise damaged(name, index)
        if len(found) != len(places):
            raise damaged(name, places[len(found)])
        return [(leaf, raw) for _, leaf, raw in found]

    def _damage_in(self, name: str, start: int) -> Iterator[StoreTrouble]:
        """A sound chunk is read once; one with a fault row by row, so that each fault is named."""
        try:
            self._read(name, start, CHUNK)
        except (StoreRowDamaged, StoreDamaged):
            for index in span(self.rows(name), start, CHUNK):
                try:
                    self._read(name, index, 1)
                except StoreRowDamaged as trouble:
                    yield trouble
                except StoreDamaged:
                    yield damaged(name, index)
