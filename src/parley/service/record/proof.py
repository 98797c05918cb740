"""Checking our copy of the record, and taking out of it what shows it to a third party."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Generator, Iterator
from typing import TYPE_CHECKING, Any

from parley.exchange.alarms import ALARMS
from parley.exchange.commitments import COMMITMENT_RECEIPT_SPACE
from parley.exchange.forks import FORK_SPACE
from parley.exchange.lines import ROW_DAMAGED, Damage
from parley.exchange.notary import CHECKPOINT_SPACE, COSIGNATURE_SPACE
from parley.exchange.receipts import ENTRY_RECEIPT_SPACE, RECEIPT_SPACE
from parley.keys.purpose import Purpose
from parley.record.bundle import Bundle, assemble_bundle, bundle_message, encode_bundle
from parley.record.check import LogDamaged, Progress, check_heads, check_signatures
from parley.record.checkpoint import Checkpoint, checkpoint_message, parse_checkpoint_body, verify_checkpoint_note
from parley.record.merkle import Tree, leaf_hash
from parley.record.note import parse_note
from parley.record.origin import Head, Origin
from parley.record.receipt import (
    Receipt,
    parse_entry_receipt,
    receipt_message,
    verify_cosignature_line,
    verify_receipt_note,
)
from parley.record.show import show_log
from parley.record.terms import encode_terms
from parley.station.loading import load_ring
from parley.station.releasing import log_stopped
from parley.store.troubles import StoreRowDamaged
from parley.wire.cbor import decode
from parley.wire.ids import EntryIndex, LogSize

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.bundle import ShownLog
    from parley.record.keyring import KeyRing
    from parley.service.opened import Opened
    from parley.wire.ids import LineId, PartyId

Json = dict[str, Any]
CHUNK = 2_048
STEP = 256
"""Entries whose signatures are verified without a pause."""


def check(service: Opened, *, signatures: bool, progress: Callable[[str, int, int], None]) -> list[Json]:
    """Recompute every log from the stored bytes and hold it against checkpoints and receipts; with `signatures` also
    every entry's.  Of a log that lacks entries it is told which.  Raises LogDamaged, BadSignature, StoreDamaged.
    """
    steps = check_in_steps(service, signatures=signatures, progress=progress)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            reports: list[Json] = end.value
            return reports


async def check_while_serving(
    service: Opened, *, signatures: bool, progress: Callable[[str, int, int], None]
) -> list[Json]:
    """The same, with a pause between the steps."""
    steps = check_in_steps(service, signatures=signatures, progress=progress)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            reports: list[Json] = end.value
            return reports
        await asyncio.sleep(0)


def check_in_steps(
    service: Opened, *, signatures: bool, progress: Callable[[str, int, int], None]
) -> Generator[None, None, list[Json]]:
    """The same in steps of some hundredths of a second, between which a serving station does its other work."""
    reports = []
    for channel, line, origin, ring in list(every_log(service)):
        heads = [receipt.head for receipt in signed_heads(service, channel, origin)]
        try:
            head = check_heads(origin, hashes(service, origin, progress), heads)
        except (StoreRowDamaged, LogDamaged):
            lost = _lost_entries(service, channel, line, origin)
            if not lost:
                raise
            reports.append(_lost_report(channel, line, origin, lost))
            continue
        yield
        done = Progress()
        while signatures and done.size < head.size:
            entries = service.vault.entries(origin.text, done.size, min(STEP, head.size - done.size))
            done = check_signatures(entries, origin, ring, done, on_line0=line.index == 0)
            progress(origin.text, done.size, head.size)
            yield
        report: Json = {
            "origin": origin.text,
            "line_index": line.index,
            "ours": origin.party == channel.own,
            "entries": head.size,
            "root": head.root.hex(),
            "heads_checked": len(heads),
            "signatures_checked": done.size,
            "lost": None,
        }
        reports.append(report)
    return reports


def _lost_entries(service: Opened, channel: Channel, line: Line, origin: Origin) -> list[int]:
    """The places of a log whose entries the disk has spoiled: those that were missed at the start, and those since."""
    missed = channel.resting.get(line.index, Damage()).rows
    found = {index for log, index in missed if log == origin}
    for start in range(0, service.vault.size(origin.text), CHUNK):
        try:
            service.vault.leaves(origin.text, start, CHUNK)
        except StoreRowDamaged:
            rows = service.vault.as_found(origin.text, start, CHUNK)
            found |= {start + place for place, (leaf, raw) in enumerate(rows) if leaf_hash(raw) != leaf}
    return sorted(found)


def _lost_report(channel: Channel, line: Line, origin: Origin, lost: list[int]) -> Json:
    told = ALARMS[ROW_DAMAGED]
    return {
        "origin": origin.text,
        "line_index": line.index,
        "ours": origin.party == channel.own,
        "lost": {"code": ROW_DAMAGED, "sentence": told.sentence, "hint": told.hint, "entries": lost},
    }


async def export(service: Opened, line_hex: str | None, chosen: frozenset[bytes] | None) -> bytes:
    """A bundle: of one line or all, with all entries or those with the chosen hashes; signed by our checkpoint key."""

    def wanted(line: LineId) -> bool:
        return line_hex is None or line.hex().startswith(line_hex.lower())

    return await export_of(service, wanted, chosen)


async def export_of(service: Opened, wanted: Callable[[LineId], bool], chosen: frozenset[bytes] | None) -> bytes:
    """A bundle of the lines that are wanted, likewise."""
    logs: list[ShownLog] = []
    first: dict[PartyId, int] = {}
    terms = []
    for channel, line, origin, _ in every_log(service):
        if not wanted(origin.line):
            continue
        if line.index in channel.resting:
            raise log_stopped(line.own.stopped)
        shown = await _show(service, channel, origin, chosen)
        if shown.head.size == 0:
            continue
        logs.append(shown)
        encoded = encode_terms(line.terms)
        if encoded not in terms:
            terms.append(encoded)
        for ring in (channel.own_ring, channel.other_ring):
            serial = ring.cards[0].card.serial
            first[ring.party] = min(serial, first.get(ring.party, serial))
    cards = {party: _cards(service, party, serial) for party, serial in first.items()}
    payload = encode_bundle(
        Bundle(
            time_seconds=service.engine.clock() // 1000,
            exporter=service.party,
            cards=tuple(card for party in sorted(cards) for card in cards[party]),
            terms=tuple(terms),
            logs=tuple(logs),
            forks=tuple(_forks(service, frozenset(cards))),
        )
    )
    _, signature = await signed_by(service, Purpose.CHECKPOINT, bundle_message(payload))
    return assemble_bundle(payload, signature)


def _cards(service: Opened, party: PartyId, first: int) -> tuple[bytes, ...]:
    """A party's cards from a serial on; of our own also those that not every other side has been told of yet."""
    return tuple(card.raw for card in load_ring(service.vault, party).cards if card.card.serial >= first)


