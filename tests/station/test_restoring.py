"""A station that was set back: quarantine, RECOVER, a new generation, nothing lost that the other side holds."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest

from parley.authority.rules import ProposalDecided
from parley.exchange import generations
from parley.exchange.channel import Phase
from parley.exchange.effects import Alarm, Arrived, Declined, Placed
from parley.exchange.events import TimePassed
from parley.exchange.route import Route
from parley.exchange.waking import GREETINGS, WAKE_MS
from parley.forms.agreements import Acceptance, Proposal, ProposalRefusal
from parley.forms.builtin import Letter, read_letter
from parley.forms.watch import Orderwire
from parley.record.entry import decode_entry
from parley.seal import frames
from parley.seal.channel import Opened, Sealed
from parley.seal.dehydrate import DehydratedEntry
from parley.seal.schedule import Lane
from parley.station.door import PastLacking
from parley.station.events import Restored, RouteFound
from parley.station.releasing import LogStopped
from parley.store.memory import MemoryStore
from parley.wire.ids import EntryHash, Instant, LineId, LogSize
from parley.wire.marks import Precedence
from tests.exchange.hands import channel_of, hand
from tests.station.pair import BELMORA, End, Pair
from tests.station.speaking import open_door, open_line, say, terms_raw


def restored_pair(*, lost: int) -> Pair:
    """A pair in which A was restored from a backup that lacks its last `lost` letters, and knows it."""
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "before the backup")
    pair.settle()
    backup = pair.a.store.copy()
    for number in range(lost):
        pair.send(pair.a, f"after the backup {number}")
        pair.settle()
    pair.send(pair.b, "备份之后的答复", language="zh")
    pair.settle()
    pair.a.store = backup
    pair.a.reload()
    pair.a.told.clear()
    pair.a.feed(Restored())
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    return pair


def test_a_restored_station_comes_back_with_what_the_other_side_holds() -> None:
    pair = restored_pair(lost=3)
    channel = pair.a.station.state.channels[pair.channel]
    line = channel.lines[1]
    assert channel.phase is Phase.OPEN
    (old,) = line.own_past
    assert old.edge.size == 4
    assert pair.a.size(old.origin.text) == 4
    assert [one.code for one in pair.a.said(Alarm)] == ["recovered"]
    assert [
        read_letter(decode_entry(one.raw).payload.body).text for one in pair.a.said(Arrived) if one.line_id == pair.line
    ] == ["备份之后的答复"]


def test_the_new_generation_carries_letters_both_ways() -> None:
    pair = restored_pair(lost=2)
    pair.send(pair.a, "in the new generation")
    pair.send(pair.b, "收到", language="zh")
    pair.settle()
    pair.wait(120_000)
    a, b = (side.station.state.places[pair.line][1] for side in (pair.a, pair.b))
    assert a.own.origin == b.other.origin != a.own_past[0].origin
    assert a.own.size == b.other.size == a.own.receipted == 2
    assert b.own.receipted == b.own.size == 2


def texts(pair: Pair, side: End) -> dict[str, list[str]]:
    """The letters of both sides on line 1 as a side's store has them, by origin."""
    line = side.station.state.places[pair.line][1]
    origins = [line.own.origin, line.other.origin]
    origins += [*(old.origin for old in line.own_past), *(old.origin for old in line.past)]
    return {origin.text: letters(side.store.entries(origin.text, 0, 99)) for origin in origins}


def letters(raws: list[bytes]) -> list[str]:
    payloads = [decode_entry(raw).payload for raw in raws]
    return [read_letter(one.body).text for one in payloads if one.form == "letter"]


def restore(pair: Pair, side: End, backup: MemoryStore) -> None:
    """A side is restored, and let in again; both say something after it."""
    side.store = backup.copy()
    side.reload()
    side.feed(Restored())
    pair.connect()
    pair.wait(120_000)


