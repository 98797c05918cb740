"""Files that letters name: which entry names them, which side holds them, and the receipts for them (spec/frames.md).

1. An entry names an attachment: do we hold it?                    `notice`, `named`
2. If not, it is wanted, and comes.                                `fetching.py`
3. Once it is durable and checked it gets our receipt.             `settled`, `receipt_signed`
4. If it is ours, it goes as it is asked for,                      `serving.py`
   until the other side's receipt for it is here.                  `take_held`
5. A receipt may be lost: now and then the other side is reminded. `remind`
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import fetching, serving
from parley.exchange.blobs import (
    BLOB_RECEIPT_SPACE,
    GIVEN_SPACE,
    HELD_SPACE,
    REMIND_MS_MIN,
    UNHELD_SPACE,
    WANTED_SPACE,
    AttachmentQuota,
    Attachments,
    HeldHere,
    Unheld,
    Wanted,
    attachment_key,
    given_of,
    given_row,
)
from parley.exchange.effects import Keep
from parley.exchange.patience import REST_MS, may_repeat, takes_beacon
from parley.exchange.queue import Waiting
from parley.exchange.work import BlobReceiptErrand, NamedErrand
from parley.forms.builtin import LETTER, attachments_of
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_verify
from parley.seal import frames
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import Instant
from parley.wire.limits import ATTACHMENT_RECEIPTS_KEPT, ATTACHMENTS_WANTED_MAX
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parley.exchange.channel import Channel
    from parley.exchange.work import RemindedErrand, Work
    from parley.record.entry import Entry
    from parley.wire.ids import ChannelId

REMIND_MS_MAX: Final = 600_000
REMINDED_AT_ONCE: Final = 16


# -- 1. named --------------------------------------------------------------------------------------------------------


def notice(work: Work, channel: Channel, entry: Entry, *, ours: bool) -> None:
    """Look for each attachment that an entry names; `ours` for a new entry of our own."""
    payload = entry.payload
    if (payload.form, payload.form_version) != LETTER:
        return
    try:
        named = attachments_of(payload.body)
    except Refusal:
        return
    for one in named:
        errand = NamedErrand(channel.id, one.sha256, one.size_bytes, ours)
        if not ours:
            channel.attachments.naming.setdefault(one.sha256, [])
        work.read_values(HELD_SPACE, (attachment_key(channel.id, one.sha256),), errand)


def named(work: Work, channel: Channel, errand: NamedErrand, kept: bytes | None) -> None:
    """Held or not: offered if the entry is ours; receipted, or wanted, if it is theirs."""
    state = channel.attachments
    key = attachment_key(channel.id, errand.blob_hash)
    held = None if kept is None else HeldHere.decoded(kept)
    if errand.ours:
        if held is None:
            held = HeldHere(errand.size, ours=True, since=work.seconds)
            work.do(Keep(HELD_SPACE, key, held.encoded()))
        state.unheld[errand.blob_hash] = unheld = Unheld(errand.size, held.ours)
        work.do(Keep(UNHELD_SPACE, key, unheld.encoded()))
        _remind_by(channel, Instant(work.now + REMIND_MS_MIN))
        return
    early = state.naming.pop(errand.blob_hash, [])
    if held is not None and held.size == errand.size:
        state.receipts[errand.blob_hash] = True
    elif errand.blob_hash not in state.wanted and held is None:
        wanted = Wanted(errand.size)
        work.do(Keep(WANTED_SPACE, key, wanted.encoded()))
        if len(state.wanted) < ATTACHMENTS_WANTED_MAX and _has_room(work, channel, errand):
            state.wanted[errand.blob_hash] = wanted
            state.ask_now = True
            fetching.take_early(work, channel, early)


def _has_room(work: Work, channel: Channel, errand: NamedErrand) -> bool:
    """Whether there is room for one of theirs; the watch, and the other side, are told where there is none."""
    state = channel.attachments
    try:
        state.take(errand.size)
    except AttachmentQuota as refusal:
        work.alarm(refusal.code, channel.id, refusal.detail)
        if len(state.no_room) < ATTACHMENTS_WANTED_MAX:
            state.no_room[errand.blob_hash] = errand.size
            fetching.say_no_room(channel, errand.blob_hash)
        return False
    return True


# -- 3. held here ----------------------------------------------------------------------------------------------------


def persisted(channel: Channel) -> None:
    """Whatever was to be kept is durable: what came whole can be checked, what was found good can be receipted."""
    state = channel.attachments
    if state.whole:
        state.durable += state.whole
        state.whole.clear()
    for blob_hash in state.receipts:
        state.receipts[blob_hash] = True


def settled(work: Work, channel: Channel) -> None:
    """Ask for the receipts that are due, go on with checks, and ask for what is wanted."""
    state = channel.attachments
    fetching.check(work, channel)
    if not channel.speaks:
        return
    for blob_hash in [blob_hash for blob_hash, durable in state.receipts.items() if durable]:
        del state.receipts[blob_hash]
        errand = BlobReceiptErrand(channel.id, blob_hash, work.seconds)
        work.sign(channel.own_ring, Purpose.RECEIPT, held_message(blob_hash, work.seconds), errand)
    if state.ask_now:
        fetching.ask(work, channel)


def receipt_signed(work: Work, channel: Channel, errand: BlobReceiptErrand, signature: bytes) -> None:
    """Let the receipt go, and keep it for the next parcel."""
    given = channel.attachments.given
    channel.attachments.told_again = 0
    given.pop(errand.blob_hash, None)
    given[errand.blob_hash] = (errand.time, signature)
    for old in list(given)[:-ATTACHMENT_RECEIPTS_KEPT]:
        del given[old]
    work.do(Keep(GIVEN_SPACE, channel.id, given_row(given)))
    _give(channel, errand.blob_hash)


def reminded(channel: Channel, errand: RemindedErrand, kept: bytes | None) -> None:
    """The other side begins again with an attachment: if we hold it, our receipt was lost."""
    state = channel.attachments
    state.lookups -= 1
    if kept is None:
        channel.dropped += 1
    elif errand.blob_hash in state.given:
        _give(channel, errand.blob_hash)
        fetching.said_again(channel)
    else:
        state.receipts[errand.blob_hash] = True


def speak_by_parcel(channel: Channel) -> None:
    """Let the newest receipts go once more, and ask for all that is missing: nothing confirms what a parcel says."""
    for blob_hash in channel.attachments.given:
        _give(channel, blob_hash)
    for blob_hash in channel.attachments.no_room:
        fetching.say_no_room(channel, blob_hash)
    for want in fetching.everything_missing(channel.attachments):
        channel.queue.add(Precedence.ROUTINE, Waiting.of(want))


def held_message(blob_hash: bytes, time_seconds: int) -> bytes:
    """What a receipt for an attachment signs (spec/frames.md, BLOBHELD)."""
    return b"parley/blob-held/v1\n" + blob_hash + time_seconds.to_bytes(4, "big")


def _give(channel: Channel, blob_hash: bytes) -> None:
    time, signature = channel.attachments.given[blob_hash]
    channel.say_newest(f"blob-held {blob_hash.hex()}", 0, frames.BlobHeld(blob_hash, time, signature))


# -- 4. and 5. held there --------------------------------------------------------------------------------------------


def take_held(work: Work, channel: Channel, frame: frames.BlobHeld) -> None:
    """The other side's receipt for an attachment of ours; raises BadSignature."""
    state = channel.attachments
    if frame.blob_hash not in state.unheld:
        return
    key_id, public = channel.other_ring.signing_key(Purpose.RECEIPT)
    ed25519_verify(public, frame.signature, held_message(frame.blob_hash, frame.time))
    key = attachment_key(channel.id, frame.blob_hash)
    work.do(Keep(BLOB_RECEIPT_SPACE, key, encode([frame.time, key_id, frame.signature])))
    work.do(Keep(UNHELD_SPACE, key, None))
    del state.unheld[frame.blob_hash]
    state.reminded = 0
    serving.stop(state, frame.blob_hash)


