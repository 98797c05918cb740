"""Who and what stands in the way of a meeting, so that both sides see it in advance; nothing is blocked by it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.authority.offices import holder
from parley.authority.restrictions import Barred, met
from parley.forms.standings import Means, Whose

if TYPE_CHECKING:
    from parley.authority.ledger import Reading
    from parley.wire.ids import PostId


@dataclass(frozen=True, slots=True)
class Barrier:
    """A restriction that a meeting would meet, who put it on record, and the means of those wanted that it bars."""

    barred: Barred
    by_us: bool
    means: tuple[Means, ...]


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a meeting of some people would meet, and the means that nobody's restriction bars.

    `means`: of those that were wanted.  `others`: of all that there are, beyond those.
    """

    barriers: tuple[Barrier, ...]
    means: tuple[Means, ...]
    others: tuple[Means, ...]


def prospect(reading: Reading, people: Collection[str], wanted: Collection[Means], at_seconds: int) -> Prospect:
    """What these people would meet, by these means at that time; `reading` is seen from our side."""
    found: dict[tuple[bool, bytes], tuple[Barred, list[Means]]] = {}
    for by_us, side in ((True, reading.author), (False, reading.reader)):
        for means in Means:
            for one in met(side.restrictions.values(), people, (means,), at_seconds):
                found.setdefault((by_us, one.fact.hash), (one, []))[1].append(means)
    barred = {means for _, several in found.values() for means in several}
    barriers = tuple(Barrier(one, by_us, tuple(means)) for (by_us, _), (one, means) in found.items())
    free = [means for means in Means if means not in barred]
    return Prospect(
        barriers=tuple(one for one in barriers if set(one.means) & set(wanted)),
        means=tuple(means for means in free if means in wanted),
        others=tuple(means for means in free if means not in wanted),
    )


def of_posts(reading: Reading, delegations: Mapping[bool, Collection[PostId]]) -> list[str]:
    """Who sits in two delegations of posts, ours under True: the holders by their own parties' word, and the persons
    whose restriction names such a post.
    """
    found: list[str] = []
    for ours, side in ((True, reading.author), (False, reading.reader)):
        for post in delegations.get(ours, ()):
            fact = holder(side.facts, post)
            if fact is not None and fact.body.name is not None:
                found += fact.body.name.values()
        for one in side.restrictions.values():
            of_us = (one.restriction.whose is Whose.OURS) is ours
            if one.restriction.post in delegations.get(of_us, ()):
                found.append(one.restriction.person)
    return found
