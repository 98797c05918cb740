"""Two ends of each bearer, as every machine has them: sockets and terminals of this machine, folders, mail servers."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parley.bearers.folder import FolderBearer, FolderSettings
from parley.bearers.interface import Bearer, Status
from parley.bearers.mail import MailBearer
from parley.bearers.serial import SerialBearer, SerialSettings
from parley.bearers.tcp import TcpBearer
from parley.bearers.udp import UdpBearer
from tests.bearers.cables import Cable
from tests.bearers.harness import Inbox

if TYPE_CHECKING:
    from tests.bearers.mailservers import MailServers

NUMBERS = itertools.count(1)


class Pair:
    """Two ends of one bearer; `there` is what ours calls theirs, once both have started."""

    def __init__(self, ours: Bearer, theirs: Bearer, bad_addresses: list[str], nowhere: str) -> None:
        self.ours = ours
        self.theirs = theirs
        self.bad_addresses = bad_addresses
        self.nowhere = nowhere
        self.there = ""
        self.at_first = Status.UNKNOWN
        """What is known of `there` before anything was sent."""
        self.at_theirs = Inbox()
        self.at_ours = Inbox()
        self.beside: list[Cable] = []

    async def start(self) -> None:
        for one in self.beside:
            one.start()
        await self.theirs.start(self.at_theirs)
        await self.ours.start(self.at_ours)
        if isinstance(self.theirs, TcpBearer | UdpBearer):
            (self.there,) = self.theirs.addresses()

    async def stop(self) -> None:
        await self.ours.stop()
        await self.theirs.stop()
        for one in self.beside:
            one.stop()

    def close(self) -> None:
        for one in self.beside:
            one.close()


def entropy(size: int) -> bytes:
    return next(NUMBERS).to_bytes(size, "big")


HOSTS_BAD = ["", "127.0.0.1", "127.0.0.1:", ":1", "127.0.0.1:65536", "::1:80", "[::1]", "a b:1", "a:1\n", "a:-1"]


def tcp(_request: pytest.FixtureRequest, _folder: Path) -> Pair:
    return Pair(TcpBearer(), TcpBearer(["127.0.0.1:0"]), [*HOSTS_BAD, "x" * 400], "127.0.0.1:1")


def udp(_request: pytest.FixtureRequest, _folder: Path) -> Pair:
    """`nowhere` is an address to which the system lets nobody send who has not asked for it."""
    return Pair(UdpBearer(), UdpBearer(["127.0.0.1:0"]), [*HOSTS_BAD, "x" * 400], "255.255.255.255:9")


def folder(_request: pytest.FixtureRequest, place: Path) -> Pair:
    outgoing, incoming = place / "theirs", place / "ours"
    outgoing.mkdir()
    incoming.mkdir()
    settings = FolderSettings(poll_seconds=0.01)
    pair = Pair(
        FolderBearer(entropy, [incoming], settings),
        FolderBearer(entropy, [outgoing], settings),
        ["", "relative/path", "\0", str(incoming), str(incoming) + "/../ours"],
        str(place / "nowhere"),
    )
    pair.there = str(outgoing)
    return pair


def serial(_request: pytest.FixtureRequest, place: Path) -> Pair:
    cable = Cable()
    settings = SerialSettings(bits_per_second=115_200, mtu_bytes=1_024)
    ours = SerialBearer({"circuit-7": cable.ends[0], "nowhere": str(place / "no device")}, settings)
    pair = Pair(ours, SerialBearer({"circuit-7": cable.ends[1]}, settings), ["", "circuit-8", cable.ends[0]], "nowhere")
    pair.there = "circuit-7"
    pair.at_first = Status.UP
    pair.beside.append(cable)
    return pair


def mail(request: pytest.FixtureRequest, _folder: Path) -> Pair:
    """Each pair has mailboxes of its own; `nowhere` is one of which our server will not hear."""
    servers: MailServers = request.getfixturevalue("mail_servers")
    ours, theirs = (f"station{next(NUMBERS)}@belmora.example" for _ in range(2))
    pair = Pair(
        MailBearer(entropy, servers.settings(ours, poll_seconds=0.05)),
        MailBearer(entropy, servers.settings(theirs, poll_seconds=0.05)),
        ["", "nobody", "a@", "@b.example", "a b@c.example", "a@b.example\n", "a@b.example, c@d.example", "x" * 400],
        "somebody@elsewhere.example",
    )
    pair.there = theirs
    return pair


PAIRS: dict[str, Callable[[pytest.FixtureRequest, Path], Pair]] = {
    "tcp": tcp,
    "udp": udp,
    "folder": folder,
    "serial": serial,
    "mail": mail,
}
