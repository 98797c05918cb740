"""The order in which datagrams for one address are handed over, at once or one batch after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from parley.service.carriage import _Outbox

if TYPE_CHECKING:
    from parley.bearers.interface import Bearer
    from parley.service.engine import Engine


TURNS = 10
"""Of the loop: more than it takes to hand over all that waits."""


class Gate:
    """A bearer that takes things at once while it is open, and lets `send` wait until somebody opens it."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.taken: list[bytes] = []
        self.at_once = 0

    def send_now(self, _: str, datagrams: Sequence[bytes]) -> bool:
        if self.open.is_set():
            self.at_once += 1
            self.taken.extend(datagrams)
        return self.open.is_set()

    async def send(self, _: str, datagrams: Sequence[bytes]) -> None:
        await self.open.wait()
        self.taken.extend(datagrams)


def box(gate: Gate) -> _Outbox:
    return _Outbox(cast("Engine", None), cast("Bearer", gate), "somewhere")


def test_what_need_not_wait_goes_at_once() -> None:
    async def scene() -> None:
        gate = Gate()
        gate.open.set()
        outbox = box(gate)
        outbox.add((b"1", b"2"))
        assert gate.taken == [b"1", b"2"]
        outbox.stop()

    asyncio.run(scene())


def test_nothing_overtakes_what_waits_or_is_being_handed_over() -> None:
    async def scene() -> None:
        gate = Gate()
        outbox = box(gate)
        outbox.add((b"1",))
        await asyncio.sleep(0)
        gate.open.set()
        outbox.add((b"2",))
        assert gate.taken == []
        for _ in range(TURNS):
            await asyncio.sleep(0)
        assert gate.taken == [b"1", b"2"]
        assert gate.at_once == 0
        outbox.add((b"3",))
        assert gate.taken == [b"1", b"2", b"3"]
        assert gate.at_once == 1
        outbox.stop()

    asyncio.run(scene())
