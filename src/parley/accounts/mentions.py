"""Who could be speaking in an English sentence: names, offices and pronouns, each as a whole phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.accounts.data.titles import SPEAKING
from parley.accounts.model import Name, Span

_NOUNS: Final = "|".join(sorted((re.escape(each) for each in SPEAKING), key=len, reverse=True))
_LEAD: Final = (
    "the|a|an|his|her|its|their|our|one|some|several|two|three|four|many|most|both|another|senior"
    "|unnamed|other|top|former"
)
_LEADS: Final = f"{_LEAD}|{'|'.join(each.capitalize() for each in _LEAD.split('|'))}"
_VERBS: Final = (
    "(?:told|said|says|is|was|were|are|has|had|have|will|would|met|held|the|his|her|its|their|and"
    "|that|to|with|by|as|from)\\b"
)
NOMINAL: Final = re.compile(
    rf"\b(?:(?:{_LEADS})\s+)(?:(?!\w+ed (?:an?|the|its|his|her|their)\b)[A-Za-z][\w’'.-]*\s+){{0,5}}?"
    rf"(?:{_NOUNS})\b(?:[’']s)?(?:\s+(?:{_NOUNS})\b)*"
    rf"|\b(?:[A-Z][\w’'.-]*\s+)+(?:(?!\w+ed\b|{_VERBS})[a-z-]+\s+){{0,2}}?(?:{_NOUNS})\b(?:\s+(?:{_NOUNS})\b)*"
    rf"|(?:^|(?<=, )|(?<=and )|(?<=but ))(?:[A-Z]?[a-z-]+ )?(?:{_NOUNS})\b"
)
PRONOUN: Final = re.compile(r"\b(?:he|she|they|it|who|we|I)\b", re.IGNORECASE)
TAIL: Final = re.compile(r"\s+(?:of|for|at|from|in|with|to|on)\s+(?:the\s+|its\s+|their\s+)?$")
ARTICLE: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:[a-z-]+\s+){0,2}$")
OWNER: Final = re.compile(r"\b[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}[’']s $")
VERBISH: Final = frozenset(
    (
        "is was were are has had have said says told that which who will would and but or as by to from into than "
        "when while after before"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that can speak; `head` is its name where it has one; kind person, body, place, office or pronoun."""

    start: int
    end: int
    kind: str
    key: str = ""
    name: Span | None = None


def mentions(text: str, start: int, end: int, hidden: str, found: Iterable[Name]) -> list[Mention]:
    """The mentions in text[start:end] outside its quotations (`hidden` is that stretch with them blanked out)."""
    here = [
        each
        for each in found
        if start <= each.span.start and each.span.end <= end and hidden[each.span.start - start] != "\x01"
    ]
    out = [_named(text, start, name) for name in here]
    for match in NOMINAL.finditer(hidden):
        first, last = match.start() + start, match.end() + start
        if "\x01" not in match.group() and not VERBISH & set(match.group().split()[:-1]):
            _take_nominal(out, Mention(first, last, "office", text[first:last].lower()))
    out += [
        Mention(match.start() + start, match.end() + start, "pronoun", match.group().lower())
        for match in PRONOUN.finditer(hidden)
    ]
    return sorted(_tailed(text, out), key=lambda each: (each.start, -each.end))


def _named(text: str, start: int, name: Name) -> Mention:
    first = name.title.start if name.title else name.span.start
    article = ARTICLE.search(text, max(start, first - 40), first)
    owner = OWNER.search(text, max(start, first - 60), first)
    if owner and name.kind == "body":
        first = owner.start()
    elif article and name.kind in {"body", "person"}:
        first = article.start()
    return Mention(first, name.span.end, name.kind, name.key, name.span)


def _take_nominal(out: list[Mention], office: Mention) -> None:
    """Adds an office, or widens the person whose name follows it ("ministry spokesperson Lin Tao")."""
    for index, each in enumerate(out):
        if each.kind == "person" and 0 <= each.start - office.end <= 1:
            out[index] = Mention(min(office.start, each.start), each.end, "person", each.key, each.name)
            return
        if each.kind == "body" and each.start <= office.start and office.end <= each.end:
            return
        if each.kind in {"body", "person"} and office.start <= each.start and each.end == office.end:
            out[index] = Mention(office.start, each.end, each.kind, each.key, each.name)
            return
    out[:] = [each for each in out if not (office.start <= each.start and each.end <= office.end)]
    if not any(each.start <= office.start and office.end <= each.end for each in out):
        out.append(office)


def _tailed(text: str, found: list[Mention]) -> list[Mention]:
    """Offices with their "of …", "for …": the phrase ends where the body that follows ends."""
    ordered = sorted(found, key=lambda each: (each.start, -each.end))
    out: list[Mention] = []
    for each in ordered:
        head = out[-1] if out else None
        joint = text[head.end : each.start] if head else ""
        if (
            head
            and head.kind == "office"
            and each.kind in {"body", "place", "office", "other"}
            and TAIL.fullmatch(joint)
        ):
            out[-1] = Mention(head.start, each.end, "office", head.key, head.name)
        elif head and each.start < head.end:
            continue
        else:
            out.append(each)
    return out
