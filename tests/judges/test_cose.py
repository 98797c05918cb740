"""Another COSE library judges the entries."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import cbor2
import pytest

VECTORS = Path(__file__).resolve().parents[2] / "spec" / "vectors"
COSE_SIGN1 = 18
"""The tag that COSE libraries want; stored entries go without."""

Json: TypeAlias = Any
"""What JSON holds."""

FILE: Json = json.loads((VECTORS / "entry.json").read_text(encoding="utf-8"))


def payload_of(raw: bytes) -> Json:
    """What the library says that the author of `cards` signed."""
    from cwt import COSE, COSEKey

    public = cbor2.loads(cbor2.loads(bytes.fromhex(FILE["cards"][0]))[0])[5][1]
    key = COSEKey.new({1: 1, 2: sha256(public).digest()[:8], 3: -8, -1: 6, -2: public})
    return cbor2.loads(COSE.new().decode(cbor2.dumps(cbor2.CBORTag(COSE_SIGN1, cbor2.loads(raw))), key))


@pytest.mark.needs("cwt")
@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in FILE["valid"]])
def test_entries_verify(case: Json) -> None:
    payload = payload_of(bytes.fromhex(case["bytes"]))
    assert [payload[1], payload[2].hex(), payload[5]] == [case["index"], case["root"], case["time"]]
    assert [payload[10], payload[11].hex()] == [case["form"], case["body"]]


FORGED = [case for case in FILE["invalid"] if case["refusal"] == "signature-bad" and "small order" not in case["name"]]


@pytest.mark.needs("cwt")
@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in FORGED])
def test_forged_entries_do_not(case: Json) -> None:
    from cwt.exceptions import VerifyError

    with pytest.raises(VerifyError):
        payload_of(bytes.fromhex(case["bytes"]))
