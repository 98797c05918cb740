"""One world: machines, networks and people, first in a storm, then healed, when all must come to agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from traceback import format_exc
from typing import TYPE_CHECKING, Final

from parley.exchange.channel import Settings
from parley.exchange.events import TimePassed
from parley.sim.brisk import brisk
from parley.sim.clock import Clock
from parley.sim.disk import DOWN_MS, Disk, Fate
from parley.sim.eyes import Eyes, Shared
from parley.sim.faults import FAULTS_MIN, NONE, STORM_MS, Faults, draw_again, draw_faults, draw_grave, draw_rot
from parley.sim.floorwatch import FloorWatch
from parley.sim.ground import Shape, grounds
from parley.sim.kinds import Kind, Outcome, draw_hostile, draw_kind, draw_narrow, draw_second, draw_shape
from parley.sim.link import DOWN_MS_MAX, STICK, Link, short
from parley.sim.machine import Machine
from parley.sim.mishaps import Mishaps
from parley.sim.people import ENTRIES_MIN, draw_letters_with_files, draw_utterances
from parley.sim.rogue import Rogue
from parley.sim.violation import Violation
from parley.station.events import CarryOutAsked, RouteFound
from parley.wire.errors import Refusal, Trouble

if TYPE_CHECKING:
    from parley.exchange.effects import Carry, Told
    from parley.sim.floor import Floor
    from parley.sim.network import Network

QUIET_MS: Final = 45_000
"""Then, in a watched world, so long with people everywhere: more than two intervals of its line tests."""

WATCHED: Final = 0.5
"""How many worlds are watched."""

FAR_EVERY: Final = 10
"""Of so many worlds one keeps beacons as far ahead as a station does."""

FAULTS_OF_OURS: Final = (
    Violation,
    Refusal,
    Trouble,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What a world may end with: something seen by the watch, or a station that broke."""


def run_seed(seed: int, *, trace: bool = False) -> Outcome:
    """The world of a seed, from beginning to end."""
    random = Random(f"world {seed}")
    watched = Random(f"watched {seed}").random() < WATCHED
    shape = draw_hostile(Random(f"hostile {seed}")) or draw_shape(Random(f"shape {seed}"))
    kind = replace(draw_second(Random(f"second {seed}"), draw_kind(random)), watched=watched, shape=shape)
    kind = draw_narrow(Random(f"narrow {seed}"), kind)
    faults = draw_faults(random)
    again = draw_again(Random(f"again {seed}"), faults)
    faults = replace(faults, rot=draw_rot(Random(f"rot {seed}"), faults), set_backs=again)
    faults = draw_grave(Random(f"grave {seed}"), faults, outage=not watched)
    grounds(shape, watched=watched)  # those that every world shares are signed truly
    with brisk(faults.leaps if seed % FAR_EVERY else None, own_table=seed % FAR_EVERY == OWN_TABLE):
        return World(seed, kind, faults, random, trace=trace).run()


OWN_TABLE: Final = 5
"""The last digit of the seeds of worlds in which live tags stand in the station's own table."""


