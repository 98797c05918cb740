"""What an index of the words of entries promises: beside the record, made from it, and made anew when it is lost.

It is no evidence, and nothing depends on it but the search.  An index knows of each log how many of its entries it has
seen; whoever keeps it hands over those that come after, in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from parley.wire.errors import Trouble

GRAM: Final = 3
"""So many characters together are one thing that is looked up; a part of a word of one or two is found as well."""


class SearchUnready(Trouble):
    """The index that searches go through cannot be read or written."""

    code = "search-unready"
    hint = "see that the disk has room and who owns search.db in the station's folder; deleted, it is made anew"


@dataclass(frozen=True, slots=True)
class Indexed:
    """One entry, as an index has it; `time` in seconds, `people`: whether people said it."""

    index: int
    time: int
    post: int
    form: str
    people: bool
    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, in these logs; None: anything, but without a form only what people said.

    `words`: case folded; each may be a part of one.
    """

    origins: Sequence[str]
    since: int | None = None
    until: int | None = None
    post: int | None = None
    form: str | None = None
    words: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that may say the words: its log and index, and its place in the order of time."""

    place: int
    origin: str
    index: int


class SearchIndex(Protocol):
    """The index of one station; every call raises SearchUnready where the disk fails.  Calls come one at a time."""

    def known(self) -> dict[str, int]:
        """Of each log, how many of its entries were entered."""
        ...

    def enter(self, origin: str, until: int, entries: Sequence[Indexed]) -> None:
        """These of a log, which is known up to `until` then: all or none."""
        ...

    def find(self, query: Query, before: int | None, count: int) -> list[Hit]:
        """At most so many that may be wanted, newest first by their own times, before a place.

        It tells apart what is looked up, and no more: whether the words really stand there, the entry says.
        """
        ...

    def begin_anew(self, stamp: bytes) -> None:
        """Forget everything; `stamp`: with what all that is entered from here on is made."""
        ...

    def stamp(self) -> bytes:
        """As it was given; empty where nothing was entered yet."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


def runs(text: str) -> Iterator[str]:
    """The stretches of letters, figures and ideographs in a text."""
    begin = None
    for at, one in enumerate(text):
        if one.isalnum():
            begin = at if begin is None else begin
        elif begin is not None:
            yield text[begin:at]
            begin = None
    if begin is not None:
        yield text[begin:]


def grams(text: str) -> set[str]:
    """What a text is entered under: from every character of a run on, as many as there are, up to GRAM."""
    return {run[at : at + GRAM] for run in runs(text) for at in range(len(run))}
