"""Reading for a station from a disk that has spoiled something."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from parley.exchange.effects import ReadEntries, ReadValues
from parley.exchange.events import EntriesRead, ValuesRead
from parley.service.reading import Reading
from parley.store.plan import damaged
from parley.wire.ids import EntryIndex

if TYPE_CHECKING:
    from parley.service.keys.vault import Vault


class Spoiled:
    """A log of five entries whose entry 3 is spoiled, and a space whose key `bad` is."""

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        if start <= 3 < start + count:
            raise damaged(origin, 3)
        return [b"%d" % index for index in range(start, start + count)]

    def get(self, space: str, key: bytes) -> bytes | None:
        if key == b"bad":
            raise damaged(space)
        return {b"good": b"value"}.get(key)


def reading() -> Reading:
    return Reading(cast("Vault", Spoiled()))


def test_entries_are_given_up_to_the_spoiled_one_and_it_is_named_once() -> None:
    one = reading()
    answer = one.answer(ReadEntries(7, "log", EntryIndex(1), 4))
    assert answer == EntriesRead(7, EntryIndex(1), (b"1", b"2"))
    assert [damage.code for damage in one.damage()] == ["store-row-damaged"]
    assert one.damage() == []


def test_nothing_is_given_where_the_first_is_spoiled() -> None:
    assert reading().answer(ReadEntries(7, "log", EntryIndex(3), 2)) == EntriesRead(7, EntryIndex(3), ())


def test_a_spoiled_value_is_as_one_that_is_not_there() -> None:
    one = reading()
    answer = one.answer(ReadValues(8, "space", (b"good", b"bad", b"absent")))
    assert answer == ValuesRead(8, (b"value", None, None))
    assert len(one.damage()) == 1
