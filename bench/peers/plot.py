"""The plot of the page: three rows of bars, as an SVG that is readable on white and on black."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from bench.peers.judging import Results, rate, warm_bytes
from bench.peers.kinds import BY_NAME, FLOOR, PARLEY
from bench.peers.machine import Json

WIDTH: Final = 860
NAMES_WIDTH: Final = 210
BARS_WIDTH: Final = 520
ROW_HEIGHT: Final = 22
BAR_HEIGHT: Final = 14
HEAD_HEIGHT: Final = 46

STYLE: Final = """
text { font: 13px system-ui, sans-serif; fill: #24292f }
.head { font-weight: 600 } .grid { stroke: #8c959f; stroke-opacity: .35 } .scale { font-size: 11px; fill: #57606a }
.parley { fill: #0969da } .peer { fill: #8c959f } .floor { fill: #bf8700 } .tail { stroke: #57606a; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .scale { fill: #9ea7b3 } .tail { stroke: #c9d1d9 } .parley { fill: #58a6ff }
}
"""


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure of every kind: how long its bar is, how far a thin line goes beyond it, and what is written behind."""

    title: str
    low: float
    high: float
    figure: Callable[[Json], float]
    beyond: Callable[[Json], float]
    label: Callable[[Json], str]
    logarithmic: bool = True

    def across(self, value: float) -> float:
        """Where a value stands, from 0 to 1."""
        if not self.logarithmic:
            return min(1.0, value / self.high)
        return min(1.0, max(0.0, math.log(max(value, self.low) / self.low) / math.log(self.high / self.low)))

    def marks(self) -> list[float]:
        """The values of the grid."""
        if not self.logarithmic:
            return [self.high * part / 4 for part in range(5)]
        return [10.0**power for power in range(round(math.log10(self.low)), round(math.log10(self.high)) + 1)]


CHARTS: Final = (
    Chart(
        "Messages a second until the sender knows (each mark ten times the last; more is better)",
        1,
        10_000,
        rate,
        rate,
        lambda line: f"{rate(line):,.0f}",
    ),
    Chart(
        "Milliseconds until the sender knows, one at a time: bar p50, line p99 (marks as above; less is better)",
        0.1,
        1_000,
        lambda line: float(line["latency"]["p50_ms"]),
        lambda line: float(line["latency"]["p99_ms"]),
        lambda line: f"{line['latency']['p50_ms']:.1f} / {line['latency']['p99_ms']:.1f}",
    ),
    Chart(
        "Bytes a message with its acknowledgement, warm, mean of English and Chinese (less is better)",
        0,
        2_000,
        warm_bytes,
        warm_bytes,
        lambda line: f"{warm_bytes(line):,.0f}",
        logarithmic=False,
    ),
)


def plot(results: Results) -> str:
    """The picture; figures that a kind has not are left out."""
    parts, top = [], 0
    for chart in CHARTS:
        rows = {name: line for name, line in results.items() if chart is CHARTS[-1] or "latency" in line}
        parts += _chart(chart, rows, top)
        top += HEAD_HEIGHT + ROW_HEIGHT * len(rows) + 16
    size = f'viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" height="{top}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'
    title = "<title>Parley beside its peers and the floor</title>"
    return "\n".join((head, title, f"<style>{STYLE}</style>", *parts, "</svg>")) + "\n"


def _chart(chart: Chart, rows: Results, top: int) -> list[str]:
    bottom = top + HEAD_HEIGHT + ROW_HEIGHT * len(rows)
    parts = [f'<text class="head" x="8" y="{top + 18}">{escape(chart.title)}</text>']
    for mark in chart.marks():
        at = _at(chart, mark)
        parts.append(f'<line class="grid" x1="{at}" x2="{at}" y1="{top + HEAD_HEIGHT - 8}" y2="{bottom}"/>')
        parts.append(f'<text class="scale" x="{at}" y="{top + HEAD_HEIGHT - 12}" text-anchor="middle">{mark:,g}</text>')
    for number, (name, line) in enumerate(rows.items()):
        parts += _row(chart, name, line, top + HEAD_HEIGHT + ROW_HEIGHT * number)
    return parts


def _row(chart: Chart, name: str, line: Json, top: int) -> list[str]:
    kind = BY_NAME[name]
    colour = {PARLEY: "parley", FLOOR: "floor"}.get(kind.pair, "peer")
    end, beyond = _at(chart, chart.figure(line)), _at(chart, chart.beyond(line))
    middle = top + ROW_HEIGHT // 2
    parts = [
        f'<text x="{NAMES_WIDTH - 10}" y="{middle + 4}" text-anchor="end">{escape(kind.title)}</text>',
        f'<rect class="{colour}" x="{NAMES_WIDTH}" y="{top + 4}" width="{end - NAMES_WIDTH}" height="{BAR_HEIGHT}"/>',
    ]
    if beyond > end:
        parts.append(f'<line class="tail" x1="{end}" x2="{beyond}" y1="{middle}" y2="{middle}"/>')
    parts.append(f'<text x="{max(end, beyond) + 6}" y="{middle + 4}">{escape(chart.label(line))}</text>')
    return parts


def _at(chart: Chart, value: float) -> int:
    return NAMES_WIDTH + round(BARS_WIDTH * chart.across(value))
