"""The bearer serial over a cable that is slow, noisy, pulled out, and not there yet."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from parley.bearers.interface import BearerTrouble, Status
from parley.bearers.serial import SerialBearer, SerialSettings
from tests.bearers.cables import Cable
from tests.bearers.harness import Inbox, run, until

SETTINGS = SerialSettings(bits_per_second=9_600, mtu_bytes=512, retry_seconds=0.01, stall_seconds_max=0.05)


@pytest.fixture
def cables() -> Iterator[Callable[..., Cable]]:
    made: list[Cable] = []

    def make(*args: object, **more: object) -> Cable:
        made.append(Cable(*args, **more))  # type: ignore[arg-type]  # as Cable
        return made[-1]

    yield make
    for one in made:
        one.close()


def talk(cable: Cable, body: Callable[[SerialBearer, Inbox], Awaitable[None]]) -> None:
    """Run a test's body with a bearer at one end, and the inbox of one at the other."""

    async def whole() -> None:
        ours, theirs = (SerialBearer({"circuit": end}, SETTINGS) for end in cable.ends)
        inbox = Inbox()
        cable.start()
        await theirs.start(inbox)
        await ours.start(Inbox())
        try:
            await body(ours, inbox)
        finally:
            await ours.stop()
            await theirs.stop()
            cable.stop()

    run(whole())


def test_noise_spoils_what_it_hits_and_nothing_else(cables: Callable[..., Cable]) -> None:
    random = Random(7)

    def noisy(data: bytes) -> bytes:
        return bytes(byte ^ (1 << random.randrange(8)) if random.random() < 0.001 else byte for byte in data)

    datagrams = [bytes([number]) * 100 for number in range(1, 101)]

    async def body(ours: SerialBearer, inbox: Inbox) -> None:
        await ours.send("circuit", [*datagrams, b"end"] + [b"end"] * 20)
        await until(lambda: b"end" in inbox.datagrams)

    cable = cables(noise=noisy)
    inboxes: list[Inbox] = []

    async def kept(ours: SerialBearer, inbox: Inbox) -> None:
        inboxes.append(inbox)
        await body(ours, inbox)

    talk(cable, kept)
    came = [one for one in inboxes[0].datagrams if one != b"end"]
    assert 70 < len(came) < 100
    assert came == [one for one in datagrams if one in came]


def test_a_slow_line_lets_others_of_this_process_go_on(cables: Callable[..., Cable]) -> None:
    """48,000 bit/s: 30 datagrams of 500 bytes take three seconds, in which the loop turns."""
    turns = 0

    async def body(ours: SerialBearer, inbox: Inbox) -> None:
        nonlocal turns
        sending = asyncio.create_task(ours.send("circuit", [bytes([number]) * 500 for number in range(30)]))
        while len(inbox.datagrams) < 30:
            turns += 1
            await asyncio.sleep(0)
        await sending
        assert inbox.datagrams == [bytes([number]) * 500 for number in range(30)]

    began = asyncio.new_event_loop()
    at = began.time()
    talk(cables(48_000), body)
    assert began.time() - at > 2.5
    began.close()
    assert turns > 500


def test_a_device_that_takes_nothing_is_given_up_and_tried_again(cables: Callable[..., Cable]) -> None:
    async def body() -> None:
        cable = cables()
        bearer = SerialBearer({"circuit": cable.ends[0]}, SETTINGS)
        await bearer.start(Inbox())  # nobody takes what comes out at the other end
        with pytest.raises(BearerTrouble, match="takes nothing"):
            await bearer.send("circuit", [bytes(512)] * 1_000)
        await until(lambda: bearer.state("circuit").status is Status.UP)
        await bearer.stop()

    run(body())


def test_when_it_has_started_each_device_is_open_or_known_not_to_be(cables: Callable[..., Cable]) -> None:
    async def body() -> None:
        bearer = SerialBearer({"circuit": cables().ends[0], "nowhere": "/dev/none"}, SETTINGS)
        await bearer.start(Inbox())
        assert [bearer.state(line).status for line in ("circuit", "nowhere")] == [Status.UP, Status.DOWN]
        await bearer.stop()

    run(body())


def test_a_device_that_comes_later_is_used(cables: Callable[..., Cable], tmp_path: Path) -> None:
    async def body() -> None:
        cable = cables()
        device = tmp_path / "modem"
        ours = SerialBearer({"circuit": str(device)}, SETTINGS)
        theirs = SerialBearer({"circuit": cable.ends[1]}, SETTINGS)
        inbox = Inbox()
        cable.start()
        await theirs.start(inbox)
        await ours.start(Inbox())
        with pytest.raises(BearerTrouble):
            await ours.send("circuit", [b"too early"])
        assert ours.state("circuit").status is Status.DOWN
        device.symlink_to(cable.ends[0])
        await until(lambda: ours.state("circuit").status is Status.UP)
        await ours.send("circuit", [b"now"])
        assert await inbox.wait_for(1) == [b"now"]
        for one in (ours, theirs, cable):
            stopped = one.stop()
            if stopped is not None:
                await stopped

    run(body())


def test_what_the_line_bears_leaves_room_for_framing() -> None:
    assert SerialBearer({}, SerialSettings(bits_per_second=9_600, mtu_bytes=128)).bits_per_second == 7_281
    assert SerialBearer({}, SerialSettings(two_way=False)).two_way is False
