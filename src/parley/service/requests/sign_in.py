"""Verbs by which officers come in: a ticket becomes a key, and a key or a passphrase tells who somebody is.

    officer enrol begin {ticket, kind: "passkey" | "passphrase"}
                       -> {"officer", "name"} and {"options": what navigator.credentials.create takes} or
                          {"secret": BASE32, "address": "otpauth://..."}
    officer enrol finish {ticket, credential} | {ticket, passphrase, code}     -> OFFICER (officers.py)
    officer passphrase {officer, passphrase}                                   -> {"officer": id}
    officer sign-in begin {}              -> {"options": what navigator.credentials.get takes}
    officer sign-in finish {credential}                                        -> SIGNED_IN
    officer sign-in passphrase {name, passphrase, code}                        -> SIGNED_IN

`credential` is the JSON text of what the browser gives (`JSON.stringify(credential)`).
SIGNED_IN: {"officer": id, "name", "roles": [ROLE], "key": short | null}.
"""

from __future__ import annotations

import re
from base64 import b32encode
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from parley.keys import onetime
from parley.keys.signing import ed25519_public
from parley.service import passkeys, people
from parley.service.arguments import Choice, Text, Verb, bad_request, needed, optional
from parley.service.entropy import entropy
from parley.service.officers import officers, tickets
from parley.service.officers.guard import SignIn, check_permitted
from parley.service.officers.officers import Authority
from parley.service.people import KeyKind, OfficerKey, Person
from parley.service.requests.officers import BY, NAMED, view
from parley.wire.ids import OfficerId
from parley.wire.limits import ATTESTATION_BYTES_MAX

if TYPE_CHECKING:
    from parley.service.officers.tickets import Ticket
    from parley.service.service import Service

Json = dict[str, Any]

TICKET: Final = Text(tickets.TICKET_CHARACTERS_MAX)
CREDENTIAL: Final = Text(4 * ATTESTATION_BYTES_MAX)
"""A browser gives the key twice, in base64."""

PASSPHRASE: Final = Text(1_024)
NEW_PASSPHRASE: Final = Text(1_024, re.compile(r"[^\x00-\x1f\x7f]{8,}"))
CODE: Final = Text(onetime.DIGITS, re.compile(rf"[0-9]{{{onetime.DIGITS}}}", re.ASCII))


async def _enrol_begin(service: Service, ticket: str, kind: str) -> Json:
    paper = tickets.read_ticket(service, ticket)
    one = people.person_of(service.vault, paper.officer)
    named = {"officer": one.id.hex(), "name": one.name}
    if kind == "passkey":
        return named | {"options": passkeys.creation_options(service, one, paper)}
    check_permitted(service.config)
    secret = _secret(service, paper)
    (party, *_) = service.card.card.names.values()
    return named | {"secret": b32encode(secret).decode(), "address": _otpauth(secret, party, one.name)}


async def _enrol_finish(
    service: Service, ticket: str, credential: str | None, passphrase: str | None, code: str | None
) -> Json:
    paper = tickets.read_ticket(service, ticket)
    one = people.person_of(service.vault, paper.officer)
    if credential is not None:
        made = passkeys.made(service, paper, credential)
        key = OfficerKey(made.key, KeyKind.PASSKEY, officers.seconds(service), made.credential, made.count)
        return view(service, officers.add_key(service, Authority(one.id), one, key, *paper.spent()))
    if passphrase is None or code is None:
        bad_request("officer enrol finish: a credential, or a passphrase and a code")
    return view(service, await _enrol_passphrase(service, paper, passphrase, code))


async def _enrol_passphrase(service: Service, paper: Ticket, passphrase: str, code: str) -> Person:
    """A key of his, made here, under his passphrase; in place of an earlier one."""
    check_permitted(service.config)
    secret = _secret(service, paper)
    step = onetime.used_step(secret, code, officers.seconds(service), 0)
    seed = entropy(32)
    row = SignIn(await service.guard.sealed(seed, passphrase), secret, step)
    paper = tickets.unused(service, paper.id)  # another request may have used it while the key was sealed
    one = people.person_of(service.vault, paper.officer)
    earlier = [key for key in one.keys if key.kind is KeyKind.SEALED]
    one = officers.remove_keys(service, Authority(one.id), one, earlier)
    key = OfficerKey(ed25519_public(seed), KeyKind.SEALED, officers.seconds(service))
    return officers.add_key(service, Authority(one.id), one, key, row.kept(one.id), *paper.spent())


async def _sign_in_begin(service: Service) -> Json:
    return {"options": passkeys.sign_in_options(service)}


async def _sign_in_finish(service: Service, credential: str) -> Json:
    return signed_in(*passkeys.signed_in(service, credential))


async def _sign_in_passphrase(service: Service, name: str, passphrase: str, code: str) -> Json:
    check_permitted(service.config)
    one = await service.guard.admit(service.vault, officers.seconds(service), name, passphrase, code)
    return signed_in(one, None)


async def _passphrase(service: Service, officer: OfficerId, passphrase: str) -> Json:
    """An officer who is signed in proves once more that he is there; raises as `release sign` does."""
    check_permitted(service.config)
    one = people.person_of(service.vault, officer)
    await service.guard.opened(service.vault, officers.seconds(service), one, passphrase)
    return {"officer": one.id.hex()}


def signed_in(one: Person, key: OfficerKey | None) -> Json:
    """What is told of an officer who has come in."""
    shown = one.view()
    return {
        "officer": shown["officer"],
        "name": one.name,
        "roles": shown["roles"],
        "key": None if key is None else key.short,
    }


def _otpauth(secret: bytes, issuer: str, name: str) -> str:
    """What a device that makes the codes reads from a QR code."""
    shown, issued = b32encode(secret).decode(), quote(issuer, safe="")
    return f"otpauth://totp/{issued}:{quote(name, safe='')}?secret={shown}&issuer={issued}"


def _secret(service: Service, paper: Ticket) -> bytes:
    """The same until the ticket has served, so that a page that is loaded again shows the same."""
    return service.challenges.secret(paper.id)[: onetime.SECRET_BYTES]


VERBS: Final = {
    "officer enrol begin": Verb(_enrol_begin, needed(ticket=TICKET, kind=Choice(("passkey", "passphrase")))),
    "officer enrol finish": Verb(
        _enrol_finish,
        {
            **needed(ticket=TICKET),
            "credential": optional(CREDENTIAL),
            "passphrase": optional(NEW_PASSPHRASE),
            "code": optional(CODE),
        },
    ),
    "officer sign-in begin": Verb(_sign_in_begin),
    "officer sign-in finish": Verb(_sign_in_finish, needed(credential=CREDENTIAL)),
    "officer passphrase": Verb(_passphrase, needed(officer=BY, passphrase=PASSPHRASE)),
    "officer sign-in passphrase": Verb(_sign_in_passphrase, needed(name=NAMED, passphrase=PASSPHRASE, code=CODE)),
}
