"""The floor: links and alarms above, the lines at the left, the log of one line, and what is open at the right."""

from __future__ import annotations

from typing import Any, Final, Protocol

from parley.console.access import ALL
from parley.console.entries import shown_entry
from parley.console.pages import Asked, Json, Page
from parley.service.arguments import LINE, PREFIX, optional

LOG_SHOWN: Final = 50

LINKS: Final = {
    "connected": ("good", "connected"),
    "heard": ("good", "heard, by no way that is up now"),
    "not-heard": ("bad", "not heard for longer than it should be"),
    "never-heard": ("wait", "nothing heard yet"),
}
"""What is known of the way to another side: how grave it is, and in words."""


class Asks(Protocol):
    """Whatever can ask the station: a request, or the console itself for what it tells all browsers."""

    async def ask(self, verb: str, **given: Any) -> Json:  # noqa: ANN401 -- as the verb declares
        """What the station answers."""
        ...


async def _floor(asked: Asked, line: bytes | None, around: str | None, before: str | None) -> Json:
    found = await first_screen(asked)
    known, wanted = found["lines"], None if line is None else line.hex()
    chosen = next((one for one in known if one["line"] == wanted), known[0] if known else None)
    log = {"rows": [], "older": False, "newer": False} if chosen is None else await _log(asked, chosen, around, before)
    return found | {"chosen": chosen, "log": log}


async def first_screen(asks: Asks) -> Json:
    """The panels around the log: links and alarms, lines, what is open."""
    found = await asks.ask("floor")
    return {"strip": await strip(asks, found["links"]), "lines": found["lines"], "open": found}


async def strip(asks: Asks, links: list[Json] | None = None) -> Json:
    """The state of every link in words, the age of its newest proof of life, and the alarms."""
    found = (await asks.ask("floor"))["links"] if links is None else links
    shown = [one | {"kind": LINKS[one["link"]][0], "words": LINKS[one["link"]][1]} for one in found]
    return {"links": shown, "alarms": (await asks.ask("status"))["alarms"][::-1]}


async def _log(asked: Asked, chosen: Json, around: str | None, before: str | None) -> Json:
    found = await asked.ask("log", line=chosen["line"], count=LOG_SHOWN, around=around, before=before)
    rows = [one if one["gap"] else shown_entry(one) for one in found["rows"]]
    return {"rows": rows, "older": found["older"], "newer": found["newer"]}


PAGES: Final = (
    Page(
        "/floor",
        "floor",
        "Links, alarms, lines, the log of one, and what is open.",
        _floor,
        ALL,
        {"line": optional(LINE), "around": optional(PREFIX), "before": optional(PREFIX)},
    ),
)
