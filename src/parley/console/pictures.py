"""What templates may draw: the map and the charts, as functions that they call, in a page's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from markupsafe import Markup

from parley.console.drawing import charts, shares
from parley.console.drawing.charts import Chart
from parley.console.drawing.map import map_svg
from parley.console.words import said

Json = dict[str, Any]

MAP: Final = (1_040, 720)
MAP_SMALL: Final = (860, 560)
"""Pixels of a map of its own, and of one beside other things; browsers make both fit."""

CHART_WIDE: Final = 1_000


def pictures(language: str) -> Mapping[str, Callable[..., Any]]:
    """Each by the name by which templates call it."""
    words = partial(said, language)

    def map_picture(shapes: Sequence[Json], *, small: bool = False) -> Markup:
        svg = map_svg(shapes, None, MAP_SMALL if small else MAP, words, language)
        return Markup(svg)  # noqa: S704 -- written by an XML writer, which escapes what it is given

    def tests_chart(tests: Json, since: int, until: int) -> Chart:
        return charts.availability(tests["tests"], since, until, tests["interval_seconds"], CHART_WIDE, words)

    return {
        "map_picture": map_picture,
        "tests_chart": tests_chart,
        "met_chart": lambda tests: shares.tests_met(tests, CHART_WIDE, words),
        "answers_chart": lambda line: charts.answers(line, CHART_WIDE, words),
        "kept_chart": lambda undertakings: shares.undertakings_kept(undertakings, CHART_WIDE, words),
        "svg": lambda chart: Markup(chart.svg),  # noqa: S704 -- as of a map
    }
