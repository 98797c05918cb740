"""Signing in and out, and locking: by passkey; where this side permits it, by passphrase and one-time code.

In a demonstration a link that opens once lets an officer in, on this machine alone.
"""

from __future__ import annotations

from typing import Final

from parley.console import floor
from parley.console.access import ALARMS, ALL, ANYBODY
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.proving import by_passkey, by_passphrase, ways
from parley.console.sessions import COOKIE, Account
from parley.service import passkeys
from parley.service.arguments import Text, needed
from parley.service.noting import came_in, went_out
from parley.service.people import Person, Role, called
from parley.service.requests.console import LINK
from parley.service.requests.sign_in import CODE, CREDENTIAL, PASSPHRASE
from parley.wire.ids import OfficerId

NAME: Final = Text(200)


async def _by_passkey(asked: Asked, credential: str) -> Done:
    service = asked.console.service
    with asked.console.doorbook.trying("passkey", asked.address, lambda: _id(passkeys.whose(service, credential))):
        return begun(asked, await asked.ask("officer sign-in finish", credential=credential), "passkey")


async def _by_passphrase(asked: Asked, name: str, passphrase: str, code: str) -> Done:
    vault = asked.console.service.vault
    with asked.console.doorbook.trying("passphrase", asked.address, lambda: _id(called(vault, name))):
        signed_in = await asked.ask("officer sign-in passphrase", name=name, passphrase=passphrase, code=code)
        return begun(asked, signed_in, "passphrase")


def _id(one: Person | None) -> bytes | None:
    return None if one is None else one.id


async def _link(_: Asked, link: str) -> Json:
    return {"link": link}


async def _by_link(asked: Asked, link: str) -> Done:
    with asked.console.doorbook.trying("link", asked.address):
        return begun(asked, await asked.ask("console enter", link=link), "link", proved=False)


def begun(asked: Asked, signed_in: Json, way: str, *, proved: bool = True, account: Account | None = None) -> Done:
    """A new session of an officer whom the station knows, noted in the trail; that which the browser had ends."""
    came_in(asked.console.service, OfficerId(bytes.fromhex(signed_in["officer"])), way)
    if asked.who is not None and asked.who.session is not None:
        asked.console.sessions.end(asked.who.session)
    roles = frozenset(Role[name.upper()] for name in signed_in["roles"])
    token, _ = asked.console.sessions.begin(
        signed_in["officer"], signed_in["name"], roles, proved=proved, account=account
    )
    return Done("/floor", {"officer": signed_in["officer"]}, {COOKIE: token})


async def _out(asked: Asked) -> Done:
    session = asked.officer.session
    if session is not None:
        asked.console.sessions.end(session)
        went_out(asked.console.service, OfficerId(bytes.fromhex(session.officer)))
    return Done("/sign-in", {}, {COOKIE: ""})


async def _lock(asked: Asked) -> Done:
    session = asked.officer.session
    if session is not None:
        session.locked = True
    return Done("/locked")


async def _locked(asked: Asked) -> Json:
    return await ways(asked) | {"strip": await floor.strip(asked)}


async def _unlock_by_passkey(asked: Asked, credential: str) -> Done:
    await by_passkey(asked, credential)
    return _unlocked(asked)


async def _unlock_by_passphrase(asked: Asked, passphrase: str) -> Done:
    await by_passphrase(asked, passphrase)
    return _unlocked(asked)


def _unlocked(asked: Asked) -> Done:
    if asked.officer.session is not None:
        asked.officer.session.locked = False
    return Done("/floor")


PAGES: Final = (
    Page("/sign-in", "sign_in", "How to sign in here.", ways, ANYBODY),
    Page("/enter/{link}", "enter", "A link that opens once, in a demonstration.", _link, ANYBODY, needed(link=LINK)),
    Page("/locked", "locked", "What a locked session shows: links and alarms.", _locked, ALARMS),
)
ACTIONS: Final = (
    Action(
        "/sign-in/passkey",
        "sign-in-passkey",
        "Sign in by passkey.",
        _by_passkey,
        ANYBODY,
        needed(credential=CREDENTIAL),
    ),
    Action(
        "/sign-in/passphrase",
        "sign-in-passphrase",
        "Sign in by passphrase and one-time code.",
        _by_passphrase,
        ANYBODY,
        needed(name=NAME, passphrase=PASSPHRASE, code=CODE),
    ),
    Action("/enter", "enter", "Open the link.", _by_link, ANYBODY, needed(link=LINK)),
    Action("/sign-out", "sign-out", "End this session.", _out, ALARMS),
    Action("/lock", "lock", "Lock this session.", _lock, ALL),
    Action(
        "/unlock/passkey",
        "unlock-passkey",
        "Unlock by passkey.",
        _unlock_by_passkey,
        ALARMS,
        needed(credential=CREDENTIAL),
    ),
    Action(
        "/unlock/passphrase",
        "unlock-passphrase",
        "Unlock by passphrase.",
        _unlock_by_passphrase,
        ALARMS,
        needed(passphrase=PASSPHRASE),
    ),
)
