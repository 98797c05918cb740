"""A released draft becomes an entry: checked, given its place, signed, appended."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NoReturn

from parley.desk.release import check_release, check_two, release_hash, wants_two
from parley.exchange import acknowledging, attachments, judgement
from parley.exchange.channel import RESTORED
from parley.exchange.effects import Append, Declined, Placed
from parley.exchange.work import EntryErrand
from parley.forms.builtin import CARD, read_single
from parley.keys.purpose import Purpose
from parley.record.card import verify_card
from parley.record.entry import (
    Entry,
    Line0,
    Payload,
    Seen,
    assemble,
    check_answers,
    check_body_size,
    encode_payload,
    protected_header,
    signing_input,
)
from parley.record.merkle import leaf_hash
from parley.station import telling, trailing
from parley.station.door import check_draft
from parley.station.events import OfficerReleased, Signalled
from parley.station.state import Pending, Placement, State
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, EntryIndex, RootHash

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.desk.officers import Officers
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work
    from parley.forms.catalogue import Catalogue
    from parley.station.events import OfficersChanged
    from parley.wire.ids import Instant, LineId


class UnknownLine(Refusal):
    """This station has no such line."""

    code = "line-unknown-here"
    hint = "`parley line list` shows the lines that there are"


class ChannelUnverified(Refusal):
    """Nobody has yet made sure that the other side is who it says."""

    code = "channel-unverified"
    hint = "read the six words to each other over a voice you know, then `parley enrol finish --words-match`"


class ReleaseUsed(Refusal):
    """This release has served already."""

    code = "release-used"
    hint = "it is in the record (`parley inbox`); to say the same again, release it again"


class LogStopped(Refusal):
    """This station signs nothing on this line at present."""

    code = "log-stopped"
    hint = "`parley status` says why and what to do"


def officers_changed(state: State, _: Work, event: OfficersChanged) -> None:
    """Take note of who may release."""
    state.officers = event.officers


def officer_released(state: State, work: Work, event: OfficerReleased) -> None:
    """Check the release, and put the draft in line for its signature."""
    try:
        channel, line, what = check_now(state, event, work.now)
        _use_once(state, what, event.release.valid_until, work.now)
    except Refusal as refusal:
        work.do(Declined(event.ticket, refusal))
        return
    state.agenda.wake(channel)
    _wait(state, work, channel, line, Pending(event.ticket, event.draft, released=(what, event.release)))


def check_now(state: State, event: OfficerReleased, now: Instant) -> tuple[Channel, Line, bytes]:
    """Where a released draft would go and its release hash; raises why it would be declined now."""
    channel, line = line_for(state, event.line_id)
    _check_readable(event.draft)
    check_draft(channel, line, event.draft, now // 1000)
    what = release_hash(event.line_id, event.draft, event.release.valid_until)
    _check_released(line, channel.catalogue_on(line), what, event, state.officers, now)
    if what in state.released:
        release_used()
    return channel, line, what


def _check_released(
    line: Line, known: Catalogue, what: bytes, event: OfficerReleased, officers: Officers, now: Instant
) -> None:
    """Passes if an officer released what has this hash, and another one drafted it where that is agreed or said."""
    form = known.form(event.draft.form)
    if form is None:
        raise AssertionError("a draft of a form that our door let pass")
    check_release(what, form.category, event.release, officers, now)
    if wants_two(line.terms.agreement, form.category) or event.release.drafted is not None:
        check_two(what, event.release, officers)


def _use_once(state: State, what: bytes, until: Instant, now: Instant) -> None:
    """What was released serves for one entry; of what has run out the oldest two are forgotten.

    It is known by its hash, since with some keys one consent can be written in two ways.
    """
    for used, ended in list(islice(state.released.items(), 2)):
        if ended < now:
            del state.released[used]
    state.released[what] = until


def unsigned_yet(state: State) -> list[OfficerReleased | Signalled]:
    """What somebody waits for that is not signed yet, as it came to the station."""
    return [
        Signalled(line, one.draft, one.ticket)
        if one.released is None
        else OfficerReleased(line, one.draft, one.released[1], one.ticket)
        for line, drafts in state.drafts.items()
        for one in drafts
        if one.ticket
    ]


def speak(state: State, work: Work, channel: Channel, line: Line, draft: Draft, ticket: int = 0) -> None:
    """Let a draft, released by an officer or by the station itself, wait for its signature."""
    _wait(state, work, channel, line, Pending(ticket, draft))


def _wait(state: State, work: Work, channel: Channel, line: Line, pending: Pending) -> None:
    drafts = state.drafts[line.own.origin.line]
    drafts.append(replace(pending, judged=_moment(work, channel)))
    if len(drafts) == 1 and not channel.holds_back and not _silenced_by(channel, line):
        _sign_head(work, channel, line, drafts)


def sign_waiting(state: State, work: Work, channel: Channel) -> None:
    """We know now, after a start, how we stand with the other side: what waited for that is signed, or declined."""
    for line in channel.lines.values():
        drafts = state.drafts[line.own.origin.line]
        why = _silenced_by(channel, line)
        if why:
            _decline_all(state, work, line, drafts, why)
        elif drafts and drafts[0].placement is None:
            _sign_next(state, work, channel, line, drafts)


def _decline_all(state: State, work: Work, line: Line, drafts: list[Pending], why: str) -> None:
    """What people released is declined; what the station says by itself waits for a log that goes on."""
    for pending in [one for one in drafts if one.ticket]:
        drafts.remove(pending)
        _decline(state, work, line, pending, log_stopped(why))


def speak_first(state: State, work: Work, channel: Channel, line: Line, draft: Draft) -> None:
    """Open a new log with a draft of the station; what could not be signed on the old one follows."""
    drafts = state.drafts[line.own.origin.line]
    drafts.insert(0, Pending(0, draft))
    _sign_next(state, work, channel, line, drafts)


def entry_signed(state: State, work: Work, channel: Channel, line: Line, signature: bytes) -> None:
    """The draft at the head has its signature: it is an entry now, and the next one may be signed.

    Unless we have learnt meanwhile that we were set back: then nothing more is written into this log.
    """
    drafts = state.drafts[line.own.origin.line]
    pending = drafts[0]
    if pending.placement is None:
        raise AssertionError("a signature was asked for")
    if line.own.stopped:
        drafts[0] = replace(pending, placement=None)
        _decline_all(state, work, line, drafts, line.own.stopped)
        return
    del drafts[0]
    place = pending.placement
    payload = place.payload
    raw = assemble(place.protected, place.encoded, signature)
    _note(state, work, line, pending)
    entry = Entry(raw, leaf_hash(raw), line.own.origin, place.key, payload, signature, place.signed)
    work.do(Append(line.own.origin.text, payload.index, raw, entry.hash))
    line.own.add(entry)
    acknowledging.notice(work, entry)
    attachments.notice(work, channel, entry, ours=True)
    judgement.notice(work, channel, line, entry)
    _use_card(work, channel, line, entry)
    channel.touched.add(line.index)
    work.do(Placed(pending.ticket, line.own.origin.line, payload.index, entry.hash))
    if drafts:
        _sign_next(state, work, channel, line, drafts)


def _use_card(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """After the entry that tells of our new card, its keys sign."""
    payload = entry.payload
    for done in telling.told(channel.id, payload) if line.index == 0 else ():
        work.do(done)
    if line.index == 0 and payload.post == STATION_POST and (payload.form, payload.form_version) == CARD:
        channel.own_ring = channel.own_ring.add(verify_card(read_single(payload.body)))


def _silenced_by(channel: Channel, line: Line) -> str:
    """Why nothing may be signed on our log now; empty where it may.  After a restore the old log does not go on."""
    if channel.phase in RESTORED or channel.renew:
        return channel.phase.value
    return line.own.stopped


def release_used() -> NoReturn:
    """Say that this was released and said before; raises ReleaseUsed."""
    raise ReleaseUsed


def log_stopped(why: str) -> LogStopped:
    """The refusal, to be raised or told: nothing is signed on the line, for this reason."""
    return LogStopped(why)


def place_of(state: State, line_id: LineId) -> tuple[Channel, Line]:
    """A line and its channel; raises UnknownLine."""
    if line_id not in state.places:
        raise UnknownLine(line_id.hex()[:16])
    return state.places[line_id]


def line_for(state: State, line_id: LineId) -> tuple[Channel, Line]:
    """A line on which something may be said now, and its channel; raises UnknownLine, ChannelUnverified, LogStopped."""
    channel, line = place_of(state, line_id)
    if not channel.verified:
        raise ChannelUnverified
    why = _silenced_by(channel, line)
    if why:
        raise log_stopped(why)
    return channel, line


def _check_readable(draft: Draft) -> None:
    """Passes if the other side can read the entry: one that it cannot would end the log.  Raises BadEntry.

    Form and body are read when the draft is judged.
    """
    check_body_size(draft.body)
    if draft.answers is not None:
        check_answers(draft.answers)


def _note(state: State, work: Work, line: Line, pending: Pending) -> None:
    """Keep in our own audit trail who released it."""
    if pending.released is not None:
        trailing.released(state, work, line.own.origin.line, *pending.released)


def _decline(state: State, work: Work, line: Line, pending: Pending, refusal: Refusal) -> None:
    _note(state, work, line, pending)
    work.do(Declined(pending.ticket, refusal))


def _sign_next(state: State, work: Work, channel: Channel, line: Line, drafts: list[Pending]) -> None:
    """Sign the draft at the head; those before it that line 0 does not allow any more are declined."""
    while drafts and drafts[0].ticket:
        pending = drafts[0]
        if pending.judged == _moment(work, channel):
            break
        try:
            check_draft(channel, line, pending.draft, work.seconds)
        except Refusal as refusal:
            drafts.pop(0)
            _decline(state, work, line, pending, refusal)
        else:
            break
    if drafts:
        _sign_head(work, channel, line, drafts)


def _moment(work: Work, channel: Channel) -> tuple[int, ...]:
    """All that a judgement at our door depends on beside the draft: how far line 0 is, and the time."""
    zero = channel.lines[0]
    return zero.own.size, zero.own.durable, zero.other.durable, work.seconds


def _sign_head(work: Work, channel: Channel, line: Line, drafts: list[Pending]) -> None:
    """Give the draft at the head its place, and ask for its signature."""
    pending = drafts[0]
    payload = payload_of(channel, line, pending.draft, work.seconds)
    encoded = encode_payload(payload)
    key, _ = channel.own_ring.signing_key(Purpose.ENTRY)
    protected = protected_header(key, line.own.origin)
    signed = signing_input(protected, encoded)
    drafts[0] = replace(pending, placement=Placement(payload, encoded, protected, key, signed))
    work.sign(channel.own_ring, Purpose.ENTRY, signed, EntryErrand(channel.id, line.index))


def payload_of(channel: Channel, line: Line, draft: Draft, seconds: int) -> Payload:
    """The draft with its place in both logs: it names only what is durable here."""
    own, other, zero = line.own, line.other, channel.lines[0]
    root = other.root_at(other.durable)
    if root is None:
        raise AssertionError("the root of the durable prefix is always at hand")
    line0 = Line0(zero.own.origin.generation, zero.own.durable, zero.other.origin.generation, zero.other.durable)
    return Payload(
        index=EntryIndex(own.size),
        root=RootHash(own.edge.root()),
        seen=Seen(other.origin.generation, other.durable, root),
        line0=None if line.index == 0 else line0,
        time_seconds=seconds,
        precedence=draft.precedence,
        nature=draft.nature,
        handling=draft.handling,
        post=draft.post,
        form=draft.form[0],
        form_version=draft.form[1],
        body=draft.body,
        answers=draft.answers,
    )
