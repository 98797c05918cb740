"""Release: an officer's signature over exactly what is to be said, before the station puts it in its place."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from parley.desk.draft import Draft
from parley.keys.signing import ed25519_verify
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import Instant, LineId


class UnknownOfficer(Refusal):
    """No officer of this station has that key."""

    code = "officer-unknown"
    hint = "have the officer added with `parley officer add`, or use the right key file"


class ReleaseExpired(Refusal):
    """The release was valid until an earlier time."""

    code = "release-expired"
    hint = "release it again"


@dataclass(frozen=True, slots=True)
class Release:
    """An officer's consent: his public key, until when it holds (milliseconds), and his signature."""

    officer: bytes
    valid_until: Instant
    signature: bytes


def release_message(line_id: LineId, draft: Draft, valid_until: Instant) -> bytes:
    """What an officer signs: the label and the release hash (spec/keys.md)."""
    digest = sha256(
        encode(
            {
                1: line_id,
                2: draft.post,
                3: list(draft.form),
                4: draft.precedence.value,
                5: draft.nature.value,
                6: draft.handling.value,
                7: draft.body,
                8: draft.answers,
                9: valid_until,
            }
        )
    ).digest()
    return b"parley/release/v1\n" + digest


def check_release(line_id: LineId, draft: Draft, release: Release, officers: frozenset[bytes], now: Instant) -> None:
    """Passes if one of the `officers` (public keys) released this draft on this line and it still holds.

    Raises UnknownOfficer, ReleaseExpired, BadSignature.
    """
    if release.officer not in officers:
        raise UnknownOfficer(release.officer[:4].hex())
    if now > release.valid_until:
        raise ReleaseExpired
    ed25519_verify(release.officer, release.signature, release_message(line_id, draft, release.valid_until))
