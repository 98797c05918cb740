"""A party's whole behaviour: one event in, effects out; no I/O, no clock, no randomness of its own.

Each kind of event has its handler, and each handler its file: this table is the station's table of contents.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from parley.exchange import timing
from parley.exchange.events import (
    DatagramsArrived,
    Decapsulated,
    Encapsulated,
    EntriesRead,
    Persisted,
    Settled,
    Signed,
    TimePassed,
    ValuesRead,
)
from parley.exchange.work import Work
from parley.station import (
    answering,
    arriving,
    enrolling,
    releasing,
    renewing,
    restoring,
    routing,
    settling,
    signalling,
    watching,
)
from parley.station.events import (
    CardAdopted,
    CarryOutAsked,
    ChannelEnrolled,
    ChannelVerified,
    KeyRevoked,
    LineRead,
    OfficerReleased,
    OfficersChanged,
    ParcelBrought,
    Restored,
    RouteFound,
    RouteLost,
    Signalled,
)

if TYPE_CHECKING:
    from parley.exchange.effects import Effect
    from parley.station.events import Event
    from parley.station.state import State
    from parley.wire.ids import Instant

CLOCK_SLEW_MS: Final = 1_000
"""By so little a clock is put right now and then; by more, it was set back."""

Handler = Callable[["State", Work, Any], None]

HANDLERS: Final[dict[type, Handler]] = {
    OfficersChanged: releasing.officers_changed,
    OfficerReleased: releasing.officer_released,
    Signalled: signalling.signalled,
    DatagramsArrived: arriving.datagrams_arrived,
    Signed: answering.signed,
    Encapsulated: answering.encapsulated,
    Decapsulated: answering.decapsulated,
    EntriesRead: answering.entries_read,
    ValuesRead: answering.values_read,
    Persisted: settling.persisted,
    Settled: settling.settled,
    TimePassed: settling.time_passed,
    CardAdopted: renewing.card_adopted,
    KeyRevoked: renewing.key_revoked,
    Restored: restoring.restored,
    RouteFound: routing.route_found,
    RouteLost: routing.route_lost,
    CarryOutAsked: routing.carry_out_asked,
    ParcelBrought: routing.parcel_brought,
    ChannelEnrolled: enrolling.channel_enrolled,
    ChannelVerified: enrolling.channel_verified,
    LineRead: enrolling.line_read,
}


class Station:
    """One party's station."""

    __slots__ = ("state",)

    def __init__(self, state: State) -> None:
        self.state = state

    def step(self, event: Event, now: Instant, entropy: Callable[[int], bytes]) -> list[Effect]:
        """What the station does about an event: what to make durable, and what to do after that."""
        work = Work(now, entropy, self.state.errands, alarms=self.state.alarms)
        if now < self.state.latest - CLOCK_SLEW_MS:
            for channel in self.state.channels.values():
                self.state.agenda.wake(channel)
                timing.clock_set_back(channel, now)
                watching.clock_set_back(self.state.watches[channel.id], now)
        self.state.latest = now
        HANDLERS[type(event)](self.state, work, event)
        if work.recorded:
            watching.recorded(self.state, work)
        self.state.agenda.note(work.effects)
        return work.effects

    def next_timer(self) -> Instant | None:
        """When it wants to be told that time has passed; None while nothing is due."""
        agenda = self.state.agenda
        dues = [agenda.next(), *(settling.next_look(self.state, channel) for channel in agenda.awake)]
        return min((due for due in dues if due is not None), default=None)
