"""Vectors of entries: their form, their signatures, and what they say of the two logs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from parley.keys.purpose import Purpose
from parley.record.entry import (
    Entry,
    Line0,
    Payload,
    Seen,
    assemble,
    encode_payload,
    protected_header,
    signing_input,
    split_entry,
)
from parley.record.origin import Origin, first_generation
from parley.wire.cbor import decode, encode
from parley.wire.ids import Generation, LineId, LogSize, PostId, RootHash
from parley.wire.marks import Handling, Nature, Precedence
from scripts.vectors_common import Json
from tests.record.maker import MadeLog, World, letter


def vectors(world: World) -> dict[str, Json]:
    """The files by name."""
    return {"entry.json": {**alone(world), "places": places(world)}}


# -- steps 1 to 5 ------------------------------------------------------------------------------------------------------


def alone(world: World) -> dict[str, Json]:
    """What can be said of an entry by itself."""
    log = world.a1
    valid = _valid(world)
    base = valid["a letter"]
    forged = _forged(world, base)
    return {
        "about": "spec/entry.md. `cards` are the author's, in order. `line0`: whether the line of `origin` is line 0. "
        "`places`: steps 6 to 9 for entries of another log. `root` is that of the entries held before, `own_roots` "
        "those of the receiver's log as [generation, size, root], `own_line0` the sizes of its logs on line 0 by "
        "generation, `before` the author's entry before it; what the first case has, the others have too.",
        "cards": [card.raw.hex() for card in world.a.cards],
        "origin": log.origin.text,
        "line0": False,
        "valid": [_entry(name, entry) for name, entry in valid.items()],
        "invalid": [{"name": name, "bytes": raw.hex(), "refusal": refusal} for name, (raw, refusal) in forged.items()],
    }


def _valid(world: World) -> dict[str, Entry]:
    log = world.a1
    first = log.add("Our vessel has lost its rudder at 54 10 N, 018 30 E and drifts towards your waters.")
    seen = Seen(first_generation(log.line, world.b.id), LogSize(1 << 40), RootHash(bytes(range(32))))
    return {
        "a letter": first,
        "in Chinese, FLASH, an exercise": log.add(
            body=letter("演习，演习，演习。本船舵已失灵。", "zh"), precedence=Precedence.FLASH, nature=Nature.EXERCISE
        ),
        "an answer, by the station, in public": log.add(
            form="ack", body=encode({}), answers=first.hash, post=PostId(0), handling=Handling.PUBLIC
        ),
        "a form that nobody knows": log.add(form="a/b-c/0", form_version=2**64 - 1, body=encode(None), seen=seen),
        "the largest numbers": world.a.entry(
            log.origin,
            log.payload(
                index=(1 << 40) - 1, time_seconds=2**32 - 1, post=999, handling=Handling.GOVERNMENT, nature=Nature.TEST
            ),
        ),
        "the largest body": log.add(body=encode(bytes(32_765))),
    }


def _entry(name: str, entry: Entry) -> Json:
    payload = entry.payload
    return {
        "name": name,
        "bytes": entry.raw.hex(),
        "hash": entry.hash.hex(),
        "key_id": entry.key_id.hex(),
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


def _forged(world: World, base: Entry) -> dict[str, tuple[bytes, str]]:
    """What is refused, in the order of the steps; all but those of step 4 bear a signature that verifies."""
    return {**_step_1(world, base), **_step_2(world, base), **_steps_3_and_4(world, base), **_step_5(world, base)}


def _step_1(world: World, base: Entry) -> dict[str, tuple[bytes, str]]:
    protected, payload, signature = split_entry(base.raw)
    header = decode(protected)
    assert isinstance(header, dict)
    cases = {
        "a byte more": base.raw + b"\x00",
        "a byte less": base.raw[:-1],
        "tagged": b"\xd2" + base.raw,
        "an unprotected header": encode([protected, {4: b"k"}, payload, signature]),
        "three items": encode([protected, {}, payload]),
        "a detached payload": encode([protected, {}, None, signature]),
        "a signature of 63 bytes": encode([protected, {}, payload, signature[:63]]),
        "too long": assemble(protected, bytes(34_816), signature),
        "no header": world.a.raw_statement(b"", payload),
        "a header without a key id": world.a.raw_statement(_without(header, 4), payload),
        "a header with a key more": world.a.raw_statement(encode({**header, 5: 0}), payload),
        "a key id of 7 bytes": world.a.raw_statement(encode({**header, 4: bytes(7)}), payload),
        "no claims": world.a.raw_statement(_without(header, 15), payload),
    }
    return {f"1: {name}": (raw, "entry-bad") for name, raw in cases.items()}


def _without(header: dict[Json, Json], key: int) -> bytes:
    return encode({kept: value for kept, value in header.items() if kept != key})


def _step_2(world: World, base: Entry) -> dict[str, tuple[bytes, str]]:
    protected, payload, _ = split_entry(base.raw)
    header: Json = decode(protected)
    origin, claims = base.origin, header[15]
    other = Origin(origin.line, world.b.id, origin.generation)
    cases = {
        "EdDSA, -8": {**header, 1: -8},
        "another content type": {**header, 3: "application/cbor"},
        "an issuer of another kind": {**header, 15: {**claims, 1: origin.party.hex()}},
        "another issuer": {**header, 15: {**claims, 1: f"parley:{world.b.id.hex()}"}},
        "another party's log": {**header, 15: {**claims, 2: other.text}},
        "another line": {**header, 15: {**claims, 2: replace(origin, line=LineId(bytes(32))).text}},
        "another generation": {**header, 15: {**claims, 2: replace(origin, generation=Generation(bytes(8))).text}},
        "a subject that is no origin": {**header, 15: {**claims, 2: "parley"}},
        "an origin in capitals": {**header, 15: {**claims, 2: origin.text.upper()}},
    }
    return {
        f"2: {name}": (world.a.raw_statement(encode(changed), payload), "entry-misplaced")
        for name, changed in cases.items()
    }


def _steps_3_and_4(world: World, base: Entry) -> dict[str, tuple[bytes, str]]:
    protected, payload, signature = split_entry(base.raw)
    receipt_key = protected_header(world.a.key_id(Purpose.RECEIPT), base.origin)
    point = (1).to_bytes(32, "little")
    return {
        "3: another party's key": (
            assemble(protected_header(world.b.key_id(Purpose.ENTRY), base.origin), payload, signature),
            "key-unknown",
        ),
        "3: a key for receipts": (
            assemble(receipt_key, payload, world.a.sign(Purpose.RECEIPT, signing_input(receipt_key, payload))),
            "key-unknown",
        ),
        "4: another's signature": (
            assemble(protected, payload, world.b.sign(Purpose.ENTRY, signing_input(protected, payload))),
            "signature-bad",
        ),
        "4: a signature of another entry": (
            assemble(protected, encode_payload(replace(base.payload, post=PostId(0))), signature),
            "signature-bad",
        ),
        "4: R of small order": (assemble(protected, payload, point + signature[32:]), "signature-bad"),
        "4: before step 5": (assemble(protected, b"\xff", signature), "signature-bad"),
    }


PAYLOADS: dict[str, Callable[[Json], object]] = {
    "an index of 2^40": lambda payload: payload.update({1: 1 << 40}),
    "an index below 0": lambda payload: payload.update({1: -1}),
    "a root of 31 bytes": lambda payload: payload.update({2: bytes(31)}),
    "nothing seen": lambda payload: payload.update({3: []}),
    "two logs seen": lambda payload: payload.update({3: payload[3] * 2}),
    "a generation of 7 bytes": lambda payload: payload[3][0].__setitem__(0, bytes(7)),
    "a seen size above 2^40": lambda payload: payload[3][0].__setitem__(1, (1 << 40) + 1),
    "no line 0 outside line 0": lambda payload: payload.update({4: None}),
    "line 0 of one log": lambda payload: payload.update({4: payload[4][:1]}),
    "line 0 sizes without generations": lambda payload: payload.update({4: [0, 0]}),
    "a time after 2106": lambda payload: payload.update({5: 2**32}),
    "precedence 4": lambda payload: payload.update({6: 4}),
    "precedence false": lambda payload: payload.update({6: False}),
    "nature 3": lambda payload: payload.update({7: 3}),
    "handling 3": lambda payload: payload.update({8: 3}),
    "post 1000": lambda payload: payload.update({9: 1000}),
    "a form without version": lambda payload: payload.update({10: ["letter"]}),
    "a form id in capitals": lambda payload: payload.update({10: ["Letter", 1]}),
    "an empty form id": lambda payload: payload.update({10: ["", 1]}),
    "a form id of 65 characters": lambda payload: payload.update({10: ["a" * 65, 1]}),
    "a form version below 0": lambda payload: payload.update({10: ["letter", -1]}),
    "a body that is not bytes": lambda payload: payload.update({11: {}}),
    "a body that is not CBOR": lambda payload: payload.update({11: b"\xff"}),
    "an empty body": lambda payload: payload.update({11: b""}),
    "a body above 32,768 bytes": lambda payload: payload.update({11: encode(bytes(32_766))}),
    "an answer to 31 bytes": lambda payload: payload.update({12: bytes(31)}),
    "an answer to null": lambda payload: payload.update({12: None}),
    "a required key missing": lambda payload: payload.pop(8),
    "a key unknown": lambda payload: payload.update({13: 0}),
}


def _step_5(world: World, base: Entry) -> dict[str, tuple[bytes, str]]:
    cases = {}
    for name, change in PAYLOADS.items():
        payload = decode(encode_payload(base.payload))
        change(payload)
        cases[f"5: {name}"] = (world.a.raw_entry(base.origin, encode(payload)), "entry-bad")
    cases["5: a payload with a byte more"] = (
        world.a.raw_entry(base.origin, encode_payload(base.payload) + b"\x00"),
        "entry-bad",
    )
    return cases


# -- steps 6 to 9 ------------------------------------------------------------------------------------------------------


def places(world: World) -> list[Json]:
    """An entry of B that A receives, and what A knows."""
    log, own = MadeLog(world.b, world.a, world.b1.line), MadeLog(world.a, world.b, world.a1.line)
    for text in ("One.", "Two.", "Three."):
        own.add(text)
    roots = [[own.origin.generation.hex(), size, own.tree.root(LogSize(size)).hex()] for size in range(4)]
    zero_a, zero_b = (first_generation(world.a0.line, party.id) for party in (world.a, world.b))

    def seen(size: int) -> Seen:
        return Seen(own.origin.generation, LogSize(size), own.tree.root(LogSize(size)))

    def line0(own_size: int, seen_size: int) -> Line0:
        return Line0(zero_b, LogSize(own_size), zero_a, LogSize(seen_size))

    before = log.add("Before.", seen=seen(2), line0=line0(2, 1))
    right = log.payload("Right.", seen=seen(3), line0=line0(3, 1))
    stranger = Generation(bytes(8))
    cases: dict[str, tuple[Payload, str | None]] = {
        "all true": (right, None),
        "the same as before": (replace(right, seen=seen(2), line0=line0(2, 1)), None),
        "more of its own line 0 than is held": (replace(right, line0=line0(9, 1)), None),
        "6: another root": (replace(right, root=RootHash(bytes(32))), "log-forked"),
        "6: before 7": (replace(right, root=RootHash(bytes(32)), seen=seen(1)), "log-forked"),
        "7: another root of ours": (replace(right, seen=replace(seen(3), root=RootHash(bytes(32)))), "seen-false"),
        "7: more than we wrote": (replace(right, seen=replace(seen(3), size=LogSize(4))), "seen-false"),
        "7: a generation that never was": (replace(right, seen=replace(seen(3), generation=stranger)), "seen-false"),
        "8: more of our line 0 than we wrote": (replace(right, line0=line0(3, 3)), "seen-false"),
        "8: a generation of line 0 that never was": (
            replace(right, line0=replace(line0(3, 1), seen_generation=stranger)),
            "seen-false",
        ),
        "9: less seen than before": (replace(right, seen=seen(1)), "seen-false"),
        "9: less of its own line 0 than before": (replace(right, line0=line0(1, 1)), "seen-false"),
        "9: less of our line 0 than before": (replace(right, line0=line0(3, 0)), "seen-false"),
    }
    shared = {
        "cards": [card.raw.hex() for card in world.b.cards],
        "origin": log.origin.text,
        "root": log.edge.root().hex(),
        "own_roots": roots,
        "own_line0": {zero_a.hex(): 2},
        "before": before.raw.hex(),
    }
    return [
        {"name": name, "bytes": world.b.entry(log.origin, payload).raw.hex(), "refusal": refusal, **_first(shared, at)}
        for at, (name, (payload, refusal)) in enumerate(cases.items())
    ]


def _first(shared: dict[str, Json], at: int) -> dict[str, Json]:
    """What all cases share stands in the first."""
    return shared if at == 0 else {}
