"""One world: two machines, a network and people, first in a storm, then healed, when all must come to agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from random import Random
from traceback import format_exc
from typing import Final

from parley.authority.rules import Rule
from parley.exchange.channel import Route, Settings
from parley.exchange.effects import Alarm, Arrived, Carry, Declined, EntryHeld, Held, Placed, Told
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.seal.schedule import Lane
from parley.sim.checkers import Violation, Watch
from parley.sim.clock import Clock
from parley.sim.disk import Disk, Fate
from parley.sim.faults import FAULTS_MIN, NONE, STORM_MS, Faults, draw_again, draw_faults, draw_rot
from parley.sim.floor import Floor
from parley.sim.floorwatch import FloorWatch
from parley.sim.ground import ground
from parley.sim.kinds import Kind, Outcome, draw_kind
from parley.sim.machine import Machine
from parley.sim.mishaps import LATER_MS, SET_BACK_SHOWS, Mishaps, expected
from parley.sim.network import Network, Parcel
from parley.sim.people import ENTRIES_MIN, Desk, Utterance, acknowledgement, draw_utterances, follows, released
from parley.sim.reading import leaf_of
from parley.sim.ruling import read_draft
from parley.station.events import CarryOutAsked, RouteFound
from parley.wire.errors import Refusal, Trouble
from parley.wire.ids import EntryHash
from parley.wire.marks import Precedence

CALM_MS: Final = 600_000
"""After the storm, within so much virtual time, both sides hold the same and have receipts for it."""

QUIET_MS: Final = 45_000
"""Then, in a watched world, so long with people everywhere: more than two intervals of its line tests."""

WATCHED: Final = 0.5
"""How many worlds are watched."""

DOWN_MS_MAX: Final = 8_000
"""How long a machine is down after a crash."""

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
    kind = replace(draw_kind(random), watched=Random(f"watched {seed}").random() < WATCHED)
    faults = draw_faults(random)
    again = draw_again(Random(f"again {seed}"), faults)
    faults = replace(faults, rot=draw_rot(Random(f"rot {seed}"), faults), set_backs=again)
    return World(seed, kind, faults, random, trace=trace).run()


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
        self.healed_ms = 0
        self._trace: list[str] | None = [] if trace else None
        base = ground(watched=kind.watched)
        disks = Disk(base.disks[0].copy()), Disk(base.disks[1].copy())
        self.watch = (FloorWatch if kind.watched else Watch)(base, disks)
        self.network = Network(self.clock, random, faults, kind.bits_per_second, self._arrives)
        settings = Settings(kind.periods, watched=kind.watched)
        self.machines = tuple(
            Machine(side, base.parties[side], disks[side], self, self.watch, settings) for side in (0, 1)
        )
        self.desks = tuple(Desk(side, self._releaser(side)) for side in (0, 1))
        self.watch.expected = expected(faults)
        self.mishaps = Mishaps(self)
        self._rot = Random(f"rotten {seed}")
        self.floor = Floor(self.clock, Random(f"floor {seed}"), self.say) if kind.watched else None
        self._due: list[int | None] = [None, None]
        self._busy_until = [0, 0]
        for side, machine in enumerate(self.machines):
            machine.skew_ms = faults.skew_ms[side]
            machine.mtu_bytes = {route.bearer: route.mtu_bytes for route in (*self._routes(), _STICK)}

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
        struck = self.struck + self.network.struck
        return Outcome(
            self.seed,
            self.faults,
            self.kind,
            failure,
            self.watch.places,
            tuple(sorted(struck.items())),
            self.healed_ms,
            tuple(self._trace or ()),
        )

    def begin(self) -> None:
        """Both machines start, and find their ways to each other."""
        for side in (0, 1):
            self.start(side)

    def go_on(self, milliseconds: int) -> None:
        """Let so much time pass."""
        self.clock.run(self.clock.now_ms + milliseconds, lambda: False)

    def come_to_agree(self) -> None:
        """Heal everything; both sides must hold the same in time.  Raises Violation."""
        self._calm()
        if self.floor is not None and isinstance(self.watch, FloorWatch):
            self._be_quiet(self.floor, self.watch)
        self.watch.finish()

    def _storm(self) -> None:
        self.begin()
        for utterance in draw_utterances(self.random)[:: 2 if self.floor else 1]:
            self.say(utterance)
        for moment in self.faults.power_cuts_ms:
            self._power_cut_at(moment, self.random.randrange(2))
        for moment in self.faults.sticks_ms:
            self._stick_at(moment, self.random.randrange(2))
        if self.floor is not None:
            self.floor.ask_in_the_storm()
        self.mishaps.schedule(self.faults)
        self.clock.run(STORM_MS, lambda: False)

    def _calm(self) -> None:
        self.calm = True
        self.network.heal()
        self.trace(lambda: "the storm is over")
        for side, machine in enumerate(self.machines):
            if not machine.up:
                self.start(side)
            elif self.kind.reconnects:
                self.connect(side)
        self.mishaps.notice_silence()
        begin = self.clock.now_ms
        self._until(self._all_agree)
        self.healed_ms = self.clock.now_ms - begin

    def _be_quiet(self, floor: Floor, watch: FloorWatch) -> None:
        """Nothing is wrong any more, and people sit on watch: who asks is answered, and every line test is met."""
        self._until(lambda: not self.mishaps.unnoticed and self._all_agree())
        watch.be_quiet(self._clocks())
        floor.ask_in_the_quiet()
        self.go_on(QUIET_MS)
        self._until(self._all_agree)
        watch.quiet_is_over(self._clocks())

    def _clocks(self) -> list[int]:
        return [machine.now(self.clock.now_ms) for machine in self.machines]

    def _until(self, well: Callable[[], bool]) -> None:
        if not self.clock.run(self.clock.now_ms + CALM_MS, well):
            raise Violation("they do not come to agree: " + "; ".join(self.watch.differences() or ["not all was said"]))

    def _all_agree(self) -> bool:
        return all(desk.silent for desk in self.desks) and self.watch.agreed()

    def _enough(self) -> None:
        faults = sum(self.struck.values()) + sum(self.network.struck.values())
        assert self.watch.places >= ENTRIES_MIN, f"a world of {self.watch.places} entries shows little"
        assert faults >= FAULTS_MIN, f"a world of {faults} faults shows little"

    # -- people --------------------------------------------------------------------------------------------------------

    def say(self, utterance: Utterance) -> None:
        """Let somebody say something when its moment comes."""
        self.clock.at(utterance.moment_ms, lambda: self.desks[utterance.side].say(utterance))

    def _releaser(self, side: int) -> Callable[[Utterance, int], bool | None]:
        def release(utterance: Utterance, ticket: int) -> bool | None:
            machine = self.machines[side]
            if not machine.up:
                return False
            if not self.watch.sees(side, utterance.draft.answers):
                return None
            line = self.watch.ground.lines[utterance.line]
            self.feed(side, released(line, utterance.draft, machine.now(self.clock.now_ms), ticket))
            return True

        return release

    def told(self, side: int, effect: Told) -> None:
        """People learn something: where a letter stands, or that one came, which some of them acknowledge."""
        self.trace(lambda: f"{side} told {_short(effect)}")
        if self.floor is not None:
            self.floor.told(side, effect)
        if isinstance(effect, Placed):
            placed = self.desks[side].placed(effect.ticket)
            for next_one in follows(self.random, placed, effect.leaf, self.clock.now_ms) if placed else ():
                self.say(next_one)
        if isinstance(effect, Declined):
            self._declined(side, effect)
        if isinstance(effect, Alarm) and effect.code in SET_BACK_SHOWS:
            self.mishaps.telephoned(side if SET_BACK_SHOWS[effect.code] else 1 - side, LATER_MS)
        if isinstance(effect, Arrived) and not effect.provisional and not self.calm and self.random.random() < 0.2:
            leaf = EntryHash(leaf_of(effect.raw))
            delay = self.random.randrange(10_000)
            self.say(acknowledgement(side, self.clock.now_ms + delay, leaf, Precedence.PRIORITY))

    def _declined(self, side: int, effect: Declined) -> None:
        """What a rule forbids is given up; anything else is said again later."""
        if isinstance(effect.refusal, Rule):
            said, now = self.desks[side].given_up(effect.ticket), self.machines[side].now(self.clock.now_ms)
            draft = read_draft(self.watch.ground.lines[said.line], said.draft, now // 1_000)
            self.watch.declined(side, draft, effect.refusal.code)
        elif self.desks[side].declined(effect.ticket) == 1:
            self.clock.after(LATER_MS, self.desks[side].again)

    # -- machines ------------------------------------------------------------------------------------------------------

    def fate(self) -> Fate:
        """What becomes of a commit."""
        if self.calm or self.mishaps.careful:
            return Fate.WELL
        struck = self._draw_fate()
        if struck is not Fate.WELL:
            self.struck[struck.value] += 1
        return struck

    def _draw_fate(self) -> Fate:
        chance = self.random.random()
        for rate, fates in (
            (self.faults.disk_fails, (Fate.FAILS,)),
            (self.faults.disk_lies, (Fate.LIES,)),
            (self.faults.crash, (Fate.CRASH_BEFORE, Fate.CRASH_AFTER, Fate.CRASH_AMONG)),
        ):
            if chance < rate:
                return self.random.choice(fates)
            chance -= rate
        return Fate.WELL

    def stopped(self, side: int, fate: Fate) -> None:
        """A crash keeps a machine down for a while; a disk's failure only loads the station again."""
        self.trace(lambda: f"{side} stops: {fate.value}")
        self._due[side] = None
        self.desks[side].interrupted()
        down = 0 if fate in {Fate.FAILS, Fate.LIES} else self.random.randrange(DOWN_MS_MAX)
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
        self.desks[side].interrupted()

    def start(self, side: int) -> None:
        """Switch a machine on."""
        if self.machines[side].up:
            return
        if not self.calm and self._rot.random() < self.faults.rot:
            self.mishaps.rot(side, self._rot)
        self.trace(lambda: f"{side} starts")
        self.machines[side].start()
        self.connect(side)
        self.desks[side].again()

    def connect(self, side: int) -> None:
        """Tell a station of its ways."""
        for route in self._routes():
            self.feed(side, RouteFound(self.watch.ground.channel, replace(route)))

    def _routes(self) -> list[Route]:
        """Fresh routes: a station writes into those that it is given."""
        kind = self.kind
        ways = [("tcp", kind.mtu_bytes)] + ([("udp", kind.second_mtu_bytes)] if kind.second_mtu_bytes else [])
        return [
            Route(bearer, "peer", Lane.FAST, mtu, two_way=True, fixed=True, bits_per_second=kind.bits_per_second)
            for bearer, mtu in ways
        ]

    def _stick_at(self, moment: int, side: int) -> None:
        def carry_out() -> None:
            if self.machines[side].up:
                self.struck["stick"] += 1
                self.feed(side, CarryOutAsked(self.watch.ground.channel, replace(_STICK)))

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

    # -- the network ---------------------------------------------------------------------------------------------------

    def carry(self, side: int, carry: Carry) -> None:
        """A bearer takes datagrams."""
        for datagram in carry.datagrams:
            self.trace(lambda: f"{side} by {carry.bearer}: {self.watch.passing[side].told(datagram)}")  # noqa: B023
            self.network.carry(Parcel(side, carry.bearer, datagram))

    def _arrives(self, parcel: Parcel) -> None:
        side = 1 - parcel.side
        machine = self.machines[side]
        if not machine.up:
            if parcel.bearer == "folder":
                self.clock.after(DOWN_MS_MAX, lambda: self._arrives(parcel))
            return
        lane = Lane.SLOW if parcel.bearer == "folder" else Lane.FAST
        mtu = machine.mtu_bytes[parcel.bearer]
        answers = lane is Lane.FAST
        self.feed(side, DatagramsArrived(parcel.bearer, "peer", (parcel.datagram,), lane, mtu, answers))

    # -- the trace -----------------------------------------------------------------------------------------------------

    def trace(self, line: Callable[[], str]) -> None:
        """Write down what happens, if anybody wants to read it."""
        if self._trace is not None:
            self._trace.append(f"{self.clock.now_ms:>8} {line()}")


_STICK: Final = Route("folder", "stick", Lane.SLOW, 16_384, two_way=False, fixed=False)
"""The one way of a stick."""


def _short(effect: Told) -> str:
    """The effect without its bytes."""
    match effect:
        case Arrived(_, index, raw, provisional):
            return f"Arrived {index}, {len(raw)} bytes{', provisional' if provisional else ''}"
        case Placed(ticket, _, index):
            return f"Placed {index}, ticket {ticket}"
        case Held(_, size):
            return f"Held {size}"
        case EntryHeld(_, index):
            return f"EntryHeld {index}"
        case _:
            return repr(effect)


__all__ = ["NONE", "Outcome", "World", "run_seed"]
