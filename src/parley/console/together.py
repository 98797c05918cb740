"""One notice to several lines: what exactly is signed on each, one act that releases all, and how each stands then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.console.entries import shown_entry
from parley.console.floor import strip
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.writing import STATES, WRITES
from parley.service.arguments import needed, optional
from parley.service.requests.sign_in import CREDENTIAL, PASSPHRASE
from parley.service.requests.together import GROUP, UNTIL


async def _together(asked: Asked, group: bytes) -> Json:
    found = await asked.ask("draft group", group=group.hex(), officer=asked.officer.officer)
    floor = await asked.ask("floor")
    lines = {one["line"]: one for one in floor["lines"]}
    shown = [await _shown(asked, one, lines) for one in found["drafts"]]
    words = next((one["said_in"] for one in shown if one["said_in"] is not None), None)
    return {
        "group": group.hex(),
        "drafts": [one | {"differs": one["said_in"] not in {None, words}} for one in shown],
        "first": shown[0],
        "words": dict(words or ()),
        "open": [one for one in shown if one["state"] == "open"],
        "signed": [one for one in shown if one["state"] in {"drafted", "held"}],
        "together": found["together"],
        "strip": await strip(asked, floor),
    }


async def _shown(asked: Asked, draft: Json, lines: Mapping[str, Json]) -> Json:
    """One of them with its line; once it is said, with its entry.  `said_in`: its sentence in each language."""
    words = draft["preview"].get("words")
    said = draft["said"]
    return draft | {
        "words": STATES[draft["state"]],
        "where": lines.get(draft["line"]),
        "entry": None if said is None else shown_entry(await asked.ask("log row", entry=said)),
        "said_in": words and tuple((code, one["sentence"]) for code, one in words["languages"].items()),
    }


async def _release(
    asked: Asked, group: bytes, until: Mapping[bytes, int], passphrase: str | None, credential: str | None
) -> Done:
    proof = {"passphrase": passphrase} if credential is None else {"credential": credential}
    named = {draft.hex(): valid_until for draft, valid_until in until.items()}
    came = await asked.ask("draft release together", officer=asked.officer.officer, until=named, **proof)
    return Done(f"/together/{group.hex()}", came)


async def _cancel(asked: Asked, group: bytes) -> Done:
    for one in await _members(asked, group):
        if one["state"] in {"drafted", "held"}:
            await asked.ask("draft cancel", draft=one["draft"], officer=asked.officer.officer)
    return Done(f"/together/{group.hex()}")


async def _drop(asked: Asked, group: bytes) -> Done:
    """What is signed and not said stays: it is cancelled first."""
    for one in await _members(asked, group):
        await asked.ask("draft drop", draft=one["draft"])
    return Done("/drafts")


async def _members(asked: Asked, group: bytes) -> list[Json]:
    every = (await asked.ask("draft list"))["drafts"]
    return [one for one in every if one["group"] == group.hex()]


OF_GROUP: Final = needed(group=GROUP)

PAGES: Final = (
    Page(
        "/together/{group}",
        "together",
        "One notice to several lines, and how it stands on each.",
        _together,
        WRITES,
        OF_GROUP,
    ),
)
ACTIONS: Final = (
    Action(
        "/together/{group}/release",
        "together-release",
        "Put one's name to it on several lines in one act; what each came to is told.",
        _release,
        WRITES,
        {
            **OF_GROUP,
            **needed(until=UNTIL),
            "passphrase": optional(PASSPHRASE),
            "credential": optional(CREDENTIAL),
        },
    ),
    Action(
        "/together/{group}/cancel",
        "together-cancel",
        "Take every name off what is not said yet.",
        _cancel,
        WRITES,
        OF_GROUP,
    ),
    Action("/together/{group}/drop", "together-drop", "Put it away, on every line.", _drop, WRITES, OF_GROUP),
)
