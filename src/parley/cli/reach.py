"""How a verb reaches its station: over the socket where one serves, else by opening the folder itself."""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from parley.cli import passphrases, spoken, voice
from parley.service import client
from parley.service.folder import StationFolder

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]

VARIABLE: Final = "PARLEY_STATION"
USUAL: Final = Path("station")


PATIENCE_SECONDS: Final = 2
LONG: Final = {
    "say": "recorded here; waiting for the other side's receipt",
    "check": "the station is checking",
    "export": "the station is writing the bundle",
    "audit export": "the station is taking out the trail",
    "backup": "the station is writing the backup",
    "attach": "the station is taking the file in",
    "carry out": "the station is writing the parcel",
    "carry in": "the station is reading the parcels",
}
"""What a person who waits is told, by request; others are over at once."""

NO_ANSWER: Final = (client.SocketTrouble,)
"""What is raised when the station went away in the middle of a request."""


class Ask(Protocol):
    """Asks the station that was reached; raises the Refusal or Trouble with which it answers."""

    def __call__(self, verb: str, **request: Any) -> Json:  # noqa: ANN401 -- whatever the verb takes
        """The answer to one request."""
        ...


def folder_of(args: argparse.Namespace) -> StationFolder:
    """The folder that the operator means; whether a station is there shows when it is opened."""
    if args.station is not None:
        return StationFolder(args.station.expanduser().absolute())
    named = os.environ.get(VARIABLE)
    return StationFolder(Path(named or USUAL).expanduser().absolute())


def ask(args: argparse.Namespace, verb: str, **request: Any) -> Json:  # noqa: ANN401 -- whatever the verb takes
    """The answer of the station to one request; raises the Refusal or Trouble with which it answers."""
    with reached(args) as station:
        return station(verb, **request)


@contextmanager
def reached(args: argparse.Namespace) -> Iterator[Ask]:
    """The station, for several requests; it is opened, and its passphrase asked for, at most once."""
    folder = folder_of(args).opened()
    with asyncio.Runner() as runner:
        opened: list[Service] = []

        def one(verb: str, **request: Any) -> Json:  # noqa: ANN401 -- whatever the verb takes
            found = None if opened else runner.run(_ask_serving(folder, verb, request))
            if found is not None:
                _tell_silent(found)
                return found
            return runner.run(_ask_opened(args, folder, opened, verb, request))

        try:
            yield one
        finally:
            for service in opened:
                runner.run(service.close())


def _tell_silent(found: Json) -> None:
    """What is shown next is not all, where a share of the station could not be asked."""
    for one in found.get(client.SILENT, ()):
        voice.say(spoken.silent(one))
        voice.hint(f"start a process for it: `parley serve --share {one['share']} --standby`")


@contextmanager
def opened(args: argparse.Namespace, **how: Any) -> Iterator[tuple[asyncio.Runner, Service]]:  # noqa: ANN401
    """The station opened by this process, also where that means that none may serve; raises StationBusy."""
    from parley.service.service import open_service

    folder = folder_of(args).opened()
    with asyncio.Runner() as runner:

        async def begin() -> Service:
            return open_service(folder, passphrases.station(args), pin=partial(passphrases.pin, args), **how)

        service = runner.run(begin())
        try:
            yield runner, service
        finally:
            runner.run(service.close())


async def _ask_serving(folder: StationFolder, verb: str, request: Json) -> Json | None:
    """The serving station's answer, None where none serves; says from time to time what is being waited for."""
    asked = asyncio.ensure_future(client.ask(folder.socket, verb, request))
    waited = 0
    while True:
        done, _ = await asyncio.wait([asked], timeout=PATIENCE_SECONDS)
        if done:
            return asked.result()
        waited += PATIENCE_SECONDS
        if verb in LONG:
            voice.say(f"{LONG[verb]}, {waited} s")


async def _ask_opened(
    args: argparse.Namespace, folder: StationFolder, opened: list[Service], verb: str, request: Json
) -> Json:
    from parley.service.requests.answering import answer
    from parley.service.service import open_service

    if not opened:
        opened.append(open_service(folder, passphrases.station(args), pin=partial(passphrases.pin, args)))
        opened[0].progress = voice.Progress()
    return await answer(opened[0], verb, request)
