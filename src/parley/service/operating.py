"""What a serving station tells the programs that watch its machine: an event a line, as JSON, under a stable name.

Ids, numbers, forms and codes alone: nothing of what was said, no names, and of a fault neither words nor values.
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from parley.service.views.links import ways_view
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    import asyncio

    from parley.exchange.effects import Alarm, Arrived, Held, Page, Placed
    from parley.service.people import OfficerChanged
    from parley.service.service import Service

WAYS_TICKS: Final = 10
"""So seldom it is looked whether a way works."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event: what it says, and what each of its fields is."""

    about: str
    fields: Mapping[str, str]


_LINE: Final = {"line": "id of the line"}
_ENTRY: Final = {**_LINE, "index": "its place in the log"}
_WAY: Final = {
    "channel": "id of the channel",
    "bearer": "which bearer",
    "way": "which of its addresses, counted from 0",
}

KINDS: Final[Mapping[str, Kind]] = {
    "standing-by": Kind("Another process has the station; this one waits.", {}),
    "serving": Kind(
        "The station serves from here on.", {"party": "its party's id", "process": "number of the process"}
    ),
    "ended": Kind("It has ended as it was told to; all that it was told is kept.", {}),
    "taken-over": Kind("Another process has taken the station over; this one has ended.", {}),
    "begun-again": Kind(
        "It has thrown its state away and loaded it from its store.", {"times": "how often since it serves"}
    ),
    "entry-placed": Kind("An entry of ours is durable in our log.", _ENTRY),
    "entry-arrived": Kind(
        "An entry of theirs is in the record.", {**_ENTRY, "provisional": "whether entries before it are missing"}
    ),
    "entries-held": Kind(
        "Their station holds our log up to here, by a receipt that was verified.", {**_LINE, "size": "so many entries"}
    ),
    "paged": Kind(
        "Posts are told that an entry of theirs waits for them.",
        {
            **_LINE,
            "entry": "its hash",
            "form": "its form",
            "precedence": "its precedence",
            "posts": "numbers of the posts; none: the watch floor",
            "again": "whether they were told before",
        },
    ),
    "alarm": Kind(
        "The watch is told that something is wrong.",
        {"code": "which alarm or refusal", "channel": "id of the channel; empty: the station itself"},
    ),
    "officer-changed": Kind("An officer was added, removed or changed.", {"act": "what was done", "officer": "his id"}),
    "way-changed": Kind("A way to the other side works, or works no longer.", {**_WAY, "state": "what it is now"}),
    "fault": Kind(
        "A fault of this program; the station goes on.",
        {
            "during": "in what it happened",
            "kind": "which exception",
            "where": "file, line and function, outermost first",
        },
    ),
}


def told(event: str, seconds: int, fields: Mapping[str, Any]) -> str:
    """One line."""
    assert fields.keys() == KINDS[event].fields.keys(), f"{event} has the fields of its kind"
    return json.dumps({"time": iso_time(seconds), "event": event, **fields}, ensure_ascii=True)


class Operating:
    """Listens to one station, and writes a line of each event."""

    def __init__(self, service: Service, write: Callable[[str], None]) -> None:
        self._service, self._write = service, write
        self._ways: dict[tuple[str, str, str], str] = {}
        self._ticks = 0
        engine = service.engine
        engine.on_placed.append(self._placed)
        engine.on_arrived.append(self._arrived)
        engine.on_held.append(self._held)
        engine.on_page.append(self._paged)
        engine.on_alarm.append(self._alarm)
        engine.on_reloaded.append(lambda: self.tell("begun-again", times=engine.reloads))
        service.on_officer.append(self._officer)
        service.ticks.each.append(self.look)

    def tell(self, event: str, **fields: Any) -> None:  # noqa: ANN401 - what JSON can say
        """Write a line."""
        self._write(told(event, self._service.engine.clock() // 1000, fields))

    def fault(self, _: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
        """The loop's handler of what nobody caught: where it was, and none of its words, which may quote a message."""
        error = context.get("exception")
        frames = traceback.extract_tb(error.__traceback__) if error is not None else []
        where = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        self.tell("fault", during=str(context["message"]), kind=type(error).__name__, where=where)

    def look(self) -> None:
        """Tell which ways have changed."""
        self._ticks += 1
        if self._ticks % WAYS_TICKS == 1:
            for place, way in enumerate(ways_view(self._service)):
                key = way["channel"], way["bearer"], str(place)
                if self._ways.get(key) != way["state"]:
                    self._ways[key] = way["state"]
                    self.tell("way-changed", channel=key[0], bearer=key[1], way=place, state=way["state"])

    def _placed(self, placed: Placed) -> None:
        self.tell("entry-placed", line=placed.line_id.hex(), index=placed.index)

    def _arrived(self, arrived: Arrived) -> None:
        where = {"line": arrived.line_id.hex(), "index": arrived.index}
        self.tell("entry-arrived", **where, provisional=arrived.provisional)

    def _held(self, held: Held) -> None:
        self.tell("entries-held", line=held.line_id.hex(), size=held.size)

    def _paged(self, page: Page) -> None:
        what = {"entry": page.entry.hex(), "form": page.form, "precedence": page.precedence.name}
        self.tell("paged", line=page.line_id.hex(), **what, posts=list(page.posts), again=page.again)

    def _alarm(self, alarm: Alarm) -> None:
        self.tell("alarm", code=alarm.code, channel=alarm.channel.hex())

    def _officer(self, changed: OfficerChanged) -> None:
        self.tell("officer-changed", act=changed.act, officer=changed.officer.hex())
