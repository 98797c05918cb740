"""What a station makes of datagrams: of its channels, of strangers, of a peer whose frames are wrong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.exchange.effects import Arrived
from parley.exchange.events import DatagramsArrived
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.wire.ids import EntryIndex, Generation, LogSize
from tests.station.pair import Pair


def sizes(pair: Pair) -> list[int]:
    """How much each side holds of each log on line 1."""
    return [
        log.size
        for side in (pair.a, pair.b)
        for log in (side.station.state.places[pair.line][1].own, side.station.state.places[pair.line][1].other)
    ]


def from_a(pair: Pair, *said: frames.Frame) -> None:
    """Let A's keys seal these frames, whatever they say, and hand them to B."""
    keys = pair.a.station.state.channels[pair.channel].keys
    datagram = keys.seal(frames.pack(said, padded=True), Lane.FAST).datagram
    pair.deliver(pair.b, [datagram])


def test_a_repeated_datagram_changes_nothing() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "once")
    datagrams = pair.take_wire(pair.a)
    pair.deliver(pair.b, datagrams)
    for _ in range(3):
        pair.deliver(pair.b, datagrams)
    assert len(pair.b.said(Arrived)) == 1
    assert pair.b.station.state.unknown_datagrams == 3  # a dead tag is like a stranger's


def test_what_we_sent_comes_back_to_us_and_is_not_ours() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "reflected")
    datagrams = pair.take_wire(pair.a)
    before = sizes(pair)
    pair.a.feed(DatagramsArrived("tcp", "b", tuple(datagrams), Lane.FAST, 16_384, answers=True))
    assert sizes(pair) == before


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_junk_leaves_no_trace(junk: list[bytes]) -> None:
    pair = Pair()
    pair.settle()
    before = sizes(pair)
    store = pair.b.store.kept("channel-keys")
    pair.deliver(pair.b, junk)
    assert sizes(pair) == before
    assert pair.b.store.kept("channel-keys") == store
    assert not pair.take_wire(pair.b)


def test_frames_about_lines_that_are_not_there_are_counted_and_dropped() -> None:
    pair = Pair()
    pair.settle()
    channel = pair.b.station.state.channels[pair.channel]
    nowhere = 200
    for frame in (
        frames.Receipt(nowhere, LogSize(1), 1, bytes(64)),
        frames.EntryReceipt(nowhere, EntryIndex(0), LogSize(0), 1, bytes(64)),
        frames.Checkpoint(nowhere, LogSize(1), bytes(64)),
        frames.Have(nowhere, LogSize(5), LogSize(5)),
        frames.Want(nowhere, 0, Generation(bytes(8)), EntryIndex(0), 9),
        frames.EntryFull(nowhere, 0, b"\x80"),
        frames.EntryFull(1, 0, b"\x80"),
        frames.EntryFull(1, 1, b"\x80"),
        frames.RatchetFrame(b"\x80"),
        frames.RecoverFrame(b"\x80"),
    ):
        from_a(pair, frame)
    assert channel.phase.value == "open"
    pair.send(pair.a, "still serving")
    pair.settle()
    assert len(pair.b.said(Arrived)) == 1


def test_before_the_words_are_compared_nothing_is_taken() -> None:
    pair = Pair()
    pair.settle()
    channel = pair.b.station.state.channels[pair.channel]
    channel.verified = False
    pair.send(pair.a, "too early")
    pair.deliver(pair.b, pair.take_wire(pair.a))
    assert not pair.b.said(Arrived)
    assert channel.dropped > 0
    channel.verified = True
    pair.wait(10_000)
    assert len(pair.b.said(Arrived)) == 1


def test_a_carried_secret_verifies_when_the_first_datagram_opens() -> None:
    pair = Pair()
    for side in (pair.a, pair.b):
        channel = side.station.state.channels[pair.channel]
        channel.verified, channel.carried = False, True
    pair.connect()
    pair.settle()
    assert all(side.station.state.channels[pair.channel].verified for side in (pair.a, pair.b))
    pair.send(pair.a, "proved by what we both carried")
    pair.settle()
    assert len(pair.b.said(Arrived)) == 1
