"""A station's state from what was made durable: at start, after a failure, after a restore; there is one way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from parley.exchange import attachments, judgement, mending
from parley.exchange.alarms import ALARM_SPACE, COUNT_SPACE, Counts, counts_of
from parley.exchange.blobs import GIVEN_SPACE, HELD_SPACE, UNHELD_SPACE, WANTED_SPACE
from parley.exchange.channel import Channel, Phase, Settings
from parley.exchange.commitments import COMMITMENT_SPACE
from parley.exchange.forks import FORKED_SPACE
from parley.exchange.generations import (
    CARDS_SPACE,
    GENERATIONS_SPACE,
    KNOWN_SPACE,
    LOST_SPACE,
    REVOCATIONS_SPACE,
    STOPPED_SPACE,
    UNHEARD_SPACE,
)
from parley.exchange.keying import (
    CARRIED_SPACE,
    KEYS_SPACE,
    QUARANTINE_SPACE,
    RATCHET_SPACE,
    RECOVERY_SPACE,
    VERIFIED_SPACE,
    Ratchet,
    Recovery,
)
from parley.exchange.lines import BEFORE, NONE, ROOTS_KEPT, TAIL_MAX, Damage, Line, OtherLog, Overtaken, OwnLog, PastLog
from parley.exchange.receipts import RECEIPT_SPACE
from parley.exchange.standing import (
    EXERCISE_SPACE,
    FACT_SPACE,
    LATER_SPACE,
    OWED_SPACE,
    UNJUDGED_SPACE,
    Commitment,
    Owed,
)
from parley.exchange.waking import ASLEEP
from parley.record.card import verify_card
from parley.record.checkpoint import parse_checkpoint_body
from parley.record.entry import Entry, decode_entry
from parley.record.keyring import KeyRing
from parley.record.merkle import Edge
from parley.record.note import parse_note
from parley.record.origin import Origin, first_generation
from parley.record.revocation import verify_revocation
from parley.record.terms import decode_terms, line_id
from parley.seal.channel import ChannelKeys
from parley.seal.fragments import Reassembly
from parley.station import meeting, noticing, telling, trailing, warning, watching
from parley.station.logs import READ_AT_ONCE, Found, Rows, Signed, Whose, read_log, sound_entries
from parley.station.state import State
from parley.station.watching import BOOK_SPACE
from parley.wire.cbor import decode, encode
from parley.wire.ids import ChannelId, EntryHash, EntryIndex, Generation, LineId, LogSize, PartyId, RootHash
from parley.wire.limits import LOG_SIZE_MAX

if TYPE_CHECKING:
    from parley.record.terms import Terms
    from parley.seal.window import TagTable

CHANNEL_SPACE = "channel"
LINE_SPACE = "line"
SHARE_SPACE = "share"
"""Of a divided station: the number of the share that has a channel; what is not named here is in share 0."""

UNDIVIDED = encode(0)

TIMES_READ = 64
"""Entries of ours before those without a receipt whose times are known: what is on its way has seen one of them."""


class Durable(Rows, Protocol):
    """What a store gives back; every store does."""

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


def load(store: Durable, party: PartyId, settings: Settings, share: int = 0) -> State:
    """The state of the party's station, or of one share of it, as the store has it."""
    state = State(party, alarms=_alarms(store))
    state.table.slow = settings.slow
    trailing.refill(store, state)
    given, kept = store.kept(SHARE_SPACE), store.kept(CHANNEL_SPACE)
    ring = load_ring(store, party) if kept else None
    for raw_id, raw in kept.items():
        if decode(given.get(raw_id, UNDIVIDED)) != share:
            continue
        match decode(raw):
            case [bytes(own), bytes(other), bool(first)]:
                facts = ChannelFacts(ChannelId(raw_id), PartyId(own), PartyId(other), first)
            case _:
                raise AssertionError("a channel that we kept ourselves")
        channel = load_channel(store, facts, state.table, settings, ring)
        channel.waking = ASLEEP
        state.add(channel)
        telling.refill(store, state, channel)
        watch = state.watches[channel.id] = watching.load(store.kept(BOOK_SPACE, channel.id), channel)
        watch.warned = warning.load(store.kept(warning.WARNED_SPACE, channel.id), channel.id)
        watch.notices = noticing.load(store.kept(noticing.NOTICE_SPACE, channel.id), channel.id)
        watch.calls = meeting.load(store.kept(meeting.CALL_SPACE, channel.id), channel.id)
    return state


def _alarms(store: Durable) -> Counts:
    """How many alarms there were of each kind."""
    size = store.journal_size(ALARM_SPACE)
    kept = (one for start in range(0, size, READ_AT_ONCE) for one in store.journal(ALARM_SPACE, start, READ_AT_ONCE))
    return counts_of(kept, store.kept(COUNT_SPACE))


