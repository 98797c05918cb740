"""Tickets: with one an officer enrols a key of his own at the console, once, while it holds (spec/keys.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from parley.desk.officers import OFFICER_ID_BYTES
from parley.exchange.effects import Keep
from parley.keys.passkey import BadConsent, base64url, from_base64url
from parley.keys.purpose import ED25519_SIGNATURE_BYTES, Purpose
from parley.keys.signing import BadSignature, ed25519_sign, ed25519_verify
from parley.service.entropy import entropy
from parley.wire import shape
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import OfficerId, PartyId

if TYPE_CHECKING:
    from parley.service.opened import Opened

TICKET_SPACE: Final = "officer-ticket"
TICKET_CHARACTERS_MAX: Final = 256
ID_BYTES: Final = 16


class BadTicket(Refusal):
    """This is no ticket, or it was changed."""

    code = "ticket-bad"
    hint = "copy the whole of it, or have a new one made with `parley officer ticket`"


class TicketForeign(Refusal):
    """This ticket is another station's."""

    code = "ticket-foreign"
    hint = "use it at the console of the station that made it"


class TicketExpired(Refusal):
    """This ticket held until an earlier time."""

    code = "ticket-expired"
    hint = "have a new one made with `parley officer ticket`"


class TicketUsed(Refusal):
    """This ticket has served already."""

    code = "ticket-used"
    hint = "if it was not you who used it, have what came by it removed at once: `parley officer ticket --lost`"


class TicketVoid(Refusal):
    """This ticket counts no more."""

    code = "ticket-void"
    hint = "a newer one was made, or the officer was removed: ask an administrator"


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket: its id, whose it is, until when it holds (seconds), and the text that the officer is given."""

    id: bytes
    officer: OfficerId
    ends: int
    text: str = ""
    used: bool = False

    def kept(self) -> list[Keep]:
        """What keeps it."""
        return [Keep(TICKET_SPACE, self.id, encode([self.officer, self.ends, self.used]))]

    def spent(self) -> list[Keep]:
        """What keeps it as one that has served: until it ends it is known, so that it is refused by its name."""
        return Ticket(self.id, self.officer, self.ends, used=True).kept()


def drawn(service: Opened, officer: OfficerId, holds_seconds: int) -> Ticket:
    """A new ticket of an officer; it counts once it is kept."""
    name, ends = entropy(ID_BYTES), service.engine.clock() // 1000 + holds_seconds
    said = encode([service.party, name, ends])
    signature = ed25519_sign(service.keys.seeds[Purpose.CHANNEL], _LABEL + said)
    return Ticket(name, officer, ends, base64url(signature + said))


def read_ticket(service: Opened, text: str) -> Ticket:
    """The ticket in a text, if it may serve now.

    Raises BadTicket, TicketForeign, TicketExpired, TicketUsed, TicketVoid.
    """
    raw = _raw(text)
    signature, said = raw[:ED25519_SIGNATURE_BYTES], raw[ED25519_SIGNATURE_BYTES:]
    party, name, ends = shape.array(shape.decoded(said, _refuse, TICKET_CHARACTERS_MAX), 3, 3, "ticket", _refuse)
    _check_ours(service, PartyId(shape.octets(party, 32, "party", _refuse)))
    try:
        ed25519_verify(service.card.card.keys[Purpose.CHANNEL], signature, _LABEL + said)
    except BadSignature:
        _refuse("its signature does not fit")
    if service.engine.clock() // 1000 > shape.number(ends, 0, shape.NUMBER_MAX, "end", _refuse):
        raise TicketExpired
    return unused(service, shape.octets(name, ID_BYTES, "id", _refuse))


def unused(service: Opened, name: bytes) -> Ticket:
    """The ticket with this id, as it is kept now; raises TicketVoid, TicketUsed."""
    kept = service.vault.get(TICKET_SPACE, name)
    if kept is None:
        raise TicketVoid
    ticket = _kept(name, kept)
    if ticket.used:
        raise TicketUsed
    return ticket


def voided(service: Opened, officer: OfficerId) -> list[Keep]:
    """What takes away the tickets of an officer that have not served, and those of all that have ended."""
    now = service.engine.clock() // 1000
    all_kept = [_kept(name, raw) for name, raw in service.vault.kept(TICKET_SPACE).items()]
    return [
        Keep(TICKET_SPACE, one.id, None)
        for one in all_kept
        if one.ends < now or (one.officer == officer and not one.used)
    ]


def open_until(service: Opened) -> dict[OfficerId, int]:
    """Until when the ticket of each officer holds who has one, in seconds."""
    now = service.engine.clock() // 1000
    all_kept = [_kept(name, raw) for name, raw in service.vault.kept(TICKET_SPACE).items()]
    return {one.officer: one.ends for one in all_kept if not one.used and one.ends >= now}


_LABEL: Final = b"parley/ticket/v1\n"


def _kept(name: bytes, raw: bytes) -> Ticket:
    match decode(raw):
        case [bytes(officer), int(ends), bool(used)] if len(officer) == OFFICER_ID_BYTES:
            return Ticket(name, OfficerId(officer), ends, used=used)
        case _:
            raise AssertionError("a ticket that we kept ourselves")


def _raw(text: str) -> bytes:
    try:
        return from_base64url(text)
    except BadConsent as bad:
        _refuse(bad.detail)


def _check_ours(service: Opened, party: PartyId) -> None:
    if party != service.party:
        raise TicketForeign(party.hex()[:16])


def _refuse(why: str) -> NoReturn:
    raise BadTicket(why)
