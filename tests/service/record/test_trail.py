"""The audit trail of a real station: what somebody changes, removes or puts in, in the store itself, is named."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from parley.desk.trail import Act, Note, note_hash, pack_hash, read_note
from parley.service.folder import FileExists
from parley.service.forms.own_packs import new_pack
from parley.service.in_force import SETTINGS_SPACE
from parley.service.renewing import adopt_card
from parley.station.trailing import NEWEST, TRAIL_SPACE
from parley.store import digests
from parley.store.plan import JOURNAL
from parley.wire.cbor import encode
from tests.service.stations import Party, close, found, joined, next_card, play

Json = dict[str, Any]
LETTERS = 3


async def spoken(folder: Path) -> Party:
    """A closed station that has said some letters."""
    one, other = await joined(folder)
    for number in range(LETTERS):
        await one.say(f"number {number}")
    await close(one, other)
    return one


async def audited(party: Party, expect: str | None = None) -> Json:
    party.open()
    answer: Json = await party.ask("audit", expect=expect)
    await close(party)
    return answer


def spoil(party: Party, change: Callable[[sqlite3.Connection, int], object]) -> None:
    """Write to the store past Parley; `change` gets the place of the trail's first row."""
    with sqlite3.connect(party.folder.record) as file:
        (number,) = file.execute("SELECT number FROM log WHERE name = ?", (JOURNAL + TRAIL_SPACE,)).fetchone()
        change(file, number << 40)
    file.close()


def leaf(raw: bytes) -> bytes:
    return sha256(b"\0" + raw).digest()