@pytest.mark.parametrize("both", [False, True])
def test_restored_again_and_again_from_one_backup_it_has_in_the_end_what_the_other_side_has(both: bool) -> None:  # noqa: FBT001 - a case of the table
    """The end of the log in the backup, and every log that was begun since, of either side."""
    pair = Pair()
    pair.send(pair.a, "in the backup")
    pair.settle()
    backups = {side.party.card.party: side.store.copy() for side in (pair.a, pair.b)}
    pair.send(pair.a, "after the backup")
    pair.send(pair.b, "备份之后", language="zh")
    pair.settle()
    for number in range(3):
        if both:
            restore(pair, pair.b, pair.b.store)
        restore(pair, pair.a, backups[pair.a.party.card.party])
        pair.send(pair.a, f"after restore {number}")
        pair.send(pair.b, f"第{number}次恢复之后", language="zh")
        pair.settle()
    pair.wait(120_000)
    assert texts(pair, pair.a) == texts(pair, pair.b)
    ours = [said for said in texts(pair, pair.a).values() if said and said[0].isascii()]
    assert sorted(ours) == [
        *(["after restore 0"], ["after restore 1"], ["after restore 2"]),
        ["in the backup", "after the backup"],
    ]
    line = pair.a.station.state.places[pair.line][1]
    assert (len(line.own_past), len(line.past), line.lost) == (3, 3 if both else 0, {})
    other = pair.b.station.state.places[pair.line][1]
    assert [old.origin for old in other.past] == [old.origin for old in line.own_past]
    assert [old.origin for old in other.own_past] == [old.origin for old in line.past]
    assert all(old.receipted == old.edge.size for old in (*line.own_past, *other.own_past))


@pytest.mark.parametrize("proposer", [False, True])
@pytest.mark.parametrize("other_restored", [False, True])
def test_a_line_that_was_opened_after_the_backup_is_not_spoken_on_a_second_time(
    proposer: bool,  # noqa: FBT001 - a case of the table
    other_restored: bool,  # noqa: FBT001 - a case of the table
) -> None:
    pair = Pair()
    pair.settle()
    side, other = (pair.a, pair.b) if proposer else (pair.b, pair.a)
    backup = side.store.copy()
    line = open_line(pair)
    for _ in range(3):
        say(pair, side, Letter("en", "said before"), 2)
    say(pair, other, Letter("en", "said there"), 2)
    pair.settle()
    if other_restored:
        restore(pair, other, other.store)
        say(pair, other, Letter("en", "said there again"), 2)
        pair.settle()
    for end in (side, other):
        end.told.clear()
    side.store = backup
    side.reload()
    side.feed(Restored())
    pair.connect()
    while line not in side.station.state.places:
        pair.wait(100)
    say(pair, side, Letter("en", "said after"), 2)
    pair.wait(240_000)
    mine, theirs = (end.station.state.places[line][1] for end in (side, other))
    assert not theirs.other.forked
    assert mine.own.origin == theirs.other.origin
    assert [old.edge.size for old in mine.own_past] == [old.size for old in theirs.past] == [3]
    assert mine.own_past[0].receipted == 3
    assert mine.other.origin == theirs.own.origin
    assert mine.other.edge.root() == theirs.own.edge.root()
    assert [old.edge.root() for old in mine.past] == [old.edge.root() for old in theirs.own_past]
    assert {one.code for one in side.said(Alarm)} == {"recovered"}


def with_a_line_that_the_backup_lacks() -> tuple[Pair, LineId]:
    """B was set back to before a line was opened on which it has spoken."""
    pair = Pair()
    pair.settle()
    backup = pair.b.store.copy()
    line = open_line(pair)
    say(pair, pair.b, Letter("en", "said before"), 2)
    pair.settle()
    pair.b.store = backup
    pair.b.reload()
    return pair, line


