"""What line 0 has said about authority, and by it the verdict on every entry of the other side.

1. Every entry of line 0, ours or theirs, is looked at for a fact.             `notice`
2. An entry of the other side is judged as soon as line 0 is here as far as
   its author held it; until then it waits.                                   `judge`, `notice`
   An exercise waits too while what it answers may be on its way.             `line_whole`
3. What breaks a rule is held, shown as such, not acted on; the verdict goes
   back as an entry of the station.                                           `Owed`, station/agreeing.py
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.authority.judging import Said, Verdict, verdict
from parley.authority.rules import Rule
from parley.exchange import acknowledging, attachments, commitments
from parley.exchange.commitments import PUBLISHED
from parley.exchange.effects import Keep
from parley.exchange.lines import NONE
from parley.exchange.standing import (
    EXERCISE_SPACE,
    FACT_SPACE,
    LATER_SPACE,
    OWED_SPACE,
    RETURNED_SPACE,
    UNJUDGED_SPACE,
    Owed,
)
from parley.exchange.verdicts import VERDICT_SPACE
from parley.exchange.work import Recorded
from parley.forms.body import FORMS, Speaks, form_of, read
from parley.forms.watch import VerdictGiven
from parley.keys.purpose import Purpose
from parley.wire.cbor import encode
from parley.wire.ids import LogSize
from parley.wire.limits import TEXT_CHARACTERS_MAX, UNJUDGED_MAX, VERDICTS_OWED_MAX
from parley.wire.marks import Nature

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work
    from parley.record.entry import Entry
    from parley.record.origin import Origin
    from parley.wire.ids import EntryHash, EntryIndex, Generation, LineId, PartyId

VERDICT: Final = form_of(VerdictGiven).named


def notice(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """Take note of an entry that is about to be durable, and is part of its log in memory: of a fact on line 0, of an
    exercise anywhere.  What waited for line 0 is judged.
    """
    _notice_exercise(work, channel, entry)
    commitments.notice(work, channel, entry)
    if entry.hash in channel.standing.whole:
        _arrived(work, channel, entry)
    if entry.origin.party == channel.own:
        work.recorded.append(Recorded(channel.id, line.index, entry, ours=True, within=True))
    if entry.origin.party == channel.own and (entry.payload.form, entry.payload.form_version) == VERDICT:
        _given(work, channel, entry)
    if line.index == 0:
        begin(channel, entry.origin)
        if channel.standing.ledger.add(entry):
            work.do(Keep(FACT_SPACE, entry.origin.place(entry.payload.index), entry.raw))
            channel.standing.changed = True
        judge_waiting(work, channel)


def notice_ahead(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """Take note of a verified entry that is held beyond a gap: it is known, and judged at its place."""
    _notice_exercise(work, channel, entry)
    work.recorded.append(Recorded(channel.id, line.index, entry, ours=False, within=None))


def _notice_exercise(work: Work, channel: Channel, entry: Entry) -> None:
    if entry.payload.nature is Nature.EXERCISE:
        channel.standing.exercises.add(entry.hash)
        work.do(Keep(EXERCISE_SPACE, channel.id + entry.hash, b""))


def begin(channel: Channel, log: Origin) -> None:
    """Take note of a log of line 0: a later one counts all that is in those before it."""
    channel.standing.ledger.docket(log.party).begin(log)


def judge(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """Judge an entry of the other side, or let it wait until line 0 is here as far as its author held it.

    To be called before the entry becomes part of the log in memory, after `notice`.  Beyond those for which there is
    room it waits in its log, like all after it (unjudged.py).
    """
    standing, origin = channel.standing, entry.origin.text
    if origin in standing.later or _judged(work, channel, line, entry):
        return
    if len(standing.unjudged) >= UNJUDGED_MAX:
        wait_in_log(work, channel, origin, line.index, entry.payload.index)
    else:
        wait(channel, line.index, entry)
        work.do(Keep(UNJUDGED_SPACE, channel.id + entry.hash, encode([line.index, entry.raw])))
        work.recorded.append(Recorded(channel.id, line.index, entry, ours=False, within=None))


def wait_in_log(work: Work, channel: Channel, origin: str, line: int, index: EntryIndex) -> None:
    """The entries of a log from this index on are judged when there is room for them among those that wait."""
    channel.standing.later[origin] = line, index
    work.do(Keep(LATER_SPACE, channel.id + origin.encode(), encode([line, index])))


def wait(channel: Channel, index: int, entry: Entry) -> None:
    """Let an entry wait to be judged; for what an exercise answers, each other line must be found whole anew."""
    standing, payload = channel.standing, entry.payload
    standing.unjudged[entry.hash] = index, entry
    if payload.answers is not None and (payload.nature is Nature.EXERCISE or payload.form == PUBLISHED[0]):
        standing.whole[payload.answers] = set()


def line_whole(work: Work, channel: Channel, line: Line) -> None:
    """The other side said just now that there is no more of this line than is here: what exercises answer is not there.

    It said all that it answers before it answered; so what is on none of its lines is not to come.
    """
    standing = channel.standing
    if standing.whole and line.index:
        for found in standing.whole.values():
            found.add(line.index)
        judge_waiting(work, channel)


def _arrived(work: Work, channel: Channel, entry: Entry) -> None:
    """What an exercise answers is here; if it was meant in earnest, the exercise waits for nothing more."""
    channel.standing.whole[entry.hash] = set(channel.lines)
    judge_waiting(work, channel)


def judge_waiting(work: Work, channel: Channel) -> None:
    """Line 0 has grown, a line is whole again, or what was answered is here: judge what waited for it."""
    standing = channel.standing
    standing.reading = False
    for key, (index, entry) in list(standing.unjudged.items()):
        if index not in channel.resting and _judged(work, channel, channel.lines[index], entry):
            del standing.unjudged[key]
            work.do(Keep(UNJUDGED_SPACE, channel.id + key, None))
    if standing.whole:
        answered = {entry.payload.answers for _, entry in standing.unjudged.values()}
        for about in standing.whole.keys() - answered:
            del standing.whole[about]


def _judged(work: Work, channel: Channel, line: Line, entry: Entry) -> bool:
    """Judge an entry if line 0 is here as far as its author held it; tells whether it is."""
    said, ledger = said_of(channel, line, entry), channel.standing.ledger
    if said is not None:
        _conclude(work, channel, line, entry, verdict(ledger, said, len(ledger.own.facts)))
    return said is not None


def said_of(channel: Channel, line: Line, entry: Entry) -> Said | None:
    """What is judged of an entry of the other side; None while line 0 is not here as far as its author held it, or what
    an exercise answers may still come.
    """
    payload = entry.payload
    own, seen = line0_of(entry)
    if not _zero_is_here(channel, line, entry) or _answers_what_may_come(channel, line, entry):
        return None
    author, reader = channel.standing.ledger.other, channel.standing.ledger.own
    seen_facts = reader.count(*seen)
    return Said(
        party=channel.other,
        line=entry.origin.line,
        terms=line.terms,
        post=payload.post,
        form=(payload.form, payload.form_version),
        known=channel.catalogue.form((payload.form, payload.form_version)),
        body=payload.body,
        precedence=payload.precedence,
        nature=payload.nature,
        time_seconds=payload.time_seconds,
        own_facts=author.count(*own),
        seen_facts=seen_facts,
        seen_seconds=max(
            line.own.times.get(payload.seen.size, 0),
            reader.facts[seen_facts - 1].time_seconds if seen_facts else 0,
        ),
        answers=payload.answers,
        answered=answered_nature(channel, payload.answers),
        committed=digest_of(channel, entry.origin.line, channel.other, payload.answers),
        card_serial=channel.other_ring.serial_of(Purpose.ENTRY, entry.key_id),
    )


def _answers_what_may_come(channel: Channel, line: Line, entry: Entry) -> bool:
    """Whether an exercise answers something that is not known here as one, and may be on its way on another line, or in
    an earlier log of either side that is not whole here; or what is published a commitment that may be in such a log.

    All else that is of our own, of the same log or of line 0 is here before this is asked.
    """
    payload, standing = entry.payload, channel.standing
    if (payload.form, payload.form_version) == PUBLISHED and line.lacks_theirs:
        return commitments.committed(channel, entry.origin.line, channel.other, payload.answers) is None
    if payload.nature is not Nature.EXERCISE or payload.answers is None or payload.answers in standing.exercises:
        return False
    whole = standing.whole.get(payload.answers, set())
    if whole.issuperset(channel.lines):
        return False
    if channel.resting or any(one.lacks for one in channel.lines.values()):
        return True
    return any(index not in whole for index in channel.lines if index not in (0, line.index))


def line0_of(entry: Entry) -> tuple[tuple[Generation, LogSize], tuple[Generation, LogSize]]:
    """How much of line 0 an entry was said by: of its author's log, and of the other one."""
    payload = entry.payload
    if payload.line0 is None:
        own = (entry.origin.generation, LogSize(payload.index))
        return own, (payload.seen.generation, payload.seen.size)
    zero = payload.line0
    return (zero.own_generation, zero.own_size), (zero.seen_generation, zero.seen_size)


