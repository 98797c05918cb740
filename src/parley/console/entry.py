"""One entry whole: what it says, how it stands, what was said about it, what proves it, and what of it may leave."""

from __future__ import annotations

from base64 import b64decode
from typing import Final

from parley.console.access import ALL, only
from parley.console.entries import shown_entry
from parley.console.pages import Asked, Download, File, Json, Page
from parley.console.words import marked
from parley.service.arguments import PREFIX, Choice, Number, needed
from parley.service.export.formats import FORMATS
from parley.service.people import Role
from parley.wire.limits import ATTACHMENTS_MAX

FORMAT_NAMES: Final = {"pdf": "PDF", "html": "HTML", "geojson": "GeoJSON", "ics": "iCalendar", "cap": "CAP 1.2"}
"""As people call them, in the order in which they are offered."""

JUDGED: Final = {
    "not-said": marked("nobody has judged it yet"),
    "adequate": marked("adequate"),
    "not-adequate": marked("received, and not adequate"),
    "completed": marked("was not adequate, completed since, not judged again"),
}
"""What the reader says of a notice."""

STEPS: Final = {
    "new": marked("first said"),
    "extend": marked("extended"),
    "change": marked("changed"),
    "cancel": marked("cancelled"),
    "done": marked("done"),
    "correct": marked("corrected"),
    "withdraw-part": marked("withdrawn in part"),
    "withdraw": marked("withdrawn"),
}
"""What a step does to a notice."""

ATTACHED: Final = {
    "here": marked("here"),
    "held-there": marked("held by the other side"),
    "under-way": marked("on its way"),
    "asked": marked("asked for"),
    "refused": marked("no room for it here"),
    "refused-there": marked("the other side has no room for it"),
}
"""What is known of an attachment."""

HEADS: Final = {
    "checkpoint": marked("signed over its own log"),
    "receipt": marked("signed that it holds the log"),
    "cosignature": marked("signed with its post-quantum key"),
}
"""What was signed over a state of a log."""

DISCLOSES: Final = only(Role.AUDITOR, Role.RELEASER, Role.ADMINISTRATOR)
"""Who may take evidence out of the record."""

BUNDLE_MEDIA: Final = "application/octet-stream"


async def _entry(asked: Asked, entry: str) -> Json:
    row = await asked.ask("log row", entry=entry)
    shown = await asked.ask("show", entry=row["hash"])
    behind = await asked.ask("entry record", entry=row["hash"])
    thread = {way: [shown_entry(one) for one in behind["thread"][way]] for way in ("above", "below")}
    return {
        "entry": shown_entry(shown | row),
        "sides": sides_of(row),
        "files": [one | {"words": ATTACHED[one["state"]]} for one in row.get("attachments", ())],
        "standing": _standing(shown["notice"]),
        "shapes": await _shapes(asked, shown["notice"]),
        "thread": behind["thread"] | thread,
        "proof": behind["proof"] | {"heads": [one | {"words": HEADS[one["kind"]]} for one in behind["proof"]["heads"]]},
        "format_names": FORMAT_NAMES,
        "formats": [one for one in FORMAT_NAMES if one in behind["formats"]],
    }


async def _shapes(asked: Asked, notice: Json | None) -> list[Json]:
    """The places of a notice, for a map."""
    if notice is None or not notice["places"]:
        return []
    found = (await asked.ask("map", line=notice["line"], ended=True))["shapes"]
    return [one for one in found if one["notice"] == notice["notice"]]


def _standing(notice: Json | None) -> Json | None:
    """How a notice stands, in words as well."""
    if notice is None:
        return None
    steps = [one | {"words": STEPS[one["step"]]} for one in notice["steps"]]
    return notice | {"judgement": JUDGED[notice["judged"]], "steps": steps}


def sides_of(view: Json) -> list[Json]:
    """What its form says in each language, field by field, to be laid side by side; nothing for a letter."""
    words = view["words"]
    if words is None:
        return []
    return [
        {"language": code, "title": one["title"], "sentence": one["sentence"], "fields": one["fields"]}
        for code, one in words["languages"].items()
    ]


async def _attachment(asked: Asked, entry: str, index: int) -> File:
    found = await asked.ask("attachment read", entry=entry, index=index)
    return File(found["name"], "application/octet-stream", b64decode(found["content"]))


async def _exported(asked: Asked, entry: str, format: str) -> File:  # noqa: A002 -- as in the path
    found = await asked.ask("entry export", entry=entry, format=format)
    return File(found["name"], FORMATS[format].media, b64decode(found["content"]))


async def _disclosed(asked: Asked, entry: str) -> File:
    found = await asked.ask("bundle", entries=[entry])
    return File(found["name"], BUNDLE_MEDIA, b64decode(found["content"]))


PAGES: Final = (Page("/entries/{entry}", "entry", "One entry whole.", _entry, ALL, needed(entry=PREFIX)),)

DOWNLOADS: Final = (
    Download(
        "/entries/{entry}/files/{index}",
        "attachment",
        "An attachment of an entry, once the scanner has let it pass.",
        _attachment,
        ALL,
        needed(entry=PREFIX, index=Number(0, ATTACHMENTS_MAX - 1)),
    ),
    Download(
        "/entries/{entry}/as/{format}",
        "export",
        "An entry in another format.",
        _exported,
        ALL,
        needed(entry=PREFIX, format=Choice(tuple(FORMATS))),
    ),
    Download(
        "/entries/{entry}/bundle",
        "disclosure",
        "What shows this one entry to a third party, and no other.",
        _disclosed,
        DISCLOSES,
        needed(entry=PREFIX),
    ),
)
