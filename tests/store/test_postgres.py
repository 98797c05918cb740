"""What a store in PostgreSQL promises beyond the others: one writer, and nothing kept that the server did not keep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256

import psycopg
import pytest

from parley.store.interface import AppendEntry, Keep
from parley.store.passing import ASK
from parley.store.postgres import PostgresStore
from parley.store.postgres_tables import PASSED, VERSION
from parley.store.troubles import (
    StationBusy,
    StoreDamaged,
    StoreFailed,
    StoreLost,
    StoreNewer,
    StoreRowDamaged,
    StoreUnsure,
)
from tests.postgres import Server, database, server

OURS = "parley/" + "11" * 32 + "/" + "22" * 32 + "/" + "33" * 8
SCHEMA = "watch"


@pytest.fixture(name="link")
def _link() -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """Another program's way into the same schema, which is empty again afterwards."""
    with psycopg.connect(database(), autocommit=True) as link:
        link.execute(f"CREATE SCHEMA {SCHEMA}; SET search_path TO {SCHEMA}")
        yield link
        link.execute(f"DROP SCHEMA {SCHEMA} CASCADE")


@pytest.fixture(name="store")
def _store(link: psycopg.Connection[tuple[object, ...]]) -> Iterator[PostgresStore]:
    assert link is not None
    store = PostgresStore(database(), SCHEMA)
    yield store
    store.close()


def entry(index: int, raw: bytes) -> AppendEntry:
    return AppendEntry(OURS, index, raw, sha256(b"\x00" + raw).digest())


def lapse(link: psycopg.Connection[tuple[object, ...]]) -> None:
    """The holder of the lease was silent for too long, by the database's clock."""
    link.execute("UPDATE lease SET until = clock_timestamp() - interval '1 second'")


def test_what_was_committed_is_there_after_opening_again(store: PostgresStore) -> None:
    store.commit([entry(0, b"a"), entry(1, b"b"), Keep("s", b"k", b"v")])
    store.close()
    again = PostgresStore(database(), SCHEMA)
    assert (again.entries(OURS, 0, 9), again.get("s", b"k")) == ([b"a", b"b"], b"v")
    again.close()


def test_a_station_has_one_writer_and_the_second_is_told_who(store: PostgresStore) -> None:
    with pytest.raises(StationBusy, match="process"):
        PostgresStore(database(), SCHEMA)
    store.commit([entry(0, b"a")])


