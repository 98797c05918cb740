"""How times, spans, states and names are shown, in a page's language: the filters of the templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from unicodedata import bidirectional

from markupsafe import Markup, escape

from parley.console.words import marked
from parley.wire.timeword import group_time, iso_time

STEPS: Final = ((86_400, marked("%d d")), (3_600, marked("%d h")), (60, marked("%d min")), (1, marked("%d s")))

RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
"""Classes of characters that turn their surroundings (UAX 9, table 4)."""


def filters(language: str, said: Callable[[str], str]) -> dict[str, Callable[..., Any]]:
    """Every filter, for a language and its words."""

    def named(texts: Mapping[str, str] | None) -> str:
        """A name or title in the reader's language, else in English, else in whatever it has."""
        if not texts:
            return ""
        return isolated(texts.get(language) or texts.get("en") or next(iter(texts.values())))

    def both(texts: Mapping[str, str] | None) -> list[tuple[str, str]]:
        """Every language of a text, the reader's first."""
        return sorted((texts or {}).items(), key=lambda one: (one[0] != language, one[0]))

    def age(seconds: float | None) -> str:
        return said(marked("never")) if seconds is None else span(seconds)

    def span(seconds: float) -> str:
        """A length of time in its two largest parts."""
        whole = max(0, round(seconds))
        for at, (size, pattern) in enumerate(STEPS):
            if whole >= size:
                rest, smaller = whole % size, STEPS[at + 1 : at + 2]
                first = said(pattern) % (whole // size)
                if smaller and rest >= smaller[0][0] and size > 60:
                    return f"{first} {said(smaller[0][1]) % (rest // smaller[0][0])}"
                return first
        return said("%d s") % 0

    return {
        "named": named,
        "both": both,
        "age": age,
        "span": span,
        "utc": utc,
        "clock": clock,
        "day": day,
        "group": group_time,
        "iso": iso_time,
        "short": short,
        "wrapped": wrapped,
        "isolated": isolated,
        "said": said,
        "hinted": lambda hint: hinted(said(hint)),
    }


def hinted(hint: str) -> Markup:
    """What to do, with the commands that stand between backticks set as code."""
    words, commands = hint.split("`")[::2], hint.split("`")[1::2]
    if len(words) == len(commands):
        return escape(hint)
    coded = (
        Markup("<code>{}</code>{}").format(command, after) for command, after in zip(commands, words[1:], strict=True)
    )
    return escape(words[0]) + Markup().join(coded)


def isolated(text: str) -> str:
    """A text that orders nothing around it (UAX 9: FSI to PDI), wherever it is put, in an attribute as well.

    One without a letter that runs from right to left is left as it is.
    """
    return f"\u2068{text}\u2069" if any(bidirectional(one) in RIGHT_TO_LEFT for one in text) else text


def utc(seconds: int) -> str:
    """A moment with its day, to the second, in UTC."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M:%S}Z"


def clock(seconds: int) -> str:
    """The time of day in UTC, to the second."""
    return f"{datetime.fromtimestamp(seconds, UTC):%H:%M:%S}Z"


def day(seconds: int) -> str:
    """The day in UTC."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d}"


def short(digest: str) -> str:
    """So much of a hash as people read aloud."""
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4))


def wrapped(digest: str) -> str:
    """The whole of a hash in groups of four, so that two people can compare it."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))
