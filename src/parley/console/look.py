"""How a browser wants the pages: language and theme, in a cookie that says nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from parley.console.words import chosen

if TYPE_CHECKING:
    from starlette.requests import Request

LOOK_COOKIE: Final = "parley-look"

THEMES: Final = ("auto", "light", "dark", "night")
"""As the system has it, or one of three; night is dim red, for eyes that must see in the dark."""


@dataclass(frozen=True, slots=True)
class Look:
    """A language of the console, and a theme."""

    language: str
    theme: str

    @property
    def cookie(self) -> str:
        """As the browser keeps it."""
        return f"{self.language}.{self.theme}"


def read_look(request: Request) -> Look:
    """The look of a request: what was chosen before, else what the browser accepts."""
    language, _, theme = request.cookies.get(LOOK_COOKIE, "").partition(".")
    accepted = request.headers.get("accept-language", "")
    return Look(chosen(language, accepted), theme if theme in THEMES else "auto")
