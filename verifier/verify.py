"""Check a Parley evidence bundle offline, and say what it proves, by whom, and what is missing.

One file, made from the pages under spec/ alone; it shares nothing with the package `parley`.  It needs Python 3.11 and
`cryptography` 50.  The steps of the recipe in spec/bundle.md stand, with their numbers, in `check_bundle`.
"""

from __future__ import annotations

import argparse
import base64
import functools
import hashlib
import io
import json
import re
import signal
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

BUNDLE_BYTES_MAX = 256 * 1024 * 1024
AUDIT_BYTES_MAX = 128 * 1024 * 1024
AUDIT_LINE_BYTES_MAX = 1024 * 1024
ITEM_BYTES_MAX = 65_536
CARD_BYTES_MAX = 32_768
TERMS_BYTES_MAX = 16_384
ENTRY_BYTES_MAX = 34_816
BODY_BYTES_MAX = 32_768
DEPTH_MAX = 8
CONTAINERS_MAX = 4_096
VALUES_MAX = 12_288
CARDS_PER_PARTY_MAX = 1_000  # the largest serial (spec/card.md)
NOTE_CHARACTERS_MAX = 65_536
SIGNATURES_PER_NOTE_MAX = 16
SIZE_MAX = 2**40
U64_MAX = 2**64 - 1
TIME_MAX = 2**32 - 1
ENTRY, CHECKPOINT, RECEIPT, COSIGN = 1, 2, 3, 6  # purposes of keys (spec/keys.md)
KEY_BYTES = {1: 32, 2: 32, 3: 32, 4: 32, 5: 32, 6: 1312, 7: 1216}

Value: TypeAlias = Any  # what `decode` gives: int, bytes, str, bool, None, list, dict; a `Shape` has looked before use
Shape: TypeAlias = Callable[[Value], None]
Json: TypeAlias = Any


class Refusal(Exception):
    """What was given does not hold; `code` is the name that the pages under spec/ give to the reason."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


def require(condition: object, code: str, sentence: str) -> None:
    """Refuse where the condition does not hold."""
    if not condition:
        raise Refusal(code, sentence)


# -- the recipe of spec/bundle.md --------------------------------------------------------------------------------------


def check_bundle(data: bytes) -> Bundle:
    """Run the recipe of spec/bundle.md on a bundle's bytes; the first step that fails raises its Refusal."""
    _, payload, signature = read(data, OUTER, "bundle-bad", "the bundle", BUNDLE_BYTES_MAX)  # step 1
    bundle = read_payload(payload)  # step 1
    check_cards(bundle)  # step 2
    check_exporter(bundle, payload, signature)  # step 3
    check_terms(bundle)  # step 4
    check_logs(bundle)  # step 5
    for log in bundle.logs:
        check_notes(bundle, log)  # step 6
    for log in bundle.logs:
        check_entries(bundle, log)  # step 7
    for log in bundle.logs:
        check_entry_receipts(bundle, log)  # step 8
    check_revocations(bundle)  # step 9
    bundle.forks = [check_fork(bundle, *proof) for proof in bundle.fork_items]  # step 10
    check_nothing_unused(bundle)  # step 11
    return bundle


def read_payload(data: bytes) -> Bundle:
    """Step 1: the form of the payload; what lies in it as bytes is opened by later steps."""
    keys = read(data, PAYLOAD, "bundle-bad", "the payload", BUNDLE_BYTES_MAX)
    logs = [Log(*[item[key] for key in range(1, 10)]) for item in keys[5]]
    require(ascends([line_id(terms) for terms in keys[4]]), "bundle-bad", "the terms do not ascend by line id")
    for log in logs:
        require(ascends([index for index, _, _ in log.entry_items]), "bundle-bad", "the entries do not ascend")
        sizes = [0, *[size for size, _ in log.consistency], log.size]
        in_order = ascends(sizes) or not log.consistency
        require(in_order, "bundle-bad", "the consistency proofs do not ascend between 0 and n")
    return Bundle(keys[1], keys[2], keys[3], keys[4], logs, keys[6])


def check_cards(bundle: Bundle) -> None:
    """Step 2: each card verifies; per party the serials ascend by one and each card names the one before it."""
    newest: Party | None = None
    for item in bundle.card_items:
        card = check_card(item)
        if newest is None or card.party_id != newest.id:
            in_order = newest is None or newest.id < card.party_id
            require(in_order, "bundle-bad", "the parties of the cards do not ascend")
            newest = bundle.parties[card.party_id] = Party(card.party_id)
        newest.add(card)


def check_exporter(bundle: Bundle, payload: bytes, signature: bytes) -> None:
    """Step 3: the exporter has a card, and its newest one's checkpoint key signed the payload."""
    exporter = bundle.parties.get(bundle.exporter)
    if exporter is None:
        raise Refusal("signature-bad", "the exporter has no card here, so nobody's key can have signed the bundle")
    key = exporter.cards[-1].keys[CHECKPOINT]
    verify_ed25519(key, signature, b"parley/bundle/v1\n" + payload, "the bundle")


def check_terms(bundle: Bundle) -> None:
    """Step 4: the terms are well formed and name two parties that have the named cards here."""
    for item in bundle.terms_items:
        line = read_terms(item)
        for party_id, _, card_hash in line.sides:
            is_here = party_id in bundle.parties and card_hash in bundle.parties[party_id].card_hashes
            require(is_here, "card-missing", f"line {line.index}: a card that its terms name is not in the bundle")
        bundle.lines[line.id] = line


def check_logs(bundle: Bundle) -> None:
    """Step 5: each log's line has its terms here and joins its party; origins ascend."""
    for log in bundle.logs:
        line = bundle.lines.get(log.line_id)
        if line is None or log.party_id not in line.party_ids:
            raise Refusal("line-unknown", f"{log.origin}: no terms here make such a line with such a party")
        bundle.logs_by_side[log.line_id, log.party_id].append(log)
    require(ascends([log.origin for log in bundle.logs]), "bundle-bad", "the logs do not ascend by origin")


def check_notes(bundle: Bundle, log: Log) -> None:
    """Step 6: each note is of this log, all its signatures verify, and its root belongs to the log's."""
    proofs = dict(log.consistency)
    require(log.size or log.root == EMPTY_ROOT, "root-differs", f"{log.origin}: it is empty, and has another root")
    for text in log.note_items:
        note = read_note(text)
        of_this_log = note.origin == log.origin and note.size <= log.size
        require(of_this_log, "note-bad", f"{log.origin}: a note is of another log, or of a greater size")
        log.statements += check_note_signatures(note, *bundle.author_and_other(log))
        if note.size in (0, log.size):
            right = EMPTY_ROOT if note.size == 0 else log.root
            require(note.root == right, "root-differs", f"{log.origin}: a note of size {note.size} has another root")
        else:
            proved = is_consistent(note.size, log.size, note.root, log.root, proofs.get(note.size, []))
            require(proved, "proof-bad", f"{log.origin}: size {note.size} is not proved to begin size {log.size}")
    sizes = {statement.size for statement in log.statements}
    require(set(proofs) <= sizes, "bundle-bad", f"{log.origin}: a consistency proof is of a size that no note has")


def check_entries(bundle: Bundle, log: Log) -> None:
    """Step 7: each entry verifies by itself, stands in its place, and its inclusion proof verifies."""
    party, _ = bundle.author_and_other(log)
    for index, data, proof in log.entry_items:
        entry = check_entry(data, log.origin, party, bundle.lines[log.line_id].index)
        before, root = inclusion_roots(index, log.size, entry.hash, proof)
        proved = entry.index == index and root == log.root
        require(proved, "proof-bad", f"{log.origin}: an entry is not proved to be number {index} of {log.size}")
        entry.names_true_root = entry.root == before
        log.entries[index] = entry
        bundle.entry_hashes.add(entry.hash)


def check_entry_receipts(bundle: Bundle, log: Log) -> None:
    """Step 8: each entry receipt is of this log, by the other party, and of the entry shown at its index."""
    _, other = bundle.author_and_other(log)
    for text, signer_key_id, signature in log.receipt_items:
        receipt = read_entry_receipt(text, signer_key_id)
        require(receipt.origin == log.origin, "note-bad", f"{log.origin}: an entry receipt is of another log")
        verify_ed25519(other.key(RECEIPT, signer_key_id), signature, text.encode(), "an entry receipt")
        entry = log.entries.get(receipt.index)
        same = entry is None or entry.hash == receipt.entry_hash
        require(same, "root-differs", f"{log.origin}: the receipt for entry {receipt.index} is of another entry")
        log.entry_receipts[receipt.index] = receipt


def check_revocations(bundle: Bundle) -> None:
    """Step 9: revocations on line 0 that hold are in force, and the entries that they disown are marked."""
    for log in bundle.logs:
        for entry in log.entries.values():
            if entry.form == ("parley/revoke", 1) and bundle.lines[log.line_id].index == 0:
                try:
                    found = read_revocation(entry, bundle.parties[log.party_id])
                except Refusal:
                    entry.is_void_revocation = True
                else:
                    earlier = bundle.revocations.get(found.key, found)
                    bundle.revocations[found.key] = earlier.joined_with(found)
    for log in bundle.logs:
        for entry in log.entries.values():
            entry.is_disowned = bundle.disowns(log.party_id, entry.key_id, log.origin, entry.index + 1)
        for said in log.statements:
            said.is_disowned = bundle.disowns(said.signer, said.key_id, log.origin, said.size)
        _, other = bundle.author_and_other(log)
        for index, receipt in log.entry_receipts.items():
            receipt.is_disowned = bundle.disowns(other.id, receipt.key_id, log.origin, index + 1)


def check_fork(bundle: Bundle, party_id: bytes, kind: Value, *items: Value) -> Fork:
    """Step 10: the two things that a fork proof holds were both signed by the party and cannot both be in one log."""
    party = bundle.parties.get(party_id)
    if party is None or type(kind) is not int or kind not in FORKS:
        raise Refusal("fork-not-proved", "a fork proof is of a party without a card here, or of no kind from 1 to 4")
    shape, claims, sentence = FORKS[kind]
    try:
        shape(list(items))
        first, second = claims(Suspect(bundle, party), items)
    except Refusal as fault:
        raise Refusal("fork-not-proved", f"a fork proof of kind {kind}: {fault.sentence}") from fault
    contradict = first[:2] == second[:2] and first[2] != second[2]
    require(contradict, "fork-not-proved", f"a fork proof of kind {kind}: the two do not contradict each other")
    return Fork(party_id, kind, first[0], sentence.format(second[1]))


def check_nothing_unused(bundle: Bundle) -> None:
    """Step 11: every party is one of a line's, and every line has a log."""
    joined = {party_id for line in bundle.lines.values() for party_id in line.party_ids}
    require(set(bundle.parties) == joined, "bundle-bad", "there are cards of a party that no terms name")
    named = {card_hash for line in bundle.lines.values() for _, _, card_hash in line.sides}
    begins = all(party.cards[0].hash in named for party in bundle.parties.values())
    require(begins, "bundle-bad", "a card is older than those that the terms name")
    logged = {log.line_id for log in bundle.logs}
    require(set(bundle.lines) == logged, "bundle-bad", "there are terms of a line that no log names")


# -- what the recipe finds ---------------------------------------------------------------------------------------------


@dataclass
class Bundle:
    """A bundle: what its payload holds, and what the steps made of it."""

    exported: int
    exporter: bytes
    card_items: list[bytes]
    terms_items: list[bytes]
    logs: list[Log]
    fork_items: list[list[Value]]
    parties: dict[bytes, Party] = field(default_factory=dict)
    lines: dict[bytes, Line] = field(default_factory=dict)
    logs_by_side: defaultdict[tuple[bytes, bytes], list[Log]] = field(default_factory=lambda: defaultdict(list))
    parties_by_line: dict[bytes, tuple[Party, Party]] = field(default_factory=dict)
    revocations: dict[tuple[bytes, bytes], Revocation] = field(default_factory=dict)
    forks: list[Fork] = field(default_factory=list)
    entry_hashes: set[bytes] = field(default_factory=set)

    @functools.cached_property
    def answers(self) -> dict[tuple[bytes, bytes, bytes], list[Entry]]:
        """What answers what (spec/silence.md)."""
        return index_answers(self)

    @functools.cached_property
    def good_tests(self) -> dict[frozenset[bytes], Json]:
        """The last good line test that is shown, by pair of parties."""
        return good_tests(self)

    def author_and_other(self, log: Log) -> tuple[Party, Party]:
        """The party whose log it is, and the other party of its line."""
        first, second = self.on_line(self.lines[log.line_id])
        return (first, second) if log.party_id == first.id else (second, first)

    def disowns(self, party_id: bytes, signer_key_id: bytes, log_origin: str, size: int) -> bool:
        """Whether the party disowns what its key signed about the first `size` entries of a log."""
        revoked = self.revocations.get((party_id, signer_key_id))
        return revoked is not None and size > revoked.genuine_sizes.get(log_origin, 0)

    def on_line(self, line: Line) -> tuple[Party, Party]:
        """A line's two parties, each with the key ring that it has there (step 4)."""
        if line.id not in self.parties_by_line:
            first, second = (self.parties[party_id].since(card_hash) for party_id, _, card_hash in line.sides)
            self.parties_by_line[line.id] = first, second
        return self.parties_by_line[line.id]


@dataclass(frozen=True)
class Card:
    """A verified card (spec/card.md)."""

    party_id: bytes
    hash: bytes
    serial: int
    previous: bytes | None
    root: tuple[bytes, bytes]
    keys: dict[int, bytes]
    names: dict[str, str]
    titles: dict[int, dict[str, str]]


@dataclass
class Party:
    """A party and its key ring: its cards in serial order, and their keys by purpose and key id."""

    id: bytes
    cards: list[Card] = field(default_factory=list)
    card_hashes: set[bytes] = field(default_factory=set)
    ring: dict[int, dict[bytes, bytes]] = field(default_factory=lambda: {purpose: {} for purpose in KEY_BYTES})

    def add(self, card: Card) -> None:
        """The next card joins the ring, or is refused (`card-chain`)."""
        last = self.cards[-1] if self.cards else None
        follows = last is None or (card.serial, card.previous) == (last.serial + 1, last.hash)
        require(follows and card.party_id == self.id, "card-chain", "a card does not follow the one before it")
        for purpose, key in card.keys.items():
            known = self.ring[purpose].setdefault(key_id(key), key)
            require(known == key, "card-chain", "a card has another key under the key id of an earlier one")
        self.cards.append(card)
        self.card_hashes.add(card.hash)

    def since(self, card_hash: bytes) -> Party:
        """The party as it is on a line whose terms name this card of it: its older cards have no part in that."""
        if self.cards[0].hash == card_hash:
            return self
        found = Party(self.id)
        for card in self.cards[[card.hash for card in self.cards].index(card_hash) :]:
            found.add(card)
        return found

    def key(self, purpose: int, wanted: bytes) -> bytes:
        """The public key of this purpose with this key id (`key-unknown`)."""
        require(wanted in self.ring[purpose], "key-unknown", f"no card of its party has the key {wanted.hex()}")
        return self.ring[purpose][wanted]