def assert_b_goes_on_in_a_later_log(pair: Pair, line: LineId) -> None:
    """And the one entry that it lost lies in the first one, on both sides."""
    theirs, mine = (end.station.state.places[line][1] for end in (pair.a, pair.b))
    assert not theirs.other.forked
    assert not mine.own.stopped
    assert mine.own.origin == theirs.other.origin
    assert [old.edge.size for old in mine.own_past] == [old.size for old in theirs.past] == [1]


def proposal_heard_again(pair: Pair) -> EntryHash:
    """B was restored, and has heard A's proposal, and of what it said itself nothing yet."""
    pair.b.feed(Restored())
    pair.connect()
    proposals = channel_of(pair, pair.b).standing.ledger
    while not (made := proposals.now(BELMORA.card.party).reader.proposals):
        pair.wait(100)
    (proposal,) = made
    return proposal


def test_who_was_restored_accepts_nothing_before_all_is_back_that_it_said_on_line_0() -> None:
    """Its officers do not know any more that they refused."""
    pair = Pair()
    pair.settle()
    backup = pair.b.store.copy()
    terms, line = terms_raw(pair)
    proposed = say(pair, pair.a, Proposal(terms))
    pair.settle()
    say(pair, pair.b, ProposalRefusal("no desk for it"), answers=proposed)
    pair.settle()
    pair.b.store = backup
    pair.b.reload()
    with patch.object(generations, "take_back", lambda *_: None):
        assert proposal_heard_again(pair) == proposed
        with pytest.raises(PastLacking):
            say(pair, pair.b, Acceptance(line), answers=proposed)
    pair.wait(120_000)
    with pytest.raises(ProposalDecided):
        say(pair, pair.b, Acceptance(line), answers=proposed)


def test_a_line_that_is_accepted_again_before_it_is_known_what_was_said_is_not_spoken_on_a_second_time() -> None:
    """Who was restored hears the proposal first, and of its own acceptance later: also that it is not all back."""
    pair, line = with_a_line_that_the_backup_lacks()
    with patch.object(generations, "take_back", lambda *_: None), open_door():
        proposal = proposal_heard_again(pair)
        say(pair, pair.b, Acceptance(line), answers=proposal)
    say(pair, pair.b, Letter("en", "said after"), 2)
    pair.wait(240_000)
    assert_b_goes_on_in_a_later_log(pair, line)
    assert {one.code for one in pair.b.said(Alarm)} == {"recovered"}


def test_a_line_that_is_accepted_anew_as_the_first_acceptance_is_lost_is_not_spoken_on_a_second_time() -> None:
    """Set back without knowing it, a station spoke where its acceptance stood: that can never come back."""
    pair, line = with_a_line_that_the_backup_lacks()
    channel_of(pair, pair.b).waking = 0
    say(pair, pair.b, Orderwire("en", "in the place of the acceptance"))
    pair.b.told.clear()
    pair.b.feed(Restored())
    pair.connect()
    pair.wait(60_000)
    assert line not in pair.b.station.state.places
    (proposal,) = channel_of(pair, pair.b).standing.ledger.now(BELMORA.card.party).reader.proposals
    say(pair, pair.b, Acceptance(line), answers=proposal)
    say(pair, pair.b, Letter("en", "said after"), 2)
    pair.wait(240_000)
    assert_b_goes_on_in_a_later_log(pair, line)
    assert {one.code for one in pair.b.said(Alarm)} == {"recovered", "heads-differ"}


def test_what_came_there_of_an_empty_old_log_when_all_was_said_comes_back_too() -> None:
    """A's backup is empty, B answers its offer, and only then what A said before arrives there by a stick."""
    pair = Pair()
    backup = pair.a.store.copy()
    pair.send(pair.a, "carried by a stick")
    said = pair.a.store.entries(pair.a.station.state.places[pair.line][1].own.origin.text, 0, 9)
    pair.take_wire(pair.a)
    restore(pair, pair.a, backup)
    hand(pair, pair.b, *(frames.EntryFull(1, 0, raw) for raw in said))
    pair.take_wire(pair.b)
    pair.wait(3_600_000)
    (old,) = pair.a.station.state.places[pair.line][1].own_past
    assert letters(pair.a.store.entries(old.origin.text, 0, 9)) == ["carried by a stick"]


