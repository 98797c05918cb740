"""Signing in and out, locking; in a demonstration, by a link that opens once."""

from __future__ import annotations

from typing import Final

from parley.console.access import ALL, ANYBODY
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.sessions import COOKIE
from parley.service.arguments import Text, needed


async def _sign_in(asked: Asked) -> Json:
    return {"links": asked.console.demo}


async def _enter(asked: Asked, link: str) -> Done:
    officer = asked.console.links.open(link)
    token, _ = asked.console.sessions.begin(officer.officer, officer.name, officer.roles)
    return Done("/floor", {"officer": officer.name}, {COOKIE: token})


async def _link(_: Asked, link: str) -> Json:
    return {"link": link}


async def _out(asked: Asked) -> Done:
    session = asked.officer.session
    if session is not None:
        asked.console.sessions.end(session)
    return Done("/sign-in", {}, {COOKIE: ""})


LINK: Final = Text(128)

PAGES: Final = (
    Page("/sign-in", "sign_in", "How to sign in here.", _sign_in, ANYBODY),
    Page("/enter/{link}", "enter", "A link that opens once, in a demonstration.", _link, ANYBODY, needed(link=LINK)),
)
ACTIONS: Final = (
    Action("/enter", "enter", "Open the link.", _enter, ANYBODY, needed(link=LINK)),
    Action("/sign-out", "sign-out", "End this session.", _out, ALL),
)
