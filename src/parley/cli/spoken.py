"""Facts of the record put into words: names, times with their zone, ages, and what is known of an entry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from parley.wire.timeword import group_time, iso_time

Json = dict[str, Any]

STEPS: Final = ((86_400, "d"), (3_600, "h"), (60, "min"))

KNOWN: Final = {
    "recorded": "recorded here; not yet held by the other side",
    "held": "held by the other side",
    "acknowledged": "acknowledged",
    "new": "from the other side; nobody here has acknowledged it",
}
"""What each state of an entry says, and no more."""

ATTACHED: Final = {
    "here": "here",
    "held-there": "here; held by them",
    "asked": "asked for; nothing of it has come yet",
    "refused": "refused: too large for what their attachments may take here",
    "refused-there": "here; they say that they have no room for it",
}
"""What each state of an attachment says; `attachment` adds what belongs to it."""


def mark(nature: str) -> str:
    """What stands before every line of what is not meant in earnest."""
    return "" if nature == "OPERATION" else f"{nature}  "


JUDGED: Final = {
    "refused": "refused: rule {rule}",
    "crossed": "crossed",
    "disputed": "disputed",
    "unjudged": "not judged yet: what it depends on has not arrived",
}
"""What each judgement says; an entry within what was agreed says nothing."""


def judged(entry: Json) -> str:
    """How an entry stands to what was agreed, in a few words; empty where it is within it."""
    judgement = entry["judgement"]
    said = JUDGED.get(judgement["word"], "").format(**judgement)
    return f"{said}, by the other side" if said and entry["ours"] else said


TENURES: Final = {"held": "held", "acting": "held for the time being", "vacant": "VACANT"}


def holder(held: Json | None) -> str:
    """Who holds a post, if its side chose to say."""
    if held is None:
        return "not said who holds it"
    who = f" by {name(held['name'])}" if held["name"] else ""
    remark = f"; {held['remark']}" if held["remark"] else ""
    return f"{TENURES[held['tenure']]}{who} since {short_time(held['since_seconds'])}{remark}"


def name(names: Mapping[str, str]) -> str:
    """A name in all its languages."""
    return " / ".join(names.values()) or "(no name)"


def time(seconds: int) -> str:
    """A time as date-time group, in ISO, and in this machine's zone."""
    return f"{group_time(seconds)} ({iso_time(seconds)}, here {local(seconds)})"


def short_time(seconds: int) -> str:
    """A time as date-time group."""
    return group_time(seconds)


def local(seconds: int) -> str:
    """A time in this machine's zone."""
    offset = datetime.fromtimestamp(seconds).astimezone().utcoffset()
    return iso_time(seconds, 0 if offset is None else int(offset.total_seconds()) // 60)


def silent(share: Json) -> str:
    """A share of the station that nobody answers for: since when, and which lines are meant."""
    since = (
        f"since {time(share['since'])}" if share["since"] else "at this moment" if share["held"] else "from the first"
    )
    sides = [f"{name(one['name'])} ({_counted(one['lines'])})" for one in share["channels"]]
    return f"SHARE {share['share']} IS SILENT {since}: nothing is known here of {'; '.join(sides)}"


def _counted(lines: list[Json]) -> str:
    said = sum(bool(one["line_index"]) for one in lines)
    return f"{said} line" if said == 1 else f"{said} lines"


def age(seconds: int | None) -> str:
    """How long ago, in the largest unit that it fills."""
    if seconds is None:
        return "never"
    if seconds < 0:
        return f"{span(-seconds)} ahead of this clock"
    return f"{span(seconds)} ago"


def span(seconds: int) -> str:
    """A length of time, in the largest unit that it fills."""
    for size, unit in STEPS:
        if seconds >= size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def state(entry: Json) -> str:
    """What is known of an entry."""
    return KNOWN[entry["state"]]


def attachment(one: Json, *, ours: bool) -> str:
    """What is known of an attachment, of ours or of theirs."""
    if one["state"] == "under-way":
        return f"under way, {min(99, 100 * one['bytes_held'] // one['size'])} %"
    said = ATTACHED[one["state"]]
    if one["state"] == "held-there":
        return f"{said} as of {time(one['held_by_other_since'])}, by their own receipt"
    if one["state"] == "refused-there":
        return f"{said}, first {short_time(one['no_room_there_since'])}"
    return f"{said}; not yet held by them" if ours and one["state"] == "here" else said


def sides(line: Json) -> str:
    """Both ends of a line."""
    return f"{name(line['own_title'])} (us) with {name(line['other_title'])} ({name(line['other'])})"
