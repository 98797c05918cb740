"""What every world begins with: parties that have enrolled, their terms, and their disks as they are then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import Final

from parley.desk.officers import Officer, Role
from parley.exchange.generations import CARDS_SPACE
from parley.exchange.keying import KEYS_SPACE, VERIFIED_SPACE
from parley.forms.catalogue import BUILTIN
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_public
from parley.record.agreement import Agreement
from parley.record.card import Address, SignedCard
from parley.record.post import Post
from parley.record.terms import Side, Terms, encode_terms, line_id, standard_terms
from parley.seal.channel import ChannelKeys
from parley.seal.schedule import Direction
from parley.seal.window import TagTable
from parley.station.founding import About, draw_up, new_root, new_seeds, publics, sign_card
from parley.station.loading import CHANNEL_SPACE, LINE_SPACE, ChannelFacts
from parley.store.interface import Keep
from parley.store.memory import MemoryStore
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.ids import ChannelId, Instant, LineId, OfficerId, PostId

EPOCH: Final = Instant(1_700_000_000_000)
"""When every world begins."""

OFFICER_SEED: Final = b"officer of the watch".ljust(32, b".")
OFFICER: Final = ed25519_public(OFFICER_SEED)
OFFICERS: Final = {OFFICER: Officer(OfficerId(OFFICER[:16]), frozenset(Role))}
"""The officer on duty, at both stations."""

HURRIED: Final = Agreement({"en": "The desks"}, {}, answer_seconds=(120, 60, 30, 12), test_seconds=20)
"""What is agreed of line 1 where the watch floors are watched, and of further lines: a world lasts minutes, and no
month.
"""

FURTHER: Final = (2, 3, 4, 5)
"""Numbers of lines that may be agreed later: the first side's are even, the other's odd."""

DESK: Final = PostId(1)
"""The post that line 1 joins, on both sides; line 0 joins the stations."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party as its own station knows it."""

    seeds: dict[Purpose, bytes]
    card: SignedCard


@dataclass(frozen=True, slots=True)
class Shape:
    """Who has a channel with whom, by the numbers of machines."""

    ends: tuple[tuple[int, int], ...] = ((0, 1),)
    hostile: bool = False
    """Whether the last machine has a hostile program."""

    @property
    def rogue(self) -> int | None:
        """The machine that has it."""
        return self.machines - 1 if self.hostile else None

    @property
    def machines(self) -> int:
        """How many there are."""
        return 1 + max(number for pair in self.ends for number in pair)


@dataclass(frozen=True, slots=True)
class Ground:
    """A channel, its lines by number, and the two parties and machines that it joins."""

    channel: ChannelId
    lines: tuple[LineId, ...]
    """Those that enrolment opens, and those that are agreed later, if they are."""
    ends: tuple[int, int]
    parties: tuple[Party, Party]
    further: dict[int, bytes]
    """By number, the terms of lines that either side may propose."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that a world begins with; copy a disk before it is written to."""

    parties: tuple[Party, ...]
    disks: tuple[MemoryStore, ...]
    channels: tuple[Ground, ...]


NAMES: Final = (
    ("Northern Maritime Command of Arvenia", "en"),
    ("贝尔莫拉海岸警卫队", "zh"),
    ("Harbour Office of Corvania", "en"),
    ("Fisheries Protection of Delmar", "en"),
)
"""The parties of a world, as many as it has."""


@cache
def grounds(shape: Shape, *, watched: bool = False) -> Grounds:
    """The same for every world of a shape: nothing that matters depends on which keys these are."""
    parties = tuple(_found(name, language) for name, language in NAMES[: shape.machines])
    disks = tuple(MemoryStore() for _ in parties)
    channels = []
    for number, ends in enumerate(shape.ends):
        channel = ChannelId(sha256(f"the channel {number} of every world".encode()).digest())
        one, other = (parties[end] for end in ends)
        terms = _terms(channel, one, other, watched=watched)
        for end, own, theirs in ((0, one, other), (1, other, one)):
            disks[ends[end]].commit(_enrolled(channel, own, theirs, terms, first=end == 0))
        further = {number: _further(channel, one, other, number) for number in FURTHER}
        lines = tuple(map(line_id, (*terms, *further.values())))
        channels.append(Ground(channel, lines, ends, (one, other), further))
    return Grounds(parties, disks, tuple(channels))


def _terms(channel: ChannelId, one: Party, other: Party, *, watched: bool) -> list[bytes]:
    """Of line 0, and of the line that joins the desks."""
    zero, desks = (_standard(channel, one, other, index) for index in (0, 1))
    return [encode_terms(zero), encode_terms(replace(desks, agreement=HURRIED) if watched else desks)]


def _further(channel: ChannelId, one: Party, other: Party, number: int) -> bytes:
    """Of another line between the same desks."""
    nonce = sha256(channel + bytes((number,))).digest()
    return encode_terms(replace(_standard(channel, one, other, 1), index=number, nonce=nonce, agreement=HURRIED))


def _standard(channel: ChannelId, one: Party, other: Party, index: int) -> Terms:
    return standard_terms(
        index=index,
        channel=channel,
        sides=(Side(one.card.party, DESK, one.card.hash), Side(other.card.party, DESK, other.card.hash)),
        languages=("en", "zh"),
        dictionary=STANDARD_DIGEST,
        forms=BUILTIN,
    )


def drip(seed: str) -> Callable[[int], bytes]:
    """Entropy that is the same each time: SHA-256 of the seed and a counter."""
    counter = 0

    def draw(size: int) -> bytes:
        nonlocal counter
        drawn = b""
        while len(drawn) < size:
            counter += 1
            drawn += sha256(f"{seed} {counter}".encode()).digest()
        return drawn[:size]

    return draw


def _found(name: str, language: str) -> Party:
    draw = drip(name)
    root, seeds = new_root(draw), new_seeds(draw)
    posts = (Post(PostId(0), {language: "Station"}), Post(DESK, {language: "Desk"}))
    about = About({language: name}, posts, (Address("tcp", "192.0.2.1:4000"),), (), (language,))
    return Party(seeds, sign_card(root, draw_up(root.public, publics(seeds), about, EPOCH // 1000)))


def _enrolled(channel: ChannelId, own: Party, other: Party, terms: list[bytes], *, first: bool) -> list[Keep]:
    """What enrolment has left on the disk of one side."""
    facts = ChannelFacts(channel, own.card.party, other.card.party, first)
    secrets = sha256(b"root 0" + channel).digest(), sha256(b"recovery root" + channel).digest()
    direction = Direction.FROM_OFFERER if first else Direction.FROM_ACCEPTER
    keys = ChannelKeys.start(channel, direction, *secrets, TagTable())
    return [
        Keep(CHANNEL_SPACE, channel, facts.encoded()),
        Keep(VERIFIED_SPACE, channel, b"\x01"),
        *(Keep(KEYS_SPACE, channel + name.encode(), part) for name, part in keys.parts().items()),
        *(Keep(CARDS_SPACE, one.card.party + bytes((0, 0, 0, 1)), one.card.raw) for one in (own, other)),
        *(Keep(LINE_SPACE, channel + bytes((index,)), one) for index, one in enumerate(terms)),
    ]
