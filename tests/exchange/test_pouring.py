"""Long entries as symbols, and the pace where nothing comes back: two stations and their lines, in virtual time."""

from __future__ import annotations

from hashlib import shake_256

import pytest

from parley.exchange.lines import Pour
from parley.exchange.pouring import (
    COPIES,
    MINUTE_MS,
    PACES,
    TOLD_MIN,
    URGENT_BEACONS,
    copies,
    goes_as_symbols,
    next_symbols,
)
from parley.exchange.queue import Waiting
from parley.exchange.route import Route
from parley.exchange.ways import SILENT_MS
from parley.seal import frames
from parley.seal.fountain import Source, Symbol
from parley.seal.fragments import as_whole
from parley.seal.schedule import Lane
from parley.sim.lines import THERE, Lines, Wire
from parley.station.events import RouteLost
from parley.wire.ids import Instant, LogSize
from parley.wire.limits import ENTRY_BYTES_MAX
from parley.wire.marks import Precedence
from tests.exchange.hands import channel_of, hand, line_of, overhear, overheard, quiet
from tests.station.pair import Pair

HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
LONG = shake_256(b"a long report").hexdigest(2_000)
"""Some 2 KB that no compression makes shorter."""


def diode(*others: Wire, loss: float = 0.0) -> Lines:
    """A one-way way from side 0 to side 1, and others; nobody has ever answered by it."""
    wire = Wire("serial", 1_200, 1_000, loss, 256, two_way=False, dead={1})
    lines = Lines(wire, *others)
    lines.feed(1, RouteLost("serial", THERE, for_good=True))
    lines.run(10 * MINUTE_MS)
    return lines


def pours(lines: Lines) -> dict[int, Pour]:
    return lines.channel(0).lines[1].own.pours


@pytest.mark.parametrize(("loss", "within_ms"), [(0.0, 25_000), (0.2, 60_000), (0.5, 10 * MINUTE_MS)])
def test_a_long_entry_crosses_where_nothing_comes_back(loss: float, within_ms: int) -> None:
    lines = diode(loss=loss)
    lines.say(0, LONG)
    took = lines.until_there(within_ms)
    assert took is not None
    assert lines.wires["serial"].sent[1] == 0


def test_in_pieces_alone_it_does_not_in_a_day() -> None:
    lines = diode(loss=0.5)
    lines.channel(0).fountain = False
    lines.say(0, LONG)
    assert lines.until_there(DAY_MS) is None


def test_a_receipt_by_another_bearer_ends_it() -> None:
    lines = diode(Wire("mail", 0, 30_000, mtu_bytes=65_507, two_way=False, lane=Lane.SLOW), loss=0.5)
    lines.lose("mail", 0)
    assert lines.until_held(lines.say(0, LONG), HOUR_MS) is not None
    assert pours(lines) == {}
    assert lines.channel(0).lines[1].own.under_way == {}


def test_where_half_is_lost_both_ways_a_long_entry_goes_as_symbols_at_once() -> None:
    wire = Wire("serial", 1_200, 1_000, 0.5, 256)
    lines = Lines(wire)
    for number in range(12):
        lines.say(0, f"Message {number}")
        lines.run(2 * MINUTE_MS)
    route = lines.channel(0).routes["serial", THERE]
    assert route.loss is not None
    assert route.loss > 0.5
    lines.say(0, LONG)
    lines.run(1_000)
    assert pours(lines)[12].number > 0


def test_on_a_good_way_it_goes_in_pieces_first_and_as_symbols_when_it_is_said_again() -> None:
    wire = Wire("serial", 9_600, 100, 0.0, 256)
    lines = Lines(wire)
    lines.run(10 * MINUTE_MS)
    wire.dead = {1}
    lines.say(0, LONG)
    lines.run(4_000)
    assert pours(lines) == {}
    lines.run(10_000)
    assert pours(lines)[0].number > 10
    wire.dead = set()
    assert lines.until_there(MINUTE_MS) is not None


