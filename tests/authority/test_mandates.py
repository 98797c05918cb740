"""Mandates: every chain of up to four of them, against the rule said once more in a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

import pytest

from parley.authority import rules
from parley.authority.mandates import CHAIN_MAX, Held, Wish, chain, mandates
from parley.forms.offices import Mandate, MandateAct, MandateChange
from parley.wire.ids import EntryHash, LineId, PostId
from parley.wire.marks import Precedence
from tests.authority.maker import ARVENIA, LINE1, NOW, Zero

OWN, STRANGER = PostId(1), PostId(99)
WISH: Final = Wish(LINE1, "letter", Precedence.IMMEDIATE, NOW)
OTHER_LINE: Final = LineId(b"x" * 32)
STATES: Final = ("in force", "revoked", "expired", "suspended")


@dataclass(frozen=True)
class Link:
    """What is right or wrong with one mandate of a chain."""

    given_by_the_one_above: bool = True
    delegable: bool = True
    line: bool = True
    form: bool = True
    precedence: bool = True
    state: str = "in force"


FIELDS: Final[dict[str, tuple[object, ...]]] = {
    "given_by_the_one_above": (True, False),
    "delegable": (True, False),
    "line": (True, False),
    "form": (True, False),
    "precedence": (True, False),
    "state": STATES,
}


def rule(links: tuple[Link, ...]) -> type[rules.Rule] | None:
    """The rule once more: the first of these that any mandate of the chain breaks."""
    broken = [
        (rules.MandateBroken, len(links) > 4 or any(not one.given_by_the_one_above for one in links)),
        (rules.MandateNotDelegable, any(not one.delegable for one in links[:-1])),
        (rules.MandateForOtherLine, any(not one.line for one in links)),
        (rules.MandateForOtherForm, any(not one.form for one in links)),
        (rules.MandatePrecedence, any(not one.precedence for one in links)),
        (rules.MandateRevoked, any(one.state == "revoked" for one in links)),
        (rules.MandateExpired, any(one.state == "expired" for one in links)),
        (rules.MandateSuspended, any(one.state == "suspended" for one in links)),
    ]
    return next((found for found, is_so in broken if is_so), None)


def made(links: tuple[Link, ...], *, numbered: int = 0) -> dict[EntryHash, Held]:
    """The mandates of such a chain; post 10 holds the first, 11 the second."""
    found: dict[EntryHash, Held] = {}
    above: EntryHash | None = None
    for place, link in enumerate(links):
        key = EntryHash(bytes((numbered, place)).ljust(32, b"."))
        grantor = OWN if place == 0 else PostId(9 + place + 10 * numbered)
        mandate = Mandate(
            grantor=grantor if link.given_by_the_one_above else STRANGER,
            holder=PostId(10 + place + 10 * numbered),
            lines=((), (LINE1, OTHER_LINE))[place % 2] if link.line else (OTHER_LINE,),
            forms=((), ("ack", "letter"))[place % 2] if link.form else ("ack",),
            precedence=Precedence.IMMEDIATE if link.precedence else Precedence.PRIORITY,
            until_seconds=NOW - 1 if link.state == "expired" else NOW,
            delegable=link.delegable,
            under=above,
        )
        acts = {"revoked": MandateAct.REVOKE, "suspended": MandateAct.SUSPEND}
        found[key] = Held(key, NOW, mandate, acts.get(link.state, MandateAct.RESUME))
        above = key
    return found


def check(links: tuple[Link, ...]) -> None:
    held = made(links)
    wanted = rule(links)
    last = next(reversed(held.values())).mandate.holder
    if wanted is None:
        assert chain(held, OWN, last, WISH) == tuple(held.values())
        return
    with pytest.raises(rules.Rule) as refused:
        chain(held, OWN, last, WISH)
    assert type(refused.value) is wanted, links


def links_of(fields: dict[str, tuple[object, ...]]) -> Iterator[Link]:
    for values in product(*fields.values()):
        yield Link(**dict(zip(fields, values, strict=True)))  # type: ignore[arg-type]


@pytest.mark.parametrize("length", [1, 2])
def test_every_chain_of_one_and_of_two(length: int) -> None:
    for links in product(links_of(FIELDS), repeat=length):
        check(links)


@pytest.mark.parametrize("length", [3, 4])
@pytest.mark.parametrize("pair", list(combinations(FIELDS, 2)), ids=" ".join)
def test_every_chain_of_three_and_of_four(pair: tuple[str, str], length: int) -> None:
    """Which rule applies is the first that any link breaks, and rules look at one field each: so what two fields do in
    every link, taken two by two, is all that there is.
    """
    fields = {name: FIELDS[name] for name in pair}
    for links in product(tuple(links_of(fields)), repeat=length):
        check(links)


def test_a_chain_of_five_is_too_long_whatever_else() -> None:
    assert CHAIN_MAX == 4
    check((Link(),) * 5)
    check((Link(),) * 6)
    check((Link(state="revoked"),) * 5)


def test_the_lines_own_post_needs_none() -> None:
    assert chain({}, OWN, OWN, WISH) == ()


def test_a_post_that_holds_none() -> None:
    with pytest.raises(rules.PostWithoutMandate):
        chain(made((Link(),)), OWN, PostId(11), WISH)


def test_a_chain_that_begins_under_something_unknown_is_broken() -> None:
    second = list(made((Link(), Link())).items())[1:]
    with pytest.raises(rules.MandateBroken):
        chain(dict(second), OWN, PostId(11), WISH)


def test_of_several_that_hold_the_shortest_and_then_the_first() -> None:
    long = made((Link(), Link(), Link()))
    short = {
        key: Held(key, NOW, Mandate(OWN, PostId(12), (), (), Precedence.FLASH, NOW, delegable=False))
        for key in (EntryHash(b"s" * 32), EntryHash(b"t" * 32))
    }
    assert chain({**long, **short}, OWN, PostId(12), WISH) == (short[EntryHash(b"s" * 32)],)


def test_of_several_that_do_not_hold_the_one_that_comes_nearest_speaks() -> None:
    kinds = [Link(given_by_the_one_above=False), Link(line=False), Link(form=False), Link(precedence=False)]
    kinds += [Link(state=state) for state in STATES[1:]]
    for (near, one), (nearer, other) in combinations(enumerate(kinds), 2):
        for order in ((one, other), (other, one)):
            held: dict[EntryHash, Held] = {}
            for number, link in enumerate(order):
                for key, value in made((link,), numbered=number).items():
                    mandate = value.mandate
                    given = Mandate(
                        mandate.grantor,
                        PostId(10),
                        mandate.lines,
                        mandate.forms,
                        mandate.precedence,
                        mandate.until_seconds,
                        mandate.delegable,
                    )
                    held[key] = Held(key, NOW, given, value.state)
            with pytest.raises(rules.Rule) as refused:
                chain(held, OWN, PostId(10), WISH)
            assert type(refused.value) is rule((other,)), (near, nearer)


def test_until_its_last_second_and_no_longer() -> None:
    held = made((Link(),))
    at = Wish(LINE1, "letter", Precedence.ROUTINE, NOW)
    assert chain(held, OWN, PostId(10), at)
    with pytest.raises(rules.MandateExpired):
        chain(held, OWN, PostId(10), Wish(LINE1, "letter", Precedence.ROUTINE, NOW + 1))


GIVEN: Final = Mandate(OWN, PostId(10), (), (), Precedence.FLASH, NOW, delegable=False)
ACTS: Final = tuple(MandateAct)


@pytest.mark.parametrize("acts", [acts for length in range(4) for acts in product(ACTS, repeat=length)], ids=str)
def test_what_becomes_of_a_mandate_by_every_three_acts(acts: tuple[MandateAct, ...]) -> None:
    zero = Zero()
    given = zero.say(ARVENIA, GIVEN)
    for number, act in enumerate(acts):
        zero.say(ARVENIA, MandateChange(act, f"reason {number}"), given.hash, time_seconds=NOW + number)
    until = acts.index(MandateAct.REVOKE) + 1 if MandateAct.REVOKE in acts else len(acts)
    (held,) = mandates(zero.ledger().own.facts).values()
    assert held.hash == given.hash
    assert held.state is (acts[until - 1] if until else MandateAct.RESUME)
    assert held.reason == (f"reason {until - 1}" if until else None)
    assert held.changed_seconds == (NOW + until - 1 if until else None)


def test_a_change_of_what_does_not_exist_changes_nothing() -> None:
    zero = Zero()
    zero.say(ARVENIA, GIVEN)
    zero.say(ARVENIA, MandateChange(MandateAct.REVOKE), EntryHash(b"?" * 32))
    (held,) = mandates(zero.ledger().own.facts).values()
    assert held.state is MandateAct.RESUME
