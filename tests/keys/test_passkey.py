"""Passkeys of every algorithm: what they consent to passes, and whatever is altered is refused by its name."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from typing import Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys import consent
from parley.keys.cose import BadPasskey
from parley.keys.passkey import (
    BadConsent,
    Consent,
    Flags,
    allowed_origin,
    base64url,
    challenge_of,
    check_consent,
    from_base64url,
    joint,
    read_consent,
    read_made,
    read_passkey,
)
from parley.keys.signing import BadSignature, ed25519_public, ed25519_sign
from parley.wire import shape
from parley.wire.cbor import encode
from parley.wire.limits import CONSENT_BYTES_MAX, CONSENTS_TOGETHER_MAX
from tests.keys.authenticator import ALGORITHMS, HOST, USED, Device, device

CHALLENGE = bytes(range(32))
MESSAGE = b"parley/release/v1\n" + CHALLENGE
REFUSED = (BadPasskey, BadConsent, BadSignature)

every = pytest.mark.parametrize("algorithm", ALGORITHMS)


def refused(key: bytes, given: Consent, why: str, challenge: bytes = CHALLENGE) -> None:
    with pytest.raises(BadConsent, match=why):
        check_consent(key, challenge, given)


# -- consent -----------------------------------------------------------------------------------------------------------


@every
def test_what_a_passkey_consented_to_passes_and_nothing_else_does(algorithm: str) -> None:
    one = device(algorithm)
    given = one.consents(CHALLENGE)
    check_consent(one.key, CHALLENGE, given)
    assert read_consent(given.encoded()) == given
    assert challenge_of(given.client) == CHALLENGE
    refused(one.key, given, "another challenge", challenge=bytes(32))


@every
def test_one_act_consents_to_each_of_several_and_to_nothing_else(algorithm: str) -> None:
    one = device(algorithm)
    asked = tuple(bytes((number,)) * 32 for number in range(CONSENTS_TOGETHER_MAX))
    given = replace(one.consents(joint(asked)), together=asked)
    assert read_consent(given.encoded()) == given
    assert len(given.encoded()) <= CONSENT_BYTES_MAX
    for challenge in asked:
        check_consent(one.key, challenge, given)
    refused(one.key, given, "not among", challenge=bytes((99,)) * 32)
    refused(one.key, given, "not among", challenge=joint(asked))
    for other in (asked[::-1], asked[1:], (*asked, bytes(32)), asked[:1]):
        refused(one.key, replace(given, together=other), "another challenge", challenge=other[0])
    refused(one.key, replace(given, together=()), "another challenge", challenge=asked[0])
    refused(one.key, replace(one.consents(asked[0]), together=asked), "another challenge", challenge=asked[0])
    alone = replace(one.consents(joint(asked[:1])), together=asked[:1])
    check_consent(one.key, asked[0], alone)


@pytest.mark.parametrize("size", [0, 31, 33, 32 * (CONSENTS_TOGETHER_MAX + 1)])
def test_what_was_consented_to_together_has_its_shape(size: int) -> None:
    given = device("EdDSA").consents(CHALLENGE)
    with pytest.raises(BadConsent, match="challenges are wanted"):
        read_consent(encode([given.authenticator, given.client, given.signature, bytes(size)]))


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "RS256"])
def test_an_outside_judge_agrees(algorithm: str) -> None:
    from webauthn import verify_authentication_response, verify_registration_response

    one = device(algorithm)
    options = {"challenge": base64url(CHALLENGE)}
    made = verify_registration_response(
        credential=one.makes_json(options),
        expected_challenge=CHALLENGE,
        expected_rp_id=HOST,
        expected_origin=one.origin,
        require_user_verification=True,
    )
    assert made.credential_public_key == encode(one.cose)
    verify_authentication_response(
        credential=one.consents_json(options),
        expected_challenge=CHALLENGE,
        expected_rp_id=HOST,
        expected_origin=one.origin,
        credential_public_key=made.credential_public_key,
        credential_current_sign_count=0,
        require_user_verification=True,
    )


@every
def test_altered_at_any_byte_it_is_refused_by_name(algorithm: str) -> None:
    """In key, device's word and browser's word at every byte; in the longest signatures at every eleventh."""
    one = device(algorithm)
    whole = encode([one.key, one.consents(CHALLENGE).encoded()])
    step = 1 if len(whole) < 2_000 else 11
    for place in range(0, len(whole), step):
        altered = bytearray(whole)
        altered[place] ^= 1 << place % 8
        with pytest.raises(REFUSED):
            _judge(bytes(altered))


def _judge(whole: bytes) -> None:
    """What a reader of a trail does with a key and a consent."""
    key, given = shape.array(shape.decoded(whole, _refuse, 1 << 16), 2, 2, "both", _refuse)
    if type(key) is not bytes or type(given) is not bytes:
        _refuse("bytes are wanted")
    check_consent(key, CHALLENGE, read_consent(given))


def _refuse(why: str) -> NoReturn:
    raise BadConsent(why)


@pytest.mark.parametrize(
    ("flags", "why"),
    [
        (Flags.PRESENT, "did not check"),
        (Flags.VERIFIED, "did not check"),
        (Flags(0), "did not check"),
        (USED | Flags.IS_COPIED, "copied"),
        (USED | Flags.NEW_KEY, "new key"),
        (USED | Flags.EXTENSIONS, "early"),
    ],
)
def test_what_a_device_must_say(flags: Flags, why: str) -> None:
    one = device("EdDSA")
    refused(one.key, one.consents(CHALLENGE, flags=flags), why)


def test_extensions_and_copies_are_let_pass_in_their_shape() -> None:
    one = device("EdDSA")
    check_consent(one.key, CHALLENGE, one.consents(CHALLENGE, flags=USED | Flags.MAY_BE_COPIED | Flags.IS_COPIED))
    with_extensions = USED | Flags.EXTENSIONS
    check_consent(one.key, CHALLENGE, one.consents(CHALLENGE, flags=with_extensions, rest=encode({"credProtect": 2})))
    refused(one.key, one.consents(CHALLENGE, flags=with_extensions, rest=encode([1])), "no map")
    refused(one.key, one.consents(CHALLENGE, rest=b"\xa0"), "bytes follow")


def test_another_site() -> None:
    one = device("EdDSA")
    given = replace(one, host="other.example.org").consents(CHALLENGE)
    refused(one.key, given, "another site")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"type": "webauthn.create"}, "not asked"),
        ({"type": None}, "not asked"),
        ({"challenge": base64url(CHALLENGE) + "="}, "another challenge"),
        ({"challenge": 7}, "another challenge"),
        ({"origin": "https://other.example.org"}, "another page"),
        ({"origin": f"https://console.{HOST}"}, "another page"),
        ({"origin": f"http://{HOST}"}, "another page"),
        ({"origin": None}, "another page"),
        ({"crossOrigin": True}, "within another"),
        ({"crossOrigin": None}, "within another"),
        ({"topOrigin": "https://other.example.org"}, "within another"),
    ],
)
def test_what_a_browser_must_say(more: dict[str, Any], why: str) -> None:
    one = device("EdDSA")
    refused(one.key, one.consents(CHALLENGE, **more), why)


@pytest.mark.parametrize(
    "client",
    [
        b"",
        b"[]",
        b"7",
        b"{",
        b"\xff{}",
        b"\xef\xbb\xbf{}",
        b'{"type": NaN}',
        b"[" * 2_000,
        b'{"type": "webauthn.get", "type": "webauthn.get"}',
        b'{"a":"' + b"a" * 2_048 + b'"}',
    ],
)
def test_what_a_browser_says_is_strict_json(client: bytes) -> None:
    one = device("EdDSA")
    with pytest.raises(BadConsent):
        check_consent(one.key, CHALLENGE, one.signed(one.authenticator(), client))


def test_it_is_never_compared_as_text() -> None:
    one = device("EdDSA")
    said = {"new": [1, {"a": None}], "challenge": base64url(CHALLENGE), "origin": one.origin, "type": "webauthn.get"}
    for client in (json.dumps(said).encode(), json.dumps(said, indent=3, ensure_ascii=True).encode()):
        check_consent(one.key, CHALLENGE, one.signed(one.authenticator(), client))


@given(st.binary(max_size=200))
def test_whatever_comes_as_a_consent_is_refused_by_name(given: bytes) -> None:
    one = device("EdDSA")
    for raw in (given, encode([given, given, given]), encode([one.authenticator(), given, given])):
        with pytest.raises(REFUSED):
            check_consent(one.key, CHALLENGE, read_consent(raw))


# -- keys --------------------------------------------------------------------------------------------------------------


def _with(algorithm: str, **changes: Any) -> bytes:  # noqa: ANN401 - CBOR
    cose: dict[int, object] = {**device(algorithm).cose} | {
        int(label[1:].replace("_", "-")): value for label, value in changes.items()
    }
    return encode([HOST, {label: value for label, value in cose.items() if value is not None}])


@pytest.mark.parametrize(
    "key",
    [
        b"",
        b"\xff",
        encode(HOST),
        encode([HOST]),
        encode([7, {}]),
        encode([HOST, []]),
        encode([HOST, {}]),
        encode([HOST, {1: 1, 3: -8, "x": 1}]),
        encode([HOST, {1: 1, 3: True}]),
        encode([HOST, {1: 1, 3: -9}]),
        _with("EdDSA", k1=2),
        _with("EdDSA", k1=True),
        _with("EdDSA", k_1=7),
        _with("EdDSA", k_2=b"short"),
        _with("EdDSA", k_2=None),
        _with("EdDSA", k4=[2]),
        _with("ES256", k_1=2),
        _with("ES256", k_2=bytes(32)),
        _with("ES256", k_3=bytes(31)),
        _with("RS256", k_2=b"\x03"),
        _with("RS256", k_1=b"\x80" * 255),
        _with("RS256", k_1=b"\x7f" * 256),
        _with("RS256", k_1=b"\xff" * 513),
        _with("RS256", k_1=b"\x80" * 256),
        _with("ML-DSA-44", k_1=bytes(1_311)),
        _with("ML-DSA-44", k3=-49),
        _with("ML-DSA-87", k1=1),
    ],
)
def test_what_is_no_key_is_refused(key: bytes) -> None:
    with pytest.raises(BadPasskey):
        read_passkey(key)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "Watch.example.org",
        "watch..org",
        ".org",
        "-a.org",
        "a-.org",
        "192.0.2.1",
        "[::1]",
        "a b",
        "a/b",
        "ü.org",
        "a." * 127,
    ],
)
def test_what_is_no_site_is_refused(host: str) -> None:
    with pytest.raises(BadPasskey):
        read_passkey(encode([host, device("EdDSA").cose]))


@pytest.mark.parametrize("host", ["localhost", "a.localhost", "x", "watch-1.example.org", "3com.example"])
def test_sites(host: str) -> None:
    assert read_passkey(encode([host, device("EdDSA").cose])).rp_id == host


def test_ecdsa_has_one_way_of_writing_each_pair() -> None:
    one = device("ES256")
    given = one.consents(CHALLENGE)
    longer = b"\x30" + bytes((given.signature[1] + 1,)) + b"\x02" + bytes((given.signature[3] + 1,)) + b"\0"
    with pytest.raises(BadSignature):
        check_consent(one.key, CHALLENGE, replace(given, signature=longer + given.signature[4:]))


@pytest.mark.parametrize(
    ("origin", "host", "fits"),
    [
        ("https://watch.example.org", HOST, True),
        ("https://watch.example.org:8443", HOST, True),
        ("https://watch.example.org:65535", HOST, True),
        ("https://watch.example.org:65536", HOST, False),
        ("https://watch.example.org:0", HOST, False),
        ("https://watch.example.org/", HOST, False),
        ("https://watch.example.org.evil.org", HOST, False),
        ("https://evil.org#https://watch.example.org", HOST, False),
        ("https://user@watch.example.org", HOST, False),
        ("https://WATCH.example.org", HOST, False),
        ("https://watch.example.org\n", HOST, False),
        ("http://watch.example.org", HOST, False),
        ("http://a.localhost:8001", "a.localhost", True),
        ("http://localhost:8001", "localhost", True),
        ("http://b.localhost:8001", "a.localhost", False),
        ("http://a.localhost:8001", "localhost", False),
        ("http://notlocalhost", "notlocalhost", False),
        ("null", "null", False),
    ],
)
def test_which_page_is_our_own(origin: str, host: str, fits: bool) -> None:  # noqa: FBT001 - what is expected
    assert allowed_origin(origin, host) is fits


# -- making one --------------------------------------------------------------------------------------------------------


@every
def test_a_new_passkey_is_read_whole(algorithm: str) -> None:
    one = device(algorithm, credential=b"c" * 64)
    made = read_made(HOST, CHALLENGE, *one.makes(CHALLENGE))
    assert (made.key, made.credential, made.count) == (one.key, b"c" * 64, one.counts[0])


def test_a_security_keys_unasked_extension_is_let_pass() -> None:
    one = device("ES256")
    client, _ = one.makes(CHALLENGE)
    named = bytes(16) + (4).to_bytes(2) + b"name" + encode(one.cose) + encode({"credProtect": 2})
    said = one.authenticator(USED | Flags.NEW_KEY | Flags.EXTENSIONS, named)
    attestation = encode({"fmt": "none", "attStmt": {}, "authData": said})
    assert read_made(HOST, CHALLENGE, client, attestation).key == one.key


def _attested(one: Device, said: bytes, **more: Any) -> bytes:  # noqa: ANN401 - CBOR
    return encode({"fmt": "none", "attStmt": {}, "authData": said} | more)


def test_what_is_no_new_passkey_is_refused() -> None:
    one = device("EdDSA")
    client, _ = one.makes(CHALLENGE)
    new, cose = USED | Flags.NEW_KEY, encode(one.cose)
    named = bytes(16) + (4).to_bytes(2) + b"name"
    for attestation in (
        b"",
        encode([]),
        _attested(one, one.authenticator(new, named + cose), more=1),
        _attested(one, one.authenticator(USED)),
        _attested(one, one.authenticator(Flags.PRESENT | Flags.NEW_KEY, named + cose)),
        _attested(one, one.authenticator(new)),
        _attested(one, one.authenticator(new, bytes(16) + b"\0\0" + cose)),
        _attested(one, one.authenticator(new, bytes(16) + b"\xff\xff" + cose)),
        _attested(one, one.authenticator(new, named + cose + b"\xa0")),
        _attested(one, replace(one, host="other.example.org").authenticator(new, named + cose)),
    ):
        with pytest.raises(BadConsent):
            read_made(HOST, CHALLENGE, client, attestation)
    for wrong in (b"", cose[:-1], encode({1: 1, 3: -9})):
        with pytest.raises(BadPasskey):
            read_made(HOST, CHALLENGE, client, _attested(one, one.authenticator(new, named + wrong)))
    good = _attested(one, one.authenticator(new, named + cose))
    with pytest.raises(BadConsent):
        read_made(HOST, bytes(32), client, good)
    with pytest.raises(BadConsent):
        read_made(HOST, CHALLENGE, one.client("webauthn.get", CHALLENGE), good)


@given(st.binary(max_size=100))
def test_base64url_has_one_text_for_all_bytes(octets: bytes) -> None:
    text = base64url(octets)
    assert from_base64url(text) == octets
    for wrong in (text + "=", text + "A" if len(text) % 4 == 0 else text[:-1] + "_", "+" + text, text + "\n", "é"):
        with pytest.raises(BadConsent):
            from_base64url(wrong)


# -- whatever the key is -----------------------------------------------------------------------------------------------


@every
def test_an_officer_consents_by_either_kind_of_key(algorithm: str) -> None:
    one = device(algorithm)
    given = one.consents(sha256(MESSAGE).digest()).encoded()
    consent.verify_consent(one.key, given, MESSAGE)
    with pytest.raises(BadConsent):
        consent.verify_consent(one.key, given, MESSAGE + b".")
    seed = b"s" * 32
    consent.verify_consent(ed25519_public(seed), ed25519_sign(seed, MESSAGE), MESSAGE)
    with pytest.raises(BadSignature):
        consent.verify_consent(ed25519_public(seed), given, MESSAGE)
    with pytest.raises(BadConsent):
        consent.verify_consent(one.key, ed25519_sign(seed, MESSAGE), MESSAGE)
    assert len(one.key) in consent.KEY_BYTES
    assert len(given) in consent.SIGNATURE_BYTES
