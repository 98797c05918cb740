"""What a verb may ask about cards and keys: our card and its successors, revocations, the other side's next card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.keys.purpose import Purpose
from parley.record.revocation import decode_revocation
from parley.service.arguments import FLAG, PREFIX, Choice, Many, Octets, Text, Verb, needed, optional
from parley.service.keys.hardware import IN_HARDWARE
from parley.service.renewing import EVERYDAY, adopt_card, make_in_hardware, make_keys
from parley.service.revoking import adopt_revocation, draft_revocation, our_keys
from parley.service.taking import take_card
from parley.station.loading import load_ring
from parley.wire.limits import BODY_BYTES_MAX, CARD_BYTES_MAX, TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.record.revocation import Revocation
    from parley.service.service import Service

Json = dict[str, Any]

PASSPHRASE_CHARACTERS_MAX: Final = 1_024
FIRST_FALSE_MAX: Final = 1_024
"""Logs of which a revocation says where the false entries begin."""


async def _card(service: Service) -> Json:
    card = service.card
    return {"card": card.raw.hex(), "party": card.party.hex(), "hash": card.hash.hex()}


async def _keys(service: Service) -> Json:
    """Every key of our cards."""
    newest = service.card.card.serial
    revoked = {one.key_id for one in load_ring(service.vault, service.party).revocations}
    held = {} if service.keys.hardware is None else service.keys.hardware.keys
    keys = [
        {"purpose": purpose.name.lower(), "key": key.hex(), "since": first, "in_use": last == newest}
        | {"revoked": key in revoked, "hardware": held.get(key)}
        for purpose, key, first, last in our_keys(service)
    ]
    return {"keys": keys}


async def _renew(service: Service, purposes: tuple[str, ...], passphrase: str, *, hardware: bool) -> Json:
    """Make everyday keys anew for the next card, in hardware those that can lie there; their public halves."""
    wanted = {Purpose[name.upper()] for name in purposes}
    in_file = wanted - IN_HARDWARE if hardware else wanted
    made = make_keys(service, passphrase, in_file)
    if hardware:
        made |= await make_in_hardware(service, wanted)
    return {"public": {purpose.name.lower(): public.hex() for purpose, public in made.items()}}


async def _adopt(service: Service, card: bytes) -> Json:
    adopted = adopt_card(service, card)
    return {"hash": adopted.hash.hex(), "serial": adopted.card.serial}


async def _take(service: Service, card: bytes) -> Json:
    channels = service.engine.station.state.channels.values()
    taken, channel = take_card(service.vault, channels, card)
    if service.carriage is not None:
        service.carriage.card_changed(channel)
    addresses = [f"{one.bearer} {one.address}" for one in taken.card.addresses]
    return {
        "party": taken.party.hex(),
        "serial": taken.card.serial,
        "names": dict(taken.card.names),
        "addresses": addresses,
    }


async def _revocation(service: Service, key: str, reason: str, first_false: tuple[str, ...]) -> Json:
    raw = draft_revocation(service, key, reason, first_false)
    return {"revocation": raw.hex(), **_told(decode_revocation(raw))}


async def _revoke(service: Service, revocation: bytes) -> Json:
    return _told(adopt_revocation(service, revocation))


def _told(revocation: Revocation) -> Json:
    logs = [{"origin": head.origin.text, "genuine": head.size} for head in revocation.heads]
    return {"key": revocation.key_id.hex(), "reason": revocation.reason, "logs": logs}


CARD: Final = Octets(0, CARD_BYTES_MAX)

VERBS: Final[dict[str, Verb]] = {
    "card": Verb(_card),
    "card keys": Verb(_keys),
    "card renew": Verb(
        _renew,
        needed(
            purposes=Many(Choice(tuple(one.name.lower() for one in EVERYDAY)), len(EVERYDAY)),
            passphrase=Text(PASSPHRASE_CHARACTERS_MAX),
        )
        | {"hardware": optional(FLAG, default=False)},
    ),
    "card adopt": Verb(_adopt, needed(card=CARD)),
    "card take": Verb(_take, needed(card=CARD)),
    "card revocation": Verb(
        _revocation,
        needed(key=PREFIX, reason=Text(TEXT_CHARACTERS_MAX), first_false=Many(PREFIX, FIRST_FALSE_MAX)),
    ),
    "card revoke": Verb(_revoke, needed(revocation=Octets(0, BODY_BYTES_MAX))),
}
