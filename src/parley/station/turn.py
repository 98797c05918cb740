"""One turn of a station's wheel: events in, and out what to make durable first and what to do after.

Whoever drives a station (the service, the simulator, a test) turns the same wheel:

    waiting = events
    while waiting:
        turn = take_turn(station, waiting, now, entropy, answer)
        make turn.durable durable, all together        -- a crash before here: nothing of this turn has happened
        perform turn.release                           -- a crash in here: the other side asks again, or we send again
        waiting = [Persisted()] if turn.durable else []

The turn of [Persisted()] may be taken while `turn.durable` is being made durable; what it asks for waits for that.

If making durable fails, the station is thrown away and loaded again from the store: recovery is the ordinary path.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Append, Durable, Effect, Keep, Mend, Note
from parley.exchange.events import Settled

if TYPE_CHECKING:
    from parley.exchange.events import Answer
    from parley.station.events import Event
    from parley.station.station import Station
    from parley.wire.ids import Instant


DURABLE: Final = (Append, Keep, Note, Mend)


@dataclass(slots=True)
class Turn:
    """What a turn asks for, in order."""

    durable: list[Durable] = field(default_factory=list)
    release: list[Effect] = field(default_factory=list)

    @property
    def appends(self) -> bool:
        """Whether entries are to be made durable; otherwise little follows when it is, and is not worth a thread."""
        return any(isinstance(item, Append) for item in self.durable)


def take_turn(
    station: Station,
    events: Iterable[Event],
    now: Instant,
    entropy: Callable[[int], bytes],
    answer: Callable[[Effect], Answer | None],
) -> Turn:
    """Feed the events to the station, and the answers that `answer` has at once; then let it send what waits.

    `answer` returns None for an effect that is to be performed after the durable ones (it may be answered later).
    """
    turn = Turn()
    waiting: deque[Event] = deque(events)
    settled = False
    while waiting or not settled:
        if waiting:
            event = waiting.popleft()
        else:
            event, settled = Settled(), True
        for effect in station.step(event, now, entropy):
            if isinstance(effect, DURABLE):
                turn.durable.append(effect)
            elif (reply := answer(effect)) is not None:
                waiting.append(reply)
                settled = False
            else:
                turn.release.append(effect)
    if len(turn.durable) > 1:
        turn.durable = _newest(turn.durable)
    return turn


def _newest(durable: list[Durable]) -> list[Durable]:
    """The same without values that a later one of the turn replaces."""
    last = {(item.space, item.key): place for place, item in enumerate(durable) if isinstance(item, Keep)}
    return [
        item for place, item in enumerate(durable) if not isinstance(item, Keep) or last[item.space, item.key] == place
    ]
