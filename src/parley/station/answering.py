"""Answers to what the station had asked for: signatures, shared secrets, entries read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.exchange import (
    attachments,
    fetching,
    forks,
    giving,
    notary,
    parcelling,
    receipts,
    recovering,
    rekeying,
    serving,
    timing,
    unjudged,
)
from parley.exchange.work import (
    BlobReceiptErrand,
    CheckErrand,
    CheckpointErrand,
    ChunksErrand,
    CosignErrand,
    EntryErrand,
    EntryReceiptErrand,
    ForkErrand,
    GiveErrand,
    NamedErrand,
    ParcelErrand,
    RatchetErrand,
    RatchetSecretErrand,
    ReceiptErrand,
    RecoverErrand,
    RefillErrand,
    RemindedErrand,
    ServeErrand,
    UnjudgedErrand,
)
from parley.station import releasing

if TYPE_CHECKING:
    from parley.exchange.events import Decapsulated, Encapsulated, EntriesRead, Signed, ValuesRead
    from parley.exchange.work import Errand, Work
    from parley.station.state import State


def _errand(state: State, token: int) -> Errand:
    """What the answer is for; its channel is looked at."""
    errand = state.errands.waiting.pop(token)
    channel = state.channels.get(errand.channel)
    if channel is not None:
        state.agenda.wake(channel)
    return errand


def signed(state: State, work: Work, event: Signed) -> None:
    """A signature, for whatever it was wanted."""
    errand = _errand(state, event.token)
    if isinstance(errand, RatchetErrand):
        rekeying.signed(work, state.channels[errand.channel], errand, event.signature)
        return
    if isinstance(errand, RecoverErrand):
        recovering.signed(work, state.channels[errand.channel], errand, event.signature)
        return
    if isinstance(errand, BlobReceiptErrand):
        attachments.receipt_signed(work, state.channels[errand.channel], errand, event.signature)
        return
    place = state.line(errand.channel, errand.line)  # type: ignore[union-attr]  # all other errands have a line
    if place is None:
        return
    channel, line = place
    match errand:
        case EntryErrand():
            releasing.entry_signed(state, work, channel, line, event.signature)
        case ReceiptErrand():
            receipts.receipt_signed(work, channel, line, errand, event.signature)
        case EntryReceiptErrand():
            receipts.entry_receipt_signed(channel, line, errand, event.signature)
        case CheckpointErrand():
            notary.checkpoint_signed(work, channel, line, errand, event.signature)
        case CosignErrand():
            notary.cosigned(work, channel, line, errand, event.signature)
        case _:
            raise AssertionError(f"{errand} waits for no signature")


def entries_read(state: State, work: Work, event: EntriesRead) -> None:
    """Entries of a log, for whatever they were wanted."""
    errand = _errand(state, event.token)
    place = state.line(errand.channel, errand.line)  # type: ignore[union-attr]  # errands of reading have a line
    if place is None:
        return
    channel, line = place
    match errand:
        case GiveErrand():
            giving.entries_read(work, channel, line, errand, event.entries)
        case RefillErrand():
            timing.entries_read(channel, line, event.entries)
        case UnjudgedErrand():
            unjudged.entries_read(work, channel, line, errand, event.entries)
        case ForkErrand():
            if event.entries:
                forks.entry_read(work, channel, line, errand, event.entries[0])
        case _:
            raise AssertionError(f"{errand} waits for no entries")


def values_read(state: State, work: Work, event: ValuesRead) -> None:
    """Kept values, for whatever they were wanted."""
    errand = _errand(state, event.token)
    channel = state.channels[errand.channel]
    match errand:
        case NamedErrand():
            attachments.named(work, channel, errand, event.values[0])
        case RemindedErrand():
            attachments.reminded(channel, errand, event.values[0])
        case CheckErrand():
            fetching.chunks_read(work, channel, errand, event.values)
        case ServeErrand():
            serving.found(channel, errand, event.values[0])
        case ChunksErrand():
            serving.chunks_read(channel, errand, event.values)
        case ParcelErrand():
            parcelling.chunks_read(work, channel, errand, event.values)
        case _:
            raise AssertionError(f"{errand} waits for no values")


def encapsulated(state: State, work: Work, event: Encapsulated) -> None:
    """A shared secret that we made."""
    errand = _errand(state, event.token)
    if isinstance(errand, RatchetSecretErrand):
        rekeying.encapsulated(work, state.channels[errand.channel], errand, event.ciphertext, event.shared)
    elif isinstance(errand, RecoverErrand):
        recovering.encapsulated(work, state.channels[errand.channel], errand, event.ciphertext, event.shared)
    else:
        raise AssertionError(f"{errand} waits for no secret")


def decapsulated(state: State, work: Work, event: Decapsulated) -> None:
    """A shared secret that the other side made."""
    errand = _errand(state, event.token)
    if not isinstance(errand, RecoverErrand):
        raise AssertionError(f"{errand} waits for no secret")
    recovering.decapsulated(work, state.channels[errand.channel], errand, event.shared)
