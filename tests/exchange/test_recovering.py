"""Coming back: one offer, one answer, what both hold compared, and nobody let in who did not sign."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.channel import Phase
from parley.exchange.effects import Alarm, Arrived, Genuine, Sign
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.exchange.keying import QUARANTINE_SPACE, RECOVERY_SPACE, Recovery
from parley.exchange.recovering import REPEAT_MS, heads
from parley.forms.builtin import LETTER, Letter
from parley.keys.kem import xwing_encapsulate, xwing_public
from parley.keys.purpose import Purpose, key_id
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.entry import decode_entry
from parley.record.revocation import Revocation, encode_revocation, revocation_body, revocation_message
from parley.seal import frames, recover
from parley.seal.schedule import Lane
from parley.station.events import KeyRevoked, OfficerReleased, Restored
from parley.station.founding import publics
from parley.station.releasing import LogStopped
from parley.wire.ids import EntryIndex, Instant, LogSize, PostId, RootHash
from parley.wire.marks import Precedence
from tests.exchange.hands import channel_of, codes, hand, line_of, overheard, quiet
from tests.station.pair import ARVENIA, OFFICER, START, Pair, drip

SECONDS = START // 1000


@pytest.fixture
def pair() -> Pair:
    """Both have written two entries on line 1 and hold those of the other."""
    pair = Pair()
    for number in range(2):
        pair.send(pair.a, f"entry {number}")
        pair.send(pair.b, f"第{number}条", language="zh")
    return quiet(pair)


def offer(pair: Pair, *, time: int = SECONDS, head: recover.Head | None = None) -> recover.RecoverOffer:
    """An offer of A, with its heads as they are, or one of them changed."""
    seed, draw = drip("recovery"), drip("ciphertext")
    static = channel_of(pair, pair.a).other_ring.newest.card.keys[Purpose.STATIC]
    said = heads(channel_of(pair, pair.a))
    changed = tuple(head if head is not None and one.line == head.line else one for one in said)
    return recover.RecoverOffer(time, xwing_public(seed(32)), xwing_encapsulate(static, draw(32))[0], changed)


def message(
    pair: Pair, said: recover.RecoverOffer | recover.RecoverAnswer, purpose: Purpose = Purpose.RECOVERY
) -> bytes:
    map_ = recover.map_bytes(said)
    return recover.write_message(map_, ed25519_sign(ARVENIA.seeds[purpose], recover.signed_text(pair.channel, map_)))


def recovery_of(pair: Pair, raw: bytes, via: str = "a") -> None:
    """A message of A comes to B under the recovery root."""
    keys = channel_of(pair, pair.a).keys
    datagram = keys.seal_recovery(frames.pack([frames.RecoverFrame(raw)], padded=True), Lane.FAST, 0).datagram
    pair.b.feed(DatagramsArrived("tcp", via, (datagram,), Lane.FAST, 16_384, answers=True))


# -- the restored side -----------------------------------------------------------------------------------------------


def test_a_restored_station_says_nothing_else_until_it_is_answered(pair: Pair) -> None:
    pair.send(pair.a, "under way")
    pair.take_wire(pair.a)
    pair.a.feed(Restored())
    assert channel_of(pair, pair.a).phase is Phase.RECOVERING
    assert len(pair.take_wire(pair.a)) == 1
    for repeat in range(1, 4):
        pair.a.now = Instant(START + repeat * REPEAT_MS)
        pair.a.feed(TimePassed())
        assert len(pair.take_wire(pair.a)) == 1
    assert pair.a.store.get(QUARANTINE_SPACE, pair.channel) is not None


def test_the_same_offer_is_repeated_and_kept_over_a_restart(pair: Pair) -> None:
    pair.a.feed(Restored())
    kept = Recovery.decoded(pair.a.store.get(RECOVERY_SPACE, pair.channel))
    assert kept.message is not None
    pair.a.reload()
    assert channel_of(pair, pair.a).phase is Phase.QUARANTINE
    assert channel_of(pair, pair.a).recovery == kept
    pair.connect()
    pair.settle()
    assert channel_of(pair, pair.a).phase is Phase.OPEN
    assert pair.a.store.get(QUARANTINE_SPACE, pair.channel) is None


@pytest.mark.parametrize("steps_back_seconds", [0, 1, 86_400])
def test_restored_again_with_its_clock_behind_its_last_offer_it_is_answered(
    pair: Pair, steps_back_seconds: int
) -> None:
    for _ in range(2):
        pair.a.feed(Restored())
        pair.settle()
        assert channel_of(pair, pair.a).phase is Phase.OPEN
        pair.a.reload()
        pair.connect()
        pair.settle()
        pair.a.now = Instant(pair.a.now - 1_000 * steps_back_seconds)
    pair.a.feed(Restored())
    pair.settle()
    assert channel_of(pair, pair.a).phase is Phase.OPEN
    assert channel_of(pair, pair.b).recovery.taken_time == SECONDS + 2


def test_both_restored_again_with_clocks_behind_their_last_offers_come_back(pair: Pair) -> None:
    for _ in range(2):
        for side in (pair.a, pair.b):
            side.feed(Restored())
        pair.settle()
        pair.wait(2 * REPEAT_MS)
        assert [channel_of(pair, side).phase for side in (pair.a, pair.b)] == [Phase.OPEN, Phase.OPEN]
        for side in (pair.a, pair.b):
            side.now = START


def test_while_it_waits_nothing_is_signed_and_no_number_of_its_keys_is_used(pair: Pair) -> None:
    pair.a.feed(Restored())
    pair.take_wire(pair.a)
    sizes = [line_of(pair, pair.a, index).own.size for index in (0, 1)]
    with pytest.raises(LogStopped):
        pair.send(pair.a, "in the old log", Precedence.FLASH)
    pair.a.feed(KeyRevoked(revocation()))
    timers = channel_of(pair, pair.a).timers
    for name in timers.__slots__:
        if name != "recover":
            setattr(timers, name, pair.a.now)
    assert not [one for one in pair.a.station.step(TimePassed(), pair.a.now, pair.a.draw) if isinstance(one, Sign)]
    pair.a.feed(TimePassed())
    assert pair.take_wire(pair.a) == []
    assert [line_of(pair, pair.a, index).own.size for index in (0, 1)] == sizes


def test_what_its_station_had_to_say_meanwhile_follows_in_the_new_log(pair: Pair) -> None:
    pair.a.feed(Restored())
    pair.a.feed(KeyRevoked(revocation()))
    pair.settle()
    pair.wait(5_000)
    own = line_of(pair, pair.a, 0).own
    said = [decode_entry(raw).payload.form for raw in pair.a.store.entries(own.origin.text, 0, 9)]
    assert said == ["parley/generation", "parley/revoke"]
    assert line_of(pair, pair.b, 0).other.size == 2


def revocation() -> bytes:
    """The entry key of A's first card is revoked."""
    key = key_id(publics(ARVENIA.seeds)[Purpose.ENTRY])
    said = encode_revocation(Revocation(key, SECONDS, "key file lost", ()))
    return revocation_body(said, *ARVENIA.root.sign(revocation_message(said)))


