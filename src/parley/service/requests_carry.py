"""What a verb may ask about carrying by hand: parcels out of this station, and into it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.bearers.parcel import Settle, read_parcels, settle, write_parcel
from parley.exchange.channel import Route
from parley.exchange.effects import Carry
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.seal.schedule import Lane
from parley.service.entropy import entropy
from parley.service.requests_enrol import channel_named
from parley.station.events import CarryOutAsked
from parley.wire.limits import DATAGRAM_BYTES_MAX

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]


async def _carry_out(service: Service, args: Json) -> Json:
    """Write a parcel with all that the other side of a channel is not known to hold into a folder."""
    channel = channel_named(service, args["channel"])
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
        service.engine.do(TimePassed())  # what is due, receipts above all, is signed before the parcel is packed
        service.engine.do(CarryOutAsked(channel, route))
    finally:
        service.engine.carrier = carrier
    path = write_parcel(folder, caught, entropy(8).hex()) if caught else None
    return {"path": None if path is None else str(path), "datagrams": len(caught)}


async def _carry_in(service: Service, args: Json) -> Json:
    """Read the parcels in a folder; those that were read move aside."""
    reading = read_parcels(Path(args["path"]))
    before = _entries_held(service)
    for parcel in reading.parcels:
        service.engine.do(
            DatagramsArrived(
                "folder", str(args["path"]), tuple(parcel.datagrams), Lane.SLOW, DATAGRAM_BYTES_MAX, answers=False
            )
        )
        settle(parcel, Settle.MOVE)
    return {
        "parcels": len(reading.parcels),
        "skipped": [
            {"file": one.path.name, "code": one.reason.code, "sentence": one.reason.sentence} for one in reading.skipped
        ],
        "entries": _entries_held(service) - before,
    }


def _entries_held(service: Service) -> int:
    return sum(line.other.durable for _, line in service.engine.station.state.places.values())


VERBS: Final[dict[str, Callable[[Service, Json], Awaitable[Json]]]] = {
    "carry out": _carry_out,
    "carry in": _carry_in,
}
