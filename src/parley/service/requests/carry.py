"""What a verb may ask about carrying by hand: parcels out of this station, and into it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.bearers.parcel import Settle, batches, read_parcels, settle, write_parcel
from parley.exchange.effects import Carry
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.exchange.route import Route
from parley.seal.schedule import Lane
from parley.service.arguments import FOLDER, PREFIX, Verb, needed
from parley.service.entropy import entropy
from parley.service.requests.enrol import channel_named
from parley.station.events import CarryOutAsked, ParcelBrought
from parley.wire.errors import Refusal
from parley.wire.limits import DATAGRAM_BYTES_MAX

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]


class ChannelSilent(Refusal):
    """Nothing may cross this channel now: its words are not confirmed, or it waits for a recovery."""

    code = "channel-silent"
    hint = "`parley status` says which; confirm the words, or wait for the other side's answer"


async def _carry_out(service: Service, channel: str, path: Path) -> Json:
    """Write a parcel, or several, with all that the other side of a channel is not known to hold into a folder.

    Raises NoChannel, ChannelSilent, BearerTrouble.
    """
    whole = channel_named(service, channel)
    if not service.engine.station.state.channels[whole].speaks:
        raise ChannelSilent(whole.hex()[:8])
    caught: list[bytes] = []
    carrier = service.engine.carrier

    def catch(carry: Carry) -> None:
        if carry.bearer == "folder" and carry.address == str(path):
            caught.extend(carry.datagrams)
        else:
            carrier(carry)

    service.engine.carrier = catch
    try:
        route = Route("folder", str(path), Lane.SLOW, DATAGRAM_BYTES_MAX, two_way=False, fixed=False)
        service.engine.do(TimePassed())  # what is due, receipts above all, is signed before the parcel is packed
        await service.engine.signatures.settled()
        service.engine.do(CarryOutAsked(whole, route))
    finally:
        service.engine.carrier = carrier
    paths = [str(write_parcel(path, batch, entropy(8).hex())) for batch in batches(caught)]
    return {"path": paths[0] if paths else None, "paths": paths, "datagrams": len(caught)}


async def _carry_in(service: Service, path: Path) -> Json:
    """Read the parcels in a folder; those that had something for us move aside, all others stay for whom they are."""
    reading = read_parcels(path)
    for channel in list(service.engine.station.state.channels):
        service.engine.do(ParcelBrought(channel))
        await asyncio.sleep(0)  # the first time it is some 20 ms of work each
    before = _entries_held(service)
    ours = 0
    for parcel in reading.parcels:
        unknown = service.engine.station.state.unknown_datagrams
        service.engine.do(
            DatagramsArrived("folder", str(path), tuple(parcel.datagrams), Lane.SLOW, DATAGRAM_BYTES_MAX, answers=False)
        )
        if service.engine.station.state.unknown_datagrams - unknown < len(parcel.datagrams):
            ours += 1
            settle(parcel, Settle.MOVE)
    return {
        "parcels": ours,
        "others": len(reading.parcels) - ours,
        "skipped": [
            {"file": one.path.name, "code": one.reason.code, "sentence": one.reason.sentence} for one in reading.skipped
        ],
        "entries": _entries_held(service) - before,
    }


def _entries_held(service: Service) -> int:
    return sum(line.other.durable for _, line in service.engine.station.state.places.values())


VERBS: Final[dict[str, Verb]] = {
    "carry out": Verb(_carry_out, needed(channel=PREFIX, path=FOLDER)),
    "carry in": Verb(_carry_in, needed(path=FOLDER)),
}
