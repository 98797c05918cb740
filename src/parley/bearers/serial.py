"""Serial: a line of bytes to one other station: a cable, a modem, a radio; what noise has changed is dropped."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from serial import Serial

from parley.bearers.bytestuffing import Unstuffer, framed, overhead_bytes
from parley.bearers.interface import FAST, VIA, BearerState, Deliver, Status, bad_address, down
from parley.bearers.sockets import said
from parley.bearers.tasks import end
from parley.wire import limits

READ_BYTES = 4_096
BITS_A_BYTE = 10
"""A byte on the line: one bit before it, and one after it."""


@dataclass(frozen=True, slots=True)
class SerialSettings:
    """What the lines are like."""

    bits_per_second: int = 9_600
    mtu_bytes: int = limits.SERIAL_MTU_BYTES
    two_way: bool = True
    """False where nothing can come back."""
    retry_seconds: float = 5.0
    """How long a device that cannot be opened, or is gone, is let alone."""
    stall_seconds_max: float = 60.0
    """The device takes at least some bytes by then, or what was to be sent is given up."""


class SerialBearer:
    """Keeps the devices of `lines` open; an address is a line's name, which both parties gave it.

    A device is the operator's own: the other side's card names the line, and never a file.
    """

    name = "serial"
    lane = FAST

    def __init__(self, lines: Mapping[str, str], settings: SerialSettings | None = None) -> None:
        self.settings = settings or SerialSettings()
        self.two_way = self.settings.two_way
        self.mtu_bytes = self.settings.mtu_bytes
        whole = self.mtu_bytes + overhead_bytes(self.mtu_bytes)
        self.bits_per_second = self.settings.bits_per_second * 8 * self.mtu_bytes // (BITS_A_BYTE * whole)
        self.spoiled: Counter[str] = Counter()
        """Stretches that noise had changed, by line."""
        self._lines = {name: _Line(self, name, device) for name, device in lines.items()}
        self.deliver: Deliver | None = None

    async def start(self, deliver: Deliver) -> None:
        """As Bearer.start; returns once every device was tried, for what reaches a closed one is lost."""
        self.deliver = deliver
        for line in self._lines.values():
            line.start()
        for line in self._lines.values():
            await line.settled.wait()

    async def send(self, address: str, datagrams: Sequence[bytes]) -> None:
        """As Bearer.send; `address` is a line's name."""
        if address.startswith(VIA):
            raise down("there is no such way back")
        line = self._lines.get(address)
        if line is None:
            raise bad_address(address[:300])
        await line.send(datagrams)

    def send_now(self, address: str, datagrams: Sequence[bytes]) -> bool:  # noqa: ARG002 - a line is always slow
        """As Bearer.send_now."""
        return False

    def state(self, address: str) -> BearerState:
        """As Bearer.state: whether the device is open."""
        line = self._lines.get(address)
        return BearerState(Status.UNKNOWN) if line is None else line.state

    def vouch(self, via: str) -> None:
        """As Bearer.vouch: a line has two ends."""

    async def stop(self) -> None:
        """As Bearer.stop."""
        for line in self._lines.values():
            await line.stop()


class _Line:
    """One device: opened, read, and opened again when it is gone.

    The library opens it and sets it up; bytes are moved here, since its own `write` spins while a device is busy.
    """

    def __init__(self, bearer: SerialBearer, name: str, device: str) -> None:
        self.state = BearerState(Status.UNKNOWN)
        self._bearer = bearer
        self._name = name
        self._device = device
        self._unstuffer = Unstuffer()
        self._port: Serial | None = None
        self.settled = asyncio.Event()
        """Set once it is known whether the device can be opened."""
        self._gone = asyncio.Event()
        self._turn = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Open the device, now and whenever it is gone."""
        self.settled.clear()
        self._task = asyncio.get_running_loop().create_task(self._keep_open())

    async def stop(self) -> None:
        """Let go of it."""
        task, self._task = self._task, None
        if task is not None:
            self._lose("the bearer was stopped")
            await end(task)

    async def send(self, datagrams: Sequence[bytes]) -> None:
        """Write datagrams as the device takes them.  Raises BearerTrouble."""
        await self.settled.wait()
        async with self._turn:
            for datagram in datagrams:
                assert 0 < len(datagram) <= self._bearer.mtu_bytes, "a bearer is given what fits its mtu"
                await self._write(framed(datagram))

    async def _write(self, data: bytes) -> None:
        while data:
            if self._port is None:
                raise down(f"{self._name}: {self.state.error}")
            try:
                data = data[os.write(self._port.fileno(), data) :]
            except BlockingIOError:
                await self._wait_for_room(self._port)
            except OSError as error:
                self._lose(said(error))

    async def _wait_for_room(self, port: Serial) -> None:
        loop = asyncio.get_running_loop()
        room = asyncio.Event()
        loop.add_writer(port.fileno(), room.set)
        try:
            async with asyncio.timeout(self._bearer.settings.stall_seconds_max):
                await room.wait()
        except TimeoutError:
            self._lose("the device takes nothing")
        finally:
            if port.is_open:
                loop.remove_writer(port.fileno())

    async def _keep_open(self) -> None:
        loop = asyncio.get_running_loop()
        rate = self._bearer.settings.bits_per_second
        while True:
            try:
                port = await asyncio.to_thread(Serial, self._device, rate, timeout=0, exclusive=True)
                self._port = port
                loop.add_reader(port.fileno(), self._read, port)
                self._unstuffer = Unstuffer()
                self.state = BearerState(Status.UP, loop.time(), self.state.error)
                self._gone.clear()
                self.settled.set()
                await self._gone.wait()
            except (OSError, ValueError) as error:
                self._lose(said(error) if isinstance(error, OSError) else str(error))
            await asyncio.sleep(self._bearer.settings.retry_seconds)

    def _read(self, port: Serial) -> None:
        """Hand up every datagram that is whole now."""
        assert self._bearer.deliver is not None, "a bearer hears nothing before it has started"
        try:
            data = os.read(port.fileno(), READ_BYTES)
        except BlockingIOError:
            return
        except OSError as error:
            self._lose(said(error))
            return
        if not data:
            self._lose("the device has hung up")
            return
        datagrams = self._unstuffer.feed(data)
        self._bearer.spoiled[self._name] += self._unstuffer.spoiled
        self._unstuffer.spoiled = 0
        if datagrams:
            self._bearer.deliver(datagrams, self._name)

    def _lose(self, error: str) -> None:
        loop = asyncio.get_running_loop()
        port, self._port = self._port, None
        if port is not None:
            loop.remove_reader(port.fileno())
            loop.remove_writer(port.fileno())
            port.close()
        since = self.state.since_seconds if self.state.status is Status.DOWN else loop.time()
        self.state = BearerState(Status.DOWN, since, error)
        self._gone.set()
        self.settled.set()
