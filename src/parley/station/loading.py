"""A station's state from what was made durable: at start, after a failure, after a restore; there is one way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from parley.exchange import attachments
from parley.exchange.alarms import ALARM_SPACE, COUNT_SPACE, Counts, counts_of
from parley.exchange.blobs import GIVEN_SPACE, HELD_SPACE, UNHELD_SPACE, WANTED_SPACE
from parley.exchange.channel import Channel, Phase, Settings
from parley.exchange.forks import FORKED_SPACE
from parley.exchange.generations import CARDS_SPACE, GENERATIONS_SPACE, LOST_SPACE, REVOCATIONS_SPACE, STOPPED_SPACE
from parley.exchange.keying import (
    CARRIED_SPACE,
    QUARANTINE_SPACE,
    RATCHET_SPACE,
    RECOVERY_SPACE,
    VERIFIED_SPACE,
    Ratchet,
    Recovery,
)
from parley.exchange.lines import ROOTS_KEPT, TAIL_MAX, Line, OtherLog, Overtaken, OwnLog, PastLog
from parley.exchange.outbound import KEYS_SPACE
from parley.exchange.receipts import RECEIPT_SPACE
from parley.exchange.standing import EXERCISE_SPACE, FACT_SPACE, OWED_SPACE, UNJUDGED_SPACE, Owed
from parley.exchange.waking import ASLEEP
from parley.record.card import verify_card
from parley.record.checkpoint import parse_checkpoint_body
from parley.record.entry import decode_entry
from parley.record.keyring import KeyRing
from parley.record.merkle import Edge, Tree
from parley.record.note import parse_note
from parley.record.origin import Origin, first_generation
from parley.record.revocation import verify_revocation
from parley.record.terms import decode_terms, line_id
from parley.seal.channel import ChannelKeys
from parley.seal.fragments import Reassembly
from parley.station import telling, trailing, watching
from parley.station.state import State
from parley.station.watching import BOOK_SPACE
from parley.wire.cbor import decode, encode
from parley.wire.ids import ChannelId, EntryHash, Generation, LineId, LogSize, PartyId, RootHash
from parley.wire.limits import LOG_SIZE_MAX

if TYPE_CHECKING:
    from parley.record.terms import Terms
    from parley.seal.window import TagTable

CHANNEL_SPACE = "channel"
LINE_SPACE = "line"

READ_AT_ONCE = 2_048
"""Entries read at one time: at most 72 MB."""

TIMES_READ = 64
"""Entries of ours before those without a receipt whose times are known: what is on its way has seen one of them."""


class Durable(Protocol):
    """What a store gives back; every store does."""

    def size(self, origin: str) -> int:
        """Entries of a log."""
        ...

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        """Entries of a log."""
        ...

    def leaves(self, origin: str, start: int, count: int) -> list[bytes]:
        """Entry hashes of a log."""
        ...

    def get(self, space: str, key: bytes) -> bytes | None:
        """A kept value."""
        ...

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        """Kept values."""
        ...

    def journal_size(self, space: str) -> int:
        """Values in a journal."""
        ...

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        """Values of a journal."""
        ...


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What never changes of a channel."""

    id: ChannelId
    own: PartyId
    other: PartyId
    first: bool

    def encoded(self) -> bytes:
        """As it is kept."""
        return encode([self.own, self.other, self.first])


def load(store: Durable, party: PartyId, settings: Settings) -> State:
    """The state of the party's station, as the store has it."""
    state = State(party, alarms=_alarms(store))
    trailing.refill(store, state)
    for raw_id, raw in store.kept(CHANNEL_SPACE).items():
        match decode(raw):
            case [bytes(own), bytes(other), bool(first)]:
                facts = ChannelFacts(ChannelId(raw_id), PartyId(own), PartyId(other), first)
            case _:
                raise AssertionError("a channel that we kept ourselves")
        channel = load_channel(store, facts, state.table, settings)
        channel.waking = ASLEEP
        state.add(channel)
        telling.refill(store, state, channel)
        state.watches[channel.id] = watching.load(store.kept(BOOK_SPACE, channel.id), channel.id)
    return state


def _alarms(store: Durable) -> Counts:
    """How many alarms there were of each kind."""
    size = store.journal_size(ALARM_SPACE)
    kept = (one for start in range(0, size, READ_AT_ONCE) for one in store.journal(ALARM_SPACE, start, READ_AT_ONCE))
    return counts_of(kept, store.kept(COUNT_SPACE))


