"""How much may be repeated into silence, so that the other side still knows our numbers after ten years of it.

The other side finds us again by numbers up to 2^20 beyond the last that it accepted (spec/datagram.md).  Half of them
may go to epochs; repeats have what `allowed` gives them: hours of silence cost little patience, years a lot.  What is
said for the first time is never held back.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, Final

from parley.exchange.channel import Unconfirmed
from parley.seal.schedule import Lane

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.wire.ids import Instant

FREELY: Final = 1 << 17
"""Numbers that may be used at any rate: three days of a beacon every eight minutes, or 100,000 words lost."""

EACH_DOUBLING: Final = 1 << 14
"""Numbers, each time that the silence has doubled: in ten years sixteen times, in all a quarter of 2^20."""

HOUR_MS: Final = 3_600_000

BEACONS_FIRST: Final = 32
"""Repeats of the first half hour of a silence: an eighth of the numbers of an epoch."""

BEACON_EVERY: Final = 8

REST_MS: Final = 60_000
"""How soon whatever may not be repeated now is looked at again."""


def may_repeat(channel: Channel, now: Instant) -> bool:
    """Whether what was said in vain may be said again now."""
    keys = channel.keys
    number = keys.spent(Lane.FAST)
    begun = channel.silence
    if begun is None or begun.root != keys.sending:
        channel.silence = Unconfirmed(now, keys.sending, number)
        return True
    return number - begun.number <= allowed(now - begun.since)


def takes_beacon(times: int) -> bool:
    """Whether what was said so many times in vain is said now by a number that the other side knows after any loss.

    In the first half hour each time, then every eighth, which is every eight minutes, until repeats are rationed.
    In between the last such datagram goes out again as it is: within a minute of the line's return one is heard.
    """
    return times < BEACONS_FIRST or times % BEACON_EVERY == 0


def is_long(channel: Channel) -> bool:
    """Whether the other side may not know our numbers any more, save beacons, and these are rare by now."""
    begun = channel.silence
    return begun is not None and channel.keys.spent(Lane.FAST) - begun.number > FREELY


def allowed(silence_ms: int) -> int:
    """Numbers that may have been used after so long a silence before anything is repeated."""
    return FREELY + int(EACH_DOUBLING * log2(1 + max(silence_ms, 0) / HOUR_MS))
