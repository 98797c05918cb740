"""What was notified on a map, and a month in figures; each drawing with the table that says the same."""

from __future__ import annotations

from typing import Final

from parley.console.access import ALL
from parley.console.pages import Asked, Json, Page
from parley.service.arguments import FLAG, LINE, PREFIX, optional
from parley.service.requests.dialogue import MONTH
from parley.service.views.figures import month_of, span_of


async def _map(asked: Asked, line: bytes | None, *, ended: bool) -> Json:
    wanted = None if line is None else line.hex()
    return {
        "lines": [one for one in (await asked.ask("lines"))["lines"] if one["index"]],
        "chosen": wanted,
        "ended": ended,
        "shapes": (await asked.ask("map", line=wanted, ended=ended))["shapes"],
    }


async def _figures(asked: Asked, month: str | None, channel: str | None) -> Json:
    now = asked.console.now // 1000
    shown = month or month_of(now)
    span = span_of(shown)
    until = min(span.stop, now + 1)
    found = await asked.ask("figures", month=shown, channel=channel)
    tests = {}
    if until > span.start:
        told = await asked.ask("tests", channel=channel, since=span.start, until=until)
        tests = {one["channel"]: one for one in told["channels"]}
    lines = {one["line"]: one for one in (await asked.ask("lines"))["lines"]}
    return {
        "month": shown,
        "before": month_of(span.start - 1),
        "after": month_of(span.stop) if span.stop <= now else None,
        "since": span.start,
        "until": span.stop,
        "channel": channel,
        "known": [{"channel": one["channel"], "other": one["name"]} for one in (await asked.ask("status"))["channels"]],
        "channels": [one | {"tested": tests.get(one["channel"])} for one in found["channels"]],
        "lines": lines,
    }


PAGES: Final = (
    Page(
        "/map",
        "map",
        "The places of the notices that stand, on a map and in a table.",
        _map,
        ALL,
        {"line": optional(LINE), "ended": optional(FLAG, default=False)},
    ),
    Page(
        "/figures",
        "figures",
        "A month of every channel and line in figures.",
        _figures,
        ALL,
        {"month": optional(MONTH), "channel": optional(PREFIX)},
    ),
)
