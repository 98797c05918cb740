"""Offices: a post outlives its holders; the newest word says who holds it."""

from __future__ import annotations

from parley.authority.offices import holder, tenures
from parley.forms.offices import Holder, Tenure
from parley.wire.ids import PostId
from tests.authority.maker import ARVENIA, NOW, Zero

MINISTER, CHIEF = PostId(3), PostId(4)


def test_relief_acting_and_vacancy() -> None:
    zero = Zero()
    assert holder(zero.ledger().own.facts, MINISTER) is None
    said = [
        zero.say(ARVENIA, Holder(MINISTER, tenure, NOW + number, name))
        for number, (tenure, name) in enumerate(
            [(Tenure.HELD, {"en": "Ilva Torrén"}), (Tenure.VACANT, None), (Tenure.ACTING, {"en": "Oda Berg"})]
        )
    ]
    zero.say(ARVENIA, Holder(CHIEF, Tenure.HELD, NOW))
    facts = zero.ledger().own.facts
    now = holder(facts, MINISTER)
    assert now is not None
    assert (now.hash, now.body.tenure, now.body.name) == (said[-1].hash, Tenure.ACTING, {"en": "Oda Berg"})
    assert [fact.hash for fact in tenures(facts, MINISTER)] == [entry.hash for entry in said]
