"""What was released and waits before it is signed, as the terms of its line say, so that it can still be cancelled.

It is kept: a station that was down when the time came says it when it is up again, as long as its release holds; one
whose release has run out in the meantime goes back among the drafts, with nobody's name to it.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.service.drafts import KeptDraft, all_drafts, drop, keep, release_of, unsigned, written
from parley.wire.errors import ParleyError
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.record.agreement import Agreement
    from parley.service.opened import Opened
    from parley.wire.ids import EntryHash


def seconds(agreement: Agreement | None, draft: Draft) -> int:
    """For how long the terms have a released draft held; FLASH never waits."""
    return 0 if agreement is None or draft.precedence is Precedence.FLASH else agreement.hold_seconds


class Holding:
    """Says what is held when its time has come."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._saying: set[bytes] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def look(self) -> None:
        """See what is due."""
        now = self._service.engine.clock()
        for one in all_drafts(self._service):
            if one.state == "held" and one.due <= now and one.id not in self._saying:
                task = asyncio.get_running_loop().create_task(self._due(one))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def say(self, one: KeptDraft) -> EntryHash:
        """Say a released draft now; raises as `say` does."""
        line, draft = written(self._service, one)
        placed = await self._service.engine.say(line, draft, release_of(one))
        if one.group:
            keep(self._service, replace(one, said=placed.leaf))
        else:
            drop(self._service, one)
        return placed.leaf

    async def _due(self, one: KeptDraft) -> None:
        self._saying.add(one.id)
        try:
            await self.say(one)
        except ParleyError:
            keep(self._service, unsigned(one))  # it shows again among the drafts, and what refuses it shows with it
        finally:
            self._saying.discard(one.id)
