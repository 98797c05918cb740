"""What each side has bound itself to publish (spec/readouts.md): the digests of readouts, and since when they are held.

1. A commitment of either side is known from the entry that says it.       `notice`
2. What is published is held against it, by both sides alike.              `committed`
3. Of ours, the receipt by which the other side first held it is kept.     `receipted`
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.exchange.standing import Commitment
from parley.forms.body import form_of, read
from parley.forms.readouts import ReadoutCommitted, ReadoutPublished
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, EntryIndex

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work
    from parley.record.entry import Entry
    from parley.record.receipt import Receipt
    from parley.wire.ids import LineId, PartyId

COMMITMENT_SPACE: Final = "commitment"
"""By channel, line, party and hash of the entry: the digest, and where it stands."""

COMMITMENT_RECEIPT_SPACE: Final = "commitment-receipt"
"""By origin and index of a commitment of ours, the first receipt of the other side that covers it: later ones say a
later time."""

COMMITTED: Final = form_of(ReadoutCommitted).named
PUBLISHED: Final = form_of(ReadoutPublished).named


def notice(work: Work, channel: Channel, entry: Entry) -> None:
    """Take note of an entry at its place in its log, whatever the verdict on it: a commitment binds who signed it."""
    payload = entry.payload
    if (payload.form, payload.form_version) != COMMITTED:
        return
    try:
        body: ReadoutCommitted = read(form_of(ReadoutCommitted), payload.body)
    except Refusal:
        return  # the judgement names what is wrong with it
    found = Commitment(body.digest, entry.origin.generation, payload.index)
    key = _key(entry.origin.line, entry.origin.party, entry.hash)
    channel.standing.commitments[key] = found
    work.do(Keep(COMMITMENT_SPACE, channel.id + key, found.encoded()))


def committed(channel: Channel, line: LineId, party: PartyId, entry: EntryHash | None) -> Commitment | None:
    """What a party bound itself to by this entry of its own on this line; None where that is no commitment."""
    return None if entry is None else channel.standing.commitments.get(_key(line, party, entry))


def held(line: Line, found: Commitment) -> bool:
    """Whether the other side has receipted a commitment of ours."""
    own = line.own
    if found.generation == own.origin.generation:
        return found.index < own.receipted or found.index in own.held
    return any(found.index < old.receipted for old in line.own_past if old.origin.generation == found.generation)


def receipted(work: Work, line: Line, receipt: Receipt) -> None:
    """Keep a receipt on our log that covers more than any before, for each commitment that it is the first to cover."""
    for index in range(line.own.receipted, receipt.head.size):
        entry = line.own.tail.get(index)
        if entry is not None and (entry.payload.form, entry.payload.form_version) == COMMITTED:
            place = receipt.head.origin.place(EntryIndex(index))
            work.do(Keep(COMMITMENT_RECEIPT_SPACE, place, receipt.note.text.encode()))


def _key(line: LineId, party: PartyId, entry: bytes) -> bytes:
    return line + party + entry
