"""What is amiss with a database that holds a station, or will: seen from outside, without touching the station."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import psycopg

CONNECT_SECONDS: Final = 5
VERSION_MIN: Final = 140_000
WAITS: Final = frozenset({"remote_apply", "remote_write", "on"})

UNREACHED: Final = "database-unreached"
OLD: Final = "database-old"
NOT_DURABLE: Final = "database-forgets"
REPLICA_ABSENT: Final = "replica-absent"


def amiss(database: str) -> Iterator[tuple[str, str]]:
    """Each finding's code and what was seen; nothing where all is well."""
    try:
        with psycopg.connect(database, autocommit=True, connect_timeout=CONNECT_SECONDS) as link:
            yield from _amiss(link)
    except psycopg.Error as error:
        yield UNREACHED, " ".join(str(error).split())


def _amiss(link: psycopg.Connection[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    if link.info.server_version < VERSION_MIN:
        yield OLD, str(link.info.server_version // 10_000)
    shown = {name: (link.execute(f"SHOW {name}").fetchone() or ("",))[0] for name in ("fsync", "synchronous_commit")}
    for name, value in shown.items():
        if value == "off":
            yield NOT_DURABLE, f"{name} is off"
    (wanted,) = link.execute("SHOW synchronous_standby_names").fetchone() or ("",)
    (there,) = link.execute(
        "SELECT count(*) FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')"
    ).fetchone() or (0,)
    if wanted and not there and shown["synchronous_commit"] in WAITS:
        yield REPLICA_ABSENT, wanted
