"""Which rooms are in use here, and whose pages are in them: by the record, and by what this process knows itself."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

from parley.dialogue.meetings import meeting_of
from parley.meeting.room import Page, Room, page_absent
from parley.station.signalling import check_signals
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from parley.dialogue.callbook import CallBook
    from parley.dialogue.meetings import Meeting
    from parley.dialogue.threads import Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.forms.meetings import CallRole, CallText
    from parley.service.calls.relay import Relay
    from parley.service.opened import Opened
    from parley.wire.ids import LineId, OfficerId


class CallNotOpen(Refusal):
    """Nobody can be in this call now: it is not agreed, not yet open, or over."""

    code = "call-not-open"
    hint = "`parley call show` tells when it opens; it opens 15 minutes before the time agreed and is over after a day"


class RoomFull(Refusal):
    """Somebody of that side is in this call already in that part."""

    code = "room-full"
    hint = "a principal and an interpreter of each side are in a call; one of them leaves before another joins"


class PageNotYours(Refusal):
    """That page is not one with which you joined this call."""

    code = "page-not-yours"
    hint = "join the call with this page; one page is one officer's"


@dataclass(slots=True)
class Own:
    """A page of ours in a call: whose it is, and when it was heard last, in milliseconds."""

    officer: OfficerId
    heard: int


@dataclass(slots=True)
class Held:
    """A call whose room is in use here."""

    call: EntryHash
    line_id: LineId
    room: Room
    own: dict[bytes, Own] = field(default_factory=dict)
    barred: set[bytes] = field(default_factory=set)
    """Pages whose joining was refused."""
    leaving: set[bytes] = field(default_factory=set)
    """Pages of ours of which it is being said that they left."""
    was_open: bool = True
    relay: Relay | None = None
    relay_round: int = 0
    texts: dict[EntryHash, CallText] = field(default_factory=dict)
    """What was typed, as far as it was read from the record."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    """One description of ours at a time: else one could be signed twice."""


class Presence:
    """The rooms in use, and who is in each."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self.by_call: dict[EntryHash, Held] = {}

    def of(self, call: EntryHash) -> Held:
        """The room of a call that is known here; raises CallNotOpen."""
        held = self.by_call.get(call) or self._made(call)
        if held is None:
            _not_open("nobody asked for it")
        return held

    def meeting(self, held: Held) -> Meeting:
        """The call as the record has it."""
        return meeting_of(self.thread(held))

    def thread(self, held: Held) -> Thread:
        """All that was said about the call, as far as the station keeps it in memory."""
        channel, line = self._service.engine.station.state.places[held.line_id]
        thread = self._book(channel, line).get(held.call)
        assert thread is not None, "a call that is known"
        return thread

    def present(self, held: Held) -> list[Page]:
        """The pages in the room: of ours those that this process knows, of theirs those whose joining stood."""
        joinings = self.meeting(held).inside(self.now() // 1000)
        return [
            Page(one.page, one.fact.first, one.role, one.means, one.relay)
            for one in joinings
            if (one.page in held.own if one.fact.ours else one.page not in held.barred)
        ]

    def own_page(self, held: Held, page: bytes, officer: OfficerId) -> Page:
        """The page of ours with which an officer is in the room; raises PageNotYours, PageAbsent."""
        own = held.own.get(page)
        if own is None:
            page_absent(page)
        if own.officer != officer:
            raise PageNotYours(page.hex())
        own.heard = self.now()
        return self.page(held, page)

    def heard(self, held: Held, page: bytes, officer: OfficerId | None = None) -> Page | None:
        """Take note that a page of ours is there; None where it is not in the room, or is another officer's."""
        own = held.own.get(page)
        if own is None or officer not in (None, own.officer):
            return None
        own.heard = self.now()
        return next((one for one in self.present(held) if one.id == page), None)

    def is_open(self, held: Held) -> bool:
        """Whether pages can be in the room now."""
        try:
            self.check_open(held)
        except Refusal:
            return False
        return True

    def check_open(self, held: Held) -> None:
        """Passes if pages can be in a call now; raises CallNotOpen, or the Rule that closes calls on the line."""
        channel, line = self._service.engine.station.state.places[held.line_id]
        now = self.now() // 1000
        if not self.meeting(held).is_open(now):
            _not_open(held.call.hex()[:16])
        check_signals(channel, line, held.call, now)

    def page(self, held: Held, page: bytes) -> Page:
        """A page in the room; raises PageAbsent."""
        return next((one for one in self.present(held) if one.id == page), None) or page_absent(page)

    def line(self, held: Held) -> Line:
        """The line of a call."""
        return self._service.engine.station.state.places[held.line_id][1]

    def now(self) -> int:
        """Our own clock, in milliseconds."""
        return self._service.engine.clock()

    def taken_up(self) -> None:
        """Take the calls in which the record still has pages of ours of before the station began."""
        now = self.now() // 1000
        for line_id, (channel, line) in self._service.engine.station.state.places.items():
            for thread in self._book(channel, line).newest():
                if thread.root is not None and any(one.fact.ours for one in meeting_of(thread).inside(now)):
                    self.by_call[thread.root.hash] = Held(thread.root.hash, line_id, Room(thread.root.hash))

    def _made(self, call: EntryHash) -> Held | None:
        for line_id, (channel, line) in self._service.engine.station.state.places.items():
            thread = self._book(channel, line).get(call)
            if thread is not None and thread.root is not None:
                return self.by_call.setdefault(call, Held(call, line_id, Room(call)))
        return None

    def _book(self, channel: Channel, line: Line) -> CallBook:
        return self._service.engine.station.state.watches[channel.id].calls.books[line.index]


def room_full(role: CallRole) -> NoReturn:
    """Say that a part is taken; raises RoomFull."""
    raise RoomFull(role.name.lower())


def _not_open(why: str) -> NoReturn:
    raise CallNotOpen(why)
