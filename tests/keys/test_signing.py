"""Ed25519 is strict whichever library verifies; ML-DSA-44 signs and verifies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys import signing
from parley.keys.purpose import PUBLIC_BYTES, Purpose, key_id
from parley.keys.signing import BadSignature

SEED = bytes(range(32))
MESSAGE = b"parley"
FIELD = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493

LIBRARIES = ["openssl", pytest.param("sodium", marks=pytest.mark.needs("fast"))]


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    name = str(request.param)
    monkeypatch.setattr(signing, "FAST", name == "sodium")
    return name


def is_small_order(encoding: bytes) -> bool:
    """By doubling the point three times on the curve: an own computation, not the table under test."""
    d = -121665 * pow(121666, -1, FIELD) % FIELD
    number = int.from_bytes(encoding, "little")
    y, sign = (number & (2**255 - 1)) % FIELD, number >> 255
    xx = (y * y - 1) * pow(d * y * y + 1, -1, FIELD) % FIELD
    x = pow(xx, (FIELD + 3) // 8, FIELD)
    if (x * x - xx) % FIELD:
        x = x * pow(2, (FIELD - 1) // 4, FIELD) % FIELD
    assert (x * x - xx) % FIELD == 0
    x = FIELD - x if x % 2 != sign else x
    for _ in range(3):
        product = d * x * x * y * y % FIELD
        x, y = 2 * x * y * pow(1 + product, -1, FIELD) % FIELD, (y * y + x * x) * pow(1 - product, -1, FIELD) % FIELD
    return (x, y) == (0, 1)


def test_the_eight_points_of_small_order_are_those() -> None:
    assert len(signing.SMALL_ORDER) == 8
    assert all(is_small_order(point) for point in signing.SMALL_ORDER)
    assert not is_small_order(signing.ed25519_public(SEED))


def test_every_encoding_that_is_not_canonical_is_refused() -> None:
    others = signing.REFUSED_POINTS - signing.SMALL_ORDER
    assert len(others) == 40
    for y in range(FIELD, 2**255):
        assert y.to_bytes(32, "little") in others
        assert (y | 1 << 255).to_bytes(32, "little") in others


@pytest.mark.usefixtures("library")
def test_a_genuine_signature_verifies() -> None:
    signing.ed25519_verify(signing.ed25519_public(SEED), signing.ed25519_sign(SEED, MESSAGE), MESSAGE)


@pytest.mark.needs("fast")
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=300))
def test_both_libraries_make_the_one_signature(seed: bytes, message: bytes) -> None:
    signed = []
    for fast in (False, True):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(signing, "FAST", fast)
            signed.append(signing.ed25519_sign(seed, message))
    assert signed[0] == signed[1]


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("at", [0, 31, 32, 62, 63])
def test_a_changed_signature_is_refused(at: int) -> None:
    signature = bytearray(signing.ed25519_sign(SEED, MESSAGE))
    signature[at] ^= 1
    with pytest.raises(BadSignature):
        signing.ed25519_verify(signing.ed25519_public(SEED), bytes(signature), MESSAGE)


@pytest.mark.usefixtures("library")
def test_refused_points_are_refused_as_key_and_as_r() -> None:
    public, signature = signing.ed25519_public(SEED), signing.ed25519_sign(SEED, MESSAGE)
    for point in signing.REFUSED_POINTS:
        with pytest.raises(BadSignature, match="small order or not canonical"):
            signing.ed25519_verify(point, signature, MESSAGE)
        with pytest.raises(BadSignature, match="small order or not canonical"):
            signing.ed25519_verify(public, point + signature[32:], MESSAGE)


@pytest.mark.usefixtures("library")
def test_s_plus_the_group_order_is_refused() -> None:
    signature = signing.ed25519_sign(SEED, MESSAGE)
    malleated = int.from_bytes(signature[32:], "little") + ORDER
    with pytest.raises(BadSignature, match="group order"):
        signing.ed25519_verify(signing.ed25519_public(SEED), signature[:32] + malleated.to_bytes(32, "little"), MESSAGE)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(("public", "signature"), [(31, 64), (33, 64), (32, 63), (32, 65), (0, 0)])
def test_wrong_lengths_are_refused(public: int, signature: int) -> None:
    with pytest.raises(BadSignature, match="length"):
        signing.ed25519_verify(b"\x05" * public, b"\x05" * signature, MESSAGE)


@pytest.mark.usefixtures("library")
def test_a_key_that_is_no_point_is_refused() -> None:
    no_point = (2).to_bytes(32, "little")
    with pytest.raises(BadSignature):
        signing.ed25519_verify(no_point, signing.ed25519_sign(SEED, MESSAGE), MESSAGE)


@given(st.binary(max_size=300), st.integers(0, 511))
def test_a_changed_message_or_key_is_refused(message: bytes, bit: int) -> None:
    public, signature = signing.ed25519_public(SEED), signing.ed25519_sign(SEED, message)
    signing.ed25519_verify(public, signature, message)
    with pytest.raises(BadSignature):
        signing.ed25519_verify(public, signature, message + b"\x00")
    other = bytearray(public)
    other[bit // 8 % 32] ^= 1 << bit % 8
    with pytest.raises(BadSignature):
        signing.ed25519_verify(bytes(other), signature, message)


def test_ml_dsa_signs_and_verifies() -> None:
    public, signature = signing.mldsa44_public(SEED), signing.mldsa44_sign(SEED, MESSAGE)
    assert (len(public), len(signature)) == (PUBLIC_BYTES[Purpose.COSIGN], 2_420)
    signing.mldsa44_verify(public, signature, MESSAGE)
    with pytest.raises(BadSignature):
        signing.mldsa44_verify(public, signature, MESSAGE + b"!")
    with pytest.raises(BadSignature):
        signing.mldsa44_verify(public, signature[:-1], MESSAGE)
    with pytest.raises(BadSignature):
        signing.mldsa44_verify(public[:-1], signature, MESSAGE)


def test_a_key_id_is_eight_bytes_of_the_key_s_hash() -> None:
    assert key_id(bytes(32)).hex() == "66687aadf862bd77"
