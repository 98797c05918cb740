"""Fictional parties with fixed keys, who sign whatever a test wants: cards, terms, entries, checkpoints, receipts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any, TypeAlias

from parley.keys.kem import xwing_public
from parley.keys.purpose import KeyId, Purpose, key_id
from parley.keys.signing import ed25519_public, ed25519_sign, mldsa44_public, mldsa44_sign
from parley.record.bundle import Bundle, ShownLog, assemble_bundle, bundle_message, encode_bundle
from parley.record.card import Address, Card, Root, SignedCard, assemble_card, card_message, encode_card, verify_card
from parley.record.checkpoint import Checkpoint, checkpoint_message
from parley.record.entry import (
    Entry,
    Line0,
    Payload,
    Seen,
    assemble,
    decode_entry,
    encode_payload,
    protected_header,
    signing_input,
)
from parley.record.keyring import KeyRing
from parley.record.merkle import Edge, Tree
from parley.record.origin import Head, Origin, first_generation, first_origin
from parley.record.post import Post
from parley.record.receipt import (
    Cosignature,
    EntryReceipt,
    Receipt,
    cosignature_message,
    entry_receipt_message,
    receipt_message,
)
from parley.record.revocation import Revocation, encode_revocation, revocation_body, revocation_message
from parley.record.show import Signed, show_log
from parley.record.terms import Side, Terms, encode_terms, line_id, standard_terms
from parley.wire.cbor import encode
from parley.wire.ids import ChannelId, EntryHash, EntryIndex, LineId, LogSize, PartyId, PostId, RootHash
from parley.wire.marks import Handling, Nature, Precedence

TIME = 1_790_000_000
FORMS = (("letter", 1), ("ack", 1), ("parley/card", 1), ("parley/revoke", 1), ("parley/generation", 1))
DICTIONARY = sha256(b"the dictionary of these tests").digest()
CHANNEL = ChannelId(sha256(b"a channel").digest())

Field: TypeAlias = Any
"""The value of a field to be changed; the dataclass knows its type."""

PqSigner = Callable[[bytes, bytes], bytes]


@dataclass
class Party:
    """A party: every key comes from its label, so that all runs have the same."""

    label: str
    names: Mapping[str, str]
    titles: Mapping[str, str]
    language: str
    pq_sign: PqSigner = mldsa44_sign
    cards: list[SignedCard] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.issue()

    def seed(self, purpose: str, generation: int = 1) -> bytes:
        return sha256(f"{self.label} {purpose} {generation}".encode()).digest()

    @property
    def root(self) -> Root:
        return Root(ed25519_public(self.seed("root")), mldsa44_public(self.seed("root pq")))

    @property
    def id(self) -> PartyId:
        return self.root.party

    @property
    def ring(self) -> KeyRing:
        return KeyRing.of(*self.cards)

    @property
    def generation(self) -> int:
        """Which keys the newest card names."""
        return self.cards[-1].card.serial

    def keys(self, generation: int) -> dict[Purpose, bytes]:
        keys = {}
        for purpose in Purpose:
            make = {Purpose.COSIGN: mldsa44_public, Purpose.STATIC: xwing_public}.get(purpose, ed25519_public)
            keys[purpose] = make(self.seed(purpose.name, generation))
        return keys

    def card(self, **changes: Field) -> Card:
        """The next card, unsigned."""
        serial = self.generation + 1 if self.cards else 1
        card = Card(
            names=self.names,
            root=self.root,
            serial=serial,
            keys=self.keys(serial),
            posts=(Post(PostId(0), self.names), Post(PostId(7), self.titles)),
            addresses=(Address("tcp", f"{self.label}.example:4600"), Address("folder", "/mnt/stick")),
            contacts=("Telephone of the watch: +00 0000 0000",),
            time_seconds=TIME,
            before=self.cards[-1].hash if self.cards else None,
            languages=(self.language,),
        )
        return replace(card, **changes)

    def sign_root(self, message: bytes) -> tuple[bytes, bytes]:
        return ed25519_sign(self.seed("root"), message), self.pq_sign(self.seed("root pq"), message)

    def sign_card(self, raw: bytes) -> bytes:
        return assemble_card(raw, *self.sign_root(card_message(raw)))

    def issue(self, **changes: Field) -> SignedCard:
        self.cards.append(verify_card(self.sign_card(encode_card(self.card(**changes)))))
        return self.cards[-1]

    def sign(self, purpose: Purpose, message: bytes, generation: int | None = None) -> bytes:
        return ed25519_sign(self.seed(purpose.name, generation or self.generation), message)

    def public(self, purpose: Purpose, generation: int | None = None) -> bytes:
        return self.keys(generation or self.generation)[purpose]

    def key_id(self, purpose: Purpose, generation: int | None = None) -> KeyId:
        return key_id(self.public(purpose, generation))

    # -- signed things ------------------------------------------------------------------------------------------------

    def entry(self, origin: Origin, payload: Payload, generation: int | None = None) -> Entry:
        return decode_entry(self.raw_entry(origin, encode_payload(payload), generation))

    def raw_entry(self, origin: Origin, payload: bytes, generation: int | None = None) -> bytes:
        protected = protected_header(self.key_id(Purpose.ENTRY, generation), origin)
        return self.raw_statement(protected, payload, generation)

    def raw_statement(self, protected: bytes, payload: bytes, generation: int | None = None) -> bytes:
        signature = self.sign(Purpose.ENTRY, signing_input(protected, payload), generation)
        return assemble(protected, payload, signature)

    def checkpoint(self, head: Head) -> Checkpoint:
        signature = self.sign(Purpose.CHECKPOINT, checkpoint_message(head))
        return Checkpoint(head, self.public(Purpose.CHECKPOINT), signature)

    def receipt(self, head: Head, time_seconds: int = TIME) -> Receipt:
        signature = self.sign(Purpose.RECEIPT, receipt_message(head, time_seconds))
        return Receipt(head, self.id, time_seconds, self.public(Purpose.RECEIPT), signature)

    def cosignature(self, head: Head, time_seconds: int = TIME) -> Cosignature:
        message = cosignature_message(head, self.id, time_seconds)
        signature = self.pq_sign(self.seed(Purpose.COSIGN.name, self.generation), message)
        return Cosignature(head, self.id, time_seconds, self.public(Purpose.COSIGN), signature)

    def entry_receipt(self, origin: Origin, index: int, entry: EntryHash, prefix: int) -> EntryReceipt:
        receipt = EntryReceipt(
            origin, EntryIndex(index), entry, LogSize(prefix), TIME, self.key_id(Purpose.RECEIPT), bytes(64)
        )
        return replace(receipt, signature=self.sign(Purpose.RECEIPT, entry_receipt_message(receipt)))

    def revocation(self, key: KeyId, heads: Iterable[Head], reason: str = "the key was lost at sea") -> bytes:
        """The body of an entry that revokes."""
        raw = encode_revocation(Revocation(key, TIME, reason, tuple(heads)))
        return revocation_body(raw, *self.sign_root(revocation_message(raw)))

    def bundle(self, bundle: Bundle) -> bytes:
        return self.raw_bundle(encode_bundle(bundle))

    def raw_bundle(self, payload: bytes) -> bytes:
        return assemble_bundle(payload, self.sign(Purpose.CHECKPOINT, bundle_message(payload)))


def arvenia(pq_sign: PqSigner = mldsa44_sign) -> Party:
    return Party(
        "arvenia",
        {"en": "Northern Maritime Command of Arvenia", "zh": "阿尔文尼亚北方海上司令部"},
        {"en": "Duty officer, northern waters", "zh": "北部海域值班员"},
        "en",
        pq_sign,
    )


def belmora(pq_sign: PqSigner = mldsa44_sign) -> Party:
    return Party(
        "belmora",
        {"en": "Coast Guard of Belmora", "zh": "贝尔莫拉海岸警卫队"},
        {"en": "Operations centre", "zh": "行动中心"},
        "zh",
        pq_sign,
    )


def corvania(pq_sign: PqSigner = mldsa44_sign) -> Party:
    return Party("corvania", {"en": "Harbour Office of Corvania"}, {"en": "Harbour master"}, "en", pq_sign)


def make_terms(index: int, first: Party, second: Party, card: SignedCard | None = None) -> Terms:
    """Terms that name the oldest card of each that is at hand, or another of the first's."""
    return standard_terms(
        index=index,
        channel=CHANNEL,
        sides=(
            Side(first.id, PostId(7), (card or first.cards[0]).hash),
            Side(second.id, PostId(7), second.cards[0].hash),
        ),
        languages=(first.language, second.language),
        dictionary=DICTIONARY,
        forms=FORMS,
    )


