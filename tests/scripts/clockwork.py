"""Stations that serve in this process, on a clock that a script sets."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parley.desk.draft import Draft
from parley.dialogue.meetings import meeting_of
from parley.exchange.events import TimePassed
from parley.forms.body import form_of, write
from parley.forms.meetings import CallFacts
from parley.service import control, entropy, founding, service
from parley.service.folder import StationFolder
from parley.service.requests import answering
from parley.service.requests.calls import call_there
from parley.service.service import Service, open_service
from parley.station.events import Signalled
from parley.wire.ids import STATION_POST, EntryHash, Instant
from parley.wire.marks import Precedence
from tests.patience import SECONDS_MAX

READ = (entropy, founding, service)
"""Who reads the clock; what a verb imports when it runs comes from the first."""


class Clock:
    """This machine's clock, put forward or back as a script says."""

    def __init__(self) -> None:
        self.is_set = False
        self._real = entropy.now
        self._ahead_ms = 0

    def now(self) -> Instant:
        """Milliseconds since 1970, as everything here reads them."""
        return Instant(self._real() + self._ahead_ms)

    def set(self, seconds: int) -> None:
        """It is this time now, and the clock goes on from there."""
        self.is_set = True
        self._ahead_ms = seconds * 1000 - self._real()

    def later(self, seconds: int) -> None:
        """So much time has passed."""
        self._ahead_ms += seconds * 1000

    @contextmanager
    def read(self) -> Iterator[None]:
        """Everything here reads this clock."""
        with pytest.MonkeyPatch.context() as patch:
            for module in READ:
                patch.setattr(module, "now", self.now)
            yield


class Serving:
    """One station that serves, in a thread of its own."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self._place = StationFolder(folder.absolute())
        self._passphrase = passphrase
        self._ready = threading.Event()
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._ended = self._thread.submit(self._run)
        assert self._ready.wait(SECONDS_MAX), "it does not begin to serve"
        if self._ended.done():
            self._ended.result()

    def wake(self) -> None:
        """The clock was put forward: what is due by now happens."""
        asyncio.run_coroutine_threadsafe(self._wake(), self._loop).result(SECONDS_MAX)

    def ask(self, verb: str, given: dict[str, Any]) -> Any:  # noqa: ANN401 -- as over the socket
        """What it answers to a verb, as a page of its console asks it."""
        answer = answering.answer(self._service, verb, given)
        return asyncio.run_coroutine_threadsafe(answer, self._loop).result(SECONDS_MAX)

    def missay(self, call: str) -> None:
        """Somebody makes it sign that a call ended a minute after it did."""
        self._loop.call_soon_threadsafe(self._missay, EntryHash(bytes.fromhex(call)))

    def close(self) -> None:
        """It ends as `parley serve` does when it is told to."""
        self._loop.call_soon_threadsafe(self._end.set)
        self._ended.result()
        self._thread.shutdown()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        self._service: Service = open_service(self._place.opened(), self._passphrase)
        try:
            await self._service.serve()
            server = await control.listen(self._service)
            self._ready.set()
            await self._end.wait()
            server.close()
            self._place.socket.unlink(missing_ok=True)
        finally:
            await self._service.close()

    def _missay(self, call: EntryHash) -> None:
        _, line, thread = call_there(self._service, call.hex())
        facts = meeting_of(thread).facts()
        assert facts is not None, "a call that was held"
        assert thread.root is not None
        other = replace(facts, ends_seconds=facts.ends_seconds + 60)
        form = form_of(CallFacts).named
        draft = Draft(STATION_POST, form, write(other), Precedence.ROUTINE, answers=thread.root.hash)
        self._service.engine.post(Signalled(line.own.origin.line, draft, 0))

    async def _wake(self) -> None:
        engine = self._service.engine
        engine._disarm()  # what was to ring in an hour by the old clock may be due now
        engine.post(TimePassed())
        await asyncio.sleep(0)
