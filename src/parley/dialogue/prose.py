"""What a station says in a line test, in its party's own language: short prose that nobody can take for news."""

from __future__ import annotations

from typing import Final

STOCK: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "The old lamp in the hall was trimmed at dusk and burned until the morning.",
        "A gardener counts his rows twice and waters the shorter one first.",
        "The baker leaves the door open in summer, and the whole street knows the hour.",
        "Snow lay on the orchard wall, and the cat walked along it without haste.",
        "Three boats are drawn up on the sand; the smallest has a blue stripe.",
        "The clock in the library is slow, and nobody there minds.",
        "A kettle sings before it boils, and the cook turns round in time.",
        "The path through the reeds is dry again, and the children carry buckets.",
    ),
    "zh": (
        "傍晚时分，走廊里的旧灯又点亮了，一直亮到清晨。",
        "园丁把菜畦数了两遍，先给短的那一行浇水。",
        "夏天面包铺的门总是开着，整条街都知道时辰。",
        "雪落在果园的矮墙上，猫不慌不忙地走过去。",
        "沙滩上停着三只小船，最小的那只画着一道蓝线。",
        "图书馆的钟走得慢，没有人介意。",
        "水壶在烧开之前先唱歌，厨师正好转过身来。",
        "芦苇间的小路又干了，孩子们提着水桶走来。",
    ),
}
"""Sentences by language; one that is not here is tested in English."""


def sentence(languages: tuple[str, ...], number: int) -> tuple[str, str]:
    """A language that its party speaks, as far as there is one here, and the sentence for this interval."""
    spoken = next((tag for tag in languages if tag.split("-")[0] in STOCK), "en")
    stock = STOCK[spoken.split("-")[0]]
    return spoken, stock[number % len(stock)]
