"""Scenes with one fault each, and the outcome that the specification states for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.exchange.effects import Alarm, Arrived, EntryHeld, Held, Placed
from parley.exchange.events import DatagramsArrived
from parley.exchange.forks import FORK_SPACE
from parley.exchange.keying import KEYS_SPACE
from parley.exchange.route import Route
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_sign
from parley.record.entry import assemble, decode_entry, encode_payload, signing_input, split_entry
from parley.record.fork import ENTRIES, verify_fork
from parley.record.keyring import KeyRing
from parley.seal import frames
from parley.seal.channel import ChannelKeys
from parley.seal.schedule import Direction, Lane
from parley.seal.window import TagTable
from parley.sim.disk import Disk
from parley.sim.faults import NONE
from parley.sim.network import Parcel
from parley.sim.reading import read_entry
from parley.sim.violation import Violation
from parley.station.events import CarryOutAsked, RouteLost
from parley.wire.cbor import decode
from parley.wire.ids import ChannelId
from parley.wire.marks import Precedence
from tests.sim.stage import Stage, Unwatched, everything

DAY_MS = 86_400_000
FLASH_200 = (
    "Collision between a fishing boat and a tanker eleven miles north of the shoal at 0540. Four men are in the water, "
    "two boats of ours are on their way. Request that your cutter joins the search from the east.."
)


def arrived(stage: Stage, side: int) -> list[int]:
    """The places of the entries that were delivered to a side, in the order in which they were."""
    return [one.index for one in stage.said(side, Arrived) if isinstance(one, Arrived) and not one.provisional]


# -- what an outsider does -------------------------------------------------------------------------------------------


@pytest.mark.soak(rounds=10)
def test_every_datagram_of_a_long_run_replayed_three_times_changes_nothing(rounds: int) -> None:
    stage = Stage()
    for number in range(1_000 * rounds):
        stage.write(number % 2, f"Message {number} of a long exchange.")
        if number % 7 == 0:
            stage.go_on(100)
    stage.go_on(10_000)
    told, carried, parcels = len(stage.heard), len(stage.carried), list(stage.carried)
    stores = [everything(machine.disk.store, KEYS_SPACE, "receipt", "channel") for machine in stage.machines]
    for _ in range(3):
        for parcel in parcels:
            stage.arrives(parcel)
    stage.go_on(1_000)
    assert len(parcels) > 1_000 * rounds
    assert (len(stage.heard), len(stage.carried)) == (told, carried)
    assert [everything(one.disk.store, KEYS_SPACE, "receipt", "channel") for one in stage.machines] == stores


def test_a_reflected_datagram_opens_nowhere() -> None:
    stage = Stage()
    stage.write(0, "to be thrown back")
    stage.go_on(5_000)
    before = stage.channel(0).arrival
    own = [parcel.datagram for parcel in stage.carried if parcel.side == 0]
    stage.feed(0, DatagramsArrived("tcp", "peer", tuple(own), Lane.FAST, 16_384, answers=True))
    stage.go_on(1_000)
    assert own
    assert stage.channel(0).arrival == before
    assert arrived(stage, 0) == []


def test_a_datagram_of_another_channel_lane_or_direction_opens_nowhere() -> None:
    stage = Stage()
    channel = stage.channel(1)
    secret = channel.keys.secret(channel.keys.newest)
    plaintext = frames.pack([frames.Have(1, 40, 40)], padded=True)  # type: ignore[arg-type]  # sizes
    ours = ChannelKeys.start(channel.id, Direction.FROM_OFFERER, secret, b"R" * 32, TagTable())
    theirs = ChannelKeys.start(channel.id, Direction.FROM_ACCEPTER, secret, b"R" * 32, TagTable())
    strange = ChannelKeys.start(ChannelId(bytes(32)), Direction.FROM_OFFERER, secret, b"R" * 32, TagTable())
    for keys in (ours, theirs, strange):
        for lane in Lane:
            reservation = keys.reserve(lane, stage.machines[1].now(0))
            assert reservation is not None
            keys.grant(reservation)
    accepted = {
        name: opens(stage, keys.seal(plaintext, lane, beacon=True).datagram)
        for name, keys, lane in (
            ("other direction", theirs, Lane.FAST),
            ("other channel", strange, Lane.FAST),
            ("other channel, slow", strange, Lane.SLOW),
            ("right one, slow", ours, Lane.SLOW),
        )
    }
    assert accepted == {"other direction": 0, "other channel": 0, "other channel, slow": 0, "right one, slow": 1}


def opens(stage: Stage, datagram: bytes) -> int:
    """How many frames a datagram brings to side 1."""
    before = stage.channel(1).arrival
    stage.feed(1, DatagramsArrived("tcp", "peer", (datagram,), Lane.FAST, 16_384, answers=True))
    stage.go_on(1)
    return int(stage.channel(1).arrival != before)


# -- forks and rollbacks ---------------------------------------------------------------------------------------------


def forked_stage() -> Stage:
    """Side 0 has spoken twice from one place: its disk was copied, and both copies went on."""
    stage = Stage()
    stage.watch.honest = False
    for number in range(3):
        stage.write(0, f"common {number}")
    stage.go_on(5_000)
    copy = stage.machines[0].disk.store.copy()
    stage.write(0, "said to one")
    stage.go_on(5_000)
    stage.watch = Unwatched(stage.watch)  # type: ignore[assignment]  # what follows is against every rule
    for machine in stage.machines:
        machine.watch = stage.watch
    stage.machines[0].disk = Disk(copy)
    stage.restart(0)
    return stage


@pytest.mark.parametrize("entries_after", [1, 4])
def test_a_fork_is_proved_and_receipts_stop_while_we_keep_speaking(entries_after: int) -> None:
    stage = forked_stage()
    stage.drops = lambda parcel: parcel.side == 1  # the forker does not learn that it was found out
    for number in range(entries_after):
        stage.write(0, f"said to the other {number}")
        stage.go_on(70_000)
    alarms = [one.code for one in stage.said(1, Alarm) if isinstance(one, Alarm)]
    assert "log-forked" in alarms
    ring = KeyRing.of(stage.watch.ground.parties[0].card)
    journal = stage.machines[1].disk.store.journal(FORK_SPACE, 0, 9)
    assert journal
    proof = decode(journal[0])
    assert isinstance(proof, list)
    fork = verify_fork(proof[2:], ring)
    assert (fork.kind, fork.size) == (ENTRIES, 4)
    stage.drops = lambda _: False
    receipts = receipts_for(stage, 4)
    stage.write(0, "more from the forker")
    stage.write(1, "we go on speaking")
    stage.go_on(10_000)
    assert receipts_for(stage, 5) == 0
    assert receipts_for(stage, 4) == receipts
    assert stage.machines[0].disk.store.size(stage.line(1).own.origin.text) == 1


def receipts_for(stage: Stage, size: int) -> int:
    """How many receipts of at least this size on line 1 side 1 has carried."""
    passing = stage.watch.passing[1]
    found = 0
    for parcel in stage.carried:
        if parcel.side == 1 and parcel.datagram in passing.sealed:
            plaintext = passing.sealed[parcel.datagram][1]
            found += sum(
                isinstance(frame, frames.Receipt) and frame.line == 1 and frame.size >= size
                for frame in frames.parse(plaintext).frames
            )
    return found


def test_a_fork_within_one_datagram_is_proved_too() -> None:
    stage = Stage()
    stage.watch.honest = False
    stage.write(0, "common")
    stage.go_on(5_000)
    stage.drops = lambda _: True
    stage.write(0, "one story")
    line = stage.line(0)
    raw = stage.machines[0].disk.store.entries(line.own.origin.text, 1, 1)[0]
    entry = decode_entry(raw)
    protected, payload = split_entry(raw)[0], encode_payload(replace(entry.payload, time_seconds=1))
    seed = stage.watch.ground.parties[0].seeds[Purpose.ENTRY]
    other = assemble(protected, payload, ed25519_sign(seed, signing_input(protected, payload)))
    keys = stage.channel(0).keys
    both = frames.pack([frames.EntryFull(1, 0, one) for one in (raw, other)], padded=True)
    datagram = keys.seal(both, Lane.FAST).datagram
    stage.feed(1, DatagramsArrived("tcp", "peer", (datagram,), Lane.FAST, 16_384, answers=True))
    stage.go_on(1)
    proof = decode(stage.machines[1].disk.store.journal(FORK_SPACE, 0, 9)[0])
    assert isinstance(proof, list)
    fork = verify_fork(proof[2:], KeyRing.of(stage.watch.ground.parties[0].card))
    assert (fork.kind, fork.size) == (ENTRIES, 2)
    assert receipts_for(stage, 2) == 0


@pytest.mark.parametrize("lost_entries", [1, 5, 300])
def test_a_rolled_back_folder_stops_signing_at_first_contact(lost_entries: int) -> None:
    stage = Stage()
    stage.write(0, "before the copy")
    stage.go_on(5_000)
    copy = stage.machines[0].disk.store.copy()
    for number in range(lost_entries):
        stage.write(0, f"after the copy {number}")
    stage.go_on(20_000)
    origin = stage.line(0).own.origin.text
    size = stage.machines[1].disk.store.size(origin)
    assert size == 1 + lost_entries
    stage.watch = Unwatched(stage.watch)  # type: ignore[assignment]  # a machine out of time breaks the rules
    for machine in stage.machines:
        machine.watch = stage.watch
    stage.machines[0].disk = Disk(copy)
    stage.restart(0)
    stage.connect(1)
    stage.go_on(120_000)
    assert stage.line(0).own.stopped == "log-regressed"
    assert "log-regressed" in [one.code for one in stage.said(0, Alarm) if isinstance(one, Alarm)]
    placed = len(stage.said(0, Placed))
    stage.write(0, "must not be signed")
    stage.go_on(5_000)
    assert len(stage.said(0, Placed)) == placed
    assert stage.machines[0].disk.store.size(origin) == 1
    stage.restart(0)
    assert stage.line(0).own.stopped == "log-regressed"


# -- long ways -------------------------------------------------------------------------------------------------------


STICK = Route("folder", "stick", Lane.SLOW, 16_384, two_way=False, fixed=False)


def cut_the_line(stage: Stage) -> None:
    """There is no fast way any more."""
    for side in (0, 1):
        stage.feed(side, RouteLost("tcp", "peer"))
        stage.channel(side).routes.clear()
    stage.drops = lambda _: True


def test_a_stick_from_three_weeks_ago_opens_though_the_keys_have_changed_daily() -> None:
    stage = Stage()
    stage.drops = lambda parcel: parcel.bearer == "folder"
    stage.drops, fast = (lambda _: True), stage.drops
    stage.write(0, "on the stick")
    stage.feed(0, CarryOutAsked(stage.watch.ground.channel, replace(STICK)))
    stage.go_on(1)
    stick = [parcel for parcel in stage.carried if parcel.bearer == "folder"]
    stage.drops = fast
    for _ in range(21):
        stage.clock.now_ms += DAY_MS
        stage.go_on(25 * 60_000)
    assert stage.channel(1).keys.newest >= 20
    assert len(stick) == 1
    before = stage.channel(1).arrival
    stage.arrives(stick[0])
    stage.go_on(1_000)
    assert stage.channel(1).arrival != before
    assert stage.channel(1).arrival[:2] == (Lane.SLOW, 0)
    assert arrived(stage, 1) == [0]


def test_a_letter_that_only_a_stick_carries_arrives_after_three_weeks() -> None:
    stage = Stage()
    cut_the_line(stage)
    stage.write(0, "by hand")
    stage.feed(0, CarryOutAsked(stage.watch.ground.channel, replace(STICK)))
    stage.go_on(1)
    (stick,) = [parcel for parcel in stage.carried if parcel.bearer == "folder"]
    for _ in range(21):
        stage.clock.now_ms += DAY_MS
        stage.go_on(25 * 60_000)
    assert arrived(stage, 1) == []
    stage.arrives(stick)
    stage.go_on(1_000)
    assert arrived(stage, 1) == [0]


@pytest.mark.parametrize("heard", [True, False], ids=["two-way", "one-way"])
def test_after_a_hundred_thousand_lost_datagrams_traffic_resumes(heard: bool) -> None:  # noqa: FBT001 - a case
    stage = Stage()
    stage.write(0, "before")
    stage.go_on(120_000)
    keys = stage.channel(0).keys
    now = stage.machines[0].now(stage.clock.now_ms)
    for _ in range(100_000):
        reservation = keys.reserve(Lane.FAST, now)
        if reservation is not None:
            keys.grant(reservation)
        keys.seal(b"\x00" * 12, Lane.FAST)
    stage.drops = lambda parcel: not heard and parcel.side == 1
    stage.write(0, "after")
    stage.go_on(180_000)
    assert arrived(stage, 1) == [0, 1]
    assert stage.held(0) == (2 if heard else 1)


# -- what a peer withholds or floods ---------------------------------------------------------------------------------


def test_a_withheld_receipt_is_never_told_as_held() -> None:
    stage = Stage()
    stage.drops = lambda parcel: parcel.side == 1
    for number in range(5):
        stage.write(0, f"letter {number}")
    stage.go_on(3_600_000)
    assert arrived(stage, 1) == [0, 1, 2, 3, 4]
    assert stage.said(0, Held) == stage.said(0, EntryHeld) == []
    stage.drops = lambda _: False
    stage.go_on(120_000)
    assert stage.held(0) == 5


def test_what_the_other_side_says_it_has_is_no_receipt() -> None:
    stage = Stage()
    stage.drops = lambda parcel: parcel.side == 1 and has_receipt(stage, parcel)
    stage.write(0, "letter")
    stage.go_on(5_000)
    stage.connect(1)
    stage.go_on(3_600_000 * 3)
    assert arrived(stage, 1) == [0]
    assert stage.said(0, Held) == []


def has_receipt(stage: Stage, parcel: Parcel) -> bool:
    """Whether a datagram that is being carried holds a receipt."""
    _, plaintext = stage.watch.passing[parcel.side].sealed[parcel.datagram]
    return any(isinstance(frame, frames.Receipt) for frame in frames.parse(plaintext).frames)


def test_a_flood_of_routine_letters_delays_neither_a_flash_nor_its_receipt() -> None:
    calm = flash_seconds(Stage(mtu_bytes=256, bits_per_second=2_400))
    stage = Stage(mtu_bytes=256, bits_per_second=2_400)
    for number in range(300):
        stage.write(1, f"Routine report number {number}: nothing to add.")
        stage.write(0, f"Routine answer number {number}: nothing either.")
    stage.go_on(20_000)
    assert len(arrived(stage, 0)) < 200
    assert flash_seconds(stage) < calm + 3


def flash_seconds(stage: Stage) -> float:
    """How long it takes from the release of a FLASH until its receipt is told, in virtual seconds."""
    begin = stage.clock.now_ms
    index = int(stage.line(0).own.size)
    stage.write(0, FLASH_200[:200], Precedence.FLASH)
    for _ in range(600):
        stage.go_on(100)
        if stage.held(0) > index or any(
            isinstance(one, EntryHeld) and one.index == index for one in stage.said(0, EntryHeld)
        ):
            return (stage.clock.now_ms - begin) / 1000
    raise AssertionError("the FLASH has no receipt within a minute")


def test_flash_and_receipt_at_300_bits_a_second_take_eleven_seconds_at_most() -> None:
    stage = Stage(mtu_bytes=256, bits_per_second=300, faults=replace(NONE, latency_ms=1_000))
    stage.write(1, "warm")
    stage.write(0, "warm")
    stage.go_on(600_000)
    assert stage.held(0) == stage.held(1) == 1
    assert len(FLASH_200[:200]) == 200
    carried = len(stage.carried)
    seconds = flash_seconds(stage)
    sizes = [len(parcel.datagram) for parcel in stage.carried[carried:]]
    assert all(size % 32 == 0 for size in sizes)
    assert seconds <= 11, (seconds, sizes)


# -- clocks ----------------------------------------------------------------------------------------------------------


def test_clocks_a_year_apart_change_no_order() -> None:
    stage = Stage(faults=replace(NONE, skew_ms=(365 * DAY_MS, -365 * DAY_MS)))
    for number in range(6):
        stage.write(number % 2, f"turn {number}")
        stage.go_on(5_000)
    origins = [stage.line(side).own.origin.text for side in (0, 1)]
    raws = [raw for side in (0, 1) for raw in stage.machines[1 - side].disk.store.entries(origins[side], 0, 9)]
    order = sorted(map(read_entry, raws), key=lambda entry: entry.index + entry.seen[1])
    assert [entry.origin for entry in order] == origins * 3
    stage.come_to_agree()


def test_a_world_that_cannot_agree_says_what_is_missing() -> None:
    stage = Stage()
    stage.drops = lambda _: True
    stage.write(0, "into the void")
    with pytest.raises(Violation, match="1 entries, 0 copied, 0 receipted"):
        stage.come_to_agree()