def load_channel(store: Durable, facts: ChannelFacts, table: TagTable, settings: Settings) -> Channel:
    """One channel with its lines."""
    prefix = len(facts.id)
    own_ring, other_ring = _rings(store, facts)
    parts = {key[prefix:].decode(): part for key, part in store.kept(KEYS_SPACE, facts.id).items()}
    channel = Channel(
        id=facts.id,
        own=facts.own,
        other=facts.other,
        first=facts.first,
        keys=ChannelKeys.from_parts(facts.id, parts, table),
        own_ring=own_ring,
        other_ring=other_ring,
        reassembly=Reassembly(),
        verified=store.get(VERIFIED_SPACE, facts.id) is not None,
        carried=store.get(CARRIED_SPACE, facts.id) is not None,
        phase=Phase.OPEN if store.get(QUARANTINE_SPACE, facts.id) is None else Phase.QUARANTINE,
        ratchet=Ratchet.decoded(store.get(RATCHET_SPACE, facts.id)),
        recovery=Recovery.decoded(store.get(RECOVERY_SPACE, facts.id)),
        periods=settings.periods,
        padded=settings.padded,
        watched=settings.watched,
        catalogue=settings.catalogue,
    )
    for raw in store.kept(LINE_SPACE, facts.id).values():
        line = load_line(store, facts, decode_terms(raw), line_id(raw))
        channel.lines[line.index] = line
        channel.touched.add(line.index)
    _load_standing(store, channel)
    channel.attachments = attachments.load(
        facts.id,
        store.kept(WANTED_SPACE, facts.id),
        store.kept(UNHELD_SPACE, facts.id),
        store.kept(HELD_SPACE, facts.id),
        store.get(GIVEN_SPACE, facts.id),
        settings.attachments_bytes_max,
    )
    return channel


def _load_standing(store: Durable, channel: Channel) -> None:
    """What line 0 has said about authority, and what waits to be judged or to go back."""
    standing, zero = channel.standing, channel.lines[0]
    logs: list[PastLog | OwnLog | OtherLog] = [*zero.own_past, zero.own, *zero.past, zero.other]
    for origin in (log.origin for log in logs):
        standing.ledger.docket(origin.party).begin(origin.generation)
        for raw in store.kept(FACT_SPACE, origin.text.encode()).values():
            standing.ledger.add(decode_entry(raw))
    standing.exercises = {key[len(channel.id) :] for key in store.kept(EXERCISE_SPACE, channel.id)}
    for raw in store.kept(UNJUDGED_SPACE, channel.id).values():
        match decode(raw):
            case [int(index), bytes(entry)]:
                waiting = decode_entry(entry)
                standing.unjudged[waiting.hash] = index, waiting
            case _:
                raise AssertionError("an entry that we kept ourselves")
    for key, raw in store.kept(OWED_SPACE, channel.id).items():
        standing.owed[EntryHash(key[len(channel.id) :])] = Owed.decoded(raw)


def _rings(store: Durable, facts: ChannelFacts) -> tuple[KeyRing, KeyRing]:
    """Our ring and the other side's as they are in this channel: from the cards on that the terms of line 0 name."""
    zero = store.get(LINE_SPACE, facts.id + b"\0")
    if zero is None:
        raise AssertionError("every channel has a line 0")
    named = {side.party: side.card_hash for side in decode_terms(zero).sides}
    own, other = (load_ring(store, party).since(named[party]) for party in (facts.own, facts.other))
    return telling.told_ring(store, facts.id, own), other


def load_ring(store: Durable, party: PartyId) -> KeyRing:
    """All that is here of a party's key ring: its cards in order, and its revocations."""
    cards = [verify_card(raw) for _, raw in sorted(store.kept(CARDS_SPACE, party).items())]
    ring = KeyRing.of(*cards)
    for body in store.kept(REVOCATIONS_SPACE, party).values():
        ring = ring.revoke(verify_revocation(body, ring.root))
    return ring


