"""What joins two parties: its lines, its ways over the world, what waits to be sent, and when to look again."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from parley.authority.ledger import Ledger
from parley.exchange.blobs import Attachments
from parley.exchange.keying import Knock, Ratchet, Recovery, Trickle
from parley.exchange.queue import Queue
from parley.exchange.route import RECEIPT_BYTES, START, Route, rank
from parley.exchange.standing import Standing
from parley.forms.catalogue import PROTOCOL, Catalogue
from parley.seal import frames
from parley.seal.fragments import ChunkAssembly
from parley.seal.schedule import Lane
from parley.seal.symbols import SymbolAssembly
from parley.wire.ids import ChannelId, Instant, PartyId
from parley.wire.limits import ATTACHMENTS_BYTES_USUAL
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.exchange.lines import Damage, Line
    from parley.record.keyring import KeyRing
    from parley.seal.channel import ChannelKeys
    from parley.seal.fragments import Reassembly

RESEND_MS_MIN: Final = 2_000
"""The first wait for a receipt before an entry is sent again; a satellite hop and a slow disk fit into it."""

FLASH_BYTES: Final = 192
"""What a FLASH of 100 characters takes on the wire."""

FLASH_TRIES: Final = 16
"""So often a FLASH goes out again without growing patience."""

RESEND_MS_SLOW: Final = 900_000
"""The first wait on the slow lane, where an answer may take a quarter of an hour."""

RESEND_MS_MAX: Final = 60_000
"""The longest: within a minute after a line is back, traffic flows again."""


class Phase(Enum):
    """What a channel may do (spec/ratchet.md)."""

    ENROLLED = "enrolled"
    OPEN = "open"
    QUARANTINE = "quarantine"
    RECOVERING = "recovering"

    __hash__ = object.__hash__  # each is one object; an enumeration's own one hashes the name, in Python


RESTORED: Final = frozenset({Phase.QUARANTINE, Phase.RECOVERING})
"""Those of a station that was set back, until it has recovered."""


@dataclass(slots=True)
class Timers:
    """When a channel wants to be looked at, by reason; None: not."""

    resend: Instant | None = None
    want: Instant | None = None
    checkpoint: Instant | None = None
    keepalive: Instant | None = None
    cosign: Instant | None = None
    ratchet: Instant | None = None
    trickle: Instant | None = None
    pace: Instant | None = None
    recover: Instant | None = None
    age: Instant | None = None
    pieces: Instant | None = None
    attachments: Instant | None = None
    check: Instant | None = None
    reminder: Instant | None = None
    wake: Instant | None = None
    probe: Instant | None = None

    def next(self) -> Instant | None:
        """The earliest of them."""
        return min([due for due in _DUES(self) if due is not None], default=None)


_DUES: Final[Callable[[Timers], tuple[Instant | None, ...]]] = attrgetter(*Timers.__slots__)
"""All of them at once: they are asked for at the end of each turn."""


@dataclass(frozen=True, slots=True)
class Periods:
    """How often what recurs is done, in milliseconds."""

    checkpoint_ms: int = 3_600_000
    keepalive_ms: int = 3_600_000
    cosign_ms: int = 604_800_000
    ratchet_ms: int = 86_400_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator has chosen for every channel."""

    periods: Periods = Periods()
    padded: bool = True
    """Whether lengths are hidden in buckets."""
    attachments_bytes_max: int = ATTACHMENTS_BYTES_USUAL
    """What the other side's attachments may take on our disk."""
    watched: bool = False
    """Whether the station signs by itself that it pages, and calls up the other side for line tests."""
    catalogue: Catalogue = PROTOCOL
    """The forms that the station knows."""
    slow: bool = True
    """Whether anything may come by a slow bearer, save what is brought by hand."""


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """Since when, and under which root and from which number on, nothing has told that we are heard."""

    since: Instant
    root: int
    number: int