@dataclass(frozen=True)
class Line:
    """A line: its id, its index in the channel, and per side the party id, the post and the card hash."""

    id: bytes
    index: int
    sides: list[tuple[bytes, int, bytes]]
    continues: list[tuple[str, int, bytes]]
    answer_seconds: Sequence[int] = (21_600, 10_800, 1_800, 600)

    @property
    def party_ids(self) -> tuple[bytes, bytes]:
        """Its two parties, in the order of the terms."""
        return self.sides[0][0], self.sides[1][0]


@dataclass
class Log:
    """One log of the bundle: keys 1 to 9 of its map, then what the steps found in them."""

    line_id: bytes
    party_id: bytes
    generation: bytes
    size: int
    root: bytes
    note_items: list[str]
    consistency: list[tuple[int, list[bytes]]]
    entry_items: list[tuple[int, bytes, list[bytes]]]
    receipt_items: list[tuple[str, bytes, bytes]]
    statements: list[Statement] = field(default_factory=list)
    entries: dict[int, Entry] = field(default_factory=dict)
    entry_receipts: dict[int, EntryReceipt] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """The log's name (spec/log.md)."""
        return origin(self.line_id, self.party_id, self.generation)

    @functools.cached_property
    def seen_sizes(self) -> dict[bytes, tuple[list[int], list[int]]]:
        """By generation of the other log: the sizes that entries had seen, ascending, and the last index up to each."""
        found: dict[bytes, tuple[list[int], list[int]]] = {}
        for index, entry in sorted(self.entries.items(), key=lambda item: item[1].seen[1]):
            sizes, last = found.setdefault(entry.seen[0], ([], []))
            sizes.append(entry.seen[1])
            last.append(max(index, last[-1] if last else index))
        return found

    def first_after(self, generation: bytes, index: int) -> int:
        """Where the entries begin that are not known to have been said without the other log's entry at an index."""
        sizes, last = self.seen_sizes.get(generation, ([], []))
        place = bisect_right(sizes, index)
        return last[place - 1] + 1 if place else 0

    def known_roots(self) -> dict[int, bytes]:
        """Its roots by size, as the notes and the exporter give them."""
        return {s.size: s.root for s in self.statements} | {self.size: self.root, 0: EMPTY_ROOT}

    def largest(self, kind: str, signer: bytes, *, disowned: bool = False) -> Statement | None:
        """The statement of this kind by this signer over the most entries, of those that are disowned or the others."""
        wanted = (kind, signer, disowned)
        found = [s for s in self.statements if (s.kind, s.signer, s.is_disowned) == wanted]
        return max(found, key=lambda statement: statement.size, default=None)


@dataclass(frozen=True)
class Note:
    """A signed note over a checkpoint body; each signature is a name, four bytes of key id, and the rest."""

    origin: str
    size: int
    root: bytes
    body: bytes
    signatures: list[tuple[str, bytes, bytes]]


@dataclass
class Statement:
    """One verified signature of a note: `kind` is "checkpoint", "receipt" or "cosignature"."""

    kind: str
    signer: bytes
    key_id: bytes
    size: int
    root: bytes
    time: int | None
    is_disowned: bool = False


@dataclass
class Entry:
    """A verified entry (spec/entry.md)."""

    origin: str
    hash: bytes
    key_id: bytes
    index: int
    root: bytes
    seen: tuple[bytes, int, bytes]
    time: int
    precedence: int
    nature: int
    handling: int
    post: int
    form: tuple[str, int]
    body: bytes
    answers: bytes | None
    names_true_root: bool = True
    is_disowned: bool = False
    is_void_revocation: bool = False


@dataclass
class EntryReceipt:
    """The text of an entry receipt (spec/log.md), and the key id of its signer."""

    origin: str
    time: int
    index: int
    entry_hash: bytes
    key_id: bytes
    is_disowned: bool = False


@dataclass(frozen=True)
class Revocation:
    """A revocation by both root keys: `key` is party id and key id; sizes are by origin."""

    key: tuple[bytes, bytes]
    time: int
    reason: str
    genuine_sizes: dict[str, int]

    def joined_with(self, other: Revocation) -> Revocation:
        """Two revocations of one key: what either of them disowns is disowned."""
        both = self.genuine_sizes.keys() & other.genuine_sizes.keys()
        sizes = {name: min(self.genuine_sizes[name], other.genuine_sizes[name]) for name in both}
        return replace(self, genuine_sizes=sizes)


@dataclass(frozen=True)
class Fork:
    """A fork that is proved: the party signed both things that `sentence` names."""

    party_id: bytes
    kind: int
    origin: str
    sentence: str


# -- cards, terms, entries ---------------------------------------------------------------------------------------------


def check_card(signed: bytes) -> Card:
    """A signed card's form and both its root signatures (spec/card.md): `card-bad`, `signature-bad`."""
    data, classic, post_quantum = read(signed, SIGNED_CARD, "card-bad", "a signed card", CARD_BYTES_MAX)
    keys = read(data, CARD, "card-bad", "a card", CARD_BYTES_MAX)
    numbers = [post[1] for post in keys[6]]
    require(numbers[:1] == [0] and ascends(numbers), "card-bad", "a card's posts do not ascend from 0")
    for post in keys[6]:
        check_post(post, numbers)
    first = keys[4] == 1
    require((keys[10] is None) == first, "card-bad", "a card names the one before it unless its serial is 1")
    root = (keys[3][0], keys[3][1])
    verify_by_root(root, b"parley/card/v1\n" + data, classic, post_quantum, "a card")
    return Card(
        party_id=hashlib.sha256(b"parley/party/v1\n" + root[0] + root[1]).digest(),
        hash=hashlib.sha256(b"parley/card/v1\n" + data).digest(),
        serial=keys[4],
        previous=keys[10],
        root=root,
        keys=keys[5],
        names=keys[2],
        titles={post[1]: post[2] for post in keys[6]},
    )


def check_post(post: dict[int, Any], numbers: Sequence[int]) -> None:
    """What one post of a card says of who acts for it and when it is staffed (spec/card.md): `card-bad`."""
    deputies, others = post.get(3, []), [*post.get(3, []), *([post[4]] if 4 in post else [])]
    require(len(set(deputies)) == len(deputies), "card-bad", "a post names a deputy twice")
    named = post[1] not in others and set(others) <= set(numbers)
    require(named, "card-bad", "a post's deputy or duty desk is no other post of the card")
    require((5 in post) == (6 in post), "card-bad", "a post has hours without a zone, or a zone without hours")
    require(all(begin < end for _, begin, end in post.get(5, [])), "card-bad", "a post's hours end before they begin")
    moments = [moment for moment, _ in post[6][1]] if 6 in post else []
    require(ascends(moments), "card-bad", "the times of a post's zone do not ascend")


def read_terms(data: bytes) -> Line:
    """The form of a line's terms (spec/terms.md): `terms-bad`, `line-deniable`."""
    keys = read(data, TERMS, "terms-bad", "terms", TERMS_BYTES_MAX)
    (first, first_post, _), (second, second_post, _) = keys[3]
    require(first != second, "terms-bad", "terms: both sides are the same party")
    require(keys[2] or first_post == second_post == 0, "terms-bad", "terms: on line 0 both posts are 0")
    declared = keys.get(12, {0: b""})
    require(declared and max(declared) < len(keys[8]), "terms-bad", "terms: a declaration of no form that they name")
    provable = 11 not in keys or keys[11][10] == 0
    require(provable, "line-deniable", "terms: they ask for a line whose entries prove nothing to others")
    line = Line(line_id(data), keys[2], [tuple(side) for side in keys[3]], [tuple(head) for head in keys[9] or []])
    return replace(line, answer_seconds=keys[11][3]) if 11 in keys else line


def check_entry(data: bytes, log_origin: str, party: Party, line_index: int | None) -> Entry:
    """Steps 1 to 5 of the recipe in spec/entry.md; `line_index` is None where the line's terms are not at hand."""
    protected, _, payload, signature = read(data, ENTRY_ARRAY, "entry-bad", "an entry", ENTRY_BYTES_MAX)  # step 1
    header = read(protected, HEADER, "entry-bad", "an entry's header")
    said = (header[1], header[3], header[15][1], header[15][2])  # step 2
    belongs = said == (-19, "application/parley-entry+cbor", f"parley:{party.id.hex()}", log_origin)
    require(belongs, "entry-misplaced", f"an entry does not say that it belongs to {log_origin}")
    key = party.key(ENTRY, header[4])  # step 3
    signed = b"\x84\x6aSignature1" + byte_string(protected) + byte_string(b"") + byte_string(payload)
    verify_ed25519(key, signature, signed, "an entry")  # step 4
    keys = read(payload, ENTRY_PAYLOAD, "entry-bad", "an entry's payload")  # step 5
    right_null = line_index is None or (keys[4] is None) == (line_index == 0)
    require(right_null, "entry-bad", "an entry's key 4 is null on line 0 and nowhere else")
    read(keys[11], anything, "entry-bad", "an entry's body", BODY_BYTES_MAX)
    return Entry(
        origin=log_origin,
        hash=leaf_hash(data),
        key_id=header[4],
        index=keys[1],
        root=keys[2],
        seen=tuple(keys[3][0]),
        time=keys[5],
        precedence=keys[6],
        nature=keys[7],
        handling=keys[8],
        post=keys[9],
        form=tuple(keys[10]),
        body=keys[11],
        answers=keys.get(12),
    )


def read_revocation(entry: Entry, party: Party) -> Revocation:
    """The revocation in an entry's body, signed by both root keys: `revocation-bad`, `signature-bad`."""
    body = read(entry.body, REVOKE_BODY, "revocation-bad", "a revocation")
    keys = read(body[1], REVOCATION, "revocation-bad", "a revocation")
    sizes = {name: size for name, size, _ in keys[4]}
    require(len(sizes) == len(keys[4]), "revocation-bad", "a revocation names a log twice")
    verify_by_root(party.cards[-1].root, b"parley/card/v1\nrevoke" + body[1], body[2], body[3], "a revocation")
    return Revocation((party.id, keys[1]), keys[2], keys[3], sizes)


def line_id(terms: bytes) -> bytes:
    """The id of the line that these terms make."""
    return hashlib.sha256(b"parley/terms/v1\n" + terms).digest()


def origin(line: bytes, party: bytes, generation: bytes) -> str:
    """The name of a log (spec/log.md)."""
    return f"parley/{line.hex()}/{party.hex()}/{generation.hex()}"


# -- notes and receipts (spec/log.md, c2sp.org/signed-note, -/tlog-checkpoint, -/tlog-cosignature) ---------------------

DECIMAL = "(0|[1-9][0-9]{0,12})"
BASE64_OF_32 = "([A-Za-z0-9+/]{43}=)"
ORIGIN_PARTS = re.compile("parley/([0-9a-f]{64})/([0-9a-f]{64})/([0-9a-f]{16})")
ORIGIN = "(parley/[0-9a-f]{64}/[0-9a-f]{64}/[0-9a-f]{16})"
NOTE_BODY = re.compile(f"{ORIGIN}\n{DECIMAL}\n{BASE64_OF_32}\n")
NOTE_SIGNATURE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})")
ENTRY_RECEIPT = re.compile(f"parley/entry-receipt/v1\ntime {DECIMAL}\n{ORIGIN}\n{DECIMAL}\n{BASE64_OF_32}\n{DECIMAL}\n")


def read_note(text: str) -> Note:
    """A signed note over a checkpoint body without extension lines: `note-bad`."""
    body, _, tail = text.rpartition("\n\n")
    require(len(text) <= NOTE_CHARACTERS_MAX, "note-bad", "a note is too long")
    match = NOTE_BODY.fullmatch(body + "\n")
    lines = tail.split("\n")
    if match is None or lines.pop() != "" or not 1 <= len(lines) <= SIGNATURES_PER_NOTE_MAX:
        raise Refusal("note-bad", "a note is not three lines, an empty line, and 1 to 16 signatures")
    signatures = []
    for line in lines:
        found = NOTE_SIGNATURE.fullmatch(line)
        if found is None:
            raise Refusal("note-bad", "a note's signature line is malformed")
        raw = from_base64(found[2])
        signatures.append((found[1], raw[:4], raw[4:]))
    return Note(match[1], from_decimal(match[2]), from_base64(match[3]), f"{body}\n".encode(), signatures)


def check_note_signatures(note: Note, author: Party, other: Party) -> list[Statement]:
    """Every signature of a note, by the keys that may sign it: `note-bad`, `key-unknown`, `signature-bad`."""
    roles = {
        note.origin: (author, CHECKPOINT, 0x01),
        f"parley/{other.id.hex()}/receipt": (other, RECEIPT, 0x04),
        f"parley/{author.id.hex()}/cosign": (author, COSIGN, 0x06),
        f"parley/{other.id.hex()}/cosign": (other, COSIGN, 0x06),
    }
    statements = []
    for name, short_id, rest in note.signatures:
        require(name in roles, "key-unknown", f"{name!a} is no name that signs a note of this log")
        signer, purpose, signature_type = roles[name]
        prefix = name.encode() + b"\n" + bytes([signature_type])
        keys = [key for key in signer.ring[purpose].values() if hashlib.sha256(prefix + key).digest()[:4] == short_id]
        require(keys, "key-unknown", "a note is signed with a key that no card has")
        statements.append(check_note_signature(note, name, signer.id, purpose, keys, rest))
    return statements


