"""Threads by the entry that began each, as rows of a snapshot: only what was asked for is decoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from parley.dialogue.threads import Thread, decode_thread, encode_thread
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TIME_BYTES: Final = 4
_NO_TIME: Final = bytes(TIME_BYTES)
"""Of a thread whose beginning is not here."""


ROOTLESS_MAX: Final = 1_024
"""Threads whose beginning is not here: the other side could make entries about nothing without end."""


class Rows:
    """The rows of one line, by key: marks of the book, the time of what began the thread, the thread.

    As each thread stands under its own key, a new entry writes one small row.
    """

    __slots__ = ("_changed", "_rootless", "_rows", "_threads")

    marks_bytes: ClassVar[int]
    """So many bytes before the time are the book's own."""

    def __init__(self, rows: Mapping[EntryHash, bytes] | None = None) -> None:
        """From its snapshot: the rows that `take_changed` gave, by key."""
        self._threads: dict[EntryHash, Thread] = {}
        self._rows = dict(rows or {})
        begins, ends = self.marks_bytes, self.marks_bytes + TIME_BYTES
        self._rootless = {key for key, row in self._rows.items() if row[begins:ends] == _NO_TIME}
        self._changed: set[EntryHash] = set()

    def get(self, key: EntryHash) -> Thread | None:
        """The thread that this entry began; None where it began none."""
        found = self._threads.get(key)
        if found is None and key in self._rows:
            found = self._threads[key] = decode_thread(self._rows[key][self.marks_bytes + TIME_BYTES :])
        return found

    def take_changed(self) -> Iterator[tuple[EntryHash, bytes | None]]:
        """What of the snapshot is new since this was asked last: rows by key, None where one is gone."""
        for key in sorted(self._changed):
            yield key, self._rows.get(key)
        self._changed.clear()

    def rows(self) -> dict[EntryHash, bytes]:
        """The whole snapshot."""
        return dict(sorted(self._rows.items()))

    def _keep(self, key: EntryHash, marks: bytes, thread: Thread) -> None:
        time = 0 if thread.root is None else max(1, thread.root.time_seconds)
        self._threads[key] = thread
        self._rows[key] = marks + time.to_bytes(TIME_BYTES, "big") + encode_thread(thread)
        self._changed.add(key)
        (self._rootless.add if thread.root is None else self._rootless.discard)(key)

    def _forget(self, key: EntryHash) -> None:
        if self._rows.pop(key, None) is not None:
            self._threads.pop(key, None)
            self._rootless.discard(key)
            self._changed.add(key)

    def _naming(self, key: EntryHash) -> list[EntryHash]:
        """The threads in whose rows an entry is named."""
        return [about for about, row in self._rows.items() if row.find(key) >= 0]

    def _there(self, key: EntryHash) -> Thread:
        thread = self.get(key)
        assert thread is not None, "a key of this book"
        return thread

    def _time(self, key: EntryHash) -> bytes:
        """When what began it was said, by its own word."""
        return self._rows[key][self.marks_bytes : self.marks_bytes + TIME_BYTES]

    def _by_time(self) -> list[EntryHash]:
        return sorted(self._rows, key=lambda key: (self._time(key), key))
