"""Vectors of trees, checkpoints, receipts, cosignatures and fork proofs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from parley.keys.purpose import Purpose
from parley.record.checkpoint import Checkpoint, checkpoint_body
from parley.record.entry import Entry, assemble, split_entry
from parley.record.fork import prove_checkpoint_root, prove_entry_root, prove_two_checkpoints, prove_two_entries
from parley.record.merkle import Tree, leaf_hash
from parley.record.note import Note
from parley.record.origin import Head
from parley.wire.cbor import encode
from parley.wire.ids import EntryIndex, LogSize, RootHash
from scripts.vectors_common import Json
from tests.record.maker import TIME, MadeLog, World, other_root

LEAVES = 64


def vectors(world: World) -> dict[str, Json]:
    """The files by name."""
    for number in range(7):
        world.a1.add(f"Letter {number}.")
    return {"tree.json": trees(), "note.json": notes(world), "fork.json": forks(world)}


# -- trees -------------------------------------------------------------------------------------------------------------


def trees() -> Json:
    """Roots, and one hash over all proofs in trees of up to 64 leaves."""
    tree = Tree([leaf_hash(bytes((number,))) for number in range(LEAVES)])
    sizes = [LogSize(size) for size in range(1, LEAVES + 1)]
    inclusion, consistency = sha256(), sha256()
    for size in sizes:
        for index in range(size):
            inclusion.update(b"".join(tree.inclusion(EntryIndex(index), size)))
        for before in range(1, size + 1):
            consistency.update(b"".join(tree.consistency(LogSize(before), size)))
    return {
        "about": "spec/log.md. Leaf i is the hash of the entry that is the one byte i. `roots`: of the first 0 to 64. "
        "`inclusion` is the SHA-256 of all inclusion proofs, joined, by size from 1 to 64 and by index from 0; "
        "`consistency` likewise of all proofs from size m to n, by n from 1 to 64 and m from 1 to n.",
        "roots": [tree.root(LogSize(size)).hex() for size in range(LEAVES + 1)],
        "inclusion": inclusion.hexdigest(),
        "consistency": consistency.hexdigest(),
        "proofs": [
            {"index": index, "size": size, "proof": _hexed(tree.inclusion(EntryIndex(index), LogSize(size)))}
            for index, size in ((0, 1), (0, 7), (3, 7), (6, 7), (17, 64))
        ]
        + [
            {"before": before, "size": size, "proof": _hexed(tree.consistency(LogSize(before), LogSize(size)))}
            for before, size in ((1, 1), (1, 7), (3, 7), (4, 7), (6, 7), (7, 7), (33, 64))
        ],
    }


def _hexed(proof: list[bytes]) -> list[str]:
    return [hashed.hex() for hashed in proof]


# -- notes and receipts ------------------------------------------------------------------------------------------------


def notes(world: World) -> Json:
    """Notes over a log of A, and entry receipts by B."""
    log, a, b = world.a1, world.a, world.b
    head = log.head()
    by_itself = b.entry_receipt(log.origin, 6, log.entries[6].hash, 5)
    empty = replace(head, size=LogSize(0), root=Tree([]).root(LogSize(0)))
    lines = (a.checkpoint(head).line, b.receipt(head).line, a.cosignature(head).line, b.cosignature(head).line)
    valid = {
        "a checkpoint": a.checkpoint(head).note.text,
        "a checkpoint of an empty log": a.checkpoint(empty).note.text,
        "a checkpoint of the largest log": a.checkpoint(replace(head, size=LogSize(1 << 40))).note.text,
        "a receipt": b.receipt(head).note.text,
        "a receipt at the last second": b.receipt(head, 2**32 - 1).note.text,
        "a cosignature by the author": a.cosignature(head).note.text,
        "a cosignature by the other": b.cosignature(head).note.text,
        "all four": Note(checkpoint_body(head), lines).text,
        "one line twice": Note(checkpoint_body(head), lines[:1] * 2).text,
    }
    return {
        "about": "spec/log.md. Notes over a log of `author`; its cards, and those of the other party.",
        "author": [card.raw.hex() for card in a.cards],
        "other": [card.raw.hex() for card in b.cards],
        "valid": [{"name": name, "note": text} for name, text in valid.items()],
        "invalid": [
            {"name": name, "note": text, "refusal": refusal}
            for name, (text, refusal) in _bad_notes(world, head).items()
        ],
        "entry_receipts": {
            "valid": [
                {"text": by_itself.text, "key_id": by_itself.key_id.hex(), "signature": by_itself.signature.hex()}
            ],
            "invalid": _bad_receipts(world, by_itself.text, by_itself.signature),
        },
    }


def _bad_notes(world: World, head: Head) -> dict[str, tuple[str, str]]:
    a, b = world.a, world.b
    good, line = a.checkpoint(head).note.text, a.checkpoint(head).line
    receipt, cosigned = b.receipt(head).line, b.cosignature(head).line
    body = checkpoint_body(head)
    many = Note(body, (line,) * 17).text
    wrong_line = {
        "another name": (replace(line, name="parley"), "key-unknown"),
        "another key id": (replace(line, key=bytes(4)), "key-unknown"),
        "the receipt key under the author's name": (replace(receipt, name=line.name), "key-unknown"),
        "the author's own receipt": (a.receipt(head).line, "key-unknown"),
        "a receipt under the name of a cosigner": (replace(receipt, name=cosigned.name), "key-unknown"),
        "a signature of 63 bytes": (replace(line, value=line.value[:63]), "note-bad"),
        "a receipt without time": (replace(receipt, value=receipt.value[8:]), "note-bad"),
        "a receipt after 2106": (replace(receipt, value=(2**32).to_bytes(8, "big") + receipt.value[8:]), "note-bad"),
        "a receipt at another time": (
            replace(receipt, value=(TIME + 1).to_bytes(8, "big") + receipt.value[8:]),
            "signature-bad",
        ),
        "a checkpoint of another size": (a.checkpoint(replace(head, size=LogSize(6))).line, "signature-bad"),
        "a receipt of another root": (b.receipt(other_root(head)).line, "signature-bad"),
        "a cosignature of another root": (b.cosignature(other_root(head)).line, "signature-bad"),
    }
    texts = {
        "no signature": body + "\n",
        "no empty line": good.replace("\n\n", "\n"),
        "no end of line": good[:-1],
        "17 signatures": many,
        "a hyphen for the dash": good.replace("\u2014 ", "- "),
        "two spaces": good.replace("\u2014 ", "\u2014  "),
        "carriage returns": good.replace("\n", "\r\n"),
        "a size with a leading zero": good.replace("\n7\n", "\n07\n"),
        "a size with a sign": good.replace("\n7\n", "\n+7\n"),
        "a size above 2^40": good.replace("\n7\n", f"\n{(1 << 40) + 1}\n"),
        "an extension line": good.replace("\n\n", "\nmore\n\n"),
        "an origin in capitals": good.upper(),
        "a root of 31 bytes": a.checkpoint(replace(head, root=RootHash(bytes(31)))).note.text,
        "base64 without padding": good.replace("=\n\n", "\n\n"),
        "base64 with bits to spare": _with_spare_bits(good),
        "base64 with a space": good.replace("=\n\n", "= \n\n"),
    }
    return {name: (Note(body, (line,)).text, refusal) for name, (line, refusal) in wrong_line.items()} | {
        name: (text, "note-bad") for name, text in texts.items()
    }


def _with_spare_bits(note: str) -> str:
    """The root's last letter replaced by the next: the same 32 bytes, were the spare bits not looked at."""
    at = note.index("=\n\n") - 1
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return note[:at] + letters[letters.index(note[at]) + 1] + note[at + 1 :]


