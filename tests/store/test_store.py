"""What every store promises, asked of each of them alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.store.interface import AppendEntry, Journal, Keep, MendEntry, Op, Replace, Store
from parley.store.memory import MemoryStore
from parley.store.plan import DAMAGED_SPACE
from parley.store.postgres import PostgresStore
from parley.store.sqlite import SqliteStore
from parley.store.troubles import StoreConflict, StoreFailed, StoreGap, StoreRowDamaged, StoreUnsure
from parley.wire.cbor import decode
from tests.postgres import database
from tests.store.faulty import Fault, FaultyStore

OURS = "parley/" + "11" * 32 + "/" + "22" * 32 + "/" + "33" * 8
THEIRS = "parley/" + "11" * 32 + "/" + "44" * 32 + "/" + "55" * 8

Make = Callable[[Path], Store]


def make_memory(_folder: Path) -> Store:
    return MemoryStore()


def make_sqlite(folder: Path) -> Store:
    return SqliteStore(folder / "record.sqlite")


def make_faulty(_folder: Path) -> Store:
    return FaultyStore(MemoryStore(), {})


def make_postgres(folder: Path) -> Store:
    return PostgresStore(database(), f"station {sha256(str(folder).encode()).hexdigest()[:16]}")


MAKERS = [make_memory, make_sqlite, make_postgres, make_faulty]


@pytest.fixture(params=MAKERS, ids=["memory", "sqlite", "postgres", "faulty without faults"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made: Store = request.param(tmp_path)
    yield made
    made.close()


def entry(origin: str, index: int, raw: bytes) -> AppendEntry:
    return AppendEntry(origin, index, raw, sha256(b"\x00" + raw).digest())


def test_an_empty_store_has_nothing_and_says_so(store: Store) -> None:
    assert store.origins() == []
    assert store.size(OURS) == 0
    assert store.entries(OURS, 0, 10) == store.leaves(OURS, 5, 10) == []
    assert store.get("cards", b"k") is None
    assert store.kept("cards") == {}
    assert store.journal_size("audit") == 0
    assert store.journal("audit", 0, 10) == []
    store.commit([])


def test_entries_come_back_as_they_went_in(store: Store) -> None:
    store.commit([entry(OURS, 0, b"a"), entry(THEIRS, 0, b""), entry(OURS, 1, b"b" * 34_816)])
    store.commit([entry(OURS, 2, b"c")])
    assert store.origins() == [OURS, THEIRS]
    assert (store.size(OURS), store.size(THEIRS)) == (3, 1)
    assert store.entries(OURS, 0, 3) == [b"a", b"b" * 34_816, b"c"]
    assert store.entries(OURS, 1, 1) == [b"b" * 34_816]
    assert store.entries(OURS, 2, 100) == [b"c"]
    assert store.entries(OURS, 3, 1) == store.entries(OURS, 1_000_000, 1) == store.entries(OURS, 0, 0) == []
    assert store.entries(THEIRS, 0, 9) == [b""]
    assert store.leaves(OURS, 2, 1) == [sha256(b"\x00c").digest()]


def test_entries_are_found_by_the_beginning_of_their_hash(store: Store) -> None:
    raws = [b"entry %d" % index for index in range(300)]
    store.commit([entry(OURS, index, raw) for index, raw in enumerate(raws)])
    store.commit([entry(THEIRS, 0, raws[7]), Journal("audit", b"no entry"), Keep("cards", b"k", raws[8])])
    for index, raw in enumerate(raws):
        digits = sha256(b"\x00" + raw).hexdigest()
        expected = [(OURS, index), (THEIRS, 0)] if index == 7 else [(OURS, index)]
        assert all(store.find(digits[:length]) == expected for length in (8, 9, 15, 16, 17, 64))
        assert store.find(digits[:12] + ("0" if digits[12] != "0" else "1")) == []
    assert store.find(sha256(b"\x00no entry").hexdigest()) == []
    assert store.find("f" * 16) == store.find("f" * 64) == []


def test_what_could_not_be_committed_is_not_found(store: Store) -> None:
    with pytest.raises(StoreGap):
        store.commit([entry(OURS, 0, b"a"), entry(OURS, 2, b"c")])
    assert store.find(sha256(b"\x00a").hexdigest()) == []


def test_the_same_entry_again_does_nothing(store: Store) -> None:
    store.commit([entry(OURS, 0, b"a")])
    store.commit([entry(OURS, 0, b"a"), entry(OURS, 1, b"b"), entry(OURS, 1, b"b"), entry(OURS, 0, b"a")])
    assert store.entries(OURS, 0, 9) == [b"a", b"b"]


@pytest.mark.parametrize(
    ("bad", "trouble"),
    [
        (entry(OURS, 0, b"other"), StoreConflict),
        (entry(OURS, 1, b"other than the one before it in the same commit"), StoreConflict),
        (entry(OURS, 3, b"x"), StoreGap),
        (entry(OURS, 1 << 40, b"x"), StoreGap),
        (entry(OURS, -1, b"x"), StoreGap),
        (entry(THEIRS, 1, b"x"), StoreGap),
    ],
)
def test_a_commit_that_does_not_fit_leaves_no_trace(store: Store, bad: Op, trouble: type[Exception]) -> None:
    store.commit([entry(OURS, 0, b"a"), Keep("cards", b"k", b"v"), Journal("audit", b"1")])
    with pytest.raises(trouble, match=bad.origin if isinstance(bad, AppendEntry) else ""):
        store.commit([Keep("cards", b"k", None), entry(OURS, 1, b"b"), Journal("audit", b"2"), bad])
    assert store.entries(OURS, 0, 9) == [b"a"]
    assert store.origins() == [OURS]
    assert store.kept("cards") == {b"k": b"v"}
    assert store.journal("audit", 0, 9) == [b"1"]
    store.commit([entry(OURS, 1, b"b")])
    assert store.size(OURS) == 2


def test_an_entry_goes_with_its_own_leaf_hash(store: Store) -> None:
    with pytest.raises(AssertionError):
        store.commit([AppendEntry(OURS, 0, b"a", bytes(32))])
    assert store.size(OURS) == 0


def test_kept_values_change_and_go(store: Store) -> None:
    store.commit([Keep("cards", b"\x01", b"one"), Keep("cards", b"\x02", b""), Keep("terms", b"\x01", b"t")])
    assert store.kept("cards") == {b"\x01": b"one", b"\x02": b""}
    store.commit([Keep("cards", b"\x01", b"two"), Keep("cards", b"\x02", None), Keep("cards", b"\x03", None)])
    assert store.kept("cards") == {b"\x01": b"two"}
    assert store.get("cards", b"\x02") is None
    assert store.get("terms", b"\x01") == b"t"


def test_in_one_commit_the_last_word_on_a_key_stands(store: Store) -> None:
    store.commit([Keep("s", b"a", b"1"), Keep("s", b"a", None), Keep("s", b"b", None), Keep("s", b"b", b"2")])
    assert store.kept("s") == {b"b": b"2"}


def test_keys_are_found_by_how_they_begin_and_in_order(store: Store) -> None:
    keys = [b"", b"a", b"ab", b"abc", b"ac", b"b", b"\xff", b"\xff\xff", b"a\x00"]
    store.commit([Keep("s", key, b"v" + key) for key in keys])
    assert list(store.kept("s")) == sorted(keys)
    assert list(store.kept("s", b"a")) == [b"a", b"a\x00", b"ab", b"abc", b"ac"]
    assert list(store.kept("s", b"\xff")) == [b"\xff", b"\xff\xff"]
    assert store.kept("s", b"ab") == {b"ab": b"vab", b"abc": b"vabc"}


def test_journals_number_themselves(store: Store) -> None:
    store.commit([Journal("audit", b"0"), Journal("bad bytes", b"x"), Journal("audit", b"1")])
    store.commit([Journal("audit", b"1")])
    assert store.journal_size("audit") == 3
    assert store.journal("audit", 1, 9) == [b"1", b"1"]
    assert store.journal("bad bytes", 0, 1) == [b"x"]
    assert store.origins() == []


def test_what_a_journal_said_is_removed_and_nothing_moves(store: Store) -> None:
    store.commit([entry(OURS, 0, b"a"), *(Journal("audit", b"what was said %d" % number) for number in range(3))])
    store.commit([Replace("audit", 1, b"gone"), Journal("audit", b"row 1 was removed")])
    kept = [b"what was said 0", b"gone", b"what was said 2", b"row 1 was removed"]
    assert (store.journal("audit", 0, 9), store.journal_size("audit")) == (kept, 4)
    store.reload()
    assert store.journal("audit", 1, 2) == kept[1:3]
    assert list(store.damage()) == []
    assert store.entries(OURS, 0, 1) == [b"a"]
    assert DAMAGED_SPACE not in store.journals()
    with pytest.raises(AssertionError):
        store.commit([Replace("audit", 4, b"x"), Journal("audit", b"y")])


def test_nothing_is_damaged_and_nothing_sound_is_mended(store: Store) -> None:
    store.commit([entry(OURS, 0, b"a"), Keep("s", b"k", b"v"), Journal("audit", b"0")])
    assert list(store.damage()) == []
    with pytest.raises(StoreConflict):
        store.commit([MendEntry(OURS, 0, b"b")])
    store.commit([MendEntry(OURS, 0, b"a")])
    assert (store.entries(OURS, 0, 9), store.journal_size(DAMAGED_SPACE)) == ([b"a"], 0)


def test_rows_that_are_gone_from_the_end_are_put_back_in_any_order(store: Store) -> None:
    """Those between are gone as well until they are back; what there was of each is noted, which is nothing."""
    store.commit([entry(OURS, 0, b"a")])
    store.commit([MendEntry(OURS, 2, b"c"), entry(OURS, 3, b"d")])
    assert store.size(OURS) == 4
    assert store.as_found(OURS, 1, 1) == [(b"", b"")]
    assert [str(trouble) for trouble in store.damage()] == [str(StoreRowDamaged(OURS, 1))]
    store.commit([MendEntry(OURS, 1, b"b")])
    assert store.entries(OURS, 0, 9) == [b"a", b"b", b"c", b"d"]
    assert [decode(one) for one in store.journal(DAMAGED_SPACE, 0, 9)] == [[OURS, index, b"", b""] for index in (2, 1)]


def test_a_log_that_is_gone_is_put_back(store: Store) -> None:
    store.commit([MendEntry(OURS, 0, b"a")])
    assert (store.origins(), store.entries(OURS, 0, 9)) == ([OURS], [b"a"])


def test_what_there_is_can_be_listed(store: Store) -> None:
    assert (store.journals(), store.spaces()) == ([], [])
    store.commit([Journal("b", b"0"), Journal("a", b"0"), Keep("s", b"k", b"v"), Keep("gone", b"k", b"v")])
    store.commit([Keep("gone", b"k", None), entry(OURS, 0, b"a")])
    store.renew()
    assert (store.journals(), store.spaces(), store.origins()) == (["a", "b"], ["s"], [OURS])


def test_a_reload_changes_nothing_that_was_kept(store: Store) -> None:
    store.commit([entry(OURS, 0, b"a"), Keep("s", b"k", b"v")])
    store.reload()
    store.commit([entry(OURS, 1, b"b")])
    store.scrub()
    assert store.entries(OURS, 0, 9) == [b"a", b"b"]
    assert store.kept("s") == {b"k": b"v"}


# -- any sequence of commits -----------------------------------------------------------------------------------------

NAMES = st.sampled_from(["a", "b"])
OPS = st.one_of(
    st.tuples(st.just("append"), NAMES, st.integers(-1, 1), st.binary(max_size=3)),
    st.tuples(st.just("keep"), NAMES, st.binary(max_size=1), st.none() | st.binary(max_size=2)),
    st.tuples(st.just("journal"), NAMES, st.just(0), st.binary(max_size=2)),
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(st.lists(OPS, max_size=5), max_size=6), reload_after=st.sets(st.integers(0, 5)))
def test_every_store_does_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    batches: list[list[tuple[str, str, object, object]]],
    reload_after: set[int],
) -> None:
    stores = [make(tmp_path_factory.mktemp("store")) for make in (make_memory, make_sqlite, make_postgres)]
    for number, batch in enumerate(batches):
        said = {told(store, [made(store, *shape) for shape in batch]) for store in stores}
        assert len(said) == 1
        for store in stores if number in reload_after else ():
            store.reload()
        first, *others = map(contents, stores)
        assert all(other == first for other in others)
    for store in stores:
        store.close()


def made(store: Store, kind: str, name: str, where: object, value: object) -> Op:
    """An operation near the end of what is there, so that some fit and some do not."""
    if kind == "append":
        assert isinstance(where, int)
        assert isinstance(value, bytes)
        return entry(name, store.size(name) + where, value)
    if kind == "keep":
        assert isinstance(where, bytes)
        assert value is None or isinstance(value, bytes)
        return Keep(name, where, value)
    assert isinstance(value, bytes)
    return Journal(name, value)


def told(store: Store, ops: list[Op]) -> str:
    try:
        store.commit(ops)
    except (StoreConflict, StoreGap) as trouble:
        return str(trouble)
    return "kept"


def contents(store: Store) -> object:
    return [
        (store.entries(name, 0, 99), store.leaves(name, 0, 99), store.kept(name), store.journal(name, 0, 99))
        for name in ("a", "b")
    ]


# -- the store that the tests of others use to see what they do when a disk lies -------------------------------------


@pytest.mark.parametrize("fault", Fault)
def test_a_lying_store_lies_as_it_is_told(fault: Fault) -> None:
    store = FaultyStore(MemoryStore(), {1: fault})
    store.commit([entry(OURS, 0, b"a")])
    with pytest.raises(StoreFailed if fault is Fault.REFUSED else StoreUnsure):
        store.commit([entry(OURS, 1, b"b")])
    if fault is not Fault.REFUSED:
        with pytest.raises(StoreUnsure):
            store.size(OURS)
    store.reload()
    assert store.size(OURS) == (2 if fault is Fault.HAPPENED else 1)
    store.commit([entry(OURS, 1, b"b")])
    assert store.entries(OURS, 0, 9) == [b"a", b"b"]