class World:
    """Everything, on one clock."""

    def __init__(self, seed: int, kind: Kind, faults: Faults, random: Random, *, trace: bool = False) -> None:
        self.seed = seed
        self.kind = kind
        self.faults = faults
        self.random = random
        self.clock = Clock()
        self.struck: Counter[str] = Counter()
        self.calm = False
        """Whether no machine suffers any more; in an outage nothing passes all the same."""
        self.healed = False
        """Whether nothing hinders anybody any more."""
        self.healed_ms = 0
        self._trace: list[str] | None = [] if trace else None
        base = grounds(kind.shape, watched=kind.watched)
        self.disks = [Disk(disk.copy()) for disk in base.disks]
        self.mishaps = Mishaps(self)
        self.rogue = None if self.shape.rogue is None else Rogue(self, self.shape.rogue)
        self.links = tuple(Link(self, index, ground) for index, ground in enumerate(base.channels))
        settings = Settings(kind.periods, watched=kind.watched)
        self.machines = tuple(
            Machine(number, party, disk, self, self._eyes(number), settings)
            for number, (party, disk) in enumerate(zip(base.parties, self.disks, strict=True))
        )
        self._rot = Random(f"rotten {seed}")
        self._due: list[int | None] = [None] * len(self.machines)
        self._busy_until = [0] * len(self.machines)
        self._started_ms = [0] * len(self.machines)
        for number, machine in enumerate(self.machines):
            machine.skew_ms = faults.skew_ms[number % 2]
            machine.mtu_bytes = {route.bearer: route.mtu_bytes for route in (*self.links[0].routes(), STICK)}

    @property
    def shape(self) -> Shape:
        """Who has a channel with whom."""
        return self.kind.shape

    def links_of(self, machine: int) -> list[Link]:
        """The channels that a machine has."""
        return [link for link in self.links if machine in link.ground.ends]

    def networks(self) -> list[Network]:
        """What carries between the machines, each on one channel."""
        return [link.network for link in self.links]

    def _eyes(self, number: int) -> Eyes:
        return self.rogue if self.rogue and number == self.rogue.number else Shared(self.links_of(number), number)

    # -- the course of a world -----------------------------------------------------------------------------------------

    def run(self) -> Outcome:
        """The storm, then the calm, then the last look."""
        failure = ""
        try:
            self._storm()
            self.come_to_agree()
            self._enough()
        except FAULTS_OF_OURS as fault:
            failure = f"at {self.clock.now_ms} ms: {type(fault).__name__}: {fault}"
            self.trace(format_exc)
        return Outcome(
            self.seed,
            self.faults,
            self.kind,
            failure,
            self._places(),
            tuple(sorted(self._struck().items())),
            self.healed_ms,
            tuple(self._trace or ()),
        )

    def begin(self) -> None:
        """All machines start, and find their ways to each other."""
        for number in range(len(self.machines)):
            self.start(number)
        if self.rogue is not None:
            self.rogue.begin()

    def go_on(self, milliseconds: int) -> None:
        """Let so much time pass."""
        self.clock.run(self.clock.now_ms + milliseconds, lambda: False)

    def come_to_agree(self) -> None:
        """Heal everything; all must hold the same in time.  Raises Violation."""
        self._calm()
        if self.kind.watched:
            self._be_quiet()
        for link in self.links:
            link.finish()

    def _storm(self) -> None:
        self.begin()
        for utterance in draw_utterances(self.random)[:: 2 if self.kind.watched else 1]:
            self._some_link().say(utterance)
        for utterance in draw_letters_with_files(Random(f"files {self.seed}")):
            self._some_link().say(utterance)
        for link in self.links:
            if link.rogue is None:
                link.further.propose()
        for moment in self.faults.power_cuts_ms:
            self._power_cut_at(moment, self.random.randrange(len(self.machines)))
        for moment in self.faults.sticks_ms:
            self._stick_at(moment, self.random.randrange(2))
        for _, _, floor in self._floors():
            floor.ask_in_the_storm()
        self.mishaps.schedule(self.faults)
        self.clock.run(STORM_MS, lambda: False)

    def _some_link(self) -> Link:
        return self.links[0] if len(self.links) == 1 else self.random.choice(self.links)

    def _calm(self) -> None:
        self.calm = True
        self.trace(lambda: "the storm is over")
        if self.faults.outage_hours:
            self.trace(lambda: f"nothing passes for {self.faults.outage_hours} hours")
            self.mishaps.cut_off(self.faults.outage_hours)
        for link in self.links:
            link.network.heal()
            link.network.bring_late()
        self.healed = True
        for number, machine in enumerate(self.machines):
            if not machine.up:
                self.start(number)
            elif self.kind.reconnects:
                self.connect(number)
        self.mishaps.notice_silence()
        begin = self.clock.now_ms
        self._until(self._all_agree)
        self.healed_ms = self.clock.now_ms - begin

    def _be_quiet(self) -> None:
        """Nothing is wrong any more, and people sit on watch: who asks is answered, and every line test is met."""
        self.go_on(max(0, max(self._started_ms) + self.kind.waking_ms - self.clock.now_ms))
        self._until(lambda: not self.mishaps.unnoticed and self._all_agree())
        for link, watch, floor in self._floors():
            watch.be_quiet(link.clocks())
            floor.ask_in_the_quiet()
        self.go_on(QUIET_MS)
        self._until(self._all_agree)
        for link, watch, _ in self._floors():
            watch.quiet_is_over(link.clocks())

    def _floors(self) -> Iterator[tuple[Link, FloorWatch, Floor]]:
        """The channels whose watch floors are watched."""
        for link in self.links:
            if link.floor is not None:
                assert isinstance(link.watch, FloorWatch)
                yield link, link.watch, link.floor

    def _until(self, well: Callable[[], bool]) -> None:
        begin = until = self.clock.now_ms
        while (due := begin + max(link.calm_ms() for link in self.links)) > until:  # what is said meanwhile counts too
            until = due
            if self.clock.run(until, well):
                return
        if not well():
            differences = [one for link in self.links for one in link.differences()]
            raise Violation("they do not come to agree: " + "; ".join(differences or ["not all was said"]))

    def _all_agree(self) -> bool:
        return (self.rogue is None or self.rogue.full) and all(link.silent and link.agreed for link in self.links)

    def _enough(self) -> None:
        places, faults = self._places(), sum(self._struck().values())
        assert places >= ENTRIES_MIN, f"a world of {places} entries shows little"
        assert faults >= FAULTS_MIN, f"a world of {faults} faults shows little"

    def _places(self) -> int:
        return sum(link.watch.places for link in self.links)

    def _struck(self) -> Counter[str]:
        return sum((link.network.struck for link in self.links), self.struck)

    # -- what a machine does -------------------------------------------------------------------------------------------

    def told(self, machine: int, effect: Told) -> None:
        """People learn something."""
        self.trace(lambda: f"{machine} told {short(effect)}")
        for link in self.links_of(machine):
            if link.is_of(effect):
                link.told(link.ground.ends.index(machine), effect)

    def did(self, machine: int, kind: str, what: str) -> None:
        """A hostile machine has done something of its own."""
        self.struck[f"it {kind}"] += 1
        self.trace(lambda: f"{machine} (hostile) {kind}: {what}")

    def carry(self, machine: int, carry: Carry) -> None:
        """A bearer takes datagrams."""
        for link in self.links_of(machine):
            if carry.address in (link.address("peer"), link.address("stick")):
                link.carry(link.ground.ends.index(machine), carry)

    def fate(self, machine: int) -> Fate:
        """What becomes of a commit."""
        return self.mishaps.fate(machine)

    def stopped(self, side: int, fate: Fate) -> None:
        """A crash keeps a machine down for a while; a disk's failure only loads the station again."""
        self.trace(lambda: f"{side} stops: {fate.value}")
        self._due[side] = None
        self._interrupted(side)
        down = DOWN_MS[fate] if fate in DOWN_MS else self.random.randrange(DOWN_MS_MAX)
        self.clock.after(down, lambda: self.start(side))

    def _power_cut_at(self, moment: int, side: int) -> None:
        def cut() -> None:
            if not self.machines[side].up:
                self._power_cut_at(self.clock.now_ms + 1_000, side)
            elif not self.calm:
                self.struck["power cut"] += 1
                self.machines[side].stop()
                self.stopped(side, Fate.CRASH_BEFORE)

        self.clock.at(moment, cut)

    def switch_off(self, side: int) -> None:
        """Switch a machine off."""
        self.machines[side].stop()
        self._due[side] = None
        self._interrupted(side)

    def _interrupted(self, side: int) -> None:
        for link in self.links_of(side):
            link.interrupted(link.ground.ends.index(side))

    def speak_again(self, side: int) -> None:
        """What people at a machine could not say, they say now."""
        for link in self.links_of(side):
            link.desks[link.ground.ends.index(side)].again()

    def put_back(self, side: int, disk: Disk) -> None:
        """Give a machine an old disk."""
        self.disks[side] = self.machines[side].disk = disk
        for link in self.links_of(side):
            link.watch.set_back(link.ground.ends.index(side), disk)

    def spoil(self, side: int, random: Random) -> int:
        """Spoil rows of a machine's disk; returns how many."""
        links = [link for link in self.links_of(side) if link.rogue is None]
        link = links[0] if len(links) == 1 else random.choice(links)
        return link.watch.rot(link.ground.ends.index(side), random)

    def start(self, side: int) -> None:
        """Switch a machine on."""
        if self.machines[side].up:
            return
        if not self.calm and side != self.shape.rogue and self._rot.random() < self.faults.rot:
            self.mishaps.rot(side, self._rot)
        self.trace(lambda: f"{side} starts")
        self.machines[side].start()
        self._started_ms[side] = self.clock.now_ms
        self.connect(side)
        self.speak_again(side)

    def connect(self, side: int) -> None:
        """Tell a station of its ways."""
        for link in self.links_of(side):
            for route in link.routes(side):
                self.feed(side, RouteFound(link.ground.channel, route))

    def _stick_at(self, moment: int, end: int) -> None:
        def carry_out() -> None:
            link = self._some_link()
            side = link.ground.ends[end]
            if self.machines[side].up:
                self.struck["stick"] += 1
                self.feed(side, CarryOutAsked(link.ground.channel, link.stick()))

        self.clock.at(moment, carry_out)

    def feed(self, side: int, *events: object) -> None:
        """Hand events to a machine: what comes at the same moment is taken in one turn."""
        machine = self.machines[side]
        if not machine.inbox or self._due[side] is None:
            self._turn_at(side, self.clock.now_ms)
        machine.inbox.extend(events)  # type: ignore[arg-type]  # they are events

    def _turn_at(self, side: int, moment: int) -> None:
        moment = max(moment, self._busy_until[side])
        if self._due[side] is not None and self._due[side] <= moment:  # type: ignore[operator]  # not None
            return
        self._due[side] = moment

        def turn() -> None:
            if self._due[side] == moment and self.machines[side].up:
                self._turn(side)

        self.clock.at(moment, turn)

    def _turn(self, side: int) -> None:
        machine = self.machines[side]
        self._due[side] = None
        if not machine.inbox:
            machine.inbox.append(TimePassed())
        machine.turn(self.clock.now_ms)
        self._busy_until[side] = self.clock.now_ms + self.random.randint(0, self.kind.commit_ms)
        due = machine.next_timer_ms()
        if due is not None and machine.up:
            self._turn_at(side, max(due, self.clock.now_ms + 1))

    # -- the trace -----------------------------------------------------------------------------------------------------

    def trace(self, line: Callable[[], str]) -> None:
        """Write down what happens, if anybody wants to read it."""
        if self._trace is not None:
            self._trace.append(f"{self.clock.now_ms:>8} {line()}")


__all__ = ["NONE", "Outcome", "World", "run_seed"]
