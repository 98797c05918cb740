"""Every rule at our own door, and as a verdict on the other side's entry that goes back to it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final
from unittest.mock import patch

import pytest

from parley.authority import rules
from parley.authority.ledger import Ledger
from parley.desk.draft import Draft
from parley.exchange import generations, judgement
from parley.exchange.acknowledging import ACKNOWLEDGED_SPACE
from parley.exchange.blobs import WANTED_SPACE
from parley.exchange.channel import Settings
from parley.exchange.effects import Declined, Placed, Sign
from parley.exchange.events import TimePassed
from parley.exchange.standing import LATER_SPACE, UNJUDGED_SPACE
from parley.exchange.verdicts import VERDICT_SPACE
from parley.forms import watch
from parley.forms.agreements import Acceptance, Closing, Proposal
from parley.forms.body import form_of, write
from parley.forms.builtin import LETTER as LETTER_FORM
from parley.forms.builtin import Acknowledgement, Attachment, Letter
from parley.forms.calls import CallRequest
from parley.forms.offices import Mandate, MandateAct, MandateChange
from parley.forms.readouts import ReadoutCommitted, ReadoutPublished
from parley.forms.standings import Means, State, StatusChange
from parley.record.agreement import Agreement
from parley.record.entry import Entry
from parley.seal import frames
from parley.service.forms.packs import standard
from parley.station.events import Restored
from parley.store.memory import MemoryStore
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, EntryHash, Generation, LogSize, PostId
from parley.wire.limits import UNJUDGED_MAX, VERDICTS_OWED_MAX
from parley.wire.marks import Nature, Precedence
from tests.exchange.hands import Author, channel_of, hand, line_of
from tests.station.pair import START, End, Pair
from tests.station.speaking import (
    AGREED,
    DUTY,
    entries,
    hand_in,
    kept_verdict,
    open_door,
    open_line,
    released,
    say,
    terms_raw,
    verdicts,
)

LETTER: Final = Letter("en", "text")
ALL_QUIET: Final = b"\xa1\x01\x18\x43"
NOWHERE: Final = EntryHash(b"h" * 32)
CHIEF: Final = PostId(12)
NOW: Final = START // 1000
SMALL: Final = replace(AGREED, categories={"letter": Precedence.PRIORITY}, attachment_bytes_max=10)


def mandate(**changed: object) -> Mandate:
    given: dict[str, Any] = {
        "grantor": DUTY,
        "holder": CHIEF,
        "lines": (),
        "forms": (),
        "precedence": Precedence.IMMEDIATE,
        "until_seconds": NOW,
        "delegable": False,
    }
    return Mandate(**{**given, **changed})


def word(state: State = State.SUSPENDED, category: str | None = None) -> StatusChange:
    return StatusChange(state, NOW, "reason", "Council of Ministers", None, category)


@dataclass(frozen=True)
class Breach:
    """What A says that breaks a rule: its body and particulars, on a line."""

    body: object
    line: int = 0
    how: dict[str, Any] | None = None


def given(pair: Pair, body: object, **how: Any) -> EntryHash:  # noqa: ANN401 -- what `say` takes
    """A says something on line 0 as it should, and it arrives."""
    entry = say(pair, pair.a, body, **how)
    pair.settle()
    return entry


def speaking(pair: Pair, *mandates: Mandate, **how: object) -> Breach:
    """A post that speaks by these mandates."""
    for one in mandates:
        given(pair, one)
    return Breach(LETTER, 1, {"post": CHIEF, **how})


def changed(pair: Pair, act: MandateAct) -> Breach:
    entry = given(pair, mandate())
    given(pair, MandateChange(act), answers=entry)
    return Breach(LETTER, 1, {"post": CHIEF})


def passed_on(pair: Pair) -> Breach:
    above = given(pair, mandate(holder=PostId(11)))
    return speaking(pair, mandate(grantor=PostId(11), under=above))


def on_line_2(pair: Pair, agreement: Agreement, body: object, **how: object) -> Breach:
    open_line(pair, 2, agreement)
    return Breach(body, 2, how)


def after(pair: Pair, *bodies: object) -> Breach:
    for body in bodies:
        given(pair, body)
    return Breach(LETTER, 1)


def twice_decided(pair: Pair) -> Breach:
    raw, line = terms_raw(pair, 3)
    made = say(pair, pair.b, Proposal(raw))
    pair.settle()
    given(pair, Acceptance(line), answers=made)
    return Breach(Acceptance(line), 0, {"answers": made})


def other_text(pair: Pair) -> Breach:
    """One byte of a readout is another than it was when the side bound itself to it."""
    text = ReadoutPublished("en", "Call", "We spoke of 3 ships.", bytes(16), NOW)
    asked = given(pair, CALL, line=1)
    bound = given(pair, ReadoutCommitted(text.digest, 1), line=1, answers=asked)
    return Breach(replace(text, text="We spoke of 2 ships."), 1, {"answers": bound})


ATTACHED: Final = Letter("en", "text", None, (Attachment(b"s" * 32, 11, "chart.pdf"),))
CALL: Final = CallRequest(("ships",), ("en",), (Means.VIDEO,))

BREACHES: Final[dict[type[Refusal], Callable[[Pair], Breach]]] = {
    rules.FormUnknown: lambda _: Breach(LETTER, 1, {"form": ("letter", 9)}),
    rules.FormNotOnLine: lambda pair: on_line_2(pair, AGREED, LETTER, form=("code", 1), raw_body=ALL_QUIET),
    rules.FormMisspoken: lambda _: Breach(LETTER, 1, {"post": STATION_POST}),
    rules.FormUnanswering: lambda _: Breach(Acknowledgement(), 1),
    rules.NotInEarnest: lambda _: Breach(word(), 0, {"nature": Nature.EXERCISE}),
    rules.ExerciseAnswersReal: lambda _: Breach(LETTER, 1, {"nature": Nature.EXERCISE, "answers": NOWHERE}),
    rules.LineClosed: lambda pair: after(pair, Closing(pair.line, "over")),
    rules.AgreementLapsed: lambda pair: on_line_2(pair, replace(AGREED, until_seconds=NOW - 1), LETTER),
    rules.CategoryNotOnLine: lambda pair: on_line_2(pair, SMALL, CALL),
    rules.CategorySuspended: lambda pair: after(pair, word()),
    rules.CategoryWithdrawn: lambda pair: after(pair, word(), word(State.WITHDRAWN, "letter")),
    rules.PrecedenceTooHigh: lambda pair: on_line_2(pair, SMALL, LETTER, precedence=Precedence.FLASH),
    rules.AttachmentTooLarge: lambda pair: on_line_2(pair, SMALL, ATTACHED),
    rules.PostWithoutMandate: lambda _: Breach(LETTER, 1, {"post": CHIEF}),
    rules.MandateBroken: lambda pair: speaking(pair, mandate(under=NOWHERE)),
    rules.MandateNotDelegable: passed_on,
    rules.MandateRevoked: lambda pair: changed(pair, MandateAct.REVOKE),
    rules.MandateSuspended: lambda pair: changed(pair, MandateAct.SUSPEND),
    rules.MandateExpired: lambda pair: speaking(pair, mandate(until_seconds=NOW - 1)),
    rules.MandateForOtherLine: lambda pair: speaking(pair, mandate(lines=(pair.lines[0],))),
    rules.MandateForOtherForm: lambda pair: speaking(pair, mandate(forms=("ack",))),
    rules.MandatePrecedence: lambda pair: speaking(pair, mandate(), precedence=Precedence.FLASH),
    rules.TermsUnfit: lambda pair: Breach(Proposal(terms_raw(pair, 3)[0])),
    rules.RefersToNothing: lambda _: Breach(MandateChange(MandateAct.REVOKE), 0, {"answers": NOWHERE}),
    rules.ProposalDecided: twice_decided,
    rules.CategoryAlwaysOpen: lambda _: Breach(word(category="answer")),
    rules.ReadoutDiffers: other_text,
}


def settled_pair() -> Pair:
    pair = Pair(settings=Settings(catalogue=standard()))
    pair.settle()
    return pair


def test_every_rule_is_here() -> None:
    elsewhere = {"key-superseded"}  # raised where signatures are verified
    assert {rule.code for rule in BREACHES} == {rule.code for rule in rules.Rule.__subclasses__()} - elsewhere


@pytest.mark.parametrize("rule", BREACHES, ids=lambda rule: rule.code)
def test_at_our_own_door_it_is_declined_and_nothing_is_said(rule: type[Refusal]) -> None:
    pair = settled_pair()
    breach = BREACHES[rule](pair)
    size = line_of(pair, pair.a, breach.line).own.size
    with pytest.raises(rule):
        say(pair, pair.a, breach.body, breach.line, **(breach.how or {}))
    assert line_of(pair, pair.a, breach.line).own.size == size


@pytest.mark.parametrize("rule", BREACHES, ids=lambda rule: rule.code)
def test_of_the_other_side_it_is_held_and_receipted_and_the_verdict_goes_back(rule: type[Refusal]) -> None:
    pair = settled_pair()
    breach = BREACHES[rule](pair)
    with open_door():
        entry = say(pair, pair.a, breach.body, breach.line, **(breach.how or {}))
    pair.settle()
    assert kept_verdict(pair.b, entry) == rule.code
    mine = line_of(pair, pair.a, breach.line).own
    assert mine.receipted == mine.size
    assert verdicts(pair.b, pair, breach.line) == [(entry, rule.code)]
    assert verdicts(pair.a, pair, breach.line, own=False) == [(entry, rule.code)]
    assert verdicts(pair.a, pair, breach.line) == []
    assert not channel_of(pair, pair.b).standing.owed


def test_a_body_that_cannot_be_read_is_told_without_what_was_in_it() -> None:
    pair = settled_pair()
    with open_door():
        entry = say(pair, pair.a, LETTER, 1, raw_body=b"\xa0")
    pair.settle()
    assert verdicts(pair.b, pair, 1) == [(entry, "body-bad")]


def test_a_refused_acknowledgement_acknowledges_nothing() -> None:
    pair = settled_pair()
    pair.send(pair.b, "请回答", language="zh")
    pair.settle()
    said = line_of(pair, pair.b).own.leaves[0]
    with open_door():
        say(pair, pair.a, Acknowledgement(), 1, post=CHIEF, answers=said)
    pair.settle()
    assert pair.b.store.kept(ACKNOWLEDGED_SPACE) == {}
    say(pair, pair.a, Acknowledgement(), 1, answers=said)
    pair.settle()
    assert len(pair.b.store.kept(ACKNOWLEDGED_SPACE)) == 1


def test_attachments_of_a_refused_letter_are_not_fetched() -> None:
    pair = settled_pair()
    with open_door():
        say(pair, pair.a, ATTACHED, 1, post=CHIEF)
    pair.settle()
    assert pair.b.store.kept(WANTED_SPACE) == {}
    say(pair, pair.a, ATTACHED, 1)
    pair.settle()
    assert len(pair.b.store.kept(WANTED_SPACE)) == 1


def test_what_crossed_is_acted_on_and_marked() -> None:
    pair = settled_pair()
    say(pair, pair.b, word())
    entry = say(pair, pair.a, LETTER, 1)
    pair.settle()
    assert kept_verdict(pair.b, entry) == "crossed"
    assert verdicts(pair.b, pair, 1) == [(entry, "crossed")]
    with pytest.raises(rules.CategorySuspended):
        say(pair, pair.a, LETTER, 1)


def test_what_a_later_entry_that_it_saw_contradicts_is_disputed_also_after_a_restart() -> None:
    """A's clock stands still; what it has seen of B is newer than the end of the mandate by which it speaks."""
    pair = settled_pair()
    given(pair, mandate())
    pair.b.now = START + 5_000  # type: ignore[assignment] # an instant
    pair.send(pair.b, "请回答", language="zh")
    pair.settle()
    pair.b.reload()
    pair.connect()
    pair.settle()
    entry = say(pair, pair.a, LETTER, 1, post=CHIEF)
    pair.settle()
    assert kept_verdict(pair.b, entry) == "disputed"


