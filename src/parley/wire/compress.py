"""Compression of one message: raw deflate with a preset dictionary, bounded on the way back.

RFC 1951.  One message per stream, nothing before it and nothing after.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from parley.wire.dictionary import Dictionary
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from zlib import _Compress

WINDOW_BITS: Final = -15
"""32 KB of window, without zlib's header and checksum: the signature says more than a checksum."""

MEMORY_LEVEL: Final = 5
"""zlib's smallest table with which nothing grows: each message copies it, and 8, the usual one, is 110 KB more."""


class BadCompression(Refusal):
    """The compressed text cannot be read with this line's dictionary."""

    code = "compression-bad"
    hint = "the sender used another dictionary or its software wrote the text wrongly; ask for it uncompressed"


class CompressionBomb(Refusal):
    """The compressed text would unpack to more than is allowed here."""

    code = "compression-too-large"
    hint = "nothing of it was kept; ask the sender for a shorter text, or for an attachment"


class CompressionTrailing(Refusal):
    """The compressed text does not end where its bytes end."""

    code = "compression-trailing"
    hint = "the sender's software wrote it wrongly, or it was damaged on the way; ask for it again"


def compress(text: bytes, dictionary: Dictionary) -> bytes:
    """The text as one deflate stream that points into the dictionary.

    Other versions of zlib may write other bytes for the same text; what they stand for is the same.
    """
    stream = _prepared(dictionary).copy()
    return stream.compress(text) + stream.flush()


def decompress(data: bytes, dictionary: Dictionary, size_max: int) -> bytes:
    """The text of one deflate stream, at most `size_max` bytes; no more than one byte beyond that is ever unpacked.

    Raises BadCompression, CompressionBomb, CompressionTrailing.
    """
    assert size_max >= 0, "zlib takes a negative bound for none at all"
    stream = zlib.decompressobj(WINDOW_BITS, dictionary.data)
    try:
        text = stream.decompress(data, size_max + 1)
    except zlib.error as fault:
        raise BadCompression(str(fault)) from fault
    if len(text) > size_max:
        raise CompressionBomb(f"more than {size_max} bytes")
    if not stream.eof or stream.unused_data:
        raise CompressionTrailing(_what_is_wrong(stream.eof, len(stream.unused_data)))
    return text


def _what_is_wrong(ended: bool, bytes_over: int) -> str:  # noqa: FBT001  (says what zlib found)
    return f"{bytes_over} bytes after the end" if ended else "the end is missing"


@lru_cache(maxsize=8)
def _prepared(dictionary: Dictionary) -> _Compress:
    """A stream that has read the dictionary: copying it costs half of reading the dictionary again."""
    return zlib.compressobj(level=9, wbits=WINDOW_BITS, memLevel=MEMORY_LEVEL, zdict=dictionary.data)
