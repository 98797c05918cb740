"""The page: whole, offline, escaped, and its numbers lead to sentences."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

from parley.accounts.data.page_assets import SCRIPT, STYLE
from parley.accounts.page import as_html
from parley.accounts.shown import only_here
from tests.accounts.samples import CHINESE, READOUT, REPORT, both, report

VOID = {"meta", "br", "link", "img"}


class Outline(HTMLParser):
    """Checks that elements nest and gathers ids and links."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        for name, gathered in (("id", self.ids), ("href", self.targets), ("src", self.sources)):
            gathered += [value for key, value in attrs if key == name and value]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(page: str) -> Outline:
    seen = Outline()
    seen.feed(page)
    seen.close()
    assert seen.open == []
    return seen


def test_elements_nest_and_every_number_leads_to_a_sentence() -> None:
    seen = outline(as_html(both()))
    assert len(seen.ids) == len(set(seen.ids))
    assert {each.removeprefix("#") for each in seen.targets} <= set(seen.ids)


def test_nothing_is_fetched_and_only_its_own_script_runs() -> None:
    page = as_html(both())
    assert outline(page).sources == []
    assert "http" not in page.replace("http-equiv", "")
    for text in (STYLE, SCRIPT):
        assert "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode() in page


def test_what_a_text_says_is_no_markup_and_does_not_steer() -> None:
    text = "Mira Tallis said “<script>alert(1)</script> & \u202eeverything.”\nIt rained.\n"
    page = as_html(report(text, text))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in page
    assert "\u202e" not in page
    assert "⟦U+202E⟧" in page


def test_the_same_bytes_and_both_themes_and_print() -> None:
    assert as_html(both()) == as_html(both())
    assert "prefers-color-scheme:dark" in STYLE
    assert "@media print" in STYLE


def test_without_comparison_the_page_says_so() -> None:
    page = as_html(report(CHINESE, READOUT))
    outline(page)
    assert "cannot be compared here" in page
    assert "that agree" in page


def test_words_of_the_texts_stand_in_both_columns() -> None:
    page = re.sub(r"<[^>]+>", "", as_html(both()))
    assert "The herring season was not discussed." in page
    assert "A bakery in Port Ansel has won a prize for its bread." in page


def test_beside_several_accounts_only_here_means_in_none_of_the_others() -> None:
    compared = report(READOUT, REPORT, READOUT)
    told = {compared.says(span) for span in only_here(compared)}
    claimed = {compared.says(each.span) for each in compared.gaps}
    assert claimed - told == {"The herring season was not discussed."}
    assert "A bakery in Port Ansel has won a prize for its bread." in told
