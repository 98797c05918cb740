"""Facts and threads: an entry as far as a conversation turns on it, and all that was said about one thing.

A thread stands under the hash of the entry that began it.  Its facts have one order, which both stations compute
alike and which no arrival can change: what an author had seen comes before what he said.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from functools import lru_cache, reduce
from typing import TYPE_CHECKING, Any, Final

from parley.authority.judging import Mark
from parley.forms.body import FORMS, Speaks, read, write
from parley.forms.calls import TalksAct
from parley.forms.categories import DISTRESS, INCIDENT, STANDING, STOP
from parley.forms.meetings import SIGNALS
from parley.wire.cbor import decode, encode
from parley.wire.ids import EntryHash, EntryIndex, Generation, PostId
from parley.wire.limits import ENTRY_BYTES_MAX
from parley.wire.marks import Nature, Precedence
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.forms.body import Form
    from parley.record.entry import Entry, Payload
    from parley.wire.cbor import Value

REQUEST: Final = "call/request"
ANSWER: Final = "call/answer"
CANCEL: Final = "call/cancel"
TALKS: Final = "talks"
PAGE: Final = "page"
VERDICT: Final = "verdict"
TEST_CALL: Final = "test/call"
TEST_READY: Final = "test/ready"
TEST_TEXT: Final = "test/text"
PROPOSE: Final = "understanding/propose"
AGREE: Final = "understanding/agree"
DECLINE: Final = "understanding/decline"
END: Final = "understanding/end"
STATEMENT: Final = "understanding/statement"
UNDERTAKE: Final = "undertaking/make"
DONE: Final = "undertaking/done"
WITHDRAW: Final = "undertaking/withdraw"
PUT_OFF: Final = "undertaking/due"
VIEW: Final = "undertaking/view"
READ_BACK: Final = "readback"
PLOTTED: Final = "plotted"
ADEQUACY: Final = "adequacy"
REACH: Final = "reach"
TRANSLATE: Final = "translation"
CONTEST: Final = "term/contest"
TERM_AGREE: Final = "term/agree"
TERM_DECLINE: Final = "term/decline"
AGENDA: Final = "call/agenda"
COMMIT: Final = "readout/commit"
PUBLISH: Final = "readout/publish"
MINUTES: Final = "minutes/propose"
MINUTES_AGREE: Final = "minutes/agree"
MINUTES_DECLINE: Final = "minutes/decline"

URGENT: Final = frozenset((STOP, INCIDENT, DISTRESS))
"""Categories whose every entry wants somebody to take it, whatever its precedence."""


FACTS_MAX: Final = 32
"""Facts that a thread keeps, the newest: a call put off from day to day for a month, and no more than that."""

THREAD_BYTES_MAX: Final = FACTS_MAX * ENTRY_BYTES_MAX


class Kind(Enum):
    """What a thread is about."""

    ASK = 1
    """An entry that somebody is to take or to answer."""
    SERIES = 2
    """A series of talks."""
    TEST = 3
    """A line test."""
    NOTICE = 4
    """A notice: kept in a book of its own (parley.dialogue.noticebook)."""
    UNDERSTANDING = 5
    """One text that both sides are to sign."""
    UNDERTAKING = 6
    """What a post says that it will do."""
    TRANSLATION = 7
    """An entry in another language."""
    TERM = 8
    """A term whose rendering is contested."""
    CALL = 9
    """A call that is held: kept in a book of its own (parley.dialogue.callbook)."""
    READOUT = 10
    """What one side says of a call: first the digest of the text, then the text."""
    MINUTES = 11
    """What was said in a call, for both sides to agree."""


ABOUT: Final = {
    ANSWER: Kind.ASK,
    CANCEL: Kind.ASK,
    PAGE: Kind.ASK,
    TALKS: Kind.SERIES,
    TEST_READY: Kind.TEST,
    TEST_TEXT: Kind.TEST,
    AGREE: Kind.UNDERSTANDING,
    DECLINE: Kind.UNDERSTANDING,
    END: Kind.UNDERSTANDING,
    STATEMENT: Kind.UNDERSTANDING,
    DONE: Kind.UNDERTAKING,
    WITHDRAW: Kind.UNDERTAKING,
    PUT_OFF: Kind.UNDERTAKING,
    VIEW: Kind.UNDERTAKING,
    TERM_AGREE: Kind.TERM,
    TERM_DECLINE: Kind.TERM,
    PUBLISH: Kind.READOUT,
    MINUTES_AGREE: Kind.MINUTES,
    MINUTES_DECLINE: Kind.MINUTES,
}
"""Forms that are always about a thread, of which kind."""

BEGINS: Final = {
    TEST_CALL: Kind.TEST,
    PROPOSE: Kind.UNDERSTANDING,
    UNDERTAKE: Kind.UNDERTAKING,
    TRANSLATE: Kind.TRANSLATION,
    CONTEST: Kind.TERM,
    COMMIT: Kind.READOUT,
    MINUTES: Kind.MINUTES,
}
"""Forms that always begin a thread, of which kind."""

NO_ASK: Final = frozenset((ANSWER, CANCEL, TEST_READY, AGENDA, COMMIT, PUBLISH))
"""Forms of posts that nobody is to take or to answer, whatever their precedence."""

BESIDE: Final = SIGNALS | {TRANSLATE, CONTEST, AGENDA, COMMIT, MINUTES}
"""Forms that name an entry and are no word about it: who translates what was asked has not answered, and who is in a
call has answered before.
"""

SPOKEN_FULLY: Final = frozenset((REQUEST, VERDICT, ADEQUACY, *BEGINS, *ABOUT))
"""Forms whose bodies a thread keeps; of a letter it keeps that there was one."""

SPOKEN_AT_LENGTH: Final = frozenset((PROPOSE, STATEMENT, UNDERTAKE, TRANSLATE, PUBLISH, MINUTES))
"""Those of them whose texts may be long: a thread keeps the beginnings, as threads stay in memory."""

TEXT_KEPT_CHARACTERS: Final = 200

FIRST_DECIDES: Final = frozenset(
    (AGREE, DECLINE, END, TERM_AGREE, TERM_DECLINE, PUBLISH, MINUTES_AGREE, MINUTES_DECLINE)
)
"""Forms of which a side's first word about a thing counts, and no later one."""

