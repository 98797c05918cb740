"""One machine: a real station over a disk, turned as the service turns it, and stopped at any moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final, Protocol

from parley.exchange.channel import Channel, Settings
from parley.exchange.effects import (
    Alarm,
    Arrived,
    Carry,
    Decapsulate,
    Declined,
    Effect,
    Encapsulate,
    EntryHeld,
    Genuine,
    Held,
    Page,
    Placed,
    ReadEntries,
    ReadLine,
    ReadValues,
    Sign,
    Told,
)
from parley.exchange.events import Answer, Decapsulated, Encapsulated, EntriesRead, Persisted, Signed, ValuesRead
from parley.keys.kem import xwing_decapsulate, xwing_encapsulate
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_sign, mldsa44_sign
from parley.seal.schedule import Lane
from parley.sim.disk import Disk, Fate
from parley.sim.ground import EPOCH, OFFICERS, Party, drip
from parley.sim.reading import leaf_of
from parley.station.events import Event, LineRead, OfficersChanged
from parley.station.loading import load, load_again
from parley.station.station import Station
from parley.station.turn import Turn, take_turn
from parley.store.troubles import StoreTrouble
from parley.wire.ids import Instant

if TYPE_CHECKING:
    from parley.seal.channel import Opened, Sealed
    from parley.seal.window import Candidate
    from parley.sim.eyes import Eyes

SIGNERS: Final[Mapping[str, Callable[[bytes, bytes], bytes]]] = {"cosign": mldsa44_sign}
"""How each key signs; Ed25519 where nothing else is said."""


class Around(Protocol):
    """What a machine needs of the world around it."""

    def fate(self, side: int) -> Fate:
        """What becomes of the next commit of a machine."""
        ...

    def carry(self, side: int, carry: Carry) -> None:
        """Give datagrams to a bearer."""
        ...

    def told(self, side: int, effect: Told) -> None:
        """People learn something."""
        ...

    def stopped(self, side: int, fate: Fate) -> None:
        """The machine has crashed (it is down), or its station was loaded again (it is up)."""
        ...


class Machine:
    """One station of the world; `side` is its number."""

    def __init__(self, side: int, party: Party, disk: Disk, around: Around, watch: Eyes, settings: Settings) -> None:
        self.side = side
        self.party = party
        self.disk = disk
        self.around = around
        self.watch = watch
        self.settings = settings
        self.skew_ms = 0
        self.station: Station | None = None
        self.inbox: list[Event] = []
        self._lines_read: list[LineRead] = []
        self.draw = drip(f"machine {side}")
        self.mtu_bytes: dict[str, int] = {}
        """Of each bearer."""

    @property
    def up(self) -> bool:
        """Whether it runs."""
        return self.station is not None

    def start(self) -> None:
        """Load the station from the disk; the officers are known again, and nothing else."""
        self.station = Station(load(self.disk.store, self.party.card.party, self.settings))
        self.inbox = [OfficersChanged(OFFICERS)]

    def stop(self) -> None:
        """The power is cut."""
        self.station = None
        self.inbox, self._lines_read = [], []

    def now(self, world_ms: int) -> Instant:
        """Its own clock."""
        return Instant(EPOCH + world_ms + self.skew_ms)

    def next_timer_ms(self) -> int | None:
        """When its station wants to be told that time has passed, on the world's clock."""
        due = self.station.next_timer() if self.station else None
        return None if due is None else due - EPOCH - self.skew_ms

    def turn(self, world_ms: int) -> None:
        """Take what has come in, and turn the wheel until it stands still or the machine is stopped."""
        events: Iterable[Event] = self.inbox
        self.inbox = []
        now = self.now(world_ms)
        while events and self.station is not None:
            self._tap(self.station)
            turn = take_turn(self.station, events, now, self.draw, self._answer)
            if not self._perform(turn):
                return
            events = [*([Persisted()] if turn.durable else []), *self._lines_read]
            self._lines_read = []
            self.watch.turned(self.side, _figures(self.station))

    def _perform(self, turn: Turn) -> bool:
        """Persist, then release; tells whether the machine is still the same one after it."""
        fate = self.around.fate(self.side) if turn.durable or turn.release else Fate.WELL
        if fate is Fate.CRASH_BEFORE:
            return self._stopped(fate)
        try:
            if turn.durable:
                self.disk.commit(turn.durable, fate)
        except StoreTrouble:
            if fate not in {Fate.FAILS, Fate.FULL, Fate.LIES}:
                raise
            if fate is Fate.LIES:
                self.watch.committed(self.side, turn.durable)
            return self._stopped(fate)
        self.watch.committed(self.side, turn.durable)
        if fate is Fate.CRASH_AFTER:
            return self._stopped(fate)
        half = (len(turn.release) + 1) // 2
        for effect in turn.release[:half]:
            self._release(effect)
        if fate is Fate.CRASH_AMONG:
            return self._stopped(fate)
        for effect in turn.release[half:]:
            self._release(effect)
        return True

    def _stopped(self, fate: Fate) -> bool:
        self.stop()
        self.around.stopped(self.side, fate)
        return False

    def _release(self, effect: Effect) -> None:
        match effect:
            case Carry(bearer, _, datagrams):
                for datagram in datagrams:
                    self.watch.carried(self.side, datagram, self.mtu_bytes[bearer])
                self.around.carry(self.side, effect)
            case Placed() | Declined() | Held() | EntryHeld() | Arrived() | Page() | Alarm():
                self.watch.told(self.side, effect)
                self.around.told(self.side, effect)
            case ReadLine(channel, line):
                assert self.station is not None
                found = load_again(self.disk.store, self.station.state.channels[channel], line)
                self._lines_read.append(LineRead(*found))
            case Genuine():
                pass  # the bearers of a world know no strangers
            case _:
                raise AssertionError(f"{effect} has no place after the commit")

    def _answer(self, effect: Effect) -> Answer | None:
        """What a machine answers at once."""
        match effect:
            case Sign(token, key, message):
                self.watch.signing(self.side, key, message)
                seed = self.party.seeds[Purpose[key.upper()]]
                return Signed(token, SIGNERS.get(key, ed25519_sign)(seed, message))
            case ReadEntries(token, origin, start, count):
                return EntriesRead(token, start, tuple(self._sound(origin, start, count)))
            case ReadValues(token, space, keys):
                return ValuesRead(token, tuple(self.disk.store.get(space, key) for key in keys))
            case Encapsulate(token, public):
                return Encapsulated(token, *xwing_encapsulate(public, self.draw(32)))
            case Decapsulate(token, ciphertext):
                return Decapsulated(token, xwing_decapsulate(self.party.seeds[Purpose.STATIC], ciphertext))
            case _:
                return None

    def _sound(self, origin: str, start: int, count: int) -> Iterator[bytes]:
        """The entries up to the first that the disk has spoiled."""
        rows = self.disk.store.as_found(origin, start, count)
        yield from (raw for _, raw in takewhile(lambda row: leaf_of(row[1]) == row[0], rows))

    def _tap(self, station: Station) -> None:
        """Let the watch see what is sealed and opened: from outside, a number used twice cannot be seen."""
        for channel in station.state.channels.values():
            if "seal" not in vars(channel.keys):
                _tap_channel(channel, self.watch, self.side)