def _bad_receipts(world: World, text: str, signature: bytes) -> list[Json]:
    key = world.b.key_id(Purpose.RECEIPT)
    lines = text.split("\n")
    texts = {
        "another heading": text.replace("/v1", "/v2"),
        "a line more": text + "\n",
        "no end of line": text[:-1],
        "no time": text.replace("time ", "at "),
        "a time after 2106": text.replace(lines[1], f"time {2**32}"),
        "another origin": text.replace("parley/" + lines[2][7:9], "parley/zz"),
        "a leading zero": text.replace("\n6\n", "\n06\n"),
        "a hash of 31 bytes": text.replace(lines[4], "A" * 42),
    }
    cases: list[tuple[str, str, bytes, bytes, str]] = [
        (name, wrong, key, world.b.sign(Purpose.RECEIPT, wrong.encode()), "note-bad") for name, wrong in texts.items()
    ]
    cases += [
        ("another key", text, world.b.key_id(Purpose.ENTRY), signature, "key-unknown"),
        ("another index", text.replace("\n6\n", "\n5\n"), key, signature, "signature-bad"),
        ("signed by the entry key", text, key, world.b.sign(Purpose.ENTRY, text.encode()), "signature-bad"),
    ]
    return [
        {"name": name, "text": wrong, "key_id": kid.hex(), "signature": signed.hex(), "refusal": refusal}
        for name, wrong, kid, signed, refusal in cases
    ]


