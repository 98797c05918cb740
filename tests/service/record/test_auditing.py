"""The trail of a real station taken out: by each store, over shares, and with what was done to the store named."""

from __future__ import annotations

import asyncio
from base64 import b64decode
from pathlib import Path

import pytest
from markupsafe import escape

from parley.desk.audit_check import AuditNotContinued, TrailBroken, check_audit, read_audit
from parley.desk.trail import Act
from parley.desk.trail_words import chinese_of
from parley.service.export.audit_page import ACTS, write
from parley.service.folder import read_bounded
from parley.service.noting import came_in
from parley.service.record.auditing import AuditLong
from parley.wire.ids import OfficerId
from parley.wire.limits import AUDIT_BYTES_MAX
from tests.faults.machines import released
from tests.service.record.test_trail import forge, remove, rewrite, spoil
from tests.service.stations import Party, close, joined, play
from tests.service.test_sharing import divided

TEXT = "What stands in this message concerns nobody but the two."


async def taken(party: Party, path: Path, since: int = 0) -> bytes:
    """The file that the station gives out."""
    answer = await party.ask("audit export", path=str(path), since=since)
    content = read_bounded(path, AUDIT_BYTES_MAX)
    assert answer["bytes"] == len(content)
    return content


def test_who_released_what_became_of_it_and_nothing_of_what_it_says(tmp_path: Path) -> None:
    async def scene() -> None:
        one, other = await joined(tmp_path)
        placed = await one.say(TEXT)
        await one.service.engine.held(placed)
        (officer,) = (await one.ask("officers"))["officers"]
        came_in(one.service, OfficerId(bytes.fromhex(officer["officer"])), "passkey")
        file = await taken(one, tmp_path / "a.jsonl")
        audit = check_audit(file, one.service.party)
        assert audit.findings == ()
        (part,) = audit.parts
        assert [row["act"] for row in part.told] == ["officer-added", "released", "signed-in", "audit-exported"]
        assert [row.get("officer_name") for row in part.told] == ["Duty officer"] * 3 + [None]
        assert part.told[1]["entry"] == placed.leaf.hex()
        assert part.told[1]["form"] == "letter/1"
        assert part.told[1]["held"].startswith("20")
        assert TEXT.encode() not in file
        answer = await one.ask("audit export", officer=officer["officer"])
        again = check_audit(b64decode(answer["content"]), one.service.party, file)
        assert (answer["name"][:6], again.parts[0].told[-1]["officer_name"]) == ("audit-", "Duty officer")
        newest = await one.ask("audit newest", count=2)
        assert [row["act"] for row in newest["rows"]] == ["audit-exported", "audit-exported"]
        assert newest["sizes"] == {"0": 5}
        assert check_audit(await taken(other, tmp_path / "b.jsonl"), other.service.party).findings == ()

    play(scene())


def test_what_is_said_while_the_trail_is_examined_is_no_finding(tmp_path: Path) -> None:
    async def scene() -> None:
        one, _ = await joined(tmp_path)
        await one.say("before")
        both = asyncio.gather(one.ask("audit"), one.ask("audit check"))
        await asyncio.sleep(0)
        for number in range(3):
            await one.say(f"meanwhile {number}")
        assert [found["findings"] for found in await both] == [[], []]

    play(scene())


def test_a_part_from_a_time_on_continues_what_was_taken_out_before(tmp_path: Path) -> None:
    async def scene() -> None:
        one, _ = await joined(tmp_path)
        await one.say("first")
        first = await taken(one, tmp_path / "a.jsonl")
        later = one.service.engine.clock() // 1000 + 100
        clock = one.service.engine.clock
        one.service.engine.clock = lambda: clock() + 200_000  # type: ignore[assignment,return-value]  # a later day
        await one.say("second")
        audit = check_audit(await taken(one, tmp_path / "b.jsonl", since=later), earlier=first)
        (part,) = audit.parts
        assert (part.first, [row["act"] for row in part.told]) == (3, ["released", "audit-exported"])
        assert part.told[0]["officer_name"] == "Duty officer"

    play(scene())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (remove(1), "row 1: it does not follow"),
        (rewrite(1), "row 2: it does not follow"),
        (forge, "row 4: it does not follow"),
    ],
    ids=["removed", "changed", "forged"],
)
def test_what_was_done_to_the_store_shows_in_the_file(tmp_path: Path, change: object, said: str) -> None:
    async def scene() -> None:
        one, other = await joined(tmp_path)
        for number in range(3):
            await one.say(f"number {number}")
        earlier = await taken(one, tmp_path / "a.jsonl")
        await close(one, other)
        spoil(one, change)  # type: ignore[arg-type]  # as parametrized
        one.open()
        file = await taken(one, tmp_path / "b.jsonl")
        with pytest.raises(TrailBroken, match=said):
            check_audit(file)
        with pytest.raises((TrailBroken, AuditNotContinued)):
            check_audit(file, earlier=earlier)
        audit = read_audit(file)
        assert audit.findings
        said_there = audit.findings[0]["said"]
        for language, shown in (("en", said_there), ("zh", str(chinese_of(said_there)))):
            assert str(escape(shown)) in write(audit, language, "b.jsonl").decode()

    play(scene())


def test_a_trail_that_is_too_long_for_a_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        one, _ = await joined(tmp_path)
        monkeypatch.setattr("parley.service.record.auditing.AUDIT_BYTES_MAX", 100)
        with pytest.raises(AuditLong) as refused:
            await one.ask("audit export")
        assert refused.value.code == "audit-long"

    play(scene())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_page_shows_each_row_in_its_language_and_runs_nothing(tmp_path: Path, language: str) -> None:
    async def scene() -> None:
        one, _ = await joined(tmp_path)
        await one.ask("officer add", name="<script>alert(1)</script>", public="ab" * 32, roles=["auditor"])
        await one.say("a letter")
        audit = check_audit(await taken(one, tmp_path / "a.jsonl"))
        page = write(audit, language, "a <b>.jsonl").decode()
        assert "<script" not in page
        assert "<b>" not in page
        assert all(ACTS[row["act"]][language] in page for row in audit.parts[0].told)
        assert one.service.party.hex() in page
        assert ("审计</div>" in page) is (language == "zh")

    play(scene())


def test_the_trails_of_all_shares_are_taken_out_by_any_process_also_of_one_that_is_gone(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        told = [
            await one.ask("say", **released(line, "a letter", 30))
            for one, line in ((made.first, made.north.line), (made.second, made.to_south))
        ]
        first = await taken(made.first, tmp_path / "a.jsonl")
        await close(made.second)
        audit = check_audit(await taken(made.first, tmp_path / "b.jsonl"), made.first.service.party, first)
        assert audit.findings == ()
        assert [(part.share, part.told[-1]["act"]) for part in audit.parts] == [(0, "audit-exported"), (1, "released")]
        said = {row["entry"]: row["officer"] for part in audit.parts for row in part.told if row["act"] == "released"}
        assert said.keys() == {one["hash"] for one in told}
        assert (await made.first.ask("audit newest"))["sizes"].keys() == {"0", "1"}

    play(scene())


def test_every_act_has_its_words() -> None:
    assert set(ACTS) == {act.word for act in Act} | {"removed"}