def test_when_a_long_silence_is_over_what_has_no_receipt_of_an_old_log_is_repeated_soon() -> None:
    pair = restored_pair(lost=3)
    channel = pair.a.station.state.channels[pair.channel]
    (old,) = channel.lines[1].own_past
    old.receipted = LogSize(0)
    channel.timers.keepalive = pair.a.now
    begin = pair.a.now
    while pair.a.now < begin + 24 * 3_600_000 or channel.timers.keepalive < pair.a.now + 1_800_000:
        for side in (pair.a, pair.b):
            side.now = Instant(side.now + 10_000)
            side.feed(TimePassed())
            pair.take_wire(side)
    pair.send(pair.b, "我们又在线了", language="zh")
    pair.wait(60_000)
    assert old.receipted == old.edge.size


def test_restored_twice_from_one_backup_with_the_clock_set_back_between_the_other_side_is_told() -> None:
    pair = Pair()
    pair.send(pair.a, "before the backup")
    pair.settle()
    backup = pair.a.store.copy()
    for clock in (0, -3_600_000):
        pair.a.store = backup.copy()
        pair.a.now = Instant(pair.a.now + clock)
        pair.a.reload()
        pair.a.feed(Restored())
        pair.connect()
        pair.settle()
    apart(pair, 10_000)
    assert not [one for one in pair.b.said(Alarm) if one.code == "offer-behind"], "it may be a stray copy"
    apart(pair, 120_000)
    (told,) = [one for one in pair.b.said(Alarm) if one.code == "offer-behind"]
    assert told.detail == "it is of 2023-11-14T21:13:20Z, the last one taken of 2023-11-14T22:13:20Z"
    assert pair.a.station.state.channels[pair.channel].phase is Phase.RECOVERING
    pair.a.now = Instant(pair.b.now + 1_000)
    pair.a.feed(Restored())
    pair.settle()
    assert pair.a.station.state.channels[pair.channel].phase is Phase.OPEN


def test_of_copies_of_an_old_offer_nobody_is_told_while_the_other_side_answers() -> None:
    pair = Pair()
    offers = []
    for _ in range(2):
        pair.a.now = pair.b.now = Instant(pair.a.now + 60_000)
        pair.a.feed(Restored())
        offers.append(pair.take_wire(pair.a))
        pair.deliver(pair.b, offers[-1])
        pair.settle()
    for _ in range(40):
        apart(pair, 20_000)
        pair.deliver(pair.b, offers[0])
        pair.settle()
    assert "offer-behind" not in [one.code for one in pair.b.said(Alarm)]


def apart(pair: Pair, milliseconds: int) -> None:
    """Let time pass on two clocks that differ."""
    for _ in range(milliseconds // 10_000):
        for side in (pair.a, pair.b):
            side.now = Instant(side.now + 10_000)
            side.feed(TimePassed())
        pair.settle()


def test_an_offer_that_comes_by_two_ways_at_once_is_answered_once() -> None:
    pair = Pair()
    pair.settle()
    pair.a.feed(Restored())
    pair.connect()
    offer = pair.take_wire(pair.a)
    pair.deliver(pair.b, offer + offer)
    assert [one.code for one in pair.b.said(Alarm)] == ["peer-restored"]
    pair.settle()
    pair.wait(120_000)
    pair.send(pair.a, "after both")
    pair.settle()
    assert pair.a.station.state.places[pair.line][1].own.receipted == 2


def test_a_station_that_does_not_know_that_it_was_set_back_stops_at_first_contact() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "one")
    pair.settle()
    backup = pair.a.store.copy()
    pair.send(pair.a, "two")
    pair.settle()
    pair.a.store = backup
    pair.a.reload()
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    assert pair.a.station.state.places[pair.line][1].own.stopped == "log-regressed"
    assert "log-regressed" in [one.code for one in pair.a.said(Alarm)]


