"""TCP: connections that are kept open and opened again, with nothing on them but framed datagrams."""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parley.bearers.framing import FramingBad, Splitter, join
from parley.bearers.interface import FAST, VIA, BearerState, Deliver, Status, down
from parley.bearers.sockets import close_all, parse_address, race_seconds, said, set_up_tcp, source_of, write_address
from parley.bearers.tasks import end
from parley.wire import limits

PIECE_BYTES = 65_536
"""Datagrams are written together up to about this many bytes."""


@dataclass(frozen=True, slots=True)
class TcpSettings:
    """The bounds and clocks of the bearer."""

    connections_max: int = limits.TCP_CONNECTIONS_MAX
    strangers_max: int = limits.TCP_STRANGERS_MAX
    unfinished_bytes_max: int = limits.TCP_UNFINISHED_BYTES_MAX
    unsent_bytes_max: int = limits.TCP_UNSENT_BYTES_MAX
    first_seconds_max: float = 30.0
    """A stranger brings a whole datagram by then or goes."""
    unfinished_seconds_max: float = 60.0
    """A datagram that has begun to arrive ends by then."""
    idle_seconds_max: float = 2.5 * 3_600
    """A silent connection that another opened: twice the hourly checkpoint, and some delay."""
    connect_seconds_max: float = 15.0
    stall_seconds_max: float = 60.0
    """The other side takes at least some bytes by then, or the connection is given up."""
    retry_seconds_min: float = 1.0
    retry_seconds_max: float = 60.0
    """Between attempts to connect: the first, doubled up to the second."""
    farewell_seconds_max: float = 1.0
    """How long a stop waits for what was handed over to leave."""


