"""A small writer of bundles, made from the pages under spec/ alone, for the checker's tests.

It shares no code with the package and none with the checker.  All keys come from fixed seeds.
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

TIME = 1_790_000_000

Value: TypeAlias = Any  # what CBOR can hold, and `Raw`


def encode(value: Value) -> bytes:
    """The one encoding of spec/cbor.md; for a value that is `Raw` its bytes as they are."""
    if isinstance(value, Raw):
        return value.data
    if value is None or isinstance(value, bool):
        return {False: b"\xf4", True: b"\xf5", None: b"\xf6"}[value]
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        assert unicodedata.is_normalized("NFC", value)
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list | tuple):
        return head(4, len(value)) + b"".join(encode(item) for item in value)
    pairs = sorted((encode(key), encode(item)) for key, item in value.items())
    return head(5, len(pairs)) + b"".join(key + item for key, item in pairs)


@dataclass(frozen=True)
class Raw:
    """Bytes that stand in an encoding as they are."""

    data: bytes


def head(major: int, argument: int) -> bytes:
    """A CBOR head in its shortest form."""
    if argument < 24:
        return bytes([major << 5 | argument])
    for info, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if argument < 1 << 8 * size:
            return bytes([major << 5 | info]) + argument.to_bytes(size, "big")
    raise ValueError(argument)


def sha256(*pieces: bytes) -> bytes:
    """SHA-256 of the pieces, joined."""
    return hashlib.sha256(b"".join(pieces)).digest()


def base64_of(data: bytes) -> str:
    """Base64 with padding."""
    return base64.b64encode(data).decode()


# -- parties -----------------------------------------------------------------------------------------------------------


class Ed25519:
    """A key pair of Ed25519 from a seed."""

    def __init__(self, seed: bytes) -> None:
        self.private = Ed25519PrivateKey.from_private_bytes(sha256(seed))
        self.public = self.private.public_key().public_bytes_raw()
        self.id = sha256(self.public)[:8]

    def sign(self, text: bytes) -> bytes:
        """A signature."""
        return self.private.sign(text)


class MLDSA44:
    """A key pair of ML-DSA-44 from a seed."""

    def __init__(self, seed: bytes) -> None:
        self.private = MLDSA44PrivateKey.from_seed_bytes(sha256(seed))
        self.public = self.private.public_key().public_bytes_raw()
        self.id = sha256(self.public)[:8]

    def sign(self, text: bytes) -> bytes:
        """A signature."""
        return self.private.sign(text)


@dataclass
class Keys:
    """The keys of one card."""

    seed: bytes

    def __post_init__(self) -> None:
        self.entry, self.checkpoint, self.receipt, self.channel, self.recovery = (
            Ed25519(self.seed + name) for name in (b"entry", b"checkpoint", b"receipt", b"channel", b"recovery")
        )
        self.cosign = MLDSA44(self.seed + b"cosign")
        self.static = (sha256(self.seed + b"static") * 38)[:1216]

    def public(self) -> dict[int, bytes]:
        """Key 5 of a card."""
        classic = (self.entry, self.checkpoint, self.receipt, self.channel, self.recovery)
        return {number: key.public for number, key in enumerate(classic, 1)} | {6: self.cosign.public, 7: self.static}


class Party:
    """A fictional party: root keys, and keys per card."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root = Ed25519(name.encode() + b"root")
        self.root_pq = MLDSA44(name.encode() + b"root")
        self.id = sha256(b"parley/party/v1\n", self.root.public, self.root_pq.public)
        self.cards: list[bytes] = []
        self.signed: dict[bytes, bytes] = {}
        self.keys: list[Keys] = []
        self.issue()

    def card_map(self, serial: int, keys: Keys) -> dict[int, Any]:
        """A card's map."""
        return {
            1: 1,
            2: {"en": self.name},
            3: [self.root.public, self.root_pq.public],
            4: serial,
            5: keys.public(),
            6: [{1: 0, 2: {"en": "Station"}}, {1: 12, 2: {"en": "Operations room"}}],
            7: [["tcp", "station.example:7400"]],
            8: ["+00 0000"],
            9: TIME,
            10: sha256(b"parley/card/v1\n", self.cards[-1]) if self.cards else None,
            11: ["en"],
        }

    def issue(self, **changes: Value) -> bytes:
        """The next card, with changes to its map given as k4=…; returns the signed card."""
        keys = Keys(self.name.encode() + bytes([len(self.cards)]))
        card = encode(self.card_map(len(self.cards) + 1, keys) | {int(key[1:]): item for key, item in changes.items()})
        self.cards.append(card)
        self.keys.append(keys)
        return self.signed_card(-1)

    def signed_card(self, place: int) -> bytes:
        """One of its cards with both root signatures."""
        card = self.cards[place]
        if card not in self.signed:  # ML-DSA-44 signs differently each time
            text = b"parley/card/v1\n" + card
            self.signed[card] = encode([card, self.root.sign(text), self.root_pq.sign(text)])
        return self.signed[card]

    def card_hash(self, place: int = -1) -> bytes:
        """The hash of one of its cards."""
        return sha256(b"parley/card/v1\n", self.cards[place])


