"""`parley serve`: run the station until it is told to end: bearers open, other verbs answered over its socket."""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from parley.cli import options, passphrases, reach, voice
from parley.cli.codes import Exit
from parley.wire.marks import Nature

if TYPE_CHECKING:
    from parley.console.server import Served
    from parley.exchange.effects import Page
    from parley.service.folder import StationFolder
    from parley.service.service import Service


SENTENCES: Final = {
    "standing-by": "standing by: another process has the station",
    "taken-over": "another process has taken the station over; this one has ended",
    "ended": "the station has ended; all that it was told is kept",
}
"""What a person is told of these events; programs: service/operating.py."""

STANDBY_SECONDS: Final = 1.0
"""How often a process that stands by asks whether the station is free."""


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("serve", help="run the station", description=__doc__.split(": ", 1)[1])
    parser.add_argument(
        "--standby",
        action="store_true",
        help="where another process has this station: wait, and take over when it ends",
    )
    parser.add_argument(
        "--share",
        type=int,
        default=0,
        metavar="N",
        help="of a station that is divided among several processes (`parley store share`): which share to serve (0)",
    )
    options.station(parser)
    parser.add_argument(
        "--log",
        choices=("text", "json"),
        default="text",
        help="what it says on standard error: sentences for people, or an event a line for programs",
    )
    parser.add_argument(
        "--until-closed",
        action="store_true",
        help="for programs that start it: end, too, when standard input is closed and nothing came by it",
    )
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT, or until whoever started it is gone."""
    folder = reach.folder_of(args).opened()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would lay the keys open on the disk
    return asyncio.run(_serve(folder, passphrases.station(args), args))


async def _serve(folder: StationFolder, passphrase: str, args: argparse.Namespace) -> int:
    from parley.service import control
    from parley.service.operating import Operating

    end = _told_to_end(until_closed=args.until_closed)
    opened = partial(_open, folder, passphrase, args)
    told = _logged if args.log == "json" else _said
    service = await _opened(opened, end, told) if args.standby else opened()
    if service is None:
        return Exit.DONE
    if args.log == "json":
        asyncio.get_running_loop().set_exception_handler(Operating(service, voice.log).fault)
    else:
        service.engine.on_page.append(_paged)
    try:
        await service.serve()
        server = await control.listen(service)
        console = await _open_console(service)
        _ready(service, as_json=args.json)
        if args.log == "json":
            _logged("serving", party=service.party.hex(), process=os.getpid())
        _notify("READY=1\nSTATUS=serving")
        service.ticks.each.append(_alive)
        await _either(end, service.tenure.lost)
        _notify("STOPPING=1")
        server.close()
        folder.socket.unlink(missing_ok=True)
        if console is not None:
            await console.stop()
    finally:
        await service.close()
    if service.tenure.lost.is_set():
        told("taken-over")
        return Exit.TROUBLE
    told("ended")
    return Exit.DONE


def _open(folder: StationFolder, passphrase: str, args: argparse.Namespace) -> Service:
    from parley.service.service import open_service

    return open_service(folder, passphrase, pin=partial(passphrases.pin, args), share=args.share)


def _said(event: str) -> None:
    """Tell a person."""
    voice.say(SENTENCES[event])


def _logged(event: str, **fields: str | int) -> None:
    """Tell a program."""
    from parley.service.entropy import now
    from parley.service.operating import told

    voice.log(told(event, now() // 1000, fields))


async def _opened(opened: Callable[[], Service], end: asyncio.Event, told: Callable[[str], None]) -> Service | None:
    """The station, as soon as no other process has it; None where this one is told to end before."""
    from parley.store.troubles import StationBusy

    waits = False
    while not end.is_set():
        try:
            return opened()
        except StationBusy:
            if not waits:
                told("standing-by")
                _notify("READY=1\nSTATUS=standing by")
                waits = True
        _alive()
        with suppress(TimeoutError):
            await asyncio.wait_for(end.wait(), STANDBY_SECONDS)
    return None


async def _either(*events: asyncio.Event) -> None:
    waits = [asyncio.ensure_future(event.wait()) for event in events]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for one in waits:
        one.cancel()


async def _open_console(service: Service) -> Served | None:
    """The console, where the settings want one; raises ConsoleUnready."""
    if not service.config.console_address:
        return None
    from parley.console.server import Served, place_of

    place = place_of(service.config)
    assert place is not None, "it has an address"
    served = Served(service, place)
    await served.start()
    return served


def _paged(page: Page) -> None:
    """Somebody is to take an entry: say so where the watch looks."""
    whom = ", ".join(f"post {post}" for post in page.posts) or "the watch floor"
    again = (", again" if page.again else "") + ("" if page.judged else ", not judged yet")
    mark = "EXERCISE" if page.nature is Nature.EXERCISE else ""
    voice.say(f"page for {whom}{again}: {page.precedence.name} {page.form} {page.entry.hex()[:16]}", mark=mark)
    voice.hint("`parley test ready` answers a call-up" if not page.posts else "`parley take` says that somebody has it")


def _told_to_end(*, until_closed: bool) -> asyncio.Event:
    end = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, end.set)
    if until_closed:
        loop.add_reader(sys.stdin.fileno(), _closed, end)
    return end


def _closed(end: asyncio.Event) -> None:
    """Standard input has something: its end, or leave to go on by ourselves."""
    asyncio.get_running_loop().remove_reader(sys.stdin.fileno())
    if not os.read(sys.stdin.fileno(), 1):
        end.set()


def _ready(service: Service, *, as_json: bool) -> None:
    """The one line of data: the station answers from here on."""
    listening = service.listening()
    if as_json:
        told = {"ready": True, "party": service.party.hex(), "tcp": listening, "socket": str(service.folder.socket)}
        told["console"] = service.config.console_address or None
        voice.give_json({**told, "process": os.getpid()})
    else:
        voice.give(f"ready: party {service.party.hex()[:16]}, tcp {', '.join(listening) or 'not listened at'}")
        if service.config.console_address:
            voice.give(f"console: {service.config.console_address}")


def _alive() -> None:
    """The loop still turns: else systemd ends us and begins again (WatchdogSec)."""
    _notify("WATCHDOG=1")


def _notify(state: str) -> None:
    """Tell systemd, where it started us (sd_notify(3))."""
    place = os.environ.get("NOTIFY_SOCKET")
    if not place:
        return
    address = "\0" + place[1:] if place.startswith("@") else place
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notice:
        notice.sendto(state.encode(), address)
