"""Real relays on addresses of loopback: what each lets through, that it ends with its call, and that it comes back."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parley.service.calls import relay as module
from parley.service.calls.relay import (
    CALLS_MAX,
    CREDENTIAL_SECONDS,
    Relay,
    RelayBusy,
    RelayForeign,
    RelayMissing,
    Relays,
    check_peer,
)
from parley.service.config import Config
from parley.wire.ids import EntryHash
from tests.patience import SECONDS_MAX
from tests.ports import own_address
from tests.service.turn import DONE, Turn

pytestmark = pytest.mark.needs("turnserver")

HERE, THERE, THIRD = own_address(1), own_address(2), own_address(3)
PAGE = b"12345678"
NOW = 1_800_000_000
CALLS = [EntryHash(bytes((number,)) * 32) for number in range(CALLS_MAX + 1)]


def _config(address: str = HERE, **more: Any) -> Config:  # noqa: ANN401 -- settings
    return replace(Config(), relay_address=address, relay_port=3_478, relay_ports="50000-50399", **more)


class Watched:
    """What became of a relay."""

    def __init__(self) -> None:
        self.changes = asyncio.Event()
        self.given_up = ""

    def changed(self) -> None:
        """It came up, or went down."""
        self.changes.set()

    def failed(self, why: str) -> None:
        """It was given up."""
        self.given_up = why
        self.changes.set()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait for what the relay tells."""
        async with asyncio.timeout(SECONDS_MAX):
            while not true():
                await self.changes.wait()
                self.changes.clear()


@asynccontextmanager
async def _running(
    folder: Path, address: str, peer: str, *, among_ours: bool = False
) -> AsyncIterator[tuple[Relay, Watched]]:
    relays, watched = Relays(_config(address), folder / address), Watched()
    relay = relays.take(CALLS[0], watched.changed, watched.failed)
    relay.talk_to(peer, among_ours=among_ours)
    try:
        await watched.until(lambda: relay.is_up)
        yield relay, watched
    finally:
        await relays.close()


@asynccontextmanager
async def _client(relay: Relay, page: bytes = PAGE, *, now: int | None = None) -> AsyncIterator[Turn]:
    (told,) = relay.ice(page, _now() if now is None else now)
    _, host, port = told["urls"][0].removesuffix("?transport=udp").split(":")
    client = Turn((host, int(port)), told["username"], told["credential"])
    try:
        yield client
    finally:
        client.close()


def _now() -> int:
    """As the relay's own clock has it."""
    return int(time.time())


def test_a_relay_talks_to_the_other_sides_relay_and_to_nobody_else(tmp_path: Path) -> None:
    async def scene() -> None:
        async with _running(tmp_path, HERE, THERE) as (relay, _), _client(relay) as client:
            assert await client.allocate() == DONE
            assert client.relayed[0] == HERE
            assert 50_000 <= client.relayed[1] < 50_100
            assert await client.permit(THERE) == DONE
            for address in (THIRD, HERE, "127.0.0.1", "10.0.0.1", "8.8.8.8"):
                assert await client.permit(address) == 403

    asyncio.run(scene())


def test_what_one_page_sends_comes_out_at_the_other_by_both_relays(tmp_path: Path) -> None:
    async def scene() -> None:
        async with (
            _running(tmp_path, HERE, THERE) as (ours, _),
            _running(tmp_path, THERE, HERE) as (theirs, _),
            _client(ours) as one,
            _client(theirs, b"87654321") as other,
        ):
            assert (await one.allocate(), await other.allocate()) == (DONE, DONE)
            assert (await one.permit(THERE), await other.permit(HERE)) == (DONE, DONE)
            await one.send(other.relayed, b"hello")
            assert await other.receive() == b"hello"

    asyncio.run(scene())


def test_two_pages_of_ours_reach_each_other_only_while_both_are_in_the_room(tmp_path: Path) -> None:
    async def scene() -> None:
        async with (
            _running(tmp_path, HERE, THERE, among_ours=True) as (relay, _),
            _client(relay) as client,
        ):
            assert await client.allocate() == DONE
            assert await client.permit(HERE) == DONE
            assert await client.permit(THIRD) == 403

    asyncio.run(scene())


@pytest.mark.parametrize("wrong", ["password", "expired"])
def test_who_has_no_credential_of_the_hour_gets_nothing(tmp_path: Path, wrong: str) -> None:
    async def scene() -> None:
        now = _now() - (CREDENTIAL_SECONDS + 60 if wrong == "expired" else 0)
        async with _running(tmp_path, HERE, THERE) as (relay, _), _client(relay, now=now) as client:
            if wrong == "password":
                client.password = "x" * len(client.password)
            assert await client.allocate() == 401

    asyncio.run(scene())


def test_a_relay_that_dies_comes_back_and_its_round_grows(tmp_path: Path) -> None:
    async def scene() -> None:
        async with _running(tmp_path, HERE, THERE) as (relay, watched):
            assert (relay.round, relay.state) == (0, "up")
            assert relay.process is not None
            secret, died = relay.secret, relay.process.pid
            os.kill(died, signal.SIGKILL)
            await watched.until(lambda: not relay.is_up)
            assert relay.state == "starting"
            await watched.until(lambda: relay.is_up)
            assert relay.round == 1
            assert relay.process.pid != died
            assert relay.secret == secret
            async with _client(relay) as client:
                assert await client.allocate() == DONE

    asyncio.run(scene())


