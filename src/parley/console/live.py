"""What changes on open pages: pieces of them, made once a language and sent to every browser that watches."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from starlette.responses import Response, StreamingResponse

from parley.console.access import ALARMS, access
from parley.console.answers import refused_answer
from parley.console.gate import too_often
from parley.console.look import read_look
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from starlette.requests import Request

    from parley.console.access import Who
    from parley.console.rendering import Renderer
    from parley.service.service import Service

BEAT_SECONDS: Final = 2.0
"""How often a stream says that it lives; a page that hears nothing for five seconds says NOT LIVE."""

WAITING_MAX: Final = 256
"""Pieces that wait for a slow browser; beyond them its stream ends, and it reads the page anew."""

STREAMS_MAX: Final = 2_000


@dataclass(eq=False, slots=True)
class Watcher:
    """One open stream."""

    language: str
    locked: Callable[[], bool]
    waiting: asyncio.Queue[bytes | None] = field(default_factory=lambda: asyncio.Queue(WAITING_MAX))


@dataclass(slots=True)
class Live:
    """All open streams of a console."""

    service: Service
    renderer: Renderer
    watchers: set[Watcher] = field(default_factory=set)
    _number: int = 0

    def events(self, who: Callable[[Request], Who | None]) -> Callable[[Request], Awaitable[Response]]:
        """The endpoint of the streams."""

        async def stream(request: Request) -> Response:
            officer = who(request)
            try:
                access(officer, ALARMS)
                if len(self.watchers) >= STREAMS_MAX:
                    too_often()
            except ParleyError as error:
                return refused_answer(error)
            assert officer is not None, "access lets nobody else pass"
            assert officer.session is not None, "streams are for browsers"
            session = officer.session
            watcher = Watcher(read_look(request).language, lambda: session.locked)
            return StreamingResponse(
                self._told(watcher, session), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
            )

        return stream

    def tell(self, kind: str, data: Callable[[str], dict[str, Any]], *, alarming: bool = False) -> None:
        """Send a piece to every browser, made once a language; locked sessions hear alarms alone."""
        self._number += 1
        made: dict[str, bytes] = {}
        for watcher in list(self.watchers):
            if watcher.locked() and not alarming:
                continue
            if watcher.language not in made:
                made[watcher.language] = _event(kind, data(watcher.language), self._number)
            self._put(watcher, made[watcher.language])

    def close(self) -> None:
        """End every stream."""
        for watcher in self.watchers:
            with suppress(asyncio.QueueFull):
                watcher.waiting.put_nowait(None)

    async def _told(self, watcher: Watcher, session: Any) -> AsyncIterator[bytes]:  # noqa: ANN401 -- a Session
        self.watchers.add(watcher)
        session.streams += 1
        try:
            yield b"retry: 1000\n\n" + self._beat()
            while True:
                try:
                    async with asyncio.timeout(BEAT_SECONDS):
                        piece = await watcher.waiting.get()
                except TimeoutError:
                    piece = self._beat()
                if piece is None:
                    return
                yield piece
        finally:
            self.watchers.discard(watcher)
            session.streams -= 1
            session.used = self.service.engine.clock()

    def _beat(self) -> bytes:
        return _event("beat", {"now": self.service.engine.clock()}, self._number)

    def _put(self, watcher: Watcher, piece: bytes) -> None:
        try:
            watcher.waiting.put_nowait(piece)
        except asyncio.QueueFull:
            self.watchers.discard(watcher)
            watcher.waiting = asyncio.Queue()  # what waits is of no use any more: the page is read anew
            watcher.waiting.put_nowait(None)


def _event(kind: str, data: dict[str, Any], number: int) -> bytes:
    return f"id: {number}\nevent: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()
