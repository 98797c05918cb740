"""Release: an officer's signature over exactly what is to be said, before the station puts it in its place.

Where the terms of a line ask for two persons, the one who drafted it has signed the same hash before, under another
label and as another person.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.desk.draft import Draft
from parley.desk.officers import Officer, Officers, check_drafts, check_releases
from parley.keys.consent import is_passkey, verify_consent
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import Instant, LineId
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.record.agreement import Agreement

RELEASE_MS_MAX: Final = 24 * 3_600_000
"""How far ahead a release may hold at most: used ones are remembered as long."""

VALID_MS: Final = 600_000
"""How long a release holds unless another time is asked for: ten minutes are enough for a station asked at once."""

DRAFT_MS: Final = 12 * 3_600_000
"""How long a draft may be released unless another time is asked for: until the next watch has looked at it."""


class UnknownOfficer(Refusal):
    """No officer of this station has that key."""

    code = "officer-unknown"
    hint = "have the officer added with `parley officer add`, or use the right key"


class ReleaseExpired(Refusal):
    """The release was valid until an earlier time."""

    code = "release-expired"
    hint = "release it again"


class ReleaseTooLong(Refusal):
    """The release would hold for more than 24 hours."""

    code = "release-too-long"
    hint = "draft or release it again, to hold for a shorter time"


class SecondOfficerWanted(Refusal):
    """The terms of this line ask that one officer drafts this and another one releases it."""

    code = "second-officer-wanted"
    hint = "draft it with `parley draft`, and have another officer release the file with `parley release`"


class SameOfficerTwice(Refusal):
    """The same officer drafted and released this, and two are wanted."""

    code = "same-officer-twice"
    hint = "have another officer release the draft; a second key of the same person does not serve"


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafter's word: his key, and what he signed with it about the same release hash."""

    officer: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Release:
    """An officer's consent: his key, until when it holds (milliseconds), what he signed with it, and who drafted it.

    Keys and signatures are of either kind (keys.consent).
    """

    officer: bytes
    valid_until: Instant
    signature: bytes
    drafted: Drafted | None = None


def release_hash(line_id: LineId, draft: Draft, valid_until: Instant) -> bytes:
    """The hash of everything that people decide about what is to be said (spec/keys.md)."""
    return sha256(
        encode(
            {
                1: line_id,
                2: draft.post,
                3: list(draft.form),
                4: int(draft.precedence),
                5: int(draft.nature),
                6: int(draft.handling),
                7: draft.body,
                8: draft.answers,
                9: valid_until,
            }
        )
    ).digest()


def release_message(line_id: LineId, draft: Draft, valid_until: Instant) -> bytes:
    """What the officer signs who releases: the label and the release hash."""
    return _RELEASE + release_hash(line_id, draft, valid_until)


def draft_message(line_id: LineId, draft: Draft, valid_until: Instant) -> bytes:
    """What the officer signs who drafts for another one to release."""
    return _DRAFT + release_hash(line_id, draft, valid_until)


def check_release(what: bytes, category: str, release: Release, officers: Officers, now: Instant) -> None:
    """Passes if one of the `officers` who may released what has this release hash, and it still holds.

    Raises UnknownOfficer, OfficerRoleWanted, ReleaseExpired, ReleaseTooLong, and what `verify_consent` raises.
    """
    check_releases(_known(release.officer, officers), category)
    if now > release.valid_until:
        raise ReleaseExpired
    if release.valid_until - now > RELEASE_MS_MAX:
        raise ReleaseTooLong
    verify_consent(release.officer, release.signature, _RELEASE + what)


def check_two(what: bytes, release: Release, officers: Officers) -> None:
    """Passes if another of the `officers` than he who released it had drafted what has this release hash.

    Raises SecondOfficerWanted, SameOfficerTwice, UnknownOfficer, OfficerRoleWanted, and what `verify_consent` raises.
    """
    drafted = release.drafted
    if drafted is None:
        raise SecondOfficerWanted
    drafter = _known(drafted.officer, officers)
    if drafter.id == _known(release.officer, officers).id:
        raise SameOfficerTwice(drafter.id[:4].hex())
    check_drafts(drafter)
    verify_consent(drafted.officer, drafted.signature, _DRAFT + what)


def wants_two(agreement: Agreement | None, category: str) -> bool:
    """Whether the terms of a line ask for two officers in this category."""
    return agreement is not None and category in agreement.two_person


_RELEASE: Final = b"parley/release/v1\n"
_DRAFT: Final = b"parley/draft/v1\n"


def check_signed(what: bytes, release: Release) -> None:
    """Passes if a release, and its draft, are consent to this release hash; raises as `verify_consent` does."""
    verify_consent(release.officer, release.signature, _RELEASE + what)
    if release.drafted is not None:
        verify_consent(release.drafted.officer, release.drafted.signature, _DRAFT + what)


def _known(key: bytes, officers: Officers) -> Officer:
    """Whose key it is; raises UnknownOfficer."""
    officer = officers.get(key)
    if officer is None:
        raise UnknownOfficer(sha256(key).hexdigest()[:8] if is_passkey(key) else key[:4].hex())
    return officer
