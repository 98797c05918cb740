"""What idle channels cost one station: memory, and processor time, with all that a channel does while nobody speaks.

PYTHONPATH=. python bench/idle.py [channels] [hours]

A real service with its store on the disk; the loop's time jumps from one timer to the next, so that hours pass in
seconds and nothing of them is left out: line tests and their receipts, what each side holds, fresh keys each day.  The
other sides are whole stations in a process of their own.  Between the two are no sockets: what a connection costs is
measured by itself.
"""

from __future__ import annotations

import asyncio
import heapq
import json
import pickle
import selectors
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self

from parley.bearers.interface import FAST, BearerState, Deliver, Status
from parley.bearers.tcp import TcpBearer, TcpSettings
from parley.exchange.channel import Settings
from parley.exchange.effects import Keep
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.exchange.generations import CARDS_SPACE
from parley.exchange.keying import KEYS_SPACE, VERIFIED_SPACE
from parley.exchange.route import Route
from parley.record.card import Address, SignedCard, verify_card
from parley.record.post import Post
from parley.record.terms import Side, encode_terms, standard_terms
from parley.seal.channel import ChannelKeys
from parley.seal.schedule import Direction, Lane
from parley.seal.window import TagTable
from parley.service.carriage import Carriage
from parley.service.config import Config
from parley.service.folder import StationFolder
from parley.service.forms.packs import standard
from parley.service.founding import Passphrases, init_station
from parley.service.service import open_service
from parley.station import loading
from parley.station.events import RouteFound
from parley.station.founding import About, draw_up, new_root, new_seeds, publics, sign_card
from parley.station.loading import CHANNEL_SPACE, LINE_SPACE, ChannelFacts
from parley.station.state import State
from parley.station.station import Station
from parley.store.memory import MemoryStore
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.ids import ChannelId, Instant, PostId
from parley.wire.limits import DATAGRAM_BYTES_MAX
from tests.station.pair import End, Party, drip, to_op

START: Final = Instant(1_790_000_000_000)
TRANSIT_SECONDS: Final = 0.02
MTU_BYTES: Final = 16_384
PASSPHRASES: Final = Passphrases("station passphrase", "root passphrase", "recovery passphrase")


def main(mode: str = "1000", *rest: str) -> None:
    """Measure, and print; the other modes are the processes that this one starts."""
    match mode, rest:
        case "found", (folder, channels):
            found(Path(folder), int(channels))
        case "others", (folder,):
            others(Path(folder))
        case "station", (folder, hours):
            print(json.dumps(measure(Path(folder), float(hours))))
        case "guests", (address, count):
            asyncio.run(guests(address, int(count)))
        case "connections", (count,):
            print(json.dumps(asyncio.run(connections(int(count)))))
        case _:
            told(int(mode), float(rest[0]) if rest else 26.0)


def told(channels: int, hours: float) -> None:
    """The whole measurement, printed."""
    if hours <= 1:
        sys.exit("more than one hour: the first, in which tags are worked out, is told by itself")
    with tempfile.TemporaryDirectory() as folder:
        run("found", folder, str(channels))
        print(json.dumps({"channels": channels, **json.loads(run("station", folder, str(hours)))}, indent=2))
    print(json.dumps(json.loads(run("connections", str(min(channels, 1_000)))), indent=2))


def run(*args: str) -> bytes:
    """What a process of this program says."""
    return subprocess.run((sys.executable, __file__, *args), check=True, stdout=subprocess.PIPE).stdout


# -- the station -------------------------------------------------------------------------------------------------------


class Jumping(selectors.DefaultSelector):
    """Waits for nothing: the time that there would be to wait has passed."""

    passed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What is ready at once."""
        self.passed += max(0.0, timeout or 0.0)
        return super().select(0)


class Loop(asyncio.SelectorEventLoop):
    """A loop whose time is that of its selector."""

    def __init__(self) -> None:
        self.jumping = Jumping()
        super().__init__(self.jumping)

    def time(self) -> float:
        """Seconds since it began."""
        return self.jumping.passed


def measure(folder: Path, hours: float) -> dict[str, Any]:
    """The station's figures after so many hours."""
    loop = Loop()
    try:
        return loop.run_until_complete(scene(folder, hours, loop))
    finally:
        loop.close()


