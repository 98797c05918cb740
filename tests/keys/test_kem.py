"""X25519 and X-Wing: published vectors, and values that are no keys."""

from __future__ import annotations

import json
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.keys.kem import (
    KemBad,
    x25519_public,
    x25519_shared,
    xwing_check,
    xwing_check_ciphertext,
    xwing_decapsulate,
    xwing_encapsulate,
    xwing_public,
)

XWING_ID = 0x647A
SEED = b"\x01" * 32
ENTROPY = b"\x02" * 32
LOW_ORDER = [bytes(32), b"\x01" + bytes(31)]

seeds = st.binary(min_size=32, max_size=32)


def published() -> list[dict[str, str]]:
    """The X-Wing cases among the published HPKE vectors."""
    vectors = pytest.importorskip("cryptography_vectors", reason="PyPI cryptography-vectors")
    text = resources.files(vectors).joinpath("HPKE", "hpke-pq-test-vectors.json").read_text()
    return [case for case in json.loads(text) if case["kem_id"] == XWING_ID]


def test_xwing_gives_what_others_published() -> None:
    cases = published()
    assert len(cases) >= 2
    for case in cases:
        seed = bytes.fromhex(case["skRm"])
        assert xwing_public(seed).hex() == case["pkRm"]
        assert xwing_decapsulate(seed, bytes.fromhex(case["enc"])).hex() == case["shared_secret"]


@settings(max_examples=20)
@given(seed=seeds, entropy=seeds)
def test_xwing_agrees(seed: bytes, entropy: bytes) -> None:
    public = xwing_public(seed)
    xwing_check(public)
    ciphertext, shared = xwing_encapsulate(public, entropy)
    assert (len(public), len(ciphertext), len(shared)) == (1_216, 1_120, 32)
    assert xwing_decapsulate(seed, ciphertext) == shared


@pytest.mark.parametrize("at", [0, 500, 1_087, 1_088, 1_119])
def test_a_changed_ciphertext_shares_nothing(at: int) -> None:
    ciphertext, shared = xwing_encapsulate(xwing_public(SEED), ENTROPY)
    changed = bytearray(ciphertext)
    changed[at] ^= 1
    assert xwing_decapsulate(SEED, bytes(changed)) != shared


@pytest.mark.parametrize("damage", ["empty", "short", "long", "modulus", "low order"])
def test_what_is_no_xwing_key_is_refused(damage: str) -> None:
    public = xwing_public(SEED)
    bad = {
        "empty": b"",
        "short": public[:-1],
        "long": public + b"\0",
        "modulus": b"\xff" * 3 + public[3:],
        "low order": public[:-32] + bytes(32),
    }[damage]
    with pytest.raises(KemBad) as caught:
        xwing_encapsulate(bad, ENTROPY)
    assert caught.value.code == "kem-bad"


@pytest.mark.parametrize("size", [0, 1_119, 1_121])
def test_a_ciphertext_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(KemBad):
        xwing_decapsulate(SEED, bytes(size))


@pytest.mark.parametrize("point", LOW_ORDER)
def test_points_that_leave_nothing_secret_are_refused(point: bytes) -> None:
    ciphertext, _ = xwing_encapsulate(xwing_public(SEED), ENTROPY)
    with pytest.raises(KemBad):
        xwing_decapsulate(SEED, ciphertext[:-32] + point)
    with pytest.raises(KemBad):
        x25519_shared(SEED, point)


@given(ours=seeds, theirs=seeds)
def test_x25519_agrees(ours: bytes, theirs: bytes) -> None:
    assert x25519_shared(ours, x25519_public(theirs)) == x25519_shared(theirs, x25519_public(ours))


def test_x25519_gives_what_the_rfc_says() -> None:
    scalar = bytes.fromhex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4")
    point = bytes.fromhex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")
    assert x25519_shared(scalar, point).hex() == "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"


def test_a_ciphertext_that_leaves_nothing_secret_is_refused_before_it_is_opened() -> None:
    public = xwing_public(b"s" * 32)
    ciphertext, _ = xwing_encapsulate(public, b"e" * 32)
    xwing_check_ciphertext(ciphertext)
    for spoiled in (ciphertext[:-1], ciphertext[:-32] + bytes(32), ciphertext[:-32] + b"\x01" + bytes(31)):
        with pytest.raises(KemBad):
            xwing_check_ciphertext(spoiled)
        with pytest.raises(KemBad):
            xwing_decapsulate(b"s" * 32, spoiled)
