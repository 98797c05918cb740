"""Our own relays of media: one coturn a call, in the foreground, that may talk to the other side's relay alone.

    made            ports, a secret and a folder of its own                         `Relays.take`
    started         as soon as the other side's relay is known: nothing may be sent anywhere before    `Relay.talk_to`
    up              it answers a STUN request
    begun again     when it dies while the call goes on: `round` grows, pages set up their media anew
    stopped         with the call (SIGTERM), or with the station (PR_SET_PDEATHSIG)

What it keeps (a database without users, its settings) lies in a folder of the station's that goes with it.  It records
nothing of what it carries, and could not read it: media are encrypted from browser to browser.
"""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections import deque
from contextlib import closing, suppress
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.meeting.credentials import credential
from parley.service.calls.stun import answers
from parley.service.config_shapes import listed
from parley.service.entropy import entropy
from parley.service.folder import read_bounded, write_private
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.service.config import Config
    from parley.wire.ids import EntryHash

Json = dict[str, Any]

CALLS_MAX: Final = 4
"""Calls with media at one time: each has ports of its own, a quarter of those in the settings."""

START_SECONDS_MAX: Final = 5.0
"""Until a relay that was started answers; a quiet machine takes a twentieth of a second."""

REST_SECONDS: Final = 0.1
REST_SECONDS_MAX: Final = 5.0
"""How long a relay that died rests before it is begun again: longer each time that it did not come up."""

FAILURES_MAX: Final = 5
"""So often one after the other it may not come up; then the watch is told, and the call goes on in text."""

CREDENTIAL_SECONDS: Final = 600
"""A page allocates within seconds of being told; each look at the room gives it a new one."""

REREAD_SECONDS: Final = 6.0
"""A relay that runs reads anew whom it may talk to every five seconds."""

END_SECONDS_MAX: Final = 1.0
"""So long a relay may take to end before it is killed."""

SECRET_BYTES_MAX: Final = 1_024
SAID_LINES: Final = 4
REALM: Final = "parley"
INSTALL: Final = "apt-get install coturn"


class RelayMissing(Refusal):
    """This station has no relay for pictures and voices."""

    code = "relay-missing"
    hint = "as root: apt-get install coturn, and [relay] of station.toml; a call in text needs none"


class RelayBusy(Refusal):
    """As many calls as there is room for have their relays here."""

    code = "relay-busy"
    hint = "end another call first, or speak in text"


class RelayForeign(Refusal):
    """The relay that the other side named is not where our relay may send anything."""

    code = "relay-foreign"
    hint = "ask the other side which relay is theirs; if it is, name its network as `relay_peers` in station.toml"


