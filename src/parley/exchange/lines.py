"""A line as one side holds it: its own log, the other's, and what each side is known to hold of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from parley.wire.ids import ChannelId, EntryHash, EntryIndex, Generation, Instant, LogSize, PostId, RootHash

if TYPE_CHECKING:
    from parley.forms.catalogue import Catalogue
    from parley.record.entry import Entry
    from parley.record.merkle import Edge, Frontier
    from parley.record.origin import Origin
    from parley.record.terms import Terms
    from parley.seal.dehydrate import DehydratedEntry

ROW_DAMAGED: Final = "row-damaged"
"""Why nothing is signed on a line that rests, and the alarm of it."""

NONE: Final = LogSize(0)

BEFORE: Final = Instant(0)

ROOTS_KEPT: Final = 4_096
"""Newest sizes of a log whose roots and leaves stay at hand: what the 12 bits of a shortened entry can tell apart."""

WANT_MS_MIN: Final = 400
"""How long a gap may be reordering before we ask."""

TAIL_MAX: Final = 4_096
"""Entries without a receipt that stay in memory; the rest is read back when its turn comes."""


@dataclass(slots=True)
class Pour:
    """How far an entry has gone where nobody says which pieces arrived (pouring.py)."""

    times: int = 0
    """How often it went again by a way on which nothing comes back."""
    symbols: tuple[bytes, int] = (b"", 0)
    """The name of the whole whose symbols go, and the length of its pieces."""
    number: int = 0
    """Its next symbol."""


@dataclass(slots=True)
class OwnLog:
    """The log that this side writes on the line."""

    origin: Origin
    edge: Edge
    durable: LogSize
    receipted: LogSize
    """The other side's receipt that we hold covers so many."""
    receipt_arrival: tuple[int, int, int] | None = None
    """Lane, root and number of the datagram that brought it; None when it is from before our start."""
    roots: dict[int, RootHash] = field(default_factory=dict)
    """Root by size, for the newest sizes and all that have no receipt."""
    leaves: dict[int, EntryHash] = field(default_factory=dict)
    """Entry hash by index, likewise."""
    times: dict[int, int] = field(default_factory=dict)
    """The time that the last of so many entries claims, by size, likewise."""
    tail: dict[int, Entry] = field(default_factory=dict)
    """Entries that have no receipt yet, as far as memory allows."""
    held: set[int] = field(default_factory=set)
    """Entries that the other side holds beyond a gap, by its word: they need not be sent again."""
    under_way: dict[int, Instant] = field(default_factory=dict)
    """When each entry that was given to a bearer and has no receipt was given last, oldest first."""
    pours: dict[int, Pour] = field(default_factory=dict)
    """What is known of entries without a receipt that went as symbols, or where nothing comes back."""
    spared: int | None = None
    """Where the last question began, which was answered by what goes anyway: asked once more it is given in full."""
    checkpointed: LogSize = NONE
    """The size of the last checkpoint that we signed."""
    cosigned: LogSize = NONE
    """The size of our last post-quantum cosignature on it."""
    refilling: bool = False
    """Whether entries are being read back into memory."""
    in_full: bool = False
    """Whether entries go in full: until the other side has receipted something of this generation."""
    told: LogSize | None = None
    """How much of it the other side has said that it holds, since we started."""
    begun: LogSize = NONE
    """How much of it there was when we started."""
    stopped: str = ""
    """Why we sign nothing on this log; empty while we do.  ROW_DAMAGED passes by itself."""

    @property
    def size(self) -> LogSize:
        """Entries signed by us, durable or about to be."""
        return self.edge.size

    def add(self, entry: Entry) -> None:
        """Take an entry of ours as the newest of the log."""
        index = self.edge.size
        self.edge.append_leaf(entry.hash)
        self.leaves[index] = entry.hash
        self.roots[index + 1] = self.edge.root()
        self.times[index + 1] = entry.payload.time_seconds
        if len(self.tail) < TAIL_MAX:
            self.tail[index] = entry

    def cover(self, size: LogSize) -> None:
        """Forget what a receipt of this size makes unnecessary."""
        for index in range(self.receipted, size):
            self.tail.pop(index, None)
            self.under_way.pop(index, None)
            self.pours.pop(index, None)
            self.held.discard(index)
        self.receipted = size
        self.in_full = False
        _trim(self.roots, min(size, self.size - ROOTS_KEPT))
        _trim(self.leaves, min(size, self.size - ROOTS_KEPT))
        _trim(self.times, min(size, self.size - ROOTS_KEPT))


