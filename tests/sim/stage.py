"""A calm world to play scenes in: nothing goes wrong but what the scene does."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from parley.exchange.channel import Channel, Periods
from parley.exchange.effects import Held, Told
from parley.exchange.lines import Line
from parley.sim.checkers import Watch
from parley.sim.faults import NONE, Faults
from parley.sim.kinds import Kind
from parley.sim.network import Parcel
from parley.sim.people import Utterance, letter
from parley.sim.world import World
from parley.store.interface import Store
from parley.wire.marks import Precedence


class Stage(World):
    """A world without faults, in which the scene decides what the network drops and remembers what it carried."""

    def __init__(self, *, mtu_bytes: int = 16_384, bits_per_second: int = 0, faults: Faults = NONE) -> None:
        super().__init__(0, Kind(mtu_bytes, 0, bits_per_second, reconnects=False, periods=Periods()), faults, Random(0))
        (self.link,) = self.links
        self.carried: list[Parcel] = []
        self.heard: list[tuple[int, int, Told]] = []
        """Moment, side, and what was told."""
        self.drops: Callable[[Parcel], bool] = lambda _: False
        carry = self.link.network.carry

        def carry_unless_dropped(parcel: Parcel) -> None:
            self.carried.append(parcel)
            if not self.drops(parcel):
                carry(parcel)

        self.link.network.carry = carry_unless_dropped  # type: ignore[method-assign]  # the scene's hand
        self.calm = self.healed = True
        self.begin()
        self.go_on(1_000)

    @property
    def watch(self) -> Watch:
        """The watch over the one channel."""
        return self.link.watch

    @watch.setter
    def watch(self, watch: Watch) -> None:
        self.link.watch = watch

    def say(self, utterance: Utterance) -> None:
        """Let somebody say something when its moment comes."""
        self.link.say(utterance)

    def arrives(self, parcel: Parcel) -> None:
        """Hand a datagram to the side that it was meant for."""
        self.link.arrives(parcel)

    def told(self, side: int, effect: Told) -> None:
        self.heard.append((self.clock.now_ms, side, effect))
        super().told(side, effect)

    def write(self, side: int, text: str, precedence: Precedence = Precedence.ROUTINE) -> None:
        """Release a letter now."""
        self.link.say(letter(side, self.clock.now_ms, text, precedence))
        self.go_on(1)

    def said(self, side: int, kind: type[Told]) -> list[Told]:
        """What was told to a side of one kind."""
        return [effect for _, told_side, effect in self.heard if told_side == side and isinstance(effect, kind)]

    def held(self, side: int) -> int:
        """Of how many entries of its log on line 1 a side was told that the other holds them."""
        line = self.link.ground.lines[1]
        return max(
            (one.size for one in self.said(side, Held) if isinstance(one, Held) and one.line_id == line), default=0
        )

    def channel(self, side: int) -> Channel:
        """The channel as a side's station has it in memory, awake: whoever asks may reach into it."""
        station = self.machines[side].station
        assert station is not None
        channel = station.state.channels[self.link.ground.channel]
        station.state.agenda.wake(channel)
        return channel

    def line(self, side: int) -> Line:
        """Line 1, likewise."""
        return self.channel(side).lines[1]

    def restart(self, side: int) -> None:
        """Switch a machine off and on."""
        self.machines[side].stop()
        self._due[side] = None
        self.start(side)
        self.go_on(1)


class Unwatched:
    """A watch that only reads: the machine that it sees breaks the rules on purpose."""

    def __init__(self, watch: object) -> None:
        self._watch = watch

    def __getattr__(self, name: str) -> object:
        if name in {"signing", "committed", "sealed", "opened", "carried", "told", "turned"}:
            return lambda *_, **__: None
        return getattr(self._watch, name)


def everything(store: Store, *spaces: str) -> object:
    """All logs of a store, and the spaces named."""
    logs = {origin: store.entries(origin, 0, store.size(origin)) for origin in store.origins()}
    return logs, {space: store.kept(space) for space in spaces}


__all__ = ["Stage", "Unwatched", "everything"]
