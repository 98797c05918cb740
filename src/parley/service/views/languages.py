"""Translations and contested terms as people and programs ask for them; all of it is what the books amount to now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parley.dialogue.terms_glossary import contest_of, glossary
from parley.dialogue.threads import Kind, said
from parley.service.views.bodies import plain, texts_in
from parley.service.views.dialogue import book_of, said_in_full, word_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.dialogue.terms_glossary import Contest
    from parley.dialogue.threads import Fact
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.opened import Opened

Json = dict[str, Any]


def beside(service: Opened, channel: Channel, line: Line, entry: Json) -> Json:
    """What is shown beside an entry: its translations, the terms that are contested in it or in them, and what the
    line's glossary has for words of theirs.
    """
    hash_ = bytes.fromhex(entry["hash"])
    translations = list(_translations(service, channel, hash_))
    about = {hash_, *(bytes.fromhex(one["entry"]) for one in translations)}
    contests = [
        contest_view(channel, one_line, contest)
        for one_line in channel.lines.values()
        for contest in map(contest_of, book_of(service, channel, one_line).every(Kind.TERM))
        if contest.root.answers in about
    ]
    texts = [*texts_in(entry["body"]), *(one["text"] for one in translations)]
    return {
        "translations": sorted(translations, key=lambda one: (one["time"], one["entry"])),
        "terms": sorted(contests, key=lambda one: (one["time"], one["contest"])),
        "glossary": met(service, channel, line, texts),
    }


def met(service: Opened, channel: Channel, line: Line, texts: list[str]) -> list[Json]:
    """What the glossary of a line has for words of these texts; without texts all of it."""
    found = glossary(book_of(service, channel, line).every(Kind.TERM))
    return [contest_view(channel, line, one) for one in found if not texts or any(one.occurs(text) for text in texts)]


def contest_view(channel: Channel, line: Line, one: Contest) -> Json:
    """A term, the rendering that was met, the one that its contester prefers, and what became of it."""
    decided = one.agreed or one.declined
    return {
        "contest": one.root.hash.hex(),
        "line": line.own.origin.line.hex(),
        "other": dict(channel.other_ring.newest.card.names),
        "about": None if one.root.answers is None else one.root.answers.hex(),
        "ours": one.root.ours,
        "time": one.root.time_seconds,
        "nature": one.root.nature.name,
        **plain(one.body),
        "stage": one.stage,
        "decided": None if decided is None else word_view(decided),
    }


def _translations(service: Opened, channel: Channel, original: bytes) -> Iterator[Json]:
    """The translations of an entry, on whichever line of the channel they were said."""
    for line in channel.lines.values():
        for thread in book_of(service, channel, line).every(Kind.TRANSLATION):
            if thread.root is not None and thread.root.answers == original:
                yield _translation(service, channel, line, thread.root)


def _translation(service: Opened, channel: Channel, line: Line, fact: Fact) -> Json:
    ring = channel.own_ring if fact.ours else channel.other_ring
    whole = said_in_full(service, channel, line, fact)
    return {
        "entry": fact.hash.hex(),
        "ours": fact.ours,
        "party": dict(ring.newest.card.names),
        "post": fact.post,
        "time": fact.time_seconds,
        "nature": fact.nature.name,
        "language": said(fact).language,
        "machine": plain(whole.machine),
        "field": whole.field,
        "text": whole.text,
    }
