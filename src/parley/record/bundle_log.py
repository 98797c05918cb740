"""One log of a bundle: its notes, entries and entry receipts verified, and what they show (steps 6 to 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import NoReturn, TypeAlias

from parley.keys.purpose import key_id
from parley.record.bundle import ShownEntry, ShownLog, bundle_bad
from parley.record.checkpoint import Checkpoint, parse_checkpoint_body, verify_checkpoint_line
from parley.record.entry import Entry
from parley.record.keyring import KeyRing
from parley.record.merkle import EMPTY_ROOT, bad_proof, inclusion_roots, verify_consistency
from parley.record.note import NoteSignature, note_bad, parse_note
from parley.record.origin import Head
from parley.record.receipt import (
    Cosignature,
    EntryReceipt,
    Receipt,
    cosigner_name,
    parse_entry_receipt,
    receipt_name,
    verify_cosignature_line,
    verify_entry_receipt,
    verify_receipt_line,
)
from parley.record.verify import verify_entry
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex, LogSize, PartyId

Statement: TypeAlias = Checkpoint | Receipt | Cosignature | EntryReceipt
"""What somebody signed about a log, apart from its entries."""


class RootDiffers(Refusal):
    """What was signed about a log does not belong to the log that is shown."""

    code = "root-differs"
    hint = "the two cannot both be genuine; keep both, and ask the parties for their copies"


class Held(Enum):
    """How far an entry is shown to have reached the other side."""

    RECEIPT = "a receipt of the other side covers it"
    ENTRY_RECEIPT = "the other side receipted it by itself"
    DISOWNED = "only a receipt that the other side disowns covers it"
    CLAIMED = "its author's log claims it"


@dataclass(frozen=True, slots=True)
class EntryFinding:
    """An entry that its author signed and that stands in its log.

    `contradicts`: its root is not that of the entries before it.  `disowned`: a revocation in force disowns it.
    """

    entry: Entry
    held: Held
    contradicts: bool
    disowned: bool = False


@dataclass(frozen=True, slots=True)
class LogFinding:
    """A log as it is shown: who signed which beginning of it, and its entries.

    `disowned` holds what was signed by keys that are revoked, beyond what their revocations call genuine.
    """

    head: Head
    other: PartyId
    checkpoints: tuple[Checkpoint, ...]
    receipts: tuple[Receipt, ...]
    cosignatures: tuple[Cosignature, ...]
    entry_receipts: tuple[EntryReceipt, ...]
    entries: tuple[EntryFinding, ...]
    disowned: tuple[Statement, ...] = ()

    @property
    def receipted(self) -> LogSize:
        """The other side's copy must contain exactly so many entries of this log, or more."""
        return LogSize(max((receipt.head.size for receipt in self.receipts), default=0))

    @property
    def missing(self) -> tuple[range, ...]:
        """The places of the log whose entries are not shown."""
        shown = [found.entry.payload.index for found in self.entries]
        edges = zip([-1, *shown], [*shown, self.head.size], strict=True)
        return tuple(range(before + 1, after) for before, after in edges if after - before > 1)

    def disown(self, rings: Mapping[PartyId, KeyRing]) -> LogFinding:
        """The same after the revocations: what they disown is set apart, or, of the entries, marked."""
        author, other, origin = rings[self.head.origin.party], rings[self.other], self.head.origin
        if not author.revocations and not other.revocations:
            return self

        def is_disowned(one: Statement) -> bool:
            if isinstance(one, EntryReceipt):
                return other.disowned(one.key_id, origin, one.index)
            by_author = isinstance(one, Checkpoint) or (isinstance(one, Cosignature) and one.party == author.party)
            signer = author if by_author else other
            size = signer.genuine_size(key_id(one.public), origin)
            return size is not None and one.head.size > size

        said: list[Statement] = [*self.checkpoints, *self.receipts, *self.cosignatures, *self.entry_receipts]
        after = replace(
            self,
            checkpoints=tuple(one for one in self.checkpoints if not is_disowned(one)),
            receipts=tuple(one for one in self.receipts if not is_disowned(one)),
            cosignatures=tuple(one for one in self.cosignatures if not is_disowned(one)),
            entry_receipts=tuple(one for one in self.entry_receipts if not is_disowned(one)),
            disowned=tuple(filter(is_disowned, said)),
        )
        sizes = {key: author.genuine_size(key, origin) for key in {found.entry.key_id for found in self.entries}}
        return replace(after, entries=tuple(_disown(found, after, sizes[found.entry.key_id]) for found in self.entries))


def _disown(found: EntryFinding, log: LogFinding, genuine: LogSize | None) -> EntryFinding:
    index = found.entry.payload.index
    return replace(found, held=_held(index, log), disowned=genuine is not None and index >= genuine)


