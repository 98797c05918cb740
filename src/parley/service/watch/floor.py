"""The floor of many lines in one answer: links, each line as it stands, what is unread, what is open.

What of a line can change only with its record is looked up once and kept until that has grown.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from heapq import nsmallest
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from parley.forms.categories import CATEGORIES
from parley.forms.standings import State
from parley.service.views import authority as views_authority
from parley.service.views.links import link_of, redundancy
from parley.service.views.views import agreed_title, title
from parley.service.watch.open_items import THEM, US, Open, open_on, tests_waiting
from parley.wire.marks import Nature

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.opened import Opened
    from parley.service.watch.unread import UnreadLogs
    from parley.wire.ids import LineId

Json = dict[str, Any]

OPEN_SHOWN: Final = 100
"""Open things of all lines on the floor, the most urgent first; `watch open` gives them all."""

_GROWN: Final = attrgetter(
    "own.durable",
    "own.receipted",
    "own.stopped",
    "other.durable",
    "other.forked",
    "other.origin.generation",
    "own.origin.generation",
)
_HEARD: Final = attrgetter("verified", "phase", "own_ring.newest.card.serial", "other_ring.newest.card.serial")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a line as long as its record has not grown."""

    of: tuple[object, ...]
    row: Json
    until: int | None
    open: list[Open]
    moving: list[Open]
    """Those of them that may be open no longer by the time alone."""
    steady: Waiting
    """Of the others."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What of a line waits for whom; `asked`: by when our calls were to be answered, ascending."""

    us: int
    them: int
    asked: list[int]
    oldest: Open | None
    """What has waited longest for an answer of ours, in earnest."""


class Floor:
    """The lines of a station as the watch sees them."""

    def __init__(self, service: Opened, unread: UnreadLogs) -> None:
        self._service = service
        self._unread = unread
        self._known: dict[LineId, Known] = {}
        service.engine.on_reloaded.append(self._known.clear)

    def look(self) -> tuple[list[Json], list[Open]]:
        """A row for each line, with times and not ages, so that a page may let them grow; and all that is open."""
        now = self._service.engine.clock() // 1000
        rows: list[Json] = []
        found: list[Open] = []
        for channel in self._service.engine.station.state.channels.values():
            link, zero = link_of(self._service, channel).value, channel.lines[0]
            common = (zero.own.durable, zero.other.durable, *_HEARD(channel))
            for _, line in sorted(channel.lines.items()):
                known = self._of(channel, line, common)
                moving = [one for one in known.moving if one.state_at(now) is not None]
                rows.append(self._row(line, known, moving, link, now))
                found += known.open
                found += moving
            found += tests_waiting(self._service, channel)
        return rows, found

    def _row(self, line: Line, known: Known, moving: list[Open], link: str, now: int) -> Json:
        unread = self._unread.of_line(line)
        lapsed = known.until is not None and now > known.until and known.row["state"] == "open"
        steady, awaited = known.steady, [one.view["awaits"] for one in moving]
        gap = line.other.missing()
        return known.row | {
            "link": link,
            "state": "lapsed" if lapsed else known.row["state"],
            "unread": sum(unread.counts),
            "unread_highest": unread.highest,
            "behind": unread.behind,
            "missing": 0 if gap is None else line.other.known_size - line.other.size,
            "oldest_unanswered": None if steady.oldest is None else _oldest(steady.oldest, now),
            "open": {
                "us": steady.us + awaited.count(US),
                "them": steady.them + awaited.count(THEM),
                "silences": bisect_left(steady.asked, now),
            },
        }

    def _of(self, channel: Channel, line: Line, common: tuple[object, ...]) -> Known:
        of = (common, _GROWN(line), len(line.other.overtaken))
        found = self._known.get(line.own.origin.line)
        if found is None or found.of != of:
            found = self._known[line.own.origin.line] = _known(of, self._service, channel, line)
        return found


def _known(of: tuple[object, ...], service: Opened, channel: Channel, line: Line) -> Known:
    found = open_on(service, channel, line)
    steady = [one for one in found if isinstance(one.state, str)]
    moving = [one for one in found if not isinstance(one.state, str)]
    calls = [one for one in steady if one.view["kind"] == "call"]
    asked = sorted(one.due for one in calls if one.view["ours"] and one.due is not None)
    earnest = [one for one in calls if one.view["awaits"] == US and one.view["nature"] == Nature.OPERATION.name]
    awaited = [one.view["awaits"] for one in steady]
    oldest = min(earnest, key=lambda one: int(one.view["time"]), default=None)
    waiting = Waiting(awaited.count(US), awaited.count(THEM), asked, oldest)
    until = None if line.terms.agreement is None else line.terms.agreement.until_seconds
    return Known(of, _still(channel, line), until, steady, moving, waiting)


def _oldest(one: Open, now: int) -> Json:
    shown = one.at(now)
    return {name: shown[name] for name in ("entry", "time", "due", "overdue", "precedence", "state")}


def links(service: Opened) -> list[Json]:
    """Each other side: whether it is heard, and since when."""
    return [
        {
            "channel": channel.id.hex(),
            "name": dict(channel.other_ring.newest.card.names),
            "verified": channel.verified,
            "phase": channel.phase.value,
            "link": link_of(service, channel).value,
            **redundancy(service, channel),
            "heard": None if channel.heard is None else channel.heard // 1000,
            "waiting_frames": channel.queue.frames,
        }
        for channel in service.engine.station.state.channels.values()
    ]


def first_of(found: list[Open], now: int) -> list[Json]:
    """So many of them as the floor shows, the most urgent first."""
    return [one.at(now) for one in nsmallest(OPEN_SHOWN, found, key=attrgetter("rank"))]


def _still(channel: Channel, line: Line) -> Json:
    """What of a line's row stays as it is until its record grows; categories that are not active, by name."""
    (_, ours), (_, theirs) = views_authority.sides(channel)
    place = line.own.origin.line
    holds = {one: max(ours.standing(place, one).state, theirs.standing(place, one).state) for one in CATEGORIES}
    return {
        "line": place.hex(),
        "line_index": line.index,
        "channel": channel.id.hex(),
        "other": dict(channel.other_ring.newest.card.names),
        "title": agreed_title(line),
        "own_post": line.own_post,
        "own_title": title(channel.own_ring.newest, line.own_post),
        "other_post": line.other_post,
        "other_title": title(channel.other_ring.newest, line.other_post),
        "verified": channel.verified,
        "state": "closed" if place in ours.closings or place in theirs.closings else "open",
        "stopped": line.own.stopped,
        "forked": line.other.forked,
        "categories": {one: state.name.lower() for one, state in holds.items() if state is not State.ACTIVE},
        "own_entries": line.own.durable,
        "own_held": line.own.receipted,
        "other_entries": line.other.durable,
    }
