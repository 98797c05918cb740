"""The short code of a call, read aloud: two people whose stations computed the same one are joined to each other.

It is made of what both stations signed: the call, and each side's page and certificate.  Somebody who sits between two
pages has other certificates, and so there are two codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.wire.cbor import encode

if TYPE_CHECKING:
    from parley.wire.ids import EntryHash

LABEL: Final = b"parley call code 1\0"
DIGITS: Final = 8
"""As many as people read aloud without a slip; whoever is to meet a code by chance has one try in a hundred million."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of the first leg: the page of a principal, and the SHA-256 of the certificate that its side signed."""

    page: bytes
    fingerprint: bytes


def code(call: EntryHash, first: End, second: End) -> str:
    """Eight digits in two groups; `first`, `second`: the principals, in the order of the line's terms."""
    ends = [[end.page, end.fingerprint] for end in (first, second)]
    number = int.from_bytes(sha256(LABEL + encode([call, *ends])).digest()) % 10**DIGITS
    digits = f"{number:0{DIGITS}d}"
    return f"{digits[: DIGITS // 2]} {digits[DIGITS // 2 :]}"
