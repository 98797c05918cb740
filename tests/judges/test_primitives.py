"""Published vectors judge the signatures: RFC 8032's author's thousand, and ML-DSA's known answers."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

import pytest

from parley.keys import signing
from parley.keys.signing import (
    BadSignature,
    ed25519_public,
    ed25519_sign,
    ed25519_verify,
    mldsa44_public,
    mldsa44_sign,
    mldsa44_verify,
)

LIBRARIES = [False, pytest.param(True, marks=pytest.mark.needs("fast"))]


def published(*path: str) -> str:
    return files("cryptography_vectors").joinpath("asymmetric", *path).read_text(encoding="utf-8")


@pytest.mark.needs("vectors")
@pytest.mark.parametrize("fast", LIBRARIES, ids=["openssl", "sodium"])
def test_ed25519(fast: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    monkeypatch.setattr(signing, "FAST", fast)
    lines = published("Ed25519", "sign.input").splitlines()
    for line in lines:
        secret, public, message, signed = (bytes.fromhex(part) for part in line.split(":")[:4])
        seed, signature = secret[:32], signed[:64]
        assert ed25519_public(seed) == public
        assert ed25519_sign(seed, message) == signature
        ed25519_verify(public, signature, message)
        with pytest.raises(BadSignature):
            ed25519_verify(public, signature, message + b"!")
    assert len(lines) == 1_024


def known_answers() -> Iterator[dict[str, bytes]]:
    for block in published("MLDSA", "kat_MLDSA_44_det_pure.rsp").split("count = "):
        pairs = (line.partition(" = ") for line in block.splitlines() if " = " in line)
        yield {key: bytes.fromhex(value) for key, _, value in pairs if key in {"xi", "pk", "msg", "sm"}}


@pytest.mark.needs("vectors")
def test_ml_dsa() -> None:
    answers = [answer for answer in known_answers() if "xi" in answer]
    for answer in answers:
        assert mldsa44_public(answer["xi"]) == answer["pk"]
        mldsa44_verify(answer["pk"], mldsa44_sign(answer["xi"], answer["msg"]), answer["msg"])
        with pytest.raises(BadSignature):  # these were signed with a context; ours is empty
            mldsa44_verify(answer["pk"], answer["sm"][:2_420], answer["msg"])
    assert len(answers) == 100
