"""Files beside letters, at the station: put in before a letter names them, and written out once they are whole."""

from __future__ import annotations

import asyncio
import stat
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.exchange.blobs import (
    BLOB_RECEIPT_SPACE,
    BLOB_SPACE,
    HELD_SPACE,
    OWN_SPACE,
    WANTED_SPACE,
    HeldHere,
    Wanted,
    attachment_key,
    chunk_key,
    chunk_numbers,
    put_in,
)
from parley.forms.builtin import LETTER, NOT_IN_NAMES, Attachment, attachments_of
from parley.forms.text import typed
from parley.service.filenames import candidates
from parley.service.folder import FileExists, read_bounded, write_new
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.limits import ATTACHMENT_BYTES_MAX, ATTACHMENT_NAME_CHARACTERS_MAX

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from parley.desk.draft import Draft
    from parley.exchange.channel import Channel
    from parley.service.keys.vault import Vault
    from parley.wire.ids import ChannelId, PartyId

Json = dict[str, Any]

HERE, THERE, UNDER_WAY, ASKED, REFUSED = "here", "held-there", "under-way", "asked", "refused"
REFUSED_THERE: Final = "refused-there"
"""What is known of an attachment: here, of ours also there, in part here, asked for, without room here, or there."""

KEPT_AT_ONCE: Final = 64
"""Chunks of a file that one commit takes: a MiB, so that a FLASH passes between two."""


class AttachmentFileBad(Refusal):
    """This file cannot be an attachment."""

    code = "attachment-file-bad"
    hint = "an attachment is a plain file of 1 byte to 16 MiB; make a larger one smaller, or send it in parts"


class NoAttachment(Refusal):
    """The entry names no attachment with that number."""

    code = "attachment-unknown"
    hint = "`parley show` lists the attachments of an entry; the first is 0"


class AttachmentAbsent(Refusal):
    """The bytes of an attachment are not at this station."""

    code = "attachment-absent"
    hint = "put the file in, then release the letter that names it; one of the other side's may still be on its way"


def read_file(path: Path) -> tuple[Attachment, bytes]:
    """What a letter says of a file, and its bytes.

    Raises AttachmentFileBad, FolderTrouble, ForbiddenText, TextLength, BadBody.
    """
    content = _read(path)
    try:
        path.name.encode()
    except UnicodeEncodeError:
        _file_bad("its name is not UTF-8")
    return attachment_of(path.name, content), content


def attachment_of(name: str, content: bytes) -> Attachment:
    """What a letter says of a file that is called so; raises AttachmentFileBad, ForbiddenText, TextLength."""
    if not 0 < len(content) <= ATTACHMENT_BYTES_MAX:
        _file_bad(f"it has {len(content):,} bytes")
    if name in {".", ".."} or not NOT_IN_NAMES.isdisjoint(name):
        _file_bad("its name is one line and no path")
    return Attachment(sha256(content).digest(), len(content), typed(name, ATTACHMENT_NAME_CHARACTERS_MAX))


async def attach(vault: Vault, party: PartyId, path: Path, shown: bytes) -> Attachment:
    """Put in the file whose SHA-256 was shown to whoever releases; raises what `read_file` does, and StoreTrouble."""
    attachment, content = read_file(path)
    if attachment.sha256 != shown:
        _file_bad(f"{path} has changed since it was shown")
    await put_in_all(vault, party, content)
    return attachment


async def put_in_all(vault: Vault, party: PartyId, content: bytes) -> None:
    """Lay a file where letters may name it; raises StoreTrouble."""
    keeps = list(put_in(party, content))
    for start in range(0, len(keeps), KEPT_AT_ONCE):
        vault.commit(keeps[start : start + KEPT_AT_ONCE])
        await asyncio.sleep(0)


def check_there(vault: Vault, party: PartyId, channel: ChannelId, draft: Draft) -> None:
    """Passes if all that a letter names is here in full; raises AttachmentAbsent, and what reading a letter raises."""
    if draft.form != LETTER:
        return
    for one in attachments_of(draft.body):
        own = vault.get(OWN_SPACE, attachment_key(party, one.sha256)) == encode(one.size_bytes)
        if not own and _held(vault, channel, one) is None:
            absent(one)


def chosen(attachments: Sequence[Attachment], index: int) -> Attachment:
    """The attachment with this number, from 0; raises NoAttachment."""
    if not 0 <= index < len(attachments):
        raise NoAttachment(f"{index} of {len(attachments)}")
    return attachments[index]


