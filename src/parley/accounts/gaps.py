"""Sentences without a partner: only here as far as words can tell, or merely not found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parley.accounts.data.weights import FAR
from parley.accounts.links import Matching
from parley.accounts.model import Document, Gap, Role
from parley.accounts.profiles import Profile


@dataclass(frozen=True, slots=True)
class Missing:
    """The sentences of two documents that have no partner."""

    only_here: tuple[Gap, ...]
    not_found: tuple[Gap, ...]


def missing(matching: Matching, a: Document, b: Document) -> Missing:
    """Every body sentence without a partner, with the nearest sentences of the other document.

    It is "only here" where the probability that any sentence of the other document is its partner is below FAR; else
    it is "not found", which claims nothing.
    """
    far: list[Gap] = []
    near: list[Gap] = []
    for side, other in (("a", b), ("b", a)):
        for index in _without_partner(matching, side):
            gap = _gap(matching, side, index, other)
            (far if matching.partnered(side, index) < FAR[matching.mode] else near).append(gap)
    return Missing(tuple(far), tuple(near))


def _gap(matching: Matching, side: str, index: int, other: Document) -> Gap:
    mine, theirs = _sides(matching, side)
    near = matching.nearest(side, index)
    return Gap(
        mine[index].statement.span,
        other.id,
        tuple((theirs[each.j if side == "a" else each.i].statement.span, round(each.score, 4)) for each in near),
    )


def _without_partner(matching: Matching, side: str) -> Iterator[int]:
    linked = {scored.i if side == "a" else scored.j for scored, _ in matching.links}
    for index, profile in enumerate(_sides(matching, side)[0]):
        if profile.statement.role is Role.BODY and profile.statement.duplicate_of is None and index not in linked:
            yield index


def _sides(matching: Matching, side: str) -> tuple[list[Profile], list[Profile]]:
    table = matching.table
    return (table.a, table.b) if side == "a" else (table.b, table.a)
