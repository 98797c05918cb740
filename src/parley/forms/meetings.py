"""Forms of a call that is held (spec/calls.md): who joins, what the browsers agree, what was said in it, its facts.

All of them but the agenda are spoken by the station for whoever sits at its console; they answer the call's request.
What only records or ends (`signal/leave`, `signal/refuse`, `signal/end`, `signal/facts`) is of category `answer`, and
so can still be said when calls are suspended; the rest is of category `signal`.
"""

from __future__ import annotations

from enum import IntEnum
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

from parley.forms.body import FORMS, Part, Speaks, form, item, option, part
from parley.forms.calls import TOPICS_MAX
from parley.forms.categories import ANSWER, CALL, SIGNAL
from parley.forms.kinds import (
    FORM,
    HASH,
    LANGUAGE,
    LINE,
    POST,
    TIME,
    Choice,
    ListOf,
    Number,
    Octets,
    Same,
    Text,
    refuse,
)
from parley.forms.standings import Means

if TYPE_CHECKING:
    from parley.wire.cbor import Value
    from parley.wire.ids import EntryHash, PostId

PAGE_BYTES: Final = 8
SDP_CHARACTERS_MAX: Final = 16_384
ROUND_MAX: Final = 255
CALL_TEXT_CHARACTERS_MAX: Final = 2_000
PRESENT_MAX: Final = 8
"""Persons whom the facts of a call name for each side: four times as many as can be in it at one moment."""

RAISED_MAX: Final = TOPICS_MAX
"""Items that the facts of a call name for each side: with the longest names and items they still fit a body."""

PAGE_ID: Final = Octets(PAGE_BYTES, PAGE_BYTES)
NAME: Final = Text(100)
ROUND: Final = Number(0, ROUND_MAX)
SDP: Final = Text(SDP_CHARACTERS_MAX, lines=True)
FINGERPRINT: Final = HASH


class Address(Same):
    """The literal of an IP address, as RFC 5952 writes it where it is one of version 6."""

    told = "IP address"

    def read(self, value: Value, what: str) -> str:
        """The literal."""
        if type(value) is not str or not _is_address(value):
            refuse(f"{what}: the literal of an IP address is wanted")
        return value


def _is_address(text: str) -> bool:
    try:
        return text == str(ip_address(text)) and "%" not in text
    except ValueError:
        return False


class CallRole(IntEnum):
    """As what somebody is in a call."""

    PRINCIPAL = 0
    INTERPRETER = 1


class Leaving(IntEnum):
    """Why a page is in a call no longer."""

    LEFT = 0
    LOST = 1
    ENDED = 2
    FULL = 3


class Side(IntEnum):
    """A party by its place in the terms of the line."""

    FIRST = 0
    SECOND = 1


@form("call/agenda", category=CALL, speaks=Speaks.POST, answers=True)
class CallAgenda:
    """What the author's side would raise in the call that is answered; its newest list counts."""

    topics: tuple[str, ...] = item(1, ListOf(LINE, TOPICS_MAX, 1))


@form("signal/join", category=SIGNAL, speaks=Speaks.STATION, answers=True)
class CallJoined:
    """Somebody of the author's side joins the call that is answered, with a page of a browser.

    `page`: random, one joining of one page.  `name`: as his own side names him.  `relay`: the address from which his
    side's relay sends; none where he has text only.
    """

    page: bytes = item(1, PAGE_ID)
    post: PostId = item(2, POST)
    name: str = item(3, NAME)
    role: CallRole = item(4, Choice(CallRole))
    means: Means = item(5, Choice(Means))
    relay: str | None = option(6, Address(), default=None)

    def check(self) -> None:
        """Passes if the means can be had in a call; raises BadBody."""
        check_means(self.means)
        if self.relay is None and self.means is not Means.TEXT:
            refuse("relay: pictures and voices come from a relay")


@form("signal/means", category=SIGNAL, speaks=Speaks.STATION, answers=True)
class CallMeansChanged:
    """A page goes on with these means: it fell back, or has more again."""

    page: bytes = item(1, PAGE_ID)
    means: Means = item(2, Choice(Means))

    def check(self) -> None:
        """Passes if the means can be had in a call; raises BadBody."""
        check_means(self.means)


@form("signal/leave", category=ANSWER, speaks=Speaks.STATION, answers=True)
class CallLeft:
    """A page is in the call no longer."""

    page: bytes = item(1, PAGE_ID)
    why: Leaving = item(2, Choice(Leaving))


