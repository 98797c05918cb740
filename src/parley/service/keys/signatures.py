"""Signatures that hardware makes in its own time: the station goes on meanwhile, and rests while it is away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from parley.exchange.events import Signed
from parley.keys.purpose import KeyId, Purpose, key_id
from parley.service.keys.troubles import FAILURES, UNMENDED, gone

if TYPE_CHECKING:
    from parley.exchange.effects import Sign
    from parley.service.keys.files import StationKeys
    from parley.service.keys.pkcs11 import Hardware
    from parley.station.station import Station
    from parley.wire.errors import ParleyError

Made = TypeVar("Made")

RETRY_SECONDS: Final = 1.0
"""How often it is looked whether the hardware is back."""

ANSWER_SECONDS_MAX: Final = 30.0
"""A token that takes longer counts as gone."""

THREAD: Final = ThreadPoolExecutor(1, "hardware")
"""PKCS #11 as it is used here permits one call at a time in a process."""


class Waiting(Protocol):
    """The station that waits: its engine."""

    keys: StationKeys
    station: Station
    trouble: str

    def post(self, event: Signed) -> None:
        """Tell the station something, soon."""
        ...

    def drain(self) -> None:
        """Take all events that wait, now."""
        ...

    def rest(self, trouble: ParleyError) -> None:
        """Say why, and do nothing more until `recover`."""
        ...

    def recover(self) -> None:
        """Begin again from the store."""
        ...


class Signatures:
    """What one station has signed by its hardware."""

    def __init__(self, engine: Waiting) -> None:
        self._engine = engine
        self._tasks: set[asyncio.Task[None]] = set()
        self._back: asyncio.Task[None] | None = None

    async def of(self, purpose: Purpose, public: bytes, message: bytes) -> bytes:
        """A signature by one of our keys, wherever it lies; raises KeyAbsent, and of FAILURES what is so."""
        found = self._engine.keys.signature(purpose, key_id(public), message)
        return await in_its_time(self._hardware.sign, key_id(public), message) if found is None else found

    def ask(self, effect: Sign) -> None:
        """Have a signature made that the station waits for."""
        task = asyncio.get_running_loop().create_task(self._answer(effect))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settled(self) -> None:
        """Until every signature is made that is asked for now, and what follows of it."""
        while self._tasks and not self._engine.trouble:
            await asyncio.wait(set(self._tasks), timeout=ANSWER_SECONDS_MAX)
            self._engine.drain()

    def stop(self) -> None:
        """Wait for nothing any more."""
        for task in [*self._tasks, *([] if self._back is None else [self._back])]:
            task.cancel()

    async def _answer(self, effect: Sign) -> None:
        """What a station asked for that has begun again since is of no use to it: it asks anew."""
        station = self._engine.station
        try:
            signature = await in_its_time(self._hardware.sign, KeyId(effect.key_id), effect.message)
        except FAILURES as failure:
            if self._engine.station is station and not self._engine.trouble:
                self._engine.rest(failure)
                self._back = asyncio.get_running_loop().create_task(self._until_back())
        else:
            if self._engine.station is station:
                self._engine.post(Signed(effect.token, signature))

    async def _until_back(self) -> None:
        while True:
            await asyncio.sleep(RETRY_SECONDS)
            try:
                await in_its_time(self._hardware.open)
            except UNMENDED as failure:
                self._engine.rest(failure)
                return
            except FAILURES:
                continue
            self._engine.recover()
            return

    @property
    def _hardware(self) -> Hardware:
        hardware = self._engine.keys.hardware
        assert hardware is not None, "keys that answer None for a signature have hardware"
        return hardware


async def in_its_time(work: Callable[..., Made], *arguments: object) -> Made:
    """What the hardware gives, asked beside the loop; raises of FAILURES what is so."""
    asked = asyncio.get_running_loop().run_in_executor(THREAD, work, *arguments)
    try:
        return await asyncio.wait_for(asked, ANSWER_SECONDS_MAX)
    except TimeoutError as late:
        raise gone(f"no answer within {ANSWER_SECONDS_MAX:.0f} s") from late
