"""An entry as a page for reading and printing: one file, offline, both languages side by side, areas drawn."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from parley.service.export.drawing import plan, svg
from parley.service.export.outward import Outward, marked
from parley.wire.timeword import group_time, iso_time

MISSING: Final = {"en": "Missing, and not left out on purpose", "zh": "缺少且未注明有意未填"}
KNOWN: Final = {
    "recorded": "Recorded at the author's station; no receipt of the other side yet. 发文方台站已记录，尚无对方回执。",
    "held": "Held by the other side: it has signed a receipt. 对方台站已签收。",
    "acknowledged": "Acknowledged by a person on watch. 值班人员已确认收悉。",
    "new": "Received; nobody has acknowledged it. 已收到，尚无人确认收悉。",
}


def write(outward: Outward) -> bytes:
    """The page."""
    view = outward.view
    languages = list(outward.words())
    values: dict[str, Any] = {
        "first_language": languages[0][0] if languages else view["language"] or "en",
        "heading": heading(outward),
        "mark": outward.mark,
        "author": author(outward),
        "time": moment(view["time"]),
        "precedence": view["precedence"],
        "handling": view["handling"],
        "languages": languages,
        "missing": {language: MISSING.get(language, MISSING["en"]) for language, _ in languages},
        "text": view.get("text"),
        "text_language": view["language"],
        "subject": view.get("subject"),
        "plans": [
            {"drawing": Markup(svg(plan(area), label)), "label": label}  # noqa: S704 -- made by an XML writer
            for label, area in labelled(outward)
        ],
        "known": KNOWN[view["state"]],
        "verdict": verdict(outward),
        "entry_of": "Entry 条目",
        "hash": view["hash"],
    }
    return _template().render(values).encode()


def heading(outward: Outward) -> str:
    """What it is, in all languages, and its reference."""
    known = outward.description
    titles = [str(outward.view["form"]).rsplit("/", 1)[0]] if known is None else known.title.values()
    return marked(outward, f"{' / '.join(titles)} {outward.reference}")


def author(outward: Outward) -> str:
    """Whose post said it."""
    view = outward.view
    return f"{' / '.join(view['title'].values())}, {' / '.join(view['party'].values())}"


def moment(seconds: int) -> str:
    """A time as a date-time group and in ISO 8601."""
    return f"{group_time(seconds)} ({iso_time(seconds)})"


def labelled(outward: Outward) -> list[tuple[str, Any]]:
    """The areas, each under its field's label in all languages."""
    found = []
    for name, area in outward.areas():
        field = None if outward.description is None else outward.description.field(name)
        found.append((name if field is None else " / ".join(field.label.values()), area))
    return found


def verdict(outward: Outward) -> str:
    """What the rules say of it, where they say anything."""
    judgement = outward.view["judgement"]
    if judgement["word"] == "within":
        return ""
    return f"{judgement['word']}: {judgement['rule'] or ''} {judgement['sentence'] or ''}".strip()


@cache
def _template() -> Template:
    loader = PackageLoader("parley.service.export")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template("entry.html")