def test_another_takes_over_after_a_silence_and_the_first_keeps_nothing_more(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    store.commit([entry(0, b"a")])
    lapse(link)
    other = PostgresStore(database(), SCHEMA)
    other.commit([entry(1, b"of the other")])
    with pytest.raises(StoreLost):
        store.commit([entry(1, b"of the one that slept")])
    assert other.entries(OURS, 0, 9) == [b"a", b"of the other"]
    other.close()


def test_the_one_that_slept_cannot_go_on_by_reading_again(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    lapse(link)
    PostgresStore(database(), SCHEMA).close()
    for act in (store.renew, store.reload):
        with pytest.raises(StoreLost):
            act()


def test_who_renews_keeps_the_station_and_who_lapsed_untaken_may_go_on(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    lapse(link)
    store.commit([entry(0, b"a")])
    store.renew()
    with pytest.raises(StationBusy):
        PostgresStore(database(), SCHEMA)


def test_a_lease_that_was_let_go_of_is_free_at_once(store: PostgresStore) -> None:
    store.close()
    PostgresStore(database(), SCHEMA).close()


def test_what_the_server_refuses_is_not_kept_and_the_store_goes_on(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    link.execute("ALTER TABLE kept ADD CHECK (length(value) < 4)")
    with pytest.raises(StoreFailed, match="23514"):
        store.commit([entry(0, b"a"), Keep("s", b"k", b"too long")])
    assert store.size(OURS) == 0
    store.commit([entry(0, b"a"), Keep("s", b"k", b"v")])
    assert store.entries(OURS, 0, 9) == [b"a"]


def test_where_the_connection_went_it_is_not_known_until_it_is_read_again(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    store.commit([entry(0, b"a")])
    link.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    with pytest.raises(StoreUnsure):
        store.commit([entry(1, b"b")])
    with pytest.raises(StoreUnsure):
        store.size(OURS)
    store.reload()
    assert store.entries(OURS, 0, 9) == [b"a"]
    store.commit([entry(1, b"b")])
    assert store.size(OURS) == 2


def test_a_warning_at_a_commit_leaves_open_whether_it_holds(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    """As where a wait for the standby is broken off: the commit is visible, and may be lost with this machine."""
    link.execute("""
        CREATE FUNCTION warn() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE WARNING 'canceling wait for synchronous replication'; RETURN NULL; END $$;
        CREATE TRIGGER warned AFTER INSERT ON row EXECUTE FUNCTION warn();
    """)
    with pytest.raises(StoreUnsure, match="canceling wait"):
        store.commit([entry(0, b"a")])
    link.execute("DROP TRIGGER warned ON row")
    store.reload()
    assert store.size(OURS) == 1


@pytest.mark.parametrize(
    "rot",
    [
        "UPDATE row SET raw = 'x' WHERE place = 1",
        "UPDATE row SET leaf = 'x' WHERE place = 1",
        "DELETE FROM row WHERE place = 1",
    ],
)
def test_a_spoiled_row_is_named_and_the_rest_is_read(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]], rot: str
) -> None:
    store.commit([entry(index, b"%d" % index) for index in range(3)])
    link.execute(rot)
    assert [(one.where, one.index) for one in store.damage() if isinstance(one, StoreRowDamaged)] == [(OURS, 1)]
    assert store.entries(OURS, 2, 1) == [b"2"]
    with pytest.raises(StoreRowDamaged):
        store.entries(OURS, 0, 3)


def test_a_spoiled_value_is_named(store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]) -> None:
    store.commit([Keep("s", b"k", b"v")])
    link.execute("UPDATE kept SET value = 'w'")
    with pytest.raises(StoreRowDamaged, match="s 6b"):
        store.get("s", b"k")
    assert len(list(store.damage())) == 1


def test_a_log_whose_name_is_spoiled_keeps_the_store_shut(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    store.commit([entry(0, b"a")])
    store.close()
    link.execute("UPDATE log SET name = 'another'")
    with pytest.raises(StoreDamaged, match="the name of log 1"):
        PostgresStore(database(), SCHEMA)


def test_a_store_of_a_later_program_is_refused(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    store.close()
    link.execute("INSERT INTO version VALUES (99)")
    with pytest.raises(StoreNewer):
        PostgresStore(database(), SCHEMA)


def test_one_that_stands_by_leaves_the_schema_of_an_older_program_alone_until_it_takes_over(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    link.execute("UPDATE version SET number = %s", (VERSION - 1,))
    with pytest.raises(StationBusy):
        PostgresStore(database(), SCHEMA)
    assert link.execute("SELECT number FROM version").fetchall() == [(VERSION - 1,)]
    store.close()
    PostgresStore(database(), SCHEMA).close()
    assert link.execute("SELECT max(number) FROM version").fetchone() == (VERSION,)


def test_a_crash_of_the_server_loses_nothing_that_was_committed() -> None:
    with server() as made:
        store = PostgresStore(made.address, SCHEMA)
        store.commit([entry(0, b"a"), Keep("s", b"k", b"v")])
        _crash(made)
        with pytest.raises(StoreUnsure):
            store.commit([entry(1, b"b")])
        store.reload()
        assert (store.entries(OURS, 0, 9), store.get("s", b"k")) == ([b"a"], b"v")
        store.close()


def test_no_server_is_a_trouble_by_name() -> None:
    with pytest.raises(StoreFailed):
        PostgresStore("host=127.0.0.1 port=1 user=postgres dbname=postgres", SCHEMA)


def _crash(made: Server) -> None:
    made.stop("immediate")
    made.start()


def test_a_store_of_an_earlier_program_is_opened_and_marked(
    store: PostgresStore, link: psycopg.Connection[tuple[object, ...]]
) -> None:
    store.commit([entry(0, b"a")])
    store.close()
    link.execute("UPDATE version SET number = number - 1")
    again = PostgresStore(database(), SCHEMA)
    assert (again.size(OURS), link.execute("SELECT max(number) FROM version").fetchone()) == (1, (VERSION,))
    again.close()


def test_a_process_that_sleeps_in_the_middle_of_a_commit_does_not_keep_the_station_from_the_next() -> None:
    asleep = PostgresStore(database(), "asleep-within", lease_seconds=1)
    with psycopg.connect(database()) as middle:
        middle.execute('SET search_path TO "asleep-within"')
        middle.execute("SELECT hold_lease(0, %s)", (asleep.fence,))  # and the commit never comes to its end
        taken = None
        while taken is None:
            with suppress(StationBusy):
                taken = PostgresStore(database(), "asleep-within", lease_seconds=1)
        with pytest.raises(StoreLost):
            asleep.renew()
        with pytest.raises(psycopg.OperationalError):
            middle.commit()
        middle.close()
    asleep.close()
    taken.close()


def test_requests_are_numbered_anew_in_a_schema_of_an_older_program_too(
    link: psycopg.Connection[tuple[object, ...]],
) -> None:
    """There the table counted by itself, by a sequence that a promoted replica cannot read."""
    link.execute(
        "CREATE UNLOGGED TABLE asked (number bigint GENERATED ALWAYS AS IDENTITY, share integer, request bytea)"
    )
    link.execute("INSERT INTO asked (share, request) VALUES (1, 'by the older program')")
    link.execute(PASSED)
    numbers = [link.execute(ASK, (1, b"by this one")).fetchall() for _ in range(2)]
    assert numbers == [[(1 << 40,)], [((1 << 40) + 1,)]]
    sequence = link.execute("SELECT relpersistence FROM pg_class WHERE oid = 'asking'::regclass").fetchall()
    assert sequence == [("p",)]  # permanent: logged, and so on a replica
