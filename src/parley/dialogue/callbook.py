"""The calls of a line: each request with what was said about it, fed with every entry that is within what was agreed.

Which log's entries come first makes no difference.  What the browsers agree between themselves is not kept here, nor
the words that were typed: those stand in the record.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from parley.dialogue import meetings
from parley.dialogue.rows import ROOTLESS_MAX, Rows
from parley.dialogue.threads import (
    AGENDA,
    ANSWER,
    CANCEL,
    REQUEST,
    TEXT_KEPT_CHARACTERS,
    VERDICT,
    Fact,
    Kind,
    Thread,
    refuses,
    said,
)
from parley.forms.body import write
from parley.forms.meetings import RAISED_MAX
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class Kept(NamedTuple):
    """How much is kept of a form, for each call and side: so many, the first of those that count, or the newest."""

    most: int
    newest: bool = False
    by: Callable[[Fact], object] = lambda fact: fact.hash
    """What of several with the same only the first counts."""


def _page(fact: Fact) -> object:
    return said(fact).page


KEPT: Final = {
    ANSWER: Kept(64),
    CANCEL: Kept(1),
    AGENDA: Kept(1, newest=True),
    meetings.JOIN: Kept(64, by=_page),
    meetings.LEAVE: Kept(64, by=_page),
    meetings.MEANS: Kept(32),
    meetings.UP: Kept(32, by=lambda fact: (said(fact).page, said(fact).to, said(fact).round)),
    meetings.RAISE: Kept(RAISED_MAX, by=lambda fact: said(fact).topic),
    meetings.TEXT: Kept(32, newest=True),
    meetings.REFUSE: Kept(16),
    meetings.END: Kept(1),
    meetings.FACTS: Kept(1, newest=True),
}
"""Forms about a call.  What is kept does not turn on which entry came first; nobody pushes out what the other side
said, or what was said in another form.
"""


class CallBook(Rows):
    """The calls of one line, by the hash of the request."""

    __slots__ = ("_owing",)

    marks_bytes = 1
    """Whether it was held, or is, and our station has not signed its facts as they are now."""

    def __init__(self, rows: Mapping[EntryHash, bytes] | None = None) -> None:
        super().__init__(rows)
        self._owing = {key for key, row in self._rows.items() if row[0]}

    def add(self, fact: Fact, *, early: bool = False) -> None:
        """Take an entry, with its whole body: a request, or what answers one.

        `early`: not all is here that its author had seen: the request may come later.
        """
        if fact.form == VERDICT:
            if fact.answers is not None and refuses(fact):
                self._refuse(fact.answers, by_us=fact.ours)
            return
        if fact.form == REQUEST:
            known = self.get(fact.hash)
            self._put(fact.hash, Thread(Kind.CALL, fact, () if known is None else known.facts))
        if fact.answers is not None and fact.form in KEPT:
            thread = self.get(fact.answers)
            if thread is None and early and len(self._rootless) < ROOTLESS_MAX:
                thread = Thread(Kind.CALL, None)
            if thread is not None:
                self._put(fact.answers, replace(thread, facts=_with(thread.facts, _short(fact))))

    def drop(self, key: EntryHash) -> None:
        """An entry is outside what was agreed, or is no request: nothing is kept about it."""
        self._owing.discard(key)
        self._forget(key)

    def none_is_early(self) -> None:
        """All is here that the author of any entry had seen: what is still not here never will be."""
        for key in list(self._rootless):
            self.drop(key)

    def newest(self) -> Iterator[Thread]:
        """The calls, the newest request first."""
        for key in reversed(self._by_time()):
            if key not in self._rootless:
                yield self._there(key)

    def owing(self) -> frozenset[EntryHash]:
        """The calls whose facts are to be signed once they are over."""
        return frozenset(self._owing)

    def _refuse(self, key: EntryHash, *, by_us: bool) -> None:
        """The side to which an entry was said found it outside what was agreed."""
        begun = self.get(key)
        if begun is not None and begun.root is not None and begun.root.ours is not by_us:
            self.drop(key)
        for about in self._naming(key):
            thread = self._there(about)
            if any(fact.hash == key and fact.ours is not by_us for fact in thread.facts):
                self._put(about, thread.without(key))

    def _put(self, key: EntryHash, thread: Thread) -> None:
        if key in self._rows and thread == self.get(key):
            return
        owes = meetings.owes_facts(thread) is not None
        self._keep(key, bytes((owes,)), thread)
        (self._owing.add if owes else self._owing.discard)(key)


def _short(fact: Fact) -> Fact:
    """The same with so much of its body as a call turns on."""
    if fact.form == ANSWER:
        return replace(fact, body=write(replace(said(fact), reason=None, people=())))
    if fact.form == meetings.TEXT:
        return replace(fact, body=write(replace(said(fact), text=said(fact).text[:TEXT_KEPT_CHARACTERS])))
    return fact


def _with(facts: tuple[Fact, ...], new: Fact) -> tuple[Fact, ...]:
    """What a thread keeps with a further fact, in order."""
    kept = KEPT[new.form]
    of_it = sorted(
        {fact.hash: fact for fact in (*facts, new) if (fact.form, fact.ours) == (new.form, new.ours)}.values(),
        key=lambda fact: fact.order,
    )
    counting: dict[object, Fact] = {}
    for fact in of_it:
        counting.setdefault(kept.by(fact), fact)
    once = list(counting.values())
    chosen = once[-kept.most :] if kept.newest else once[: kept.most]
    others = [fact for fact in facts if (fact.form, fact.ours) != (new.form, new.ours)]
    return tuple(sorted((*others, *chosen), key=lambda fact: fact.order))
