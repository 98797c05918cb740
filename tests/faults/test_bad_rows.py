"""Bits that flip on the disk: each is named where it is read, all else stays readable, nothing false comes out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from parley.desk.draft import Draft
from parley.exchange.effects import Alarm, Effect, Sign
from parley.exchange.events import Answer, DatagramsArrived, TimePassed
from parley.exchange.recovering import heads
from parley.exchange.route import Route
from parley.exchange.work import Work
from parley.forms.builtin import LETTER, Letter, read_generation_change
from parley.record.entry import decode_entry
from parley.record.origin import Origin
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.station.events import CarryOutAsked, Restored
from parley.station.releasing import LogStopped, speak
from parley.store.interface import AppendEntry, Journal, Keep
from parley.store.plan import DAMAGED_SPACE, GONE, leaf_of
from parley.store.sqlite import SqliteStore
from parley.store.troubles import StoreRowDamaged, StoreTrouble
from parley.wire.cbor import decode
from parley.wire.ids import Instant, PostId
from tests.exchange.hands import Author, channel_of, codes, hand, line_of, overheard, quiet
from tests.station.pair import End, Pair
from tests.station.speaking import open_line

LOG = "parley/log"
ENTRIES = [b"entry %d: " % number + bytes(range(40)) for number in range(3)]
VALUES = {b"one": b"the first value", b"two": b"the second value"}


def made(path: Path) -> Path:
    """A store with a log, a table and a journal, closed."""
    store = SqliteStore(path / "record.db")
    store.commit(
        [
            *[AppendEntry(LOG, index, raw, leaf_of(raw)) for index, raw in enumerate(ENTRIES)],
            *[Keep("space", key, value) for key, value in VALUES.items()],
            Journal("audit", b"a line of the journal"),
        ]
    )
    store.close()
    return path / "record.db"


def flipped(value: bytes, bit: int) -> bytes:
    """The value with one bit changed."""
    changed = bytearray(value)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@pytest.mark.parametrize("column", ["raw", "leaf"])
def test_any_bit_of_a_row_is_found_and_its_neighbours_are_read(tmp_path: Path, column: str) -> None:
    path = made(tmp_path)
    store = SqliteStore(path)
    place = sqlite_value(path, "SELECT place FROM row WHERE raw = ?", ENTRIES[1])
    sound = ENTRIES[1] if column == "raw" else leaf_of(ENTRIES[1])
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous = OFF")
        for bit in range(8 * len(sound)):
            file.execute(f"UPDATE row SET {column} = ? WHERE place = ?", (flipped(sound, bit), place))  # noqa: S608
            for read in (store.entries, store.leaves):
                with pytest.raises(StoreRowDamaged) as refused:
                    read(LOG, 0, 3)
                assert (refused.value.code, refused.value.where, refused.value.index) == ("store-row-damaged", LOG, 1)
            assert store.entries(LOG, 0, 1) + store.entries(LOG, 2, 1) == [ENTRIES[0], ENTRIES[2]]
        assert [(one.where, one.index) for one in store.damage() if isinstance(one, StoreRowDamaged)] == [(LOG, 1)]
        store.commit([AppendEntry(LOG, 3, b"it goes on", leaf_of(b"it goes on"))])
    store.close()


def test_any_bit_of_a_kept_value_is_found(tmp_path: Path) -> None:
    path = made(tmp_path)
    store = SqliteStore(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous = OFF")
        digest = sqlite_value(path, "SELECT digest FROM kept WHERE key = ?", b"one")
        assert isinstance(digest, bytes)
        for column, sound in (("value", VALUES[b"one"]), ("digest", digest)):
            for bit in range(8 * len(sound)):
                file.execute(f"UPDATE kept SET {column} = ? WHERE key = ?", (flipped(sound, bit), b"one"))  # noqa: S608
                for read in (lambda: store.get("space", b"one"), lambda: store.kept("space")):
                    with pytest.raises(StoreRowDamaged):
                        read()
                assert store.get("space", b"two") == VALUES[b"two"]
            file.execute(f"UPDATE kept SET {column} = ? WHERE key = ?", (sound, b"one"))  # noqa: S608
        assert store.kept("space") == VALUES
    store.close()


def sqlite_value(path: Path, statement: str, *values: object) -> object:
    """The one value that a statement gives."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(statement, values).fetchone()[0]


