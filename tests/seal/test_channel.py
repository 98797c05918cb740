"""The keys of a channel, end to end: replay, reflection, loss, restart, ratchet."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.seal.channel import Sealed
from parley.seal.datagram import DatagramUnknown
from parley.seal.reception import RECOVERY_ROOT
from parley.seal.schedule import Direction, Lane
from parley.wire.ids import ChannelId, Instant
from parley.wire.limits import BUCKET_BYTES, EPOCH_NUMBERS, ROOTS_KEPT_MAX
from tests.seal.samples import CHANNEL, NOON, End, both_ends

DAY = 86_400_000
PLAINTEXT = b"\x09\x03\x01\x05\x06"


def refused(end: End, datagram: bytes, now: Instant = NOON) -> None:
    """The end refuses the datagram, and nothing changes."""
    before, tags = end.keys.parts(), len(end.table)
    with pytest.raises(DatagramUnknown) as caught:
        end.keys.open(datagram, now)
    assert caught.value.code == "datagram-unknown"
    assert (end.keys.parts(), len(end.table)) == (before, tags)


@pytest.mark.parametrize("lane", Lane)
def test_what_one_end_seals_the_other_opens(lane: Lane) -> None:
    ours, theirs = both_ends()
    for place in range(3):
        for sender, receiver in ((ours, theirs), (theirs, ours)):
            sealed = sender.seal(PLAINTEXT, lane)
            opened = receiver.keys.open(sealed.datagram, NOON)
            assert (opened.plaintext, opened.root, opened.lane, opened.number) == (PLAINTEXT, 0, lane, place)


@settings(max_examples=10)
@given(seed=st.integers(0, 1 << 32))
def test_a_repeat_changes_nothing(seed: int) -> None:
    """Some hundred datagrams, some lost, out of order, each then three times more."""
    drawn = random.Random(seed)
    ours, theirs = both_ends()
    sent = [ours.seal(bytes((place % 256,)), drawn.choice(list(Lane))).datagram for place in range(300)]
    kept = [datagram for datagram in sent if drawn.random() > 0.2]
    arrived = []
    for datagram in sorted(kept, key=lambda datagram: sent.index(datagram) + drawn.random() * 8):
        theirs.keys.open(datagram, NOON)
        arrived.append(datagram)
    before, tags = theirs.keys.to_cbor(), len(theirs.table)
    for datagram in arrived * 3:
        with pytest.raises(DatagramUnknown):
            theirs.keys.open(datagram, NOON)
    assert (theirs.keys.to_cbor(), len(theirs.table)) == (before, tags)
    assert theirs.live_tags() == tags


def test_what_is_reflected_is_refused() -> None:
    ours, theirs = both_ends()
    for lane in Lane:
        refused(ours, ours.seal(PLAINTEXT, lane).datagram)
        refused(theirs, theirs.seal(PLAINTEXT, lane).datagram)


def test_what_belongs_to_another_channel_is_refused_even_in_one_table() -> None:
    ours, _ = both_ends()
    other = End(Direction.FROM_ACCEPTER, channel=ChannelId(b"\x99" * 32))
    same_table = End(Direction.FROM_ACCEPTER, table=other.table)
    datagram = ours.seal(PLAINTEXT).datagram
    assert other.table.lookup(datagram) is not None
    refused(other, datagram)
    assert same_table.keys.open(datagram, NOON).plaintext == PLAINTEXT


def test_any_changed_bit_is_refused() -> None:
    ours, theirs = both_ends()
    datagram = ours.seal(PLAINTEXT, padded=True).datagram
    for bit in range(8 * len(datagram)):
        changed = bytearray(datagram)
        changed[bit // 8] ^= 1 << bit % 8
        refused(theirs, bytes(changed))
    theirs.keys.open(datagram, NOON)


def test_a_failed_aead_does_not_use_up_a_number() -> None:
    ours, theirs = both_ends()
    datagram = ours.seal(PLAINTEXT).datagram
    refused(theirs, datagram[:4] + bytes(len(datagram) - 4))
    assert theirs.keys.open(datagram, NOON).plaintext == PLAINTEXT


def test_padded_lengths_are_buckets() -> None:
    ours, _ = both_ends()
    lengths = {len(ours.seal(bytes(size), padded=True).datagram) for size in range(300)}
    assert {length % BUCKET_BYTES for length in lengths} == {0}


def test_after_a_hundred_thousand_lost_a_beacon_opens() -> None:
    """The loss is of numbers: sealing them all would show nothing more."""
    ours, theirs = both_ends()
    theirs.keys.open(ours.seal(b"first").datagram, NOON)
    theirs.keys.age(NOON)
    lose(ours, 100_000)
    opened = 0
    while not opened:
        sealed = ours.seal(b"again")
        try:
            theirs.keys.open(sealed.datagram, NOON)
        except DatagramUnknown:
            continue
        opened = sealed.number
    assert opened % 256 == 0
    assert opened - 100_001 < 256
    for _ in range(100):
        theirs.keys.open(ours.seal(b"and on").datagram, NOON)


def test_after_a_hundred_thousand_lost_a_beacon_on_demand_opens_at_once() -> None:
    ours, theirs = both_ends()
    theirs.keys.age(NOON)
    lose(ours, 100_000)
    refused(theirs, ours.seal(b"again").datagram)
    theirs.keys.open(ours.seal(b"again", beacon=True).datagram, NOON)
    theirs.keys.open(ours.seal(b"and on").datagram, NOON)


def test_after_a_million_lost_only_recovery_opens() -> None:
    ours, theirs = both_ends()
    theirs.keys.age(NOON)
    lose(ours, 1_050_000)
    refused(theirs, ours.seal(b"again", beacon=True).datagram)
    assert theirs.keys.open(ours.keys.seal_recovery(b"help", Lane.FAST, 3).datagram, NOON).root == RECOVERY_ROOT


def lose(end: End, count: int) -> None:
    """So many numbers of the fast lane go to datagrams that nobody gets."""
    sender = end.keys._senders[end.keys.sending, Lane.FAST]
    until = sender.next_number + count
    while sender.next_number < until:
        reservation = end.keys.reserve(Lane.FAST, NOON)
        if reservation is not None:
            end.keys.grant(reservation)
        sender.take()


def test_a_stick_from_three_weeks_ago_opens() -> None:
    """Sent by the slow lane, overtaken by three ratchets and as many weeks of mail."""
    ours, theirs = both_ends()
    theirs.keys.open(ours.seal(b"mail", Lane.SLOW).datagram, NOON)
    stick = [ours.seal(bytes((place,)), Lane.SLOW).datagram for place in range(60)]
    now = NOON
    for week in range(1, 4):
        now = Instant(NOON + week * 7 * DAY)
        for end in (ours, theirs):
            end.keys.install_root(week, bytes((week,)) * 32, sending=True)
            end.keys.age(now)
        theirs.keys.open(ours.seal(b"mail", Lane.SLOW, now).datagram, now)
    for datagram in reversed(stick):
        assert theirs.keys.open(datagram, now).root == 0
    theirs.keys.age(Instant(NOON + 98 * DAY))
    refused(theirs, stick[0])


def test_where_nothing_can_come_by_the_slow_lane_fresh_keys_each_day_leave_no_tags_behind() -> None:
    ours, theirs = both_ends()
    theirs.table.slow = False
    theirs.restart()
    stick = ours.seal(b"stick", Lane.SLOW).datagram
    theirs.keys.age(NOON)
    at_first, now = len(theirs.table), NOON
    for day in range(1, 60):
        now = Instant(NOON + day * DAY)
        for end in (ours, theirs):
            end.keys.install_root(day, bytes((day,)) * 32, sending=True)
        theirs.keys.open(ours.seal(b"fresh", now=now).datagram, now)
        theirs.keys.age(Instant(now + DAY // 2))
    assert len(theirs.table) <= at_first + 32
    refused(theirs, stick)
    theirs.keys.hear_slow()
    assert theirs.keys.open(stick, now).root == 0
    assert theirs.live_tags() == len(theirs.table)


# -- restart -----------------------------------------------------------------------------------------------------------


def test_after_a_restart_what_was_kept_is_not_opened_again() -> None:
    ours, theirs = both_ends()
    sent = [ours.seal(bytes((place,))).datagram for place in range(50)]
    for datagram in sent[:40]:
        theirs.keys.open(datagram, NOON)
    theirs.restart()
    for datagram in sent[:40]:
        refused(theirs, datagram)
    for datagram in sent[40:]:
        theirs.keys.open(datagram, NOON)
    assert theirs.live_tags() == len(theirs.table)


def test_after_a_restart_no_number_is_used_again_and_the_other_side_still_hears() -> None:
    ours, theirs = both_ends()
    seen = set()
    for _ in range(20):
        for _ in range(3):
            sealed = ours.seal(PLAINTEXT)
            assert sealed.number not in seen
            seen.add(sealed.number)
            theirs.keys.open(sealed.datagram, NOON)
        ours.restart()


@settings(max_examples=30)
@given(steps=st.lists(st.sampled_from(["say", "say", "lose", "answer", "keep", "crash"]), max_size=60))
def test_parts_kept_one_by_one_are_the_whole(steps: list[str]) -> None:
    """What `changed` gave, put together, is what `parts` gives, at every moment when it was asked."""
    ours, theirs = both_ends()
    disk = dict(theirs.keys.parts())
    for step in steps:
        if step == "say":
            deliver(ours.seal(PLAINTEXT), theirs)
        elif step == "lose":
            ours.seal(PLAINTEXT)
        elif step == "answer":
            deliver(theirs.seal(PLAINTEXT, Lane.SLOW), ours)
        else:
            for name, part in theirs.keys.changed().items():
                if part is None:
                    disk.pop(name, None)
                else:
                    disk[name] = part
            assert disk == theirs.keys.parts()
            if step == "crash":
                theirs.keys.close()
                theirs.keys = type(theirs.keys).from_parts(CHANNEL, disk, theirs.table)
                assert disk == theirs.keys.parts()


def deliver(sealed: Sealed, end: End) -> None:
    assert end.keys.open(sealed.datagram, NOON).plaintext == PLAINTEXT


def test_closing_leaves_an_empty_table() -> None:
    ours, _ = both_ends()
    ours.keys.age(NOON)
    ours.keys.close()
    assert len(ours.table) == 0


# -- roots -------------------------------------------------------------------------------------------------------------


def test_the_answerer_sends_under_the_new_root_once_it_heard_it() -> None:
    ours, theirs = both_ends()
    theirs.keys.install_root(1, b"\x01" * 32, sending=False)
    assert theirs.seal(PLAINTEXT).root == 0
    ours.keys.install_root(1, b"\x01" * 32, sending=True)
    sealed = ours.seal(PLAINTEXT)
    assert sealed.root == 1
    assert theirs.keys.open(sealed.datagram, NOON).root == 1
    answer = theirs.seal(PLAINTEXT)
    assert answer.root == 1
    assert ours.keys.open(answer.datagram, NOON).root == 1
    assert (ours.keys.confirmed, theirs.keys.confirmed) == (1, 1)


def test_an_old_root_is_heard_for_its_grace_and_its_secret_is_gone() -> None:
    ours, theirs = both_ends()
    late = [ours.seal(PLAINTEXT).datagram for _ in range(2)]
    for end in (ours, theirs):
        end.keys.install_root(1, b"\x01" * 32, sending=True)
    assert theirs.keys.secret(0)
    theirs.keys.open(ours.seal(PLAINTEXT).datagram, NOON)
    assert theirs.keys.newest == 1
    with pytest.raises(KeyError):
        theirs.keys.secret(0)
    assert theirs.keys.open(late[0], NOON).root == 0
    theirs.keys.age(Instant(NOON + 3_600_000))
    refused(theirs, late[1])
    assert not [name for name in theirs.keys.parts() if name.startswith(("in/0/0", "out/0"))]


def test_a_root_that_nothing_arrived_under_can_be_replaced() -> None:
    ours, theirs = both_ends()
    theirs.keys.install_root(1, b"\x01" * 32, sending=False)
    theirs.keys.install_root(1, b"\x02" * 32, sending=False)
    ours.keys.install_root(1, b"\x02" * 32, sending=True)
    assert theirs.keys.open(ours.seal(PLAINTEXT).datagram, NOON).root == 1
    with pytest.raises(AssertionError):
        theirs.keys.install_root(1, b"\x03" * 32, sending=False)


def test_roots_are_bounded() -> None:
    ours, theirs = both_ends()
    for root in range(1, ROOTS_KEPT_MAX + 10):
        for end in (ours, theirs):
            end.keys.install_root(root, root.to_bytes(32, "big"), sending=True)
        theirs.keys.open(ours.seal(PLAINTEXT).datagram, NOON)
    kept = {name.split("/")[1] for name in theirs.keys.parts() if name.startswith("in/")}
    assert len(kept) == ROOTS_KEPT_MAX
    assert "9" not in kept
    assert theirs.live_tags() == len(theirs.table)


def test_an_epoch_that_is_left_is_left_on_the_disk_too() -> None:
    ours, _ = both_ends()
    lose(ours, EPOCH_NUMBERS - 1)
    ours.keys.changed()
    assert ours.seal(PLAINTEXT).number == EPOCH_NUMBERS - 1
    assert "out/0/0" not in ours.keys.changed()
    ours.keys.reserve(Lane.FAST, NOON)
    ours.keys.changed()
    assert ours.seal(PLAINTEXT).number == EPOCH_NUMBERS
    assert "out/0/0" in ours.keys.changed()


def test_closing_twice_is_closing_once() -> None:
    ours, _ = both_ends()
    ours.keys.install_root(1, b"\x01" * 32, sending=True)
    ours.keys._remove_root(0)
    ours.keys._remove_root(0)
    assert ours.live_tags() == len(ours.table)


def test_a_grant_for_a_root_that_was_left_does_nothing() -> None:
    ours, _ = both_ends()
    reservation = ours.keys.reserve(Lane.FAST, NOON)
    assert reservation is not None
    ours.keys.install_root(1, b"\x01" * 32, sending=True)
    ours.keys.grant(reservation)
    assert not ours.keys.ready(Lane.FAST)
    assert ours.seal(PLAINTEXT).number == 0


def test_recovery_opens_again_and_again_and_means_nothing_else() -> None:
    ours, theirs = both_ends()
    theirs.keys.install_root(1, b"\x01" * 32, sending=False)
    sealed = ours.keys.seal_recovery(PLAINTEXT, Lane.SLOW, 31)
    before = theirs.keys.parts()
    for _ in range(3):
        assert theirs.keys.open(sealed.datagram, NOON).number == 31
    assert theirs.keys.parts() == before
    with pytest.raises(AssertionError):
        ours.keys.seal_recovery(PLAINTEXT, Lane.SLOW, 32)
    refused(ours, sealed.datagram)


def test_the_terms_say_how_long_old_sticks_open() -> None:
    ours, theirs = both_ends()
    theirs.keys.set_slow_grace(3_600)
    theirs.restart()
    late = ours.seal(PLAINTEXT, Lane.SLOW).datagram
    for end in (ours, theirs):
        end.keys.install_root(1, b"\x01" * 32, sending=True)
    theirs.keys.open(ours.seal(PLAINTEXT).datagram, NOON)
    theirs.keys.age(Instant(NOON + 3_600_000))
    refused(theirs, late)


def test_an_old_root_answers_on_the_fast_lane_for_as_long_as_it_is_heard() -> None:
    ours, theirs = both_ends()
    for end in (ours, theirs):
        end.keys.install_root(1, b"\x01" * 32, sending=True)
    assert ours.keys.answers_under(0, Lane.FAST)
    assert not ours.keys.answers_under(0, Lane.SLOW)
    assert not ours.keys.answers_under(1, Lane.FAST)
    ours.keys.open(theirs.seal(PLAINTEXT).datagram, NOON)
    reservation = ours.keys.reserve(Lane.FAST, NOON, 0)
    assert reservation is not None
    assert reservation.root == 0
    ours.keys.grant(reservation)
    sealed = ours.keys.seal(PLAINTEXT, Lane.FAST, root=0)
    assert theirs.keys.open(sealed.datagram, NOON).root == 0
    assert "out/0/0" in ours.keys.changed()
    ours.keys.age(Instant(NOON + 3_600_000))
    assert not ours.keys.answers_under(0, Lane.FAST)
    assert ours.keys.changed()["out/0/0"] is None