def check_note_signature(
    note: Note, name: str, signer: bytes, purpose: int, keys: list[bytes], rest: bytes
) -> Statement:
    """One signature of a note under one of `keys`: more than one only where their short ids collide."""
    kind, length = {CHECKPOINT: ("checkpoint", 64), RECEIPT: ("receipt", 72), COSIGN: ("cosignature", 2428)}[purpose]
    require(len(rest) == length, "note-bad", f"a {kind} has not the length of one")
    time = None if purpose == CHECKPOINT else int.from_bytes(rest[:8], "big")
    require(time is None or time <= TIME_MAX, "note-bad", f"the time of a {kind} is out of range")
    message, signature, verify = note.body, rest[-64:], verify_ed25519
    if purpose == RECEIPT:
        message = f"cosignature/v1\ntime {time}\n".encode() + note.body
    if purpose == COSIGN:
        names = bytes([len(name)]) + name.encode() + rest[:8] + bytes([len(note.origin)]) + note.origin.encode()
        message = b"subtree/v1\n\0" + names + bytes(8) + note.size.to_bytes(8, "big") + note.root
        signature, verify = rest[8:], verify_ml_dsa
    for key in keys:
        try:
            verify(key, signature, message, f"a {kind}")
        except Refusal:
            continue
        return Statement(kind, signer, key_id(key), note.size, note.root, time)
    raise Refusal("signature-bad", f"{note.origin}: a {kind} does not verify")


def read_entry_receipt(text: str, signer_key_id: bytes) -> EntryReceipt:
    """The text of an entry receipt: `note-bad`."""
    match = ENTRY_RECEIPT.fullmatch(text)
    if match is None:
        raise Refusal("note-bad", "an entry receipt has not the lines of one")
    time, index, _ = (from_decimal(match[group]) for group in (1, 3, 5))
    require(time <= TIME_MAX and index < SIZE_MAX, "note-bad", "a number of an entry receipt is out of range")
    return EntryReceipt(match[2], time, index, from_base64(match[4]), signer_key_id)


def from_decimal(text: str) -> int:
    """A decimal number of at most 2^40: `note-bad`."""
    number = int(text)
    require(number <= SIZE_MAX, "note-bad", "a number is out of range")
    return number


def from_base64(text: str) -> bytes:
    """Base64 with padding, in the one way that it is written: `note-bad`."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as fault:
        raise Refusal("note-bad", "base64 is malformed") from fault
    require(base64.b64encode(data).decode() == text, "note-bad", "base64 is not written in its one way")
    return data


# -- forks (spec/log.md); whatever is refused here is fork-not-proved in step 10 ---------------------------------------

Claim: TypeAlias = tuple[str, int, bytes]  # an origin, a place or size there, and the one hash that can be true of it


@dataclass(frozen=True)
class Suspect:
    """The party that a fork proof is about, and the bundle with the lines whose terms are at hand."""

    bundle: Bundle
    party: Party

    def entry(self, data: bytes) -> Entry:
        """An entry of the party, in the log that the entry itself names."""
        protected = read(data, ENTRY_ARRAY, "entry-bad", "an entry", ENTRY_BYTES_MAX)[0]
        subject = read(protected, HEADER, "entry-bad", "an entry's header")[15][2]
        line, party = self.line_of(subject)
        return check_entry(data, subject, party, None if line is None else line.index)

    def checkpoint(self, text: str) -> Claim:
        """A checkpoint's root; what others signed on the same note is not looked at."""
        note = read_note(text)
        _, party = self.line_of(note.origin)
        own = [signature for signature in note.signatures if signature[0] == note.origin]
        require(own, "note-bad", "a note has no checkpoint signature")
        check_note_signatures(replace(note, signatures=own), party, party)
        return note.origin, note.size, note.root

    def place(self, data: bytes) -> Claim:
        """An entry's place and its hash."""
        entry = self.entry(data)
        return entry.origin, entry.index, entry.hash

    def before(self, data: bytes) -> Claim:
        """What an entry says of the entries before it."""
        entry = self.entry(data)
        return entry.origin, entry.index, entry.root

    def after(self, data: bytes, frontier: list[bytes]) -> Claim:
        """What follows from an entry for the log that ends with it."""
        entry = self.entry(data)
        fits = len(frontier) == entry.index.bit_count() and fold_frontier(frontier) == entry.root
        require(fits, "root-differs", "the frontier does not lead to the entry's root")
        return entry.origin, entry.index + 1, fold_frontier(append_leaf(frontier, entry.index, entry.hash))

    def line_of(self, log_origin: str) -> tuple[Line | None, Party]:
        """The line of a log of this party, where its terms are here, and the party with the key ring of that line."""
        match = ORIGIN_PARTS.fullmatch(log_origin)
        if match is None or match[2] != self.party.id.hex():
            raise Refusal("entry-misplaced", "something is not of a log of this party")
        line = self.bundle.lines.get(bytes.fromhex(match[1]))
        if line is None or self.party.id not in line.party_ids:
            return line, self.party
        return line, next(party for party in self.bundle.on_line(line) if party.id == self.party.id)


# -- trees (RFC 9162, section 2.1) -------------------------------------------------------------------------------------

EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """The hash of a leaf."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node over its two children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def inclusion_roots(index: int, size: int, leaf: bytes, proof: list[bytes]) -> tuple[bytes | None, bytes | None]:
    """The roots of the first `index` leaves and of all `size` ones, as an inclusion proof gives them (2.1.3.2)."""
    if index >= size:
        return None, None
    before, root = climb(index, size - 1, None, leaf, proof)
    return EMPTY_ROOT if before is None else before, root


def is_consistent(first: int, second: int, first_root: bytes, second_root: bytes, proof: list[bytes]) -> bool:
    """Whether the first `first` of `second` leaves have the root `first_root` (2.1.4.2), where 0 < first < second."""
    if not proof:
        return False
    start, *rest = [first_root, *proof] if first.bit_count() == 1 else proof
    place, last = first - 1, second - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    return climb(place, last, start, start, rest) == (first_root, second_root)


def climb(
    place: int, last: int, old: bytes | None, new: bytes, proof: list[bytes]
) -> tuple[bytes | None, bytes | None]:
    """The loop that 2.1.3.2 and 2.1.4.2 have in common: `old` gathers the hashes on the left, `new` all of them."""
    for sibling in proof:
        if last == 0:
            return None, None
        if place & 1 or place == last:
            old = sibling if old is None else node_hash(sibling, old)
            new = node_hash(sibling, new)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else (None, None)


def fold_frontier(frontier: list[bytes]) -> bytes:
    """The root of the tree whose complete subtrees, largest first, have these roots."""
    return functools.reduce(lambda right, left: node_hash(left, right), reversed(frontier)) if frontier else EMPTY_ROOT


def append_leaf(frontier: list[bytes], size: int, leaf: bytes) -> list[bytes]:
    """The frontier of size + 1."""
    hashes = [*frontier, leaf]
    while size & 1:
        right = hashes.pop()
        hashes.append(node_hash(hashes.pop(), right))
        size >>= 1
    return hashes


# -- signatures (spec/keys.md) -----------------------------------------------------------------------------------------

FIELD_PRIME = 2**255 - 19
GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493
SMALL_ORDER_Y = {  # with either sign: the eight points of small order, and the two non-canonical signs where x is 0
    0,
    1,
    FIELD_PRIME - 1,
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
}


def verify_ed25519(key: bytes, signature: bytes, message: bytes, what: str) -> None:
    """An Ed25519 signature, strictly: `signature-bad`."""
    for point in (key, signature[:32]):
        y = int.from_bytes(point, "little") & (2**255 - 1)
        require(y < FIELD_PRIME and y not in SMALL_ORDER_Y, "signature-bad", f"{what}: a weak or non-canonical point")
    s = int.from_bytes(signature[32:], "little")
    require(len(signature) == 64 and s < GROUP_ORDER, "signature-bad", f"{what}: S is not below the group order")
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError) as fault:
        raise Refusal("signature-bad", f"{what}: the signature does not verify") from fault


def verify_ml_dsa(key: bytes, signature: bytes, message: bytes, what: str) -> None:
    """An ML-DSA-44 signature with the empty context: `signature-bad`."""
    try:
        MLDSA44PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError) as fault:
        raise Refusal("signature-bad", f"{what}: the post-quantum signature does not verify") from fault


def verify_by_root(root: tuple[bytes, bytes], message: bytes, classic: bytes, post_quantum: bytes, what: str) -> None:
    """Both signatures by a party's root keys: `signature-bad`."""
    verify_ed25519(root[0], classic, message, what)
    verify_ml_dsa(root[1], post_quantum, message, what)


def key_id(key: bytes) -> bytes:
    """The first 8 bytes of SHA-256 of a public key."""
    return hashlib.sha256(key).digest()[:8]


# -- the encoding (spec/cbor.md) ---------------------------------------------------------------------------------------


def decode(data: bytes, most: int = ITEM_BYTES_MAX) -> Value:
    """The one CBOR item that `data` is: `cbor-bad`."""
    require(len(data) <= most, "cbor-bad", f"longer than {most} bytes")
    reader = Reader(data)
    value = reader.item(0)
    require(reader.place == len(data), "cbor-bad", "something follows the item")
    return value


def byte_string(data: bytes) -> bytes:
    """The CBOR encoding of a byte string of less than 65,536 bytes."""
    if len(data) < 24:
        return bytes([0x40 + len(data)]) + data
    return (bytes([0x58, len(data)]) if len(data) < 256 else b"\x59" + len(data).to_bytes(2, "big")) + data


def text_string(text: str) -> bytes:
    """The CBOR encoding of a text of less than 65,536 bytes: as that of its bytes, of another major type."""
    encoded = byte_string(text.encode())
    return bytes([encoded[0] + 0x20]) + encoded[1:]


class Reader:
    """Reads CBOR; `items_left` keeps what it builds in proportion to what it reads, whatever the bytes say."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.place = 0
        self.items_left = VALUES_MAX if len(data) <= ITEM_BYTES_MAX else ITEM_BYTES_MAX + len(data) // 16
        self.containers_left = CONTAINERS_MAX if len(data) <= ITEM_BYTES_MAX else len(data)

    def item(self, depth: int) -> Value:
        """The next item, inside `depth` arrays and maps."""
        self.items_left -= 1
        if self.items_left < 0:
            self.fail("more items than a bundle of this length can need")
        major, info = divmod(self.take(1)[0], 32)
        if major == 7:
            if info not in (20, 21, 22):
                self.fail("a float, or a simple value that is not permitted")
            return (False, True, None)[info - 20]
        argument = self.argument(info)
        if major < 2:
            return -1 - argument if major else argument
        if major == 2:
            return self.take(argument)
        if major == 3:
            return self.text(argument)
        if major == 6 or depth == DEPTH_MAX:
            self.fail("a tag, or nested too deep")
        if argument * (major - 3) > len(self.data) - self.place:
            self.fail("it ends too early")  # each item takes a byte at least
        self.containers_left -= 1
        if self.containers_left < 0:
            self.fail("too many arrays and maps")
        return [self.item(depth + 1) for _ in range(argument)] if major == 4 else self.map(argument, depth + 1)

    def argument(self, info: int) -> int:
        """The number in an item's head, in its shortest form."""
        if info < 24:
            return info
        if info > 27:
            self.fail("an indefinite length, or a reserved head")
        number = int.from_bytes(self.take(1 << (info - 24)), "big")
        if number < (24, 256, 65_536, 2**32)[info - 24]:
            self.fail("a number is not in its shortest form")
        return number

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        if count > len(self.data) - self.place:
            self.fail("it ends too early")
        self.place += count
        return self.data[self.place - count : self.place]

    def text(self, length: int) -> str:
        """UTF-8 of code points that Unicode 14.0.0 assigns, in normal form C."""
        try:
            found = self.take(length).decode("utf-8")
        except UnicodeDecodeError as fault:
            raise Refusal("cbor-bad", "a text is not UTF-8") from fault
        if not found.isascii():
            new = unassigned_pattern().search(found)
            require(new is None, "cbor-bad", "a text has a code point that Unicode 14.0 does not assign")
            require(unicodedata.is_normalized("NFC", found), "cbor-bad", "a text is not in normal form C")
        return found

    def map(self, count: int, depth: int) -> Value:
        """A map whose keys are numbers or texts and ascend in the order of their encodings."""
        found: dict[int | str, Value] = {}
        before = b""
        for _ in range(count):
            start = self.place
            key = self.item(depth)
            encoded = self.data[start : self.place]
            if type(key) not in (int, str) or encoded <= before:
                self.fail("the keys of a map are not numbers and texts, or do not ascend")
            found[key] = self.item(depth)
            before = encoded
        return found

    def fail(self, sentence: str) -> NoReturn:
        """Refuse."""
        raise Refusal("cbor-bad", sentence)


@functools.cache
def unassigned_pattern() -> re.Pattern[str]:
    """Finds a code point that Unicode 14.0.0 does not assign, whatever this Python's own tables know."""
    place, assigned = 0, []
    for number, length in enumerate(int(run) for run in UNICODE_14_RUNS.split()):
        if number % 2 == 0:
            assigned.append(f"\\U{place:08x}-\\U{place + length - 1:08x}")
        place += length
    return re.compile(f"[^{''.join(assigned)}]")