@dataclass(slots=True)
class Relay:
    """The relay of one call.  `round` grows each time that it is begun anew."""

    config: Config
    folder: Path
    slot: int
    changed: Callable[[], None]
    """Called when it comes up, and when it goes down."""
    failed: Callable[[str], None]
    """Called when it is given up, with the reason."""
    secret: str = field(default_factory=lambda: entropy(24).hex())
    round: int = 0
    is_up: bool = False
    peer: str | None = None
    """The other side's relay."""
    process: asyncio.subprocess.Process | None = None
    _among_ours: bool = False
    _told_among_ours: bool = False
    """What the program that runs knows of it."""
    _ours_from: float = 0.0
    """From when on, by the loop's clock, it has heard that our own pages may talk."""
    _place: Path = field(init=False)
    _running: asyncio.Task[None] | None = None
    _ending: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self._place = self.folder / entropy(8).hex()

    @property
    def state(self) -> str:
        """`none` while there is nobody to talk to, `starting`, `up`; `down` once it was given up."""
        if self.is_up:
            return "up"
        if self._running is None:
            return "none"
        return "down" if self._running.done() else "starting"

    @property
    def port(self) -> int:
        """Where pages of ours reach it."""
        return self.config.relay_port + self.slot

    def talk_to(self, peer: str, *, among_ours: bool) -> None:
        """Run, and let it send to the other side's relay; `among_ours`: also between two pages of our own."""
        if peer != self.peer:
            self.round += self.peer is not None
            self.stop()
            self.peer, self._among_ours = peer, among_ours
            if self.config.relay_external_url:
                self.is_up = True
            else:
                self._running = asyncio.get_running_loop().create_task(self._run())
        elif among_ours is not self._among_ours:
            self._among_ours = among_ours
            if self.is_up:
                self._tell_among_ours()

    @property
    def joins_ours(self) -> bool:
        """Whether two pages of ours reach each other by it now."""
        return self.is_up and self._among_ours and asyncio.get_running_loop().time() >= self._ours_from

    def ice(self, page: bytes, now_seconds: int) -> list[Json]:
        """What a page of ours needs to use it: as RTCPeerConnection takes it."""
        config = self.config
        secret, url = self.secret, f"turn:{_host(_listens_at(config))}:{self.port}?transport=udp"
        if config.relay_external_url:
            secret, url = external_secret(config), config.relay_external_url
        found = credential(secret, page, now_seconds + CREDENTIAL_SECONDS)
        return [{"urls": [url], "username": found.username, "credential": found.password}]

    def stop(self) -> None:
        """End it now; a second call does nothing."""
        self.is_up, self.peer = False, None
        if self._running is not None:
            self._running.cancel()
            self._ending, self._running = self._running, None

    @property
    def is_ending(self) -> bool:
        """Whether it was stopped, and is not gone yet."""
        return self._ending is not None and not self._ending.done()

    async def ended(self) -> None:
        """Wait until what was stopped is gone."""
        if self._ending is not None:
            await asyncio.wait({self._ending})

    async def _run(self) -> None:
        """Start it, and start it again whenever it dies, until it is stopped or given up."""
        failures, why = 0, ""
        try:
            while failures < FAILURES_MAX:
                why = await self._live()
                failures = 0 if self.is_up else failures + 1
                if self.is_up:
                    self.is_up = False
                    self.round += 1
                    self.changed()
                await asyncio.sleep(min(REST_SECONDS * 2**failures, REST_SECONDS_MAX))
            self.failed(why)
        finally:
            shutil.rmtree(self._place, ignore_errors=True)

    async def _live(self) -> str:
        """One life of the program, from its start to its end; tells what it said last."""
        said: deque[str] = deque(maxlen=SAID_LINES)
        try:
            process = self.process = await self._start()
        except OSError as error:
            return str(error)
        reading = asyncio.ensure_future(_read(process, said))
        looking = asyncio.ensure_future(answers(_listens_at(self.config), self.port, START_SECONDS_MAX))
        try:
            done, _ = await asyncio.wait({looking, reading}, return_when=asyncio.FIRST_COMPLETED)
            if looking in done and looking.result():
                self.is_up = True
                self._tell_among_ours()
                self.changed()
                await reading
        finally:
            looking.cancel()
            self.process = None
            await _end(process, by_itself=reading.done() and not reading.cancelled())
            await reading
        return f"it ended with {process.returncode}: " + " / ".join(said)

    async def _start(self) -> asyncio.subprocess.Process:
        assert self.peer is not None, "somebody to talk to"
        self._place.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._told_among_ours, self._ours_from = self._among_ours, 0.0
        settings = self._place / "turnserver.conf"
        write_private(settings, self._settings(self.peer).encode())
        return await asyncio.create_subprocess_exec(
            *("setpriv", "--pdeathsig", "TERM", "--", self.config.relay_program, "-c", str(settings)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )

    def _tell_among_ours(self) -> None:
        """Let the program that runs know whether our own pages may talk, if it knows otherwise."""
        if self._told_among_ours is not self._among_ours and self.process is not None:
            _allow_own(self._place / DATABASE, self.config, among_ours=self._among_ours)
            self._told_among_ours = self._among_ours
            loop = asyncio.get_running_loop()
            self._ours_from = loop.time() + REREAD_SECONDS
            loop.call_at(self._ours_from, self.changed)

    def _settings(self, peer: str) -> str:
        """What coturn is told: everything is forbidden but what one call needs."""
        config, here = self.config, _listens_at(self.config)
        low, high = _ports(config, self.slot)
        values: dict[str, str | int | None] = {
            "listening-ip": here,
            "relay-ip": here,
            "listening-port": self.port,
            "min-port": low,
            "max-port": high,
            "realm": REALM,
            "use-auth-secret": None,
            "static-auth-secret": self.secret,
            "userdb": str(self._place / DATABASE),
            "pidfile": str(self._place / "turnserver.pid"),
            "log-file": "stdout",
            "stale-nonce": CREDENTIAL_SECONDS,
            "user-quota": 24,
            "total-quota": 64,
            "max-bps": 250_000,
            "denied-peer-ip": "0.0.0.0-255.255.255.255",
            "allowed-peer-ip": peer,
            **dict.fromkeys(_NEVER),
        }
        lines = [name if value is None else f"{name}={value}" for name, value in values.items()]
        lines.append("denied-peer-ip=::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")
        if here != config.relay_address:
            lines.append(f"external-ip={config.relay_address}/{here}")
        if self._among_ours:
            lines += [f"allowed-peer-ip={one}" for one in sorted({here, config.relay_address})]
        if ip_address(peer).is_loopback:
            lines.append("allow-loopback-peers")
        return "\n".join([*lines, ""])


DATABASE: Final = "turndb"
_NEVER: Final = (
    "fingerprint",
    "no-cli",
    "no-tls",
    "no-dtls",
    "no-tcp-relay",
    "no-multicast-peers",
    "no-software-attribute",
    "no-rfc5780",
    "no-stun-backward-compatibility",
    "response-origin-only-with-rfc5780",
)


class Relays:
    """The relays of a station, by call."""

    def __init__(self, config: Config, folder: Path) -> None:
        self._config, self._folder = config, folder
        self.by_call: dict[EntryHash, Relay] = {}
        self._ending: list[Relay] = []

    def take(self, call: EntryHash, changed: Callable[[], None], failed: Callable[[str], None]) -> Relay:
        """The relay of a call; raises RelayMissing, RelayBusy."""
        if call not in self.by_call:
            check_there(self._config)
            taken = {relay.slot for relay in self.by_call.values()}
            slot = next((one for one in range(CALLS_MAX) if one not in taken), None)
            if slot is None:
                raise RelayBusy(f"{CALLS_MAX} of them")
            self.by_call[call] = Relay(self._config, self._folder, slot, changed, failed)
        return self.by_call[call]

    def end(self, call: EntryHash) -> None:
        """Stop the relay of a call at once, if it has one."""
        if (relay := self.by_call.pop(call, None)) is not None:
            relay.stop()
            self._ending = [one for one in (*self._ending, relay) if one.is_ending]

    def view(self) -> list[Json]:
        """Each with its call, as JSON has it."""
        return [
            {"call": call.hex(), "state": relay.state, "round": relay.round} for call, relay in self.by_call.items()
        ]

    async def close(self) -> None:
        """Stop them all, and wait until they are gone."""
        for call in list(self.by_call):
            self.end(call)
        for relay in self._ending:
            await relay.ended()


def check_there(config: Config) -> None:
    """Passes if a relay can be had; raises RelayMissing."""
    if not config.relay_address:
        _missing("`relay_address` is not set")
    if not config.relay_external_url:
        for program, remedy in ((config.relay_program, INSTALL), ("setpriv", "apt-get install util-linux")):
            if shutil.which(program) is None:
                _missing(f"there is no {program}: {remedy}")


def check_peer(config: Config, address: str) -> None:
    """Passes if the other side's relay is where ours may send; raises RelayForeign.

    Without `relay_peers` that is anywhere but a private place: else a stranger has our relay send into our own house.
    """
    there, here = ip_address(address), ip_address(config.relay_address)
    networks = [ip_network(one) for one in listed(config.relay_peers)]
    allowed = any(there in network for network in networks) if networks else there.is_global and not there.is_multicast
    rehearsal = not networks and there.is_loopback and here.is_loopback
    if there.version != here.version or there == here or not (allowed or rehearsal):
        raise RelayForeign(str(there))


def external_secret(config: Config) -> str:
    """The secret that we share with a relay that is not ours; raises FolderTrouble."""
    return read_bounded(Path(config.relay_external_secret), SECRET_BYTES_MAX).decode("utf-8", "replace").strip()


def _ports(config: Config, slot: int) -> tuple[int, int]:
    """The ports from which the relay of a call sends."""
    low, _, high = config.relay_ports.partition("-")
    share = (int(high) - int(low) + 1) // CALLS_MAX
    return int(low) + slot * share, int(low) + (slot + 1) * share - 1


def _listens_at(config: Config) -> str:
    return config.relay_listen or config.relay_address


def _host(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def _allow_own(database: Path, config: Config, *, among_ours: bool) -> None:
    """Let a relay that runs send between pages of ours, or no longer: it reads this table anew every five seconds."""
    words = "INSERT OR IGNORE INTO allowed_peer_ip (realm, ip_range) VALUES (?, ?)"
    if not among_ours:
        words = "DELETE FROM allowed_peer_ip WHERE realm = ? AND ip_range = ?"
    with closing(sqlite3.connect(database, timeout=1.0)) as base, base:
        base.executemany(words, [(REALM, one) for one in {_listens_at(config), config.relay_address}])


async def _end(process: asyncio.subprocess.Process, *, by_itself: bool) -> None:
    """Let the program end, and see to it.  One that ends by itself is not told to: its exit code would be lost."""
    if not by_itself:
        with suppress(ProcessLookupError):
            process.terminate()
    try:
        await asyncio.wait_for(process.wait(), END_SECONDS_MAX)
    except TimeoutError:
        process.kill()
        await process.wait()


async def _read(process: asyncio.subprocess.Process, said: deque[str]) -> None:
    """Take what the program says until it has ended, keeping the newest lines; nothing of it is written anywhere."""
    assert process.stdout is not None, "a pipe"
    async for line in process.stdout:
        said.append(line.decode("utf-8", "replace").strip()[:200])


def _missing(why: str) -> NoReturn:
    raise RelayMissing(why)
