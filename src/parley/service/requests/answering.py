"""What a verb may ask of a station, whether the station serves or was opened for this one request."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.desk.release import Drafted, Release
from parley.service.arguments import (
    FILE,
    FLAG,
    PREFIX,
    WRONG_CHARACTERS_MAX,
    Many,
    Number,
    Seconds,
    Verb,
    bad_request,
    needed,
    optional,
    read_arguments,
)
from parley.service.doctor.damage import damage, newest_own
from parley.service.doctor.machine import machine
from parley.service.drafts.saying import DRAFT, KEY, SIGNATURE, VALID_UNTIL, draft_of
from parley.service.faults import of_request
from parley.service.finding import find
from parley.service.folder import write_private
from parley.service.record import proof
from parley.service.record.storing import back_up
from parley.service.requests import (
    accounts,
    arranging,
    attach,
    audit,
    authority,
    calls,
    card,
    carry,
    console,
    dialogue,
    drafts,
    enrol,
    export,
    forms,
    languages,
    log,
    meeting,
    notices,
    officers,
    readouts,
    record,
    release,
    sign_in,
    sign_on,
    together,
    tokens,
    understandings,
    watch,
    webhooks,
)
from parley.service.views import languages as views_languages
from parley.service.views import views
from parley.wire.ids import EntryHash, LineId
from parley.wire.limits import LOG_SIZE_MAX

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]

INBOX_SHOWN: Final = 50
ENTRIES_CHOSEN_MAX: Final = 10_000
"""Of a bundle: as many whole hashes as a request has room for."""


async def answer(service: Service, name: str, given: Json) -> Json:
    """The answer to a request, by whichever process of the station can give it; raises as `answer_here`."""
    found = await service.sharing.answer(partial(answer_here, service), name, given)
    if name in together.ALIKE:
        await together.change_alike(service, partial(answer_here, service), name, given)
    return found


def answer_others(service: Service) -> None:
    """Answer what other processes of the station ask, until the service is closed."""
    service.sharing.start(partial(answer_here, service))


async def answer_here(service: Service, name: str, given: Json) -> Json:
    """This process's own; raises a Refusal or a Trouble: RequestFault where the fault is our own."""
    verb = VERBS.get(name) or bad_request(f"no verb {name[:WRONG_CHARACTERS_MAX]!r}")
    taken = read_arguments(name, verb.takes, given)
    with of_request(name):
        return await verb.act(service, **taken)


async def _status(service: Service) -> Json:
    status = views.status(service, service.alarms.newest()[::-1])
    return status | {"relays": service.rooms.relays.view(), "machine": machine(service)}


async def _lines(service: Service) -> Json:
    places = service.engine.station.state.places.values()
    return {"lines": [views.line_view(service, channel, line) for channel, line in places]}


async def _inbox(service: Service, line: str | None, count: int) -> Json:
    return {"entries": views.inbox(service, line, count)}


async def _show(service: Service, entry: str) -> Json:
    found = views.show(service, entry)
    channel, line = service.engine.station.state.places[LineId(bytes.fromhex(found["line"]))]
    answers = None if found["answers"] is None else EntryHash(bytes.fromhex(found["answers"]))
    notice = notices.standing(service, channel, line, EntryHash(bytes.fromhex(found["hash"])), answers)
    return found | views_languages.beside(service, channel, line, found) | {"notice": notice}


async def _say(service: Service, line: LineId, wait_seconds: float, **said: Any) -> Json:  # noqa: ANN401 - as SAY declares
    """Put a released draft into our log; with `wait_seconds` wait for the other side's receipt.

    Where the terms of the line have it held before it is signed, the draft that is held is the answer.
    """
    draft, release = draft_of(said), _release(said)
    held = drafts.hold_released(service, line, draft, release)
    if held is not None:
        return {"held": held}
    placed = await service.engine.say(line, draft, release)
    if wait_seconds > 0:
        await asyncio.wait([service.engine.held(placed)], timeout=wait_seconds)
    if placed.line_id not in service.engine.station.state.places:
        return await answer(service, "show", {"entry": placed.leaf.hex()})  # its channel has another share by now
    return views.entry_at(service, placed)


def _release(said: Json) -> Release:
    drafter, signature = said["drafter"], said["draft_signature"]
    if (drafter is None) != (signature is None):
        bad_request("say: drafter and draft_signature go together")
    drafted = None if drafter is None else Drafted(drafter, signature)
    return Release(said["officer"], said["valid_until"], said["signature"], drafted)


async def _check(service: Service, *, signatures: bool) -> Json:
    return {"logs": await proof.check_while_serving(service, signatures=signatures, progress=service.progress)}


async def _damage(service: Service) -> Json:
    """What is damaged in the store, and how new our newest entry is."""
    return {"damage": damage(service.store, service.progress), "newest": newest_own(service.store)}


async def _export(service: Service, path: Path, line: str | None, entries: tuple[str, ...] | None) -> Json:
    hashes = None if entries is None else frozenset(find(service, one)[2].hash for one in entries)
    bundle = await proof.export(service, line, hashes)
    write_private(path, bundle)
    return {"path": str(path), "bytes": len(bundle)}


async def _backup(service: Service, path: Path) -> Json:
    now = service.engine.clock() // 1000
    manifest = await asyncio.to_thread(back_up, service.store, path, now, service.progress)
    return {"path": str(path), "bytes": manifest.image_bytes, "time": manifest.made_at}


SAY: Final = {
    **DRAFT,
    **needed(officer=KEY, valid_until=VALID_UNTIL, signature=SIGNATURE),
    "drafter": optional(KEY),
    "draft_signature": optional(SIGNATURE),
    "wait_seconds": optional(Seconds(), 0.0),
}

VERBS: Final[dict[str, Verb]] = {
    "status": Verb(_status),
    "lines": Verb(_lines),
    "inbox": Verb(_inbox, {"line": optional(PREFIX), "count": optional(Number(1, LOG_SIZE_MAX), INBOX_SHOWN)}),
    "show": Verb(_show, needed(entry=PREFIX)),
    "say": Verb(_say, SAY),
    "check": Verb(_check, {"signatures": optional(FLAG, default=False)}),
    "damage": Verb(_damage),
    "export": Verb(
        _export,
        {**needed(path=FILE), "line": optional(PREFIX), "entries": optional(Many(PREFIX, ENTRIES_CHOSEN_MAX))},
    ),
    "backup": Verb(_backup, needed(path=FILE)),
    **card.VERBS,
    **enrol.VERBS,
    **carry.VERBS,
    **console.VERBS,
    **attach.VERBS,
    **audit.VERBS,
    **authority.VERBS,
    **forms.VERBS,
    **notices.VERBS,
    **officers.VERBS,
    **release.VERBS,
    **sign_in.VERBS,
    **sign_on.VERBS,
    **export.VERBS,
    **dialogue.VERBS,
    **calls.VERBS,
    **arranging.VERBS,
    **drafts.VERBS,
    **together.VERBS,
    **understandings.VERBS,
    **languages.VERBS,
    **log.VERBS,
    **meeting.VERBS,
    **record.VERBS,
    **readouts.VERBS,
    **accounts.VERBS,
    **watch.VERBS,
    **tokens.VERBS,
    **webhooks.VERBS,
}
