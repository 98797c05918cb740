"""Bearers in a loop of their own, and what arrived; everything is awaited."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import TypeVar

from tests.patience import SECONDS_MAX

T = TypeVar("T")


def run(coroutine: Coroutine[object, object, T]) -> T:
    """The coroutine's result; a test that hangs fails."""

    async def bounded() -> T:
        async with asyncio.timeout(SECONDS_MAX):
            return await coroutine

    return asyncio.run(bounded())


class Inbox:
    """A `deliver` that keeps what it is given, and lets a test wait for it."""

    def __init__(self) -> None:
        self.datagrams: list[bytes] = []
        self.vias: list[str] = []
        self.calls = 0
        self._changed = asyncio.Event()

    def __call__(self, datagrams: list[bytes], via: str) -> None:
        self.datagrams += datagrams
        self.vias.append(via)
        self.calls += 1
        self._changed.set()

    async def wait_for(self, count: int) -> list[bytes]:
        """All that has arrived, once that is `count` datagrams or more."""
        while len(self.datagrams) < count:
            self._changed.clear()
            await self._changed.wait()
        return self.datagrams


async def until(condition: Callable[[], bool], step: Callable[[], Awaitable[object]] | None = None) -> None:
    """Let the loop run, or take steps, until something holds."""
    while not condition():
        await (step() if step else asyncio.sleep(0))