def content_of(vault: Vault, party: PartyId, channel: ChannelId, attachment: Attachment) -> bytes:
    """The bytes of an attachment that an entry of the channel names; raises AttachmentAbsent."""
    held = _held(vault, channel, attachment)
    if held is None:
        absent(attachment)
    owner = party if held.ours else channel
    keys = [chunk_key(owner, attachment.sha256, number) for number in chunk_numbers(0, attachment.size_bytes)]
    content = b"".join(vault.get(BLOB_SPACE, key) or b"" for key in keys)
    if sha256(content).digest() != attachment.sha256:
        absent(attachment)
    return content


def view(vault: Vault, channel: Channel, attachment: Attachment, *, ours: bool) -> Json:
    """What is known of an attachment: held here, or how much of it; if it is ours, since when held there."""
    key = attachment_key(channel.id, attachment.sha256)
    held = _held(vault, channel.id, attachment)
    wanted = vault.get(WANTED_SPACE, key)
    receipt = vault.get(BLOB_RECEIPT_SPACE, key) if ours else None
    unheld = channel.attachments.unheld.get(attachment.sha256) if ours else None
    no_room_there = 0 if unheld is None or receipt is not None else unheld.no_room_since
    came = 0 if wanted is None else Wanted.decoded(wanted).bytes_kept
    return {
        "sha256": attachment.sha256.hex(),
        "size": attachment.size_bytes,
        "name": attachment.name,
        "state": REFUSED_THERE if no_room_there else _state(channel, attachment, held, came, receipt),
        "held": held is not None,
        "held_since": None if held is None else held.since,
        "bytes_held": came if held is None else attachment.size_bytes,
        "held_by_other_since": None if receipt is None else _receipt_time(receipt),
        "no_room_there_since": no_room_there or None,
    }


def view_all(vault: Vault, channel: Channel) -> Json:
    """What the attachments of the other side take of our disk, what they may, how many have no room; of ours, there."""
    state = channel.attachments
    rows = vault.kept(WANTED_SPACE, channel.id).items()
    wanted = [(key[len(channel.id) :], Wanted.decoded(row).size) for key, row in rows]
    return {
        "bytes": state.bytes_taken,
        "bytes_max": state.bytes_max,
        "refused": sum(state.refused(blob_hash, size) for blob_hash, size in wanted),
        "refused_there": sum(one.no_room_since > 0 for one in state.unheld.values()),
    }


def _state(channel: Channel, attachment: Attachment, held: HeldHere | None, came: int, receipt: bytes | None) -> str:
    if receipt is not None:
        return THERE
    if held is not None:
        return HERE
    if channel.attachments.refused(attachment.sha256, attachment.size_bytes):
        return REFUSED
    return UNDER_WAY if came else ASKED


def write_beside(folder: Path, name: str, content: bytes) -> Path:
    """Write an attachment into a folder, under the first of its names that is free; where it lies now.

    Raises FileExists, FolderTrouble.
    """
    taken: FileExists | None = None
    for one in candidates(name):
        try:
            write_new(folder / one, content)
        except FileExists as exists:
            taken = exists
        else:
            return folder / one
    assert taken is not None
    raise taken


def _read(path: Path) -> bytes:
    """A plain file's bytes; a pipe or a device would keep us waiting."""
    try:
        status = path.stat()
    except OSError as error:
        _file_bad(str(error))
    if not stat.S_ISREG(status.st_mode) or not 0 < status.st_size <= ATTACHMENT_BYTES_MAX:
        _file_bad(f"{path}: {status.st_size} bytes")
    content = read_bounded(path, ATTACHMENT_BYTES_MAX)
    if not content:
        _file_bad(f"{path}: empty")
    return content


def _held(vault: Vault, channel: ChannelId, attachment: Attachment) -> HeldHere | None:
    """Since when it is held whole on this channel, with the size that the letter names."""
    kept = vault.get(HELD_SPACE, attachment_key(channel, attachment.sha256))
    held = None if kept is None else HeldHere.decoded(kept)
    return held if held is not None and held.size == attachment.size_bytes else None


def absent(attachment: Attachment) -> NoReturn:
    """Say that its bytes are not here; raises AttachmentAbsent."""
    raise AttachmentAbsent(f"{attachment.name}, {attachment.sha256.hex()[:16]}")


def _file_bad(why: str) -> NoReturn:
    raise AttachmentFileBad(why)


def _receipt_time(kept: bytes) -> int:
    match decode(kept):
        case [int(time), *_]:
            return time
        case _:
            raise AssertionError("a receipt that we kept ourselves")
