"""The tables of a station in PostgreSQL, and how a program enters them.

Every table and every query begins with the number of one log, or with one space, so that the rows of a line lie
together wherever a distributed PostgreSQL puts them.
"""

from __future__ import annotations

from typing import Any, Final, LiteralString

import psycopg
from psycopg import sql

from parley.store.lease import LEASE
from parley.store.plan import newer
from parley.store.schema import STEPS
from parley.store.troubles import StoreTrouble

VERSION: Final = len(STEPS)
"""Counted with the file's: what an earlier program would misread in the one it would misread in the other."""

CONNECT_SECONDS: Final = 5

TABLES: Final[LiteralString] = """
    CREATE TABLE version (number integer PRIMARY KEY);
    CREATE TABLE log (
        number integer PRIMARY KEY,
        name text COLLATE "C" NOT NULL UNIQUE,
        digest bytea NOT NULL              -- of number and name
    );
    CREATE TABLE row (
        log integer NOT NULL,
        place bigint NOT NULL,
        leaf bytea NOT NULL,               -- SHA-256(0x00 || raw)
        raw bytea NOT NULL,
        PRIMARY KEY (log, place)
    );
    CREATE INDEX row_by_hash ON row (log, leaf);
    CREATE TABLE kept (
        space text COLLATE "C" NOT NULL,
        key bytea NOT NULL,
        value bytea NOT NULL,
        digest bytea NOT NULL,             -- of space, key and value
        PRIMARY KEY (space, key)
    );
    CREATE TABLE pulse (beat bigint NOT NULL);
    INSERT INTO pulse VALUES (0);
"""

KEEPING: Final[LiteralString] = """
    CREATE OR REPLACE FUNCTION keep(
        share integer, mine bigint,
        logs integer[], places bigint[], leaves bytea[], raws bytea[],
        spaces text[], keys bytea[], contents bytea[], digests bytea[],
        gone_from text[], gone bytea[]
    ) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM hold_lease(share, mine);
        IF cardinality(logs) > 0 THEN
            INSERT INTO row SELECT * FROM unnest(logs, places, leaves, raws);
        END IF;
        IF cardinality(spaces) > 0 THEN
            INSERT INTO kept SELECT * FROM unnest(spaces, keys, contents, digests)
            ON CONFLICT (space, key) DO UPDATE SET value = excluded.value, digest = excluded.digest;
        END IF;
        IF cardinality(gone_from) > 0 THEN
            DELETE FROM kept USING unnest(gone_from, gone) AS taken (space, key)
            WHERE kept.space = taken.space AND kept.key = taken.key;
        END IF;
    END $$;
"""
"""What nearly every commit is: one statement under the lease, and so a transaction by itself."""

PASSED: Final[LiteralString] = """
    CREATE SEQUENCE IF NOT EXISTS asking START 1099511627776;  -- above what older programs have counted
    CREATE UNLOGGED TABLE IF NOT EXISTS asked (
        number bigint PRIMARY KEY DEFAULT nextval('asking'),  -- for older programs, which name none
        share integer NOT NULL,
        request bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    CREATE UNLOGGED TABLE IF NOT EXISTS answered (
        number bigint PRIMARY KEY,
        reply bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
"""
"""What nobody needs after a crash: whoever asked has gone, or asks again.

The sequence is logged: one that belongs to an unlogged table cannot be read on a replica that is promoted.
"""


def enter(database: str, schema: str) -> psycopg.Connection[Any]:
    """A connection into a station's schema, which is laid where there is none.  Raises psycopg.Error, StoreNewer."""
    link: psycopg.Connection[Any] = psycopg.connect(database, autocommit=True, connect_timeout=CONNECT_SECONDS)
    try:
        lay_schema(link, schema)
    except (psycopg.Error, StoreTrouble):
        link.close()
        raise
    return link


def lay_schema(link: psycopg.Connection[Any], schema: str) -> None:
    """Enter a station's schema, and lay its tables where there are none.  Raises StoreNewer."""
    name = sql.Identifier(schema)
    with link.transaction():
        link.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (f"parley {schema}",))
        link.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(name))
        link.execute(sql.SQL("SET search_path TO {}").format(name))
        row = link.execute("SELECT to_regclass('version')").fetchone()
        if row is not None and row[0] is None:
            link.execute(TABLES)
        row = link.execute("SELECT to_regclass('lease_by_share')").fetchone()
        if row is not None and row[0] is None:
            link.execute(LEASE)  # once: its statements lock out who commits meanwhile
        (version,) = link.execute("SELECT max(number) FROM version").fetchone() or (None,)
        if version is not None and version > VERSION:
            raise newer(version, VERSION)


def bring_up_to_date(link: psycopg.Connection[Any]) -> None:
    """Make the schema this program's; only whoever holds the lease may: an older program may serve meanwhile."""
    with link.transaction():
        link.execute(
            "SELECT pg_advisory_xact_lock(hashtext('parley ' || current_schema()))"
        )  # each share takes its own
        link.execute(KEEPING)
        link.execute(PASSED)
        link.execute("INSERT INTO version VALUES (%s) ON CONFLICT DO NOTHING", (VERSION,))
