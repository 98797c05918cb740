"""Files beside letters: put in, sent over real TCP, shown, written out; and everything that is declined."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256, shake_256
from pathlib import Path
from typing import Any

import pytest

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.blobs import BLOB_SPACE, OWN_SPACE
from parley.exchange.effects import Keep, Placed
from parley.forms.builtin import LETTER, Attachment, Letter
from parley.forms.text import ForbiddenText
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.service.attachments import AttachmentAbsent, AttachmentFileBad, NoAttachment
from parley.service.filenames import NUMBERS_MAX
from parley.service.folder import FileExists, FolderTrouble
from parley.service.programs.scanning import AttachmentSuspect
from parley.store.interface import Begun, Op, nothing
from parley.store.interface import Keep as StoreKeep
from parley.store.troubles import StoreFailed
from parley.wire.ids import Instant, PostId
from parley.wire.limits import ATTACHMENT_BYTES_MAX
from tests.service.stations import OFFICER, Party, close, enrol, found, joined, play

CONTENT = shake_256(b"chart").digest(1 << 20)


def hash_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


async def say(party: Party, *attachments: Attachment) -> Placed:
    body = Letter("en", "See the attached chart.", None, attachments).body()
    draft = Draft(PostId(1), LETTER, body)
    until = Instant(party.service.engine.clock() + 60_000)
    signature = ed25519_sign(OFFICER, release_message(party.line, draft, until))
    return await party.service.engine.say(party.line, draft, Release(ed25519_public(OFFICER), until, signature))


async def attach(party: Party, path: Path) -> Attachment:
    told = await party.ask("attach", path=str(path), sha256=hash_of(path))
    return Attachment(bytes.fromhex(told["sha256"]), told["size"], told["name"])


async def shown(party: Party, placed: Placed) -> dict[str, Any]:
    (one,) = (await party.ask("show", entry=placed.leaf.hex()))["attachments"]
    return dict(one)


async def save(party: Party, placed: Placed, folder: Path) -> dict[str, Any]:
    return dict(await party.ask("attachment save", entry=placed.leaf.hex(), index=0, folder=str(folder)))


def chart(folder: Path, content: bytes = CONTENT) -> Path:
    path = folder / "chart.pdf"
    path.write_bytes(content)
    return path


def test_a_file_crosses_is_shown_on_both_sides_and_is_written_out(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        attachment = await attach(first, chart(tmp_path))
        assert attachment == Attachment(sha256(CONTENT).digest(), len(CONTENT), "chart.pdf")
        placed = await say(first, attachment)
        before = await shown(first, placed)
        assert (before["held"], before["bytes_held"], before["held_by_other_since"]) == (True, len(CONTENT), None)
        await first.until(lambda: not first.channel.attachments.unheld)
        assert (await shown(first, placed))["held_by_other_since"] is not None
        there = await shown(second, placed)
        assert (there["held"], there["bytes_held"], there["name"]) == (True, len(CONTENT), "chart.pdf")
        assert [before["state"], there["state"]] == ["here", "here"]
        assert (await shown(first, placed))["state"] == "held-there"
        for party in (first, second):
            out = tmp_path / f"out {party.port}"
            out.mkdir()
            saved = await save(party, placed, out)
            assert (saved["name"], saved["bytes"]) == ("chart.pdf", len(CONTENT))
            assert [one.read_bytes() for one in out.iterdir()] == [CONTENT]
        with pytest.raises(NoAttachment):
            await second.ask("attachment save", entry=placed.leaf.hex(), index=1, folder=str(tmp_path))
        await close(first, second)

    play(scene())


def test_what_the_scanner_does_not_let_pass_is_written_nowhere(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        placed = await say(first, await attach(first, chart(tmp_path, b"a chart with EVIL in it")))
        looks = "import sys; sys.exit(b'EVIL' in sys.stdin.buffer.read())"
        command = f"{shlex.quote(sys.executable)} -c {shlex.quote(looks)}"
        first.service.config = replace(first.service.config, attachments_scanner=command)
        out = tmp_path / "out"
        out.mkdir()
        with pytest.raises(AttachmentSuspect):
            await save(first, placed, out)
        assert list(out.iterdir()) == []
        await close(first, second)

    play(scene())


def test_a_letter_whose_bytes_are_not_here_is_declined(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        attachment = await attach(first, chart(tmp_path, b"a chart"))
        with pytest.raises(AttachmentAbsent):
            await say(first, Attachment(sha256(b"another").digest(), 7, "another.pdf"))
        with pytest.raises(AttachmentAbsent):
            await say(first, Attachment(attachment.sha256, attachment.size_bytes + 1, "chart.pdf"))
        assert first.logs()[0] == []
        await close(first, second)

    play(scene())


def test_what_is_not_whole_or_not_sound_is_not_written_out(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        attachment = await attach(first, chart(tmp_path))
        await close(second)
        placed = await say(first, attachment)
        out = tmp_path / "out"
        out.mkdir()
        vault = first.service.vault
        key, chunk = next(iter(vault.kept(BLOB_SPACE).items()))
        vault.commit([Keep(BLOB_SPACE, key, bytes(len(chunk)))])
        with pytest.raises(AttachmentAbsent):
            await save(first, placed, out)
        assert not list(out.iterdir())
        await second.start()
        await second.letter()
        view = await shown(second, placed)
        assert not view["held"]
        with pytest.raises(AttachmentAbsent):
            await save(second, placed, out)
        await close(first, second)

    play(scene())


def test_only_plain_files_of_a_bounded_size_and_a_good_name_are_taken(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        empty, huge, pipe = tmp_path / "empty", tmp_path / "huge", tmp_path / "pipe"
        empty.touch()
        with huge.open("wb") as file:
            file.truncate(ATTACHMENT_BYTES_MAX + 1)
        os.mkfifo(pipe)
        for path in (empty, huge, pipe, tmp_path, tmp_path / "absent"):
            with pytest.raises(AttachmentFileBad):
                await first.ask("attach", path=str(path), sha256="00" * 32)
        odd, unreadable = tmp_path / "a\u202egpj.exe", tmp_path / os.fsdecode(b"\xff.txt")
        for path, refusal in ((odd, ForbiddenText), (unreadable, AttachmentFileBad)):
            path.write_bytes(b"x")
            with pytest.raises(refusal):
                await attach(first, path)
        await close(first, second)

    play(scene())


def test_a_file_that_is_not_the_one_that_was_shown_is_not_taken(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        path = chart(tmp_path)
        with pytest.raises(AttachmentFileBad, match="has changed since it was shown"):
            await first.ask("attach", path=str(path), sha256=sha256(b"another").hexdigest())
        assert not first.service.vault.kept(OWN_SPACE)
        assert not first.service.vault.kept(BLOB_SPACE)
        await close(first, second)

    play(scene())


def test_nothing_that_lies_in_the_folder_is_written_over(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        placed = await say(first, await attach(first, chart(tmp_path, b"ours")))
        out = tmp_path / "out"
        out.mkdir()
        elsewhere = tmp_path / "elsewhere"
        (out / "chart.pdf").write_bytes(b"theirs")
        (out / "chart (2).pdf").symlink_to(elsewhere)
        assert Path((await save(first, placed, out))["path"]) == out / "chart (3).pdf"
        assert (out / "chart.pdf").read_bytes() == b"theirs"
        assert not elsewhere.exists()
        for _ in range(NUMBERS_MAX - 3):
            await save(first, placed, out)
        with pytest.raises(FileExists):
            await save(first, placed, out)
        with pytest.raises(FolderTrouble):
            await first.ask("attachment save", entry=placed.leaf.hex(), index=0, folder=str(tmp_path / "absent"))
        await close(first, second)

    play(scene())


# -- room on the disk --------------------------------------------------------------------------------------------------


def test_the_quota_of_the_settings_is_told_with_the_attachment_and_in_the_status(tmp_path: Path) -> None:
    async def scene() -> None:
        first = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en")
        second = await found(tmp_path / "belmora", "贝尔莫拉海岸警卫队", "zh", attachments_mib_max=0)
        await first.start()
        await second.start()
        await enrol(first, second)
        placed = await say(first, await attach(first, chart(tmp_path)))
        await second.letter()
        view = await shown(second, placed)
        assert (view["state"], view["held"]) == ("refused", False)
        status = await second.ask("status")
        assert status["channels"][0]["attachments"] == {"bytes": 0, "bytes_max": 0, "refused": 1, "refused_there": 0}
        assert status["alarms"][-1]["code"] == "attachment-quota"
        await first.until(lambda: any(one.no_room_since for one in first.channel.attachments.unheld.values()))
        told = await shown(first, placed)
        assert (told["state"], told["held"], told["held_by_other_since"]) == ("refused-there", True, None)
        assert abs(told["no_room_there_since"] - first.service.engine.clock() // 1000) < 60
        assert (await first.ask("status"))["channels"][0]["attachments"] == {
            "bytes": 0,
            "bytes_max": 1 << 30,
            "refused": 0,
            "refused_there": 1,
        }
        await close(first, second)

    play(scene())


class FullDisk:
    """A disk that takes no more of files beside letters; whatever else fits still goes in."""

    def __init__(self, party: Party) -> None:
        self.full = True
        self._commit = party.service.store.commit
        party.service.store.commit = self.commit  # type: ignore[method-assign]  # the disk is the test's

    def commit(self, ops: Sequence[Op], begun: Begun = nothing) -> None:
        if self.full and any(isinstance(op, StoreKeep) and op.space == BLOB_SPACE for op in ops):
            raise StoreFailed("database or disk is full")
        self._commit(ops, begun)


def test_a_file_that_the_disk_does_not_take_is_trouble_and_letters_go_on(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        disk = FullDisk(first)
        with pytest.raises(StoreFailed):
            await attach(first, chart(tmp_path))
        await first.say("the disk is full, and still this is kept")
        assert await second.letter() == "the disk is full, and still this is kept"
        disk.full = False
        placed = await say(first, await attach(first, chart(tmp_path)))
        await first.until(lambda: not first.channel.attachments.unheld)
        assert (await shown(second, placed))["held"]
        await close(first, second)

    play(scene())


def test_a_disk_that_fills_while_one_comes_is_trouble_and_the_station_serves_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parley.service.engine.REST_SECONDS", 0.001)
    monkeypatch.setattr("parley.service.engine.REST_SECONDS_MAX", 0.01)

    async def scene() -> None:
        first, second = await joined(tmp_path)
        told: list[str] = []
        second.service.engine.on_alarm.append(lambda alarm: told.append(alarm.code))
        disk = FullDisk(second)
        placed = await say(first, await attach(first, chart(tmp_path)))
        await second.until(lambda: "store-failed" in told)
        assert (await shown(second, placed))["held"] is False
        assert (await second.ask("status"))["party"] == second.service.party.hex()
        disk.full = False
        await first.until(lambda: not first.channel.attachments.unheld)
        assert (await shown(second, placed))["held"]
        await close(first, second)

    play(scene())
