"""Which way things go, and how a dead one is noticed: two stations and the lines between them, in virtual time."""

from __future__ import annotations

from dataclasses import replace
from hashlib import shake_256
from types import SimpleNamespace

import pytest

from parley.exchange import ways
from parley.record.agreement import Agreement
from parley.seal.schedule import Lane
from parley.sim.lines import THERE, Lines, Wire
from parley.station.events import RouteLost
from parley.wire.ids import Instant
from parley.wire.marks import Precedence

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS


def settled(*wires: Wire) -> Lines:
    """A world in which every way has been asked."""
    lines = Lines(*wires)
    lines.run(3 * MINUTE_MS)
    return lines


def counts(lines: Lines, side: int = 0) -> dict[str, int]:
    return {name: wire.sent[side] for name, wire in lines.wires.items()}


def agreed(lines: Lines, least: int, *bearers: str) -> None:
    """The terms of line 1 ask for so many bearers."""
    for side in (0, 1):
        line = lines.channel(side).lines[1]
        line.terms = replace(line.terms, agreement=Agreement({"en": "Desks"}, {}, bearers=bearers, bearers_min=least))


def test_the_cheapest_way_that_works_is_used_and_flash_goes_by_all() -> None:
    lines = settled(Wire("serial", 9_600), Wire("udp"), Wire("tcp"))
    before = counts(lines)
    assert lines.until_held(lines.say(0, "Routine traffic."), MINUTE_MS) is not None
    after = counts(lines)
    assert (after["serial"], after["udp"]) == (before["serial"], before["udp"])
    assert lines.until_held(lines.say(0, "Man overboard.", Precedence.FLASH), MINUTE_MS) is not None
    assert all(counts(lines)[bearer] > after[bearer] for bearer in after)


def assert_another_takes_over(lines: Lines) -> None:
    """Within a minute, and then at once."""
    took = lines.until_held(lines.say(0, "Are you there?"), HOUR_MS)
    assert took is not None
    assert took <= MINUTE_MS
    again = lines.until_held(lines.say(0, "And now?"), HOUR_MS)
    assert again is not None
    assert again < 3_000


@pytest.mark.parametrize("dead", [{0, 1}, {0}, {1}], ids=["both directions", "ours", "theirs"])
def test_when_a_bearer_dies_silently_the_next_takes_over_within_a_minute(dead: set[int]) -> None:
    lines = settled(Wire("tcp"), Wire("udp"))
    lines.wires["tcp"].dead = dead
    assert_another_takes_over(lines)


@pytest.mark.parametrize("after_ms", range(2_000, 60_000, 9_500))
def test_so_it_does_while_the_ways_are_still_being_asked(after_ms: int) -> None:
    """What is said by a way that works is no proof of the one that was asked, and no number of it is unknown."""
    lines = Lines(Wire("tcp"), Wire("udp"))
    lines.run(after_ms)
    lines.until_held(lines.say(0, "Before."), MINUTE_MS)
    lines.run(10_000)
    lines.wires["tcp"].dead = {0, 1}
    assert_another_takes_over(lines)


def test_when_a_bearer_says_that_it_is_dead_the_next_takes_over_at_once() -> None:
    lines = settled(Wire("tcp"), Wire("serial", 9_600))
    lines.wires["tcp"].dead = {0, 1}
    for side in (0, 1):
        lines.lose("tcp", side)
    took = lines.until_held(lines.say(0, "Are you there?"), HOUR_MS)
    assert took is not None
    assert took < 3_000


def test_a_bearer_that_lives_again_is_found_and_used() -> None:
    lines = settled(Wire("tcp"), Wire("udp"))
    lines.wires["tcp"].dead = {0, 1}
    lines.until_held(lines.say(0, "Are you there?"), HOUR_MS)
    assert lines.channel(0).routes["tcp", THERE].silent
    lines.wires["tcp"].dead = set()
    lines.run(10 * MINUTE_MS)
    assert not lines.channel(0).routes["tcp", THERE].silent
    before = counts(lines)
    assert lines.until_held(lines.say(0, "Back again."), MINUTE_MS) is not None
    after = counts(lines)
    assert after["udp"] == before["udp"]
    assert after["tcp"] > before["tcp"]


def test_what_went_by_a_silent_way_and_has_no_receipt_for_long_leaves_the_proof_to_others() -> None:
    channel = settled(Wire("tcp"), Wire("udp")).channel(0)
    tcp = channel.routes["tcp", THERE]
    start = Instant(0)
    ways.gave(tcp, (1, 4), start, whole=False)
    tcp.silent = True
    ways.gave(tcp, (1, 5), Instant(start + ways.SILENT_MS - 1), whole=True)
    ways.receipted(channel, 1, 5, 6, Instant(start + ways.SILENT_MS))
    assert tcp.silent
    ways.gave(tcp, (1, 6), Instant(start + ways.SILENT_MS), whole=True)
    ways.receipted(channel, 1, 6, 7, Instant(start + ways.SILENT_MS + 300))
    assert not tcp.silent
    assert tcp.delay_ms == 300


