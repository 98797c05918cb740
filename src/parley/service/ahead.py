"""What a commit will bring about is computed beside it: the disk takes longer than the answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Generic, TypeVar

from parley.store.interface import Begun

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class _Raised:
    """What the work raised."""

    fault: BaseException


class Ahead(Generic[Found]):
    """One thread of its own, at work only while the caller waits for the disk.

    Two bare queues: a pool and its futures cost more than the work of a lone message.
    """

    def __init__(self) -> None:
        self._asked: SimpleQueue[Callable[[], Found] | None] = SimpleQueue()
        self._found: SimpleQueue[Found | _Raised] = SimpleQueue()
        self._thread: Thread | None = None
        self._over = Event()
        self._over.set()

    def beside(self, commit: Callable[[Begun], None], work: Callable[[], Found]) -> Found:
        """Commit, and do the work from when `commit` says that it only waits; both are over on return.

        Work that the thread had no time to begin, or that nobody called for, is done by the caller after the commit.
        Raises what the commit raises; the work is of no use then, and what it raised is forgotten.
        """
        asked: list[Callable[[], Found]] = []

        def begun() -> None:
            asked.append(work)
            self.ask(work)

        self._over.clear()
        try:
            commit(begun)
        finally:
            self._over.set()
            found = self._take() if asked else []
        if not found:
            return work()
        if isinstance(found[0], _Raised):
            raise found[0].fault
        return found[0]

    def ask(self, work: Callable[[], Found]) -> None:
        """Let the thread begin."""
        if self._thread is None:
            self._thread = Thread(target=self._serve, name="ahead", daemon=True)
            self._thread.start()
        self._asked.put(work)

    def wait(self) -> None:
        """For the work: wait until no commit is under way any more, so that what it wrote can be read."""
        self._over.wait()

    def stop(self) -> None:
        """Let the thread end."""
        self._asked.put(None)

    def _take(self) -> list[Found | _Raised]:
        """What came of the work; nothing where the thread has not begun with it, and now will not."""
        try:
            self._asked.get_nowait()
        except Empty:
            return [self._found.get()]
        return []

    def _serve(self) -> None:
        while (work := self._asked.get()) is not None:
            try:
                self._found.put(work())
            except BaseException as fault:  # noqa: BLE001 - it is raised where the caller waits for the outcome
                self._found.put(_Raised(fault))
