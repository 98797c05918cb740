"""The page that says what happens when something goes wrong: its traces are what two stations do."""

from __future__ import annotations

import re

import pytest

from parley.sim.violation import Violation
from scripts.scenes import SCENES, Scene
from scripts.what_happens import PAGE, in_words, render, rows, scenes_in


def test_the_traces_of_the_page_are_what_the_stations_do() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert sorted(scenes_in(page)) == sorted(SCENES)
    assert render(page) == page, "make traces"


def test_every_case_of_the_table_has_its_section_and_every_section_a_line_of_the_table() -> None:
    page = PAGE.read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    anchors = ["".join(c for c in one.lower().replace(" ", "-") if c.isalnum() or c == "-") for one in headings]
    table = page[: page.index("\n## ")]
    assert re.findall(r"\]\(#([a-z-]+)\)", table) == anchors[:-1]


def test_a_trace_that_was_changed_is_written_anew() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert render(page.replace("B's officer sees A's entry 0", "B's officer sees nothing")) == page


def test_an_empty_trace_takes_nothing_of_what_follows() -> None:
    block = "<!-- trace: partition -->\n```text\n```\n"
    page = block + "\nBetween.\n\n" + block.replace("partition", "one-way")
    assert "\nBetween.\n" in render(page)
    assert render(render(page)) == render(page) != page


def test_what_repeats_stands_once_and_what_was_lost_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Told:
        lines = (
            "   1000 0 says FLASH",
            "   1000 0 by udp: #0.1 64 bytes: entry 1/3 FLASH",
            "   1000 0 lost",
            "   1500 1 by udp: #0.1 64 bytes: KemChunk",
            "   3000 0 by udp: #0.2 64 bytes: entry 1/3 FLASH",
            "   3000 0 lost",
            "   5000 0 by udp: #0.3 64 bytes: entry 1/3 FLASH",
        )

    monkeypatch.setitem(SCENES, "partition", Told)
    assert rows("partition") == [
        " 0:00:00.0  A's officer releases a letter, FLASH",
        " 0:00:00.0  A sends entry 3 by udp, and it is lost (1 more until 0:00:02.0)",
        " 0:00:04.0  A sends entry 3 by udp",
    ]


def test_what_says_nothing_to_people_is_left_out() -> None:
    assert in_words("0", "by tcp: #0.1 64 bytes: RatchetFrame") == ""
    assert in_words("1", "told Arrived 2, 90 bytes, provisional") == "B's officer sees A's entry 2, ahead of its turn"


def test_a_scene_in_which_the_two_do_not_come_to_agree_fails() -> None:
    scene = Scene()
    scene.opens()
    scene.lost = lambda _: True
    scene.says(0, "Request position of your patrol.")
    with pytest.raises(Violation):
        scene.come_to_agree()
