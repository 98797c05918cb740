"""The engine: feeds the station, makes durable what it asks, and only then lets anything out.

Events queue up and are taken together, so that one commit serves all that came meanwhile (group commit).
"""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import (
    Alarm,
    Carry,
    Declined,
    Effect,
    Held,
    Placed,
    ReadEntries,
    ReadLine,
    ReadValues,
    Sign,
)
from parley.exchange.events import Answer, Persisted, TimePassed
from parley.keys.atrest import AtRestBad
from parley.service.ahead import Ahead
from parley.service.attachments import check_there
from parley.service.entropy import entropy
from parley.service.faults import StationFault, station_fault, surfacing
from parley.service.hearing import Heard
from parley.service.keys.signatures import Signatures
from parley.service.loaded import loaded
from parley.service.people import officers_of
from parley.service.reading import Reading
from parley.station.events import ChannelEnrolled, Event, LineRead, OfficerReleased, OfficersChanged, Signalled
from parley.station.loading import load_again, load_channel
from parley.station.releasing import unsigned_yet
from parley.station.station import Station
from parley.station.telling import refill
from parley.station.turn import Turn, take_turn
from parley.store.interface import nothing
from parley.store.troubles import StoreTrouble
from parley.wire.errors import ParleyError, Trouble
from parley.wire.ids import ChannelId, Instant, LineId, PartyId

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.desk.officers import Officers
    from parley.desk.release import Release
    from parley.exchange.channel import Channel, Settings
    from parley.service.keys.files import StationKeys
    from parley.service.keys.vault import Vault
    from parley.station.loading import ChannelFacts

TURN_EVENTS_MAX: Final = 16
"""Events of one turn: enough to share a commit, few enough that the other side works on them while we take the next."""

NOWHERE: Final = ChannelId(b"")
"""The channel of an alarm about the station itself."""

REST_SECONDS: Final = 0.25
REST_SECONDS_MAX: Final = 8.0
"""How long a station rests whose turns fail one after the other, such as on a full disk."""

NOTHING: Final = Turn()

Carrier = Callable[[Carry], None]


class NotKept(Trouble):
    """The station could not make it durable, so nothing was said."""

    code = "not-kept"
    hint = "see to the disk (`parley doctor`), then send it again"


