"""Receipts: ours on what the other side's log holds durably here, theirs on ours (spec/log.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import commitments, generations, waking, ways
from parley.exchange.asking import want_back
from parley.exchange.effects import EntryHeld, Held, Keep
from parley.exchange.patience import takes_beacon
from parley.exchange.work import EntryReceiptErrand, ReceiptErrand
from parley.keys.purpose import KeyId, Purpose
from parley.keys.signing import BadSignature
from parley.record.origin import Head
from parley.record.receipt import (
    EntryReceipt,
    Receipt,
    entry_receipt_message,
    receipt_message,
    verify_entry_receipt,
    verify_receipt,
)
from parley.seal import frames
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line, OtherLog
    from parley.exchange.work import Work

RECEIPT_SPACE: Final = "receipt"
ENTRY_RECEIPT_SPACE: Final = "entry-receipt"


class ReceiptDiffers(Refusal):
    """The other side signed a receipt for other entries than this station has written."""

    code = "receipt-differs"
    hint = "it is kept: they signed for what was never there, or this station was set back; compare what both hold"


# -- ours ------------------------------------------------------------------------------------------------------------


def repeat(channel: Channel, line: Line, index: int) -> None:
    """An entry that we hold came again: its receipt is due once more, so that it is heard whatever was lost before."""
    line.other.receipt_due = True
    if index < line.other.receipted:
        channel.beacon_due |= takes_beacon(line.other.repeats)
        line.other.repeats += 1


def give_due(work: Work, channel: Channel, line: Line) -> None:
    """Ask for the signatures of the receipts that are due on a line; none covers what is not durable, or is forked."""
    for old in line.past:
        _give(work, channel, line, old)
    other = line.other
    _give(work, channel, line, other)
    if other.forked or other.size > other.durable:
        return
    for index, held in other.overtaken.items():
        if held.receipt_due and held.durable and held.entry is not None:
            held.receipt_due = False
            key, _ = channel.own_ring.signing_key(Purpose.RECEIPT)
            receipt = EntryReceipt(
                other.origin, EntryIndex(index), held.entry.hash, other.durable, work.seconds, key, b""
            )
            work.sign(
                channel.own_ring,
                Purpose.RECEIPT,
                entry_receipt_message(receipt),
                EntryReceiptErrand(channel.id, line.index, receipt),
            )


def _give(work: Work, channel: Channel, line: Line, log: OtherLog) -> None:
    if log.forked or log.size > log.durable or not log.receipt_due or log.durable == 0 or log.receipt_asked:
        return
    log.receipt_due, log.receipt_asked = False, True
    head = Head(log.origin, log.durable, log.edge.root())
    work.sign(
        channel.own_ring,
        Purpose.RECEIPT,
        receipt_message(head, work.seconds),
        ReceiptErrand(channel.id, line.index, head, work.seconds),
    )


def receipt_signed(work: Work, channel: Channel, line: Line, errand: ReceiptErrand, signature: bytes) -> None:
    """Let the receipt go; one that was not yet sent is superseded.  On a log that was left it goes in full."""
    head = errand.head
    for log in (line.other, *line.past):
        if log.origin == head.origin:
            log.receipt_asked = False
            if log.receipt_due:
                channel.touched.add(line.index)
    if head.origin != line.other.origin:
        full = _in_full(channel, line, errand, signature)
        channel.say_newest(f"receipt {head.origin.generation.hex()}", line.index, full)
        return
    if line.elder is not None:
        waking.answer_elder(work, channel, line, _in_full(channel, line, errand, signature))
    line.other.receipted = max(line.other.receipted, errand.head.size)
    frame = frames.Receipt(line.index, errand.head.size, errand.time, signature)
    channel.say_newest("receipt", line.index, frame)


def _in_full(channel: Channel, line: Line, errand: ReceiptErrand, signature: bytes) -> frames.ReceiptFull:
    key, _ = channel.own_ring.signing_key(Purpose.RECEIPT)
    head = errand.head
    return frames.ReceiptFull(line.index, head.origin.generation, head.size, head.root, errand.time, key, signature)


def entry_receipt_signed(channel: Channel, line: Line, errand: EntryReceiptErrand, signature: bytes) -> None:
    """Let the receipt of one entry go."""
    receipt = errand.receipt
    frame = frames.EntryReceipt(line.index, receipt.index, receipt.prefix, receipt.time_seconds, signature)
    channel.say_newest(f"entry-receipt {receipt.index}", line.index, frame)


# -- theirs ----------------------------------------------------------------------------------------------------------


def take_receipt(work: Work, channel: Channel, frame: frames.Receipt) -> None:
    """A receipt of the other side on our log: verified, kept, and nothing under it is sent again."""
    line = channel.lines.get(frame.line)
    if line is not None and frame.size > line.own.size and not line.own.in_full:
        work.alarm("receipt-beyond-log", channel.id, f"line {line.index}: {frame.size}, we have {line.own.size}")
        want_back(channel, line, frame.size)
    if line is not None and frame.size >= line.own.receipted:
        channel.short_of.pop(line.index, None)
    if line is None or not line.own.receipted < frame.size <= line.own.durable:
        return
    root = line.own.roots.get(frame.size)
    if root is None:
        return
    _, public = channel.other_ring.signing_key(Purpose.RECEIPT)
    head = Head(line.own.origin, frame.size, root)
    _covered(work, channel, line, Receipt(head, channel.other, frame.time, public, frame.signature))


def take_full_receipt(work: Work, channel: Channel, frame: frames.ReceiptFull) -> None:
    """The same with everything that it is about, also the key, which may be an older one."""
    line = channel.lines.get(frame.line)
    if line is None:
        return
    public = channel.other_ring.find(Purpose.RECEIPT, KeyId(frame.key_id))
    own = line.own
    if frame.generation != own.origin.generation:
        _take_of_past(work, channel, line, frame, public)
        return
    head = Head(own.origin, frame.size, frame.root)
    receipt = Receipt(head, channel.other, frame.time, public, frame.signature)
    if own.roots.get(frame.size, frame.root) != frame.root:
        _differs(work, channel, line, receipt)
    elif frame.size > own.size == own.begun:
        _beyond(work, channel, line, receipt)
    elif own.receipted < frame.size <= own.durable:
        _covered(work, channel, line, receipt)


def _take_of_past(work: Work, channel: Channel, line: Line, frame: frames.ReceiptFull, public: bytes) -> None:
    """A receipt on a log of ours that we have left."""
    generations.note_lost(work, channel, line, frame.generation, frame.size)
    for old in line.own_past:
        if old.origin.generation != frame.generation:
            continue
        if frame.generation not in line.lost:
            generations.want_back(channel, line, old, 1)  # nothing is lost: it may not know that we know the log
        if old.covered_by(frame.size, frame.root):
            head = Head(old.origin, frame.size, frame.root)
            receipt = Receipt(head, channel.other, frame.time, public, frame.signature)
            if _kept(work, channel, receipt):
                old.receipted = frame.size


def take_entry_receipt(work: Work, channel: Channel, frame: frames.EntryReceipt) -> None:
    """A receipt of the other side for one entry of ours beyond a gap."""
    line = channel.lines.get(frame.line)
    if line is None or not line.own.receipted <= frame.index < line.own.durable:
        return
    leaf = line.own.leaves.get(frame.index)
    if leaf is None:
        return
    key, _ = channel.other_ring.signing_key(Purpose.RECEIPT)
    receipt = EntryReceipt(line.own.origin, frame.index, leaf, frame.prefix, frame.time, key, frame.signature)
    try:
        verify_entry_receipt(receipt, channel.other_ring)
    except BadSignature:
        channel.dropped += 1
        return
    work.do(Keep(ENTRY_RECEIPT_SPACE, line.own.origin.place(frame.index), encode(receipt.items)))
    ways.receipted(channel, line.index, frame.index, frame.index + 1, work.now)
    line.own.held.add(frame.index)
    line.own.under_way.pop(frame.index, None)
    work.do(EntryHeld(line.own.origin.line, frame.index))


def _differs(work: Work, channel: Channel, line: Line, receipt: Receipt) -> None:
    """A receipt on our log, whose root our log does not have at that size: if they signed it, it is kept."""
    verify_receipt(receipt)
    refusal = ReceiptDiffers(f"line {line.index}, size {receipt.head.size}")
    work.keep_evidence(channel.id, refusal, receipt.note.text.encode())


def _beyond(work: Work, channel: Channel, line: Line, receipt: Receipt) -> None:
    """Having said nothing since our start we hear that they signed for more of our log than we hold: none is signed."""
    verify_receipt(receipt)
    generations.stop(work, channel, line, f"size {receipt.head.size}", receipt.note.text.encode())


def _kept(work: Work, channel: Channel, receipt: Receipt) -> bool:
    """Keep a receipt; tells whether it is one."""
    try:
        verify_receipt(receipt)
    except BadSignature:
        channel.dropped += 1
        return False
    work.do(Keep(RECEIPT_SPACE, receipt.head.origin.text.encode(), receipt.note.text.encode()))
    return True


def _covered(work: Work, channel: Channel, line: Line, receipt: Receipt) -> None:
    if not _kept(work, channel, receipt):
        # By an older key, perhaps; or another log of ours is meant: its last entry shows which, being signed by us.
        own = receipt.head.origin.generation
        want = frames.Want(line.index, 1, own, EntryIndex(receipt.head.size - 1), 1)
        channel.say_newest("want back", line.index, want)
        return
    commitments.receipted(work, line, receipt)
    ways.receipted(channel, line.index, 0, receipt.head.size, work.now)
    line.own.cover(receipt.head.size)
    line.own.receipt_arrival = channel.arrival
    channel.confirmed()
    work.do(Held(receipt.head.origin.line, receipt.head.size))