@pytest.mark.soak(rounds=20)
def test_no_bit_of_the_file_makes_the_store_say_what_was_not_written(tmp_path: Path, rounds: int) -> None:
    path = made(tmp_path)
    whole = path.read_bytes()
    random = Random(3)
    named = 0
    used = [place for place, byte in enumerate(whole) if byte]
    for place in random.sample(used, min(len(used), 150 * rounds)):
        for beside in tmp_path.glob("record.db-*"):
            beside.unlink()
        path.write_bytes(whole[:place] + bytes((whole[place] ^ 1 << random.randrange(8),)) + whole[place + 1 :])
        named += _opened_and_read(path)
    assert named > 0


def _opened_and_read(path: Path) -> int:
    """How many troubles are named; what is read without one is what was written."""
    try:
        store = SqliteStore(path)
    except StoreTrouble as trouble:
        assert trouble.code in {"store-damaged", "store-newer", "store-failed"}  # noqa: PT017 - opening is as good
        return 1
    troubles = 0
    try:
        for index, raw in enumerate(ENTRIES):
            troubles += _alike(lambda index=index: store.entries(LOG, index, 1), [raw], [])
        for key, value in VALUES.items():
            troubles += _alike(lambda key=key: store.get("space", key), value, None)
        troubles += _alike(lambda: store.journal("audit", 0, 9), [b"a line of the journal"], [])
    finally:
        store.close()
    return troubles


def _alike(read: object, written: object, nothing: object) -> int:
    """0 where what was written comes back; 1 where a trouble is named, or where the place itself is gone."""
    try:
        found = read()  # type: ignore[operator]  # a read without arguments
    except StoreTrouble:
        return 1
    assert found in (written, nothing)
    return int(found != written)


# -- a station with such a row --------------------------------------------------------------------------------------


ROW = tuple[bytes, bytes]

SPOILS: dict[str, Callable[[ROW], ROW]] = {
    "bytes": lambda row: (row[0], flipped(row[1], 8 * len(row[1]) - 3)),
    "hash": lambda row: (flipped(row[0], 9), row[1]),
    "both": lambda row: (flipped(row[0], 9), flipped(row[1], 8 * len(row[1]) - 3)),
    "gone": lambda _: GONE,
}


def talked() -> Pair:
    """A pair with two entries a side on line 0 and four on line 1, where we spoke last; all have their receipts."""
    pair = Pair()
    for index in (2, 4):
        open_line(pair, index)
    for number in range(4):
        for side in (pair.b, pair.a):
            pair.send(side, f"number {number}")
            pair.settle()
    return quiet(pair)


def log_of(pair: Pair, *, ours: bool, index: int = 1) -> Origin:
    """A log as our side names it."""
    line = line_of(pair, pair.a, index)
    return (line.own if ours else line.other).origin


def rows_of(side: End, log: Origin) -> list[ROW]:
    """The rows of a log on a side's disk, to lay hands on."""
    return side.store._logs[log.text]


def spoil(side: End, log: Origin, index: int, how: str) -> ROW:
    """Spoil a row on a side's disk; what is left there."""
    rows = rows_of(side, log)
    rows[index] = SPOILS[how](rows[index])
    return rows[index]


def start(side: End) -> None:
    """The station starts, with no way to the other side yet."""
    side.told.clear()
    side.reload()
    side.feed(TimePassed())


def meet(pair: Pair, milliseconds: int = 2_000) -> None:
    """The two stations find each other, and so much time passes."""
    pair.connect()
    pair.settle()
    pair.wait(milliseconds)


def rests(side: End, pair: Pair) -> list[int]:
    """The lines on which a side signs nothing for that reason."""
    return sorted(channel_of(pair, side).resting)


def goes_on(pair: Pair) -> None:
    """Both sides speak on line 1, and both copies of every log are the same; nobody has anything to complain of."""
    assert rests(pair.a, pair) == rests(pair.b, pair) == []
    for side in (pair.a, pair.b):
        pair.send(side, "it goes on")
    pair.settle()
    pair.wait(5_000)
    for index in (0, 1):
        for ours in (True, False):
            log = log_of(pair, ours=ours, index=index)
            assert rows_of(pair.a, log) == rows_of(pair.b, log)
            assert len(rows_of(pair.a, log)) == (2, 5)[index]
    for side in (pair.a, pair.b):
        assert list(side.store.damage()) == []
        assert set(codes(side)) <= {"row-damaged"}
        own = line_of(pair, side).own
        assert own.receipted == own.size


