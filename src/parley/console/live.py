"""What changes on open pages: pieces of them, made once a language and sent to every browser that watches."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from starlette.responses import Response, StreamingResponse

from parley.console.access import ALARMS, access
from parley.console.answers import refused_answer
from parley.console.gate import too_often
from parley.console.look import read_look
from parley.service.entropy import entropy
from parley.wire.errors import ParleyError
from parley.wire.ids import Instant

if TYPE_CHECKING:
    from starlette.requests import Request

    from parley.console.access import Who
    from parley.console.rendering import Renderer
    from parley.console.sessions import Session
    from parley.service.service import Service

BEAT_SECONDS: Final = 2.0
"""How often a stream says that it lives; a page that hears nothing for five seconds says NOT LIVE."""

WAITING_MAX: Final = 256
"""Pieces that wait for a slow browser; beyond them its stream ends, and it reads the page anew."""

STREAMS_MAX: Final = 2_000

KEPT_MAX: Final = 128
"""Pieces that are kept for a browser that opens its page, or whose stream broke off: it goes on where it was."""

NEVER: Final = Instant(0)

AWAITED_MS: Final = 10_000
"""For so long after a page was read its stream is expected: what changes meanwhile is told and kept."""

Made = Callable[[str], dict[str, Any]]
"""Makes what a piece holds, in a language."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece that was told."""

    number: int
    kind: str
    made: Made
    alarming: bool

    def event(self, language: str, run: str) -> bytes:
        """As the stream carries it."""
        return _event(self.kind, self.made(language), f"{run}-{self.number}")


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
    _run: str = field(default_factory=lambda: entropy(4).hex())
    _number: int = 0
    _kept: deque[Piece] = field(default_factory=lambda: deque(maxlen=KEPT_MAX))
    _asked: Instant = NEVER

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
            known = request.headers.get("last-event-id") or request.query_params.get("since", "")
            return StreamingResponse(
                self._told(watcher, session, known), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
            )

        return stream

    def mark(self) -> str:
        """How far all is told; whoever asks is about to read a page, and its stream goes on from here."""
        self._asked = self.service.engine.clock()
        return f"{self._run}-{self._number}"

    @property
    def wanted(self) -> bool:
        """Whether anybody watches, or is about to."""
        return bool(self.watchers) or self.service.engine.clock() - self._asked < AWAITED_MS

    def passed_over(self) -> None:
        """Something changed and was told to nobody: whoever still has a page from before reads it anew."""
        self._number += 1
        self._kept.clear()

    def tell(self, kind: str, made: Made, *, alarming: bool = False) -> None:
        """Send a piece to every browser, made once a language; locked sessions hear alarms alone."""
        self._number += 1
        piece = Piece(self._number, kind, made, alarming)
        self._kept.append(piece)
        events: dict[str, bytes] = {}
        for watcher in list(self.watchers):
            if watcher.locked() and not alarming:
                continue
            if watcher.language not in events:
                events[watcher.language] = piece.event(watcher.language, self._run)
            self._put(watcher, events[watcher.language])

    def close(self) -> None:
        """End every stream."""
        for watcher in self.watchers:
            with suppress(asyncio.QueueFull):
                watcher.waiting.put_nowait(None)

    async def _told(self, watcher: Watcher, session: Session, known: str) -> AsyncIterator[bytes]:
        missed = self._missed(watcher, known)
        self.watchers.add(watcher)
        session.streams += 1
        try:
            yield b"retry: 1000\n\n" + missed + self._beat()
            while True:
                try:
                    async with asyncio.timeout(BEAT_SECONDS):
                        piece = await watcher.waiting.get()
                except TimeoutError:
                    piece = self._beat()
                if session.over(self.service.engine.clock()):
                    yield self._anew()  # to the page that asks him to sign in
                    return
                pieces = [piece]
                while pieces[-1] is not None and not watcher.waiting.empty():
                    pieces.append(watcher.waiting.get_nowait())
                yield b"".join(one for one in pieces if one is not None)  # one chunk, however much has come
                if pieces[-1] is None:
                    return
        finally:
            self.watchers.discard(watcher)
            session.streams -= 1
            session.used = self.service.engine.clock()

    def _missed(self, watcher: Watcher, known: str) -> bytes:
        """What was told after the last that a browser knows; or, where it is kept no longer, to read its page anew."""
        run, _, number = known.partition("-")
        first = self._kept[0].number if self._kept else self._number + 1
        if not known:
            return b""
        if run != self._run or not number.isdecimal() or int(number) + 1 < first:
            return self._anew()
        pieces = [one for one in self._kept if one.number > int(number) and (one.alarming or not watcher.locked())]
        return b"".join(one.event(watcher.language, self._run) for one in pieces)

    def _anew(self) -> bytes:
        return _event("anew", {}, f"{self._run}-{self._number}")

    def _beat(self) -> bytes:
        return _event("beat", {"now": self.service.engine.clock()}, f"{self._run}-{self._number}")

    def _put(self, watcher: Watcher, piece: bytes) -> None:
        try:
            watcher.waiting.put_nowait(piece)
        except asyncio.QueueFull:
            self.watchers.discard(watcher)
            watcher.waiting = asyncio.Queue()  # what waits is of no use any more: the page is read anew
            watcher.waiting.put_nowait(None)


def _event(kind: str, data: dict[str, Any], name: str) -> bytes:
    return f"id: {name}\nevent: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()