def _held(index: EntryIndex, log: LogFinding) -> Held:
    if index < log.receipted:
        return Held.RECEIPT
    if any(receipt.index == index for receipt in log.entry_receipts):
        return Held.ENTRY_RECEIPT
    covers = (
        (isinstance(one, Receipt) and index < one.head.size) or (isinstance(one, EntryReceipt) and index == one.index)
        for one in log.disowned
    )
    return Held.DISOWNED if any(covers) else Held.CLAIMED


def check_log(log: ShownLog, author: KeyRing, other: KeyRing, *, on_line0: bool) -> LogFinding:
    """What a log shows, by steps 6, 7 and 8; raises the refusals that these name."""
    signed = _check_notes(log, author, other)  # 6
    entries = [_check_entry(shown, log.head, author, on_line0=on_line0) for shown in log.entries]  # 7
    by_itself = _check_entry_receipts(log, {entry.payload.index: entry for entry, _ in entries}, other)  # 8
    finding = LogFinding(
        head=log.head,
        other=other.party,
        checkpoints=tuple(one for one in signed if isinstance(one, Checkpoint)),
        receipts=tuple(one for one in signed if isinstance(one, Receipt)),
        cosignatures=tuple(one for one in signed if isinstance(one, Cosignature)),
        entry_receipts=by_itself,
        entries=(),
    )
    return replace(
        finding,
        entries=tuple(
            EntryFinding(entry, _held(entry.payload.index, finding), contradicts) for entry, contradicts in entries
        ),
    )


def _check_notes(log: ShownLog, author: KeyRing, other: KeyRing) -> list[Checkpoint | Receipt | Cosignature]:
    """Step 6."""
    head, proofs = log.head, dict(log.consistency)
    if head.size == 0 and head.root != EMPTY_ROOT:
        _root_differs("a log without entries has one root")
    signed: list[Checkpoint | Receipt | Cosignature] = []
    for text in log.notes:
        note = parse_note(text)
        noted = parse_checkpoint_body(note.body)
        if noted.origin != head.origin or noted.size > head.size:
            note_bad("it is of another log, or of a greater size")
        signed += [check_line(noted, line, author, other) for line in note.signatures]
        _check_head(noted, head, proofs)
    if not set(proofs) <= {one.head.size for one in signed}:
        bundle_bad("a consistency proof is of a size that no note has")
    return signed


def check_line(head: Head, line: NoteSignature, author: KeyRing, other: KeyRing) -> Checkpoint | Receipt | Cosignature:
    """What one line under a note over the author's log says; raises KeyUnknown, BadNote, BadSignature."""
    if line.name == head.origin.text:
        return verify_checkpoint_line(head, line, author)
    if line.name == receipt_name(other.party):
        return verify_receipt_line(head, line, other)
    if line.name == cosigner_name(author.party):
        return verify_cosignature_line(head, line, author)
    return verify_cosignature_line(head, line, other)


def _check_head(noted: Head, head: Head, proofs: Mapping[LogSize, tuple[bytes, ...]]) -> None:
    """A note's root belongs to the log that is shown."""
    if noted.size in (0, head.size):
        if noted.root != (head.root if noted.size else EMPTY_ROOT):
            _root_differs(f"size {noted.size} of {head.size}")
    elif noted.size not in proofs:
        bad_proof(f"none from size {noted.size} to {head.size}")
    else:
        verify_consistency(noted.size, noted.root, head.size, head.root, proofs[noted.size])


def _check_entry(shown: ShownEntry, head: Head, author: KeyRing, *, on_line0: bool) -> tuple[Entry, bool]:
    """Step 7: the entry, and whether its root contradicts the log."""
    entry = verify_entry(shown.raw, head.origin, author, on_line0=on_line0)
    if entry.payload.index != shown.index:
        bad_proof(f"entry {entry.payload.index} is shown at index {shown.index}")
    before, root = inclusion_roots(entry.hash, shown.index, head.size, shown.proof)
    if root != head.root:
        bad_proof(f"entry {shown.index} is not in the log")
    return entry, before != entry.payload.root


def _check_entry_receipts(
    log: ShownLog, entries: Mapping[EntryIndex, Entry], other: KeyRing
) -> tuple[EntryReceipt, ...]:
    """Step 8."""
    receipts = []
    for items in log.receipts:
        receipt = parse_entry_receipt(items)
        if receipt.origin != log.head.origin:
            note_bad("an entry receipt is of another log")
        verify_entry_receipt(receipt, other)
        shown = entries.get(receipt.index)
        if shown is not None and shown.hash != receipt.hash:
            _root_differs(f"the entry receipt of index {receipt.index}")
        receipts.append(receipt)
    return tuple(receipts)


def _root_differs(why: str) -> NoReturn:
    raise RootDiffers(why)
