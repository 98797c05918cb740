"""Which log: a line, the party that writes it, and its generation, as one text that everything signed names."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from typing import Final

from parley.wire import shape
from parley.wire.ids import Generation, LineId, LogSize, PartyId, RootHash
from parley.wire.limits import LOG_SIZE_MAX
from parley.wire.values import dataclass

_SHAPE: Final = re.compile(r"parley/([0-9a-f]{64})/([0-9a-f]{64})/([0-9a-f]{16})")


@dataclass(frozen=True, slots=True)
class Origin:
    """The name of one log; its text is the origin line of checkpoints and the subject of entries (spec/log.md)."""

    line: LineId
    party: PartyId
    generation: Generation

    @property
    def text(self) -> str:
        """As it stands in signed texts: 153 characters."""
        return f"parley/{self.line.hex()}/{self.party.hex()}/{self.generation.hex()}"

    @property
    def order(self) -> tuple[bool, Generation]:
        """Its place among the generations of the log: the first one, then by the number that each begins with."""
        return self.generation != first_generation(self.line, self.party), self.generation

    def place(self, index: int) -> bytes:
        """The key under which stations keep something about one entry of the log."""
        return self.text.encode() + index.to_bytes(8, "big")


@dataclass(frozen=True, slots=True)
class Head:
    """A log as it stands at a size: what checkpoints and receipts sign."""

    origin: Origin
    size: LogSize
    root: RootHash

    @property
    def items(self) -> list[object]:
        """As it stands in terms and revocations: an array of origin, size and root."""
        return [self.origin.text, self.size, self.root]


@lru_cache(maxsize=1_024)
def parse_origin(text: str) -> Origin | None:
    """The origin that a text names, or None; the caller knows what refusal that is."""
    found = _SHAPE.fullmatch(text)
    if found is None:
        return None
    line, party, generation = (bytes.fromhex(part) for part in found.groups())
    return Origin(LineId(line), PartyId(party), Generation(generation))


def first_generation(line: LineId, party: PartyId) -> Generation:
    """The generation in which a party's log on a line begins, known to both sides without a word."""
    return Generation(sha256(b"parley/generation/v1\n" + line + party).digest()[:8])


def first_origin(line: LineId, party: PartyId) -> Origin:
    """The origin under which a party's log on a line begins."""
    return Origin(line, party, first_generation(line, party))


def read_head(value: object, refuse: shape.Refuse) -> Head:
    """The head that an array of origin, size and root names, or the caller's refusal."""
    text, size, root = shape.array(value, 3, 3, "log", refuse)
    origin = parse_origin(text) if type(text) is str else None
    if origin is None:
        refuse("log: an origin is wanted")
    size = shape.number(size, 0, LOG_SIZE_MAX, "log size", refuse)
    return Head(origin, LogSize(size), RootHash(shape.octets(root, 32, "log root", refuse)))