@pytest.mark.parametrize("how", SPOILS)
@pytest.mark.parametrize("ours", [True, False])
@pytest.mark.parametrize("index", [0, 2, 3])
def test_a_spoiled_row_stops_its_line_and_the_other_side_gives_it_back(index: int, how: str, *, ours: bool) -> None:
    pair = talked()
    log = log_of(pair, ours=ours)
    sound = rows_of(pair.a, log)[index]
    left = spoil(pair.a, log, index, how)
    start(pair.a)
    (alarm,) = pair.a.said(Alarm)
    assert alarm.code == "row-damaged"
    assert alarm.detail.endswith(f"lacks 1 entries, the first at {index}")
    if how == "hash":
        assert rows_of(pair.a, log)[index] == sound, "its own bytes mend it, without anybody's help"
    else:
        assert line_of(pair, pair.a).own.stopped == "row-damaged"
        with pytest.raises(LogStopped, match="row-damaged"):
            pair.send(pair.a, "into a line that rests")
    meet(pair)
    assert rows_of(pair.a, log)[index] == sound
    assert [decode(one) for one in pair.a.store.journal(DAMAGED_SPACE, 0, 9)] == [[log.text, index, *left]]
    goes_on(pair)


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("ours", [True, False])
@pytest.mark.parametrize("index", [0, 1])
def test_rows_that_are_gone_from_the_end_are_missed_by_what_was_signed(index: int, count: int, *, ours: bool) -> None:
    """On line 0 also by what our entries on the other lines say of it."""
    pair = talked()
    log = log_of(pair, ours=ours, index=index)
    sound = list(rows_of(pair.a, log))
    del rows_of(pair.a, log)[-count:]
    start(pair.a)
    assert rests(pair.a, pair) == [index]
    assert f"lacks {count} entries, the first at {len(sound) - count}" in pair.a.said(Alarm)[0].detail
    meet(pair)
    assert rows_of(pair.a, log) == sound
    goes_on(pair)


@pytest.mark.parametrize("how", SPOILS)
@pytest.mark.parametrize("ours", [True, False])
def test_while_line_0_rests_the_other_lines_serve(how: str, *, ours: bool) -> None:
    pair = talked()
    log = log_of(pair, ours=ours, index=0)
    spoil(pair.a, log, 0, how)
    start(pair.a)
    pair.connect()
    for side in (pair.a, pair.b):
        pair.send(side, "on line 1")
    pair.settle()
    assert (rests(pair.a, pair), len(rows_of(pair.b, log_of(pair, ours=True)))) == ([] if how == "hash" else [0], 5)
    pair.wait(2_000)
    assert rests(pair.a, pair) == []
    own = line_of(pair, pair.a, 0).own
    pair.wait(3_600_000)
    assert own.checkpointed == own.size == 2, "its root is signed again"
    assert [rows_of(pair.a, log), codes(pair.b)] == [rows_of(pair.b, log), []]


@pytest.mark.parametrize("how", ["bytes", "both", "gone"])
@pytest.mark.parametrize("ours", [True, False])
def test_nothing_is_signed_on_a_line_while_one_of_its_rows_is_lost(how: str, *, ours: bool) -> None:
    pair = talked()
    signed: list[bytes] = []
    answer = pair.a.answer

    def tapped(effect: Effect) -> Answer | None:
        if isinstance(effect, Sign):
            signed.append(effect.message)
        return answer(effect)

    pair.a.answer = tapped  # type: ignore[method-assign]  # a tap, and no other behaviour
    spoil(pair.a, log_of(pair, ours=ours), 2, how)
    start(pair.a)
    pair.connect()
    pair.send(pair.b, "is not receipted")
    for _ in range(30):  # what we say to them is lost, so that they give nothing back
        pair.deliver(pair.a, pair.take_wire(pair.b))
        pair.take_wire(pair.a)
        for side in (pair.a, pair.b):
            side.now = Instant(side.now + 400_000)
            side.feed(TimePassed())
    name = log_of(pair, ours=ours).line.hex().encode()
    assert rests(pair.a, pair) == [1]
    assert signed, "checkpoints of line 0"
    assert [one for one in signed if name in one] == []
    pair.settle()
    pair.wait(600_000)  # as long as it takes until one of our numbers is one that they know after any loss
    assert rests(pair.a, pair) == []
    assert any(name in one for one in signed)


def test_it_is_asked_for_a_second_after_the_start_and_then_ever_less_often() -> None:
    pair = talked()
    log = log_of(pair, ours=False)
    spoil(pair.a, log, 1, "bytes")
    spoil(pair.a, log, 2, "gone")
    start(pair.a)
    pair.connect()
    begun, asked = pair.a.now, []
    while (now := pair.a.now) < begun + 300_000:
        wants = [frame for frame in overheard(pair, pair.a) if isinstance(frame, frames.Want)]
        asked += [(want.side, want.first, want.count, now - begun) for want in wants]
        pair.a.now = pair.a.station.next_timer() or now
        pair.a.feed(TimePassed())
    at = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 124_000, 184_000, 244_000]
    assert asked == [(0, 1, 2, one) for one in at]
    assert codes(pair.a) == ["row-damaged"]