@dataclass(slots=True)
class Overtaken:
    """An entry of the other side beyond a gap: shortened as it came, or rebuilt and verified."""

    frame: DehydratedEntry | None
    entry: Entry | None
    receipt_due: bool = False
    durable: bool = False

    @property
    def bytes(self) -> int:
        """What it costs to hold it."""
        return len(self.entry.raw) if self.entry else len(self.frame.body) if self.frame else 0


@dataclass(slots=True)
class OtherLog:
    """Our copy of the log that the other side writes."""

    origin: Origin
    edge: Edge
    durable: LogSize
    receipted: LogSize = NONE
    """The receipt that we gave last covers so many."""
    cosigned: LogSize = NONE
    """The size of our last post-quantum cosignature on it."""
    seen: LogSize = NONE
    """How much of our log its newest entry had seen."""
    roots: dict[int, RootHash] = field(default_factory=dict)
    leaves: dict[int, EntryHash] = field(default_factory=dict)
    overtaken: dict[int, Overtaken] = field(default_factory=dict)
    known_size: LogSize = NONE
    """The largest size that the other side has let us know."""
    want_ms: int = WANT_MS_MIN
    """How long we wait before we ask for it again."""
    wanted_at: Instant | None = None
    """When we ask for what is missing, if it is still missing then."""
    asked: int = 0
    """How often we asked for the same in vain."""
    put_off: int = 0
    """How often that was put off, for a slow way brought something else."""
    newest: Entry | None = None
    """The last entry, and the frontier before it: with them the next one proves a fork, if it is one."""
    before: Frontier | None = None
    doubted: list[Entry] = field(default_factory=list)
    """Entries for places whose own entry is not durable yet, and so cannot be read back to be held against them."""
    repeats: int = 0
    """How often what we had receipted came again, since the last that was new; or that we told of an old log."""
    unheard: bool = False
    """Whether it came when its author had left it, who may not know it: our receipt tells until it is asked for."""
    forked: bool = False
    receipt_due: bool = False
    receipt_asked: bool = False
    """Whether a receipt waits for its signature: the next one waits for that, so that a slow key has one to make."""

    @property
    def size(self) -> LogSize:
        """The contiguous prefix held, durable or about to be."""
        return self.edge.size

    def add(self, entry: Entry) -> None:
        """Take the next entry of the other side."""
        index = self.edge.size
        self.repeats = 0
        self.before = self.edge.frontier()
        self.newest = entry
        self.edge.append_leaf(entry.hash)
        self.leaves[index] = entry.hash
        self.roots[index + 1] = self.edge.root()
        self.seen = entry.payload.seen.size
        self.known_size = max(self.known_size, self.size)
        if index % 256 == 0:
            _trim(self.roots, self.size - ROOTS_KEPT)
            _trim(self.leaves, self.size - ROOTS_KEPT)

    def persisted(self) -> None:
        """All of it that is in the record, or kept beyond a gap, is durable now: it may be receipted."""
        self.durable = self.size
        for held in self.overtaken.values():
            held.durable = held.entry is not None

    @property
    def settled(self) -> bool:
        """Whether all of it that is in the record, or kept beyond a gap, is durable."""
        return self.durable == self.size and all(held.durable for held in self.overtaken.values() if held.entry)

    def root_at(self, size: int) -> RootHash | None:
        """The root of its first `size` entries, if it is at hand."""
        return self.edge.root() if size == self.size else self.roots.get(size)

    def missing(self) -> tuple[EntryIndex, int] | None:
        """The first gap: where it begins and how long it is."""
        end = min(self.overtaken, default=self.known_size)
        return (EntryIndex(self.size), end - self.size) if end > self.size else None


