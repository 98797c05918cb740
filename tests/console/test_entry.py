"""One entry whole, as browsers and programs are given it; what leaves of it is saved and never shown."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.forms.builtin import LETTER, Attachment, Letter
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.service.people import Role
from parley.wire.ids import EntryHash, Instant, PostId
from parley.wire.marks import Precedence
from tests.console.consoles import Desk, desks
from tests.service.stations import OFFICER, Party, play

HOSTILE = "<script>alert(1)</script> 搜索区"


async def said(party: Party, form: tuple[str, int], body: bytes, answers: str | None = None) -> str:
    """Release a body on line 1; the hash of its entry."""
    about = None if answers is None else EntryHash(bytes.fromhex(answers))
    draft = Draft(PostId(1), form, body, Precedence.PRIORITY, answers=about)
    until = Instant(party.service.engine.clock() + 60_000)
    signature = ed25519_sign(OFFICER, release_message(party.line, draft, until))
    placed = await party.service.engine.say(party.line, draft, Release(ed25519_public(OFFICER), until, signature))
    return placed.leaf.hex()


async def noticed(party: Party) -> str:
    """Give notice of an exercise, as its form's example has it."""
    example = (await party.ask("form", form="exercise"))["examples"][0]["fields"]
    made = await party.ask("form fill", line=party.line.hex(), form="exercise", typed=example)
    return await said(party, (made["form"], made["version"]), bytes.fromhex(made["body"]))


async def attached(party: Party, folder: Path) -> str:
    """Send a file whose name means harm."""
    path = folder / 'a";x=<b>.html'
    path.write_bytes(b"<script>alert(1)</script>")
    digest = sha256(path.read_bytes()).digest()
    await party.ask("attach", path=str(path), sha256=digest.hex())
    one = Attachment(digest, path.stat().st_size, path.name)
    return await said(party, LETTER, Letter("en", HOSTILE, attachments=(one,)).body())


def test_an_entry_is_told_whole_with_what_it_answers_what_answers_it_and_what_proves_it(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            notice = await noticed(ours.party)
            await theirs.party.until(lambda: len(theirs.party.logs()[1]) == 1)
            answer = await said(theirs.party, LETTER, Letter("zh", HOSTILE).body(), notice)
            await ours.party.letter()
            for desk, entry in ((ours, notice), (theirs, notice), (ours, answer)):
                async with desk.asking(desk.cookie(), "zh") as client:
                    found = (await client.get(f"/api/entries/{entry}")).json()
                    page = await client.get(f"/entries/{entry}")
                assert page.status_code == 200
                assert HOSTILE not in page.text
                assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
                below = [one["hash"] for one in found["thread"]["below"]]
                above = [one["hash"] for one in found["thread"]["above"]]
                assert (answer in below, above) == ((True, []) if entry == notice else (False, [notice]))
                assert (found["proof"]["index"], found["proof"]["in_log"]) == (found["entry"]["index"], True)
                receipts = [one for one in found["proof"]["heads"] if one["kind"] == "receipt"]
                assert [one["covers"] for one in receipts] == ([True] if found["entry"]["ours"] else [])

    play(scene())


def test_what_leaves_of_an_entry_is_saved_and_can_do_nothing_in_a_browser(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path / "stations") as (ours, _):
            notice, letter = await noticed(ours.party), await attached(ours.party, tmp_path)
            async with ours.asking(ours.cookie()) as client:
                told = (await client.get(f"/api/entries/{notice}")).json()
                assert {"html", "geojson", "ics", "cap"} <= set(told["formats"])
                assert (await client.get(f"/api/entries/{letter}")).json()["formats"] == ["pdf", "html"]
                paths = [f"/entries/{notice}/as/{one}" for one in told["formats"]]
                for path in (*paths, f"/entries/{letter}/files/0", f"/api/entries/{letter}/bundle"):
                    found = await client.get(path)
                    assert found.status_code == 200
                    assert found.headers["content-disposition"].startswith("attachment; ")
                    assert found.headers["x-content-type-options"] == "nosniff"
                    assert found.headers["content-security-policy"] == "default-src 'none'; sandbox"
                file = await client.get(f"/entries/{letter}/files/0")
                assert (file.headers["content-type"], file.content) == (
                    "application/octet-stream",
                    b"<script>alert(1)</script>",
                )
                assert 'filename="a__x__b_.html"' in file.headers["content-disposition"]
                assert (await client.get(f"/entries/{letter}/files/1")).status_code == 422
                assert (await client.get("/entries/ffffffffffff/bundle")).status_code == 404
            await refused(ours, letter)

    play(scene())


async def refused(desk: Desk, entry: str) -> None:
    """Evidence is taken out by some roles only, and nothing by nobody."""
    watcher = desk.cookie(roles=frozenset({Role.WATCH}))
    for cookie, path, status in (
        (watcher, f"/api/entries/{entry}/bundle", 403),
        (watcher, f"/api/entries/{entry}/files/0", 200),
        (None, f"/api/entries/{entry}/files/0", 401),
        (None, f"/entries/{entry}/files/0", 303),
    ):
        async with desk.asking(cookie) as client:
            assert (await client.get(path)).status_code == status


def test_a_scanner_that_suspects_a_file_keeps_it_from_being_saved(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path / "stations") as (ours, _):
            letter = await attached(ours.party, tmp_path)
            config = ours.party.service.config
            ours.party.service.config = replace(config, attachments_scanner="false")
            async with ours.asking(ours.cookie()) as client:
                found = await client.get(f"/api/entries/{letter}/files/0")
            assert found.json()["refused"]["code"] == "attachment-suspect"

    play(scene())
