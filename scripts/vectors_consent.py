"""Write the vectors of officers' consent, by python scripts/vectors_consent.py.

All is fixed but the ML-DSA signatures, which their library draws at random: those of an earlier run are kept.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
PLACE = ROOT / "spec" / "vectors" / "consent.json"

from parley.keys.consent import challenge  # noqa: E402 - found by the path above
from parley.keys.passkey import Consent, Flags, base64url  # noqa: E402
from parley.keys.signing import ed25519_public, ed25519_sign  # noqa: E402
from parley.wire.cbor import encode  # noqa: E402
from tests.keys.authenticator import ALGORITHMS, HOST, USED, Device, device  # noqa: E402

MESSAGE = b"parley/release/v1\n" + bytes(range(32))
CHALLENGE = challenge(MESSAGE)
Case = dict[str, str]


def main() -> int:
    """Write the file."""
    known = json.loads(PLACE.read_text(encoding="utf-8"))["valid"] if PLACE.exists() else []
    content = {
        "about": "spec/keys.md, how an officer consents to `message`: `key` and `signature` as a release names them.",
        "message": MESSAGE.hex(),
        "valid": [_remembered(case, known) for case in valid()],
        "invalid": [*invalid(), *invalid_keys()],
    }
    PLACE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{PLACE.relative_to(ROOT)}: {PLACE.stat().st_size} bytes")
    return 0


def valid() -> Iterator[Case]:
    """A key file's key, and a passkey of every algorithm."""
    seed = b"s" * 32
    yield _case("a key file's", ed25519_public(seed), ed25519_sign(seed, MESSAGE))
    for name in ALGORITHMS:
        yield _consent(f"a passkey, {name}", device(name))
    one = device("EdDSA")
    copied = USED | Flags.MAY_BE_COPIED | Flags.IS_COPIED | Flags.EXTENSIONS
    yield _consent("copied, with an extension", one, one.consents(CHALLENGE, flags=copied, rest=encode({"a": True})))
    local = device("EdDSA", host="a.localhost", origin="http://a.localhost:8001")
    yield _consent("on this machine", local)


def invalid() -> Iterator[Case]:
    """One fault each."""
    one = device("EdDSA")
    good = one.consents(CHALLENGE)
    faults: dict[str, dict[str, Any]] = {
        "made, not used": {"type": "webauthn.create"},
        "another challenge": {"challenge": base64url(bytes(32))},
        "a challenge with padding": {"challenge": base64url(CHALLENGE) + "="},
        "another page": {"origin": f"https://www.{HOST}"},
        "not sealed on its way": {"origin": f"http://{HOST}"},
        "a port beyond": {"origin": f"https://{HOST}:65536"},
        "within another page": {"crossOrigin": True},
        "below another page": {"topOrigin": one.origin},
    }
    for name, more in faults.items():
        yield _bad(name, one, one.consents(CHALLENGE, **more))
    twice = good.client.replace(b"{", b'{"type":"webauthn.get",', 1)
    yield _bad("named twice", one, one.signed(good.authenticator, twice))
    yield _bad("a byte order mark", one, one.signed(good.authenticator, b"\xef\xbb\xbf" + good.client))
    yield _bad("no object", one, one.signed(good.authenticator, b"[]"))
    longest = good.client[:-1] + b" " * (2_049 - len(good.client)) + b"}"
    yield _bad("2,049 bytes of client data", one, one.signed(good.authenticator, longest))
    for name, flags in {
        "nobody present": Flags.VERIFIED,
        "nobody verified": Flags.PRESENT,
        "copied and not to be copied": USED | Flags.IS_COPIED,
        "a new key": USED | Flags.NEW_KEY,
        "extensions that are absent": USED | Flags.EXTENSIONS,
    }.items():
        yield _bad(name, one, one.consents(CHALLENGE, flags=flags))
    yield _bad("bytes at the end", one, one.consents(CHALLENGE, rest=b"\xa0"))
    yield _bad("another site's", one, replace(one, host="www.example.org").consents(CHALLENGE))
    yield _bad("too short", one, one.signed(good.authenticator[:36], good.client))
    yield _case("no consent", one.key, encode([good.authenticator, good.client])) | {"refusal": "passkey-consent-bad"}
    for name in ("EdDSA", "ES256", "RS256"):
        other = device(name)
        given = other.consents(CHALLENGE)
        changed = given.signature[:-1] + bytes((given.signature[-1] ^ 1,))
        yield _bad(f"a changed signature, {name}", other, replace(given, signature=changed), "signature-bad")


def invalid_keys() -> Iterator[Case]:
    """Keys with one fault each."""
    keys: dict[str, tuple[str, dict[int, Any]]] = {
        "another curve": ("EdDSA", {-1: 7}),
        "a short key": ("EdDSA", {-2: bytes(31)}),
        "one label more": ("EdDSA", {2: b"id"}),
        "a point beside the curve": ("ES256", {-2: bytes(32)}),
        "an even modulus": ("RS256", {-1: b"\x80" + bytes(255)}),
        "a modulus of 2,047 bits": ("RS256", {-1: b"\x7f" + b"\xff" * 255}),
        "a small exponent": ("RS256", {-2: b"\x03"}),
        "another algorithm": ("EdDSA", {3: -35}),
        "another type": ("EdDSA", {1: 2}),
    }
    for name, (algorithm, changes) in keys.items():
        one = device(algorithm)
        bad = replace(one, cose={**one.cose, **changes})
        yield _case(name, bad.key, bad.consents(CHALLENGE).encoded()) | {"refusal": "passkey-bad"}
    for host in ("Watch.example.org", "192.0.2.1", "watch.example.org."):
        bad = device("EdDSA", host=host)
        yield _case(f"the site {host}", bad.key, bad.consents(CHALLENGE).encoded()) | {"refusal": "passkey-bad"}


def _consent(name: str, one: Device, given: Consent | None = None) -> Case:
    return _case(name, one.key, (given or one.consents(CHALLENGE)).encoded())


def _bad(name: str, one: Device, given: Consent, refusal: str = "passkey-consent-bad") -> Case:
    return _consent(name, one, given) | {"refusal": refusal}


def _case(name: str, key: bytes, signature: bytes) -> Case:
    return {"name": name, "key": key.hex(), "signature": signature.hex()}


def _remembered(case: Case, known: list[Case]) -> Case:
    """The case as it was written before, where its signature is drawn at random."""
    return next((one for one in known if one["name"] == case["name"] and "ML-DSA" in case["name"]), case)


if __name__ == "__main__":
    sys.exit(main())