def test_a_trail_that_nobody_touched(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await spoken(tmp_path)
        answer = await audited(party)
        assert answer["findings"] == []
        assert [note["act"] for note in answer["notes"]] == ["officer-added", *["released"] * LETTERS]
        assert all(note["officer_name"] == "Duty officer" for note in answer["notes"])
        entries = [note["entry"] for note in answer["notes"][1:]]
        assert len(set(entries)) == LETTERS
        assert None not in entries
        party.open()
        assert [(await party.ask("show", entry=one))["text"] for one in entries] == ["number 0", "number 1", "number 2"]
        await close(party)
        assert (await audited(party, answer["newest"][:20]))["findings"] == []
        (finding,) = (await audited(party, "00" * 32))["findings"]
        assert finding["row"] is None
        assert "no note has the hash" in finding["said"]

    play(scene())


def test_a_pack_that_is_laid_in_stands_in_the_trail(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en")
        party.open()
        pack = new_pack("belmora/ice", tmp_path / "ice").pack
        assert await party.ask("forms add", folder=str(tmp_path / "ice")) == {"pack": "belmora"}
        audit = await party.ask("audit")
        *_, note = audit["notes"]
        assert (note["act"], note["officer"], note["officer_name"]) == ("pack-added", None, None)
        assert note["words"] == "belmora"
        assert note["digest"] == pack_hash([one.digest for one in pack.forms]).hex()
        assert audit["findings"] == []
        with pytest.raises(FileExists):
            await party.ask("forms add", folder=str(tmp_path / "ice"))
        assert (await party.ask("audit"))["size"] == audit["size"]

    play(scene())


def test_officers_come_and_go_in_the_trail(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path, "Arvenia", "en")
        party.open()
        await party.ask("officer add", public="ab" * 32, name="Second officer")
        await party.ask("officer remove", officer="abab")
        answer = await party.ask("audit")
        assert [note["act"] for note in answer["notes"]] == ["officer-added", "officer-added", "officer-removed"]
        assert answer["findings"] == []
        assert answer["notes"][-1]["officer_name"] == "Second officer"

    play(scene())


def test_settings_cards_and_drafts_stand_in_the_trail(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en")
        await party.start()
        assert [note["act"] for note in (await party.ask("audit"))["notes"]] == [
            "officer-added"
        ]  # none before: no change
        await close(party)
        settings = party.folder.config.read_text(encoding="utf-8")
        party.folder.config.write_text(settings.replace("watch_grace_seconds = 900", "watch_grace_seconds = 60"))
        await party.start()
        adopt_card(party.service, next_card(party))
        answer = await party.ask("audit")
        assert [(note["act"], note["officer"], note["words"]) for note in answer["notes"][1:]] == [
            ("settings-changed", None, "watch_grace_seconds"),
            ("card-adopted", None, "card 2"),
        ]
        assert answer["notes"][-1]["digest"] == party.service.card.hash.hex()
        assert answer["findings"] == []
        kept = party.service.vault.get(SETTINGS_SPACE, bytes(4))
        assert kept is not None
        assert str(party.port).encode() not in kept  # no value of any
        await close(party)
        await party.start()
        assert (await party.ask("audit"))["size"] == answer["size"]

    play(scene())


def remove(row: int) -> Callable[[sqlite3.Connection, int], object]:
    """One row taken out, and those after it moved up."""

    def change(file: sqlite3.Connection, first: int) -> None:
        file.execute("DELETE FROM row WHERE place = ?", (first + row,))
        for place in range(first + row + 1, first + LETTERS + 1):
            file.execute("UPDATE row SET place = ? WHERE place = ?", (place - 1, place))

    return change


def rewrite(row: int, *, honest_leaf: bool = True) -> Callable[[sqlite3.Connection, int], object]:
    """One row's time changed, and the store's own check made right again."""

    def change(file: sqlite3.Connection, first: int) -> None:
        (raw,) = file.execute("SELECT raw FROM row WHERE place = ?", (first + row,)).fetchone()
        before, note = read_note(raw)
        other = Note(note.act, note.time_seconds - 60, note.officer, note.line, note.what, note.release).encoded(before)
        check = leaf(other if honest_leaf else raw)
        file.execute("UPDATE row SET raw = ?, leaf = ? WHERE place = ?", (other, check, first + row))

    return change


def put_in(file: sqlite3.Connection, first: int) -> None:
    """A note at the end that follows well."""
    (raw,) = file.execute("SELECT raw FROM row WHERE place = ?", (first + LETTERS,)).fetchone()
    more = Note(Act.OFFICER_ADDED, 1, b"x" * 32).encoded(note_hash(raw))
    file.execute("INSERT INTO row VALUES (?, ?, ?)", (first + LETTERS + 1, leaf(more), more))


def forge(file: sqlite3.Connection, first: int) -> None:
    """The last release made another officer's, with all that is kept beside it made right again."""
    (raw,) = file.execute("SELECT raw FROM row WHERE place = ?", (first + LETTERS,)).fetchone()
    before, note = read_note(raw)
    other = Note(note.act, note.time_seconds, b"y" * 32, note.line, note.what, note.release).encoded(before)
    file.execute("UPDATE row SET raw = ?, leaf = ? WHERE place = ?", (other, leaf(other), first + LETTERS))
    kept = encode([LETTERS + 1, note_hash(other)])
    digest = digests.value_digest(TRAIL_SPACE, NEWEST, kept)
    file.execute("UPDATE kept SET value = ?, digest = ? WHERE space = ?", (kept, digest, TRAIL_SPACE))


@pytest.mark.parametrize(
    ("change", "row", "said"),
    [
        (remove(1), 1, "does not follow"),
        (remove(LETTERS), LETTERS, "1 rows at its end were removed"),
        (rewrite(1), 2, "row 1 was changed"),
        (rewrite(LETTERS), LETTERS, "the last row was changed"),
        (rewrite(2, honest_leaf=False), 2, "the store's own check does not fit"),
        (put_in, LETTERS + 1, "rows were put in at its end"),
        (forge, LETTERS, "its signatures do not fit"),
    ],
    ids=["removed", "last removed", "changed", "last changed", "spoiled", "put in", "forged"],
)
def test_what_was_touched_is_named(
    tmp_path: Path, change: Callable[[sqlite3.Connection, int], object], row: int, said: str
) -> None:
    async def scene() -> None:
        party = await spoken(tmp_path)
        spoil(party, change)
        findings = (await audited(party))["findings"]
        assert any(one["row"] == row and said in one["said"] for one in findings), findings

    play(scene())


def test_an_entry_whose_release_is_gone_is_named(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await spoken(tmp_path)
        spoil(party, remove(LETTERS))
        (newest, *_) = [one for one in party_entries(party) if one]
        findings = (await audited(party))["findings"]
        assert f"entry {newest[:16]} of ours has no release in it" in [one["said"] for one in findings]

    play(scene())


def party_entries(party: Party) -> list[str]:
    """The hashes of our letters, newest first, read past Parley."""
    with sqlite3.connect(party.folder.record) as file:
        names = dict(file.execute("SELECT name, number FROM log").fetchall())
        found = []
        for name, number in names.items():
            rows = file.execute(
                "SELECT leaf, raw FROM row WHERE place >= ? AND place < ? ORDER BY place DESC",
                (number << 40, (number + 1) << 40),
            ).fetchall()
            if not name.startswith(JOURNAL) and any(b"number 2" in raw for _, raw in rows):
                found = [bytes(one).hex() for one, _ in rows]
    file.close()
    return found
