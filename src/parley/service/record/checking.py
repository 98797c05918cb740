"""Checking the record while the station serves: begun once, looked at as often as anybody likes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from parley.service.faults import of_request
from parley.service.record import proof
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from parley.service.opened import Opened

Json = dict[str, Any]


class Checking:
    """The newest check that was asked for; one runs at a time."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._running: asyncio.Task[None] | None = None
        self._told: Json = {"state": "none"}

    def begin(self, *, signatures: bool) -> None:
        """Start one, unless one runs."""
        if self._running is None or self._running.done():
            began = self._service.engine.clock() // 1000
            self._told = {"state": "running", "signatures": signatures, "began": began, "log": None}
            self._running = asyncio.create_task(self._run(signatures=signatures))

    def view(self) -> Json:
        """How far it is, or what it came to."""
        return dict(self._told)

    def stop(self) -> None:
        """The station closes: leave off."""
        if self._running is not None:
            self._running.cancel()

    async def _run(self, *, signatures: bool) -> None:
        try:
            with of_request("check begin"):
                logs = await proof.check_while_serving(self._service, signatures=signatures, progress=self._progress)
        except ParleyError as error:
            refused = {"code": error.code, "sentence": error.sentence, "hint": error.hint}
            self._end({"state": "refused", "refused": refused})
        else:
            self._end({"state": "lost" if any(one["lost"] for one in logs) else "right", "logs": logs})

    def _progress(self, origin: str, done: int, size: int) -> None:
        self._told["log"] = {"origin": origin, "done": done, "size": size}

    def _end(self, outcome: Json) -> None:
        self._told |= {"ended": self._service.engine.clock() // 1000, "log": None} | outcome
