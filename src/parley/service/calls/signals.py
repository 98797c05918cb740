"""What the other side's station says of its pages: checked before any page of ours sees it, or refused and recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from parley.forms.body import FORMS, read
from parley.forms.meetings import (
    SIGNALS,
    CallJoined,
    CallMeansChanged,
    CallText,
    ItemRaised,
    MediaUp,
    SdpAnswered,
    SdpOffered,
)
from parley.meeting.room import check_means, page_absent, relay_differs
from parley.record.entry import decode_entry
from parley.service.calls.presence import room_full
from parley.service.calls.relay import check_peer
from parley.service.views.views import judgement
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.exchange.effects import Arrived
    from parley.meeting.room import Page
    from parley.record.entry import Entry
    from parley.service.calls.presence import Held, Presence
    from parley.service.calls.speaking import Speaking
    from parley.service.opened import Opened
    from parley.wire.ids import EntryHash, LineId

WAITING_MAX: Final = 64
"""Signals that wait until they can be judged: more than four pages say while line 0 is on its way."""


class Signals:
    """Listens to what arrives; `taken` is called after what stood, `look` when a call may be over."""

    def __init__(
        self,
        service: Opened,
        presence: Presence,
        speaking: Speaking,
        taken: Callable[[Held], None],
        look: Callable[[], None],
    ) -> None:
        self._service, self._presence, self._speaking = service, presence, speaking
        self._taken, self._look = taken, look
        self._waiting: dict[EntryHash, tuple[LineId, Entry]] = {}
        """What came and is not judged yet."""
        service.engine.on_arrived.append(self._arrived)

    def judge_waiting(self) -> None:
        """See what can be judged by now."""
        for line_id, entry in list(self._waiting.values()):
            self._take(line_id, entry)

    def _arrived(self, arrived: Arrived) -> None:
        """In the middle of a turn: only noted."""
        if arrived.provisional:
            return
        if b"signal/" in arrived.raw:
            asyncio.get_running_loop().call_soon(self._take, arrived.line_id, decode_entry(arrived.raw))
        elif self._presence.by_call:
            asyncio.get_running_loop().call_soon(
                self._look
            )  # a status, an answer, a cancellation: the call may be over

    def _take(self, line_id: LineId, entry: Entry) -> None:
        """Check a signal of the other side, and let our pages have it, or refuse it."""
        payload = entry.payload
        if payload.form not in SIGNALS or payload.answers is None:
            return
        channel, line = self._service.engine.station.state.places[line_id]
        word = judgement(self._service, channel, line, entry, ours=False)
        if word["word"] == "unjudged":
            if len(self._waiting) < WAITING_MAX:
                self._waiting[entry.hash] = line_id, entry
            return
        self._waiting.pop(entry.hash, None)
        if word["rule"]:
            self._speaking.refuse(line_id, payload.answers, word["rule"], None, about=entry.hash)
            return
        body = read(FORMS[payload.form, payload.form_version], payload.body)
        taking = _OF_THEIRS.get(type(body))
        try:
            held = self._presence.of(payload.answers)
            if taking is not None:
                self._presence.check_open(held)
                taking(self, held, body, entry.hash)
        except Refusal as refusal:
            self._speaking.refuse(line_id, payload.answers, refusal.code, refusal.detail, about=entry.hash)
        else:
            self._taken(held)

    def _they_joined(self, held: Held, body: CallJoined, entry: EntryHash) -> None:
        config, meeting = self._service.config, self._presence.meeting(held)
        try:
            if all(one.fact.hash != entry for one in meeting.joinings):
                room_full(body.role)
            check_means(body.role, body.means)
            if body.relay is not None:
                if config.relay_address:
                    check_peer(config, body.relay)
                relays = {
                    one.relay
                    for one in self._presence.present(held)
                    if one.first is not self._presence.line(held).first
                }
                if relays - {None, body.relay}:
                    relay_differs("their other page has another")
        except Refusal:
            held.barred.add(body.page)
            raise

    def _they_offered(self, held: Held, body: SdpOffered, entry: EntryHash) -> None:
        held.room.offered(*self._ends(held, body), body, entry)

    def _they_answered(self, held: Held, body: SdpAnswered, entry: EntryHash) -> None:
        held.room.answered(*self._ends(held, body), body, entry)

    def _they_are_up(self, held: Held, body: MediaUp, _: EntryHash) -> None:
        held.room.is_up(*self._ends(held, body), body)

    def _they_changed(self, held: Held, body: CallMeansChanged, _: EntryHash) -> None:
        check_means(self._theirs(held, body.page).role, body.means)
        held.room.again(body.page)

    def _they_said(self, held: Held, body: CallText | ItemRaised, _: EntryHash) -> None:
        self._theirs(held, body.page)

    def _ends(self, held: Held, body: SdpOffered | SdpAnswered | MediaUp) -> tuple[Page, Page]:
        """Their page that speaks, and ours that it speaks to; raises PageAbsent."""
        if body.to not in held.own:
            page_absent(body.to)
        return self._theirs(held, body.page), self._presence.page(held, body.to)

    def _theirs(self, held: Held, page: bytes) -> Page:
        found = self._presence.page(held, page)
        if found.first is self._presence.line(held).first:
            page_absent(page)
        return found


_OF_THEIRS: Final[dict[type, Callable[[Signals, Held, Any, EntryHash], None]]] = {
    CallJoined: Signals._they_joined,  # noqa: SLF001 -- this class's own table
    SdpOffered: Signals._they_offered,  # noqa: SLF001
    SdpAnswered: Signals._they_answered,  # noqa: SLF001
    MediaUp: Signals._they_are_up,  # noqa: SLF001
    CallMeansChanged: Signals._they_changed,  # noqa: SLF001
    CallText: Signals._they_said,  # noqa: SLF001
    ItemRaised: Signals._they_said,  # noqa: SLF001
}
"""What is checked of what the other side says; that somebody left, or ended it, is so whoever likes it."""
