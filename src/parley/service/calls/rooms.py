"""The rooms of this station's calls: which pages of ours are in them, what they say to connect, and their relays.

Who is in a call, and all that was said in it, stands in the record (parley.dialogue.meetings).  What is kept here, in
memory, is what only lives as long as its pages do: how far each pair of them has come, and whose page is whose.  After
the station begins anew pages join again.

What a page of ours says is checked, signed, and then shown to our other pages; what the other side's station says is
checked before any page of ours sees it.  What is refused is recorded (`signal/refuse`), and the watch is told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.desk.officers import Officer, check_joins_calls
from parley.forms.body import write
from parley.forms.meetings import (
    PAGE_BYTES,
    CallEnded,
    CallJoined,
    CallLeft,
    CallMeansChanged,
    CallRole,
    CallText,
    ItemRaised,
    Leaving,
    MediaUp,
    SdpAnswered,
    SdpOffered,
)
from parley.forms.standings import Means
from parley.meeting.room import Page, check_means, relay_differs
from parley.service.calls.presence import Own, Presence, room_full
from parley.service.calls.relay import Relays
from parley.service.calls.signals import Signals
from parley.service.calls.speaking import Speaking
from parley.service.entropy import entropy
from parley.service.news import Kind
from parley.station.events import Signalled
from parley.wire.errors import ParleyError, Refusal
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from parley.service.calls.presence import Held
    from parley.service.news import Stream
    from parley.service.opened import Opened
    from parley.service.people import Person
    from parley.service.watch.alarms import Alarms
    from parley.wire.ids import PostId

Check = Callable[[Page, Page, Any], None]
Take = Callable[[Page, Page, Any, EntryHash], None]

SILENT_MS: Final = 15_000
"""A page asks for its room every few seconds; one that has not for so long is gone."""


class Rooms:
    """The rooms of a station."""

    def __init__(self, service: Opened, news: Stream, alarms: Alarms) -> None:
        self._service, self._news, self._alarms = service, news, alarms
        self.relays = Relays(service.config, service.folder.relays)
        self.presence = Presence(service)
        self._speaking = Speaking(service, self.presence)
        self._signals = Signals(service, self.presence, self._speaking, self._arrange, self.look)

    # -- what pages of ours ask ----------------------------------------------------------------------------------------

    async def join(self, held: Held, officer: Person, name: str, post: PostId, role: CallRole, means: Means) -> Page:
        """Somebody of ours joins; raises OfficerRoleWanted, CallNotOpen, RoomFull, RelayMissing, RelayBusy, a Rule."""
        check_joins_calls(Officer(officer.id, officer.roles))
        self.presence.check_open(held)
        check_means(role, means)
        if any(one.role is role for one in self.presence.present(held) if one.id in held.own):
            room_full(role)
        page = entropy(PAGE_BYTES)
        held.own[page] = Own(officer.id, self.presence.now())
        try:
            relay = None
            if means is not Means.TEXT:
                self._take_relay(held)
                relay = self._service.config.relay_address
            await self._speaking.say(held, CallJoined(page, post, name, role, means, relay))
        except ParleyError:
            del held.own[page]
            raise
        finally:
            self._arrange(held)
        return self.presence.page(held, page)

    async def offer(self, held: Held, page: Page, said: SdpOffered) -> None:
        """A page of ours offers media; raises as Room.check_offer."""
        await self._described(held, page, said, held.room.check_offer, held.room.offered)

    async def answer(self, held: Held, page: Page, said: SdpAnswered) -> None:
        """A page of ours answers an offer; raises as Room.check_answer."""
        await self._described(held, page, said, held.room.check_answer, held.room.answered)

    async def up(self, held: Held, page: Page, said: MediaUp) -> None:
        """A page of ours has media, of whose certificate it says the fingerprint; raises as Room.check_up."""
        other = self.presence.page(held, said.to)
        with self._speaking.recording(held, page.id):
            held.room.check_up(page, other, said)
        if other.first is not page.first:
            await self._speaking.say(held, said)
        with suppress(Refusal):
            held.room.is_up(page, other, said)
        self._tell(held)

    async def change(self, held: Held, page: Page, means: Means) -> None:
        """A page of ours goes on with other means, or sets up its media anew; raises SignalMisplaced, RelayMissing."""
        check_means(page.role, means)
        if means is not Means.TEXT:
            if page.relay is None:
                relay_differs("it joined in writing only")
            self._take_relay(held)
        await self._speaking.say(held, CallMeansChanged(page.id, means))
        held.room.again(page.id)
        self._arrange(held)

    async def text(self, held: Held, page: Page, language: str, text: str) -> None:
        """Somebody of ours types something."""
        await self._speaking.say(held, CallText(page.id, language, text))
        self._tell(held)

    async def raise_item(self, held: Held, page: Page, topic: str) -> None:
        """Our side says that it raised an item."""
        await self._speaking.say(held, ItemRaised(page.id, topic))
        self._tell(held)

    async def leave(self, held: Held, page: Page, why: Leaving) -> None:
        """A page of ours leaves."""
        held.own.pop(page.id, None)
        held.leaving.add(page.id)
        await self._left(held, page.id, why)

    async def end(self, held: Held, officer: Person) -> None:
        """Our side ends the call for both: its relay stops at once, whatever becomes of the word."""
        check_joins_calls(Officer(officer.id, officer.roles))
        self.presence.check_open(held)
        joinings = self.presence.meeting(held).joinings
        post = next((one.post for one in joinings if one.page in held.own), self.presence.line(held).own_post)
        self.relays.end(held.call)
        held.relay = None
        held.own.clear()
        await self._speaking.say(held, CallEnded(post, officer.name))
        self._tell(held)

    def refused(self, held: Held, page: Page, why: str, detail: str | None) -> None:
        """A page of ours saw something that should not be: it is recorded."""
        self._speaking.refuse(held.line_id, held.call, why, detail, page=page.id)

    async def _described(
        self, held: Held, page: Page, said: SdpOffered | SdpAnswered, check: Check, take: Take
    ) -> None:
        """Check what a page of ours says, sign it where it crosses the line, and take it."""
        async with held.lock:
            other = self.presence.page(held, said.to)
            with self._speaking.recording(held, page.id):
                check(page, other, said)
            if other.first is page.first:
                entry = EntryHash(sha256(write(said)).digest())
            else:
                entry = (await self._speaking.say(held, said)).leaf
            with suppress(Refusal):  # the other page may have left meanwhile
                take(page, other, said, entry)
        self._tell(held)

    # -- as time passes ------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Pages that were in a call when the station ended are not any more: their calls are looked at soon."""
        self.presence.taken_up()

    def look(self) -> None:
        """See who has gone, what can be judged by now, and which call is over."""
        self._signals.judge_waiting()
        for held in list(self.presence.by_call.values()):
            is_open, gone = self.presence.is_open(held), self.presence.now() - SILENT_MS
            held.own = {page: own for page, own in held.own.items() if is_open and own.heard >= gone}
            self._let_go(held, Leaving.LOST if is_open else Leaving.ENDED)
            self._manage_relay(held)
            if is_open is not held.was_open:
                held.was_open = is_open
                self._tell(held)
            if not is_open and not held.leaving:
                del self.presence.by_call[held.call]

    async def close(self) -> None:
        """The station ends: its pages are lost, and its relays stop."""
        for held in self.presence.by_call.values():
            for page in held.own:
                self._service.engine.post(
                    Signalled(held.line_id, self._speaking.draft(held, CallLeft(page, Leaving.LOST)), 0)
                )
        await asyncio.sleep(0)  # what was to be said is on its way by then
        self._speaking.stop()
        await self.relays.close()

    def _let_go(self, held: Held, why: Leaving) -> None:
        """Say of every page of ours that is in the call by the record, and is not here, that it has left."""
        for one in self.presence.meeting(held).inside(self.presence.now() // 1000):
            if one.fact.ours and one.page not in held.own and one.page not in held.leaving:
                held.leaving.add(one.page)
                self._speaking.spawn(self._left(held, one.page, why))

    async def _left(self, held: Held, page: bytes, why: Leaving) -> None:
        try:
            await self._speaking.say(held, CallLeft(page, why))
        finally:
            held.leaving.discard(page)
            self._arrange(held)

    # -- relays --------------------------------------------------------------------------------------------------------

    def _take_relay(self, held: Held) -> None:
        call = held.call
        held.relay = self.relays.take(call, partial(self._relay_changed, held), partial(self._relay_failed, held))

    def _arrange(self, held: Held) -> None:
        """Somebody came or went, or something was said: see to the relay, and let the pages know."""
        self._manage_relay(held)
        self._tell(held)

    def _manage_relay(self, held: Held) -> None:
        """Let our relay talk to theirs while somebody of each side is there, and end it when nobody of ours is."""
        line = self.presence.line(held)
        media = [one for one in self.presence.present(held) if one.seat.media]
        ours = [one for one in media if one.first is line.first]
        peer = next((one.relay for one in media if one.first is not line.first), None)
        if held.relay is not None and not held.own:
            self.relays.end(held.call)
            held.relay = None
        elif held.relay is not None and peer is not None:
            held.relay.talk_to(peer, among_ours=len(ours) > 1)

    def _relay_changed(self, held: Held) -> None:
        """It came up, or went down; once it is up anew, all that our pages had set up is set up anew."""
        relay = held.relay
        if relay is not None and relay.is_up and relay.round != held.relay_round:
            held.relay_round = relay.round
            for page in self.presence.present(held):
                if page.id in held.own and page.seat.media:
                    held.room.again(page.id)
                    self._speaking.spawn(self._speaking.say(held, CallMeansChanged(page.id, page.means)))
        self._tell(held)

    def _relay_failed(self, held: Held, why: str) -> None:
        self._alarms.raise_here("relay-down", f"{held.call.hex()[:16]}: {why}")
        self._tell(held)

    def _tell(self, held: Held) -> None:
        view = {"call": held.call.hex(), "line": held.line_id.hex()}
        self._news.tell(Kind.ROOM, partial(dict, view))
