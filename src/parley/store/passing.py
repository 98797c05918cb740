"""Requests and replies between the processes of a divided station: the database is the only thing that they share.

What is passed are sealed bytes.  A request is taken once: whoever is to answer takes it out of its table before he
acts.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final, LiteralString

import psycopg
from psycopg import sql

from parley.store.plan import failed
from parley.store.postgres_reading import said
from parley.store.troubles import StoreTrouble

ASK: Final = """
    INSERT INTO asked (number, share, request) OVERRIDING SYSTEM VALUE VALUES (nextval('asking'), %s, %s)
    RETURNING number
"""
"""Overriding, for in a schema that an older program laid the numbers are the table's own."""
TAKE: Final = (
    "DELETE FROM asked WHERE share = %s RETURNING number, request, at > clock_timestamp() - interval '1 minute'"
)
ANSWER: Final = "INSERT INTO answered (number, reply) VALUES (%s, %s)"
FETCH: Final = "DELETE FROM answered WHERE number = %s RETURNING reply"
FORGET: Final = "DELETE FROM answered WHERE at < clock_timestamp() - interval '10 minutes'"
SHARES: Final = """
    SELECT share, fence, until > clock_timestamp(),
        CASE WHEN isfinite(until) THEN floor(extract(epoch FROM until))::bigint END
    FROM lease WHERE share <> %s ORDER BY share
"""
TELL: Final = "SELECT pg_notify(%s, %s)"

TELL_BYTES_MAX: Final = 7_900
"""A little less than PostgreSQL takes with a NOTIFY."""

LOOK_SECONDS: Final = 1.0
"""How often it is looked for what is there, should nobody have told of it."""


@dataclass(frozen=True, slots=True)
class Share:
    """Another share of the station: the fencing number of who took it last, whether he holds it, and until when."""

    number: int
    fence: int = 0
    held: bool = False
    until: int | None = None
    """By the database's clock, in seconds; None where nobody ever held it."""


class Passing:
    """One process's end of it; `taken` answers a request that came, `heard` hears what others tell everybody."""

    def __init__(
        self,
        database: str,
        schema: str,
        share: int,
        taken: Callable[[bytes], Awaitable[bytes]],
        heard: Callable[[str], None],
    ) -> None:
        self._database, self._schema, self._share = database, schema, share
        self._taken, self._heard = taken, heard
        self._channel = "parley_" + sha256(schema.encode()).hexdigest()[:24]
        self._waiting: dict[int, asyncio.Event] = {}
        self._mouth: psycopg.AsyncConnection[Any] | None = None
        self._connecting = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Begin to listen."""
        self.spawn(self._listen())

    async def stop(self) -> None:
        """Take nothing more."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._mouth is not None:
            await self._mouth.close()

    async def others(self, named: Iterable[int] = ()) -> list[Share]:
        """The other shares that there ever were, and those that are named, in order; raises StoreFailed."""
        known = {row[0]: Share(*row) for row in await self._do(SHARES, self._share)}
        return [known.get(one) or Share(one) for one in sorted({*known, *named} - {self._share})]

    async def ask(self, share: int, request: bytes, seconds: float) -> bytes:
        """What the holder of a share replies; raises StoreFailed, TimeoutError."""
        ((number,),) = await self._do(ASK, share, request)
        here = self._waiting[number] = asyncio.Event()
        try:
            await self._do(TELL, self._channel, f"asked {share}")
            async with asyncio.timeout(seconds):
                while not (found := await self._do(FETCH, number)):
                    with suppress(TimeoutError):
                        await asyncio.wait_for(here.wait(), LOOK_SECONDS)
                    here.clear()
        finally:
            del self._waiting[number]
        return bytes(found[0][0])

    def tell(self, words: str) -> None:
        """Tell all other processes, soon; what does not reach them is lost.  At most TELL_BYTES_MAX."""
        self.spawn(self._tell(f"news {self._share} {words}"))

    async def _tell(self, notice: str) -> None:
        with suppress(StoreTrouble):
            await self._do(TELL, self._channel, notice)

    # -- what comes ----------------------------------------------------------------------------------------------------

    async def _listen(self) -> None:
        while True:
            with suppress(psycopg.Error, StoreTrouble):
                async with await self._connected() as ears:
                    await ears.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
                    await self._do(FORGET)
                    await self._hear(ears)
            await asyncio.sleep(LOOK_SECONDS)

    async def _hear(self, ears: psycopg.AsyncConnection[Any]) -> None:
        async for notice in _notices(ears):
            what, _, number = notice.partition(" ")
            if what == "news":
                share, _, words = number.partition(" ")
                if share != str(self._share):
                    self._heard(words)
            elif what == "answered" and number.isdigit() and (here := self._waiting.get(int(number))) is not None:
                here.set()
            elif what in ("", "asked") and number in ("", str(self._share)):
                for one, request, fresh in await self._do(TAKE, self._share):
                    if fresh:
                        self.spawn(self._answer(one, bytes(request)))

    async def _answer(self, number: int, request: bytes) -> None:
        reply = await self._taken(request)
        with suppress(StoreTrouble):  # whoever asked hears nothing, and asks again
            await self._do(ANSWER, number, reply)
            await self._do(TELL, self._channel, f"answered {number}")

    def spawn(self, work: Any) -> None:  # noqa: ANN401 -- a coroutine
        """Have it done, unless this end is stopped before."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # -- statements ----------------------------------------------------------------------------------------------------

    async def _do(self, statement: LiteralString, *values: object) -> list[Any]:
        try:
            async with self._connecting:
                if self._mouth is None or self._mouth.closed:
                    self._mouth = await self._connected()
            done = await self._mouth.execute(statement, values)
            return await done.fetchall() if done.description else []
        except psycopg.Error as error:
            raise failed(said(error)) from error

    async def _connected(self) -> psycopg.AsyncConnection[Any]:
        link: psycopg.AsyncConnection[Any] = await psycopg.AsyncConnection.connect(self._database, autocommit=True)
        try:
            await link.execute(sql.SQL("SET search_path TO {}").format(sql.Identifier(self._schema)))
        except (psycopg.Error, asyncio.CancelledError):
            await link.close()
            raise
        return link


async def _notices(ears: psycopg.AsyncConnection[Any]) -> AsyncIterator[str]:
    """What is told, and every LOOK_SECONDS nothing."""
    while True:
        async for notice in ears.notifies(timeout=LOOK_SECONDS):
            yield notice.payload
        yield ""
