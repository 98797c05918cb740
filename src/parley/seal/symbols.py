"""Frames that come as symbols of a fountain: many of them at a time, in any order, within bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.seal.fields import refuse
from parley.seal.fountain import Basin, Symbol, name_of
from parley.seal.fragments import joined
from parley.wire.limits import FRAGMENTED_BYTES_MAX, FRAGMENTED_FRAMES_MAX, FRAGMENTS_DONE_KEPT

if TYPE_CHECKING:
    from parley.seal.frames import Frame

Key = tuple[bytes, int, int]


class SymbolAssembly:
    """The frames of one channel that are being put together from symbols; the one that waits longest gives way."""

    __slots__ = ("_basins", "_made")

    def __init__(self) -> None:
        self._basins: dict[Key, Basin] = {}
        self._made: dict[Key, int | None] = {}

    def add(self, symbol: Symbol) -> Frame | None:
        """The frame that this symbol completes; None while some are missing.

        A frame that was made before is made again from as many more: whoever took it may not have been able to use it.
        Raises FrameBad where what the symbols make is not what they name, or no frame.
        """
        key = _key(symbol)
        basin = self._basins.pop(key, None) or Basin(symbol.total, len(symbol.piece))
        basin.add(symbol)
        whole = basin.whole()
        if whole is None:
            self._basins[key] = basin
            self._bound()
            return None
        if name_of(whole) != symbol.whole_id:
            refuse("symbols that do not make what they name")
        frame = joined(whole)
        self._made.pop(key, None)
        self._made[key] = getattr(frame, "line", None)
        if len(self._made) > FRAGMENTS_DONE_KEPT:
            del self._made[next(iter(self._made))]
        return frame

    def made_for(self, symbol: Symbol) -> int | None:
        """The line of the frame that such symbols have made already; None where they have not, or it has no line."""
        return self._made.get(_key(symbol))

    @property
    def size(self) -> int:
        """The bytes held."""
        return sum(basin.size for basin in self._basins.values())

    def _bound(self) -> None:
        while len(self._basins) > FRAGMENTED_FRAMES_MAX or self.size > FRAGMENTED_BYTES_MAX:
            del self._basins[next(iter(self._basins))]


def _key(symbol: Symbol) -> Key:
    return symbol.whole_id, symbol.total, len(symbol.piece)
