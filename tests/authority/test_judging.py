"""The verdict on what was said: every rule is raised by what breaks it and by nothing less, in the order told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final

import pytest

from parley.authority import rules
from parley.authority.judging import Mark, Said, check_open, judge, verdict
from parley.authority.ledger import Ledger
from parley.forms import watch
from parley.forms.agreements import Acceptance, Closing, Proposal, ProposalRefusal, Withdrawal
from parley.forms.builtin import Acknowledgement, Attachment, Letter
from parley.forms.calls import CallRequest
from parley.forms.categories import APART, CATEGORIES
from parley.forms.kinds import BadBody
from parley.forms.meetings import CallJoined, CallLeft, CallRole, Leaving
from parley.forms.offices import Mandate, MandateAct, MandateChange
from parley.forms.standings import Means, Restriction, RestrictionLifted, State, StatusChange, Whose
from parley.forms.watch import Orderwire, VerdictGiven
from parley.record.agreement import Agreement
from parley.record.terms import Terms
from parley.service.forms.packs import standard
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, EntryHash, PartyId, PostId
from parley.wire.marks import Nature, Precedence
from tests.authority.maker import ARVENIA, BELMORA, DUTY, LINE0, LINE1, NOW, WHOLE, Zero, raw_terms, said, terms_of

LETTER: Final = Letter("en", "text")
ANSWERED: Final = EntryHash(b"h" * 32)
CHIEF: Final = PostId(12)
TWO, LINE2 = raw_terms(2)
DECLARED: Final = standard().declared["stop", 1]


def suspension(state: State = State.SUSPENDED, category: str | None = None) -> StatusChange:
    return StatusChange(state, NOW, "a reason", "Council of Ministers", None, category)


def mandate(**changed: object) -> Mandate:
    given: dict[str, Any] = {
        "grantor": DUTY,
        "holder": CHIEF,
        "lines": (),
        "forms": (),
        "precedence": Precedence.FLASH,
        "until_seconds": NOW,
        "delegable": False,
    }
    return Mandate(**{**given, **changed})


@dataclass
class Case:
    """What was said on line 0 before by Arvenia and by Belmora, what Arvenia says now, and the rule that it breaks."""

    rule: type[Refusal]
    body: object
    before: tuple[tuple[PartyId, object], ...] = ()
    how: dict[str, Any] = field(default_factory=dict)
    answers: int | None = None
    """The fact that it answers, by its number among `before`."""


def agreed(**changed: object) -> Terms:
    given: dict[str, Any] = {"titles": {"en": "Line"}, "categories": {"letter": Precedence.PRIORITY}}
    return terms_of(1, Agreement(**{**given, **changed}))


ON0: Final = {"line": LINE0}
ATTACHED: Final = Letter("en", "text", None, (Attachment(b"s" * 32, 11, "chart.pdf"),))
REVOKED: Final = MandateChange(MandateAct.REVOKE)
REST: Final = Restriction(Whose.OURS, "Oda Berg", "basis", "Arvenia", (Means.VIDEO,), NOW)

CASES: Final = {
    "not on the line": Case(rules.FormNotOnLine, LETTER, how={"known": DECLARED.form, "form": DECLARED.form.named}),
    "unknown": Case(rules.FormUnknown, LETTER, how={"form": ("letter", 9)}),
    "station's form by a post": Case(rules.FormMisspoken, watch.TestText("en", "calm"), how={"answers": ANSWERED}),
    "post's form by the station": Case(rules.FormMisspoken, LETTER, how={"post": STATION_POST}),
    "post's form on line 0": Case(rules.FormMisspoken, LETTER, how={"line": LINE0, "post": DUTY}),
    "party's form on line 1": Case(rules.FormMisspoken, Orderwire("en", "text"), how={"post": STATION_POST}),
    "party's form by a post": Case(rules.FormMisspoken, Orderwire("en", "text"), how={"line": LINE0, "post": DUTY}),
    "answers nothing": Case(rules.FormUnanswering, Acknowledgement()),
    "answers something": Case(rules.FormUnanswering, suspension(), how={**ON0, "answers": ANSWERED}),
    "in exercise": Case(rules.NotInEarnest, suspension(), how={**ON0, "nature": Nature.EXERCISE}),
    "in a test": Case(rules.NotInEarnest, Closing(LINE1, "over"), how={**ON0, "nature": Nature.TEST}),
    "exercise answers": Case(
        rules.ExerciseAnswersReal,
        Acknowledgement(),
        how={"answers": ANSWERED, "nature": Nature.EXERCISE, "answered": Nature.OPERATION},
    ),
    "body": Case(BadBody, LETTER, how={"raw_body": b"\xa0"}),
    "category": Case(
        rules.CategoryNotOnLine, CallRequest(("ships",), ("en",), (Means.VIDEO,)), how={"terms": agreed()}
    ),
    "precedence": Case(rules.PrecedenceTooHigh, LETTER, how={"terms": agreed(), "precedence": Precedence.IMMEDIATE}),
    "attachment": Case(rules.AttachmentTooLarge, ATTACHED, how={"terms": agreed(attachment_bytes_max=10)}),
    "closed by us": Case(rules.LineClosed, LETTER, ((ARVENIA, Closing(LINE1, "over")),)),
    "closed by them": Case(rules.LineClosed, LETTER, ((BELMORA, Closing(LINE1, "over")),)),
    "lapsed": Case(rules.AgreementLapsed, LETTER, how={"terms": agreed(until_seconds=NOW - 1)}),
    "suspended by us": Case(rules.CategorySuspended, LETTER, ((ARVENIA, suspension()),)),
    "suspended by them": Case(rules.CategorySuspended, LETTER, ((BELMORA, suspension()),)),
    "withdrawn": Case(
        rules.CategoryWithdrawn, LETTER, ((ARVENIA, suspension()), (BELMORA, suspension(State.WITHDRAWN, "letter")))
    ),
    "no mandate": Case(rules.PostWithoutMandate, LETTER, how={"post": CHIEF}),
    "mandate of the other side": Case(rules.PostWithoutMandate, LETTER, ((BELMORA, mandate()),), how={"post": CHIEF}),
    "broken": Case(rules.MandateBroken, LETTER, ((ARVENIA, mandate(under=ANSWERED)),), how={"post": CHIEF}),
    "expired": Case(rules.MandateExpired, LETTER, ((ARVENIA, mandate(until_seconds=NOW - 1)),), how={"post": CHIEF}),
    "other line": Case(rules.MandateForOtherLine, LETTER, ((ARVENIA, mandate(lines=(LINE2,))),), how={"post": CHIEF}),
    "other form": Case(rules.MandateForOtherForm, LETTER, ((ARVENIA, mandate(forms=("ack",))),), how={"post": CHIEF}),
    "too urgent": Case(
        rules.MandatePrecedence,
        LETTER,
        ((ARVENIA, mandate(precedence=Precedence.ROUTINE)),),
        how={"post": CHIEF, "precedence": Precedence.PRIORITY},
    ),
    "nothing to change": Case(
        rules.RefersToNothing, MandateChange(MandateAct.REVOKE), how={**ON0, "answers": ANSWERED}
    ),
    "their mandate": Case(rules.RefersToNothing, REVOKED, ((BELMORA, mandate()),), how=ON0, answers=0),
    "nothing to lift": Case(rules.RefersToNothing, RestrictionLifted(), ((BELMORA, REST),), how=ON0, answers=0),
    "own proposal accepted": Case(rules.RefersToNothing, Acceptance(LINE2), ((ARVENIA, Proposal(TWO)),), ON0, 0),
    "own proposal refused": Case(rules.RefersToNothing, ProposalRefusal("no"), ((ARVENIA, Proposal(TWO)),), ON0, 0),
    "their proposal withdrawn": Case(
        rules.RefersToNothing, Withdrawal(), ((BELMORA, Proposal(raw_terms(3)[0])),), ON0, 0
    ),
    "line 0 closed": Case(rules.RefersToNothing, Closing(LINE0, "over"), how=ON0),
    "their number": Case(rules.TermsUnfit, Proposal(raw_terms(3)[0]), how=ON0),
    "line 0 replaced": Case(rules.TermsUnfit, Proposal(raw_terms(2, replace(WHOLE, replaces=LINE0))[0]), how=ON0),
    "another line accepted": Case(rules.TermsUnfit, Acceptance(LINE1), ((BELMORA, Proposal(raw_terms(3)[0])),), ON0, 0),
    "standing category": Case(rules.CategoryAlwaysOpen, suspension(category="authority"), how=ON0),
}


def arranged(case: Case) -> tuple[Ledger, Said]:
    zero = Zero()
    facts = [zero.say(party, body) for party, body in case.before]
    ledger = zero.ledger()
    how = dict(case.how)
    if case.answers is not None:
        how["answers"] = facts[case.answers].hash
    return ledger, said(ledger, ARVENIA, case.body, **how)


@pytest.mark.parametrize("name", CASES)
def test_each_rule_is_raised_by_what_breaks_it(name: str) -> None:
    ledger, now = arranged(CASES[name])
    with pytest.raises(CASES[name].rule):
        judge(ledger, now)
    found = verdict(ledger, now, len(ledger.docket(BELMORA).facts))
    assert type(found.refusal) is CASES[name].rule
    assert found.word == CASES[name].rule.code
    assert found.marks == frozenset()


@pytest.mark.parametrize(
    "act", [MandateAct.SUSPEND, MandateAct.REVOKE, MandateAct.RESUME], ids=lambda act: act.name.lower()
)
def test_a_mandate_that_was_changed(act: MandateAct) -> None:
    zero = Zero()
    given = zero.say(ARVENIA, mandate())
    zero.say(ARVENIA, MandateChange(act), given.hash)
    ledger = zero.ledger()
    now = said(ledger, ARVENIA, LETTER, post=CHIEF)
    expected = {MandateAct.SUSPEND: rules.MandateSuspended, MandateAct.REVOKE: rules.MandateRevoked}.get(act)
    if expected is None:
        assert [held.hash for held in judge(ledger, now)] == [given.hash]
    else:
        with pytest.raises(expected):
            judge(ledger, now)
    # before the change was said it could speak, and an entry that names that size still may
    assert judge(ledger, said(ledger, ARVENIA, LETTER, post=CHIEF, own_facts=1))
    with pytest.raises(rules.PostWithoutMandate):
        judge(ledger, said(ledger, ARVENIA, LETTER, post=CHIEF, own_facts=0))


def test_a_revoked_mandate_is_not_resumed() -> None:
    zero = Zero()
    given = zero.say(ARVENIA, mandate())
    zero.say(ARVENIA, MandateChange(MandateAct.REVOKE), given.hash)
    ledger = zero.ledger()
    with pytest.raises(rules.MandateRevoked):
        judge(ledger, said(ledger, ARVENIA, MandateChange(MandateAct.RESUME), line=LINE0, answers=given.hash))


def test_a_mandate_under_one_that_may_not_be_passed_on() -> None:
    zero = Zero()
    given = zero.say(ARVENIA, mandate(holder=PostId(11)))
    zero.say(ARVENIA, mandate(grantor=PostId(11), under=given.hash))
    ledger = zero.ledger()
    with pytest.raises(rules.MandateNotDelegable):
        judge(ledger, said(ledger, ARVENIA, LETTER, post=CHIEF))


@pytest.mark.parametrize("by_withdrawal", [False, True])
@pytest.mark.parametrize("body", [Acceptance(LINE2), ProposalRefusal("no")])
def test_a_proposal_is_decided_once(body: object, *, by_withdrawal: bool) -> None:
    zero = Zero()
    made = zero.say(ARVENIA, Proposal(TWO))
    if by_withdrawal:
        zero.say(ARVENIA, Withdrawal(), made.hash)
    else:
        zero.say(BELMORA, ProposalRefusal("no"), made.hash)
    ledger = zero.ledger()
    with pytest.raises(rules.ProposalDecided):
        judge(ledger, said(ledger, BELMORA, body, line=LINE0, answers=made.hash))
    with pytest.raises(rules.ProposalDecided):
        judge(ledger, said(ledger, ARVENIA, Withdrawal(), line=LINE0, answers=made.hash))


def test_two_lines_of_one_number_are_not_accepted() -> None:
    zero = Zero()
    first = zero.say(ARVENIA, Proposal(TWO))
    other, other_line = raw_terms(2, nonce=b"n" * 32)
    second = zero.say(ARVENIA, Proposal(other))
    zero.say(BELMORA, Acceptance(LINE2), first.hash)
    ledger = zero.ledger()
    with pytest.raises(rules.TermsUnfit):
        judge(ledger, said(ledger, BELMORA, Acceptance(other_line), line=LINE0, answers=second.hash))


def test_the_lines_own_post_the_station_and_the_party_speak_without_a_mandate() -> None:
    ledger = Zero().ledger()
    assert judge(ledger, said(ledger, ARVENIA, LETTER)) == ()
    assert judge(ledger, said(ledger, BELMORA, LETTER)) == ()
    assert judge(ledger, said(ledger, ARVENIA, VerdictGiven("rule"), post=STATION_POST, answers=ANSWERED)) == ()
    assert judge(ledger, said(ledger, ARVENIA, Orderwire("en", "text"), line=LINE0)) == ()
    assert judge(ledger, said(ledger, ARVENIA, Acknowledgement(), line=LINE0, answers=ANSWERED)) == ()


@pytest.mark.parametrize("answered", [Nature.EXERCISE, None])
def test_an_exercise_answers_an_exercise(answered: Nature | None) -> None:
    ledger = Zero().ledger()
    answers = None if answered is None else ANSWERED
    body = LETTER if answered is None else Acknowledgement()
    now = said(ledger, ARVENIA, body, nature=Nature.EXERCISE, answers=answers, answered=answered)
    assert judge(ledger, now) == ()


def test_what_answers_passes_on_a_line_that_is_closed_or_suspended() -> None:
    zero = Zero()
    zero.say(ARVENIA, Closing(LINE1, "over"))
    zero.say(BELMORA, suspension(State.WITHDRAWN))
    ledger = zero.ledger()
    assert judge(ledger, said(ledger, ARVENIA, Acknowledgement(), answers=ANSWERED)) == ()


def test_what_is_held_apart_stays_open_when_the_rest_is_suspended_or_has_lapsed_and_is_suspended_by_name() -> None:
    """There is no form yet of STOP, incident or distress: the check is asked as a form of each would ask it."""
    zero = Zero()
    zero.say(ARVENIA, suspension())
    ledger = zero.ledger()
    now = said(ledger, ARVENIA, LETTER)
    agreement = Agreement({}, {}, until_seconds=NOW - 1)
    for category in CATEGORIES:
        if category in APART:
            check_open(ledger.now(ARVENIA), now, category, agreement)
        else:
            with pytest.raises(rules.AgreementLapsed):
                check_open(ledger.now(ARVENIA), now, category, agreement)
    zero.say(BELMORA, suspension(category="distress"))
    with pytest.raises(rules.CategorySuspended):
        check_open(zero.ledger().now(ARVENIA), now, "distress", agreement)


def test_who_takes_no_calls_takes_no_signals_of_calls_and_what_ends_one_passes() -> None:
    page = b"page-one"
    join = CallJoined(page, DUTY, "the duty officer", CallRole.PRINCIPAL, Means.TEXT)
    for category in ("call", "signal", None):
        zero = Zero()
        zero.say(BELMORA, suspension(category=category))
        ledger = zero.ledger()
        with pytest.raises(rules.CategorySuspended):
            judge(ledger, said(ledger, ARVENIA, join, post=STATION_POST, answers=ANSWERED))
        assert (
            judge(ledger, said(ledger, ARVENIA, CallLeft(page, Leaving.ENDED), post=STATION_POST, answers=ANSWERED))
            == ()
        )
    zero = Zero()
    zero.say(BELMORA, suspension(category="letter"))
    ledger = zero.ledger()
    assert judge(ledger, said(ledger, ARVENIA, join, post=STATION_POST, answers=ANSWERED)) == ()


# -- marks -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [suspension(), suspension(State.WITHDRAWN, "letter"), Closing(LINE1, "over")])
def test_what_the_other_side_had_ended_and_its_author_could_not_know_crossed(ending: object) -> None:
    zero = Zero()
    zero.say(BELMORA, ending)
    ledger = zero.ledger()
    unaware = said(ledger, ARVENIA, LETTER, seen_facts=0)
    found = verdict(ledger, unaware, 1)
    assert found.refusal is None
    assert found.marks == {Mark.CROSSED}
    assert found.word == "crossed"
    assert verdict(ledger, unaware, 0).marks == frozenset()
    assert verdict(ledger, said(ledger, ARVENIA, LETTER), 1).refusal is not None


def test_a_time_that_what_was_seen_contradicts_is_disputed() -> None:
    zero = Zero()
    zero.say(ARVENIA, mandate())
    ledger = zero.ledger()
    for seen_seconds, marks in ((NOW, frozenset()), (NOW + 1, {Mark.DISPUTED})):
        found = verdict(ledger, said(ledger, ARVENIA, LETTER, post=CHIEF, seen_seconds=seen_seconds), 0)
        assert found.refusal is None
        assert found.marks == marks
        lapsing = said(ledger, ARVENIA, LETTER, terms=agreed(until_seconds=NOW), seen_seconds=seen_seconds)
        assert verdict(ledger, lapsing, 0).marks == marks
    own = verdict(ledger, said(ledger, ARVENIA, LETTER, seen_seconds=NOW + 1), 0)
    assert own.marks == frozenset()


def test_both_marks_are_kept_as_one_word() -> None:
    zero = Zero()
    zero.say(BELMORA, suspension())
    ledger = zero.ledger()
    late = said(ledger, ARVENIA, LETTER, terms=agreed(until_seconds=NOW), seen_seconds=NOW + 1, seen_facts=0)
    found = verdict(ledger, late, 1)
    assert found.marks == {Mark.CROSSED, Mark.DISPUTED}
    assert found.word == "crossed"


def test_every_rule_is_in_a_case_of_this_file() -> None:
    raised = {case.rule for case in CASES.values()}
    raised |= {rules.MandateSuspended, rules.MandateRevoked, rules.MandateNotDelegable, rules.ProposalDecided}
    # Their cases need cards and earlier entries: tests/station/test_renewing.py, tests/exchange/test_commitments.py
    elsewhere = {"key-superseded", "readout-differs"}
    assert {rule.code for rule in rules.Rule.__subclasses__()} - elsewhere <= {rule.code for rule in raised}
