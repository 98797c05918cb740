"""What the pages in a call say to connect to each other, held against what each of them said before.

Every check is made here, once, of our own pages and of the other side's alike: of ours before it is signed, of theirs
before any page of ours sees it.  Who is in the room is not this module's matter: it is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NoReturn

from parley.forms.meetings import ROUND_MAX, CallRole
from parley.forms.standings import Means
from parley.meeting.code import End, code
from parley.meeting.legs import Seat, offers, others
from parley.meeting.sdp import check_fingerprint, read_sdp
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from parley.forms.meetings import MediaUp, SdpAnswered, SdpOffered
    from parley.wire.ids import EntryHash

NOT_YET: Final = -1
"""The newest round of a leg on which nothing was offered."""


class PageAbsent(Refusal):
    """That page is not in the call: it never joined, or it has left."""

    code = "page-absent"
    hint = "join the call; if it was the other side's, end it and speak about it by a way that you know"


class SignalReplayed(Refusal):
    """That was said before: an offer or an answer serves once."""

    code = "signal-replayed"
    hint = "nothing came of it; if there are more, somebody plays back what he recorded: tell the other side"


class SignalMisplaced(Refusal):
    """It is not for that page to say this now."""

    code = "signal-misplaced"
    hint = "nothing came of it; leave the call and join again"


@dataclass(frozen=True, slots=True)
class Page:
    """A page in the room.  `first`: whether its side stands first in the line's terms."""

    id: bytes
    first: bool
    role: CallRole
    means: Means
    relay: str | None

    @property
    def seat(self) -> Seat:
        """As far as it matters for who connects to whom."""
        return Seat(self.id, self.first, self.means is not Means.TEXT)


@dataclass(frozen=True, slots=True)
class Described:
    """A description that was checked, and the hash of what said so: an entry, or between two pages of ours its body."""

    sdp: str
    fingerprint: bytes
    hash: EntryHash


@dataclass(frozen=True, slots=True)
class Leg:
    """Two pages that connect.  `newest`: the round of the newest offer; `up`: who of the two has media by it."""

    newest: int = NOT_YET
    offer: Described | None = None
    answer: Described | None = None
    up: frozenset[bytes] = frozenset()

    @property
    def round(self) -> int:
        """The round that is under way, or that the next offer begins."""
        return self.newest if self.offer is not None else min(self.newest + 1, ROUND_MAX)


