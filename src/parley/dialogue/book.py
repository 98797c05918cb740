"""The book of a line: its threads, fed with every entry of both logs that is within what was agreed.

Which log's entries come first makes no difference.  Of what is closed only bytes stay in memory, so that a line with
very many entries is read at once; and as each thread is kept under its own key, a new entry writes one small row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.dialogue import calls, linetests, readouts, talks, terms_glossary, understandings, undertakings
from parley.dialogue.rows import ROOTLESS_MAX, TIME_BYTES, Rows
from parley.dialogue.threads import ABOUT, BESIDE, Kind, Thread, begun_by, decode_thread, refuses
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from parley.dialogue.threads import Fact

_CLOSED: Final[dict[Kind, Callable[[Thread], bool]]] = {
    Kind.ASK: calls.closed,
    Kind.SERIES: talks.closed,
    Kind.TEST: linetests.closed,
    Kind.UNDERSTANDING: understandings.closed,
    Kind.UNDERTAKING: undertakings.closed,
    Kind.TRANSLATION: lambda _: True,
    Kind.TERM: terms_glossary.closed,
    Kind.READOUT: lambda _: True,
    Kind.MINUTES: readouts.settled,
}

BITS_BYTES: Final = 2
"""A bit for each kind."""


class Book(Rows):
    """The threads of one line, by the hash of the entry that began each."""

    __slots__ = ("_early", "_open")

    marks_bytes = 2 * BITS_BYTES
    """Its kinds, and those of them as which it is open, a bit each: so that what is closed stays undecoded."""

    def __init__(self, rows: Mapping[EntryHash, bytes] | None = None) -> None:
        super().__init__(rows)
        self._open = {key for key, row in self._rows.items() if _is_open(row)}
        self._early: set[EntryHash] = set()
        """What is not here yet, and was spoken of in a form that may speak of anything."""

    def add(self, fact: Fact, *, early: bool = False) -> None:
        """Take an entry that is within what was agreed; early: not all is here that its author had seen."""
        kind, known = begun_by(fact), self.get(fact.hash)
        refused = known is not None and known.refused(ours=fact.ours)
        if kind is None:
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
        self._open.discard(key)
        self._forget(key)

    def open(self, kind: Kind) -> Iterator[Thread]:
        """The threads of a kind that are not closed and whose beginning is here, oldest first by their own word."""
        for _, key in sorted((self._time(key), key) for key in self._open - self._rootless):
            if _has(self._rows[key][BITS_BYTES : 2 * BITS_BYTES], kind):
                yield self._there(key)

    def between(self, kind: Kind, since: int, until: int) -> Iterator[Thread]:
        """The threads of a kind that began at `since` or later and before `until`, in seconds, oldest first."""
        low, high = (seconds.to_bytes(4, "big") for seconds in (since, until))
        for key in self._by_time():
            if self._is_of(key, kind) and low <= self._time(key) < high and key not in self._rootless:
                yield self._there(key)

    def newest(self, kind: Kind) -> Iterator[Thread]:
        """The threads of a kind, newest first."""
        for key in reversed(self._by_time()):
            if self._is_of(key, kind) and key not in self._rootless:
                yield self._there(key)

    def every(self, kind: Kind) -> Iterator[Thread]:
        """The threads of a kind whose beginning is here, in no order."""
        for key in list(self._rows):
            if self._is_of(key, kind) and key not in self._rootless:
                yield self._there(key)

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
        nothing.
        """
        for about in self._naming(key):
            thread = self._there(about)
            if any(fact.hash == key and fact.ours is not by_us for fact in thread.facts):
                self._put(about, thread.without(key))

    def _put(self, key: EntryHash, thread: Thread) -> None:
        marks = _marks(thread)
        if not any(marks):
            self.drop(key)
            return
        self._keep(key, marks, thread)
        (self._open.add if _is_open(marks) else self._open.discard)(key)

    def _is_of(self, key: EntryHash, kind: Kind) -> bool:
        return _has(self._rows[key][:BITS_BYTES], kind)


def marked_anew(row: bytes, marks_bytes: int) -> bytes | None:
    """A row of a program that marked rows with so many bytes, with the marks of this one; None where it keeps none."""
    marks = _marks(decode_thread(row[marks_bytes + TIME_BYTES :]))
    return marks + row[marks_bytes:] if any(marks) else None


def _marks(thread: Thread) -> bytes:
    are_open = [kind for kind in thread.kinds if thread.root is None or not _CLOSED[kind](thread)]
    return _bits(thread.kinds) + _bits(are_open)


def _bits(kinds: Iterable[Kind]) -> bytes:
    return sum(1 << (kind.value - 1) for kind in kinds).to_bytes(BITS_BYTES, "big")


def _has(bits: bytes, kind: Kind) -> bool:
    return bool(int.from_bytes(bits, "big") >> (kind.value - 1) & 1)


def _is_open(row: bytes) -> bool:
    return any(row[BITS_BYTES : 2 * BITS_BYTES])
