"""A store in memory: for tests and for the simulator, whose disk it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.store.interface import Begun, Op, nothing
from parley.store.plan import GONE, JOURNAL, checked, lay_out, span
from parley.store.troubles import StoreRowDamaged, StoreTrouble


class MemoryStore:
    """Keeps everything as long as the process runs; a commit is one step, like that of the others."""

    def __init__(self) -> None:
        self._logs: dict[str, list[tuple[bytes, bytes]]] = {}
        self._spaces: dict[str, dict[bytes, bytes]] = {}

    def copy(self) -> MemoryStore:
        """What a disk holds at this moment, to go on from after a crash."""
        other = MemoryStore()
        other._logs = {name: list(rows) for name, rows in self._logs.items()}
        other._spaces = {space: dict(values) for space, values in self._spaces.items()}
        return other

    def commit(self, ops: Sequence[Op], begun: Begun = nothing) -> None:
        """As Store.commit; it neither fails nor is unsure."""
        begun()
        plan = lay_out(ops, self)
        for name, index, leaf, raw in plan.mended:
            rows = self._logs.setdefault(name, [])
            rows += [GONE] * (index + 1 - len(rows))
            rows[index] = (leaf, raw)
        for name, _, leaf, raw in plan.rows:
            self._logs.setdefault(name, []).append((leaf, raw))
        for (space, key), value in plan.values.items():
            if value is not None:
                self._spaces.setdefault(space, {})[key] = value
            else:
                self._spaces.get(space, {}).pop(key, None)

    def spoil(self, origin: str, index: int, leaf: bytes, raw: bytes) -> None:
        """Let a row be other than it was written, as a disk does."""
        self._logs[origin][index] = (leaf, raw)

    def reload(self) -> None:
        """Nothing is ever open."""

    def origins(self) -> list[str]:
        """As Store.origins."""
        return sorted(name for name in self._logs if not name.startswith(JOURNAL))

    def size(self, origin: str) -> int:
        """As Store.size."""
        return self.rows(origin)

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        """As Store.entries."""
        return self._read(origin, start, count)

    def leaves(self, origin: str, start: int, count: int) -> list[bytes]:
        """As Store.leaves."""
        self._read(origin, start, count)
        return [self._logs[origin][index][0] for index in span(self.rows(origin), start, count)]

    def as_found(self, origin: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """As Store.as_found."""
        return [self._logs[origin][index] for index in span(self.rows(origin), start, count)]

    def find(self, digits: str) -> list[tuple[str, int]]:
        """As Store.find; what fits into memory is looked through."""
        return [
            (name, index)
            for name in self.origins()
            for index, (leaf, _) in enumerate(self._logs[name])
            if leaf.hex().startswith(digits)
        ]

    def get(self, space: str, key: bytes) -> bytes | None:
        """As Store.get."""
        return self._spaces.get(space, {}).get(key)

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        """As Store.kept."""
        return {key: value for key, value in sorted(self._spaces.get(space, {}).items()) if key.startswith(prefix)}

    def journal_size(self, space: str) -> int:
        """As Store.journal_size."""
        return self.rows(JOURNAL + space)

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        """As Store.journal."""
        return self._read(JOURNAL + space, start, count)

    def journals(self) -> list[str]:
        """As Store.journals."""
        return sorted(name.removeprefix(JOURNAL) for name in self._logs if name.startswith(JOURNAL))

    def spaces(self) -> list[str]:
        """As Store.spaces."""
        return sorted(space for space, values in self._spaces.items() if values)

    def damage(self) -> Iterator[StoreTrouble]:
        """As Store.damage."""
        for name, rows in self._logs.items():
            for index, (leaf, raw) in enumerate(rows):
                try:
                    checked(name, index, leaf, raw)
                except StoreRowDamaged as trouble:
                    yield trouble

    def renew(self) -> None:
        """Nobody else can have it."""

    def put_aside(self) -> str:
        """It has no name."""
        return ""

    def scrub(self) -> None:
        """There are no files."""

    def close(self) -> None:
        """Nothing to let go of."""

    def rows(self, name: str) -> int:
        """As Held.rows."""
        return len(self._logs.get(name, ()))

    def leaf(self, name: str, index: int) -> bytes:
        """As Held.leaf."""
        return self._logs[name][index][0]

    def _read(self, name: str, start: int, count: int) -> list[bytes]:
        rows = self._logs.get(name, [])
        return [checked(name, index, *rows[index]) for index in span(len(rows), start, count)]
