"""What the watch over a channel makes of alarms: kept, told in the same turn, and what one of them ends."""

from __future__ import annotations

import pytest

from parley.exchange.effects import Alarm, Note
from parley.exchange.work import Errands, Work
from parley.sim.alarms import Alarms
from parley.sim.violation import Violation
from parley.wire.ids import ChannelId, Instant
from parley.wire.limits import ALARMS_KEPT_MAX
from parley.wire.marks import Precedence
from tests.sim.stage import Stage

CHANNEL = ChannelId(bytes(32))
REGRESSED = "log-regressed", "line 0, index 5"


def raised(work: Work, code: str, detail: str, channel: ChannelId = CHANNEL) -> tuple[Note, Alarm]:
    """What a station keeps and tells of an alarm."""
    work.effects.clear()
    work.alarm(code, channel, detail)
    note, alarm = work.effects
    assert isinstance(note, Note)
    assert isinstance(alarm, Alarm)
    return note, alarm


@pytest.fixture
def work() -> Work:
    """A step of a station."""
    return Work(Instant(0), bytes, Errands())


def owes(stage: Stage) -> None:
    """A FLASH of line 0 has its place on side 0, and has not left."""
    stage.watch.passing[0].placed(0, 5, Precedence.FLASH)
    stage.watch.passing[0].turn_over()


def test_one_that_is_kept_and_told_is_well(work: Work) -> None:
    alarms = Alarms()
    note, alarm = raised(work, "seen-false", "index 3")
    assert alarms.keep(0, note) == alarm
    assert not alarms.tell(0, alarm)
    assert not alarms.turn_over(0)
    assert alarms.codes() == {"seen-false"}


def test_one_that_is_kept_and_told_to_nobody_is_seen(work: Work) -> None:
    alarms = Alarms()
    note, _ = raised(work, "seen-false", "index 3")
    alarms.keep(0, note)
    assert "keeps an alarm and tells nobody" in alarms.turn_over(0)
    assert not alarms.turn_over(1)


def test_one_that_is_told_and_not_kept_is_seen(work: Work) -> None:
    _, alarm = raised(work, "seen-false", "index 3")
    assert "tells of an alarm that it does not keep" in Alarms().tell(0, alarm)


def test_one_that_was_kept_as_the_machine_stopped_stands_in_the_list(work: Work) -> None:
    alarms = Alarms()
    note, _ = raised(work, "seen-false", "index 3")
    alarms.keep(0, note)
    alarms.interrupted(0)
    assert not alarms.turn_over(0)
    assert alarms.codes() == {"seen-false"}


def test_those_that_are_only_counted_are_told_and_not_kept(work: Work) -> None:
    alarms = Alarms()
    for _ in range(ALARMS_KEPT_MAX):
        raised(work, "seen-false", "index 3")
    work.effects.clear()
    work.alarm("seen-false", CHANNEL, "index 4")
    _, alarm = work.effects
    assert isinstance(alarm, Alarm)
    assert not alarms.tell(0, alarm)
    assert alarms.codes() == {"alarms-many"}


def test_a_flash_of_a_log_that_has_stopped_is_not_owed(work: Work) -> None:
    stage = Stage()
    stage.watch.expected = frozenset({"log-regressed"})
    owes(stage)
    note, alarm = raised(work, *REGRESSED, channel=stage.link.ground.channel)
    stage.watch.committed(0, [note])
    stage.watch.told(0, alarm)
    stage.write(0, "Routine.")
    stage.go_on(5_000)
    assert stage.held(0) == 1


@pytest.mark.parametrize(("code", "detail"), [("seen-false", "index 5"), ("log-regressed", "line 1, index 5")])
def test_a_flash_of_any_other_log_is(work: Work, code: str, detail: str) -> None:
    stage = Stage()
    stage.watch.expected = frozenset({code})
    owes(stage)
    note, alarm = raised(work, code, detail, channel=stage.link.ground.channel)
    stage.watch.committed(0, [note])
    stage.watch.told(0, alarm)
    with pytest.raises(Violation, match="leaves before FLASH"):
        stage.write(0, "Routine.")


def test_who_writes_into_a_log_that_it_has_stopped_is_seen(work: Work) -> None:
    stage = Stage()
    stage.write(0, "One.")
    stage.watch.expected = frozenset({"log-regressed"})
    note, alarm = raised(work, "log-regressed", "line 1, index 5", channel=stage.link.ground.channel)
    stage.watch.committed(0, [note])
    stage.watch.told(0, alarm)
    with pytest.raises(Violation, match="writes into a log that it has stopped"):
        stage.write(0, "Two.")
