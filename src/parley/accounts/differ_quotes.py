"""Differences in quotations: words changed or cut, other speakers, other addressees, quoted here and not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from parley.accounts.data.titles import PAPERS, RANKS
from parley.accounts.glossary import Found
from parley.accounts.model import Attribution, Directness, Divergence, Document, Kind, Name, Span, Statement
from parley.accounts.quoting import inner
from parley.accounts.relations import is_person, quoted, same_speaker, speaker_key
from parley.accounts.words import Token, tokens

RUN_MIN: Final = 4
RUN_SHORT: Final = 3
ALIKE: Final = 0.55
EXTRA_MIN: Final = 2
VOICE_WORDS_MIN: Final = 3
VOICE_SHARE: Final = 0.5
ELLIPSIS: Final = re.compile(r"…|\.\.\.")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its words, the same in small letters, and which of them stand side by side."""

    said: Attribution
    statement: Statement
    words: tuple[Token, ...]
    forms: tuple[str, ...]
    neighbours: frozenset[tuple[str, str]]


def quotes(document: Document) -> list[Quote]:
    """The document's quotations, with the statement that each belongs to."""
    out = []
    for statement in document.statements:
        for said in quoted(statement):
            if statement.span.start <= said.content.start < statement.span.end:
                words = tuple(tokens(document.text, *inner(document.text, said.content.start, said.content.end)))
                forms = tuple(each.text.lower().replace("'", "’") for each in words)
                out.append(Quote(said, statement, words, forms, frozenset(pairwise(forms))))
    return out


def quote_differences(
    a: Document, b: Document, linked: AbstractSet[tuple[Span, Span]] = frozenset()
) -> Iterator[Divergence]:
    """What differs between quotations that are plainly the same words, or nearly so in linked sentences."""
    theirs = quotes(b)
    for one in quotes(a):
        for other in theirs:
            linked_here = (one.statement.span, other.statement.span) in linked
            if one.neighbours.isdisjoint(other.neighbours) and not linked_here:
                continue  # no two words in a row in common
            match = SequenceMatcher(None, one.forms, other.forms, autojunk=False)
            run = match.find_longest_match()
            content = sum(1 for each in one.words[run.a : run.a + run.size] if each.stem)
            if (
                run.size >= RUN_MIN
                or (run.size >= RUN_SHORT and match.ratio() >= ALIKE)
                or (run.size == min(len(one.words), len(other.words)) and content >= 2)
            ):
                yield from _wording(a, b, one, other, match)
                yield from _speaker(a, b, one, other)
                yield from _addressee(a, b, one, other)
            elif linked_here:
                yield from _loosely(a, b, one, other)


def _loosely(a: Document, b: Document, one: Quote, other: Quote) -> Iterator[Divergence]:
    """Short quotations of one speaker in linked sentences: one within the other, or half the same words."""
    speakers = speaker_key(a, one.said), speaker_key(b, other.said)
    if not all(speakers) or not same_speaker(*speakers):
        return
    mine, theirs = ({each.stem for each in quote.words if each.stem} for quote in (one, other))
    shared = mine & theirs
    spans = one.said.content, other.said.content
    within = shared and mine != theirs and shared in (mine, theirs)
    if within and max(len(shared), abs(len(mine) - len(theirs))) >= EXTRA_MIN:
        yield Divergence(Kind.QUOTE_CUT, *spans, True, "quote shorter")
    elif len(shared) >= EXTRA_MIN and 2 * len(shared) >= min(len(mine), len(theirs)):
        yield Divergence(Kind.QUOTE_ALTERED, *spans, True, "quote words")


