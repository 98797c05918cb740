"""What a verb may ask of a station, whether the station serves or was opened for this one request."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.desk.draft import Draft
from parley.desk.release import Drafted, Release
from parley.desk.trail import Act
from parley.keys.purpose import ED25519_PUBLIC_BYTES
from parley.service import (
    proof,
    requests_attach,
    requests_authority,
    requests_card,
    requests_carry,
    requests_dialogue,
    requests_enrol,
    trail,
    views,
)
from parley.service.damage import damage, newest_own
from parley.service.engine import OFFICER_SPACE
from parley.service.folder import write_private
from parley.store.backup import backup_store
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, Instant, LineId, PostId
from parley.wire.marks import Handling, Nature, Precedence

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]


class BadRequest(Refusal):
    """This station does not know that request, or not with these arguments."""

    code = "request-bad"
    hint = "the command and the serving station may be of different versions: restart the station"


class NoOfficer(Refusal):
    """No officer of this station, or more than one, has a public key that begins so."""

    code = "officer-absent"
    hint = "`parley officer list` shows them"


async def answer(service: Service, verb: str, args: Json) -> Json:
    """The answer to a request; raises a Refusal or a Trouble."""
    handler = VERBS.get(verb)
    if handler is None:
        return _refuse(verb)
    try:
        return await handler(service, args)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
        return _refuse(f"{verb}: {error!r}")


async def _status(service: Service, _: Json) -> Json:
    return views.status(service)


async def _lines(service: Service, _: Json) -> Json:
    places = service.engine.station.state.places.values()
    return {"lines": [views.line_view(service, channel, line) for channel, line in places]}


async def _inbox(service: Service, args: Json) -> Json:
    return {"entries": views.inbox(service, args.get("line"), int(args.get("count", 50)))}


async def _show(service: Service, args: Json) -> Json:
    return views.show(service, args["entry"])


async def _say(service: Service, args: Json) -> Json:
    """Put a released draft into our log; with `wait_seconds` wait for the other side's receipt."""
    draft = Draft(
        post=PostId(args["post"]),
        form=(args["form"], args["form_version"]),
        body=bytes.fromhex(args["body"]),
        precedence=Precedence[args["precedence"]],
        nature=Nature[args["nature"]],
        handling=Handling[args["handling"]],
        answers=None if args.get("answers") is None else EntryHash(bytes.fromhex(args["answers"])),
    )
    drafted = None
    if args.get("drafter") is not None:
        drafted = Drafted(bytes.fromhex(args["drafter"]), bytes.fromhex(args["draft_signature"]))
    signature = bytes.fromhex(args["signature"])
    release = Release(bytes.fromhex(args["officer"]), Instant(args["valid_until"]), signature, drafted)
    placed = await service.engine.say(LineId(bytes.fromhex(args["line"])), draft, release)
    wait_seconds = float(args.get("wait_seconds", 0))
    if wait_seconds > 0:
        await asyncio.wait([service.engine.held(placed)], timeout=wait_seconds)
    return views.entry_at(service, placed)


async def _check(service: Service, args: Json) -> Json:
    steps = proof.check_in_steps(service, signatures=bool(args.get("signatures")), progress=service.progress)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return {"logs": end.value}
        await asyncio.sleep(0)


async def _damage(service: Service, _: Json) -> Json:
    """What is damaged in the store, and how new our newest entry is."""
    return {"damage": damage(service.store, service.progress), "newest": newest_own(service.store)}


async def _export(service: Service, args: Json) -> Json:
    chosen = args.get("entries")
    hashes = None if chosen is None else frozenset(views.find(service, one)[2].hash for one in chosen)
    bundle = proof.export(service, args.get("line"), hashes)
    write_private(Path(args["path"]), bundle)
    return {"path": args["path"], "bytes": len(bundle)}


async def _officer_add(service: Service, args: Json) -> Json:
    public = bytes.fromhex(args["public"])
    if len(public) != ED25519_PUBLIC_BYTES:
        _refuse("a public key is 32 bytes")
    value = encode({1: args["name"], 2: service.engine.clock() // 1000})
    trail.change_officers(service, Act.OFFICER_ADDED, public, value)
    return {"officer": public.hex(), "name": args["name"]}


async def _officers(service: Service, _: Json) -> Json:
    return {"officers": [_officer(public, raw) for public, raw in service.vault.kept(OFFICER_SPACE).items()]}


async def _officer_remove(service: Service, args: Json) -> Json:
    """Let the one officer release no more whose public key begins so; raises NoOfficer."""
    found = {
        public: raw
        for public, raw in service.vault.kept(OFFICER_SPACE).items()
        if public.hex().startswith(args["public"].lower())
    }
    if len(found) != 1:
        raise NoOfficer(args["public"])
    ((public, raw),) = found.items()
    trail.change_officers(service, Act.OFFICER_REMOVED, public, None)
    return _officer(public, raw)


def _officer(public: bytes, raw: bytes) -> Json:
    match decode(raw):
        case {1: str(name), 2: int(added)}:
            return {"officer": public.hex(), "name": name, "added": added}
        case _:
            raise AssertionError("an officer that we kept ourselves")


async def _backup(service: Service, args: Json) -> Json:
    manifest = backup_store(service.store, Path(args["path"]), service.engine.clock() // 1000)
    return {"path": args["path"], "bytes": manifest.image_bytes, "time": manifest.made_at}


def _refuse(why: str) -> NoReturn:
    raise BadRequest(why)


VERBS: Final[dict[str, Callable[[Service, Json], Awaitable[Json]]]] = {
    "status": _status,
    "lines": _lines,
    "inbox": _inbox,
    "show": _show,
    "say": _say,
    "check": _check,
    "damage": _damage,
    "export": _export,
    "officers": _officers,
    "officer add": _officer_add,
    "officer remove": _officer_remove,
    "backup": _backup,
    **requests_card.VERBS,
    **requests_enrol.VERBS,
    **requests_carry.VERBS,
    **requests_attach.VERBS,
    **requests_authority.VERBS,
    **requests_dialogue.VERBS,
}
