"""Status: by whose newest word what passes, what is held apart, and what was said of it in public."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from parley.authority.status import changes, standing, statements
from parley.forms.categories import APART, CATEGORIES, STANDING
from parley.forms.standings import PublicStatement, State, StatusChange, Whose
from parley.wire.ids import LineId
from tests.authority.maker import ARVENIA, BELMORA, LINE1, NOW, Zero

OTHER = LineId(b"2" * 32)


def word(state: State, line: LineId | None = None, category: str | None = None) -> StatusChange:
    return StatusChange(state, NOW, "a reason", "Council of Ministers", line, category)


@pytest.mark.parametrize("line", [None, LINE1, OTHER])
@pytest.mark.parametrize("named", [None, *CATEGORIES])
def test_one_word_covers_what_it_names_and_never_what_is_held_apart_by_the_way(
    line: LineId | None, named: str | None
) -> None:
    zero = Zero()
    said = zero.say(ARVENIA, word(State.SUSPENDED, line, named))
    facts = zero.ledger().own.facts
    for category in (*CATEGORIES, *STANDING):
        found = standing(changes(facts), LINE1, category)
        covered = line in (None, LINE1) and (
            category == named or (named is None and category not in APART and category not in STANDING)
        )
        assert (found.state is State.SUSPENDED) == covered
        assert (None if found.fact is None else found.fact.hash) == (said.hash if covered else None)


def test_the_newest_word_holds_for_every_three_of_them() -> None:
    words = [
        word(state, line, category) for state, line, category in product(State, (None, LINE1), (None, "letter", "stop"))
    ]
    for three in product(words, repeat=3):
        zero = Zero()
        for one in three:
            zero.say(ARVENIA, one)
        facts = zero.ledger().own.facts
        for category in ("letter", "stop", "call"):
            about = [one for one in three if one.category == category or (one.category is None and category != "stop")]
            assert standing(changes(facts), LINE1, category).state is (about[-1].state if about else State.ACTIVE)


@pytest.mark.parametrize("whose", list(Whose))
@pytest.mark.parametrize("claims", list(State))
def test_a_public_statement_stands_beside_what_its_speaker_had_signed(whose: Whose, claims: State) -> None:
    zero = Zero()
    zero.say(ARVENIA, word(State.SUSPENDED))
    said = PublicStatement(whose, claims, NOW, "en", "All lines are open.", "press briefing")
    entry = zero.say(ARVENIA, said)
    ledger = zero.ledger()
    recorded, other = ledger.docket(ARVENIA).facts, ledger.docket(BELMORA).facts
    (found,) = statements(recorded, recorded, other, LINE1, "letter")
    assert found.fact.hash == entry.hash
    assert found.by_us == (whose is Whose.OURS)
    assert found.signed.state is (State.SUSPENDED if whose is Whose.OURS else State.ACTIVE)
    assert found.differs == (claims is not found.signed.state)
    assert statements(recorded, recorded, other, LINE1, "stop") == []


def test_what_was_signed_later_does_not_make_an_earlier_statement_true() -> None:
    zero = Zero()
    zero.say(ARVENIA, word(State.SUSPENDED))
    zero.say(ARVENIA, PublicStatement(Whose.OURS, State.ACTIVE, NOW, "en", "All lines are open.", "press briefing"))
    zero.say(ARVENIA, replace(word(State.ACTIVE), since_seconds=NOW + 1))
    facts = zero.ledger().own.facts
    assert standing(changes(facts), LINE1, "letter").state is State.ACTIVE
    (found,) = statements(facts, facts, [], LINE1, "letter")
    assert (found.signed.state, found.differs) == (State.SUSPENDED, True)
