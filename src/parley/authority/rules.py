"""The rules: each has a name, a sentence, and one place that applies it.

At our own door a rule refuses the release; on an entry of the other side it is the verdict, which goes back.
"""

from __future__ import annotations

from parley.wire.errors import Refusal


class Rule(Refusal):
    """What two parties agreed does not allow this."""


class FormUnknown(Rule):
    """This station does not know the form."""

    code = "form-unknown"
    hint = "ask the other side to say it in a form of the line's terms, or bring both stations to one version"


class FormNotOnLine(Rule):
    """The terms of the line do not name this form in the words of this station: two sides may read two things."""

    code = "form-not-on-line"
    hint = "say it in a form of the line, or propose terms that name it: `parley line propose`"


class FormMisspoken(Rule):
    """This form is not spoken by that post or on that line."""

    code = "form-misspoken"
    hint = "`parley forms list` tells who speaks it where"


class FormUnanswering(Rule):
    """This form answers an entry and names none, or answers none and names one."""

    code = "form-unanswering"
    hint = "name the entry that it is about, with --answers"


class NotInEarnest(Rule):
    """Who may speak is not changed in an exercise or a test."""

    code = "not-in-earnest"
    hint = "say it as an operation, or play it outside line 0"


class ExerciseAnswersReal(Rule):
    """An exercise never answers what was meant in earnest."""

    code = "exercise-answers-real"
    hint = "answer as an operation, or answer the exercise's own entry"


class LineClosed(Rule):
    """The line is closed."""

    code = "line-closed"
    hint = "`parley line list` shows the lines that are open; the record of this one stays"


class AgreementLapsed(Rule):
    """The line's agreement has run out, and this category is not one that is held apart."""

    code = "agreement-lapsed"
    hint = "propose the line anew; `parley line status` shows what stays open meanwhile"


class CategoryNotOnLine(Rule):
    """The terms of the line do not have this category."""

    code = "category-not-on-line"
    hint = "`parley line show` names the categories; another line may have it"


class CategorySuspended(Rule):
    """One of the two sides has suspended this category on this line."""

    code = "category-suspended"
    hint = "`parley line status` says which side, since when and why, and what stays open"


class CategoryWithdrawn(Rule):
    """One of the two sides has withdrawn from this category on this line."""

    code = "category-withdrawn"
    hint = "`parley line status` says which side, since when and why, and what stays open"


class PrecedenceTooHigh(Rule):
    """The terms do not allow this precedence for this category."""

    code = "precedence-too-high"
    hint = "send it with a lower precedence"


class AttachmentTooLarge(Rule):
    """An attachment is larger than the terms of the line allow."""

    code = "attachment-too-large"
    hint = "send them in parts, or on a line whose terms allow more"


class PostWithoutMandate(Rule):
    """That post speaks on this line neither by the terms nor by a mandate."""

    code = "post-without-mandate"
    hint = "`parley mandate list` shows who may speak for whom"


class MandateBroken(Rule):
    """The mandate rests on one that does not exist or that another post holds."""

    code = "mandate-broken"
    hint = "give the mandate again, under one that its grantor holds"


class MandateNotDelegable(Rule):
    """The mandate rests on one that may not be passed on."""

    code = "mandate-not-delegable"
    hint = "have the mandate given by the line's own post"


class MandateRevoked(Rule):
    """The mandate is revoked."""

    code = "mandate-revoked"
    hint = "have a new one given"


class MandateSuspended(Rule):
    """The mandate is suspended."""

    code = "mandate-suspended"
    hint = "have it resumed, or speak by the line's own post"


class MandateExpired(Rule):
    """The mandate has run out."""

    code = "mandate-expired"
    hint = "have a new one given"


class MandateForOtherLine(Rule):
    """The mandate is not for this line."""

    code = "mandate-for-other-line"
    hint = "`parley mandate list` shows for which"


class MandateForOtherForm(Rule):
    """The mandate is not for this form."""

    code = "mandate-for-other-form"
    hint = "`parley mandate list` shows for which"


class MandatePrecedence(Rule):
    """The mandate does not reach to this precedence."""

    code = "mandate-precedence"
    hint = "send it with a lower precedence, or by the line's own post"


class TermsUnfit(Rule):
    """These terms cannot become a line between the two."""

    code = "terms-unfit"
    hint = "propose the line again with what is named put right"


class RefersToNothing(Rule):
    """It answers nothing of that kind on line 0."""

    code = "refers-to-nothing"
    hint = "`parley mandate list`, `parley line list` and `parley restriction list` show what there is"


class ProposalDecided(Rule):
    """The proposal is decided already, or was withdrawn."""

    code = "proposal-decided"
    hint = "`parley line list` shows what became of it; propose the line anew"


class CategoryAlwaysOpen(Rule):
    """This category has no status: what restores the others, and what answers, always passes."""

    code = "category-always-open"
    hint = "name another category, or none for all that are not held apart"


class KeySuperseded(Rule):
    """It is signed with a key that its party had replaced before, by a newer card."""

    code = "key-superseded"
    hint = "ask the other side by another way whether it said this; the key may be in other hands"


class ReadoutDiffers(Rule):
    """The text of this readout is not the one that its author's side had committed to."""

    code = "readout-differs"
    hint = (
        "publish the text that was committed to, word for word; a changed text is a new version with its own commitment"
    )