def test_it_is_judged_only_when_line_0_has_caught_up() -> None:
    pair = settled_pair()
    mandated = say(pair, pair.a, mandate())
    zero = pair.take_wire(pair.a)
    letter = say(pair, pair.a, ATTACHED, 1, post=CHIEF)
    pair.deliver(pair.b, pair.take_wire(pair.a))
    standing = channel_of(pair, pair.b).standing
    assert set(standing.unjudged) == {letter}
    assert pair.b.store.kept(WANTED_SPACE) == {}
    pair.b.reload()
    assert set(channel_of(pair, pair.b).standing.unjudged) == {letter}
    pair.deliver(pair.b, zero)
    standing = channel_of(pair, pair.b).standing
    assert not standing.unjudged
    assert mandated in standing.ledger.now(standing.ledger.other.party).author.mandates
    assert kept_verdict(pair.b, letter) is None
    assert len(pair.b.store.kept(WANTED_SPACE)) == 1


@pytest.mark.parametrize("again", [False, True])
def test_however_many_wait_for_line_0_all_are_judged_once_in_order_and_few_are_in_memory(again: bool) -> None:  # noqa: FBT001 - a case of the table
    many, at_once = 3_000, 100
    pair = settled_pair()
    given(pair, mandate())
    zero = say(pair, pair.a, mandate(holder=PostId(13)))
    held = pair.take_wire(pair.a)
    author = Author(pair, pair.a)
    written = [author.write("text", post=CHIEF) for _ in range(many)]
    for start in range(0, many, at_once):
        hand(pair, pair.b, *(author.full(entry) for entry in written[start : start + at_once]))
    assert line_of(pair, pair.b).other.size == many
    if again:
        pair.b.reload()
    channel = channel_of(pair, pair.b)
    assert len(channel.standing.unjudged) == UNJUDGED_MAX
    assert channel.standing.later == {written[0].origin.text: (1, UNJUDGED_MAX)}
    judged: list[int] = []

    def conclude(work: object, channel: Any, line: Any, entry: Entry, found: Any) -> None:  # noqa: ANN401
        assert len(channel.standing.unjudged) <= UNJUDGED_MAX
        if line.index:
            judged.append(entry.payload.index)
        concluded(work, channel, line, entry, found)  # type: ignore[arg-type]

    concluded = judgement._conclude
    with patch.object(judgement, "_conclude", conclude):
        pair.deliver(pair.b, held)
    assert judged == list(range(many))
    assert (channel.standing.unjudged, channel.standing.later) == ({}, {})
    assert pair.b.store.kept(UNJUDGED_SPACE) == pair.b.store.kept(LATER_SPACE) == {}
    assert zero in channel.standing.ledger.now(channel.other).author.mandates


