"""What the audit trail is told of the door: sign-ins that were refused, and sessions that ended by themselves.

Refusals are counted together for a minute, then for two, and so on up to an hour while they do not stop; so whoever
tries without end makes some two hundred rows of the trail a day, and not one for each try.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from parley.desk.trail import NOBODY, Act, Note
from parley.desk.trail_words import OTHERS_REFUSED, REFUSED
from parley.service.noting import keep_noted
from parley.wire.errors import Refusal, Trouble

if TYPE_CHECKING:
    from parley.service.opened import Opened
    from parley.wire.ids import OfficerId

SPAN_SECONDS: Final = 60
SPAN_SECONDS_MAX: Final = 3_600
ROWS_MAX: Final = 8
"""Rows of one span that say who was tried from where; what comes beyond them is told by its number."""

LEFT_MAX: Final = 4_096
"""Ended sessions that wait for a disk which takes nothing."""


class End(StrEnum):
    """Why a session ended without its officer's doing so."""

    IDLE = "idle"
    ACCOUNT_OVER = "its single sign-on was over"
    CROWDED_OUT = "too many sessions"


@dataclass(frozen=True, slots=True)
class Tried:
    """What is counted together: as whom, by which way, why it was refused, from where."""

    officer: bytes
    way: str
    code: str
    address: str


class Doorbook:
    """The book of one console's door."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._refused: Counter[Tried] = Counter()
        self._others = 0
        """Refusals beyond the rows."""
        self._left: list[Note] = []
        self._since = 0
        self._span_seconds = SPAN_SECONDS

    @contextmanager
    def trying(self, way: str, address: str, officer: Callable[[], bytes | None] = lambda: None) -> Iterator[None]:
        """Around an attempt to show who somebody is; `officer`: who he would be, asked only where it is refused."""
        try:
            yield
        except Refusal as refusal:
            self._count(Tried(officer() or NOBODY, way, refusal.code, address))
            raise

    def left(self, officer: OfficerId, end: End) -> None:
        """A session of an officer ended without his doing so."""
        if len(self._left) < LEFT_MAX:
            self._left.append(Note(Act.SESSION_ENDED, self._now(), officer, words=end.value))

    def look(self) -> None:
        """Note what is due; what the disk does not take now is noted another time."""
        if self._now() >= self._since + self._span_seconds or self._left:
            with suppress(Trouble):  # the engine's own calls tell of it
                self._note(all_of_it=False)

    def close(self) -> None:
        """Note what there is."""
        with suppress(Trouble):
            self._note(all_of_it=True)

    def _now(self) -> int:
        return self._service.engine.clock() // 1000

    def _count(self, tried: Tried) -> None:
        if not self._refused:
            self._since = self._now()
        if tried in self._refused or len(self._refused) < ROWS_MAX:
            self._refused[tried] += 1
        else:
            self._others += 1

    def _note(self, *, all_of_it: bool) -> None:
        now = self._now()
        over = now >= self._since + self._span_seconds
        notes = [*self._left, *(self._rows(now) if over or all_of_it else ())]
        if notes:
            keep_noted(self._service, [], *notes)
            self._left.clear()
        if over:
            self._span_seconds = min(2 * self._span_seconds, SPAN_SECONDS_MAX) if self._refused else SPAN_SECONDS
            self._refused.clear()
            self._others, self._since = 0, now

    def _rows(self, now: int) -> Iterator[Note]:
        seconds = max(1, now - self._since)
        for tried, times in self._refused.items():
            words = REFUSED(tried.way, tried.code, tried.address, times, seconds)
            yield Note(Act.SIGN_IN_REFUSED, now, tried.officer, words=words)
        if self._others:
            yield Note(Act.SIGN_IN_REFUSED, now, NOBODY, words=OTHERS_REFUSED(self._others, seconds))
