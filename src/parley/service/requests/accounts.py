"""What a verb may ask about two accounts of one event: laid side by side, from texts or from entries of the record.

accounts {texts?: [{name?, text, published?, zone?}], entries?: [the beginnings of hashes], language?}
    -> {documents, counts, notes, differences, within, quotes, only, agreements, limits, report}: two to eight texts in
       all; the fixed sentences in `language`; `report`: as `parley accounts compare --json` gives it
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from parley.service import comparing
from parley.service.arguments import PREFIX, Argument, Choice, Group, Many, Text, Verb, bad_request, needed, optional
from parley.service.views import views

if TYPE_CHECKING:
    from parley.service.opened import Opened

Json = dict[str, Any]

TEXTS_MAX: Final = 8
CHARACTERS_MAX: Final = 100_000
"""Of one text: twenty-five pages; the command line takes more."""

DAY: Final = Text(10, re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII))
ZONE: Final = Text(6, re.compile(r"[+-]\d{2}:\d{2}|", re.ASCII))


async def _accounts(
    service: Opened, texts: tuple[Json, ...] | None, entries: tuple[str, ...] | None, language: str
) -> Json:
    given = [*(texts or ()), *(_of_entry(service, one, language) for one in entries or ())]
    if not 2 <= len(given) <= TEXTS_MAX:
        bad_request(f"accounts: two to {TEXTS_MAX} texts are wanted")
    return await comparing.compared(given, language)


def _of_entry(service: Opened, prefix: str, language: str) -> Json:
    """An entry as a text: a letter's own, of another form its sentence; raises NoEntry, AmbiguousEntry."""
    view = views.show(service, prefix)
    said = (view["words"] or {"languages": {}})["languages"]
    text = view.get("text") or (said[language] if language in said else next(iter(said.values()), {})).get("sentence")
    party = next(iter(view["party"].values()))
    return {
        "name": f"{party}, {view['hash'][:12]}",
        "text": text or "",
        "published": datetime.fromtimestamp(view["time"], UTC).strftime("%Y-%m-%d"),
        "zone": "",
    }


TEXT: Final[dict[str, Argument]] = {
    **needed(text=Text(CHARACTERS_MAX)),
    "name": optional(Text(120), ""),
    "published": optional(DAY),
    "zone": optional(ZONE, ""),
}

VERBS: Final[dict[str, Verb]] = {
    "accounts": Verb(
        _accounts,
        {
            "texts": optional(Many(Group(TEXT), TEXTS_MAX)),
            "entries": optional(Many(PREFIX, TEXTS_MAX)),
            "language": optional(Choice(("en", "zh")), "en"),
        },
    ),
}
