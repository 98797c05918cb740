"""Entries where nothing tells what arrived of them, or little arrives: more of it first, then a pace, then an end.

1. A long entry goes as symbols: by a one-way way or a bad one, and whenever it is said again.   `goes_as_symbols`
2. The next of them, so many as the way and the precedence ask for.                              `next_symbols`
3. By a one-way way everything is said again at growing intervals.                               `wait_ms`
4. Numbers that are known after any loss are taken seldom there, and go several times.           `is_urgent`, `copies`
5. In the end it is not said again, until a way is found or the other side tells what it lacks.  `is_spent`, `afresh`
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING, Final

from parley.exchange.lines import Pour
from parley.exchange.queue import Waiting
from parley.seal.fountain import Source, pieces_in
from parley.seal.schedule import Lane
from parley.wire import varint
from parley.wire.limits import SYMBOL_NUMBERS_MAX, SYMBOL_PIECES_MAX, UNCONFIRMED_MAX
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.route import Route
    from parley.record.entry import Entry

BAD: Final = 0.5
"""A way is bad where so much is unanswered: that is, three of ten datagrams are lost, and three of ten receipts."""

TOLD_MIN: Final = 8
"""So many datagrams must have been answered or not before a way is called bad."""

LOSS_MAX: Final = 0.75
"""What may be lost at most as far as we provide for it at once; the rest is said again."""

MINUTE_MS: Final = 60_000

URGENT_BEACONS: Final = 4
"""So often a FLASH that is said again by a one-way way takes a number that is known after any loss."""

COPIES: Final = 4
"""So often a datagram with such a number goes where half of all may be lost."""

UNHEARD_MAX: Final = 64
IN_VAIN_MAX: Final = 8
"""A way by which so many repeats were in vain, or so many questions, is dead, and no more one that loses much."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How an entry is said where nothing comes back by the same way."""

    share: float
    """Symbols beyond the pieces at first, and again each time, as a part of the pieces."""
    pause_ms_max: int
    """The intervals between the times double up to this."""
    times_max: int
    """So often it is said again: for three days."""


PACES: Final = {
    Precedence.ROUTINE: Pace(0.25, 60 * MINUTE_MS, 84),
    Precedence.PRIORITY: Pace(0.25, 60 * MINUTE_MS, 84),
    Precedence.IMMEDIATE: Pace(0.5, 15 * MINUTE_MS, 300),
    Precedence.FLASH: Pace(1.0, 5 * MINUTE_MS, 880),
}


def goes_as_symbols(route: Route, *, again: bool) -> bool:
    """Whether a long entry goes so by this way: nobody can ask for its pieces there, or would have to ask often.

    When it is said again anywhere, any symbol helps, whichever pieces arrived of it before.
    """
    return route.lane is Lane.FAST and (again or not route.answers or _is_bad(route))


def next_symbols(line: Line, waiting: Waiting, whole: bytes, room: int, route: Route) -> list[Waiting] | None:
    """The next symbols of an entry that wait in its place, each in `room` bytes; None where its pieces were too many.

    They go on where they were as long as nothing has changed that the entry is shortened by.
    """
    assert waiting.entry is not None
    index = waiting.entry[1]
    size = _piece_bytes(len(whole), room)
    if size is None:
        return None
    source = Source(whole, size)
    pour = line.own.pours.setdefault(index, Pour())
    if pour.symbols != (source.whole_id, size):
        pour.symbols, pour.number = (source.whole_id, size), 0
    share = PACES[line.own.tail[index].payload.precedence].share
    beyond = 1 + ceil(source.count * max(share, _lost(route) / (1 - _lost(route))))
    count = beyond if pour.number and not route.answers else source.count + beyond
    numbers = range(pour.number, min(pour.number + min(count, UNCONFIRMED_MAX), SYMBOL_NUMBERS_MAX))
    pour.number = numbers.stop
    return [waiting.piece(source.symbol(number)) for number in numbers]


def wait_ms(channel: Channel, line: Line, index: int) -> int:
    """How long an entry waits for its receipt before it is said again."""
    precedence = line.own.tail[index].payload.precedence
    if not is_one_way(channel):
        return channel.wait_ms(precedence)
    pour = line.own.pours.get(index)
    patience_ms = channel.patience_ms
    doubled = patience_ms << min(pour.times if pour else 0, 16)
    return min(doubled, max(PACES[precedence].pause_ms_max, patience_ms))


def is_one_way(channel: Channel) -> bool:
    """Whether what goes now goes by a way on which nothing can come back."""
    way = channel.way()
    return way is not None and not way.answers


def is_urgent(late: list[tuple[Line, Entry]]) -> bool:
    """Whether what is said again by a one-way way begins with a number that is known after any loss.

    For all else those serve that ask now and then whether the way works (probing.py).
    """
    return any(
        entry.payload.precedence is Precedence.FLASH and line.own.pours[entry.payload.index].times <= URGENT_BEACONS
        for line, entry in late
    )


def copies(channel: Channel, route: Route) -> int:
    """How often a datagram goes whose number is known after any loss."""
    is_dead = channel.unheard >= UNHEARD_MAX or route.in_vain >= IN_VAIN_MAX
    loses_much = not route.answers or (_is_bad(route) and not is_dead)
    return COPIES if route.lane is Lane.FAST and loses_much else 1


def is_spent(channel: Channel, line: Line, index: int) -> bool:
    """Whether an entry was said as often as it is where nothing comes back."""
    pour = line.own.pours.get(index)
    if pour is None or not is_one_way(channel):
        return False
    return pour.times >= PACES[line.own.tail[index].payload.precedence].times_max


def said_out(channel: Channel) -> int:
    """How many entries were said so often and have no receipt."""
    lines = channel.lines.values()
    return sum(is_spent(channel, line, index) for line in lines for index in line.own.under_way)


def said_again(channel: Channel, line: Line, index: int) -> None:
    """Count that an entry is said again where nothing comes back."""
    if is_one_way(channel):
        line.own.pours.setdefault(index, Pour()).times += 1


def afresh(line: Line, index: int) -> None:
    """There is a reason to say an entry again as if it were new: its symbols go on where they were."""
    if index in line.own.pours:
        line.own.pours[index].times = 0


def _is_bad(route: Route) -> bool:
    return route.arrived + route.missed >= TOLD_MIN and (route.loss or 0.0) >= BAD


def _lost(route: Route) -> float:
    """Which part of our datagrams a way loses, if it loses as many of the answers; nobody knows where none come."""
    return min(1 - sqrt(1 - (route.loss or 0.0)), LOSS_MAX) if _is_bad(route) and route.answers else 0.0


def _piece_bytes(total: int, room: int) -> int | None:
    """How long the pieces of a whole are if each symbol takes at most `room` bytes; all as long as each other."""
    largest = room - 4 - len(varint.encode(total)) - len(varint.encode(SYMBOL_NUMBERS_MAX))
    if largest < 1 or pieces_in(total, largest) > SYMBOL_PIECES_MAX:
        return None
    return pieces_in(total, pieces_in(total, largest))
