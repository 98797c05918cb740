"""The bearer UDP: from where it listens, in bounded gulps, and told what the network says at once."""

from __future__ import annotations

import asyncio
import socket

import pytest

from parley.bearers.interface import BearerTrouble, Status
from parley.bearers.udp import HEARD_AT_ONCE, SOURCES_AT_ONCE, UdpBearer, UdpSettings
from tests.bearers.harness import Inbox, run, until


def test_it_sends_from_where_it_listens() -> None:
    async def body() -> None:
        ours, theirs = UdpBearer(["127.0.0.1:0"]), UdpBearer(["127.0.0.1:0"])
        inbox = Inbox()
        await theirs.start(inbox)
        await ours.start(Inbox())
        await ours.send(theirs.addresses()[0], [b"a"])
        await inbox.wait_for(1)
        assert inbox.vias == ours.addresses()
        await ours.stop()
        await theirs.stop()

    run(body())


def test_a_flood_from_many_is_taken_in_gulps_that_the_station_can_work_off() -> None:
    async def body() -> None:
        bearer, inbox = UdpBearer(["127.0.0.1:0"]), Inbox()
        await bearer.start(inbox)
        host, port = bearer.addresses()[0].split(":")
        strangers = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(20)]
        for stranger in strangers:
            for _ in range(HEARD_AT_ONCE // 10):
                stranger.sendto(b"junk", (host, int(port)))
        before = inbox.calls
        while len(inbox.datagrams) < 20 * (HEARD_AT_ONCE // 10):
            await asyncio.sleep(0)
            assert inbox.calls - before <= 2 * SOURCES_AT_ONCE
            before = inbox.calls
        for stranger in strangers:
            stranger.close()
        await bearer.stop()

    run(body())


@pytest.mark.parametrize("two_way", [False, True])
def test_to_a_broadcast_address_it_sends_where_nothing_comes_back(two_way: bool) -> None:  # noqa: FBT001 - a case
    async def body() -> None:
        ours, theirs = UdpBearer((), UdpSettings(two_way=two_way)), UdpBearer(["0.0.0.0:0"])
        inbox = Inbox()
        await theirs.start(inbox)
        await ours.start(Inbox())
        port = theirs.addresses()[0].split(":")[1]
        if two_way:
            with pytest.raises(BearerTrouble):
                await ours.send(f"127.255.255.255:{port}", [b"a"])
        else:
            await ours.send(f"127.255.255.255:{port}", [b"a"])
            await inbox.wait_for(1)
        await ours.stop()
        await theirs.stop()

    run(body())


def test_that_nobody_listens_there_harms_nobody() -> None:
    async def body() -> None:
        bearer, other, inbox = UdpBearer(["127.0.0.1:0"]), UdpBearer(["127.0.0.1:0"]), Inbox()
        await bearer.start(Inbox())
        await other.start(inbox)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
            free.bind(("127.0.0.1", 0))
            nobody = f"127.0.0.1:{free.getsockname()[1]}"
        await bearer.send(nobody, [b"a"] * 3)
        await bearer.send(other.addresses()[0], [b"b"])
        assert await inbox.wait_for(1) == [b"b"]
        await bearer.stop()
        await other.stop()

    run(body())


def test_an_empty_datagram_is_passed_over() -> None:
    async def body() -> None:
        bearer, inbox = UdpBearer(["127.0.0.1:0"]), Inbox()
        await bearer.start(inbox)
        host, port = bearer.addresses()[0].split(":")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
            for datagram in (b"", b"x"):
                stranger.sendto(datagram, (host, int(port)))
        assert await inbox.wait_for(1) == [b"x"]
        await bearer.stop()

    run(body())


def test_a_place_that_is_taken_is_told() -> None:
    async def body() -> None:
        first = UdpBearer(["127.0.0.1:0"])
        await first.start(Inbox())
        with pytest.raises(BearerTrouble, match="cannot listen"):
            await UdpBearer(first.addresses()).start(Inbox())
        await first.stop()

    run(body())


def test_over_version_six_as_well() -> None:
    async def body() -> None:
        bearer, inbox = UdpBearer(["[::1]:0"]), Inbox()
        await bearer.start(inbox)
        ours = UdpBearer(settings=UdpSettings(mtu_bytes=100, two_way=False))
        await ours.start(Inbox())
        assert (ours.mtu_bytes, ours.two_way) == (100, False)
        await ours.send(bearer.addresses()[0], [b"six"])
        assert await inbox.wait_for(1) == [b"six"]
        await until(lambda: ours.state(bearer.addresses()[0]).status is Status.UP)
        await ours.stop()
        await bearer.stop()

    run(body())