async def scene(folder: Path, hours: float, loop: Loop) -> dict[str, Any]:
    """A station that serves for so many hours."""
    bare = memory_mib()
    begin = time.process_time()
    service = open_service(StationFolder(folder / "station"), PASSPHRASES.station, clock=lambda: clock(loop))
    opened = time.process_time() - begin
    loaded = memory_mib()
    turns = counted(service.engine)
    with Wire(folder, loop) as wire:
        service.carriage = Carriage(service.engine, [wire], service.config)
        await service.carriage.start()
        service.ticks.start()
        await asyncio.sleep(3_600)
        first_hour = time.process_time() - begin - opened - wire.spent
        before, wire_before, turns_before, sent_before = time.process_time(), wire.spent, turns[0], wire.sent
        await asyncio.sleep(3_600 * (hours - 1))
        spent = time.process_time() - before - (wire.spent - wire_before)
        found = {
            "hours": hours,
            "process_mib": round(bare, 1),
            "loaded_mib": round(loaded, 1),
            "memory_mib": round(memory_mib(), 1),
            "memory_peak_mib": round(memory_mib("VmHWM"), 1),
            "start_cpu_seconds": round(opened, 2),
            "first_hour_cpu_seconds": round(first_hour, 2),
            "core_percent": round(100 * spent / (3_600 * (hours - 1)), 3),
            "turns_per_channel_hour": round((turns[0] - turns_before) / wire.channels / (hours - 1), 2),
            "bytes_per_channel_hour": round((wire.sent - sent_before) / wire.channels / (hours - 1), 1),
            "tags": len(service.engine.station.state.table),
            "heard": sum(one.heard is not None for one in service.engine.station.state.channels.values()),
        }
        await service.close()
    return found


def counted(engine: Any) -> list[int]:  # noqa: ANN401 - an Engine whose turn is counted
    """How many turns it has taken."""
    turns, turn = [0], engine.turn

    def counting() -> None:
        turns[0] += 1
        turn()

    engine.turn = counting
    return turns


def clock(loop: Loop) -> Instant:
    """What the station's clock says."""
    return Instant(START + int(loop.time() * 1_000))


def memory_mib(what: str = "VmRSS") -> float:
    """What this process holds."""
    (line,) = (one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith(what))
    return int(line.split()[1]) / 1024


