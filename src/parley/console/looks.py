"""Language and theme of a browser, chosen by its officer."""

from __future__ import annotations

from typing import Final

from parley.console.access import ANYBODY
from parley.console.look import LOOK_COOKIE, THEMES, Look
from parley.console.pages import Action, Asked, Done
from parley.console.words import LANGUAGES
from parley.service.arguments import Choice, Text, needed, optional


async def _choose(_: Asked, language: str, theme: str, back: str) -> Done:
    return Done(
        back if back.startswith("/") and not back.startswith("//") else "/",
        {},
        {LOOK_COOKIE: Look(language, theme).cookie},
    )


ACTIONS: Final = (
    Action(
        "/look",
        "look",
        "Choose language and theme.",
        _choose,
        ANYBODY,
        {**needed(language=Choice(tuple(LANGUAGES)), theme=Choice(THEMES)), "back": optional(Text(512), "/")},
    ),
)
