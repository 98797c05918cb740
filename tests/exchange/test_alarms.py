"""Every alarm that the station raises has its sentence, and every sentence is one that is raised."""

from __future__ import annotations

import ast
import re
from functools import cache

import parley.exchange
import parley.station
from parley.exchange.alarms import ALARM_SPACE, ALARMS, COUNT_SPACE, QUIET_SECONDS
from parley.exchange.effects import Alarm
from parley.seal import frames
from parley.wire.cbor import decode
from parley.wire.ids import Instant, LogSize
from parley.wire.limits import ALARMS_KEPT_MAX
from scripts.refusals import SOURCE, read_modules, refusals
from tests.exchange.hands import codes, hand, quiet
from tests.station.pair import Pair


@cache
def raised() -> list[tuple[str, ast.expr]]:
    """The package of every call that raises an alarm, and the code in it."""
    return [
        (name.rpartition(".")[0], node.args[0])
        for name, tree in read_modules(SOURCE).items()
        if name.startswith(("parley.exchange.", "parley.station.", "parley.service."))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and (_raises(node.func) or _is_alarm(node.func))
    ]


def _raises(called: ast.expr) -> bool:
    return isinstance(called, ast.Attribute) and called.attr in ("alarm", "raise_here")


def _is_alarm(called: ast.expr) -> bool:
    return isinstance(called, ast.Name) and called.id == Alarm.__name__


def test_there_are_alarms_to_look_at() -> None:
    assert len(raised()) >= len(ALARMS)
    assert {package for package, _ in raised()} >= {parley.exchange.__name__, parley.station.__name__}


def test_every_code_written_out_has_its_sentence_and_the_other_way_round() -> None:
    written = {one.value for _, one in raised() if isinstance(one, ast.Constant)}
    assert written == set(ALARMS)


def test_every_other_alarm_is_that_of_a_refusal() -> None:
    others = [one for _, one in raised() if not isinstance(one, ast.Constant)]
    assert {ast.unparse(one) for one in others} == {"refusal.code", "code", "trouble.code", "damage.code"}
    codes = {refusal.code for refusal in refusals()}
    assert not codes & set(ALARMS), "an alarm and a refusal of one name"


def test_sentences_and_hints_have_the_form_of_those_of_refusals() -> None:
    for code, told in ALARMS.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
        assert told.sentence[0].isupper()
        assert not told.sentence.endswith(".")
        assert re.search(r"[\u4e00-\u9fff]", told.sentence_zh)
        assert told.hint
        assert not told.hint.endswith(".")


def test_an_alarm_is_told_and_kept() -> None:
    pair = quiet(Pair())
    hand(pair, pair.a, frames.Receipt(1, LogSize(3), 1, bytes(64)))
    (alarm,) = pair.a.said(Alarm)
    (kept,) = pair.a.store.journal(ALARM_SPACE, 0, 9)
    assert decode(kept) == [pair.a.now // 1000, pair.channel, alarm.code, alarm.detail]
    assert alarm.code == "receipt-beyond-log"


def test_a_peer_that_gives_cause_without_end_fills_nothing_and_is_told_of_once_an_hour() -> None:
    pair = quiet(Pair())
    beyond = frames.Receipt(1, LogSize(3), 1, bytes(64))
    for _ in range(3 * ALARMS_KEPT_MAX):
        hand(pair, pair.a, beyond)
    pair.take_wire(pair.a)
    assert codes(pair.a) == ["receipt-beyond-log"] * ALARMS_KEPT_MAX + ["alarms-many"]
    assert pair.a.store.journal_size(ALARM_SPACE) == ALARMS_KEPT_MAX
    assert len(pair.a.store.kept(COUNT_SPACE)) == 1
    pair.a.told.clear()
    pair.a.reload()
    hand(pair, pair.a, beyond)
    assert codes(pair.a) == []
    pair.a.now = Instant(pair.a.now + 1_000 * QUIET_SECONDS)
    hand(pair, pair.a, beyond)
    assert codes(pair.a) == ["alarms-many"]
    assert pair.a.store.journal_size(ALARM_SPACE) == ALARMS_KEPT_MAX
