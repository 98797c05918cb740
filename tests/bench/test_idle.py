"""What a channel costs on which nobody speaks: bytes of memory, counted and not measured."""

from __future__ import annotations

import gc
import random
import tracemalloc
from typing import TYPE_CHECKING

from bench.idle import channel_of, kept, other_party
from parley.exchange.channel import Settings
from parley.seal import window
from parley.seal.window import TagTable
from parley.service.forms.packs import standard
from parley.station import loading
from parley.store.sqlite import SqliteStore
from parley.wire.limits import BEACON_STEP
from tests.seal.test_window import Somebody
from tests.station.pair import to_op

if TYPE_CHECKING:
    from pathlib import Path

BEACON_BYTES_MAX = 6.5
OTHER_TAG_BYTES_MAX = 8.5
CHANNEL_BYTES_MAX = 32_000


def bytes_a_tag(step: int, tags: int = 4_000, heads: int = 4) -> float:
    """What the table takes for one of so many tags, of every `step`-th number."""
    draw, table = random.Random(step), TagTable()
    drawn = [bytes((0, draw.randrange(heads))) + draw.randbytes(2) for _ in range(tags)]
    slot = table.enter(Somebody())
    tracemalloc.start()
    for place, tag in enumerate(drawn):
        table.add(tag, slot, place * step)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return taken / len(table)


def test_the_table_keeps_six_bytes_for_a_beacon_and_eight_for_any_other_number() -> None:
    assert bytes_a_tag(BEACON_STEP) < BEACON_BYTES_MAX
    assert bytes_a_tag(BEACON_STEP + 1) < OTHER_TAG_BYTES_MAX


def bytes_loaded(path: Path, channels: int) -> int:
    """What a station of so many channels takes that was just loaded, its table of tags aside."""
    parties = [other_party(number) for number in range(channels + 1)]
    own, *others = [party.card for party in parties]
    store = SqliteStore(path)
    for number, other in enumerate(others):
        store.commit([to_op(one) for one in kept(channel_of(number), own, other, TagTable(), first=True)])
    settings = Settings(catalogue=standard())
    loading.load(store, own.party, settings)  # what is made once is made
    gc.collect()
    tracemalloc.start()
    state = loading.load(store, own.party, settings)
    gc.collect()
    snapshot = tracemalloc.take_snapshot().filter_traces(
        [tracemalloc.Filter(inclusive=False, filename_pattern=window.__file__)]
    )
    tracemalloc.stop()
    store.close()
    assert len(state.channels) == channels
    return sum(one.size for one in snapshot.traces)


def test_a_channel_that_was_loaded_takes_no_more_than_it_did(tmp_path: Path) -> None:
    """The other side's card is in it with its keys, and without the bytes that it was read from."""
    one, five = bytes_loaded(tmp_path / "one", 1), bytes_loaded(tmp_path / "five", 5)
    assert (five - one) / 4 < CHANNEL_BYTES_MAX
