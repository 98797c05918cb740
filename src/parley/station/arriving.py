"""Datagrams arrive: most of a flood is refused by one look at its tag; what opens is taken frame by frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from parley.exchange import (
    attachments,
    fetching,
    generations,
    giving,
    inbound,
    mending,
    notary,
    outbound,
    receipts,
    recovering,
    rekeying,
    sealing,
    serving,
    timing,
    ways,
)
from parley.exchange.channel import Channel, Phase
from parley.exchange.effects import Genuine, Keep
from parley.exchange.keying import VERIFIED_SPACE
from parley.exchange.route import Route
from parley.seal import frames
from parley.seal.datagram import DatagramUnknown
from parley.seal.dehydrate import DehydratedEntry
from parley.seal.fountain import Symbol
from parley.seal.reception import RECOVERY_ROOT
from parley.seal.schedule import Lane
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.exchange.events import DatagramsArrived
    from parley.exchange.work import Work
    from parley.seal.channel import Opened
    from parley.seal.window import Candidate
    from parley.station.state import State

TAKERS: Final[dict[type, Callable[[Work, Channel, Any], None]]] = {
    DehydratedEntry: inbound.take_shortened,
    frames.EntryFull: inbound.take_full,
    frames.Receipt: receipts.take_receipt,
    frames.ReceiptFull: receipts.take_full_receipt,
    frames.EntryReceipt: receipts.take_entry_receipt,
    frames.Checkpoint: notary.take_checkpoint,
    frames.PqSign: notary.take_cosignature,
    frames.Have: timing.take_have,
    frames.Want: giving.take_want,
    frames.RatchetFrame: rekeying.take_ratchet,
    frames.KemChunk: rekeying.take_chunk,
    frames.RecoverFrame: recovering.take_recover,
    frames.Need: outbound.take_need,
    frames.Blob: fetching.take_blob,
    frames.BlobWant: serving.take_want,
    frames.BlobHeld: attachments.take_held,
}
"""Who takes which frame of an open channel."""

RESTING: Final[dict[type, Callable[[Work, Channel, Any], None]]] = {
    frames.EntryFull: mending.take_full,
    frames.Have: mending.take_have,
    frames.Want: giving.take_want,
}
"""Who takes what comes for a line of which the disk has spoiled entries; all else is passed over."""

WAYS_BACK: Final = 4
"""Connections of the other side that we remember; it may have a new one before we know that the old one is dead."""

BEFORE_OPEN: Final = frozenset({frames.RatchetFrame, frames.KemChunk, frames.RecoverFrame, frames.Need})
"""What a channel takes that may not carry entries yet, or not any more."""

TO_RECOVER: Final = frozenset({frames.RecoverFrame, frames.Need})
"""What is taken under the recovery root, whose datagrams anybody may repeat for ever."""


def datagrams_arrived(state: State, work: Work, event: DatagramsArrived) -> None:
    """Open what is ours; all else costs one look-up and leaves no trace but a count."""
    changed: dict[bytes, Channel] = {}
    state.unknown_datagrams += len(event.datagrams)
    for datagram, candidates in _known(state, event.datagrams):
        channel, opened = _open(state, work, datagram, candidates)
        if channel is None or opened is None:
            continue
        state.unknown_datagrams -= 1
        changed[channel.id] = channel
        state.agenda.wake(channel)
        channel.arrival = (opened.lane, opened.root, opened.number)
        if opened.root == RECOVERY_ROOT:
            channel.way_back = _way_back(event)
        else:
            _heard(work, channel, event)
            if opened.turned:
                rekeying.say_a_word(work, channel)
            recovering.heard(work, channel, opened.root)
        take_frames(work, channel, opened.plaintext)
        if event.lane is Lane.FAST:
            channel.met()
    for channel in changed.values():
        sealing.keep_keys(work, channel)


def _known(state: State, datagrams: tuple[bytes, ...]) -> Iterator[tuple[bytes, tuple[Candidate, ...]]]:
    """Those that somebody may know; opening one makes those after it known: each is looked up in its turn."""
    if len(datagrams) == 1 or state.table.filter_many(datagrams):
        for datagram in datagrams:
            candidates = state.table.lookup(datagram)
            if candidates is not None:
                yield datagram, candidates


def take_frames(work: Work, channel: Channel, plaintext: bytes) -> None:
    """Each frame to its taker; what does not parse is counted, and what stood before it stands."""
    parsed = frames.parse(plaintext)
    if parsed.trouble is not None:
        channel.dropped += 1
    for frame in parsed.frames:
        try:
            _take_frame(work, channel, frame)
        except Refusal:
            channel.dropped += 1
    timing.judge_holdings(work, channel)


def _take_frame(work: Work, channel: Channel, one: frames.Frame) -> None:
    """A frame, or what a piece completes, to its taker; raises what the taker refuses."""
    frame = _completed(work, channel, one)
    if frame is None:
        return
    taker = TAKERS.get(type(frame))
    if taker is None or not _may_come(channel, type(frame)):
        channel.dropped += 1
        return
    line = getattr(frame, "line", None)
    if line is not None:
        channel.touched.add(line)
        if line in channel.resting:
            taker = RESTING.get(type(frame), mending.pass_over)
    taker(work, channel, frame)


def _completed(work: Work, channel: Channel, one: frames.Frame) -> frames.Frame | None:
    """The frame itself, or the one that this piece or symbol completes; None while others of it are missing."""
    match one:
        case frames.Fragment():
            frame = channel.reassembly.add(one, work.now)
            if frame is None:
                timing.pieces_missing(work, channel)
            return frame
        case Symbol() if channel.speaks and channel.arrival[1] != RECOVERY_ROOT:
            return inbound.take_symbol(channel, one)
        case _:
            return one


def _may_come(channel: Channel, kind: type) -> bool:
    """Whether the channel takes frames of this type now, and in the datagram that they came in."""
    if channel.arrival[1] == RECOVERY_ROOT:
        return kind in TO_RECOVER
    return channel.speaks or kind in BEFORE_OPEN


def _open(
    state: State, work: Work, datagram: bytes, candidates: tuple[Candidate, ...]
) -> tuple[Channel | None, Opened | None]:
    for candidate in candidates:
        channel = state.channels.get(candidate.holder.channel)
        if channel is None:
            continue
        try:
            return channel, channel.keys.open(datagram, work.now, (candidate,))
        except DatagramUnknown:
            continue
    return None, None


def _heard(work: Work, channel: Channel, event: DatagramsArrived) -> None:
    """The other side is alive, and reachable where this came from."""
    if channel.carried and not channel.verified:
        channel.verified = True
        work.do(Keep(VERIFIED_SPACE, channel.id, b"\x01"))
        timing.tell_what_we_hold(work, channel)
    if channel.phase is Phase.ENROLLED and channel.verified:
        channel.phase = Phase.OPEN
    if event.lane is Lane.FAST:
        generations.heard(work, channel)
        channel.heard = work.now
    key = (event.bearer, event.via)
    route = channel.routes.get(key)
    if route is None and (way_back := _way_back(event)) is not None:
        route = channel.routes[key] = way_back
        for stale in [old for old, known in channel.routes.items() if not known.fixed][:-WAYS_BACK]:
            del channel.routes[stale]
        if channel.speaks:
            timing.begin_again(work, channel)
    if route is not None:
        if route.heard is None and event.answers:
            work.do(Genuine(event.bearer, event.via))
        ways.heard(channel, route, work.now)
    channel.heard_by = key if route is not None else ways.beside(channel, event.bearer, event.lane)


def _way_back(event: DatagramsArrived) -> Route | None:
    """The way to whoever sent this, if there is one."""
    if not event.answers:
        return None
    return Route(
        event.bearer,
        event.via,
        event.lane,
        event.mtu_bytes,
        two_way=True,
        fixed=False,
        bits_per_second=event.bits_per_second,
    )