def test_a_station_that_names_less_of_line_0_than_before_is_not_acted_on() -> None:
    """It would speak by a mandate that it has revoked itself."""
    pair = settled_pair()
    entry = given(pair, mandate())
    given(pair, MandateChange(MandateAct.REVOKE), answers=entry)
    author = Author(pair, pair.a)
    author.write()
    payload = author.payload(post=CHIEF, body=ATTACHED.body())
    assert payload.line0 is not None
    author.write(post=CHIEF, body=ATTACHED.body(), line0=replace(payload.line0, own_size=LogSize(1)))
    hand(pair, pair.b, *(author.full(one) for one in author.written))
    assert kept_verdict(pair.b, author.written[-1].hash) == "seen-false"
    assert pair.b.store.kept(WANTED_SPACE) == {}


def test_no_verdict_about_what_a_station_says_of_itself() -> None:
    pair = settled_pair()
    with open_door():
        first = say(pair, pair.a, watch.VerdictGiven("mandate-revoked"), 1, answers=NOWHERE)
        say(pair, pair.a, watch.VerdictGiven("mandate-revoked"), 1, post=STATION_POST)
        say(pair, pair.a, watch.TestText("en", "calm sea"), 1, answers=NOWHERE)
    pair.settle()
    assert kept_verdict(pair.b, first) == "form-misspoken"
    assert line_of(pair, pair.b).own.size == 0


