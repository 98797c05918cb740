"""A line and line 0 as both of their sides stand on them, and entries on their way between the two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeVar

from parley.exchange.dehydration import index_of, rebuild, shorten
from parley.exchange.lines import Line, OtherLog, OwnLog
from parley.forms.builtin import LETTER, Letter
from parley.forms.catalogue import BUILTIN
from parley.keys.purpose import KeyId
from parley.record.entry import Entry, Line0, Payload, Seen, assemble, encode_payload, protected_header
from parley.record.merkle import Edge, Tree
from parley.record.origin import Origin
from parley.record.terms import Side, standard_terms
from parley.seal.dehydrate import DehydratedEntry, decode_entry, encode_entry
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.ids import ChannelId, EntryHash, EntryIndex, Generation, LineId, LogSize, PostId, RootHash
from parley.wire.marks import Handling, Nature, Precedence
from tests.station.pair import ARVENIA, BELMORA

T = TypeVar("T")

SIZE_MAX = 6_000
"""Beyond 4,096, so that the low 12 bits come round."""

CHANNEL = ChannelId(b"c" * 32)
GENERATION = Generation(b"today---")
EARLIER = Generation(b"earlier-")


def log(name: str) -> tuple[Tree, dict[int, EntryHash], dict[int, RootHash]]:
    """A log of SIZE_MAX entries: its tree, its entry hashes, its roots."""
    leaves = {index: EntryHash(sha256(f"{name} {index}".encode()).digest()) for index in range(SIZE_MAX)}
    tree = Tree(list(leaves.values()))
    return tree, leaves, {size: tree.root(LogSize(size)) for size in range(SIZE_MAX + 1)}


OURS, OUR_LEAVES, OUR_ROOTS = log("the author's")
THEIRS, THEIR_LEAVES, THEIR_ROOTS = log("the receiver's")

SIDES = tuple(Side(party.card.party, PostId(7), party.card.hash) for party in (ARVENIA, BELMORA))
TERMS = [
    standard_terms(
        index=index,
        channel=CHANNEL,
        sides=(SIDES[0], SIDES[1]),
        languages=("en", "zh"),
        dictionary=STANDARD_DIGEST,
        forms=BUILTIN,
    )
    for index in (0, 1)
]


@dataclass(frozen=True)
class Standing:
    """How two sides stand on a line.

    The author has written so many entries, holds a receipt for so many, and has seen so many of the receiver's; the
    receiver holds so many of the author's, and has written so many.
    """

    written: int
    receipted: int
    held: int
    seen: int
    theirs: int

    def author(self, index: int = 1) -> Line:
        """The line as the author has it."""
        own, other = origins(index)
        return Line(
            channel=CHANNEL,
            terms=TERMS[index],
            own=OwnLog(
                own, edge(OURS, self.written), LogSize(self.written), LogSize(self.receipted), leaves=OUR_LEAVES
            ),
            other=OtherLog(
                other, edge(THEIRS, self.seen), LogSize(self.seen), leaves=beginning(THEIR_LEAVES, self.seen)
            ),
            first=True,
        )

    def receiver(self, index: int = 1) -> Line:
        """The line as the receiver has it."""
        other, own = origins(index)
        roots, leaves = beginning(THEIR_ROOTS, self.theirs + 1), beginning(THEIR_LEAVES, self.theirs)
        return Line(
            channel=CHANNEL,
            terms=TERMS[index],
            own=OwnLog(own, edge(THEIRS, self.theirs), LogSize(self.theirs), LogSize(0), roots=roots, leaves=leaves),
            other=OtherLog(
                other,
                edge(OURS, self.held),
                LogSize(self.held),
                roots=beginning(OUR_ROOTS, self.held + 1),
                leaves=beginning(OUR_LEAVES, self.held),
            ),
            first=False,
        )


def edge(tree: Tree, size: int) -> Edge:
    return Edge(tree.frontier(LogSize(size)))


def beginning(known: dict[int, T], count: int) -> dict[int, T]:
    return {key: known[key] for key in range(count)}


def origins(index: int) -> tuple[Origin, Origin]:
    """The author's log and the receiver's."""
    line = LineId(bytes((index,)) * 32)
    return Origin(line, ARVENIA.card.party, GENERATION), Origin(line, BELMORA.card.party, GENERATION)


NEW = Standing(written=6, receipted=5, held=5, seen=3, theirs=3)
"""A usual state: the newest entry is on its way."""

PLAIN_LETTER = Letter("en", "Your patrol vessel is observed at 14 miles from our coast.").body()


def payload(standing: Standing, zero: Standing, **changes: object) -> Payload:
    """A letter in the last place that the author has written, with changes."""
    size = LogSize(standing.seen)
    said = Payload(
        index=EntryIndex(standing.written - 1),
        root=OUR_ROOTS[standing.written - 1],
        seen=Seen(GENERATION, size, THEIR_ROOTS[size]),
        line0=Line0(GENERATION, LogSize(zero.written), GENERATION, LogSize(zero.seen)),
        time_seconds=1_700_000_000,
        precedence=Precedence.ROUTINE,
        nature=Nature.OPERATION,
        handling=Handling.PARTIES,
        post=PostId(7),
        form=LETTER[0],
        form_version=LETTER[1],
        body=PLAIN_LETTER,
    )
    return replace(said, **changes)  # type: ignore[arg-type]  # fields of a payload


def entry_of(said: Payload, line: int = 1) -> Entry:
    """The entry with this payload, signed by nobody."""
    origin, _ = origins(line)
    protected = protected_header(KeyId(b"the key!"), origin)
    raw = assemble(protected, encode_payload(said), bytes(64))
    return Entry(raw, EntryHash(bytes(32)), origin, KeyId(b"the key!"), said, bytes(64), b"")


def crossed(entry: Entry, standing: Standing, zero: Standing, line: int = 1, *, newest: bool = True) -> DehydratedEntry:
    """The frame of an entry after its way over the wire."""
    short = shorten(entry, standing.author(line), zero.author(0), newest_key=newest)
    frame = decode_entry(encode_entry(short))
    assert frame == short
    return frame


def rebuilt(frame: DehydratedEntry, standing: Standing, zero: Standing, line: int = 1) -> bytes:
    """The bytes of the entry that the receiver makes of a frame; raises a Refusal."""
    receiver = standing.receiver(line)
    index = index_of(frame, receiver)
    back = rebuild(frame, receiver, zero.receiver(0), index)
    key = KeyId(b"the key!" if back.key_id is None else back.key_id)
    return assemble(protected_header(key, origins(line)[0]), encode_payload(back.payload), back.signature)
