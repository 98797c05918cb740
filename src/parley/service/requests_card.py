"""What a verb may ask about cards and keys: our card and its successors, revocations, the other side's next card."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final

from parley.keys.purpose import Purpose
from parley.record.revocation import decode_revocation
from parley.service.renewing import adopt_card, make_keys
from parley.service.revoking import adopt_revocation, draft_revocation, our_keys
from parley.service.taking import take_card
from parley.station.loading import load_ring

if TYPE_CHECKING:
    from parley.record.revocation import Revocation
    from parley.service.service import Service

Json = dict[str, Any]


async def _card(service: Service, _: Json) -> Json:
    card = service.card
    return {"card": card.raw.hex(), "party": card.party.hex(), "hash": card.hash.hex()}


async def _keys(service: Service, _: Json) -> Json:
    """Every key of our cards."""
    newest = service.card.card.serial
    revoked = {one.key_id for one in load_ring(service.vault, service.party).revocations}
    keys = [
        {"purpose": purpose.name.lower(), "key": key.hex(), "since": first, "in_use": last == newest}
        | {"revoked": key in revoked}
        for purpose, key, first, last in our_keys(service)
    ]
    return {"keys": keys}


async def _renew(service: Service, args: Json) -> Json:
    """Make everyday keys anew for the next card; their public halves."""
    purposes = {Purpose[name.upper()] for name in args["purposes"]}
    made = make_keys(service, args["passphrase"], purposes)
    return {"public": {purpose.name.lower(): public.hex() for purpose, public in made.items()}}


async def _adopt(service: Service, args: Json) -> Json:
    card = adopt_card(service, bytes.fromhex(args["card"]))
    return {"hash": card.hash.hex(), "serial": card.card.serial}


async def _take(service: Service, args: Json) -> Json:
    channels = service.engine.station.state.channels.values()
    card, channel = take_card(service.vault, channels, bytes.fromhex(args["card"]))
    if service.carriage is not None:
        service.carriage.card_changed(channel)
    addresses = [f"{one.bearer} {one.address}" for one in card.card.addresses]
    return {
        "party": card.party.hex(),
        "serial": card.card.serial,
        "names": dict(card.card.names),
        "addresses": addresses,
    }


async def _revocation(service: Service, args: Json) -> Json:
    raw = draft_revocation(service, args["key"], args["reason"], args["first_false"])
    return {"revocation": raw.hex(), **_told(decode_revocation(raw))}


async def _revoke(service: Service, args: Json) -> Json:
    return _told(adopt_revocation(service, bytes.fromhex(args["revocation"])))


def _told(revocation: Revocation) -> Json:
    logs = [{"origin": head.origin.text, "genuine": head.size} for head in revocation.heads]
    return {"key": revocation.key_id.hex(), "reason": revocation.reason, "logs": logs}


VERBS: Final[dict[str, Callable[[Service, Json], Awaitable[Json]]]] = {
    "card": _card,
    "card keys": _keys,
    "card renew": _renew,
    "card adopt": _adopt,
    "card take": _take,
    "card revocation": _revocation,
    "card revoke": _revoke,
}