def _wording(a: Document, b: Document, one: Quote, other: Quote, match: SequenceMatcher[str]) -> Iterator[Divergence]:
    spans = one.said.content, other.said.content
    blocks = [each for each in match.get_matching_blocks() if each.size]
    first, last = blocks[0], blocks[-1]
    inside_a, inside_b = one.words[first.a : last.a + last.size], other.words[first.b : last.b + last.size]
    joined = ELLIPSIS.search(a.says(spans[0])) or ELLIPSIS.search(b.says(spans[1]))
    if _surface(inside_a) != _surface(inside_b):
        yield Divergence(
            Kind.QUOTE_CUT if joined else Kind.QUOTE_ALTERED,
            *spans,
            not joined,
            "quote joined" if joined else "quote words",
        )
    cut_a = _extra(other.words[: first.b], other.words[last.b + last.size :], a, one)
    cut_b = _extra(one.words[: first.a], one.words[last.a + last.size :], b, other)
    if cut_a or cut_b:
        yield Divergence(Kind.QUOTE_CUT, *spans, True, "quote shorter")
    if first.b > first.a:
        kind = _subject_differs(other, one, a, other.words[: first.b])
    else:
        kind = _subject_differs(one, other, b, one.words[: first.a])
    if kind:
        yield Divergence(kind, *spans, True, "done by" if kind is Kind.SPEAKER else "meant")


def _surface(words: tuple[Token, ...]) -> list[str]:
    return [each.text.lower().replace("'", "’") for each in words]


def _extra(before: tuple[Token, ...], after: tuple[Token, ...], document: Document, quote: Quote) -> bool:
    """Whether the longer quotation has words that the shorter side's sentence does not have outside its own either."""
    here = {each.idea for each in tokens(document.text, quote.statement.span.start, quote.statement.span.end)}
    here |= _name_words(document)
    missing_before = [each for each in before if each.stem and each.idea not in here]
    missing_after = [each for each in after if each.stem and each.idea not in here]
    return len(missing_after) >= EXTRA_MIN or len(missing_before) > EXTRA_MIN


def _name_words(document: Document) -> set[str]:
    return {word for name in document.names if name.kind == "person" for word in name.key.split()} | {
        "gen",
        "general",
        "adm",
        "mr",
        "ms",
    }


def _subject_differs(longer: Quote, shorter: Quote, document: Document, lead: tuple[Token, ...]) -> Kind | None:
    """Where the longer quotation names who acts (in `lead`) and the shorter side's words before its own name another.

    `document` is the shorter quotation's.
    """
    if not lead:
        return None
    named = [
        name for name in longer.statement.names if lead[0].start <= name.span.start and name.span.end <= lead[-1].end
    ]
    before = _right_before(document, shorter)
    if not named or not before:
        return None
    acting = named[-1]
    words, name = before
    if name is None:
        return Kind.SPEAKER if words in {"both", "they", "sides", "two"} and acting.kind == "person" else None
    if acting.kind == "person" and name.kind == "person":
        return None if same_speaker(acting.key, name.key) else Kind.SPEAKER
    return (
        Kind.SCOPE
        if {acting.kind, name.kind} == {"body", "place"} and not set(acting.key.split()) >= set(name.key.split())
        else None
    )


def _right_before(document: Document, quote: Quote) -> tuple[str, Name | None] | None:
    """The last name or collective word in the few words before a quotation."""
    start, at = quote.statement.span.start, quote.said.content.start
    found = re.findall(r"[\w’'-]+", document.text[max(start, at - 60) : at])
    near = [name for name in quote.statement.names if name.span.end <= at and at - name.span.end <= 30]
    if found and found[-1].lower() in {"both", "they", "sides", "two"}:
        return found[-1].lower(), None
    return ("", near[-1]) if near else None


def _speaker(a: Document, b: Document, one: Quote, other: Quote) -> Iterator[Divergence]:
    first, second = speaker_key(a, one.said), speaker_key(b, other.said)
    if not first or not second or same_speaker(first, second):
        return
    persons = is_person(a, one.said), is_person(b, other.said)
    if all(persons) or (
        any(persons) and _is_titled(second if persons[0] else first) and not _is_paper(first + " " + second)
    ):
        yield Divergence(
            Kind.SPEAKER,
            one.said.speaker or one.said.content,
            other.said.speaker or other.said.content,
            True,
            "said by",
        )