def test_a_clock_that_is_set_back_does_not_put_off_the_asking() -> None:
    pair = talked()
    spoil(pair.a, log_of(pair, ours=False), 1, "bytes")
    start(pair.a)
    for side in (pair.a, pair.b):
        side.now = Instant(side.now - 86_400_000)
    meet(pair)
    assert rests(pair.a, pair) == []


def test_many_rows_come_back_run_by_run() -> None:
    pair = talked()
    for ours in (True, False):
        for index, how in ((0, "bytes"), (2, "both"), (3, "gone")):
            spoil(pair.a, log_of(pair, ours=ours), index, how)
    start(pair.a)
    meet(pair)
    assert codes(pair.a) == ["row-damaged"]
    goes_on(pair)


def test_rows_of_which_our_receipt_was_lost_come_back_one_by_one_and_soon() -> None:
    """They go by themselves shortened, which mends nothing; asked for once more, the first goes in full."""
    pair = talked()
    for number in range(4):
        pair.send(pair.b, f"without a receipt {number}")
        pair.deliver(pair.a, pair.take_wire(pair.b))
        pair.take_wire(pair.a)
    for index in range(4, 8):
        spoil(pair.a, log_of(pair, ours=False), index, "bytes")
    start(pair.a)
    meet(pair, 30_000)
    assert rests(pair.a, pair) == []
    assert line_of(pair, pair.b).own.receipted == 8


def test_two_stations_that_lost_different_rows_of_a_log_help_each_other() -> None:
    pair = talked()
    for side, index in ((pair.a, 1), (pair.b, 2)):
        spoil(side, log_of(pair, ours=True), index, "bytes")
    for side in (pair.a, pair.b):
        start(side)
    meet(pair, 20_000)
    goes_on(pair)


def test_a_station_that_stops_among_the_mending_goes_on_with_it() -> None:
    pair = talked()
    del rows_of(pair.a, log_of(pair, ours=False))[1:]
    start(pair.a)
    pair.connect()
    pair.wait(999)
    third = frames.EntryFull(1, 0, rows_of(pair.b, log_of(pair, ours=False))[2][1])
    hand(pair, pair.a, third)
    hand(pair, pair.a, third)
    assert [leaf for leaf, _ in rows_of(pair.a, log_of(pair, ours=False))].count(b"") == 1
    start(pair.a)
    assert "lacks 2 entries, the first at 1" in pair.a.said(Alarm)[0].detail
    meet(pair)
    goes_on(pair)


@pytest.mark.parametrize("more", [[], [2]], ids=["the only one", "one of two"])
def test_what_an_earlier_start_asked_for_may_come_before_this_one_has_looked(more: list[int]) -> None:
    pair = talked()
    theirs = log_of(pair, ours=False)
    for index, how in ((1, "hash"), *((index, "bytes") for index in more)):
        spoil(pair.a, theirs, index, how)
    pair.a.told.clear()
    pair.a.reload()
    hand(pair, pair.a, frames.EntryFull(1, 0, rows_of(pair.b, theirs)[1][1]))
    meet(pair)
    assert codes(pair.a) == ["row-damaged"]
    goes_on(pair)


def test_what_waits_to_be_said_on_the_line_is_said_when_it_is_whole() -> None:
    """Also where nobody can be reached but by a stick."""
    pair = talked()
    spoil(pair.a, log_of(pair, ours=False), 1, "hash")
    pair.a.reload()
    channel, line = channel_of(pair, pair.a), line_of(pair, pair.a)
    work = Work(pair.a.now, pair.a.draw, pair.a.station.state.errands)
    speak(pair.a.station.state, work, channel, line, Draft(PostId(0), LETTER, Letter("en", "waits").body()))
    assert work.effects == []
    pair.a.feed(TimePassed())
    assert len(rows_of(pair.a, log_of(pair, ours=True))) == 5


