"""Which pages of a call connect to which, and which of the two makes the offer: each to each, and both sides agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Seat:
    """A page in the room.  `first`: whether its side stands first in the line's terms.  `media`: more than text."""

    page: bytes
    first: bool
    media: bool


def others(seat: Seat, present: Iterable[Seat]) -> list[Seat]:
    """All that a page connects to, in the order of their pages."""
    found = [one for one in present if one.page != seat.page and one.media and seat.media]
    return sorted(found, key=lambda one: one.page)


def offers(seat: Seat, other: Seat) -> bool:
    """Whether `seat` makes the offer: of two sides the first in the terms, within a side the smaller page."""
    if seat.first is not other.first:
        return seat.first
    return seat.page < other.page
