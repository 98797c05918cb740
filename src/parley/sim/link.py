"""One channel of a world: the network between its two ends, the people on both, and the watch over it."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Final, Protocol

from parley.authority.rules import Rule
from parley.exchange.effects import Alarm, Arrived, Carry, Declined, EntryHeld, Held, Page, Placed
from parley.exchange.events import DatagramsArrived
from parley.exchange.route import Route
from parley.seal.schedule import Lane
from parley.sim.asking import Asking
from parley.sim.checkers import Watch
from parley.sim.eyes import concerns
from parley.sim.files import Files
from parley.sim.floor import Floor
from parley.sim.floorwatch import FloorWatch
from parley.sim.further import Further
from parley.sim.hostilewatch import HostileWatch
from parley.sim.kinds import CALM_MS, FLOORS, FLOORS_GRAVE
from parley.sim.mishaps import AWAKE_MS, LATER_MS, SET_BACK_SHOWS, expected
from parley.sim.network import Network, Parcel
from parley.sim.people import Desk, Utterance, acknowledgement, follows, released
from parley.sim.reading import leaf_of
from parley.sim.ruling import lines_open, read_draft
from parley.sim.violation import violated
from parley.wire.ids import EntryHash, Instant, LineId
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from parley.exchange.effects import Told
    from parley.sim.clock import Clock
    from parley.sim.disk import Disk
    from parley.sim.faults import Faults
    from parley.sim.ground import Ground, Shape
    from parley.sim.kinds import Kind
    from parley.sim.machine import Machine
    from parley.sim.mishaps import Mishaps
    from parley.sim.rogue import Rogue

SECOND: Final = "udp"
"""The second fast bearer, where there is one."""

STICK: Final = Route("folder", "stick", Lane.SLOW, 16_384, two_way=False, fixed=False)
"""The one way of a stick."""

ACKNOWLEDGED: Final = 0.2
"""How often somebody acknowledges what has arrived, in the storm."""

DOWN_MS_MAX: Final = 8_000
"""How long a machine is down after a crash."""


class Whole(Protocol):
    """The world that a channel is a part of."""

    seed: int
    kind: Kind
    faults: Faults
    random: Random
    clock: Clock
    calm: bool
    disks: list[Disk]
    mishaps: Mishaps
    rogue: Rogue | None

    @property
    def machines(self) -> Sequence[Machine]:
        """Every machine."""
        ...

    @property
    def shape(self) -> Shape:
        """Who has a channel with whom."""
        ...

    def feed(self, side: int, *events: object) -> None:
        """Hand events to a machine."""
        ...

    def trace(self, line: Callable[[], str]) -> None:
        """Note a line where somebody reads along."""
        ...


class Link:
    """Two machines of a world and all that is between them; a side is 0 or 1, whichever machines they are."""

    def __init__(self, world: Whole, index: int, ground: Ground) -> None:
        self.world = world
        self.index = index
        self.ground = ground
        self.rogue = world.rogue if world.rogue and world.rogue.number in ground.ends else None
        """The hostile program at one of its ends, the second."""
        watched = world.kind.watched and self.rogue is None
        disks = (world.disks[ground.ends[0]], world.disks[ground.ends[1]])
        self.watch = (HostileWatch if self.rogue else FloorWatch if watched else Watch)(ground, disks)
        self.watch.expected |= expected(world.faults, ground.ends)
        self._second = Random(f"second {world.seed} {index}")
        self.files = Files(ground)
        for passing in self.watch.passing:
            passing.piece_trouble = self.files.trouble_sending
        bits = world.kind.bits_per_second
        self.asking = (Asking(), Asking())
        self.network = Network(world.clock, world.random, world.faults, bits, self.arrives)
        self.desks = tuple(Desk(side, self._releaser(side)) for side in (0, 1))
        name = f"floor {world.seed}" + (f" {index}" if index else "")
        self.floor = Floor(world.clock, Random(name), self.say) if watched else None
        urgent = () if watched else (Precedence.IMMEDIATE, Precedence.FLASH)
        precedences = (Precedence.ROUTINE, Precedence.PRIORITY, *urgent)
        self.further = Further(ground, Random(f"lines {world.seed} {index}"), world.clock, self.say, precedences)

    # -- people --------------------------------------------------------------------------------------------------------

    def say(self, utterance: Utterance) -> None:
        """Let somebody say something when its moment comes."""
        self.world.clock.at(utterance.moment_ms, lambda: self.desks[utterance.side].say(utterance))

    @property
    def silent(self) -> bool:
        """Whether all has been said; a hostile party's people never mind."""
        return all(desk.silent for desk in self.desks[: 1 if self.rogue else 2])

    @property
    def agreed(self) -> bool:
        """Whether nothing is missing: asked after all that happens."""
        return next(self.differences(), None) is None

    def differences(self) -> Iterator[str]:
        """What is missing until both sides agree; of what a station lost that was set back, nobody asks for files."""
        yield from self.watch.differences()
        if not (self.rogue or self.watch.were_set_back):
            yield from self.files.differences(self.watch.disks)

    def finish(self) -> None:
        """Go once more through everything."""
        self.watch.finish()
        if not (self.rogue or self.watch.were_set_back):
            self.files.finish(self.watch.disks)

    def interrupted(self, side: int) -> None:
        """The machine of a side stops."""
        self.desks[side].interrupted()
        self.watch.interrupted(side)

    def is_of(self, effect: Told) -> bool:
        """Whether what is told is about this channel."""
        about = concerns(effect)
        if isinstance(about, int):
            return about % len(self.world.shape.ends) == self.index
        return about == self.ground.channel or about in self.ground.lines

    def told(self, side: int, effect: Told) -> None:
        """People learn something: where a letter stands, or that one came, which some of them acknowledge."""
        world = self.world
        if self.floor is not None:
            self.floor.told(side, effect)
        if isinstance(effect, Placed):
            self._placed(side, effect)
        if isinstance(effect, Held):
            self._held(side, effect.line_id, range(effect.size))
        if isinstance(effect, EntryHeld):
            self._held(side, effect.line_id, range(effect.index, effect.index + 1))
        if isinstance(effect, Declined):
            self._declined(side, effect)
        if isinstance(effect, Alarm) and effect.code in SET_BACK_SHOWS:
            whose = side if SET_BACK_SHOWS[effect.code] else 1 - side
            world.mishaps.telephoned(self.ground.ends[whose], LATER_MS)
        if isinstance(effect, Arrived) and not effect.provisional:
            self.further.arrived(side, effect.raw)
            if not world.calm:
                self._perhaps_acknowledged(side, effect)

    def _placed(self, side: int, effect: Placed) -> None:
        placed = self.desks[side].placed(self._own_ticket(effect.ticket))
        if placed is not None:
            self.files.name(side, placed.files)
            self.further.placed(side, placed)
            for next_one in follows(self.world.random, placed, effect.leaf, self.world.clock.now_ms):
                self.say(next_one)

    def _held(self, side: int, line: LineId, indexes: range) -> None:
        self.watch.passing[side].held(self.ground.lines.index(line), indexes)

    def _perhaps_acknowledged(self, side: int, effect: Arrived) -> None:
        random, now = self.world.random, self.world.clock.now_ms
        if random.random() < ACKNOWLEDGED:
            leaf = EntryHash(leaf_of(effect.raw))
            line = max(1, self.ground.lines.index(effect.line_id))
            moment = now + random.randrange(10_000)
            self.say(replace(acknowledgement(side, moment, leaf, Precedence.PRIORITY), line=line))

    def _declined(self, side: int, effect: Declined) -> None:
        """What a rule forbids is given up; anything else is said again later."""
        ticket, desk = self._own_ticket(effect.ticket), self.desks[side]
        if isinstance(effect.refusal, Rule):
            said, now = desk.given_up(ticket), self._now(side)
            draft = read_draft(self.ground.lines[said.line], said.draft, now // 1_000)
            self.watch.declined(side, draft, effect.refusal.code)
        elif desk.declined(ticket) == 1:
            self.world.clock.after(AWAKE_MS if self.network.out else LATER_MS, desk.again)

    def _releaser(self, side: int) -> Callable[[Utterance, int], bool | None]:
        def release(utterance: Utterance, ticket: int) -> bool | None:
            if not self.world.machines[self.ground.ends[side]].up:
                return False
            disk = self.world.disks[self.ground.ends[side]]
            is_open = utterance.line in lines_open(disk.store, self.ground.channel)  # one set back has perhaps lost it
            if not (is_open and self.watch.sees(side, utterance.draft.answers)):
                return None
            self.files.put_in(side, disk, utterance.files)
            line = self.ground.lines[utterance.line]
            given = ticket * len(self.world.shape.ends) + self.index
            self.world.feed(self.ground.ends[side], released(line, utterance.draft, self._now(side), given))
            return True

        return release

    def _own_ticket(self, ticket: int) -> int:
        return ticket // len(self.world.shape.ends)

    def _now(self, side: int) -> Instant:
        return self.world.machines[self.ground.ends[side]].now(self.world.clock.now_ms)

    def clocks(self) -> list[int]:
        """What the clocks of both sides show."""
        return [self._now(side) for side in (0, 1)]

    def calm_ms(self) -> int:
        """After the storm, within so much time all is to be well: some floors of what was said, and a while besides."""
        said: tuple[list[int], list[int]] = ([], [])
        files: tuple[list[int], list[int]] = ([], [])
        for (side, origin), copy in self.watch.copies.items():
            if self.watch.is_own(side, origin):
                said[side].extend(map(len, copy.raws))
        for side, blob_hash in self.files.named:
            files[side].append(len(self.files.contents[blob_hash]))
        faults = self.world.faults
        kind = self.world.kind
        floor_ms = max(kind.floor_ms(said[side], files[side], len(said[1 - side] + files[1 - side])) for side in (0, 1))
        return CALM_MS + (FLOORS_GRAVE if faults.set_backs or faults.outage_hours else FLOORS) * floor_ms

    # -- the network ---------------------------------------------------------------------------------------------------

    def address(self, name: str) -> str:
        """What stands for the other end of this channel, or for a stick on it, at either machine."""
        return f"{name} {self.index}" if self.index else name

    def routes(self, machine: int | None = None) -> list[Route]:
        """Fresh routes of one end, or of any: a station writes into those that it is given."""
        kind = self.world.kind
        first = Route("tcp", self.address("peer"), Lane.FAST, kind.mtu_bytes, two_way=True, fixed=True)
        first.bits_per_second = kind.bits_per_second
        second = replace(first, bearer=SECOND, mtu_bytes=kind.second_mtu_bytes, two_way=not kind.second_one_way)
        only_listens = kind.second_one_way and machine == self.ground.ends[1]
        return [first, second] if kind.second_mtu_bytes and not only_listens else [first]

    def stick(self) -> Route:
        """A fresh stick."""
        return replace(STICK, address=self.address("stick"))

    def carry(self, side: int, carry: Carry) -> None:
        """A bearer takes datagrams."""
        machine = self.ground.ends[side]
        for datagram in carry.datagrams:
            if self.rogue and machine == self.rogue.number and not self.rogue.lets_go(self, datagram):
                continue
            self.world.trace(lambda: f"{machine} by {carry.bearer}: {self.watch.passing[side].told(datagram)}")  # noqa: B023
            self._asks(side, datagram)
            if carry.bearer == SECOND and self._second.random() < self.world.kind.second_loss:
                self.network.struck["lost by the second"] += 1
                continue
            self.network.carry(Parcel(side, carry.bearer, datagram))

    def _asks(self, side: int, datagram: bytes) -> None:
        """A hostile party may ask without end, and is answered."""
        known = self.watch.passing[side].sealed.get(datagram)
        if known is None or self.rogue:
            return
        trouble = self.asking[side].carried(known[0], self.world.clock.now_ms)
        if trouble:
            violated(f"side {side} {trouble}")

    def slip_in(self, datagram: bytes) -> None:
        """The hostile end gives the network a datagram that its station did not make."""
        self.network.carry(Parcel(1, "tcp", datagram))

    def arrives(self, parcel: Parcel) -> None:
        """A datagram is there; a stick waits until the machine runs."""
        number = self.ground.ends[1 - parcel.side]
        machine, is_stick = self.world.machines[number], parcel.bearer == STICK.bearer
        if not machine.up:
            if is_stick:
                self.world.clock.after(DOWN_MS_MAX, lambda: self.arrives(parcel))
            return
        if self.rogue and number == self.rogue.number:
            self.rogue.hears(self, parcel.datagram)
        lane = Lane.SLOW if is_stick else Lane.FAST
        answers = not (is_stick or (parcel.bearer == SECOND and self.world.kind.second_one_way))
        mtu, peer = machine.mtu_bytes[parcel.bearer], self.address("peer")
        self.world.feed(number, DatagramsArrived(parcel.bearer, peer, (parcel.datagram,), lane, mtu, answers=answers))


def short(effect: Told) -> str:
    """What is told without its bytes."""
    match effect:
        case Arrived(_, index, raw, provisional):
            return f"Arrived {index}, {len(raw)} bytes{', provisional' if provisional else ''}"
        case Placed(ticket, _, index):
            return f"Placed {index}, ticket {ticket}"
        case Held(_, size):
            return f"Held {size}"
        case EntryHeld(_, index):
            return f"EntryHeld {index}"
        case Alarm(code, _, detail):
            return f"Alarm {code}: {detail}"
        case Declined(ticket, refusal):
            return f"Declined {refusal.code}, ticket {ticket}"
        case Page():
            return f"Page for {effect.form} {effect.entry.hex()[:16]}"
        case _:
            return type(effect).__name__
