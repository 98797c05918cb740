"""The package against spec/vectors: what is valid is read as the files say, the rest is refused by its name."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from parley.keys.purpose import KeyId
from parley.keys.signing import REFUSED_POINTS, SMALL_ORDER, ed25519_verify, mldsa44_verify
from parley.record import bundle_check
from parley.record.bundle_check import Findings, check_bundle
from parley.record.bundle_log import check_line
from parley.record.card import assemble_card, card_hash, encode_card, verify_card
from parley.record.checkpoint import parse_checkpoint_body
from parley.record.entry import Entry, Payload, encode_payload, protected_header, signing_input
from parley.record.fork import KnownLine, verify_fork
from parley.record.keyring import KeyRing
from parley.record.merkle import Tree, leaf_hash, verify_consistency, verify_inclusion
from parley.record.note import parse_note
from parley.record.origin import Origin, parse_origin
from parley.record.receipt import parse_entry_receipt, verify_entry_receipt
from parley.record.terms import decode_terms, encode_terms, line_id
from parley.record.verify import LogState, verify_entry, verify_place
from parley.wire import cbor
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex, Generation, LineId, LogSize, RootHash

FOLDER = Path(__file__).resolve().parents[2] / "spec" / "vectors"

Json: TypeAlias = Any
"""What stands in a file of vectors."""


@lru_cache(maxsize=32)
def vectors(name: str) -> Json:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def spliced(base: str, splices: list[list[Json]]) -> bytes:
    """What the splices make of the base: [place in the base, bytes removed, bytes put there]."""
    raw = bytes.fromhex(base)
    for at, removed, put in reversed(splices):
        raw = raw[:at] + bytes.fromhex(put) + raw[at + removed :]
    return raw


def ring(cards: list[str]) -> KeyRing:
    return KeyRing.of(*(verify_card(bytes.fromhex(card)) for card in cards))


def origin(text: str) -> Origin:
    found = parse_origin(text)
    assert found is not None
    return found


def refused(case: Json, act: Callable[[], object]) -> None:
    """The act is refused under the case's name, with a sentence and a hint for the officer."""
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == case["refusal"], f"{case['name']}: {caught.value}"
    assert caught.value.sentence
    assert caught.value.hint


def each_byte_changed(raw: bytes, step: int = 1) -> list[bytes]:
    """The bytes with one of them changed, in every `step`th place, the change of a bit that goes round."""
    return [raw[:at] + bytes((raw[at] ^ 1 << at % 8,)) + raw[at + 1 :] for at in range(0, len(raw), step)]


def named(cases: list[Json]) -> Json:
    return [pytest.param(case, id=case["name"]) for case in cases]


# -- the encoding and the signatures ----------------------------------------------------------------------------------


def test_valid_encodings_are_the_one_encoding_of_their_value() -> None:
    for case in vectors("cbor")["valid"]:
        raw = bytes.fromhex(case["bytes"])
        value = cbor.decode(raw)
        assert cbor.encode(value) == raw
        if "value" in case:
            assert value == case["value"]


@pytest.mark.parametrize("case", named(vectors("cbor")["invalid"]))
def test_invalid_encodings_are_refused(case: Json) -> None:
    refused(case, lambda: cbor.decode(bytes.fromhex(case["bytes"])))


def test_the_refused_points_are_those_of_the_page() -> None:
    file = vectors("ed25519-strict")
    assert {bytes.fromhex(point) for point in file["small_order"]} == SMALL_ORDER
    assert {bytes.fromhex(point) for point in file["refused_points"]} == REFUSED_POINTS


def test_genuine_ed25519_signatures_verify() -> None:
    for case in vectors("ed25519-strict")["valid"]:
        ed25519_verify(*(bytes.fromhex(case[key]) for key in ("public", "signature", "message")))