def test_a_way_that_is_silent_already_is_asked_no_later_because_more_of_what_it_carried_has_no_receipt() -> None:
    channel = settled(Wire("tcp"), Wire("udp")).channel(0)
    tcp = channel.routes["tcp", THERE]
    tcp.silent, tcp.probe_at = True, Instant(5_000)
    ways.gave(tcp, (1, 4), Instant(0), whole=True)
    ways.unanswered(channel, (1, 4), Instant(ways.SILENT_MS + 1))
    assert tcp.probe_at == 5_000


def test_what_a_dead_way_is_asked_stays_little() -> None:
    lines = settled(Wire("tcp"), Wire("udp"))
    lines.wires["udp"].dead = {0, 1}
    before = counts(lines)["udp"]
    lines.run(24 * HOUR_MS)
    assert ways.living(lines.channel(0), Instant(lines.machines[0].now(lines.clock.now_ms))) == {"tcp"}
    assert counts(lines)["udp"] - before <= 48


def test_a_way_on_which_nothing_can_come_back_is_proven_by_what_comes_by_another() -> None:
    """UDP through a diode from side 0 to side 1, who answers by a slow line."""
    lines = Lines(Wire("udp", two_way=False, dead={1}), Wire("serial", 2_400, 500, mtu_bytes=256))
    lines.feed(1, RouteLost("udp", THERE, for_good=True))
    lines.run(3 * MINUTE_MS)
    diode = lines.channel(0).routes["udp", THERE]
    assert diode.heard is None
    assert diode.proven is not None
    serial = counts(lines)["serial"]
    took = lines.until_held(lines.say(0, "Weather for tonight: " + "gale, " * 200), 10 * MINUTE_MS)
    assert took is not None
    assert took < 5_000
    assert counts(lines)["serial"] == serial
    assert lines.wires["udp"].sent[1] == 0


def test_who_may_only_listen_says_nothing_until_a_way_opens() -> None:
    lines = Lines(Wire("udp", two_way=False, dead={1}))
    lines.feed(1, RouteLost("udp", THERE, for_good=True))
    ticket = lines.say(0, "Radio silence until noon.")
    assert lines.until_held(ticket, HOUR_MS) is None
    assert lines.channel(1).lines[1].other.size == 1
    assert lines.wires["udp"].sent[1] == 0
    lines.wires["serial"] = Wire("serial", 2_400, 500, mtu_bytes=256)
    for side in (0, 1):
        lines.machines[side].mtu_bytes["serial"] = 256
        lines.find("serial", side)
    took = lines.until_held(ticket, HOUR_MS)
    assert took is not None
    assert took < MINUTE_MS


def test_letters_go_where_no_fast_way_works_and_few_of_them() -> None:
    lines = settled(Wire("tcp"), Wire("mail", 0, 90_000, mtu_bytes=65_507, two_way=False, lane=Lane.SLOW))
    assert counts(lines)["mail"] == 0
    lines.wires["tcp"].dead = {0, 1}
    took = lines.until_held(lines.say(0, "By letter, then."), HOUR_MS)
    assert took is not None
    assert took <= 30_000 + 2 * 90_000 + MINUTE_MS
    for number in range(20):
        lines.say(0, f"Letter {number}")
    lines.run(HOUR_MS)
    assert lines.channel(0).lines[1].own.receipted == 21
    assert counts(lines)["mail"] <= 12
    lines.wires["tcp"].dead = set()
    lines.run(2 * HOUR_MS)
    mailed = counts(lines)["mail"]
    assert lines.until_held(lines.say(0, "By wire again."), MINUTE_MS) is not None
    assert counts(lines)["mail"] == mailed


def test_what_was_given_to_a_line_that_is_cut_goes_by_letter_at_once() -> None:
    """What waits for its receipt when the bearer tells does not wait for the time that letters take."""
    lines = settled(Wire("tcp"), Wire("mail", 0, 5_000, mtu_bytes=65_507, two_way=False, lane=Lane.SLOW))
    lines.wires["tcp"].dead = {0, 1}
    ticket = lines.say(0, "By wire, or by letter.")
    for side in (0, 1):
        lines.lose("tcp", side)
    took = lines.until_held(ticket, HOUR_MS)
    assert took is not None
    assert took <= MINUTE_MS + 10_000


