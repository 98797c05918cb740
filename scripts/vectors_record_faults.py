"""Bundles that do not hold: for each step of the recipe in spec/bundle.md, what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from parley.keys.purpose import Purpose
from parley.record.bundle import Bundle, encode_bundle
from parley.record.entry import encode_payload
from parley.record.receipt import Receipt
from parley.record.terms import encode_terms
from parley.wire.cbor import decode, encode
from parley.wire.ids import LogSize
from scripts.vectors_common import Json
from tests.record.maker import MadeLog, Party, World, corvania, make_terms, other_root

Change: TypeAlias = Callable[[Json], object]
"""Changes a decoded payload in place."""


class Faults:
    """Files made from one that holds; each has one fault, and is signed where the fault lies after step 3."""

    def __init__(self, world: World, whole: Bundle, raw: bytes) -> None:
        self.world, self.whole, self.raw = world, whole, raw
        self.a, self.b = world.a, world.b

    def all(self) -> dict[str, tuple[bytes, str]]:
        """Files that do not hold, each with the refusal of the first step that fails."""
        return {
            **self._outer(),
            **{name: (self._changed(change), refusal) for name, (change, refusal) in self._changes().items()},
            **{name: (self.a.bundle(bundle), refusal) for name, (bundle, refusal) in self._others().items()},
        }

    def _changed(self, change: Change) -> bytes:
        """The base with its payload changed, signed anew."""
        payload: Json = decode(encode_bundle(self.whole), 1 << 20)
        change(payload)
        return self.a.raw_bundle(encode(payload))

    def _outer(self) -> dict[str, tuple[bytes, str]]:
        outer: Json = decode(self.raw, 1 << 20)
        magic, payload, signature = outer
        by_entry_key = self.a.sign(Purpose.ENTRY, b"parley/bundle/v1\n" + payload)
        by_old_key = self.a.sign(Purpose.CHECKPOINT, b"parley/bundle/v1\n" + payload, 1)
        return {
            "1: nothing": (b"", "bundle-bad"),
            "1: a byte more": (self.raw + b"\x00", "bundle-bad"),
            "1: a byte less": (self.raw[:-1], "bundle-bad"),
            "1: another version": (encode(["parley-bundle/2", payload, signature]), "bundle-bad"),
            "1: a payload in the open": (encode([magic, decode(payload, 1 << 20), signature]), "bundle-bad"),
            "1: a signature of 63 bytes": (encode([magic, payload, signature[:63]]), "bundle-bad"),
            "1: a payload that is not CBOR": (self.a.raw_bundle(b"\xff"), "bundle-bad"),
            "3: another signature": (encode([magic, payload, bytes(64)]), "signature-bad"),
            "3: signed by the entry key": (encode([magic, payload, by_entry_key]), "signature-bad"),
            "3: signed by the key of an older card": (encode([magic, payload, by_old_key]), "signature-bad"),
        }

    def _changes(self) -> dict[str, tuple[Change, str]]:
        return {
            **_form_changes(),
            **self._card_changes(),
            **self._line_changes(),
            **self._note_changes(),
            **self._entry_changes(),
        }

    def _card_changes(self) -> dict[str, tuple[Change, str]]:
        """Steps 2, 3, 4 and 11."""
        a, b = self.a, self.b
        old, new, other = a.cards[0].raw, a.cards[1].raw, b.cards[0].raw
        stranger = corvania(self.world.pq_sign)
        unsigned = _flipped(new, -1)
        strange_terms = encode_terms(make_terms(1, b, stranger))
        no_card = encode([b"", bytes(64), bytes(2_420)])
        return {
            "2: a card whose signature fails": (_instead(3, new, unsigned), "signature-bad"),
            "2: a card that is none": (_instead(3, old, no_card), "card-bad"),
            "4: a first card left out": (lambda p: p[3].remove(old), "card-missing"),
            "2: cards in the other order": (
                lambda p: p.update({3: _by_party([a, b], lambda party: party.cards[::-1])}),
                "card-chain",
            ),
            "2: a card twice": (lambda p: p[3].insert(p[3].index(old), old), "card-chain"),
            "2: parties in the other order": (
                lambda p: p.update({3: [card for card in p[3] if card in _last(a, b)] + p[3]}),
                "bundle-bad",
            ),
            "3: an exporter without a card": (lambda p: p.update({2: bytes(32)}), "signature-bad"),
            "4: terms that are none": (lambda p: p.update({4: [b"\xa0"]}), "terms-bad"),
            "4: terms with a card that is not here": (lambda p: p.update({4: [strange_terms]}), "card-missing"),
            "4: the other party's card left out": (lambda p: p[3].remove(other), "card-missing"),
            "11: a card of a party that no terms name": (
                lambda p: p.update({3: _by_party([a, b, stranger])}),
                "bundle-bad",
            ),
            "11: terms of a line without a log": (
                lambda p: p.update({5: [log for log in p[5] if log[1] != self.world.a0.line]}),
                "bundle-bad",
            ),
        }

    def _line_changes(self) -> dict[str, tuple[Change, str]]:
        """Step 5."""
        of_a1 = self._finder(self.world.a1)
        return {
            "1: terms in the other order": (lambda p: p.update({4: p[4][::-1]}), "bundle-bad"),
            "5: a log of an unknown line": (lambda p: of_a1(p).update({1: bytes(32)}), "line-unknown"),
            "5: a log of a party outside the line": (lambda p: of_a1(p).update({2: bytes(32)}), "line-unknown"),
            "5: terms left out": (
                lambda p: p.update({4: [terms for terms in p[4] if terms != self.world.terms[1]]}),
                "line-unknown",
            ),
            "5: logs in the other order": (lambda p: p.update({5: p[5][::-1]}), "bundle-bad"),
            "5: a log twice": (lambda p: p.update({5: [p[5][0], *p[5]]}), "bundle-bad"),
        }

    def _note_changes(self) -> dict[str, tuple[Change, str]]:
        """Steps 6 and 8."""
        a, b, a1 = self.a, self.b, self.world.a1
        log = self._finder(a1)
        head, prefix = a1.head(), a1.head(3)
        longer = replace(head, size=LogSize(8))
        elsewhere = replace(head, origin=self.world.b1.origin)
        nothing = replace(head, size=LogSize(0))
        receipted = b.entry_receipt(a1.origin, 4, a1.entries[5].hash, 3)
        on_other_log = b.entry_receipt(self.world.b1.origin, 5, a1.entries[5].hash, 3)
        receipt = b.receipt(prefix)
        wrong_key = replace(receipt, public=b.public(Purpose.ENTRY))
        wrong_time = replace(receipt, time_seconds=receipt.time_seconds + 1)
        own: Receipt = a.receipt(prefix)
        return {
            "6: a note that is none": (lambda p: log(p)[6].append("a note"), "note-bad"),
            "6: a note of another log": (lambda p: log(p)[6].append(b.checkpoint(elsewhere).note.text), "note-bad"),
            "6: a note of a greater size": (lambda p: log(p)[6].append(a.checkpoint(longer).note.text), "note-bad"),
            "6: a receipt by the author": (lambda p: log(p)[6].append(own.note.text), "key-unknown"),
            "6: a receipt by an unknown key": (lambda p: log(p)[6].append(wrong_key.note.text), "key-unknown"),
            "6: a receipt at another time": (lambda p: log(p)[6].append(wrong_time.note.text), "signature-bad"),
            "6: another root at the full size": (
                lambda p: log(p)[6].append(a.checkpoint(other_root(head)).note.text),
                "root-differs",
            ),
            "6: another root at size 0": (lambda p: log(p)[6].append(a.checkpoint(nothing).note.text), "root-differs"),
            "6: another root at a smaller size": (
                lambda p: log(p)[6].append(b.receipt(other_root(prefix)).note.text),
                "proof-bad",
            ),
            "6: the log's root changed": (lambda p: log(p).update({5: bytes(32)}), "proof-bad"),
            "6: an empty log with a root": (
                lambda p: log(p).update({4: 0, 5: bytes(32), 6: [], 7: [], 8: [], 9: []}),
                "root-differs",
            ),
            "6: no consistency proof": (lambda p: log(p).update({7: []}), "proof-bad"),
            "6: a consistency proof too short": (lambda p: log(p)[7][0][1].pop(), "proof-bad"),
            "6: a consistency proof for no note": (
                lambda p: log(p)[7].append([5, a1.tree.consistency(LogSize(5), LogSize(7))]),
                "bundle-bad",
            ),
            "1: a consistency proof from the full size": (lambda p: log(p)[7].append([7, []]), "bundle-bad"),
            "1: a consistency proof from size 0": (lambda p: log(p)[7].insert(0, [0, []]), "bundle-bad"),
            "8: an entry receipt for another entry": (
                lambda p: log(p).update({9: [receipted.items]}),
                "root-differs",
            ),
            "8: an entry receipt for another log": (lambda p: log(p).update({9: [on_other_log.items]}), "note-bad"),
            "8: an entry receipt by an unknown key": (lambda p: log(p)[9][0].__setitem__(1, bytes(8)), "key-unknown"),
            "8: an entry receipt not signed": (lambda p: log(p)[9][0].__setitem__(2, bytes(64)), "signature-bad"),
            "8: an entry receipt that is none": (lambda p: log(p)[9][0].__setitem__(0, "held"), "note-bad"),
        }

    def _entry_changes(self) -> dict[str, tuple[Change, str]]:
        """Steps 7 and 10."""
        a, b, a1 = self.a, self.b, self.world.a1
        log = self._finder(a1)
        payload = encode_payload(a1.entries[4].payload)
        misplaced = a.raw_entry(self.world.a0.origin, payload)
        no_line0 = a.entry(a1.origin, replace(a1.entries[4].payload, line0=None)).raw
        unknown, unsigned = b.raw_entry(a1.origin, payload), _flipped(a1.entries[4].raw, -1)

        def instead(raw: bytes) -> Change:
            return lambda p: log(p)[8][2].__setitem__(1, raw)

        return {
            "7: an entry that is none": (instead(b"\x80"), "entry-bad"),
            "7: an entry of line 1 without line 0": (instead(no_line0), "entry-bad"),
            "7: an entry of another log": (instead(misplaced), "entry-misplaced"),
            "7: an entry by another party": (instead(unknown), "key-unknown"),
            "7: an entry not signed": (instead(unsigned), "signature-bad"),
            "7: an entry that its author signed, but elsewhere": (instead(a1.entries[3].raw), "proof-bad"),
            "7: an entry at another index": (lambda p: log(p)[8][2].__setitem__(0, 3), "proof-bad"),
            "7: an entry beyond the log": (lambda p: log(p)[8][3].__setitem__(0, 7), "proof-bad"),
            "7: an inclusion proof too long": (lambda p: log(p)[8][2][2].append(bytes(32)), "proof-bad"),
            "7: an inclusion proof changed": (lambda p: log(p)[8][2][2].__setitem__(0, bytes(32)), "proof-bad"),
            "1: entries that descend": (lambda p: log(p).update({8: log(p)[8][::-1]}), "bundle-bad"),
            "10: the fork of another party": (lambda p: p[6][0].__setitem__(0, a.id), "fork-not-proved"),
            "10: the fork of nobody": (lambda p: p[6][0].__setitem__(0, bytes(32)), "fork-not-proved"),
            "10: a fork of an unknown kind": (lambda p: p[6][0].__setitem__(1, 9), "fork-not-proved"),
            "10: no fork": (lambda p: p[6][0].__setitem__(3, p[6][0][2]), "fork-not-proved"),
        }

    def _others(self) -> dict[str, tuple[Bundle, str]]:
        """Bundles that are made otherwise from the ground up."""
        nobody = replace(self.whole, exporter=corvania(self.world.pq_sign).id)
        return {
            "3: exported by a party without a card": (nobody, "signature-bad"),
            "3: exported in the name of the other": (replace(self.whole, exporter=self.b.id), "signature-bad"),
            "11: no log at all": (replace(self.whole, logs=(), forks=()), "bundle-bad"),
        }

    def _finder(self, made: MadeLog) -> Callable[[Json], Json]:
        """How to find a log's map in a payload."""
        key = (made.line, made.party.id)
        return lambda payload: next(log for log in payload[5] if (log[1], log[2]) == key)


