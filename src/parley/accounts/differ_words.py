"""Differences of wording inside linked sentences: renderings, scope, verb strength, negation, parts of one side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from parley.accounts.data.titles import SCOPE_PAIRS, SCOPES
from parley.accounts.glossary import Found
from parley.accounts.model import Attribution, Divergence, Document, Kind, Span, Statement
from parley.accounts.profiles import Profile
from parley.accounts.relations import denied, same_speaker, speaker_key
from parley.accounts.words import Rarity, Token, tokens

STRONG: Final = 2
REPLACED_MAX: Final = 4
CLAUSE: Final = re.compile(
    r",\s|;\s|\s[–—-]\s|\s(?:that|which|who|whom|when|after|before|while|because|since|following|amid|as well "
    r"as|in order|and (?:that|also|to)|but|until)\s|[，；。]"
)
CLAUSE_WORDS_MIN: Final = 3
CLAUSE_WEIGHT_MIN: Final = 5.0
HELD_MAX: Final = 0.2
PART_MAX: Final = 0.65
ELSEWHERE_MAX: Final = 0.4


def renderings(one: Sequence[Found], other: Sequence[Found], a: Document, b: Document) -> Iterator[Divergence]:
    """Two wordings of one term of the glossary."""
    for first in one:
        for second in other:
            if (
                first.term == second.term
                and a.lang == b.lang
                and _plain(first.rendering.words) != _plain(second.rendering.words)
            ):
                yield Divergence(Kind.WORDING, first.span, second.span, True, "rendering")


def _plain(words: str) -> str:
    spelt = words.lower().replace("defence", "defense").replace("theatre", "theater").replace("-", " ")
    return " ".join(
        sorted(
            word.removesuffix("s")
            for word in spelt.split()
            if word not in {"of", "the", "national", "department", "ministry"}
        )
    )


def scope(a: Document, b: Document, one: Statement, other: Statement) -> Iterator[Divergence]:
    """The two countries here and their armed forces there; all here and some there."""
    texts = a.says(one).lower(), b.says(other).lower()
    found = [[_first(text, group) for _, group in SCOPES] for text in texts]
    for here, there in ((0, 1), (1, 0)):
        left, right = found[0][here], found[1][there]
        if left and right and not found[0][there] and not found[1][here]:
            yield Divergence(Kind.SCOPE, _at(one, left), _at(other, right), True, "group")
            return
    for narrow, wide in SCOPE_PAIRS:
        for mine, theirs in ((narrow, wide), (wide, narrow)):
            first, second = _first(texts[0], mine), _first(texts[1], theirs)
            if (
                first
                and second
                and not _first(texts[0], theirs)
                and not _first(texts[1], mine)
                and _beside(a, b, one, other, first, second)
            ):
                yield Divergence(Kind.SCOPE, _at(one, first), _at(other, second), True, "wider")
                return


def _first(text: str, group: Sequence[str]) -> tuple[int, int] | None:
    for words in group:
        found = re.search(rf"\b{re.escape(words)}\b", text)
        if found:
            return found.span()
    return None


def _at(statement: Statement, place: tuple[int, int]) -> Span:
    return Span(statement.span.doc, statement.span.start + place[0], statement.span.start + place[1])


def _beside(
    a: Document, b: Document, one: Statement, other: Statement, first: tuple[int, int], second: tuple[int, int]
) -> bool:
    """Whether the next word of weight after both is the same."""
    following = [
        next(
            (
                each.idea
                for each in tokens(document.text, statement.span.start + place[1], statement.span.end)
                if each.stem
            ),
            "",
        )
        for document, statement, place in ((a, one, first), (b, other, second))
    ]
    return bool(following[0]) and following[0] == following[1]


def verb_strength(a: Document, b: Document, one: Statement, other: Statement) -> Iterator[Divergence]:
    """The same speaker's words under verbs of clearly different strength."""
    for first in one.attributions:
        for second in other.attributions:
            if first.cue is None or second.cue is None or not _apart(first.strength, second.strength):
                continue
            if same_speaker(speaker_key(a, first), speaker_key(b, second)) and _content_meets(a, b, first, second):
                yield Divergence(Kind.VERB_STRENGTH, first.cue, second.cue, True, "verb")
                return


def _apart(first: int, second: int) -> bool:
    low, high = sorted((first, second))
    return high - low >= 2 or (high - low == 1 and low >= STRONG)


def _content_meets(a: Document, b: Document, first: Attribution, second: Attribution) -> bool:
    here, there = (
        {each.idea for each in tokens(document.text, said.content.start, said.content.end) if each.stem}
        for document, said in ((a, first), (b, second))
    )
    return len(here & there) >= max(2, min(len(here), len(there)) * 0.3)


def negation(a: Document, b: Document, one: Profile, other: Profile) -> Iterator[Divergence]:
    """One side negates what the other says."""
    places = denied(a, b, one, other)
    if places:
        yield Divergence(Kind.NEGATION, *places, True, "negation")


def one_sided(
    document: Document, mine: Profile, linked: Sequence[Profile], everywhere: Sequence[Profile], rarity: Rarity
) -> Iterator[Divergence]:
    """The weightiest clause of a linked sentence that the other text does not have."""
    near = {idea for profile in linked for idea in profile.ideas.values()}
    best: tuple[float, Span] | None = None
    for start, end in _clauses(document.text, mine.statement.span.start, mine.statement.span.end):
        words = [each for each in tokens(document.text, start, end) if each.stem and each.stem not in mine.frame]
        ideas = {each.idea for each in words}
        weight = rarity.total(ideas)
        if len(ideas) > PART_MAX * len(mine.ideas):
            continue
        if (
            len(ideas) < CLAUSE_WORDS_MIN
            or weight < CLAUSE_WEIGHT_MIN
            or rarity.total(ideas & near) > HELD_MAX * weight
        ):
            continue
        if any(rarity.total(ideas & set(profile.ideas.values())) > ELSEWHERE_MAX * weight for profile in everywhere):
            continue
        if best is None or weight > best[0]:
            best = (weight, Span(mine.statement.span.doc, start, end))
    if best and linked:
        yield Divergence(Kind.ONE_SIDE, best[1], linked[0].statement.span, True, "one side")


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for cut in [*CLAUSE.finditer(text, start, end), None]:
        last = cut.start() if cut else end
        words = text[at:last].strip(' ,.;。，“”"')
        if words:
            first = text.index(words, at)
            yield first, first + len(words)
        at = cut.end() if cut else end


def differing(a: Document, b: Document, one: Statement, other: Statement) -> tuple[list[Token], list[Token]]:
    """The words of two linked sentences that stand in one another's place: what the view underlines.

    Where two sentences share less than a third of their words, everything differs and nothing is marked.
    """
    mine, theirs = (
        [each for each in tokens(document.text, statement.span.start, statement.span.end) if each.stem]
        for document, statement in ((a, one), (b, other))
    )
    match = SequenceMatcher(None, [each.stem for each in mine], [each.stem for each in theirs], autojunk=False)
    shared = sum(block.size for block in match.get_matching_blocks())
    if shared * 3 < min(len(mine), len(theirs)):
        return [], []
    here, there = list[Token](), list[Token]()
    for what, first, last, begin, end in match.get_opcodes():
        if what == "replace" and first > 0 and begin > 0 and max(last - first, end - begin) <= REPLACED_MAX:
            here += mine[first:last]
            there += theirs[begin:end]
    common = {each.stem for each in mine} & {each.stem for each in theirs}
    return [each for each in here if each.stem not in common], [each for each in there if each.stem not in common]
