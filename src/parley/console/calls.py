"""Calls: those that are asked for, agreed and over; asking, answering and the agenda as drafts; all about one call."""

from __future__ import annotations

from typing import Any, Final

from parley.console.access import ALL, only
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.typed import as_given
from parley.console.words import marked
from parley.service.arguments import LINE, POST, PREFIX, Choice, Many, Text, needed, optional
from parley.service.people import Role
from parley.service.requests.arranging import ANSWERS, INVITATIONS, MEANS, REASON
from parley.wire.limits import TEXT_CHARACTERS_MAX
from parley.wire.marks import Nature, Precedence
from parley.wire.timeword import read_time

SHOWN_MAX: Final = 50
"""Of the calls that are over, the newest."""

LINES_OF_TEXT: Final = Text(8 * TEXT_CHARACTERS_MAX)
"""Several lines, of each of which the form says how long it may be."""

MOMENT: Final = Text(64)
"""A time with its zone, as people write it."""

MEANS_WORDS: Final = {
    "video": marked("picture and voice"),
    "voice": marked("voice"),
    "text": marked("text"),
    "in_person": marked("in person"),
}
ANSWER_WORDS: Final = {
    "accepted": marked("We accept"),
    "other-time": marked("Another time"),
    "will-answer": marked("We will answer by then"),
    "declined": marked("We decline"),
    "wrong-desk": marked("It is for another post of ours"),
}
CALL_STATES: Final = {
    "asked": marked("asked for"),
    "agreed": marked("agreed; its room is not open yet"),
    "open": marked("its room is open"),
    "running": marked("both sides are in the room"),
    "over": marked("over"),
    "cancelled": marked("taken back"),
}
LEFT_WORDS: Final = {
    "left": marked("left"),
    "lost": marked("was heard no longer"),
    "ended": marked("the call ended"),
    "full": marked("there was no room"),
}
FACTS: Final = {
    "requested": (marked("Asked for by"), ("requested", "requested_seconds")),
    "invitation": (marked("At whose invitation"), ("invitation",)),
    "agreed": (marked("Agreed by"), ("agreed", "agreed_seconds")),
    "starts": (marked("Began"), ("starts_seconds",)),
    "ends": (marked("Ended"), ("ends_seconds",)),
    "means": (marked("By which means"), ("means",)),
    "present": (marked("Who was there"), ("present",)),
    "raised": (marked("Each side says it raised"), ("raised",)),
}
"""The facts of a call as they are shown: in words, and which fields of the form they are."""

ENDED: Final = frozenset({"declined", "wrong-desk", "cancelled", "refused"})


async def _calls(asked: Asked) -> Json:
    found = (await asked.ask("calls", all=True))["calls"]
    every = [one | {"at_seconds": _at(one)} for one in found if one["request"] is not None]
    groups = [
        ("agreed", marked("Agreed"), [one for one in every if one["state"] == "accepted"]),
        ("asked", marked("Asked for"), [one for one in every if one["state"] not in {"accepted", *ENDED}]),
        ("ended", marked("Declined or taken back"), [one for one in every if one["state"] in ENDED]),
    ]
    return {
        "groups": [(name, title, found[::-1][:SHOWN_MAX]) for name, title, found in groups],
        "lines": [one for one in (await asked.ask("lines"))["lines"] if one["index"]],
        "precedences": [one.name for one in reversed(Precedence)],
        "natures": [one.name for one in Nature],
        "means_words": MEANS_WORDS,
    }


async def _call(asked: Asked, call: str) -> Json:
    found = await asked.ask("call", call=call)
    asks = (await asked.ask("calls", line=found["line"], all=True))["calls"]
    return {
        "call": found,
        "asked": next(one for one in asks if one["entry"] == found["call"]),
        "means_words": MEANS_WORDS,
        "answer_words": ANSWER_WORDS,
        "call_states": CALL_STATES,
        "left_words": LEFT_WORDS,
        "fact_words": {name: words for name, (words, _) in FACTS.items()},
        "fact_fields": {name: fields for name, (_, fields) in FACTS.items()},
    }


def _at(call: Json) -> int | None:
    """The time that the newest answer names."""
    return call["words"][-1]["at_seconds"] if call["words"] else None


async def _ask(asked: Asked, topics: str, times: tuple[str, ...], people: str, **said: Any) -> Done:  # noqa: ANN401 -- as declared
    given = {"topics": _lines(topics), "times_seconds": [read_time(one) for one in times], "people": _lines(people)}
    return await drafted(asked, await asked.ask("call request draft", **given, **as_given(said)))


async def _answer(asked: Asked, call: str, at: str | None, people: str, **said: Any) -> Done:  # noqa: ANN401
    given = {"entry": call, "people": _lines(people), "at": None if at is None else read_time(at)}
    return await drafted(asked, await asked.ask("call answer draft", **given, **as_given(said)))


async def _cancel(asked: Asked, call: str, reason: str | None) -> Done:
    return await drafted(asked, await asked.ask("call cancel draft", entry=call, reason=reason))


async def _agenda(asked: Asked, call: str, topics: str) -> Done:
    return await drafted(asked, await asked.ask("call agenda draft", entry=call, topics=_lines(topics)))


async def drafted(asked: Asked, made: Json) -> Done:
    """To the page where it is seen as it will be signed, and released."""
    kept = await asked.ask("draft ready", officer=asked.officer.officer, **made["draft"])
    return Done(f"/drafts/{kept['draft']}", {"draft": kept["draft"]})


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


WRITES: Final = only(Role.DRAFTER, Role.RELEASER, Role.WATCH)
CALL: Final = needed(call=PREFIX)

PAGES: Final = (
    Page("/calls", "calls", "Calls: asked for, agreed, over.", _calls, ALL),
    Page(
        "/calls/{call}",
        "call",
        "All about one call: its facts, its agenda, what was typed.",
        _call,
        ALL,
        CALL,
    ),
)
ACTIONS: Final = (
    Action(
        "/calls",
        "call-ask",
        "Draft a request for a call, to be released by an officer.",
        _ask,
        WRITES,
        {
            **needed(line=LINE, topics=LINES_OF_TEXT, means=Many(MEANS, 4, 1)),
            "times": optional(Many(MOMENT, 8), ()),
            "people": optional(LINES_OF_TEXT, ""),
            "invitation": optional(INVITATIONS),
            "precedence": optional(Choice(Precedence)),
            "nature": optional(Choice(Nature)),
        },
    ),
    Action(
        "/calls/{call}/answer",
        "call-answer",
        "Draft the answer to a request for a call: accepted, another time, declined.",
        _answer,
        WRITES,
        {
            **CALL,
            **needed(answer=ANSWERS),
            "at": optional(MOMENT),
            "reason": optional(REASON),
            "desk": optional(POST),
            "means": optional(MEANS),
            "people": optional(LINES_OF_TEXT, ""),
        },
    ),
    Action(
        "/calls/{call}/cancel",
        "call-cancel",
        "Draft that we take our own request for a call back.",
        _cancel,
        WRITES,
        {**CALL, "reason": optional(REASON)},
    ),
    Action(
        "/calls/{call}/agenda",
        "call-agenda",
        "Draft what our side would raise in a call; the newest list counts.",
        _agenda,
        WRITES,
        {**CALL, **needed(topics=LINES_OF_TEXT)},
    ),
)
