"""The verdict on what a post said: within what was agreed, or outside by which rule.

An entry is judged by what its author knew: line 0 as far as the entry names it.  What its author could not have known
does not make it wrong: it crossed.
"""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from typing import TYPE_CHECKING

from parley.authority import mandates, rules
from parley.authority.referring import check_refers
from parley.forms.body import Form, Speaks, read
from parley.forms.builtin import Letter
from parley.forms.categories import APART, AUTHORITY, OPEN_WITH, STANDING
from parley.forms.readouts import ReadoutPublished
from parley.forms.standings import State
from parley.record.agreement import STANDARD, Agreement
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST
from parley.wire.marks import Nature
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.authority.ledger import Ledger, Reading
    from parley.record.terms import Terms
    from parley.wire.ids import EntryHash, LineId, PartyId, PostId
    from parley.wire.marks import Precedence


class Mark(Enum):
    """What is to be known of an entry that breaks no rule."""

    CROSSED = "crossed"
    """The other side had ended or suspended this, and its author could not know."""
    DISPUTED = "disputed"
    """By its own clock it was in time; by what its author had seen it was not."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is judged: an entry, or a draft at our own door.

    `own_facts` and `seen_facts`: so many facts of its author's and of the other side's line 0 stood behind it.
    `seen_seconds`: the newest time that its author had seen the other side claim.  `answered`: the nature of the entry
    that it answers, where that is known.
    """

    party: PartyId
    line: LineId
    terms: Terms
    post: PostId
    form: tuple[str, int]
    known: Form | None
    """The form of this name, as far as the judge knows it."""
    body: bytes
    precedence: Precedence
    nature: Nature
    time_seconds: int
    own_facts: int
    seen_facts: int
    seen_seconds: int = 0
    answers: EntryHash | None = None
    answered: Nature | None = None
    committed: bytes | None = None
    """The digest that its author's side had said by the entry that it answers; None where that is no commitment."""
    card_serial: int | None = None
    """The serial of the newest card of its author that has the key which signed it; None at our own door."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judgement found: the refusal that applies, or None; marks; the mandates by which the post spoke."""

    refusal: Refusal | None = None
    marks: frozenset[Mark] = frozenset()
    chain: tuple[mandates.Held, ...] = field(default=())

    @property
    def word(self) -> str:
        """The rule's code, else the first mark, else nothing: as it is kept and goes back."""
        if self.refusal is not None:
            return self.refusal.code
        return min((mark.value for mark in self.marks), default="")


def verdict(ledger: Ledger, said: Said, known_facts: int) -> Verdict:
    """The verdict on something said, when so many facts of the side that judges are known."""
    try:
        chain = judge(ledger, said)
    except Refusal as refusal:
        return Verdict(refusal)
    return Verdict(None, _marks(ledger, said, chain, known_facts), chain)


def judge(ledger: Ledger, said: Said) -> tuple[mandates.Held, ...]:
    """The mandates by which the post spoke, if it was allowed to; raises a Rule, or what is wrong with the body."""
    form = known_form(said)
    _check_speaker(form, said)
    _check_answers(form, said)
    body = read(form, said.body)
    agreement = said.terms.agreement or STANDARD
    _check_answering(form, said, form.answers_with(body))
    _check_terms(form, said, agreement, body)
    reading = ledger.reading(said.party, said.own_facts, said.seen_facts)
    _check_key(reading, said)
    check_open(reading, said, form.category, agreement)
    check_refers(reading, body, said.answers, said.line)
    _check_committed(body, said)
    if form.speaks is not Speaks.POST:
        return ()
    wish = mandates.Wish(said.line, form.id, said.precedence, said.time_seconds)
    return mandates.chain(reading.author.mandates, own_post(said), said.post, wish)


def known_form(said: Said) -> Form:
    """The form that was spoken; raises FormUnknown, FormNotOnLine."""
    if said.known is None:
        raise rules.FormUnknown(f"{said.form[0]}, version {said.form[1]}")
    if said.known.digest is not None and said.known.digest != said.terms.digest_of(said.form):
        raise rules.FormNotOnLine(f"{said.form[0]}, version {said.form[1]}")
    return said.known


def own_post(said: Said) -> PostId:
    """The post that the terms let speak for the author's side."""
    first, second = said.terms.sides
    return first.post if first.party == said.party else second.post


