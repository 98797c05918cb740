"""The checker against what is made to break it: every changed byte, bombs, nesting, counts, and weak signatures."""

from __future__ import annotations

import tracemalloc
import unicodedata

import hypothesis
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import strategies as st

from tests.verifier.writer import Log, Party, Raw, encode, head, make_payload, make_terms, sign_bundle
from verifier import verify

A, B = Party("Northern Maritime Command of Arvenia"), Party("Coast Guard of Belmora")


def refused(data: bytes) -> str:
    with pytest.raises(verify.Refusal) as caught:
        verify.check_bundle(data)
    return str(caught.value.code)


def small_bundle() -> bytes:
    """Two parties, one line, one log with one entry under a checkpoint and a receipt."""
    log = Log(A, B, make_terms(A, B))
    log.say("one")
    log.note(1)
    return sign_bundle(A, make_payload(A, [A, B], [log.terms], [log]))


# -- every byte --------------------------------------------------------------------------------------------------------


def test_no_byte_can_change_unnoticed() -> None:
    good = small_bundle()
    assert verify.check_bundle(good).logs
    changed = bytearray(good)
    codes = set()
    for place, byte in enumerate(good):
        changed[place] = byte ^ (1 << place % 8)
        codes.add(refused(bytes(changed)))
        changed[place] = byte
    assert codes >= {"bundle-bad", "card-bad", "signature-bad"}


def test_no_bundle_may_be_cut_short() -> None:
    good = small_bundle()
    for length in range(0, len(good), 7):
        assert refused(good[:length]) == "bundle-bad"


@pytest.mark.soak(rounds=8)
def test_no_bit_can_change_unnoticed(rounds: int) -> None:
    good = small_bundle()
    for bit in range(rounds):
        for place in range(0, len(good), 16):
            assert refused(good[:place] + bytes([good[place] ^ (1 << bit)]) + good[place + 1 :])


# -- anything at all, rightly signed -----------------------------------------------------------------------------------

CHANGES = st.lists(st.tuples(st.integers(0, 2**20), st.binary(max_size=4), st.integers(0, 4)), min_size=1, max_size=4)


def changed(data: bytes, changes: list[tuple[int, bytes, int]]) -> bytes:
    """The data with pieces put in place of others."""
    for place, piece, gone in changes:
        start = place % (len(data) + 1)
        data = data[:start] + piece + data[start + gone :]
    return data


def as_text(data: bytes) -> str:
    """The data as a text that the encoding permits."""
    return unicodedata.normalize("NFC", data.decode("utf-8", "replace"))


def accepted_or_refused(data: bytes) -> None:
    """Whatever the bytes are, the answer is a report or a refusal with a name."""
    try:
        bundle = verify.check_bundle(data)
    except verify.Refusal:
        return
    assert verify.Speaker(verify.report(bundle, set())).lines()


@hypothesis.given(CHANGES)
def test_a_changed_payload_rightly_signed(changes: list[tuple[int, bytes, int]]) -> None:
    payload = verify.decode(small_bundle(), 2**28)[1]
    accepted_or_refused(sign_bundle(A, changed(payload, changes)))


@hypothesis.given(
    CHANGES, st.sampled_from(["payload", "header", "body", "note", "entry receipt", "revocation", "fork"])
)
def test_a_changed_part_rightly_signed(changes: list[tuple[int, bytes, int]], part: str) -> None:
    log = Log(A, B, make_terms(A, B, 0), 0)
    keys = A.keys[0].entry
    header, payload = encode(log.header(A.keys[0])), log.payload({1: "en", 2: "text"})
    forks = []
    if part == "revocation":
        said = changed(encode({1: keys.id, 2: 1, 3: "", 4: [[log.origin, 0, bytes(32)]]}), changes)
        text = b"parley/card/v1\nrevoke" + said
        payload = log.payload({1: said, 2: A.root.sign(text), 3: A.root_pq.sign(text)}, ("parley/revoke", 1))
    if part == "body":
        payload[11] = changed(payload[11], changes)
    header = changed(header, changes) if part == "header" else header
    signed = changed(encode(payload), changes) if part == "payload" else encode(payload)
    signature = keys.sign(encode(["Signature1", header, b"", signed]))
    log.add(encode([header, {}, signed, signature]))
    if part == "note":
        body = as_text(changed(log.body(1).encode(), changes))
        log.notes = [body + "\n" + log.checkpoint_line(body)]
    if part == "entry receipt":
        log.entry_receipt(0)
        receipt = as_text(changed(log.receipts[0][0].encode(), changes))
        log.receipts[0] = [receipt, B.keys[0].receipt.id, B.keys[0].receipt.sign(receipt.encode())]
    if part == "fork":
        other = log.make(log.payload({1: "en", 2: "other"}) | {1: 1, 2: bytes(32)})
        forks = [changed(encode([A.id, 3, log.entries[0], [], other]), changes)]
    accepted_or_refused(sign_bundle(A, make_payload(A, [A, B], [log.terms], [log]) | {6: [Raw(f) for f in forks]}))


