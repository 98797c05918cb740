"""A way that is asked takes a number far ahead: what follows by the other ways must be known all the same."""

from __future__ import annotations

import pytest

from parley.exchange.channel import RESEND_MS_MIN
from parley.exchange.ways import PROBE_MS, PROBES_IN_VAIN, heard
from parley.sim.lines import THERE, Lines, Wire

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS


def asked_in_vain(second: Wire) -> Lines:
    """Two ways that were proven; since then the second, on which nothing arrives, has been asked once more."""
    lines = Lines(Wire("tcp"), second)
    lines.run(3 * MINUTE_MS)
    second.dead = {0, 1}
    before = second.sent[0]
    assert lines.clock.run(lines.clock.now_ms + 2 * HOUR_MS, lambda: second.sent[0] > before)
    return lines


@pytest.mark.parametrize("two_way", [True, False], ids=["two-way", "one-way"])
def test_a_question_that_was_lost_goes_beside_what_follows_by_another_way(two_way: bool) -> None:  # noqa: FBT001 - a case
    lines = asked_in_vain(Wire("udp", two_way=two_way))
    lines.run(RESEND_MS_MIN + 100)
    assert lines.until_held(lines.say(0, "Weather for tonight: gale."), MINUTE_MS) == 40
    knock = lines.channel(0).knock
    assert knock is not None
    assert knock.beside is None  # it does so once


def silent_while_it_is_heard() -> Lines:
    """Nothing of ours arrives by the first of two ways, which is silent now; theirs comes by it all the same."""
    tcp = Wire("tcp")
    lines = Lines(tcp, Wire("udp"))
    lines.run(3 * MINUTE_MS)
    tcp.dead = {0}
    lines.say(0, "Weather for tonight: gale.")
    route = lines.channel(0).routes["tcp", THERE]
    assert lines.clock.run(lines.clock.now_ms + 2 * MINUTE_MS, lambda: route.silent)
    return lines


def test_a_silent_way_by_which_the_other_side_is_heard_is_asked_soon() -> None:
    lines = silent_while_it_is_heard()
    lines.wires["tcp"].dead = set()
    lines.say(1, "Noted.")
    lines.run(PROBE_MS + RESEND_MS_MIN)
    way = lines.channel(0).way()
    assert way is not None
    assert (way.bearer, way.silent) == ("tcp", False)


def test_if_nothing_of_ours_passes_by_it_all_the_same_it_is_asked_a_few_times_so_and_then_as_seldom_as_ever() -> None:
    lines = silent_while_it_is_heard()
    channel = lines.channel(0)
    (route,) = (one for one in channel.routes.values() if one.silent)
    asked = set()
    for _ in range(180):
        heard(channel, route, lines.machines[0].now(lines.clock.now_ms))
        lines.run(MINUTE_MS // 3)
        asked.add(route.probed_at)
    assert PROBES_IN_VAIN < len(asked) < 3 * PROBES_IN_VAIN


def test_as_long_as_an_answer_may_come_it_waits_for_it() -> None:
    lines = asked_in_vain(Wire("udp"))
    tcp = lines.wires["tcp"]
    before = tcp.sent[0]
    lines.say(0, "Weather for tonight: gale.")
    lines.run(0)
    assert tcp.sent[0] == before + 1


def test_a_way_on_which_nothing_comes_back_is_not_proven_by_a_question_that_went_beside() -> None:
    lines = asked_in_vain(Wire("udp", two_way=False))
    lines.run(RESEND_MS_MIN + 100)
    asked = lines.channel(0).probing
    assert asked is not None
    proven = lines.channel(0).routes[asked].proven
    lines.until_held(lines.say(0, "Weather for tonight: gale."), MINUTE_MS)
    lines.run(MINUTE_MS)
    assert lines.channel(0).routes[asked].proven == proven
