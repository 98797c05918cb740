"""How another verb asks the serving station: one JSON line each way over the socket in its folder."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from parley.wire.errors import Refusal, Trouble
from parley.wire.limits import REQUEST_BYTES_MAX

Json = dict[str, Any]

SOCKET_NAME_BYTES_MAX: Final = 100
"""A little less than the shortest that systems take (sockaddr_un, 104 on some)."""

SILENT: Final = "shares_silent"
"""In an answer about the whole of a divided station: the shares that could not be asked (sharing.Sharing)."""


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


async def ask(path: Path, verb: str, args: Json) -> Json | None:
    """The serving station's answer; None when none serves.  Raises Refused, SocketTrouble."""
    try:
        with socket_name(path) as name:
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
    return told(reply)


def told(reply: Json) -> Json:
    """The answer in what a process wrote down (`outcomes.outcome`).  Raises Refused, StationTrouble."""
    if "refused" in reply:
        raise Refused(**reply["refused"])
    if "trouble" in reply:
        raise StationTrouble(**reply["trouble"])
    found: Json = reply["answer"]
    return found


@contextmanager
def socket_name(path: Path) -> Iterator[str]:
    """The socket's name for the system: one that is longer than it takes goes through the folder's descriptor."""
    if len(os.fsencode(path)) <= SOCKET_NAME_BYTES_MAX or not Path("/proc/self/fd").is_dir():
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
