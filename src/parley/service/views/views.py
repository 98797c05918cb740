"""The record as people and programs ask for it: what is known of each entry, with the age of everything said.

An entry of ours is *recorded* (durable here), *held* (the other side's receipt was verified), or *acknowledged* (a
person there took it, by an entry of their own).  Nothing here says delivered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.authority.judging import Mark
from parley.dialogue.endings import endings
from parley.exchange import pouring
from parley.exchange.acknowledging import ACKNOWLEDGED_SPACE
from parley.exchange.receipts import ENTRY_RECEIPT_SPACE, RECEIPT_SPACE
from parley.exchange.standing import RETURNED_SPACE
from parley.exchange.verdicts import VERDICT_SPACE
from parley.forms.body import FORMS, Speaks
from parley.forms.builtin import ACKNOWLEDGEMENT, LETTER, read_letter
from parley.record.checkpoint import parse_checkpoint_body
from parley.record.entry import Entry, decode_entry
from parley.record.note import parse_note
from parley.record.origin import Origin
from parley.record.receipt import parse_entry_receipt
from parley.service import attachments
from parley.service.finding import find, logs_of
from parley.service.views import authority as views_authority
from parley.service.views.around import around_of
from parley.service.views.bodies import body_view, words_view, written_in
from parley.service.views.links import link_of, redundancy, ways_view
from parley.service.views.sentences import sentence_of
from parley.station.ahead import is_beyond_gap
from parley.station.logs import sound_entries
from parley.wire.cbor import decode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, PartyId

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.effects import Placed
    from parley.exchange.lines import Line
    from parley.service.opened import Opened

Json = dict[str, Any]

WITHIN, REFUSED, UNJUDGED = "within", "refused", "unjudged"
MARKS: Final = {
    Mark.CROSSED.value: "the other side had ended or suspended this, and its author could not know",
    Mark.DISPUTED.value: "by its own clock it was in time; by what its author had seen it was not",
}

WAITING: Final = "line 0 is not here as far as its author held it, or what this exercise answers may still come"
"""Why an entry is unjudged."""

RECORDED, HELD, ACKNOWLEDGED = "recorded", "held", "acknowledged"
NEW = "new"


def status(service: Opened, alarms: list[Json]) -> Json:
    """What the station knows at this moment, and since when; `alarms`: the newest, oldest first."""
    now = service.engine.clock()
    state = service.engine.station.state
    return {
        "party": service.party.hex(),
        "name": dict(service.card.card.names),
        "time": now // 1000,
        "serving": service.carriage is not None,
        "trouble": service.engine.trouble or None,
        "channels": [channel_view(service, channel) for channel in state.channels.values()],
        "bearers": ways_view(service),
        "alarms": alarms,
        "unknown_datagrams": state.unknown_datagrams,
        "evidence": service.vault.journal_size("evidence"),
        "forks": service.vault.journal_size("fork"),
        "trail": [{"share": service.vault.share, "rows": state.trail_size, "newest": state.trail.hex()}],
    }


def channel_view(service: Opened, channel: Channel) -> Json:
    """A channel: whom it joins, whether it is verified, what was heard when."""
    now = service.engine.clock()
    return {
        "channel": channel.id.hex(),
        "other": channel.other.hex(),
        "name": dict(channel.other_ring.newest.card.names),
        "contacts": list(channel.other_ring.newest.card.contacts),
        "verified": channel.verified,
        "phase": channel.phase.value,
        "root": channel.keys.sending,
        "heard_seconds_ago": None if channel.heard is None else (now - channel.heard) // 1000,
        "link": link_of(service, channel).value,
        **redundancy(service, channel),
        "can_speak": channel.way() is not None,
        "said_out": pouring.said_out(channel),
        "waiting_frames": channel.queue.frames,
        "dropped": channel.dropped,
        "attachments": attachments.view_all(service.vault, channel),
        "lines": [line_view(service, channel, line) for _, line in sorted(channel.lines.items())],
    }


def agreed_title(line: Line) -> dict[str, str]:
    """What both sides call a line whose terms they agreed on, in each language; nothing where they did not."""
    agreement = line.terms.agreement
    return {} if agreement is None else dict(agreement.titles)


def line_view(service: Opened, channel: Channel, line: Line) -> Json:
    """A line: whom it joins, and how much of each log is held by whom."""
    receipt = _receipt(service, line.own.origin)
    held_as_of = None if receipt is None else receipt[1]
    now = service.engine.clock() // 1000
    return {
        "line": line.own.origin.line.hex(),
        "index": line.index,
        "channel": channel.id.hex(),
        "title": agreed_title(line),
        "own_post": line.own_post,
        "own_title": title(channel.own_ring.newest, line.own_post),
        "other_post": line.other_post,
        "other_title": title(channel.other_ring.newest, line.other_post),
        "other": dict(channel.other_ring.newest.card.names),
        "languages": list(line.terms.languages),
        "own_languages": list(channel.own_ring.newest.card.languages),
        "verified": channel.verified,
        "own_entries": line.own.durable,
        "own_held": line.own.receipted,
        "held_as_of": held_as_of,
        "held_age_seconds": None if held_as_of is None else max(0, now - held_as_of),
        "other_entries": line.other.durable,
        "other_missing": 0 if line.other.missing() is None else line.other.known_size - line.other.size,
        "own_generation": line.own.origin.generation.hex(),
        "other_generation": line.other.origin.generation.hex(),
        "forked": line.other.forked,
        "stopped": line.own.stopped,
        "own_holder": views_authority.held_by(channel, line.own_post, ours=True, now=now),
        "other_holder": views_authority.held_by(channel, line.other_post, ours=False, now=now),
        **views_authority.life(channel, line, now),
        "ending": _ending(service, channel, line, now),
    }


def _ending(service: Opened, channel: Channel, line: Line, now: int) -> list[Json]:
    """The understandings that end soon, and the undertakings that are due soon."""
    book = service.engine.station.state.watches[channel.id].books[line.index]
    return [
        {
            "kind": one.kind.name.lower(),
            "entry": one.root.hash.hex(),
            "ours": one.root.ours,
            "at": one.at_seconds,
            "left_seconds": one.at_seconds - now,
        }
        for one in endings(book, now)
        if one.soon(now)
    ]


def inbox(service: Opened, line_hex: str | None, count: int) -> list[Json]:
    """The newest entries of the lines, oldest first; what stations say and line 0 only where a line is named."""
    found: list[Json] = []
    for channel, line in service.engine.station.state.places.values():
        if not _chosen(line, line_hex):
            continue
        for ours, origin, size in logs_of(service, line):
            start = max(0, size - count)
            for raw in sound_entries(service.vault, origin.text, start, min(count, size)):
                entry = decode_entry(raw)
                if line_hex is not None or by_people(entry):
                    found.append(entry_view(service, channel, line, entry, ours=ours))
        found += [
            entry_view(service, channel, line, held.entry, ours=False)
            for _, held in sorted(line.other.overtaken.items())
            if held.entry is not None
        ]
    found.sort(key=lambda view: (view["time"], view["ours"], view["index"]))
    return found[-count:]


def by_people(entry: Entry) -> bool:
    """Whether people said it, beyond that they took something: what stations sign is shown where it belongs."""
    form = FORMS.get((entry.payload.form, entry.payload.form_version))
    return form is None or (form.speaks is not Speaks.STATION and form.named != ACKNOWLEDGEMENT)


def entry_view(service: Opened, channel: Channel, line: Line, entry: Entry, *, ours: bool) -> Json:
    """Everything that is known of one entry."""
    payload = entry.payload
    now = service.engine.clock() // 1000
    ring = channel.own_ring if ours else channel.other_ring
    known, form = channel.catalogue_on(line), (payload.form, payload.form_version)
    body = body_view(known, form, payload.body)
    view: Json = {
        "hash": entry.hash.hex(),
        "line": entry.origin.line.hex(),
        "line_index": line.index,
        "index": payload.index,
        "generation": entry.origin.generation.hex(),
        "ours": ours,
        "party": dict(ring.newest.card.names),
        "post": payload.post,
        "title": title(ring.newest, payload.post),
        "time": payload.time_seconds,
        "age_seconds": now - payload.time_seconds,
        "precedence": payload.precedence.name,
        "nature": payload.nature.name,
        "handling": payload.handling.name,
        "form": f"{payload.form}/{payload.form_version}",
        "answers": None if payload.answers is None else payload.answers.hex(),
        "seen": payload.seen.size,
        "provisional": _provisional(line, entry),
        "verdict": _verdict(service, entry),
        "judgement": judgement(service, channel, line, entry, ours=ours),
        "disowned": ring.disowned(entry.key_id, entry.origin, payload.index),
        "language": written_in(known, form, body, line.terms.language_of(entry.origin.party)),
        "body": body,
        "words": words_of(service, channel, line, entry, ours=ours),
        **_state(service, line, entry, ours=ours),
    }
    if form == LETTER:
        try:
            letter = read_letter(payload.body)
        except Refusal as refusal:
            view["body_refused"] = {"code": refusal.code, "sentence": refusal.sentence}
        else:
            view |= {"subject": letter.subject, "text": letter.text}
            view["attachments"] = [
                attachments.view(service.vault, channel, one, ours=ours) for one in letter.attachments
            ]
    return view


def words_of(service: Opened, channel: Channel, line: Line, entry: Entry, *, ours: bool) -> Json | None:
    """What it says in words; a letter has its own text, which may be long, and is not said again in each language."""
    payload = entry.payload
    named = (payload.form, payload.form_version)
    if named == LETTER:
        return None
    around = around_of(service, channel, named, payload.answers, ours=ours)
    return words_view(channel.catalogue_on(line), named, payload.body, around)


def entry_at(service: Opened, placed: Placed) -> Json:
    """An entry of ours by its place."""
    channel, line = service.engine.station.state.places[placed.line_id]
    (raw,) = service.vault.entries(line.own.origin.text, placed.index, 1)
    return entry_view(service, channel, line, decode_entry(raw), ours=True)


def show(service: Opened, prefix: str) -> Json:
    """One entry by the beginning of its hash, also before its place is certain; raises NoEntry, AmbiguousEntry."""
    channel, line, entry, ours = find(service, prefix, ahead=True)
    return entry_view(service, channel, line, entry, ours=ours)


def _state(service: Opened, line: Line, entry: Entry, *, ours: bool) -> Json:
    reader = line.other.origin.party if ours else line.own.origin.party
    acknowledged = acknowledgement(service, entry.hash, reader)
    if acknowledged is not None:
        return {"state": ACKNOWLEDGED, "acknowledged_by": acknowledged.hex(), "held_as_of": None}
    if not ours:
        return {"state": NEW, "acknowledged_by": None, "held_as_of": None}
    held_as_of = held_since(service, entry.origin, entry.payload.index)
    state = RECORDED if held_as_of is None else HELD
    return {"state": state, "acknowledged_by": None, "held_as_of": held_as_of}


def _provisional(line: Line, entry: Entry) -> Json | None:
    """What is known of an entry that has overtaken others: its signature was verified before it was held.

    That it stands where it says is proven once what is missing before it is here.
    """
    held = line.other.overtaken.get(entry.payload.index)
    if held is None or not is_beyond_gap(line, entry.hash, entry.payload.index):
        return None
    before = range(line.other.size, entry.payload.index)
    return {
        "signature": "verified",
        "missing": sum(index not in line.other.overtaken for index in before),
        "receipted": held.durable and not held.receipt_due,
    }


def _verdict(service: Opened, entry: Entry) -> str:
    """What is wrong with an entry that is held all the same; empty where nothing is."""
    kept = service.vault.get(VERDICT_SPACE, entry.hash)
    return "" if kept is None else kept.decode()


def judgement(service: Opened, channel: Channel, line: Line, entry: Entry, *, ours: bool) -> Json:
    """How an entry stands to what was agreed: by our own judgement on theirs, by their word that came back on ours.

    `word`: within, refused, crossed, disputed, or unjudged; `rule`: the rule by which it is refused.
    """
    if not ours and _waits_for_line_0(channel, line, entry):
        return {
            "word": UNJUDGED,
            "rule": None,
            "sentence": WAITING,
        }
    if ours:
        kept = service.vault.get(RETURNED_SPACE, entry.hash)
        rule = "" if kept is None else kept.decode()
    else:
        rule = _verdict(service, entry)
    if rule in MARKS:
        return {"word": rule, "rule": None, "sentence": MARKS[rule]}
    return {"word": REFUSED if rule else WITHIN, "rule": rule or None, "sentence": sentence_of(rule)}


def _waits_for_line_0(channel: Channel, line: Line, entry: Entry) -> bool:
    """Whether an entry of theirs is not judged yet: line 0, or its own log before it, is not here."""
    ahead = entry.origin == line.other.origin and entry.payload.index >= line.other.size
    _, first = channel.standing.later.get(entry.origin.text, (line.index, None))
    return ahead or entry.hash in channel.standing.unjudged or (first is not None and entry.payload.index >= first)


def acknowledgement(service: Opened, entry: EntryHash, reader: PartyId) -> bytes | None:
    """The hash of the entry by which the reader acknowledged this one."""
    return service.vault.get(ACKNOWLEDGED_SPACE, entry + reader)


def held_since(service: Opened, origin: Origin, index: int) -> int | None:
    """When the other side signed a receipt that covers an entry of ours, by its own clock; None without one."""
    receipt = _receipt(service, origin)
    if receipt is not None and index < receipt[0]:
        return receipt[1]
    single = service.vault.get(ENTRY_RECEIPT_SPACE, origin.place(index))
    return None if single is None else parse_entry_receipt(decode(single)).time_seconds


def _receipt(service: Opened, origin: Origin) -> tuple[int, int] | None:
    """How many entries the other side's newest receipt covers, and when it was signed, by its own clock."""
    note = service.vault.get(RECEIPT_SPACE, origin.text.encode())
    if note is None:
        return None
    parsed = parse_note(note.decode())
    head = parse_checkpoint_body(parsed.body)
    return head.size, int.from_bytes(parsed.signatures[0].value[:8], "big")


def _chosen(line: Line, line_hex: str | None) -> bool:
    if line_hex is None:
        return line.index != 0
    return line.own.origin.line.hex().startswith(line_hex.lower())


def title(card: Any, post: int) -> Json:  # noqa: ANN401 -- a SignedCard
    """What a card calls a post, by language."""
    for one in card.card.posts:
        if one.number == post:
            return dict(one.titles)
    return {}
