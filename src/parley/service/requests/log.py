"""What a verb may ask about the log of a line as people read it, and what of it is unread.

log {line (the whole id), before?, after?, around?, count?, stations?}
    -> {line, rows: [ENTRY | GAP], older, newer, unread: UNREAD}: `count` rows, oldest first, before or after the entry
       whose hash begins so, or half before and half from it on; without one the newest.  `stations`: also what
       stations sign by themselves.  `older`, `newer`: whether there is more
log row {entry} -> ENTRY and by_people: one row as it is now, and whether the log shows it without `stations`
unread {line?} -> {"lines": [{line, line_index, channel, UNREAD}]}
read mark {officer, entry, up_to?} -> UNREAD of the line: marks one entry of the other side as read, or with `up_to` all
    of the other side's up to an entry of either
read unmark {officer, entry}       -> UNREAD
read later {officer, entry, done?} -> {"later": [{entry, officer, name, at}]}: marks an entry for later, or as done with
read list {count?}                 -> {"marks": [{at, officer, name, how, entry}]}, newest first

ENTRY: as `show` has it, with gap: false, unread, later: {officer, name, at} | null, steps: [{step, at, posts, entry}],
  order;
  order: a text by which the rows of a line sort, null while entries before it are missing;
  step: held-here, held-there, paged, seen, taken, answered, cancelled, refused, acknowledged
GAP: {gap: true, ours, first, missing, asked_since, damaged?, generation?}: entries that are not here
UNREAD: {unread: so many, by_precedence: {ROUTINE: .., FLASH: ..}, oldest: {hash, time, precedence} | null,
  behind: entries that are not counted yet}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.record.entry import decode_entry
from parley.service.arguments import FLAG, LINE, PREFIX, Number, Verb, bad_request, needed, optional
from parley.service.finding import find
from parley.service.joining import MARKS_SHOWN
from parley.service.log import marking
from parley.service.log.windows import Log, Split
from parley.service.people import person
from parley.service.requests.dialogue import OF_LINE, lines_of
from parley.service.requests.officers import NAMED
from parley.station.releasing import place_of
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.lines import Line
    from parley.service.service import Service
    from parley.wire.ids import LineId

Json = dict[str, Any]

ROWS_SHOWN: Final = 50
ROWS_MAX: Final = 500


async def _log(
    service: Service,
    line: LineId,
    before: str | None,
    after: str | None,
    around: str | None,
    count: int,
    *,
    stations: bool,
) -> Json:
    """A window of the log; raises UnknownLine, NoEntry, AmbiguousEntry."""
    channel, found = place_of(service.engine.station.state, line)
    named = [one for one in (before, after, around) if one is not None]
    if len(named) > 1:
        bad_request("log: one of before, after, around")
    log = Log(service, channel, found)
    begin, end = (log.end, log.end) if not named else _around(service, log, found, named[0])
    back = count if not named or before is not None else 0 if after is not None else count // 2
    rows, older = log.backwards(begin, back, stations=stations)
    later, newer = log.forwards(end if after is not None else begin, count - back, stations=stations)
    rows += later if newer or before is not None else [*later, *log.beyond()]
    more = {"older": older or after is not None, "newer": newer or before is not None}
    return {"line": line.hex(), "rows": rows, **more, "unread": unread_view(service, found)}


def _around(service: Service, log: Log, line: Line, prefix: str) -> tuple[Split, Split]:
    """Right before and right after the entry of this line whose hash begins so."""
    _, there, entry, ours = find(service, prefix)
    if there is not line:
        bad_request("log: that entry is of another line")
    begin = log.before(entry, ours=ours)
    return begin, Split(begin.ours + ours, begin.theirs + (not ours))


async def _row(service: Service, entry: str) -> Json:
    """One entry as its row in the log; raises NoEntry, AmbiguousEntry."""
    channel, line, found, ours = find(service, entry, ahead=True)
    return Log(service, channel, line).row(found, ours=ours)


async def _unread(service: Service, line: str | None) -> Json:
    return {
        "lines": [
            {"line": one.own.origin.line.hex(), "line_index": one.index, "channel": channel.id.hex()}
            | unread_view(service, one)
            for channel, one in lines_of(service, line)
        ]
    }


def unread_view(service: Service, line: Line) -> Json:
    """What nobody here has marked as read on a line."""
    found = service.unread.of_line(line)
    oldest = None
    if found.oldest is not None:
        origin, index = found.oldest
        entry = decode_entry(service.vault.entries(origin.text, index, 1)[0])
        payload = entry.payload
        oldest = {"hash": entry.hash.hex(), "time": payload.time_seconds, "precedence": payload.precedence.name}
    return {
        "unread": sum(found.counts),
        "by_precedence": {one.name: count for one, count in zip(Precedence, found.counts, strict=True)},
        "oldest": oldest,
        "behind": found.behind,
    }


async def _mark(service: Service, officer: str, entry: str, *, up_to: bool) -> Json:
    return unread_view(service, marking.mark(service, person(service.vault, officer), entry, up_to=up_to))


async def _unmark(service: Service, officer: str, entry: str) -> Json:
    return unread_view(service, marking.unmark(service, person(service.vault, officer), entry))


async def _later(service: Service, officer: str, entry: str, *, done: bool) -> Json:
    marking.later(service, person(service.vault, officer), entry, done=done)
    return {"later": service.unread.every_later()}


async def _marks(service: Service, count: int) -> Json:
    return {"marks": marking.newest(service, count)}


BY: Final = needed(officer=NAMED, entry=PREFIX)

VERBS: Final[dict[str, Verb]] = {
    "log": Verb(
        _log,
        {
            **needed(line=LINE),
            "before": optional(PREFIX),
            "after": optional(PREFIX),
            "around": optional(PREFIX),
            "count": optional(Number(1, ROWS_MAX), ROWS_SHOWN),
            "stations": optional(FLAG, default=False),
        },
    ),
    "log row": Verb(_row, needed(entry=PREFIX)),
    "unread": Verb(_unread, OF_LINE),
    "read mark": Verb(_mark, {**BY, "up_to": optional(FLAG, default=False)}),
    "read unmark": Verb(_unmark, BY),
    "read later": Verb(_later, {**BY, "done": optional(FLAG, default=False)}),
    "read list": Verb(_marks, {"count": optional(Number(1, ROWS_MAX), MARKS_SHOWN)}),
}