async def _show(service: Opened, channel: Channel, origin: Origin, chosen: frozenset[bytes] | None) -> ShownLog:
    size = service.vault.size(origin.text)
    tree = Tree(hashes(service, origin))
    entries = {
        EntryIndex(index): service.vault.entries(origin.text, index, 1)[0]
        for index, leaf in enumerate(tree.leaves())
        if chosen is None or leaf in chosen
    }
    signed = signed_heads(service, channel, origin)
    if size:
        signed.append(await _own_word(service, channel, Head(origin, LogSize(size), tree.root(LogSize(size)))))
    signed = list(dict.fromkeys((*signed, *_first_receipts(service, channel, origin, entries))))
    receipts = [
        parse_entry_receipt(decode(raw))
        for raw in service.vault.kept(ENTRY_RECEIPT_SPACE, origin.text.encode()).values()
    ]
    return show_log(origin, tree, signed, entries, receipts)


def _first_receipts(
    service: Opened, channel: Channel, origin: Origin, shown: Collection[EntryIndex]
) -> Iterator[Receipt]:
    """By which receipts the other side first held those of our commitments that are shown."""
    for place, raw in service.vault.kept(COMMITMENT_RECEIPT_SPACE, origin.text.encode()).items():
        if int.from_bytes(place[-8:], "big") in shown:
            yield verify_receipt_note(raw.decode(), channel.other_ring)


async def _own_word(service: Opened, channel: Channel, head: Head) -> Checkpoint | Receipt:
    """What this station itself can say of a log as it stands: a checkpoint of its own, a receipt on the other's."""
    if head.origin.party == channel.own:
        return Checkpoint(head, *await signed_by(service, Purpose.CHECKPOINT, checkpoint_message(head)))
    now = service.engine.clock() // 1000
    return Receipt(head, channel.own, now, *await signed_by(service, Purpose.RECEIPT, receipt_message(head, now)))


async def signed_by(service: Opened, purpose: Purpose, message: bytes) -> tuple[bytes, bytes]:
    """The public key that our newest card has for a purpose, and its signature."""
    public = service.card.card.keys[purpose]
    return public, await service.engine.signatures.of(purpose, public, message)


def signed_heads(service: Opened, channel: Channel, origin: Origin) -> list[Any]:
    """Every verified signature over a head of this log that we keep."""
    key = origin.text.encode()
    found: list[Any] = []
    author, reader = channel.own_ring, channel.other_ring
    if origin.party == channel.other:
        author, reader = reader, author
    checkpoint = service.vault.get(CHECKPOINT_SPACE, key)
    if checkpoint is not None:
        found.append(verify_checkpoint_note(checkpoint.decode(), author))
    receipt = service.vault.get(RECEIPT_SPACE, key)
    if receipt is not None:
        found.append(verify_receipt_note(receipt.decode(), reader))
    for place, raw in service.vault.kept(COSIGNATURE_SPACE, key).items():
        ring = author if place[len(key) :] == author.party else reader
        note = parse_note(raw.decode())
        found.append(verify_cosignature_line(parse_checkpoint_body(note.body), note.signatures[0], ring))
    return found


def every_log(service: Opened) -> Iterator[tuple[Channel, Line, Origin, KeyRing]]:
    """Every log of every line, in every generation."""
    for channel in service.engine.station.state.channels.values():
        for _, line in sorted(channel.lines.items()):
            for origin in [*(old.origin for old in line.own_past), line.own.origin]:
                yield channel, line, origin, channel.own_ring
            for origin in [*(old.origin for old in line.past), line.other.origin]:
                yield channel, line, origin, channel.other_ring


def hashes(
    service: Opened, origin: Origin, progress: Callable[[str, int, int], None] = lambda *_: None
) -> Iterator[bytes]:
    """The entry hashes of a log, which the store computes anew from the bytes that it reads."""
    size = service.vault.size(origin.text)
    for start in range(0, size, CHUNK):
        yield from service.vault.leaves(origin.text, start, CHUNK)
        progress(origin.text, min(start + CHUNK, size), size)


def _forks(service: Opened, parties: frozenset[bytes]) -> Iterator[tuple[object, ...]]:
    for raw in service.vault.journal(FORK_SPACE, 0, service.vault.journal_size(FORK_SPACE)):
        match decode(raw):
            case [_, bytes(party), *items] if party in parties:
                yield (party, *items)
