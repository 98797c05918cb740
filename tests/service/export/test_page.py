"""An entry as a page and as a sheet: every word of it, in both languages, and nothing from outside."""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from io import BytesIO

import pytest
from pypdf import PdfReader

from parley.forms.calls import CallRequest
from parley.forms.standings import Means
from parley.service.export import page
from parley.service.export.formats import FORMATS, PaperAbsent
from parley.service.export.outward import Outward
from tests.service.export.notices import letter, notice, of_protocol


class Reader(HTMLParser):
    """The text of a page, and whatever it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.fetched: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetched += [value or "" for name, value in attrs if name in {"src", "href", "action"}]
        assert tag != "script"


def read(outward: Outward) -> Reader:
    reader = Reader()
    reader.feed(page.write(outward).decode())
    return reader


def test_a_page_says_everything_in_both_languages_and_fetches_nothing() -> None:
    found = read(notice())
    for words in ("Incident / 事件通报 ARV-2026-001", "Our reference", "我方编号", "军舰×2", "Keep <clear> & wait."):
        assert words in found.text
    assert "Missing, and not left out on purpose: Contact desk, Harm to people" in found.text
    assert found.fetched == []
    assert "EXERCISE" not in found.text


def test_an_exercise_stands_on_top_beside_and_below() -> None:
    assert read(notice("EXERCISE")).text.count("EXERCISE") >= 5


@pytest.mark.parametrize(
    "area", ["35 125", "circle 2 km 35 125", "polygon 35 179; 36 -179; 34 180", "route 5 nm 1 1; 2 2"]
)
def test_every_area_is_drawn(area: str) -> None:
    assert "<svg" in page.write(notice(area=area)).decode()


def test_a_letter_is_shown_as_text_and_never_as_markup() -> None:
    raw = page.write(letter("<script>alert(1)</script>\nSecond line."))
    assert b"<script>" not in raw
    assert "<script>alert(1)</script>\nSecond line." in read(letter("<script>alert(1)</script>\nSecond line.")).text


def test_a_form_of_the_protocol_is_said_in_both_languages() -> None:
    request = of_protocol(CallRequest(("the buoy off Cape Orme",), ("en", "zh"), (Means.VIDEO,)))
    shown = read(request)
    sheet = "".join(one.extract_text() for one in PdfReader(BytesIO(FORMATS["pdf"].write(request))).pages)
    for words in ("Call request / 通话请求", "Topics", "议题", "the buoy off Cape Orme", "语文", "at once", "立即"):
        assert words in shown.text
        assert words in sheet
    assert "Letter / 信函" in read(letter("Fog.")).text


def test_a_sheet_says_the_same_words() -> None:
    sheet = PdfReader(BytesIO(FORMATS["pdf"].write(notice("EXERCISE"))))
    text = "".join(one.extract_text() for one in sheet.pages)
    for words in ("ARV-2026-001", "Our reference", "我方编号", "Keep <clear> & wait.", "EXERCISE"):
        assert words in text
    assert all("EXERCISE" in one.extract_text() for one in sheet.pages)


def test_without_its_extra_a_sheet_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "reportlab", None)
    with pytest.raises(PaperAbsent):
        FORMATS["pdf"].write(notice())
