"""Mandates: who may speak for a post, by which chain of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parley.authority import rules
from parley.forms.offices import Mandate, MandateAct, MandateChange
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.authority.docket import Fact
    from parley.wire.ids import EntryHash, LineId, PostId
    from parley.wire.marks import Precedence

CHAIN_MAX: Final = 4
"""Mandates in a chain: a minister, a chief of staff, a command, its duty desk."""


@dataclass(frozen=True, slots=True)
class Held:
    """A mandate as it stands: as it was given, and what became of it."""

    hash: EntryHash
    given_seconds: int
    mandate: Mandate
    state: MandateAct = MandateAct.RESUME
    """RESUME: in force."""
    changed_seconds: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to say: on which line, in which form, how urgent, when by his own clock."""

    line: LineId
    form: str
    precedence: Precedence
    time_seconds: int


def mandates(facts: Sequence[Fact]) -> dict[EntryHash, Held]:
    """One party's mandates, in the order in which they were given, as its facts leave them."""
    found: dict[EntryHash, Held] = {}
    for fact in facts:
        match fact.body:
            case Mandate() as given:
                found[fact.hash] = Held(fact.hash, fact.time_seconds, given)
            case MandateChange(act=act, reason=reason) if fact.answers in found:
                held = found[fact.answers]
                if held.state is not MandateAct.REVOKE:
                    found[fact.answers] = replace(held, state=act, changed_seconds=fact.time_seconds, reason=reason)
            case _:
                pass
    return found


def chain(held: Mapping[EntryHash, Held], own_post: PostId, post: PostId, wish: Wish) -> tuple[Held, ...]:
    """The mandates by which a post speaks for the line's own post, the last one its own; none where it is that post.

    Where several chains hold, the shortest, and of those the one that was given first.  Raises a Rule: of the chains
    that do not hold, that of the one which comes nearest.
    """
    if post == own_post:
        return ()
    refused: list[tuple[int, rules.Rule]] = []
    found: list[tuple[Held, ...]] = []
    for one in chains(held, post):
        try:
            check_chain(one, own_post, wish)
            found.append(one)
        except rules.Rule as rule:
            refused.append((NEARNESS.index(type(rule)), rule))
    if found:
        return min(found, key=len)
    if refused:
        raise max(refused, key=_nearness)[1]
    raise rules.PostWithoutMandate(f"post {post}")


def chains(held: Mapping[EntryHash, Held], post: PostId) -> Iterator[tuple[Held, ...]]:
    """Every chain that ends with a mandate of this post, root first, as far as the mandates name each other."""
    for one in held.values():
        if one.mandate.holder == post:
            yield _up(held, one)


def check_chain(one: tuple[Held, ...], own_post: PostId, wish: Wish) -> None:
    """Passes if by this chain its last holder may say that for the line's own post.

    Raises the first Rule, in the order of NEARNESS, that any of its mandates breaks.
    """
    _check_links(one, own_post)
    for above in one[:-1]:
        if not above.mandate.delegable:
            raise rules.MandateNotDelegable(_who(above))
    for link in one:
        _check_line(link, wish)
    for link in one:
        _check_form(link, wish)
    for link in one:
        _check_precedence(link, wish)
    for link in one:
        check_not_revoked(link)
    for link in one:
        _check_not_expired(link, wish)
    for link in one:
        _check_not_suspended(link)


def _check_links(one: tuple[Held, ...], own_post: PostId) -> None:
    """Each mandate was given by the post that holds the one above it, the first by the line's own post."""
    grantors = [own_post, *(above.mandate.holder for above in one[:-1])]
    given = all(link.mandate.grantor == grantor for link, grantor in zip(one, grantors, strict=True))
    if len(one) > CHAIN_MAX or one[0].mandate.under is not None or not given:
        raise rules.MandateBroken(_who(one[-1]))


def _check_line(link: Held, wish: Wish) -> None:
    if link.mandate.lines and wish.line not in link.mandate.lines:
        raise rules.MandateForOtherLine(_who(link))


def _check_form(link: Held, wish: Wish) -> None:
    if link.mandate.forms and wish.form not in link.mandate.forms:
        raise rules.MandateForOtherForm(wish.form)


def _check_precedence(link: Held, wish: Wish) -> None:
    if wish.precedence > link.mandate.precedence:
        raise rules.MandatePrecedence(f"up to {link.mandate.precedence.name}")


def check_not_revoked(link: Held) -> None:
    """Passes unless the mandate was revoked, which is for good; raises MandateRevoked."""
    if link.state is MandateAct.REVOKE:
        raise rules.MandateRevoked(_who(link))


def _check_not_expired(link: Held, wish: Wish) -> None:
    if wish.time_seconds > link.mandate.until_seconds:
        raise rules.MandateExpired(_who(link))


def _check_not_suspended(link: Held) -> None:
    if link.state is MandateAct.SUSPEND:
        raise rules.MandateSuspended(_who(link))


def _who(link: Held) -> str:
    return f"post {link.mandate.holder}"


def _up(held: Mapping[EntryHash, Held], last: Held) -> tuple[Held, ...]:
    """The mandate and those that it rests on, root first; one that rests on nothing known stands first itself."""
    found = [last]
    while (under := found[0].mandate.under) in held and len(found) <= CHAIN_MAX:
        assert under is not None
        found.insert(0, held[under])
    return tuple(found)


NEARNESS: Final = (
    rules.MandateBroken,
    rules.MandateNotDelegable,
    rules.MandateForOtherLine,
    rules.MandateForOtherForm,
    rules.MandatePrecedence,
    rules.MandateRevoked,
    rules.MandateExpired,
    rules.MandateSuspended,
)
"""In which order the checks come, and so how near to holding a chain is that fails one of them."""


def _nearness(refused: tuple[int, rules.Rule]) -> int:
    return refused[0]
