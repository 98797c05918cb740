"""The floor: links and alarms above, the lines at the left, the log of one line, and what is open at the right."""

from __future__ import annotations

from typing import Final

from parley.console.access import ALL
from parley.console.entries import shown_entry
from parley.console.pages import Asked, Json, Page
from parley.service.arguments import LINE, optional

LOG_SHOWN: Final = 50
HEARD_SECONDS_GOOD: Final = 3_700
"""A little more than the longest time between two signs of life that the settings usually leave."""


async def _floor(asked: Asked, line: bytes | None) -> Json:
    lines = [{"unread": 0} | one for one in (await asked.ask("lines"))["lines"] if one["index"]]
    chosen = next((one for one in lines if line is not None and one["line"] == line.hex()), lines[0] if lines else None)
    return {
        "strip": await strip(asked),
        "lines": lines,
        "chosen": chosen,
        "log": [] if chosen is None else await _log(asked, chosen["line"]),
        "open": await _open(asked),
    }


async def strip(asked: Asked) -> Json:
    """The state of every link in words, the age of its newest proof of life, and the alarms."""
    status = await asked.ask("status")
    links = [
        {
            "name": one["name"],
            "heard_seconds_ago": one["heard_seconds_ago"],
            "kind": "bad"
            if one["heard_seconds_ago"] is None
            else "wait"
            if one["heard_seconds_ago"] > HEARD_SECONDS_GOOD
            else "good",
            "verified": one["verified"],
        }
        for one in status["channels"]
    ]
    return {"links": links, "alarms": status["alarms"][::-1]}


async def _log(asked: Asked, line: str) -> list[Json]:
    found = await asked.ask("inbox", line=line, count=LOG_SHOWN)
    return [shown_entry(one) for one in found["entries"]]


async def _open(asked: Asked) -> Json:
    return {
        "calls": (await asked.ask("calls"))["calls"],
        "notices": (await asked.ask("notices"))["notices"],
        "undertakings": (await asked.ask("undertakings"))["undertakings"],
    }


PAGES: Final = (
    Page(
        "/floor",
        "floor",
        "Links, alarms, lines, the log of one, and what is open.",
        _floor,
        ALL,
        {"line": optional(LINE)},
    ),
)
