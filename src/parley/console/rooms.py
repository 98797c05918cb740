"""The room of a call: who is in it, what their browsers say to one another, what is typed; and what each may do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from parley.console.access import ALL, only
from parley.console.guard import WITH_DEVICES
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.typed import as_given
from parley.service.arguments import (
    ENTRY,
    POST,
    PREFIX,
    Argument,
    Choice,
    Name,
    Number,
    Octets,
    Text,
    needed,
    optional,
)
from parley.service.people import Role

URGENT: Final = frozenset(("FLASH", "IMMEDIATE"))
"""Calls before which nobody tries his devices."""

ROLES: Final = ("principal", "interpreter")
MEANS: Final = ("VIDEO", "VOICE", "TEXT")
TONES: Final = (440, 660)
"""Of our test tone and of that of the other side, in hertz."""


async def _room(asked: Asked, call: str, page: bytes | None) -> Json:
    """For a page that is in it, what its script asks for again and again; for a browser that opens it, all around."""
    if page is not None:
        return {"room": await asked.ask("room", call=call, page=page.hex(), officer=asked.officer.officer)}
    found = await asked.ask("room", call=call)
    about = await asked.ask("call", call=call)
    where = next(one for one in (await asked.ask("lines"))["lines"] if one["line"] == found["line"])
    return {
        "room": found,
        "request": about["request"],
        "where": where,
        "titles": {
            "ours": {"party": asked.console.party(), "posts": {where["own_post"]: where["own_title"]}},
            "theirs": {"party": where["other"], "posts": {where["other_post"]: where["other_title"]}},
        },
        "urgent": found["precedence"] in URGENT,
        "means": MEANS[next((at for at, one in enumerate(MEANS) if one in found["means"]), -1) :],
        "roles": ROLES if asked.officer.roles != {Role.INTERPRETER} else ROLES[::-1],
        "tone": TONES[not about["ours"]],
    }


def _act(name: str) -> Callable[..., Awaitable[Done]]:
    """What passes an act on to the room."""

    async def act(asked: Asked, call: str, **given: Any) -> Done:  # noqa: ANN401 -- as declared
        said = as_given(given) | {"call": call, "officer": asked.officer.officer}
        return Done(f"/rooms/{call}", await asked.ask(f"room {name}", **said))

    return act


COMES: Final = only(Role.WATCH, Role.RELEASER, Role.INTERPRETER)
CALL: Final = needed(call=PREFIX)
"""Of a room as well: there is one for each call."""

PAGE: Final = needed(page=Octets(8, 8))
LEG: Final = PAGE | needed(to=Octets(8, 8), round=Number(0, 255))
DESCRIBED: Final = LEG | needed(sdp=Text(32_768), fingerprint=Octets(32, 32))


def _declared(name: str, about: str, takes: dict[str, Argument]) -> Action:
    return Action(f"/rooms/{{call}}/{name}", f"room-{name}", about, _act(name), COMES, CALL | takes)


PAGES: Final = (
    Page(
        "/rooms/{call}",
        "room",
        "The room of a call; with `page`, as that page of a browser that is in it sees it.",
        _room,
        ALL,
        CALL | {"page": optional(Octets(8, 8))},
        WITH_DEVICES,
    ),
)
ACTIONS: Final = (
    _declared(
        "join",
        "Come in: tells the page's name in the call, and where its relay is.",
        needed(name=Name(100), post=POST, role=Choice(ROLES), means=Choice(MEANS)),
    ),
    _declared("offer", "Offer media to another page.", DESCRIBED),
    _declared("answer", "Answer an offer of media.", DESCRIBED | needed(offer=ENTRY)),
    _declared("up", "Say that media flow, and with which certificate.", LEG | needed(fingerprint=Octets(32, 32))),
    _declared(
        "refused",
        "Say that what came is not what was signed: it is on record, and the watch is told.",
        PAGE | needed(why=Text(64), detail=Text(200)),
    ),
    _declared("means", "Go on with other means.", PAGE | needed(means=Choice(MEANS))),
    _declared("text", "Type something that both stations keep.", PAGE | needed(language=Text(35), text=Text(2_000))),
    _declared("raise", "Say that our side raised an item.", PAGE | needed(topic=Name(500))),
    _declared("leave", "Leave the room.", PAGE),
    _declared("end", "End the call for both.", {}),
)
