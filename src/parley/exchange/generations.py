"""Logs that were begun anew after a restore, what is given back of the old ones, and what stations tell each other by
entries of their own: cards and revocations (spec/log.md, spec/card.md).
"""

from __future__ import annotations

from bisect import insort
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parley.exchange import attachments, judgement
from parley.exchange.asking import WANT_AT_ONCE, want_by, want_of
from parley.exchange.effects import Append, Arrived, Keep
from parley.exchange.lines import OtherLog, PastLog
from parley.exchange.work import GiveErrand
from parley.forms.builtin import CARD, GENERATION, REVOCATION, read_generation_change, read_single
from parley.record.card import verify_card
from parley.record.merkle import EMPTY_ROOT, Edge
from parley.record.origin import first_generation
from parley.record.revocation import verify_revocation
from parley.seal import frames
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, EntryIndex, Generation, Instant, LogSize
from parley.wire.limits import GENERATIONS_MAX

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work
    from parley.record.entry import Entry
    from parley.record.origin import Origin

GENERATIONS_SPACE: Final = "generation"
CARDS_SPACE: Final = "card"
REVOCATIONS_SPACE: Final = "revocation"
STOPPED_SPACE: Final = "stopped"
LOST_SPACE: Final = "lost"
KNOWN_SPACE: Final = "known"
"""How many entries an old log of theirs has, by their word, while not all are here; by its origin."""

UNHEARD_SPACE: Final = "unheard"
"""Old logs of theirs of which more came here than they may know; by its origin."""

LOST_MS: Final = 5_000
"""How long we wait for what we lost before we ask again."""


class LogRegressed(Refusal):
    """The other side holds entries that this station signed and does not have: it was set back."""

    code = "log-regressed"
    hint = "stop, find out which machine or backup this is, and lay the station anew with `parley restore`"


class GenerationsMany(Refusal):
    """The other side has begun its log anew more often than this station keeps."""

    code = "generations-many"
    hint = "settle with them by another way what is wrong with their station; then enrol with them anew"