def test_of_many_breaches_at_once_so_many_are_answered() -> None:
    pair = settled_pair()
    with open_door():
        for _ in range(VERDICTS_OWED_MAX + 3):
            say(pair, pair.a, LETTER, 1, post=CHIEF)
    datagrams = pair.take_wire(pair.a)
    pair.deliver(pair.b, datagrams)
    pair.settle()
    assert len(verdicts(pair.b, pair, 1)) == VERDICTS_OWED_MAX
    assert all(kept_verdict(pair.b, one) == "post-without-mandate" for one in line_of(pair, pair.a).own.leaves.values())


class PowerCut(Exception):
    """The reader's machine stops."""


@pytest.mark.parametrize("steps", range(8))
def test_a_crash_between_arrival_and_verdict_gives_exactly_one_verdict(steps: int) -> None:
    """After so many commits the reader stops, and starts again from its disk; the entry comes again if need be."""
    pair = settled_pair()
    with open_door():
        entry = say(pair, pair.a, LETTER, 1, post=CHIEF)
    datagrams = pair.take_wire(pair.a)
    commits = 0
    commit = pair.b.store.commit

    def until_cut(*ops: Any) -> None:  # noqa: ANN401 -- as the store takes them
        nonlocal commits
        if commits == steps:
            raise PowerCut
        commits += 1
        commit(*ops)

    with patch.object(pair.b.store, "commit", until_cut), suppress(PowerCut):
        pair.deliver(pair.b, datagrams)
        for _ in range(4):
            pair.b.carried.clear()  # nothing leaves
            pair.b.feed(TimePassed())
    pair.b.reload()
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    assert verdicts(pair.b, pair, 1) == verdicts(pair.a, pair, 1, own=False) == [(entry, "post-without-mandate")]


