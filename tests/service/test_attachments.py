"""Files beside letters: put in, sent over real TCP, shown, written out; and everything that is declined."""

from __future__ import annotations

import os
from hashlib import sha256, shake_256
from pathlib import Path
from typing import Any

import pytest

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.blobs import BLOB_SPACE
from parley.exchange.effects import Keep, Placed
from parley.forms.builtin import LETTER, Attachment, Letter
from parley.forms.text import ForbiddenText
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.service.attachments import AttachmentAbsent, AttachmentFileBad, NoAttachment
from parley.wire.ids import Instant, PostId
from parley.wire.limits import ATTACHMENT_BYTES_MAX
from tests.service.stations import OFFICER, Party, close, joined, play

CONTENT = shake_256(b"chart").digest(1 << 20)


async def say(party: Party, *attachments: Attachment) -> Placed:
    body = Letter("en", "See the attached chart.", None, attachments).body()
    draft = Draft(PostId(1), LETTER, body)
    until = Instant(party.service.engine.clock() + 60_000)
    signature = ed25519_sign(OFFICER, release_message(party.line, draft, until))
    return await party.service.engine.say(party.line, draft, Release(ed25519_public(OFFICER), until, signature))


async def attach(party: Party, path: Path) -> Attachment:
    told = await party.ask("attach", path=str(path))
    return Attachment(bytes.fromhex(told["sha256"]), told["size"], told["name"])


async def shown(party: Party, placed: Placed) -> dict[str, Any]:
    (one,) = (await party.ask("show", entry=placed.leaf.hex()))["attachments"]
    return dict(one)


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
        for party in (first, second):
            out = tmp_path / f"out {party.port}"
            assert (await party.ask("attachment save", entry=placed.leaf.hex(), index=0, path=str(out)))["bytes"]
            assert out.read_bytes() == CONTENT
        with pytest.raises(NoAttachment):
            await second.ask("attachment save", entry=placed.leaf.hex(), index=1, path=str(tmp_path / "none"))
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
        vault = first.service.vault
        key, chunk = next(iter(vault.kept(BLOB_SPACE).items()))
        vault.commit([Keep(BLOB_SPACE, key, bytes(len(chunk)))])
        with pytest.raises(AttachmentAbsent):
            await first.ask("attachment save", entry=placed.leaf.hex(), index=0, path=str(out))
        assert not out.exists()
        await second.start()
        await second.letter()
        view = await shown(second, placed)
        assert not view["held"]
        with pytest.raises(AttachmentAbsent):
            await second.ask("attachment save", entry=placed.leaf.hex(), index=0, path=str(out))
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
                await first.ask("attach", path=str(path))
        odd = tmp_path / "a\u202egpj.exe"
        odd.write_bytes(b"x")
        with pytest.raises(ForbiddenText):
            await first.ask("attach", path=str(odd))
        await close(first, second)

    play(scene())
