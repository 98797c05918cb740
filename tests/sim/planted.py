"""Bugs to plant: each is one that a careful author could make, in one function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parley.authority import mandates
from parley.desk.draft import Draft
from parley.dialogue.threads import Thread
from parley.exchange import forks, generations, inbound, outbound, receipts, recovering, timing, waking
from parley.exchange.alarms import ALARM_SPACE
from parley.exchange.channel import Channel
from parley.exchange.effects import Alarm, Arrived, Effect, Note
from parley.exchange.lines import Line, Overtaken, OwnLog
from parley.exchange.queue import LEVELS, Queue, Waiting
from parley.exchange.work import Work
from parley.record.entry import Entry, Payload
from parley.record.receipt import Receipt
from parley.seal.sender import Sender, SenderState
from parley.seal.window import EpochWindow
from parley.sim.machine import Machine
from parley.station import agreeing, releasing, restoring, watching
from parley.station.state import State, Watch
from parley.station.turn import Turn
from parley.wire.ids import EntryIndex, Instant
from parley.wire.limits import NUMBERS_RESERVED
from parley.wire.marks import Precedence

Plant = Callable[[pytest.MonkeyPatch], None]


def plant_receipt_before_durable(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was appended counts as durable at once."""
    append = inbound._append

    def hasty(work: Work, channel: Channel, line: Line, entry: Entry, *, shown: bool) -> None:
        append(work, channel, line, entry, shown=shown)
        line.other.durable = line.other.size

    monkeypatch.setattr(inbound, "_append", hasty)


def plant_entry_receipt_before_durable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for an entry beyond a gap."""
    hold = inbound._hold

    def hasty(work: Work, channel: Channel, line: Line, index: EntryIndex, held: Overtaken) -> bool:
        held.durable = True
        return hold(work, channel, line, index, held)

    monkeypatch.setattr(inbound, "_hold", hasty)


def plant_release_before_persist(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever drives the station releases first and makes durable after."""
    perform = Machine._perform

    def hasty(machine: Machine, turn: Turn) -> bool:
        for effect in turn.release:
            machine._release(effect)
        turn.release.clear()
        return perform(machine, turn)

    monkeypatch.setattr(Machine, "_perform", hasty)


def plant_forgotten_resend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is sent a second time for want of a receipt."""

    def forget(_work: Work, _channel: Channel) -> None:
        return

    monkeypatch.setattr(
        timing, "_ACTS", tuple((name, forget if name == "resend" else act) for name, act in timing._ACTS)
    )


def plant_counter_not_reserved(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept of a sender is behind the numbers that it uses."""
    state = Sender.state

    def behind(sender: Sender) -> SenderState:
        kept = state(sender)
        return replace(kept, floor=max(0, kept.floor - NUMBERS_RESERVED))

    monkeypatch.setattr(Sender, "state", behind)


def plant_wrong_root_in_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry names the size that is durable, with the root of all that has arrived."""
    payload_of = releasing.payload_of

    def careless(channel: Channel, line: Line, draft: Draft, seconds: int) -> Payload:
        payload = payload_of(channel, line, draft, seconds)
        return replace(payload, seen=replace(payload.seen, root=line.other.edge.root()))

    monkeypatch.setattr(releasing, "payload_of", careless)


def plant_seen_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry names all that has arrived as seen, durable or not."""
    payload_of = releasing.payload_of

    def careless(channel: Channel, line: Line, draft: Draft, seconds: int) -> Payload:
        payload = payload_of(channel, line, draft, seconds)
        seen = replace(payload.seen, size=line.other.size, root=line.other.edge.root())
        return replace(payload, seen=seen)

    monkeypatch.setattr(releasing, "payload_of", careless)


