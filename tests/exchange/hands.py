"""What the tests of the exchange lay hands on: frames on the wire of a pair, and entries that no station wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from parley.exchange.channel import Channel
from parley.exchange.dehydration import shorten
from parley.exchange.effects import Alarm
from parley.exchange.lines import Line, OtherLog, OwnLog
from parley.forms.builtin import LETTER, Letter
from parley.keys.purpose import Purpose, key_id
from parley.keys.signing import ed25519_sign
from parley.record.entry import (
    Entry,
    Line0,
    Payload,
    Seen,
    assemble,
    encode_payload,
    protected_header,
    signing_input,
)
from parley.record.merkle import EMPTY_ROOT, Edge, leaf_hash
from parley.record.origin import Origin
from parley.seal import frames
from parley.seal.dehydrate import DehydratedEntry
from parley.seal.schedule import Lane
from parley.station.founding import PUBLIC
from parley.wire.ids import EntryIndex, LogSize, PostId
from parley.wire.marks import Handling, Nature, Precedence
from tests.station.pair import End, Pair, Party


def other_of(pair: Pair, side: End) -> End:
    """The other one."""
    return pair.b if side is pair.a else pair.a


def channel_of(pair: Pair, side: End) -> Channel:
    """The channel as a side holds it, awake: whoever asks may reach into it."""
    channel = side.station.state.channels[pair.channel]
    side.station.state.agenda.wake(channel)
    return channel


def line_of(pair: Pair, side: End, index: int = 1) -> Line:
    """A line as a side holds it."""
    return channel_of(pair, side).lines[index]


def codes(side: End) -> list[str]:
    """The alarms that a side has raised."""
    return [alarm.code for alarm in side.said(Alarm)]


def hand(pair: Pair, to: End, *said: frames.Frame) -> None:
    """Hand a datagram of these frames to a side, sealed by the keys of the other, whatever they say."""
    keys = channel_of(pair, other_of(pair, to)).keys
    pair.deliver(to, [keys.seal(frames.pack(said, padded=True), Lane.FAST).datagram])


def overhear(pair: Pair, side: End) -> list[list[frames.Frame]]:
    """The frames in each datagram that a side has given to its bearer, be it once or oftener; nobody gets them."""
    keys = channel_of(pair, other_of(pair, side)).keys
    opened = []
    for datagram in dict.fromkeys(pair.take_wire(side)):
        parsed = frames.parse(keys.open(datagram, side.now).plaintext)
        assert parsed.trouble is None
        opened.append(list(parsed.frames))
    return opened


def overheard(pair: Pair, side: End) -> list[frames.Frame]:
    """The same, all frames in a row."""
    return [frame for datagram in overhear(pair, side) for frame in datagram]


def quiet(pair: Pair) -> Pair:
    """The pair with nothing more to say to each other, and nothing told so far."""
    pair.settle()
    for side in (pair.a, pair.b):
        side.told.clear()
    return pair


def signed_entry(party: Party, origin: Origin, payload: Payload) -> Entry:
    """The entry with this payload, signed by the party's key, whatever it says."""
    seed = party.seeds[Purpose.ENTRY]
    key = key_id(PUBLIC[Purpose.ENTRY](seed))
    protected, encoded = protected_header(key, origin), encode_payload(payload)
    signed = signing_input(protected, encoded)
    signature = ed25519_sign(seed, signed)
    raw = assemble(protected, encoded, signature)
    return Entry(raw, leaf_hash(raw), origin, key, payload, signature, signed)


class Author:
    """A party that writes its log on a line by hand, true or not; its station knows nothing of it.

    It goes on from what its station has written, and has seen of the other log what its station has.
    """

    def __init__(self, pair: Pair, side: End, index: int = 1) -> None:
        self.pair, self.side = pair, side
        own, other = line_of(pair, side, index).own, line_of(pair, side, index).other
        self.zero = line_of(pair, side, 0)
        self.line = replace(
            line_of(pair, side, index),
            own=OwnLog(
                own.origin, own.edge.copy(), own.durable, own.receipted, None, dict(own.roots), dict(own.leaves)
            ),
            other=OtherLog(other.origin, other.edge.copy(), other.durable, leaves=dict(other.leaves)),
        )
        self.written: list[Entry] = []

    def payload(self, text: str = "text", **changes: Any) -> Payload:  # noqa: ANN401 - any field of a payload
        """What the next entry would say, with changes."""
        own, other, zero = self.line.own, self.line.other, self.zero
        line0 = Line0(zero.own.origin.generation, zero.own.durable, zero.other.origin.generation, zero.other.durable)
        root = other.root_at(other.durable)
        assert root is not None
        said = Payload(
            index=EntryIndex(own.size),
            root=own.edge.root(),
            seen=Seen(other.origin.generation, other.durable, root),
            line0=None if self.line.index == 0 else line0,
            time_seconds=self.side.now // 1000,
            precedence=Precedence.ROUTINE,
            nature=Nature.OPERATION,
            handling=Handling.PARTIES,
            post=PostId(1 if self.line.index else 0),
            form=LETTER[0],
            form_version=LETTER[1],
            body=Letter("en", text).body(),
        )
        return replace(said, **changes)

    def sign(self, payload: Payload) -> Entry:
        """An entry with this payload, that has no place in the log yet."""
        return signed_entry(self.side.party, self.line.own.origin, payload)

    def write(self, text: str = "text", **changes: Any) -> Entry:  # noqa: ANN401 - any field of a payload
        """The next entry of the log."""
        entry = self.sign(self.payload(text, **changes))
        self.line.own.add(entry)
        self.line.own.durable = self.line.own.size
        self.written.append(entry)
        return entry

    def full(self, entry: Entry) -> frames.EntryFull:
        """The frame that carries an entry as it is stored."""
        return frames.EntryFull(self.line.index, 0, entry.raw)

    def short(self, entry: Entry) -> DehydratedEntry:
        """The frame that carries it shortened, as things stand."""
        return shorten(entry, self.line, self.zero, newest_key=True)


def empty_log(origin: Origin) -> OwnLog:
    """A log of ours in which nothing is written."""
    return OwnLog(origin, Edge(), LogSize(0), LogSize(0), roots={0: EMPTY_ROOT})
