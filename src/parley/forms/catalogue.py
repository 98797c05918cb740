"""All forms that the terms of a new line name, in the order that gives their numbers on the wire (spec/forms.md)."""

from __future__ import annotations

from typing import Final

from parley.forms import agreements, builtin, calls, offices, standings, watch
from parley.forms.body import form_of

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
)

BUILTIN: Final = tuple(form_of(shape).named for shape in _SHAPES)