def digest_of(channel: Channel, line: LineId, party: PartyId, answers: EntryHash | None) -> bytes | None:
    """The digest that a party committed to by an entry; None where it is no commitment of its own on this line."""
    found = commitments.committed(channel, line, party, answers)
    return None if found is None else found.digest


def answered_nature(channel: Channel, answers: EntryHash | None) -> Nature | None:
    """Whether what is answered was an exercise; what is not known to be one counts as meant in earnest."""
    if answers is None:
        return None
    return Nature.EXERCISE if answers in channel.standing.exercises else Nature.OPERATION


def _conclude(work: Work, channel: Channel, line: Line, entry: Entry, found: Verdict) -> None:
    """Act on what is within what was agreed; keep a verdict that says something, and owe it to the other side."""
    work.recorded.append(Recorded(channel.id, line.index, entry, ours=False, within=found.refusal is None))
    if found.refusal is None:
        acknowledging.notice(work, entry)
        attachments.notice(work, channel, entry, ours=False)
        _returned(work, entry)
    if not found.word:
        return
    work.do(Keep(VERDICT_SPACE, entry.hash, found.word.encode()))
    form = FORMS.get((entry.payload.form, entry.payload.form_version))
    from_station = form is not None and form.speaks is Speaks.STATION
    if from_station or len(channel.standing.owed) >= VERDICTS_OWED_MAX:
        return  # what a station says of itself causes nothing: else two stations could go on for ever
    # The details of other refusals may hold what the other side wrote, and that is not for us to repeat.
    detail = found.refusal.detail[:TEXT_CHARACTERS_MAX] if isinstance(found.refusal, Rule) else ""
    payload = entry.payload
    place = (line.index, entry.origin.generation, payload.index)
    owed = Owed(*place, payload.precedence, payload.nature, found.word, detail)
    channel.standing.owed[entry.hash] = owed
    work.do(Keep(OWED_SPACE, channel.id + entry.hash, owed.encoded()))