class TcpBearer:
    """Listens at `listen` addresses, and keeps one connection to each address that was sent to.

    What it hands up comes `via` one connection: an answer goes back on it, also where its other end cannot be dialled.
    """

    name = "tcp"
    two_way = True
    mtu_bytes = limits.DATAGRAM_BYTES_MAX
    lane = FAST
    bits_per_second = 0

    def __init__(self, listen: Sequence[str] = (), settings: TcpSettings | None = None) -> None:
        self.settings = settings or TcpSettings()
        self.dropped: Counter[str] = Counter()
        """How many connections this side ended, by reason."""
        self.unfinished_bytes = 0
        """What is held, over all connections, of datagrams whose end has not come."""
        self._listen = [parse_address(address) for address in listen]
        self._servers: list[asyncio.Server] = []
        self._peers: dict[str, _Peer] = {}
        self._connections: dict[str, _Connection] = {}
        self._numbers = itertools.count(1)
        self._sweeper: asyncio.Task[None] | None = None
        self._stopped = False
        self.deliver: Deliver = _nobody

    async def start(self, deliver: Deliver) -> None:
        """As Bearer.start."""
        self.deliver = deliver
        self._stopped = False
        loop = asyncio.get_running_loop()
        for host, port in self._listen:
            try:
                self._servers.append(await loop.create_server(lambda: _Connection(self, incoming=True), host, port))
            except OSError as error:
                await self.stop()
                raise down(f"cannot listen at {write_address(host, port)}: {said(error)}") from error
        self._sweeper = loop.create_task(self._sweep())

    def addresses(self) -> list[str]:
        """Where the bearer listens; where port 0 was asked for, with the port that the system chose."""
        names = [listener.getsockname() for server in self._servers for listener in server.sockets]
        return [write_address(host, port) for host, port, *_ in names]

    async def send(self, address: str, datagrams: Sequence[bytes]) -> None:
        """As Bearer.send; `address` is host:port, or the `via` of a datagram that came."""
        connection = self._connections.get(address) or await self._reach(address)
        await connection.send(datagrams)

    def send_now(self, address: str, datagrams: Sequence[bytes]) -> bool:
        """As Bearer.send_now."""
        connection = self._connections.get(address)
        if connection is None and (peer := self._peers.get(address)) is not None:
            connection = peer.connection
        return connection is not None and connection.send_now(datagrams)

    def state(self, address: str) -> BearerState:
        """As Bearer.state."""
        if address in self._connections:
            return BearerState(Status.UP, self._connections[address].opened_at)
        if address in self._peers:
            return self._peers[address].state
        return BearerState(Status.DOWN if address.startswith(VIA) else Status.UNKNOWN)

    def vouch(self, via: str) -> None:
        """As Bearer.vouch: what was vouched for makes no room for strangers."""
        if via in self._connections:
            self._connections[via].vouched = True

    async def forget(self, address: str) -> None:
        """Close the connection to an address, and open it no more."""
        if peer := self._peers.pop(address, None):
            await _let_go(peer)

    async def stop(self) -> None:
        """As Bearer.stop."""
        self._stopped = True
        servers, self._servers = self._servers, []
        await close_all(servers)
        await asyncio.gather(*(connection.finish() for connection in self._connections.values()))
        peers, self._peers = self._peers, {}
        for peer in peers.values():
            await _let_go(peer)
        sweeper, self._sweeper = self._sweeper, None
        await end(sweeper)

    # -- connections ---------------------------------------------------------------------------------------------------

    def opened(self, connection: _Connection) -> None:
        """Take a connection in or refuse it: a source has few strangers, a full house loses its oldest stranger."""
        if self._stopped:
            connection.drop("the bearer was stopped")
            return
        if connection.incoming:
            guests = [other for other in self._connections.values() if other.incoming]
            strangers = [other for other in guests if not other.vouched]
            if sum(other.source == connection.source for other in strangers) >= self.settings.strangers_max:
                connection.drop("too many from one source")
                return
            if len(guests) >= self.settings.connections_max:
                if not strangers:
                    connection.drop("no room")
                    return
                strangers[0].drop("made room")
        connection.via = f"{VIA}{next(self._numbers)}"
        self._connections[connection.via] = connection

    def closed(self, connection: _Connection) -> None:
        """Forget a connection that has ended."""
        self._connections.pop(connection.via, None)
        if connection.reason:
            self.dropped[connection.reason] += 1

    async def _sweep(self) -> None:
        """End what hangs: who never says a whole datagram, who stops in the middle of one, who is long silent."""
        loop = asyncio.get_running_loop()
        settings = self.settings
        shortest = min(settings.first_seconds_max, settings.unfinished_seconds_max, settings.idle_seconds_max)
        while True:
            await asyncio.sleep(shortest / 4)
            for connection in list(self._connections.values()):
                if reason := connection.overdue(loop.time()):
                    connection.drop(reason)

    # -- those whom we dial --------------------------------------------------------------------------------------------

    async def _reach(self, address: str) -> _Connection:
        """The connection to an address: the one there is, or the one that an attempt now under way brings."""
        if address.startswith(VIA):
            raise down("the connection that this would answer on is closed")
        peer = self._peers.get(address)
        if peer is None:
            peer = self._peers[address] = _Peer(*parse_address(address))
            peer.task = asyncio.get_running_loop().create_task(self._keep_open(peer))
        await peer.settled.wait()
        if peer.connection is None:
            raise down(f"{address}: {peer.state.error}")
        return peer.connection

    async def _keep_open(self, peer: _Peer) -> None:
        """Connect, wait for the end, and connect again; more seldom as long as nothing is heard there."""
        pause = self.settings.retry_seconds_min
        while True:
            if connection := await self._connect(peer):
                await connection.ended.wait()
                peer.lose(connection.reason or "the other side closed the connection")
                pause = self.settings.retry_seconds_min if connection.has_heard else pause
            await asyncio.sleep(pause)
            pause = min(2 * pause, self.settings.retry_seconds_max)
            peer.settled.clear()

    async def _connect(self, peer: _Peer) -> _Connection | None:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self.settings.connect_seconds_max):
                _, connection = await loop.create_connection(
                    lambda: _Connection(self, incoming=False),
                    peer.host,
                    peer.port,
                    happy_eyeballs_delay=race_seconds(peer.host),
                )
        except TimeoutError:
            peer.lose("no answer")
            return None
        except OSError as error:
            peer.lose(said(error))
            return None
        peer.gain(connection)
        return connection


class _Peer:
    """An address that was sent to, and how it stands with it."""

    def __init__(self, host: str, port: int) -> None:
        self.host = host
        self.port = port
        self.state = BearerState(Status.UNKNOWN)
        self.connection: _Connection | None = None
        self.task: asyncio.Task[None]
        self.settled = asyncio.Event()
        """Set while no attempt is under way."""

    def gain(self, connection: _Connection) -> None:
        self.connection = connection
        self.state = BearerState(Status.UP, connection.opened_at, self.state.error)
        self.settled.set()

    def lose(self, error: str) -> None:
        was_down = self.state.status is Status.DOWN
        since = self.state.since_seconds if was_down else asyncio.get_running_loop().time()
        self.connection = None
        self.state = BearerState(Status.DOWN, since, error)
        self.settled.set()


