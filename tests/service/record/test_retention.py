"""What is kept for a time alone, by virtual time: it goes, its going is told, and the chain is followed over it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parley.desk.audit_check import check_audit
from parley.desk.trail import NOBODY, Act, Note, Removed, read_row
from parley.keys.signing import ed25519_public
from parley.service.drafts.drafts import all_drafts, keep
from parley.service.noting import came_in, keep_noted, went_out
from parley.service.people import people
from parley.service.record import retention
from parley.service.record.auditing import export
from parley.service.record.retention import CLASSES, DAY_SECONDS, Retention
from parley.station.trailing import TRAIL_SPACE
from parley.store.troubles import StoreFailed
from parley.wire.ids import Instant
from tests.service.stations import OFFICER, Party, close, joined, play

Json = dict[str, Any]
KEYS = "sign_in_days", "trail_days"


class Days:
    """A station whose clock a test sets on, by days."""

    def __init__(self, party: Party) -> None:
        self.party, self._ahead = party, 0
        service = party.service
        real = service.engine.clock
        service.engine.clock = lambda: Instant(real() + self._ahead * 1_000)
        self.retention = Retention(service)

    def settings(self, **days: int) -> None:
        """Keep for so many days."""
        self.party.service.config = replace(self.party.service.config, **days)  # type: ignore[arg-type]  # of these names

    def on(self, days: float) -> None:
        """Let so many days pass, and a look be taken in each second of the last one that is wanted."""
        self._ahead += int(days * DAY_SECONDS)
        for _ in range(8):
            self.retention.look()

    def signs_in(self) -> None:
        """The officer comes and goes."""
        (one,) = people(self.party.service.vault)
        came_in(self.party.service, one.id, "passkey")
        went_out(self.party.service, one.id)

    async def acts(self) -> list[str]:
        """What the trail says, once it was checked in both ways."""
        answer = await self.party.ask("audit")
        assert answer["findings"] == []
        check_audit(await export(self.party.service, None, 0), self.party.service.party)
        return [f"{note['number']} {note['act']}" for note in answer["notes"] if note["act"] != "audit-exported"]


@asynccontextmanager
async def days(folder: Path, **kept: int) -> AsyncIterator[Days]:
    one, _ = await joined(folder)
    made = Days(one)
    made.settings(**kept)
    yield made


def test_sign_ins_go_after_their_time_and_releases_stay(tmp_path: Path) -> None:
    async def scene() -> None:
        async with days(tmp_path, sign_in_days=400) as station:
            station.signs_in()
            await station.party.say("a letter")
            station.on(300)
            station.signs_in()
            first = await export(station.party.service, None, 0)
            before = ["0 officer-added", "1 signed-in", "2 signed-out", "3 released", "4 signed-in", "5 signed-out"]
            assert await station.acts() == before
            station.on(101)
            assert await station.acts() == [before[0], *before[3:], "8 notes-removed"]
            (told,) = [one for one in (await station.party.ask("audit"))["notes"] if one["act"] == "notes-removed"]
            assert told["words"].startswith("2 rows before ")
            rows = station.party.service.vault.journal(TRAIL_SPACE, 1, 2)
            officer = people(station.party.service.vault)[0].id
            assert not any(bytes(officer) in row or b"passkey" in row for row in rows)
            check_audit(await export(station.party.service, None, 0), earlier=first)
            size = station.party.service.vault.journal_size(TRAIL_SPACE)
            station.on(1)
            assert (
                station.party.service.vault.journal_size(TRAIL_SPACE) == size
            )  # nothing more is over, nothing is told
            station.on(300)
            assert "signed-in" not in " ".join(await station.acts())
            assert (await station.party.ask("audit"))["notes"][1]["entry"] is not None

    play(scene())


def test_a_release_that_was_used_stays_used_and_a_start_reads_what_is_left(tmp_path: Path) -> None:
    async def scene() -> None:
        async with days(tmp_path, sign_in_days=1, trail_days=1) as station:
            for _ in range(3):
                station.signs_in()
                await station.party.say("a letter")
            station.on(2)
            acts = await station.acts()
            await close(station.party)
            station.party.open()
            again = Days(station.party)
            assert await again.acts() == acts
            await station.party.say("after the start")
            assert (await again.acts())[-1].endswith("released")

    play(scene())


def test_what_is_never_kept_for_a_time_alone(tmp_path: Path) -> None:
    """Every act is of one class or stays for ever, and zero days keep everything."""
    assert [one.setting for one in CLASSES] == list(KEYS)
    for_ever = set(Act) - frozenset.union(*(one.acts for one in CLASSES))
    assert {Act.RELEASED, Act.OFFICER_ADDED, Act.KEY_REMOVED, Act.NOTES_REMOVED, Act.SETTINGS_CHANGED} < for_ever

    async def scene() -> None:
        async with days(tmp_path, sign_in_days=0, trail_days=0, draft_days=0) as station:
            station.signs_in()
            await draft(station, "never released")
            station.on(10_000)
            assert await station.acts() == ["0 officer-added", "1 signed-in", "2 signed-out"]
            assert len(all_drafts(station.party.service)) == 1
            station.settings(trail_days=1)
            keep_noted(station.party.service, [], *(Note(act, 1, NOBODY, words="x") for act in sorted(for_ever)[1:]))
            size = station.party.service.vault.journal_size(TRAIL_SPACE)
            station.on(2)
            kept = station.party.service.vault.journal(TRAIL_SPACE, 0, size)
            gone = [place for place, row in enumerate(kept) if isinstance(read_row(row)[2], Removed)]
            assert gone == [3]  # that the trail was taken out, and none of the others

    play(scene())


async def draft(station: Days, text: str, **more: Any) -> Json:  # noqa: ANN401 -- as the verb takes
    (one,) = people(station.party.service.vault)
    return await station.party.ask(  # type: ignore[no-any-return]
        "draft save", officer=one.id.hex(), form="letter", typed={"text": [text]}, **more
    )


def test_drafts_that_nobody_takes_up_go_and_templates_stay(tmp_path: Path) -> None:
    async def scene() -> None:
        async with days(tmp_path, draft_days=180) as station:
            service, line = station.party.service, station.party.line.hex()
            old = await draft(station, "A text that nobody wants any more.", line=line)
            file = {"name": "ice.txt", "content": "aWNl"}
            await station.party.ask("draft attach", draft=old["draft"], file=file)
            signed = await draft(station, "Signed.", line=line)
            held = await draft(station, "Held.", line=line)
            await draft(station, "A template.", name="Ice")
            word = ed25519_public(OFFICER), bytes(64)
            late = Instant(service.engine.clock() + 100 * DAY_SECONDS * 1_000)
            for one in all_drafts(service):
                if one.id.hex() == signed["draft"]:
                    keep(service, replace(one, drafted=word, valid_until=late))
                if one.id.hex() == held["draft"]:
                    keep(service, replace(one, released=word, valid_until=late, due=Instant(late * 100)))
            station.on(100)
            young = await draft(station, "Younger.", line=line)
            assert len(all_drafts(service)) == 5
            station.on(81)
            assert {one.id.hex() for one in all_drafts(service)} >= {signed["draft"], held["draft"], young["draft"]}
            assert (len(all_drafts(service)), service.vault.kept("draft-file")) == (4, {})
            station.on(102)
            left = {(one.state, one.name) for one in all_drafts(service)}
            assert left == {("open", "Ice"), ("held", "")}
            told = [
                one["words"] for one in (await station.party.ask("audit"))["notes"] if one["act"] == "drafts-removed"
            ]
            assert [one.split()[0] for one in told] == ["1", "2"]

    play(scene())


def test_a_long_trail_is_gone_through_in_steps_and_a_full_disk_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        async with days(tmp_path, sign_in_days=10) as station:
            monkeypatch.setattr(retention, "ROWS_AT_ONCE", 4)
            for _ in range(6):
                station.signs_in()

            def full(*_: object, **__: object) -> None:
                raise StoreFailed("the disk is full")

            monkeypatch.setattr(type(station.party.service.vault), "commit", full)
            station.on(11)
            monkeypatch.undo()
            monkeypatch.setattr(retention, "ROWS_AT_ONCE", 4)
            assert len(await station.acts()) == 13
            station.on(1)
            left = await station.acts()
            assert [one.split()[1] for one in left] == ["officer-added", *["notes-removed"] * (len(left) - 1)]
            assert len(left) >= 4

    play(scene())
