"""What a station reads back of a notice, and where a read-back or a plot is not what the notice says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue.threads import PLOTTED, READ_BACK, said
from parley.forms.geodesy import distance_metres, extent
from parley.forms.places import Area, Datum, Position, Shape
from parley.forms.readback import Plotted, ReadBack

if TYPE_CHECKING:
    from parley.dialogue.gists import Gist
    from parley.dialogue.threads import Fact
    from parley.forms.fields import Window

DISTANCE_METRES_MAX: Final = 1_000
"""Centres, and radii, may differ by so much, or by a quarter of the radius where that is more."""

RADIUS_PART: Final = 4
SECONDS_APART_MAX: Final = 60


def read_back(gist: Gist, language: str) -> ReadBack:
    """What a station reads back of a notice."""
    return ReadBack(
        language=language,
        words=gist.words[language],
        areas=tuple(_plotted(one) for one in gist.areas),
        windows=gist.windows,
        missing=gist.missing,
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """What one side understood otherwise: `what` is position, size, time, number or words."""

    what: str
    by: int
    limit: int

    @property
    def sentence(self) -> str:
        """For people."""
        return _SENTENCES[self.what].format(by=self.by, limit=self.limit)


_SENTENCES: Final = {
    "position": "the centres lie {by:,} m apart, {limit:,} m are allowed",
    "size": "the radii differ by {by:,} m, {limit:,} m are allowed",
    "time": "the times differ by {by:,} s, {limit} s are allowed",
    "number": "{by} places or times more, or fewer",
    "words": "its sentence is another one here and there",
}


def differs(notice: Gist, fact: Fact) -> tuple[Difference, ...]:
    """Where a read-back or a plot is not what the notice says, by more than is allowed."""
    if fact.form not in (READ_BACK, PLOTTED):
        return ()
    body = said(fact)
    found = _read_back_differs(notice, body) if isinstance(body, ReadBack) else _plot_differs(notice, body)
    return tuple(found)


def _read_back_differs(notice: Gist, body: ReadBack) -> Iterator[Difference]:
    apart = abs(len(notice.areas) - len(body.areas)) + abs(len(notice.windows) - len(body.windows))
    if apart:
        yield Difference("number", apart, 0)
    for area, plotted in zip(notice.areas, body.areas, strict=False):
        yield from _place_differs(_plotted(area), plotted)
    for window, other in zip(notice.windows, body.windows, strict=False):
        yield from _time_differs(window, other)
    if body.words != notice.words.get(body.language):
        yield Difference("words", 0, 0)


def _plot_differs(notice: Gist, body: Any) -> Iterator[Difference]:  # noqa: ANN401 -- PlottedByHand
    if body.area is not None:
        if body.place >= len(notice.areas):
            yield Difference("number", 1, 0)
        else:
            there, plotted = _plotted(notice.areas[body.place]), _plotted(body.area)
            yield from _place_differs(there, plotted, sized=body.area.shape is not Shape.POINT)
    if body.window is not None:
        if body.place >= len(notice.windows):
            yield Difference("number", 1, 0)
        else:
            yield from _time_differs(notice.windows[body.place], body.window)


def _place_differs(there: Plotted, plotted: Plotted, *, sized: bool = True) -> Iterator[Difference]:
    limit = max(DISTANCE_METRES_MAX, there.radius_metres // RADIUS_PART)
    apart = round(distance_metres(Position(there.north, there.east), Position(plotted.north, plotted.east)))
    if apart > limit:
        yield Difference("position", apart, limit)
    larger = abs(there.radius_metres - plotted.radius_metres)
    if sized and larger > limit:
        yield Difference("size", larger, limit)


def _time_differs(there: Window, other: Window) -> Iterator[Difference]:
    ends = there.end_seconds, other.end_seconds
    apart = abs(there.start_seconds - other.start_seconds)
    if None not in ends:
        apart = max(apart, abs((ends[0] or 0) - (ends[1] or 0)))
    if apart > SECONDS_APART_MAX:
        yield Difference("time", apart, SECONDS_APART_MAX)
    if (ends[0] is None) is not (ends[1] is None):
        yield Difference("number", 1, 0)


def _plotted(area: Area) -> Plotted:
    centre, radius = extent(area)
    return Plotted(Datum.WGS84, centre.north, centre.east, radius)
