"""The notices of a line: each with what was said about it, fed with every entry that is within what was agreed.

Which log's entries come first makes no difference.  A notice that answers another one stands in both threads: its own,
under which it is read back, and that of the notice which it extends, changes or ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.dialogue.gists import ABOUT_NOTICES, ENDS, gist
from parley.dialogue.notices import notice_of
from parley.dialogue.rows import ROOTLESS_MAX, Rows
from parley.dialogue.threads import READ_BACK, VERDICT, Fact, Kind, Thread, refuses
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from parley.dialogue.notices import Notice

STEPS_MAX: Final = 10
OTHERS_MAX: Final = 4
"""Of what was said about a notice, so many of each form and side are kept, the newest: nobody pushes out with one thing
what was said in another, or by the other side.  Of read-backs the first one is: a station says one.  Of steps the first
that is final is kept besides."""

STEP: Final = "step"
"""Instead of their form, of what is said in declared forms to change how a notice stands."""


class NoticeBook(Rows):
    """The notices of one line, by the hash of the entry that is one."""

    __slots__ = ("_owing",)

    marks_bytes = 1
    """Whether a read-back is owed."""

    def __init__(self, rows: Mapping[EntryHash, bytes] | None = None) -> None:
        super().__init__(rows)
        self._owing = {key for key, row in self._rows.items() if row[0]}

    def add(self, fact: Fact) -> None:
        """Take an entry: a notice, or what withdraws one, with its gist for a body; or what else answers one."""
        if fact.form == VERDICT:
            if fact.answers is not None and refuses(fact):
                self._refuse(fact.answers, by_us=fact.ours)
            return
        found = gist(fact)
        if found is not None and found.is_notice:
            known = self.get(fact.hash)
            self._put(fact.hash, Thread(Kind.NOTICE, fact, () if known is None else known.facts))
        if fact.answers is not None:
            thread = self.get(fact.answers)
            if thread is None and self._may_begin(fact):
                thread = Thread(Kind.NOTICE, None)
            if thread is not None:
                self._put(fact.answers, Thread(thread.kind, thread.root, _kept((*thread.facts, fact))))

    def drop(self, key: EntryHash) -> None:
        """An entry is outside what was agreed: nothing is kept about it."""
        self._owing.discard(key)
        self._forget(key)

    def notice(self, thread: Thread) -> Notice:
        """A notice as it stands, with what was said about its steps."""
        return notice_of(thread, self.get)

    def knows(self, key: EntryHash) -> bool:
        """Whether there is a thread under this hash."""
        return key in self._rows

    def newest(self) -> Iterator[Thread]:
        """The notices that answer no other one, newest first."""
        for key in reversed(self._by_time()):
            thread = self._there(key)
            if thread.root is not None and (thread.root.answers is None or not self.knows(thread.root.answers)):
                yield thread

    def owing(self) -> frozenset[EntryHash]:
        """The notices of the other side that are not read back yet."""
        return frozenset(self._owing)

    def _refuse(self, key: EntryHash, *, by_us: bool) -> None:
        """The side to which an entry was said found it outside what was agreed: it is no notice, and about none.

        A read-back stays: it was said once, and is not said again.
        """
        begun = self.get(key)
        if begun is not None and begun.root is not None and begun.root.ours is not by_us:
            self.drop(key)
        for about in self._naming(key):
            thread = self._there(about)
            word = next((fact for fact in thread.facts if fact.hash == key and fact.ours is not by_us), None)
            if word is not None and word.form != READ_BACK:
                self._put(about, thread.without(key))

    def _may_begin(self, fact: Fact) -> bool:
        """Whether it is certainly about a notice, although that is not here."""
        return (fact.form in ABOUT_NOTICES or gist(fact) is not None) and len(self._rootless) < ROOTLESS_MAX

    def _put(self, key: EntryHash, thread: Thread) -> None:
        owes = owes_read_back(thread)
        self._keep(key, bytes((owes,)), thread)
        (self._owing.add if owes else self._owing.discard)(key)


def owes_read_back(thread: Thread) -> bool:
    """Whether it is a notice of the other side that our station has not read back."""
    return thread.root is not None and not thread.root.ours and not thread.of(READ_BACK, ours=True)


def _kept(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """What a thread keeps, in order."""
    groups: dict[tuple[str, bool], dict[EntryHash, Fact]] = {}
    for fact in facts:
        form = fact.form if fact.form in ABOUT_NOTICES else STEP if gist(fact) is not None else ""
        groups.setdefault((form, fact.ours), {})[fact.hash] = fact
    kept: list[Fact] = []
    for (form, _), found in groups.items():
        ordered = sorted(found.values(), key=lambda fact: fact.order)
        kept += _of_group(form, ordered)
    return tuple(sorted(kept, key=lambda fact: fact.order))


def _of_group(form: str, ordered: list[Fact]) -> list[Fact]:
    if form == READ_BACK:
        return ordered[:1]
    if form != STEP:
        return ordered[-OTHERS_MAX:]
    final = next((fact for fact in ordered if (found := gist(fact)) is not None and found.step in ENDS), None)
    newest = ordered[-STEPS_MAX:]
    return newest if final is None or final in newest else [final, *newest]
