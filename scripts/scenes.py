"""Scenes for docs/guides/what-happens-when.md: in each a single fault strikes two real stations on a virtual clock."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING, Final

from parley.exchange.channel import Periods
from parley.exchange.events import TimePassed
from parley.sim.disk import Disk, Fate
from parley.sim.faults import NONE
from parley.sim.ground import Shape
from parley.sim.kinds import PAIR, Kind
from parley.sim.mishaps import RESTORED_SHOWS, SET_BACK_SHOWS
from parley.sim.network import Parcel
from parley.sim.people import acknowledgement, letter
from parley.sim.world import World
from parley.station.events import CarryOutAsked, RouteLost
from parley.wire.ids import EntryHash
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.effects import Told

A, B = 0, 1
SEED: Final = 1
WAKE_MS: Final = 10_000
"""By then both have started and heard each other."""

MINUTE_MS: Final = 60_000
HOUR_MS: Final = 60 * MINUTE_MS
DAY_MS: Final = 24 * HOUR_MS

DOWN_MS: Final = {Fate.FAILS: 2_000, Fate.CRASH_BEFORE: 5_000, Fate.CRASH_AMONG: 5_000}
"""How long a machine stands still after what struck it."""

HOSTILE: Final = Shape(((0, 1),), hostile=True)
"""Of two stations B is a program with real keys that does as it likes."""


class Scene(World):
    """A calm world of two stations; nothing goes wrong in it but what the scene does."""

    def __init__(
        self,
        *,
        mtu_bytes: int = 1_200,
        second: bool = False,
        bits: int = 0,
        watched: bool = False,
        shape: Shape = PAIR,
    ) -> None:
        second_bytes = mtu_bytes if second else 0
        kind = Kind(mtu_bytes, second_bytes, bits, reconnects=False, periods=Periods(), watched=watched, shape=shape)
        super().__init__(SEED, kind, NONE, Random(f"scene {SEED}"), trace=True)
        self.calm = self.healed = True
        self.aside = False
        (self.link,) = self.links
        self.link.floor = None  # nobody speaks but whom the scene lets speak
        self.lost: Callable[[Parcel], bool] = lambda _: False
        self.fates: dict[int, Fate] = {}
        """What becomes of the commits of a side."""
        self.passed: list[Parcel] = []
        carry = self.link.network.carry

        def carry_unless_lost(parcel: Parcel) -> None:
            self.passed.append(parcel)
            if self.lost(parcel):
                self.note(f"{parcel.side} lost")
            else:
                carry(parcel)

        self.link.network.carry = carry_unless_lost  # type: ignore[method-assign]  # the scene's hand

    @property
    def lines(self) -> list[str]:
        """The trace."""
        return self._trace or []

    def note(self, line: str) -> None:
        """Write down what the scene does."""
        self.trace(lambda: line)

    def opens(self) -> None:
        """Both stations run, and know each other; the trace begins here."""
        self.begin()
        self.go_on(WAKE_MS)
        self.lines.clear()

    def says(self, side: int, text: str, precedence: Precedence = Precedence.ROUTINE) -> None:
        """An officer releases a letter; half a second passes."""
        self.note(f"{side} says {precedence.name}")
        self.link.say(letter(side, self.clock.now_ms, text, precedence))
        self.go_on(500)

    def fate(self, machine: int) -> Fate:
        """As the scene wills."""
        return self.fates.get(machine, Fate.WELL)

    def stopped(self, side: int, fate: Fate) -> None:
        """A crash comes alone, and keeps the machine down for some seconds; a full disk stops it again and again."""
        self.note(f"{side} stops: {fate.value}")
        if fate is not Fate.FAILS:
            self.fates.pop(side)
        self.switch_off(side)
        self.clock.after(DOWN_MS[fate], lambda: self.start(side))

    def trace(self, line: Callable[[], str]) -> None:
        """Write down what happens on line 1; line 0 is the stations' own."""
        if not self.aside:
            super().trace(line)

    def told(self, machine: int, effect: Told) -> None:
        """People learn something."""
        self.aside = getattr(effect, "line_id", None) == self.link.ground.lines[0]
        super().told(machine, effect)
        self.aside = False

    def mends(self, what: str = "") -> None:
        """What was wrong is over, and all comes to agree.  Raises Violation."""
        if what:
            self.note(f"- {what}")
        self.lost = lambda _: False
        self.fates.clear()
        self.come_to_agree()


