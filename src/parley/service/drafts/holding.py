"""What was released and waits before it is signed, as the terms of its line say, so that it can still be cancelled.

It is kept: a station that was down when the time came says it when it is up again, as long as its release holds; one
whose release has run out in the meantime goes back among the drafts, with nobody's name to it.  It is said once: one
that was said right before the station ended is known by its release.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from parley.desk.release import release_hash
from parley.desk.trail import NOBODY, Act, Note
from parley.service.drafts import files as draft_files
from parley.service.drafts.drafts import (
    KeptDraft,
    absent,
    all_drafts,
    because,
    find_draft,
    keep,
    release_of,
    unsigned,
    written,
)
from parley.service.news import Kind
from parley.service.noting import keep_noted
from parley.station.events import OfficerReleased
from parley.station.releasing import ReleaseUsed, check_now
from parley.wire.errors import Refusal, Trouble
from parley.wire.ids import STATION_POST
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.record.agreement import Agreement
    from parley.service.news import Stream
    from parley.service.opened import Opened
    from parley.wire.ids import EntryHash, Instant, OfficerId


class ReleaseTooShort(Refusal):
    """The release runs out before the terms of the line let it be signed."""

    code = "release-short"
    hint = "release it again, valid for longer: the terms say how long it is held (`parley line show`)"


def seconds(agreement: Agreement | None, draft: Draft) -> int:
    """For how long the terms have a released draft held; FLASH never waits, nor what is said for the station itself."""
    at_once = draft.precedence is Precedence.FLASH or draft.post == STATION_POST
    return 0 if agreement is None or at_once else agreement.hold_seconds


class Holding:
    """Says what is held when its time has come."""

    def __init__(self, service: Opened, news: Stream) -> None:
        self._service, self._news = service, news
        self._dues: dict[bytes, Instant] | None = None
        """When each draft that is held is to be said."""
        self._saying: set[bytes] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        service.engine.on_reloaded.append(self._forget)

    def look(self) -> None:
        """See what is due; what is held is looked up once, and from then on only when its time has come."""
        if self._dues is None:
            self._dues = {one.id: one.due for one in all_drafts(self._service) if one.state == "held"}
        now = self._service.engine.clock()
        for draft in [draft for draft, due in self._dues.items() if due <= now and draft not in self._saying]:
            one = find_draft(self._service, draft)
            if one is None or one.state != "held":
                del self._dues[draft]
                continue
            self._saying.add(one.id)
            task = asyncio.get_running_loop().create_task(self._due(one))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def say(self, one: KeptDraft) -> EntryHash:
        """Say a released draft now; raises as `say` does."""
        line, draft = written(self._service, one)
        if one.files:
            self._check(one)
            await draft_files.put_in(self._service, one)
        placed = await self._service.engine.say(line, draft, release_of(one))
        if one.group:
            keep(self._service, replace(one, said=placed.leaf))
        else:
            draft_files.drop(self._service, one)
        self._told(one, "said", placed.leaf.hex())
        return placed.leaf

    def hold(self, one: KeptDraft) -> None:
        """Keep something released until it is due; raises what the station would refuse now."""
        self._check(one)
        if one.due > one.valid_until:
            raise ReleaseTooShort
        keep(self._service, one)
        if self._dues is not None:
            self._dues[one.id] = one.due
        self._told(one, "held")

    def cancel(self, one: KeptDraft, by: OfficerId | None) -> KeptDraft:
        """It is an open draft again, with nobody's name to it, and the trail says whose act that was.

        `by`: None where it is done at the station's own machine.  Raises DraftAbsent once it is said, or being said.
        """
        if one.id in self._saying or one.said is not None:
            absent(one.id)
        if one.state == "open":
            return one
        line, draft = written(self._service, one)
        now, what = self._service.engine.clock() // 1000, release_hash(line, draft, one.valid_until)
        after, whose = unsigned(one), one.officer or NOBODY
        note = Note(Act.DRAFT_CANCELLED, now, whose, line, what, by=by or b"", words=one.form)
        keep_noted(self._service, [after.kept()], note)
        self._told(after, after.state)
        return after

    def stop(self) -> None:
        """Say nothing more: what is held stays held."""
        for task in self._tasks:
            task.cancel()

    def _forget(self) -> None:
        """A channel came or went, and what is held on its lines with it."""
        self._dues = None

    def _check(self, one: KeptDraft) -> None:
        line, draft = written(self._service, one)
        engine = self._service.engine
        check_now(engine.station.state, OfficerReleased(line, draft, release_of(one), 0), engine.clock())

    async def _due(self, one: KeptDraft) -> None:
        try:
            await self.say(one)
        except ReleaseUsed:
            draft_files.drop(self._service, one)
            self._told(one, "said")
        except Refusal as refusal:
            if find_draft(self._service, one.id) is None:
                return  # its channel has another share by now, which says it
            # it shows again among the drafts, with why
            keep(self._service, because(unsigned(one), refusal))
            self._told(one, "not-said", why=refusal.sentence)
        except Trouble:
            pass  # it waits on: the disk may be mended
        finally:
            self._saying.discard(one.id)

    def _told(self, one: KeptDraft, state: str, entry: str | None = None, why: str = "") -> None:
        line = None if one.line is None else one.line.hex()
        told = {"draft": one.id.hex(), "line": line, "state": state, "due": one.due or None, "entry": entry, "why": why}
        self._news.tell(Kind.DRAFT, partial(dict, told))