def _check_key(reading: Reading, said: Said) -> None:
    """From the entry after the one that tells of a new card, only that card's key, or a later one's, speaks."""
    told = reading.author.card_serial
    if said.card_serial is not None and told is not None and said.card_serial < told:
        raise rules.KeySuperseded(f"of card {said.card_serial}, and card {told} was told before")


def _check_speaker(form: Form, said: Said) -> None:
    """A station's forms are spoken by post 0, a party's by post 0 on line 0, a post's by posts on their lines."""
    by_station = said.post == STATION_POST
    on_line0 = said.terms.index == 0
    allowed = {
        Speaks.STATION: by_station,
        Speaks.PARTY: by_station and on_line0,
        Speaks.POST: not by_station and not on_line0,
    }
    acknowledging_line0 = form.id == "ack" and by_station and on_line0
    if not allowed[form.speaks] and not acknowledging_line0:
        raise rules.FormMisspoken(f"{form.id} by post {said.post} on line {said.terms.index}")


def _check_answers(form: Form, said: Said) -> None:
    _check_answering(form, said, form.answers)
    if said.nature is Nature.EXERCISE and said.answered is Nature.OPERATION:
        raise rules.ExerciseAnswersReal(form.id)
    if form.category == AUTHORITY and said.nature is not Nature.OPERATION:
        raise rules.NotInEarnest(form.id)


def _check_answering(form: Form, said: Said, answers: bool | None) -> None:  # noqa: FBT001 -- as forms have it
    if answers is not None and answers != (said.answers is not None):
        raise rules.FormUnanswering(form.id)


def _check_terms(form: Form, said: Said, agreement: Agreement, body: object) -> None:
    """What the line's own terms say of category, precedence and attachments."""
    if form.category not in STANDING:
        ceiling = agreement.ceiling(form.category)
        if ceiling is None:
            raise rules.CategoryNotOnLine(form.category)
        if said.precedence > ceiling:
            raise rules.PrecedenceTooHigh(f"{form.category}: up to {ceiling.name}")
    size = max((one.size_bytes for one in body.attachments), default=0) if isinstance(body, Letter) else 0
    if size > agreement.attachment_bytes_max:
        raise rules.AttachmentTooLarge(f"{size} bytes, at most {agreement.attachment_bytes_max} agreed")


def _check_committed(body: object, said: Said) -> None:
    """What is published is what its author's side had committed to."""
    if isinstance(body, ReadoutPublished) and body.digest != said.committed:
        raise rules.ReadoutDiffers(
            "the digest is another" if said.committed else "it answers no commitment of its side"
        )


def check_open(reading: Reading, said: Said, category: str, agreement: Agreement) -> None:
    """Passes if the line and the category are open by what both sides have said; raises a Rule."""
    if category in STANDING:
        return
    for side in (reading.author, reading.reader):
        closed = side.closings.get(said.line)
        if closed is not None:
            raise rules.LineClosed(closed.reason)
    until = agreement.until_seconds
    if until is not None and said.time_seconds > until and category not in APART:
        raise rules.AgreementLapsed
    _check_status(reading, said.line, category)
    if (open_with := OPEN_WITH.get(category)) is not None:
        _check_status(reading, said.line, open_with)


def _check_status(reading: Reading, line: LineId, category: str) -> None:
    state = max(side.standing(line, category).state for side in (reading.author, reading.reader))
    if state is State.SUSPENDED:
        raise rules.CategorySuspended(category)
    if state is State.WITHDRAWN:
        raise rules.CategoryWithdrawn(category)


def _marks(ledger: Ledger, said: Said, chain: tuple[mandates.Held, ...], known_facts: int) -> frozenset[Mark]:
    """Whether it crossed what its author could not know, and whether what its author had seen contradicts its time."""
    found = set()
    form, agreement = known_form(said), said.terms.agreement or STANDARD
    try:
        check_open(ledger.reading(said.party, said.own_facts, known_facts), said, form.category, agreement)
    except rules.Rule:
        found.add(Mark.CROSSED)
    ends = [held.mandate.until_seconds for held in chain]
    if agreement.until_seconds is not None and form.category not in APART | STANDING:
        ends.append(agreement.until_seconds)
    if any(said.seen_seconds > end for end in ends):
        found.add(Mark.DISPUTED)
    return frozenset(found)
