"""Files that drafts name: kept sealed, forgotten with the last draft that names them, and sent with the letter."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from parley.exchange.blobs import HELD_SPACE
from parley.service.attachments import AttachmentAbsent, AttachmentFileBad
from parley.service.drafts import files as draft_files
from parley.service.drafts.drafts import DraftSigned, draft_at
from parley.service.drafts.files import DraftFilesFull, FilesOfLetter
from parley.service.keys.vault import DRAFT_FILE_SPACE
from parley.store.troubles import StoreFailed
from parley.wire.errors import Refusal
from tests.service.drafts.test_drafts import enlist, joined, letter, release
from tests.service.stations import Party, play

CHART = bytes(range(256)) * 10_000
"""Longer than two pieces."""


async def attach(party: Party, draft: str, content: bytes = CHART, name: str = "chart.pdf") -> dict[str, Any]:
    """Let a draft name a file."""
    found: dict[str, Any] = await party.ask("draft attach", draft=draft, file={"name": name, "content": content})
    return found


def pieces(party: Party) -> int:
    """How many pieces of files are kept."""
    return len(party.service.store.kept(DRAFT_FILE_SPACE, b""))


def test_a_file_goes_with_the_letter_that_names_it(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, theirs = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        draft = (await letter(ours, officer))["draft"]
        before = (await ours.ask("draft show", draft=draft, officer=officer))["preview"]["digest"]
        named = await attach(ours, draft)
        digest = sha256(CHART).hexdigest()
        assert named["files"] == [{"name": "chart.pdf", "size": len(CHART), "sha256": digest}]
        assert pieces(ours) == 3
        assert all(CHART[:64] not in row for row in ours.service.store.kept(DRAFT_FILE_SPACE, b"").values())
        shown = await ours.ask("draft show", draft=draft, officer=officer)
        assert shown["preview"]["digest"] != before
        assert digest in shown["preview"]["words"]["languages"]["en"]["sentence"]
        came = await release(ours, draft, officer)
        assert pieces(ours) == 0
        await theirs.letter()
        entry = await theirs.ask("show", entry=came["entry"])
        assert [one["sha256"] for one in entry["attachments"]] == [digest]
        await theirs.until(lambda: bool(theirs.service.store.kept(HELD_SPACE, b"")))
        assert (await theirs.ask("attachment read", entry=came["entry"], index=0))["bytes"] == len(CHART)

    play(scene())


def test_it_is_forgotten_with_the_last_draft_that_names_it(tmp_path: Path) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        first, second = [(await letter(ours, officer))["draft"] for _ in range(2)]
        await attach(ours, first)
        await attach(ours, second)
        await attach(ours, second, name="the same again.pdf")
        await attach(ours, second, b"notes", "notes.txt")
        assert pieces(ours) == 4
        await ours.ask("draft drop", draft=first)
        assert pieces(ours) == 4
        left = await ours.ask("draft detach", draft=second, sha256=sha256(CHART).hexdigest())
        assert ([one["name"] for one in left["files"]], pieces(ours)) == (["notes.txt"], 1)
        await ours.ask("draft drop", draft=second)
        assert pieces(ours) == 0

    play(scene())


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "empty.txt", AttachmentFileBad.code),
        (b"x", "../../etc/passwd", AttachmentFileBad.code),
        (b"x", "C:\\chart.pdf", AttachmentFileBad.code),
        (b"x", "..", AttachmentFileBad.code),
        (b"x", "two\nlines", AttachmentFileBad.code),
        (b"x", "chart\u202efdp.exe", "text-forbidden"),
        (b"x", "chart\u2066fdp.exe\u2069", "text-forbidden"),
        (b"x", "chart\x00.pdf", "text-forbidden"),
        (b"x", "", "text-length"),
        (b"x", "a" * 121, "request-bad"),
        (b"x", "a\ud800", "request-bad"),
        (b"x" * ((16 << 20) + 1), "large.bin", "request-bad"),
    ],
)
def test_what_cannot_be_an_attachment_is_refused_and_nothing_is_kept(
    tmp_path: Path, content: bytes, name: str, code: str
) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        draft = (await letter(ours, officer))["draft"]
        with pytest.raises(Refusal) as refused:
            await attach(ours, draft, content, name)
        assert refused.value.code == code
        assert ((await ours.ask("draft list"))["drafts"][0]["files"], pieces(ours)) == ([], 0)

    play(scene())


def test_only_an_open_letter_on_a_line_takes_files_and_there_is_an_end_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        saved = {"officer": officer, "typed": {}}
        other = await ours.ask("draft save", line=ours.line.hex(), form="incident", **saved)
        template = await ours.ask("draft save", name="Relief", form="letter", **saved)
        for one in (other, template):
            with pytest.raises(FilesOfLetter):
                await attach(ours, one["draft"])
        draft = (await letter(ours, officer))["draft"]
        monkeypatch.setattr(draft_files, "DRAFT_FILES_BYTES_MAX", len(CHART))
        await attach(ours, draft)
        with pytest.raises(DraftFilesFull):
            await attach(ours, draft, b"one more")
        monkeypatch.setattr("parley.service.drafts.holding.seconds", lambda *_: 60)
        await release(ours, draft, officer)
        with pytest.raises(DraftSigned):
            await ours.ask("draft detach", draft=draft, sha256=sha256(CHART).hexdigest())

    play(scene())


def test_a_file_that_is_not_whole_is_told_before_anybody_signs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        ours, _ = await joined(tmp_path)
        officer = await enlist(ours, "Lt. Orlan")
        draft = (await letter(ours, officer))["draft"]
        commit, left = ours.service.vault.commit, [2]

        def failing(*args: Any) -> None:  # noqa: ANN401 - as Vault.commit
            left[0] -= 1
            if left[0] < 0:
                raise StoreFailed("no room")
            commit(*args)

        with monkeypatch.context() as patch:
            patch.setattr(ours.service.vault, "commit", failing)
            with pytest.raises(StoreFailed):
                await attach(ours, draft)
        preview = (await ours.ask("draft show", draft=draft, officer=officer))["preview"]
        assert preview["refused_now"]["code"] == AttachmentAbsent.code
        with pytest.raises(AttachmentAbsent):
            await release(ours, draft, officer)
        await attach(ours, draft)
        assert len(draft_at(ours.service, bytes.fromhex(draft)).files) == 1
        assert (await release(ours, draft, officer))["state"] == "said"

    play(scene())
