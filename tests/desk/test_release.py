"""Release by one officer, and by two: every part of what they decide is bound, and each key has its one place."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

import pytest

from parley.desk.draft import Draft
from parley.desk.officers import Officer, OfficerRoleWanted, Role
from parley.desk.release import (
    RELEASE_MS_MAX,
    Drafted,
    Release,
    ReleaseExpired,
    ReleaseTooLong,
    SameOfficerTwice,
    SecondOfficerWanted,
    UnknownOfficer,
    check_release,
    check_signed,
    check_two,
    draft_message,
    release_hash,
    release_message,
    wants_two,
)
from parley.forms.categories import CATEGORIES
from parley.keys.signing import BadSignature, ed25519_public, ed25519_sign
from parley.record.agreement import STANDARD
from parley.wire.ids import EntryHash, Instant, LineId, OfficerId, PostId
from parley.wire.marks import Handling, Nature, Precedence

FIRST, SECOND, FOREIGN = (bytes((one,)) * 32 for one in b"abc")
BOTH = frozenset((Role.DRAFTER, Role.RELEASER))
OFFICERS = {ed25519_public(seed): Officer(OfficerId(seed[:16]), BOTH) for seed in (FIRST, SECOND)}
LINE = LineId(b"l" * 32)
DRAFT = Draft(PostId(1), ("letter", 1), b"\xa0")
NOW = Instant(1_700_000_000_000)
UNTIL = Instant(NOW + 600_000)

OTHERS = [
    (LineId(b"m" * 32), DRAFT, UNTIL),
    (LINE, replace(DRAFT, post=PostId(2)), UNTIL),
    (LINE, replace(DRAFT, form=("letter", 2)), UNTIL),
    (LINE, replace(DRAFT, form=("notice", 1)), UNTIL),
    (LINE, replace(DRAFT, precedence=Precedence.FLASH), UNTIL),
    (LINE, replace(DRAFT, nature=Nature.EXERCISE), UNTIL),
    (LINE, replace(DRAFT, handling=Handling.PUBLIC), UNTIL),
    (LINE, replace(DRAFT, body=b"\xa1\x01\x02"), UNTIL),
    (LINE, replace(DRAFT, answers=EntryHash(b"h" * 32)), UNTIL),
    (LINE, DRAFT, Instant(UNTIL + 1)),
]
"""What differs in one thing."""


WHAT = release_hash(LINE, DRAFT, UNTIL)


def released(by: bytes = SECOND, *, drafted_by: bytes | None = FIRST, until: Instant = UNTIL) -> Release:
    """A good release, by two where a drafter is named."""
    drafted = None
    if drafted_by is not None:
        drafted = Drafted(ed25519_public(drafted_by), ed25519_sign(drafted_by, draft_message(LINE, DRAFT, until)))
    return Release(ed25519_public(by), until, ed25519_sign(by, release_message(LINE, DRAFT, until)), drafted)


def test_two_officers_pass() -> None:
    check_release(WHAT, "letter", released(), OFFICERS, NOW)
    check_two(WHAT, released(), OFFICERS)
    check_signed(release_hash(LINE, DRAFT, UNTIL), released())


@pytest.mark.parametrize(("line", "draft", "until"), OTHERS)
def test_both_sign_everything_that_people_decide(line: LineId, draft: Draft, until: Instant) -> None:
    given, what = replace(released(), valid_until=until), release_hash(line, draft, until)
    with pytest.raises(BadSignature):
        check_release(what, "letter", given, OFFICERS, NOW)
    with pytest.raises(BadSignature):
        check_two(what, given, OFFICERS)


def test_one_officer_alone_is_not_two() -> None:
    with pytest.raises(SecondOfficerWanted):
        check_two(WHAT, released(drafted_by=None), OFFICERS)
    with pytest.raises(SameOfficerTwice):
        check_two(WHAT, released(FIRST), OFFICERS)
    with pytest.raises(UnknownOfficer):
        check_two(WHAT, released(drafted_by=FOREIGN), OFFICERS)
    with pytest.raises(UnknownOfficer):
        check_release(WHAT, "letter", released(FOREIGN), OFFICERS, NOW)


def test_a_draft_is_no_release_and_a_release_no_draft() -> None:
    drafted, first = draft_message(LINE, DRAFT, UNTIL), ed25519_public(FIRST)
    assert drafted != release_message(LINE, DRAFT, UNTIL)
    with pytest.raises(BadSignature):
        check_release(WHAT, "letter", Release(first, UNTIL, ed25519_sign(FIRST, drafted)), OFFICERS, NOW)
    signed = ed25519_sign(FIRST, release_message(LINE, DRAFT, UNTIL))
    with pytest.raises(BadSignature):
        check_two(WHAT, replace(released(), drafted=Drafted(first, signed)), OFFICERS)


def test_two_keys_of_one_person_are_one_officer() -> None:
    same = {ed25519_public(seed): Officer(OfficerId(bytes(16)), BOTH) for seed in (FIRST, SECOND)}
    check_release(WHAT, "letter", released(), same, NOW)
    with pytest.raises(SameOfficerTwice):
        check_two(WHAT, released(), same)


@pytest.mark.parametrize(
    ("role", "releases", "drafts"),
    [
        (Role.WATCH, {"answer", "test", "orderwire"}, False),
        (Role.INTERPRETER, {"answer"}, False),
        (Role.DRAFTER, set(), True),
        (Role.RELEASER, {"authority", "answer", *CATEGORIES}, True),
        (Role.AUDITOR, set(), False),
        (Role.ADMINISTRATOR, set(), False),
    ],
)
def test_each_role_lets_its_holder_do_so_much(role: Role, releases: set[str], drafts: bool) -> None:  # noqa: FBT001
    one = {ed25519_public(seed): Officer(OfficerId(seed[:16]), frozenset((role,))) for seed in (FIRST, SECOND)}
    for category in ("authority", "answer", *CATEGORIES):
        with nullcontext() if category in releases else pytest.raises(OfficerRoleWanted):
            check_release(WHAT, category, released(), one, NOW)
    with nullcontext() if drafts else pytest.raises(OfficerRoleWanted):
        check_two(WHAT, released(), one)


def test_it_holds_until_it_does_not_and_for_no_more_than_a_day() -> None:
    check_release(WHAT, "letter", released(), OFFICERS, UNTIL)
    with pytest.raises(ReleaseExpired):
        check_release(WHAT, "letter", released(), OFFICERS, Instant(UNTIL + 1))
    longest = Instant(NOW + RELEASE_MS_MAX)
    check_release(release_hash(LINE, DRAFT, longest), "letter", released(until=longest), OFFICERS, NOW)
    with pytest.raises(ReleaseTooLong):
        check_release(release_hash(LINE, DRAFT, longest), "letter", released(until=longest), OFFICERS, Instant(NOW - 1))


def test_the_terms_say_where_two_are_wanted() -> None:
    assert not wants_two(None, "letter")
    assert not wants_two(STANDARD, "letter")
    agreed = replace(STANDARD, two_person=("notice", "stop"))
    assert [wants_two(agreed, one) for one in ("letter", "notice", "stop")] == [False, True, True]