def _form_changes() -> dict[str, tuple[Change, str]]:
    """Step 1: the payload's form."""
    changes: dict[str, Change] = {
        "a key missing": lambda p: p.pop(6),
        "a key unknown": lambda p: p.update({7: 0}),
        "a time after 2106": lambda p: p.update({1: 2**32}),
        "an exporter of 31 bytes": lambda p: p.update({2: bytes(31)}),
        "cards that are no bytes": lambda p: p.update({3: [0]}),
        "terms that are no array": lambda p: p.update({4: None}),
        "a log without notes": lambda p: p[5][0].pop(6),
        "a log with a key more": lambda p: p[5][0].update({10: 0}),
        "a size above 2^40": lambda p: p[5][0].update({4: (1 << 40) + 1}),
        "a root of 31 bytes": lambda p: p[5][0].update({5: bytes(31)}),
        "a note of bytes": lambda p: p[5][0].update({6: [b""]}),
        "a proof of short hashes": lambda p: p[5][0][8][0].__setitem__(2, [bytes(31)]),
        "an entry without a proof": lambda p: p[5][0][8][0].pop(),
        "an entry receipt without a signature": lambda p: p[5][0].update({9: [["", bytes(8)]]}),
        "a fork proof without a party": lambda p: p.update({6: [[1, b"", b""]]}),
    }
    return {f"1: {name}": (change, "bundle-bad") for name, change in changes.items()}


def _by_party(parties: list[Party], cards: Callable[[Party], Json] = lambda party: party.cards) -> list[bytes]:
    return [card.raw for party in sorted(parties, key=lambda party: party.id) for card in cards(party)]


def _last(*parties: Party) -> list[bytes]:
    return [card.raw for card in max(parties, key=lambda party: party.id).cards]


def _instead(key: int, old: bytes, new: bytes) -> Change:
    return lambda p: p.update({key: [new if one == old else one for one in p[key]]})


def _flipped(raw: bytes, at: int) -> bytes:
    changed = bytearray(raw)
    changed[at] ^= 1
    return bytes(changed)
