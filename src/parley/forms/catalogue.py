"""The forms that a station knows: those of the protocol (spec/forms.md), and those of its packs (spec/catalogue.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from parley.forms import (
    agreements,
    builtin,
    calls,
    meetings,
    offices,
    readback,
    readouts,
    standings,
    translations,
    understandings,
    watch,
)
from parley.forms.body import FORMS, Form, form_of
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.forms.declared import Declaration, Description
    from parley.forms.tables import Texts

_SHAPES: Final = (
    builtin.Letter,
    builtin.Acknowledgement,
    builtin.CardChange,
    builtin.KeyRevocation,
    builtin.GenerationChange,
    watch.Page,
    watch.VerdictGiven,
    watch.Orderwire,
    watch.TestCall,
    watch.TestReady,
    watch.TestText,
    calls.CallRequest,
    calls.CallAnswered,
    calls.CallCancelled,
    calls.Talks,
    standings.StatusChange,
    standings.PublicStatement,
    standings.Restriction,
    standings.RestrictionLifted,
    offices.Holder,
    offices.Mandate,
    offices.MandateChange,
    agreements.Proposal,
    agreements.Acceptance,
    agreements.ProposalRefusal,
    agreements.Withdrawal,
    agreements.Closing,
    understandings.UnderstandingProposed,
    understandings.UnderstandingAgreed,
    understandings.UnderstandingDeclined,
    understandings.UnderstandingEnded,
    understandings.UnderstandingStatement,
    understandings.UndertakingMade,
    understandings.UndertakingDone,
    understandings.UndertakingWithdrawn,
    understandings.UndertakingPutOff,
    understandings.UndertakingView,
    readback.ReadBack,
    readback.PlottedByHand,
    readback.Adequacy,
    readback.Reach,
    translations.Translation,
    translations.TermContested,
    translations.TermAgreed,
    translations.TermDeclined,
    meetings.CallAgenda,
    meetings.CallJoined,
    meetings.CallMeansChanged,
    meetings.CallLeft,
    meetings.SdpOffered,
    meetings.SdpAnswered,
    meetings.MediaUp,
    meetings.SignalRefused,
    meetings.CallText,
    meetings.ItemRaised,
    meetings.CallEnded,
    meetings.CallFacts,
    readouts.ReadoutCommitted,
    readouts.ReadoutPublished,
    readouts.MinutesProposed,
    readouts.MinutesAgreed,
    readouts.MinutesDeclined,
)

BUILTIN: Final = tuple(form_of(shape).named for shape in _SHAPES)
"""The forms that every station speaks, in the order that gives their numbers on the wire."""


class FormTwice(Refusal):
    """Two packs declare a form of one name and version, or one declares a form of the protocol."""

    code = "form-twice"
    hint = "name the forms of a pack of your own after it: your-name/form"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a station knows: the forms of the protocol, and declared ones by id and version, in order."""

    declared: Mapping[tuple[str, int], Declaration]
    described: Mapping[tuple[str, int], Description] = field(default_factory=dict)
    """What people see of the protocol's own."""

    def description(self, named: tuple[str, int]) -> Description | None:
        """What people see of the form of this id and version, if that is known."""
        return self.declared.get(named) or self.described.get(named)

    def title(self, form_id: str) -> Texts:
        """What a form of this id is called, in its languages; nothing where it is not known."""
        known = {named[0]: one for named, one in (*self.described.items(), *self.declared.items())}
        return known[form_id].title if form_id in known else {}

    def form(self, named: tuple[str, int]) -> Form | None:
        """The form of this id and version, if it is known."""
        found = FORMS.get(named)
        if found is None and (declaration := self.declared.get(named)) is not None:
            found = declaration.form
        return found

    def on(self, forms: Sequence[tuple[str, int]], digests: Mapping[int, bytes]) -> Catalogue:
        """What of it may be spoken on a line: of declared forms those that its terms name in these very words."""
        agreed = {forms[number]: digest for number, digest in digests.items()}
        spoken = {named: one for named, one in self.declared.items() if agreed.get(named) == one.digest}
        return self if spoken == self.declared else Catalogue(spoken, self.described)

    @property
    def names(self) -> tuple[tuple[str, int], ...]:
        """All, as the terms of a new line name them."""
        return (*BUILTIN, *self.declared)

    @property
    def digests(self) -> Mapping[int, bytes]:
        """The hash of every declaration, by the place of its form among `names`."""
        return {len(BUILTIN) + place: one.digest for place, one in enumerate(self.declared.values())}


def catalogue(declarations: Iterable[Declaration], described: Iterable[Description] = ()) -> Catalogue:
    """The catalogue with these; raises FormTwice."""
    found: dict[tuple[str, int], Declaration] = {}
    for one in declarations:
        if one.form.named in FORMS or one.form.named in found:
            raise FormTwice(f"{one.form.id}, version {one.form.version}")
        found[one.form.named] = one
    by_name = {one.form.named: one for one in described}
    return Catalogue(found, {named: by_name[named] for named in BUILTIN if named in by_name})


PROTOCOL: Final = Catalogue({})
"""No more than the protocol's own forms."""
