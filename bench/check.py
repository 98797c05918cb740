"""Check of a long record: the hash level, every signature, and how long a station takes to load it.

    python bench/check.py [entries]

Makes a station in a temporary folder, writes so many entries (default 100,000) with real signatures straight into its
store, and prints one JSON object.  Seconds are medians of five, save those of the signatures, and of this process's own
time on a core: what else the machine does does not count.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from parley.exchange.channel import Channel
from parley.exchange.effects import Append, Durable, Keep
from parley.exchange.lines import Line
from parley.exchange.notary import CHECKPOINT_SPACE
from parley.exchange.receipts import RECEIPT_SPACE
from parley.forms.builtin import LETTER, Letter
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_public, ed25519_sign, ed25519_verify
from parley.record.card import Address
from parley.record.checkpoint import Checkpoint, checkpoint_message
from parley.record.entry import Line0, Payload, Seen, assemble, encode_payload, protected_header, signing_input
from parley.record.merkle import EMPTY_ROOT, Edge, leaf_hash
from parley.record.origin import Head
from parley.record.post import Post
from parley.record.receipt import Receipt, receipt_message
from parley.service.config import Config
from parley.service.folder import StationFolder
from parley.service.founding import Passphrases, init_station
from parley.service.keys.files import StationKeys
from parley.service.record import proof
from parley.service.requests import answering
from parley.service.service import Service, open_service
from parley.station.founding import About
from parley.wire.ids import EntryIndex, LogSize, PartyId, PostId, RootHash
from parley.wire.marks import Handling, Nature, Precedence

ENTRIES = 100_000
TIMES = 5
BATCH = 4_096
PASSPHRASE = "only for this bench"  # noqa: S105 - it guards nothing
VERIFIED = 5_000
"""Signatures verified for the machine's raw speed."""


def main(count: int) -> dict[str, float]:
    """What is printed."""
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as name:
        folder, reader = asyncio.run(founded(Path(name)))
        made = seconds(lambda: asyncio.run(filled(folder, reader, count)))
        return {"entries": count, "made_seconds": round(made, 2), **asyncio.run(measured(folder, count))}


async def measured(folder: StationFolder, count: int) -> dict[str, float]:
    """The figures of a station whose record is there."""
    opened = [await reopened(folder) for _ in range(TIMES)]
    service = open_service(folder, PASSPHRASE)
    hashes = [seconds(lambda: proof.check(service, signatures=False, progress=silent)) for _ in range(TIMES)]
    every = seconds(lambda: proof.check(service, signatures=True, progress=silent))
    await service.close()
    raw = raw_verifications_per_second()
    return {
        "load_seconds": round(statistics.median(opened), 3),
        "hash_level_seconds": round(statistics.median(hashes), 3),
        "every_signature_seconds": round(every, 2),
        "signatures_per_second": round(count / every),
        "raw_verifications_per_second": round(raw),
        "share_of_raw": round(count / every / raw, 2),
    }


async def founded(folder: Path) -> tuple[StationFolder, StationKeys]:
    """A station that has a channel with another one, and the keys of that one."""
    services = []
    for name in ("arvenia", "belmora"):
        place = StationFolder(folder / name)
        posts = (Post(PostId(0), {"en": "Station"}), Post(PostId(1), {"en": "Duty desk"}))
        about = About({"en": name}, posts, (Address("tcp", "127.0.0.1:7117"),), (), ("en",))
        init_station(place, about, Config(), Passphrases(PASSPHRASE, PASSPHRASE, PASSPHRASE))
        services.append(open_service(place, PASSPHRASE))
    first, second = services
    offer = await answering.answer(first, "enrol offer", {})
    acceptance = await answering.answer(second, "enrol accept", {"file": offer["file"]})
    finish = await answering.answer(first, "enrol finish", {"kind": "accept", "file": acceptance["file"]})
    await answering.answer(first, "enrol confirm", {"channel": finish["channel"]})
    for service in services:
        await service.close()
    return StationFolder(folder / "arvenia"), second.keys


