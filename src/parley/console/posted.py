"""What was posted, read: the fields of a form, with a file where the action takes one, or an object in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NoReturn
from urllib.parse import parse_qs

from parley.console import guard

if TYPE_CHECKING:
    from starlette.requests import Request

Json = dict[str, Any]
Fields = dict[str, list[str]]
Files = dict[str, Json]
"""By field: the name and the bytes of a file, as an argument that is an Upload takes them."""

FORM: Final = "application/x-www-form-urlencoded"
FIELDS_MAX: Final = 2_000
PARTS_MAX: Final = 16
"""Of a form with a file: the file, and the few hidden fields beside it."""
HEAD_BYTES_MAX: Final = 2_048
"""Before a part: a field's name and the file's, which is longest where its characters take four bytes each."""

_MULTIPART: Final = re.compile(r"multipart/form-data\s*;\s*boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?\s*", re.ASCII)
_DISPOSITION: Final = re.compile(
    r'content-disposition:[ \t]*form-data;[ \t]*name="([^"\r\n]*)"(?:;[ \t]*filename="([^"\r\n]*)")?[ \t]*',
    re.IGNORECASE,
)
_ESCAPED: Final = {"%22": '"', "%0D": "\r", "%0A": "\n"}
"""What browsers write for the characters that would end a name (the HTML standard, multipart/form-data)."""


async def form(request: Request, file_bytes_max: int) -> tuple[Fields, Files]:
    """The fields of a posted form, and its file where one may come; raises PostUnreadable, PostTooLarge, PostSlow."""
    said = request.headers.get("content-type", FORM)
    found = _MULTIPART.fullmatch(said) if file_bytes_max else None
    if found is not None:
        return _parts(await guard.body_of(request, guard.POST_BYTES_MAX + file_bytes_max), found[1].encode())
    if said.split(";")[0].strip().lower() != FORM:
        refuse("another type")
    try:
        text = (await guard.body_of(request, guard.POST_BYTES_MAX)).decode("utf-8")
        return fields_of(text, strict=bool(text)), {}
    except ValueError as error:
        refuse(str(error))


async def json_object(request: Request, file_bytes_max: int) -> Json:
    """The object that was posted, with a file in base64 where one may come.

    Raises PostUnreadable, PostTooLarge, PostSlow.
    """
    raw = await guard.body_of(request, guard.POST_BYTES_MAX + file_bytes_max * 4 // 3)
    try:
        found = json.loads(raw) if raw else {}
    except (ValueError, RecursionError) as error:
        refuse(str(error))
    if not isinstance(found, dict):
        refuse("no object")
    return found


def query(request: Request) -> Fields:
    """What stands behind the ? of an address; raises PostUnreadable."""
    try:
        return fields_of(request.url.query)
    except ValueError as error:
        refuse(str(error))


def fields_of(text: str, *, strict: bool = False) -> Fields:
    """Fields as an address and a form write them; raises ValueError."""
    errors = "strict" if strict else "replace"
    return parse_qs(text, keep_blank_values=True, strict_parsing=strict, errors=errors, max_num_fields=FIELDS_MAX)


def refuse(why: str) -> NoReturn:
    """Decline what was posted; raises PostUnreadable."""
    raise guard.PostUnreadable(why[:80])


def _parts(body: bytes, boundary: bytes) -> tuple[Fields, Files]:
    """A form as RFC 7578 has it: what has a file's name is a file, the rest are texts."""
    fields: Fields = {}
    files: Files = {}
    for number, (head, content) in enumerate(_parted(body, b"--" + boundary)):
        if number == PARTS_MAX:
            refuse(f"more than {PARTS_MAX} parts")
        name, file = _named(head)
        if file is None:
            fields.setdefault(name, []).append(_text(content))
        elif name in files:
            refuse("two files of one field")
        elif file or content:  # a field in which no file was chosen has neither
            files[name] = {"name": file, "content": content}
    return fields, files


def _parted(body: bytes, delimiter: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The head and the content of each part."""
    if not body.startswith(delimiter):
        refuse("it does not begin with its boundary")
    at = len(delimiter)
    while body[at : at + 2] == b"\r\n":
        head = body.find(b"\r\n\r\n", at, at + 2 + HEAD_BYTES_MAX)
        end = body.find(b"\r\n" + delimiter, head + 4)
        if head < 0 or end < 0:
            refuse("a part has no end")
        yield body[at + 2 : head], body[head + 4 : end]
        at = end + 2 + len(delimiter)
    if body[at:] not in {b"--", b"--\r\n"}:
        refuse("it does not end with its boundary")


def _named(head: bytes) -> tuple[str, str | None]:
    """Which field a part is of, and what its file is called; None where it is none."""
    found = [one for line in _text(head).split("\r\n") if (one := _DISPOSITION.fullmatch(line))]
    if len(found) != 1:
        refuse("a part has no name")
    name, file = found[0].groups()
    return _plain(name), None if file is None else _plain(file)


def _plain(name: str) -> str:
    for escaped, character in _ESCAPED.items():
        name = name.replace(escaped, character)
    return name


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        refuse(str(error))


def only(texts: Mapping[str, list[str]]) -> Json:
    """The one text of each."""
    return {name: several[0] for name, several in texts.items()}
