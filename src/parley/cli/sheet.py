"""The sheet of paper of an enrolment: slips with their lines and a QR code each, to be cut apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

import segno

CARD_TITLE: Final = "CARD SLIP: who we are and how to reach us. Not secret; must not be changed on its way."
CARD_ADVICE: Final = "To the other side by a way on which it knows you. It pins your card: parley enrol ... --expect"
CARRIED_TITLE: Final = "SECRET SLIP: for one enrolment. Whoever has read it can stand in for you."
CARRIED_ADVICE: Final = "By hand, in a closed envelope, apart from the card and the files: parley enrol ... --secret"
CUT: Final = "- - - - - - - - - - - - - - cut here; never carry both parts together - - - - - - - - - - - - - -"
BLOCKS: Final = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}
QUIET_MODULES: Final = 2

PAGE_MM: Final = (210, 297)
MARGIN_MM: Final = 15
LINE_MM: Final = 5.2
LINES_MM: Final = 150
"""The longest slip has sixty lines: they shrink until they fit beside the code and above the other slip."""

CODE_MM: Final = 62


@dataclass(frozen=True, slots=True)
class Slip:
    """One part of the sheet."""

    title: str
    advice: str
    lines: tuple[str, ...]

    @property
    def modules(self) -> list[list[int]]:
        """The QR code of its lines: rows of 0 and 1, with a narrow quiet zone."""
        code = segno.make("\n".join(self.lines), error="m", micro=False)
        return [[int(module) for module in row] for row in code.matrix_iter(border=QUIET_MODULES)]


def as_text(slips: list[Slip]) -> str:
    """The sheet for a printer that takes text: two rows of modules in a row of half blocks."""
    parts = []
    for slip in slips:
        rows = [*slip.modules]
        if len(rows) % 2:
            rows.append([0] * len(rows[0]))
        pairs = zip(rows[::2], rows[1::2], strict=True)
        code = ["".join(BLOCKS[high, low] for high, low in zip(*pair, strict=True)) for pair in pairs]
        parts.append("\n".join([slip.title, slip.advice, "", *slip.lines, "", *code]))
    return f"\n\n{CUT}\n\n".join(parts) + "\n"


def as_svg(slips: list[Slip]) -> str:
    """The sheet as one A4 page."""
    width, height = PAGE_MM
    size = f'width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
        f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    top = float(MARGIN_MM)
    for place, slip in enumerate(slips):
        if place:
            parts.append(_text(top, CUT, size=2.9))
            top += 2 * LINE_MM
        parts.append(_text(top, slip.title, size=3.2, bold=True))
        parts.append(_text(top + LINE_MM, slip.advice, size=2.9))
        top += 2.5 * LINE_MM
        step = min(LINE_MM, LINES_MM / len(slip.lines))
        parts += [_text(top + step * at, line, size=0.8 * step) for at, line in enumerate(slip.lines)]
        parts.append(_code(slip.modules, top - LINE_MM / 2))
        top += max(CODE_MM, step * len(slip.lines)) + 2 * LINE_MM
    return "\n".join([*parts, "</svg>"]) + "\n"


def _text(top: float, text: str, *, size: float, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    style = f'font-family="monospace" font-size="{size:.1f}"{weight} xml:space="preserve"'
    return f'<text x="{MARGIN_MM}" y="{top:.1f}" {style}>{escape(text)}</text>'


def _code(modules: list[list[int]], top: float) -> str:
    side = CODE_MM / len(modules)
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(modules) for x, dark in enumerate(row) if dark)
    return f'<path transform="translate({PAGE_MM[0] - MARGIN_MM - CODE_MM} {top:.1f}) scale({side:.4f})" d="{path}"/>'