def test_it_ends_after_three_days_and_begins_again_when_a_way_is_found() -> None:
    lines = diode()
    wire = lines.wires["serial"]
    lines.run(DAY_MS)
    quiet_day = _sent_in(lines, DAY_MS)
    lines.say(0, "Radio silence until noon.")
    lines.run(3 * DAY_MS + 12 * HOUR_MS)
    assert pours(lines)[0].times == PACES[Precedence.ROUTINE].times_max
    assert lines.channel(0).timers.resend is None
    assert _sent_in(lines, DAY_MS) <= quiet_day + 4
    lines.find("serial", 0)
    lines.run(MINUTE_MS)
    assert 0 < pours(lines)[0].times < 10
    assert wire.sent[1] == 0


def _sent_in(lines: Lines, milliseconds: int) -> int:
    before = lines.wires["serial"].sent[0]
    lines.run(milliseconds)
    return lines.wires["serial"].sent[0] - before


@pytest.mark.parametrize("precedence", list(Precedence))
def test_the_pace_of_each_precedence_lasts_three_days(precedence: Precedence) -> None:
    pace = PACES[precedence]
    pauses = [min(2_000 << min(times, 16), pace.pause_ms_max) for times in range(pace.times_max)]
    assert 3 * DAY_MS <= sum(pauses) <= 3.1 * DAY_MS


def test_the_higher_the_precedence_the_more_is_said_and_the_oftener() -> None:
    paces = [PACES[precedence] for precedence in sorted(Precedence)]
    assert [pace.share for pace in paces] == sorted(pace.share for pace in paces)
    assert [pace.pause_ms_max for pace in paces] == sorted((pace.pause_ms_max for pace in paces), reverse=True)


def test_when_a_way_back_opens_its_receipt_ends_it() -> None:
    lines = diode()
    lines.say(0, "Radio silence until noon.")
    lines.run(4 * DAY_MS)
    assert pours(lines)[0].times == PACES[Precedence.ROUTINE].times_max
    lines.wires["udp"] = Wire("udp")
    for side in (0, 1):
        lines.machines[side].mtu_bytes["udp"] = 1_232
        lines.find("udp", side)
    lines.run(MINUTE_MS)
    assert lines.channel(0).lines[1].own.receipted == 1
    assert pours(lines) == {}


def route_of(bearer: str = "udp", *, two_way: bool = True, arrived: int = 0, missed: int = 0) -> Route:
    lane = Lane.SLOW if bearer in {"mail", "folder"} else Lane.FAST
    return Route(bearer, THERE, lane, 256, two_way=two_way, fixed=True, arrived=arrived, missed=missed)