# -- forks -------------------------------------------------------------------------------------------------------------


def forks(world: World) -> Json:
    """Proofs against A, and what proves nothing."""
    log, a = world.a1, world.a
    twin = MadeLog(a, world.b, log.line)
    for number in range(3):
        twin.add(f"Letter {number}.")
    twin.add("Another letter 3.")
    last, before = log.entries[3], log.tree.frontier(LogSize(3))
    following = twin.add("After another letter 3.")
    head = log.head(4)
    one, other = a.checkpoint(head), a.checkpoint(other_root(head))
    valid: dict[str, Json] = {
        "two entries": prove_two_entries(last, twin.entries[3]),
        "two checkpoints": prove_two_checkpoints(one, other),
        "an entry that does not stand on the one before": prove_entry_root(last, before, following),
        "a checkpoint that does not end with the entry": prove_checkpoint_root(last, before, other),
        "at the very first": prove_two_entries(log.entries[0], a.entry(log.origin, _other_first(log))),
    }
    return {
        "about": "spec/log.md, forks. `proof` is the CBOR of the array; the accused party's cards.",
        "cards": [card.raw.hex() for card in a.cards],
        "line0": {log.line.hex(): False},
        "valid": [{"name": name, "proof": encode(proof).hex(), "kind": proof[0]} for name, proof in valid.items()],
        "invalid": [
            {"name": name, "proof": encode(proof).hex(), "refusal": "fork-not-proved"}
            for name, proof in _no_forks(world, twin, one, other).items()
        ],
    }


def _other_first(log: MadeLog) -> Json:
    empty = MadeLog(log.party, log.other, log.line)
    return empty.payload("Another first letter.")


def _no_forks(world: World, twin: MadeLog, one: Checkpoint, other: Checkpoint) -> dict[str, Json]:
    log, b = world.a1, world.b
    last, following, before = log.entries[3], log.entries[4], log.tree.frontier(LogSize(3))
    strange = MadeLog(b, world.a, log.line).add("Letter 3.")
    hashes = list(before.hashes)
    protected, payload, _ = split_entry(twin.entries[3].raw)
    unsigned = assemble(protected, payload, split_entry(last.raw)[2])
    grown: Callable[[Entry], Json] = lambda entry: [3, last.raw, hashes, entry.raw]  # noqa: E731
    return {
        "no items": [1],
        "kind 0": [0, last.raw, twin.entries[3].raw],
        "kind 5": [5, last.raw, twin.entries[3].raw],
        "one entry": [1, last.raw],
        "the same entry twice": [1, last.raw, last.raw],
        "two entries at two places": [1, last.raw, following.raw],
        "an entry of another party": [1, last.raw, strange.raw],
        "an entry not signed": [1, last.raw, unsigned],
        "the same checkpoint twice": [2, one.note.text, one.note.text],
        "checkpoints of two sizes": [2, one.note.text, world.a.checkpoint(log.head(5)).note.text],
        "a checkpoint by another party": [2, one.note.text, b.checkpoint(other.head).note.text],
        "a receipt for a checkpoint": [2, one.note.text, b.receipt(other.head).note.text],
        "an entry that stands on the one before": grown(following),
        "an entry two places on": grown(log.entries[5]),
        "another frontier": [3, last.raw, [bytes(32)] * len(hashes), twin.entries[4].raw],
        "a frontier too short": [3, last.raw, hashes[1:], twin.entries[4].raw],
        "the right checkpoint": [4, last.raw, hashes, one.note.text],
        "a checkpoint of a later size": [4, last.raw, hashes, world.a.checkpoint(log.head(5)).note.text],
        "text for an entry": [1, "entry", last.raw],
    }
