"""What every bearer does alike: over real sockets, folders, terminals and mail servers of this machine."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from parley.bearers.interface import AddressBad, BearerTrouble, Status
from tests.bearers.conformance.pairs import PAIRS, Pair
from tests.bearers.harness import run


@pytest.fixture(
    params=[pytest.param(name, marks=[pytest.mark.needs("mail")] if name == "mail" else []) for name in PAIRS]
)
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Pair]:
    made = PAIRS[request.param](request, tmp_path)
    yield made
    made.close()


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
    most = pair.ours.mtu_bytes
    sizes = [min(size, most) for size in (1, 2, 20, 255, 256, 257, 65_000, most, 1)]
    datagrams = [bytes([number % 256]) * size for number, size in enumerate(sizes * 3)] + [b"small"] * 5_000

    async def body(pair: Pair) -> None:
        await pair.ours.send(pair.there, datagrams)
        assert await pair.at_theirs.wait_for(len(datagrams)) == datagrams
        assert pair.at_theirs.calls < len(datagrams) / 10

    on(pair, body)


def test_zeros_and_every_other_byte_pass(pair: Pair) -> None:
    datagrams = [bytes(255), bytes(range(1, 256)), b"\xff" * 254, b"\0" + b"\x01" * 254, bytes(range(256))]

    async def body(pair: Pair) -> None:
        await pair.ours.send(pair.there, datagrams)
        assert await pair.at_theirs.wait_for(len(datagrams)) == datagrams

    on(pair, body)


def test_who_can_answer_does_so_the_way_that_it_came(pair: Pair) -> None:
    async def body(pair: Pair) -> None:
        await pair.ours.send(pair.there, [b"a question"])
        await pair.at_theirs.wait_for(1)
        via = pair.at_theirs.vias[0]
        if pair.theirs.two_way:
            pair.theirs.vouch(via)
            await pair.theirs.send(via, [b"an answer"])
            assert await pair.at_ours.wait_for(1) == [b"an answer"]
        else:
            with pytest.raises(BearerTrouble):
                await pair.theirs.send(via, [b"an answer"])

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
        assert pair.ours.state(pair.there).status is pair.at_first
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
        for _ in range(2):
            await pair.stop()
        assert len(asyncio.all_tasks()) == 1
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
