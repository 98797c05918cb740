"""Who writes for a station in a shared database: a lease with a fencing number, by the database's clock alone.

Whoever takes the lease takes the next number.  Every commit holds the row of the lease in its own transaction and names
its number, so that a process that was paused while another took over keeps nothing more, however late it wakes.
"""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from typing import Any, Final, LiteralString

import psycopg

from parley.store.plan import busy

LEASE_SECONDS: Final = 8
"""After a silence of so long another process may take the station."""

LEASE_LOST: Final = "PY001"
"""The SQLSTATE of a commit under a number that is no longer the newest."""

LEASE: Final[LiteralString] = """
    CREATE TABLE lease (fence bigint NOT NULL, holder text NOT NULL, until timestamptz NOT NULL);
    INSERT INTO lease VALUES (0, '', '-infinity');
    CREATE FUNCTION hold_lease(mine bigint) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM 1 FROM lease WHERE fence = mine FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'another process has taken the station' USING ERRCODE = 'PY001';
        END IF;
    END $$;
    CREATE FUNCTION renew_lease(mine bigint, seconds integer) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        UPDATE lease SET until = clock_timestamp() + make_interval(secs => seconds) WHERE fence = mine;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'another process has taken the station' USING ERRCODE = 'PY001';
        END IF;
    END $$;
"""

TAKE: Final = """
    UPDATE lease SET fence = fence + 1, holder = %s, until = clock_timestamp() + make_interval(secs => %s)
    WHERE until < clock_timestamp() RETURNING fence
"""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to write under one fencing number."""

    fence: int

    @classmethod
    def taken(cls, link: psycopg.Connection[Any]) -> Lease:
        """Take it where nobody holds it any more; raises StationBusy, which names who does."""
        row = link.execute(TAKE, (f"process {os.getpid()} on {socket.gethostname()}", LEASE_SECONDS)).fetchone()
        if row is None:
            (holder,) = link.execute("SELECT holder FROM lease").fetchone() or ("",)
            raise busy(holder)
        return cls(row[0])

    def renew(self, link: psycopg.Connection[Any]) -> None:
        """Hold it from now for LEASE_SECONDS; fails with LEASE_LOST."""
        link.execute("SELECT renew_lease(%s, %s)", (self.fence, LEASE_SECONDS))

    def release(self, link: psycopg.Connection[Any]) -> None:
        """Let another process take it at once."""
        link.execute("UPDATE lease SET until = '-infinity' WHERE fence = %s", (self.fence,))