# From U+0000 on: so many code points have a general category other than Cn, the next so many are Cn, and so in turn.
UNICODE_14_RUNS = """
888 2 6 4 7 1 1 1 20 1 397 1 38 2 50 2 3 1 55 8 27 4 6 11 270 1 60 2 101 14 59 2 49 2 15 1 28 2 1 1 11 5 31 1 2
6 236 1 8 2 2 2 22 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 25 2 3 1 6 4 2 2 22 1 7 1 2 1 2 1 2 2 1 1 5 4 2 2 3 3 1
7 4 1 1 7 17 10 3 1 9 1 3 1 22 1 7 1 2 1 5 2 10 1 3 1 3 2 1 15 4 2 12 7 7 1 3 1 8 2 2 2 22 1 7 1 2 1 5 2 9 2 2 2
3 7 3 4 2 1 5 2 18 10 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 12 4 5 3 3 1 4 2 1 6 1 14 21 5 13 1 3 1 23 1 16 2 9 1
3 1 4 7 2 1 3 2 1 2 4 2 10 7 22 1 3 1 23 1 10 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 10 1 2 13 13 1 3 1 51 1 3 1 6 4 16 2
26 1 3 1 18 3 24 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 10 2 3 12 58 4 29 37 2 1 1 1 5 1 24 1 1 1 23 2 5 1 1 1 6 2 10 2 4
32 72 1 36 4 39 1 36 1 15 1 13 37 198 1 1 5 1 2 377 1 4 2 7 1 1 1 4 2 41 1 4 2 33 1 4 2 7 1 1 1 4 2 15 1 57 1 4
2 67 2 32 3 26 6 86 2 6 2 669 3 89 7 22 9 24 9 20 12 13 1 3 1 2 12 94 2 10 6 10 6 26 6 89 7 43 5 70 10 31 1 12 4
12 4 1 3 42 2 5 11 44 4 26 6 11 3 62 2 65 1 29 2 11 6 10 6 14 2 31 49 77 3 47 1 116 8 60 3 15 3 60 7 43 2 11 8
43 5 534 2 6 2 38 2 6 2 8 1 1 1 1 1 1 1 31 2 53 1 15 1 14 2 6 1 19 2 3 1 9 1 101 1 12 2 27 1 13 3 33 15 33 15
140 4 663 25 11 21 1812 2 32 1 349 5 45 1 1 5 1 2 56 7 2 14 24 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 126 34 26 1 89
12 214 26 12 4 64 1 86 2 103 5 43 1 94 1 84 12 47 1 29293 3 55 9 348 20 184 8 203 5 2 1 1 1 5 24 59 3 10 6 56 8
70 8 12 6 116 11 30 3 78 1 11 4 33 1 55 9 14 2 10 2 103 24 28 10 6 2 6 2 6 9 7 1 7 1 60 4 126 2 10 6 11172 12 23
4 49 4 8814 2 106 38 7 12 5 5 26 1 5 1 1 1 2 1 2 1 125 16 445 2 54 7 1 32 42 6 51 1 19 1 4 4 5 1 135 2 1 1 190 3
6 2 6 2 6 2 3 3 7 1 7 10 5 2 12 1 26 1 19 1 2 1 15 2 14 34 123 5 3 4 45 3 88 1 13 3 1 47 46 130 29 3 49 15 28 4
36 9 30 5 43 5 30 1 37 4 14 42 158 2 10 6 36 4 36 4 40 8 52 11 12 1 15 1 7 1 2 1 11 1 15 1 7 1 2 67 311 9 22 10
8 24 6 1 42 1 9 69 6 2 1 1 44 1 2 3 1 2 23 1 72 8 9 48 19 1 2 5 33 3 27 5 1 64 56 4 20 2 50 1 2 5 8 1 3 1 29 2 3
4 10 7 9 7 64 32 39 4 12 9 54 3 29 2 27 5 26 7 4 12 7 80 73 55 51 13 51 7 46 8 10 294 31 1 42 1 3 2 2 78 40 8 42
22 26 38 28 20 23 9 78 4 36 9 68 10 1 2 25 7 10 6 53 1 18 8 39 9 96 1 20 11 18 1 44 65 7 1 1 1 4 1 15 1 11 6 59
5 10 6 4 1 8 2 2 2 22 1 7 1 2 1 5 1 10 2 2 2 3 2 1 6 1 5 7 2 7 3 5 139 92 1 5 30 72 8 10 166 54 2 38 34 69 11 10
6 13 19 58 6 10 54 27 2 15 4 23 185 60 100 83 12 8 2 1 2 8 1 2 1 30 1 2 2 12 9 10 70 8 2 46 2 11 27 72 8 83 13
73 263 9 1 45 1 14 10 29 3 32 2 22 1 14 73 7 1 2 1 44 3 1 1 2 1 9 8 10 6 6 1 2 1 37 1 2 1 6 7 10 310 25 183 1 15
50 13 923 102 111 1 5 11 196 2636 99 13 1071 1 9 4039 583 8633 569 7 31 1 10 4 81 1 10 6 30 2 6 10 70 10 10 1 7
1 21 5 19 688 91 101 75 4 57 7 17 64 5 11 2 14 6136 8 1238 42 9 8935 4 1 7 1 2 1 291 45 3 17 4 8 396 2308 107 5
13 3 9 7 10 2 8 4700 46 2 23 9 116 60 246 10 39 2 194 21 70 154 20 12 87 9 25 135 85 1 71 1 2 2 1 2 2 2 4 1 12 1
1 1 7 1 65 1 4 2 8 1 7 1 28 1 4 1 5 1 1 3 7 1 340 2 292 2 702 15 5 1 15 1104 31 225 7 1 17 2 7 1 2 1 5 213 45 3
14 2 10 4 2 320 31 17 58 5 1 1248 7 1 4 1 2 1 15 1 197 2 16 41 76 4 10 4 2 785 68 76 61 194 4 1 27 1 2 1 1 2 1 1
10 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 10 1 17 5 3 1 5 1
17 52 2 270 44 4 100 12 15 2 15 1 15 1 37 10 174 56 29 13 44 4 9 7 2 14 6 154 984 5 16 3 13 3 116 12 89 7 12 4 1
15 12 4 56 8 10 6 40 8 30 2 2 78 340 12 14 2 5 3 5 3 7 9 29 3 11 5 6 10 10 6 8 8 7 9 147 1 55 37 10 1030 42720
32 4153 7 222 2 5762 14 7473 3103 542 1506 4939 715958 1 30 96 128 240 65040 65534 2 65534 2
"""


# -- shapes: the tables of the pages, as code --------------------------------------------------------------------------


def read(data: bytes, shape: Shape, code: str, name: str, most: int = ITEM_BYTES_MAX) -> Value:
    """One CBOR item of this shape; every fault of encoding or shape is refused under `code`."""
    try:
        value = decode(data, most)
        shape(value)
    except Refusal as fault:
        raise Refusal(code, f"{name}: {fault.sentence}") from fault
    return value


def expect(condition: object, sentence: str) -> None:
    """Refuse a value that has not its shape; `read` puts the right code on it."""
    require(condition, "shape", sentence)


def anything(_: Value) -> None:
    """Any value."""


def number(least: int = 0, most: int = U64_MAX) -> Shape:
    """A whole number in a range."""
    return lambda value: expect(type(value) is int and least <= value <= most, "a number is missing or out of range")


def octets(length: int | None = None) -> Shape:
    """A byte string, of this length where one is given."""
    return lambda value: expect(
        isinstance(value, bytes) and length in (None, len(value)), "a byte string is missing or has the wrong length"
    )


def text_of(pattern: str = "(?s:.*)") -> Shape:
    """A text that a pattern matches."""
    return lambda value: expect(isinstance(value, str) and re.fullmatch(pattern, value), "a text is missing or wrong")


def or_null(shape: Shape) -> Shape:
    """Null or a value of the shape."""
    return lambda value: None if value is None else shape(value)


def tuple_of(*shapes: Shape) -> Shape:
    """An array of exactly these."""

    def check(value: Value) -> None:
        expect(isinstance(value, list) and len(value) == len(shapes), "an array is missing or has the wrong length")
        for item, shape in zip(value, shapes, strict=True):
            shape(item)

    return check


def array_of(shape: Shape, least: int = 0, most: int = U64_MAX) -> Shape:
    """An array of any number of these in a range."""

    def check(value: Value) -> None:
        expect(isinstance(value, list) and least <= len(value) <= most, "an array is missing, too short or too long")
        for item in value:
            shape(item)

    return check


def starts_with(shape: Shape) -> Shape:
    """An array of two items or more, the first of the shape."""

    def check(value: Value) -> None:
        expect(isinstance(value, list) and len(value) >= 2, "an array is missing or too short")
        shape(value[0])

    return check


def fields(required: dict[int, Shape], optional: dict[int, Shape] | None = None) -> Shape:
    """A map with all the required keys, any of the optional ones, and no other."""
    shapes = required | (optional or {})

    def check(value: Value) -> None:
        right = isinstance(value, dict) and set(required) <= set(value) <= set(shapes)
        expect(right, "a map is missing or has other keys than its page lists")
        for key, item in value.items():
            shapes[key](item)

    return check


def names_of(least: int = 0) -> Shape:
    """A map from language to text."""

    def check(value: Value) -> None:
        expect(isinstance(value, dict) and len(value) >= least, "a map from language to text is missing or empty")
        for language, title in value.items():
            LANGUAGE(language)
            TITLE(title)

    return check


def map_of(key: Shape, item: Shape, most: int) -> Shape:
    """A map of at most so many pairs."""

    def check(value: Value) -> None:
        expect(isinstance(value, dict) and len(value) <= most, "a map is missing or too long")
        for name, held in value.items():
            key(name)
            item(held)

    return check


def ascends(values: Sequence[Any]) -> bool:
    """Whether each value is greater than the one before it."""
    return all(values[place - 1] < values[place] for place in range(1, len(values)))


TIME = number(0, TIME_MAX)
INDEX = number(0, SIZE_MAX - 1)
SIZE = number(0, SIZE_MAX)
POST = number(0, 999)
TITLE = text_of(r"[^\x00-\x1f\x7f-\x9f]{1,200}")
LANGUAGE = text_of("(?=.{1,35}$)[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*")
FORM_NAME = tuple_of(text_of("[a-z0-9/-]{1,64}"), number())
HEAD = tuple_of(text_of(ORIGIN), SIZE, octets(32))
HASHES = array_of(octets(32))
SIZE_THEN = tuple_of(octets(8), SIZE)

OUTER = tuple_of(text_of("parley-bundle/1"), octets(), octets(64))
LOG = fields(
    {
        1: octets(32),
        2: octets(32),
        3: octets(8),
        4: SIZE,
        5: octets(32),
        6: array_of(text_of()),
        7: array_of(tuple_of(SIZE, HASHES)),
        8: array_of(tuple_of(INDEX, octets(), HASHES)),
        9: array_of(tuple_of(text_of(), octets(8), octets(64))),
    }
)
PAYLOAD = fields(
    {
        1: TIME,
        2: octets(32),
        3: array_of(octets()),
        4: array_of(octets()),
        5: array_of(LOG),
        6: array_of(starts_with(octets(32))),
    }
)
SIGNED_CARD = tuple_of(octets(), octets(64), octets(2420))
HOURS = tuple_of(number(1, 127), number(0, 1_439), number(1, 1_440))
OFFSET = tuple_of(TIME, number(-1_080, 1_080))
POST_ITEM = fields(
    {1: POST, 2: names_of()},
    {3: array_of(POST, 1, 16), 4: POST, 5: array_of(HOURS, 1, 28), 6: tuple_of(TITLE, array_of(OFFSET, 1, 64))},
)
CARD = fields(
    {
        1: number(1, 1),
        2: names_of(1),
        3: tuple_of(octets(32), octets(1312)),
        4: number(1, CARDS_PER_PARTY_MAX),
        5: fields({purpose: octets(length) for purpose, length in KEY_BYTES.items()}),
        6: array_of(POST_ITEM),
        7: array_of(tuple_of(text_of("tcp|udp|folder|mail|serial"), TITLE), 0, 32),
        8: array_of(TITLE, 0, 32),
        9: TIME,
        10: or_null(octets(32)),
        11: array_of(LANGUAGE, 1, 2),
    }
)
SIDE = tuple_of(octets(32), POST, octets(32))
CATEGORY = text_of(r"[^\x00-\x1f\x7f-\x9f]{1,32}")
AGREEMENT = fields(
    {
        1: names_of(1),
        2: map_of(CATEGORY, number(0, 3), 64),
        3: array_of(number(1, 2**32 - 1), 4, 4),
        4: array_of(text_of("tcp|udp|folder|mail|serial"), 0, 5),
        5: number(0, 5),
        6: TIME,
        7: array_of(CATEGORY, 0, 64),
        8: number(0, 16_777_216),
        9: or_null(TIME),
        10: number(0, 1),
        11: or_null(octets(32)),
    },
    {12: number(1, 600)},
)
TERMS = fields(
    {
        1: number(1, 1),
        2: number(0, 255),
        3: tuple_of(SIDE, SIDE),
        4: text_of("parley-1"),
        5: octets(32),
        6: tuple_of(LANGUAGE, LANGUAGE),
        7: TIME,
        8: array_of(FORM_NAME, 1, 256),
        9: or_null(array_of(HEAD, 0, 64)),
        10: octets(32),
    },
    {11: AGREEMENT, 12: map_of(number(0, 255), octets(32), 256)},
)
ENTRY_ARRAY = tuple_of(octets(), fields({}), octets(), octets(64))
HEADER = fields({1: number(-U64_MAX - 1), 3: text_of(), 4: octets(8), 15: fields({1: text_of(), 2: text_of()})})
ENTRY_PAYLOAD = fields(
    {
        1: INDEX,
        2: octets(32),
        3: tuple_of(tuple_of(octets(8), SIZE, octets(32))),
        4: or_null(tuple_of(SIZE_THEN, SIZE_THEN)),
        5: TIME,
        6: number(0, 3),
        7: number(0, 2),
        8: number(0, 2),
        9: POST,
        10: FORM_NAME,
        11: octets(),
    },
    {12: octets(32)},
)
REVOKE_BODY = fields({1: octets(), 2: octets(64), 3: octets(2420)})
REVOCATION = fields({1: octets(8), 2: TIME, 3: TITLE, 4: array_of(HEAD, 0, 1024)})
GENERATION_BODY = fields({1: octets(8), 2: SIZE, 3: octets(32)})
ATTACHMENT = tuple_of(octets(32), number(1, 1 << 24), text_of(r"(?!\.{1,2}$)[^\x00-\x1f\x7f-\x9f/\\]{1,120}"))
LETTER = fields(
    {1: LANGUAGE, 2: text_of("(?s:.{1,20000})")}, {3: text_of("(?s:.{1,200})"), 4: array_of(ATTACHMENT, 1, 16)}
)
FORKS: dict[int, tuple[Shape, Callable[[Suspect, Sequence[Value]], tuple[Claim, Claim]], str]] = {
    1: (
        tuple_of(octets(), octets()),
        lambda suspect, items: (suspect.place(items[0]), suspect.place(items[1])),
        "signed two different entries {}",
    ),
    2: (
        tuple_of(text_of(), text_of()),
        lambda suspect, items: (suspect.checkpoint(items[0]), suspect.checkpoint(items[1])),
        "signed two different roots of the first {} entries",
    ),
    3: (
        tuple_of(octets(), HASHES, octets()),
        lambda suspect, items: (suspect.after(items[0], items[1]), suspect.before(items[2])),
        "signed an entry {} that denies the signed entry before it",
    ),
    4: (
        tuple_of(octets(), HASHES, text_of()),
        lambda suspect, items: (suspect.after(items[0], items[1]), suspect.checkpoint(items[2])),
        "signed a root of the first {} entries that denies the last of them, which it signed too",
    ),
}


# -- what is said ------------------------------------------------------------------------------------------------------

