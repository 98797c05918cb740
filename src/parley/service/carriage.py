"""Between the engine and the bearers: what goes out is handed over in order, what comes in is posted."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from parley.bearers.interface import AddressBad, Bearer, BearerState, BearerTrouble, Status
from parley.bearers.tcp import TcpBearer
from parley.exchange.effects import Arrived, Carry, Genuine
from parley.exchange.events import DatagramsArrived
from parley.exchange.route import Route
from parley.seal.schedule import Lane
from parley.service.config_shapes import lines_of, listed
from parley.service.taking import reached
from parley.station.events import RouteFound, RouteLost

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.service.config import Config
    from parley.service.engine import Engine
    from parley.wire.ids import ChannelId

WATCH_SECONDS: Final = 1.0
"""How often fixed ways are looked at; a connection that is up again is used within this time."""

OUTBOX_DATAGRAMS_MAX: Final = 8_192
"""Datagrams that wait for one address; the oldest go: what matters is sent again."""

FROM_CARDS: Final = frozenset({"tcp", "udp", "serial", "mail"})
"""Bearers whose addresses the other side's card may name; a folder is the operator's own."""

TCP_MTU_BYTES: Final = 16_384
"""What we put into one datagram on TCP: dozens of entries, and still soon through."""


class Carriage:
    """The bearers of one station."""

    def __init__(self, engine: Engine, bearers: list[Bearer], config: Config) -> None:
        self._engine = engine
        self._listen_only = frozenset(listed(config.listen_only))
        self._folders = lines_of(config.folder_send)
        self._bearers = {bearer.name: bearer for bearer in bearers}
        self._outboxes: dict[tuple[str, str], _Outbox] = {}
        self._fixed: dict[tuple[str, str], tuple[ChannelId, Status]] = {}
        self._watcher: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Listen, and use the ways that the other sides' cards name; raises BearerTrouble, AddressBad."""
        self._engine.carrier = self._carry
        self._engine.on_genuine.append(self.vouch)
        self._engine.on_reloaded.append(self.find_ways)
        self._engine.on_arrived.append(self._notice_card)
        for bearer in self._bearers.values():
            answers = bearer.two_way and bearer.name not in self._listen_only
            await bearer.start(_Receiver(self._engine, bearer, answers=answers))
        self.find_ways()
        self._watcher = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Let go of all."""
        if self._watcher is not None:
            self._watcher.cancel()
        for outbox in self._outboxes.values():
            outbox.stop()
        for bearer in self._bearers.values():
            await bearer.stop()

    def find_ways(self) -> None:
        """Post a route for every address on the newest card of each other side that a bearer of ours can reach."""
        for channel in self._engine.station.state.channels.values():
            self._use(channel, self._ways_to(channel))

    def _use(self, channel: Channel, named: Iterable[tuple[str, str]]) -> None:
        """Post a route for each of these ways that a bearer of ours carries by."""
        for name, address in named:
            bearer = self._bearers.get(name)
            if bearer is not None:
                self._fixed.setdefault((name, address), (channel.id, Status.UNKNOWN))
                self._post_route(channel.id, bearer, address)

    def _ways_to(self, channel: Channel) -> set[tuple[str, str]]:
        """The addresses on the other side's newest card by which we may speak, and the folders of ours for it."""
        named = reached(self._engine.vault, channel).newest.card.addresses
        folders = {path for prefix, path in self._folders.items() if channel.id.hex().startswith(prefix)}
        return {(one.bearer, one.address) for one in named if one.bearer in FROM_CARDS - self._listen_only} | {
            ("folder", path) for path in folders
        }

    def _notice_card(self, arrived: Arrived) -> None:
        place = self._engine.station.state.places.get(arrived.line_id)
        if place is not None and place[1].index == 0 and not arrived.provisional:
            self.card_changed(place[0])

    def card_changed(self, channel: Channel) -> None:
        """The other side may have moved: its newest card says where it is, and no older one."""
        named = self._ways_to(channel)
        known = {way for way, (owner, _) in self._fixed.items() if owner == channel.id}
        for bearer, address in known - named:
            del self._fixed[bearer, address]
            self._engine.post(RouteLost(bearer, address, for_good=True))
        self._use(channel, named - known)

    def state(self, bearer: str, address: str) -> Status:
        """Whether an address can be reached, as far as its bearer knows."""
        return self.state_of(bearer, address).status

    def state_of(self, bearer: str, address: str) -> BearerState:
        """The same with what went wrong last."""
        return self._bearers[bearer].state(address)

    def waiting(self, bearer: str, address: str) -> int:
        """How many datagrams wait for the bearer to take them."""
        outbox = self._outboxes.get((bearer, address))
        return 0 if outbox is None else outbox.waiting

    def listening(self) -> list[str]:
        """Where a bearer listens."""
        listeners = [bearer for bearer in self._bearers.values() if isinstance(bearer, TcpBearer)]
        return [address for bearer in listeners for address in bearer.addresses()]

    def _post_route(self, channel: ChannelId, bearer: Bearer, address: str) -> None:
        route = Route(
            bearer.name,
            address,
            Lane(bearer.lane),
            _mtu(bearer),
            two_way=bearer.two_way,
            fixed=True,
            bits_per_second=bearer.bits_per_second,
        )
        self._engine.post(RouteFound(channel, route))

    def vouch(self, genuine: Genuine) -> None:
        """Something genuine came from there."""
        self._bearers[genuine.bearer].vouch(genuine.via)

    def _carry(self, carry: Carry) -> None:
        key = (carry.bearer, carry.address)
        outbox = self._outboxes.get(key)
        if outbox is None:
            outbox = self._outboxes[key] = _Outbox(self._engine, self._bearers[carry.bearer], carry.address)
        outbox.add(carry.datagrams)

    async def _watch(self) -> None:
        """See ways back end, so that nothing more is lost on them, and fixed ways come up, so that they are used."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            self._notice_ends()
            for (name, address), (channel, before) in list(self._fixed.items()):
                status = self.state(name, address)
                if status is not before:
                    self._fixed[name, address] = (channel, status)
                    if status is Status.UP and before is Status.DOWN:
                        self._post_route(channel, self._bearers[name], address)

    def _notice_ends(self) -> None:
        for channel in self._engine.station.state.channels.values():
            for (name, address), route in channel.routes.items():
                if not route.fixed and self.state(name, address) is Status.DOWN:
                    self._engine.post(RouteLost(name, address))


class _Receiver:
    """What a bearer hands up, posted."""

    def __init__(self, engine: Engine, bearer: Bearer, *, answers: bool) -> None:
        self._engine = engine
        self._bearer = bearer
        self._answers = answers

    def __call__(self, datagrams: list[bytes], via: str) -> None:
        bearer = self._bearer
        self._engine.post(
            DatagramsArrived(
                bearer.name,
                via,
                tuple(datagrams),
                Lane(bearer.lane),
                _mtu(bearer),
                answers=self._answers,
                bits_per_second=bearer.bits_per_second,
            )
        )


class _Outbox:
    """Datagrams for one address, handed over one batch after the other."""

    __slots__ = ("_address", "_bearer", "_engine", "_task", "_waiting")

    def __init__(self, engine: Engine, bearer: Bearer, address: str) -> None:
        self._engine = engine
        self._bearer = bearer
        self._address = address
        self._waiting: list[bytes] = []
        self._task: asyncio.Task[None] | None = None
        """Hands over what waits here, while anything does: a thousand silent addresses are no task each."""

    def add(self, datagrams: tuple[bytes, ...]) -> None:
        """Let these go after those before them: at once where nothing is before them and the bearer need not wait."""
        if self._task is None and self._bearer.send_now(self._address, datagrams):
            return
        self._waiting.extend(datagrams)
        del self._waiting[:-OUTBOX_DATAGRAMS_MAX]
        if self._task is None:
            self._task = asyncio.create_task(self._send())

    @property
    def waiting(self) -> int:
        """How many datagrams wait here."""
        return len(self._waiting)

    def stop(self) -> None:
        """Hand nothing more over."""
        if self._task is not None:
            self._task.cancel()

    async def _send(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            try:
                await self._bearer.send(self._address, batch)
            except (BearerTrouble, AddressBad):
                self._engine.post(RouteLost(self._bearer.name, self._address))
        self._task = None


def _mtu(bearer: Bearer) -> int:
    return min(bearer.mtu_bytes, TCP_MTU_BYTES) if bearer.lane == Lane.FAST else bearer.mtu_bytes