def load_line(store: Durable, facts: ChannelFacts, terms: Terms, line: LineId) -> Line:
    """One line: the edges of both logs, what has no receipt, what came beyond a gap."""
    *own_past, own = _origins(store, line, facts.own, b"o")
    *past, other = _origins(store, line, facts.other, b"t")
    lost = {Generation(key[len(line) :]): decode(size) for key, size in store.kept(LOST_SPACE, line).items()}
    return Line(
        channel=facts.id,
        terms=terms,
        own=_own_log(store, own, first_of_line=not own_past),
        other=_other_log(store, other),
        first=facts.first,
        own_past=[PastLog(origin, _edge(store, origin)[0], _receipted(store, origin)) for origin in own_past],
        past=[_past_log(store, origin) for origin in past],
        lost=lost,  # type: ignore[arg-type]  # sizes, as generations.py kept them
    )


def _origins(store: Durable, line: LineId, party: PartyId, side: bytes) -> list[Origin]:
    kept = store.get(GENERATIONS_SPACE, line + side)
    generations = decode(kept) if kept is not None else [first_generation(line, party)]
    if not isinstance(generations, list):
        raise AssertionError("generations that we kept ourselves")
    return [Origin(line, party, Generation(one)) for one in generations if isinstance(one, bytes)]


def _own_log(store: Durable, origin: Origin, *, first_of_line: bool) -> OwnLog:
    receipted = _receipted(store, origin)
    edge, roots, leaves = _edge(store, origin, receipted)
    stopped = store.get(STOPPED_SPACE, origin.text.encode())
    log = OwnLog(
        origin=origin,
        edge=edge,
        durable=edge.size,
        receipted=receipted,
        roots=roots,
        leaves=leaves,
        in_full=not first_of_line and receipted == 0,
        stopped="" if stopped is None else stopped.decode(),
    )
    known = max(0, receipted - TIMES_READ)
    for raw in store.entries(origin.text, known, receipted - known + TAIL_MAX):
        entry = decode_entry(raw)
        log.times[entry.payload.index + 1] = entry.payload.time_seconds
        if entry.payload.index >= receipted:
            log.tail[entry.payload.index] = entry
    return log


def _receipted(store: Durable, origin: Origin) -> LogSize:
    """How much of a log of ours the receipt covers that we hold."""
    receipt = store.get(RECEIPT_SPACE, origin.text.encode())
    return LogSize(0) if receipt is None else parse_checkpoint_body(parse_note(receipt.decode()).body).size


def _other_log(store: Durable, origin: Origin) -> OtherLog:
    edge, roots, leaves = _edge(store, origin)
    log = OtherLog(origin=origin, edge=edge, durable=edge.size, roots=roots, leaves=leaves)
    log.known_size = edge.size
    log.forked = store.get(FORKED_SPACE, origin.text.encode()) is not None
    if edge.size:
        log.newest = decode_entry(store.entries(origin.text, edge.size - 1, 1)[0])
        log.seen = log.newest.payload.seen.size
        log.before = Tree(_leaves(store, origin)[:-1]).frontier(LogSize(edge.size - 1))
        log.receipt_due = True
    for key, raw in store.kept("overtaken", origin.text.encode()).items():
        index = int.from_bytes(key[-8:], "big")
        if index >= edge.size:
            log.overtaken[index] = Overtaken(None, decode_entry(raw), receipt_due=True, durable=True)
    return log


def _past_log(store: Durable, origin: Origin) -> OtherLog:
    """An old log of theirs: what came beyond a gap of it is asked for again, as when it became old."""
    log = _other_log(store, origin)
    log.overtaken.clear()
    return log


def _edge(
    store: Durable, origin: Origin, wanted: int = LOG_SIZE_MAX
) -> tuple[Edge, dict[int, RootHash], dict[int, EntryHash]]:
    """The edge of a log, and the roots and entry hashes of its newest part and of all from size `wanted` on."""
    found = _leaves(store, origin)
    first = LogSize(max(0, min(wanted, len(found) - ROOTS_KEPT)))
    edge = Edge(Tree(found[:first]).frontier(first))
    roots: dict[int, RootHash] = {}
    leaves: dict[int, EntryHash] = {}
    for index, leaf in enumerate(found[first:], first):
        roots[index] = edge.root()
        leaves[index] = EntryHash(leaf)
        edge.append_leaf(leaf)
    roots[len(found)] = edge.root()
    return edge, roots, leaves


def _leaves(store: Durable, origin: Origin) -> list[bytes]:
    """The entry hashes of a whole log; the store reads the entries themselves, so it is asked for some at a time."""
    size = store.size(origin.text)
    return [leaf for start in range(0, size, READ_AT_ONCE) for leaf in store.leaves(origin.text, start, READ_AT_ONCE)]