PRECEDENCES = ("ROUTINE", "PRIORITY", "IMMEDIATE", "FLASH")
NATURES = ("operation", "exercise", "test")
HANDLINGS = ("between the parties", "inside government", "may be published")
HELD = {
    "receipt": "held by {}: its receipt says so",
    "entry_receipt": "held by {}: its receipt for this entry says so",
    "disowned": "{} signed that it holds it, with a key that it revoked: it disowns that receipt",
    "claimed": "claimed in the log: nothing here shows that {} holds it",
}
COMPARE = (
    "The party ids must be compared with ids known otherwise: a signature shows that the holder of a key signed,"
    " and only a known id shows whose key it is."
)


def report(bundle: Bundle, pinned: set[bytes], asked: Collection[bytes] = ()) -> Json:
    """What an accepted bundle proves and what it leaves open, as data; `asked`: of which entries, beside requests, the
    silence is to be told.
    """
    sizes = {log.origin: log.size for log in bundle.logs}
    return {
        "verdict": "accepted",
        "exporter": bundle.exporter.hex(),
        "exported_time_claimed": moment(bundle.exported),
        "parties": [
            {"id": party.id.hex(), "names_claimed": party.cards[-1].names, "cards": len(party.cards)}
            | {"id_given_by_reader": party.id in pinned}
            for party in bundle.parties.values()
        ],
        "logs": [log_report(bundle, log) for log in bundle.logs],
        "forks": [
            {"party": fork.party_id.hex(), "kind": fork.kind, "origin": fork.origin, "sentence": fork.sentence}
            for fork in bundle.forks
        ],
        "revoked_keys": [
            {"party": found.key[0].hex(), "key_id": found.key[1].hex(), "time_claimed": moment(found.time)}
            | {"reason_claimed": found.reason, "genuine_sizes": found.genuine_sizes}
            for found in bundle.revocations.values()
        ],
        "silences": [
            silence_report(bundle, log, entry)
            for log in bundle.logs
            for entry in log.entries.values()
            if entry.form == REQUEST or entry.hash in asked
        ],
        "calls": calls(bundle),
        "readouts": readouts(bundle),
        "missing": [sentence for log in bundle.logs for sentence in missing(bundle, log, sizes)]
        + missing_lines(bundle),
        "advice": [] if pinned else [COMPARE],
    }


def log_report(bundle: Bundle, log: Log) -> Json:
    """What is proved of one log."""
    author, other = bundle.author_and_other(log)
    receipt, disowned_receipt = (log.largest("receipt", other.id, disowned=which) for which in (False, True))
    theirs = {x.generation: x.known_roots() for x in bundle.logs_by_side[log.line_id, other.id]}
    cosigned = [log.largest("cosignature", party.id) for party in (author, other)]
    first = hashlib.sha256(b"parley/generation/v1\n" + log.line_id + log.party_id).digest()[:8] == log.generation
    return {
        "origin": log.origin,
        "line": bundle.lines[log.line_id].index,
        "party": author.id.hex(),
        "other_party": other.id.hex(),
        "generation": log.generation.hex(),
        "is_first_generation": first,
        "size": log.size,
        "root": log.root.hex(),
        "root_signed_by": sorted({s.signer.hex() for s in log.statements if s.size == log.size and not s.is_disowned}),
        "checkpoint": statement_report(log.largest("checkpoint", author.id)),
        "held_by_other_side": statement_report(receipt),
        "held_and_disowned": statement_report(disowned_receipt),
        "post_quantum": [statement_report(found) for found in cosigned if found is not None],
        "entries": [
            entry_report(bundle, log, entry, theirs) | {"held": held(log, entry.index, receipt, disowned_receipt)}
            for entry in log.entries.values()
        ],
        "receipts_for_entries_not_shown": [
            {"index": index, "hash": found.entry_hash.hex(), "time_claimed": moment(found.time)}
            | {"disowned": found.is_disowned}
            for index, found in log.entry_receipts.items()
            if index not in log.entries
        ],
        "not_shown": gaps(log),
    }


def statement_report(statement: Statement | None) -> Json:
    """One signature over the first entries of a log."""
    if statement is None:
        return None
    return {
        "by": statement.signer.hex(),
        "size": statement.size,
        "root": statement.root.hex(),
        "time_claimed": None if statement.time is None else moment(statement.time),
        "disowned": statement.is_disowned,
    }


def held(log: Log, index: int, receipt: Statement | None, disowned: Statement | None) -> str:
    """How far an entry is shown to have reached the other side, whose largest receipts these are."""
    alone = log.entry_receipts.get(index)
    if receipt is not None and receipt.size > index:
        return "receipt"
    if alone is not None and not alone.is_disowned:
        return "entry_receipt"
    return "disowned" if alone is not None or (disowned is not None and disowned.size > index) else "claimed"


def entry_report(bundle: Bundle, log: Log, entry: Entry, theirs: dict[bytes, dict[int, bytes]]) -> Json:
    """What is proved of one entry; `theirs` are the known roots of the other side's log, by generation and size."""
    author, _ = bundle.author_and_other(log)
    return {
        "index": entry.index,
        "hash": entry.hash.hex(),
        "signed_by": author.id.hex(),
        "post": entry.post,
        "post_titles_claimed": author.cards[-1].titles.get(entry.post, {}),
        "form": list(entry.form),
        "time_claimed": moment(entry.time),
        "precedence": PRECEDENCES[entry.precedence],
        "nature": NATURES[entry.nature],
        "handling": HANDLINGS[entry.handling],
        "seen_claimed": {"generation": entry.seen[0].hex(), "size": entry.seen[1]},
        "answers": None if entry.answers is None else entry.answers.hex(),
        "contradicts": not entry.names_true_root,
        "disowned": entry.is_disowned,
        "is_void_revocation": entry.is_void_revocation,
        "remarks": remarks(bundle, entry, theirs),
        "body": entry.body.hex(),
        "letter": letter(entry),
    }


def remarks(bundle: Bundle, entry: Entry, theirs: dict[bytes, dict[int, bytes]]) -> list[str]:
    """What a reader of this entry should weigh."""
    found = []
    if entry.is_disowned:
        found.append("its party revoked the key that signed it, and disowns it")
    if entry.is_void_revocation:
        found.append("it is no revocation in force: its form or a root signature does not hold")
    if not entry.names_true_root:
        found.append(
            "the root that it names for the entries before it is not theirs: its author contradicts its own log"
        )
    if entry.answers is not None and entry.answers not in bundle.entry_hashes:
        found.append("it answers an entry that is not shown")
    seen_generation, seen_size, seen_root = entry.seen
    if theirs.get(seen_generation, {}).get(seen_size, seen_root) != seen_root:
        found.append(f"it names another root for the first {seen_size} entries of the other side than this bundle")
    if entry.form == ("letter", 1) and letter(entry) is None:
        found.append("its body has not the shape of a letter")
    return found


def letter(entry: Entry) -> Json:
    """The letter in an entry's body, as its author wrote it; null where the entry is none."""
    if entry.form != ("letter", 1):
        return None
    try:
        body = read(entry.body, LETTER, "body-bad", "a letter")
    except Refusal:
        return None
    said: Json = {"language": body[1], "subject": body.get(3), "text": body[2]}
    if 4 in body:
        said["attachments"] = [{"sha256": item[0].hex(), "size": item[1], "name": item[2]} for item in body[4]]
    return said


# -- which silence it was (spec/silence.md) ----------------------------------------------------------------------------

REQUEST, ANSWER, CANCEL, ACK = ("call/request", 1), ("call/answer", 1), ("call/cancel", 1), ("ack", 1)
PAGE, VERDICT = ("page", 1), ("verdict", 1)
READ_BACK, PLOTTED, ADEQUACY, REACH = ("readback", 1), ("plotted", 1), ("adequacy", 1), ("reach", 1)
COMMIT, PUBLISH = ("readout/commit", 1), ("readout/publish", 1)
NO_WORDS = {
    *(ACK, PLOTTED, REACH, COMMIT),
    *(("translation", 1), ("term/contest", 1), ("call/agenda", 1), ("minutes/propose", 1)),
}
TEST_CALL, TEST_READY, TEST_TEXT = ("test/call", 1), ("test/ready", 1), ("test/text", 1)
BY_STATION = {
    *(PAGE, VERDICT, TEST_CALL, TEST_TEXT, READ_BACK),
    *(("parley/card", 1), ("parley/revoke", 1), ("parley/generation", 1)),
    *((f"signal/{what}", 1) for what in "join means leave offer answer up refuse text raise end facts".split()),
}
MARKS = ("crossed", "disputed")
ACCEPTED, OTHER_TIME, WILL_ANSWER, DECLINED, WRONG_DESK = range(5)
OF_ANSWER = {ACCEPTED: "settled", OTHER_TIME: "other", DECLINED: "declined", WRONG_DESK: "other"}
STEPS = ("paged", "seen", "taken")

KINDS: tuple[tuple[str, set[str], set[str], str, str], ...] = (
    ("cancelled", {"cancelled"}, set(), "its author took it back", "whether it would have been answered"),
    ("refused", {"refused"}, set(), "their station refused it by a rule", "whether a person there saw it"),
    ("declined", {"declined"}, set(), "they declined", "whether the reason given is the reason"),
    ("answered-late", {"settled", "late"}, set(), "they answered late, by their own clock", "why it was late"),
    ("answered", {"settled"}, set(), "they answered in time, by their own clock", "whether it was done"),
    (
        "not-adequate",
        {"inadequate"},
        set(),
        "a post there received it and says that it is not adequate",
        "whether it would have been acted on",
    ),
    ("not-adequate", {"other"}, set(), "they said something else than was asked", "whether they meant to answer"),
    ("not-adequate", {"broken"}, set(), "the time that they named is past", "whether they meant to answer"),
    ("waiting", set(), {"due"}, "its time is not over", "what will come"),
    ("not-answered", {"taken"}, set(), "a person there took it, and nobody has answered", "why"),
    ("not-answered", {"seen"}, set(), "a post there has seen it, and nobody took or answered it", "why"),
    ("desk-empty", {"paged"}, set(), "their station paged somebody, and nobody took it", "whether anybody sat there"),
    ("unknown", {"held"}, set(), "their station holds it, and says nothing of any person", "whether anybody was told"),
    (
        "no-path",
        set(),
        set(),
        "no receipt shows that it reached their station",
        "whether the way was down, their station off, or the receipt withheld",
    ),
)


def silence_report(bundle: Bundle, log: Log, ask: Entry) -> Json:
    """Which kind of silence an entry met by the time of export, as far as the entries that are shown go."""
    _, other = bundle.author_and_other(log)
    words = [one for one in answers_to(bundle, ask, log.line_id, other.id) if is_word(ask, one)]
    due, late = clock(bundle.lines[log.line_id], ask, words)
    found, steps = signs(bundle, log, ask, words)
    found |= {"late"} if late else set()
    if bundle.exported > due:
        found |= {"due", "broken"} if words and promise(words[-1]) is not None else {"due"}
    kind, meaning, unknowable = next(
        (kind, meaning, unknowable)
        for kind, needs, lacks, meaning, unknowable in KINDS
        if needs <= found and not lacks & found
    )
    return {
        "entry": ask.hash.hex(),
        "signed_by": log.party_id.hex(),
        "other_party": other.id.hex(),
        "nature": NATURES[ask.nature],
        "kind": kind,
        "meaning": meaning,
        "cannot_be_known": unknowable,
        "as_of_claimed": moment(bundle.exported),
        "said_claimed": moment(ask.time),
        "due": moment(due),
        "signs": sorted(found),
        "steps_claimed": {step: moment(seconds) for step, seconds in steps.items()},
        "words": [{"entry": word.hash.hex(), "time_claimed": moment(word.time)} for word in words],
        "last_good_test": bundle.good_tests.get(frozenset((log.party_id, other.id))),
        "not_shown": unseen(bundle, log, ask, other),
    }


def signs(bundle: Bundle, log: Log, ask: Entry, words: list[Entry]) -> tuple[set[str], dict[str, int]]:
    """What is shown of an ask, its clock aside, and when each step of a page was first reached."""
    _, other = bundle.author_and_other(log)
    theirs = answers_to(bundle, ask, log.line_id, other.id)
    ours = answers_to(bundle, ask, log.line_id, log.party_id)
    ended = (
        ("cancelled", any(one.form == CANCEL for one in ours)),
        ("refused", any(one.form == VERDICT and rule_in(one) not in MARKS for one in theirs)),
        (outcome_of(words[-1]) if words else None, bool(words)),
    )
    found = {next((sign for sign, shown in ended if shown and sign), None)} - {None}
    steps: dict[str, int] = {}
    for page in theirs:
        keys = map_in(page) if page.form == PAGE else {}
        seconds = time_in(keys, 2)
        if type(keys.get(1)) is int and 0 <= keys[1] < len(STEPS) and seconds is not None:
            steps.setdefault(STEPS[keys[1]], seconds)
    found |= set(steps)
    found |= {"taken"} if any(one.form == ACK for one in theirs) else set()
    receipt = log.largest("receipt", other.id)
    single = log.entry_receipts.get(ask.index)
    by_itself = single is not None and not single.is_disowned
    found |= {"held"} if by_itself or (receipt is not None and ask.index < receipt.size) else set()
    return {sign for sign in found if sign is not None}, steps


def answers_to(bundle: Bundle, ask: Entry, line: bytes, party: bytes) -> list[Entry]:
    """A party's entries on the line that answer this one, in order, without those that the reader's verdict refuses."""
    return bundle.answers.get((line, party, ask.hash), [])


def index_answers(bundle: Bundle) -> dict[tuple[bytes, bytes, bytes], list[Entry]]:
    """Every entry that counts as an answer, by line, by its party, and by what it answers."""
    found = defaultdict(list)
    for (line, party), logs in list(bundle.logs_by_side.items()):
        first, second = bundle.lines[line].party_ids
        refused = {
            entry.answers
            for log in bundle.logs_by_side.get((line, second if party == first else first), [])
            for entry in log.entries.values()
            if entry.form == VERDICT and rule_in(entry) not in MARKS
        }
        for log in sorted(logs, key=lambda log: min((entry.time for entry in log.entries.values()), default=0)):
            for entry in log.entries.values():
                if entry.answers is not None and entry.hash not in refused:
                    found[line, party, entry.answers].append(entry)
    return dict(found)


def is_word(ask: Entry, entry: Entry) -> bool:
    """Whether an entry that answers an ask is a word about it."""
    return entry.form == ANSWER if ask.form == REQUEST else entry.form not in BY_STATION | NO_WORDS


