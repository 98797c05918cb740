"""Junk datagrams a second through the filter call, and what sealing and opening cost; memory stays flat.

    python bench/flood.py [channels]

Prints one JSON object.  `channels` is how many channels share the table (default 1; 1,000 take half a minute to set
up).
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections.abc import Callable

from parley.seal.channel import ChannelKeys
from parley.seal.datagram import DatagramUnknown
from parley.seal.schedule import Direction, Lane
from parley.seal.window import TagTable
from parley.wire.ids import ChannelId, Instant

JUNK = 200_000
MESSAGES = 20_000
PLAINTEXT_BYTES = 200
NOW = Instant(1_790_000_000_000)


def main(channels: int) -> dict[str, float]:
    """What is printed."""
    drawn = random.Random(1)
    table, keys = stations(channels, drawn)
    junk = [drawn.randbytes(drawn.choice((32, 96, 224, 1_200))) for _ in range(JUNK)]
    before = peak_kib()
    one_by_one = seconds(lambda: [table.lookup(datagram) for datagram in junk])
    many = seconds(lambda: table.filter_many(junk))
    opened = seconds(lambda: refuse_all(keys, junk[: JUNK // 4]))
    after = peak_kib()
    seal, open_ = both_ways(drawn)
    return {
        "channels": channels,
        "tags": len(table),
        "lookups_per_second": round(JUNK / one_by_one),
        "filter_many_per_second": round(JUNK / many),
        "refusals_by_open_per_second": round(JUNK // 4 / opened),
        "memory_before_kib": before,
        "memory_grown_kib": after - before,
        "seal_us": round(seal, 2),
        "open_us": round(open_, 2),
    }


def stations(channels: int, drawn: random.Random) -> tuple[TagTable, ChannelKeys]:
    """A table with so many silent channels, all their beacons worked out; and one of the channels."""
    table = TagTable()
    keys = [
        ChannelKeys.start(
            ChannelId(drawn.randbytes(32)), Direction.FROM_ACCEPTER, drawn.randbytes(32), drawn.randbytes(32), table
        )
        for _ in range(channels)
    ]
    for one in keys:
        one.age(NOW)
    return table, keys[0]


def refuse_all(keys: ChannelKeys, junk: list[bytes]) -> None:
    """Offer every datagram to `open`, as a station without the filter would."""
    for datagram in junk:
        try:
            keys.open(datagram, NOW)
        except DatagramUnknown:
            continue
        raise AssertionError("junk was opened")


def both_ways(drawn: random.Random) -> tuple[float, float]:
    """Microseconds to seal a datagram of 200 bytes of frames, and to open it."""
    channel, root, recovery = ChannelId(drawn.randbytes(32)), drawn.randbytes(32), drawn.randbytes(32)
    ours = ChannelKeys.start(channel, Direction.FROM_OFFERER, root, recovery, TagTable())
    theirs = ChannelKeys.start(channel, Direction.FROM_ACCEPTER, root, recovery, TagTable())
    theirs.age(NOW)
    plaintext = drawn.randbytes(PLAINTEXT_BYTES)
    datagrams: list[bytes] = []

    def seal() -> None:
        for _ in range(MESSAGES):
            reservation = ours.reserve(Lane.FAST, NOW)
            if reservation is not None:
                ours.grant(reservation)
            datagrams.append(ours.seal(plaintext, Lane.FAST, padded=True).datagram)

    sealing = seconds(seal)
    opening = seconds(lambda: [theirs.open(datagram, NOW) for datagram in datagrams])
    return 1e6 * sealing / MESSAGES, 1e6 * opening / MESSAGES


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def peak_kib() -> int:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1), indent=2))
