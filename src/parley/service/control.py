"""The socket in the station's folder over which other verbs ask the serving station: one JSON line each way."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.service.requests import answer
from parley.wire.errors import ParleyError, Refusal, Trouble
from parley.wire.limits import REQUEST_BYTES_MAX

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]

REQUEST_SECONDS_MAX: Final = 10.0
"""How long a request may take to arrive: it is written in one piece."""

SOCKET_NAME_BYTES_MAX: Final = 100
"""A little less than the shortest that systems take (sockaddr_un, 104 on some)."""


class Refused(Refusal):
    """The serving station declined."""

    code = "station-refused"
    hint = "the station's own name for the reason, and its own hint, stand with it"

    def __init__(self, code: str, sentence: str, hint: str) -> None:
        super().__init__()
        self.code = code  # type: ignore[misc]  # each refusal that comes over the socket keeps its own name
        self.hint = hint  # type: ignore[misc]
        self._sentence = sentence

    @property
    def sentence(self) -> str:
        """What the station said."""
        return self._sentence


class StationTrouble(Trouble):
    """The serving station met with trouble."""

    code = "station-trouble"
    hint = "the station's own name for the reason, and its own hint, stand with it"

    def __init__(self, code: str, sentence: str, hint: str) -> None:
        super().__init__()
        self.code = code  # type: ignore[misc]  # as in Refused
        self.hint = hint  # type: ignore[misc]
        self._sentence = sentence

    @property
    def sentence(self) -> str:
        """What the station said."""
        return self._sentence


class SocketTrouble(Trouble):
    """The serving station does not answer."""

    code = "socket-failed"
    hint = "see whether `parley serve` is running; restart it"


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

    with _name(path) as name:
        server = await asyncio.start_unix_server(one, name, limit=REQUEST_BYTES_MAX)
    path.chmod(0o600)
    return server


async def ask(path: Path, verb: str, args: Json) -> Json | None:
    """The serving station's answer; None when none serves.  Raises Refused, SocketTrouble."""
    try:
        with _name(path) as name:
            reader, writer = await asyncio.open_unix_connection(name, limit=64 * REQUEST_BYTES_MAX)
    except OSError:
        return None
    try:
        writer.write(json.dumps({"verb": verb, "args": args}).encode() + b"\n")
        await writer.drain()
        reply = json.loads(await reader.readline())
    except (OSError, ValueError) as error:
        raise SocketTrouble(str(error)) from error
    finally:
        writer.close()
    if "refused" in reply:
        raise Refused(**reply["refused"])
    if "trouble" in reply:
        raise StationTrouble(**reply["trouble"])
    found: Json = reply["answer"]
    return found


@contextmanager
def _name(path: Path) -> Iterator[str]:
    """The socket's name for the system: one that is longer than it takes goes through the folder's descriptor."""
    if len(os.fsencode(path)) <= SOCKET_NAME_BYTES_MAX or not Path("/proc/self/fd").is_dir():
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


async def _line(reader: asyncio.StreamReader) -> bytes:
    """One request, empty where it is too long; raises TimeoutError for one that does not come whole."""
    try:
        async with asyncio.timeout(REQUEST_SECONDS_MAX):
            return await reader.readline()
    except ValueError:
        return b""


async def _answer_line(service: Service, line: bytes) -> bytes:
    try:
        request = json.loads(line)
        reply: Json = {"answer": await answer(service, str(request["verb"]), dict(request["args"]))}
    except ParleyError as error:
        kind = "trouble" if isinstance(error, Trouble) else "refused"
        reply = {kind: {"code": error.code, "sentence": error.sentence, "hint": error.hint}}
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        reply = {"refused": {"code": "request-bad", "sentence": f"not a request: {error}", "hint": ""}}
    return json.dumps(reply).encode() + b"\n"