@dataclass(slots=True)
class Channel:
    """A channel as one side holds it."""

    id: ChannelId
    own: PartyId
    other: PartyId
    first: bool
    """Whether this side offered the enrolment."""
    keys: ChannelKeys
    own_ring: KeyRing
    other_ring: KeyRing
    reassembly: Reassembly
    symbols: SymbolAssembly = field(default_factory=SymbolAssembly)
    verified: bool = False
    carried: bool = False
    """Whether a secret carried by hand went into the keys: the first datagram that opens proves the other side."""
    phase: Phase = Phase.ENROLLED
    heard: Instant | None = None
    """When something of the other side came last by a fast way since we started; a parcel may be weeks old."""
    lines: dict[int, Line] = field(default_factory=dict)
    resting: dict[int, Damage] = field(default_factory=dict)
    """Those of them on which nothing is signed or receipted, for the disk has spoiled entries: what is missing."""
    routes: dict[tuple[str, str], Route] = field(default_factory=dict)
    heard_by: tuple[str, str] | None = None
    """The way by which something of the other side came last."""
    sent_by: tuple[str, str] | None = None
    """The way by which something went last."""
    turned_at: Instant = START
    """When a turn to another way took a number that is known after any loss."""
    probing: tuple[str, str] | None = None
    """The way that was asked last whether it works, until it has answered."""
    few: int = 0
    """How often in a row fewer bearers lived than are agreed."""
    queue: Queue = field(default_factory=Queue)
    timers: Timers = field(default_factory=Timers)
    resend_ms: int = RESEND_MS_MIN
    periods: Periods = Periods()
    padded: bool = True
    """Whether lengths are hidden in buckets."""
    watched: bool = False
    """Whether the station signs by itself that it pages, and calls up the other side for line tests."""
    latest: dict[tuple[str, int], tuple[int, bytes]] = field(default_factory=dict)
    """Frames of which only the newest of a kind and line matters, such as receipts: number and content."""
    touched: set[int] = field(default_factory=set)
    """Lines with something to look at when the step is settled."""
    unconfirmed: int = 0
    """Datagrams with entries given to two-way bearers since the other side last confirmed anything."""
    arrival: tuple[int, int, int] = (0, 0, -1)
    """Lane, root and number of the datagram whose frames are being taken."""
    said_of: set[int] = field(default_factory=set)
    """Lines of which the datagram being taken says what is held."""
    short_of: dict[int, int] = field(default_factory=dict)
    """Lines of which the datagram being taken says that less is held than was receipted: by how much."""
    silence: Unconfirmed | None = None
    """Since when nothing has told that we are heard; None while nothing has been said in vain."""
    repeated: Instant = START
    """When something of old logs was repeated last, for want of a receipt."""
    repeats_unheard: bool = False
    """Whether nothing came of the other side between two such times."""
    unheard: int = 0
    """How often something was sent again since the other side last confirmed anything."""
    beacon_due: bool = False
    """Whether the next datagram takes a number that the other side knows after any loss."""
    knock: Knock | None = None
    """The last datagram with such a number: as it is it can be repeated for ever, and is known until it has arrived."""
    knock_due: bool = False
    """Whether it goes beside the next datagram, whose number the other side may not know."""
    adrift: bool = False
    """Whether our numbers may have run away from the other side, since one that it would know got no answer yet."""
    keys_changed: bool = False
    """Whether the key state must be made durable with this step."""
    dropped: int = 0
    """Frames and datagrams of the other side that could not be used."""
    ratchet: Ratchet = field(default_factory=Ratchet)
    trickle: Trickle | None = None
    chunks: ChunkAssembly = field(default_factory=ChunkAssembly)
    recovery: Recovery = field(default_factory=Recovery)
    way_back: Route | None = None
    """Where the last recovery message came from: it is answered there too, and no more, as anybody may repeat it."""
    attachments: Attachments = field(default_factory=Attachments)
    catalogue: Catalogue = PROTOCOL
    """The forms that our station knows."""
    standing: Standing = field(init=False)
    """Who may say what, as far as line 0 is here."""
    answered: Instant = START
    """When we said last what we hold to one who had asked by a number that is answered."""
    answered_to: tuple[int, int, int] | None = None
    """The datagram in which it had asked, as in `arrival`: it may ask of several lines at once."""
    answers: int = 0
    """How often since then it had to be said to it again."""
    waking: int = 0
    """Having just started, how often we still look for what the other side holds (waking.py); 0 or less: no more."""
    renew: bool = False
    """Whether new generations are to be opened: a recovery has just been answered."""
    next_frame_id: int | None = None
    """The id of the next frame that goes in pieces; drawn when it is first wanted, so that after a restart the pieces
    of one frame are not taken for those of another."""
    fountain: bool = True
    """Whether long entries may go as symbols, and not only in pieces that are asked for."""
    pieces: dict[int, list[frames.Fragment]] = field(default_factory=dict)
    """The newest frames that went in pieces, by frame id: what the other side may ask for again."""

    def __post_init__(self) -> None:
        self.standing = Standing(Ledger(self.own, self.other, first=self.first))

    def catalogue_on(self, line: Line) -> Catalogue:
        """The forms that may be spoken on a line: of declared ones, those that its terms name in these very words."""
        if line.catalogue is None:
            line.catalogue = self.catalogue.on(line.terms.forms, line.terms.digests)
        return line.catalogue

    @property
    def speaks(self) -> bool:
        """Whether entries may cross."""
        return self.verified and (self.phase is Phase.OPEN or self.phase is Phase.ENROLLED)

    @property
    def holds_back(self) -> bool:
        """Whether nothing is signed and no entry leaves: we have just started, and have asked what they hold."""
        return self.waking > 0 and self.timers.wake is not None

    @property
    def patience_ms(self) -> int:
        """The first wait for a receipt: where a way is slow, longer by what a datagram and its answer take on it."""
        way = self.way()
        if way is not None and way.lane is Lane.SLOW:
            return RESEND_MS_SLOW
        return RESEND_MS_MIN + self.crossing_ms

    @property
    def crossing_ms(self) -> int:
        """As Route.crossing_ms, of the best way."""
        way = self.way()
        return 0 if way is None else way.crossing_ms

    @property
    def answer_ms(self) -> int:
        """How long what we say on the fast lane and an answer to it may take."""
        return min(self.patience_ms, RESEND_MS_MAX)

    def wait_ms(self, precedence: Precedence) -> int:
        """How long an entry waits for its receipt: a FLASH no longer than both take on the way.

        Once a try was in vain the next does not wait for the answer to the one before it.
        """
        if precedence is not Precedence.FLASH or self.unheard >= FLASH_TRIES:
            return self.resend_ms
        way = self.way()
        rate = way.bits_per_second if way is not None and way.lane is Lane.FAST else 0
        if not rate:
            return min(self.resend_ms, RESEND_MS_MIN)
        if self.unheard:
            return min(self.resend_ms, max(RESEND_MS_MIN, FLASH_BYTES * 8_000 // rate))
        return min(self.resend_ms, RESEND_MS_MIN + (FLASH_BYTES + RECEIPT_BYTES) * 8_000 // rate)

    def met(self) -> None:
        """The other side is heard, or a way to it was found: what goes there next must be known to it."""
        self.beacon_due |= self.adrift
        self.adrift = False

    def confirmed(self) -> None:
        """The other side has told that it holds more than we knew: what is under way is arriving."""
        self.unconfirmed = self.unheard = 0
        self.adrift = False
        self.silence = None
        self.resend_ms = self.patience_ms
        oldest = min((last for line in self.lines.values() for last in line.own.under_way.values()), default=None)
        self.timers.resend = None if oldest is None else Instant(oldest + self.resend_ms)

    def say_newest(self, kind: str, line: int, frame: frames.Frame) -> None:
        """Let a frame wait in place of the last one of its kind and line, behind all that was said before it."""
        self.latest.pop((kind, line), None)
        self.latest[kind, line] = (frames.number_of(frame), frames.encode(frame))

    def way(self) -> Route | None:
        """The cheapest way that works: a fast one, unless none does and there is a slow one."""
        if len(self.routes) == 1:
            return next(iter(self.routes.values()))
        return max(self.routes.values(), key=rank, default=None)

    def answering(self) -> Route | None:
        """The way by which the other side was heard last, else the best."""
        back = self.routes.get(self.heard_by) if self.heard_by is not None else None
        if back is None or back.lost or not (back.two_way or back.lane is Lane.SLOW):
            return self.way()
        return back

    def ways(self) -> list[Route]:
        """Every way that may work: fixed ones, and the best."""
        best = self.way()
        return [route for route in self.routes.values() if route is best or route.fixed]