@form("signal/offer", category=SIGNAL, speaks=Speaks.STATION, answers=True)
class SdpOffered:
    """A page offers media to one of the other side.

    `round` grows each time the media are set up again.  `sdp`: an SDP (RFC 8866) whose lines end with a newline alone.
    `fingerprint`: SHA-256 of the certificate with which the page takes part (RFC 8122).
    """

    page: bytes = item(1, PAGE_ID)
    to: bytes = item(2, PAGE_ID)
    round: int = item(3, ROUND)
    sdp: str = item(4, SDP)
    fingerprint: bytes = item(5, FINGERPRINT)


@form("signal/answer", category=SIGNAL, speaks=Speaks.STATION, answers=True)
class SdpAnswered:
    """A page answers an offer of media; `offer`: the entry in which that was made."""

    page: bytes = item(1, PAGE_ID)
    to: bytes = item(2, PAGE_ID)
    round: int = item(3, ROUND)
    sdp: str = item(4, SDP)
    fingerprint: bytes = item(5, FINGERPRINT)
    offer: EntryHash = item(6, HASH)


@form("signal/up", category=SIGNAL, speaks=Speaks.STATION, answers=True)
class MediaUp:
    """Media of the other page arrive; `fingerprint`: of the certificate that it has, which its side had signed."""

    page: bytes = item(1, PAGE_ID)
    to: bytes = item(2, PAGE_ID)
    round: int = item(3, ROUND)
    fingerprint: bytes = item(4, FINGERPRINT)


@form("signal/refuse", category=ANSWER, speaks=Speaks.STATION, answers=True)
class SignalRefused:
    """A signal, of the other side or of a page of our own, was refused, and nothing was done because of it.

    `why`: the code of the refusal.  `page`: the page of ours that it was for or from.  `about`: the other side's entry.
    """

    why: str = item(1, FORM)
    page: bytes | None = option(2, PAGE_ID, default=None)
    about: EntryHash | None = option(3, HASH, default=None)
    detail: str | None = option(4, LINE, default=None)


@form("signal/text", category=SIGNAL, speaks=Speaks.STATION, answers=True)
class CallText:
    """What somebody typed in the call: kept, and never a word of his post."""

    page: bytes = item(1, PAGE_ID)
    language: str = item(2, LANGUAGE)
    text: str = item(3, Text(CALL_TEXT_CHARACTERS_MAX, lines=True))


@form("signal/raise", category=SIGNAL, speaks=Speaks.STATION, answers=True)
class ItemRaised:
    """The author's side says that it raised this item in the call."""

    page: bytes = item(1, PAGE_ID)
    topic: str = item(2, LINE)


@form("signal/end", category=ANSWER, speaks=Speaks.STATION, answers=True)
class CallEnded:
    """The author's side has ended the call for both; `name`: who did."""

    post: PostId = item(1, POST)
    name: str = item(2, NAME)


# -- the facts ---------------------------------------------------------------------------------------------------------


@part
class Speaker:
    """A post of one side."""

    side: Side = item(1, Choice(Side))
    post: PostId = item(2, POST)


@part
class Present:
    """Who was there for one side, from when to when."""

    side: Side = item(1, Choice(Side))
    post: PostId = item(2, POST)
    name: str = item(3, NAME)
    role: CallRole = item(4, Choice(CallRole))
    joined_seconds: int = item(5, TIME)
    left_seconds: int = item(6, TIME)


@part
class Raised:
    """An item that one side says it raised."""

    side: Side = item(1, Choice(Side))
    topic: str = item(2, LINE)


@form("signal/facts", category=ANSWER, speaks=Speaks.STATION, answers=True)
class CallFacts:
    """The facts of the call that is answered, computed from its entries alone: the same bytes from both stations.

    `requested`, `agreed`: who asked for the call, and who accepted it.  `means`: the richest that worked.
    `invitation`: at whose invitation the call was asked for.
    """

    requested: Speaker = item(1, Part(Speaker))
    requested_seconds: int = item(2, TIME)
    agreed: Speaker = item(3, Part(Speaker))
    agreed_seconds: int = item(4, TIME)
    starts_seconds: int = item(5, TIME)
    ends_seconds: int = item(6, TIME)
    means: Means = item(7, Choice(Means))
    present: tuple[Present, ...] = item(8, ListOf(Part(Present), 2 * PRESENT_MAX, 1))
    raised: tuple[Raised, ...] = option(9, ListOf(Part(Raised), 2 * RAISED_MAX), default=())
    invitation: Side | None = option(10, Choice(Side), default=None)

    def check(self) -> None:
        """Passes if the means can be had in a call; raises BadBody."""
        check_means(self.means)


def check_means(means: Means) -> None:
    """Passes if people can speak so over a line; raises BadBody."""
    if means is Means.IN_PERSON:
        refuse("means: video, voice or text is wanted")


SIGNALS: Final = frozenset(one.id for one in FORMS.values() if one.id.startswith("signal/"))
"""All that a station says about a call."""
