"""The documents: every page is on the map, anchors lead to headings, and what is named by code exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from parley.exchange.alarms import ALARMS
from scripts.refusals import refusals
from tests.tidy.rules import local_links
from tests.tidy.tree import ROOT, clean, paths, read

MAP = Path("docs/README.md")
DRAWING_COLUMNS_MAX = 100
ANCHORED = re.compile(r"\]\(([^)\s#]*)#([^)\s]+)\)")
CODE_NAME = re.compile(r"`([a-z]+(?:-[a-z0-9]+)+)`")


def test_every_page_is_reached_from_the_map() -> None:
    reached: set[Path] = set()
    waiting = [MAP]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting += list(_linked_pages(page))
    pages = {page for page in paths(".md") if page.parts[0] == "docs"}
    clean([f"{page} is not reached from {MAP}" for page in sorted(pages - reached)])


def test_anchors_lead_to_headings() -> None:
    found = []
    for page in _pages():
        for target, anchor in ANCHORED.findall(read(page)):
            there = (ROOT / page.parent / target).resolve().relative_to(ROOT) if target else page
            if anchor not in headings(read(there)):
                found.append(f"{page}: {target}#{anchor} leads to no heading")
    clean(found)


def test_refusals_and_alarms_that_the_operating_pages_name_exist() -> None:
    codes = {refusal.code for refusal in refusals()} | set(ALARMS)
    pages = [page for page in paths(".md") if page.parts[:2] == ("docs", "operating")]
    named = [(page, name) for page in pages for name in CODE_NAME.findall(read(page))]
    assert named
    clean([f"{page}: {name} is no refusal and no alarm" for page, name in named if name not in codes])


def test_drawings_fit_a_terminal() -> None:
    clean([one for page in _pages() for one in wide_drawings(page.as_posix(), read(page), DRAWING_COLUMNS_MAX)])


def test_the_checks_find_what_they_look_for() -> None:
    assert headings("# Two words, one\n\n## `code` here\n") == {"two-words-one", "code-here"}
    assert wide_drawings("page", "```text\nab\nabcd\n```\nabcd\n", 3) == ["page:3: 4 columns"]
    assert CODE_NAME.findall("`log-forked` and `log` and `log-forked now`") == ["log-forked"]
    assert ANCHORED.findall("[a](b.md#c) [d](#e) [f](g.md)") == [("b.md", "c"), ("", "e")]


def headings(text: str) -> set[str]:
    """The anchors of a page's headings."""
    lines = re.findall(r"^#+ +(.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", line.lower()).strip().replace(" ", "-") for line in lines}


def wide_drawings(name: str, text: str, columns_max: int) -> list[str]:
    """Lines of drawings (blocks marked `text`) that are wider than a terminal."""
    found = []
    drawing = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("```"):
            drawing = line == "```text"
        elif drawing and len(line) > columns_max:
            found.append(f"{name}:{number}: {len(line)} columns")
    return found


def _pages() -> list[Path]:
    return [page for page in paths(".md") if page.parts[0] == "docs" or len(page.parts) == 1]


def _linked_pages(page: Path) -> Iterator[Path]:
    for target in local_links(read(page)):
        there = (ROOT / page.parent / target).resolve()
        if there.suffix == ".md" and there.is_file() and there.is_relative_to(ROOT / "docs"):
            yield there.relative_to(ROOT)
