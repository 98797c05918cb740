"""The socket in the station's folder over which other verbs ask the serving station: one JSON line each way."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from parley.service.requests import answer
from parley.wire.errors import ParleyError, Refusal, Trouble
from parley.wire.limits import REQUEST_BYTES_MAX

if TYPE_CHECKING:
    from pathlib import Path

    from parley.service.service import Service

Json = dict[str, Any]


class Refused(Refusal):
    """The serving station declined."""

    code = "refused"

    def __init__(self, code: str, sentence: str, hint: str) -> None:
        super().__init__()
        self.code = code  # type: ignore[misc]  # each refusal that comes over the socket keeps its own name
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
    path.unlink(missing_ok=True)

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            line = await reader.readline()
            writer.write(await _answer_line(service, line))
            await writer.drain()
        except (ConnectionError, ValueError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_unix_server(one, path, limit=REQUEST_BYTES_MAX)
    path.chmod(0o600)
    return server


async def ask(path: Path, verb: str, args: Json) -> Json | None:
    """The serving station's answer; None when none serves.  Raises Refused, SocketTrouble."""
    try:
        reader, writer = await asyncio.open_unix_connection(path, limit=64 * REQUEST_BYTES_MAX)
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
    found: Json = reply["answer"]
    return found


async def _answer_line(service: Service, line: bytes) -> bytes:
    try:
        request = json.loads(line)
        reply: Json = {"answer": await answer(service, str(request["verb"]), dict(request["args"]))}
    except ParleyError as refusal:
        reply = {"refused": {"code": refusal.code, "sentence": refusal.sentence, "hint": refusal.hint}}
    except (KeyError, TypeError, ValueError) as error:
        reply = {"refused": {"code": "request-bad", "sentence": f"not a request: {error}", "hint": ""}}
    return json.dumps(reply).encode() + b"\n"
