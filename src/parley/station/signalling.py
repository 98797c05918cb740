"""What the station says for the pages of a call: signed like anything else, and by no officer, as nobody commits us."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.desk.draft import Draft
from parley.exchange.effects import Declined
from parley.forms.body import FORMS, form_of, read, write
from parley.forms.meetings import PAGE_BYTES, SIGNALS, CallMeansChanged, SignalRefused
from parley.forms.standings import Means
from parley.station.door import check_draft
from parley.station.releasing import line_for, speak
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work
    from parley.station.events import Signalled
    from parley.station.state import State
    from parley.wire.ids import EntryHash

REFUSED: Final = form_of(SignalRefused).named
MEANS: Final = form_of(CallMeansChanged).named
_ANY_MEANS: Final = write(CallMeansChanged(bytes(PAGE_BYTES), Means.TEXT))


def signalled(state: State, work: Work, event: Signalled) -> None:
    """Put what a page said, or what was refused of it, in line for its signature; of a refusal the watch is told."""
    draft = event.draft
    assert draft.form[0] in SIGNALS, "the service says nothing else in our name"
    try:
        channel, line = line_for(state, event.line_id)
        check_draft(channel, line, draft, work.now // 1000)
    except Refusal as refusal:
        work.do(Declined(event.ticket, refusal))
        return
    state.agenda.wake(channel)
    if draft.form == REFUSED:
        said: SignalRefused = read(FORMS[REFUSED], draft.body)
        about = "" if draft.answers is None else draft.answers.hex()[:16]
        work.alarm("call-refused", channel.id, ", ".join(filter(None, (about, said.why, said.detail))))
    speak(state, work, channel, line, draft, event.ticket)


def check_signals(channel: Channel, line: Line, call: EntryHash, now_seconds: int) -> None:
    """Passes if pages may connect on this line now; raises a Rule, such as CategorySuspended."""
    check_draft(channel, line, Draft(STATION_POST, MEANS, _ANY_MEANS, answers=call), now_seconds)
