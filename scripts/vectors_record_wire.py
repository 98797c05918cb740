"""Vectors of the encoding, of strict Ed25519, of cards and key rings."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha512
from typing import Final

from parley.keys.signing import REFUSED_POINTS, SMALL_ORDER, ed25519_public, ed25519_sign
from parley.record.card import SignedCard, assemble_card, card_hash
from parley.record.post import Hours, Post, Zone
from parley.wire.cbor import decode, encode
from parley.wire.ids import PostId
from scripts.vectors_common import Json, splices
from tests.record.maker import Party, World, corvania

ORDER = 2**252 + 27742317777372353535851937790883648493


def vectors(world: World) -> dict[str, Json]:
    """The files by name."""
    return {
        "cbor.json": cbor(),
        "ed25519-strict.json": ed25519(),
        "card.json": cards(world),
    }


# -- the encoding ------------------------------------------------------------------------------------------------------

CBOR_VALID: list[Json] = [
    0, 23, 24, 255, 256, 65_535, 65_536, 2**32 - 1, 2**32, 2**64 - 1, -1, -24, -25, -256, -257, -(2**64),
    True, False, None, "", "a", "é", "船", "𐐷", [], [0], [[[[[[[[]]]]]]]], {}, {0: 1}, {-1: 0, "a": 1},
    {23: 0, 24: 1, -1: 2, "": 3, "b": 4, "aa": 5},
    "\U0001fae0", "\ue000", "\U0001f1fa\U0001f1f3",
]  # fmt: skip

CBOR_INVALID = {
    "nothing": "", "two items": "0000", "one byte above 23 in two": "1817", "255 in three": "1900ff",
    "65535 in five": "1a0000ffff", "2^32-1 in nine": "1b00000000ffffffff", "-24 in two": "3817",
    "reserved head 28": "1c", "reserved head 30": "1e", "bytes that end early": "4201", "text that ends early": "6261",
    "a length in two bytes for five": "580548656c6c6f", "indefinite bytes": "5f4101ff", "indefinite text": "7f6161ff",
    "indefinite array": "9f00ff", "indefinite map": "bf0000ff", "a stray break": "ff", "a tag": "c000",
    "a tag of large number": "d9d9f700", "half float": "f93c00", "float": "fa3f800000", "double": "fb3ff0000000000000",
    "undefined": "f7", "simple value 0": "e0", "simple value 32": "f820", "simple value 24": "f818",
    "false in two bytes": "f814", "text that is not UTF-8": "61ff", "a surrogate": "63eda080",
    "overlong UTF-8": "62c080",
    "text not in normal form C": "6365cc81", "an Ångström sign": "63e284ab",
    "a code point that no version assigns": "63efbfbf", "a gap among Greek letters, U+0378": "62cdb8",
    "a letter of Unicode 15.0, U+11F04": "64f091bc84", "a face of Unicode 15.0, U+1FAE8": "64f09faba8",
    "a mark of Unicode 16.0 that composes, U+105D2 U+0307": "66f0909792cc87", "an array that ends early": "8200",
    "an array of 2^64-1 items": "9bffffffffffffffff", "bytes of 2^64-1": "5bffffffffffffffff",
    "a map that ends early": "a100", "a map of 2^63 pairs": "bb8000000000000000", "a key twice": "a200000001",
    "keys that descend": "a201000000", "text keys out of order": "a262616100616201",
    "a key of bytes": "a1410000", "a key that is false": "a1f400", "a key that is null": "a1f600",
    "a key that is an array": "a18000",
    "a key that is a map": "a1a000", "nested nine deep": "818181818181818180",
    "maps nested nine deep": "a100" * 8 + "a0", "12,289 values": "993000" + "00" * 12_288,
    "a length that is not the shortest, in a map": "b8010000", "a number and a half": "19ff",
}  # fmt: skip


def cbor() -> Json:
    """Values and what is no encoding of any."""
    return {
        "about": "spec/cbor.md. `value` is JSON where JSON has it; else it is left out.",
        "valid": [{"bytes": encode(value).hex(), **_json_value(value)} for value in CBOR_VALID],
        "invalid": [{"name": name, "bytes": raw, "refusal": "cbor-bad"} for name, raw in CBOR_INVALID.items()],
    }


def _json_value(value: Json) -> dict[str, Json]:
    return {} if isinstance(value, dict) and any(isinstance(key, int) for key in value) else {"value": value}


# -- strict Ed25519 ----------------------------------------------------------------------------------------------------


def ed25519() -> Json:
    """Genuine signatures, and those that a library without the guard would accept."""
    seed, message = bytes(range(32)), b"open and direct lines"
    public, signature = ed25519_public(seed), ed25519_sign(seed, message)
    scalar = _scalar(seed)
    s_above = int.from_bytes(signature[32:], "little") + ORDER
    identity = (1).to_bytes(32, "little")
    challenge = int.from_bytes(sha512(identity + public + message).digest(), "little")
    small_r = identity + (challenge * scalar % ORDER).to_bytes(32, "little")
    forged = public + (scalar % ORDER).to_bytes(32, "little")
    invalid = {
        "S above the group order": (public, signature[:32] + s_above.to_bytes(32, "little")),
        "R of small order, the equation holds": (public, small_r),
        "a key of small order, the equation holds for any message": (identity, forged),
        "a key that is not canonical, the equation holds for any message": (
            (2**255 - 18).to_bytes(32, "little"),
            forged,
        ),
        "a key with the sign of zero, the equation holds for any message": (
            (1 | 1 << 255).to_bytes(32, "little"),
            forged,
        ),
        "another message": (public, ed25519_sign(seed, message + b"!")),
        "another key": (ed25519_public(bytes(32)), signature),
        "a signature of 63 bytes": (public, signature[:63]),
        "a key of 31 bytes": (public[:31], signature),
    }
    return {
        "about": "spec/keys.md, Ed25519 is strict. `refused_points`: all encodings that neither a key nor R may have.",
        "small_order": sorted(point.hex() for point in SMALL_ORDER),
        "refused_points": sorted(point.hex() for point in REFUSED_POINTS),
        "valid": [
            {"public": ed25519_public(one).hex(), "message": text.hex(), "signature": ed25519_sign(one, text).hex()}
            for one, text in ((seed, message), (bytes(32), b""), (b"\xff" * 32, bytes(1_000)))
        ],
        "invalid": [
            {
                "name": name,
                "public": key.hex(),
                "message": message.hex(),
                "signature": wrong.hex(),
                "refusal": "signature-bad",
            }
            for name, (key, wrong) in invalid.items()
        ],
    }


def _scalar(seed: bytes) -> int:
    """The private scalar of RFC 8032, section 5.1.5."""
    clamped = bytearray(sha512(seed).digest()[:32])
    clamped[0] &= 248
    clamped[31] = clamped[31] & 63 | 64
    return int.from_bytes(clamped, "little")


# -- cards -------------------------------------------------------------------------------------------------------------


def cards(world: World) -> Json:
    """Cards, key rings, and what is neither."""
    first = world.a.cards[0]
    second = world.a.issue()
    base = first.raw
    bad = {name: _recarded(base, change) for name, change in CARD_CHANGES.items()}
    bad |= {
        "not CBOR": base + b"\x00",
        "two parts": encode(opened(base)[:2]),
        "an Ed25519 signature of 63 bytes": encode([opened(base)[0], bytes(63), opened(base)[2]]),
        "too long": _recarded(base, lambda card: card.update({6: [{1: n, 2: {"en": "x" * 200}} for n in range(200)]})),
    }
    raw, classic, post_quantum = opened(base)
    _, other_classic, other_post_quantum = opened(second.raw)
    unsigned = {
        "the Ed25519 root signature of another card": assemble_card(raw, other_classic, post_quantum),
        "the ML-DSA-44 root signature of another card": assemble_card(raw, classic, other_post_quantum),
        "a name changed": _recarded(base, lambda card: card[2].update({"en": "Northern Maritime Command of Belmora"})),
    }
    return {
        "about": "spec/card.md. An invalid card is the base with its splices ([README.md](README.md)).",
        "valid": [
            _card(card)
            for card in (
                first,
                second,
                world.b.cards[0],
                corvania(world.pq_sign).cards[0],
                _issued(world.b, posts=STAFFED),
            )
        ],
        "base": base.hex(),
        "invalid": [
            {"name": name, "splices": splices(base, raw), "refusal": refusal}
            for refusal, cases in (("card-bad", bad), ("signature-bad", unsigned))
            for name, raw in cases.items()
        ],
        "rings": rings(world),
    }


def _card(signed: SignedCard) -> Json:
    return {
        "bytes": signed.raw.hex(),
        "party": signed.party.hex(),
        "hash": signed.hash.hex(),
        "serial": signed.card.serial,
        "names": dict(signed.card.names),
    }


def _recarded(base: bytes, change: Callable[[Json], object]) -> bytes:
    """The card changed under the signatures that it had."""
    raw, classic, post_quantum = opened(base)
    return assemble_card(changed(raw, change), classic, post_quantum)


CARD_CHANGES: dict[str, Callable[[Json], object]] = {
    "version 2": lambda card: card.update({1: 2}),
    "no names": lambda card: card.update({2: {}}),
    "a name without text": lambda card: card.update({2: {"en": ""}}),
    "a name of 201 characters": lambda card: card.update({2: {"en": "x" * 201}}),
    "a name with a control character": lambda card: card.update({2: {"en": "Coast\nGuard"}}),
    "a name in no language": lambda card: card.update({2: {"": "Coast Guard"}}),
    "one root key": lambda card: card.update({3: card[3][:1]}),
    "a root key of 31 bytes": lambda card: card.update({3: [card[3][0][:31], card[3][1]]}),
    "serial 0": lambda card: card.update({4: 0}),
    "serial 1001": lambda card: card.update({4: 1_001, 10: bytes(32)}),
    "a key missing": lambda card: card[5].pop(4),
    "a key too many": lambda card: card[5].update({8: bytes(32)}),
    "a key of 33 bytes": lambda card: card[5].update({1: bytes(33)}),
    "no posts": lambda card: card.update({6: []}),
    "no station": lambda card: card.update({6: card[6][1:]}),
    "posts that descend": lambda card: card.update({6: [card[6][0], card[6][1], {1: 3, 2: {}}]}),
    "a post twice": lambda card: card.update({6: [card[6][0], card[6][0]]}),
    "post 1000": lambda card: card[6].append({1: 1000, 2: {}}),
    "an unknown bearer": lambda card: card.update({7: [["pigeon", "loft 4"]]}),
    "33 addresses": lambda card: card.update({7: [["tcp", "h:1"]] * 33}),
    "33 contacts": lambda card: card.update({8: ["radio"] * 33}),
    "a time after 2106": lambda card: card.update({9: 2**32}),
    "a time before 1970": lambda card: card.update({9: -1}),
    "a first card that replaces one": lambda card: card.update({10: bytes(32)}),
    "a second card that replaces none": lambda card: card.update({4: 2}),
    "no language": lambda card: card.update({11: []}),
    "three languages": lambda card: card.update({11: ["en", "zh", "fr"]}),
    "a language of 36 characters": lambda card: card.update({11: ["abcdefgh-abcdefgh-abcdefgh-abcdefghi"]}),
    "a key unknown": lambda card: card.update({12: 0}),
    "a key in text": lambda card: card.update({"1": 0}),
    "a required key missing": lambda card: card.pop(8),
    "no deputies in a list of them": lambda card: card[6][1].update({3: []}),
    "a deputy twice": lambda card: card[6][1].update({3: [0, 0]}),
    "a post that is its own deputy": lambda card: card[6][1].update({3: [card[6][1][1]]}),
    "a deputy that is no post": lambda card: card[6][1].update({3: [998]}),
    "a duty desk that is no post": lambda card: card[6][1].update({4: 998}),
    "hours without a zone": lambda card: card[6][1].update({5: [[127, 0, 1_440]]}),
    "a zone without hours": lambda card: card[6][1].update({6: ["UTC", [[0, 0]]]}),
    "hours on no day": lambda card: card[6][1].update({5: [[0, 0, 1_440]], 6: ["UTC", [[0, 0]]]}),
    "hours that end when they begin": lambda card: card[6][1].update({5: [[1, 600, 600]], 6: ["UTC", [[0, 0]]]}),
    "a zone whose times do not ascend": lambda card: card[6][1].update(
        {5: [[1, 0, 600]], 6: ["UTC", [[9, 0], [9, 60]]]}
    ),
    "an offset of nineteen hours": lambda card: card[6][1].update({5: [[1, 0, 600]], 6: ["UTC", [[0, 1_140]]]}),
}

STAFFED: Final = (
    Post(PostId(0), {}),
    Post(
        PostId(7),
        {"en": "Chief of the watch", "zh": "值班长"},
        deputies=(PostId(8),),
        desk=PostId(9),
        hours=(Hours(0b0011111, 480, 1_080), Hours(0b0100000, 540, 720)),
        zone=Zone("Europe/Oslo", ((1_774_746_000, 120), (1_792_890_000, 60))),
    ),
    Post(PostId(8), {"en": "Deputy chief of the watch"}),
    Post(PostId(9), {"en": "Duty desk"}),
)
"""Posts that say who acts for whom, and when somebody is there."""


def rings(world: World) -> Json:
    """Sequences of cards of one party, and what is wrong with them."""
    party = world.a
    first, second = party.cards
    gap = _issued(party, serial=4)
    other_before = _issued(party, before=card_hash(b"another"))
    third = _issued(party)
    stranger = _issued_by(world.b, serial=3, before=second.hash)
    cases: list[tuple[str, list[SignedCard], str | None]] = [
        ("three in order", [first, second, third], None),
        ("begun with the second", [second], None),
        ("begun with the second, the third next", [second, third], None),
        ("begun with the third", [third], None),
        ("begun with the second, the third left out", [second, gap], "card-chain"),
        ("begun with the second, the first next", [second, first], "card-chain"),
        ("a serial left out", [first, second, gap], "card-chain"),
        ("the first again", [first, first], "card-chain"),
        ("another card before it", [first, second, other_before], "card-chain"),
        ("another root", [first, second, stranger], "card-chain"),
    ]
    return [
        {"name": name, "cards": [card.raw.hex() for card in cards], "refusal": refusal}
        for name, cards, refusal in cases
    ]


def _issued(party: Party, **changes: Json) -> SignedCard:
    """A card that the party signs, and does not keep."""
    card = party.issue(**changes)
    party.cards.pop()
    return card


def _issued_by(party: Party, **changes: Json) -> SignedCard:
    return _issued(party, **changes)


def opened(raw: bytes) -> Json:
    """The value of an encoding."""
    return decode(raw)


def changed(raw: bytes, change: Callable[[Json], object]) -> bytes:
    """The encoding of a value after a change."""
    value = opened(raw)
    change(value)
    return encode(value)