def test_a_flash_goes_by_letter_at_once_and_its_repeats_seldom() -> None:
    lines = settled(Wire("tcp"), Wire("mail", 0, 90_000, mtu_bytes=65_507, two_way=False, lane=Lane.SLOW, dead={0}))
    lines.wires["tcp"].dead = {0, 1}
    lines.say(0, "Man overboard.", Precedence.FLASH)
    lines.run(1_000)
    assert counts(lines)["mail"] == 1
    lines.run(HOUR_MS)
    assert 2 <= counts(lines)["mail"] <= 61


# -- how many live -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bearer", ["tcp", "udp"])
def test_the_watch_is_told_once_that_fewer_live_than_agreed_while_traffic_flows(bearer: str) -> None:
    lines = settled(Wire("tcp"), Wire("udp"))
    agreed(lines, 2)
    lines.run(HOUR_MS)
    assert lines.alarms(0) == lines.alarms(1) == []
    lines.wires[bearer].dead = {0, 1}
    assert lines.until_held(lines.say(0, "Still here?"), MINUTE_MS) is not None
    lines.run(3 * HOUR_MS)
    assert lines.alarms(0) == lines.alarms(1) == ["bearers-few"]
    assert lines.until_held(lines.say(0, "Still here."), MINUTE_MS) is not None
    lines.wires[bearer].dead = set()
    lines.run(3 * HOUR_MS)
    lines.wires[bearer].dead = {0, 1}
    lines.run(4 * HOUR_MS)
    assert lines.alarms(0) == ["bearers-few"] * 2


def test_the_watch_is_told_within_minutes_when_the_one_in_use_dies() -> None:
    lines = settled(Wire("tcp"), Wire("udp"))
    agreed(lines, 2)
    lines.wires["tcp"].dead = {0, 1}
    lines.say(0, "Are you there?")
    lines.run(4 * MINUTE_MS)
    assert lines.alarms(0) == ["bearers-few"]


def test_only_bearers_that_the_terms_name_count() -> None:
    lines = settled(Wire("tcp"), Wire("udp"))
    agreed(lines, 2, "tcp", "mail")
    lines.run(5 * MINUTE_MS)
    assert lines.alarms(0) == ["bearers-few"]
    agreed(lines, 1, "tcp")
    lines.run(2 * HOUR_MS)
    assert lines.alarms(0) == ["bearers-few"]


def test_a_line_that_was_closed_asks_for_no_bearers(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = settled(Wire("tcp"))
    agreed(lines, 2)
    channel = lines.channel(0)
    assert ways.wanted(channel)[0] == 2
    closing = SimpleNamespace(closings={channel.lines[1].own.origin.line: None})
    reading = SimpleNamespace(author=SimpleNamespace(closings={}), reader=closing)
    monkeypatch.setattr(type(channel.standing.ledger), "now", lambda *_: reading)
    assert ways.wanted(channel) == (0, frozenset())
    lines.run(HOUR_MS)
    assert lines.alarms(0) == []


def test_what_a_way_has_shown_is_known_when_it_is_found_again() -> None:
    lines = Lines(Wire("tcp"))
    lines.until_held(lines.say(0, "Are you there?"), MINUTE_MS)
    before = lines.channel(0).routes["tcp", THERE]
    assert before.arrived
    lines.lose("tcp", 0)
    lines.find("tcp", 0)
    after = lines.channel(0).routes["tcp", THERE]
    assert not after.lost
    assert (after.proven, after.arrived, after.missed, after.delay_ms) == (
        before.proven,
        before.arrived,
        before.missed,
        before.delay_ms,
    )


def test_loss_and_delay_are_known_by_what_was_asked() -> None:
    lines = Lines(Wire("tcp", latency_ms=200, loss=0.3, mtu_bytes=1_232))
    for number in range(40):
        lines.say(0, f"Message {number}")
        lines.run(MINUTE_MS)
    route = lines.channel(0).routes["tcp", THERE]
    assert route.loss is not None
    assert 0.4 <= route.loss <= 0.8
    assert route.arrived + route.missed <= ways.COUNTED
    assert route.delay_ms is not None
    assert route.delay_ms >= 400


def test_on_a_slow_way_with_room_for_much_a_flash_waits_for_one_long_entry_and_no_more() -> None:
    lines = settled(Wire("tcp", 9_600, mtu_bytes=16_384))
    for number in range(6):
        lines.say(0, shake_256(bytes([number])).hexdigest(1_000))
    took = lines.until_held(lines.say(0, "Man overboard.", Precedence.FLASH), MINUTE_MS)
    assert took is not None
    assert took < 3_000