def test_in_the_very_step_of_the_answer_nothing_is_signed_in_the_old_log(pair: Pair) -> None:
    old = line_of(pair, pair.a).own.origin.text
    pair.a.feed(Restored())
    pair.deliver(pair.b, pair.take_wire(pair.a))
    draft = Draft(PostId(1), LETTER, Letter("en", "too early").body())
    until = Instant(pair.a.now + 60_000)
    release = Release(ed25519_public(OFFICER), until, ed25519_sign(OFFICER, release_message(pair.line, draft, until)))
    answer = DatagramsArrived("tcp", "b", tuple(pair.take_wire(pair.b)), Lane.FAST, 16_384, answers=True)
    pair.a.feed(answer, OfficerReleased(pair.line, draft, release, 1))
    assert channel_of(pair, pair.a).phase is Phase.OPEN
    assert pair.a.size(old) == 2


def test_while_it_waits_it_takes_nothing_but_the_answer(pair: Pair) -> None:
    pair.a.feed(Restored())
    pair.take_wire(pair.a)
    pair.send(pair.b, "请确认", language="zh")
    pair.deliver(pair.a, pair.take_wire(pair.b))
    assert not pair.a.said(Arrived)
    assert line_of(pair, pair.a).other.size == 2


# -- the other side --------------------------------------------------------------------------------------------------


def test_the_watch_is_told_and_a_root_above_all_is_taken(pair: Pair) -> None:
    recovery_of(pair, message(pair, offer(pair)))
    assert codes(pair.b) == ["peer-restored"]
    assert channel_of(pair, pair.b).keys.newest == 1
    assert channel_of(pair, pair.b).recovery.taken_time == SECONDS


