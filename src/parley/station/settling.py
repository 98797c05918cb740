"""When something has become durable, when a turn is over, and when time has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.exchange import attachments, forks, outbound, receipts, serving, timing, unjudged, waking
from parley.station import agreeing, releasing, restoring, trailing, watching

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.events import Persisted, Settled, TimePassed
    from parley.exchange.work import Work
    from parley.station.state import State
    from parley.wire.ids import Instant


def persisted(state: State, work: Work, _: Persisted) -> None:
    """All that was asked for is durable: what is ours may leave, what is theirs may be receipted."""
    state.agenda.saved()
    for channel in state.agenda.awake:
        attachments.persisted(channel)
        for index in channel.touched:
            line = channel.lines.get(index)
            if line is not None:
                outbound.entries_durable(channel, line)
                for log in (line.other, *line.past):
                    log.persisted()
                forks.compare_doubted(work, channel, line)


def settled(state: State, work: Work, _: Settled) -> None:
    """Give the receipts that are due, and send what waits."""
    trailing.settled(state, work)
    for channel in state.agenda.awake:
        if channel.renew and not channel.resting:
            restoring.renew_generations(state, work, channel)
        if channel.waking > 0 and waking.is_over(channel):
            waking.wake(channel)
            waking.ask_on(work, channel)
            releasing.sign_waiting(state, work, channel)
        if channel.touched:
            _receipt_touched(work, channel)
        unjudged.read_on(work, channel)
        agreeing.settled(state, work, channel)
        watching.settled(state, work, channel)
        attachments.settled(work, channel)
        outbound.send_waiting(work, channel)
        serving.read_ahead(work, channel)
    _let_rest(state, work)


def _receipt_touched(work: Work, channel: Channel) -> None:
    """Give the receipts that are due on the lines to which something happened; some are looked at once more."""
    if channel.speaks:
        for index in sorted(channel.touched):
            if index in channel.lines and index not in channel.resting:
                receipts.give_due(work, channel, channel.lines[index])
    channel.touched = {
        index
        for index in channel.touched
        if (line := channel.lines.get(index)) is not None
        and (line.own.durable < line.own.size or not all(log.settled for log in (line.other, *line.past)))
    }


def time_passed(state: State, work: Work, _: TimePassed) -> None:
    """Do what is due on each channel."""
    for channel_id in state.agenda.due(work.now):
        state.agenda.wake(state.channels[channel_id])
    for channel in state.agenda.awake:
        timing.time_passed(work, channel)


def next_look(state: State, channel: Channel) -> Instant | None:
    """When the channel wants to be looked at, if nothing happens to it before."""
    dues = (channel.timers.next(), watching.next_look(state, channel))
    return min((due for due in dues if due is not None), default=None)


def _let_rest(state: State, work: Work) -> None:
    """Nothing more is to be done about the channels that were looked at, unless something is to become durable."""
    state.agenda.note(work.effects)
    if state.agenda.may_rest:
        for channel in state.agenda.awake:
            state.agenda.rest(channel, next_look(state, channel))
