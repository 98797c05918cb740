"""A post as its party's card describes it: titles, deputies, duty desk, and when somebody sits there (spec/card.md)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from parley.wire import shape
from parley.wire.ids import PostId
from parley.wire.limits import POSTS_MAX, SECONDS_MAX, TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.wire.cbor import Value
    from parley.wire.shape import Refuse

DEPUTIES_MAX: Final = 16
HOURS_MAX: Final = 28
"""Four spans for each day of a week."""

SHIFTS_MAX: Final = 64
"""Changes of a zone's offset that a card foresees: two a year for thirty years."""

OFFSET_MINUTES_MAX: Final = 18 * 60
DAY_MINUTES: Final = 1_440
DAYS: Final = 7
THURSDAY: Final = 3
"""The weekday of 1970-01-01, Monday being 0."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A span of local time on some days of the week; bit 0 of `days` is Monday.  It ends at midnight at the latest."""

    days: int
    from_minute: int
    to_minute: int


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone by name, and its offsets from UTC as the card foresees them: each from a moment on.

    The offsets are written out, so that both sides compute the same hours whatever their own tables of zones say.
    """

    name: str
    offsets: tuple[tuple[int, int], ...]
    """(from seconds, minutes east of UTC); the first one holds before its moment too."""

    def minutes_at(self, seconds: int) -> int:
        """The offset at this time."""
        moments = [since for since, _ in self.offsets]
        return self.offsets[max(0, bisect_right(moments, seconds) - 1)][1]


@dataclass(frozen=True, slots=True)
class Post:
    """An office that speaks: its number and its titles by language.

    `deputies`: posts that act for it, first first.  `desk`: the post that is paged when neither answers.  `hours`: when
    it is staffed, in its zone; none: always.
    """

    number: PostId
    titles: Mapping[str, str]
    deputies: tuple[PostId, ...] = ()
    desk: PostId | None = None
    hours: tuple[Hours, ...] = ()
    zone: Zone | None = None

    def staffed(self, seconds: int) -> bool:
        """Whether somebody should sit there at this time."""
        if not self.hours or self.zone is None:
            return True
        local = seconds // 60 + self.zone.minutes_at(seconds)
        day, minute = (local // DAY_MINUTES + THURSDAY) % DAYS, local % DAY_MINUTES
        return any(span.days >> day & 1 and span.from_minute <= minute < span.to_minute for span in self.hours)


def write_post(post: Post) -> Value:
    """The post as a card has it."""
    found: dict[Value, Value] = {1: post.number, 2: dict(post.titles.items())}
    if post.deputies:
        found[3] = list(post.deputies)
    if post.desk is not None:
        found[4] = post.desk
    if post.hours:
        found[5] = [[span.days, span.from_minute, span.to_minute] for span in post.hours]
    if post.zone is not None:
        found[6] = [post.zone.name, [list(offset) for offset in post.zone.offsets]]
    return found


def read_post(value: Value, refuse: Refuse) -> Post:
    """The post in a card."""
    items = shape.table(value, (1, 2), (3, 4, 5, 6), "post", refuse)
    post = Post(
        number=_number(items[1], refuse),
        titles=shape.titles(items[2], 0, TEXT_CHARACTERS_MAX, "post", refuse),
        deputies=_deputies(items[3], refuse) if 3 in items else (),
        desk=_number(items[4], refuse) if 4 in items else None,
        hours=_hours(items[5], refuse) if 5 in items else (),
        zone=_zone(items[6], refuse) if 6 in items else None,
    )
    if (5 in items) != (6 in items):
        refuse("post: hours and zone stand together")
    if post.number in (*post.deputies, post.desk):
        refuse("post: it is not its own deputy")
    return post


def _number(value: Value, refuse: Refuse) -> PostId:
    return PostId(shape.number(value, 0, POSTS_MAX - 1, "post", refuse))


def _deputies(value: Value, refuse: Refuse) -> tuple[PostId, ...]:
    found = tuple(_number(one, refuse) for one in shape.array(value, 1, DEPUTIES_MAX, "deputies", refuse))
    if len(set(found)) != len(found):
        refuse("deputies: each once")
    return found


def _hours(value: Value, refuse: Refuse) -> tuple[Hours, ...]:
    return tuple(_span(one, refuse) for one in shape.array(value, 1, HOURS_MAX, "hours", refuse))


def _span(value: Value, refuse: Refuse) -> Hours:
    days, begin, end = shape.array(value, 3, 3, "hours", refuse)
    from_minute = shape.number(begin, 0, DAY_MINUTES - 1, "hours", refuse)
    to_minute = shape.number(end, from_minute + 1, DAY_MINUTES, "hours", refuse)
    return Hours(shape.number(days, 1, (1 << DAYS) - 1, "days", refuse), from_minute, to_minute)


def _zone(value: Value, refuse: Refuse) -> Zone:
    name, offsets = shape.array(value, 2, 2, "zone", refuse)
    found = tuple(_offset(one, refuse) for one in shape.array(offsets, 1, SHIFTS_MAX, "zone", refuse))
    if any(late <= early for (early, _), (late, _) in pairwise(found)):
        refuse("zone: moments that ascend are wanted")
    return Zone(shape.line(name, TEXT_CHARACTERS_MAX, "zone", refuse), found)


def _offset(value: Value, refuse: Refuse) -> tuple[int, int]:
    since, minutes = shape.array(value, 2, 2, "zone", refuse)
    return (
        shape.number(since, 0, SECONDS_MAX, "zone", refuse),
        shape.number(minutes, -OFFSET_MINUTES_MAX, OFFSET_MINUTES_MAX, "zone", refuse),
    )
