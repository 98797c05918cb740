"""The manual: every page is there without signing in, its links lead somewhere, and nothing in it is more than text."""

from __future__ import annotations

import re
from pathlib import Path

from parley.console import manual
from tests.console.consoles import desks
from tests.service.stations import play

TEXT = """# A <b>title</b>

<script>alert(1)</script> [x](javascript:alert(1))

| a |
|:-:|
| b |
"""


def test_every_page_of_the_manual_opens_for_anybody_and_every_link_in_it_leads_to_one(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking() as client:
            contents = await client.get("/help")
            pages = set(re.findall(r'href="(/help/[^"#]+)', contents.text))
            assert {"/help/start/README", "/help/guides/two-persons", "/help/reference/refusals"} <= pages
            texts = {path: await client.get(path) for path in pages}
            assert {found.status_code for found in texts.values()} == {200}
            anchors = {path: set(re.findall(r'id="([^"]+)"', found.text)) for path, found in texts.items()}
            for found in texts.values():
                for path, anchor in re.findall(r'href="(/help/[^"#]+)#?([^"]*)"', found.text):
                    assert path in pages
                    assert not anchor or anchor in anchors[path]
            absent = await client.get("/api/help/start/nothing")
            assert (absent.status_code, absent.json()["refused"]["code"]) == (404, "manual-page-absent")
            assert (await client.get("/help/../pyproject")).status_code == 404

    play(scene())


def test_what_a_document_says_is_text_and_never_markup_of_its_own() -> None:
    made = manual._document(
        "guides",
        "x",
        "# A <b>title</b>\n\n<script>alert(1)</script> [x](javascript:alert(1))\n\n| a |\n|:-:|\n| b |\n",
        "en",
    )
    assert "<script" not in made.html
    assert 'href="javascript' not in made.html
    assert "style=" not in made.html
    assert "<table>" in made.html


def test_a_page_that_stands_in_the_readers_language_too_is_shown_in_it_and_says_so(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking(language="zh") as client:
            contents = (await client.get("/help")).text
            assert '<a href="/help/guides/console" lang="zh-Hans">在控制台前</a>' in contents
            assert '<a href="/help/guides/officers" lang="en">Officers</a>' in contents
            page = (await client.get("/help/guides/console")).text
            assert '<article class="sheet prose" lang="zh-Hans">' in page
            assert "通行密钥" in page
            links = set(re.findall(r'href="(/help/[^"#]+)', page))
            assert all([(await client.get(link)).status_code == 200 for link in links])
            assert (await client.get("/help/guides/console.zh")).status_code == 400
        assert [one.name for one in manual.documents("zh")] == [one.name for one in manual.documents()]

    play(scene())


def test_the_chinese_of_a_page_has_its_headings_tables_and_links() -> None:
    for english, chinese in zip(manual.documents(), manual.documents("zh"), strict=True):
        for part in ("<h2", "<tr>", "<a href", "<code>"):
            assert english.html.count(part) == chinese.html.count(part), (english.name, part)
