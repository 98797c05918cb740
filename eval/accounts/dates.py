"""The list of date expressions: each with the interval and the grain that it means, counted from one day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from parley.accounts.dates import moments
from parley.accounts.model import DocId


def cases(path: Path) -> list[tuple[str, str, str, str, str]]:
    """Language, sentence, first and last day (or "-"), granularity."""
    rows = [
        line.split(" | ") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    return [(lang, text, first, last, grain) for lang, text, first, last, grain in rows]


def score_dates(path: Path, anchor: date) -> tuple[int, int, list[str]]:
    """How many are right, of how many, and what went wrong."""
    wrong = []
    listed = cases(path)
    for lang, text, first, last, grain in listed:
        got = [
            (each.first or "-", each.last or "-", each.granularity)
            for each in moments(DocId("A"), text, 0, len(text), lang, anchor)
        ]
        wanted = [] if grain == "none" else [(first, last, grain)]
        if got != wanted:
            wrong.append(f"{text!r}: got {got}, wanted {wanted}")
    return len(listed) - len(wrong), len(listed), wrong
