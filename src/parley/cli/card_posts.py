"""The posts of a card from a file: titles, deputies, duty desk, hours and zone.

[[post]]
number = 1
titles = { en = "Duty desk", zh = "值班室" }
deputies = [2]
desk = 3
hours = ["mon-fri 08:00-18:00", "sat 09:00-12:00"]
zone = "Asia/Shanghai"                               # or "UTC+08:00"
"""

from __future__ import annotations

import argparse
import re
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.record.post import Hours, Post, Zone

POSTS_FILE_BYTES_MAX: Final = 262_144
YEARS_FORESEEN: Final = 10
"""For so long a card foresees when clocks change; a newer card foresees further."""

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPAN: Final = re.compile(r"([a-z]{3})(?:-([a-z]{3}))? (\d\d):(\d\d)-(\d\d):(\d\d)")
_FIXED: Final = re.compile(r"UTC([+-])(\d\d):(\d\d)")
_KEYS: Final = {"number", "titles", "deputies", "desk", "hours", "zone"}


class BadPostsFile(Refusal):
    """The file of posts is not written as it must be."""

    code = "posts-file-bad"
    hint = "`parley card draft --help` names the page that shows such a file"


def option(parser: argparse.ArgumentParser) -> None:
    """The option that names the file."""
    parser.add_argument(
        "--posts", type=Path, metavar="FILE", help="a TOML file of posts: titles, deputies, duty desk, hours, zone"
    )


def of(args: argparse.Namespace) -> tuple[Post, ...]:
    """The posts of the file that the option names; none without the option; raises BadPostsFile."""
    return () if args.posts is None else read(_loaded(args.posts), int(datetime.now(UTC).timestamp()))


def read(document: dict[str, Any], now_seconds: int) -> tuple[Post, ...]:
    """The posts in a document; those of the station are added where they are missing; raises BadPostsFile."""
    from parley.record.post import Post
    from parley.wire.ids import STATION_POST

    if set(document) != {"post"} or not isinstance(document["post"], list):
        _refuse("it holds [[post]] tables and nothing else")
    posts = {post.number: post for post in (_post(one, now_seconds) for one in document["post"])}
    if len(posts) < len(document["post"]):
        _refuse("a number stands twice")
    posts.setdefault(STATION_POST, Post(STATION_POST, {}))
    return tuple(posts[number] for number in sorted(posts))


def working(post: Post) -> str:
    """Who acts for a post, and when somebody is there, as a card is shown; empty where it says nothing of that."""
    parts = []
    if post.deputies:
        parts.append("deputies " + ", ".join(map(str, post.deputies)))
    if post.desk is not None:
        parts.append(f"duty desk {post.desk}")
    if post.zone is not None:
        parts.append("; ".join(map(_shown, post.hours)) + f" {post.zone.name}")
    return f"  ({'; '.join(parts)})" if parts else ""


def _shown(span: Hours) -> str:
    days = [day for place, day in enumerate(DAYS) if span.days >> place & 1]
    begin, end = (f"{minute // 60:02}:{minute % 60:02}" for minute in (span.from_minute, span.to_minute))
    return f"{'-'.join((days[0], days[-1])) if _in_a_row(days) else ','.join(days)} {begin}-{end}"


def _in_a_row(days: list[str]) -> bool:
    first = DAYS.index(days[0])
    return len(days) > 1 and tuple(days) == DAYS[first : first + len(days)]


def _loaded(path: Path) -> dict[str, Any]:
    from parley.service.folder import read_bounded

    try:
        return tomllib.loads(read_bounded(path, POSTS_FILE_BYTES_MAX).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return _refuse(str(error))


def _post(given: object, now_seconds: int) -> Post:
    from parley.record.post import Post
    from parley.wire.ids import PostId

    if not isinstance(given, dict) or not set(given) <= _KEYS or type(given.get("number")) is not int:
        _refuse(f"a post has a number and of {', '.join(sorted(_KEYS))} what is wanted")
    titles, deputies, hours = given.get("titles", {}), given.get("deputies", []), given.get("hours", [])
    if not isinstance(titles, dict) or not _all_of(titles.values(), str):
        _refuse(f"post {given['number']}: titles are texts by language")
    if not isinstance(deputies, list) or not _all_of(deputies, int) or not isinstance(hours, list):
        _refuse(f"post {given['number']}: deputies are numbers, hours are texts")
    desk, zone = given.get("desk"), given.get("zone")
    if bool(hours) != (zone is not None):
        _refuse(f"post {given['number']}: hours and zone stand together")
    return Post(
        number=PostId(given["number"]),
        titles=titles,
        deputies=tuple(map(PostId, deputies)),
        desk=None if desk is None else PostId(int(desk)),
        hours=tuple(_hours(str(one)) for one in hours),
        zone=None if zone is None else _zone(str(zone), now_seconds),
    )


def _all_of(values: Any, kind: type) -> bool:  # noqa: ANN401 -- whatever the file held
    return all(type(value) is kind for value in values)


def _hours(span: str) -> Hours:
    from parley.record.post import Hours

    found = _SPAN.fullmatch(span.lower())
    if found is None or not {found[1], found[2] or found[1]} <= set(DAYS):
        _refuse(f"{span!r}: such as 'mon-fri 08:00-18:00' is wanted")
    first, last = DAYS.index(found[1]), DAYS.index(found[2] or found[1])
    days = sum(1 << (first + step) % 7 for step in range((last - first) % 7 + 1))
    begin, end = (int(found[at]) * 60 + int(found[at + 1]) for at in (3, 5))
    if not begin < end <= 24 * 60:
        _refuse(f"{span!r}: it ends on the day on which it begins; write two for a night")
    return Hours(days, begin, end)


def _zone(name: str, now_seconds: int) -> Zone:
    from parley.record.post import Zone

    if (fixed := _FIXED.fullmatch(name)) is not None:
        minutes = int(fixed[2]) * 60 + int(fixed[3])
        return Zone(name, ((0, -minutes if fixed[1] == "-" else minutes),))
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        _refuse(f"{name!r} is no zone that this machine knows; UTC+08:00 works everywhere")
    return Zone(name, tuple(_offsets(zone, now_seconds)))


def _offsets(zone: ZoneInfo, now_seconds: int) -> list[tuple[int, int]]:
    """Each change of the offset that this machine foresees, to the minute."""
    at = datetime.fromtimestamp(now_seconds, UTC).replace(minute=0, second=0, microsecond=0)
    found = [(int(at.timestamp()), _minutes(zone, at))]
    for _ in range(YEARS_FORESEEN * 366 * 24):
        at += timedelta(hours=1)
        if (minutes := _minutes(zone, at)) != found[-1][1]:
            found.append((int(at.timestamp()), minutes))
    return found


def _minutes(zone: ZoneInfo, at: datetime) -> int:
    offset = at.astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds()) // 60


def _refuse(why: str) -> NoReturn:
    raise BadPostsFile(why)
