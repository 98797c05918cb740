"""The formats by name: what writes each, and how a file of it is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

from parley.service.export import alert, calendar, geojson, page
from parley.service.export.outward import Outward
from parley.wire.errors import Refusal


class PaperAbsent(Refusal):
    """PDF needs the extra `paper`, which is not installed here."""

    code = "paper-absent"
    hint = "install it beside parley: pip install 'parley[paper]'; --as html prints from any browser"


def _paper(outward: Outward) -> bytes:
    """The entry as PDF; raises PaperAbsent."""
    _paper_there(outward)
    from parley.service.export import paper  # noqa: PLC0415 -- an extra: what it needs may not be here

    return paper.write(outward)


def _paper_there(_: Outward) -> None:
    """Passes where PDF can be written here; raises PaperAbsent."""
    if find_spec("reportlab") is None:
        raise PaperAbsent


def _always(_: Outward) -> None:
    """Every entry has a page."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format; `write` raises NotExportable where an entry holds nothing of the kind."""

    write: Callable[[Outward], bytes]
    suffix: str
    media: str
    check: Callable[[Outward], object]
    """Raises what `write` would, and costs little."""


FORMATS: Final[dict[str, Format]] = {
    "geojson": Format(geojson.write, ".geojson", "application/geo+json", geojson.write),
    "ics": Format(calendar.write, ".ics", "text/calendar", calendar.write),
    "cap": Format(alert.write, ".cap.xml", "application/cap+xml", alert.write),
    "html": Format(page.write, ".html", "text/html", _always),
    "pdf": Format(_paper, ".pdf", "application/pdf", _paper_there),
}
