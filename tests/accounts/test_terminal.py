"""The terminal view: within its width, in both scripts, safe."""

from __future__ import annotations

import unicodedata

import pytest

from parley.accounts.terminal import as_text
from tests.accounts.samples import CHINESE, READOUT, REPORT, both, report


def columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in {"W", "F"} else 1 for each in line)


@pytest.mark.parametrize("width", [60, 80, 140])
@pytest.mark.parametrize("texts", [(READOUT, REPORT), (CHINESE, READOUT), (READOUT, REPORT, CHINESE)])
def test_lines_stay_within_the_width(width: int, texts: tuple[str, ...]) -> None:
    lines = as_text(report(*texts), width).splitlines()
    assert [line for line in lines if columns(line) > width] == []
    assert len(lines) > 40


def test_all_parts_are_there() -> None:
    shown = as_text(both())
    for part in ("SIDE BY SIDE", "DIFFERENCES", "QUOTATIONS", "ONLY HERE", "WITHIN ONE TEXT"):
        assert part in shown
    assert "figure: the figures for the same thing differ" in shown
    assert "A: [Three fishermen] died in the collision, the Coast Guard of…" in shown
    assert "never says which is right" in shown


def test_control_characters_are_spelled_out() -> None:
    text = "Mira Tallis said “no\x1b[31m\u202eway” to it.\n" + "It rained all day in the valley.\n" * 8
    shown = as_text(report(text, text))
    assert "\x1b" not in shown
    assert "⟦U+001B⟧" in shown
