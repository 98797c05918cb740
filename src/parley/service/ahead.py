"""What a commit will bring about is computed beside it: the disk takes longer than the answer."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Generic, TypeVar

from parley.store.interface import Begun

Found = TypeVar("Found")


class Ahead(Generic[Found]):
    """One thread of its own, at work only while the caller waits for the disk."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "ahead")
        self._over = Event()
        self._over.set()

    def beside(self, commit: Callable[[Begun], None], work: Callable[[], Found]) -> Found:
        """Commit, and do the work from when `commit` says that it only waits; both are over on return.

        Work that the thread had no time to begin, or that nobody called for, is done by the caller after the commit.
        Raises what the commit raises; the work is of no use then, and what it raised is forgotten.
        """
        begun: list[Future[Found]] = []
        self._over.clear()
        try:
            commit(lambda: begun.append(self.ask(work)))
        finally:
            self._over.set()
            left = [future for future in begun if not future.cancel()]
            for future in left:
                future.exception()
        return left[0].result() if left else work()

    def ask(self, work: Callable[[], Found]) -> Future[Found]:
        """Let the thread do it, after what it was asked before."""
        return self._thread.submit(work)

    def wait(self) -> None:
        """For the work: wait until no commit is under way any more, so that what it wrote can be read."""
        self._over.wait()

    def stop(self) -> None:
        """Let the thread end."""
        self._thread.shutdown(wait=False)
