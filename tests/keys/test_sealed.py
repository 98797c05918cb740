"""Key files: opened by their passphrase alone, and never silently damaged."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.keys.sealed import (
    ENTROPY_BYTES,
    SCRYPT_COST,
    KeyFileBad,
    PassphraseWrong,
    SealedMaterial,
    open_material,
    purpose_of,
    seal_material,
)
from parley.wire import cbor

PASSPHRASE = "ein langes Wort für den Schlüssel"
MATERIAL = bytes(range(64))
ENTROPY = bytes(range(100, 100 + ENTROPY_BYTES))
FILE = seal_material("station", MATERIAL, PASSPHRASE, ENTROPY)


def test_the_passphrase_opens() -> None:
    assert open_material(FILE, PASSPHRASE) == SealedMaterial("station", MATERIAL)
    assert purpose_of(FILE) == "station"


def test_a_passphrase_is_the_same_in_any_normal_form() -> None:
    assert open_material(FILE, PASSPHRASE.replace("ü", "u\u0308")).material == MATERIAL


@pytest.mark.parametrize("typed", ["", PASSPHRASE + " ", PASSPHRASE.lower()])
def test_another_passphrase_does_not(typed: str) -> None:
    with pytest.raises(PassphraseWrong) as caught:
        open_material(FILE, typed)
    assert caught.value.code == "passphrase-wrong"


def test_the_same_entropy_gives_the_same_file() -> None:
    assert seal_material("station", MATERIAL, PASSPHRASE, ENTROPY) == FILE


def test_material_cannot_be_read_from_the_file() -> None:
    assert MATERIAL[:8] not in FILE


@settings(max_examples=200)
@given(at=st.integers(0, len(FILE) - 1), bit=st.integers(0, 7))
def test_any_damage_is_told_from_a_wrong_passphrase(at: int, bit: int) -> None:
    damaged = bytearray(FILE)
    damaged[at] ^= 1 << bit
    with pytest.raises(KeyFileBad) as caught:
        open_material(bytes(damaged), PASSPHRASE)
    assert caught.value.code == "keyfile-bad"


def test_any_truncation_is_told() -> None:
    for size in range(len(FILE)):
        with pytest.raises(KeyFileBad):
            open_material(FILE[:size], PASSPHRASE)


@pytest.mark.parametrize("cost", [14, 19, 62])
def test_a_file_cannot_demand_more_or_less_than_is_fair(cost: int) -> None:
    with pytest.raises(KeyFileBad, match="header"):
        purpose_of(_with_header({**_header(), 2: cost}))


def test_a_header_that_was_exchanged_does_not_open() -> None:
    with pytest.raises(PassphraseWrong):
        open_material(_with_header({**_header(), 1: "another"}), PASSPHRASE)


def test_another_magic_is_no_key_file() -> None:
    with pytest.raises(KeyFileBad, match="another form"):
        open_material(cbor.encode(["parley-keyfile/2", *_parts()[1:]]), PASSPHRASE)


def test_new_files_cost_what_the_page_says() -> None:
    assert _header()[2] == SCRYPT_COST == 15


def _parts() -> list[Any]:
    parts: Any = cbor.decode(FILE)
    return list(parts)


def _header() -> dict[int, Any]:
    header: Any = cbor.decode(_parts()[1])
    return dict(header)


def _with_header(header: dict[int, Any]) -> bytes:
    raw = cbor.encode(header)
    ciphertext = _parts()[2]
    return cbor.encode([_parts()[0], raw, ciphertext, sha256(raw + ciphertext).digest()[:8]])