def make_terms(first: Party, second: Party, index: int = 1, **changes: Value) -> bytes:
    """The terms of a line between two parties, with changes to the map given as k2=…."""
    post = 0 if index == 0 else 12
    terms: dict[int, Any] = {
        1: 1,
        2: index,
        3: [[party.id, post, party.card_hash(0)] for party in (first, second)],
        4: "parley-1",
        5: bytes(32),
        6: ["en", "en"],
        7: 7_776_000,
        8: [["letter", 1], ["ack", 1], ["parley/card", 1], ["parley/revoke", 1], ["parley/generation", 1]],
        9: None,
        10: sha256(b"nonce", bytes([index])),
    }
    return encode(terms | {int(key[1:]): item for key, item in changes.items()})


# -- trees -------------------------------------------------------------------------------------------------------------


def leaf(entry: bytes) -> bytes:
    """The hash of a leaf."""
    return sha256(b"\x00", entry)


def split(count: int) -> int:
    """The greatest power of two below `count`."""
    return 1 << (count - 1).bit_length() - 1


def root_of(leaves: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"")
    k = split(len(leaves))
    return sha256(b"\x01", root_of(leaves[:k]), root_of(leaves[k:]))


def inclusion(index: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 9162, 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return [*inclusion(index, leaves[:k]), root_of(leaves[k:])]
    return [*inclusion(index - k, leaves[k:]), root_of(leaves[:k])]


def consistency(first: int, leaves: list[bytes], *, whole: bool = True) -> list[bytes]:
    """RFC 9162, 2.1.4.1."""
    if first == len(leaves):
        return [] if whole else [root_of(leaves)]
    k = split(len(leaves))
    if first <= k:
        return [*consistency(first, leaves[:k], whole=whole), root_of(leaves[k:])]
    return [*consistency(first - k, leaves[k:], whole=False), root_of(leaves[:k])]


def frontier(leaves: list[bytes]) -> list[bytes]:
    """The roots of the complete subtrees, largest first."""
    if not leaves:
        return []
    k = 1 << len(leaves).bit_length() - 1
    return [root_of(leaves[:k]), *frontier(leaves[k:])]


# -- logs --------------------------------------------------------------------------------------------------------------


def note_line(name: str, kind: int, public: bytes, rest: bytes) -> str:
    """A signature line of a note."""
    short_id = sha256(name.encode(), b"\n", bytes([kind]), public)[:4]
    return f"— {name} {base64_of(short_id + rest)}\n"


@dataclass
class Log:
    """A log that grows: entries by its author, and what both parties sign over it."""

    author: Party
    other: Party
    terms: bytes
    line: int = 1
    generation: bytes | None = None
    entries: list[bytes] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sizes: set[int] = field(default_factory=set)
    receipts: list[list[Any]] = field(default_factory=list)
    shown: set[int] | None = None

    def __post_init__(self) -> None:
        self.line_id = sha256(b"parley/terms/v1\n", self.terms)
        if self.generation is None:
            self.generation = sha256(b"parley/generation/v1\n", self.line_id, self.author.id)[:8]

    @property
    def origin(self) -> str:
        assert self.generation is not None
        return f"parley/{self.line_id.hex()}/{self.author.id.hex()}/{self.generation.hex()}"

    @property
    def leaves(self) -> list[bytes]:
        return [leaf(entry) for entry in self.entries]

    def root(self, size: int | None = None) -> bytes:
        """The root of its first entries."""
        return root_of(self.leaves[:size])

    def payload(self, body: Value, form: tuple[str, int] = ("letter", 1)) -> dict[int, Any]:
        """The payload of its next entry."""
        theirs = sha256(b"parley/generation/v1\n", self.line_id, self.other.id)[:8]
        return {
            1: len(self.entries),
            2: self.root(),
            3: [[theirs, 0, root_of([])]],
            4: None if self.line == 0 else [[bytes(8), 0], [bytes(8), 0]],
            5: TIME + len(self.entries),
            6: 0,
            7: 1,
            8: 0,
            9: 0 if self.line == 0 else 12,
            10: list(form),
            11: encode(body),
        }

    def header(self, keys: Keys) -> dict[int, Any]:
        """The protected header of its entries."""
        claims = {1: f"parley:{self.author.id.hex()}", 2: self.origin}
        return {1: -19, 3: "application/parley-entry+cbor", 4: keys.entry.id, 15: claims}

    def make(self, payload: dict[int, Any], header: dict[int, Any] | None = None, key: int = -1) -> bytes:
        """An entry, not yet in the log."""
        keys = self.author.keys[key]
        protected, said = encode(header or self.header(keys)), encode(payload)
        signed = encode(["Signature1", protected, b"", said])
        return encode([protected, {}, said, keys.entry.sign(signed)])

    def say(self, text: str, **changes: Value) -> bytes:
        """A letter joins the log, with changes to its payload given as k9=…."""
        payload = self.payload({1: "en", 2: text}) | {int(key[1:]): item for key, item in changes.items()}
        return self.add(self.make(payload))

    def add(self, entry: bytes) -> bytes:
        """An entry joins the log."""
        self.entries.append(entry)
        return entry

    def body(self, size: int, root: bytes | None = None) -> str:
        """A checkpoint body."""
        return f"{self.origin}\n{size}\n{base64_of(root or self.root(size))}\n"

    def checkpoint_line(self, body: str, key: int = -1) -> str:
        """The author's signature on a checkpoint body."""
        keys = self.author.keys[key].checkpoint
        return note_line(self.origin, 1, keys.public, keys.sign(body.encode()))

    def receipt_line(self, body: str, key: int = -1, time: int = TIME) -> str:
        """The other party's receipt on a checkpoint body."""
        keys = self.other.keys[key].receipt
        signature = keys.sign(f"cosignature/v1\ntime {time}\n{body}".encode())
        return note_line(f"parley/{self.other.id.hex()}/receipt", 4, keys.public, time.to_bytes(8, "big") + signature)

    def cosign_line(self, party: Party, size: int, time: int = TIME) -> str:
        """A post-quantum cosignature of either party."""
        name, keys, log = f"parley/{party.id.hex()}/cosign", party.keys[-1].cosign, self.origin.encode()
        times = time.to_bytes(8, "big")
        said = b"subtree/v1\n\x00" + bytes([len(name)]) + name.encode() + times + bytes([len(log)]) + log
        said += bytes(8) + size.to_bytes(8, "big") + self.root(size)
        return note_line(name, 6, keys.public, times + keys.sign(said))

    def note(self, size: int, *lines: str) -> None:
        """A note over the first `size` entries joins the bundle; without lines, checkpoint and receipt."""
        body = self.body(size)
        self.notes.append(body + "\n" + "".join(lines or (self.checkpoint_line(body), self.receipt_line(body))))
        self.sizes.add(size)

    def entry_receipt(self, index: int, prefix: int = 0, **changes: Value) -> None:
        """An entry receipt by the other party."""
        origin, hashed = changes.get("origin", self.origin), changes.get("hash", leaf(self.entries[index]))
        text = f"parley/entry-receipt/v1\ntime {TIME}\n{origin}\n{index}\n{base64_of(hashed)}\n{prefix}\n"
        keys = self.other.keys[-1].receipt
        self.receipts.append([text, keys.id, keys.sign(text.encode())])

    def map(self) -> dict[int, Any]:
        """The log map of a bundle."""
        size = len(self.entries)
        shown = range(size) if self.shown is None else sorted(self.shown)
        return {
            1: self.line_id,
            2: self.author.id,
            3: self.generation,
            4: size,
            5: self.root(),
            6: self.notes,
            7: [[m, consistency(m, self.leaves)] for m in sorted(self.sizes) if 0 < m < size],
            8: [[index, self.entries[index], inclusion(index, self.leaves)] for index in shown],
            9: self.receipts,
        }


# -- bundles -----------------------------------------------------------------------------------------------------------


def make_payload(exporter: Party, parties: list[Party], terms: list[bytes], logs: list[Log]) -> dict[int, Any]:
    """The payload of a bundle."""
    parties = sorted(parties, key=lambda party: party.id)
    return {
        1: TIME,
        2: exporter.id,
        3: [party.signed_card(place) for party in parties for place in range(len(party.cards))],
        4: sorted(terms, key=lambda item: sha256(b"parley/terms/v1\n", item)),
        5: [log.map() for log in sorted(logs, key=lambda log: log.origin)],
        6: [],
    }


def sign_bundle(exporter: Party, payload: Value) -> bytes:
    """The whole bundle."""
    said = payload if isinstance(payload, bytes) else encode(payload)
    signature = exporter.keys[-1].checkpoint.sign(b"parley/bundle/v1\n" + said)
    return encode(["parley-bundle/1", said, signature])


def revoke(log: Log, key_id: bytes, heads: list[list[Any]], reason: str = "a lost safe") -> dict[int, Any]:
    """The body of a revocation by the author of a log."""
    said = encode({1: key_id, 2: TIME, 3: reason, 4: heads})
    text = b"parley/card/v1\nrevoke" + said
    return {1: said, 2: log.author.root.sign(text), 3: log.author.root_pq.sign(text)}
