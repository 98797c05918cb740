"""What a verb may ask about the watch floor: its first screen, and its news.

Times are seconds since 1970; hashes and ids are hexadecimal.

    floor           -> {party, time, serving, links: [LINK], lines: [LINE], open: [OPEN], open_count, news: id}
    news {after?}   -> {"newest": id, "news": [{id, kind, time, about}]}: all that came after the one of this id;
                       without one none.  Raises NewsGone where some of it is kept no longer.
                       kind: parley.service.news.Kind; about: of an entry as `show` has it, of a page, of an alarm

    LINK: {channel, name, verified, phase, link: connected | heard | not-heard | never-heard, heard, waiting_frames}
    LINE: {line, line_index, channel, link, other, own_post, own_title, other_post, other_title, verified,
      state: open | closed | lapsed, stopped, forked, categories: {those that are not active: state}, own_entries,
      own_held, other_entries, unread, unread_highest: precedence | null, behind, missing,
      oldest_unanswered: {entry, time, due, overdue, precedence, state} | null, open: {us, them, silences}}
    OPEN: {kind: call | talks | notice | understanding | undertaking | test, entry, line, line_index, channel, other,
      ours, awaits: us | them | null, form, post, precedence, nature, time, due, overdue, state}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.service.arguments import Text, Verb, optional
from parley.service.floor import first_of, links

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]

NEWS_ID: Final = Text(32)


async def _news(service: Service, after: str | None) -> Json:
    """What came since then; raises NewsGone."""
    news = service.news
    return {"newest": news.newest, "news": [] if after is None else [one.told() for one in news.since(after)]}


async def _floor(service: Service) -> Json:
    """What the first screen of a watch floor shows; the log of a line is asked for by `log`."""
    lines, found = service.floor.look()
    now = service.engine.clock() // 1000
    return {
        "party": service.party.hex(),
        "time": now,
        "serving": service.carriage is not None,
        "links": links(service),
        "lines": lines,
        "open": first_of(found, now),
        "open_count": len(found),
        "news": service.news.newest,
    }


VERBS: Final[dict[str, Verb]] = {
    "news": Verb(_news, {"after": optional(NEWS_ID)}),
    "floor": Verb(_floor),
}
