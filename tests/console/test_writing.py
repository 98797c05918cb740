"""Writing: forms as inputs, what will be signed, and its release; nothing is said by accident."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest

from parley.console.guard import GUARD_HEADER, PostTooLarge
from parley.service.people import Role
from tests.console.consoles import PASSPHRASE, desks
from tests.service.requests.test_together import ticking
from tests.service.stations import play


def test_a_form_is_filled_previewed_and_released_without_a_script(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            cookie = ours.cookie()
            line = ours.party.line.hex()
            async with ours.asking(cookie) as officer:
                page = (await officer.get("/write", params={"line": line, "form": "incident"})).text
                assert 'name="typed.window"' in page
                assert "时间" in page
                form = {"guard": ours.guard(cookie), "form": "incident", "lines": line}
                typed = {
                    "kind": "new",
                    "reference": "ARV-2026-004",
                    "window": "2026-11-22T04:00Z/+5h",
                    "area": "circle 5 nm 34.208 125.5",
                    "units": "2 warship\r\n1 fishing-vessel",
                    "hazard": "none",
                    "domain": "sea",
                    "what": "Two ships of ours stopped beside a vessel that asked for help.",
                }
                kept = await officer.post(
                    "/drafts", data=form | {f"typed.{name}": text for name, text in typed.items()}
                )
                assert kept.status_code == 303
                preview = (await officer.get(kept.headers["location"])).text
                until = re.search(r'name="valid_until" value="(\d+)"', preview)
                assert until is not None, preview
                assert "贝尔莫拉海岸警卫队" in preview
                twin = (await officer.get("/api" + kept.headers["location"])).json()
                assert twin["draft"]["typed"]["units"] == ["2 warship", "1 fishing-vessel"]
                release = {"guard": form["guard"], "valid_until": until[1]}
                place = kept.headers["location"] + "/release"
                wrong = await officer.post(place, data=release | {"passphrase": "not mine"})
                assert wrong.status_code == 401
                said = await officer.post(place, data=release | {"passphrase": PASSPHRASE})
                assert re.fullmatch(rf"/floor\?line={line}#e-[0-9a-f]{{64}}", said.headers["location"])
            await theirs.party.until(lambda: theirs.party.channel.lines[1].other.size > 0)

    play(scene())


def test_what_is_wrong_with_a_field_is_said_and_what_was_typed_is_kept(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            form = {"guard": ours.guard(cookie), "form": "incident", "lines": ours.party.line.hex()}
            async with ours.asking(cookie) as officer:
                kept = await officer.post("/drafts", data=form | {"typed.window": "tomorrow <b>"})
                preview = (await officer.get(kept.headers["location"])).text
                assert "field-" in preview
                draft = kept.headers["location"].rsplit("/", 1)[1]
                again = (await officer.get("/write", params={"draft": draft})).text
                assert "tomorrow &lt;b&gt;" in again

    play(scene())


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.INTERPRETER])
def test_who_neither_drafts_nor_keeps_watch_writes_nothing(tmp_path: Path, role: Role) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking(ours.cookie(roles=(role,))) as officer:
            assert (await officer.get("/write")).status_code == 403
            assert (await officer.get("/api/drafts")).status_code == 403

    play(scene())


def test_a_template_begins_a_draft_and_is_kept(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            form = {"guard": ours.guard(cookie), "form": "letter", "typed.text": "The watch changes at 06:00Z."}
            async with ours.asking(cookie) as officer:
                await officer.post("/drafts", data=form | {"template": "yes", "name": "Relief"})
                page = await officer.get("/write")
                template = re.search(r"/write\?draft=([0-9a-f]{32})", page.text)
                assert template is not None
                filled = (await officer.get("/write", params={"draft": template[1]})).text
                assert "The watch changes at 06:00Z." in filled
                assert f'name="draft" value="{template[1]}"' not in filled

    play(scene())


def test_a_file_is_attached_without_a_script_and_what_will_be_signed_names_it(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            cookie = ours.cookie()
            guard = {"guard": ours.guard(cookie)}
            letter = {"form": "letter", "lines": ours.party.line.hex(), "typed.text": "The chart is with this."}
            async with ours.asking(cookie) as officer:
                draft = (await officer.post("/drafts", data=guard | letter)).headers["location"]
                assert 'enctype="multipart/form-data"' in (await officer.get(draft)).text
                chart = {"file": ("chart <b>.pdf", b"%PDF-1.7 \x00\xff")}
                kept = await officer.post(f"{draft}/attach", data=guard, files=chart)
                assert (kept.status_code, kept.headers["location"]) == (303, draft)
                page = (await officer.get(draft)).text
                digest = sha256(b"%PDF-1.7 \x00\xff").hexdigest()
                assert "chart &lt;b&gt;.pdf" in page
                assert digest in page.replace("\u200b", "").replace("<wbr>", "").replace(" ", "")
                content = b64encode(b"Depths in metres.").decode()
                more = {"file": {"name": "depths.txt", "content": content}}
                twin = await officer.post(f"/api{draft}/attach", json=more, headers={GUARD_HEADER: guard["guard"]})
                assert [one["name"] for one in twin.json()["files"]] == ["chart <b>.pdf", "depths.txt"]
                await officer.post(f"{draft}/detach", data=guard | {"sha256": digest})
                preview = (await officer.get("/api" + draft)).json()["draft"]
                assert [one["name"] for one in preview["files"]] == ["depths.txt"]
                release = guard | {"valid_until": str(preview["preview"]["valid_until"]), "passphrase": PASSPHRASE}
                assert (await officer.post(f"{draft}/release", data=release)).status_code == 303
            assert await theirs.party.letter() == "The chart is with this."

    play(scene())


def test_a_file_that_is_too_long_foreign_or_nobodys_is_not_read(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            guard = {"guard": ours.guard(cookie)}
            letter = {"form": "letter", "lines": ours.party.line.hex(), "typed.text": "With a file."}
            async with ours.asking(cookie) as officer, ours.asking() as nobody:
                draft = (await officer.post("/drafts", data=guard | letter)).headers["location"]
                read: list[int] = []

                async def large() -> AsyncIterator[bytes]:
                    for _ in range(40):
                        read.append(1)
                        yield bytes(1 << 20)

                said = {"content-type": "multipart/form-data; boundary=x"}
                longer = await officer.post(f"{draft}/attach", content=large(), headers=said)
                assert (longer.status_code, PostTooLarge.code in longer.text) == (413, True)
                assert len(read) < 20
                read.clear()
                foreign = said | {"sec-fetch-site": "cross-site"}
                assert (await officer.post(f"{draft}/attach", content=large(), headers=foreign)).status_code == 403
                assert (await nobody.post(f"{draft}/attach", content=large(), headers=said)).status_code == 303
                assert read == []
                gate = ours.served.console.gate
                with gate.carrying(), gate.carrying():
                    busy = await officer.post(f"{draft}/attach", content=large(), headers=said)
                assert (busy.status_code, read) == (503, [])
                small = {"file": ("a.txt", b"a")}
                wrong = await officer.post(f"{draft}/attach", data={"guard": "0" * 64}, files=small)
                assert wrong.status_code == 403
                assert (await officer.post("/drafts", data=guard | letter, files=small)).status_code == 400
                path = await officer.post(f"{draft}/attach", data=guard, files={"file": ("../../a.txt", b"a")})
                assert (path.status_code, "attachment-file-bad" in path.text) == (422, True)
                turned = await officer.post(f"{draft}/attach", data=guard, files={"file": ("a\u202efdp.exe", b"a")})
                assert (turned.status_code, "text-forbidden" in turned.text) == (422, True)
                assert (await officer.post(f"{draft}/attach", data=guard)).status_code == 400
                assert (await officer.get("/api" + draft)).json()["draft"]["files"] == []

    play(scene())


def test_one_notice_to_several_lines_is_shown_for_each_and_released_in_one_act(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            cookie = ours.cookie()
            guard = {"guard": ours.guard(cookie)}
            ticking(ours.party)
            letter = {"form": "letter", "lines": [ours.party.line.hex()] * 2, "typed.text": "The strait is closed."}
            async with ours.asking(cookie) as officer:
                kept = await officer.post("/drafts", data=guard | letter)
                place = kept.headers["location"]
                assert re.fullmatch("/together/[0-9a-f]{32}", place)
                page = (await officer.get(place)).text
                until = dict(re.findall(r'name="(until\.[0-9a-f]{32})" value="(\d+)"', page))
                assert len(until) == 2
                twin = (await officer.get("/api" + place)).json()
                assert [one["where"]["line"] for one in twin["drafts"]] == letter["lines"]
                assert page.count('<code class="digest">') == 3
                wrong = await officer.post(f"{place}/release", data=guard | until | {"passphrase": "not mine"})
                assert wrong.status_code == 401
                none = await officer.post(f"{place}/release", data=guard | {"passphrase": PASSPHRASE})
                assert none.status_code == 400
                said = await officer.post(f"{place}/release", data=guard | until | {"passphrase": PASSPHRASE})
                assert (said.status_code, said.headers["location"]) == (303, place)
                assert [await theirs.party.letter() for _ in range(2)] == ["The strait is closed."] * 2
                page = (await officer.get(place)).text
                assert page.count("data-steps-of=") == 2
                assert "until." not in page
                assert (await officer.post(f"{place}/drop", data=guard)).headers["location"] == "/drafts"
                gone = await officer.get(place)
                assert (gone.status_code, "draft-group-absent" in gone.text) == (422, True)

    play(scene())


def test_the_pages_of_writing_ask_for_the_floor_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            typed = {"text": ["Ready."]}
            saved = {"officer": ours.officer, "form": "letter", "typed": typed, "lines": [ours.party.line.hex()] * 2}
            one = (await ours.party.ask("draft save", **saved))["drafts"][0]
            looks: list[int] = []
            look = ours.party.service.floor.look

            def counted() -> object:
                looks.append(1)
                return look()

            monkeypatch.setattr(ours.party.service.floor, "look", counted)
            async with ours.asking(ours.cookie()) as officer:
                paths = (f"/write?draft={one['draft']}", f"/drafts/{one['draft']}", f"/together/{one['group']}")
                for path in ("/write", "/write?form=letter", "/drafts", *paths):
                    looks.clear()
                    assert (await officer.get(path)).status_code == 200
                    assert len(looks) == 1, path

    play(scene())


def test_a_message_of_the_codebook_is_chosen_by_its_number_and_its_arguments_have_inputs(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            cookie = ours.cookie()
            guard = {"guard": ours.guard(cookie)}
            line = ours.party.line.hex()
            async with ours.asking(cookie) as officer:
                form = (await officer.get("/api/write", params={"form": "code"})).json()["form"]
                by_kind = {tuple(a["of"] for a in one["arguments"]): one for one in form["messages"]}
                placed = next(one for kinds, one in by_kind.items() if "area" in kinds)
                chosen = (await officer.get("/write", params={"form": "code", "line": line})).text
                assert f"number={placed['number']}" in chosen
                assert "typed." not in chosen
                asked = {"form": "code", "line": line, "number": str(placed["number"])}
                page = (await officer.get("/write", params=asked)).text
                assert f'name="typed.message" value="{placed["number"]}"' in page
                for language in ("en", "zh"):
                    assert placed["text"][language].split("‹")[0] in page
                names = re.findall(r'name="(typed\.message\.\d)"', page)
                assert len(names) == len(placed["arguments"])
                typed = {"area": "polygon 34 125; 34 126; 35 126", "number": "5", "time": "2026-11-22T02:00Z"}
                said = {
                    name: typed.get(one["of"], next(iter(one["choices"]), "Northhaven"))
                    for name, one in zip(names, placed["arguments"], strict=True)
                }
                draft = guard | {"form": "code", "lines": line, "typed.message": str(placed["number"])}
                kept = (await officer.post("/drafts", data=draft | said)).headers["location"]
                found = (await officer.get("/api" + kept)).json()["draft"]
                assert found["typed"]["message"] == [str(placed["number"]), *said.values()]
                assert found["fields"] == {"missing": [], "expected": [], "wrong": {}}, found
                again = (await officer.get("/write", params={"draft": found["draft"]})).text
                assert "polygon 34 125; 34 126; 35 126" in again
                wrong = (await officer.post("/drafts", data=draft)).headers["location"]
                assert "message" in (await officer.get("/api" + wrong)).json()["draft"]["fields"]["wrong"]
                release = guard | {"valid_until": str(found["preview"]["valid_until"]), "passphrase": PASSPHRASE}
                assert (await officer.post(f"{kept}/release", data=release)).status_code == 303
            await theirs.party.until(lambda: theirs.party.channel.lines[1].other.size > 0)

    play(scene())