def test_a_draft_that_waits_is_judged_again_when_its_turn_to_be_signed_comes() -> None:
    """A mandate is revoked while a second letter waits for the signature of the first."""
    pair = settled_pair()
    entry = given(pair, mandate())
    draft = Draft(CHIEF, LETTER_FORM, LETTER.body(), Precedence.ROUTINE)
    with patch.object(pair.a, "answer", lambda _: None):
        tickets = [hand_in(pair.a, pair.line, draft) for _ in range(2)]
        (token,) = pair.a.said(Sign)
    given(pair, MandateChange(MandateAct.REVOKE), answers=entry)
    signed = pair.a.answer(token)
    assert signed is not None
    pair.a.feed(signed)
    assert [effect.ticket for effect in pair.a.said(Placed)][-1] == tickets[0]
    (declined,) = pair.a.said(Declined)
    assert (declined.ticket, type(declined.refusal)) == (tickets[1], rules.MandateRevoked)
    pair.settle()
    assert pair.b.store.kept(VERDICT_SPACE) == {}
    assert line_of(pair, pair.b).other.size == 1


def test_a_mandate_that_is_not_durable_yet_lets_nobody_speak_yet() -> None:
    """The entry would name a size of line 0 without it, and the other side would refuse it."""
    pair = settled_pair()
    drafts = [
        (pair.lines[0], Draft(STATION_POST, form_of(Mandate).named, write(mandate()), Precedence.ROUTINE)),
        (pair.line, Draft(CHIEF, LETTER_FORM, LETTER.body(), Precedence.ROUTINE)),
    ]
    pair.a.feed(*(released(pair.a, line, draft) for line, draft in drafts))
    (declined,) = pair.a.said(Declined)
    assert type(declined.refusal) is rules.PostWithoutMandate
    pair.settle()
    assert pair.b.store.kept(VERDICT_SPACE) == {}


