"""Which rows a store in PostgreSQL touches: those of one log or of one space, by the plans that the server made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import psycopg
import pytest

from parley.store.interface import AppendEntry, Journal, Keep, MendEntry
from parley.store.postgres import PostgresStore
from tests.postgres import database

SCHEMA = "lines"
FIRST, SECOND = ("parley/" + "11" * 32 + "/" + two * 32 + "/" + "33" * 8 for two in ("22", "44"))
SPREAD = {"row": "log", "kept": "space"}
"""By which column a distributed database would spread each of the large tables."""

TOLD = {
    "session_preload_libraries": "auto_explain",
    "auto_explain.log_min_duration": "0",
    "auto_explain.log_nested_statements": "on",
    "auto_explain.log_format": "json",
    "client_min_messages": "log",
    "enable_seqscan": "off",
}
"""The server tells the plan of every statement, and scans a table whole only where it has to."""


@pytest.fixture(name="plans")
def _plans(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Every plan that a server made for a connection of this process from here on."""
    found: list[dict[str, Any]] = []
    connect = psycopg.connect

    def noting(address: str, *, autocommit: bool, connect_timeout: int = 5) -> psycopg.Connection[Any]:
        options = " ".join(f"-c {name}={value}" for name, value in TOLD.items())
        link = connect(address, autocommit=autocommit, connect_timeout=connect_timeout, options=options)
        link.add_notice_handler(lambda said: found.extend(plan_in(said.message_primary or "")))
        return link

    monkeypatch.setattr(psycopg, "connect", noting)
    return found


@pytest.fixture(name="store")
def _store(plans: list[dict[str, Any]]) -> Iterator[PostgresStore]:
    store = PostgresStore(database(), SCHEMA)
    yield store
    store.close()
    assert plans
    with psycopg.connect(database(), autocommit=True) as link:
        link.execute(f"DROP SCHEMA {SCHEMA} CASCADE")


def plan_in(said: str) -> list[dict[str, Any]]:
    """The plan in what auto_explain says, with the statement."""
    _, found, told = said.partition("plan:\n")
    return [json.loads(told)] if found else []


def scans(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Of each scan of a table that is spread: the table, and by which condition its rows are found."""
    table = plan.get("Relation Name")
    if table in SPREAD and plan["Node Type"] not in {"ModifyTable", "Bitmap Heap Scan"}:
        yield table, plan.get("Index Cond", "")
    if plan["Node Type"] == "Bitmap Index Scan":
        yield "row" if plan["Index Name"].startswith("row") else "kept", plan.get("Index Cond", "")
    for part in plan.get("Plans", []):
        yield from scans(part)


def astray(plans: list[dict[str, Any]]) -> set[str]:
    """The statements that look beyond one log or one space."""
    return {
        plan["Query Text"]
        for plan in plans
        for table, condition in scans(plan["Plan"])
        if f"({SPREAD[table]} = " not in condition
    }


def entry(origin: str, index: int) -> AppendEntry:
    raw = f"{origin} {index}".encode()
    return AppendEntry(origin, index, raw, sha256(b"\x00" + raw).digest())


def test_every_statement_that_serves_a_line_stays_with_its_log_or_space(
    store: PostgresStore, plans: list[dict[str, Any]]
) -> None:
    store.commit([entry(one, index) for one in (FIRST, SECOND) for index in range(3)])
    store.commit([entry(FIRST, 3), Keep("a", b"k", b"v"), Keep("b", b"k", b"v"), Journal("audit", b"a note")])
    store.commit([Keep("a", b"k", b"w"), Keep("b", b"k", None)])
    store.commit([MendEntry(FIRST, 4, b"what was lost at the end")])
    for origin in (FIRST, SECOND):
        store.entries(origin, 1, 2)
        store.leaves(origin, 0, 9)
        store.as_found(origin, 0, 1)
    store.find(entry(SECOND, 1).leaf.hex()[:9])
    store.get("a", b"k")
    store.kept("a")
    store.kept("a", b"k")
    store.journal("audit", store.journal_size("audit") - 1, 1)
    store.reload()
    told = {table for plan in plans for table, _ in scans(plan["Plan"])}
    assert told == set(SPREAD)
    assert astray(plans) == set()


def test_what_is_of_the_whole_store_is_seen_to_leave_them(store: PostgresStore, plans: list[dict[str, Any]]) -> None:
    store.commit([Keep("a", b"k", b"v")])
    store.spaces()
    assert astray(plans) == {"SELECT DISTINCT space FROM kept ORDER BY space"}


def test_every_key_and_index_of_what_is_spread_begins_with_the_column(store: PostgresStore) -> None:
    found = store._select(
        "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = %s AND tablename IN ('row', 'kept')", SCHEMA
    )
    assert len(found) >= 3
    assert [index for table, index in found if f" USING btree ({SPREAD[table]}, " not in index] == []