# -- bombs -------------------------------------------------------------------------------------------------------------

HUGE = 2**63
BOMBS = {
    "an array of 2^63 items": head(4, HUGE),
    "a map of 2^63 pairs": head(5, HUGE),
    "a byte string of 2^63 bytes": head(2, HUGE),
    "a text of 2^63 bytes": head(3, HUGE),
    "arrays a thousand deep": b"\x81" * 1000 + b"\x00",
    "maps a thousand deep": b"\xa1\x00" * 1000 + b"\x00",
    "arrays a million deep": b"\x81" * 1_000_000 + b"\x00",
    "a million empty arrays": head(4, 1_000_000) + b"\x80" * 1_000_000,
    "a million empty maps": head(4, 1_000_000) + b"\xa0" * 1_000_000,
    "a million numbers": head(4, 1_000_000) + bytes(1_000_000),
    "arrays that promise more than there is": head(4, 500_000) * 8 + bytes(600_000),
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("wrap", ["as it is", "as the payload", "as the logs"])
def test_bombs_are_refused_in_bounded_memory(bomb: str, wrap: str) -> None:
    data = BOMBS[bomb]
    if wrap == "as the payload":
        data = sign_bundle(A, data)
    if wrap == "as the logs":
        data = sign_bundle(A, make_payload(A, [A, B], [], []) | {5: Raw(data)})
    tracemalloc.start()
    try:
        assert refused(data) == "bundle-bad"
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


def test_bombs_inside_cards_terms_and_entries() -> None:
    bomb = head(4, 30_000) + b"\x80" * 30_000
    payload = make_payload(A, [A, B], [make_terms(A, B)], [])
    assert refused(sign_bundle(A, payload | {3: [bomb]})) == "card-bad"
    assert refused(sign_bundle(A, payload | {4: [bomb]})) == "terms-bad"
    log = Log(A, B, make_terms(A, B))
    log.add(bomb)
    assert refused(sign_bundle(A, make_payload(A, [A, B], [log.terms], [log]))) == "entry-bad"


def test_a_log_that_claims_2_to_the_40_entries_is_refused_at_once_or_described() -> None:
    log = Log(A, B, make_terms(A, B))
    payload = make_payload(A, [A, B], [log.terms], [log])
    payload[5][0] |= {4: 2**40, 5: bytes(32)}
    report = verify.report(verify.check_bundle(sign_bundle(A, payload)), set())
    assert report["logs"][0]["not_shown"] == [[0, 2**40 - 1]]
    assert report["logs"][0]["root_signed_by"] == []
    log.say("one")
    payload[5][0][8] = [[0, log.entries[0], [bytes(32)] * 10_000]]
    assert refused(sign_bundle(A, payload)) == "proof-bad"


def test_a_file_above_256_mib_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "BUNDLE_BYTES_MAX", len(small_bundle()) - 1)
    assert refused(small_bundle()) == "bundle-bad"


def test_too_many_cards_of_one_party(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "CARDS_PER_PARTY_MAX", 1)
    party = Party("Harbour of Corvane")
    payload = make_payload(party, [party, B], [make_terms(party, B)], [])
    party.issue()
    payload[3] = make_payload(party, [party, B], [], [])[3]
    assert refused(sign_bundle(party, payload)) == "bundle-bad"


