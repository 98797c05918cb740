"""What an officer does with one entry: marks it as read or for later, acknowledges it, says that it is taken.

What the other side is to see of it is a draft, which he releases on a page of its own: nothing is sent from here.
"""

from __future__ import annotations

from typing import Final

from parley.console.access import ALL, only
from parley.console.pages import Action, Asked, Done, Json
from parley.service.arguments import FLAG, PREFIX, needed, optional
from parley.service.people import Role


async def _read(asked: Asked, entry: str, *, up_to: bool) -> Done:
    await asked.ask("read mark", officer=asked.officer.officer, entry=entry, up_to=up_to)
    return await _back(asked, entry)


async def _unread(asked: Asked, entry: str) -> Done:
    await asked.ask("read unmark", officer=asked.officer.officer, entry=entry)
    return await _back(asked, entry)


async def _later(asked: Asked, entry: str, *, done: bool) -> Done:
    await asked.ask("read later", officer=asked.officer.officer, entry=entry, done=done)
    return await _back(asked, entry)


async def _acknowledge(asked: Asked, entry: str) -> Done:
    return await _drafted(asked, entry, (await asked.ask("ack draft", entry=entry))["draft"])


async def _take(asked: Asked, entry: str, *, seen: bool) -> Done:
    return await _drafted(asked, entry, (await asked.ask("take draft", entry=entry, seen=seen))["draft"])


async def _ready(asked: Asked, channel: str) -> Done:
    """The oldest call-up that waits; those after it wait on."""
    drafts = (await asked.ask("test ready", channel=channel))["drafts"]
    return Done("/watch") if not drafts else await _drafted(asked, drafts[0]["answers"], drafts[0])


async def _drafted(asked: Asked, entry: str, said: Json | None) -> Done:
    """To the page where it is released; where it was said before, to the entry."""
    if said is None:
        return Done(f"/entries/{entry}", {"draft": None})
    made = await asked.ask("draft ready", officer=asked.officer.officer, **said)
    return Done(f"/drafts/{made['draft']}", {"draft": made["draft"]})


async def _back(asked: Asked, entry: str) -> Done:
    """To the entry's place in the log of its line."""
    row = await asked.ask("log row", entry=entry)
    return Done(f"/floor?line={row['line']}&around={row['hash']}#e-{row['hash']}", {"unread": row["unread"]})


ON_WATCH: Final = only(Role.WATCH)
ENTRY: Final = needed(entry=PREFIX)

ACTIONS: Final = (
    Action(
        "/entries/{entry}/read",
        "entry-read",
        "Mark an entry of the other side as read, or all of theirs up to it.",
        _read,
        ON_WATCH,
        {**ENTRY, "up_to": optional(FLAG, default=False)},
    ),
    Action("/entries/{entry}/unread", "entry-unread", "Mark it as unread again.", _unread, ON_WATCH, ENTRY),
    Action(
        "/entries/{entry}/later",
        "entry-later",
        "Mark an entry for later, or as done with.",
        _later,
        ON_WATCH,
        {**ENTRY, "done": optional(FLAG, default=False)},
    ),
    Action(
        "/entries/{entry}/acknowledge",
        "entry-acknowledge",
        "Draft the acknowledgement of an entry, to be released by an officer.",
        _acknowledge,
        ALL,
        ENTRY,
    ),
    Action(
        "/entries/{entry}/take",
        "entry-take",
        "Draft the word that what was paged is taken, or seen, to be released by an officer on watch.",
        _take,
        ON_WATCH,
        {**ENTRY, "seen": optional(FLAG, default=False)},
    ),
    Action(
        "/channels/{channel}/ready",
        "test-ready",
        "Draft the answer to the oldest call-up of a line test that waits.",
        _ready,
        ON_WATCH,
        needed(channel=PREFIX),
    ),
)
