"""Entries as the pages show them: what the service tells of one, with its words in every language put side by side."""

from __future__ import annotations

from typing import Any, Final

Json = dict[str, Any]

STEPS: Final = {"recorded": 1, "held": 2, "acknowledged": 3}


def shown_entry(view: Json) -> Json:
    """An entry with `texts`, pairs of language and text, a heading, and its steps."""
    return {
        "unread": False,
        **view,
        "texts": texts_of(view),
        "heading": heading_of(view),
        "steps": view.get("steps") or steps_of(view),
    }


def texts_of(view: Json) -> list[tuple[str, str]]:
    """What it says in each language; a letter's own text as it was written."""
    if view.get("text") is not None:
        subject = f"{view['subject']}\n" if view.get("subject") else ""
        return [(view["language"], subject + view["text"])]
    words = view["words"]
    return [] if words is None else [(code, said["sentence"]) for code, said in words["languages"].items()]


def heading_of(view: Json) -> str:
    """The title of its form in the first language that it has; a letter is a letter."""
    words = view["words"]
    return (
        view["form"].rsplit("/", 1)[0]
        if words is None
        else " / ".join(one["title"] for one in words["languages"].values())
    )


def steps_of(view: Json) -> list[Json]:
    """How far it has come, in words, as far as the record says."""
    if not view["ours"]:
        taken = view["state"] == "acknowledged"
        return [
            {"words": "held here", "time": view["time"]},
            {"words": "taken", "time": view["time"] if taken else None},
        ]
    reached = STEPS.get(view["state"], 1)
    return [
        {"words": "held here", "time": view["time"]},
        {"words": "at their station", "time": view["held_as_of"] if reached >= 2 else None},
        {"words": "taken by them", "time": view["time"] if reached >= 3 else None},
    ]
