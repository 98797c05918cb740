"""What is kept of a channel's keys: read back whole, or refused by name."""

from __future__ import annotations

import pytest

from parley.seal.channel import ChannelKeys
from parley.seal.channel_state import StateBad
from parley.seal.schedule import Lane
from parley.seal.window import TagTable
from parley.wire import cbor
from tests.seal.samples import CHANNEL, NOON, both_ends


def kept() -> dict[str, bytes]:
    ours, theirs = both_ends()
    for lane in Lane:
        for _ in range(3):
            theirs.keys.open(ours.seal(b"said", lane).datagram, NOON)
    theirs.seal(b"answered")
    return theirs.keys.parts()


PARTS = kept()


def test_the_parts_are_small_and_named() -> None:
    assert sorted(PARTS) == ["channel/0/0", "in/0/0", "in/0/1", "out/0/0", "out/0/1"]
    assert max(map(len, PARTS.values())) < 300


def test_read_back_it_is_the_same() -> None:
    keys = ChannelKeys.from_parts(CHANNEL, PARTS, TagTable())
    assert keys.parts() == PARTS
    assert ChannelKeys.from_cbor(CHANNEL, keys.to_cbor(), TagTable()).parts() == PARTS


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("part", [b"", b"\xff", b"\x80", cbor.encode([9, 9, 9, 9, 9, 9, 9]), cbor.encode({})])
def test_a_damaged_part_is_refused(name: str, part: bytes) -> None:
    with pytest.raises(StateBad) as caught:
        ChannelKeys.from_parts(CHANNEL, {**PARTS, name: part}, TagTable())
    assert caught.value.code == "channel-state-bad"


def test_a_damaged_window_is_refused() -> None:
    part = cbor.encode([0, 0, 2, bytes(32), None, [[0, bytes(32)]]])
    with pytest.raises(StateBad):
        ChannelKeys.from_parts(CHANNEL, {**PARTS, "in/0/0": part}, TagTable())


@pytest.mark.parametrize("state", [b"", cbor.encode([]), cbor.encode({"channel/0/0": 1})])
def test_a_damaged_whole_is_refused(state: bytes) -> None:
    with pytest.raises(StateBad):
        ChannelKeys.from_cbor(CHANNEL, state, TagTable())
