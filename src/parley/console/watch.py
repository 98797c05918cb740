"""The watch: who has which post, taken by name and handed over with all that is open; and the alarms, acknowledged."""

from __future__ import annotations

from typing import Any, Final

from parley.console.access import ALL, only
from parley.console.entries import shown_entry
from parley.console.floor import LINKS
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.service.arguments import POST, Many, Number, needed, optional
from parley.service.client import SILENT
from parley.service.people import Role
from parley.service.requests.watch import ALARMS_SHOWN_MAX, POSTS_MAX
from parley.wire.limits import LOG_SIZE_MAX

LATER_SHOWN: Final = 100
"""Of what is marked for later, the oldest; the JSON of this page names all."""


async def _watch(asked: Asked) -> Json:
    sheet = await asked.ask("watch open")
    names = {one["channel"]: one["name"] for one in sheet["links"]}
    return {
        "sheet": sheet,
        "silent": sheet.get(SILENT, []),
        "ways": await _ways(asked, names),
        "link_words": {name: words for name, (_, words) in LINKS.items()},
        "alarms": [one | {"about": names.get(one["channel"])} for one in sheet["alarms"]],
        "later": [await _marked(asked, one) for one in sheet["later"][:LATER_SHOWN]],
        **_whose(asked, sheet["watch"]),
    }


async def _ways(asked: Asked, names: dict[str, Json]) -> list[Json]:
    """What is known of each bearer to each other side; the time of its last proof of life, so that its age may grow."""
    known = await asked.ask("status")
    now = known["time"]
    return [
        one
        | {"about": names[one["channel"]], "proof": None if (ago := one["proof_seconds_ago"]) is None else now - ago}
        for one in known["bearers"]
        if one["channel"] in names
    ]


async def _marked(asked: Asked, one: Json) -> Json:
    """What somebody marked for later, with the entry itself."""
    return one | {"row": shown_entry(await asked.ask("log row", entry=one["entry"]))}


def _whose(asked: Asked, posts: list[Json]) -> Json:
    """Which posts are his, another's, nobody's."""
    him = asked.who.officer if asked.who is not None else None
    return {
        "mine": [one for one in posts if one["officer"] is not None and one["officer"] == him],
        "others": [one for one in posts if one["officer"] not in (None, him)],
        "free": [one for one in posts if one["officer"] is None],
    }


async def _take(asked: Asked, posts: Any = None) -> Done:  # noqa: ANN401 -- as declared
    return await _done(asked, "watch take", posts)


async def _relieve(asked: Asked, posts: Any = None) -> Done:  # noqa: ANN401
    return await _done(asked, "watch relieve", posts)


async def _leave(asked: Asked, posts: Any = None) -> Done:  # noqa: ANN401
    return await _done(asked, "watch leave", posts)


async def _done(asked: Asked, verb: str, posts: Any) -> Done:  # noqa: ANN401
    given = {} if posts is None else {"posts": list(posts)}
    return Done("/watch", await asked.ask(verb, officer=asked.officer.officer, **given))


async def _acknowledge(asked: Asked, numbers: tuple[int, ...]) -> Done:
    told = await asked.ask("alarm acknowledge", officer=asked.officer.officer, numbers=list(numbers))
    return Done("/watch#alarms", told)


ON_WATCH: Final = only(Role.WATCH)
OF_POSTS: Final = {"posts": optional(Many(POST, POSTS_MAX, 1))}

PAGES: Final = (
    Page("/watch", "watch", "Who has the watch, and all that is open, as one watch hands it over.", _watch, ALL),
)
ACTIONS: Final = (
    Action("/watch/take", "watch-take", "Take the watch on posts that nobody has.", _take, ON_WATCH, OF_POSTS),
    Action(
        "/watch/relieve",
        "watch-relieve",
        "Take the watch from whoever has it, with all that is open at that moment.",
        _relieve,
        ON_WATCH,
        OF_POSTS,
    ),
    Action("/watch/leave", "watch-leave", "Leave the watch: nobody has it then.", _leave, ON_WATCH, OF_POSTS),
    Action(
        "/alarms/acknowledge",
        "alarm-acknowledge",
        "Acknowledge alarms: they sound no longer, and stay on record with your name.",
        _acknowledge,
        ON_WATCH,
        needed(numbers=Many(Number(0, LOG_SIZE_MAX), ALARMS_SHOWN_MAX, 1)),
    ),
)
