"""Reads the labelled pairs: fictional accounts written for this purpose, one file a pair."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

HARD, NEWS, REPORT, ACROSS = "hard", "news", "readout and report", "zh–en"
KINDS = {"-news-": NEWS, "-report-": REPORT}
"""By the file's name: two agencies' news; a readout and a long report; the others are short and hard."""

LINE = re.compile(r"(?P<id>[ab]\d+) (?:\[(?P<role>headline|heading)\] )?(?P<text>.+)")


@dataclass
class Pair:
    """Two texts with their labels; spans are (document, start, end)."""

    name: str
    title: str
    held_out: bool
    langs: tuple[str, str]
    anchors: tuple[date | None, date | None]
    texts: dict[str, str]
    spans: dict[str, tuple[str, int, int]]
    links: list[tuple[str, str, str]]
    quotes: list[tuple[str, list[str]]]
    divergences: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    @property
    def across(self) -> bool:
        """Whether the languages differ."""
        return self.langs[0] != self.langs[1]

    @property
    def group(self) -> str:
        """Of what kind the pair is: what is true of one kind need not be of another."""
        kinds = [name for mark, name in KINDS.items() if mark in self.name]
        return ACROSS if self.across else kinds[0] if kinds else HARD


def load(folder: Path) -> list[Pair]:
    """Every pair of a folder, in the order of the files' names."""
    return [_read(path) for path in sorted(folder.glob("*.txt"))]


def _read(path: Path) -> Pair:
    head, *sections = re.split(r"(?m)^--- (\w+)\n", path.read_text(encoding="utf-8"))
    told = dict(line.split(": ", 1) for line in head.strip().splitlines())
    parts = dict(zip(sections[::2], sections[1::2], strict=True))
    texts, spans = {}, {}
    for side in "AB":
        texts[side], found = _text(side, parts[side])
        spans.update(found)
    first, second = (date.fromisoformat(each) for each in told["anchor"].split())
    one, other = told["lang"].split()
    return Pair(
        path.stem,
        told["title"],
        told["split"] == "held-out",
        (one, other),
        (first, second),
        texts,
        spans,
        [tuple(line.split(" ", 2)) for line in parts["links"].strip().splitlines()],
        [(line.split(" ", 1)[0], line.split(" ", 1)[1].split(" / ")) for line in parts["quotes"].strip().splitlines()],
        [
            (line.split()[0].replace("_", " "), tuple(line.split()[1:]))
            for line in parts["divergences"].strip().splitlines()
        ],
    )


def _text(side: str, section: str) -> tuple[str, dict[str, tuple[str, int, int]]]:
    out, spans, at = [], {}, 0
    for line in section.strip().splitlines():
        found = LINE.fullmatch(line)
        assert found, line
        spans[found["id"]] = (side, at, at + len(found["text"]))
        out.append(found["text"])
        at += len(found["text"]) + 1
    return "\n".join(out) + "\n", spans
