"""The floor: links and alarms above, the lines at the left, the log of one line, and what is open at the right."""

from __future__ import annotations

from typing import Any, Final, Protocol

from parley.console.access import ALL
from parley.console.entries import shown_entry
from parley.console.pages import Asked, Json, Page
from parley.console.words import marked
from parley.service.arguments import LINE, PREFIX, optional
from parley.service.client import SILENT

LOG_SHOWN: Final = 50

ALARMS_SHOWN: Final = 8
"""Of those that nobody has acknowledged: the newest; the page of the watch lists all."""

KINDS: Final = (
    marked("call"),
    marked("talks"),
    marked("notice"),
    marked("understanding"),
    marked("undertaking"),
    marked("test"),
)
"""What may be open, in words."""

UNTAKEN: Final = frozenset(("held", "paged", "seen"))
"""How a call to us stands until somebody takes it."""

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
    spoken = [one for one in known if one["line_index"]] or known  # line 0 is the stations' own
    chosen = next((one for one in known if one["line"] == wanted), spoken[0] if spoken else None)
    if wanted in _unknown(found["strip"]["silent"]):
        chosen = {"line": wanted}  # its log says that it cannot be asked for
    log = {"rows": [], "older": False, "newer": False} if chosen is None else await _log(asked, chosen, around, before)
    return found | {"chosen": chosen, "log": log}


async def first_screen(asks: Asks) -> Json:
    """The panels around the log: links and alarms, lines, what is open."""
    found = await asks.ask("floor")
    return {"strip": await strip(asks, found), "lines": found["lines"], "open": found}


async def strip(asks: Asks, found: Json | None = None) -> Json:
    """What stands above every page: each link in words with its newest proof of life, who has the watch, what sounds.

    That is the alarms that nobody has acknowledged and the calls to us that nobody has taken.  Of what was said it
    tells nothing: locked sessions show it too.
    """
    if found is None:
        found = await asks.ask("floor")
    waiting = await asks.ask("alarms", waiting=True, count=ALARMS_SHOWN)
    names = {one["channel"]: one["name"] for one in found["links"]}
    return {
        "links": [one | {"kind": LINKS[one["link"]][0], "words": LINKS[one["link"]][1]} for one in found["links"]],
        "silent": found.get(SILENT, []),
        "watch": found["watch"],
        "alarms": [one | {"about": names.get(one["channel"])} for one in waiting["alarms"]],
        "unacknowledged": waiting["unacknowledged"],
        "highest": found["alarms"]["highest"],
        "calls": [one for one in found["open"] if _calls_us(one)],
    }


def _unknown(silent: list[Json]) -> set[str]:
    """The lines of shares that nobody answers for."""
    return {line["line"] for share in silent for channel in share["channels"] for line in channel["lines"]}


def _calls_us(one: Json) -> bool:
    """Whether somebody on our floor is called, and nobody has taken it."""
    return bool(one["awaits"] == "us" and (one["kind"] == "test" or one["state"] in UNTAKEN))


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
