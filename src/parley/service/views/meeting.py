"""A call that is held, as people and programs ask for it: who is in it, its agenda, its facts by both stations.

All of it is what the books of calls amount to now (parley.dialogue.meetings); nothing here decides anything.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from parley.dialogue.meetings import agenda, differs, meeting_of, own_facts
from parley.dialogue.threads import said
from parley.forms.standings import Whose
from parley.service.views.bodies import plain
from parley.service.views.dialogue import on_line, said_in_full
from parley.service.views.views import title

if TYPE_CHECKING:
    from parley.dialogue.callbook import CallBook
    from parley.dialogue.meetings import Joining, Meeting
    from parley.dialogue.threads import Fact, Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.forms.meetings import CallFacts, Present, Side, Speaker
    from parley.service.opened import Opened
    from parley.wire.ids import PostId

Json = dict[str, Any]


def callbook_of(service: Opened, channel: Channel, line: Line) -> CallBook:
    """The calls of a line."""
    return service.engine.station.state.watches[channel.id].calls.books[line.index]


def meeting_view(service: Opened, channel: Channel, line: Line, thread: Thread) -> Json:
    """A call: how it stands, who is and was in it, what each side would raise and raised, its facts."""
    meeting, now = meeting_of(thread), service.engine.clock() // 1000
    place, root = _Place(service, channel, line), meeting.root
    return {
        "call": root.hash.hex(),
        **on_line(channel, line),
        "ours": root.ours,
        "post": root.post,
        "title": place.title(root.post, ours=root.ours),
        "precedence": root.precedence.name,
        "nature": root.nature.name,
        "time": root.time_seconds,
        "request": plain(said(root)),
        "invitation": _invitation(root),
        "state": state_of(meeting, now),
        "accepted": None if meeting.accepted is None else place.word(meeting.accepted),
        "cancelled": None if meeting.cancelled is None else place.word(meeting.cancelled),
        "at": meeting.at_seconds,
        "opens": meeting.opens_seconds if meeting.agreed else None,
        "until": meeting.until_seconds if meeting.agreed else None,
        "agenda": agendas(thread),
        "present": [place.joining(one) for one in meeting.inside(now)],
        "joinings": [place.joining(one) for one in meeting.joinings],
        "raised": [place.word(one) | {"topic": said(one).topic} for one in meeting.raised],
        "texts": [place.text(one, meeting) for one in meeting.texts],
        "refused": [place.word(one) | plain(said(one)) for one in meeting.refused],
        "ended": None if meeting.ended is None else place.word(meeting.ended) | plain(said(meeting.ended)),
        "facts": _facts(place, thread),
    }


WHOSE = (("ours", True), ("theirs", False))


def state_of(meeting: Meeting, now: int) -> str:
    """How a call stands: asked, agreed, open (somebody may join), running (both sides are in it), over, cancelled."""
    stands = (
        ("cancelled", meeting.cancelled is not None),
        ("asked", not meeting.agreed),
        ("running", meeting.running(now)),
        ("open", meeting.is_open(now)),
        ("agreed", meeting.ended is None and meeting.agreed and now < meeting.opens_seconds),
    )
    return next((word for word, true in stands if true), "over")


class _Place:
    """Where a call stands: what posts are called there, and whose a place in the terms is."""

    def __init__(self, service: Opened, channel: Channel, line: Line) -> None:
        self.service, self.channel, self.line = service, channel, line

    def title(self, post: PostId, *, ours: bool) -> Json:
        """What its own side's card calls a post."""
        return title(self.channel.own_ring.newest if ours else self.channel.other_ring.newest, post)

    def is_ours(self, side: Side) -> bool:
        """Whether a place in the terms is ours."""
        return self.line.first is (side == 0)

    def word(self, fact: Fact) -> Json:
        """Who said something when, in which entry."""
        return {
            "entry": fact.hash.hex(),
            "ours": fact.ours,
            "post": fact.post,
            "time": fact.time_seconds,
        }

    def joining(self, one: Joining) -> Json:
        """One joining of one page."""
        left = one.left
        return {
            "page": one.page.hex(),
            "ours": one.fact.ours,
            "post": one.post,
            "title": self.title(one.post, ours=one.fact.ours),
            "name": one.name,
            "role": plain(one.role),
            "means": plain(one.means),
            "joined": one.joined_seconds,
            "left": None if left is None else left.time_seconds,
            "why": None if left is None else plain(said(left).why),
        }

    def text(self, fact: Fact, meeting: Meeting) -> Json:
        """What somebody typed, whole: the book keeps only its beginning."""
        page = said(fact).page
        by = next(one for one in meeting.joinings if (one.page, one.fact.ours) == (page, fact.ours))
        body = said_in_full(self.service, self.channel, self.line, fact)
        return self.word(fact) | {"post": by.post, "name": by.name, "language": body.language, "text": body.text}

    def speaker(self, one: Speaker | Present) -> Json:
        """A post of one side."""
        ours = self.is_ours(one.side)
        return {"ours": ours, "post": one.post, "title": self.title(one.post, ours=ours)}

    def local(self, seconds: int, *, ours: bool) -> Json | None:
        """A time where one side's post of the line is; None where its card names no zone."""
        card = (self.channel.own_ring if ours else self.channel.other_ring).newest.card
        number = self.line.own_post if ours else self.line.other_post
        zone = next((one.zone for one in card.posts if one.number == number), None)
        if zone is None:
            return None
        minutes = zone.minutes_at(seconds)
        there = datetime.fromtimestamp(seconds, timezone(timedelta(minutes=minutes)))
        return {"zone": zone.name, "offset_minutes": minutes, "time": there.strftime("%Y-%m-%d %H:%M:%S")}

    def facts(self, fact: Fact) -> Json:
        """The facts that a station has signed."""
        facts: CallFacts = said(fact)
        return {
            "entry": fact.hash.hex(),
            "signed": fact.time_seconds,
            "requested": self.speaker(facts.requested),
            "requested_at": facts.requested_seconds,
            "agreed": self.speaker(facts.agreed),
            "agreed_at": facts.agreed_seconds,
            "starts": facts.starts_seconds,
            "ends": facts.ends_seconds,
            "local": {
                whose: {
                    "starts": self.local(facts.starts_seconds, ours=ours),
                    "ends": self.local(facts.ends_seconds, ours=ours),
                }
                for whose, ours in WHOSE
            },
            "means": plain(facts.means),
            "present": [
                self.speaker(one)
                | {"name": one.name, "role": plain(one.role), "joined": one.joined_seconds, "left": one.left_seconds}
                for one in facts.present
            ],
            "raised": [{"ours": self.is_ours(one.side), "topic": one.topic} for one in facts.raised],
            "invitation": None if facts.invitation is None else _whose(ours=self.is_ours(facts.invitation)),
        }


def _facts(place: _Place, thread: Thread) -> Json:
    """What both stations have signed, and the names of the fields in which that differs."""
    signed = {whose: own_facts(thread, ours=ours) for whose, ours in WHOSE}
    ours, theirs = signed["ours"], signed["theirs"]
    found = [] if ours is None or theirs is None else list(differs(said(ours), said(theirs)))
    return {whose: None if one is None else place.facts(one) for whose, one in signed.items()} | {"differs": found}


def agendas(thread: Thread) -> Json:
    """What each side would raise."""
    return {whose: list(agenda(thread, ours=ours)) for whose, ours in WHOSE}


def _invitation(root: Fact) -> str | None:
    invitation: Whose | None = said(root).invitation
    return None if invitation is None else _whose(ours=(invitation is Whose.OURS) is root.ours)


def _whose(*, ours: bool) -> str:
    return "ours" if ours else "theirs"
