"""Subjects that both sides speak of, each with its own statements beside the other's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.accounts.data.places import COUNTRY
from parley.accounts.glossary import Glossary
from parley.accounts.model import DocId, Document, Role, Span, Topic, Voice

TOPICS_MAX: Final = 12
SHARE_MAX: Final = 0.4
"""A subject of more than this share of the sentences is the event itself, no topic of it."""


def topics(documents: Sequence[Document], glossary: Glossary) -> Iterator[Topic]:
    """At most twelve topics, those with the most statements first; told by names of places and bodies and by terms."""
    places: dict[str, dict[DocId, list[Span]]] = {}
    labels: dict[str, Span] = {}
    sizes = {
        document.id: max(sum(1 for each in document.statements if each.role is Role.BODY), 1) for document in documents
    }
    for document in documents:
        for statement in document.statements:
            if statement.role is Role.BODY and statement.voice is not Voice.OUTLET:
                for key, span in _subjects(document, statement.span, glossary):
                    held = places.setdefault(key, {}).setdefault(document.id, [])
                    if statement.span not in held:
                        held.append(statement.span)
                    labels.setdefault(key, span)
    ranked = sorted(places, key=lambda key: (-sum(len(spans) for spans in places[key].values()), key))
    seen: list[dict[DocId, list[Span]]] = []
    for key in ranked:
        common = len(places[key]) > 1 and all(
            len(spans) <= max(1, SHARE_MAX * sizes[doc]) for doc, spans in places[key].items()
        )
        if common and places[key] not in seen and len(seen) < TOPICS_MAX:
            seen.append(places[key])
            yield Topic(labels[key], {doc: tuple(spans) for doc, spans in sorted(places[key].items())})


def _subjects(document: Document, span: Span, glossary: Glossary) -> Iterator[tuple[str, Span]]:
    statement = next(each for each in document.statements if each.span == span)
    for name in statement.names:
        spoken = any(said.speaker and said.speaker.meets(name.span) for said in statement.attributions)
        if name.kind in {"place", "body", "other"} and not spoken and name.key not in COUNTRY.values():
            yield name.key, name.span
    for found in glossary.find(document, statement):
        yield found.term, found.span
