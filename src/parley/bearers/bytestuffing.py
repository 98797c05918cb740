"""Datagrams on a line of bytes that may be noisy: each between zero bytes, without a zero in it, and with a checksum.

Consistent Overhead Byte Stuffing (S. Cheshire and M. Baker, IEEE/ACM Transactions on Networking 7 (2), 1999) and CRC-32
(ISO 3309, as in zlib): after any noise the next zero byte is a beginning again.
"""

from __future__ import annotations

from zlib import crc32

from parley.wire.limits import DATAGRAM_BYTES_MAX

END = b"\0"
CHECK_BYTES = 4
RUN_BYTES_MAX = 254
"""The longest run without a zero that one length byte tells."""


def overhead_bytes(datagram_bytes: int) -> int:
    """What framing adds to a datagram, at most."""
    return CHECK_BYTES + 1 + (datagram_bytes + CHECK_BYTES) // RUN_BYTES_MAX + 2 * len(END)


STUFFED_BYTES_MAX = DATAGRAM_BYTES_MAX + overhead_bytes(DATAGRAM_BYTES_MAX)


def framed(datagram: bytes) -> bytes:
    """The bytes to write for a datagram: a zero byte too many ends what noise has begun."""
    assert 0 < len(datagram) <= DATAGRAM_BYTES_MAX, "a bearer is given what fits its mtu"
    return END + stuff(datagram + crc32(datagram).to_bytes(CHECK_BYTES, "big")) + END


def stuff(content: bytes) -> bytes:
    """The content without a zero byte: each run up to a zero after a byte that says its length and one more."""
    parts = []
    for run in content.split(END):
        while len(run) >= RUN_BYTES_MAX:
            parts.append(b"\xff" + run[:RUN_BYTES_MAX])
            run = run[RUN_BYTES_MAX:]  # noqa: PLW2901 - what is left of it
        parts.append(bytes((len(run) + 1,)) + run)
    return b"".join(parts)


def unstuff(stuffed: bytes) -> bytes | None:
    """The content; None where these bytes are no stuffed content."""
    parts = []
    place = length = 0
    while place < len(stuffed):
        length = stuffed[place]
        run = stuffed[place + 1 : place + length]
        if length == 0 or len(run) != length - 1:
            return None
        place += length
        parts.append(run + (END if length <= RUN_BYTES_MAX else b""))
    return b"".join(parts)[: -len(END)] if 0 < length <= RUN_BYTES_MAX else None


class Unstuffer:
    """Gives back the datagrams of a line that comes in pieces; holds at most one that is unfinished."""

    __slots__ = ("_skipping", "_tail", "spoiled")

    def __init__(self) -> None:
        self._tail = bytearray()
        self._skipping = False
        self.spoiled = 0
        """How many stretches between zero bytes were no datagram."""

    def feed(self, data: bytes) -> list[bytes]:
        """The datagrams that `data` completes."""
        datagrams = []
        *whole, rest = data.split(END)
        for piece in whole:
            self._grow(piece)
            if self._tail or self._skipping:
                datagram = None if self._skipping else checked(bytes(self._tail))
                if datagram is None:
                    self.spoiled += 1
                else:
                    datagrams.append(datagram)
            self._tail.clear()
            self._skipping = False
        self._grow(rest)
        return datagrams

    def _grow(self, piece: bytes) -> None:
        self._tail += piece
        if len(self._tail) > STUFFED_BYTES_MAX:
            self._tail.clear()
            self._skipping = True


def checked(stuffed: bytes) -> bytes | None:
    """The datagram in what stood between two zero bytes; None where there is none, or noise has changed it."""
    content = unstuff(stuffed)
    if content is None or not CHECK_BYTES < len(content) <= DATAGRAM_BYTES_MAX + CHECK_BYTES:
        return None
    datagram, check = content[:-CHECK_BYTES], content[-CHECK_BYTES:]
    return datagram if crc32(datagram).to_bytes(CHECK_BYTES, "big") == check else None