@dataclass(slots=True)
class Room:
    """The legs of one call, and the certificate of each page that has shown one."""

    call: EntryHash
    legs: dict[tuple[bytes, bytes], Leg] = field(default_factory=dict)
    """By the page that offers and the one that answers."""
    fingerprints: dict[bytes, bytes] = field(default_factory=dict)

    def leg(self, page: Page, other: Page) -> Leg:
        """What there is between two pages."""
        return self.legs.get(_key(page, other), Leg())

    def legs_of(self, page: Page, present: Iterable[Page]) -> list[tuple[Page, Leg]]:
        """Whom a page connects to, and how far each has come."""
        by_id = {one.id: one for one in present}
        found = [by_id[seat.page] for seat in others(page.seat, [one.seat for one in by_id.values()])]
        return [(other, self.leg(page, other)) for other in found]

    # -- what a page says ----------------------------------------------------------------------------------------------

    def check_offer(self, page: Page, other: Page, said: SdpOffered) -> None:
        """Passes if a page may make this offer; raises SignalMisplaced, SignalReplayed, and as `read_sdp`."""
        _check_media(page, other)
        if not offers(page.seat, other.seat):
            _misplaced("the other page makes the offer")
        if said.round <= self.leg(page, other).newest:
            _replayed(f"round {said.round}")
        self._check_described(page, said, offer=True)

    def offered(self, page: Page, other: Page, said: SdpOffered, entry: EntryHash) -> None:
        """Take an offer; raises as `check_offer`."""
        self.check_offer(page, other, said)
        self.fingerprints[page.id] = said.fingerprint
        self.legs[_key(page, other)] = Leg(said.round, Described(said.sdp, said.fingerprint, entry))

    def check_answer(self, page: Page, other: Page, said: SdpAnswered) -> None:
        """Passes if a page may give this answer; raises SignalMisplaced, SignalReplayed, and as `read_sdp`."""
        _check_media(page, other)
        leg = self.leg(page, other)
        if offers(page.seat, other.seat) or leg.offer is None:
            _misplaced("nothing was offered to it")
        if said.round < leg.newest or leg.answer is not None:
            _replayed(f"round {said.round}")
        if said.round != leg.newest or leg.offer.hash != said.offer:
            _misplaced("it answers another offer")
        self._check_described(page, said, offer=False)

    def answered(self, page: Page, other: Page, said: SdpAnswered, entry: EntryHash) -> None:
        """Take an answer; raises as `check_answer`."""
        self.check_answer(page, other, said)
        self.fingerprints[page.id] = said.fingerprint
        found = Described(said.sdp, said.fingerprint, entry)
        self.legs[_key(page, other)] = replace(self.leg(page, other), answer=found)

    def check_up(self, page: Page, other: Page, said: MediaUp) -> None:
        """Passes if the certificate that a page met is the one that was signed; raises SignalMisplaced,
        FingerprintDiffers.
        """
        leg = self.leg(page, other)
        if leg.answer is None or leg.offer is None or said.round != leg.newest:
            _misplaced("no media are set up in that round")
        signed = leg.answer if offers(page.seat, other.seat) else leg.offer
        check_fingerprint(said.fingerprint, signed.fingerprint)

    def is_up(self, page: Page, other: Page, said: MediaUp) -> None:
        """Take that media flow; raises as `check_up`."""
        self.check_up(page, other, said)
        leg = self.leg(page, other)
        self.legs[_key(page, other)] = replace(leg, up=leg.up | {page.id})

    def again(self, page: bytes) -> None:
        """The media of a page are to be set up anew: it has other means, or its relay began again."""
        for key, leg in self.legs.items():
            if page in key:
                self.legs[key] = Leg(leg.newest)

    def code(self, present: Iterable[Page]) -> str | None:
        """What the two principals read to each other; None until both have signed their certificates."""
        ends = {
            one.first: End(one.id, self.fingerprints[one.id])
            for one in present
            if one.role is CallRole.PRINCIPAL and one.id in self.fingerprints
        }
        return code(self.call, ends[True], ends[False]) if len(ends) == 2 else None

    def _check_described(self, page: Page, said: SdpOffered | SdpAnswered, *, offer: bool) -> None:
        found = read_sdp(said.sdp, page.relay or "", offer=offer)
        check_fingerprint(found.fingerprint, said.fingerprint)
        check_fingerprint(self.fingerprints.get(page.id, said.fingerprint), said.fingerprint)
        if found.sends_video and page.role is CallRole.INTERPRETER:
            _misplaced("an interpreter is heard and not seen")


def check_means(role: CallRole, means: Means) -> None:
    """Passes if somebody may be in the room so; raises SignalMisplaced."""
    if role is CallRole.INTERPRETER and means is Means.VIDEO:
        _misplaced("an interpreter is heard and not seen")


def relay_differs(why: str) -> NoReturn:
    """Say that a page's relay is not what it can be; raises SignalMisplaced."""
    _misplaced(f"its relay: {why}")


def page_absent(page: bytes) -> NoReturn:
    """Say that a page is not in the call; raises PageAbsent."""
    raise PageAbsent(page.hex())


def _key(page: Page, other: Page) -> tuple[bytes, bytes]:
    return (page.id, other.id) if offers(page.seat, other.seat) else (other.id, page.id)


def _check_media(page: Page, other: Page) -> None:
    if not (page.seat.media and other.seat.media) or page.id == other.id:
        _misplaced("one of the two is in the call in writing only")


def _misplaced(why: str) -> NoReturn:
    raise SignalMisplaced(why)


def _replayed(why: str) -> NoReturn:
    raise SignalReplayed(why)