def plant_lowest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The queue gives what is routine before what is urgent."""

    def take(queue: Queue) -> tuple[int, Waiting] | None:
        for level in LEVELS:
            if queue.waits(level):
                waiting = queue._levels[level].popleft()
                if not queue._levels[level]:
                    del queue._levels[level]
                queue._count(level, waiting, -1)
                return level, waiting
        return None

    monkeypatch.setattr(Queue, "take", take)


def plant_delivered_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry that comes again in full is shown again."""
    compare = forks.compare

    def show(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
        compare(work, channel, line, entry)
        index = EntryIndex(entry.payload.index)
        work.do(Arrived(line.other.origin.line, index, entry.raw, provisional=False))

    monkeypatch.setattr(forks, "compare", show)


def plant_receipt_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A receipt is told and not kept."""
    covered = receipts._covered

    def forget(work: Work, channel: Channel, line: Line, receipt: Receipt) -> None:
        before = len(work.effects)
        covered(work, channel, line, receipt)
        work.effects[before:] = [effect for effect in work.effects[before:] if type(effect).__name__ != "Keep"]

    monkeypatch.setattr(receipts, "_covered", forget)


def plant_second_entry_at_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest entry is forgotten when a new one is signed, now and then."""
    add = OwnLog.add
    count = [0]

    def forgetful(log: OwnLog, entry: Entry) -> None:
        count[0] += 1
        if count[0] % 7:
            add(log, entry)

    monkeypatch.setattr(OwnLog, "add", forgetful)


def plant_speaks_before_it_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A station that starts does not wait for what the other side holds, and takes no proof that it was set back."""
    monkeypatch.setattr(waking, "begin", lambda _work, _channel: None)
    monkeypatch.setattr(generations, "take_back", lambda *_: None)
    monkeypatch.setattr(forks, "_forked", lambda *_: None)
    monkeypatch.setattr(recovering, "_compare", lambda *_: None)


def plant_lost_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A restored station does not ask for what its backup lacked."""
    monkeypatch.setattr(generations, "note_lost", lambda *_: None)


def plant_old_log_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A restored station signs on where its backup ends, and begins no log anew."""

    def go_on(_state: object, _work: Work, channel: Channel) -> None:
        channel.renew = False

    monkeypatch.setattr(restoring, "renew_generations", go_on)


def plant_page_before_durable(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has just arrived is paged at once, durable or not."""
    monkeypatch.setattr(watching, "_durable", lambda *_: True)


def plant_line_opened_by_its_proposal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line opens when the other side has proposed it, whatever anybody says to that."""

    def hasty(state: State, work: Work, channel: Channel) -> None:
        reading = channel.standing.ledger.now(channel.own)
        for made in (*reading.author.proposals.values(), *reading.reader.proposals.values()):
            if made.terms.index not in channel.lines:
                agreeing._open(state, work, channel, made)

    monkeypatch.setattr(agreeing, "open_agreed", hasty)


def plant_text_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person is ready for a line test, and no text goes over."""
    monkeypatch.setattr(watching, "_send_text", lambda *_: None)


def plant_paged_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is repeated whenever the thread is looked at."""
    monkeypatch.setattr(watching, "_again_at", lambda _paged, _after, now: now)
    page = watching._page

    def forgetful(
        state: State, work: Work, channel: Channel, watch: Watch, line: Line, thread: Thread
    ) -> Instant | None:
        newest = tuple(fact for fact in thread.facts if fact.form != "page")
        return page(state, work, channel, watch, line, replace(thread, facts=newest))

    monkeypatch.setattr(watching, "_page", forgetful)


def plant_revocation_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mandate that was revoked goes on."""
    monkeypatch.setattr(mandates, "check_not_revoked", lambda _: None)


def plant_window_off_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that is loaded ends with the number before the newest that was accepted."""
    restore = EpochWindow.restore

    def short(
        window: EpochWindow, highest: int | None, behind: int, last_accepted: Instant, deadline: Instant | None
    ) -> None:
        before = None if highest is None else highest - 1
        restore(window, before, behind >> 1, last_accepted, deadline)

    monkeypatch.setattr(EpochWindow, "restore", short)


def plant_fork_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second entry for a place, or one on another root, is dropped, and the log goes on as if nothing had come."""
    monkeypatch.setattr(forks, "_forked", lambda *_: None)


def plant_flash_waits_behind_a_blob(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of attachments fill what is left of a datagram, whatever has no receipt yet."""
    monkeypatch.setattr(outbound, "_bulk_may_go", lambda channel: bool(channel.attachments.chunks))


def plant_routine_starves(monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as a FLASH has no receipt, nothing of a lower precedence leaves."""
    send = outbound.send_waiting

    def starving(work: Work, channel: Channel) -> None:
        tails = [one.payload.precedence for line in channel.lines.values() for one in line.own.tail.values()]
        queue, aside = channel.queue, []
        for level, waiting in iter(queue.take, None) if Precedence.FLASH in tails else ():
            aside.append((level, waiting))
        for level, waiting in aside:
            if level >= Precedence.FLASH:
                queue.add(level, waiting)
        send(work, channel)
        for level, waiting in aside:
            if level < Precedence.FLASH:
                queue.add(level, waiting)

    monkeypatch.setattr(outbound, "send_waiting", starving)


def plant_alarm_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The watch is told, and after a power cut nobody knows of it."""
    do = Work.do

    def forgetful(work: Work, effect: Effect) -> None:
        if not (isinstance(effect, Note) and effect.space == ALARM_SPACE):
            do(work, effect)

    monkeypatch.setattr(Work, "do", forgetful)


def plant_alarm_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands in the list, and nothing rings."""
    do = Work.do
    monkeypatch.setattr(Work, "do", lambda work, effect: None if isinstance(effect, Alarm) else do(work, effect))


def plant_answers_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever answers takes a number that is answered, however often it has."""
    answer = waking._answer

    def eager(work: Work, channel: Channel, line: Line) -> None:
        answer(work, channel, line)
        channel.beacon_due = True

    monkeypatch.setattr(waking, "_answer", eager)


PLANTS: dict[str, Plant] = {
    name.removeprefix("plant_"): plant for name, plant in sorted(globals().items()) if name.startswith("plant_")
}
"""Every bug to plant, by name."""
