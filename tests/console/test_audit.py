"""The page of the auditor: its rows, its check, and what he takes away."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from parley.desk.audit_check import check_audit
from parley.service.people import Role
from parley.store.interface import Journal, Replace
from tests.console.consoles import desks
from tests.service.stations import play


def test_the_auditor_sees_checks_and_takes_the_trail(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            await ours.party.ask("officer add", name="<b>Talo</b>", public="ab" * 32)
            async with ours.asking(ours.cookie(roles=[Role.AUDITOR])) as client:
                page = (await client.get("/audit")).text
                assert "was added as an officer" in page
                assert "&lt;b&gt;Talo" in page
                assert "none is missing" not in page
                assert "none is missing or changed" in (await client.get("/audit?check=yes")).text
                assert "audit" in (await client.get("/floor")).text
                given = await client.get("/audit/file")
                assert given.headers["content-type"] == "application/zip"
                with zipfile.ZipFile(BytesIO(given.content)) as archive:
                    names = sorted(archive.namelist())
                    assert [one[16:] for one in names] == [".en.html", ".jsonl", ".zh.html"]
                    audit = check_audit(archive.read(names[1]), ours.party.service.party)
                    page = archive.read(names[2]).decode()
                assert audit.parts[0].told[-1]["officer"] == ours.officer
                assert audit.sha256 in page
                assert "列为值班人员" in page
                assert "the trail was taken out for an audit" in (await client.get("/audit")).text
            async with ours.asking(ours.cookie(roles=[Role.AUDITOR]), language="zh") as client:
                assert "列为值班人员" in (await client.get("/audit?check=yes")).text

    play(scene())


def test_nobody_else_sees_it_and_what_is_wrong_is_told(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            async with ours.asking(ours.cookie(roles=[Role.WATCH, Role.DRAFTER, Role.RELEASER])) as client:
                for path in ("/audit", "/audit/file"):
                    assert (await client.get(path)).status_code == 403
                assert 'href="/audit"' not in (await client.get("/floor")).text
            vault = ours.party.service.vault
            row = vault.journal("trail", 0, 1)[0]
            vault.store.commit([Replace("trail", 0, row[:-1] + b"x"), Journal("other", b"")])
            async with ours.asking(ours.cookie(roles=[Role.ADMINISTRATOR])) as client:
                page = (await client.get("/audit?check=yes")).text
                assert "row 0: it is no note" in page
                assert (await client.get("/audit/file")).status_code == 200
            async with ours.asking(ours.cookie(roles=[Role.AUDITOR]), language="zh") as client:
                page = (await client.get("/audit?check=yes")).text
                assert "第0行" in page
                assert "不是审计记录的行（" in page
                assert "末尾" not in page
                assert "it is no note" not in page

    play(scene())
