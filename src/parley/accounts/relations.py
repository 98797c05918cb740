"""How two linked sentences stand to each other: the same, a part, each its own position, or in conflict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.accounts.model import Attribution, Directness, Document, Relation, Span, Statement
from parley.accounts.profiles import Profile
from parley.accounts.words import tokens

SCOPE_WORDS: Final = 7
PART_BELOW: Final = 0.62
OWN_BELOW: Final = 0.45
PLAIN_RUN: Final = 4


def relation(
    a: Document,
    b: Document,
    one: Profile,
    other: Profile,
    cover: tuple[float, float],
    run: int,
    aliases: Mapping[str, str] | None = None,
) -> Relation:
    """The relation of two linked sentences; `cover` is the share of each one's words that the other has.

    Across languages, where words cannot be shared, only speakers tell; `aliases` joins their names in two scripts.
    """
    if denied(a, b, one, other):
        return Relation.CONFLICT
    if (
        _own_positions(a, b, one.statement, other.statement, aliases or {})
        and max(cover) < OWN_BELOW
        and run < PLAIN_RUN
    ):
        return Relation.OWN_POSITION
    partial = a.lang == b.lang and min(cover) < PART_BELOW * max(cover)
    return Relation.PARTIAL if partial else Relation.SAME


def denied(a: Document, b: Document, one: Profile, other: Profile) -> tuple[Span, Span] | None:
    """Where one sentence negates what the other says: the two places, or None.

    A negation counts if words that follow it are words of the other sentence, and none of the other's own negations
    has those words behind it.
    """
    for document, mine, theirs_document, theirs, flipped in ((a, one, b, other, False), (b, other, a, one, True)):
        for negation in mine.statement.negations:
            scope = _scope(document, mine.statement, negation)
            shared = scope & set(theirs.ideas.values())
            against = set[str]()
            for each in theirs.statement.negations:
                against |= _scope(theirs_document, theirs.statement, each)
            if shared and len(shared) * 2 >= len(scope) and not shared & against and not theirs.statement.negations:
                places = (negation, theirs.statement.span)
                return (places[1], places[0]) if flipped else places
    return None


def _scope(document: Document, statement: Statement, negation: Span) -> set[str]:
    """The concepts of the words that follow a negation, to the clause's end."""
    words = document.text[negation.end : statement.span.end]
    cut = min([at for mark in (";", ",", "，", "；") if (at := words.find(mark)) >= 0], default=len(words))
    behind = tokens(document.text, negation.end, negation.end + cut)
    return {each.idea for each in [each for each in behind if each.stem][:SCOPE_WORDS] if not each.idea.startswith("@")}


def speaker_key(document: Document, said: Attribution) -> str:
    """Who said it, as a key that two documents can share: the person's last name, or the phrase in small letters."""
    place = said.resolved or said.speaker
    if place is None:
        return ""
    person = next((name for name in document.names if name.span == place and name.kind == "person"), None)
    return person.key if person else document.says(place).lower().removeprefix("the ")


def is_person(document: Document, said: Attribution) -> bool:
    """Whether the one who said it is a named person."""
    return any(name.span == said.resolved and name.kind == "person" for name in document.names)


def same_speaker(first: str, second: str) -> bool:
    """Whether two keys can mean one speaker: one name's words are the other's, or they end alike."""
    one, two = set(first.split()), set(second.split())
    return bool(one and two) and (
        one <= two
        or two <= one
        or first.rsplit(maxsplit=1)[-1] == second.rsplit(maxsplit=1)[-1]
        or first.split(maxsplit=1)[0] == second.split(maxsplit=1)[0]
    )


def _own_positions(a: Document, b: Document, one: Statement, other: Statement, aliases: Mapping[str, str]) -> bool:
    """Whether the two give words to different named persons, and none to the same."""
    first = {aliases.get(key := speaker_key(a, each), key) for each in one.attributions if is_person(a, each)}
    second = {aliases.get(key := speaker_key(b, each), key) for each in other.attributions if is_person(b, each)}
    return bool(first and second) and not any(same_speaker(mine, theirs) for mine in first for theirs in second)


def quoted(statement: Statement) -> list[Attribution]:
    """The statement's quotations in marks."""
    return [each for each in statement.attributions if each.directness is not Directness.INDIRECT]