def _tap_channel(channel: Channel, watch: Eyes, side: int) -> None:
    seal = channel.keys.seal

    def tapped(plaintext: bytes, lane: Lane, **how: Any) -> Sealed:  # noqa: ANN401 - whatever it takes
        sealed = seal(plaintext, lane, **how)
        watch.sealed(side, channel.id, sealed, plaintext)
        return sealed

    open_one = channel.keys.open

    def opening(datagram: bytes, now: Instant, candidates: Iterable[Candidate] | None = None) -> Opened:
        opened = open_one(datagram, now, candidates)
        watch.opened(side, channel.id, opened)
        return opened

    channel.keys.open = opening  # type: ignore[method-assign]  # a tap, and no other behaviour
    channel.keys.seal = tapped  # type: ignore[method-assign]  # a tap, and no other behaviour


def _figures(station: Station) -> dict[str, int]:
    """What a station keeps in memory."""
    frames = beyond = routes = 0
    for channel in station.state.channels.values():
        frames += channel.queue.frames + len(channel.latest)
        routes += len(channel.routes)
        for line in channel.lines.values():
            beyond = max(beyond, len(line.other.overtaken))
    errands = len(station.state.errands.waiting)
    return {"errands": errands, "frames waiting": frames, "entries beyond a gap": beyond, "routes": routes}
