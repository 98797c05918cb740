"""Facts in the order of their log, whatever the order in which they came."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from parley.authority.docket import Docket
from parley.forms.agreements import Acceptance, Closing
from parley.forms.offices import Holder, Mandate, MandateAct, MandateChange, Tenure
from parley.forms.watch import Orderwire
from parley.wire.ids import EntryHash, Generation, LogSize, PostId
from parley.wire.marks import Nature, Precedence
from tests.authority.maker import ARVENIA, FIRST_LOG, LINE0, LINE1, NOW, SECOND_LOG, Zero


def held(name: str) -> Holder:
    return Holder(PostId(1), Tenure.HELD, NOW, {"en": name})


def names(docket: Docket) -> list[str]:
    return [fact.body.name["en"] for fact in docket.facts]


def test_in_the_order_of_the_log_by_every_order_of_arrival_and_each_once() -> None:
    zero = Zero()
    for name in ("first", "second"):
        zero.say(ARVENIA, held(name))
    zero.restart(ARVENIA)
    zero.say(ARVENIA, held("third"))
    for order in permutations(zero.a.written):
        docket = Docket(ARVENIA, [FIRST_LOG, SECOND_LOG])
        assert all(docket.add(entry) for entry in order)
        assert not any(docket.add(entry) for entry in order)
        assert names(docket) == ["first", "second", "third"]


def test_a_size_counts_the_facts_below_it_and_all_of_earlier_logs() -> None:
    zero = Zero()
    zero.say(ARVENIA, held("first"))
    zero.say(ARVENIA, Orderwire("en", "no fact"))
    zero.say(ARVENIA, held("second"))
    zero.restart(ARVENIA)
    zero.say(ARVENIA, held("third"))
    docket = zero.ledger().own
    counts = [docket.count(FIRST_LOG, LogSize(size)) for size in range(5)]
    assert counts == [0, 1, 1, 2, 2]
    assert [docket.count(SECOND_LOG, LogSize(size)) for size in range(3)] == [2, 3, 3]
    assert docket.count(Generation(b"unknown!"), LogSize(0)) == 3
    assert [fact.index for fact in docket.first(2)] == [0, 2]


@pytest.mark.parametrize(
    ("body", "how"),
    [
        (Orderwire("en", "nothing about authority"), {}),
        (held("an exercise"), {"nature": Nature.EXERCISE}),
        (held("a test"), {"nature": Nature.TEST}),
        (held("by a post"), {"post": PostId(1)}),
        (held("unreadable"), {"raw_body": b"\xa0"}),
        (held("an answer where none is"), {"answers": EntryHash(b"h" * 32)}),
        (MandateChange(MandateAct.REVOKE), {}),
        (Acceptance(LINE1), {}),
    ],
    ids="orderwire exercise test post unreadable answers no-answer accepts-nothing".split(),
)
def test_what_is_no_fact(body: object, how: dict[str, Any]) -> None:
    zero = Zero()
    entry = zero.say(ARVENIA, body, **how)
    docket = Docket(ARVENIA, [FIRST_LOG])
    assert not docket.add(entry)
    assert docket.facts == []


def test_a_fact_has_what_the_entry_says_and_where_it_stands() -> None:
    zero = Zero()
    given = zero.say(ARVENIA, Mandate(PostId(1), PostId(2), (), (), Precedence.FLASH, NOW, delegable=True))
    entry = zero.say(ARVENIA, MandateChange(MandateAct.SUSPEND, "leave"), given.hash, time_seconds=NOW + 5)
    zero.say(ARVENIA, Closing(LINE1, "done"))
    fact = zero.ledger().own.facts[1]
    assert (fact.line, fact.generation, fact.index, fact.hash) == (LINE0, FIRST_LOG, 1, entry.hash)
    assert (fact.time_seconds, fact.answers, fact.seen) == (NOW + 5, given.hash, entry.payload.seen)
    assert fact.body == MandateChange(MandateAct.SUSPEND, "leave")
