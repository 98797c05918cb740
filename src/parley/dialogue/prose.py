"""What a station says in a line test, in its party's own language: prose that nobody can take for news, and so short
that a whole test stays within 700 bytes.
"""

from __future__ import annotations

from typing import Final

STOCK: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "Snow lay on the wall.",
        "The small boat is blue.",
        "The clock is slow.",
        "The kettle sings.",
        "The path is dry again.",
        "The baker is awake.",
        "The garden is green.",
        "The tea is still warm.",
    ),
    "zh": (
        "墙上有雪。",
        "小船是蓝色的。",
        "钟走得慢。",
        "水壶在唱歌。",
        "小路已经干了。",
        "茶还是热的。",
        "猫在墙上。",
        "花园已经绿了。",
    ),
}
"""Sentences by language; one that is not here is tested in English."""


def sentence(languages: tuple[str, ...], number: int) -> tuple[str, str]:
    """A language that its party speaks, as far as there is one here, and the sentence for this interval."""
    spoken = next((tag for tag in languages if tag.split("-")[0] in STOCK), "en")
    stock = STOCK[spoken.split("-")[0]]
    return spoken, stock[number % len(stock)]
