"""What a verb may ask of a station, whether the station serves or was opened for this one request."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.desk.draft import Draft
from parley.desk.release import Drafted, Release
from parley.desk.trail import Act
from parley.keys.purpose import ED25519_PUBLIC_BYTES
from parley.service import (
    arguments,
    proof,
    requests_attach,
    requests_authority,
    requests_card,
    requests_carry,
    requests_dialogue,
    requests_enrol,
    requests_export,
    requests_forms,
    requests_languages,
    requests_log,
    requests_notices,
    requests_understandings,
    requests_watch,
    trail,
    views,
    views_languages,
)
from parley.service.arguments import (
    FILE,
    FLAG,
    PREFIX,
    WRONG_CHARACTERS_MAX,
    Choice,
    Many,
    Number,
    Octets,
    Seconds,
    Text,
    Verb,
    bad_request,
    needed,
    optional,
    read_arguments,
)
from parley.service.damage import damage, newest_own
from parley.service.engine import OFFICER_SPACE
from parley.service.faults import of_request
from parley.service.finding import find
from parley.service.folder import write_private
from parley.store.backup import backup_store
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, Instant, LineId
from parley.wire.limits import BODY_BYTES_MAX, LOG_SIZE_MAX, SECONDS_MAX, TEXT_CHARACTERS_MAX
from parley.wire.marks import Handling, Nature, Precedence

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]

INBOX_SHOWN: Final = 50
ENTRIES_CHOSEN_MAX: Final = 10_000
"""Of a bundle: as many whole hashes as a request has room for."""

FORM_VERSION_MAX: Final = 0xFFFF_FFFF
SIGNATURE_BYTES: Final = 64
KEY: Final = Octets(ED25519_PUBLIC_BYTES, ED25519_PUBLIC_BYTES)
SIGNATURE: Final = Octets(SIGNATURE_BYTES, SIGNATURE_BYTES)


class NoOfficer(Refusal):
    """No officer of this station, or more than one, has a public key that begins so."""

    code = "officer-absent"
    hint = "`parley officer list` shows them"


async def answer(service: Service, name: str, given: Json) -> Json:
    """The answer to a request; raises a Refusal or a Trouble: RequestFault where the fault is our own."""
    verb = VERBS.get(name) or bad_request(f"no verb {name[:WRONG_CHARACTERS_MAX]!r}")
    taken = read_arguments(name, verb.takes, given)
    with of_request(name):
        return await verb.act(service, **taken)


async def _status(service: Service) -> Json:
    return views.status(service)


async def _lines(service: Service) -> Json:
    places = service.engine.station.state.places.values()
    return {"lines": [views.line_view(service, channel, line) for channel, line in places]}


async def _inbox(service: Service, line: str | None, count: int) -> Json:
    return {"entries": views.inbox(service, line, count)}


async def _show(service: Service, entry: str) -> Json:
    found = views.show(service, entry)
    channel, line = service.engine.station.state.places[LineId(bytes.fromhex(found["line"]))]
    answers = None if found["answers"] is None else EntryHash(bytes.fromhex(found["answers"]))
    notice = requests_notices.standing(service, channel, line, EntryHash(bytes.fromhex(found["hash"])), answers)
    return found | views_languages.beside(service, channel, line, found) | {"notice": notice}


async def _say(service: Service, line: LineId, wait_seconds: float, **said: Any) -> Json:  # noqa: ANN401 - as SAY declares
    """Put a released draft into our log; with `wait_seconds` wait for the other side's receipt."""
    draft, release = _draft(said), _release(said)
    placed = await service.engine.say(line, draft, release)
    if wait_seconds > 0:
        await asyncio.wait([service.engine.held(placed)], timeout=wait_seconds)
    return views.entry_at(service, placed)


def _draft(said: Json) -> Draft:
    return Draft(
        post=said["post"],
        form=(said["form"], said["form_version"]),
        body=said["body"],
        precedence=said["precedence"],
        nature=said["nature"],
        handling=said["handling"],
        answers=said["answers"],
    )


