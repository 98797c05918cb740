"""What follows from line 0: agreed lines open, and verdicts on what the other side said go back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.authority.lines import Fate
from parley.desk.draft import Draft
from parley.exchange import recovering
from parley.exchange.effects import Keep
from parley.exchange.judgement import VERDICT
from parley.exchange.lines import NONE, Line, OtherLog, OwnLog
from parley.forms.body import write
from parley.forms.watch import VerdictGiven
from parley.record.merkle import Edge
from parley.record.origin import Origin, first_generation
from parley.station import restoring
from parley.station.loading import LINE_SPACE
from parley.station.releasing import speak
from parley.wire.ids import STATION_POST

if TYPE_CHECKING:
    from parley.authority.lines import Proposed
    from parley.exchange.channel import Channel
    from parley.exchange.work import Work
    from parley.station.state import State
    from parley.wire.ids import PartyId


def settled(state: State, work: Work, channel: Channel) -> None:
    """Open what is agreed, and say the verdicts whose entries are durable here."""
    if channel.standing.changed:
        channel.standing.changed = False
        open_agreed(state, work, channel)
    if channel.standing.owed and channel.speaks:
        _give_verdicts(state, work, channel)


def open_agreed(state: State, work: Work, channel: Channel) -> None:
    """Open every line that both sides have agreed to and that is not open yet."""
    reading = channel.standing.ledger.now(channel.own)
    for side in (reading.author, reading.reader):
        for made in side.proposals.values():
            if made.fate is Fate.ACCEPTED and made.terms.index not in channel.lines:
                _open(state, work, channel, made)


def _open(state: State, work: Work, channel: Channel, made: Proposed) -> None:
    line = Line(
        channel=channel.id,
        terms=made.terms,
        own=OwnLog(_origin(made, channel.own), Edge(), NONE, NONE),
        other=OtherLog(_origin(made, channel.other), Edge(), NONE),
        first=channel.first,
    )
    line.own.roots[0] = line.other.roots[0] = Edge().root()
    channel.lines[line.index] = line
    state.places[made.line] = (channel, line)
    work.do(Keep(LINE_SPACE, channel.id + bytes((line.index,)), made.raw_terms))
    if _was_agreed_before_restore(channel, made):
        restoring.renew_generation(state, work, channel, line)
        recovering.line_opened(work, channel, line.index)


def _was_agreed_before_restore(channel: Channel, made: Proposed) -> bool:
    """Whether our own word in it stands in a log of line 0 that we have left: then we may have spoken on the line, and
    our backup does not know it.  As long as such a log is not all back we may have said the same before.  Where we
    spoke twice in it, that word never comes back; but who let us in again has named the line.
    """
    if channel.lines[0].lost or recovering.told_of(channel, made.terms.index) is not None:
        return True
    facts = channel.standing.ledger.own.facts
    ours = [fact for fact in facts if made.fact.hash in (fact.hash, fact.answers)]
    return any(fact.generation != channel.lines[0].own.origin.generation for fact in ours)


def _origin(made: Proposed, party: PartyId) -> Origin:
    return Origin(made.line, party, first_generation(made.line, party))


def _give_verdicts(state: State, work: Work, channel: Channel) -> None:
    """Each as an entry of the station on the line of the entry that it is about, and once that one is durable."""
    for key, owed in list(channel.standing.owed.items()):
        line = channel.lines[owed.line]
        if key in channel.standing.said or not line.is_durable(owed.generation, owed.index):
            continue
        channel.standing.said.add(key)
        body = write(VerdictGiven(rule=owed.word, detail=owed.detail or None))
        draft = Draft(STATION_POST, VERDICT, body, owed.precedence, owed.nature, answers=key)
        speak(state, work, channel, line, draft)
