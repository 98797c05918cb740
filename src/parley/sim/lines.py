"""Two stations and the lines between them on a virtual clock: how long a line takes, and what it loses, is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Final

from parley.desk.draft import Draft
from parley.exchange.blobs import put_in
from parley.exchange.channel import Channel, Settings
from parley.exchange.effects import Alarm, Carry, Durable, EntryHeld, Held, Placed, Told
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.exchange.route import Route
from parley.forms.builtin import LETTER, Attachment, Letter
from parley.seal.channel import Opened, Sealed
from parley.seal.schedule import Lane
from parley.sim.clock import Clock
from parley.sim.disk import Disk, Fate
from parley.sim.ground import DESK, Shape, grounds
from parley.sim.machine import Machine
from parley.sim.people import released
from parley.station.events import Event, RouteFound, RouteLost
from parley.wire.ids import ChannelId
from parley.wire.marks import Precedence

THERE: Final = "peer"
"""The address of the other side on every line."""


@dataclass(slots=True)
class Wire:
    """A line between the two sides, full duplex; rate 0 takes no time; of the sides in `dead` nothing arrives."""

    bearer: str
    bits_per_second: int = 0
    latency_ms: int = 20
    loss: float = 0.0
    mtu_bytes: int = 1_232
    two_way: bool = True
    lane: Lane = Lane.FAST
    dead: set[int] = field(default_factory=set)
    sent_bytes: list[int] = field(default_factory=lambda: [0, 0])
    """What was given to it, by side."""
    sent: list[int] = field(default_factory=lambda: [0, 0])
    free_ms: list[int] = field(default_factory=lambda: [0, 0])

    def route(self) -> Route:
        """The way that a station knows."""
        return Route(
            self.bearer,
            THERE,
            self.lane,
            self.mtu_bytes,
            two_way=self.two_way,
            fixed=True,
            bits_per_second=self.bits_per_second,
        )


class Unwatched:
    """Eyes that look at nothing: what stations must never do is shown in other worlds."""

    def signing(self, side: int, key: str, message: bytes) -> None:
        """Something is signed."""

    def committed(self, side: int, durable: Sequence[Durable]) -> None:
        """Something is durable."""

    def sealed(self, side: int, channel: ChannelId, sealed: Sealed, plaintext: bytes) -> None:
        """A datagram is made."""

    def opened(self, side: int, channel: ChannelId, opened: Opened) -> None:
        """A datagram is opened."""

    def carried(self, side: int, datagram: bytes, mtu_bytes: int) -> None:
        """A datagram leaves."""

    def told(self, side: int, effect: Told) -> None:
        """People are told."""

    def turned(self, side: int, figures: Mapping[str, int]) -> None:
        """A turn is over."""


class Lines:
    """The world: nothing goes wrong in it but what its lines do."""

    def __init__(self, *wires: Wire, seed: int = 0, settings: Settings | None = None) -> None:
        self.wires = {wire.bearer: wire for wire in wires}
        self.clock = Clock()
        self.random = Random(f"lines {seed}")
        all_of_it = grounds(Shape())
        (self.ground,) = all_of_it.channels
        self.heard: list[tuple[int, int, Told]] = []
        """What people were told: when, at which side, what."""
        disks = [Disk(disk.copy()) for disk in all_of_it.disks]
        self.machines = [
            Machine(side, self.ground.parties[side], disks[side], self, Unwatched(), settings or Settings())
            for side in (0, 1)
        ]
        self._due: list[int | None] = [None, None]
        self._tickets = 0
        for machine in self.machines:
            machine.mtu_bytes = {wire.bearer: wire.mtu_bytes for wire in wires}
            machine.start()
        for side in (0, 1):
            self.channel(side).waking = 0  # both have run for long
            self.feed(side, *(RouteFound(self.ground.channel, wire.route()) for wire in wires))

    def channel(self, side: int) -> Channel:
        """The one channel of a side."""
        station = self.machines[side].station
        assert station is not None, "no machine stops in this world"
        return station.state.channels[self.ground.channel]

    def run(self, milliseconds: int) -> None:
        """Let so much time pass."""
        self.clock.run(self.clock.now_ms + milliseconds, lambda: False)

    def until_held(self, ticket: int, within_ms: int) -> int | None:
        """Let time pass until the other side's receipt for what a ticket released is here; how long it took."""
        begin = self.clock.now_ms
        found = self.clock.run(begin + within_ms, lambda: self._is_held(ticket))
        return self.clock.now_ms - begin if found else None

    def until_there(self, within_ms: int) -> int | None:
        """Let time pass until side 1 holds all that side 0 has written, whoever knows it; how long it took."""
        begin, own = self.clock.now_ms, self.channel(0).lines[1].own
        found = self.clock.run(begin + within_ms, lambda: self.channel(1).lines[1].other.size == own.size)
        return self.clock.now_ms - begin if found else None

    def say(
        self,
        side: int,
        text: str,
        precedence: Precedence = Precedence.ROUTINE,
        attachments: tuple[Attachment, ...] = (),
    ) -> int:
        """Release a letter; its ticket."""
        self._tickets += 1
        draft = Draft(DESK, LETTER, Letter("en", text, None, attachments).body(), precedence)
        now = self.machines[side].now(self.clock.now_ms)
        self.feed(side, released(self.ground.lines[1], draft, now, self._tickets))
        return self._tickets

    def attach(self, side: int, content: bytes) -> None:
        """Put bytes where letters of a side may name them."""
        machine = self.machines[side]
        machine.disk.commit(list(put_in(machine.party.card.party, content)), Fate.WELL)

    def lose(self, bearer: str, side: int) -> None:
        """A side's bearer says that it carries nothing."""
        self.feed(side, RouteLost(bearer, THERE))

    def find(self, bearer: str, side: int) -> None:
        """A side's bearer says that it carries again."""
        self.feed(side, RouteFound(self.ground.channel, self.wires[bearer].route()))

    def alarms(self, side: int) -> list[str]:
        """The codes of the alarms at a side."""
        return [effect.code for _, where, effect in self.heard if where == side and isinstance(effect, Alarm)]

    def _is_held(self, ticket: int) -> bool:
        placed = [one for _, _, one in self.heard if isinstance(one, Placed) and one.ticket == ticket]
        if not placed:
            return False
        line, index = placed[0].line_id, placed[0].index
        return any(
            (isinstance(one, Held) and one.line_id == line and one.size > index)
            or (isinstance(one, EntryHeld) and (one.line_id, one.index) == (line, index))
            for _, _, one in self.heard
        )

    # -- what machines need --------------------------------------------------------------------------------------------

    def feed(self, side: int, *events: Event) -> None:
        """Hand events to a machine: what comes at the same moment is taken in one turn."""
        self.machines[side].inbox.extend(events)
        self._turn_at(side, self.clock.now_ms)

    def fate(self, _: int) -> Fate:
        """No disk fails."""
        return Fate.WELL

    def stopped(self, side: int, fate: Fate) -> None:
        """No machine stops."""
        raise AssertionError(f"side {side} stopped: {fate}")

    def told(self, side: int, effect: Told) -> None:
        """People learn something."""
        self.heard.append((self.clock.now_ms, side, effect))

    def carry(self, side: int, carry: Carry) -> None:
        """A line takes datagrams, one after the other."""
        wire = self.wires[carry.bearer]
        for datagram in carry.datagrams:
            wire.sent_bytes[side] += len(datagram)
            wire.sent[side] += 1
            start = max(wire.free_ms[side], self.clock.now_ms)
            passing = len(datagram) * 8_000 // wire.bits_per_second if wire.bits_per_second else 0
            wire.free_ms[side] = start + passing
            if side not in wire.dead and self.random.random() >= wire.loss:
                self._arrives_at(start + passing + wire.latency_ms, wire, 1 - side, datagram)

    def _arrives_at(self, moment: int, wire: Wire, side: int, datagram: bytes) -> None:
        event = DatagramsArrived(
            wire.bearer,
            THERE,
            (datagram,),
            wire.lane,
            wire.mtu_bytes,
            answers=wire.two_way and wire.lane is Lane.FAST,
            bits_per_second=wire.bits_per_second,
        )
        self.clock.at(moment, lambda: self.feed(side, replace(event)))

    def _turn_at(self, side: int, moment: int) -> None:
        due = self._due[side]
        if due is not None and due <= moment:
            return
        self._due[side] = moment

        def turn() -> None:
            if self._due[side] == moment:
                self._due[side] = None
                self._turn(side)

        self.clock.at(moment, turn)

    def _turn(self, side: int) -> None:
        machine = self.machines[side]
        if not machine.inbox:
            machine.inbox.append(TimePassed())
        machine.turn(self.clock.now_ms)
        due = machine.next_timer_ms()
        if due is not None:
            self._turn_at(side, max(due, self.clock.now_ms + 1))
