"""Accounts of one event side by side: texts that are pasted, or entries of a line."""

from __future__ import annotations

from typing import Any, Final

from parley.console.access import ALL
from parley.console.entries import shown_entry
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.service.arguments import LINE, PREFIX, Many, Text, optional
from parley.service.entropy import entropy
from parley.service.requests.accounts import CHARACTERS_MAX, DAY, TEXTS_MAX, ZONE

KEPT_MAX: Final = 16
"""Comparisons that are kept to be looked at, the newest of all officers; they are made again in seconds."""

KEY_BYTES: Final = 16
ENTRIES_SHOWN: Final = 30
SIDES: Final = ("a", "b")


async def _accounts(asked: Asked, line: bytes | None, shown: str | None) -> Json:
    lines = [one for one in (await asked.ask("lines"))["lines"] if one["index"]]
    wanted = None if line is None else line.hex()
    chosen = next((one for one in lines if one["line"] == wanted), lines[0] if lines else None)
    log = {"rows": []} if chosen is None else await asked.ask("log", line=chosen["line"], count=ENTRIES_SHOWN)
    return {
        "lines": lines,
        "chosen": chosen,
        "entries": [shown_entry(one) for one in log["rows"][::-1] if not one["gap"]],
        "asked_for": shown,
        "comparison": asked.console.comparisons.get((asked.officer.officer, shown)),
    }


async def _compare(asked: Asked, entries: tuple[str, ...] | None, line: bytes | None, **given: Any) -> Done:  # noqa: ANN401 -- TEXTS
    texts = [
        {name: given[f"{name}_{side}"] for name in ("text", "name", "published", "zone")}
        for side in SIDES
        if given[f"text_{side}"]
    ]
    found = await asked.ask("accounts", texts=texts, entries=list(entries or ()), language=asked.language)
    return kept_comparison(asked, found, f"&line={line.hex()}" if line else "")


def kept_comparison(asked: Asked, found: Json, where: str = "") -> Done:
    """To the page that shows a comparison, which is kept for whoever asked."""
    key = entropy(KEY_BYTES).hex()
    kept = asked.console.comparisons
    kept[asked.officer.officer, key] = found
    while len(kept) > KEPT_MAX:
        del kept[next(iter(kept))]
    return Done(f"/accounts?shown={key}{where}#texts", {"comparison": found})


TEXTS: Final = {
    name: one
    for side in SIDES
    for name, one in (
        (f"text_{side}", optional(Text(CHARACTERS_MAX), "")),
        (f"name_{side}", optional(Text(120), "")),
        (f"published_{side}", optional(DAY)),
        (f"zone_{side}", optional(ZONE, "")),
    )
}

PAGES: Final = (
    Page(
        "/accounts",
        "accounts",
        "Two accounts of one event side by side.",
        _accounts,
        ALL,
        {"line": optional(LINE), "shown": optional(Text(2 * KEY_BYTES))},
    ),
)

ACTIONS: Final = (
    Action(
        "/accounts",
        "compare",
        "Lay texts or entries side by side.",
        _compare,
        ALL,
        {"entries": optional(Many(PREFIX, TEXTS_MAX)), "line": optional(LINE), **TEXTS},
    ),
)
