"""Programs of this side: the tokens with which they ask, and the addresses that are told of what is new."""

from __future__ import annotations

from typing import Final

from parley.console.officers import ADMINISTERS, CHANGES
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.proving import guarded
from parley.console.record import DAY, DAY_SECONDS, begins
from parley.service.arguments import Name, Octets, needed
from parley.service.programs.scopes import On, Scope
from parley.service.programs.tokens import ID_BYTES as TOKEN_ID_BYTES
from parley.service.programs.webhooks import ID_BYTES as WEBHOOK_ID_BYTES
from parley.service.requests.tokens import SCOPES
from parley.service.requests.webhooks import ADDRESS, ON


async def _programs(asked: Asked) -> Json:
    return {
        **await asked.ask("tokens"),
        **await asked.ask("webhooks"),
        "scopes": [one.value for one in Scope],
        "on": [one.value for one in On],
        **await guarded(asked),
    }


async def _add_token(asked: Asked, name: str, scopes: tuple[str, ...], until: str) -> Done:
    """One that ends with a day."""
    ends = begins(until) + DAY_SECONDS
    by = asked.officer.officer
    made = await asked.ask("token add", name=name, scopes=list(scopes), until=ends, by=by)
    return Done("/programs", made, once={"what": "token", **made})


async def _revoke(asked: Asked, token: bytes) -> Done:
    return Done("/programs", await asked.ask("token revoke", token=token.hex(), by=asked.officer.officer))


async def _add_webhook(asked: Asked, address: str, on: tuple[str, ...]) -> Done:
    made = await asked.ask("webhook add", address=address, on=list(on), by=asked.officer.officer)
    return Done("/programs", made, once={"what": "webhook", **made})


async def _remove_webhook(asked: Asked, webhook: bytes) -> Done:
    return Done("/programs", await asked.ask("webhook remove", webhook=webhook.hex(), by=asked.officer.officer))


PAGES: Final = (
    Page("/programs", "programs", "Tokens of programs, and addresses that are told.", _programs, ADMINISTERS),
)
ACTIONS: Final = (
    Action(
        "/programs/tokens",
        "token-add",
        "A new token, which is shown this once; it ends with a day.",
        _add_token,
        CHANGES,
        needed(name=Name(), scopes=SCOPES, until=DAY),
    ),
    Action(
        "/programs/tokens/{token}/revoke",
        "token-revoke",
        "It opens nothing from now on.",
        _revoke,
        CHANGES,
        needed(token=Octets(TOKEN_ID_BYTES, TOKEN_ID_BYTES)),
    ),
    Action(
        "/programs/webhooks",
        "webhook-add",
        "An address that is told of entries or alarms, with the secret that signs, which is shown this once.",
        _add_webhook,
        CHANGES,
        needed(address=ADDRESS, on=ON),
    ),
    Action(
        "/programs/webhooks/{webhook}/remove",
        "webhook-remove",
        "It is told nothing more, also not what waits.",
        _remove_webhook,
        CHANGES,
        needed(webhook=Octets(WEBHOOK_ID_BYTES, WEBHOOK_ID_BYTES)),
    ),
)
