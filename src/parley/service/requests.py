"""What a verb may ask of a station, whether the station serves or was opened for this one request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.bearers.parcel import Settle, read_parcels, settle, write_parcel
from parley.desk.draft import Draft
from parley.desk.release import Release
from parley.exchange.channel import Route
from parley.exchange.effects import Carry, Keep
from parley.exchange.events import DatagramsArrived
from parley.seal.schedule import Lane
from parley.service import enrolments, proof, views
from parley.service.engine import OFFICER_SPACE
from parley.service.entropy import entropy
from parley.service.folder import write_private
from parley.station.events import CarryOutAsked, ChannelEnrolled, ChannelVerified
from parley.station.loading import load_channel
from parley.store.backup import backup_store
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId, EntryHash, Instant, LineId, PartyId, PostId
from parley.wire.limits import DATAGRAM_BYTES_MAX
from parley.wire.marks import Handling, Nature, Precedence
from parley.wire.words import ENGLISH

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]


class BadRequest(Refusal):
    """This station does not know that request, or not with these arguments."""

    code = "request-bad"
    hint = "the command and the serving station may be of different versions: restart the station"


class NoChannel(Refusal):
    """This station has no such channel."""

    code = "channel-absent"
    hint = "`parley status` lists the channels"


async def answer(service: Service, verb: str, args: Json) -> Json:
    """The answer to a request; raises a Refusal or a Trouble."""
    handler = VERBS.get(verb)
    if handler is None:
        raise BadRequest(verb)
    try:
        return await handler(service, args)
    except (KeyError, TypeError, ValueError) as error:
        raise BadRequest(f"{verb}: {error}") from error


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
    release = Release(bytes.fromhex(args["officer"]), Instant(args["valid_until"]), bytes.fromhex(args["signature"]))
    placed = await service.engine.say(LineId(bytes.fromhex(args["line"])), draft, release)
    return views.show(service, placed.leaf.hex())


async def _check(service: Service, args: Json) -> Json:
    logs = proof.check(service, signatures=bool(args.get("signatures")), progress=_silent)
    return {"logs": logs}


async def _export(service: Service, args: Json) -> Json:
    chosen = args.get("entries")
    hashes = None if chosen is None else frozenset(views.find(service, one)[2].hash for one in chosen)
    bundle = proof.export(service, args.get("line"), hashes)
    write_private(Path(args["path"]), bundle)
    return {"path": args["path"], "bytes": len(bundle)}


async def _officer_add(service: Service, args: Json) -> Json:
    public = bytes.fromhex(args["public"])
    service.vault.commit([Keep(OFFICER_SPACE, public, encode({1: args["name"], 2: service.engine.clock() // 1000}))])
    service.engine.officers_changed()
    return {"officer": public.hex(), "name": args["name"]}


async def _card(service: Service, _: Json) -> Json:
    card = service.card
    return {"card": card.raw.hex(), "party": card.party.hex(), "hash": card.hash.hex()}


def _desk(service: Service) -> enrolments.Desk:
    return enrolments.Desk(service.vault, service.keys, service.card, entropy, service.engine.clock())


def _secret(args: Json) -> bytes | None:
    return None if args.get("secret") is None else bytes.fromhex(args["secret"])


def _party(args: Json) -> PartyId | None:
    return None if args.get("party") is None else PartyId(bytes.fromhex(args["party"]))


async def _enrol_offer(service: Service, args: Json) -> Json:
    file = enrolments.offer(_desk(service), party=_party(args), post=PostId(args.get("post", 1)), secret=_secret(args))
    return {"file": file.hex()}


async def _enrol_accept(service: Service, args: Json) -> Json:
    file = enrolments.accept(
        _desk(service), bytes.fromhex(args["file"]), post=PostId(args.get("post", 1)), secret=_secret(args)
    )
    return {"file": file.hex()}


async def _enrol_finish(service: Service, args: Json) -> Json:
    """Take an acceptance (at the offering side) or a finish (at the accepting side): the channel begins."""
    file = bytes.fromhex(args["file"])
    finish = enrolments.finish_offer if args["kind"] == "accept" else enrolments.finish_acceptance
    enrolled = finish(_desk(service), file, _party(args))
    service.vault.commit(enrolled.durable)
    state = service.engine.station.state
    channel = load_channel(service.vault, enrolled.facts, state.table)
    service.engine.post(ChannelEnrolled(channel))
    service.engine.turn()
    if service.carriage is not None:
        service.carriage.find_ways()
    return {
        "channel": enrolled.facts.id.hex(),
        "other": enrolled.other.party.hex(),
        "name": dict(enrolled.other.card.names),
        "contacts": list(enrolled.other.card.contacts),
        "words": [ENGLISH[number] for number in enrolled.words],
        "verified": enrolled.verified,
        "file": None if enrolled.file is None else enrolled.file.hex(),
    }


async def _enrol_confirm(service: Service, args: Json) -> Json:
    channel = _channel(service, args["channel"])
    service.engine.post(ChannelVerified(channel))
    service.engine.turn()
    if service.carriage is not None:
        service.carriage.find_ways()
    return {"channel": channel.hex(), "verified": True}


async def _carry_out(service: Service, args: Json) -> Json:
    """Write a parcel with all that the other side of a channel is not known to hold into a folder."""
    channel = _channel(service, args["channel"])
    folder = Path(args["path"])
    caught: list[bytes] = []
    carrier = service.engine.carrier

    def catch(carry: Carry) -> None:
        if carry.bearer == "folder" and carry.address == str(folder):
            caught.extend(carry.datagrams)
        else:
            carrier(carry)

    service.engine.carrier = catch
    try:
        route = Route("folder", str(folder), Lane.SLOW, DATAGRAM_BYTES_MAX, two_way=False, fixed=False)
        service.engine.post(CarryOutAsked(channel, route))
        service.engine.turn()
    finally:
        service.engine.carrier = carrier
    path = write_parcel(folder, caught, entropy(8).hex()) if caught else None
    return {"path": None if path is None else str(path), "datagrams": len(caught)}


async def _carry_in(service: Service, args: Json) -> Json:
    """Read the parcels in a folder; those that were read move aside."""
    reading = read_parcels(Path(args["path"]))
    before = _entries_held(service)
    for parcel in reading.parcels:
        service.engine.post(
            DatagramsArrived(
                "folder", str(args["path"]), tuple(parcel.datagrams), Lane.SLOW, DATAGRAM_BYTES_MAX, answers=False
            )
        )
        service.engine.turn()
        settle(parcel, Settle.MOVE)
    return {
        "parcels": len(reading.parcels),
        "skipped": [
            {"file": one.path.name, "code": one.reason.code, "sentence": one.reason.sentence} for one in reading.skipped
        ],
        "entries": _entries_held(service) - before,
    }


async def _backup(service: Service, args: Json) -> Json:
    manifest = backup_store(service.store, Path(args["path"]), service.engine.clock() // 1000)
    return {"path": args["path"], "bytes": manifest.image_bytes, "time": manifest.made_at}


def _channel(service: Service, prefix: str) -> ChannelId:
    found = [one for one in service.engine.station.state.channels if one.hex().startswith(prefix.lower())]
    if len(found) != 1:
        raise NoChannel(prefix)
    return found[0]


def _entries_held(service: Service) -> int:
    return sum(line.other.durable for _, line in service.engine.station.state.places.values())


def _silent(_: str, __: int, ___: int) -> None:
    """No progress is shown over the socket."""


VERBS: Final[dict[str, Callable[[Service, Json], Awaitable[Json]]]] = {
    "status": _status,
    "lines": _lines,
    "inbox": _inbox,
    "show": _show,
    "say": _say,
    "check": _check,
    "export": _export,
    "officer add": _officer_add,
    "card": _card,
    "enrol offer": _enrol_offer,
    "enrol accept": _enrol_accept,
    "enrol finish": _enrol_finish,
    "enrol confirm": _enrol_confirm,
    "carry out": _carry_out,
    "carry in": _carry_in,
    "backup": _backup,
}