def _returned(work: Work, entry: Entry) -> None:
    """The other side's verdict on what we said is kept beside it."""
    payload = entry.payload
    if (payload.form, payload.form_version) == VERDICT and payload.answers is not None:
        given: VerdictGiven = read(FORMS[VERDICT], payload.body)
        work.do(Keep(RETURNED_SPACE, payload.answers, given.rule.encode()))


def _given(work: Work, channel: Channel, entry: Entry) -> None:
    """A verdict of ours is signed: it is owed no longer."""
    about = entry.payload.answers
    if about is not None and channel.standing.owed.pop(about, None) is not None:
        channel.standing.said.discard(about)
        work.do(Keep(OWED_SPACE, channel.id + about, None))


def _zero_is_here(channel: Channel, line: Line, entry: Entry) -> bool:
    """Whether line 0 is here as far as the author of an entry held it, or as far as it will ever be.

    An author that was restored may have lost what it had said on line 0, and nobody else holds it: of a log that it has
    left, nothing is to come but what it named since.
    """
    if entry.payload.line0 is None:
        return True
    zero, (generation, size) = channel.lines[0], line0_of(entry)[0]
    held = {log.origin.generation: log.size for log in (*zero.past, zero.other)}
    if generation == zero.other.origin.generation or zero.lacks_theirs or zero.index in channel.resting:
        return held.get(generation, NONE) >= size
    newest = line.other.newest
    was_left = entry.origin != line.other.origin and newest is not None and _zero_is_here(channel, line, newest)
    return generation in held or was_left