@pytest.mark.parametrize(
    ("route", "at_first"),
    [
        (route_of(), False),
        (route_of(two_way=False), True),
        (route_of(arrived=TOLD_MIN // 2, missed=TOLD_MIN // 2), True),
        (route_of(arrived=1, missed=TOLD_MIN - 2), False),
        (route_of(arrived=TOLD_MIN, missed=TOLD_MIN // 2), False),
        (route_of("mail", two_way=False, missed=TOLD_MIN), False),
        (route_of("folder", two_way=False), False),
    ],
    ids=["good", "one-way", "bad", "hardly known", "rather good", "mail", "folder"],
)
def test_on_which_ways_a_long_entry_goes_as_symbols(route: Route, at_first: bool) -> None:  # noqa: FBT001 - a case
    assert goes_as_symbols(route, again=False) is at_first
    assert goes_as_symbols(route, again=True) is (route.lane is Lane.FAST)


def test_symbols_go_on_where_they_were_until_the_whole_is_another() -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "an entry")
    pair.a.carried.clear()
    line, route = line_of(pair, pair.a), route_of(two_way=False)
    waiting = Waiting(0, b"", (1, 0))
    whole = as_whole(2, bytes(1_000))

    def numbers(whole: bytes, room: int = 200) -> list[int]:
        symbols = next_symbols(line, waiting, whole, room, route)
        assert symbols is not None
        assert all(len(one.content) <= room and one.entry == (1, 0) for one in symbols)
        found = [frames.decode(one.number, one.content) for one in symbols]
        return [symbol.number for symbol in found if isinstance(symbol, Symbol)]

    first = numbers(whole)
    assert first == list(range(9))
    again = numbers(whole)
    assert again == list(range(9, 12))
    assert numbers(whole + b"x") == first
    assert numbers(whole + b"x", 150)[0] == 0
    assert next_symbols(line, waiting, bytes(ENTRY_BYTES_MAX), 40, route) is None


def test_what_was_cut_for_longer_datagrams_is_dropped_and_comes_again() -> None:
    lines = diode()
    lines.say(0, LONG)
    lines.run(2_000)
    route = lines.channel(0).routes["serial", THERE]
    lines.wires["serial"].mtu_bytes = route.mtu_bytes = 128
    assert lines.until_there(10 * MINUTE_MS) is not None


def test_numbers_known_after_any_loss_go_several_times_where_much_is_lost() -> None:
    pair = quiet(Pair())
    channel = channel_of(pair, pair.a)
    assert copies(channel, route_of()) == 1
    assert copies(channel, route_of(two_way=False)) == COPIES
    assert copies(channel, route_of("folder", two_way=False)) == 1
    assert copies(channel, route_of(missed=TOLD_MIN)) == COPIES
    channel.unheard = 1_000
    assert copies(channel, route_of(missed=TOLD_MIN)) == 1


def test_the_word_of_the_other_side_that_it_lacks_an_entry_begins_it_again() -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "an entry")
    pair.a.carried.clear()
    own = line_of(pair, pair.a).own
    own.pours[own.size - 1] = Pour(times=80, number=7)
    zero = LogSize(own.size - 1)
    hand(pair, pair.a, frames.Have(1, line_of(pair, pair.a).other.size, zero))
    assert own.pours[own.size - 1] == Pour(times=0, number=7)


def test_when_a_one_way_way_falls_silent_by_one_repeat_those_after_it_are_counted_too() -> None:
    lines = Lines(Wire("tcp", dead={0, 1}), Wire("udp", two_way=False, dead={0, 1}))
    lines.run(100)
    channel = lines.channel(0)
    tcp, udp, own = channel.routes["tcp", THERE], channel.routes["udp", THERE], channel.lines[1].own
    tcp.silent = True
    for text in ("Fire on board.", "Abandoning ship."):
        lines.say(0, text, Precedence.FLASH)
    lines.run(100)
    own.pours[0] = Pour(times=URGENT_BEACONS)
    udp.asked, udp.asked_at = (1, 0), Instant(own.under_way[0] - SILENT_MS)
    own.under_way = dict.fromkeys(own.under_way, Instant(0))
    lines.run(3_000)
    assert udp.silent
    assert [own.pours[index].times for index in (0, 1)] == [URGENT_BEACONS + 1, 1]


# -- what arrives ------------------------------------------------------------------------------------------------------


def long_entry(pair: Pair) -> list[Symbol]:
    """Symbols of an entry that A has written and B has not got."""
    pair.send(pair.a, LONG)
    said = [frame for datagram in overhear(pair, pair.a) for frame in datagram]
    entry = next(frame for frame in said if frames.number_of(frame) == 1)
    source = Source(as_whole(1, frames.encode(entry)), 200)
    return [source.symbol(number) for number in range(source.count, 3 * source.count)]


def test_symbols_alone_bring_an_entry_and_later_ones_its_receipt_again() -> None:
    pair = quiet(Pair())
    symbols = long_entry(pair)
    size = line_of(pair, pair.b).other.size
    taken = 0
    while line_of(pair, pair.b).other.size == size:
        hand(pair, pair.b, symbols[taken])
        taken += 1
    assert any(isinstance(frame, frames.Receipt) for frame in overheard(pair, pair.b))
    hand(pair, pair.b, symbols[taken])
    assert any(isinstance(frame, frames.Receipt) for frame in overheard(pair, pair.b))


def test_symbols_that_lie_change_nothing() -> None:
    pair = quiet(Pair())
    symbols = long_entry(pair)
    before, dropped = line_of(pair, pair.b).other.size, channel_of(pair, pair.b).dropped
    for symbol in symbols:
        hand(pair, pair.b, Symbol(b"lies", symbol.total, symbol.number, symbol.piece))
    assert line_of(pair, pair.b).other.size == before
    assert channel_of(pair, pair.b).dropped > dropped
    assert channel_of(pair, pair.b).symbols.made_for(symbols[0]) is None


def test_before_the_channel_speaks_no_symbol_is_kept() -> None:
    pair = quiet(Pair())
    symbols = long_entry(pair)
    channel = channel_of(pair, pair.b)
    channel.verified = False
    hand(pair, pair.b, *symbols[:2])
    assert channel.symbols.size == 0