@pytest.mark.parametrize("case", named(vectors("ed25519-strict")["invalid"]))
def test_ed25519_signatures_are_refused(case: Json) -> None:
    refused(case, lambda: ed25519_verify(*(bytes.fromhex(case[key]) for key in ("public", "signature", "message"))))


def test_ml_dsa_signatures_verify() -> None:
    for case in vectors("mldsa44")["valid"]:
        mldsa44_verify(*(bytes.fromhex(case[key]) for key in ("public", "signature", "message")))


# -- cards and terms ---------------------------------------------------------------------------------------------------


def test_valid_cards_are_read_and_written_alike() -> None:
    for case in vectors("card")["valid"]:
        raw = bytes.fromhex(case["bytes"])
        signed = verify_card(raw)
        assert (signed.party.hex(), signed.hash.hex()) == (case["party"], case["hash"])
        assert (signed.card.serial, dict(signed.card.names)) == (case["serial"], case["names"])
        written = encode_card(signed.card)
        match cbor.decode(raw):
            case [bytes(card), bytes(classic), bytes(post_quantum)]:
                assert (written, card_hash(card)) == (card, signed.hash)
                assert assemble_card(written, classic, post_quantum) == raw
            case _:
                pytest.fail("a signed card has three parts")


@pytest.mark.parametrize("case", named(vectors("card")["invalid"]))
def test_invalid_cards_are_refused(case: Json) -> None:
    refused(case, lambda: verify_card(spliced(vectors("card")["base"], case["splices"])))


@pytest.mark.parametrize("case", named(vectors("card")["rings"]))
def test_key_rings(case: Json) -> None:
    if case["refusal"]:
        refused(case, lambda: ring(case["cards"]))
    else:
        assert len(ring(case["cards"]).cards) == len(case["cards"])


@pytest.mark.soak(rounds=8)
def test_a_card_with_any_byte_changed_is_refused(rounds: int) -> None:
    for changed in each_byte_changed(bytes.fromhex(vectors("card")["base"]), step=9 - rounds):
        with pytest.raises(Refusal):
            verify_card(changed)


def test_valid_terms_are_read_and_written_alike() -> None:
    for case in vectors("terms")["valid"]:
        raw = bytes.fromhex(case["bytes"])
        assert encode_terms(decode_terms(raw)) == raw
        assert line_id(raw).hex() == case["line"]


@pytest.mark.parametrize("case", named(vectors("terms")["invalid"]))
def test_invalid_terms_are_refused(case: Json) -> None:
    refused(case, lambda: decode_terms(bytes.fromhex(case["bytes"])))


def test_terms_with_any_byte_changed_are_another_line_or_none() -> None:
    for case in vectors("terms")["valid"]:
        for changed in each_byte_changed(bytes.fromhex(case["bytes"])):
            assert line_id(changed).hex() != case["line"]


# -- entries -----------------------------------------------------------------------------------------------------------


def entry_of(raw: bytes) -> Entry:
    file = vectors("entry")
    return verify_entry(raw, origin(file["origin"]), ring_of("entry", "cards"), on_line0=file["line0"])


@lru_cache(maxsize=8)
def ring_of(name: str, key: str) -> KeyRing:
    return ring(vectors(name)[key])


@pytest.mark.parametrize("case", named(vectors("entry")["valid"]))
def test_valid_entries_are_read_and_written_alike(case: Json) -> None:
    entry = entry_of(bytes.fromhex(case["bytes"]))
    payload = entry.payload
    assert (entry.hash.hex(), entry.key_id.hex()) == (case["hash"], case["key_id"])
    assert payload_facts(payload) == {key: case[key] for key in payload_facts(payload)}
    assert entry.signed == signing_input(protected_header(entry.key_id, entry.origin), encode_payload(payload))


def payload_facts(payload: Payload) -> dict[str, Json]:
    return {
        "index": payload.index,
        "root": payload.root.hex(),
        "time": payload.time_seconds,
        "precedence": payload.precedence,
        "nature": payload.nature,
        "handling": payload.handling,
        "post": payload.post,
        "form": [payload.form, payload.form_version],
        "body": payload.body.hex(),
        "answers": payload.answers and payload.answers.hex(),
    }


