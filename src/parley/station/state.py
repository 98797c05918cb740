"""What a station knows: its channels, who may release, and what waits for an answer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field, replace
from typing import TYPE_CHECKING

from parley.desk.trail import FIRST
from parley.dialogue.book import Book
from parley.dialogue.callbook import CallBook
from parley.dialogue.noticebook import NoticeBook
from parley.exchange.alarms import Counts
from parley.exchange.route import START
from parley.exchange.work import Errands
from parley.seal.window import TagTable
from parley.station.agenda import Agenda
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.desk.officers import Officers
    from parley.desk.release import Release
    from parley.dialogue.threads import Fact, Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.keys.purpose import KeyId
    from parley.record.entry import Payload
    from parley.wire.ids import ChannelId, EntryHash, Generation, Instant, LineId, PartyId


@dataclass(frozen=True, slots=True)
class Placement:
    """A draft with its place in both logs, and the bytes that are being signed."""

    payload: Payload
    encoded: bytes
    protected: bytes
    key: KeyId
    signed: bytes


@dataclass(frozen=True, slots=True)
class Pending:
    """A released draft on its way into the log: who waits for it, and its placement once its signature is asked for."""

    ticket: int
    draft: Draft
    placement: Placement | None = None
    judged: tuple[int, ...] = ()
    """How far line 0 and the clock were when our door let it pass."""
    released: tuple[bytes, Release] | None = None
    """An officer's release and its hash: noted in the trail together with what becomes of the draft, since a signature
    may take its time, and what was noted cannot be released again."""


@dataclass(slots=True)
class Notices:
    """The notices of a channel by line, and what the station owes about them."""

    books: defaultdict[int, NoticeBook] = field(default_factory=lambda: defaultdict(NoticeBook))
    due: dict[tuple[int, EntryHash], Instant] = field(default_factory=dict)
    """When a read-back is to be signed, by line and notice."""
    said: set[EntryHash] = field(default_factory=set)
    """Notices whose read-back waits for its signature."""
    signed: list[int] = field(default_factory=list)
    """When we read back last, in seconds: as often as we may in an hour."""


@dataclass(slots=True)
class Calls:
    """The calls of a channel by line, and what the station owes about them."""

    books: defaultdict[int, CallBook] = field(default_factory=lambda: defaultdict(CallBook))
    due: dict[tuple[int, EntryHash], Instant] = field(default_factory=dict)
    """When the facts of a call are to be signed, if it is over then, by line and request."""
    said: dict[EntryHash, bytes] = field(default_factory=dict)
    """Facts that wait for their signature."""
    signed: list[int] = field(default_factory=list)
    """When we signed facts last, in seconds: as often as we may in an hour."""


@dataclass(slots=True)
class Watch:
    """What a channel's conversations have come to, by line, and what the station owes in them."""

    books: defaultdict[int, Book] = field(default_factory=lambda: defaultdict(Book))
    due: dict[tuple[int, EntryHash], Instant] = field(default_factory=dict)
    """When threads are to be looked at, by line and by the entry that began each."""
    said: set[tuple[EntryHash, str]] = field(default_factory=set)
    """What waits for its signature: about which entry, and in which form or step of a page."""
    told: set[EntryHash] = field(default_factory=set)
    """Entries of which posts were told since the station began."""
    ahead: dict[EntryHash, Fact] = field(default_factory=dict)
    """What somebody is to answer and is not judged yet, by its hash."""
    early: dict[int, dict[tuple[Generation, bool], int]] = field(default_factory=dict)
    """By line, how much of which logs (of ours: True) is not here, and was seen by the author of what is."""
    paged: list[int] = field(default_factory=list)
    """When we paged last, in seconds: as often as we may in an hour."""
    called_seconds: int | None = None
    """The interval for which we called up last since the station began."""
    test_at: Instant | None = None
    """When the next call-up is due."""
    warned: dict[tuple[int, EntryHash], int] = field(default_factory=dict)
    """Of which end the watch was told, in seconds, by line and by what ends."""
    warnings: list[int] = field(default_factory=list)
    """When the watch was told of an end last, in seconds: as often as we may in an hour."""
    notices: Notices = field(default_factory=Notices)
    calls: Calls = field(default_factory=Calls)

    def thread(self, line: int, key: EntryHash) -> Thread | None:
        """What was said about an entry, which may be known and not judged yet."""
        thread, root = self.books[line].get(key), self.ahead.get(key)
        return replace(thread, root=root) if thread is not None and thread.root is None and root is not None else thread

    def next(self) -> Instant | None:
        """When something is to be looked at; None while nothing is."""
        owed = [min(due.values()) for due in (self.due, self.notices.due, self.calls.due) if due]
        if self.test_at is not None:
            owed.append(self.test_at)
        return min(owed, default=None)


@dataclass(slots=True)
class State:
    """The state of one party's station, as far as it is in memory."""

    party: PartyId
    table: TagTable = field(default_factory=TagTable)
    channels: dict[ChannelId, Channel] = field(default_factory=dict)
    agenda: Agenda = field(default_factory=Agenda)
    """Which of them are to be looked at, and when the others are."""
    places: dict[LineId, tuple[Channel, Line]] = field(default_factory=dict)
    drafts: defaultdict[LineId, list[Pending]] = field(default_factory=lambda: defaultdict(list))
    """Drafts that wait, by line; the signature of the one at the head is being made."""
    released: dict[bytes, int] = field(default_factory=dict)
    """Hashes of what was released and said, and until when each release holds (milliseconds): it serves once."""
    trail: bytes = FIRST
    """The hash of the newest note of our own audit trail."""
    trail_size: int = 0
    trail_kept: int = 0
    """Its size when it was kept last where it ends: once a turn."""
    officers: Officers = field(default_factory=dict)
    """Whose each key is that may release now."""
    watches: defaultdict[ChannelId, Watch] = field(default_factory=lambda: defaultdict(Watch))
    errands: Errands = field(default_factory=Errands)
    alarms: Counts = field(default_factory=Counts)
    latest: Instant = START
    """The time of the last step."""
    unknown_datagrams: int = 0
    """Datagrams that belong to no channel."""

    def add(self, channel: Channel) -> None:
        """Take a channel and its lines."""
        self.channels[channel.id] = channel
        self.agenda.wake(channel)
        for line in channel.lines.values():
            self.places[line.own.origin.line] = (channel, line)

    def line(self, channel_id: ChannelId, index: int) -> tuple[Channel, Line] | None:
        """A line by channel and number; None if it is gone."""
        channel = self.channels.get(channel_id)
        line = channel.lines.get(index) if channel else None
        return (channel, line) if channel and line else None
