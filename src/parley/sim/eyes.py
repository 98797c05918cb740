"""What is seen of one machine: each thing by the watch over the channel that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from parley.exchange.effects import (
    Alarm,
    Append,
    Arrived,
    Declined,
    EntryHeld,
    Genuine,
    Held,
    Keep,
    Mend,
    Note,
    Page,
    Placed,
)
from parley.sim.accusing import channel_of
from parley.sim.pledges import BLOB_HELD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from parley.exchange.effects import Durable, Told
    from parley.seal.channel import Opened, Sealed
    from parley.sim.ground import Ground
    from parley.wire.ids import ChannelId

_NOTE = b"parley/"
_LINE = slice(len(_NOTE), len(_NOTE) + 64)


class Eyes(Protocol):
    """Who sees what a machine does."""

    def signing(self, side: int, key: str, message: bytes) -> None:
        """A key is about to sign."""
        ...

    def committed(self, side: int, durable: Sequence[Durable]) -> None:
        """All of it is on the disk now."""
        ...

    def sealed(self, side: int, channel: ChannelId, sealed: Sealed, plaintext: bytes) -> None:
        """A datagram was sealed."""
        ...

    def opened(self, side: int, channel: ChannelId, opened: Opened) -> None:
        """A datagram was opened."""
        ...

    def carried(self, side: int, datagram: bytes, mtu_bytes: int) -> None:
        """A datagram leaves the machine."""
        ...

    def told(self, side: int, effect: Told) -> None:
        """A person is told something."""
        ...

    def turned(self, side: int, figures: Mapping[str, int]) -> None:
        """A turn is over."""
        ...


class Watched(Protocol):
    """A channel of a machine, and who watches it."""

    ground: Ground

    @property
    def watch(self) -> Eyes:
        """The watch over it."""
        ...

    def is_of(self, effect: Told) -> bool:
        """Whether what is told is about this channel."""
        ...


class Shared:
    """The eyes on a machine with several channels."""

    def __init__(self, links: Iterable[Watched], machine: int) -> None:
        self._ends = [(link, link.ground.ends.index(machine)) for link in links]
        self._lines = {link: [line.hex().encode() for line in link.ground.lines] for link, _ in self._ends}
        self._about = {link: {one.hex() for one in (link.ground.channel, *link.ground.lines)} for link, _ in self._ends}

    def signing(self, _: int, key: str, message: bytes) -> None:
        """Shown to the watch whose line is named; what names an attachment, to all."""
        for link, end in self._ends:
            if message.startswith(BLOB_HELD) or any(line in message for line in self._lines[link]):
                link.watch.signing(end, key, message)

    def committed(self, _: int, durable: Sequence[Durable]) -> None:
        """Each effect to the watch over its line or channel; of kept values only receipts name one."""
        named = [(_about(effect), effect) for effect in durable]
        for link, end in self._ends:
            about = self._about[link]
            link.watch.committed(end, [effect for name, effect in named if name in about])

    def sealed(self, _: int, channel: ChannelId, sealed: Sealed, plaintext: bytes) -> None:
        """Shown to the watch over the channel."""
        for link, end in self._ends:
            if link.ground.channel == channel:
                link.watch.sealed(end, channel, sealed, plaintext)

    def opened(self, _: int, channel: ChannelId, opened: Opened) -> None:
        """Shown to the watch over the channel."""
        for link, end in self._ends:
            if link.ground.channel == channel:
                link.watch.opened(end, channel, opened)

    def carried(self, _: int, datagram: bytes, mtu_bytes: int) -> None:
        """Shown to all: a watch knows what was sealed on its channel."""
        for link, end in self._ends:
            link.watch.carried(end, datagram, mtu_bytes)

    def told(self, _: int, effect: Told) -> None:
        """Shown to the watch over what it is about."""
        for link, end in self._ends:
            if link.is_of(effect):
                link.watch.told(end, effect)

    def turned(self, _: int, figures: Mapping[str, int]) -> None:
        """Shown to all."""
        for link, end in self._ends:
            link.watch.turned(end, figures)


def concerns(effect: Told) -> bytes | int:
    """What something that is told is about: a line, a channel, or a ticket."""
    match effect:
        case Alarm(channel=channel):
            return channel
        case Declined(ticket=ticket):
            return ticket
        case Placed() | Held() | EntryHeld() | Arrived() | Page():
            return effect.line_id
        case Genuine():
            raise AssertionError("the bearers of a world know no strangers")


def _about(effect: Durable) -> str:
    """In hex the line or channel that an effect names; empty where it names none."""
    match effect:
        case Append(origin=origin) | Mend(origin=origin):
            return origin.split("/")[1]
        case Keep(value=bytes(value)) if value.startswith(_NOTE):
            return value[_LINE].decode(errors="replace")
        case Note():
            return channel_of(effect).hex()
        case _:
            return ""
