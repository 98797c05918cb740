"""Hostile texts in a real browser, arriving live and read again: nothing runs; other sites frame and post nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from parley.wire.marks import Precedence
from tests.browser.chromium import Chromium
from tests.console.consoles import desks
from tests.console.hostile import CORPUS, LOOKS, SCRIPTS, rename_hostile, say_hostile

pytestmark = pytest.mark.needs("chromium")


@contextmanager
def site(page: str) -> Iterator[str]:
    """Another site, with one page; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None:
            """It says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://elsewhere.localhost:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_nothing_of_what_the_other_side_says_runs(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), chromium.browsing(ours) as (context, seen):
            page = await context.new_page()
            await page.goto(f"{ours.address}/floor?line={ours.party.line.hex()}")
            rename_hostile(theirs.party, SCRIPTS[2], SCRIPTS[3])
            for text in CORPUS:
                await say_hostile(theirs.party, text, Precedence.IMMEDIATE)
            await page.locator(".entry").nth(len(CORPUS) - 1).wait_for()  # each came live
            assert await page.locator("main script, main iframe, main img, main style, main base").count() == 0
            await page.reload()  # what came live was read while this one process broke its own rule for texts
            shown = await page.locator("main").inner_text()
            assert SCRIPTS[0] in shown
            assert LOOKS[0] not in shown
            for path in ("/floor", "/-/patterns", "/record", "/map", "/watch"):
                await page.goto(ours.address + path)
            entries = (await ours.party.ask("inbox", line=ours.party.line.hex()))["entries"]
            for one in entries[:6]:
                await page.goto(f"{ours.address}/entries/{one['hash']}")
            assert [one for one in seen if "404" not in one] == []

    chromium.play(scene())


def test_another_site_neither_frames_a_page_nor_posts_a_form(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), chromium.browsing(ours) as (context, seen):
            attack = f"""<iframe src="{ours.address}/floor"></iframe>
                <form id=f method=post action="{ours.address}/sign-out"></form>"""
            with site(attack) as address:
                page = await context.new_page()
                await page.goto(address)
                assert any("frame-ancestors" in one or "X-Frame-Options" in one for one in seen)
                for frame in page.frames[1:]:
                    assert await frame.locator("#main").count() == 0
                async with page.expect_navigation():
                    await page.evaluate("() => document.getElementById('f').submit()")
                assert "form-foreign" in await page.content()
            own = await context.new_page()
            await own.goto(f"{ours.address}/floor")
            assert own.url.endswith("/floor")  # the session is open still

    chromium.play(scene())