def both_restored(*, lost: tuple[int, int], back: tuple[int, int] = (0, 0)) -> Pair:
    """A pair of which both were restored at once, from backups that lack their last letters of each log."""
    pair = Pair()
    pair.settle()
    stores: list[MemoryStore] = [pair.a.store.copy(), pair.b.store.copy()]
    for number in range(4):
        for side, language, end in ((0, "en", pair.a), (1, "zh", pair.b)):
            if 4 - number == lost[side]:
                stores[side] = end.store.copy()
            pair.send(end, f"letter {number}", language=language)
            pair.settle()
    for side, end in enumerate((pair.a, pair.b)):
        end.store = stores[side] if lost[side] else end.store
        end.reload()
        end.told.clear()
        end.feed(Restored())
    return pair


@pytest.mark.parametrize("lost", [(1, 1), (3, 1), (1, 3), (0, 4), (4, 0), (0, 0)])
def test_when_both_were_restored_at_once_the_offer_of_the_enroller_stands(lost: tuple[int, int]) -> None:
    pair = both_restored(lost=lost)
    pair.connect()
    pair.settle()
    pair.wait(600_000)
    for end, other in ((pair.a, pair.b), (pair.b, pair.a)):
        assert end.station.state.channels[pair.channel].phase is Phase.OPEN
        assert {"recovered", "peer-restored"} <= {one.code for one in end.said(Alarm)}
        pair.send(end, "after both")
        pair.settle()
        mine, copy = (one.station.state.places[pair.line][1] for one in (end, other))
        assert mine.own.origin == copy.other.origin
        assert mine.own.size == copy.other.size == mine.own.receipted == 2
        (old,) = mine.own_past
        assert end.store.entries(old.origin.text, 0, 9) == other.store.entries(old.origin.text, 0, 9)
        assert old.edge.size >= 4 - min(lost)
        assert old.receipted == old.edge.size


def test_an_old_offer_repeated_by_an_outsider_does_not_keep_a_restored_station_out() -> None:
    pair = Pair()
    pair.settle()
    backup = pair.b.store.copy()
    pair.a.feed(Restored())
    old = pair.take_wire(pair.a)
    pair.deliver(pair.b, old)
    pair.settle()
    pair.wait(60_000)
    pair.b.store = backup
    pair.b.reload()
    pair.b.feed(Restored())
    pair.deliver(pair.b, old)
    pair.connect()
    pair.settle()
    pair.wait(600_000)
    pair.send(pair.b, "进来了", language="zh")
    pair.settle()
    mine, copy = (one.station.state.places[pair.line][1] for one in (pair.b, pair.a))
    assert mine.own.size == copy.other.size == mine.own.receipted == 2


# -- set back without knowing it -------------------------------------------------------------------------------------


def set_back(*, lost: int, own_words: int = 0, under_new_root: bool = False, mtu_bytes: int = 16_384) -> Pair:
    """A pair of which A was set back by so many letters, and has since signed some while nobody was connected."""
    pair = Pair(mtu_bytes)
    pair.settle()
    pair.send(pair.a, "before the copy")
    pair.settle()
    copy = pair.a.store.copy()
    if under_new_root:
        channel_of(pair, pair.a).timers.ratchet = pair.a.now
        pair.wait(0)
    for number in range(lost):
        pair.send(pair.a, f"after the copy {number}")
        pair.settle()
    assert channel_of(pair, pair.b).keys.sending == under_new_root
    pair.a.store = copy
    pair.a.reload()
    pair.a.told.clear()
    for number in range(own_words):
        pair.send(pair.a, f"in the same places {number}")
    return pair