async def filled(folder: StationFolder, reader: StationKeys, count: int) -> list[float]:
    """The station's log on line 1 with so many entries, and a checkpoint and a receipt over all of them.

    The seconds of each commit of BATCH entries.
    """
    service = open_service(folder, PASSPHRASE)
    (channel,) = service.engine.station.state.channels.values()
    commits = fill(service, channel, channel.lines[1], reader, count)
    service.store.close()
    return commits


def fill(service: Service, channel: Channel, line: Line, reader: StationKeys, count: int) -> list[float]:
    """The same on any line of an open station."""
    zero = channel.lines[0]
    seed = service.keys.seeds[Purpose.ENTRY]
    key, _ = channel.own_ring.signing_key(Purpose.ENTRY)
    protected = protected_header(key, line.own.origin)
    seen = Seen(line.other.origin.generation, LogSize(0), EMPTY_ROOT)
    line0 = Line0(zero.own.origin.generation, LogSize(0), zero.other.origin.generation, LogSize(0))
    edge = Edge()
    batch: list[Durable] = []
    commits: list[float] = []
    for index in range(count):
        encoded = encode_payload(payload(index, edge.root(), seen, line0))
        raw = assemble(protected, encoded, ed25519_sign(seed, signing_input(protected, encoded)))
        leaf = leaf_hash(raw)
        edge.append_leaf(leaf)
        batch.append(Append(line.own.origin.text, EntryIndex(index), raw, leaf))
        if len(batch) == BATCH:
            commits.append(seconds(partial(service.vault.commit, batch)))
            batch.clear()
    head = Head(line.own.origin, edge.size, edge.root())
    batch += [checkpointed(service, head), receipted(reader, channel.other, head)]
    service.vault.commit(batch)
    return commits


def payload(index: int, root: RootHash, seen: Seen, line0: Line0) -> Payload:
    """One report of many, no two alike."""
    text = f"Report {index}: vessel {index % 977} of the patrol at grid {index * 7919 % 10_007}, course {index % 360}."
    return Payload(
        index=EntryIndex(index),
        root=root,
        seen=seen,
        line0=line0,
        time_seconds=1_790_000_000 + index,
        precedence=Precedence.ROUTINE,
        nature=Nature.OPERATION,
        handling=Handling.PARTIES,
        post=PostId(1),
        form=LETTER[0],
        form_version=LETTER[1],
        body=Letter("en", text).body(),
    )


def checkpointed(service: Service, head: Head) -> Keep:
    """The checkpoint that the station would have signed."""
    seed = service.keys.seeds[Purpose.CHECKPOINT]
    checkpoint = Checkpoint(head, ed25519_public(seed), ed25519_sign(seed, checkpoint_message(head)))
    return Keep(CHECKPOINT_SPACE, head.origin.text.encode(), checkpoint.note.text.encode())


def receipted(reader: StationKeys, party: PartyId, head: Head) -> Keep:
    """The receipt that the other side would have given."""
    seed = reader.seeds[Purpose.RECEIPT]
    time_seconds = 1_795_000_000
    signature = ed25519_sign(seed, receipt_message(head, time_seconds))
    receipt = Receipt(head, party, time_seconds, ed25519_public(seed), signature)
    return Keep(RECEIPT_SPACE, head.origin.text.encode(), receipt.note.text.encode())


async def reopened(folder: StationFolder) -> float:
    """Seconds from a closed station to one that may serve; its passphrase costs a tenth of a second of it."""
    begun = time.process_time()
    service = open_service(folder, PASSPHRASE)
    taken = time.process_time() - begun
    await service.close()
    return taken


def raw_verifications_per_second() -> float:
    """What the machine does of nothing but verifications."""
    seed = bytes(range(32))
    public = ed25519_public(seed)
    signed = [(message, ed25519_sign(seed, message)) for message in (b"%0400d" % n for n in range(VERIFIED))]
    taken = seconds(lambda: verify_all(public, signed))
    return VERIFIED / taken


def verify_all(public: bytes, signed: list[tuple[bytes, bytes]]) -> None:
    """Messages and their signatures, by one key."""
    for message, signature in signed:
        ed25519_verify(public, signature, message)


def seconds(act: Callable[[], object]) -> float:
    """How long it takes."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def silent(_: str, __: int, ___: int) -> None:
    """No progress is shown."""


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(int(sys.argv[1]) if sys.argv[1:] else ENTRIES), indent=2) + "\n")
