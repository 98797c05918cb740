"""What a verb may ask about files beside letters: put one in, save one, have its bytes."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.forms.builtin import LETTER, read_letter
from parley.service import attachments
from parley.service.arguments import FILE, FOLDER, PREFIX, Number, Octets, Verb, needed
from parley.service.filenames import candidates
from parley.service.finding import find
from parley.service.programs.scanning import check_clean
from parley.wire.limits import ATTACHMENTS_MAX

if TYPE_CHECKING:
    from parley.forms.builtin import Attachment
    from parley.service.service import Service

Json = dict[str, Any]

SHA256_BYTES: Final = 32


async def _attach(service: Service, path: Path, sha256: bytes) -> Json:
    """Put the file at a path in, if it has the SHA-256 that was shown, so that a letter may name it."""
    attachment = await attachments.attach(service.vault, service.party, path, sha256)
    return {"sha256": attachment.sha256.hex(), "size": attachment.size_bytes, "name": attachment.name}


async def _save(service: Service, entry: str, index: int, folder: Path) -> Json:
    """Write the attachment of an entry with this number, from 0, into a folder; where it lies now."""
    attachment, content = await _clean(service, entry, index)
    path = attachments.write_beside(folder, attachment.name, content)
    return {"path": str(path), "bytes": attachment.size_bytes, "name": attachment.name}


async def _read(service: Service, entry: str, index: int) -> Json:
    """The same as bytes, under the first of its names that a file may have."""
    attachment, content = await _clean(service, entry, index)
    name = next(candidates(attachment.name))
    return {"name": name, "bytes": attachment.size_bytes, "content": b64encode(content).decode()}


async def _clean(service: Service, entry: str, index: int) -> tuple[Attachment, bytes]:
    """An attachment that the scanner lets pass, where one is set.

    Raises NoEntry, AmbiguousEntry, NoAttachment, AttachmentAbsent, AttachmentSuspect, ScannerFailed.
    """
    channel, _, found, _ = find(service, entry)
    payload = found.payload
    named = read_letter(payload.body).attachments if (payload.form, payload.form_version) == LETTER else ()
    attachment = attachments.chosen(named, index)
    content = attachments.content_of(service.vault, service.party, channel.id, attachment)
    await check_clean(service.config.attachments_scanner, content)
    return attachment, content


VERBS: Final[dict[str, Verb]] = {
    "attach": Verb(_attach, needed(path=FILE, sha256=Octets(SHA256_BYTES, SHA256_BYTES))),
    "attachment save": Verb(_save, needed(entry=PREFIX, index=Number(0, ATTACHMENTS_MAX - 1), folder=FOLDER)),
    "attachment read": Verb(_read, needed(entry=PREFIX, index=Number(0, ATTACHMENTS_MAX - 1))),
}