def test_the_ledger_that_is_loaded_equals_what_the_logs_say() -> None:
    """Facts are kept apart from the record, so that a start reads them alone; both must say the same."""
    pair = settled_pair()
    for number in range(3):
        entry = given(pair, mandate(holder=PostId(20 + number)))
        given(pair, Acknowledgement(), answers=entry)
        given(pair, MandateChange(MandateAct(number % 3)), answers=entry)
        say(pair, pair.b, word(State(number % 2)))
        pair.settle()
    open_line(pair)
    for side in (pair.a, pair.b):
        live = channel_of(pair, side).standing.ledger
        side.reload()
        loaded = channel_of(pair, side).standing.ledger
        again = Ledger(live.own.party, live.other.party, first=live.parties[0] == live.own.party)
        for own in (True, False):
            for one in entries(side, pair, 0, own=own):
                again.docket(one.origin.party).begin(one.origin)
                again.add(one)
        for ledger in (loaded, again):
            assert (ledger.own, ledger.other) == (live.own, live.other)
        assert len(live.own.facts) + len(live.other.facts) == 11


@pytest.mark.parametrize("side", ["a", "b"])
def test_facts_of_a_log_that_was_begun_anew_after_a_restore_count_on_both_sides(side: str) -> None:
    """A mandate and its revocation; the backup has the mandate alone, and the other side gives the rest back."""
    pair = settled_pair()
    end, other = (pair.a, pair.b) if side == "a" else (pair.b, pair.a)
    entry = say(pair, end, mandate())
    pair.settle()
    backup = end.store.copy()
    say(pair, end, MandateChange(MandateAct.REVOKE), answers=entry)
    pair.settle()
    end.store = backup
    end.reload()
    end.feed(Restored())
    pair.connect()
    pair.settle()
    pair.wait(600_000)
    for one in (end, other):
        ledger = channel_of(pair, one).standing.ledger
        assert len(ledger.docket(end.party.card.party).generations) == 2
        (held,) = ledger.now(end.party.card.party).author.mandates.values()
        assert held.state is MandateAct.REVOKE
    with pytest.raises(rules.MandateRevoked):
        say(pair, end, LETTER, 1, post=CHIEF)
    with open_door():
        letter = say(pair, end, LETTER, 1, post=CHIEF)
    pair.settle()
    assert kept_verdict(other, letter) == "mandate-revoked"


MINUTE_MS: Final = 60_000


def set_back(pair: Pair, side: End, backup: MemoryStore) -> None:
    """A side is restored from a backup, and let in again."""
    side.store = backup.copy()
    side.reload()
    side.feed(Restored())
    pair.connect()
    pair.wait(10 * MINUTE_MS)


def waiting_letter() -> tuple[Pair, MemoryStore, EntryHash]:
    """A's word on line 0 reaches nobody, and the letter that it said by it waits at B; A's backup has neither."""
    pair = settled_pair()
    backup = pair.a.store.copy()
    say(pair, pair.a, mandate())
    pair.take_wire(pair.a)
    letter = say(pair, pair.a, LETTER, 1, post=CHIEF)
    pair.deliver(pair.b, pair.take_wire(pair.a))
    assert set(channel_of(pair, pair.b).standing.unjudged) == {letter}
    return pair, backup, letter