def test_an_offer_that_comes_again_gets_the_same_answer_and_no_second_alarm(pair: Pair) -> None:
    raw = message(pair, offer(pair))
    said = []
    for _ in range(3):
        recovery_of(pair, raw)
        said.append(channel_of(pair, pair.b).recovery.answer)
        assert pair.take_wire(pair.b)
    assert len(set(said)) == 1
    assert codes(pair.b) == ["peer-restored"]
    assert channel_of(pair, pair.b).keys.newest == 1


@pytest.mark.parametrize("earlier_seconds", [0, 1, 1_000])
def test_an_offer_that_is_not_later_than_the_last_is_ignored(pair: Pair, earlier_seconds: int) -> None:
    recovery_of(pair, message(pair, offer(pair)))
    taken = channel_of(pair, pair.b).recovery.taken
    head = replace(heads(channel_of(pair, pair.a))[1], own_size=LogSize(1), own_root=line_of(pair, pair.a).own.roots[1])
    recovery_of(pair, message(pair, offer(pair, time=SECONDS - earlier_seconds, head=head)))
    assert channel_of(pair, pair.b).recovery.taken == taken
    pair.b.reload()
    recovery_of(pair, message(pair, offer(pair, time=SECONDS - earlier_seconds, head=head)))
    assert channel_of(pair, pair.b).recovery.taken == taken


@pytest.mark.parametrize("purpose", [Purpose.CHANNEL, Purpose.ENTRY])
def test_an_offer_that_the_recovery_key_did_not_sign_is_dropped(pair: Pair, purpose: Purpose) -> None:
    before = channel_of(pair, pair.b).dropped
    recovery_of(pair, message(pair, offer(pair), purpose))
    assert channel_of(pair, pair.b).dropped == before + 1
    assert pair.b.said(Alarm) == []
    assert channel_of(pair, pair.b).keys.newest == 0


@pytest.mark.parametrize("changes", [{"xwing_public": b"\xff" * 1_216}, {"ciphertext": b"\xff" * 1_120}])
def test_an_offer_whose_keys_are_none_is_dropped(pair: Pair, changes: dict[str, bytes]) -> None:
    said = replace(offer(pair), **changes)  # type: ignore[arg-type]  # fields of an offer
    if "ciphertext" in changes:
        said = replace(said, ciphertext=bytes(1_088) + bytes(32))
    recovery_of(pair, message(pair, said))
    assert channel_of(pair, pair.b).keys.newest == 0
    assert pair.b.said(Alarm) == []


def test_an_answer_that_nobody_asked_for_is_ignored(pair: Pair) -> None:
    raw = message(pair, recover.RecoverAnswer(SECONDS, bytes(32), bytes(1_120), (), 9), Purpose.CHANNEL)
    recovery_of(pair, raw)
    assert channel_of(pair, pair.b).phase is Phase.OPEN
    assert channel_of(pair, pair.b).keys.newest == 0


def test_entries_do_not_come_under_the_recovery_root(pair: Pair) -> None:
    pair.send(pair.a, "under the wrong root")
    (said,) = [one for one in overheard(pair, pair.a) if not isinstance(one, frames.Fragment)]
    keys = channel_of(pair, pair.a).keys
    datagram = keys.seal_recovery(frames.pack([said], padded=True), Lane.FAST, 1).datagram
    pair.b.feed(DatagramsArrived("tcp", "a", (datagram,), Lane.FAST, 16_384, answers=True))
    assert not pair.b.said(Arrived)


def test_who_repeats_a_recovery_message_is_answered_and_becomes_no_way(pair: Pair) -> None:
    raw = message(pair, offer(pair))
    recovery_of(pair, raw)
    pair.b.carried.clear()
    pair.b.told.clear()
    recovery_of(pair, raw, via="a stranger who listened")
    assert {carry.address for carry in pair.b.carried} == {"a", "a stranger who listened"}
    assert pair.b.said(Genuine) == []
    pair.b.carried.clear()
    pair.send(pair.b, "只给贵方", language="zh")
    assert {carry.address for carry in pair.b.carried} == {"a"}
    assert set(channel_of(pair, pair.b).routes) == {("tcp", "a")}


