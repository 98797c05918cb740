"""The station's news as one stream in its own process: what came, what went, what the watch is told, who is there.

The engine tells of it in the middle of a turn; here it is only noted.  Whoever listens hears of it after the turn, each
for himself, so that nobody who listens slowly or wrongly holds up the record or another listener.  A view is made when
it is asked for, and so tells how things are then; what is noted of each is small, and nothing of it is read from the
store before somebody asks.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.record.merkle import leaf_hash
from parley.service.entropy import entropy
from parley.service.finding import NoEntry
from parley.service.rounds import Round
from parley.service.views import views
from parley.service.views.links import Link, link_of
from parley.service.views.sentences import alarm_told
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.exchange.effects import Alarm, Arrived, EntryHeld, Held, Page, Placed
    from parley.service.opened import Opened
    from parley.wire.ids import ChannelId, EntryHash, Instant, LineId

Json = dict[str, Any]

KEPT_MAX: Final = 4_096
"""So many of the newest are kept: minutes of a busy line, for whoever was away for that long."""

RUN_BYTES: Final = 4


class NewsGone(Refusal):
    """What came after that is not kept here any more, or the station has begun again since."""

    code = "news-gone"
    hint = "read anew whatever you show, and go on from the newest that `news` names"


class Kind(StrEnum):
    """What a piece of news is about."""

    ARRIVED = "arrived"
    """An entry of the other side."""
    PLACED = "placed"
    """An entry of ours, by an officer or by the station itself."""
    HELD = "held"
    """The other side holds so much of our log."""
    ENTRY_HELD = "entry-held"
    """The other side holds this one entry, though not all before it."""
    PAGE = "page"
    ALARM = "alarm"
    ACKNOWLEDGED = "acknowledged"
    """Somebody has seen an alarm."""
    OFFICERS = "officers"
    WATCH = "watch"
    DRAFT = "draft"
    """Something that an officer released is held, was said, cancelled, or not said."""
    READ = "read"
    """Somebody marked entries as read or unread, or for later."""
    ROOM = "room"
    """Something changed in the room of a call."""
    LINK = "link"
    SHARES = "shares"
    """A share of a divided station fell silent, or is served again."""
    RELOADED = "reloaded"
    """The station has begun again from its record: what is shown may be of a turn that never was."""


@dataclass(frozen=True, slots=True)
class News:
    """One piece of news: `id` names it, `number` grows by one, `time` is our own clock's, in milliseconds."""

    id: str
    number: int
    kind: Kind
    time: Instant
    view: Callable[[], Json]
    """What it is about, as it is now: a whole entry where it is one."""
    elsewhere: bool = False
    """Whether another process of this station tells of it; the view is then short."""

    def told(self) -> Json:
        """As JSON has it."""
        return {"id": self.id, "kind": self.kind.value, "time": self.time // 1000, "about": self.view()}


Listener = Callable[[News], None]


class Stream:
    """The news of one station since it was opened."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._round = Round(service)
        self._run = entropy(RUN_BYTES).hex()
        self._kept: deque[News] = deque(maxlen=KEPT_MAX)
        self._number = 0
        self._listeners: list[Listener] = []
        self._more = asyncio.Event()
        self._links: dict[ChannelId, Link] = {}
        engine = service.engine
        engine.on_arrived.append(self._arrived)
        engine.on_placed.append(self._placed)
        engine.on_held.append(self._held)
        engine.on_entry_held.append(self._entry_held)
        engine.on_page.append(self._page)
        engine.on_alarm.append(self._alarm)
        engine.on_officers.append(partial(self.tell, Kind.OFFICERS, dict))
        engine.on_reloaded.append(partial(self.tell, Kind.RELOADED, dict))

    @property
    def newest(self) -> str:
        """The id of the newest, or of none yet."""
        return f"{self._run}-{self._number}"

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have each piece of news told, in order, after the turn that brought it; call what is returned to end that.

        What a listener raises goes to the loop's own handler and to nobody else.
        """
        self._listeners.append(listener)
        return partial(self._listeners.remove, listener)

    def since(self, known: str) -> list[News]:
        """All that came after the one of this id; raises NewsGone."""
        run, _, number = known.partition("-")
        if run != self._run or not number.isascii() or not number.isdigit():
            _gone(known)
        behind = self._number - int(number)
        if not 0 <= behind <= len(self._kept):
            _gone(known)
        return list(self._kept)[len(self._kept) - behind :]

    async def following(self, known: str) -> list[News]:
        """The same; waits until there is one.  Raises NewsGone for a reader who is too slow: he costs nobody memory."""
        while not (found := self.since(known)):
            await self._more.wait()
        return found

    def tell(self, kind: Kind, view: Callable[[], Json], *, elsewhere: bool = False) -> None:
        """Note a piece of news, and let it be heard soon."""
        self._number += 1
        news = News(self.newest, self._number, kind, self._service.engine.clock(), view, elsewhere)
        self._kept.append(news)
        loop = asyncio.get_running_loop()
        for listener in self._listeners:
            loop.call_soon(self._heard_by, listener, news)
        more, self._more = self._more, asyncio.Event()
        more.set()

    def look(self) -> None:
        """See which links have become other than they were when we looked last."""
        for channel in self._round.next():
            link = link_of(self._service, channel)
            before = self._links.get(channel.id)
            self._links[channel.id] = link
            if before is not None and before != link:
                view = {"channel": channel.id.hex(), "link": link.value, "before": before.value}
                self.tell(Kind.LINK, partial(dict, view))

    def _heard_by(self, listener: Listener, news: News) -> None:
        if listener in self._listeners:
            listener(news)

    # -- what the engine tells -----------------------------------------------------------------------------------------

    def _arrived(self, arrived: Arrived) -> None:
        self.tell(Kind.ARRIVED, partial(entry_there, self._service, arrived.line_id, leaf_hash(arrived.raw)))

    def _placed(self, placed: Placed) -> None:
        self.tell(Kind.PLACED, partial(entry_there, self._service, placed.line_id, placed.leaf))

    def _held(self, held: Held) -> None:
        self.tell(Kind.HELD, partial(dict, {"line": held.line_id.hex(), "entries": held.size}))

    def _entry_held(self, held: EntryHeld) -> None:
        self.tell(Kind.ENTRY_HELD, partial(dict, {"line": held.line_id.hex(), "index": held.index}))

    def _page(self, page: Page) -> None:
        self.tell(Kind.PAGE, partial(page_view, page))

    def _alarm(self, alarm: Alarm) -> None:
        """One about another side is kept by its turn; of those about this station `Alarms` tells, once it has them."""
        if any(alarm.channel):
            self.tell(Kind.ALARM, partial(alarm_told, alarm.code, alarm.channel, alarm.detail))


def page_view(page: Page) -> Json:
    """Who is told of an entry that waits for somebody."""
    return {
        "line": page.line_id.hex(),
        "entry": page.entry.hex(),
        "form": page.form,
        "posts": list(page.posts),
        "precedence": page.precedence.name,
        "nature": page.nature.name,
        "since": page.since_seconds,
        "again": page.again,
        "judged": page.judged,
    }


def entry_there(service: Opened, line_id: LineId, entry: EntryHash) -> Json:
    """An entry as it is known now; only its hash, where it is not there any more."""
    try:
        return views.show(service, entry.hex())
    except NoEntry:
        return {"line": line_id.hex(), "hash": entry.hex(), "gone": True}


def _gone(known: str) -> NoReturn:
    raise NewsGone(known[:64])