@pytest.mark.parametrize("again", [False, True])
def test_what_was_said_by_what_its_author_lost_for_good_is_judged_without_it(again: bool) -> None:  # noqa: FBT001 - a case of the table
    pair, backup, letter = waiting_letter()
    if again:
        pair.b.reload()
    set_back(pair, pair.a, backup)
    assert channel_of(pair, pair.b).standing.unjudged == {}
    assert kept_verdict(pair.b, letter) == rules.PostWithoutMandate.code


def test_so_is_what_was_said_by_a_whole_log_that_nobody_holds_any_more() -> None:
    """A was restored before; B has the new log of line 1 only, and then A is restored again from the same backup."""
    pair = settled_pair()
    backup = pair.a.store.copy()
    set_back(pair, pair.a, backup)
    author = Author(pair, pair.a)
    line0 = author.payload().line0
    assert line0 is not None
    letter = author.write(line0=replace(line0, own_generation=Generation(b"nobody's"), own_size=LogSize(2)))
    hand(pair, pair.b, author.full(letter))
    assert set(channel_of(pair, pair.b).standing.unjudged) == {letter.hash}
    set_back(pair, pair.a, backup)
    assert channel_of(pair, pair.b).standing.unjudged == {}
    assert kept_verdict(pair.b, letter.hash) is None


@pytest.mark.parametrize("again", [False, True])
def test_what_is_still_to_come_of_an_earlier_log_is_waited_for_also_after_a_restart(again: bool) -> None:  # noqa: FBT001 - a case of the table
    """A's backup has its word on line 0, which B lacks; its new log says so, and B asks."""
    pair, backup, letter = waiting_letter()
    backup = pair.a.store.copy()
    with patch.object(generations, "_complete", lambda *_: None):
        set_back(pair, pair.a, backup)
        standing = channel_of(pair, pair.b).standing
        assert set(standing.unjudged) == {letter}
        if again:
            pair.b.reload()
            pair.connect()
            pair.wait(MINUTE_MS)
        assert set(channel_of(pair, pair.b).standing.unjudged) == {letter}
    pair.wait(10 * MINUTE_MS)
    assert channel_of(pair, pair.b).standing.unjudged == {}
    assert kept_verdict(pair.b, letter) is None


# -- an exercise that overtakes what it answers ------------------------------------------------------------------------


def overtaking(nature: Nature) -> tuple[Pair, EntryHash, EntryHash]:
    """A says something on line 2, which is lost at first, and on line 1 an exercise that answers it, and arrives."""
    pair = Pair()
    open_line(pair, 2)
    about = say(pair, pair.a, LETTER, 2, nature=nature)
    pair.take_wire(pair.a)
    with open_door():
        exercise = say(pair, pair.a, LETTER, 1, answers=about, nature=Nature.EXERCISE)
    pair.settle()
    assert line_of(pair, pair.b, 1).other.size == 1
    assert line_of(pair, pair.b, 2).other.size == 0
    assert exercise in channel_of(pair, pair.b).standing.unjudged
    assert kept_verdict(pair.b, exercise) is None
    return pair, about, exercise


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize(
    ("nature", "found"), [(Nature.EXERCISE, None), (Nature.OPERATION, rules.ExerciseAnswersReal.code)]
)
def test_an_exercise_waits_for_what_it_answers_on_another_line(nature: Nature, found: str | None, again: bool) -> None:  # noqa: FBT001 - a case of the table
    pair, _, exercise = overtaking(nature)
    if again:
        pair.b.reload()
        assert exercise in channel_of(pair, pair.b).standing.unjudged
        pair.connect()
    pair.wait(MINUTE_MS)
    standing = channel_of(pair, pair.b).standing
    assert line_of(pair, pair.b, 2).other.size == 1
    assert (standing.unjudged, standing.whole) == ({}, {})
    assert kept_verdict(pair.b, exercise) == found
    assert [word for about, word in verdicts(pair.b, pair, 1) if about == exercise] == ([found] if found else [])


