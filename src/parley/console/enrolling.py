"""An officer's ticket becomes a passkey, or a passphrase with one-time codes."""

from __future__ import annotations

from typing import Final

import segno

from parley.console.access import ANYBODY
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.service.arguments import needed, optional
from parley.service.requests.sign_in import CODE, CREDENTIAL, NEW_PASSPHRASE, TICKET


async def _enrol(asked: Asked, ticket: str | None) -> Json:
    found: Json = {"ticket": ticket, "name": None, "passkey": None, "passphrase": None}
    if ticket is None:
        return found
    config = asked.console.service.config
    if config.console_address:
        begun = await asked.ask("officer enrol begin", ticket=ticket, kind="passkey")
        found |= {"name": begun["name"], "passkey": begun["options"]}
    if config.passphrases:
        begun = await asked.ask("officer enrol begin", ticket=ticket, kind="passphrase")
        picture = segno.make(begun["address"], micro=False).svg_data_uri(scale=5, border=2, light="white")
        found |= {"name": begun["name"], "passphrase": {"secret": begun["secret"], "picture": picture}}
    return found


async def _by_passkey(asked: Asked, ticket: str, credential: str) -> Done:
    one = await asked.ask("officer enrol finish", ticket=ticket, credential=credential)
    return Done("/sign-in", {"officer": one["officer"]})


async def _by_passphrase(asked: Asked, ticket: str, passphrase: str, code: str) -> Done:
    one = await asked.ask("officer enrol finish", ticket=ticket, passphrase=passphrase, code=code)
    return Done("/sign-in", {"officer": one["officer"]})


PAGES: Final = (
    Page("/enrol", "enrol", "What an officer's ticket makes.", _enrol, ANYBODY, {"ticket": optional(TICKET)}),
)
ACTIONS: Final = (
    Action(
        "/enrol/passkey",
        "enrol-passkey",
        "Make a passkey by a ticket.",
        _by_passkey,
        ANYBODY,
        needed(ticket=TICKET, credential=CREDENTIAL),
    ),
    Action(
        "/enrol/passphrase",
        "enrol-passphrase",
        "Choose a passphrase by a ticket.",
        _by_passphrase,
        ANYBODY,
        needed(ticket=TICKET, passphrase=NEW_PASSPHRASE, code=CODE),
    ),
)
