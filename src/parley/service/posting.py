"""One request over HTTP to an address of the side's own: bounded in time and size, no proxy, no redirect followed."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import SplitResult, urlsplit


class Unanswered(Exception):
    """Nothing that HTTP allows came back in time; says why."""


@dataclass(frozen=True, slots=True)
class Post:
    """What is sent: a method, an address (`service.config.may_be_asked`), a body, headers."""

    method: str
    address: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    trusted: str = ""
    """File of the certificates by which an address with https is known; empty: those of this system."""


async def exchange(post: Post, seconds: float, answer_bytes_max: int) -> tuple[int, bytes]:
    """The status and so much of the answer, for no longer than so many seconds, however slowly it drips.

    Raises Unanswered.
    """
    at = urlsplit(post.address)
    connection = connection_to(at, post.trusted, seconds)
    path = (at.path or "/") + (f"?{at.query}" if at.query else "")

    def asked() -> tuple[int, bytes]:
        connection.request(post.method, path, post.body, {"Connection": "close", **post.headers})
        answer = connection.getresponse()
        return answer.status, answer.read(answer_bytes_max)

    try:
        async with asyncio.timeout(seconds):
            return await asyncio.to_thread(asked)
    except (OSError, HTTPException, UnicodeError) as error:  # a timeout is an OSError, a bad host a UnicodeError
        raise Unanswered(str(error) or "it took too long") from error
    finally:
        _hang_up(connection)


def connection_to(at: SplitResult, trusted: str, seconds: float) -> HTTPConnection:
    """A connection to an address, not open yet; `trusted` as in Post.  Raises Unanswered."""
    assert at.hostname is not None, "checked when the address was set"
    if at.scheme != "https":
        return HTTPConnection(at.hostname, at.port, timeout=seconds)
    try:
        sealed = ssl.create_default_context(cafile=trusted or None)
    except OSError as error:  # no such file, or no certificates in it
        raise Unanswered(f"{trusted}: {error}") from error
    return HTTPSConnection(at.hostname, at.port, timeout=seconds, context=sealed)


def _hang_up(connection: HTTPConnection) -> None:
    """End what a thread may still be waiting for."""
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)
    connection.close()
