"""Which account of the single sign-on is which officer's: kept by officer, and of one provider at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.service.people import person_of
from parley.wire.cbor import decode, encode
from parley.wire.ids import OfficerId

if TYPE_CHECKING:
    from parley.service.keys.vault import Vault
    from parley.service.people import Person

SUBJECT_SPACE: Final = "officer-subject"
"""By officer: the provider that he comes by, and what it calls him."""


def kept_subject(one: Person, issuer: str, subject: str) -> Keep:
    """What keeps that an officer comes by this account."""
    return Keep(SUBJECT_SPACE, one.id, encode([issuer, subject]))


def no_subject(officer: OfficerId) -> Keep:
    """What keeps that he comes by none."""
    return Keep(SUBJECT_SPACE, officer, None)


def of_subject(vault: Vault, issuer: str, subject: str) -> Person | None:
    """The officer who comes by this account; None: nobody does."""
    wanted = encode([issuer, subject])
    found = [officer for officer, kept in vault.kept(SUBJECT_SPACE).items() if kept == wanted]
    return person_of(vault, OfficerId(found[0])) if found else None


def subject_of(vault: Vault, issuer: str, officer: OfficerId) -> str | None:
    """What this provider calls the officer; None where he does not come by it."""
    kept = vault.get(SUBJECT_SPACE, officer)
    match None if kept is None else decode(kept):
        case None:
            return None
        case [str(known), str(subject)]:
            return subject if known == issuer else None
        case _:
            raise AssertionError("what we kept ourselves")