# -- the encoding ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("00", 0),
        ("17", 23),
        ("1818", 24),
        ("1bffffffffffffffff", 2**64 - 1),
        ("20", -1),
        ("3bffffffffffffffff", -(2**64)),
        ("40", b""),
        ("6161", "a"),
        ("80", []),
        ("a0", {}),
        ("f4", False),
        ("f5", True),
        ("f6", None),
        ("a2000020f6", {0: 0, -1: None}),
        ("a200006161f6", {0: 0, "a": None}),
        ("62c3a9", "é"),
        ("8181818181818180", [[[[[[[[]]]]]]]]),
    ],
)
def test_cbor_accepts(text: str, value: object) -> None:
    assert verify.decode(bytes.fromhex(text)) == value
    assert encode(value) == bytes.fromhex(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0000",
        "1800",
        "1817",
        "190018",
        "1900ff",
        "1a0000ffff",
        "1b00000000ffffffff",
        "1c",
        "1f",
        "5800",
        "5f40ff",
        "61",
        "61ff",
        "63eda080",
        "6365cc81",
        "7f60ff",
        "8100" + "00",
        "81",
        "9f00ff",
        "a1",
        "a100",
        "a1f400",
        "a14000",
        "a18000",
        "a200000000",
        "a201000000",
        "a220000000",
        "a261610000f6",
        "bf0000ff",
        "c000",
        "c240",
        "e0",
        "f3",
        "f7",
        "f818",
        "f97e00",
        "fa7fc00000",
        "fb7ff8000000000000",
        "ff",
        "818181818181818180",
    ],
)
def test_cbor_refuses(text: str) -> None:
    with pytest.raises(verify.Refusal) as caught:
        verify.decode(bytes.fromhex(text))
    assert caught.value.code == "cbor-bad"


def test_cbor_of_65536_bytes_and_no_more() -> None:
    fits = head(2, 65_533) + bytes(65_533)
    assert len(fits) == 65_536
    assert verify.decode(fits) == bytes(65_533)
    with pytest.raises(verify.Refusal):
        verify.decode(head(2, 65_534) + bytes(65_534))


# -- weak signatures ---------------------------------------------------------------------------------------------------

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
Y_OF_ORDER_8 = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826


def small_order_points() -> list[bytes]:
    """The eight, computed: y is 1, -1, 0 or one of the two of order 8, with the signs that x can have."""
    plain = [1, PRIME - 1, 0, 1 << 255]
    eighth = [y | sign << 255 for y in (Y_OF_ORDER_8, PRIME - Y_OF_ORDER_8) for sign in (0, 1)]
    return [number.to_bytes(32, "little") for number in plain + eighth]


def test_the_points_of_order_8_are_right() -> None:
    d = -121665 * pow(121666, -1, PRIME) % PRIME
    y2 = Y_OF_ORDER_8 * Y_OF_ORDER_8 % PRIME
    x2 = (y2 - 1) * pow(d * y2 + 1, -1, PRIME) % PRIME
    # twice a point has y' = (y^2 + x^2) / (1 - d x^2 y^2); a point of order 8 doubles to one of order 4, where y is 0
    assert (y2 + x2) % PRIME == 0


def is_refused(key: bytes, signature: bytes, message: bytes) -> bool:
    try:
        verify.verify_ed25519(key, signature, message, "a test")
    except verify.Refusal as refusal:
        return refusal.code == "signature-bad"
    return False


def test_ed25519_is_strict() -> None:
    private = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    key, signature = private.public_key().public_bytes_raw(), private.sign(b"text")
    assert not is_refused(key, signature, b"text")
    assert is_refused(key, signature, b"other")
    s = int.from_bytes(signature[32:], "little")
    assert is_refused(key, signature[:32] + (s + ORDER).to_bytes(32, "little"), b"text")
    assert is_refused(key, signature[:63], b"text")
    assert is_refused(key, signature + b"\x00", b"text")
    for point in small_order_points():
        assert is_refused(point, point + bytes(32), b"text")
        assert is_refused(point, signature, b"text")
        assert is_refused(key, point + signature[32:], b"text")
    for y in range(19):
        for sign in (0, 1):
            not_canonical = (PRIME + y | sign << 255).to_bytes(32, "little")
            assert is_refused(not_canonical, signature, b"text")
            assert is_refused(key, not_canonical + signature[32:], b"text")
