"""A random linear fountain: bytes as any number of symbols, of which a few more than the bytes have pieces suffice.

    source = Source(whole, size)                  # who sends
    symbol = source.symbol(number)                # the pieces themselves first, then sums of pieces, without end
    basin = Basin(symbol.total, len(symbol.piece))    # who receives, in any order, whichever arrive
    basin.add(symbol)
    basin.whole()                                 # None until enough are here

The rule from a number to its sum is spec/frames.md, "Symbols".
"""

from __future__ import annotations

import hashlib
from typing import Final

from parley.seal.fields import Layout, counted, fixed, refuse, rest
from parley.wire.limits import FRAME_BYTES_MAX, SYMBOL_NUMBERS_MAX, SYMBOL_PIECES_MAX
from parley.wire.values import dataclass

_ROW_BYTES: Final = 256
"""What a row of a basin takes beside its bytes."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A sum of pieces of a whole; `whole_id` is the first 4 bytes of the whole's SHA-256, `total` its length."""

    whole_id: bytes
    total: int
    number: int
    piece: bytes


def _check(symbol: Symbol) -> None:
    """Refuse a symbol of more pieces than anybody solves for; raises FrameBad."""
    if len(symbol.piece) > symbol.total:
        refuse("the piece is longer than the whole")
    if pieces_in(symbol.total, len(symbol.piece)) > SYMBOL_PIECES_MAX:
        refuse(f"a whole of more than {SYMBOL_PIECES_MAX} pieces")


LAYOUT: Final = Layout(
    Symbol,
    (
        ("whole_id", fixed(4)),
        ("total", counted(FRAME_BYTES_MAX, 1)),
        ("number", counted(SYMBOL_NUMBERS_MAX - 1)),
        ("piece", rest(FRAME_BYTES_MAX)),
    ),
    _check,
)


def pieces_in(total: int, size: int) -> int:
    """How many pieces of `size` bytes a whole has."""
    return -(-total // size)


def combination(count: int, number: int) -> int:
    """Which of `count` pieces a symbol is the sum of: bit i is piece i."""
    if number < count:
        return 1 << number
    named = b"parley/sym/v1" + count.to_bytes(2, "big") + number.to_bytes(4, "big")
    drawn = int.from_bytes(hashlib.shake_128(named).digest(pieces_in(count, 8)), "little")
    return drawn & (1 << count) - 1 or 1 << number % count


def name_of(whole: bytes) -> bytes:
    """The 4 bytes by which symbols name their whole."""
    return hashlib.sha256(whole).digest()[:4]


class Source:
    """A whole in pieces of `size` bytes, the last filled up with zeros."""

    def __init__(self, whole: bytes, size: int) -> None:
        self.whole_id = name_of(whole)
        self._total, self._size = len(whole), size
        pieces = (whole[at : at + size].ljust(size, b"\0") for at in range(0, len(whole), size))
        self._pieces = [int.from_bytes(piece, "big") for piece in pieces]

    @property
    def count(self) -> int:
        """How many pieces it has."""
        return len(self._pieces)

    def symbol(self, number: int) -> Symbol:
        """The symbol of this number."""
        chosen, mixed = combination(self.count, number), 0
        for place, piece in enumerate(self._pieces):
            if chosen >> place & 1:
                mixed ^= piece
        return Symbol(self.whole_id, self._total, number, mixed.to_bytes(self._size, "big"))


class Basin:
    """What symbols of one whole have told so far: rows, each the sum of one piece of its own and of pieces unknown."""

    def __init__(self, total: int, size: int) -> None:
        self._total, self._size = total, size
        self._count = pieces_in(total, size)
        self._rows: dict[int, tuple[int, int]] = {}
        """By the piece of its own: which pieces the row is the sum of, and the sum."""

    @property
    def size(self) -> int:
        """The bytes that it takes to hold it."""
        return len(self._rows) * (self._size + self._count // 8 + _ROW_BYTES)

    def add(self, symbol: Symbol) -> None:
        """Take a symbol of this whole: at most two sums a row, and no row for what is known already."""
        chosen, mixed = combination(self._count, symbol.number), int.from_bytes(symbol.piece, "big")
        for own, (others, total) in self._rows.items():
            if chosen >> own & 1:
                chosen, mixed = chosen ^ others, mixed ^ total
        if not chosen:
            return
        new = chosen.bit_length() - 1
        for own, (others, total) in self._rows.items():
            if others >> new & 1:
                self._rows[own] = others ^ chosen, total ^ mixed
        self._rows[new] = chosen, mixed

    def whole(self) -> bytes | None:
        """The bytes, once every piece is known by itself."""
        if len(self._rows) < self._count:
            return None
        pieces = (self._rows[place][1].to_bytes(self._size, "big") for place in range(self._count))
        return b"".join(pieces)[: self._total]