def test_what_is_on_no_line_is_not_waited_for_once_the_other_side_has_said_so() -> None:
    pair = Pair()
    for index in (2, 4):
        open_line(pair, index)
    with open_door():
        exercise = say(pair, pair.a, LETTER, 1, answers=NOWHERE, nature=Nature.EXERCISE)
    pair.settle()
    standing = channel_of(pair, pair.b).standing
    said = {line: frames.Have(line, LogSize(size), LogSize(0)) for line, size in ((0, 99), (1, 1), (2, 0), (4, 0))}
    for line in (1, 2):
        hand(pair, pair.b, said[line])
        assert exercise in standing.unjudged, "line 4 may have it"
    hand(pair, pair.b, said[4])
    pair.settle()
    assert (standing.unjudged, standing.whole) == ({}, {})
    assert kept_verdict(pair.b, exercise) == rules.ExerciseAnswersReal.code


def test_in_long_silence_the_other_side_says_so() -> None:
    pair = Pair()
    open_line(pair, 2)
    with open_door():
        exercise = say(pair, pair.a, LETTER, 1, answers=NOWHERE, nature=Nature.EXERCISE)
    pair.settle()
    assert kept_verdict(pair.b, exercise) is None
    pair.wait(2 * channel_of(pair, pair.b).periods.keepalive_ms)
    assert kept_verdict(pair.b, exercise) == rules.ExerciseAnswersReal.code


def test_with_no_other_line_nothing_is_waited_for() -> None:
    pair = Pair()
    with open_door():
        exercise = say(pair, pair.a, LETTER, 1, answers=NOWHERE, nature=Nature.EXERCISE)
    pair.settle()
    assert kept_verdict(pair.b, exercise) == rules.ExerciseAnswersReal.code


def test_an_exercise_waits_for_what_it_answers_until_that_is_given_back_after_a_restore() -> None:
    """A's backup has neither the exercise nor its answer; the answer is asked for at once, and comes first."""
    pair = Pair()
    pair.settle()
    say(pair, pair.a, LETTER, 1)
    pair.settle()
    backup = pair.a.store.copy()
    about = say(pair, pair.a, LETTER, 1, nature=Nature.EXERCISE)
    pair.settle()
    answer = say(pair, pair.b, LETTER, 1, answers=about, nature=Nature.EXERCISE)
    pair.settle()
    pair.a.store = backup
    pair.a.reload()
    pair.a.feed(Restored())
    pair.connect()
    with patch.object(generations, "take_back", lambda *_: None):
        pair.wait(MINUTE_MS)
        standing = channel_of(pair, pair.a).standing
        assert answer in standing.unjudged
        assert about not in standing.exercises
    pair.wait(10 * MINUTE_MS)
    assert about in standing.exercises
    assert not standing.unjudged
    assert kept_verdict(pair.a, answer) is None
    assert verdicts(pair.a, pair, 1) == []


def test_an_exercise_waits_for_what_it_answers_in_an_earlier_log_also_after_a_restart() -> None:
    """A's backup has the exercise, which reached nobody; its new log names it, and answers it before B has it."""
    pair = Pair()
    pair.settle()
    about = say(pair, pair.a, LETTER, 1, nature=Nature.EXERCISE)
    pair.take_wire(pair.a)
    with patch.object(generations, "_complete", lambda *_: None):
        set_back(pair, pair.a, pair.a.store)
        answer = say(pair, pair.a, LETTER, 1, answers=about, nature=Nature.EXERCISE)
        pair.settle()
        for _ in range(2):
            assert answer in channel_of(pair, pair.b).standing.unjudged
            pair.b.reload()
            pair.connect()
            pair.wait(MINUTE_MS)
    pair.wait(10 * MINUTE_MS)
    assert about in channel_of(pair, pair.b).standing.exercises
    assert channel_of(pair, pair.b).standing.unjudged == {}
    assert kept_verdict(pair.b, answer) is None
