"""Entries as the pages show them: what the service tells of one, with its words in every language put side by side."""

from __future__ import annotations

from typing import Any, Final

from parley.console.words import marked

Json = dict[str, Any]

STEPS: Final = {
    "held-here": marked("held here"),
    "held-there": marked("at their station"),
    "paged": marked("paged"),
    "seen": marked("seen"),
    "taken": marked("taken"),
    "answered": marked("answered"),
    "cancelled": marked("cancelled"),
    "refused": marked("refused"),
    "acknowledged": marked("acknowledged"),
}
"""The steps of an entry, in words."""

LETTER: Final = {"en": "Letter", "zh": "信函"}

OF_THEIRS: Final = ("held-here", "acknowledged")
OF_OURS: Final = ("held-here", "held-there", "acknowledged")
"""The steps that every entry should come: the next of them is shown before it is reached."""


def shown_entry(view: Json) -> Json:
    """An entry with `texts`, pairs of language and text, a heading, and its steps in words."""
    return view | {"texts": texts_of(view), "heading": heading_of(view), "shown_steps": steps_of(view)}


def texts_of(view: Json) -> list[tuple[str, str]]:
    """What it says in each language; a letter's own text as it was written."""
    if view.get("text") is not None:
        subject = f"{view['subject']}\n" if view.get("subject") else ""
        return [(view["language"], subject + view["text"])]
    words = view["words"]
    return [] if words is None else [(code, said["sentence"]) for code, said in words["languages"].items()]


def heading_of(view: Json) -> dict[str, str]:
    """The title of its form in each language."""
    words = view["words"]
    if words is None:
        named = view["form"].rsplit("/", 1)[0]
        return LETTER if named == "letter" else {"en": named}
    return {code: one["title"] for code, one in words["languages"].items()}


def steps_of(view: Json) -> list[Json]:
    """How far it has come, in words and with the times that are known, and the step that comes next."""
    reached = [{"words": STEPS[one["step"]], "at": one["at"], "done": True} for one in view["steps"]]
    names = {one["step"] for one in view["steps"]}
    ahead = next((one for one in (OF_OURS if view["ours"] else OF_THEIRS) if one not in names), None)
    if ahead is not None and not names & {"answered", "cancelled", "refused"}:
        reached.append({"words": STEPS[ahead], "at": None, "done": False})
    return reached
