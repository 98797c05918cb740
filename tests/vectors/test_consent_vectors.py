"""The frozen vectors of spec/keys.md: what an officer consents to, with a key of either kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from parley.keys.consent import verify_consent
from parley.wire.errors import Refusal

FILE = json.loads(
    (Path(__file__).resolve().parents[2] / "spec" / "vectors" / "consent.json").read_text(encoding="utf-8")
)
MESSAGE = bytes.fromhex(FILE["message"])


def _id(case: dict[str, Any]) -> str:
    return str(case["name"])


def _verify(case: dict[str, Any]) -> None:
    verify_consent(bytes.fromhex(case["key"]), bytes.fromhex(case["signature"]), MESSAGE)


@pytest.mark.parametrize("case", FILE["valid"], ids=_id)
def test_valid(case: dict[str, Any]) -> None:
    _verify(case)


@pytest.mark.parametrize("case", FILE["invalid"], ids=_id)
def test_invalid(case: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        _verify(case)
    assert refused.value.code == case["refusal"]


def test_a_second_run_writes_the_same() -> None:
    from scripts import vectors_consent

    made = [vectors_consent._remembered(case, FILE["valid"]) for case in vectors_consent.valid()]
    assert made == FILE["valid"]
    assert [*vectors_consent.invalid(), *vectors_consent.invalid_keys()] == FILE["invalid"]
