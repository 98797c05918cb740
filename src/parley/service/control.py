"""The socket in the station's folder at which the serving station answers other verbs: one JSON line each way."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Final

from parley.service.arguments import read_request
from parley.service.client import socket_name
from parley.service.faults import of_request
from parley.service.requests import answer
from parley.wire.errors import ParleyError, Trouble
from parley.wire.limits import REQUEST_BYTES_MAX

if TYPE_CHECKING:
    from parley.service.service import Service

REQUEST_SECONDS_MAX: Final = 10.0
"""How long a request may take to arrive: it is written in one piece."""


async def listen(service: Service) -> asyncio.Server:
    """Answer requests on the folder's socket, until the server is closed."""
    path = service.folder.socket
    path.unlink(missing_ok=True)  # ours alone: whoever serves holds the store's lock

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            writer.write(await _answer_line(service, await _line(reader)))
            await writer.drain()
        except (ConnectionError, TimeoutError):
            pass
        finally:
            writer.close()

    with socket_name(path) as name:
        server = await asyncio.start_unix_server(one, name, limit=REQUEST_BYTES_MAX)
    path.chmod(0o600)
    return server


async def _line(reader: asyncio.StreamReader) -> bytes:
    """One request, empty where it is too long; raises TimeoutError for one that does not come whole."""
    try:
        async with asyncio.timeout(REQUEST_SECONDS_MAX):
            return await reader.readline()
    except ValueError:
        return b""


async def _answer_line(service: Service, line: bytes) -> bytes:
    try:
        verb, args = read_request(_decoded(line))
        with of_request(verb):
            reply = json.dumps({"answer": await answer(service, verb, args)})
    except ParleyError as error:
        kind = "trouble" if isinstance(error, Trouble) else "refused"
        reply = json.dumps({kind: {"code": error.code, "sentence": error.sentence, "hint": error.hint}})
    return reply.encode() + b"\n"


def _decoded(line: bytes) -> object:
    """What the line says; None where it is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