def test_a_restored_station_that_has_moved_is_answered_where_it_is(pair: Pair) -> None:
    pair.a.feed(Restored())
    channel_of(pair, pair.b).routes.clear()
    pair.b.feed(DatagramsArrived("tcp", "elsewhere", tuple(pair.take_wire(pair.a)), Lane.FAST, 16_384, answers=True))
    assert {carry.address for carry in pair.b.carried} == {"elsewhere"}
    pair.deliver(pair.a, pair.take_wire(pair.b))
    assert channel_of(pair, pair.a).phase is Phase.OPEN
    pair.b.feed(DatagramsArrived("tcp", "elsewhere", tuple(pair.take_wire(pair.a)), Lane.FAST, 16_384, answers=True))
    assert ("tcp", "elsewhere") in channel_of(pair, pair.b).routes


def test_a_repeated_recovery_message_verifies_nobody(pair: Pair) -> None:
    channel = channel_of(pair, pair.b)
    channel.verified, channel.carried = False, True
    recovery_of(pair, message(pair, offer(pair)))
    assert not channel.verified


# -- heads -----------------------------------------------------------------------------------------------------------

FALSE = RootHash(b"x" * 32)


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        ({}, False),
        ({"own_root": FALSE}, True),
        ({"other_root": FALSE}, True),
        ({"own_root": FALSE, "own_size": LogSize(1)}, True),
        ({"own_root": FALSE, "own_size": LogSize(9)}, False),
        ({"own_root": FALSE, "own_generation": b"another-"}, False),
        ({"other_root": FALSE, "other_generation": b"another-"}, False),
        ({"other_root": FALSE, "other_size": LogSize(9)}, False),
    ],
)
def test_where_both_hold_a_log_its_root_is_the_same_or_the_watch_is_told(
    pair: Pair,
    change: dict[str, object],
    differs: bool,  # noqa: FBT001
) -> None:
    head = replace(heads(channel_of(pair, pair.a))[1], **change)  # type: ignore[arg-type]  # fields of a head
    recovery_of(pair, message(pair, offer(pair, head=head)))
    assert codes(pair.b) == (["heads-differ"] if differs else []) + ["peer-restored"]


def test_heads_name_both_logs_of_every_line_as_they_are_durable(pair: Pair) -> None:
    line = line_of(pair, pair.a)
    zero, one = heads(channel_of(pair, pair.a))
    assert (zero.line, one.line) == (0, 1)
    assert (one.own_size, one.own_root) == (2, line.own.edge.root())
    assert (one.other_size, one.other_root) == (2, line.other.edge.root())
    assert (zero.own_size, zero.other_size) == (0, 0)


def test_what_the_other_side_holds_of_our_old_log_is_asked_for_by_the_score() -> None:
    pair = quiet(Pair())
    backup = pair.a.store.copy()
    for number in range(150):
        pair.send(pair.a, f"entry {number}")
    pair.settle()
    pair.a.store = backup
    pair.a.reload()
    pair.a.feed(Restored())
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    (old,) = line_of(pair, pair.a).own_past
    assert old.edge.size == 150
    assert pair.a.size(old.origin.text) == 150


def test_a_station_that_lost_entries_gets_them_back_as_they_were(pair: Pair) -> None:
    before = pair.a.store.entries(line_of(pair, pair.a).own.origin.text, 0, 9)
    origin = line_of(pair, pair.a).own.origin.text
    fresh = Pair()
    pair.a.store = fresh.a.store
    pair.a.reload()
    pair.a.feed(Restored())
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    assert pair.a.store.entries(origin, EntryIndex(0), 9) == before
    assert line_of(pair, pair.a).other.size == 2


def test_the_same_message_through_an_open_channel_counts_as_well(pair: Pair) -> None:
    hand(pair, pair.b, frames.RecoverFrame(message(pair, offer(pair))))
    assert codes(pair.b) == ["peer-restored"]


@pytest.mark.parametrize("mtu_bytes", [128, 256])
def test_over_a_narrow_way_it_comes_back_in_pieces(mtu_bytes: int) -> None:
    pair = quiet(Pair(mtu_bytes))
    pair.send(pair.a, "before the backup")
    pair.settle()
    pair.a.feed(Restored())
    pair.settle()
    pair.wait(60_000)
    assert channel_of(pair, pair.a).phase is Phase.OPEN
    assert line_of(pair, pair.a).own.receipted == 1