def load_channel(
    store: Durable, facts: ChannelFacts, table: TagTable, settings: Settings, ring: KeyRing | None = None
) -> Channel:
    """One channel with its lines; `ring`: our own, where it is at hand."""
    prefix = len(facts.id)
    own_ring, other_ring = _rings(store, facts, ring)
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
        line, damage = load_line(store, channel, decode_terms(raw), line_id(raw))
        channel.lines[line.index] = line
        channel.touched.add(line.index)
        if damage.details:
            mending.rest(channel, line, damage)
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
        judgement.begin(channel, origin)
        for raw in store.kept(FACT_SPACE, origin.text.encode()).values():
            standing.ledger.add(decode_entry(raw))
    standing.commitments = {
        key[len(channel.id) :]: Commitment.decoded(raw) for key, raw in store.kept(COMMITMENT_SPACE, channel.id).items()
    }
    standing.exercises = {key[len(channel.id) :] for key in store.kept(EXERCISE_SPACE, channel.id)}
    waiting: list[tuple[int, Entry]] = []
    for raw in store.kept(UNJUDGED_SPACE, channel.id).values():
        match decode(raw):
            case [int(index), bytes(entry)]:
                waiting.append((index, decode_entry(entry)))
            case _:
                raise AssertionError("an entry that we kept ourselves")
    for index, one in sorted(waiting, key=lambda known: known[1].payload.index):
        judgement.wait(channel, index, one)
    for key, raw in store.kept(LATER_SPACE, channel.id).items():
        match decode(raw):
            case [int(index), int(start)]:
                standing.later[key[len(channel.id) :].decode()] = index, EntryIndex(start)
            case _:
                raise AssertionError("a place that we kept ourselves")
    for key, raw in store.kept(OWED_SPACE, channel.id).items():
        standing.owed[EntryHash(key[len(channel.id) :])] = Owed.decoded(raw)


def _rings(store: Durable, facts: ChannelFacts, ring: KeyRing | None) -> tuple[KeyRing, KeyRing]:
    """Our ring and the other side's as they are in this channel: from the cards on that the terms of line 0 name."""
    zero = store.get(LINE_SPACE, facts.id + b"\0")
    if zero is None:
        raise AssertionError("every channel has a line 0")
    named = {side.party: side.card_hash for side in decode_terms(zero).sides}
    own = (ring or load_ring(store, facts.own)).since(named[facts.own])
    other = load_ring(store, facts.other).since(named[facts.other])
    return telling.told_ring(store, facts.id, own), other.bare()


def load_ring(store: Durable, party: PartyId) -> KeyRing:
    """All that is here of a party's key ring: its cards in order, and its revocations."""
    cards = [verify_card(raw) for _, raw in sorted(store.kept(CARDS_SPACE, party).items())]
    ring = KeyRing.of(*cards)
    for body in store.kept(REVOCATIONS_SPACE, party).values():
        ring = ring.revoke(verify_revocation(body, ring.root))
    return ring


def load_again(store: Durable, channel: Channel, index: int) -> tuple[Line, Damage]:
    """A line of the channel whose lost entries are back, and what is still wrong with it."""
    terms = channel.lines[index].terms
    return load_line(store, channel, terms, channel.lines[index].own.origin.line)


def load_line(store: Durable, channel: Channel, terms: Terms, line: LineId) -> tuple[Line, Damage]:
    """One line: the edges of both logs, what has no receipt, what came beyond a gap; and what the disk has spoiled."""
    *own_past, own = _origins(store, line, channel.own, b"o")
    *past, other = _origins(store, line, channel.other, b"t")
    lost = {Generation(key[len(line) :]): decode(size) for key, size in store.kept(LOST_SPACE, line).items()}
    damage, zero = Damage(), terms.index == 0
    our, their = Whose(channel.own_ring, ours=True, on_line0=zero), Whose(channel.other_ring, ours=False, on_line0=zero)
    named = _named_by_ours(store, channel) if zero else {}
    found = read_log(store, own, our, damage, named.get(own, ()), _receipted(store, own))
    seen = [] if found.newest is None else [found.newest.payload.seen]
    heads = [Signed(one.size, one.root) for one in seen if one.generation == other.generation]
    loaded = Line(
        channel=channel.id,
        terms=terms,
        own=_own_log(store, found, first_of_line=not own_past),
        other=_other_log(store, read_log(store, other, their, damage, [*heads, *named.get(other, ())])),
        first=channel.first,
        own_past=[_own_past_log(store, read_log(store, origin, our, damage)) for origin in own_past],
        past=[_past_log(store, read_log(store, origin, their, damage)) for origin in past],
        lost=lost,  # type: ignore[arg-type]  # sizes, as generations.py kept them
    )
    return loaded, damage


