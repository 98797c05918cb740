"""The socket in the station's folder at which the serving station answers other verbs: one JSON line each way."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from typing import TYPE_CHECKING, Final

from parley.service.client import socket_name
from parley.service.outcomes import outcome
from parley.service.requests.answering import answer, answer_others
from parley.wire.limits import REQUEST_BYTES_MAX

if TYPE_CHECKING:
    from parley.service.service import Service

REQUEST_SECONDS_MAX: Final = 10.0
"""How long a request may take to arrive: it is written in one piece."""


async def listen(service: Service) -> asyncio.Server:
    """Answer requests on the socket of the folder, until the server is closed, and those of our other processes."""
    answer_others(service)
    path = service.folder.socket
    path.unlink(missing_ok=True)  # ours alone: whoever serves holds the store's lock

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = _decoded(await _line(reader))
            writer.write(await outcome(request, partial(answer, service)) + b"\n")
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


def _decoded(line: bytes) -> object:
    """What the line says; None where it is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
