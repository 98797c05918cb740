"""What was said of a call: both sides' readouts, minutes, texts of the press, and what an officer may do about each."""

from __future__ import annotations

from typing import Any, Final

from parley.console.access import ALL
from parley.console.accounts import kept_comparison
from parley.console.calls import CALL, WRITES, drafted
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.words import marked
from parley.service.arguments import PREFIX, Name, Text, needed, optional
from parley.service.calls.press import PRESS_CHARACTERS_MAX
from parley.service.requests.accounts import DAY, ZONE
from parley.service.requests.languages import LANGUAGE_CHARACTERS_MAX
from parley.service.requests.readouts import MINUTES_TEXT, READOUT_TEXT, TEXT_ID
from parley.wire.limits import TEXT_CHARACTERS_MAX

STATES: Final = {
    "fixed": marked("fixed, not published yet"),
    "published": marked("published"),
    "replaced": marked("replaced by a later version; it stays on record"),
}
MINUTES_STATES: Final = {
    "proposed": marked("proposed; the other side has not agreed to it"),
    "agreed": marked("both sides agree to this text"),
    "declined": marked("not agreed"),
    "taken-back": marked("taken back by who proposed it"),
}


async def _readouts(asked: Asked, call: str) -> Json:
    found = await asked.ask("readouts", call=call)
    minutes = await asked.ask("minutes", call=call)
    return {
        "call": await asked.ask("call", call=call),
        "told": found,
        "open_texts": [one for one in found["kept"] if not one["fixed"]],
        "minutes": minutes["minutes"],
        "line_languages": minutes["languages"],
        **await asked.ask("press", call=call),
        "states": STATES,
        "minutes_states": MINUTES_STATES,
    }


async def _write(asked: Asked, call: str, **said: Any) -> Done:  # noqa: ANN401 -- as declared
    made = await asked.ask(
        "readout write",
        call=call,
        officer=asked.officer.officer,
        **{name: one.hex() if isinstance(one, bytes) else one for name, one in said.items()},
    )
    return await drafted(asked, made)


async def _fix(asked: Asked, call: str, text: bytes) -> Done:  # noqa: ARG001 -- the place of the action
    return await drafted(asked, await asked.ask("readout fix", text=text.hex()))


async def _drop(asked: Asked, call: str, text: bytes) -> Done:
    return Done(_page(call), await asked.ask("readout drop", text=text.hex()))


async def _publish(asked: Asked, call: str, readout: str, where: str | None) -> Done:  # noqa: ARG001
    return await drafted(asked, await asked.ask("readout publish", readout=readout, where=where))


async def _compare(asked: Asked, call: str) -> Done:
    return kept_comparison(asked, await asked.ask("readout compare", call=call, language=asked.language))


async def _propose(asked: Asked, call: str, text: dict[str, str]) -> Done:
    said = {language: one for language, one in text.items() if one.strip()}
    return await drafted(asked, await asked.ask("minutes draft", call=call, text=said))


async def _answer(asked: Asked, call: str, minutes: str, reason: str | None) -> Done:  # noqa: ARG001
    return await drafted(asked, await asked.ask("minutes answer draft", minutes=minutes, reason=reason))


async def _press_add(asked: Asked, call: str, **said: Any) -> Done:  # noqa: ANN401 -- as declared
    return Done(_page(call), await asked.ask("press add", call=call, **said))


async def _press_drop(asked: Asked, call: str, press: str) -> Done:
    return Done(_page(call), await asked.ask("press drop", call=call, press=press))


def _page(call: str) -> str:
    return f"/calls/{call}/readouts"


HERE: Final = "/calls/{call}/readouts"
OF_TEXT: Final = {**CALL, **needed(text=TEXT_ID)}

PAGES: Final = (
    Page(HERE, "readouts", "What each side says of a call, minutes, and the press beside it.", _readouts, ALL, CALL),
)
ACTIONS: Final = (
    Action(
        HERE,
        "readout-write",
        "Keep the text of a readout, and draft what fixes it: only its digest crosses the line.",
        _write,
        WRITES,
        {
            **CALL,
            **needed(title=Text(TEXT_CHARACTERS_MAX), text=READOUT_TEXT),
            "language": optional(Text(LANGUAGE_CHARACTERS_MAX)),
            "instead": optional(TEXT_ID),
        },
    ),
    Action(f"{HERE}/fix", "readout-fix", "Draft what fixes a text that is kept.", _fix, WRITES, OF_TEXT),
    Action(f"{HERE}/drop", "readout-drop", "Keep a text no longer that nothing fixes.", _drop, WRITES, OF_TEXT),
    Action(
        f"{HERE}/publish",
        "readout-publish",
        "Draft the publication of a readout that is fixed, word for word.",
        _publish,
        WRITES,
        {**CALL, **needed(readout=PREFIX), "where": optional(Name(TEXT_CHARACTERS_MAX))},
    ),
    Action(f"{HERE}/compare", "readout-compare", "Both readouts and the press side by side.", _compare, ALL, CALL),
    Action(
        f"{HERE}/minutes",
        "minutes-propose",
        "Draft minutes, in each language of the line.",
        _propose,
        WRITES,
        {**CALL, **needed(text=MINUTES_TEXT)},
    ),
    Action(
        f"{HERE}/minutes/answer",
        "minutes-answer",
        "Draft that we agree to the other side's minutes, or with a reason that they do not stand for us.",
        _answer,
        WRITES,
        {**CALL, **needed(minutes=PREFIX), "reason": optional(Name(TEXT_CHARACTERS_MAX))},
    ),
    Action(
        f"{HERE}/press",
        "press-add",
        "Keep a text of the press beside a call; it never crosses the line.",
        _press_add,
        WRITES,
        {
            **CALL,
            **needed(name=Name(120), text=Text(PRESS_CHARACTERS_MAX)),
            "published": optional(DAY),
            "zone": optional(ZONE, ""),
        },
    ),
    Action(
        f"{HERE}/press/drop",
        "press-drop",
        "Keep a text of the press no longer.",
        _press_drop,
        WRITES,
        {**CALL, **needed(press=PREFIX)},
    ),
)
