"""A store that an earlier program wrote: what of it is written anew before a station is loaded from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.dialogue.book import marked_anew
from parley.exchange.effects import Keep
from parley.station.watching import BOOK_SPACE

if TYPE_CHECKING:
    from parley.station.loading import Durable

WRITTEN_SPACE: Final = "written"
BOOKS: Final = b"books"
BOOKS_WRITTEN: Final = b"\x03"
"""How the rows of books are marked: two bytes of bits, one for each kind; before that one byte of them; and where
nothing stands here, with the number of one kind.

Another value here wants a step more in store/schema.py, so that this program refuses what a later one wrote.
"""

EARLIER_MARKS_BYTES: Final = 2
"""Of a row as either earlier program wrote it."""


def upgraded(store: Durable) -> list[Keep]:
    """What is to be kept so that this program reads the store; nothing where it wrote it itself."""
    if store.get(WRITTEN_SPACE, BOOKS) == BOOKS_WRITTEN:
        return []
    rows = store.kept(BOOK_SPACE).items()
    return [
        *(Keep(BOOK_SPACE, key, marked_anew(row, EARLIER_MARKS_BYTES)) for key, row in rows),
        Keep(WRITTEN_SPACE, BOOKS, BOOKS_WRITTEN),
    ]
