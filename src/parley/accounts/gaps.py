"""Sentences without a partner: only here as far as words can tell, or merely not found."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parley.accounts.data.weights import FAR, FAR_BIAS, FAR_MIN, FAR_SCORE_MAX, FREE_MAX, MEANT_MAX, WORDS
from parley.accounts.features import NAMES, NEAR_SHARE, Profile
from parley.accounts.links import ACROSS, Matching, pair_score
from parley.accounts.model import Document, Gap, Role

NEAREST: Final = 3
DATES: Final = NAMES.index("dates")


@dataclass(frozen=True, slots=True)
class Missing:
    """The sentences of two documents that have no partner."""

    only_here: tuple[Gap, ...]
    not_found: tuple[Gap, ...]


def missing(matching: Matching, a: Document, b: Document) -> Missing:
    """Every body sentence without a partner, with the nearest sentences of the other document.

    It is "only here" where the nearest is far and the other document has few sentences left that could be the partner;
    else it is "not found", which claims nothing.
    """
    far: list[Gap] = []
    near: list[Gap] = []
    for side, other in (("a", b), ("b", a)):
        free = set(_without_partner(matching, side))
        left = _free_share(matching, "b" if side == "a" else "a")
        may_claim = matching.mode == ACROSS or left <= FREE_MAX[matching.mode]
        for index in sorted(free):
            gap = _gap(matching, side, index, other)
            (far if may_claim and _is_far(matching, side, index) else near).append(gap)
    return Missing(tuple(far), tuple(near))


def _gap(matching: Matching, side: str, index: int, other: Document) -> Gap:
    mine, theirs = _sides(matching, side)
    near = matching.nearest(side, index, NEAREST)
    return Gap(
        mine[index].statement.span,
        other.id,
        tuple((theirs[each.j if side == "a" else each.i].statement.span, round(each.score, 4)) for each in near),
    )


def _without_partner(matching: Matching, side: str) -> Iterator[int]:
    linked = {scored.i if side == "a" else scored.j for scored, _ in matching.links}
    for index in _bodies(matching, side):
        if index not in linked:
            yield index


def _bodies(matching: Matching, side: str) -> Iterator[int]:
    for index, profile in enumerate(_sides(matching, side)[0]):
        if profile.statement.role is Role.BODY and profile.statement.duplicate_of is None:
            yield index


def _free_share(matching: Matching, side: str) -> float:
    """The share of a document's sentences that have no partner: among them an overlooked one may be."""
    return len(list(_without_partner(matching, side))) / max(len(list(_bodies(matching, side))), 1)


def _is_far(matching: Matching, side: str, index: int) -> bool:
    table, others = matching.table, range(len(_sides(matching, side)[1]))
    pairs = [(index, j) if side == "a" else (j, index) for j in others]
    if not pairs:
        return True
    if table.meaning and max(table.meaning[i][j] for i, j in pairs) >= MEANT_MAX[matching.mode]:
        return False
    if matching.mode == ACROSS:
        return matching.best(side, index) < FAR_SCORE_MAX
    rows = [table.row(i, j) for i, j in pairs]
    told = (
        max(pair_score(row, WORDS) for row in rows),
        max(table.near[i][j][1 if side == "a" else 0] for i, j in pairs),
        _known(matching, side, index),
        max(row[DATES] for row in rows),
    )
    total = FAR_BIAS + math.fsum(weight * value for weight, value in zip(FAR, told, strict=True))
    return 1 / (1 + math.exp(-total)) > FAR_MIN


def _known(matching: Matching, side: str, index: int) -> float:
    """The share of a sentence's words that stand anywhere in the other document, the sentence's frame left out."""
    mine, theirs = _sides(matching, side)
    one, weight = mine[index], matching.table.rarity.weight
    same = frozenset(idea for each in theirs for idea in each.ideas.values())
    near = frozenset(root for each in theirs for root in each.near)
    body = [(word, idea) for word, idea in one.ideas.items() if word not in one.frame]
    total = math.fsum(weight(idea) for _, idea in body)
    held = math.fsum(
        weight(idea) * (1.0 if idea in same else NEAR_SHARE if word in near else 0.0) for word, idea in body
    )
    return held / total if total else 1.0


def _sides(matching: Matching, side: str) -> tuple[list[Profile], list[Profile]]:
    table = matching.table
    return (table.a, table.b) if side == "a" else (table.b, table.a)