FIRST_MAX: Final = 4
"""So many of them are kept, the oldest, should the other side refuse the first."""

OF_A_FORM_MAX: Final = 12
"""Of other words about an understanding or an undertaking, so many of each form and side are kept, the newest: nobody
pushes out with one form what was said in another, or by the other side.  Of pages, of verdicts, and of all that is said
in forms that are not for it, so many are kept, too: it may be an ask."""


_MARKS: Final = frozenset(mark.value for mark in Mark)


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of a line, as far as a conversation turns on it.

    `generations` and `depth`: of how many restores its author knew, and how many entries of both logs came before it,
    as far as he knew: both grow from cause to effect.  `first`: whether its author stands first in the terms.
    """

    hash: EntryHash
    ours: bool
    generation: Generation
    index: EntryIndex
    generations: int
    depth: int
    first: bool
    post: PostId
    time_seconds: int
    precedence: Precedence
    nature: Nature
    form: str
    body: bytes
    answers: EntryHash | None
    category: str
    """As `category_of` has it; an answer's, of what follows up a distress."""

    @property
    def order(self) -> tuple[int, int, bool]:
        """Its place among the facts of a line, the same on both sides."""
        return self.generations, self.depth, not self.first


def fact_of(
    entry: Entry, category: str, *, ours: bool, first: bool, own: Sequence[bytes], other: Sequence[bytes]
) -> Fact:
    """The fact that an entry of this category is; `own`, `other`: generations of its log and of the other."""
    payload, seen = entry.payload, entry.payload.seen
    seen_generation = other.index(seen.generation) if seen.generation in other else 0
    return Fact(
        hash=entry.hash,
        ours=ours,
        generation=entry.origin.generation,
        index=payload.index,
        generations=own.index(entry.origin.generation) + seen_generation,
        depth=payload.index + seen.size,
        first=first,
        post=payload.post,
        time_seconds=payload.time_seconds,
        precedence=payload.precedence,
        nature=payload.nature,
        form=payload.form,
        body=kept_of(payload.form, payload.body),
        answers=payload.answers,
        category=category,
    )


def had_seen(word: Fact, earlier: Fact) -> bool:
    """Whether the author of a word had seen one of the other side's; of another generation it counts by its order."""
    if word.generations != earlier.generations:
        return earlier.generations < word.generations
    return earlier.index < word.depth - word.index


def kept_of(form: str, body: bytes) -> bytes:
    """So much of a readable body as a thread keeps."""
    if form not in SPOKEN_AT_LENGTH:
        return body if form in SPOKEN_FULLY else b""
    whole = _read(form, body)
    return write(replace(whole, text=_beginning(whole.text)))


def _beginning(text: str | dict[str, str]) -> str | dict[str, str]:
    if isinstance(text, str):
        return text[:TEXT_KEPT_CHARACTERS]
    return {language: one[:TEXT_KEPT_CHARACTERS] for language, one in text.items()}


def begun_by(fact: Fact) -> Kind | None:
    """The kind of thread that an entry begins; None for one that nobody has to do anything about.

    What begins another kind of thread may be an ask as well (`Thread.kinds`).
    """
    if fact.form == TALKS and fact.answers is None and said(fact).act is TalksAct.PROPOSE:
        return Kind.SERIES
    return BEGINS.get(fact.form) or (Kind.ASK if asks(fact) else None)


def asks(fact: Fact) -> bool:
    """Whether somebody is to take or answer an entry."""
    return _asks(fact.form, fact.precedence, fact.category)


def category_of(form: Form | None) -> str:
    """The category of what people say; nothing for a form that a station speaks by itself, or that is not known."""
    return "" if form is None or form.speaks is Speaks.STATION else form.category