def take_other(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """An entry of the other side's log in another generation than the current one: an old one, or one that begins."""
    payload = entry.payload
    for old in line.past:
        if old.origin == entry.origin:
            _complete(work, channel, line, old, entry)
            return
    if (payload.form, payload.form_version) != GENERATION or payload.index != 0:
        channel.dropped += 1
        return
    change = read_generation_change(payload.body)
    if change.generation not in line_generations(line, own=False):
        channel.dropped += 1
        return
    log = _take_up(work, channel, line, entry.origin, entry.raw, {Generation(change.generation)})
    if log is None:
        return
    work.do(Append(entry.origin.text, EntryIndex(0), entry.raw, entry.hash))
    log.add(entry)
    log.receipt_due = True
    before = next((old for old in line.past if old.origin.generation == change.generation), None)
    if before is not None:
        want_old(work, channel, before, change.size)
        if change.size < before.size:
            _unheard(work, channel, before)
    judgement.notice(work, channel, line, entry)
    judgement.judge_waiting(work, channel)
    if before is not None and (change.size != before.size or change.root != before.edge.root()):
        work.alarm("generation-differs", channel.id, f"they held {change.size} of their entries, we hold {before.size}")


def _take_up(
    work: Work, channel: Channel, line: Line, origin: Origin, proof: bytes, named: Collection[Generation]
) -> OtherLog | None:
    """Another generation of the other side's log: the newest becomes the current one, and any other is an old one.

    An old one that is not among those that the other side names now it may never have heard of.  None where there is
    no room for more.
    """
    if len(line.past) + 1 >= GENERATIONS_MAX:
        refusal = GenerationsMany(f"line {line.index}, {GENERATIONS_MAX} times")
        work.keep_evidence(channel.id, refusal, proof)
        return None
    log = old = OtherLog(origin, Edge(), LogSize(0), roots={0: EMPTY_ROOT})
    if origin.order > line.other.origin.order:
        old, line.other = line.other, log
        old.overtaken.clear()
        old.receipt_due = True
        old.known_size = old.size  # what they had said of it before, they have lost perhaps
    insort(line.past, old, key=_order)
    if old.origin.generation not in named:
        _unheard(work, channel, old)
    if line.index == 0:
        judgement.begin(channel, origin)
    work.do(Keep(GENERATIONS_SPACE, generation_key(line, own=False), encode(line_generations(line, own=False))))
    return log


def _unheard(work: Work, channel: Channel, old: OtherLog) -> None:
    """The other side may not know how much we hold of an old log of its own: it is told until it asks for that log."""
    if not old.unheard:
        old.unheard = True
        work.do(Keep(UNHEARD_SPACE, old.origin.text.encode(), b"\x01"))
    tell_soon(channel, Instant(work.now + LOST_MS))


def note_theirs(
    work: Work, channel: Channel, line: Line, logs: Sequence[tuple[Generation, LogSize]], proof: bytes
) -> None:
    """The other side names the logs of its own on a line, and how much it has of each: we take up those that our backup
    does not know, and ask for what we lack.
    """
    sizes = dict(logs)
    for generation in sizes:
        if generation not in line_generations(line, own=False):
            _take_up(work, channel, line, replace(line.other.origin, generation=generation), proof, sizes)
    for old in line.past:
        want_old(work, channel, old, sizes.get(old.origin.generation, 0))
    if line.other.size < (size := sizes.get(line.other.origin.generation, 0)):
        want_by(channel, line, size, work.now)


def _order(log: OtherLog | PastLog) -> tuple[bool, Generation]:
    return log.origin.order


def _complete(work: Work, channel: Channel, line: Line, old: OtherLog, entry: Entry) -> None:
    """An entry of an old log: what we lacked of it is taken, and all of it is receipted, again where it comes again."""
    index, size = entry.payload.index, int(old.size)
    if index > size:
        want_old(work, channel, old, index + 1)
    elif index < size or entry.payload.root == old.edge.root():
        old.receipt_due = True
        if index == size:
            work.do(Append(entry.origin.text, index, entry.raw, entry.hash))
            judgement.judge(work, channel, line, entry)
            old.add(entry)
            notice_station_entry(work, channel, line, entry)
            judgement.notice(work, channel, line, entry)
            work.do(Arrived(entry.origin.line, index, entry.raw, provisional=False))
            _unheard(work, channel, old)
            if old.missing() is None:
                _ends(work, channel, old)
    else:
        channel.dropped += 1
        if index == size and old.missing() is not None:
            _ends(work, channel, old)  # they spoke twice there, and the rest can never follow what we hold


def want_old(work: Work, channel: Channel, old: OtherLog, size: int) -> None:
    """So many entries the other side has of an old log of its own: we ask for the rest until it is here."""
    if size > old.size:
        work.do(Keep(KNOWN_SPACE, old.origin.text.encode(), encode(size)))
        want_of(channel, old, size, work.now)


def _ends(work: Work, channel: Channel, old: OtherLog) -> None:
    """Nothing more of an old log of theirs is to come."""
    old.known_size = old.size
    work.do(Keep(KNOWN_SPACE, old.origin.text.encode(), None))
    judgement.judge_waiting(work, channel)


def repeat_of_old(work: Work, channel: Channel, line: Line) -> None:
    """The other side may lack the end of an old log of ours: its last entry tells it, or is receipted again.  Of one of
    which we have nothing we ask for the first entry: it may have come there after all was said that was lost.  And of
    an old log of its own that it may not know our receipt tells.

    This goes on, ever less often, until we have the receipt, or are asked for that log.
    """
    for theirs in line.past:
        if theirs.unheard:
            _once_more(work, channel, theirs)
            theirs.receipt_due = True
            channel.touched.add(line.index)
    for old in line.own_past:
        if old.receipted < old.edge.size or not old.edge.size:
            _once_more(work, channel, old)
            if old.edge.size:
                last = EntryIndex(old.edge.size - 1)
                work.read(old.origin.text, last, 1, GiveErrand(channel.id, line.index, 0, None))
            else:
                want_back(channel, line, old, 1)


def _once_more(work: Work, channel: Channel, old: PastLog | OtherLog) -> None:
    """Something is said of an old log once more: from the second time on by a number that they will know."""
    channel.beacon_due |= old.repeats > 0
    old.repeats += 1
    if channel.repeated < work.now:
        channel.repeats_unheard |= (channel.heard or 0) < channel.repeated
        channel.repeated = work.now
    tell_soon(channel, Instant(work.now + (LOST_MS << min(old.repeats, 20))))


def heard(work: Work, channel: Channel) -> None:
    """The other side is heard: what was repeated of old logs into silence is repeated as if for the first time."""
    if channel.repeats_unheard:
        channel.repeats_unheard = False
        for line in channel.lines.values():
            logs: tuple[PastLog | OtherLog, ...] = (*line.own_past, *line.past)
            for old in logs:
                old.repeats = 0
        tell_soon(channel, Instant(work.now + LOST_MS))


def asked_back(work: Work, line: Line, generation: Generation) -> None:
    """The other side asks for entries of an old log of its own: it knows of it."""
    for old in line.past:
        if old.origin.generation == generation and old.unheard:
            old.unheard = False
            work.do(Keep(UNHEARD_SPACE, old.origin.text.encode(), None))


def note_lost(work: Work, channel: Channel, line: Line, generation: Generation, size: LogSize) -> None:
    """The other side holds so much of a log of ours: what we lack of it is asked for until it is here."""
    known: dict[Generation, Edge] = {line.own.origin.generation: line.own.edge}
    known |= {old.origin.generation: old.edge for old in line.own_past}
    if generation not in known:  # begun after our backup was made
        if len(known) >= GENERATIONS_MAX or number_of(generation) >= channel.keys.newest:
            return  # no log of ours: what we begin now stands after all that we began before
        add_past(line, PastLog(replace(line.own.origin, generation=generation), Edge()))
        if line.index == 0:
            judgement.begin(channel, replace(line.own.origin, generation=generation))
        work.do(Keep(GENERATIONS_SPACE, generation_key(line, own=True), encode(line_generations(line, own=True))))
    if generation not in known or known[generation].size < size:
        line.lost[generation] = size
        line.lost_at = channel.timers.want = work.now
        work.do(Keep(LOST_SPACE, line.own.origin.line + generation, encode(size)))


def ask_for_lost(work: Work, channel: Channel, line: Line) -> None:
    """Ask for what we lack of our earlier logs, if it is time to."""
    if not line.lost or (line.lost_at is not None and line.lost_at > work.now):
        return
    for old in line.own_past:
        generation, size = old.origin.generation, old.edge.size
        missing = line.lost.get(generation, size) - size
        if missing > 0:
            want_back(channel, line, old, min(missing, WANT_AT_ONCE))
    line.lost_at = Instant(work.now + LOST_MS)


def want_back(channel: Channel, line: Line, old: PastLog, count: int) -> None:
    """Ask for so many entries of an old log of ours from its end on, where there may be none."""
    generation = old.origin.generation
    want = frames.Want(line.index, 1, generation, EntryIndex(old.edge.size), count)
    channel.say_newest(f"want {generation.hex()}", line.index, want)


def _found(work: Work, channel: Channel, line: Line, generation: Generation) -> None:
    line.lost.pop(generation, None)
    work.do(Keep(LOST_SPACE, line.own.origin.line + generation, None))
    if not line.lost:
        judgement.judge_waiting(work, channel)


def _given_back(work: Work, channel: Channel, line: Line, old: PastLog) -> None:
    """One more of it is here: the last of all, or of those that were asked for?"""
    generation, size = old.origin.generation, old.edge.size
    if size >= line.lost.get(generation, size):
        _found(work, channel, line, generation)
        tell_soon(channel, Instant(work.now + LOST_MS))
    elif size % WANT_AT_ONCE == 0:
        line.lost_at = channel.timers.want = work.now


def tell_soon(channel: Channel, due: Instant) -> None:
    """Say what we hold, and repeat what of old logs has no receipt, not later than that."""
    keepalive = channel.timers.keepalive
    channel.timers.keepalive = due if keepalive is None else min(due, keepalive)


def take_back(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """An entry of our own that the other side gives back: of an old generation, or proof that we were set back."""
    if entry.origin == line.own.origin:
        known = line.own.leaves.get(entry.payload.index, entry.hash)
        beyond = entry.payload.index >= line.own.size
        if beyond or known != entry.hash:
            stop(work, channel, line, f"index {entry.payload.index}", entry.raw)
        return
    for old in line.own_past:
        if old.origin == entry.origin and int(entry.payload.index) == old.edge.size:
            if entry.payload.root != old.edge.root():
                # Signed by us, and it does not follow what we hold: we spoke twice there, and can never have both.
                channel.dropped += 1
                _found(work, channel, line, old.origin.generation)
                return
            work.do(Append(entry.origin.text, EntryIndex(old.edge.size), entry.raw, entry.hash))
            old.edge.append_leaf(entry.hash)
            judgement.notice(work, channel, line, entry)
            attachments.notice(work, channel, entry, ours=False)
            _given_back(work, channel, line, old)
            return


def stop(work: Work, channel: Channel, line: Line, where: str, evidence: bytes) -> None:
    """This station was set back: nothing more is signed on the log, and what shows it is kept."""
    if line.own.stopped:
        return
    refusal = LogRegressed(f"line {line.index}, {where}")
    line.own.stopped = refusal.code
    work.do(Keep(STOPPED_SPACE, line.own.origin.text.encode(), refusal.code.encode()))
    work.keep_evidence(channel.id, refusal, evidence)


def notice_station_entry(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """A card or a revocation on line 0 changes the other side's key ring."""
    payload = entry.payload
    if line.index != 0 or payload.post != STATION_POST:
        return
    form = (payload.form, payload.form_version)
    try:
        if form == CARD:
            card = verify_card(read_single(payload.body))
            if card.hash in channel.other_ring.hashes:
                return
            channel.other_ring = channel.other_ring.add(card)
            work.do(Keep(CARDS_SPACE, channel.other + card.card.serial.to_bytes(4, "big"), card.raw))
        elif form == REVOCATION:
            channel.other_ring = channel.other_ring.revoke(verify_revocation(payload.body, channel.other_ring.root))
            work.do(Keep(REVOCATIONS_SPACE, channel.other + entry.hash, payload.body))
    except Refusal as refusal:
        work.keep_evidence(channel.id, refusal, entry.raw)


def add_past(line: Line, old: PastLog) -> None:
    """A log of ours is an old one from here on."""
    insort(line.own_past, old, key=_order)


def next_generation(channel: Channel, line: Line, random: bytes) -> Generation:
    """The generation in which our log begins anew now; `random`: 4 bytes.  It stands after all others."""
    first = first_generation(line.own.origin.line, line.own.origin.party)
    begun = [number_of(Generation(one)) for one in line_generations(line, own=True) if one != first]
    return Generation(max(channel.keys.newest, *(number + 1 for number in begun), 1).to_bytes(4, "big") + random)


def number_of(generation: Generation) -> int:
    """The number of the root under which a log was begun anew."""
    return int.from_bytes(generation[:4], "big")


def generation_key(line: Line, *, own: bool) -> bytes:
    """Where the generations of one side's log are kept."""
    return line.own.origin.line + (b"o" if own else b"t")


def line_generations(line: Line, *, own: bool) -> list[bytes]:
    """The generations of one side's log, the current one last."""
    if own:
        return [*(old.origin.generation for old in line.own_past), line.own.origin.generation]
    return [*(old.origin.generation for old in line.past), line.other.origin.generation]
