"""Vectors of ratchet and recovery messages, slips and the key file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from parley.keys.kem import x25519_public, x25519_shared, xwing_public
from parley.keys.purpose import Purpose
from parley.keys.sealed import seal_material
from parley.seal import ratchet, recover
from parley.seal.ratchet import Kind, RatchetAnswer, RatchetOffer
from parley.seal.recover import Head, RecoverAnswer, RecoverOffer
from parley.wire import cbor
from parley.wire.ids import ChannelId, Generation, LogSize, RootHash
from parley.wire.slip import CardSlip, write_card_slip, write_secret_slip
from scripts.vectors_common import FOLDER, Agreements, Json, Memory, fixed, flipped, invalid
from tests.record.maker import Party, arvenia, belmora

CHANNEL = ChannelId(fixed("channel"))
ROOT = fixed("root 4")
TIME = 1_790_000_000
TYPED = "four words, no more"


ABOUT_RECOVERY = """
`offer` is signed by the recovery key, `answer` by the channel key; `keys` are those two. The offer's key 4 is to the
static key of `static_seed`, the answer's to the fresh key of `fresh_seed`. A case of `invalid` is read as the offer.
""".replace("\n", " ").strip()


def vectors(agreements: Agreements) -> dict[str, Json]:
    """The files by name."""
    memory = Memory(FOLDER / "mldsa44.json")
    a, b = arvenia(memory.sign), belmora(memory.sign)
    return {
        "ratchet.json": ratchets(a, b, agreements),
        "recover.json": recoveries(a, b, agreements),
        "slip.json": slips(a),
        "keyfile.json": key_files(),
    }


# -- ratchets ----------------------------------------------------------------------------------------------------------


def ratchets(a: Party, b: Party, agreements: Agreements) -> Json:
    """Both kinds, from offer to root, and messages that are none."""
    offered = RatchetOffer(Kind.X25519, 5, x25519_public(fixed("offer")))
    offer_map = ratchet.map_bytes(offered)
    answered = RatchetAnswer(Kind.X25519, 5, ratchet.offer_hash(offer_map), x25519_public(fixed("answer")))
    shared = x25519_shared(fixed("offer"), answered.value)
    long_offer = RatchetOffer(Kind.XWING, 5, xwing_public(fixed("long offer")))
    ciphertext, long_shared = agreements.encapsulate(fixed("long offer"), "long answer")
    long_map = ratchet.map_bytes(long_offer)
    long_answer = RatchetAnswer(Kind.XWING, 5, ratchet.offer_hash(long_map), ciphertext)
    good = signed_ratchet(a, offer_map)
    return {
        "about": "The first party offers, the other answers; `keys` are their channel keys. `root` becomes `next`. "
        "A case of `invalid` is read as an offer of the first.",
        "channel": CHANNEL.hex(),
        "keys": [a.public(Purpose.CHANNEL).hex(), b.public(Purpose.CHANNEL).hex()],
        "valid": [
            exchange(a, b, 1, offer_map, ratchet.map_bytes(answered), shared, fixed("offer"), fixed("answer")),
            exchange(a, b, 2, long_map, ratchet.map_bytes(long_answer), long_shared, fixed("long offer"), None),
        ],
        "invalid": [
            invalid("nothing", "ratchet-bad", message=b""),
            invalid("cut short", "ratchet-bad", message=good[:-1]),
            invalid("a byte after its end", "ratchet-bad", message=good + b"\0"),
            invalid("a signature of 63 bytes", "ratchet-bad", message=cbor.encode([offer_map, bytes(63)])),
            *[
                invalid(name, "ratchet-bad", message=signed_ratchet(a, cbor.encode(value)))
                for name, value in _bad_ratchets().items()
            ],
            invalid("a changed map", "signature-bad", message=good.replace(offer_map, flipped(offer_map, -1))),
            invalid("a changed signature", "signature-bad", message=flipped(good, -1)),
            invalid(
                "signed for another channel", "signature-bad", message=signed_ratchet(a, offer_map, fixed("other"))
            ),
            invalid(
                "signed with another key", "signature-bad", message=signed_ratchet(a, offer_map, key=Purpose.ENTRY)
            ),
        ],
    }


def signed_ratchet(party: Party, map_: bytes, channel: bytes = CHANNEL, key: Purpose = Purpose.CHANNEL) -> bytes:
    """The message of a map."""
    return ratchet.write_message(map_, party.sign(key, ratchet.signed_text(ChannelId(channel), map_)))


def exchange(
    a: Party, b: Party, kind: int, offer: bytes, answer: bytes, shared: bytes, secret: bytes, other: bytes | None
) -> Json:
    """An offer, its answer, and the root that follows."""
    return {
        "kind": kind,
        "offer": signed_ratchet(a, offer).hex(),
        "answer": signed_ratchet(b, answer).hex(),
        "offer_secret": secret.hex(),
        "answer_secret": None if other is None else other.hex(),
        "shared": shared.hex(),
        "root": ROOT.hex(),
        "next": ratchet.next_root(ROOT, shared, offer, answer).hex(),
    }


def _bad_ratchets() -> dict[str, Json]:
    return {
        "no map": 1,
        "kind 3": {1: 0, 2: 3, 3: 5, 4: bytes(32)},
        "neither offer nor answer": {1: 2, 2: 1, 3: 5, 4: bytes(32)},
        "false for an offer": {1: False, 2: 1, 3: 5, 4: bytes(32)},
        "root 0": {1: 0, 2: 1, 3: 0, 4: bytes(32)},
        "root 2^32": {1: 0, 2: 1, 3: 1 << 32, 4: bytes(32)},
        "a public key of 31 bytes": {1: 0, 2: 1, 3: 5, 4: bytes(31)},
        "an X25519 key for kind 2": {1: 0, 2: 2, 3: 5, 4: bytes(32)},
        "an offer with key 5": {1: 0, 2: 1, 3: 5, 4: bytes(32), 5: bytes(32)},
        "an answer without key 5": {1: 1, 2: 1, 3: 5, 4: bytes(32)},
        "an answer that names 31 bytes": {1: 1, 2: 1, 3: 5, 4: bytes(31), 5: bytes(32)},
        "a ciphertext of 1119 bytes": {1: 1, 2: 2, 3: 5, 4: bytes(32), 5: bytes(1_119)},
    }


# -- recovery ----------------------------------------------------------------------------------------------------------


def recoveries(a: Party, b: Party, agreements: Agreements) -> Json:
    """Arvenia was restored, Belmora answers; and messages that are none."""
    to_static, offer_shared = agreements.encapsulate(b.seed("STATIC"), "recovery to static")
    to_fresh, answer_shared = agreements.encapsulate(fixed("fresh"), "recovery to fresh")
    head = Head(
        0,
        Generation(fixed("generation a", 8)),
        LogSize(12),
        RootHash(fixed("root a")),
        Generation(fixed("generation b", 8)),
        LogSize(300),
        RootHash(fixed("root b")),
    )
    earlier = tuple((Generation(fixed(f"earlier generation {number}", 8)), LogSize(number)) for number in range(3))
    restored = replace(head, line=1, own_size=LogSize(1 << 40), own_earlier=earlier[:2], other_earlier=earlier[2:])
    heads = (head, restored)
    offer_map = recover.map_bytes(RecoverOffer(TIME, xwing_public(fixed("fresh")), to_static, heads))
    answer_map = recover.map_bytes(RecoverAnswer(TIME + 5, recover.offer_hash(offer_map), to_fresh, heads[1:], 9))
    good = signed_recover(a, offer_map, Purpose.RECOVERY)
    return {
        "about": ABOUT_RECOVERY,
        "channel": CHANNEL.hex(),
        "keys": [a.public(Purpose.RECOVERY).hex(), b.public(Purpose.CHANNEL).hex()],
        "valid": [
            {
                "offer": good.hex(),
                "answer": signed_recover(b, answer_map, Purpose.CHANNEL).hex(),
                "static_seed": b.seed("STATIC").hex(),
                "fresh_seed": fixed("fresh").hex(),
                "offer_shared": offer_shared.hex(),
                "answer_shared": answer_shared.hex(),
                "root": recover.recovered_root(CHANNEL, answer_shared, offer_shared, offer_map, answer_map).hex(),
            }
        ],
        "invalid": [
            invalid("nothing", "recover-bad", message=b""),
            invalid("cut short", "recover-bad", message=good[:-1]),
            invalid("a signature of 63 bytes", "recover-bad", message=cbor.encode([offer_map, bytes(63)])),
            *[
                invalid(name, "recover-bad", message=signed_recover(a, cbor.encode(value), Purpose.RECOVERY))
                for name, value in _bad_recoveries(offer_map, answer_map).items()
            ],
            invalid("a changed signature", "signature-bad", message=flipped(good, -1)),
            invalid(
                "signed with the channel key",
                "signature-bad",
                message=signed_recover(a, offer_map, Purpose.CHANNEL),
            ),
        ],
    }


def signed_recover(party: Party, map_: bytes, key: Purpose) -> bytes:
    """The message of a map."""
    return recover.write_message(map_, party.sign(key, recover.signed_text(CHANNEL, map_)))


def _bad_recoveries(offer_map: bytes, answer_map: bytes) -> dict[str, Json]:
    fields: Any = cbor.decode(offer_map)
    return {
        "no map": 1,
        "neither offer nor answer": {**fields, 1: 2},
        "a time above 2^32 - 1": {**fields, 2: 1 << 32},
        "a public key of 32 bytes": {**fields, 3: bytes(32)},
        "a ciphertext of 1119 bytes": {**fields, 4: bytes(1_119)},
        "an offer with key 6": {**fields, 6: 1},
        "a head of eight items": {**fields, 5: [fields[5][0][:8]]},
        "an earlier generation of 7 bytes": {**fields, 5: [[*fields[5][0][:8], [[bytes(7), 1]]]]},
        "an earlier generation without a size": {**fields, 5: [[*fields[5][0][:8], [[bytes(8)]]]]},
        "an earlier generation twice": {**fields, 5: [[*fields[5][0][:8], [[bytes(8), 1]] * 2]]},
        "an earlier generation that is the newest": {**fields, 5: [[*fields[5][0][:8], [[fields[5][0][4], 1]]]]},
        "1025 earlier generations": {**fields, 5: [_with_earlier(fields[5][0], line) for line in range(5)]},
        "a head of line 256": {**fields, 5: [[256, *fields[5][0][1:]]]},
        "a head whose size is above 2^40": {**fields, 5: [[*fields[5][0][:2], (1 << 40) + 1, *fields[5][0][3:]]]},
        "heads that descend": {**fields, 5: fields[5][::-1]},
        "a line twice": {**fields, 5: fields[5][:1] * 2},
        "257 heads": {**fields, 5: fields[5][:1] * 257},
        "an answer of root 0": {**_map(answer_map), 6: 0},
    }


def _with_earlier(head: list[Any], line: int) -> list[Any]:
    """A head of a line with 205 earlier generations."""
    return [line, *head[1:8], [[number.to_bytes(8, "big"), 0] for number in range(205)]]


def _map(raw: bytes) -> dict[Any, Any]:
    value: Any = cbor.decode(raw)
    return dict(value)


# -- slips and the key file --------------------------------------------------------------------------------------------


def slips(a: Party) -> Json:
    """A card slip and a secret slip as printed, as people type them, and with errors."""
    card = a.cards[0]
    said = CardSlip(
        a.id,
        card.hash,
        dict(a.names),
        (("tcp", "arvenia.example:4600"), ("folder", "/mnt/stick")),
        ("Telephone of the watch: +00 0000 0000",),
    )
    printed = write_card_slip(said)
    secret = write_secret_slip(fixed("carried secret"))
    typed = [line[4:].lower().replace(" ", "").replace("0", "o").replace("1", "i") for line in printed[1:]]
    swapped = [printed[0], printed[2][4:], printed[1][4:], *printed[3:]]
    mistyped = [*printed[:3], printed[3][:-1] + ("A" if printed[3][-1] != "A" else "B"), *printed[4:]]
    shows = {
        "party": a.id.hex(),
        "card_hash": card.hash.hex(),
        "names": dict(a.names),
        "addresses": [list(pair) for pair in said.addresses],
        "contacts": list(said.contacts),
    }
    return {
        "about": "`kind` is card or secret; `line` is the number of the line that a refusal names.",
        "valid": [
            {"kind": "card", "typed": printed, "says": shows},
            {"kind": "card", "typed": typed, "says": shows},
            {"kind": "secret", "typed": secret, "says": {"secret": fixed("carried secret").hex()}},
            {
                "kind": "secret",
                "typed": [line[4:] for line in secret[1:]],
                "says": {"secret": fixed("carried secret").hex()},
            },
        ],
        "invalid": [
            invalid("a symbol mistyped in line 3", "slip-line-bad", kind="card", typed=mistyped, line=3),
            invalid("lines 1 and 2 exchanged", "slip-line-bad", kind="card", typed=swapped, line=1),
            invalid("a secret for a card", "slip-line-bad", kind="card", typed=secret, line=1),
            invalid("a letter that is not used", "slip-line-bad", kind="secret", typed=["U" * 30], line=1),
            invalid("a symbol missing", "slip-line-bad", kind="secret", typed=[secret[1], secret[2][:-1]], line=2),
            invalid("nothing", "slip-bad", kind="card", typed=[]),
            invalid("the last line missing", "slip-bad", kind="card", typed=printed[:-1]),
            invalid("one line of two", "slip-bad", kind="secret", typed=secret[:2]),
        ],
    }


def key_files() -> Json:
    """One key file, opened and not."""
    file = seal_material("station keys of the tests", fixed("material"), TYPED, fixed("salt and nonce", 28))
    return {
        "about": "`passphrase` opens `file` to `material`.",
        "valid": [
            {
                "file": file.hex(),
                "passphrase": TYPED,
                "purpose": "station keys of the tests",
                "material": fixed("material").hex(),
            }
        ],
        "invalid": [
            invalid("another passphrase", "passphrase-wrong", file=file, passphrase=TYPED.upper()),
            invalid("no passphrase", "passphrase-wrong", file=file, passphrase=""),
            invalid("cut short", "keyfile-bad", file=file[:-1], passphrase=TYPED),
            invalid("a changed bit of the header", "keyfile-bad", file=flipped(file, 30), passphrase=TYPED),
            invalid("a changed bit of the ciphertext", "keyfile-bad", file=flipped(file, -20), passphrase=TYPED),
            invalid("a changed bit of the checksum", "keyfile-bad", file=flipped(file, -1), passphrase=TYPED),
            invalid("another file", "keyfile-bad", file=cbor.encode(["parley-offer/1"]), passphrase=TYPED),
        ],
    }