class _Connection(asyncio.Protocol):
    """One connection: what it hears is handed up at once, what it is given waits within a bound."""

    def __init__(self, bearer: TcpBearer, *, incoming: bool) -> None:
        self.via = ""
        self.source = ""
        self.incoming = incoming
        self.vouched = not incoming
        self.has_heard = False
        self.reason = ""
        self.ended = asyncio.Event()
        self._bearer = bearer
        self._loop = asyncio.get_running_loop()
        self.opened_at = self._heard_at = self._begun_at = self._loop.time()
        self._splitter = Splitter()
        self._room = asyncio.Event()
        self._room.set()
        self._transport: asyncio.Transport

    async def send(self, datagrams: Sequence[bytes]) -> None:
        """Write datagrams, many at once, as the other side takes them.  Raises BearerTrouble."""
        for piece in _pieces(datagrams):
            await self._wait_for_room()
            if self.ended.is_set() or self._transport.is_closing():
                raise down(self.reason or "the connection is closed")
            self._transport.write(join(piece))

    def send_now(self, datagrams: Sequence[bytes]) -> bool:
        """Write datagrams, if they are few and the other side takes what it is given; tells whether it did."""
        few = sum(map(len, datagrams)) <= PIECE_BYTES
        if not few or not self._room.is_set() or self.ended.is_set() or self._transport.is_closing():
            return False
        self._transport.write(join(datagrams))
        return True

    def drop(self, reason: str) -> None:
        """End the connection now."""
        self.reason = self.reason or reason
        self._transport.abort()

    async def finish(self) -> None:
        """End the connection once what was handed over has left, or soon."""
        self._transport.close()
        try:
            async with asyncio.timeout(self._bearer.settings.farewell_seconds_max):
                await self.ended.wait()
        except TimeoutError:
            self._transport.abort()
            await self.ended.wait()

    def overdue(self, now: float) -> str:
        """What this connection should have done by now, empty where it may go on."""
        settings = self._bearer.settings
        if self._splitter.unfinished_bytes and now - self._begun_at > settings.unfinished_seconds_max:
            return "stopped in a datagram"
        if not self.incoming:
            return ""
        if not self.has_heard and now - self.opened_at > settings.first_seconds_max:
            return "said nothing"
        return "long silent" if now - self._heard_at > settings.idle_seconds_max else ""

    async def _wait_for_room(self) -> None:
        """Wait while the other side takes something, however little; give up when it takes nothing."""
        while not self._room.is_set():
            waiting = self._transport.get_write_buffer_size()
            try:
                async with asyncio.timeout(self._bearer.settings.stall_seconds_max):
                    await self._room.wait()
            except TimeoutError:
                if self._transport.get_write_buffer_size() >= waiting:
                    self.drop("takes nothing")
                    return

    # -- what asyncio calls --------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Set the socket up and ask the bearer whether this one may stay."""
        assert isinstance(transport, asyncio.Transport), "TCP gives both directions"
        self._transport = transport
        self.source = source_of(transport.get_extra_info("peername"))
        settings = self._bearer.settings
        transport.set_write_buffer_limits(high=settings.unsent_bytes_max // 2)
        set_up_tcp(transport.get_extra_info("socket"), settings.stall_seconds_max, settings.unsent_bytes_max)
        self._bearer.opened(self)

    def data_received(self, data: bytes) -> None:
        """Hand up every datagram that is whole now; end a connection that brings anything else."""
        if self._transport.is_closing():
            return
        held = self._splitter.unfinished_bytes
        try:
            datagrams = self._splitter.feed(data)
        except FramingBad:
            self.drop("not datagrams")
            return
        self._bearer.unfinished_bytes += self._splitter.unfinished_bytes - held
        if datagrams or not held:
            self._begun_at = self._loop.time()
        if datagrams:
            self._heard_at = self._begun_at
            self.has_heard = True
            self._bearer.deliver(datagrams, self.via)
        if not self.vouched and self._bearer.unfinished_bytes > self._bearer.settings.unfinished_bytes_max:
            self.drop("too much unfinished")

    def pause_writing(self) -> None:
        """Let `send` wait."""
        self._room.clear()

    def resume_writing(self) -> None:
        """Let `send` go on."""
        self._room.set()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wake whoever waits, and be forgotten."""
        if isinstance(exc, OSError):
            self.reason = self.reason or said(exc)
        self._bearer.unfinished_bytes -= self._splitter.unfinished_bytes
        self._splitter = Splitter()
        self.ended.set()
        self._room.set()
        self._bearer.closed(self)


def _pieces(datagrams: Sequence[bytes]) -> Iterator[list[bytes]]:
    piece: list[bytes] = []
    size = 0
    for datagram in datagrams:
        piece.append(datagram)
        size += len(datagram)
        if size >= PIECE_BYTES:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


async def _let_go(peer: _Peer) -> None:
    """End what keeps a connection open, the connection, and the waiting of those who would send on it."""
    await end(peer.task)
    if peer.connection is not None:
        await peer.connection.finish()
    peer.lose("the bearer was stopped")


def _nobody(_datagrams: list[bytes], _via: str) -> None:
    raise AssertionError("a bearer hears nothing before it has started")
