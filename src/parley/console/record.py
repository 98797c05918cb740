"""The record: what is proved and by whom, a check of all of it, a search, and evidence of a whole line."""

from __future__ import annotations

import asyncio
import re
from base64 import b64decode
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from parley.console.access import ALL
from parley.console.entries import shown_entry
from parley.console.entry import BUNDLE_MEDIA, DISCLOSES, HEADS
from parley.console.pages import Action, Asked, Done, Download, File, Json, Page
from parley.service.arguments import FLAG, FORM, LINE, Text, bad_request, needed, optional
from parley.service.requests.record import PLACE, WORDS_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.console.console import Console

DAY_SECONDS: Final = 86_400

LOOK_SECONDS: Final = 1.0
"""How often the progress of a check is told to open pages."""

BY: Final = Text(12, re.compile(r"(ours|theirs)(:\d{1,5})?"))
"""Whose entries, and of which post."""


DAY: Final = Text(10, re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII))
"""A day of the calendar, in UTC."""


async def _record(asked: Asked, line: bytes | None, *, search: bool, **wanted: Any) -> Json:  # noqa: ANN401 -- SEARCH
    lines = [one for one in (await asked.ask("lines"))["lines"] if one["index"]]
    named = None if line is None else line.hex()
    chosen = next((one for one in lines if one["line"] == named), lines[0] if lines else None)
    return {
        "lines": lines,
        "chosen": chosen,
        "logs": [] if chosen is None else await _logs(asked, chosen["line"]),
        "check": await asked.ask("check state"),
        "forms": [{"form": one["form"], "title": one["title"]} for one in (await asked.ask("forms"))["forms"]],
        "asked_for": wanted,
        "found": await _found(asked, chosen["line"], **wanted) if search and chosen is not None else None,
    }


async def _logs(asked: Asked, line: str) -> list[Json]:
    """The logs of a line, with what was signed about each in words."""
    found = (await asked.ask("line record", line=line))["logs"]
    return [one | {"heads": [head | {"words": HEADS[head["kind"]]} for head in one["heads"]]} for one in found]


async def _found(
    asked: Asked,
    line: str,
    since: str | None,
    until: str | None,
    by: str | None,
    *,
    everywhere: bool,
    **wanted: Any,  # noqa: ANN401 -- what the verb takes as it is
) -> Json:
    side, _, post = (by or "").partition(":")
    answer = await asked.ask(
        "search",
        line=None if everywhere else line,
        since=None if since is None else begins(since),
        until=None if until is None else begins(until) + DAY_SECONDS - 1,
        ours=None if by is None else side == "ours",
        post=int(post) if post else None,
        **wanted,
    )
    return answer | {"entries": [shown_entry(one) for one in answer["entries"]]}


def begins(day: str) -> int:
    """When a day begins, in seconds since 1970; raises BadRequest."""
    try:
        return int(datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC).timestamp())
    except ValueError:
        bad_request("a day like 2026-11-21 is wanted")


async def _check(asked: Asked, line: bytes | None, *, signatures: bool) -> Done:
    state = await asked.ask("check begin", signatures=signatures)
    asked.console.follow("check", _followed(asked.console))
    return Done("/record" + (f"?line={line.hex()}" if line else "") + "#check", state)


async def _followed(console: Console) -> None:
    """Tell open pages how far the check is, until it has ended."""
    while True:
        state = await console.ask("check state")
        console.tell_part("check", check=state)
        if state["state"] != "running":
            return
        await asyncio.sleep(LOOK_SECONDS)


async def _bundle(asked: Asked, line: bytes) -> File:
    found = await asked.ask("bundle", line=line.hex())
    return File(found["name"], BUNDLE_MEDIA, b64decode(found["content"]))


SEARCH: Final = {
    "words": optional(Text(WORDS_CHARACTERS_MAX), ""),
    "since": optional(DAY),
    "until": optional(DAY),
    "by": optional(BY),
    "form": optional(FORM),
    "further": optional(PLACE),
    "everywhere": optional(FLAG, default=False),
}

PAGES: Final = (
    Page(
        "/record",
        "record",
        "What is proved and by whom, and what a search finds.",
        _record,
        ALL,
        {
            "line": optional(LINE),
            "search": optional(FLAG, default=False),
            **SEARCH,
        },
    ),
)

ACTIONS: Final = (
    Action(
        "/record/check",
        "check",
        "Hold every log against what was signed about it, in the background.",
        _check,
        ALL,
        {"line": optional(LINE), "signatures": optional(FLAG, default=False)},
    ),
)

DOWNLOADS: Final = (
    Download("/record/bundle", "bundle", "What shows a line to a third party.", _bundle, DISCLOSES, needed(line=LINE)),
)
