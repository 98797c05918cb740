"""What a comparison is made of: documents, statements, attributions, links, divergences, gaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

DocId = NewType("DocId", str)


class Role(StrEnum):
    """What a segment is to its text."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BODY = "body"
    HEADING = "heading"
    RELATED_LINK = "related link"
    FURNITURE = "furniture"


class Voice(StrEnum):
    """Who speaks in a statement."""

    OUTLET = "outlet"
    ATTRIBUTED = "attributed"
    QUOTED = "quoted"


class Relation(StrEnum):
    """How two linked sentences stand to each other."""

    SAME = "same"
    PARTIAL = "partial"
    OWN_POSITION = "own position"
    CONFLICT = "conflict"


class Tier(StrEnum):
    """How sure a link is."""

    FIRM = "firm"
    POSSIBLE = "possible"


class Directness(StrEnum):
    """How words are given as somebody's."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    CARRIED = "carried over"


class Kind(StrEnum):
    """In what two statements differ, or what is odd within one text."""

    WORDING = "wording"
    VERB_STRENGTH = "verb strength"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    SCOPE = "scope"
    TITLE = "title"
    QUOTE_ALTERED = "quote altered"
    QUOTE_CUT = "quote cut"
    DATE = "date"
    FIGURE = "figure"
    NEGATION = "negation"
    SPELLING = "spelling"
    VOICE = "voice"
    ONE_SIDE = "only on one side"
    DUPLICATE = "duplicate"
    NOT_STORY = "not part of the account"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A slice of one document's reading text; characters, end exclusive."""

    doc: DocId
    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether `other` lies inside."""
        return self.doc == other.doc and self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.doc == other.doc and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a run of reading text came from in the source text; equal lengths map one to one."""

    start: int
    source_start: int
    length: int
    source_length: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the reading text as the file lays it out, before its role is known."""

    start: int
    end: int
    shape: str  # text | headline | heading | item | link | furniture | date


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's text as it is read, and the way back to the file."""

    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...] = ()
    media: str = "text"
    encoding: str = "utf-8"
    published: str = ""

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The same slice in the decoded source text (for a PDF: in the text taken from it)."""
        if not self.pieces:
            return start, end
        return self._back(start, 0), self._back(end - 1, 1) if end > start else self._back(start, 0)

    def _back(self, at: int, past: int) -> int:
        index = max(bisect_right(self.pieces, at, key=lambda piece: piece.start) - 1, 0)
        piece = self.pieces[index]
        if piece.length == piece.source_length:
            return piece.source_start + min(at - piece.start + past, piece.length)
        return piece.source_start + (piece.source_length if past else 0)


@dataclass(frozen=True, slots=True)
class Segment:
    """A block with its role; `duplicate_of` is the place of the same words elsewhere in the text."""

    span: Span
    role: Role
    duplicate_of: Span | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a person, body or place; `key` joins the mentions of one bearer."""

    span: Span
    kind: str  # person | body | place | other
    key: str
    title: Span | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with what it counts; `value` is exact decimal text, `unit` a key of the table or a stem."""

    span: Span
    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A date expression as an interval of days or minutes, both ends inclusive and in the stated zone."""

    span: Span
    first: str
    last: str
    granularity: str
    zone: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words given as somebody's: the content, who said it, by what verb, to whom, and through whom."""

    content: Span
    directness: Directness
    cue: Span | None = None
    strength: int = 0
    speaker: Span | None = None
    resolved: Span | None = None
    how: str = ""
    addressee: Span | None = None
    addressee_resolved: Span | None = None
    chain: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence and what was found in it."""

    span: Span
    index: int
    role: Role
    paragraph: int
    voice: Voice = Voice.OUTLET
    attributions: tuple[Attribution, ...] = ()
    names: tuple[Name, ...] = ()
    moments: tuple[Moment, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    negations: tuple[Span, ...] = ()
    duplicate_of: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One account, read."""

    id: DocId
    name: str
    sha256: str
    reading: Reading
    lang: str
    kind: str
    anchor: str
    anchor_basis: str
    zone: str
    segments: tuple[Segment, ...]
    statements: tuple[Statement, ...]
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
    moments: tuple[Moment, ...]

    @property
    def text(self) -> str:
        """The reading text."""
        return self.reading.text

    def says(self, span: Span | Statement) -> str:
        """The words at a span of this document."""
        place = span.span if isinstance(span, Statement) else span
        return self.reading.text[place.start : place.end]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two sentences are linked: words, names and figures as they stand in the first of them; scores from 0 to 1."""

    score: float
    words: tuple[Span, ...] = ()
    names: tuple[Span, ...] = ()
    figures: tuple[Span, ...] = ()
    quoted: int = 0
    glossary: tuple[str, ...] = ()
    meaning: float | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two documents that speak of the same thing."""

    a: Span
    b: Span
    relation: Relation
    tier: Tier
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Divergence:
    """A difference between two linked places, or an oddity of one place; `basis` is a fixed template's name."""

    kind: Kind
    a: Span
    b: Span | None
    decidable: bool
    basis: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence without a partner in one other document, and the nearest sentences there."""

    span: Span
    missing_in: DocId
    nearest: tuple[tuple[Span, float], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that both sides speak of, each side's statements in its own order."""

    label: Span
    statements: Mapping[DocId, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A name, date or figure that two documents share, the only finding where languages cannot be compared."""

    what: str
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Loaded:
    """A word of the curated list: its place, what it does (a name of the list), and whose words it stands in."""

    span: Span
    does: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Report:
    """The comparison of two or more accounts."""

    documents: tuple[Document, ...]
    links: tuple[Link, ...] = ()
    divergences: tuple[Divergence, ...] = ()
    gaps: tuple[Gap, ...] = ()
    topics: tuple[Topic, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    notes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    unfound: tuple[Gap, ...] = ()
    loaded: tuple[Loaded, ...] = ()

    def document(self, doc: DocId) -> Document:
        """The document of that id."""
        return next(document for document in self.documents if document.id == doc)

    def says(self, span: Span) -> str:
        """The words at a span."""
        return self.document(span.doc).says(span)

    def statement(self, span: Span) -> Statement:
        """The statement that lies at a span."""
        return next(each for each in self.document(span.doc).statements if each.span == span)