def test_a_relay_that_cannot_start_is_given_up_and_told(tmp_path: Path) -> None:
    async def scene() -> None:
        program = tmp_path / "turnserver"
        program.write_text("#!/bin/sh\necho no room here; exit 3\n")
        program.chmod(0o700)
        watched = Watched()
        relays = Relays(_config(relay_program=str(program)), tmp_path / "relay")
        relay = relays.take(CALLS[0], watched.changed, watched.failed)
        relay.talk_to(THERE, among_ours=False)
        await watched.until(lambda: bool(watched.given_up))
        assert watched.given_up == "it ended with 3: no room here"
        await relays.close()

    rest, module.REST_SECONDS = module.REST_SECONDS, 0.0  # type: ignore[misc]  # a Final, and no sleep in a test
    try:
        asyncio.run(scene())
    finally:
        module.REST_SECONDS = rest  # type: ignore[misc]


def test_it_ends_with_its_call_and_leaves_nothing_behind(tmp_path: Path) -> None:
    async def scene() -> None:
        relays, watched = Relays(_config(), tmp_path / "relay"), Watched()
        relay = relays.take(CALLS[0], watched.changed, watched.failed)
        relay.talk_to(THERE, among_ours=False)
        await watched.until(lambda: relay.is_up)
        process = relay.process
        assert process is not None
        kept = list((tmp_path / "relay").glob("*/turnserver.conf"))
        assert [one.stat().st_mode & 0o777 for one in kept] == [0o600]
        relays.end(CALLS[0])
        assert relay.state == "none"
        await relays.close()
        assert process.returncode == -signal.SIGTERM
        assert list((tmp_path / "relay").iterdir()) == []

    asyncio.run(scene())


HOLDER = """
import asyncio, os, sys
from pathlib import Path
from dataclasses import replace
from parley.service.config import Config
from parley.service.calls.relay import Relays
async def hold():
    relays = Relays(replace(Config(), relay_address=sys.argv[2]), Path(sys.argv[1]))
    relay = relays.take(bytes(32), lambda: told.set(), print)
    told = asyncio.Event()
    relay.talk_to(sys.argv[3], among_ours=False)
    while not relay.is_up:
        await told.wait()
    print(relay.process.pid, flush=True)
    await asyncio.Event().wait()
asyncio.run(hold())
"""


def test_it_ends_when_its_station_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path), HERE, THERE], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        relay = int(holder.stdout.readline())
        handle = os.pidfd_open(relay)
        holder.kill()
    try:
        ended, _, _ = select.select([handle], [], [], SECONDS_MAX)
        assert ended, "the relay outlived its station"
    finally:
        os.close(handle)


def test_calls_at_one_time_have_ports_of_their_own_and_there_is_room_for_a_few() -> None:
    relays = Relays(_config(), Path("nowhere"))
    found = [relays.take(call, lambda: None, print) for call in CALLS[:CALLS_MAX]]
    assert [one.port for one in found] == [3_478, 3_479, 3_480, 3_481]
    assert relays.take(CALLS[0], lambda: None, print) is found[0]
    with pytest.raises(RelayBusy):
        relays.take(CALLS[CALLS_MAX], lambda: None, print)
    relays.end(CALLS[1])
    assert relays.take(CALLS[CALLS_MAX], lambda: None, print).port == 3_479


@pytest.mark.parametrize(
    ("config", "why"),
    [
        (Config(), "relay_address"),
        (_config(relay_program="no-such-program"), "apt-get install coturn"),
    ],
    ids=["address", "program"],
)
def test_without_a_relay_it_says_what_to_install(config: Config, why: str) -> None:
    with pytest.raises(RelayMissing, match=why):
        Relays(config, Path("nowhere")).take(CALLS[0], lambda: None, print)


def test_a_relay_of_somebody_else_is_named_and_never_started(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("shared\n")
    config = _config(
        "198.51.100.7",
        relay_external_url="turn:relay.example.org:3478",
        relay_external_secret=str(secret),
        relay_program="no-such-program",
    )
    relays = Relays(config, tmp_path)
    relay = relays.take(CALLS[0], lambda: None, print)
    relay.talk_to("203.0.113.9", among_ours=True)
    assert (relay.state, relay.process) == ("up", None)
    (told,) = relay.ice(PAGE, NOW)
    assert told["urls"] == ["turn:relay.example.org:3478"]
    assert told["username"] == f"{NOW + CREDENTIAL_SECONDS}:{PAGE.hex()}"


@pytest.mark.parametrize(
    ("here", "there", "peers"),
    [
        ("198.51.100.7", "10.0.0.5", ""),
        ("198.51.100.7", "127.0.0.1", ""),
        ("198.51.100.7", "169.254.169.254", ""),
        ("198.51.100.7", "224.0.0.1", ""),
        ("198.51.100.7", "198.51.100.7", "198.51.100.0/24"),
        ("198.51.100.7", "203.0.113.9", "198.51.100.0/24"),
        ("198.51.100.7", "2001:db8::1", "2001:db8::/32"),
        ("127.0.0.1", "8.8.8.8", "127.0.0.0/8"),
    ],
)
def test_our_relay_sends_to_no_place_that_it_should_not_reach(here: str, there: str, peers: str) -> None:
    with pytest.raises(RelayForeign):
        check_peer(_config(here, relay_peers=peers), there)


@pytest.mark.parametrize(
    ("here", "there", "peers"),
    [
        ("8.8.4.4", "8.8.8.8", ""),
        ("10.0.0.7", "10.0.0.5", "10.0.0.0/24, 192.168.1.0/24"),
        ("127.0.0.1", "127.0.0.2", ""),
    ],
)
def test_our_relay_sends_to_the_other_sides_relay(here: str, there: str, peers: str) -> None:
    check_peer(_config(here, relay_peers=peers), there)
