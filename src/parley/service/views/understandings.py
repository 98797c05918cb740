"""Understandings and undertakings as people and programs ask for them; all of it is what the books amount to now."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from parley.dialogue import undertakings
from parley.dialogue.threads import DONE, Kind, said
from parley.dialogue.understandings import STAGES, spoken_of, understanding_among
from parley.service.views.bodies import plain
from parley.service.views.dialogue import book_of, on_line, said_in_full, word_view
from parley.wire.marks import Nature
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from parley.dialogue.threads import Fact, Thread
    from parley.dialogue.understandings import Spoken
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.post import Zone
    from parley.service.opened import Opened

Json = dict[str, Any]


def understanding_view(service: Opened, channel: Channel, line: Line, thread: Thread) -> Json:
    """An understanding as it stands, in full, with the instant at which it ends as each side's clocks have it."""
    now = service.engine.clock() // 1000
    one = understanding_among(thread, book_of(service, channel, line).newest(Kind.UNDERSTANDING))
    stage, ends = one.stage(now), one.ends_seconds(now)
    text = said_in_full(service, channel, line, one.root).text
    shown_end = ends if one.begins_seconds is not None else one.proposed.ends_seconds
    return {
        "understanding": one.root.hash.hex(),
        **_place(channel, line, one.root),
        "stage": stage.value,
        "sentence": STAGES[stage][1],
        "holds": STAGES[stage][0],
        "text": dict(text),
        "lacks": [language for language in line.terms.languages if language not in text],
        "notice_days": one.proposed.notice_days,
        "renewal": plain(one.proposed.renewal).replace("_", "-"),
        "renewed_days": one.proposed.renewed_days,
        "starts": one.proposed.starts_seconds,
        "begins": one.begins_seconds,
        "ends": shown_end,
        "ends_local": None if shown_end is None else _local(channel, line, shown_end),
        "left_seconds": None if shown_end is None else shown_end - now,
        "amends": None if one.root.answers is None else one.root.answers.hex(),
        "amended_by": None if one.amended is None else one.amended.root.hash.hex(),
        "agreed": None if one.agreed is None else word_view(one.agreed),
        "declined": None if one.declined is None else word_view(one.declined),
        "ended": None if one.ended is None else word_view(one.ended),
        "statements": [_statement(service, channel, line, spoken) for spoken in spoken_of(one)],
    }


def undertaking_view(service: Opened, channel: Channel, line: Line, thread: Thread) -> Json:
    """An undertaking as it stands."""
    now = service.engine.clock() // 1000
    one = undertakings.undertaking_of(thread)
    stage = one.stage(now)
    card = (channel.own_ring if one.root.ours else channel.other_ring).newest.card
    title = next((dict(post.titles) for post in card.posts if post.number == one.root.post), {})
    done = one.settled is not None and one.settled.form == DONE
    return {
        "undertaking": one.root.hash.hex(),
        **_place(channel, line, one.root),
        "title": title,
        "stage": stage.value,
        "sentence": undertakings.STAGES[stage],
        "text": dict(said_in_full(service, channel, line, one.root).text),
        "under": None if one.root.answers is None else one.root.answers.hex(),
        "call": None if one.made.call is None else one.made.call.hex(),
        "item": one.made.item,
        "first_due": one.made.due_seconds,
        "due": one.due_seconds,
        "left_seconds": one.due_seconds - now,
        "late": one.late,
        "moves": [word_view(word) for word in one.moves],
        "proofs": [proof.hex() for proof in said(one.settled).proofs] if done and one.settled else [],
        "settled": None if one.settled is None else word_view(one.settled),
        "accepted": one.accepted,
        "view": None if one.view is None else word_view(one.view),
    }


def _place(channel: Channel, line: Line, root: Fact) -> Json:
    """Where it was said, by whom, and whether in earnest."""
    return {
        **on_line(channel, line),
        "own_name": dict(channel.own_ring.newest.card.names),
        "ours": root.ours,
        "post": root.post,
        "time": root.time_seconds,
        "nature": root.nature.name,
    }


def _statement(service: Opened, channel: Channel, line: Line, spoken: Spoken) -> Json:
    """What was said in public, beside what both had signed by then."""
    return {
        **plain(spoken.body),
        "text": said_in_full(service, channel, line, spoken.fact).text,
        "entry": spoken.fact.hash.hex(),
        "ours": spoken.by_us,
        "recorded_by_us": spoken.fact.ours,
        "held": spoken.held,
        "signed_end": spoken.ends_seconds,
        "differs": spoken.differs,
    }


def _local(channel: Channel, line: Line, seconds: int) -> Json:
    """One instant in UTC and, where its post's card names a zone, as each side's clocks have it."""
    sides = (
        ("ours", channel.own_ring.newest.card.posts, line.own_post),
        ("theirs", channel.other_ring.newest.card.posts, line.other_post),
    )
    found: Json = {"utc": iso_time(seconds)}
    for side, posts, number in sides:
        zone: Zone | None = next((post.zone for post in posts if post.number == number), None)
        found[side] = None
        if zone is not None:
            found[side] = {"zone": zone.name, "time": iso_time(seconds, zone.minutes_at(seconds))}
    return found


# -- figures -----------------------------------------------------------------------------------------------------------


def kept_view(service: Opened, channel: Channel, line: Line, span: range) -> Json | None:
    """What became of each side's undertakings that were due in a span of time; None where none was."""
    now = service.engine.clock() // 1000
    threads = book_of(service, channel, line).newest(Kind.UNDERTAKING)
    every = [undertakings.undertaking_of(thread) for thread in threads]
    due = [one for one in every if one.root.nature is Nature.OPERATION and one.due_seconds in span]
    if not due:
        return None
    return {
        side: asdict(undertakings.kept((one for one in due if one.root.ours is ours), now))
        for side, ours in (("ours", True), ("theirs", False))
    }
