"""Datagrams one after another in a stream or a file: each is its length as u16, then its bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from parley.wire.errors import Refusal
from parley.wire.limits import DATAGRAM_BYTES_MAX

LENGTH_BYTES = 2


class FramingBad(Refusal):
    """What arrived is not a sequence of datagrams."""

    code: ClassVar[str] = "framing-bad"
    hint: ClassVar[str] = "nothing need be done; a stranger or another program spoke to this station"


def join(datagrams: Sequence[bytes]) -> bytes:
    """The bytes to write for these datagrams, each of 1 to DATAGRAM_BYTES_MAX bytes."""
    parts = []
    for datagram in datagrams:
        assert 0 < len(datagram) <= DATAGRAM_BYTES_MAX, "a bearer is given what fits its mtu"
        parts.append(len(datagram).to_bytes(LENGTH_BYTES, "big"))
        parts.append(datagram)
    return b"".join(parts)


class Splitter:
    """Gives back the datagrams of a stream that comes in pieces; holds at most one unfinished datagram."""

    __slots__ = ("_need", "_tail")

    def __init__(self) -> None:
        self._tail = bytearray()
        self._need = 0

    @property
    def unfinished_bytes(self) -> int:
        """The bytes held of a datagram whose end has not come."""
        return len(self._tail)

    def feed(self, data: bytes) -> list[bytes]:
        """The datagrams that `data` completes.  Raises FramingBad; the stream is of no use from there on."""
        if self._tail:
            if len(self._tail) + len(data) < self._need:
                self._tail += data
                return []
            data = bytes(self._tail) + data
        datagrams, place, self._need = split(data)
        self._tail = bytearray(data[place:])
        return datagrams


def split(data: bytes) -> tuple[list[bytes], int, int]:
    """The whole datagrams at the beginning of `data`, where the rest begins, and how long that must grow to go on.

    Raises FramingBad for a length that no datagram has.
    """
    datagrams: list[bytes] = []
    place, end = 0, len(data)
    while end - place >= LENGTH_BYTES:
        length = data[place] << 8 | data[place + 1]
        if not 0 < length <= DATAGRAM_BYTES_MAX:
            raise FramingBad(f"a length of {length}")
        after = place + LENGTH_BYTES + length
        if after > end:
            return datagrams, place, after - place
        datagrams.append(data[place + LENGTH_BYTES : after])
        place = after
    return datagrams, place, LENGTH_BYTES
