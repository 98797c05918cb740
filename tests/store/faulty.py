"""A store over another that lies the way disks do: it fails, or fails after it did what was asked."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Sequence

from parley.store.interface import Begun, Op, Store, nothing
from parley.store.plan import failed, unsure
from parley.store.troubles import StoreTrouble


class Fault(enum.Enum):
    """What becomes of a commit."""

    REFUSED = "nothing is kept, and the store says so"
    LOST = "nothing is kept, and the store cannot tell"
    HAPPENED = "all is kept, and the store cannot tell"


class FaultyStore:
    """Passes everything on, save the commits that `faults` names by their number, from 0."""

    def __init__(self, store: Store, faults: dict[int, Fault]) -> None:
        self.store = store
        self.faults = faults
        self.commits = 0
        self.open_question = False
        self.before_fault: Callable[[], object] = nothing
        """What a commit that is to fail waits for first."""

    def commit(self, ops: Sequence[Op], begun: Begun = nothing) -> None:
        self._be_sure()
        fault = self.faults.get(self.commits)
        self.commits += 1
        if fault is not None:
            begun()
            self.before_fault()
        if fault is Fault.REFUSED:
            raise failed("a fault of the test's making")
        if fault is not Fault.LOST:
            self.store.commit(ops, nothing if fault else begun)
        if fault is not None:
            self.open_question = True
            self._be_sure()

    def reload(self) -> None:
        self.store.reload()
        self.open_question = False

    def origins(self) -> list[str]:
        self._be_sure()
        return self.store.origins()

    def size(self, origin: str) -> int:
        self._be_sure()
        return self.store.size(origin)

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        self._be_sure()
        return self.store.entries(origin, start, count)

    def leaves(self, origin: str, start: int, count: int) -> list[bytes]:
        self._be_sure()
        return self.store.leaves(origin, start, count)

    def find(self, digits: str) -> list[tuple[str, int]]:
        self._be_sure()
        return self.store.find(digits)

    def get(self, space: str, key: bytes) -> bytes | None:
        self._be_sure()
        return self.store.get(space, key)

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        self._be_sure()
        return self.store.kept(space, prefix)

    def journal_size(self, space: str) -> int:
        self._be_sure()
        return self.store.journal_size(space)

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        self._be_sure()
        return self.store.journal(space, start, count)

    def damage(self) -> Iterator[StoreTrouble]:
        return self.store.damage()

    def as_found(self, origin: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        self._be_sure()
        return self.store.as_found(origin, start, count)

    def journals(self) -> list[str]:
        self._be_sure()
        return self.store.journals()

    def spaces(self) -> list[str]:
        self._be_sure()
        return self.store.spaces()

    def renew(self) -> None:
        self.store.renew()

    def put_aside(self) -> str:
        return self.store.put_aside()

    def scrub(self) -> None:
        self.store.scrub()

    def close(self) -> None:
        self.store.close()

    def _be_sure(self) -> None:
        if self.open_question:
            raise unsure("a fault of the test's making")