def test_by_stick_everything_is_asked_for_at_once() -> None:
    pair = talked()
    for index, how in ((0, "bytes"), (2, "both"), (3, "gone")):
        spoil(pair.a, log_of(pair, ours=False), index, how)
    pair.a.told.clear()
    pair.a.reload()
    for side, other in ((pair.a, pair.b), (pair.b, pair.a), (pair.a, pair.b)):
        side.feed(CarryOutAsked(pair.channel, Route("folder", "stick", Lane.SLOW, 16_384, two_way=False, fixed=True)))
        other.feed(DatagramsArrived("folder", "stick", tuple(pair.take_wire(side)), Lane.SLOW, 16_384, answers=False))
    assert rests(pair.a, pair) == []
    assert codes(pair.a) == ["row-damaged"]
    assert rows_of(pair.a, log_of(pair, ours=False)) == rows_of(pair.b, log_of(pair, ours=False))


# -- what comes back is held against what was signed ------------------------------------------------------------------


def other_entry(pair: Pair, index: int) -> frames.EntryFull:
    """Another entry that they sign for a place of their log that is taken: on the same entries before it."""
    author = Author(pair, pair.b)
    there = decode_entry(rows_of(pair.b, log_of(pair, ours=False))[index][1])
    return author.full(author.sign(replace(there.payload, time_seconds=there.payload.time_seconds + 1)))


@pytest.mark.parametrize("how", ["bytes", "both", "gone"])
@pytest.mark.parametrize("index", [1, 3])
def test_a_tree_that_is_not_what_was_signed_is_never_signed(index: int, how: str) -> None:
    """They give back another entry than they said: the line rests for good, and the watch is told why."""
    pair = talked()
    spoil(pair.a, log_of(pair, ours=False), index, how)
    start(pair.a)
    pair.connect()
    hand(pair, pair.a, other_entry(pair, index))
    pair.a.feed(TimePassed())
    for restarted in (False, True):
        if restarted:
            start(pair.a)
        assert rests(pair.a, pair) == [1]
        assert codes(pair.a)[-1] == "row-damaged"
        assert "their log" in pair.a.said(Alarm)[-1].detail
        assert "is not what was signed of its first" in pair.a.said(Alarm)[-1].detail
        with pytest.raises(LogStopped):
            pair.send(pair.a, "over a false tree")


def test_beyond_what_was_signed_the_stored_hash_tells_which_entry_it_was() -> None:
    pair = talked()
    pair.send(pair.b, "the newest, which nothing of ours covers")
    pair.settle()
    sound = rows_of(pair.a, log_of(pair, ours=False))[4]
    left = spoil(pair.a, log_of(pair, ours=False), 4, "bytes")
    start(pair.a)
    pair.connect()
    hand(pair, pair.a, other_entry(pair, 4))
    assert rows_of(pair.a, log_of(pair, ours=False))[4] == left
    pair.wait(2_000)
    assert rows_of(pair.a, log_of(pair, ours=False))[4] == sound
    assert rests(pair.a, pair) == []


@pytest.mark.parametrize("ours", [True, False])
def test_rows_that_fit_their_hashes_and_not_what_was_signed_stop_the_line(*, ours: bool) -> None:
    """Whoever changed both columns of a row as they belong together has not changed what was signed since."""
    pair = talked()
    rows = rows_of(pair.a, log_of(pair, ours=ours))
    rows[1] = rows[0]
    start(pair.a)
    assert rests(pair.a, pair) == [1]
    assert "is not what was signed of its first" in pair.a.said(Alarm)[0].detail


def test_strangers_and_other_places_put_nothing_back() -> None:
    pair = talked()
    log = log_of(pair, ours=False)
    spoil(pair.a, log, 1, "gone")
    start(pair.a)
    pair.connect()
    dropped = channel_of(pair, pair.a).dropped
    sound = [raw for _, raw in rows_of(pair.b, log)]
    for raw in (sound[2], flipped(sound[1], 8 * len(sound[1]) - 3), b"junk"):
        hand(pair, pair.a, frames.EntryFull(1, 0, raw))
    assert (rows_of(pair.a, log)[1], channel_of(pair, pair.a).dropped) == (GONE, dropped + 3)
    hand(pair, pair.a, frames.EntryFull(1, 0, sound[1]))
    assert rests(pair.a, pair) == []


def test_a_restored_station_does_not_name_the_root_of_a_log_that_lacks_entries() -> None:
    pair = talked()
    spoil(pair.a, log_of(pair, ours=True), 1, "bytes")
    start(pair.a)
    pair.a.feed(Restored())
    assert [head.line for head in heads(channel_of(pair, pair.a))] == [0, 2, 4]
    meet(pair, 120_000)
    assert rests(pair.a, pair) == []
    change = decode_entry(rows_of(pair.b, log_of(pair, ours=True))[0][1])
    assert read_generation_change(change.payload.body).size == 4
    assert set(codes(pair.b)) == {"peer-restored"}
