"""The formats by name: what writes each, and how a file of it is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
    try:
        from parley.service.export import paper  # noqa: PLC0415 -- an extra: what it needs may not be here
    except ImportError as error:
        raise PaperAbsent from error
    return paper.write(outward)


@dataclass(frozen=True, slots=True)
class Format:
    """One format; `write` raises NotExportable where an entry holds nothing of the kind."""

    write: Callable[[Outward], bytes]
    suffix: str


FORMATS: Final[dict[str, Format]] = {
    "geojson": Format(geojson.write, ".geojson"),
    "ics": Format(calendar.write, ".ics"),
    "cap": Format(alert.write, ".cap.xml"),
    "html": Format(page.write, ".html"),
    "pdf": Format(_paper, ".pdf"),
}