def partition() -> Scene:
    """There is no way for a minute, and the bearer says so."""
    scene = Scene()
    scene.opens()
    scene.note("- the connection is cut, and the bearer says so")
    scene.lost = lambda _: True
    for side in (A, B):
        scene.feed(side, RouteLost("tcp", scene.link.address("peer")))
    scene.says(A, "Request position of your patrol.")
    scene.says(B, "Fishing boats drift north.")
    scene.go_on(MINUTE_MS)
    scene.note("- there is a connection again")
    scene.lost = lambda _: False
    for side in (A, B):
        scene.connect(side)
    scene.go_on(20_000)
    scene.mends()
    return scene


def one_way() -> Scene:
    """What B sends is lost."""
    scene = Scene()
    scene.opens()
    scene.note("- what B sends is lost, what A sends arrives")
    scene.lost = lambda parcel: parcel.side == B
    scene.says(A, "Request position of your patrol.")
    scene.go_on(MINUTE_MS)
    scene.mends("both directions are open again")
    return scene


def narrow(bits: int) -> Callable[[], Scene]:
    """A FLASH while a long letter is under way on a narrow line."""

    def play() -> Scene:
        scene = Scene(mtu_bytes=128, bits=bits)
        scene.begin()
        scene.go_on(HOUR_MS)
        scene.lines.clear()
        scene.says(A, "request position vessel patrol bearing north " * 12)
        scene.says(A, "Mines adrift.", Precedence.FLASH)
        scene.go_on(4 * MINUTE_MS)
        scene.mends()
        return scene

    return play


def outage() -> Scene:
    """Nothing passes for two days."""
    scene = Scene()
    scene.opens()
    scene.note("- nothing passes between A and B, and no bearer says so")
    scene.lost = lambda _: True
    scene.says(A, "Request position of your patrol.")
    scene.go_on(2 * DAY_MS)
    scene.mends("the way is open again, and no bearer says so")
    return scene


def clock_step() -> Scene:
    """B's clock jumps a year ahead, and back."""
    scene = Scene()
    scene.opens()
    for what, step_ms in (("a year ahead", 365 * DAY_MS), ("back again", -365 * DAY_MS)):
        scene.note(f"- B's clock jumps {what}")
        scene.machines[B].skew_ms += step_ms
        scene.feed(B, TimePassed())
        scene.says(B, "Fishing boats drift north.")
        scene.says(A, "Understood.")
    scene.go_on(10_000)
    scene.mends()
    return scene


def late_copies() -> Scene:
    """Everything that ever passed comes again, a day later."""
    scene = Scene()
    scene.opens()
    scene.says(A, "Request position of your patrol.")
    scene.go_on(DAY_MS)
    old = list(scene.passed)
    scene.note(f"- a copy of each of the {len(old)} datagrams of yesterday comes again")
    for parcel in old:
        scene.link.arrives(parcel)
    scene.go_on(MINUTE_MS)
    scene.says(B, "Fishing boats drift north.")
    scene.mends()
    return scene


def hostile(act: str) -> Callable[[], Scene]:
    """B is a program with real keys, and does one thing that it must not."""

    def play() -> Scene:
        scene = Scene(shape=HOSTILE)
        assert scene.rogue is not None
        scene.rogue.given_to(act)
        for side in (A, B):
            scene.start(side)
        scene.go_on(WAKE_MS)
        scene.says(A, "Request position of your patrol.")
        scene.says(B, "Fishing boats drift north.")
        scene.go_on(1_000)
        scene.lines.clear()
        scene.note("- A and B have said one letter each, and both are held")
        scene.rogue.begin()
        scene.go_on(4_000)
        scene.says(A, "Do you hear us?")
        scene.go_on(12_000)
        scene.link.watch.finish()
        return scene

    return play


def disk_full() -> Scene:
    """A's disk takes nothing for a while."""
    scene = Scene()
    scene.opens()
    scene.note("- A's disk is full: it takes no write")
    scene.fates[A] = Fate.FAILS
    scene.says(A, "Request position of your patrol.")
    scene.says(B, "Fishing boats drift north.")
    scene.go_on(10_000)
    scene.mends("there is room again")
    return scene


def crash(fate: Fate, side: int) -> Callable[[], Scene]:
    """A machine stops in the middle of what it does with a letter."""

    def play() -> Scene:
        scene = Scene()
        scene.opens()
        scene.fates[side] = fate
        scene.says(A, "Request position of your patrol.")
        scene.go_on(20_000)
        scene.mends()
        return scene

    return play


