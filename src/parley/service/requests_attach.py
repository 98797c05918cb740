"""What a verb may ask about files beside letters: put one in, save one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.forms.builtin import LETTER, read_letter
from parley.service import attachments, views

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]


async def _attach(service: Service, args: Json) -> Json:
    """Put the file at a path in, if it has the SHA-256 that was shown, so that a letter may name it."""
    shown = bytes.fromhex(args["sha256"])
    attachment = await attachments.attach(service.vault, service.party, Path(args["path"]), shown)
    return {"sha256": attachment.sha256.hex(), "size": attachment.size_bytes, "name": attachment.name}


async def _save(service: Service, args: Json) -> Json:
    """Write the attachment of an entry with this number, from 0, into a folder; where it lies now."""
    channel, _, entry, _ = views.find(service, args["entry"])
    index, payload = int(args["index"]), entry.payload
    named = read_letter(payload.body).attachments if (payload.form, payload.form_version) == LETTER else ()
    attachment = attachments.chosen(named, index)
    path = attachments.save(service.vault, service.party, channel.id, attachment, Path(args["folder"]))
    return {"path": str(path), "bytes": attachment.size_bytes, "name": attachment.name}


VERBS: Final[dict[str, Callable[[Service, Json], Awaitable[Json]]]] = {
    "attach": _attach,
    "attachment save": _save,
}
