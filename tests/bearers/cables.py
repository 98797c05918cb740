"""A serial cable made of two terminals of this machine: what goes in at one end comes out at the other, in its time."""

from __future__ import annotations

import asyncio
import os
import tty
from collections.abc import Callable

BYTES_AT_ONCE = 4_096


class Cable:
    """Both ends are devices that a serial bearer can open; the cable may be slow, and change what passes."""

    def __init__(self, bits_per_second: int = 0, noise: Callable[[bytes], bytes] = bytes) -> None:
        self.bytes_per_second = bits_per_second // 10
        self.noise = noise
        self.passed = 0
        """Bytes that went through, both ways."""
        pairs = [os.openpty() for _ in range(2)]
        for _, device in pairs:
            tty.setraw(device)
        self.ends = [os.ttyname(device) for _, device in pairs]
        self._sides = [side for side, _ in pairs]
        self._devices = [device for _, device in pairs]  # held open, so that a side may close its end and come again
        self._waiting = [b"", b""]
        for side in self._sides:
            os.set_blocking(side, False)

    def start(self) -> None:
        """Let bytes pass."""
        loop = asyncio.get_running_loop()
        for number in (0, 1):
            loop.add_reader(self._sides[number], self._take, number)

    def stop(self) -> None:
        """Let no more pass; it can be started again."""
        loop = asyncio.get_running_loop()
        for side in self._sides:
            loop.remove_reader(side)
            loop.remove_writer(side)

    def close(self) -> None:
        """Pull it out."""
        for one in (*self._sides, *self._devices):
            os.close(one)

    def _take(self, number: int) -> None:
        """Take some bytes from one end, and no more until they have passed."""
        loop = asyncio.get_running_loop()
        most = max(1, self.bytes_per_second // 20) if self.bytes_per_second else BYTES_AT_ONCE
        data = os.read(self._sides[number], most)
        self.passed += len(data)
        loop.remove_reader(self._sides[number])
        self._waiting[number] = self.noise(data)
        seconds = len(data) / self.bytes_per_second if self.bytes_per_second else 0
        loop.call_later(seconds, self._give, number)

    def _give(self, number: int) -> None:
        loop = asyncio.get_running_loop()
        other = self._sides[1 - number]
        try:
            written = os.write(other, self._waiting[number]) if self._waiting[number] else 0
        except BlockingIOError:
            written = 0
        self._waiting[number] = self._waiting[number][written:]
        if self._waiting[number]:
            loop.call_later(0.005, self._give, number)
        else:
            loop.add_reader(self._sides[number], self._take, number)
