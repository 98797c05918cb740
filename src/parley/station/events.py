"""All that a station can be told; those of the exchange with a peer stand in parley.exchange.events."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from parley.exchange.events import Answer, DatagramsArrived, Persisted, Settled, TimePassed
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.desk.officers import Officers
    from parley.desk.release import Release
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Damage, Line
    from parley.exchange.route import Route
    from parley.record.card import SignedCard
    from parley.wire.ids import ChannelId, LineId


@dataclass(frozen=True, slots=True)
class OfficerReleased:
    """An officer released a draft on a line; the ticket tells whoever waits where it went."""

    line_id: LineId
    draft: Draft
    release: Release
    ticket: int


@dataclass(frozen=True, slots=True)
class Signalled:
    """Somebody's page in a call, or what watches over it, has something to say; the ticket as of a release."""

    line_id: LineId
    draft: Draft
    ticket: int


@dataclass(frozen=True, slots=True)
class OfficersChanged:
    """Whose each key is that may release now."""

    officers: Officers


@dataclass(frozen=True, slots=True)
class ChannelEnrolled:
    """An enrolment is complete; its facts are durable."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelVerified:
    """A person at this station confirmed the words of an enrolment."""

    channel: ChannelId


@dataclass(frozen=True, slots=True)
class LineRead:
    """The answer to ReadLine: the line as the store has it now, and what is still wrong with it."""

    line: Line
    damage: Damage


@dataclass(frozen=True, slots=True)
class Restored:
    """This station's state comes from a backup; the recovery key is at hand."""


@dataclass(frozen=True, slots=True)
class CardAdopted:
    """Our party has a newer card; its keys are at hand."""

    card: SignedCard


@dataclass(frozen=True, slots=True)
class KeyRevoked:
    """Our root revoked a key: the body of the entry that says so."""

    body: bytes


@dataclass(frozen=True, slots=True)
class RouteFound:
    """There is a way to the other side: from its card, from the settings, or because a connection is up again."""

    channel: ChannelId
    route: Route


@dataclass(frozen=True, slots=True)
class RouteLost:
    """A way is gone: for now, or for good where the other side's newest card does not name it any more."""

    bearer: str
    address: str
    for_good: bool = False


@dataclass(frozen=True, slots=True)
class ParcelBrought:
    """Somebody is about to read a parcel that may be of this channel."""

    channel: ChannelId


@dataclass(frozen=True, slots=True)
class CarryOutAsked:
    """Everything that the other side is not known to hold is to go out by one route, once."""

    channel: ChannelId
    route: Route


Event: TypeAlias = (
    Answer
    | CardAdopted
    | CarryOutAsked
    | ParcelBrought
    | ChannelEnrolled
    | ChannelVerified
    | DatagramsArrived
    | KeyRevoked
    | LineRead
    | OfficerReleased
    | OfficersChanged
    | Persisted
    | Restored
    | RouteFound
    | RouteLost
    | Settled
    | Signalled
    | TimePassed
)