def remind(work: Work, channel: Channel) -> None:
    """Give the first byte of what has no receipt: whoever holds the whole gives its receipt again, others ask.

    In vain before, it goes by a number that the other side knows, which may have lost all the others.
    """
    state = channel.attachments
    if not may_repeat(channel, work.now):
        channel.timers.reminder = Instant(work.now + REST_MS)
        return
    for blob_hash in list(state.unheld)[:REMINDED_AT_ONCE]:
        unheld = state.unheld[blob_hash] = state.unheld.pop(blob_hash)
        one = serving.serve(channel, blob_hash, unheld.size, ours=unheld.ours)
        if not one.asked:
            one.asked.add(0, 1)
            channel.beacon_due |= state.reminded > 0 and takes_beacon(state.reminded)
    if state.unheld:
        state.reminded += 1
        state.remind_ms = min(2 * state.remind_ms, REMIND_MS_MAX)
        _remind_by(channel, Instant(work.now + state.remind_ms))


def _remind_by(channel: Channel, due: Instant) -> None:
    if channel.timers.reminder is None or due < channel.timers.reminder:
        channel.timers.reminder = due


# -- beginning, and beginning again ----------------------------------------------------------------------------------


def begin_again(work: Work, channel: Channel) -> None:
    """A way is open: ask for what is wanted at once, and remind of what has no receipt before long."""
    state = channel.attachments
    fetching.begin_again(work, channel)
    state.remind_ms, state.reminded = REMIND_MS_MIN, 0
    if state.unheld:
        _remind_by(channel, Instant(work.now + REMIND_MS_MIN))
    if state.durable:
        channel.timers.check = work.now


def load(
    channel: ChannelId,
    wanted: Mapping[bytes, bytes],
    unheld: Mapping[bytes, bytes],
    held: Mapping[bytes, bytes],
    given: bytes | None,
    bytes_max: int,
) -> Attachments:
    """What is not settled, as the store has it: the rows of WANTED_SPACE and UNHELD_SPACE of the channel.

    The rows of HELD_SPACE tell what the other side's take of our disk; what has begun to come has room before the rest.
    """
    state = Attachments(given=given_of(given), bytes_max=bytes_max)
    state.bytes_taken = sum(one.size for one in map(HeldHere.decoded, held.values()) if not one.ours)
    rows = [(key[len(channel) :], Wanted.decoded(row)) for key, row in wanted.items()]
    for blob_hash, one in sorted(rows, key=lambda row: -row[1].bytes_kept):
        if state.refused(blob_hash, one.size):
            state.no_room[blob_hash] = one.size
        elif len(state.wanted) < ATTACHMENTS_WANTED_MAX:
            state.take(one.size)
            state.wanted[blob_hash] = one
    for key, row in unheld.items():
        state.unheld[key[len(channel) :]] = Unheld.decoded(row)
    state.durable = [blob_hash for blob_hash, one in state.wanted.items() if one.whole]
    return state
