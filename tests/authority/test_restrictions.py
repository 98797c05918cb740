"""Restrictions on persons: on record until lifted or over, and met by name and means; never a block."""

from __future__ import annotations

import pytest

from parley.authority.restrictions import met, restrictions
from parley.forms.standings import Means, Restriction, RestrictionLifted, Whose
from parley.wire.ids import EntryHash
from tests.authority.maker import ARVENIA, NOW, Zero

NAME = "Admiral Ilva Torrén"
BARRED = Restriction(Whose.THEIRS, NAME, "Order 14", "Arvenia", (Means.IN_PERSON, Means.VIDEO), NOW, NOW + 100)


def test_it_holds_from_its_first_to_its_last_second_unless_lifted() -> None:
    zero = Zero()
    entry = zero.say(ARVENIA, BARRED)
    (barred,) = restrictions(zero.ledger().own.facts).values()
    assert [barred.holds(NOW + after) for after in (-1, 0, 100, 101)] == [False, True, True, False]
    zero.say(ARVENIA, RestrictionLifted("reviewed"), entry.hash)
    zero.say(ARVENIA, RestrictionLifted("again"), entry.hash)
    (lifted,) = restrictions(zero.ledger().own.facts).values()
    assert lifted.lifted is not None
    assert lifted.lifted.body.reason == "reviewed"
    assert not lifted.holds(NOW)


def test_without_an_end_it_holds_until_it_is_lifted() -> None:
    zero = Zero()
    zero.say(ARVENIA, Restriction(Whose.OURS, NAME, "basis", "Arvenia", (Means.VOICE,), NOW))
    zero.say(ARVENIA, RestrictionLifted(), EntryHash(b"?" * 32))
    (barred,) = restrictions(zero.ledger().own.facts).values()
    assert barred.holds(NOW + 10**9)


@pytest.mark.parametrize(
    ("people", "means", "is_met"),
    [
        ([NAME], [Means.VIDEO], True),
        (["ADMIRAL  ilva torrén "], [Means.VIDEO, Means.IN_PERSON], True),
        ([NAME], [Means.VIDEO, Means.TEXT], False),  # by text it can be held
        ([NAME], [Means.VOICE], False),
        (["Captain Oda Berg"], [Means.VIDEO], False),
        ([], [Means.VIDEO], False),
    ],
)
def test_it_is_met_where_somebody_named_could_take_part_by_none_of_the_means(
    people: list[str], means: list[Means], *, is_met: bool
) -> None:
    zero = Zero()
    zero.say(ARVENIA, BARRED)
    barred = restrictions(zero.ledger().own.facts).values()
    assert bool(met(barred, people, means, NOW)) == is_met
    assert not met(barred, people, means, NOW + 101)
