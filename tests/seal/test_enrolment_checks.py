"""Each refusal of an enrolment apart from form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.seal.enrolment_checks import (
    CardUnexpected,
    CommitmentBroken,
    EnrolmentAgain,
    EnrolmentSelf,
    OfferExpired,
    OfferUnknown,
    SecretDiffers,
    check_answers,
    check_commitment,
    check_expiry,
    check_parties,
    check_party,
    check_secret,
)
from parley.wire.ids import Instant, PartyId, PostId
from tests.seal.test_enrolment import (
    ACCEPTANCE,
    ACCEPTANCE_FILE,
    FINISH,
    FINISH_FILE,
    NORTHERN,
    OFFER,
    OFFER_FILE,
    TIME,
)

OURS, THEIRS, OTHERS = PartyId(b"\x01" * 32), PartyId(b"\x02" * 32), PartyId(b"\x03" * 32)


def test_a_good_enrolment_passes() -> None:
    check_expiry(OFFER, Instant(1_000 * OFFER.expiry + 999))
    check_answers(ACCEPTANCE, OFFER_FILE)
    check_answers(FINISH, ACCEPTANCE_FILE)
    check_party(THEIRS, THEIRS)
    check_party(THEIRS, None)
    check_commitment(OFFER, FINISH.introduction, FINISH_FILE)
    check_parties(OURS, THEIRS, {OTHERS})
    check_secret(ACCEPTANCE.secret_id, FINISH.secret_id)
    check_secret(None, None)


def test_an_offer_expires() -> None:
    with pytest.raises(OfferExpired) as caught:
        check_expiry(OFFER, Instant(1_000 * (OFFER.expiry + 1)))
    assert caught.value.code == "offer-expired"
    assert OFFER.expiry > TIME


def test_an_answer_to_another_file_is_unknown() -> None:
    with pytest.raises(OfferUnknown) as caught:
        check_answers(ACCEPTANCE, ACCEPTANCE_FILE)
    assert caught.value.code == "offer-unknown"
    with pytest.raises(OfferUnknown):
        check_answers(FINISH, OFFER_FILE)


def test_another_party_is_unexpected() -> None:
    with pytest.raises(CardUnexpected) as caught:
        check_party(THEIRS, OTHERS)
    assert caught.value.code == "card-unexpected"


@pytest.mark.parametrize(
    "shown",
    [
        replace(NORTHERN, signed_card=b"another"),
        replace(NORTHERN, xwing_public=bytes(1_216)),
        replace(NORTHERN, nonce=bytes(32)),
        replace(NORTHERN, post=PostId(4)),
    ],
)
def test_another_introduction_breaks_the_commitment_and_is_kept(shown: object) -> None:
    with pytest.raises(CommitmentBroken) as caught:
        check_commitment(OFFER, shown, FINISH_FILE)  # type: ignore[arg-type]
    assert caught.value.code == "commitment-broken"
    assert caught.value.evidence == FINISH_FILE


def test_nobody_enrols_with_itself_or_twice() -> None:
    with pytest.raises(EnrolmentSelf) as alone:
        check_parties(OURS, OURS, set())
    assert alone.value.code == "enrolment-self"
    with pytest.raises(EnrolmentAgain) as again:
        check_parties(OURS, THEIRS, {THEIRS})
    assert again.value.code == "enrolment-again"


@pytest.mark.parametrize(("ours", "theirs"), [(None, bytes(8)), (bytes(8), None), (bytes(8), b"\x01" * 8)])
def test_secrets_must_be_the_same(ours: bytes | None, theirs: bytes | None) -> None:
    with pytest.raises(SecretDiffers) as caught:
        check_secret(ours, theirs)
    assert caught.value.code == "secret-differs"
