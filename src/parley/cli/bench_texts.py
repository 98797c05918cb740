"""Real sentences, no two alike, from a small grammar and a seed: what the bench sends."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

VESSELS: Final = (
    "the patrol vessel Sandpiper", "the survey ship Meridian", "the trawler Good Hope", "the ferry Queen of Orlo",
    "the tug Patient", "the coaster Linnet", "the research ship Halcyon", "the sail training ship Concord",
)  # fmt: skip
DEEDS: Final = (
    "has reported engine trouble", "is under way again after repairs", "asks for a tow", "has two injured on board",
    "has taken the lifeboat's crew over", "was last heard on channel 16", "turns for shelter behind the lighthouse",
    "is fishing outside the agreed zone", "has lost part of its deck cargo", "carries out a rescue exercise",
)  # fmt: skip
PLACES: Final = (
    "Cape Orlo", "the eastern lighthouse", "the Narrow Bank", "Port Selm", "the wreck buoy", "Grey Island",
    "the pilot station", "the mouth of the Ister",
)  # fmt: skip
SEAS: Final = ("calm", "slight", "moderate", "rough", "very rough")
REQUESTS: Final = (
    "Please tell your patrols.", "We send a cutter and will report.", "No help is needed at present.",
    "Please confirm that you have the same position.", "Our aircraft will pass overhead within the hour.",
    "Your observations would be welcome.",
)  # fmt: skip


def sentences(count: int, seed: int) -> list[str]:
    """So many texts of about 200 bytes; the same for the same seed."""
    return distinct(count, seed, _sentence)


def distinct(count: int, seed: int, made: Callable[[Random], str]) -> list[str]:
    """So many texts of a kind, no two alike; the same for the same seed."""
    draw = Random(seed)  # noqa: S311 -- the same texts for both sides of the comparison
    found: dict[str, None] = {}
    while len(found) < count:
        found.setdefault(made(draw))
    return list(found)


def _sentence(draw: Random) -> str:
    hour, minute, bearing = draw.randrange(24), draw.randrange(60), draw.randrange(360)
    miles, knots = draw.randrange(1, 400) / 10, draw.randrange(1, 45)
    return (
        f"At {hour:02d}{minute:02d}Z {draw.choice(VESSELS)} {draw.choice(DEEDS)}, bearing {bearing:03d} and "
        f"{miles:.1f} nautical miles from {draw.choice(PLACES)}. Wind {knots} knots, sea {draw.choice(SEAS)}. "
        f"{draw.choice(REQUESTS)}"
    )
