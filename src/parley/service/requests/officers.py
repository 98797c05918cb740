"""Verbs about officers: who they are, what each may do, and with which keys.

`by` is the id of the administrator on whose word it is done, as the console knows him; without it the station's own
machine asks.  To make somebody an administrator, it needs the station's passphrase.

    officers                                   -> {"officers": [OFFICER]}
    officer add {name, roles?, public?, ticket_seconds?, by?, passphrase?}
                                               -> OFFICER | TICKET: with `public` the key of a file is his
    officer roles {officer, roles, by?, passphrase?}                   -> OFFICER
    officer remove {officer, by?}                                      -> OFFICER, as he was
    officer key add {officer, public, by?}                             -> OFFICER
    officer key remove {officer, key, by?}                             -> OFFICER
    officer ticket {officer, seconds?, lost?, key?, by?, passphrase?}  -> OFFICER | TICKET: `lost` takes away his
                                                  passkeys and his passphrase, or the one key that is named

OFFICER: {"officer": id, "name", "added", "roles": [ROLE], "keys": [{"key", "short", "kind": "file" | "sealed" |
"passkey", "added"}], "ticket_until": seconds | null}.  TICKET: {"ticket": text, "link": text | null}.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from parley.desk.officers import OFFICER_ID_BYTES, Role
from parley.keys.purpose import ED25519_PUBLIC_BYTES
from parley.service import people
from parley.service.arguments import FLAG, Choice, Many, Name, Number, Octets, Text, Verb, needed, optional
from parley.service.keys.files import open_station_keys
from parley.service.officers import officers, subjects, tickets
from parley.service.officers.officers import Authority
from parley.service.people import KeyKind, OfficerKey, Person
from parley.wire.ids import OfficerId
from parley.wire.limits import TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]


TICKET_SECONDS: Final = 86_400
"""A ticket goes to the officer by hand or by mouth: a day is enough for a courier across a town."""

TICKET_SECONDS_MAX: Final = 7 * 86_400
KEY_FILE: Final = Octets(ED25519_PUBLIC_BYTES, ED25519_PUBLIC_BYTES)
BY: Final = Octets(OFFICER_ID_BYTES, OFFICER_ID_BYTES, OfficerId)
NAMED: Final = Text(TEXT_CHARACTERS_MAX)
NAME: Final = Name()
PASSPHRASE: Final = Text(1_024)
ROLES: Final = Many(Choice(tuple(role.name.lower() for role in Role)), len(Role), 1)
LASTS: Final = Number(60, TICKET_SECONDS_MAX)


def view(service: Service, one: Person) -> Json:
    """An officer as he is shown."""
    account = subjects.subject_of(service.vault, service.config.oidc_issuer, one.id)
    return one.view() | {"ticket_until": tickets.open_until(service).get(one.id), "account": account}


async def _officers(service: Service) -> Json:
    return {"officers": [view(service, one) for one in people.people(service.vault)]}


async def _add(
    service: Service,
    name: str,
    roles: tuple[str, ...] | None,
    public: bytes | None,
    ticket_seconds: int | None,
    by: OfficerId | None,
    passphrase: str | None,
) -> Json:
    word = await _word(service, by, passphrase)
    one = officers.add(service, word, name, None if roles is None else _roles(roles), public)
    ticket = None if ticket_seconds is None else officers.issue_ticket(service, word, one, ticket_seconds)
    return view(service, one) | _ticket(service, ticket)


async def _set_roles(
    service: Service, officer: str, roles: tuple[str, ...], by: OfficerId | None, passphrase: str | None
) -> Json:
    word = await _word(service, by, passphrase)
    one = people.person(service.vault, officer)
    return view(service, officers.set_roles(service, word, one, _roles(roles)))


async def _remove(service: Service, officer: str, by: OfficerId | None) -> Json:
    one = people.person(service.vault, officer)
    officers.remove(service, Authority(by), one)
    return one.view() | {"ticket_until": None, "account": None}


async def _key_add(service: Service, officer: str, public: bytes, by: OfficerId | None) -> Json:
    word, one = Authority(by), people.person(service.vault, officer)
    officers.check_administers(service, word)
    key = OfficerKey(public, KeyKind.FILE, officers.seconds(service))
    return view(service, officers.add_key(service, word, one, key))


async def _key_remove(service: Service, officer: str, key: str, by: OfficerId | None) -> Json:
    one = people.person(service.vault, officer)
    after = officers.remove_keys(service, Authority(by), one, [people.key_of(one, key)])
    return view(service, after)


async def _ticket_made(
    service: Service,
    officer: str,
    seconds: int,
    lost: bool,  # noqa: FBT001 - as the verb declares
    key: str | None,
    by: OfficerId | None,
    passphrase: str | None,
) -> Json:
    word = await _word(service, by, passphrase)
    one = people.person(service.vault, officer)
    gone = [people.key_of(one, key)] if key is not None else []
    if lost and key is None:
        gone = [known for known in one.keys if known.kind is not KeyKind.FILE]
    ticket = officers.issue_ticket(service, word, one, seconds)
    after = officers.remove_keys(service, word, one, gone)
    return view(service, after) | _ticket(service, ticket)


async def _word(service: Service, by: OfficerId | None, passphrase: str | None) -> Authority:
    """On whose word it is done; raises PassphraseWrong."""
    if passphrase is not None:
        await asyncio.to_thread(open_station_keys, service.folder.keys, passphrase)
    return Authority(by, proved=passphrase is not None)


def _roles(names: tuple[str, ...]) -> frozenset[Role]:
    return frozenset(Role[name.upper()] for name in names)


def _ticket(service: Service, ticket: tickets.Ticket | None) -> Json:
    if ticket is None:
        return {"ticket": None, "link": None}
    address = service.config.console_address
    return {"ticket": ticket.text, "link": f"{address}/enrol#{ticket.text}" if address else None}


VERBS: Final = {
    "officers": Verb(_officers),
    "officer add": Verb(
        _add,
        {
            **needed(name=NAME),
            "roles": optional(ROLES),
            "public": optional(KEY_FILE),
            "ticket_seconds": optional(LASTS),
            "by": optional(BY),
            "passphrase": optional(PASSPHRASE),
        },
    ),
    "officer roles": Verb(
        _set_roles, {**needed(officer=NAMED, roles=ROLES), "by": optional(BY), "passphrase": optional(PASSPHRASE)}
    ),
    "officer remove": Verb(_remove, {**needed(officer=NAMED), "by": optional(BY)}),
    "officer key add": Verb(_key_add, {**needed(officer=NAMED, public=KEY_FILE), "by": optional(BY)}),
    "officer key remove": Verb(_key_remove, {**needed(officer=NAMED, key=NAMED), "by": optional(BY)}),
    "officer ticket": Verb(
        _ticket_made,
        {
            **needed(officer=NAMED),
            "seconds": optional(LASTS, TICKET_SECONDS),
            "lost": optional(FLAG, default=False),
            "key": optional(NAMED),
            "by": optional(BY),
            "passphrase": optional(PASSPHRASE),
        },
    ),
}
