"""The book of a line: its threads, fed with every entry of both logs that is within what was agreed.

Which log's entries come first makes no difference.  Of what is closed only bytes stay in memory, so that a line with
very many entries is read at once; and as each thread is kept under its own key, a new entry writes one small row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.dialogue import calls, linetests, talks, terms_glossary, understandings, undertakings
from parley.dialogue.threads import ABOUT, BESIDE, Kind, Thread, begun_by, decode_thread, encode_thread, refuses
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from parley.dialogue.threads import Fact

ROOTLESS_MAX: Final = 1_024
"""Threads whose beginning is not here: entries about nothing, which the other side could make without end."""

_HEAD: Final = 6
"""Bytes before a thread in its row: its kind, whether it is open, its time; so that what is closed stays undecoded."""

_CLOSED: Final[dict[Kind, Callable[[Thread], bool]]] = {
    Kind.ASK: calls.closed,
    Kind.SERIES: talks.closed,
    Kind.TEST: linetests.closed,
    Kind.UNDERSTANDING: understandings.closed,
    Kind.UNDERTAKING: undertakings.closed,
    Kind.TRANSLATION: lambda _: True,
    Kind.TERM: terms_glossary.closed,
}


class Book:
    """The threads of one line, by the hash of the entry that began each."""

    __slots__ = ("_changed", "_early", "_open", "_rootless", "_rows", "_threads")

    def __init__(self, rows: Mapping[EntryHash, bytes] | None = None) -> None:
        """From its snapshot: the rows that `take_changed` gave, by key."""
        self._threads: dict[EntryHash, Thread] = {}
        self._rows = dict(rows or {})
        self._open = {key for key, row in self._rows.items() if row[1]}
        self._rootless = {key for key in self._open if not any(self._rows[key][2:_HEAD])}
        self._changed: set[EntryHash] = set()
        self._early: set[EntryHash] = set()
        """What is not here yet, and was spoken of in a form that may speak of anything."""

    def add(self, fact: Fact, *, early: bool = False) -> None:
        """Take an entry that is within what was agreed; early: not all is here that its author had seen."""
        kind, known = begun_by(fact), self.get(fact.hash)
        refused = known is not None and known.refused(ours=fact.ours)
        if kind is None or (refused and kind is not Kind.ASK):
            self.drop(fact.hash)
        else:
            self._put(fact.hash, Thread(kind, fact) if known is None else known.begun(kind, fact))
        if fact.answers is not None and not refused and fact.form not in BESIDE:
            self._add_about(fact, fact.answers, early=early)
            if refuses(fact):
                self._refuse(fact.answers, by_us=fact.ours)

    def none_is_early(self) -> None:
        """All is here that the author of any entry had seen: what is still not here never will be."""
        for key in self._early & self._rootless:
            self.drop(key)
        self._early.clear()

    def expect(self, key: EntryHash) -> None:
        """An entry is here and not judged yet: what is said about it meanwhile is kept for it."""
        if self.get(key) is None:
            self._put(key, Thread(Kind.ASK, None))

    def drop(self, key: EntryHash) -> None:
        """An entry begins no thread, or is outside what was agreed: nothing is kept about it."""
        if self._threads.pop(key, None) is not None or self._rows.pop(key, None) is not None:
            self._rows.pop(key, None)
            self._open.discard(key)
            self._rootless.discard(key)
            self._changed.add(key)

    def get(self, key: EntryHash) -> Thread | None:
        """The thread that this entry began; None where it began none."""
        found = self._threads.get(key)
        if found is None and key in self._rows:
            found = self._threads[key] = decode_thread(self._rows[key][_HEAD:])
        return found

    def open(self, kind: Kind) -> Iterator[Thread]:
        """The threads of a kind that are not closed and whose beginning is here, oldest first by their own word."""
        for _, key in sorted((self._head(key)[2:], key) for key in self._open - self._rootless):
            if self._head(key)[0] == kind.value:
                yield self._there(key)

    def between(self, kind: Kind, since: int, until: int) -> Iterator[Thread]:
        """The threads of a kind that began at `since` or later and before `until`, in seconds, oldest first."""
        low, high = (seconds.to_bytes(4, "big") for seconds in (since, until))
        for key in self._by_time():
            head = self._head(key)
            if head[0] == kind.value and low <= head[2:] < high and key not in self._rootless:
                yield self._there(key)

    def newest(self, kind: Kind) -> Iterator[Thread]:
        """The threads of a kind, newest first."""
        for key in reversed(self._by_time()):
            if self._head(key)[0] == kind.value and key not in self._rootless:
                yield self._there(key)

    def every(self, kind: Kind) -> Iterator[Thread]:
        """The threads of a kind whose beginning is here, in no order."""
        for key, row in list(self._rows.items()):
            if row[0] == kind.value and key not in self._rootless:
                yield self._there(key)

    def take_changed(self) -> Iterator[tuple[EntryHash, bytes | None]]:
        """What of the snapshot is new since this was asked last: rows by key, None where one is gone."""
        for key in sorted(self._changed):
            yield key, self._rows.get(key)
        self._changed.clear()

    def rows(self) -> dict[EntryHash, bytes]:
        """The whole snapshot."""
        return dict(sorted(self._rows.items()))

    def _add_about(self, fact: Fact, about: EntryHash, *, early: bool) -> None:
        thread = self.get(about)
        if thread is None and (early or fact.form in ABOUT) and len(self._rootless) < ROOTLESS_MAX:
            thread = Thread(ABOUT.get(fact.form, Kind.ASK), None)
            if fact.form not in ABOUT:
                self._early.add(about)
        if thread is not None:
            self._put(about, thread.add(fact))

    def _refuse(self, key: EntryHash, *, by_us: bool) -> None:
        """The side to which an entry was said found it outside what was agreed: it is a word about nothing, and begins
        nothing.  Of what asked it is kept that it was refused.
        """
        begun = self.get(key)
        if begun is not None and begun.root is not None and begun.root.ours is not by_us and begun.kind is not Kind.ASK:
            self.drop(key)
        for about in [about for about, row in self._rows.items() if row.find(key) >= 0]:
            thread = self._there(about)
            if any(fact.hash == key and fact.ours is not by_us for fact in thread.facts):
                self._put(about, thread.without(key))

    def _put(self, key: EntryHash, thread: Thread) -> None:
        is_open = thread.root is None or not _CLOSED[thread.kind](thread)
        time = 0 if thread.root is None else max(1, thread.root.time_seconds)
        head = bytes((thread.kind.value, is_open)) + time.to_bytes(4, "big")
        self._threads[key] = thread
        self._rows[key] = head + encode_thread(thread)
        self._changed.add(key)
        (self._open.add if is_open else self._open.discard)(key)
        (self._rootless.add if thread.root is None else self._rootless.discard)(key)

    def _there(self, key: EntryHash) -> Thread:
        thread = self.get(key)
        assert thread is not None, "a key of this book"
        return thread

    def _head(self, key: EntryHash) -> bytes:
        return self._rows[key][:_HEAD]

    def _by_time(self) -> list[EntryHash]:
        return sorted(self._rows, key=lambda key: (self._rows[key][2:_HEAD], key))
