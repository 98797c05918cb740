"""A channel begins: enrolled, then verified by a person; a line of it begins again when its lost entries are back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.exchange import judgement, mending
from parley.exchange.effects import Keep
from parley.exchange.keying import VERIFIED_SPACE
from parley.exchange.sealing import keep_keys
from parley.exchange.waking import ASLEEP
from parley.station.releasing import sign_waiting
from parley.station.routing import begin

if TYPE_CHECKING:
    from parley.exchange.work import Work
    from parley.station.events import ChannelEnrolled, ChannelVerified, LineRead
    from parley.station.state import State


def channel_enrolled(state: State, work: Work, event: ChannelEnrolled) -> None:
    """Take a channel whose enrolment is complete; cards newer than those of its files are told first."""
    state.add(event.channel)
    keep_keys(work, event.channel)
    sign_waiting(state, work, event.channel)


def channel_verified(state: State, work: Work, event: ChannelVerified) -> None:
    """From here on entries may cross."""
    channel = state.channels.get(event.channel)
    if channel is not None:
        state.agenda.wake(channel)
        channel.verified = True
        work.do(Keep(VERIFIED_SPACE, channel.id, b"\x01"))


def line_read(state: State, work: Work, event: LineRead) -> None:
    """A line that rested goes on as after a start; or rests on, if its logs are not what was signed of them."""
    line = event.line
    channel = state.channels[line.channel]
    state.agenda.wake(channel)
    rested = channel.lines[line.index].own
    if rested.origin == line.own.origin:
        line.own.told = rested.told
    channel.lines[line.index] = line
    state.places[line.own.origin.line] = (channel, line)
    del channel.resting[line.index]
    if event.damage.details:
        mending.rest(channel, line, event.damage)
        return
    judgement.judge_waiting(work, channel)
    channel.waking, channel.timers.wake = ASLEEP, None
    begin(work, channel)
    if not channel.holds_back:
        sign_waiting(state, work, channel)
