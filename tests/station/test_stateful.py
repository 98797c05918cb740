"""Two stations under whatever Hypothesis draws: words, loss, repeats, disorder, time, junk, crashes at any point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import hypothesis
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from parley.exchange.effects import Alarm, Arrived, Carry, Effect, Held, Placed, Sign
from parley.exchange.events import Answer, Persisted, TimePassed
from parley.exchange.receipts import RECEIPT_SPACE
from parley.exchange.route import Route
from parley.seal.schedule import Lane
from parley.sim.reading import Copy, read_entry_receipt_to_sign, read_receipt_to_sign
from parley.station.events import Event, RouteFound
from parley.station.turn import take_turn
from parley.wire.ids import Instant
from parley.wire.marks import Precedence
from tests.sim.planted import PLANTS
from tests.station.pair import End, Pair, to_op

UNDER_WAY_MAX = 64
POINTS = ("before the commit", "after the commit", "among what is released")
BUGS = {
    "receipt_before_durable": "signs a receipt for what is not durable",
    "receipt_not_kept": "told of a receipt that is not kept",
    "forgotten_resend": "do not come to agree",
}
STEPS = st.sampled_from((1, 400, 2_000, 60_000, 3_600_000))
SIDES = st.sampled_from("ab")


class PowerCut(Exception):
    """The machine stops here."""


@dataclass
class Mortal(End):
    """A side that may lose its power in any turn, and that holds its station to what it shows to the world."""

    cut: str = ""
    alarms: list[Alarm] = field(default_factory=list)

    def feed(self, *events: Event) -> None:
        """As of an End, with a crash where one was drawn."""
        waiting: list[Event] = list(events)
        while waiting:
            turn = take_turn(self.station, waiting, self.now, self.draw, self.answer)
            self._here("before the commit")
            self.store.commit([to_op(effect) for effect in turn.durable])
            waiting = [Persisted()] if turn.durable else []
            self._here("after the commit")
            half = len(turn.release) // 2
            for place, effect in enumerate(turn.release):
                if place == half:
                    self._here("among what is released")
                self._release(effect)

    def _here(self, point: str) -> None:
        if self.cut == point:
            self.cut = ""
            raise PowerCut

    def _release(self, effect: Effect) -> None:
        match effect:
            case Carry():
                self.carried.append(effect)
            case Placed(_, line, index, leaf):
                origin = self.station.state.places[line][1].own.origin.text
                assert self.store.leaves(origin, index, 1) == [leaf], "told of an entry that is not durable"
            case Arrived(line, index, raw, provisional):
                origin = self.station.state.places[line][1].other.origin.text
                assert provisional or self.store.entries(origin, index, 1) == [raw], "shows what is not durable"
            case Held(line, size):
                origin = self.station.state.places[line][1].own.origin.text
                assert kept_receipt(self, origin) >= size, "told of a receipt that is not kept"
            case Alarm():
                self.alarms.append(effect)
            case _:
                pass

    def answer(self, effect: Effect) -> Answer | None:
        """As of an End; no key signs about what is not on the disk."""
        match effect:
            case Sign(_, "receipt", message, _):
                whole, single = read_receipt_to_sign(message), read_entry_receipt_to_sign(message)
                if whole is not None:
                    copy = Copy.of(self.store.entries(whole.origin, 0, whole.size))
                    assert copy.size == whole.size, "signs a receipt for what is not durable"
                    assert copy.tree.root(whole.size) == whole.root
                if single is not None:
                    assert self.store.size(single.origin) >= single.prefix
            case _:
                pass
        return super().answer(effect)


def mortal(end: End) -> Mortal:
    """The side, known to be one that may crash."""
    assert isinstance(end, Mortal)
    return end


def kept_receipt(side: End, origin: str) -> int:
    """How much of a log of its own a side keeps a receipt for."""
    note = side.store.get(RECEIPT_SPACE, origin.encode())
    return 0 if note is None else int(note.decode().splitlines()[1])


class TwoStations(RuleBasedStateMachine):
    """What may happen to them, and what must be so after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.pair = Pair(kind=Mortal)
        self.sides: dict[str, Mortal] = {"a": mortal(self.pair.a), "b": mortal(self.pair.b)}
        self.under_way: dict[str, list[bytes]] = {"a": [], "b": []}
        """To each side."""
        self.said = 0
        self.before: dict[tuple[str, str], list[bytes]] = {}

    # -- what may happen -----------------------------------------------------------------------------------------------

    @rule(side=SIDES, precedence=st.sampled_from(Precedence), cut=st.sampled_from(("", "", "", *POINTS)))
    def say(self, side: str, precedence: Precedence, cut: str) -> None:
        self.said += 1
        self._do(side, cut, lambda: self.pair.send(self.sides[side], f"word {self.said}", precedence))

    @rule(side=SIDES, places=st.lists(st.integers(0, 63), max_size=4), again=st.booleans(), cut=st.sampled_from(POINTS))
    def arrive(self, side: str, places: list[int], again: bool, cut: str) -> None:  # noqa: FBT001 - drawn
        way = self.under_way[side]
        taken = [way[place % len(way)] for place in places if way]
        if not again:
            self.under_way[side] = [one for one in way if one not in taken]
        if taken:
            self._do(side, cut if len(places) == 4 else "", lambda: self.pair.deliver(self.sides[side], taken))

    @rule(side=SIDES)
    def all_arrive(self, side: str) -> None:
        way, self.under_way[side] = self.under_way[side], []
        self._do(side, "", lambda: self.pair.deliver(self.sides[side], way))

    @rule(side=SIDES)
    def lose(self, side: str) -> None:
        del self.under_way[side][::2]

    @rule(side=SIDES, place=st.integers(0, 63), junk=st.binary(max_size=200))
    def junk(self, side: str, place: int, junk: bytes) -> None:
        way = self.under_way[side]
        spoiled = [way[place % len(way)][:-1] + b"!"] if way else []
        self._do(side, "", lambda: self.pair.deliver(self.sides[side], [junk, *spoiled]))

    @rule(side=SIDES, step=STEPS, cut=st.sampled_from(("", "", "", *POINTS)))
    def time_passes(self, side: str, step: int, cut: str) -> None:
        for one in self.sides.values():
            one.now = Instant(one.now + step)
        self._do(side, cut, lambda: self.sides[side].feed(TimePassed()))

    @rule(side=SIDES)
    def crash(self, side: str) -> None:
        self._start(side)

    # -- what must be so -----------------------------------------------------------------------------------------------

    @invariant()
    def nothing_is_forgotten_or_said_twice_at_one_place(self) -> None:
        for name, side in self.sides.items():
            for origin in side.store.origins():
                now, before = side.store.entries(origin, 0, 9_999), self.before.get((name, origin), [])
                assert now[: len(before)] == before
                self.before[name, origin] = now

    @invariant()
    def what_is_held_there_was_durable_here_first(self) -> None:
        for one, other in (("a", "b"), ("b", "a")):
            for line in self.pair.lines:
                origin = self.sides[one].station.state.places[line][1].own.origin.text
                ours = self.sides[one].store.entries(origin, 0, 9_999)
                theirs = self.sides[other].store.entries(origin, 0, 9_999)
                assert ours[: len(theirs)] == theirs
                assert kept_receipt(self.sides[one], origin) <= len(theirs)

    @invariant()
    def nobody_is_accused(self) -> None:
        assert not [alarm for side in self.sides.values() for alarm in side.alarms]

    def teardown(self) -> None:
        """The world is healed: both come to hold all, and both have receipts for it; so of words that are lost then."""
        self._come_to_agree()
        for side in self.sides.values():
            self.pair.send(side, "a last word, of which the first try is lost")
            self.pair.take_wire(side)
        self._come_to_agree()

    def _come_to_agree(self) -> None:
        self.pair.wait(200_000)
        for one, other in ((self.pair.a, self.pair.b), (self.pair.b, self.pair.a)):
            log = one.station.state.places[self.pair.line][1].own
            held = other.store.size(log.origin.text)
            assert log.size == held == kept_receipt(one, log.origin.text), "they do not come to agree"

    # -- how -----------------------------------------------------------------------------------------------------------

    def _do(self, side: str, cut: str, act: Callable[[], object]) -> None:
        end = self.sides[side]
        end.cut = cut
        try:
            act()
        except PowerCut:
            self._start(side)
        finally:
            end.cut = ""
        self._collect()

    def _start(self, side: str) -> None:
        self._collect()
        self.sides[side].reload()
        route = Route("tcp", "b" if side == "a" else "a", Lane.FAST, self.pair.mtu_bytes, two_way=True, fixed=True)
        self.sides[side].feed(RouteFound(self.pair.channel, route))
        self._collect()

    def _collect(self) -> None:
        """What left goes under way; of too much the oldest is lost."""
        for name, end in self.sides.items():
            other = "b" if name == "a" else "a"
            self.under_way[other] = (self.under_way[other] + self.pair.take_wire(end))[-UNDER_WAY_MAX:]


def settings(examples: int) -> hypothesis.settings:
    """So many worlds of some forty steps."""
    return hypothesis.settings(
        max_examples=examples, stateful_step_count=40, suppress_health_check=list(hypothesis.HealthCheck)
    )


@pytest.mark.soak(rounds=200)
def test_two_stations_whatever_happens(rounds: int) -> None:
    run_state_machine_as_test(TwoStations, settings=settings(10 * rounds))


@pytest.mark.parametrize("name", BUGS)
def test_a_planted_bug_shows(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTS[name](monkeypatch)
    quick = hypothesis.settings(settings(60), phases=[hypothesis.Phase.generate], derandomize=True, database=None)
    with pytest.raises(AssertionError, match=BUGS[name]):
        run_state_machine_as_test(TwoStations, settings=quick)