def restored(*, known: bool) -> Callable[[], Scene]:
    """B has an old disk: its people know it, or nobody does."""

    def play() -> Scene:
        scene = Scene()
        scene.opens()
        scene.says(B, "Fishing boats drift north.")
        scene.go_on(5_000)
        scene.lines.clear()
        scene.note("- B has said one letter, held by A; a backup of B is made")
        old: Disk = scene.disks[B].copy()
        scene.says(B, "Two vessels, bearing 040.")
        scene.go_on(5_000)
        scene.link.watch.expected |= RESTORED_SHOWS | set(SET_BACK_SHOWS)
        scene.note(
            "- B's disk is lost, and it is given the backup" + ("" if known else ", and nobody tells the station")
        )
        scene.switch_off(B)
        scene.put_back(B, old)
        if known:
            scene.mishaps.restored(B)
        else:
            scene.start(B)
        scene.go_on(20_000)
        if not known:
            scene.note("- B's people, warned, restore it with the recovery key")
            scene.switch_off(B)
            scene.mishaps.restored(B)
            scene.go_on(20_000)
        scene.says(B, "Patrol has arrived.")
        scene.mends()
        return scene

    return play


def bearer_dead() -> Scene:
    """Of two bearers that which is used falls silent."""
    scene = Scene(second=True)
    scene.opens()
    scene.go_on(5 * MINUTE_MS)
    scene.lines.clear()
    scene.says(A, "Request position of your patrol.")
    scene.go_on(10_000)
    used = next(parcel.bearer for parcel in reversed(scene.passed) if parcel.side == A)
    scene.note(f"- {used} carries nothing any more, and does not say so")
    scene.lost = lambda parcel: parcel.bearer == used
    scene.says(A, "Two vessels, bearing 040.")
    scene.go_on(2 * MINUTE_MS)
    scene.says(A, "Do you hear us?")
    scene.go_on(10_000)
    scene.mends(f"{used} carries again")
    return scene


def receive_only() -> Scene:
    """B may not send; A's letter goes by a stick."""
    scene = Scene()
    for side in (A, B):
        scene.machines[side].start()
    scene.feed(A, TimePassed())
    scene.feed(B, TimePassed())
    scene.go_on(WAKE_MS)
    scene.lines.clear()
    scene.note("- B receives and sends nothing; A's letters are carried to it")
    scene.says(A, "Request position of your patrol.")
    scene.feed(A, CarryOutAsked(scene.link.ground.channel, scene.link.stick()))
    scene.go_on(HOUR_MS)
    scene.note("- B may send again")
    for side in (A, B):
        scene.connect(side)
    scene.go_on(MINUTE_MS)
    scene.mends()
    return scene


def empty_desk() -> Scene:
    """Nobody sits at B's desk."""
    scene = Scene(watched=True)
    scene.opens()
    scene.note("- nobody sits at B's desk")
    scene.says(A, "Man overboard, bearing 040.", Precedence.IMMEDIATE)
    scene.go_on(MINUTE_MS)
    scene.note("- somebody comes")
    log = scene.link.watch.copy(A, scene.link.watch.origin(A, scene.link.ground.lines[1]))
    leaf = EntryHash(log.tree.leaves[0])
    scene.link.say(acknowledgement(B, scene.clock.now_ms, leaf, Precedence.ROUTINE))
    scene.go_on(1_000)
    scene.mends()
    return scene


SCENES: Final[dict[str, Callable[[], Scene]]] = {
    "partition": partition,
    "one-way": one_way,
    "75-bits": narrow(75),
    "300-bits": narrow(300),
    "outage": outage,
    "clock-step": clock_step,
    "late-copies": late_copies,
    "fork": hostile("forks"),
    "withhold": hostile("withholds"),
    "replay": hostile("repeats"),
    "flood": hostile("floods"),
    "lie": hostile("signs receipts beyond"),
    "disk-full": disk_full,
    "torn-write": crash(Fate.CRASH_BEFORE, A),
    "crash": crash(Fate.CRASH_AMONG, B),
    "backup": restored(known=True),
    "set-back": restored(known=False),
    "bearer": bearer_dead,
    "empty-desk": empty_desk,
    "receive-only": receive_only,
}
"""By the name that stands in the page."""