def clock(line: Line, ask: Entry, words: list[Entry]) -> tuple[int, bool]:
    """The due time after all words, and whether one of them was late."""
    due, late = ask.time + line.answer_seconds[ask.precedence], False
    for word in words:
        late |= word.time > due
        promised = promise(word)
        due = due if promised is None else promised
    return due, late


def promise(word: Entry) -> int | None:
    """The time by which a word says that an answer will come."""
    keys = map_in(word) if word.form == ANSWER else {}
    return time_in(keys, 2) if keys.get(1) == WILL_ANSWER else None


def time_in(keys: dict[Any, Any], key: int) -> int | None:
    """The time under a key of a body; None where there is none."""
    seconds = keys.get(key)
    return seconds if type(seconds) is int and 0 <= seconds <= TIME_MAX else None


def outcome_of(word: Entry) -> str | None:
    """The sign that a newest word is."""
    if word.form == ADEQUACY and map_in(word).get(1) is False:
        return "inadequate"
    return OF_ANSWER.get(map_in(word).get(1, WILL_ANSWER)) if word.form == ANSWER else "settled"


def rule_in(verdict: Entry) -> str:
    """The rule that a verdict names."""
    rule = map_in(verdict).get(1)
    return rule if type(rule) is str else MARKS[0]


def map_in(entry: Entry) -> dict[Any, Any]:
    """The map that a body is; an empty one where it is none."""
    try:
        body = decode(entry.body)
    except Refusal:
        return {}
    return body if type(body) is dict else {}


def good_tests(bundle: Bundle) -> dict[frozenset[bytes], Json]:
    """By pair of parties: the newest call-up on their line 0 to which a person was ready, and a text went over."""
    newest: dict[frozenset[bytes], tuple[int, bytes, int, int]] = {}
    for (line, caller), logs in bundle.logs_by_side.items():
        parties = bundle.lines[line].party_ids
        other = parties[1] if caller == parties[0] else parties[0]
        calls = [one for log in logs for one in log.entries.values() if one.form == TEST_CALL]
        for call in calls if bundle.lines[line].index == 0 else []:
            due = time_in(map_in(call), 1)
            ready = [one for one in answers_to(bundle, call, line, other) if one.form == TEST_READY]
            texts = [one for one in answers_to(bundle, call, line, caller) if one.form == TEST_TEXT]
            if due is not None and ready and texts:
                test = (due, caller, ready[0].time, texts[0].time)
                newest[frozenset(parties)] = max(test, newest.get(frozenset(parties), test))
    return {
        parties: {
            "due_claimed": moment(due),
            "called_by": caller.hex(),
            "ready_claimed": moment(ready_time),
            "text_claimed": moment(text_time),
        }
        for parties, (due, caller, ready_time, text_time) in newest.items()
    }


def unseen(bundle: Bundle, log: Log, ask: Entry, other: Party) -> int:
    """How many entries of the answering side are not shown that could change the kind."""
    count = 0
    for theirs in bundle.logs_by_side.get((log.line_id, other.id), []):
        first = theirs.first_after(log.generation, ask.index)
        shown = len(theirs.entries) - bisect_left(list(theirs.entries), first)
        count += theirs.size - first - shown
    return count


# -- the facts of calls (spec/calls.md) --------------------------------------------------------------------------------

FACTS = ("signal/facts", 1)
FACT_NAMES = dict(
    enumerate(
        "requested requested_at agreed agreed_at starts ends means present raised invitation".split(),
        start=1,
    )
)


def calls(bundle: Bundle) -> list[Json]:
    """Every call of which a side's facts are shown: by whom they are signed, and where the two sides' differ."""
    return [
        call_report(bundle, log, entry, facts)
        for log in bundle.logs
        for entry in log.entries.values()
        if entry.form == REQUEST and (facts := facts_of(bundle, log, entry))
    ]


def facts_of(bundle: Bundle, log: Log, request: Entry) -> dict[bytes, Entry]:
    """The newest facts of a call that each party has signed."""
    found = {}
    for party in bundle.lines[log.line_id].party_ids:
        signed = [one for one in answers_to(bundle, request, log.line_id, party) if one.form == FACTS]
        if signed:
            found[party] = signed[-1]
    return found


def call_report(bundle: Bundle, log: Log, request: Entry, facts: dict[bytes, Entry]) -> Json:
    """What both stations signed of a call; the times are those of the first of them."""
    said = [map_in(one) for one in facts.values()]
    differs = [name for key, name in FACT_NAMES.items() if said[0].get(key) != said[-1].get(key)]
    starts, ends = time_in(said[0], 5), time_in(said[0], 6)
    return {
        "call": request.hash.hex(),
        "line": bundle.lines[log.line_id].index,
        "facts": {party.hex(): one.hash.hex() for party, one in facts.items()},
        "alike": None if len(said) == 1 else len({one.body for one in facts.values()}) == 1,
        "differs": differs,
        "starts_claimed": None if starts is None else moment(starts),
        "ends_claimed": None if ends is None else moment(ends),
    }


# -- readouts, and pages of them (spec/readouts.md) --------------------------------------------------------------------

PAGE_BYTES_MAX = 1024 * 1024
COMMIT_BODY = fields({1: octets(32), 2: number(1, 999)}, {3: octets(32)})
PUBLISH_BODY = fields({1: LANGUAGE, 2: TITLE, 3: text_of("(?s:.{1,8000})"), 4: octets(16), 5: TIME}, {6: TITLE})


def readouts(bundle: Bundle) -> list[Json]:
    """Every readout that is published here, and whether it is what its side had fixed before."""
    return [
        readout_report(bundle, log, entry, body)
        for log in bundle.logs
        for entry in log.entries.values()
        if (body := body_of(entry, PUBLISH, PUBLISH_BODY)) is not None
    ]


def readout_report(bundle: Bundle, log: Log, entry: Entry, body: dict[int, Any]) -> Json:
    """One readout: its text, what had fixed it, and since when the other side held that."""
    author, other = bundle.author_and_other(log)
    mine = bundle.logs_by_side[log.line_id, log.party_id]
    places = [(one, found) for one in mine for found in one.entries.values() if found.hash == entry.answers]
    fixed_in, fixed = places[0] if places else (log, None)
    commitment = None if fixed is None else body_of(fixed, COMMIT, COMMIT_BODY)
    held = None if fixed is None else held_since(fixed_in, fixed, other)
    return {
        "entry": entry.hash.hex(),
        "signed_by": author.id.hex(),
        "other_party": other.id.hex(),
        "time_claimed": moment(entry.time),
        "language": body[1],
        "title": body[2],
        "text": body[3],
        "published_claimed": moment(body[5]),
        "where_claimed": body.get(6),
        "version": None if commitment is None else commitment[2],
        "replaces": commitment[3].hex() if commitment is not None and 3 in commitment else None,
        "commitment": None if entry.answers is None else entry.answers.hex(),
        "commitment_is_shown": fixed is not None,
        "is_as_fixed": None if fixed is None else commitment is not None and commitment[1] == readout_digest(body),
        "fixed_claimed": None if fixed is None else moment(fixed.time),
        "held_by_other_side": None if held is None else moment(held),
    }


def held_since(log: Log, entry: Entry, other: Party) -> int | None:
    """The earliest time at which the other side signed that it holds an entry, with a key that it did not disown."""
    receipts = [
        said.time
        for said in log.statements
        if said.kind == "receipt" and said.signer == other.id and said.size > entry.index and not said.is_disowned
    ]
    alone = log.entry_receipts.get(entry.index)
    times = [*receipts, *([alone.time] if alone is not None and not alone.is_disowned else [])]
    return min((time for time in times if time is not None), default=None)


def readout_digest(body: dict[int, Any]) -> bytes:
    """What the commitment to a readout must say."""
    said = b"\x83" + b"".join(text_string(body[key]) for key in (1, 2, 3))
    return hashlib.sha256(b"parley/readout/v1\n" + body[4] + said).digest()


def body_of(entry: Entry, form: tuple[str, int], shape: Shape) -> dict[int, Any] | None:
    """An entry's body, where the entry is of this form and its body has the form's shape."""
    if entry.form != form:
        return None
    try:
        found: dict[int, Any] = read(entry.body, shape, "body-bad", form[0])
    except Refusal:
        return None
    return found


class PageReader(HTMLParser):
    """Finds the elements of a page that say what it shows: texts that stand alone in elements marked `data-parley`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, tuple[str | None, str]] = {}
        self.inside: tuple[str, str, str | None] | None = None
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins: it is not within a marked one, and no script."""
        named = dict(attrs)
        require(
            self.inside is None and tag != "script",
            "page-differs",
            "the page has a script, or marks an element of many",
        )
        name = named.get("data-parley")
        if name is not None:
            fresh = name not in self.found and len(named) == len(attrs)
            require(fresh, "page-differs", f"the page marks {printable(name)!a} twice")
            self.inside, self.said = (tag, name, named.get("lang")), ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A browser takes it for the beginning of an element."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if self.inside is not None:
            require(tag == self.inside[0], "page-differs", "the page marks an element that does not end")
            self.found[self.inside[1]] = (self.inside[2], self.said)
            self.inside = None

    def handle_data(self, data: str) -> None:
        """Text."""
        self.said += data if self.inside is not None else ""

    def handle_comment(self, data: str) -> None:
        """What a reader does not see: not within a marked element."""
        require(self.inside is None, "page-differs", f"the page hides something in a text: {printable(data)[:40]!a}")

    def handle_decl(self, decl: str) -> None:
        """The same."""
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        """The same."""
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        """The same."""
        self.handle_comment(data)


def check_page(data: bytes, said: Json) -> Json:
    """The readout that a page shows, of those of an accepted bundle: `page-differs`, `readout-differs`."""
    require(len(data) <= PAGE_BYTES_MAX, "page-differs", f"the page is longer than {PAGE_BYTES_MAX} bytes")
    reader = PageReader()
    try:
        reader.feed(data.decode("utf-8"))
    except UnicodeDecodeError as fault:
        raise Refusal("page-differs", "the page is not UTF-8") from fault
    reader.close()
    marked = reader.inside is None and set(reader.found) == {"entry", "title", "text"}
    require(marked, "page-differs", "the page does not mark one entry, one title and one text")
    named = reader.found["entry"][1]
    one = next((one for one in said["readouts"] if one["entry"] == named), None)
    if one is None:
        raise Refusal("page-differs", "the bundle does not show the readout that the page names")
    for name in ("title", "text"):
        shown = reader.found[name] == (one["language"], one[name])
        require(shown, "page-differs", f"the {name} on the page is not the one that was signed")
    require(one["commitment_is_shown"], "readout-differs", "the bundle does not show what had fixed the readout")
    require(one["is_as_fixed"], "readout-differs", "the text is not the one that had been fixed before")
    return one


def gaps(log: Log) -> list[list[int]]:
    """The first and last index of each run of entries below n that are not shown."""
    edges = [-1, *log.entries, log.size]
    return [[edges[i - 1] + 1, edges[i] - 1] for i in range(1, len(edges)) if edges[i] - edges[i - 1] > 1]


def missing(bundle: Bundle, log: Log, sizes: dict[str, int]) -> list[str]:
    """What this log's entries speak of and the bundle does not hold: generations, and the other side's entries."""
    found = []
    name = f"line {bundle.lines[log.line_id].index}, log of {log.party_id.hex()}, generation {log.generation.hex()}"
    first = log.entries.get(0)
    if first is not None and first.form == ("parley/generation", 1):
        try:
            before = read(first.body, GENERATION_BODY, "body-bad", "a generation")
        except Refusal:
            found.append(f"{name}: it opens a later generation without naming the one before")
        else:
            if origin(log.line_id, log.party_id, before[1]) not in sizes:
                found.append(f"{name}: the generation {before[1].hex()} before it, {before[2]} entries, is not here")
    _, other = bundle.author_and_other(log)
    seen: dict[bytes, int] = {}
    for entry in log.entries.values():
        seen[entry.seen[0]] = max(entry.seen[1], seen.get(entry.seen[0], 0))
    for generation, size in seen.items():
        here = sizes.get(origin(log.line_id, other.id, generation), 0)
        if size > here:
            found.append(
                f"{name}: its author claims to have held {size} entries of the other side; {here} are covered here"
            )
    return found


def missing_lines(bundle: Bundle) -> list[str]:
    """Logs that the terms continue, sides of a line without a log here, and line 0, where keys are revoked."""
    here = {log.origin for log in bundle.logs}
    found = []
    for line in bundle.lines.values():
        earlier = [name for name, _, _ in line.continues if name not in here]
        found += [f"line {line.index} continues {name}, which is not here" for name in earlier]
        absent = [party_id for party_id in line.party_ids if not bundle.logs_by_side[line.id, party_id]]
        found += [f"line {line.index}: no log of {party_id.hex()} is here" for party_id in absent]
    whole = {log.party_id for log in bundle.logs if bundle.lines[log.line_id].index == 0 and not gaps(log)}
    blind = [party_id for party_id in bundle.parties if party_id not in whole]
    return found + [f"line 0 of {p.hex()} is not wholly here: whether it revoked a key cannot be seen" for p in blind]