def _is_titled(key: str) -> bool:
    """Whether a phrase means one person by an office ("the president")."""
    return bool(key.split()) and key.rsplit(maxsplit=1)[-1] in RANKS


def _is_paper(words: str) -> bool:
    return bool(PAPERS & set(words.split()))


def _addressee(a: Document, b: Document, one: Quote, other: Quote) -> Iterator[Divergence]:
    first, second = one.said.addressee_resolved, other.said.addressee_resolved
    if first and second and one.said.addressee and other.said.addressee:
        kinds = [
            {name.kind for name in document.names if name.span == place}
            for document, place in ((a, first), (b, second))
        ]
        if kinds[0] == kinds[1] == {"person"} and not same_speaker(a.says(first).lower(), b.says(second).lower()):
            yield Divergence(Kind.ADDRESSEE, one.said.addressee, other.said.addressee, True, "said to")


def voice_difference(
    a: Document,
    b: Document,
    one: Statement,
    other: Statement,
    terms: tuple[Sequence[Found], Sequence[Found]] = ((), ()),
) -> Iterator[Divergence]:
    """Words quoted in one linked sentence that the other tells without marks, in the same or other words."""
    for document, mine, there, theirs, flipped in ((a, one, b, other, False), (b, other, a, one, True)):
        marks = [each.content for each in quoted(theirs)]
        outside = [
            each
            for each in tokens(there.text, theirs.span.start, theirs.span.end)
            if each.stem and not any(mark.start <= each.start < mark.end for mark in marks)
        ]
        in_marks = {each.idea for mark in marks for each in tokens(there.text, mark.start, mark.end)}
        for said in (each for each in quoted(mine) if each.directness is not Directness.CARRIED):
            words = {each.idea for each in tokens(document.text, said.content.start, said.content.end) if each.stem}
            held = words & {each.idea for each in outside}
            told = (
                _reach(outside, held, theirs.span)
                if len(words) >= VOICE_WORDS_MIN and len(held) >= VOICE_SHARE * len(words)
                else None
            )
            mine_terms, their_terms = reversed(terms) if flipped else terms
            told = told or _rendered(said, mine_terms, their_terms, marks)
            if told and len(words & in_marks) <= 1:
                yield Divergence(
                    Kind.VOICE, *((told, said.content) if flipped else (said.content, told)), True, "voice"
                )
                break


def _rendered(said: Attribution, mine: Sequence[Found], theirs: Sequence[Found], marks: Sequence[Span]) -> Span | None:
    """Where the other side renders a term of the quotation outside its own quotation marks."""
    terms = {found.term for found in mine if said.content.holds(found.span) and " " in found.term}
    return next(
        (found.span for found in theirs if found.term in terms and not any(mark.meets(found.span) for mark in marks)),
        None,
    )


def _reach(outside: list[Token], held: set[str], span: Span) -> Span:
    """The stretch of the sentence from the first to the last of the words in question."""
    places = [each for each in outside if each.idea in held]
    return Span(span.doc, places[0].start, places[-1].end)


def against_source(document: Document, source: Document) -> Iterator[Divergence]:
    """Quotations of a text that stand nowhere word by word in the source that they are said to be from."""
    whole = tokens(source.text, 0, len(source.text))
    forms = [each.text.lower().replace("'", "’") for each in whole]
    for quote in quotes(document):
        if len(quote.words) < RUN_SHORT:
            continue
        match = SequenceMatcher(None, forms, quote.forms, autojunk=False)
        run = match.find_longest_match()
        if run.size < len(quote.forms) and run.size >= RUN_SHORT:
            start = max(0, run.a - run.b)
            end = min(len(whole), run.a + len(quote.forms) - run.b)
            yield Divergence(
                Kind.QUOTE_ALTERED,
                quote.said.content,
                Span(source.id, whole[start].start, whole[end - 1].end),
                True,
                "quote source",
            )
