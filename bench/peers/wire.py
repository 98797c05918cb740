"""Counts what crosses the loopback, the payload of TCP by port, from copies of the packets: nothing is in the way."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Collection
from typing import Final, Self

ALL: Final = 0x0003
"""Every protocol (ETH_P_ALL)."""

OUTGOING: Final = 4
"""The loopback shows every packet twice, as it leaves and as it comes (PACKET_OUTGOING)."""

ETHERNET_BYTES: Final = 14
TCP: Final = 6
BUFFER_BYTES: Final = 16 << 20
STATISTICS: Final = 6
"""PACKET_STATISTICS: packets seen, packets lost, since it was last asked."""

SOL_PACKET: Final = 263
POLL_SECONDS: Final = 0.2


class Wire:
    """The payload bytes and the segments that carried them, by port, from `with` on.  Needs root."""

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ALL))
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER_BYTES)
        self._socket.bind(("lo", 0))
        self._socket.settimeout(POLL_SECONDS)
        self._seen: list[tuple[int, int, int]] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        _, lost = struct.unpack("II", self._socket.getsockopt(SOL_PACKET, STATISTICS, 8))
        self._socket.close()
        assert not lost, f"{lost} packets were not counted"

    def mark(self) -> int:
        """Now, for `since`."""
        return len(self._seen)

    def since(self, mark: int, ports: Collection[int]) -> tuple[int, int]:
        """Payload bytes, and segments with any, from or to one of the ports since the mark."""
        sizes = [size for source, target, size in self._seen[mark:] if size and (source in ports or target in ports)]
        return sum(sizes), len(sizes)

    def _listen(self) -> None:
        while not self._over.is_set():
            try:
                packet, (_, _, kind, *_) = self._socket.recvfrom(1 << 17)
            except TimeoutError:
                continue
            found = segment(packet[ETHERNET_BYTES:]) if kind == OUTGOING else None
            if found is not None:
                self._seen.append(found)


def segment(packet: bytes) -> tuple[int, int, int] | None:
    """Source port, target port, payload bytes of a TCP segment over IPv4 (RFC 791, RFC 9293), or None."""
    if len(packet) < 40 or packet[0] >> 4 != 4 or packet[9] != TCP:
        return None
    header = (packet[0] & 15) * 4
    total = int.from_bytes(packet[2:4], "big") or len(packet)  # 0 where the system sends more than the field can say
    source, target = struct.unpack_from(">HH", packet, header)
    return source, target, total - header - (packet[header + 12] >> 4) * 4
