"""Files that drafts of letters name: they lie sealed here until a letter is said, and then where letters' files lie."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.service.attachments import absent, attachment_of, put_in_all
from parley.service.drafts.drafts import (
    LETTER_FORM,
    KeptDraft,
    check_together,
    draft_at,
    drafts_of_all_shares,
    keep,
    together,
)
from parley.service.keys.vault import DRAFT_FILE_SPACE, DRAFT_SPACE
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from parley.forms.builtin import Attachment
    from parley.service.keys.vault import Vault
    from parley.service.opened import Opened

Files = tuple["Attachment", ...]

PIECE_BYTES: Final = 1 << 20
"""So much of a file one commit takes, so that a FLASH passes between two."""

DRAFT_FILES_BYTES_MAX: Final = 256 << 20
"""Of all drafts together: sixteen of the largest files."""


class FilesOfLetter(Refusal):
    """Only a letter that an officer writes on a line has files with it."""

    code = "draft-files-letter"
    hint = "send the file with a letter that answers this, or that this answers"


class DraftFilesFull(Refusal):
    """So many files are kept with drafts here that there is no room for another."""

    code = "draft-files-full"
    hint = "take files off drafts, or throw drafts away"


async def attach(service: Opened, draft: bytes, name: str, content: bytes) -> KeptDraft:
    """Let a draft, and those that say the same on other lines, name a file, and keep its bytes.

    Its name is kept first: bytes that no draft names are never left, and a draft whose file is not whole says so.
    Raises DraftAbsent, DraftSigned, FilesOfLetter, DraftFilesFull, AttachmentFileBad, ForbiddenText, TextLength.
    """
    attachment = attachment_of(name, content)
    known = {one.sha256: one.size_bytes for other in drafts_of_all_shares(service) for one in other.files}
    if sum((known | {attachment.sha256: attachment.size_bytes}).values()) > DRAFT_FILES_BYTES_MAX:
        raise DraftFilesFull
    one = _changed(service, draft, lambda files: (*(other for other in files if other != attachment), attachment))
    for start in range(0, len(content), PIECE_BYTES):
        piece = content[start : start + PIECE_BYTES]
        service.vault.commit([Keep(DRAFT_FILE_SPACE, _key(attachment, start // PIECE_BYTES), piece)])
        await asyncio.sleep(0)
    return one


def detach(service: Opened, draft: bytes, digest: bytes) -> KeptDraft:
    """Let it name the file with this SHA-256 no more; raises as `attach` does."""
    return _changed(service, draft, lambda files: tuple(one for one in files if one.sha256 != digest))


def drop(service: Opened, *drafts: KeptDraft) -> None:
    """Throw drafts away, with the files that only they name."""
    service.vault.commit(without(service, *drafts))


def without(service: Opened, *drafts: KeptDraft) -> list[Keep]:
    """What forgets drafts, with the files that only they name."""
    gone = [Keep(DRAFT_SPACE, one.id, None) for one in drafts]
    files = (file for one in drafts for file in one.files)
    return [*gone, *_freed(service, {one.id for one in drafts}, files)]


async def put_in(service: Opened, draft: KeptDraft) -> None:
    """Lay its files where the letter that is about to be said has them; raises AttachmentAbsent."""
    for one in draft.files:
        await put_in_all(service.vault, service.party, _content(service.vault, one))


def check_whole(service: Opened, draft: KeptDraft) -> None:
    """Passes where every file that it names is here to its end; raises AttachmentAbsent."""
    for one in draft.files:
        if service.vault.get(DRAFT_FILE_SPACE, _key(one, _pieces(one) - 1)) is None:
            absent(one)


def _changed(service: Opened, draft: bytes, files: Callable[[Files], Files]) -> KeptDraft:
    before = draft_at(service, draft)
    check_together(service, before)
    changed = []
    for one in together(service, before):
        if one.form != LETTER_FORM or one.line is None or one.ready is not None:
            raise FilesOfLetter
        changed.append(replace(one, files=files(one.files), changed=service.engine.clock() // 1000))
    kept = {file for one in changed for file in one.files}
    freed = _freed(service, {one.id for one in changed}, (file for file in before.files if file not in kept))
    keep(service, *changed, beside=freed)
    return next(one for one in changed if one.id == draft)


def _freed(service: Opened, without: set[bytes], files: Iterable[Attachment]) -> list[Keep]:
    """What forgets these files, but for those that a draft beside these names.

    Where another process lets a draft name one in this very moment, the file goes, and the draft says so (check_whole).
    """
    going = list(files)
    if not going:
        return []
    others = (one for one in drafts_of_all_shares(service) if one.id not in without)
    named = {file.sha256 for one in others for file in one.files}
    return [
        Keep(DRAFT_FILE_SPACE, _key(file, number), None)
        for file in going
        if file.sha256 not in named
        for number in range(_pieces(file))
    ]


def _content(vault: Vault, file: Attachment) -> bytes:
    content = b"".join(value for _, value in sorted(vault.kept(DRAFT_FILE_SPACE, file.sha256).items()))
    return content if sha256(content).digest() == file.sha256 else absent(file)


def _pieces(file: Attachment) -> int:
    return -(-file.size_bytes // PIECE_BYTES)


def _key(file: Attachment, number: int) -> bytes:
    return file.sha256 + number.to_bytes(1)