def moment(seconds: int) -> str:
    """A time in ISO 8601."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def printable(text: str) -> str:
    """The text with control, bidirectional and other invisible characters, and the backslash, escaped."""
    unsafe = {"Cc", "Cf", "Cn", "Co", "Zl", "Zp"}
    return "".join(
        c.encode("unicode_escape").decode() if c == "\\" or unicodedata.category(c) in unsafe else c for c in text
    )


class Speaker:
    """Says a report in plain words; parties are called by a number, since their names are their own claim."""

    def __init__(self, said: Json) -> None:
        self.said = said
        self.labels = {}
        for place, party in enumerate(said["parties"], 1):
            names = party["names_claimed"]
            self.labels[party["id"]] = f"[{place}] {printable(names.get('en') or next(iter(names.values())))}"

    def lines(self) -> list[str]:
        """The whole report."""
        said = self.said
        found = ["accepted: every signature, hash and proof in this bundle verifies."]
        found += [self.page(said["page"])] if "page" in said else []
        found.append("")
        found.append(f"Exported by {self.labels[said['exporter']]}; time claimed {said['exported_time_claimed']}.")
        found += ["", "Parties, under the names that they give themselves:"]
        for party in said["parties"]:
            given = "; you gave this id" if party["id_given_by_reader"] else ""
            found += [f"  {self.labels[party['id']]}", f"      id {party['id']}; {party['cards']} card(s){given}"]
        found += said["advice"]
        for fork in said["forks"]:
            found += ["", f"FORK: {self.labels[fork['party']]} {fork['sentence']}", f"      in {fork['origin']}"]
        for key in said["revoked_keys"]:
            who, why = self.labels[key["party"]], printable(key["reason_claimed"])
            found += ["", f"REVOKED: {who} revoked its key {key['key_id']}; reason claimed: {why}"]
        for log in said["logs"]:
            found += ["", *self.log(log)]
            for entry in log["entries"]:
                found += self.entry(log, entry)
        for one in said["silences"]:
            found += ["", *self.silence(one)]
        for one in said["calls"]:
            found += ["", *self.call(one)]
        for one in said["readouts"]:
            found += ["", *self.readout(one)]
        found += ["", "Missing:", *(f"  {sentence}" for sentence in said["missing"])] if said["missing"] else []
        return found

    def log(self, log: Json) -> list[str]:
        """What is proved of one log."""
        other, size = self.labels[log["other_party"]], log["size"]
        kind = "the first" if log["is_first_generation"] else "a later one"
        found = [f"Log of {self.labels[log['party']]} on line {log['line']}, generation {log['generation']} ({kind})"]
        signers = " and ".join(self.labels[signer] for signer in log["root_signed_by"])
        found.append(
            f"  {size} entries, root {log['root']}: {'signed by ' + signers if signers else 'the exporter claims it'}"
        )
        if log["checkpoint"] is not None:
            found.append(f"  its author {self.statement('signed a checkpoint of', log['checkpoint'])}")
        if log["held_by_other_side"] is None:
            found.append(f"  no receipt: nothing here shows how much of this log {other} holds")
        else:
            found.append(f"  {other} {self.statement('signed that it holds', log['held_by_other_side'])}")
            found.append("      its own copy must contain exactly those entries, with that root")
        if log["held_and_disowned"] is not None:
            found.append(f"  {other} {self.statement('signed that it holds', log['held_and_disowned'])}")
        found += [f"  post-quantum: {self.labels[x['by']]} {self.statement('signed', x)}" for x in log["post_quantum"]]
        found += [
            f"  {other} signed that it holds entry {receipt['index']}, not shown, hash {receipt['hash']}"
            + ", WITH A KEY THAT IT REVOKED: IT DISOWNS THIS" * receipt["disowned"]
            for receipt in log["receipts_for_entries_not_shown"]
        ]
        if log["not_shown"]:
            runs = ", ".join(str(a) if a == b else f"{a} to {b}" for a, b in log["not_shown"])
            found.append(f"  entries not shown: {runs}")
        return found

    def silence(self, one: Json) -> list[str]:
        """Which kind of silence an entry met."""
        author, other, good = self.labels[one["signed_by"]], self.labels[one["other_party"]], one["last_good_test"]
        exercise = "" if one["nature"] == NATURES[0] else f" ({one['nature']})"
        found = [
            f"SILENCE: {one['kind']}: what {author} asked{exercise}, as of {one['as_of_claimed']}",
            f"      entry {one['entry']}",
            f"      {one['meaning']}; an answer of {other} is or was due by {one['due']}",
            f"      it cannot be known {one['cannot_be_known']}",
            *(f"      {step} at {time}, as their station signed" for step, time in one["steps_claimed"].items()),
        ]
        if good is None:
            found.append("      no good line test is shown")
        else:
            caller = self.labels[good["called_by"]]
            found.append(
                f"      last good line test shown: called by {caller}, a person ready at {good['ready_claimed']}"
            )
        if one["not_shown"]:
            found.append(f"      {one['not_shown']} entries of {other} are not shown here that could change this")
        return found

    def call(self, one: Json) -> list[str]:
        """What the stations signed of a call."""
        signers = " and ".join(self.labels[party] for party in one["facts"])
        found = [f"CALL: its facts, signed by {signers}", f"      request {one['call']}"]
        if one["alike"] is None:
            found.append("      the other side's facts are not shown")
        elif one["alike"]:
            found.append(f"      both signed the same: held from {one['starts_claimed']} until {one['ends_claimed']}")
        else:
            found.append(f"      THEY DIFFER: {', '.join(one['differs']) or 'in how they are written'}")
        return found

    def readout(self, one: Json) -> list[str]:
        """What a side says of a call, and whether that is what it had fixed before."""
        author, other = self.labels[one["signed_by"]], self.labels[one["other_party"]]
        where = "" if one["where_claimed"] is None else f", in {printable(one['where_claimed'])}"
        version = "" if one["version"] is None else f", version {one['version']}"
        found = [
            f"READOUT of {author}{version}, in {one['language']}",
            f"      entry {one['entry']}",
            f"      signed at {one['time_claimed']}; published, as it claims, at {one['published_claimed']}{where}",
        ]
        if one["replaces"] is not None:
            found.append(f"      in the place of the entry with hash {one['replaces']}")
        if one["is_as_fixed"] is None:
            found.append("      what had fixed it is not shown")
        elif one["is_as_fixed"]:
            found.append(f"      it is, word for word, what {author} had fixed at {one['fixed_claimed']}")
        else:
            found.append(f"      IT IS NOT WHAT {author} HAD FIXED at {one['fixed_claimed']}")
        if one["held_by_other_side"] is None:
            found.append(f"      nothing here shows that {other} held what had fixed it")
        else:
            found.append(f"      {other} signed that it held what had fixed it, at {one['held_by_other_side']}")
        return found + [f"      | {piece}" for piece in [f"({printable(one['title'])})", *folded(one["text"])]]

    def page(self, one: Json) -> str:
        """What a page shows."""
        return f"The title and the text on the page are, word for word, those of the readout {one['entry']} below."

    def statement(self, verb: str, said: Json) -> str:
        """A signature over the first entries of a log."""
        time = f", time claimed {said['time_claimed']}" if said["time_claimed"] else ""
        revoked = ", WITH A KEY THAT IT REVOKED: IT DISOWNS THIS" if said["disowned"] else ""
        return f"{verb} the first {said['size']} entries, root {said['root']}{time}{revoked}"

    def entry(self, log: Json, entry: Json) -> list[str]:
        """What is proved of one entry, and its text if it is a letter."""
        titles = entry["post_titles_claimed"]
        title = f" ({printable(titles.get('en') or next(iter(titles.values())))})" if titles else ""
        form = f"{entry['form'][0]} version {entry['form'][1]}"
        manner = f"{entry['precedence']}, {entry['nature']}, {entry['handling']}"
        found = [
            "",
            f"  Entry {entry['index']}, signed by {self.labels[entry['signed_by']]}, post {entry['post']}{title}",
        ]
        found.append(f"      {form}; {manner}; time claimed {entry['time_claimed']}")
        found.append(f"      hash {entry['hash']}")
        found.append(f"      {HELD[entry['held']].format(self.labels[log['other_party']])}")
        if entry["answers"] is not None:
            found.append(f"      answers the entry with hash {entry['answers']}")
        found += [f"      NOTE: {remark}" for remark in entry["remarks"]]
        letter = entry["letter"]
        if letter is not None:
            heading = [f"({printable(letter['subject'])})"] if letter["subject"] is not None else []
            found += [f"      | {piece}" for piece in heading + folded(letter["text"])]
            found += [
                f"      names a file, which is not part of the bundle: {printable(one['name'])}, {one['size']} bytes, "
                f"SHA-256 {one['sha256']}"
                for one in letter.get("attachments", ())
            ]
        return found


def folded(text: str) -> list[str]:
    """A text in lines of at most 72 characters, so that none of it can pass for this program's own words."""
    pieces = []
    for line in text.split("\n"):
        safe = printable(line)
        pieces += [safe[place : place + 72] for place in range(0, len(safe), 72)] or [""]
    return pieces


# -- the vectors of spec/vectors ---------------------------------------------------------------------------------------

Case: TypeAlias = tuple[str, str | None, Callable[[], Json]]  # a name, the refusal that is due, what to do


def run_vectors(folder: Path) -> int:
    """Run every vector that concerns the record: 0 where each does what it should."""
    wrong = 0
    for name, cases_of in VECTORS.items():
        cases = list(cases_of(json.loads((folder / f"{name}.json").read_text("utf-8"))))
        differ = [f"{title}: {got}, not {due}" for title, due, act in cases if (got := outcome(act)) != due]
        print(f"{name}: {len(cases)} cases, {len(differ)} differ", *differ, sep="\n  ")
        wrong += len(differ)
    return 1 if wrong else 0


def outcome(act: Callable[[], Json]) -> str | None:
    """The refusal that a case ends in; None where it is accepted, and what was found is what the vector says."""
    try:
        found, due = act() or (None, None)
    except Refusal as refusal:
        return refusal.code
    return None if found == due else f"found {found} for {due}"


def cases_in(file: Json, act: Callable[[Json, bytes], Json], key: str = "bytes") -> Iterator[Case]:
    """The valid and invalid cases of a file; `act` takes the case and its bytes, and returns (found, due)."""
    for case in file["valid"] + file["invalid"]:
        data = b"" if key == "" else spliced(file["base"], case) if key not in case else bytes.fromhex(case[key])
        yield case.get("name", "valid"), case.get("refusal"), functools.partial(act, case, data)


def spliced(base: str, case: Json) -> bytes:
    """The base with the case's splices, from the last to the first."""
    data = bytes.fromhex(base)
    for place, length, piece in reversed(case["splices"]):
        data = data[:place] + bytes.fromhex(piece) + data[place + length :]
    return data


def party_of(cards: Sequence[str]) -> Party:
    """The party that has these signed cards."""
    read_cards = [check_card(bytes.fromhex(card)) for card in cards]
    party = Party(read_cards[0].party_id)
    for card in read_cards:
        party.add(card)
    return party


def found_and_due(found: dict[str, Json], case: Json) -> tuple[Json, Json]:
    """What was found, and what the case says under the same names."""
    return found, {name: case[name] for name in found}


def cbor_cases(file: Json) -> Iterator[Case]:
    """Encodings."""

    def act(case: Json, data: bytes) -> Json:
        value = decode(data)
        return (json.dumps(value), json.dumps(case["value"])) if "value" in case else None

    return cases_in(file, act)


def ed25519_cases(file: Json) -> Iterator[Case]:
    """Signatures, and points that neither a key nor R may be."""

    def act(case: Json, data: bytes) -> Json:
        verify_ed25519(bytes.fromhex(case["public"]), bytes.fromhex(case["signature"]), data, "a vector")

    yield from cases_in(file, act, "message")
    good = file["valid"][0]
    for point in file["refused_points"] + file["small_order"]:
        for change in ({"public": point}, {"signature": point + good["signature"][64:]}):
            yield point, "signature-bad", functools.partial(act, good | change, bytes.fromhex(good["message"]))


def ml_dsa_cases(file: Json) -> Iterator[Case]:
    """Post-quantum signatures."""

    def act(case: Json, data: bytes) -> Json:
        verify_ml_dsa(bytes.fromhex(case["public"]), bytes.fromhex(case["signature"]), data, "a vector")

    return cases_in({"invalid": [], **file}, act, "message")


def card_cases(file: Json) -> Iterator[Case]:
    """Signed cards, and sequences of them."""

    def act(case: Json, data: bytes) -> Json:
        card = check_card(data)
        found = {"party": card.party_id.hex(), "hash": card.hash.hex(), "serial": card.serial, "names": card.names}
        return found_and_due(found, case)

    def act_on_ring(cards: list[str]) -> Json:
        party_of(cards)

    yield from cases_in(file, act)
    for ring in file["rings"]:
        yield ring["name"], ring["refusal"], functools.partial(act_on_ring, ring["cards"])


def terms_cases(file: Json) -> Iterator[Case]:
    """Terms."""
    return cases_in(file, lambda case, data: (read_terms(data).id.hex(), case.get("line")))


def entry_cases(file: Json) -> Iterator[Case]:
    """Entries, steps 1 to 5; `places` is a station's matter."""
    party = party_of(file["cards"])

    def act(case: Json, data: bytes) -> Json:
        entry = check_entry(data, file["origin"], party, 0 if file["line0"] else 1)
        names = (
            "hash",
            "key_id",
            "index",
            "root",
            "time",
            "precedence",
            "nature",
            "handling",
            "post",
            "body",
            "answers",
        )
        values = {name: getattr(entry, name) for name in names}
        found = {name: value.hex() if isinstance(value, bytes) else value for name, value in values.items()}
        return found_and_due(found | {"form": list(entry.form)}, case)

    return cases_in(file, act)


def tree_cases(file: Json) -> Iterator[Case]:
    """Roots, and proofs into and between them."""
    frontier: list[bytes] = []
    roots = [fold_frontier(frontier)]
    for place in range(len(file["roots"]) - 1):
        frontier = append_leaf(frontier, place, leaf_hash(bytes([place])))
        roots.append(fold_frontier(frontier))
    yield "roots", None, lambda: ([root.hex() for root in roots], file["roots"])
    for case in file["proofs"]:
        size, proof = case["size"], [bytes.fromhex(item) for item in case["proof"]]
        if "index" in case:
            index = case["index"]
            found = inclusion_roots(index, size, leaf_hash(bytes([index])), proof)
            yield "inclusion", None, functools.partial(lambda *pair: pair, found, (roots[index], roots[size]))
        elif case["before"] < size:
            holds = is_consistent(case["before"], size, roots[case["before"]], roots[size], proof)
            yield "consistency", None, functools.partial(lambda *pair: pair, holds, True)


def note_cases(file: Json) -> Iterator[Case]:
    """Notes over a log of `author`, and entry receipts by `other`."""
    author, other = party_of(file["author"]), party_of(file["other"])

    def act(case: Json, _: bytes) -> Json:
        check_note_signatures(read_note(case["note"]), author, other)

    def act_receipt(case: Json, signature: bytes) -> Json:
        receipt = read_entry_receipt(case["text"], bytes.fromhex(case["key_id"]))
        verify_ed25519(other.key(RECEIPT, receipt.key_id), signature, case["text"].encode(), "a vector")

    yield from cases_in(file, act, "")
    yield from cases_in(file["entry_receipts"], act_receipt, "signature")


def fork_cases(file: Json) -> Iterator[Case]:
    """Fork proofs against one party."""
    party = party_of(file["cards"])
    sides = [(party.id, 0, party.cards[0].hash)] * 2
    lines = {
        bytes.fromhex(line): Line(bytes.fromhex(line), 0 if is_0 else 1, sides, [])
        for line, is_0 in file["line0"].items()
    }
    bundle = Bundle(0, b"", [], [], [], [], {party.id: party}, lines)
    return cases_in(
        file, lambda case, data: (check_fork(bundle, party.id, *decode(data)).kind, case.get("kind")), "proof"
    )


