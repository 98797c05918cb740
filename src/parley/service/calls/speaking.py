"""What the station says in a call: for its pages, of what it refuses, and that somebody has gone."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from parley.desk.draft import Draft
from parley.forms.body import form_of, write
from parley.forms.meetings import SignalRefused
from parley.meeting.room import SignalReplayed
from parley.meeting.sdp import BadSdp, FingerprintDiffers, ForeignAddress
from parley.wire.errors import ParleyError
from parley.wire.ids import STATION_POST, EntryHash
from parley.wire.limits import TEXT_CHARACTERS_MAX
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.effects import Placed
    from parley.service.calls.presence import Held, Presence
    from parley.service.opened import Opened
    from parley.wire.ids import LineId

REFUSALS_HOUR_MAX: Final = 64
"""So much of what is said on a line is refused in words within an hour; the rest is refused in silence."""

HOUR_SECONDS: Final = 3_600
RECORDED: Final = (BadSdp, ForeignAddress, FingerprintDiffers, SignalReplayed)
"""What a page of ours is not refused by mistake: it is recorded."""


class Speaking:
    """Says signals on the lines of a station."""

    def __init__(self, service: Opened, presence: Presence) -> None:
        self._service, self._presence = service, presence
        self._refused: dict[LineId, list[int]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def say(self, held: Held, body: object) -> Placed:
        """Say something about a call; returns when it is durable here.  Raises what declines it."""
        return await self._service.engine.signal(held.line_id, self.draft(held, body))

    def draft(self, held: Held, body: object) -> Draft:
        """The same as a draft of the station."""
        nature = self._presence.meeting(held).root.nature
        named = form_of(type(body)).named
        return Draft(STATION_POST, named, write(body), Precedence.IMMEDIATE, nature, answers=held.call)

    @contextmanager
    def recording(self, held: Held, page: bytes) -> Iterator[None]:
        """Record what a page of ours is refused, where it is refused for more than being late."""
        try:
            yield
        except RECORDED as refusal:
            self.refuse(held.line_id, held.call, refusal.code, refusal.detail, page=page)
            raise

    def refuse(
        self,
        line_id: LineId,
        call: EntryHash,
        why: str,
        detail: str | None,
        *,
        page: bytes | None = None,
        about: EntryHash | None = None,
    ) -> None:
        """Record that something was refused, which tells the watch."""
        now = self._presence.now() // 1000
        told = self._refused[line_id] = [one for one in self._refused.get(line_id, []) if one > now - HOUR_SECONDS]
        if len(told) >= REFUSALS_HOUR_MAX:
            return
        told.append(now)
        body = SignalRefused(why, page, about, (detail or "")[:TEXT_CHARACTERS_MAX] or None)
        named = form_of(SignalRefused).named
        draft = Draft(STATION_POST, named, write(body), Precedence.IMMEDIATE, answers=call)
        self.spawn(self._service.engine.signal(line_id, draft))

    def spawn(self, saying: Coroutine[Any, Any, object]) -> None:
        """Say something that nobody waits for."""
        task = asyncio.get_running_loop().create_task(_quietly(saying))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def stop(self) -> None:
        """Say nothing more that nobody waits for."""
        for task in self._tasks:
            task.cancel()


async def _quietly(saying: Coroutine[Any, Any, object]) -> None:
    """What is declined, or cannot be kept, is looked at again as time passes."""
    with suppress(ParleyError):
        await saying
