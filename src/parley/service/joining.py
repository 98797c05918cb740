"""Answers about the whole of a divided station: how what each of its shares says becomes one answer.

One table: of each verb, what of its answer is joined and how, and what is then to be done with the whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import groupby
from operator import add, itemgetter
from typing import Any, Final

from parley.service.views.figures_table import table
from parley.service.watch.alarms import SHOWN as ALARMS_SHOWN
from parley.service.watch.floor import OPEN_SHOWN
from parley.service.watch.open_items import rank_of
from parley.wire.marks import Precedence

Json = dict[str, Any]

INBOX_SHOWN: Final = 50
FOUND_SHOWN: Final = 20
MARKS_SHOWN: Final = 50
"""So many stand in one answer where none are named."""


@dataclass(frozen=True, slots=True)
class Join:
    """What of an answer is joined, by name: lists and numbers are added, what is in words as its function says."""

    parts: Mapping[str, Any]
    whole: Callable[[Json, Json], None] = lambda _found, _args: None
    """What is done at last, in place, with what was asked."""

    def into(self, found: Json, theirs: Json) -> None:
        """Add what another share says."""
        _join(self.parts, found, theirs)


def _join(parts: Mapping[str, Any], found: Json, theirs: Json) -> None:
    for name, how in parts.items():
        if isinstance(how, Mapping):
            _join(how, found[name], theirs[name])
        else:
            found[name] = how(found[name], theirs[name])


def _later(ours: int | None, theirs: int | None) -> int | None:
    """The greater of two places, where there is one."""
    return max((one for one in (ours, theirs) if one is not None), default=None)


def _oldest(ours: Json | None, theirs: Json | None) -> Json | None:
    """The call that waits longest."""
    return min((one for one in (ours, theirs) if one is not None), key=itemgetter("time"), default=None)


def _either(ours: str | None, theirs: str | None) -> str | None:
    """Why one of them rests."""
    return ours or theirs


def _highest(ours: str | None, theirs: str | None) -> str | None:
    """The more urgent of two precedences."""
    return max((one for one in (ours, theirs) if one is not None), key=lambda one: Precedence[one], default=None)


def _posts(ours: list[Json], theirs: list[Json]) -> list[Json]:
    """Each post once, whichever lines join it; where nobody has it, with since when that is."""
    found = {one["post"]: one for one in (*theirs, *ours) if one["vacant_since"] is None}
    found |= {one["post"]: one for one in (*theirs, *ours) if one["vacant_since"] is not None}
    return [found[post] for post in sorted(found)]


def _once(key: str, ours: list[Json], theirs: list[Json]) -> list[Json]:
    """What is kept for the party as a whole, so that each share tells it: each once, by what names it."""
    known = {one[key] for one in ours}
    return [*ours, *(one for one in theirs if one[key] not in known)]


def _newest_alarms(alarms: list[Json], count: int | None) -> list[Json]:
    """Newest first, above them those that no disk took; so many of those that are kept, or all."""
    unkept, kept = ([one for one in alarms if (one["number"] is None) is which] for which in (True, False))
    kept.sort(key=itemgetter("time", "number"), reverse=True)
    return [*unkept, *kept[:count]]


def _status(found: Json, _: Json) -> None:
    found["alarms"] = _newest_alarms(found["alarms"], ALARMS_SHOWN)[::-1]


def _inbox(found: Json, args: Json) -> None:
    found["entries"].sort(key=itemgetter("time", "ours", "index"))
    found["entries"] = found["entries"][-(args.get("count") or INBOX_SHOWN) :]


def _floor(found: Json, _: Json) -> None:
    found["open"] = sorted(found["open"], key=lambda one: rank_of(one, one["due"]))[:OPEN_SHOWN]
    found["alarms"]["newest"] = _newest_alarms(found["alarms"]["newest"], ALARMS_SHOWN)


def _sheet(found: Json, _: Json) -> None:
    found["alarms"] = _newest_alarms(found["alarms"], None)
    del found["digest"]
    found["digest"] = sheet_digest(found).hex()


def sheet_digest(sheet: Json) -> bytes:
    """SHA-256 of a sheet as JSON with its keys in order, in UTF-8, without spaces."""
    text = json.dumps(sheet, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(b"parley/watch/v1\n" + text.encode()).digest()


def _alarms(found: Json, args: Json) -> None:
    count = args.get("count")
    found["alarms"] = _newest_alarms(
        found["alarms"], ALARMS_SHOWN if count is None and not args.get("waiting") else count
    )


def _found(found: Json, args: Json) -> None:
    """Newest first, and no further back than every share has looked: places are times, alike in all indexes."""
    entries = sorted(found["entries"], key=itemgetter("place"), reverse=True)
    reached = [] if found["further"] is None else [found["further"]]
    count = args.get("count") or FOUND_SHOWN
    if len(entries) > count:
        reached.append(entries[count - 1]["place"])
    found["further"] = max(reached, default=None)
    found["entries"] = [one for one in entries if one["place"] >= (found["further"] or 0)]


def _in_order(by: Mapping[str, tuple[str, ...]]) -> Callable[[Json, Json], None]:
    """Puts each of these lists into the order of what its members have under these names."""

    def ordered(found: Json, _: Json) -> None:
        for name, keys in by.items():
            found[name].sort(key=itemgetter(*keys))

    return ordered


def _map(found: Json, _: Json) -> None:
    """Numbered by notice, the oldest first, as one process does it."""
    shapes = sorted(found["shapes"], key=itemgetter("time", "notice"))
    notices = (list(each) for _, each in groupby(shapes, itemgetter("notice")))
    found["shapes"] = [one | {"number": number} for number, each in enumerate(notices, 1) for one in each]


def _figures(found: Json, args: Json) -> None:
    if args.get("table"):
        found["table"] = table(found)


def _marks(found: Json, args: Json) -> None:
    found["marks"].sort(key=itemgetter("at"), reverse=True)
    found["marks"] = found["marks"][: args.get("count") or MARKS_SHOWN]


_OF_STATUS: Final = "channels", "bearers", "alarms", "relays", "unknown_datagrams", "evidence", "forks", "trail"
_WAITING: Final = {"unacknowledged": add}

JOINED: Final[Mapping[str, Join]] = {
    "status": Join({**dict.fromkeys(_OF_STATUS, add), "trouble": _either}, _status),
    "lines": Join({"lines": add}),
    "inbox": Join({"entries": add}, _inbox),
    "floor": Join(
        {
            **dict.fromkeys(("links", "lines", "open", "open_count"), add),
            "watch": _posts,
            "alarms": {**_WAITING, "highest": _highest, "newest": add},
        },
        _floor,
    ),
    "watch show": Join({"watch": _posts}),
    "watch open": Join(
        {
            **dict.fromkeys(("links", "lines", "alarms", "held"), add),
            "later": partial(_once, "entry"),
            "watch": _posts,
            "totals": dict.fromkeys(("unread", "us", "them", "silences", "alarms"), add),
        },
        _sheet,
    ),
    "alarms": Join({"alarms": add, **_WAITING}, _alarms),
    "alarm acknowledge": Join({"alarms": add}),
    "unread": Join({"lines": add}),
    "read list": Join({"marks": add}, _marks),
    "calls": Join({"calls": add, "oldest": _oldest}, _in_order({"calls": ("time", "entry")})),
    "meetings": Join({"meetings": add}, _in_order({"meetings": ("time", "call")})),
    "notices": Join({"notices": add}, _in_order({"notices": ("time", "notice")})),
    "map": Join({"shapes": add}, _map),
    "figures": Join({"channels": add}, _figures),
    "authority": Join(dict.fromkeys(("posts", "mandates", "proposals", "restrictions", "lines"), add)),
    **{name: Join({name: add}) for name in ("posts", "mandates", "proposals", "restrictions")},
    "line status": Join({"lines": add}),
    **{name: Join({name: add}) for name in ("talks", "understandings", "undertakings")},
    "terms": Join({"terms": add}, _in_order({"terms": ("time", "contest")})),
    "tests": Join({"channels": add}),
    "test ready": Join({"drafts": add}),
    "enrol words": Join({"channels": add}),
    "draft list": Join(
        {"drafts": add, "templates": partial(_once, "draft")},
        _in_order(dict.fromkeys(("drafts", "templates"), ("changed", "draft"))),
    ),
    "search": Join({"entries": add, "examined": add, "behind": add, "further": _later}, _found),
}
"""Verbs about the whole station."""
