"""One request over HTTP to an address of the side's own: bounded in time and size, no proxy, no redirect followed."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit


class Unanswered(Exception):
    """Nothing that HTTP allows came back in time; says why."""


@dataclass(frozen=True, slots=True)
class Post:
    """What is sent: a method, an address (`service.config.may_be_asked`), a body, headers."""

    method: str
    address: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


async def exchange(post: Post, seconds: float, answer_bytes_max: int) -> tuple[int, bytes]:
    """The status and so much of the answer, for no longer than so many seconds, however slowly it drips.

    Raises Unanswered.
    """
    at = urlsplit(post.address)
    assert at.hostname is not None, "checked when the address was set"
    if at.scheme == "https":
        sealed = ssl.create_default_context()
        connection: HTTPConnection = HTTPSConnection(at.hostname, at.port, timeout=seconds, context=sealed)
    else:
        connection = HTTPConnection(at.hostname, at.port, timeout=seconds)

    def asked() -> tuple[int, bytes]:
        connection.request(post.method, at.path or "/", post.body, {"Connection": "close", **post.headers})
        answer = connection.getresponse()
        return answer.status, answer.read(answer_bytes_max)

    try:
        async with asyncio.timeout(seconds):
            return await asyncio.to_thread(asked)
    except (OSError, HTTPException, UnicodeError) as error:  # a timeout is an OSError, a bad host a UnicodeError
        raise Unanswered(str(error) or "it took too long") from error
    finally:
        _hang_up(connection)


def _hang_up(connection: HTTPConnection) -> None:
    """End what a thread may still be waiting for."""
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)
    connection.close()
