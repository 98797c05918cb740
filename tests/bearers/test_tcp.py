"""TCP among strangers: connections that answer, hang, flood, take nothing, or come in crowds."""

from __future__ import annotations

import asyncio
import random
import socket
import tracemalloc
from collections.abc import Awaitable, Callable

import pytest

from parley.bearers.framing import join
from parley.bearers.interface import AddressBad, BearerTrouble, Status
from parley.bearers.sockets import parse_address, source_of, write_address
from parley.bearers.tcp import TcpBearer, TcpSettings, _Connection
from tests.bearers.harness import Inbox, run, until

Body = Callable[[TcpBearer, Inbox, str], Awaitable[None]]


def listening(body: Body, settings: TcpSettings | None = None, host: str = "127.0.0.1") -> None:
    """Run a test's body beside a bearer that listens."""

    async def whole() -> None:
        bearer, inbox = TcpBearer([f"{host}:0"], settings), Inbox()
        await bearer.start(inbox)
        (address,) = bearer.addresses()
        try:
            await body(bearer, inbox, address)
        finally:
            await bearer.stop()

    run(whole())


async def dial(address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection(*parse_address(address))


async def ended(reader: asyncio.StreamReader) -> bool:
    """Wait for the other side to end the connection, in whatever way."""
    try:
        return await reader.read() == b""
    except ConnectionError:
        return True


async def close(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()
    try:
        await writer.wait_closed()
    except ConnectionError:
        return


@pytest.mark.parametrize("steps", range(6))
def test_who_comes_in_as_the_bearer_stops_is_let_go(steps: int) -> None:
    async def whole() -> None:
        bearer = TcpBearer(["127.0.0.1:0"])
        await bearer.start(Inbox())
        (address,) = bearer.addresses()
        with socket.create_connection(parse_address(address)) as guest:
            for _ in range(steps):
                await asyncio.sleep(0)  # so far its coming in has gone
            await bearer.stop()
            guest.setblocking(False)
            try:
                heard = await asyncio.get_running_loop().sock_recv(guest, 1)
            except ConnectionError:
                heard = b""
            assert heard == b""

    run(whole())


# -- answers ---------------------------------------------------------------------------------------------------------


def test_an_answer_goes_back_on_the_connection_that_the_question_came_by() -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        behind_nat, heard = TcpBearer(), Inbox()
        await behind_nat.start(heard)
        await behind_nat.send(address, [b"question"])
        await inbox.wait_for(1)
        (via,) = inbox.vias
        assert bearer.state(via).status is Status.UP
        await bearer.send(via, [b"answer", b"more"])
        assert await heard.wait_for(2) == [b"answer", b"more"]
        await behind_nat.send(heard.vias[0], [b"thanks"])
        assert await inbox.wait_for(2) == [b"question", b"thanks"]
        assert inbox.vias == [via, via]
        await behind_nat.stop()
        await until(lambda: bearer.state(via).status is Status.DOWN)
        with pytest.raises(BearerTrouble, match="closed"):
            await bearer.send(via, [b"too late"])

    listening(body)


def test_what_an_open_connection_takes_goes_at_once() -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        other, heard = TcpBearer(), Inbox()
        await other.start(heard)
        assert not other.send_now(address, [b"not dialled yet"])
        await other.send(address, [b"question"])
        assert other.send_now(address, [b"and more"])
        assert await inbox.wait_for(2) == [b"question", b"and more"]
        (via,) = inbox.vias
        assert not bearer.send_now(via, [bytes(60_000)] * 2), "so much may have to wait"
        assert bearer.send_now(via, [b"answer"])
        assert await heard.wait_for(1) == [b"answer"]
        await other.stop()
        assert not other.send_now(address, [b"too late"])
        await until(lambda: bearer.state(via).status is Status.DOWN)
        assert not bearer.send_now(via, [b"too late"])

    listening(body)


def test_nothing_is_on_the_wire_but_framed_datagrams() -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        reader, writer = await dial(address)
        writer.write(join([b"question"]))
        await inbox.wait_for(1)
        await bearer.send(inbox.vias[0], [b"a", b"bc"])
        assert await reader.readexactly(7) == b"\x00\x01a\x00\x02bc"
        await bearer.stop()
        assert await reader.read() == b""
        await close(writer)

    listening(body)


def test_a_stream_in_crumbs_gives_the_same_datagrams() -> None:
    datagrams = [b"a", b"bc" * 150, b"d" * 20, b"e"]

    async def body(_bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        _, writer = await dial(address)
        stream = join(datagrams)
        for place in range(len(stream)):
            writer.write(stream[place : place + 1])
            await writer.drain()
            await asyncio.sleep(0)
        assert await inbox.wait_for(4) == datagrams
        assert len(set(inbox.vias)) == 1
        await close(writer)

    listening(body)


def test_ipv6_is_spoken_and_written_in_brackets() -> None:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6")

    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        assert address.startswith("[::1]:")
        await bearer.send(address, [b"to itself"])
        assert await inbox.wait_for(1) == [b"to itself"]

    listening(body, host="[::1]")


def test_an_address_that_another_listens_at_is_told() -> None:
    async def body(_bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        second = TcpBearer([address])
        with pytest.raises(BearerTrouble, match="cannot listen at 127"):
            await second.start(inbox)
        await second.stop()

    listening(body)


# -- lost connections ------------------------------------------------------------------------------------------------


def test_a_lost_connection_is_opened_again_by_itself() -> None:
    async def whole() -> None:
        ours = TcpBearer(settings=TcpSettings(retry_seconds_min=0.01, retry_seconds_max=0.02))
        await ours.start(Inbox())
        theirs, heard = TcpBearer(["127.0.0.1:0"]), Inbox()
        await theirs.start(heard)
        (address,) = theirs.addresses()
        await ours.send(address, [b"a"])
        await heard.wait_for(1)
        await theirs.stop()
        await until(lambda: ours.state(address).status is Status.DOWN)
        assert "closed" in ours.state(address).error
        theirs = TcpBearer([address])
        await theirs.start(heard)
        await until(lambda: ours.state(address).status is Status.UP)
        await ours.send(address, [b"b"])
        assert await heard.wait_for(2) == [b"a", b"b"]
        await ours.forget(address)
        assert ours.state(address).status is Status.UNKNOWN
        await ours.stop()
        await theirs.stop()

    run(whole())


def test_while_it_waits_to_try_again_a_send_fails_at_once() -> None:
    async def whole() -> None:
        bearer = TcpBearer(settings=TcpSettings(retry_seconds_min=1_000.0))
        await bearer.start(Inbox())
        for _ in range(3):
            with pytest.raises(BearerTrouble, match=r"127\.0\.0\.1:1: "):
                await bearer.send("127.0.0.1:1", [b"a"])
        await bearer.stop()

    run(whole())


def test_a_place_that_never_answers_is_given_up() -> None:
    async def whole() -> None:
        full = socket.create_server(("127.0.0.1", 0), backlog=0)
        place = full.getsockname()
        fillers = [socket.socket() for _ in range(8)]
        for filler in fillers:  # the system answers nobody any more once its queue is full
            filler.setblocking(False)
            filler.connect_ex(place)
        bearer = TcpBearer(settings=TcpSettings(connect_seconds_max=0.05, retry_seconds_min=1_000.0))
        await bearer.start(Inbox())
        address = write_address(*place)
        with pytest.raises(BearerTrouble, match="no answer"):
            await bearer.send(address, [b"a"])
        assert bearer.state(address).error == "no answer"
        await bearer.stop()
        for one in [full, *fillers]:
            one.close()

    run(whole())


def test_a_stop_does_not_wait_for_an_attempt_or_for_a_sender() -> None:
    async def whole() -> None:
        bearer = TcpBearer()
        await bearer.start(Inbox())
        sending = asyncio.create_task(bearer.send("192.0.2.1:9", [b"a"]))  # a documentation address: nobody answers
        await asyncio.sleep(0)
        await bearer.stop()
        with pytest.raises(BearerTrouble):
            await sending

    run(whole())


# -- strangers -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("junk", [b"GET / HTTP/1.1\r\n\r\n" + bytes(70_000), b"\x00\x00", b"\xff\xff", bytes(100)])
def test_what_speaks_another_language_is_cut_off(junk: bytes) -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        reader, writer = await dial(address)
        writer.write(junk)
        assert await ended(reader)
        await until(lambda: bearer.dropped["not datagrams"] == 1)
        assert bearer.unfinished_bytes == 0
        assert [len(one) for one in inbox.datagrams] in ([], [0x4745])  # "GE" is a length too
        await close(writer)

    listening(body)


@pytest.mark.parametrize(
    ("bytes_sent", "reason"),
    [(b"", "said nothing"), (b"\x00", "stopped in a datagram"), (join([b"a"]) + b"\x00", "stopped in a datagram")],
)
def test_who_says_nothing_or_stops_in_the_middle_is_cut_off(bytes_sent: bytes, reason: str) -> None:
    async def body(bearer: TcpBearer, _inbox: Inbox, address: str) -> None:
        reader, writer = await dial(address)
        writer.write(bytes_sent)
        assert await ended(reader)
        await until(lambda: bearer.dropped[reason] == 1)
        await close(writer)

    first = 0.05 if reason == "said nothing" else 1_000.0
    listening(body, TcpSettings(first_seconds_max=first, unfinished_seconds_max=0.05))


def test_who_brings_crumbs_for_ever_is_cut_off() -> None:
    async def body(bearer: TcpBearer, _inbox: Inbox, address: str) -> None:
        reader, writer = await dial(address)
        writer.write(b"\xff\x00")

        async def crumb() -> None:
            writer.write(b"x")
            await asyncio.sleep(0)

        await until(lambda: bearer.dropped["stopped in a datagram"] == 1, crumb)
        assert await ended(reader)
        await close(writer)

    listening(body, TcpSettings(unfinished_seconds_max=0.05))


def test_who_is_silent_for_long_is_let_go_and_who_speaks_is_not() -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        speaker, silent = await dial(address), await dial(address)
        for _, writer in (speaker, silent):
            writer.write(join([b"a"]))

        async def speak() -> None:
            speaker[1].write(join([b"b"]))
            await asyncio.sleep(0)

        await until(lambda: bearer.dropped["long silent"] == 1, speak)
        assert await ended(silent[0])
        before = len(inbox.datagrams)
        await speak()
        await inbox.wait_for(before + 1)
        for _, writer in (speaker, silent):
            await close(writer)

    listening(body, TcpSettings(idle_seconds_max=0.2))


def test_one_source_has_few_strangers_and_any_number_of_proven_connections() -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        proven = []
        for number in range(3):
            proven.append(await dial(address))
            proven[-1][1].write(join([b"a"]))
            await inbox.wait_for(number + 1)
            bearer.vouch(inbox.vias[number])
        strangers = [await dial(address) for _ in range(5)]
        await until(lambda: bearer.dropped["too many from one source"] == 3)
        for reader, _ in strangers[2:]:
            assert await ended(reader)
        for _, writer in [*proven, *strangers[:2]]:
            writer.write(join([b"still here"]))
        await inbox.wait_for(3 + 5)
        for _, writer in proven + strangers:
            await close(writer)

    listening(body, TcpSettings(strangers_max=2))


def test_a_full_house_loses_its_oldest_stranger_and_never_a_proven_connection() -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        guests = []
        for number in range(3):
            guests.append(await dial(address))
            guests[-1][1].write(join([bytes([number])]))
            await inbox.wait_for(number + 1)
        bearer.vouch(inbox.vias[0])
        guests.append(await dial(address))
        assert await ended(guests[1][0])
        assert bearer.dropped == {"made room": 1}
        for place, number in ((2, 3), (3, 4)):
            guests[place][1].write(join([b"z"]))
            await inbox.wait_for(number + 1)
            bearer.vouch(inbox.vias[number])
        guests.append(await dial(address))
        assert await ended(guests[4][0])
        assert bearer.dropped == {"made room": 1, "no room": 1}
        for _, writer in guests:
            await close(writer)

    listening(body, TcpSettings(connections_max=3))


def test_beginnings_of_datagrams_are_bounded_over_all_connections() -> None:
    async def body(bearer: TcpBearer, _inbox: Inbox, address: str) -> None:
        guests = [await dial(address) for _ in range(12)]
        for _, writer in guests:
            writer.write(b"\xff\x00" + bytes(60_000))
        await until(lambda: bearer.dropped["too much unfinished"] >= 9)
        assert bearer.unfinished_bytes <= 200_000
        for _, writer in guests:
            await close(writer)
        await until(lambda: bearer.unfinished_bytes == 0)

    listening(body, TcpSettings(unfinished_bytes_max=200_000))


@pytest.mark.soak(rounds=10)
def test_a_flood_of_junk_does_not_grow_memory_and_lets_a_friend_through(rounds: int) -> None:
    """Four strangers send 16 MB each of well-framed junk; a fifth connection speaks meanwhile."""
    junk = join([random.Random(size).randbytes(size) for size in (20, 200, 1_200, 20, 200, 9_000)] * 24)

    class Count:
        taken = 0
        friends = 0

        def __call__(self, datagrams: list[bytes], _via: str) -> None:
            self.taken += sum(map(len, datagrams))
            self.friends += datagrams.count(b"friend")

    async def flood(address: str, seen: list[int]) -> None:
        _, writer = await dial(address)
        for _ in range(64 * rounds):
            writer.write(junk)
            await writer.drain()
            seen.append(tracemalloc.get_traced_memory()[0])
        writer.close()
        await writer.wait_closed()

    async def whole() -> None:
        count, bearer = Count(), TcpBearer(["127.0.0.1:0"])
        await bearer.start(count)
        (address,) = bearer.addresses()
        friend = TcpBearer()
        await friend.start(Inbox())
        await friend.send(address, [b"friend"])
        tracemalloc.start()
        seen: list[int] = []
        floods = [asyncio.create_task(flood(address, seen)) for _ in range(4)]
        sent = 1
        while not all(task.done() for task in floods):
            await friend.send(address, [b"friend"])
            sent += 1
            await until(lambda: count.friends == sent)  # noqa: B023 - awaited here
        await asyncio.gather(*floods)
        await until(lambda: count.taken - 6 * count.friends == 4 * 64 * rounds * (len(junk) - 2 * 144))
        tracemalloc.stop()
        assert sent > 20
        assert max(seen) - seen[0] < 4_000_000
        assert bearer.unfinished_bytes == 0
        await friend.stop()
        await bearer.stop()

    run(whole())


def test_a_side_that_takes_nothing_is_given_up_and_memory_stays_bounded() -> None:
    settings = TcpSettings(stall_seconds_max=0.1, unsent_bytes_max=262_144)

    async def whole() -> None:
        wedged = socket.create_server(("127.0.0.1", 0))  # accepts, and never reads
        address = write_address(*wedged.getsockname())
        bearer = TcpBearer(settings=settings)
        await bearer.start(Inbox())
        tracemalloc.start()
        with pytest.raises(BearerTrouble, match="takes nothing"):
            await bearer.send(address, [bytes(50_000)] * 2_000)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 1_000_000
        await until(lambda: bearer.dropped["takes nothing"] == 1)
        await bearer.stop()
        wedged.close()

    run(whole())


class Draining(asyncio.Transport):
    """A full transport that is a little less full each time it is asked, as long as `sizes` lasts."""

    def __init__(self, sizes: list[int]) -> None:
        super().__init__()
        self.sizes = sizes
        self.aborted = False

    def get_write_buffer_size(self) -> int:
        return self.sizes.pop(0) if len(self.sizes) > 1 else self.sizes[0]

    def is_closing(self) -> bool:
        return self.aborted

    def abort(self) -> None:
        self.aborted = True


def test_a_slow_side_is_waited_for_as_long_as_it_takes_anything() -> None:
    async def whole() -> None:
        connection = _Connection(TcpBearer(settings=TcpSettings(stall_seconds_max=0.001)), incoming=False)
        transport = connection._transport = Draining([500, 400, 400, 399, 399, 0, 0, 0])
        connection.pause_writing()
        with pytest.raises(BearerTrouble, match="takes nothing"):
            await connection.send([b"a"])
        assert transport.sizes == [0]
        assert transport.aborted

    run(whole())


def test_a_side_that_takes_little_by_little_gets_everything() -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        reader, writer = await dial(address)
        writer.write(join([b"hello"]))
        await inbox.wait_for(1)
        sending = asyncio.create_task(bearer.send(inbox.vias[0], [bytes(50_000)] * 400))
        taken = 0
        while taken < 400 * 50_002:
            taken += len(await reader.read(100_000))
            await asyncio.sleep(0)
        await sending
        await close(writer)

    listening(body, TcpSettings(stall_seconds_max=0.5, unsent_bytes_max=131_072))


def test_a_stop_waits_for_what_was_handed_over_but_not_for_a_side_that_takes_nothing() -> None:
    async def body(bearer: TcpBearer, inbox: Inbox, address: str) -> None:
        leaver = TcpBearer()
        await leaver.start(Inbox())
        datagrams = [bytes([number]) * 10_000 for number in range(50)]
        await leaver.send(address, datagrams)
        await leaver.stop()
        assert await inbox.wait_for(50) == datagrams
        reader, writer = await dial(address)
        writer.write(join([b"wedged"]))
        await inbox.wait_for(51)
        sending = asyncio.create_task(bearer.send(inbox.vias[-1], [bytes(60_000)] * 2_000))
        connection = bearer._connections[inbox.vias[-1]]
        await until(lambda: not connection._room.is_set())
        await bearer.stop()
        with pytest.raises(BearerTrouble):
            await sending
        await ended(reader)
        await close(writer)

    listening(body, TcpSettings(farewell_seconds_max=0.05))


# -- addresses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address", ["127.0.0.1:1", "station.example:65535", "[2001:db8::1]:7", "[fe80::1%eth0]:7", "a-b_c.d:0"]
)
def test_addresses_are_read_and_written_alike(address: str) -> None:
    assert write_address(*parse_address(address)) == address


@pytest.mark.parametrize("address", ["[1.2.3.4:5", "a]:5", "[]:5", "[a b]:5", "::1:5", "a:５", "a:000001", "a:5 "])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(AddressBad):
        parse_address(address)


def test_a_source_is_an_ipv4_address_or_the_network_of_an_ipv6_one() -> None:
    assert source_of(("192.0.2.7", 5)) == source_of(("::ffff:192.0.2.7", 9)) == "192.0.2.7"
    assert source_of(("2001:db8::1", 5)) == source_of(("2001:db8::2", 9)) != source_of(("2001:db8:0:1::1", 5))
    assert source_of(("fe80::1%eth0", 5)) == source_of(("fe80::2", 5))
    assert source_of(None) == "gone already"