def _release(said: Json) -> Release:
    drafter, signature = said["drafter"], said["draft_signature"]
    if (drafter is None) != (signature is None):
        bad_request("say: drafter and draft_signature go together")
    drafted = None if drafter is None else Drafted(drafter, signature)
    return Release(said["officer"], said["valid_until"], said["signature"], drafted)


async def _check(service: Service, *, signatures: bool) -> Json:
    steps = proof.check_in_steps(service, signatures=signatures, progress=service.progress)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return {"logs": end.value}
        await asyncio.sleep(0)


async def _damage(service: Service) -> Json:
    """What is damaged in the store, and how new our newest entry is."""
    return {"damage": damage(service.store, service.progress), "newest": newest_own(service.store)}


async def _export(service: Service, path: Path, line: str | None, entries: tuple[str, ...] | None) -> Json:
    hashes = None if entries is None else frozenset(find(service, one)[2].hash for one in entries)
    bundle = proof.export(service, line, hashes)
    write_private(path, bundle)
    return {"path": str(path), "bytes": len(bundle)}


async def _officer_add(service: Service, public: bytes, name: str) -> Json:
    value = encode({1: name, 2: service.engine.clock() // 1000})
    trail.change_officers(service, Act.OFFICER_ADDED, public, value)
    return {"officer": public.hex(), "name": name}


async def _officers(service: Service) -> Json:
    return {"officers": [_officer(public, raw) for public, raw in service.vault.kept(OFFICER_SPACE).items()]}


async def _officer_remove(service: Service, public: str) -> Json:
    """Let the one officer release no more whose public key begins so; raises NoOfficer."""
    kept = service.vault.kept(OFFICER_SPACE).items()
    found = [(key, raw) for key, raw in kept if key.hex().startswith(public.lower())]
    if len(found) != 1:
        raise NoOfficer(public)
    ((key, raw),) = found
    trail.change_officers(service, Act.OFFICER_REMOVED, key, None)
    return _officer(key, raw)


def _officer(public: bytes, raw: bytes) -> Json:
    match decode(raw):
        case {1: str(name), 2: int(added)}:
            return {"officer": public.hex(), "name": name, "added": added}
        case _:
            raise AssertionError("an officer that we kept ourselves")


async def _backup(service: Service, path: Path) -> Json:
    manifest = backup_store(service.store, path, service.engine.clock() // 1000)
    return {"path": str(path), "bytes": manifest.image_bytes, "time": manifest.made_at}


SAY: Final = {
    **needed(
        line=arguments.LINE,
        post=arguments.POST,
        form=arguments.FORM,
        form_version=Number(0, FORM_VERSION_MAX),
        body=Octets(0, BODY_BYTES_MAX),
        precedence=Choice(Precedence),
        nature=Choice(Nature),
        handling=Choice(Handling),
        officer=KEY,
        valid_until=Number(0, SECONDS_MAX * 1000, Instant),
        signature=SIGNATURE,
    ),
    "answers": optional(arguments.ENTRY),
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
    "officers": Verb(_officers),
    "officer add": Verb(_officer_add, needed(public=KEY, name=Text(TEXT_CHARACTERS_MAX))),
    "officer remove": Verb(_officer_remove, needed(public=PREFIX)),
    "backup": Verb(_backup, needed(path=FILE)),
    **requests_card.VERBS,
    **requests_enrol.VERBS,
    **requests_carry.VERBS,
    **requests_attach.VERBS,
    **requests_authority.VERBS,
    **requests_forms.VERBS,
    **requests_notices.VERBS,
    **requests_export.VERBS,
    **requests_dialogue.VERBS,
    **requests_understandings.VERBS,
    **requests_languages.VERBS,
    **requests_log.VERBS,
    **requests_watch.VERBS,
}
