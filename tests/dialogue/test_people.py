"""Restrictions are met in advance, with the means that remain; nothing is blocked."""

from __future__ import annotations

import pytest

from parley.authority.docket import Docket, Fact
from parley.authority.ledger import Reading
from parley.dialogue.people import of_posts, prospect
from parley.forms.offices import Holder, Tenure
from parley.forms.standings import Means, Restriction, Whose
from parley.record.entry import Seen
from parley.wire.ids import EntryHash, Generation, LineId, LogSize, PartyId, PostId, RootHash
from tests.dialogue.facts import START

A, B = PartyId(b"a" * 32), PartyId(b"b" * 32)
LINE = LineId(bytes(32))
SEEN = Seen(Generation(b"generati"), LogSize(0), RootHash(b"r" * 32))
BARRED = Restriction(
    Whose.THEIRS, "General  Tavo", "visa ban", "Arvenia", (Means.IN_PERSON,), START, until_seconds=START + 100
)
SICK = Restriction(Whose.OURS, "General Tavo", "quarantine", "Belmora", (Means.IN_PERSON, Means.VIDEO), START)


def reading(ours: list[object], theirs: list[object]) -> Reading:
    """What both sides have on record."""
    sides = []
    for party, bodies in ((A, ours), (B, theirs)):
        facts = [
            Fact(
                LineId(bytes(32)),
                SEEN.generation,
                place,
                EntryHash(party[:31] + bytes((place,))),
                START,
                SEEN,
                body,
                None,
            )
            for place, body in enumerate(bodies)
        ]
        sides.append(Docket(party, [SEEN.generation], facts))
    first, second = sides
    return Reading((A, B), first, len(ours), second, len(theirs))


def test_restrictions_of_either_side_are_met_with_what_each_bars() -> None:
    found = prospect(reading([BARRED], [SICK]), ["general tavo"], (Means.IN_PERSON, Means.VOICE), START + 1)
    assert [(one.by_us, one.means) for one in found.barriers] == [
        (True, (Means.IN_PERSON,)),
        (False, (Means.IN_PERSON, Means.VIDEO)),
    ]
    assert (found.means, found.others) == ((Means.VOICE,), (Means.TEXT,))


@pytest.mark.parametrize(
    ("people", "wanted", "at"),
    [(["Captain Ines"], (Means.IN_PERSON,), START + 1), (["General Tavo"], (Means.TEXT,), START + 1)],
)
def test_what_is_not_met_is_not_told(people: list[str], wanted: tuple[Means, ...], at: int) -> None:
    found = prospect(reading([BARRED], [SICK]), people, wanted, at)
    assert found.barriers == ()
    assert found.means == wanted


def test_a_restriction_ends() -> None:
    found = prospect(reading([BARRED], []), ["General Tavo"], (Means.IN_PERSON,), START + 101)
    assert (found.barriers, found.means) == ((), (Means.IN_PERSON,))


def test_who_sits_in_a_delegation_is_known_by_its_partys_word_and_by_restrictions_that_name_the_post() -> None:
    holder = Holder(PostId(2), Tenure.HELD, START, {"en": "Admiral Orlo", "zh": "奥洛"})
    posted = Restriction(
        Whose.THEIRS, "Minister Quell", "sanction", "Arvenia", (Means.IN_PERSON,), START, post=PostId(3)
    )
    both = reading([holder, posted], [])
    assert of_posts(both, {True: (PostId(2),), False: (PostId(3),)}) == ["Admiral Orlo", "奥洛", "Minister Quell"]
    assert of_posts(both, {True: (PostId(3),)}) == []
