"""What is refused in an enrolment, apart from form, cards and signatures; spec/enrolment.md gives the order."""

from __future__ import annotations

from collections.abc import Collection

from parley.seal.enrolment import Acceptance, Finish, Introduction, Offer, commitment, file_hash
from parley.wire.errors import Misconduct, Refusal
from parley.wire.ids import Instant, PartyId, seconds


class OfferExpired(Refusal):
    """The offer's time has passed."""

    code = "offer-expired"
    hint = "make a new offer, or ask for one"


class OfferUnknown(Refusal):
    """This file answers another one than the one sent."""

    code = "offer-unknown"
    hint = "the other side may have answered an older file; begin again with a new offer"


class CardUnexpected(Refusal):
    """The card is that of another party than the one expected."""

    code = "card-unexpected"
    hint = "do not go on; speak to the other side over a way that you know"


class CommitmentBroken(Misconduct):
    """The other side shows another introduction than the one its offer committed to."""

    code = "commitment-broken"
    hint = "do not go on: somebody may stand between you; speak to the other side over a way that you know"


class EnrolmentSelf(Refusal):
    """The offer is this party's own."""

    code = "enrolment-self"
    hint = "give the offer's file to the other side"


class EnrolmentAgain(Refusal):
    """There is a channel with this party already."""

    code = "enrolment-again"
    hint = "use it; if it no longer works, close it first"


class SecretDiffers(Refusal):
    """The two sides name different carried secrets, or only one names one."""

    code = "secret-differs"
    hint = "agree which secret was carried, and whether one was; then begin again with a new offer"


def check_expiry(offer: Offer, now: Instant) -> None:
    """The offer may still be accepted, or its acceptance finished.

    Raises OfferExpired.
    """
    if seconds(now) > offer.expiry:
        raise OfferExpired


def check_answers(answer: Acceptance | Finish, file: bytes) -> None:
    """The acceptance answers this offer file, or the finish this acceptance file.

    Raises OfferUnknown.
    """
    named = answer.offer_hash if isinstance(answer, Acceptance) else answer.acceptance_hash
    if named != file_hash(file):
        raise OfferUnknown


def check_party(party: PartyId, expected: PartyId | None) -> None:
    """The card's party is the one that the offer was made for, or that the operator expects; None expects nobody.

    Raises CardUnexpected.
    """
    if expected is not None and party != expected:
        raise CardUnexpected


def check_commitment(offer: Offer, introduction: Introduction, evidence: bytes) -> None:
    """The introduction is the one that the offer committed to; `evidence` is the finish's file.

    Raises CommitmentBroken.
    """
    if commitment(introduction) != offer.commitment:
        raise CommitmentBroken("", evidence)


def check_parties(own: PartyId, theirs: PartyId, enrolled: Collection[PartyId]) -> None:
    """The two are different parties that have no channel yet.

    Raises EnrolmentSelf, EnrolmentAgain.
    """
    if own == theirs:
        raise EnrolmentSelf
    if theirs in enrolled:
        raise EnrolmentAgain


def check_secret(ours: bytes | None, theirs: bytes | None) -> None:
    """Both sides name the same carried secret by its id, or none.

    Raises SecretDiffers.
    """
    if ours != theirs:
        raise SecretDiffers