@dataclass(slots=True)
class PastLog:
    """An earlier generation of our own log, to which only what the other side gives back is added."""

    origin: Origin
    edge: Edge
    receipted: LogSize = NONE
    """The other side's receipt that we hold covers so many."""
    repeats: int = 0
    """How often its last entry was repeated for want of that receipt."""

    def covered_by(self, size: int, root: RootHash) -> bool:
        """Whether a receipt for this head would cover all of it, and more than we hold a receipt for."""
        return self.receipted < size == self.edge.size and root == self.edge.root()


@dataclass(slots=True)
class Line:
    """A line of a channel; `first` tells whether this side stands first in its terms."""

    channel: ChannelId
    terms: Terms
    own: OwnLog
    other: OtherLog
    first: bool
    catalogue: Catalogue | None = None
    """The forms that may be spoken on it, once they were looked up."""
    own_past: list[PastLog] = field(default_factory=list)
    past: list[OtherLog] = field(default_factory=list)
    """Earlier generations of the other side's log."""
    lost: dict[Generation, LogSize] = field(default_factory=dict)
    """How much the other side holds of earlier generations of ours: until we have it, we ask for it."""
    said: Instant = BEFORE
    """When we said last what we hold, without being asked."""
    elder: int | None = None
    """The root, which we have left, under which a station that was set back asked: our receipt tells it so there."""
    lost_at: Instant | None = None
    """When we ask again."""

    @property
    def index(self) -> int:
        """Its number on the wire."""
        return self.terms.index

    def is_durable(self, generation: Generation, index: int) -> bool:
        """Whether an entry of either side is durable here; what is of an earlier log of ours is."""
        logs: tuple[OwnLog | OtherLog, ...] = (self.own, self.other, *self.past)
        return all(index < log.durable for log in logs if log.origin.generation == generation)

    @property
    def lacks(self) -> bool:
        """Whether something of an earlier log of either side is still to come, by the other side's word."""
        return bool(self.lost) or self.lacks_theirs

    @property
    def lacks_theirs(self) -> bool:
        """The same of the other side's logs alone; of one that is forked nothing more is taken."""
        return any(old.missing() and not old.forked for old in self.past)

    @property
    def own_post(self) -> PostId:
        """The post of this side that the line joins."""
        return self.terms.sides[0 if self.first else 1].post

    @property
    def other_post(self) -> PostId:
        """The post of the other side."""
        return self.terms.sides[1 if self.first else 0].post


@dataclass(slots=True)
class Damage:
    """What the disk has spoiled of a line's logs, or made of them; while there is any, the line rests (mending.py)."""

    rows: dict[tuple[Origin, int], bytes] = field(default_factory=dict)
    """The places of what is lost, log by log in order, and its entry hash; empty where what was signed tells it."""
    whole: list[Entry] = field(default_factory=list)
    """Entries for such places whose own bytes are sound."""
    details: list[str] = field(default_factory=list)
    """What the watch is told."""
    ask_at: Instant | None = None
    """When we ask for what is lost; None: the watch was not told yet."""
    asked: int = 0
    """How often we asked for the same in vain."""
    last: tuple[Origin, int] | None = None
    """The last place that we asked for."""


def _trim(known: dict[int, RootHash] | dict[int, EntryHash] | dict[int, int], below: int) -> None:
    """Remove the entries with keys below a bound from a dictionary whose keys ascend."""
    for key in list(_leading(known, below)):
        del known[key]


def _leading(known: dict[int, RootHash] | dict[int, EntryHash] | dict[int, int], below: int) -> list[int]:
    old = []
    for key in known:
        if key >= below:
            break
        old.append(key)
    return old