class Engine(Heard):
    """One station at work; all of it runs in one thread, between two awaits."""

    def __init__(
        self,
        vault: Vault,
        keys: StationKeys,
        party: PartyId,
        settings: Settings,
        clock: Callable[[], Instant],
    ) -> None:
        super().__init__()
        self.vault = vault
        self.keys = keys
        self.party = party
        self.clock = clock
        self.carrier: Carrier = _to_nobody
        self.signatures = Signatures(self)
        self.reloads = 0
        self.trouble = self._last_trouble = ""
        """Why the station rests; empty while it works."""
        self._settings = settings
        self._events: deque[Event] = deque()
        self._scheduled = False
        self._timer: asyncio.TimerHandle | None = None
        self._timer_due = Instant(0)
        self._ahead: Ahead[Turn] = Ahead()
        self._reading = Reading(vault)
        self._next_ticket = 1
        self._tickets: dict[int, asyncio.Future[Placed]] = {}
        self._stopped = False
        self._failures = 0
        """Turns that failed since the last one whose outcome became durable."""
        self._rest: asyncio.TimerHandle | None = None
        self._held: defaultdict[LineId, list[tuple[int, asyncio.Future[None]]]] = defaultdict(list)
        self.station = self._load()

    # -- what others ask of it -----------------------------------------------------------------------------------------

    def post(self, *events: Event) -> None:
        """Tell the station something, soon, together with what else there is by then."""
        if self._stopped:
            return
        self._events.extend(events)
        self._schedule()

    def do(self, *events: Event) -> None:
        """Tell the station something now; what follows of it is durable on return.  Raises NotKept."""
        reloads = self.reloads
        self.post(*events)
        self.drain()
        if self.trouble or self.reloads != reloads:
            raise self._not_kept()

    async def say(self, line_id: LineId, draft: Draft, release: Release) -> Placed:
        """Put a released draft into our log; returns when it is durable here.

        Raises the Refusal, such as AttachmentAbsent for a letter that names bytes which are not here, or NotKept.
        """
        place = self.station.state.places.get(line_id)
        if place is not None:
            check_there(self.vault, self.party, place[0].id, draft)
        return await self._placed(lambda ticket: OfficerReleased(line_id, draft, release, ticket))

    async def signal(self, line_id: LineId, draft: Draft) -> Placed:
        """Say what a page of a call has to say; returns when it is durable here.  Raises the Refusal, or NotKept."""
        return await self._placed(lambda ticket: Signalled(line_id, draft, ticket))

    async def _placed(self, made: Callable[[int], Event]) -> Placed:
        """Tell the station something with a ticket, and wait for its place."""
        ticket = self._next_ticket
        self._next_ticket += 1
        if self.trouble or self._stopped:
            raise self._not_kept()
        placed: asyncio.Future[Placed] = asyncio.get_running_loop().create_future()
        self._tickets[ticket] = placed
        self.post(made(ticket))
        return await placed

    def held(self, placed: Placed) -> asyncio.Future[None]:
        """A future that is done when the receipt for the entry is durable here; its channel may have left by now."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        place = self.station.state.places.get(placed.line_id)
        if place is not None and placed.index < place[1].own.receipted:
            future.set_result(None)
        else:
            self._held[placed.line_id].append((placed.index, future))
        return future

    def officers(self) -> Officers:
        """Whose each key is that may release now."""
        return officers_of(self.vault)

    # -- the wheel -----------------------------------------------------------------------------------------------------

    def drain(self) -> None:
        """Take all events that wait, now."""
        self.turn()
        while self._events:
            self.turn()

    def turn(self) -> None:
        """Take events that wait, make durable, release; what is left waits for the next turn."""
        self._scheduled = False
        if self.trouble or self._stopped:
            self._events.clear()
            return
        turn = Turn()
        try:
            with surfacing("a turn of the station failed", StoreTrouble, station_fault):
                turn = take_turn(self.station, self._take_events(), self.clock(), entropy, self._answer)
                while turn.durable:
                    following = self._make_durable(turn)
                    self._perform(turn)
                    turn = following
                self._perform(turn)
        except (StoreTrouble, StationFault) as trouble:
            self._begin_again(trouble, turn)
        if self._events:
            self._schedule()
        self._arm()

    def _make_durable(self, turn: Turn) -> Turn:
        """Commit what a turn asks for; the turn that follows, computed while the disk writes, and not yet performed.

        A receipt may so be signed before the entry is durable, and leaves after; should the commit fail, it never was.
        """
        following = self._ahead.beside(
            lambda begun: self.vault.commit(turn.durable, begun if turn.appends else nothing), self._following
        )
        self._failures = 0
        return following

    def _following(self) -> Turn:
        return take_turn(self.station, [Persisted()], self.clock(), entropy, self._answer)

    def _perform(self, turn: Turn) -> None:
        """Let out what a turn releases: all that it asked to be durable is."""
        for damage in self._reading.damage():
            self.tell(Alarm(damage.code, NOWHERE, damage.sentence))
        for effect in turn.release:
            self._release(effect)

    def _schedule(self) -> None:
        if not self._scheduled:
            self._scheduled = True
            asyncio.get_running_loop().call_soon(self.turn)

    def _take_events(self) -> list[Event]:
        return self.before_turn([self._events.popleft() for _ in range(min(len(self._events), TURN_EVENTS_MAX))])

    def _answer(self, effect: Effect) -> Answer | None:
        if isinstance(effect, ReadEntries | ReadValues):
            self._ahead.wait()
            return self._reading.answer(effect)
        return self.keys.answer(effect)

    def _release(self, effect: Effect) -> None:
        match effect:
            case Carry():
                self.carrier(effect)
            case Sign():
                self.signatures.ask(effect)
            case Placed():
                self._settle(effect.ticket, effect)
                self.tell(effect)
            case Held():
                self._tell_held(effect)
                self.tell(effect)
            case Declined():
                self._settle(effect.ticket, effect.refusal)
            case ReadLine(channel, line):
                self.post(LineRead(*load_again(self.vault, self.station.state.channels[channel], line)))
            case _:
                self.tell(effect)

    def _settle(self, ticket: int, outcome: Placed | Exception) -> None:
        future = self._tickets.pop(ticket, None)
        if future is None or future.done():
            return
        if isinstance(outcome, Placed):
            future.set_result(outcome)
        else:
            future.set_exception(outcome)

    def _tell_held(self, held: Held) -> None:
        waiting = self._held[held.line_id]
        self._held[held.line_id] = [(index, future) for index, future in waiting if index >= held.size]
        for index, future in waiting:
            if index < held.size and not future.done():
                future.set_result(None)

    def _arm(self) -> None:
        """Wake when the station wants it, or before: a timer that must be later by now is set anew when it rings."""
        if self.trouble or self._stopped:
            self._disarm()
            return
        due = self.station.next_timer()
        if due is not None and (self._timer is None or due < self._timer_due):
            self._disarm()
            self._timer_due = due
            delay = max(0.0, (due - self.clock()) / 1000)
            self._timer = asyncio.get_running_loop().call_later(delay, self._ring)

    def _ring(self) -> None:
        self._timer = None
        self.post(TimePassed())

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def stop(self) -> None:
        """Turn no more; whoever still waits hears that nothing was said."""
        self._stopped = True
        self._disarm()
        self.signatures.stop()
        self._ahead.stop()
        if self._rest is not None:
            self._rest.cancel()
        self._fail_tickets(NOTHING)

    # -- beginning, and beginning again --------------------------------------------------------------------------------

    def enrol(self, facts: ChannelFacts) -> Channel:
        """Take a channel whose facts and keys have been made durable."""
        channel = load_channel(self.vault, facts, self.station.state.table, self._settings)
        refill(self.vault, self.station.state, channel)
        self.post(ChannelEnrolled(channel))
        self.drain()
        return channel

    def reload(self) -> None:
        """Begin from what the store holds now: a channel came or went; what waits to be signed is asked anew."""
        self.drain()
        waiting = unsigned_yet(self.station.state)
        self.station = self._load()
        self.post(*waiting)
        self._told_reloaded()

    def doubt(self, trouble: StoreTrouble) -> None:
        """Begin again from what the store holds, which gave what was never written; the watch is told."""
        self.drain()
        self._begin_again(trouble, Turn())

    def _load(self) -> Station:
        return Station(loaded(self.vault, self.party, self._settings))

    def _begin_again(self, trouble: ParleyError, turn: Turn) -> None:
        """A turn failed: whatever the station thinks now may be wrong; what the store holds is right.

        After the first failure it goes on at once; after several in a row it rests, longer each time.
        """
        self.rest(trouble, turn)
        pause = 0.0 if self._failures == 0 else min(REST_SECONDS * 2.0**self._failures, REST_SECONDS_MAX)
        self._failures = min(self._failures + 1, 30)
        if pause == 0.0:
            self.recover(turn)
        else:
            self._rest = asyncio.get_running_loop().call_later(pause, self.recover, turn)

    def rest(self, trouble: ParleyError, turn: Turn = NOTHING) -> None:
        """Say why, and do nothing more until `recover`; whoever waits hears that nothing was said.

        `turn`: what failed, and may have become durable all the same; who waits for it goes on waiting.
        """
        self.trouble = self._last_trouble = trouble.sentence
        self._events.clear()
        self.tell(Alarm(trouble.code, NOWHERE, trouble.sentence))
        self._fail_tickets(turn)

    def recover(self, turn: Turn = NOTHING) -> None:
        """Load the station again from what the store holds; some of the failed turn may be among it."""
        self.reloads += 1
        try:
            self.vault.store.reload()
            self.station = self._load()
            kept = [effect for effect in turn.release if isinstance(effect, Placed) and self._has(effect)]
        except (StoreTrouble, AtRestBad) as trouble:
            self._begin_again(trouble, turn)
            return
        for placed in kept:
            self._settle(placed.ticket, placed)
        self._fail_tickets(NOTHING)
        self.trouble = ""
        self._settle_held()
        self._told_reloaded()
        self._arm()

    def _has(self, placed: Placed) -> bool:
        _, line = self.station.state.places[placed.line_id]
        return self.vault.leaves(line.own.origin.text, placed.index, 1) == [placed.leaf]

    def _fail_tickets(self, turn: Turn) -> None:
        """Tell whoever waits that nothing was said, save those of a turn of which it is not known yet."""
        unsure = {effect.ticket for effect in turn.release if isinstance(effect, Placed)}
        for ticket in self._tickets.keys() - unsure:
            self._settle(ticket, self._not_kept())

    def _settle_held(self) -> None:
        """A receipt may have become durable without its being told."""
        for line_id in list(self._held):
            place = self.station.state.places.get(line_id)
            if place is not None:
                self._tell_held(Held(line_id, place[1].own.receipted))

    def _not_kept(self) -> NotKept:
        return NotKept("the station is closing" if self._stopped else self._last_trouble)

    def _told_reloaded(self) -> None:
        for listener in self.on_reloaded:
            listener()

    def officers_changed(self) -> None:
        """Officers were added or removed in the store."""
        self.post(OfficersChanged(self.officers()))
        for listener in self.on_officers:
            listener()


def _to_nobody(_: Carry) -> None:
    """Without bearers nothing is carried; the entries wait."""
