"""What a verb may ask about the watch floor: its news.

Times are seconds since 1970; hashes and ids are hexadecimal.

    news {after?}   -> {"newest": id, "news": [{id, kind, time, about}]}: all that came after the one of this id;
                       without one none.  Raises NewsGone where some of it is kept no longer.
                       kind: parley.service.news.Kind; about: of an entry as `show` has it, of a page, of an alarm
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.service.arguments import Text, Verb, optional

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]

NEWS_ID: Final = Text(32)


async def _news(service: Service, after: str | None) -> Json:
    """What came since then; raises NewsGone."""
    news = service.news
    return {"newest": news.newest, "news": [] if after is None else [one.told() for one in news.since(after)]}


VERBS: Final[dict[str, Verb]] = {"news": Verb(_news, {"after": optional(NEWS_ID)})}
