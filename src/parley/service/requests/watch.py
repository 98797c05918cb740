"""What a verb may ask about the watch floor: its first screen, its news, who has the watch, and the alarms.

Times are seconds since 1970; hashes and ids are hexadecimal.

    floor           -> {party, time, serving, links: [LINK], lines: [LINE], open: [OPEN], open_count, watch: [WATCH],
                       alarms: {unacknowledged, highest: precedence | null, newest: [ALARM]}, news: id}
    watch show      -> {"watch": [WATCH], "grace_seconds"}
    watch take {officer, posts?}    -> {"watch": [WATCH]}: these posts of ours, or all that nobody has
    watch relieve {officer, posts?} -> SHEET: he takes these posts, or all, from whoever has them, with all that is open
    watch leave {officer, posts?}   -> {"watch": [WATCH]}: nobody has them then
    watch open      -> SHEET: all that is open, on each line and as a whole
    alarms {count?, waiting?} -> {"alarms": [ALARM], "unacknowledged"}: newest first; `waiting`: of those that nobody
                       has acknowledged, all where no count is given
    alarm acknowledge {officer, numbers} -> {"alarms": [ALARM]}: what another acknowledged before stays his
    news {after?}   -> {"newest": id, "news": [{id, kind, time, about}]}: all that came after the one of this id;
                       without one none.  Raises NewsGone where some of it is kept no longer.
                       kind: parley.service.news.Kind; about: of an entry as `show` has it, of a page, of an alarm

    WATCH: {post, title, staffed, officer, name, since, vacant_since}: nobody has it where `officer` is null
    ALARM: {number: null where the disk took nothing, time, age_seconds, channel: "" of this station itself, code,
      precedence, sentence, hint, detail, raised, acknowledged: {officer, name, at} | null}
    SHEET: {party, time, watch, links, lines: [LINE with items: [OPEN]], alarms: [ALARM], held: [{draft, line, form,
      nature, due}], later: [{entry, officer, name,
      at}], totals: {unread, us, them, silences, alarms}, digest}
    LINK: {channel, name, verified, phase, link: connected | heard | not-heard | never-heard,
           bearers: those that live, bearers_wanted, receipts_can_come: save in parcels carried by hand, heard,
           waiting_frames}
    LINE: {line, line_index, channel, link, other, title, own_post, own_title, other_post, other_title, verified,
      state: open | closed | lapsed, stopped, forked, categories: {those that are not active: state}, own_entries,
      own_held, other_entries, unread, unread_highest: precedence | null, behind, missing,
      oldest_unanswered: {entry, time, due, overdue, precedence, state} | null, open: {us, them, silences}}
    Of a divided station each answer is about all of its shares.  Where some could not be asked it has also
    shares_silent: [{share, held: whether a process has it and does not answer, since: seconds | null, channels: [
      {channel, name, lines: [{line, line_index, title, own_post, own_title, other_post, other_title}]}]}]
    OPEN: {kind: call | talks | notice | understanding | undertaking | test, entry, line, line_index, channel, other,
      ours, awaits: us | them | null, form, post, precedence, nature, time, due, overdue, state}; of a call that is
      agreed: at, and its state is agreed, open (somebody may join) or running
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.service import handover
from parley.service.arguments import FLAG, POST, Many, Number, Text, Verb, needed, optional
from parley.service.people import person
from parley.service.requests.officers import NAMED
from parley.service.watch.alarms import SHOWN
from parley.service.watch.floor import first_of, links
from parley.wire.limits import LOG_SIZE_MAX

if TYPE_CHECKING:
    from parley.service.service import Service
    from parley.wire.ids import PostId

Json = dict[str, Any]

NEWS_ID: Final = Text(32)
ALARMS_SHOWN_MAX: Final = 1_000
POSTS_MAX: Final = 256


async def _news(service: Service, after: str | None) -> Json:
    """What came since then; raises NewsGone."""
    news = service.news
    return {"newest": news.newest, "news": [] if after is None else [one.told() for one in news.since(after)]}


async def _floor(service: Service) -> Json:
    """What the first screen of a watch floor shows; the log of a line is asked for by `log`."""
    lines, found = service.floor.look()
    waiting = service.alarms.waiting()
    highest = max(waiting.values()).name if waiting else None
    now = service.engine.clock() // 1000
    return {
        "party": service.party.hex(),
        "time": now,
        "serving": service.carriage is not None,
        "links": links(service),
        "lines": lines,
        "open": first_of(found, now),
        "open_count": len(found),
        "watch": service.watch.view(),
        "alarms": {"unacknowledged": len(waiting), "highest": highest, "newest": service.alarms.newest()},
        "news": service.news.newest,
    }


async def _show(service: Service) -> Json:
    return {"watch": service.watch.view(), "grace_seconds": service.config.watch_grace_seconds}


async def _take(service: Service, officer: str, posts: tuple[PostId, ...] | None) -> Json:
    service.watch.take(person(service.vault, officer), posts)
    return {"watch": service.watch.view()}


async def _relieve(service: Service, officer: str, posts: tuple[PostId, ...] | None) -> Json:
    """Hand over what is open at this moment; its digest goes into the audit trail."""
    made = await service.sharing.whole("watch open", {}, handover.sheet(service))
    service.watch.relieve(person(service.vault, officer), posts, bytes.fromhex(made["digest"]))
    return made


async def _leave(service: Service, officer: str, posts: tuple[PostId, ...] | None) -> Json:
    service.watch.leave(person(service.vault, officer), posts)
    return {"watch": service.watch.view()}


async def _open(service: Service) -> Json:
    return handover.sheet(service)


async def _alarms(service: Service, count: int | None, *, waiting: bool) -> Json:
    alarms = service.alarms
    found = alarms.unacknowledged(count) if waiting else alarms.newest(SHOWN if count is None else count)
    return {"alarms": found, "unacknowledged": len(alarms.waiting())}


async def _acknowledge(service: Service, officer: str, numbers: tuple[int, ...]) -> Json:
    return {"alarms": service.alarms.acknowledge(person(service.vault, officer), numbers)}


WATCH: Final = {**needed(officer=NAMED), "posts": optional(Many(POST, POSTS_MAX, 1))}


VERBS: Final[dict[str, Verb]] = {
    "news": Verb(_news, {"after": optional(NEWS_ID)}),
    "floor": Verb(_floor),
    "watch show": Verb(_show),
    "watch take": Verb(_take, WATCH),
    "watch relieve": Verb(_relieve, WATCH),
    "watch leave": Verb(_leave, WATCH),
    "watch open": Verb(_open),
    "alarms": Verb(_alarms, {"count": optional(Number(1, ALARMS_SHOWN_MAX)), "waiting": optional(FLAG, default=False)}),
    "alarm acknowledge": Verb(
        _acknowledge, needed(officer=NAMED, numbers=Many(Number(0, LOG_SIZE_MAX), ALARMS_SHOWN_MAX, 1))
    ),
}