def _named_by_ours(store: Durable, channel: Channel) -> dict[Origin, list[Signed]]:
    """How much of line 0 the newest entries of ours on the other lines name: what is gone since is missed by that."""
    named: dict[Origin, list[Signed]] = {}
    ids = [line_id(raw) for raw in store.kept(LINE_SPACE, channel.id).values()]
    zero = ids[0]
    for line in ids[1:]:
        *_, own = _origins(store, line, channel.own, b"o")
        for raw in sound_entries(store, own.text, max(0, store.size(own.text) - 1), 1):
            if (sizes := decode_entry(raw).payload.line0) is not None:
                for party, generation, size in (
                    (channel.own, sizes.own_generation, sizes.own_size),
                    (channel.other, sizes.seen_generation, sizes.seen_size),
                ):
                    named.setdefault(Origin(zero, party, generation), []).append(Signed(size, None))
    return named


def _origins(store: Durable, line: LineId, party: PartyId, side: bytes) -> list[Origin]:
    kept = store.get(GENERATIONS_SPACE, line + side)
    generations = decode(kept) if kept is not None else [first_generation(line, party)]
    if not isinstance(generations, list):
        raise AssertionError("generations that we kept ourselves")
    return [Origin(line, party, Generation(one)) for one in generations if isinstance(one, bytes)]


def _own_log(store: Durable, found: Found, *, first_of_line: bool) -> OwnLog:
    origin, receipted = found.origin, _receipted(store, found.origin)
    edge, roots, leaves = _edge(found, receipted)
    stopped = store.get(STOPPED_SPACE, origin.text.encode())
    log = OwnLog(
        origin=origin,
        edge=edge,
        begun=edge.size,
        durable=edge.size,
        receipted=receipted,
        roots=roots,
        leaves=leaves,
        in_full=not first_of_line and receipted == 0,
        stopped="" if stopped is None else stopped.decode(),
    )
    known = max(0, receipted - TIMES_READ)
    for raw in sound_entries(store, origin.text, known, receipted - known + TAIL_MAX):
        entry = decode_entry(raw)
        log.times[entry.payload.index + 1] = entry.payload.time_seconds
        if entry.payload.index >= receipted:
            log.tail[entry.payload.index] = entry
    return log


def _own_past_log(store: Durable, found: Found) -> PastLog:
    return PastLog(found.origin, _edge(found)[0], _receipted(store, found.origin))


def _receipted(store: Durable, origin: Origin) -> LogSize:
    """How much of a log of ours the receipt covers that we hold."""
    receipt = store.get(RECEIPT_SPACE, origin.text.encode())
    return LogSize(0) if receipt is None else parse_checkpoint_body(parse_note(receipt.decode()).body).size


def _other_log(store: Durable, found: Found) -> OtherLog:
    origin = found.origin
    edge, roots, leaves = _edge(found)
    log = OtherLog(origin=origin, edge=edge, durable=edge.size, roots=roots, leaves=leaves)
    log.known_size = edge.size
    log.forked = store.get(FORKED_SPACE, origin.text.encode()) is not None
    if edge.size:
        log.newest = found.newest
        log.seen = found.newest.payload.seen.size if found.newest is not None else NONE
        log.before = found.tree.frontier(LogSize(edge.size - 1))
        log.receipt_due = True
    for key, raw in store.kept("overtaken", origin.text.encode()).items():
        index = int.from_bytes(key[-8:], "big")
        if index >= edge.size:
            log.overtaken[index] = Overtaken(None, decode_entry(raw), receipt_due=True, durable=True)
    return log


def _past_log(store: Durable, found: Found) -> OtherLog:
    """An old log of theirs: what came beyond a gap of it is asked for again, as when it became old."""
    log = _other_log(store, found)
    log.overtaken.clear()
    log.unheard = store.get(UNHEARD_SPACE, found.origin.text.encode()) is not None
    known = store.get(KNOWN_SPACE, found.origin.text.encode())
    if known is not None:
        log.known_size, log.wanted_at = decode(known), BEFORE  # type: ignore[assignment]  # as generations.py kept it
    return log


def _edge(found: Found, wanted: int = LOG_SIZE_MAX) -> tuple[Edge, dict[int, RootHash], dict[int, EntryHash]]:
    """The edge of a log, and the roots and entry hashes of its newest part and of all from size `wanted` on."""
    size = int(found.tree.size)
    first = LogSize(max(0, min(wanted, size - ROOTS_KEPT)))
    edge = Edge(found.tree.frontier(first))
    roots: dict[int, RootHash] = {}
    leaves: dict[int, EntryHash] = {}
    for index, leaf in enumerate(found.tree.leaves(first), first):
        roots[index] = edge.root()
        leaves[index] = EntryHash(leaf)
        edge.append_leaf(leaf)
    roots[size] = edge.root()
    return edge, roots, leaves
