"""The tables of a store's file, one step for each version, and how an older file is brought up to date."""

from __future__ import annotations

import sqlite3
from typing import Final

from parley.store.plan import newer, spoiled

APPLICATION_ID: Final = 0x7061726C
"""Marks the file as Parley's ("parl") in SQLite's header, so that another program's file is never taken for one."""

ROW_BITS: Final = 40
"""A row's number is its log's number times 2**40 plus its index: one B-tree, each log in one piece of it."""

STEPS: Final[list[str]] = [
    """
    CREATE TABLE log (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        digest BLOB NOT NULL           -- of number and name
    ) STRICT;
    CREATE TABLE row (
        place INTEGER PRIMARY KEY,     -- log.number * 2**40 + index
        leaf BLOB NOT NULL,            -- SHA-256(0x00 ‖ raw)
        raw BLOB NOT NULL
    ) STRICT;
    CREATE TABLE kept (
        space TEXT NOT NULL,
        key BLOB NOT NULL,
        value BLOB NOT NULL,
        digest BLOB NOT NULL,          -- of space, key and value
        PRIMARY KEY (space, key)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE hash (                -- of entries, not of journals: hashes.py
        part INTEGER NOT NULL,         -- place / 2048
        head BLOB NOT NULL,            -- the first eight bytes of row.leaf
        place INTEGER NOT NULL,        -- row.place
        PRIMARY KEY (part, head, place)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    -- The tables stay.  What stands in the rows of books is written anew (station/upgrading.py).
    """,
    """
    -- The same once more: their marks take four bytes.
    """,
]
"""STEPS[n] makes version n + 1 out of version n.  A step that was once released is never changed.

What an earlier program would misread takes a step too where no table changes: so it is refused by name.
"""


def recognise(file: sqlite3.Connection) -> int:
    """The version of the file's tables, 0 where there are none; changes nothing.

    Raises StoreNewer for a file of a later version, StoreDamaged for one that is not a store.
    """
    (version,) = file.execute("PRAGMA user_version").fetchone()
    (application,) = file.execute("PRAGMA application_id").fetchone()
    (tables,) = file.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if (tables or version) and application != APPLICATION_ID:
        raise spoiled("another program's file")
    if version > len(STEPS):
        raise newer(version, len(STEPS))
    return int(version)


def bring_up_to_date(file: sqlite3.Connection, version: int) -> None:
    """Take the steps that the file lacks: all of them or none."""
    mark = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {len(STEPS)};"
    file.executescript(f"BEGIN IMMEDIATE; {''.join(STEPS[version:])} {mark} COMMIT;")