class Wire:
    """A bearer to the process of the others; what it costs itself is counted apart."""

    name = "tcp"
    two_way = True
    mtu_bytes = DATAGRAM_BYTES_MAX
    lane = FAST
    bits_per_second = 0

    def __init__(self, folder: Path, loop: Loop) -> None:
        self.spent = 0.0
        self.sent = 0
        self._loop = loop
        self._process = subprocess.Popen(
            (sys.executable, __file__, "others", str(folder)), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.channels = int(received(self._process.stdout))
        self._going: list[tuple[int, bytes]] = []
        self._timer: asyncio.TimerHandle | None = None
        self._deliver: Deliver

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()  # type: ignore[union-attr]  # a pipe
        self._process.wait()

    async def start(self, deliver: Deliver) -> None:
        """As Bearer.start."""
        self._deliver = deliver
        self._again(0.0)

    async def send(self, address: str, datagrams: Sequence[bytes]) -> None:
        """As Bearer.send."""
        self.send_now(address, datagrams)

    def send_now(self, address: str, datagrams: Sequence[bytes]) -> bool:
        """As Bearer.send_now."""
        number = int(address.rpartition(":")[2]) - 1
        self._going += [(number, one) for one in datagrams]
        self.sent += sum(map(len, datagrams))
        self._again(TRANSIT_SECONDS)
        return True

    def state(self, address: str) -> BearerState:  # noqa: ARG002 - all of them are up
        """As Bearer.state."""
        return BearerState(Status.UP)

    def vouch(self, via: str) -> None:
        """As Bearer.vouch."""

    async def stop(self) -> None:
        """As Bearer.stop."""
        if self._timer is not None:
            self._timer.cancel()

    def _again(self, seconds: float) -> None:
        when = self._loop.time() + seconds
        if self._timer is None or self._timer.when() > when:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = self._loop.call_at(when, self._exchange)

    def _exchange(self) -> None:
        """Hand over what goes, and take what comes until then."""
        begin = time.process_time()
        self._timer = None
        going, self._going = self._going, []
        pickle.dump((clock(self._loop), going), self._process.stdin)  # type: ignore[arg-type]  # a pipe
        self._process.stdin.flush()  # type: ignore[union-attr]  # a pipe
        coming, due = received(self._process.stdout)
        for number, datagrams in coming:
            self._loop.call_later(TRANSIT_SECONDS, self._deliver, datagrams, f"via:{number + 1}")
        if due is not None:
            self._again(max(TRANSIT_SECONDS, (due - clock(self._loop)) / 1_000))
        self.spent += time.process_time() - begin


# -- the others --------------------------------------------------------------------------------------------------------


def others(folder: Path) -> None:
    """The stations of all other sides, until nobody asks any more."""
    table = TagTable()
    # One table for all: else each takes a MiB.
    loading.State = partial(State, table=table)  # type: ignore[attr-defined,assignment]  # for this process alone
    own = verify_card((folder / "card").read_bytes())
    ends = [other_end(own, number) for number in range(int((folder / "channels").read_text()))]
    out, dues = sys.stdout.buffer, [(START, number) for number in range(len(ends))]
    pickle.dump(len(ends), out)
    out.flush()
    while True:
        try:
            now, coming = received(sys.stdin.buffer)
        except EOFError:
            return
        events: dict[int, list[Any]] = {}
        while dues and dues[0][0] <= now:
            events[heapq.heappop(dues)[1]] = [TimePassed()]
        for number, datagram in coming:
            arrived = DatagramsArrived("tcp", "a", (datagram,), Lane.FAST, MTU_BYTES, answers=True)
            events.setdefault(number, []).append(arrived)
        going = [(number, fed(ends[number], now, happened)) for number, happened in events.items()]
        for number in events:
            if (due := ends[number].station.next_timer()) is not None:
                heapq.heappush(dues, (due, number))
        pickle.dump(([one for one in going if one[1]], dues[0][0] if dues else None), out)
        out.flush()


def received(pipe: Any) -> Any:  # noqa: ANN401 - whatever the other process sends
    """The next thing that a process of ours has sent."""
    return pickle.load(pipe)  # noqa: S301 - both are this program


def fed(end: End, now: Instant, events: list[Any]) -> list[bytes]:
    """What a station says when this has happened."""
    end.now = now
    end.feed(*events)
    datagrams = [one for carry in end.carried for one in carry.datagrams]
    end.carried.clear()
    end.told.clear()
    return datagrams


def other_end(own: SignedCard, number: int) -> End:
    """One of the other sides, that has a way to us."""
    party, channel = other_party(number), channel_of(number)
    store = MemoryStore()
    store.commit([to_op(one) for one in kept(channel, party.card, own, TagTable(), first=False)])
    settings = Settings(catalogue=standard(), slow=False)
    station = Station(loading.load(store, party.card.party, settings))
    end = End(party, store, station, now=START, draw=drip(f"draw {number}"), settings=settings)
    end.feed(RouteFound(channel, Route("tcp", "a", Lane.FAST, MTU_BYTES, two_way=True, fixed=True)))
    return end


# -- how both begin ----------------------------------------------------------------------------------------------------


def found(folder: Path, channels: int) -> None:
    """A station that has so many verified channels."""
    place = StationFolder(folder / "station")
    own = init_station(place, about("Northern Maritime Command of Arvenia", "en", 0), Config(), PASSPHRASES)
    (folder / "card").write_bytes(own.raw)
    (folder / "channels").write_text(str(channels))
    loop = asyncio.new_event_loop()
    service = loop.run_until_complete(opened(place))
    for number in range(channels):
        service.vault.commit(kept(channel_of(number), own, other_party(number).card, TagTable(), first=True))
    loop.run_until_complete(service.close())


async def opened(place: StationFolder) -> Any:  # noqa: ANN401 - a Service
    """The station, open."""
    return open_service(place, PASSPHRASES.station)


def kept(channel: ChannelId, own: SignedCard, other: SignedCard, table: TagTable, *, first: bool) -> list[Keep]:
    """What a side keeps of a channel that was just enrolled and verified."""
    keys = ChannelKeys.start(
        channel,
        Direction.FROM_OFFERER if first else Direction.FROM_ACCEPTER,
        sha256(b"root" + channel).digest(),
        sha256(b"recovery" + channel).digest(),
        table,
    )
    cards = (own, other) if first else (other, own)
    sides = tuple(Side(one.party, PostId(1), one.hash) for one in cards)
    facts = ChannelFacts(channel, own.party, other.party, first)
    rows = [Keep(CHANNEL_SPACE, channel, facts.encoded()), Keep(VERIFIED_SPACE, channel, b"\x01")]
    rows += [Keep(KEYS_SPACE, channel + name.encode(), part) for name, part in keys.parts().items()]
    rows += [Keep(CARDS_SPACE, one.party + (1).to_bytes(4, "big"), one.raw) for one in cards]
    for index in (0, 1):
        terms = standard_terms(
            index=index,
            channel=channel,
            sides=sides,  # type: ignore[arg-type]  # two
            languages=("en", "zh"),
            dictionary=STANDARD_DIGEST,
            forms=standard().names,
            digests=standard().digests,
        )
        rows.append(Keep(LINE_SPACE, channel + bytes((index,)), encode_terms(terms)))
    return rows


def other_party(number: int) -> Party:
    """The party of this number."""
    draw = drip(f"party {number}")
    root, seeds = new_root(draw), new_seeds(draw)
    card = draw_up(root.public, publics(seeds), about("贝尔莫拉海岸警卫队", "zh", number + 1), START // 1_000)
    return Party(root, seeds, sign_card(root, card))


def about(name: str, language: str, port: int) -> About:
    """What a card says; the port is the number of the other side, and one more."""
    posts = (Post(PostId(0), {language: "Station"}), Post(PostId(1), {language: "Duty desk"}))
    addresses = (Address("tcp", f"192.0.2.1:{port}"),) if port else ()
    return About({language: name}, posts, addresses, (), (language,))


def channel_of(number: int) -> ChannelId:
    """The channel of this number."""
    return ChannelId(sha256(f"channel {number}".encode()).digest())


# -- what a connection costs -------------------------------------------------------------------------------------------


async def connections(count: int) -> dict[str, float]:
    """What so many connections that others opened take in this process."""
    bearer = TcpBearer(["127.0.0.1:0"], TcpSettings(connections_max=count, strangers_max=count))
    arrived: list[str] = []

    def deliver(_: list[bytes], via: str) -> None:
        bearer.vouch(via)
        arrived.append(via)

    await bearer.start(deliver)
    before = memory_mib()
    child = await asyncio.create_subprocess_exec(
        sys.executable, __file__, "guests", bearer.addresses()[0], str(count), stdin=subprocess.PIPE
    )
    while len(arrived) < count:  # noqa: ASYNC110 - nothing else tells of it
        await asyncio.sleep(0.1)
    grown = memory_mib() - before
    await child.communicate(b"")
    await bearer.stop()
    return {"connections": count, "kib_each": round(1_024 * grown / count, 2)}


async def guests(address: str, count: int) -> None:
    """Open so many connections, say one datagram on each, and hold them until nobody listens."""
    host, _, port = address.rpartition(":")
    held = []
    for _ in range(count):
        _, writer = await asyncio.open_connection(host, int(port))
        writer.write(b"\x00\x20" + bytes(32))
        held.append(writer)
        await asyncio.sleep(0.001)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    main(*sys.argv[1:])
