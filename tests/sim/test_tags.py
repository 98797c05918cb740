"""The table of a world knows what the station's own knows, tag by tag."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.seal.datagram import EpochKeys
from parley.seal.schedule import Lane
from parley.seal.window import TagTable
from parley.sim.tags import NumberTable, tag_of
from parley.wire.ids import ChannelId, Instant
from parley.wire.limits import DATAGRAM_OVERHEAD_BYTES, EPOCH_NUMBERS, TAG_BYTES

KEYS = [EpochKeys(epoch, bytes((epoch,)) * 32, b"a" * 32) for epoch in range(3)]


@dataclass(eq=False)
class Owner:
    """Who puts tags into a table."""

    channel: ChannelId
    root: int = 0
    lane: Lane = Lane.FAST
    highest: int = 0

    def keys_for(self, number: int) -> EpochKeys | None:
        return KEYS[number // EPOCH_NUMBERS]

    def accept(self, number: int, now: Instant) -> None:
        """Nothing changes."""


OWNERS = [Owner(ChannelId(bytes((number,)) * 32)) for number in range(2)]

places = st.tuples(st.integers(0, 1), st.integers(0, 2), st.integers(0, 40), st.integers(0, 40))


@given(st.lists(st.tuples(st.sampled_from(("add", "add_all", "discard", "discard_all")), places), max_size=30))
def test_both_tables_know_the_same_datagrams(steps: list[tuple[str, tuple[int, int, int, int]]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(EpochKeys, "tag", tag_of)
        tables = (TagTable(), NumberTable())
        for table in tables:
            slots = [table.enter(owner) for owner in OWNERS]
            for act, (owner, epoch, first, count) in steps:
                keys, number = KEYS[epoch], epoch * EPOCH_NUMBERS + first
                if act.endswith("_all"):
                    getattr(table, act)(keys, slots[owner], range(number, number + count))
                else:
                    getattr(table, act)(keys.tag(number), slots[owner], number)
        datagrams = [
            keys.tag(keys.epoch * EPOCH_NUMBERS + number) + bytes(DATAGRAM_OVERHEAD_BYTES - TAG_BYTES)
            for keys in KEYS
            for number in range(82)
        ]
        known, alike = ([(one, set(found)) for one, found in table.filter_many(datagrams)] for table in tables)
        assert known == alike
        assert [tables[0].lookup(one) is None for one in datagrams] == [
            tables[1].lookup(one) is None for one in datagrams
        ]
        assert len(tables[0]) == len(tables[1])


def test_who_is_gone_leaves_nothing_and_a_short_datagram_is_nobodys() -> None:
    table = NumberTable()
    slot = table.enter(OWNERS[0])
    table.add_all(KEYS[0], slot, range(9))
    tag = tag_of(KEYS[0], 4)
    assert table.lookup(tag + bytes(DATAGRAM_OVERHEAD_BYTES)) is not None
    assert table.lookup(tag) is None
    table.discard_all(KEYS[0], slot, range(9))
    table.leave(slot)
    assert table.lookup(tag + bytes(DATAGRAM_OVERHEAD_BYTES)) is None
    assert len(table) == 0
