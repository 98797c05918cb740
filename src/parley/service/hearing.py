"""Whoever listens to what the engine tells: lists of callables, by what they are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from parley.exchange.effects import Alarm, Arrived, EntryHeld, Genuine, Held, Page, Placed

if TYPE_CHECKING:
    from parley.exchange.effects import Effect
    from parley.station.events import Event


class Heard:
    """They are called in the middle of a turn, when what they are told of is durable; they note it and do not raise."""

    def __init__(self) -> None:
        self.on_alarm: list[Callable[[Alarm], None]] = []
        self.on_arrived: list[Callable[[Arrived], None]] = []
        self.on_placed: list[Callable[[Placed], None]] = []
        self.on_held: list[Callable[[Held], None]] = []
        self.on_entry_held: list[Callable[[EntryHeld], None]] = []
        self.on_page: list[Callable[[Page], None]] = []
        self.on_genuine: list[Callable[[Genuine], None]] = []
        self.on_reloaded: list[Callable[[], None]] = []
        self.on_officers: list[Callable[[], None]] = []
        self.before_turn: Callable[[list[Event]], list[Event]] = list
        """What is to be taken in a turn, from what has come; where several processes serve the station."""
        self._listening: dict[type, Sequence[Callable[[Any], None]]] = {
            Alarm: self.on_alarm,
            Arrived: self.on_arrived,
            Placed: self.on_placed,
            Held: self.on_held,
            EntryHeld: self.on_entry_held,
            Page: self.on_page,
            Genuine: self.on_genuine,
        }

    def tell(self, effect: Effect) -> None:
        """Let whoever listens know."""
        for listener in self._listening[type(effect)]:
            listener(effect)