def stands_alone(payload: Payload, category: str) -> bool:
    """Whether an entry begins no thread and is about none, as most letters: without a look at its body."""
    begins = payload.form == TALKS or payload.form in BEGINS or _asks(payload.form, payload.precedence, category)
    return payload.answers is None and not begins


def _asks(named: str, precedence: Precedence, category: str) -> bool:
    """Whether somebody is to take or answer an entry of this form, precedence and category."""
    if not category or category in STANDING or named in NO_ASK:
        return False
    return named == REQUEST or precedence >= Precedence.IMMEDIATE or category in URGENT


def said(fact: Fact) -> Any:  # noqa: ANN401 -- the shape of the fact's form
    """What the body of a fact says, of a form whose bodies are kept."""
    return _read(fact.form, fact.body)


def refuses(fact: Fact) -> bool:
    """Whether it is a verdict that names a rule; the other verdicts are marks."""
    return fact.form == VERDICT and said(fact).rule not in _MARKS


@lru_cache(maxsize=4_096)
def _read(form: str, body: bytes) -> Any:  # noqa: ANN401
    return read(FORMS[form, 1], body)


@dataclass(frozen=True, slots=True)
class Thread:
    """All that is known about one thing: the entry that began it, once it is here, and the others in their order."""

    kind: Kind
    root: Fact | None
    facts: tuple[Fact, ...] = ()

    @property
    def kinds(self) -> frozenset[Kind]:
        """What it is to be read as: its kind, unless what began it was refused; and an ask, where that wants an answer.

        Of what asked it is kept that it was refused.
        """
        if self.root is None:
            return frozenset((self.kind,))
        own = () if self.kind is Kind.ASK or self.refused(ours=self.root.ours) else (self.kind,)
        return frozenset((*own, Kind.ASK) if asks(self.root) else own)

    def add(self, fact: Fact) -> Thread:
        """The same with a further fact; of more than are kept the newest are."""
        if any(known.hash == fact.hash for known in self.facts):
            return self
        facts = tuple(sorted((*self.facts, fact), key=_order))
        return Thread(self.kind, self.root, facts[-FACTS_MAX:] if self.kind in _ANY_ABOUT else _kept(self.kind, facts))

    def without(self, key: EntryHash) -> Thread:
        """The same without a fact that counts no longer."""
        return replace(self, facts=tuple(fact for fact in self.facts if fact.hash != key))

    def refused(self, *, ours: bool) -> bool:
        """Whether an entry of that side, about which this is, was refused by the other one."""
        return any(refuses(fact) for fact in self.of(VERDICT, ours=not ours))

    def begun(self, kind: Kind, root: Fact) -> Thread:
        """The same once it is known what began it."""
        return reduce(Thread.add, self.facts, Thread(kind, root))

    def of(self, form: str, *, ours: bool | None = None) -> list[Fact]:
        """Its facts of one form, of either side or of one, in order."""
        return [fact for fact in self.facts if fact.form == form and ours in (None, fact.ours)]


_ANY_ABOUT: Final = frozenset((Kind.ASK, Kind.SERIES, Kind.TEST))
"""Kinds whose threads keep whatever answers them, the newest."""


def _kept(kind: Kind, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """What a thread of another kind keeps of what was said about it."""
    groups: dict[tuple[str, bool], list[Fact]] = {}
    for fact in facts:
        for_it = ABOUT.get(fact.form) is kind or fact.form in (PAGE, VERDICT)
        groups.setdefault((fact.form if for_it else "", fact.ours), []).append(fact)
    kept = [
        one
        for (form, _), of in groups.items()
        for one in (of[:FIRST_MAX] if form in FIRST_DECIDES else of[-OF_A_FORM_MAX:])
    ]
    return tuple(sorted(kept, key=_order))


def _order(fact: Fact) -> tuple[int, int, bool]:
    return fact.order


def encode_thread(thread: Thread) -> bytes:
    """The thread as it is kept."""
    root = None if thread.root is None else _items(thread.root)
    return encode([thread.kind.value, root, [_items(fact) for fact in thread.facts]])


def decode_thread(raw: bytes) -> Thread:
    """The thread as it was kept."""
    match decode(raw, THREAD_BYTES_MAX):
        case [int(kind), root, list(facts)]:
            found = tuple(_fact(items) for items in facts)
            return Thread(Kind(kind), None if root is None else _fact(root), found)
        case _:
            raise AssertionError("a thread that we kept ourselves")


def _items(fact: Fact) -> list[Value]:
    return [
        *(fact.hash, fact.ours, fact.generation, fact.index, fact.generations, fact.depth, fact.first, fact.post),
        *(fact.time_seconds, int(fact.precedence), int(fact.nature), fact.form, fact.body, fact.answers),
        fact.category,
    ]


def _fact(items: Any) -> Fact:  # noqa: ANN401 -- as `_items` wrote it
    items[9:11] = [Precedence(items[9]), Nature(items[10])]
    return Fact(*items)
