"""Readouts and minutes of a call as people and programs ask for them; all of it is what the book amounts to now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parley.dialogue.readouts import STAGES, Readout, minutes_of, newest, readouts_about, replaced_by
from parley.dialogue.threads import Kind
from parley.exchange.commitments import COMMITMENT_RECEIPT_SPACE
from parley.record.note import parse_note
from parley.record.origin import Origin
from parley.service import readouts
from parley.service.views.dialogue import book_of, on_line, said_in_full, word_view
from parley.service.views.views import held_since

if TYPE_CHECKING:
    from parley.dialogue.threads import Fact, Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.opened import Opened
    from parley.service.readouts import KeptReadout
    from parley.wire.ids import EntryHash

Json = dict[str, Any]


def readouts_of(service: Opened, channel: Channel, line: Line, call: EntryHash) -> list[Readout]:
    """Both sides' readouts of a call, in order."""
    return readouts_about(call, book_of(service, channel, line).newest(Kind.READOUT))


def readouts_view(service: Opened, channel: Channel, line: Line, call: EntryHash) -> Json:
    """Both sides' readouts of a call, all versions, and the texts of ours that are not published yet."""
    every = readouts_of(service, channel, line, call)
    return {
        "call": call.hex(),
        **on_line(channel, line),
        "own_name": dict(channel.own_ring.newest.card.names),
        "own_languages": list(channel.own_ring.newest.card.languages),
        "readouts": [readout_view(service, channel, line, one, every) for one in every],
        "newest": {
            side: None if one is None else one.root.hash.hex()
            for side, one in (("ours", newest(every, ours=True)), ("theirs", newest(every, ours=False)))
        },
        "kept": [kept_view(channel, one) for one in readouts.kept(service) if one.call == call],
    }


def readout_view(service: Opened, channel: Channel, line: Line, one: Readout, every: list[Readout]) -> Json:
    """One version: since when it is fixed, since when the other side holds that, and its text once it is published."""
    later = replaced_by(one, every)
    return {
        "readout": one.root.hash.hex(),
        **_said_by(one.root),
        "version": one.committed.version,
        "replaces": None if one.committed.replaces is None else one.committed.replaces.hex(),
        "replaced_by": None if later is None else later.root.hash.hex(),
        "digest": one.committed.digest.hex(),
        "state": "fixed" if one.published is None else "published" if later is None else "replaced",
        "held_as_of": first_held(service, channel, line, one.root),
        "published": None if one.published is None else _text_view(service, channel, line, one.published),
    }


def _text_view(service: Opened, channel: Channel, line: Line, fact: Fact) -> Json:
    body = said_in_full(service, channel, line, fact)
    return {
        "entry": fact.hash.hex(),
        "post": fact.post,
        "time": fact.time_seconds,
        "language": body.language,
        "title": body.title,
        "text": body.text,
        "published_seconds": body.published_seconds,
        "where": body.where,
    }


def kept_view(channel: Channel, one: KeptReadout) -> Json:
    """A text of ours that is kept here."""
    return {
        "text": one.id.hex(),
        "call": one.call.hex(),
        "line": one.line.hex(),
        "officer": one.officer.hex(),
        "language": one.language,
        "title": one.title,
        "body": one.text,
        "version": one.version,
        "replaces": None if one.replaces is None else one.replaces.hex(),
        "digest": one.digest.hex(),
        "changed": one.changed,
        "fixed": readouts.fixed(channel, one),
    }


def first_held(service: Opened, channel: Channel, line: Line, root: Fact) -> int | None:
    """Since when the other side holds a commitment of ours, by its own clock, as far as a receipt of it is here; of the
    other side's own none: what it signed itself shows.
    """
    if not root.ours:
        return None
    origin = Origin(line.own.origin.line, channel.own, root.generation)
    note = service.vault.get(COMMITMENT_RECEIPT_SPACE, origin.place(root.index))
    if note is None:
        return held_since(service, origin, root.index)
    return int.from_bytes(parse_note(note.decode()).signatures[0].value[:8], "big")


# -- minutes -----------------------------------------------------------------------------------------------------------


def minutes_view(service: Opened, channel: Channel, line: Line, thread: Thread) -> Json:
    """Minutes as they stand, with the whole text."""
    one = minutes_of(thread)
    text = said_in_full(service, channel, line, one.root).text
    return {
        "minutes": one.root.hash.hex(),
        **on_line(channel, line),
        **_said_by(one.root),
        "call": None if one.root.answers is None else one.root.answers.hex(),
        "stage": one.stage.value,
        "sentence": STAGES[one.stage],
        "text": dict(text),
        "lacks": [language for language in line.terms.languages if language not in text],
        "agreed": None if one.agreed is None else word_view(one.agreed),
        "declined": None if one.declined is None else word_view(one.declined),
    }


def _said_by(root: Fact) -> Json:
    return {"ours": root.ours, "post": root.post, "time": root.time_seconds, "nature": root.nature.name}
