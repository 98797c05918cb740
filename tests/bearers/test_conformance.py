"""What every bearer does alike: over real sockets of this machine, and over real folders."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from parley.bearers.folder import FolderBearer, FolderSettings
from parley.bearers.interface import AddressBad, Bearer, BearerTrouble, Status
from parley.bearers.tcp import TcpBearer
from tests.bearers.harness import Inbox, run

NUMBERS = itertools.count(1)


class Pair:
    """Two ends of one bearer; `there` and `here` are what each calls the other."""

    def __init__(self, ours: Bearer, theirs: Bearer, bad_addresses: list[str], nowhere: str) -> None:
        self.ours = ours
        self.theirs = theirs
        self.bad_addresses = bad_addresses
        self.nowhere = nowhere
        self.there = ""
        self.at_theirs = Inbox()
        self.at_ours = Inbox()

    async def start(self) -> None:
        await self.theirs.start(self.at_theirs)
        await self.ours.start(self.at_ours)
        if isinstance(self.theirs, TcpBearer):
            (self.there,) = self.theirs.addresses()

    async def stop(self) -> None:
        await self.ours.stop()
        await self.theirs.stop()


def make_tcp(_folder: Path) -> Pair:
    bad = [
        "",
        "127.0.0.1",
        "127.0.0.1:",
        ":1",
        "127.0.0.1:65536",
        "::1:80",
        "[::1]",
        "a b:1",
        "a:1\n",
        "a:-1",
        "x" * 400,
    ]
    return Pair(TcpBearer(), TcpBearer(["127.0.0.1:0"]), bad, "127.0.0.1:1")


def make_folder(folder: Path) -> Pair:
    outgoing, incoming = folder / "theirs", folder / "ours"
    outgoing.mkdir()
    incoming.mkdir()

    def entropy(size: int) -> bytes:
        return next(NUMBERS).to_bytes(size, "big")

    settings = FolderSettings(poll_seconds=0.01)
    pair = Pair(
        FolderBearer(entropy, [incoming], settings),
        FolderBearer(entropy, [outgoing], settings),
        ["", "relative/path", "\0", str(incoming), str(incoming) + "/../ours"],
        str(folder / "nowhere"),
    )
    pair.there = str(outgoing)
    return pair


@pytest.fixture(params=[make_tcp, make_folder], ids=["tcp", "folder"])
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Pair:
    made: Pair = request.param(tmp_path)
    return made


def on(pair: Pair, body: Callable[[Pair], object]) -> None:
    """Run a test's body between start and stop."""

    async def whole() -> None:
        await pair.start()
        try:
            result = body(pair)
            assert asyncio.iscoroutine(result)
            await result
        finally:
            await pair.stop()

    run(whole())


def test_a_datagram_arrives_whole(pair: Pair) -> None:
    async def body(pair: Pair) -> None:
        await pair.ours.send(pair.there, [b"\x00\xff" * 50])
        assert await pair.at_theirs.wait_for(1) == [b"\x00\xff" * 50]

    on(pair, body)


def test_all_sizes_arrive_in_order_and_many_at_once(pair: Pair) -> None:
    sizes = [1, 2, 20, 255, 256, 257, 65_000, pair.ours.mtu_bytes, 1]
    datagrams = [bytes([number % 256]) * size for number, size in enumerate(sizes * 3)] + [b"small"] * 5_000

    async def body(pair: Pair) -> None:
        await pair.ours.send(pair.there, datagrams)
        assert await pair.at_theirs.wait_for(len(datagrams)) == datagrams
        assert pair.at_theirs.calls < len(datagrams) / 10

    on(pair, body)


def test_nothing_to_send_is_no_trouble(pair: Pair) -> None:
    async def body(pair: Pair) -> None:
        await pair.ours.send(pair.there, [])
        await pair.ours.send(pair.there, [b"after"])
        assert await pair.at_theirs.wait_for(1) == [b"after"]

    on(pair, body)


def test_many_senders_at_once_lose_nothing(pair: Pair) -> None:
    groups = [[bytes([group, number]) * 100 for number in range(20)] for group in range(20)]

    async def body(pair: Pair) -> None:
        await asyncio.gather(*(pair.ours.send(pair.there, group) for group in groups))
        arrived = await pair.at_theirs.wait_for(400)
        assert sorted(arrived) == sorted(itertools.chain(*groups))

    on(pair, body)


def test_the_state_says_what_is_known(pair: Pair) -> None:
    async def body(pair: Pair) -> None:
        assert pair.ours.state(pair.there).status is Status.UNKNOWN
        await pair.ours.send(pair.there, [b"a"])
        assert pair.ours.state(pair.there).status is Status.UP
        with pytest.raises(BearerTrouble) as caught:
            await pair.ours.send(pair.nowhere, [b"a"])
        assert caught.value.code == "bearer-down"
        state = pair.ours.state(pair.nowhere)
        assert state.status is Status.DOWN
        assert state.error
        assert state.error in str(caught.value)
        with pytest.raises(BearerTrouble):
            await pair.ours.send(pair.nowhere, [b"a"])
        assert pair.ours.state(pair.nowhere).since_seconds == state.since_seconds

    on(pair, body)


def test_what_is_no_address_is_refused(pair: Pair) -> None:
    async def body(pair: Pair) -> None:
        for address in pair.bad_addresses:
            with pytest.raises(AddressBad):
                await pair.ours.send(address, [b"a"])

    on(pair, body)


def test_a_way_back_that_is_no_more_is_told(pair: Pair) -> None:
    async def body(pair: Pair) -> None:
        pair.ours.vouch("via:77")
        with pytest.raises(BearerTrouble):
            await pair.ours.send("via:77", [b"a"])

    on(pair, body)


def test_it_can_be_stopped_twice_and_started_again(pair: Pair) -> None:
    async def whole() -> None:
        await pair.start()
        await pair.ours.send(pair.there, [b"a"])
        await pair.at_theirs.wait_for(1)
        running = len(asyncio.all_tasks())
        for _ in range(2):
            await pair.stop()
        assert len(asyncio.all_tasks()) < running
        await pair.start()
        await pair.ours.send(pair.there, [b"b"])
        assert await pair.at_theirs.wait_for(2) == [b"a", b"b"]
        await pair.stop()

    run(whole())


def test_a_datagram_that_does_not_fit_is_a_fault_of_ours(pair: Pair) -> None:
    async def body(pair: Pair) -> None:
        for datagram in (b"", bytes(pair.ours.mtu_bytes + 1)):
            with pytest.raises(AssertionError):
                await pair.ours.send(pair.there, [datagram])

    on(pair, body)
