"""UDP: a datagram of the channel is a datagram of the network; nothing is opened, and nothing says what arrived."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from parley.bearers.interface import FAST, VIA, BearerState, Deliver, Status, down
from parley.bearers.sockets import parse_address, said, write_address
from parley.wire import limits

SENT_AT_ONCE = 16
"""Datagrams between which others of this process have their turn."""

HEARD_AT_ONCE = 64
SOURCES_AT_ONCE = 8
"""What is taken in one turn of the loop: less than the station works off in one, whoever floods it."""

RESOLVED_SECONDS = 60.0
"""How long a name keeps the address that it had."""


@dataclass(frozen=True, slots=True)
class UdpSettings:
    """What the path bears."""

    mtu_bytes: int = limits.UDP_MTU_BYTES
    bits_per_second: int = 0
    two_way: bool = True
    """False where nothing can come back, as through a diode; then an address may be a broadcast address."""


class UdpBearer:
    """Listens at `listen` addresses and sends from there, so that an answer finds the way back.

    What it hands up comes from the address of its sender: whoever can send from there is answered there.
    """

    name = "udp"
    lane = FAST

    def __init__(self, listen: Sequence[str] = (), settings: UdpSettings | None = None) -> None:
        self.settings = settings or UdpSettings()
        self.two_way = self.settings.two_way
        self.mtu_bytes = self.settings.mtu_bytes
        self.bits_per_second = self.settings.bits_per_second
        self._listen = [parse_address(address) for address in listen]
        self._sockets: list[socket.socket] = []
        self._resolved: dict[str, tuple[float, int, Any]] = {}
        self._states: dict[str, BearerState] = {}
        self._deliver: Deliver | None = None

    async def start(self, deliver: Deliver) -> None:
        """As Bearer.start."""
        self._deliver = deliver
        for host, port in self._listen:
            try:
                family, name = await _resolve(host, port)
                self._open(family, name)
            except OSError as error:
                await self.stop()
                raise down(f"cannot listen at {write_address(host, port)}: {said(error)}") from error

    def addresses(self) -> list[str]:
        """Where the bearer listens; where port 0 was asked for, with the port that the system chose."""
        return [write_address(*one.getsockname()[:2]) for one in self._sockets]

    async def send(self, address: str, datagrams: Sequence[bytes]) -> None:
        """As Bearer.send; waits while the system takes no more, and hears of no more than that."""
        if address.startswith(VIA):
            raise down("there is no such way back")
        host, port = parse_address(address)
        loop = asyncio.get_running_loop()
        try:
            family, name = await self._reach(address, host, port)
            sender = self._sender(family)
            for number, datagram in enumerate(datagrams, 1):
                assert 0 < len(datagram) <= self.mtu_bytes, "a bearer is given what fits its mtu"
                await loop.sock_sendto(sender, datagram, name)
                if number % SENT_AT_ONCE == 0:
                    await asyncio.sleep(0)
        except OSError as error:
            self._resolved.pop(address, None)
            self._note(address, Status.DOWN, said(error))
            raise down(f"{address}: {said(error)}") from error
        self._note(address, Status.UP, "")

    def send_now(self, address: str, datagrams: Sequence[bytes]) -> bool:  # noqa: ARG002 - a name may want looking up
        """As Bearer.send_now."""
        return False

    def state(self, address: str) -> BearerState:
        """As Bearer.state: whether the network took the last one; that it arrived is for others to know."""
        return self._states.get(address, BearerState(Status.UNKNOWN))

    def vouch(self, via: str) -> None:
        """As Bearer.vouch: nothing is held for anybody."""

    async def stop(self) -> None:
        """As Bearer.stop."""
        loop = asyncio.get_running_loop()
        sockets, self._sockets = self._sockets, []
        for one in sockets:
            loop.remove_reader(one)
            one.close()

    async def _reach(self, address: str, host: str, port: int) -> tuple[int, Any]:
        now = asyncio.get_running_loop().time()
        known = self._resolved.get(address)
        if known is None or known[0] + RESOLVED_SECONDS < now:
            known = self._resolved[address] = (now, *await _resolve(host, port))
        return known[1], known[2]

    def _sender(self, family: int) -> socket.socket:
        """The socket by which one of that family is reached: where we listen, or one that is opened for it."""
        for one in self._sockets:
            if one.family == family:
                return one
        return self._open(family, ("", 0))

    def _open(self, family: int, name: Any) -> socket.socket:  # noqa: ANN401 - a socket's name, as its family writes it
        opened = socket.socket(family, socket.SOCK_DGRAM)
        try:
            opened.setblocking(False)
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, limits.UDP_UNREAD_BYTES_MAX)
            # To all at an address: only where nobody is expected to answer.
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, not self.two_way)
            opened.bind(name)
        except OSError:
            opened.close()
            raise
        self._sockets.append(opened)
        asyncio.get_running_loop().add_reader(opened, self._hear, opened)
        return opened

    def _hear(self, one: socket.socket) -> None:
        """Hand up what is there, sender by sender; what is left waits in the system, which drops what is too much."""
        assert self._deliver is not None, "a bearer hears nothing before it has started"
        heard: dict[str, list[bytes]] = {}
        for _ in range(HEARD_AT_ONCE):
            try:
                datagram, name = one.recvfrom(limits.DATAGRAM_BYTES_MAX + 1)
            except OSError:  # nothing more; or the network tells that an earlier one of ours found nobody
                break
            if datagram:
                heard.setdefault(write_address(*name[:2]), []).append(datagram)
            if len(heard) == SOURCES_AT_ONCE:
                break
        for via, datagrams in heard.items():
            self._deliver(datagrams, via)

    def _note(self, address: str, status: Status, error: str) -> None:
        before = self.state(address)
        since = before.since_seconds if before.status is status else asyncio.get_running_loop().time()
        self._states[address] = BearerState(status, since, error or before.error)


async def _resolve(host: str, port: int) -> tuple[int, Any]:
    """The family and the socket name of an address.  Raises OSError."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_DGRAM)
    family, _, _, _, name = found[0]
    return family, name