def letter(text: str, language: str = "en") -> bytes:
    return encode({1: language, 2: text})


# -- logs --------------------------------------------------------------------------------------------------------------


@dataclass
class MadeLog:
    """The log of one party on one line, as it grows."""

    party: Party
    other: Party
    line: LineId
    on_line0: bool = False
    origin: Origin = field(init=False)
    edge: Edge = field(default_factory=Edge)
    entries: list[Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.origin = first_origin(self.line, self.party.id)

    def payload(self, text: str = "All is well.", **changes: Field) -> Payload:
        """The next entry's, unless changed."""
        empty = Tree([]).root(LogSize(0))
        generation = first_generation(self.line, self.other.id)
        payload = Payload(
            index=EntryIndex(self.edge.size),
            root=self.edge.root(),
            seen=Seen(generation, LogSize(0), empty),
            line0=None if self.on_line0 else Line0(bytes(8), LogSize(0), bytes(8), LogSize(0)),  # type: ignore[arg-type]
            time_seconds=TIME + self.edge.size,
            precedence=Precedence.ROUTINE,
            nature=Nature.OPERATION,
            handling=Handling.PARTIES,
            post=PostId(7),
            form="letter",
            form_version=1,
            body=letter(text),
        )
        return replace(payload, **changes)

    def add(self, text: str = "All is well.", generation: int | None = None, **changes: Field) -> Entry:
        entry = self.party.entry(self.origin, self.payload(text, **changes), generation)
        self.edge.append_leaf(entry.hash)
        self.entries.append(entry)
        return entry

    @property
    def tree(self) -> Tree:
        return Tree([entry.hash for entry in self.entries])

    def head(self, size: int | None = None) -> Head:
        tree = self.tree
        wanted = LogSize(len(self.entries) if size is None else size)
        return Head(self.origin, wanted, tree.root(wanted))

    def show(self, signed: Iterable[Signed], chosen: Iterable[int], receipts: Iterable[EntryReceipt] = ()) -> ShownLog:
        entries = {EntryIndex(index): self.entries[index].raw for index in chosen}
        return show_log(self.origin, self.tree, signed, entries, receipts)


def other_root(head: Head) -> Head:
    """The same size with a root that no tree has."""
    return replace(head, root=RootHash(sha256(head.root).digest()))


@dataclass
class World:
    """Two parties, lines 0 and 1, and the four logs on them; nothing said yet."""

    pq_sign: PqSigner = mldsa44_sign
    begins: int = 1
    """The serial of the card with which A enrolled."""

    def __post_init__(self) -> None:
        self.a, self.b = arvenia(self.pq_sign), belmora(self.pq_sign)
        for _ in range(1, self.begins):
            self.a.issue()
            self.a.cards.pop(0)
        self.terms = [encode_terms(make_terms(index, self.a, self.b)) for index in (0, 1)]
        line0, line1 = map(line_id, self.terms)
        self.a0 = MadeLog(self.a, self.b, line0, on_line0=True)
        self.b0 = MadeLog(self.b, self.a, line0, on_line0=True)
        self.a1 = MadeLog(self.a, self.b, line1)
        self.b1 = MadeLog(self.b, self.a, line1)

    def bundle(self, *logs: ShownLog, exporter: Party | None = None, **changes: Field) -> Bundle:
        """A bundle of these logs with all cards, and the terms that the logs need."""
        lines = {log.head.origin.line for log in logs}
        bundle = Bundle(
            time_seconds=TIME + 1_000,
            exporter=(exporter or self.a).id,
            cards=tuple(
                card.raw for party in sorted((self.a, self.b), key=lambda party: party.id) for card in party.cards
            ),
            terms=tuple(terms for terms in self.terms if line_id(terms) in lines),
            logs=logs,
            forks=(),
        )
        return replace(bundle, **changes)