def frames_opened(side: End, pair: Pair) -> set[type]:
    """A set that grows by the kinds of frames that a side opens from here on."""
    keys = side.station.state.channels[pair.channel].keys
    opens = keys.open
    found: set[type] = set()

    def tapped(*given: Any, **how: Any) -> Opened:  # noqa: ANN401 - whatever it takes
        opened = opens(*given, **how)
        found.update(type(one) for one in frames.parse(opened.plaintext).frames)
        return opened

    keys.open = tapped  # type: ignore[method-assign]  # a tap, and no other behaviour
    return found


def entries_sealed(pair: Pair) -> list[frames.Frame]:
    """A list that grows by every entry that A seals from here on."""
    keys = pair.a.station.state.channels[pair.channel].keys
    seal = keys.seal
    found: list[frames.Frame] = []

    def tapped(plaintext: bytes, lane: Lane, **how: Any) -> Sealed:  # noqa: ANN401 - whatever it takes
        said = frames.parse(plaintext).frames
        found.extend(one for one in said if isinstance(one, DehydratedEntry | frames.EntryFull))
        return seal(plaintext, lane, **how)

    keys.seal = tapped  # type: ignore[method-assign]  # a tap, and no other behaviour
    return found


@pytest.mark.parametrize(("lost", "own_words"), [(1, 0), (3, 0), (1, 1), (1, 3), (3, 1)])
def test_a_station_that_was_set_back_lets_no_second_entry_leave_if_it_is_answered(lost: int, own_words: int) -> None:
    pair = set_back(lost=lost, own_words=own_words)
    left = entries_sealed(pair)
    pair.connect()
    pair.send(pair.a, "a second entry at one place")
    pair.settle()
    pair.wait(600_000)
    assert left == []
    assert pair.a.station.state.places[pair.line][1].own.stopped == "log-regressed"
    assert "log-regressed" in [one.code for one in pair.a.said(Alarm)]
    assert "log-forked" not in [one.code for one in pair.b.said(Alarm)]
    assert pair.a.size(pair.a.station.state.places[pair.line][1].own.origin.text) == 1 + own_words


@pytest.mark.parametrize("mtu_bytes", [128, 16_384])
def test_a_station_that_was_set_back_to_an_older_root_is_told_so_under_it_and_told_nothing_else(mtu_bytes: int) -> None:
    pair = set_back(lost=2, under_new_root=True, mtu_bytes=mtu_bytes)
    heard = frames_opened(pair.a, pair)
    left = entries_sealed(pair)
    pair.connect()
    pair.send(pair.a, "a second entry at one place")
    pair.settle()
    pair.wait(600_000)
    assert left == []
    assert pair.a.station.state.places[pair.line][1].own.stopped == "log-regressed"
    assert "log-regressed" in [one.code for one in pair.a.said(Alarm)]
    assert heard <= {frames.ReceiptFull, frames.Fragment}


def test_an_hour_later_the_old_root_is_heard_no_more() -> None:
    pair = set_back(lost=2, under_new_root=True)
    for end in (pair.a, pair.b):
        end.now = Instant(end.now + 2 * 3_600_000)
        end.feed(TimePassed())
    pair.take_wire(pair.b)
    heard = frames_opened(pair.a, pair)
    pair.connect()
    pair.wait(30_000)
    assert heard == set()


def test_what_officers_said_meanwhile_is_declined_and_not_lost_in_silence() -> None:
    pair = set_back(lost=1)
    pair.connect()
    pair.send(pair.a, "waits", ticket=7)
    pair.settle()
    (declined,) = pair.a.said(Declined)
    with pytest.raises(LogStopped):
        pair.send(pair.a, "and this as well")
    assert (declined.ticket, declined.refusal.code) == (7, "log-stopped")


def test_a_station_that_was_not_set_back_speaks_as_soon_as_it_is_answered() -> None:
    pair = set_back(lost=0)
    pair.connect()
    pair.send(pair.a, "not yet")
    assert pair.a.said(Placed) == []
    pair.settle()
    assert [one.index for one in pair.a.said(Placed)] == [1]
    assert pair.a.station.state.places[pair.line][1].own.receipted == 2