@pytest.mark.parametrize("case", named(vectors("entry")["invalid"]))
def test_invalid_entries_are_refused(case: Json) -> None:
    refused(case, lambda: entry_of(bytes.fromhex(case["bytes"])))


def test_an_entry_with_any_byte_changed_is_refused() -> None:
    short = [case for case in vectors("entry")["valid"] if len(case["bytes"]) < 4_000]
    for case in short:
        for changed in each_byte_changed(bytes.fromhex(case["bytes"])):
            with pytest.raises(Refusal):
                entry_of(changed)
    assert len(short) > 3


@pytest.mark.parametrize("case", named(vectors("entry")["places"]))
def test_entries_at_their_place(case: Json) -> None:
    shared = vectors("entry")["places"][0]
    author, log = ring(shared["cards"]), origin(shared["origin"])
    entry = verify_entry(bytes.fromhex(case["bytes"]), log, author, on_line0=False)
    before = verify_entry(bytes.fromhex(shared["before"]), log, author, on_line0=False)
    state = LogState(
        root=RootHash(bytes.fromhex(shared["root"])),
        own_root=lambda generation, size: own_root(shared["own_roots"], generation, size),
        own_line0_size=lambda generation: shared["own_line0"].get(generation.hex()),
        before=before.payload,
    )
    if case["refusal"]:
        refused(case, lambda: verify_place(entry, state))
    else:
        verify_place(entry, state)


def own_root(roots: list[list[Json]], generation: Generation, size: LogSize) -> RootHash | None:
    found = (root for known, at, root in roots if (known, at) == (generation.hex(), size))
    root = next(found, None)
    return None if root is None else RootHash(bytes.fromhex(root))


# -- trees, notes, forks -----------------------------------------------------------------------------------------------


def test_trees() -> None:
    file = vectors("tree")
    leaves = [leaf_hash(bytes((number,))) for number in range(64)]
    tree, sizes = Tree(leaves), [LogSize(size) for size in range(1, 65)]
    assert [tree.root(LogSize(size)).hex() for size in range(65)] == file["roots"]
    inclusion, consistency = sha256(), sha256()
    for size in sizes:
        inclusion.update(b"".join(b"".join(tree.inclusion(EntryIndex(index), size)) for index in range(size)))
        consistency.update(b"".join(b"".join(tree.consistency(before, size)) for before in sizes[:size]))
    assert (inclusion.hexdigest(), consistency.hexdigest()) == (file["inclusion"], file["consistency"])
    for case in file["proofs"]:
        size, proof = LogSize(case["size"]), [bytes.fromhex(hashed) for hashed in case["proof"]]
        if "index" in case:
            verify_inclusion(leaves[case["index"]], EntryIndex(case["index"]), size, proof, tree.root(size))
        else:
            before = LogSize(case["before"])
            verify_consistency(before, tree.root(before), size, tree.root(size), proof)


def read_note(text: str) -> None:
    """Every line of a note over a log of the author verifies."""
    note = parse_note(text)
    head = parse_checkpoint_body(note.body)
    for line in note.signatures:
        check_line(head, line, ring_of("note", "author"), ring_of("note", "other"))


@pytest.mark.parametrize("case", named(vectors("note")["valid"]))
def test_valid_notes_verify_and_are_written_alike(case: Json) -> None:
    read_note(case["note"])
    assert parse_note(case["note"]).text == case["note"]


@pytest.mark.parametrize("case", named(vectors("note")["invalid"]))
def test_invalid_notes_are_refused(case: Json) -> None:
    refused(case, lambda: read_note(case["note"]))


def test_a_note_with_any_character_changed_is_refused() -> None:
    short = [case["note"] for case in vectors("note")["valid"] if len(case["note"]) < 1_000]
    for text in short:
        for at, character in enumerate(text):
            with pytest.raises(Refusal):
                read_note(text[:at] + ("A" if character != "A" else "B") + text[at + 1 :])
    assert short


