"""Vectors of the terms of a line, and of the agreement in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from parley.record.agreement import Agreement
from parley.record.terms import encode_terms, line_id
from parley.wire.ids import LineId
from parley.wire.marks import Precedence
from scripts.vectors_common import Json
from scripts.vectors_record_wire import changed
from tests.record.maker import World, make_terms

TERMS_CHANGES: dict[str, Callable[[Json], object]] = {
    "version 2": lambda terms: terms.update({1: 2}),
    "line 256": lambda terms: terms.update({2: 256}),
    "one party": lambda terms: terms.update({3: terms[3][:1]}),
    "the same party twice": lambda terms: terms.update({3: [terms[3][0], terms[3][0]]}),
    "post 1000": lambda terms: terms[3][0].__setitem__(1, 1000),
    "a card hash of 31 bytes": lambda terms: terms[3][1].__setitem__(2, bytes(31)),
    "line 0 between posts": lambda terms: terms.update({2: 0}),
    "another suite": lambda terms: terms.update({4: "parley-2"}),
    "a dictionary of 20 bytes": lambda terms: terms.update({5: bytes(20)}),
    "one language": lambda terms: terms.update({6: ["en"]}),
    "a grace after 2106": lambda terms: terms.update({7: 2**32}),
    "no forms": lambda terms: terms.update({8: []}),
    "257 forms": lambda terms: terms.update({8: [["letter", number] for number in range(257)]}),
    "a form id in capitals": lambda terms: terms.update({8: [["Letter", 1]]}),
    "a form id of 65 characters": lambda terms: terms.update({8: [["a" * 65, 1]]}),
    "a form version below 0": lambda terms: terms.update({8: [["letter", -1]]}),
    "a log continued that has no origin": lambda terms: terms.update({9: [["parley/x", 0, bytes(32)]]}),
    "65 logs continued": lambda terms: terms.update({9: [a_head()] * 65}),
    "a nonce of 16 bytes": lambda terms: terms.update({10: bytes(16)}),
    "a required key missing": lambda terms: terms.pop(10),
    "a key unknown": lambda terms: terms.update({11: None}),
    "no declarations": lambda terms: terms.update({12: {}}),
    "a declaration of no form": lambda terms: terms.update({12: {200: bytes(32)}}),
    "a declaration by a form's id": lambda terms: terms.update({12: {"letter": bytes(32)}}),
    "a declaration of 31 bytes": lambda terms: terms.update({12: {0: bytes(31)}}),
}


AGREED: Final = Agreement(
    titles={"en": "Northern approaches", "zh": "北方航道"},
    categories={"letter": Precedence.PRIORITY, "call": Precedence.IMMEDIATE, "distress": Precedence.FLASH},
    bearers=("tcp", "folder"),
    bearers_min=2,
    two_person=("call",),
    attachment_bytes_max=65_536,
    until_seconds=1_800_000_000,
    replaces=LineId(bytes(range(32))),
)

AGREEMENT_CHANGES: Final[dict[str, Callable[[Json], object]]] = {
    "an agreement without titles": lambda agreed: agreed.update({1: {}}),
    "an agreement with a title over two lines": lambda agreed: agreed.update({1: {"en": "one\ntwo"}}),
    "65 categories": lambda agreed: agreed.update({2: {f"c{number}": 0 for number in range(65)}}),
    "a category of 33 characters": lambda agreed: agreed.update({2: {"c" * 33: 0}}),
    "a precedence above FLASH": lambda agreed: agreed.update({2: {"letter": 4}}),
    "three answer times": lambda agreed: agreed.update({3: [1, 1, 1]}),
    "an answer time of 0": lambda agreed: agreed.update({3: [1, 1, 1, 0]}),
    "a bearer unknown": lambda agreed: agreed.update({4: ["pigeon"]}),
    "more bearers than there are": lambda agreed: agreed.update({5: 6}),
    "a test interval below 0": lambda agreed: agreed.update({6: -1}),
    "two persons for no category": lambda agreed: agreed.update({7: [""]}),
    "an attachment of more than 16 MiB": lambda agreed: agreed.update({8: 16_777_217}),
    "an end after 2106": lambda agreed: agreed.update({9: 2**32}),
    "a proof unknown": lambda agreed: agreed.update({10: 2}),
    "a line replaced of 31 bytes": lambda agreed: agreed.update({11: bytes(31)}),
    "an agreement without its last key": lambda agreed: agreed.pop(11),
    "an agreement with a key more": lambda agreed: agreed.update({13: None}),
    "a hold of 0": lambda agreed: agreed.update({12: 0}),
    "a hold of 601 seconds": lambda agreed: agreed.update({12: 601}),
}
"""What makes an agreement one that no terms may hold."""


def a_head() -> list[Json]:
    """A log that a line may continue."""
    return [f"parley/{'0' * 64}/{'1' * 64}/{'2' * 16}", 17, bytes(32)]


def vectors(world: World) -> dict[str, Json]:
    """The file by its name."""
    return {"terms.json": terms(world)}


def terms(world: World) -> Json:
    """Terms with their line ids, and what is no terms."""
    zero, one = (make_terms(index, world.a, world.b) for index in (0, 1))
    valid = {
        "line 0": encode_terms(zero),
        "line 1": encode_terms(one),
        "another line that continues a log": changed(
            encode_terms(replace(one, index=2)), lambda terms: terms.update({9: [a_head()]})
        ),
        "a line that was agreed": encode_terms(replace(one, index=2, agreement=AGREED)),
        "a line that was agreed for everything and without an end": encode_terms(
            replace(one, index=3, agreement=Agreement({"en": "Duty line"}, {}))
        ),
    }
    valid["a line on which both sides hold what was released"] = encode_terms(
        replace(one, index=4, agreement=replace(AGREED, hold_seconds=600))
    )
    valid["a line with declared forms"] = encode_terms(
        replace(one, forms=(("letter", 1), ("ack", 1), ("incident", 1)), digests={2: b"\x12" * 32})
    )
    base = encode_terms(one)
    agreed = valid["a line that was agreed"]
    invalid = {name: changed(base, change) for name, change in TERMS_CHANGES.items()} | {"a byte more": base + b"\0"}
    invalid |= {name: _agreed(agreed, change) for name, change in AGREEMENT_CHANGES.items()}
    deniable = {"name": "a line that proves nothing", "bytes": _agreed(agreed, lambda said: said.update({10: 1})).hex()}
    return {
        "about": "spec/terms.md",
        "valid": [{"name": name, "bytes": raw.hex(), "line": line_id(raw).hex()} for name, raw in valid.items()],
        "invalid": [
            *({"name": name, "bytes": raw.hex(), "refusal": "terms-bad"} for name, raw in invalid.items()),
            {**deniable, "refusal": "line-deniable"},
        ],
    }


def _agreed(raw: bytes, change: Callable[[Json], object]) -> bytes:
    return changed(raw, lambda terms: change(terms[11]))