def test_who_gets_no_answer_speaks_all_the_same_after_a_few_seconds() -> None:
    pair = set_back(lost=0)
    left = entries_sealed(pair)
    pair.connect()
    pair.send(pair.a, "into the dark", Precedence.FLASH)
    for _ in range(GREETINGS):
        pair.take_wire(pair.a)
        assert pair.a.said(Placed) == []
        pair.a.now = Instant(pair.a.now + WAKE_MS // GREETINGS)
        pair.a.feed(TimePassed())
    assert [one.index for one in pair.a.said(Placed)] == [1]
    assert len(left) == 1


@pytest.mark.parametrize("under_new_root", [False, True])
def test_who_was_copied_is_told_so_though_the_copy_took_the_numbers_of_its_questions(*, under_new_root: bool) -> None:
    pair = set_back(lost=0)
    copy = pair.a.store.copy()
    pair.connect()
    for _ in range(GREETINGS):  # the copy asks, and hears nothing
        pair.deliver(pair.b, pair.take_wire(pair.a))
        pair.take_wire(pair.b)
        pair.a.now = Instant(pair.a.now + WAKE_MS // GREETINGS)
        pair.a.feed(TimePassed())
    pair.send(pair.a, "by the copy")
    pair.settle()
    if under_new_root:
        channel_of(pair, pair.a).timers.ratchet = pair.a.now
        pair.wait(0)
    assert channel_of(pair, pair.b).keys.sending == under_new_root
    pair.a.store = copy
    pair.a.reload()
    pair.a.told.clear()
    pair.connect()
    pair.wait(60_000)
    assert pair.a.station.state.places[pair.line][1].own.stopped == "log-regressed"
    assert "log-regressed" in [one.code for one in pair.a.said(Alarm)]


def test_who_is_never_answered_asks_ever_less_often() -> None:
    pair = set_back(lost=0)
    pair.connect()
    end = pair.a.now + 24 * 3_600_000
    asked = 0
    while (due := pair.a.station.next_timer()) is not None and due <= end:
        asked += due == channel_of(pair, pair.a).timers.wake
        pair.a.now = due
        pair.a.feed(TimePassed())
        pair.take_wire(pair.a)
    assert GREETINGS + 10 <= asked <= GREETINGS + 14


def test_without_a_way_that_brings_answers_nobody_waits() -> None:
    pair = set_back(lost=0, own_words=1)
    assert [one.index for one in pair.a.said(Placed)] == [1]
    pair.a.station.state.channels[pair.channel].routes.clear()
    pair.a.feed(RouteFound(pair.channel, Route("radio", "b", Lane.FAST, 1_024, two_way=False, fixed=True)))
    pair.send(pair.a, "by radio")
    assert [one.index for one in pair.a.said(Placed)] == [1, 2]


def test_a_late_answer_to_a_ratchet_does_not_take_the_number_of_the_root_of_the_recovery() -> None:
    pair = Pair()
    pair.settle()
    channel_of(pair, pair.b).timers.ratchet = pair.b.now
    pair.b.feed(TimePassed())
    backup = pair.a.store.copy()
    pair.deliver(pair.a, pair.take_wire(pair.b))
    late = pair.take_wire(pair.a)
    pair.a.store = backup
    pair.a.reload()
    pair.a.feed(Restored())
    pair.connect()
    pair.deliver(pair.b, pair.take_wire(pair.a))
    answer = pair.take_wire(pair.b)
    pair.deliver(pair.b, late)
    pair.deliver(pair.a, answer)
    pair.settle()
    pair.wait(60_000)
    pair.send(pair.b, "收到", language="zh")
    pair.settle()
    assert late
    assert pair.b.station.state.places[pair.line][1].own.receipted == 1