def receipt_items(case: Json) -> list[Json]:
    return [case["text"], bytes.fromhex(case["key_id"]), bytes.fromhex(case["signature"])]


def test_entry_receipts_verify_and_are_written_alike() -> None:
    for case in vectors("note")["entry_receipts"]["valid"]:
        receipt = parse_entry_receipt(receipt_items(case))
        verify_entry_receipt(receipt, ring_of("note", "other"))
        assert receipt.items == receipt_items(case)
        assert receipt.key_id == KeyId(bytes.fromhex(case["key_id"]))


@pytest.mark.parametrize("case", named(vectors("note")["entry_receipts"]["invalid"]))
def test_invalid_entry_receipts_are_refused(case: Json) -> None:
    refused(case, lambda: verify_entry_receipt(parse_entry_receipt(receipt_items(case)), ring_of("note", "other")))


def fork(case: Json) -> Json:
    accused = ring_of("fork", "cards")
    line0 = {LineId(bytes.fromhex(line)): KnownLine(is_it, accused) for line, is_it in vectors("fork")["line0"].items()}
    return verify_fork(cbor.decode(bytes.fromhex(case["proof"])), accused, line0)


@pytest.mark.parametrize("case", named(vectors("fork")["valid"]))
def test_fork_proofs_hold(case: Json) -> None:
    assert fork(case).kind == case["kind"]


@pytest.mark.parametrize("case", named(vectors("fork")["invalid"]))
def test_what_proves_no_fork_is_refused(case: Json) -> None:
    refused(case, lambda: fork(case))


def test_a_fork_proof_with_any_byte_changed_is_refused() -> None:
    for case in vectors("fork")["valid"]:
        for changed in each_byte_changed(bytes.fromhex(case["proof"]), step=3):
            with pytest.raises(Refusal):
                fork({"proof": changed.hex()})


# -- bundles -----------------------------------------------------------------------------------------------------------


def found(findings: Findings) -> Mapping[str, Json]:
    """What a check found, in the words of the file."""
    return {
        "logs": [
            {
                "origin": log.head.origin.text,
                "size": log.head.size,
                "receipted": log.receipted,
                "checkpointed": max((one.head.size for one in log.checkpoints), default=None),
                "cosigned_by": sorted(one.party.hex() for one in log.cosignatures),
                "entries": [
                    {
                        "index": shown.entry.payload.index,
                        "held": shown.held.name.lower(),
                        "contradicts": shown.contradicts,
                        "disowned": shown.disowned,
                    }
                    for shown in log.entries
                ],
                "missing": [index for gap in log.missing for index in gap],
            }
            for log in findings.logs
        ],
        "forks": [{"kind": one.kind, "origin": one.origin.text} for one in findings.forks],
        "void_revocations": findings.void,
    }


def bundle(case: Json) -> bytes:
    return spliced(vectors("bundle")["base"], case["splices"])


@pytest.mark.parametrize("case", named(vectors("bundle")["valid"]))
def test_bundles_show_what_the_file_says(case: Json) -> None:
    assert found(check_bundle(bundle(case))) == {key: case[key] for key in ("logs", "forks", "void_revocations")}


@pytest.mark.parametrize("case", named(vectors("bundle")["invalid"]))
def test_invalid_bundles_are_refused(case: Json) -> None:
    refused(case, lambda: check_bundle(bundle(case)))


@pytest.mark.soak(rounds=16)
def test_a_bundle_with_any_byte_changed_is_refused(rounds: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_check, "verify_card", lru_cache(maxsize=64)(verify_card))  # the same cards every time
    raw = bytes.fromhex(vectors("bundle")["base"])
    for changed in each_byte_changed(raw, step=17 - rounds):
        with pytest.raises(Refusal):
            check_bundle(changed)