def bundle_cases(file: Json) -> Iterator[Case]:
    """Whole bundles, and what is found in them."""

    def act(case: Json, data: bytes) -> Json:
        said = report(check_bundle(data), set())
        forks = [{"kind": fork["kind"], "origin": fork["origin"]} for fork in said["forks"]]
        void = sum(entry["is_void_revocation"] for log in said["logs"] for entry in log["entries"])
        logs = [
            {"origin": log["origin"], "size": log["size"]}
            | {"receipted": (log["held_by_other_side"] or {"size": 0})["size"]}
            | {"checkpointed": (log["checkpoint"] or {"size": None})["size"]}
            | {"cosigned_by": sorted(cosigned["by"] for cosigned in log["post_quantum"])}
            | {"missing": [index for first, last in log["not_shown"] for index in range(first, last + 1)]}
            | {
                "entries": [
                    {name: e[name] for name in ("index", "held", "contradicts", "disowned")} for e in log["entries"]
                ]
            }
            for log in said["logs"]
        ]
        return found_and_due({"logs": logs, "forks": forks, "void_revocations": void}, case)

    return cases_in(file, act)


def readout_cases(file: Json) -> Iterator[Case]:
    """Bundles that show a readout, and pages of it."""

    def act(case: Json, data: bytes) -> Json:
        said = report(check_bundle(data), set())
        (one,) = said["readouts"]
        if "page" in case:
            check_page(case["page"].encode(), said)
        names = {"entry": "entry", "is_as_fixed": "is_as_fixed", "held": "held_by_other_side", "fixed": "fixed_claimed"}
        return found_and_due({name: one[key] for name, key in names.items()}, case)

    return cases_in(file, act)


VECTORS: dict[str, Callable[[Json], Iterator[Case]]] = {
    "cbor": cbor_cases,
    "ed25519-strict": ed25519_cases,
    "mldsa44": ml_dsa_cases,
    "card": card_cases,
    "terms": terms_cases,
    "entry": entry_cases,
    "tree": tree_cases,
    "note": note_cases,
    "fork": fork_cases,
    "bundle": bundle_cases,
    "readout": readout_cases,
}


# -- the program -------------------------------------------------------------------------------------------------------


# -- the audit file (spec/audit.md) ------------------------------------------------------------------------------------

ACTS = (
    "released officer-added officer-removed roles-changed key-added key-removed ticket-made pack-added "
    "watch-taken watch-left alarm-acknowledged token-made token-revoked webhook-made webhook-removed "
    "draft-cancelled signed-in signed-out draft-signed settings-changed card-adopted key-revoked "
    "audit-exported notes-removed drafts-removed sign-in-refused session-ended"
).split()
RELEASED, NOTES_REMOVED = ACTS.index("released"), ACTS.index("notes-removed")
NOTE = tuple_of(octets(32), number(0, len(ACTS) - 1), number(0, TIME_MAX), octets(), octets(), octets(), anything)
REMOVED = tuple_of(octets(32), octets(32), number(0, SIZE_MAX))


def check_audit(data: bytes, pinned: set[bytes]) -> Json:
    """The steps of spec/audit.md but the last; passkeys, and who was an officer when, are not looked at."""
    require(len(data) <= AUDIT_BYTES_MAX, "audit-bad", "the file is too long")
    raw = data.split(b"\n")
    said = [audit_line(line) for line in raw[:-1]]  # step 1
    head = said[0] if said else {}
    require(head.get("audit") == "parley-audit/1", "audit-bad", "the first line is not one of this version")
    whole = raw[-1] == b"" and len(said) >= 3 and "signature" in said[-1]
    require(whole, "audit-cut", "the end of the file is missing")
    card = check_card(audit_octets(head, "card"))  # step 2
    ours = head.get("party") == card.party_id.hex() and (not pinned or card.party_id in pinned)
    require(ours, "audit-foreign", f"it is of the party {card.party_id.hex()}")
    trails = audit_trails(head, said[1:-2])  # step 3
    before = bytes(32)
    for place, one in enumerate(said):  # step 4
        require(one.get("after") == before.hex(), "audit-changed", f"line {max(place, 1)} was changed")
        before = hashlib.sha256(raw[place]).digest()
    message = b"parley/audit/v1\n" + bytes.fromhex(said[-1]["after"])
    verify_ed25519(card.keys[CHECKPOINT], audit_octets(said[-1], "signature"), message, "the file")  # step 5
    by_passkey = sum(check_trail(*trail) for trail in trails)  # step 6
    findings = said[-2].get("findings")
    require(isinstance(findings, list), "audit-bad", "what the station found is missing")
    exported = head.get("exported")
    require(isinstance(exported, str) and len(exported) == 20, "audit-bad", "it does not say when it was made")
    return {
        "verdict": "accepted",
        "party": card.party_id.hex(),
        "names": card.names,
        "exported": printable(str(exported)),
        "rows": len(said) - 3,
        "by_passkey": by_passkey,
        "findings": findings,
    }


def audit_line(line: bytes) -> Json:
    """One line: an object with each name once."""

    def once(pairs: list[tuple[str, Any]]) -> Json:
        require(len(dict(pairs)) == len(pairs), "audit-bad", "a name stands twice in a line")
        return dict(pairs)

    require(len(line) <= AUDIT_LINE_BYTES_MAX, "audit-bad", "a line is too long")
    try:
        said = json.loads(line.decode(), object_pairs_hook=once)
    except (ValueError, RecursionError) as fault:
        raise Refusal("audit-bad", f"a line is no JSON ({type(fault).__name__})") from fault
    require(isinstance(said, dict), "audit-bad", "a line is no object")
    return said


def audit_octets(said: Json, name: str) -> bytes:
    """A byte string that a line has in base64."""
    try:
        return base64.b64decode(said.get(name), validate=True)
    except (TypeError, ValueError) as fault:
        raise Refusal("audit-bad", f"{name}: base64 is wanted") from fault


def audit_trails(head: Json, rows: list[Json]) -> list[tuple[Json, list[Json]]]:
    """What the first line announces of each trail, with its rows, all of which are here in order."""
    trails, found = head.get("trails"), []
    require(isinstance(trails, list) and all(isinstance(one, dict) for one in trails), "audit-bad", "no trails")
    at = 0
    for one in trails:
        sizes = [one.get(name) for name in ("share", "first", "rows")]
        fit = all(type(size) is int and 0 <= size < SIZE_MAX for size in sizes)
        require(fit, "audit-bad", "a trail says wrongly where it begins and how long it is")
        share, first, count = sizes
        mine = rows[at : at + count]
        for place, row in enumerate(mine, first):
            here = (row.get("share"), row.get("row"))
            if here != (share, place):
                later = any((other.get("share"), other.get("row")) == (share, place) for other in mine)
                raise Refusal("audit-order" if later else "audit-gap", f"row {place} of trail {share}")
        require(len(mine) == count, "audit-gap", f"row {first + len(mine)} of trail {share}, and what follows it")
        at += count
        found.append((one, mine))
    require(at == len(rows), "audit-gap", f"{len(rows)} rows are here, and {at} were announced")
    return found


def check_trail(about: Json, rows: list[Json]) -> int:
    """The notes of one trail, each after the one before; how many releases are signed by passkeys."""
    before, first, by_passkey = str(about.get("before")), about["first"], 0
    gone: dict[int, list[tuple[int, bytes]]] = defaultdict(list)
    told: dict[int, bytes] = {}
    for place, row in enumerate(rows, first):
        data = audit_octets(row, "note")
        items = read(data, note_shape, "trail-broken", f"row {place}")
        require(items[0].hex() == before, "trail-broken", f"row {place} does not follow the one before")
        if len(items) == 3:
            require(row.get("removed_by") == items[2], "trail-broken", f"row {place} says another thing than its note")
            gone[items[2]].append((place, items[1]))
            before = items[1].hex()
            continue
        _, act, seconds, officer, _, what, more = items
        alike = row.get("act") == ACTS[act] and row.get("time") == moment(seconds)
        require(alike, "trail-broken", f"row {place} says another thing than its note")
        by_passkey += act == RELEASED and check_release(officer, what, more, place)
        if act == NOTES_REMOVED:
            told[place] = what
        before = hashlib.sha256(b"parley/trail/v1\n" + data).hexdigest()
    require(before == about.get("newest"), "audit-changed", "the newest row is not the one that the first line names")
    for place in gone.keys() | told.keys():
        known = place in told and (first > 0 or removal_digest(gone[place]) == told[place])
        require(known, "trail-broken", f"what was removed is not what row {place} says")
    return by_passkey


def note_shape(value: Value) -> None:
    """A note, or what is left of one that was removed."""
    (REMOVED if isinstance(value, list) and len(value) == 3 else NOTE)(value)


def check_release(officer: bytes, what: bytes, more: Value, place: int) -> bool:
    """Its officers' consents; whether one of them is a passkey's, which is not looked at."""
    fit = isinstance(more, list) and len(more) in (2, 4) and all(isinstance(one, bytes) for one in more[1:])
    require(fit, "trail-broken", f"row {place}: its signatures are missing")
    signed = [
        (officer, more[1], b"parley/release/v1\n"),
        *((more[2], more[3], b"parley/draft/v1\n") for _ in more[2:3]),
    ]
    for key, signature, label in signed:
        if len(key) == KEY_BYTES[1]:
            try:
                verify_ed25519(key, signature, label + what, f"row {place}")
            except Refusal as fault:
                raise Refusal("trail-broken", fault.sentence) from fault
    return any(len(key) != KEY_BYTES[1] for key, _, _ in signed)


def removal_digest(removed: list[tuple[int, bytes]]) -> bytes:
    """What a note of a removal names: the number and hash of each note that was removed."""
    pairs = b"".join(cbor_head(4, 2) + cbor_head(0, place) + byte_string(digest) for place, digest in removed)
    return hashlib.sha256(b"parley/removed/v1\n" + cbor_head(4, len(removed)) + pairs).digest()


def cbor_head(major: int, value: int) -> bytes:
    """The head of an item: a number, or the length of an array."""
    if value < 24:
        return bytes([major << 5 | value])
    size = next(size for size in (1, 2, 4, 8) if value < 1 << 8 * size)
    return bytes([major << 5 | 23 + size.bit_length()]) + value.to_bytes(size, "big")


def main(arguments: list[str] | None = None) -> int:
    """Check one bundle, or run the vectors: 0 accepted, 1 refused, 2 usage."""
    parser = argparse.ArgumentParser(description="Check a Parley evidence bundle offline.")
    parser.add_argument("bundle", nargs="?", type=Path, help="the bundle's file")
    parser.add_argument("--json", action="store_true", help="say it as data")
    parser.add_argument(
        "--party", action="append", default=[], metavar="HEX", help="a party id that you know otherwise"
    )
    parser.add_argument(
        "--silence", action="append", default=[], metavar="HEX", help="an entry whose silence is to be told too"
    )
    parser.add_argument("--page", type=Path, metavar="FILE", help="a page of a readout, to be held against the bundle")
    parser.add_argument("--audit", action="store_true", help="the file is an audit file of a party, not a bundle")
    parser.add_argument("--vectors", type=Path, metavar="DIR", help="check this program against spec/vectors")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if (options.bundle is None) == (options.vectors is None):
        parser.error("give a bundle, or --vectors DIR")
    try:
        pinned = {bytes.fromhex(party) for party in options.party}
        asked = {bytes.fromhex(entry) for entry in options.silence}
    except ValueError:
        parser.error("a party id and an entry's hash are 64 hexadecimal digits")
    if any(len(given) != 32 for given in pinned | asked):
        parser.error("a party id and an entry's hash are 64 hexadecimal digits")
    try:
        if options.vectors is not None:
            return run_vectors(options.vectors)
        data = read_file(options.bundle, (AUDIT_BYTES_MAX if options.audit else BUNDLE_BYTES_MAX) + 1)
        page = None if options.page is None else read_file(options.page, PAGE_BYTES_MAX + 1)
    except OSError as fault:
        parser.error(str(fault))
    if options.audit:
        return say_audit(data, pinned, as_json=options.json)
    return check_and_say(data, pinned, asked, page, as_json=options.json)


def read_file(path: Path, most: int) -> bytes:
    """The first bytes of a file, at most so many."""
    with path.open("rb") as file:
        return file.read(most)


def say_audit(data: bytes, pinned: set[bytes], *, as_json: bool) -> int:
    """Check an audit file, and print what it is, or why it is refused."""
    try:
        said = check_audit(data, pinned)
    except Refusal as refusal:
        return refused(refusal, as_json=as_json)
    names = " / ".join(printable(name) for name in said["names"].values())
    words = [
        f"accepted: the audit trail of {names}",
        f"  party id {said['party']}" + ("" if pinned else ": compare it with one that you know otherwise"),
        f"  taken out {said['exported']}; {said['rows']} rows, each following the one before",
        f"  {said['by_passkey']} releases are signed by passkeys, which this program does not check",
        *(f"  the station itself found: {printable(str(one))}" for one in said["findings"]),
    ]
    print(json.dumps(said, indent=1) if as_json else "\n".join(words))
    return 0


def refused(refusal: Refusal, *, as_json: bool) -> int:
    """Print why; the exit code."""
    why = {"verdict": "refused", "code": refusal.code, "sentence": refusal.sentence}
    print(json.dumps(why) if as_json else f"refused: {refusal.code}: {printable(refusal.sentence)}")
    return 1


def check_and_say(
    data: bytes, pinned: set[bytes], asked: set[bytes], page: bytes | None = None, *, as_json: bool
) -> int:
    """Check the bundle, and a page against it, and print what it proves, or why it is refused."""
    try:
        bundle = check_bundle(data)
        strangers = [party.hex() for party in bundle.parties if pinned and party not in pinned]
        require(not strangers, "card-unexpected", f"not among the party ids that you gave: {', '.join(strangers)}")
        said = report(bundle, pinned, asked)
        if page is not None:
            said["page"] = check_page(page, said)
    except Refusal as refusal:
        return refused(refusal, as_json=as_json)
    print(json.dumps(said, indent=1) if as_json else "\n".join(Speaker(said).lines()))
    return 0


if __name__ == "__main__":
    # Whoever reads may stop early (`| head`).
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
