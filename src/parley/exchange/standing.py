"""What a channel keeps of authority: the ledger of line 0, what waits to be judged, which verdicts are to go back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from parley.wire.cbor import decode, encode
from parley.wire.ids import EntryIndex, Generation
from parley.wire.marks import Nature, Precedence

if TYPE_CHECKING:
    from parley.authority.ledger import Ledger
    from parley.record.entry import Entry
    from parley.wire.ids import EntryHash

FACT_SPACE: Final = "fact"
"""The entries of line 0 that are facts, by origin and index: what a station reads when it starts."""

UNJUDGED_SPACE: Final = "unjudged"
LATER_SPACE: Final = "unjudged-later"
"""Where the entries of a log begin that found no room among those that wait, by channel and origin."""

OWED_SPACE: Final = "owed"
EXERCISE_SPACE: Final = "exercise"

RETURNED_SPACE: Final = "returned"
"""The other side's verdict on an entry of ours, by that entry's hash: as it came back."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A digest, and the place of the entry that said it in its party's logs on its line."""

    digest: bytes
    generation: Generation
    index: EntryIndex

    def encoded(self) -> bytes:
        """As it is kept."""
        return encode([self.digest, self.generation, self.index])

    @classmethod
    def decoded(cls, raw: bytes) -> Commitment:
        """As it was kept."""
        match decode(raw):
            case [bytes(digest), bytes(generation), int(index)]:
                return cls(digest, Generation(generation), EntryIndex(index))
            case _:
                raise AssertionError("a commitment that we kept ourselves")


@dataclass(frozen=True, slots=True)
class Owed:
    """A verdict that is to go back: on which line, how urgent, of which nature, and what it says.

    `generation` and `index`: the place of the entry that it is about, in the other side's log.
    """

    line: int
    generation: Generation
    index: int
    precedence: Precedence
    nature: Nature
    word: str
    detail: str

    def encoded(self) -> bytes:
        """As it is kept."""
        precedence, nature = self.precedence.value, self.nature.value
        return encode([self.line, self.generation, self.index, precedence, nature, self.word, self.detail])

    @classmethod
    def decoded(cls, raw: bytes) -> Owed:
        """As it was kept."""
        match decode(raw):
            case [int(line), bytes(log), int(index), int(precedence), int(nature), str(word), str(detail)]:
                return cls(line, Generation(log), index, Precedence(precedence), Nature(nature), word, detail)
            case _:
                raise AssertionError("a verdict that we kept ourselves")


@dataclass(slots=True)
class Standing:
    """Who may say what on a channel, as far as line 0 is here."""

    ledger: Ledger
    changed: bool = True
    """Whether line 0 may have said something about authority since it was looked at."""
    exercises: set[bytes] = field(default_factory=set)
    """The hashes of entries that were no more than an exercise."""
    commitments: dict[bytes, Commitment] = field(default_factory=dict)
    """By line, party and hash of the entry: what each side has bound itself to publish (commitments.py)."""
    unjudged: dict[EntryHash, tuple[int, Entry]] = field(default_factory=dict)
    """Entries of the other side, by line, whose author held more of line 0 than is here yet; exercises that answer what
    may still come on another line."""
    later: dict[str, tuple[int, EntryIndex]] = field(default_factory=dict)
    """By origin, the line and the first index of what found no room among them in a log; all after it waits too."""
    reading: bool = False
    """Whether such are being read back."""
    whole: dict[EntryHash, set[int]] = field(default_factory=dict)
    """Of those exercises, by what they answer: lines on which nothing more is to come, as the other side said since."""
    owed: dict[EntryHash, Owed] = field(default_factory=dict)
    """Verdicts that are to go back."""
    said: set[EntryHash] = field(default_factory=set)
    """Those of them that wait for their signature, by the entry that each is about."""
