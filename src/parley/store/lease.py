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
"""After a silence of so long another process may take the station, where its settings say nothing else."""

LEASE_LOST: Final = "PY001"
"""The SQLSTATE of a commit under a number that is no longer the newest."""

WHOLE: Final = 0
"""The share of a station that is not divided; of one that is, whatever was given to no other."""

LEASE: Final[LiteralString] = """
    CREATE TABLE IF NOT EXISTS lease (fence bigint NOT NULL, holder text NOT NULL, until timestamptz NOT NULL);
    ALTER TABLE lease ADD COLUMN IF NOT EXISTS share integer NOT NULL DEFAULT 0;
    CREATE UNIQUE INDEX IF NOT EXISTS lease_by_share ON lease (share);
    CREATE OR REPLACE FUNCTION hold_lease(ours integer, mine bigint) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM 1 FROM lease WHERE share = ours AND fence = mine FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'another process has taken the station' USING ERRCODE = 'PY001';
        END IF;
    END $$;
    CREATE OR REPLACE FUNCTION renew_lease(ours integer, mine bigint, seconds integer) RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
        UPDATE lease SET until = clock_timestamp() + make_interval(secs => seconds)
        WHERE share = ours AND fence = mine;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'another process has taken the station' USING ERRCODE = 'PY001';
        END IF;
    END $$;
"""
"""One row a share; the statements may be repeated."""

FREE: Final = "INSERT INTO lease (fence, holder, until, share) VALUES (0, '', '-infinity', %s) ON CONFLICT DO NOTHING"
TAKE: Final = """
    UPDATE lease SET fence = fence + 1, holder = %s, until = clock_timestamp() + make_interval(secs => %s)
    WHERE share = %s AND until <= clock_timestamp() RETURNING fence
"""
TAKE_MS: Final = 1_000
"""For so long a taker waits for the row, which a commit holds that is under way."""

END_ASLEEP: Final = """
    SELECT pg_terminate_backend(l.pid) FROM pg_locks AS l JOIN pg_stat_activity AS a USING (pid)
    WHERE l.relation = 'lease'::regclass AND l.pid <> pg_backend_pid()
    AND a.xact_start < clock_timestamp() - make_interval(secs => %s)
    AND EXISTS (SELECT FROM lease WHERE share = %s AND until <= clock_timestamp())
"""
"""Where the lease has run out, ends commits that were begun longer ago than it holds.

A process that sleeps in the middle of one would keep the row, and so the share, for as long as it sleeps.  What it had
not committed is nowhere; if it wakes, it finds the share taken.
"""

HELD_BY_OTHERS: Final = "SELECT holder FROM lease WHERE share <> %s AND until >= clock_timestamp() LIMIT 1"
BAR_OTHERS: Final = "UPDATE lease SET fence = fence + 1, holder = %s, until = 'infinity' WHERE share <> %s"
UNBAR_OTHERS: Final = "UPDATE lease SET until = '-infinity' WHERE holder = %s"


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to write for one share of a station under one fencing number."""

    share: int
    fence: int
    seconds: int
    """After a silence of so long it is nobody's."""

    @classmethod
    def taken(cls, link: psycopg.Connection[Any], share: int, seconds: int) -> Lease:
        """Take it where nobody holds it any more; raises StationBusy, which names who does."""
        link.execute(FREE, (share,))
        link.execute(END_ASLEEP, (seconds, share))
        link.execute("SELECT set_config('lock_timeout', %s, false)", (f"{TAKE_MS}ms",))
        try:
            row = link.execute(TAKE, (_us(), seconds, share)).fetchone()
        except psycopg.errors.LockNotAvailable:
            row = None
        link.execute("SELECT set_config('lock_timeout', '0', false)")
        if row is None:
            (holder,) = link.execute("SELECT holder FROM lease WHERE share = %s", (share,)).fetchone() or ("",)
            raise busy(holder)
        return cls(share, row[0], seconds)

    def renew(self, link: psycopg.Connection[Any]) -> None:
        """Hold it from now for so long; fails with LEASE_LOST."""
        link.execute("SELECT renew_lease(%s, %s, %s)", (self.share, self.fence, self.seconds))

    def release(self, link: psycopg.Connection[Any]) -> None:
        """Let another process take it at once; since when nobody holds it stays known."""
        statement = "UPDATE lease SET until = clock_timestamp() WHERE share = %s AND fence = %s"
        link.execute(statement, (self.share, self.fence))
        link.execute(UNBAR_OTHERS, (self._mover,))

    def bar_others(self, link: psycopg.Connection[Any]) -> None:
        """Let nobody take any other share until this one is released; raises StationBusy where one is held."""
        with link.transaction():
            link.execute("LOCK TABLE lease IN EXCLUSIVE MODE")
            held = link.execute(HELD_BY_OTHERS, (self.share,)).fetchone()
            if held is not None:
                raise busy(held[0])
            link.execute(BAR_OTHERS, (self._mover, self.share))

    @property
    def _mover(self) -> str:
        return f"{_us()}, which moves the station under {self.fence}"


def _us() -> str:
    return f"process {os.getpid()} on {socket.gethostname()}"
