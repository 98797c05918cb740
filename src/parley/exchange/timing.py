"""What time alone brings about on a channel: sending again, asking again, telling what we hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parley.exchange import (
    attachments,
    fetching,
    generations,
    giving,
    judgement,
    mending,
    opening,
    pouring,
    probing,
    recovering,
    rekeying,
    trickling,
    waking,
    ways,
)
from parley.exchange.asking import WANT_AT_ONCE, want_back, want_by
from parley.exchange.channel import RESEND_MS_MAX, RESEND_MS_MIN, Channel
from parley.exchange.outbound import level_of
from parley.exchange.patience import REST_MS, is_long, may_repeat, takes_beacon
from parley.exchange.queue import URGENT, Waiting
from parley.exchange.sealing import knock
from parley.exchange.work import CheckpointErrand, CosignErrand, RefillErrand
from parley.keys.purpose import Purpose
from parley.record.checkpoint import checkpoint_message
from parley.record.entry import decode_entry
from parley.record.origin import Head
from parley.record.receipt import cosignature_message
from parley.seal import frames
from parley.wire.ids import EntryIndex, Instant
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from parley.exchange.lines import Line, OtherLog
    from parley.exchange.work import Work
    from parley.record.entry import Entry
    from parley.wire.ids import LineId

PATIENCE: Final = ((512, 1), (4, 8), (0, 64))
"""Entries sent again at one time, by how often it was in vain; their receipts tell what of the rest is missing."""

WANT_MS_MAX: Final = 60_000
PUT_OFF_MAX: Final = 16
"""So often is asking put off while a slow way brings something: the other side may have much to say besides."""

REFILL: Final = 1_024
"""Entries read back into memory at one time."""

PIECES_MS: Final = 15_000
"""How long no piece of a frame may have come before we ask; longer where a way is slow."""

COSIGN_ENTRIES: Final = 1_000
"""So many entries ask for post-quantum cosignatures before their time."""

AGE_MS: Final = 60_000
"""How often windows are narrowed and old keys dropped."""


def clock_set_back(channel: Channel, now: Instant) -> None:
    """The clock of this machine was set back: what was due by the old one is due now, not when that time is again."""
    timers = channel.timers
    for name in timers.__slots__:
        due = getattr(timers, name)
        if due is not None:
            setattr(timers, name, min(due, now))
    channel.answered = min(channel.answered, now)
    channel.turned_at, channel.repeated = min(channel.turned_at, now), min(channel.repeated, now)
    if channel.silence is not None:
        channel.silence = replace(channel.silence, since=min(channel.silence.since, now))
    for route in channel.routes.values():
        route.free_at, route.asked_at = min(route.free_at, now), min(route.asked_at, now)
        route.probe_at, route.probed_at = min(route.probe_at, now), min(route.probed_at, now)
    for damage in channel.resting.values():
        damage.ask_at = None if damage.ask_at is None else min(damage.ask_at, now)
    for line in channel.lines.values():
        line.own.under_way = dict.fromkeys(line.own.under_way, Instant(0))
        line.said = min(line.said, now)
        line.lost_at = None if line.lost_at is None else min(line.lost_at, now)
        for log in (line.other, *line.past):
            log.wanted_at = None if log.wanted_at is None else min(log.wanted_at, now)


def time_passed(work: Work, channel: Channel) -> None:
    """Do what is due."""
    timers = channel.timers
    for name, act in _ACTS:
        due = getattr(timers, name)
        if due is not None and due <= work.now:
            setattr(timers, name, None)
            act(work, channel)


def tell_what_we_hold(work: Work, channel: Channel) -> None:
    """Say of each line what we hold of both logs: on a new way, and in long silence."""
    channel.timers.keepalive = Instant(work.now + channel.periods.keepalive_ms)
    for line in channel.lines.values():
        waking.say_have(work, channel, line)
        if line.index not in channel.resting and may_repeat(channel, work.now):
            generations.repeat_of_old(work, channel, line)


def take_have(work: Work, channel: Channel, frame: frames.Have) -> None:
    """The other side says what it holds: what it lacks goes out, what we lack is asked for."""
    line = channel.lines.get(frame.line)
    if line is None:
        return
    waking.answer(work, channel, line)
    channel.said_of.add(frame.line)
    line.own.told = frame.held_size
    if frame.own_size > line.other.size:
        line.other.wanted_at = None
        want_by(channel, line, frame.own_size, work.now)
    if frame.own_size == line.other.size:
        judgement.line_whole(work, channel, line)
    if frame.own_size < line.other.size:
        giving.give_back(work, channel, line, EntryIndex(frame.own_size))
        waking.note_elder(channel, line)
    if frame.held_size < line.own.receipted and _after_receipt(channel, line):
        channel.short_of[line.index] = line.own.receipted - frame.held_size
    if frame.held_size > line.own.size and not line.own.stopped:
        want_back(channel, line, frame.held_size)
    for index in range(max(frame.held_size, line.own.receipted), line.own.durable):
        if index in line.own.under_way:
            line.own.under_way[index] = Instant(0)
            pouring.afresh(line, index)
            channel.timers.resend, channel.unheard = work.now, 0


def judge_holdings(work: Work, channel: Channel) -> None:
    """All of a datagram has been taken: if it said that less is held than was receipted, and no receipt with it, alarm.

    If it said of line 0 alone what is held, it asks whether its way works, or answers what we asked.

    A datagram that goes by several ways says the same in each, also what a receipt in it had made old.
    """
    for index, lost in channel.short_of.items():
        work.alarm("peer-regressed", channel.id, f"line {index}: {lost} entries")
    channel.short_of.clear()
    if channel.said_of == {0}:
        probing.heard_answer(channel, work.now)
        waking.answer_way(work, channel)
    channel.said_of.clear()


def _after_receipt(channel: Channel, line: Line) -> bool:
    """Whether what is being taken was sent after the newest receipt, and not merely late."""
    receipt = line.own.receipt_arrival
    return receipt is not None and receipt[0] == channel.arrival[0] and receipt[1:] < channel.arrival[1:]


def _resend(work: Work, channel: Channel) -> None:
    """Queue again what had no receipt in time, and wait longer the next time."""
    if not may_repeat(channel, work.now):
        knock(work, channel)
        channel.timers.resend = Instant(work.now + REST_MS)
        return
    one_way = pouring.is_one_way(channel)
    unheard = 0 if one_way else channel.unheard
    _, at_once = next(step for step in PATIENCE if unheard >= step[0])
    waiting = {one.entry for one in channel.queue.all()}
    untold: set[LineId] = set() if one_way else opening.untold(channel)
    late = [
        (line, line.own.tail[index])
        for line in channel.lines.values()
        if line.own.origin.line not in untold
        for index, last in line.own.under_way.items()
        if last + pouring.wait_ms(channel, line, index) <= work.now
        and (line.index, index) not in waiting
        and not pouring.is_spent(channel, line, index)
    ]
    late.sort(key=_urgency)
    for line, entry in late[:at_once]:
        pouring.said_again(channel, line, entry.payload.index)
    for line, entry in late[:at_once]:  # by this, another way may be the one to take
        index = entry.payload.index
        del line.own.under_way[index]
        ways.unanswered(channel, (line.index, index), work.now)
        channel.queue.add(level_of(line, entry), Waiting(0, b"", (line.index, index), again=True))
    channel.unconfirmed = 0
    if late:
        if one_way:
            channel.beacon_due |= pouring.is_urgent(late[:at_once])
        else:
            channel.beacon_due |= is_long(channel) or takes_beacon(channel.unheard)
            channel.knock_due = not channel.beacon_due
        channel.unheard += 1
        channel.adrift = True
        channel.resend_ms = min(2 * channel.resend_ms, max(RESEND_MS_MAX, channel.patience_ms))
    channel.timers.resend = min(_dues(work, channel, untold, one_way=one_way), default=None)


def _dues(work: Work, channel: Channel, untold: set[LineId], *, one_way: bool) -> Iterator[Instant]:
    """When what is under way goes out again: each FLASH in its time; all else together, where an answer may come."""
    for line in channel.lines.values():
        waits = line.own.origin.line in untold
        for index, last in line.own.under_way.items():
            own_time = one_way or line.own.tail[index].payload.precedence is Precedence.FLASH
            if own_time and not waits and not pouring.is_spent(channel, line, index):
                yield Instant(max(last + pouring.wait_ms(channel, line, index), work.now + RESEND_MS_MIN))
        if line.own.under_way and not one_way:
            yield Instant(work.now + channel.resend_ms)


def _urgency(late: tuple[Line, Entry]) -> int:
    return -level_of(*late)


def _want(work: Work, channel: Channel) -> None:
    if not may_repeat(channel, work.now):
        channel.timers.want = Instant(work.now + REST_MS)
        return
    mending.ask(work, channel)
    for line in channel.lines.values():
        generations.ask_for_lost(work, channel, line)
        if line.lost and line.lost_at is not None:
            channel.timers.want = min(channel.timers.want or line.lost_at, line.lost_at)
    logs = [(line, log) for line in channel.lines.values() for log in (line.other, *line.past)]
    for line, other in logs:
        gap = other.missing()
        if gap is None or other.forked:
            other.wanted_at = None
            continue
        if other.wanted_at is not None and other.wanted_at <= work.now and not _put_off(channel, other, work.now):
            start, count = gap
            want = frames.Want(line.index, 0, other.origin.generation, start, min(count, WANT_AT_ONCE))
            channel.say_newest(f"want {other.origin.generation.hex()}", line.index, want)
            other.want_ms = min(2 * other.want_ms, WANT_MS_MAX)
            channel.beacon_due |= other.asked > 0 and takes_beacon(other.asked)
            other.asked += 1
            other.wanted_at = Instant(work.now + max(other.want_ms, channel.crossing_ms))
            other.put_off = 0
        if other.wanted_at is not None and (channel.timers.want is None or other.wanted_at < channel.timers.want):
            channel.timers.want = other.wanted_at


def _put_off(channel: Channel, other: OtherLog, now: Instant) -> bool:
    """Whether to ask later: while a slow way brings something, what is missing may be behind it."""
    later = (channel.heard or 0) + channel.crossing_ms
    if later <= now or other.put_off >= PUT_OFF_MAX:
        return False
    other.put_off += 1
    other.wanted_at = Instant(now + channel.crossing_ms)
    return True


def _checkpoint(work: Work, channel: Channel) -> None:
    for line in channel.lines.values() if channel.speaks else ():
        own = line.own
        if own.durable == own.size > own.checkpointed and not own.stopped:
            head = Head(own.origin, own.size, own.edge.root())
            if own.size // COSIGN_ENTRIES > own.checkpointed // COSIGN_ENTRIES:
                channel.timers.cosign = work.now
            work.sign(
                channel.own_ring,
                Purpose.CHECKPOINT,
                checkpoint_message(head),
                CheckpointErrand(channel.id, line.index, head),
            )
    channel.timers.checkpoint = Instant(work.now + channel.periods.checkpoint_ms)


def _cosign(work: Work, channel: Channel) -> None:
    for line in channel.lines.values() if channel.speaks else ():
        if line.index in channel.resting:
            continue
        for side, log in ((0, line.own), (1, line.other)):
            if side == 1 and line.other.forked:
                continue
            if log.durable == log.size > log.cosigned:
                log.cosigned = log.size
                head = Head(log.origin, log.size, log.edge.root())
                message = cosignature_message(head, channel.own, work.seconds)
                work.sign(
                    channel.own_ring,
                    Purpose.COSIGN,
                    message,
                    CosignErrand(channel.id, line.index, side, head, work.seconds),
                )
    channel.timers.cosign = Instant(work.now + channel.periods.cosign_ms)


def _age(work: Work, channel: Channel) -> None:
    channel.keys.set_slow_grace(max(line.terms.grace_seconds for line in channel.lines.values()))
    channel.keys.age(work.now)
    channel.timers.age = Instant(work.now + AGE_MS)
    ways.count(work, channel)
    for line in channel.lines.values():
        refill(work, channel, line)


def refill(work: Work, channel: Channel, line: Line) -> None:
    """Read back entries without a receipt that memory had no room for."""
    own = line.own
    if own.receipted < own.durable and own.receipted not in own.tail and not (own.refilling or own.stopped):
        own.refilling = True
        count = min(REFILL, own.durable - own.receipted)
        work.read(own.origin.text, EntryIndex(own.receipted), count, RefillErrand(channel.id, line.index))


def entries_read(channel: Channel, line: Line, entries: tuple[bytes, ...]) -> None:
    """Entries without a receipt are back in memory: they go out."""
    own = line.own
    own.refilling = False
    for raw in entries:
        entry = decode_entry(raw)
        index = entry.payload.index
        if own.receipted <= index < own.durable and index not in own.tail:
            own.tail[index] = entry
            channel.queue.add(level_of(line, entry), Waiting(0, b"", (line.index, index)))


def begin_again(work: Work, channel: Channel) -> None:
    """A way is open: everything without a receipt goes out once more, without waiting for its time."""
    channel.resend_ms = channel.patience_ms
    channel.unconfirmed = 0
    for line in channel.lines.values():
        queued = {waiting.entry for waiting in channel.queue.all()}
        for index, entry in line.own.tail.items():
            pouring.afresh(line, index)
            if index < line.own.durable and (line.index, index) not in queued:
                again = line.own.under_way.pop(index, None) is not None
                channel.queue.add(level_of(line, entry), Waiting(0, b"", (line.index, index), again=again))
        if line.other.size > 0:
            line.other.receipt_due = True
            channel.touched.add(line.index)
        refill(work, channel, line)
    attachments.begin_again(work, channel)


def pieces_missing(work: Work, channel: Channel) -> None:
    """A frame came in part: ask for the rest unless it comes soon."""
    if channel.timers.pieces is None:
        channel.timers.pieces = Instant(work.now + _pieces_ms(channel))


def _pieces(work: Work, channel: Channel) -> None:
    """Ask for what is missing of frames of which nothing came for long: on a slow line a piece takes its time."""
    quiet_ms = _pieces_ms(channel)
    for need in channel.reassembly.needs(work.now - quiet_ms, work.now + 3 * quiet_ms):
        channel.queue.add(URGENT, Waiting.of(need))
    if channel.reassembly:
        channel.timers.pieces = Instant(work.now + quiet_ms)


def _pieces_ms(channel: Channel) -> int:
    return max(PIECES_MS, channel.answer_ms)


def _nothing(work: Work, channel: Channel) -> None:
    """The time itself was the reason: what waits is sent when the step is settled."""


_ACTS: Final[tuple[tuple[str, Callable[[Work, Channel], None]], ...]] = (
    ("wake", waking.due),
    ("probe", probing.probe),
    ("resend", _resend),
    ("want", _want),
    ("checkpoint", _checkpoint),
    ("cosign", _cosign),
    ("keepalive", tell_what_we_hold),
    ("age", _age),
    ("pieces", _pieces),
    ("ratchet", rekeying.due),
    ("trickle", trickling.due),
    ("recover", recovering.ask),
    ("attachments", fetching.due),
    ("reminder", attachments.remind),
    ("check", _nothing),
    ("pace", _nothing),
)
