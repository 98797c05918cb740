"""Measures one pair of servers, in the private network that it was started in: the same steps for every kind.

    python -m bench.peers.driver ORDER      # ORDER: a file with a JSON object, see `Order`

Runs in the interpreter that the kind needs, so it takes the standard library alone.  Prints one JSON object.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Any, Final, Protocol

from bench.peers.machine import Json, Noise, described, family, memory, percentile, settled
from bench.peers.wire import Wire

Text = tuple[str, str]

ACQUAINTED_SECONDS: Final = 8.0
"""How long both go on after their first message: what is done once, such as the first fresh keys, is done by then."""

LATE_SECONDS: Final = 3.0
"""How long after the last message its acknowledgements may still come and are counted."""

STORED_SECONDS_MAX: Final = 400.0
"""How long the other side may take to store what it was handed."""

POLL_SECONDS: Final = (0.005, 0.01, 0.02, 0.05, 0.1, 0.25)
"""How long to wait before asking the other side's store again, the last one over and over: asking costs something."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to measure: of which pair, with which texts, how much of it."""

    pair: str
    variant: str
    folder: Path
    texts: Path
    meet: bool
    messages: int
    in_flight: int
    singles: int
    runs: int
    counted: int
    quiet_seconds: float
    idle_seconds: float
    bytes_only: bool


class Pair(Protocol):
    """Two servers of one kind, with a sender at the first.  `ready` is what a text is before anybody's clock starts."""

    ports: Collection[int]
    """Where the servers speak with each other: what crosses there is counted."""

    def versions(self) -> dict[str, str]:
        """Of the programs that take part."""

    async def meet(self) -> None:
        """Set both up and make them known to each other; nothing is left running."""

    async def up(self) -> None:
        """Start both, and whoever speaks through them."""

    async def down(self) -> None:
        """End both."""

    def ready(self, text: Text) -> Any:  # noqa: ANN401 -- each kind's own
        """The text as `say` and `hand_over` take it."""

    async def say(self, text: Any) -> float:  # noqa: ANN401 -- as `ready` gives it
        """Say it; the moment (time.perf_counter) when the sender knew that the other side has it."""

    async def hand_over(self, text: Any) -> None:  # noqa: ANN401 -- as `ready` gives it
        """What each of many senders waits for before its next text."""

    async def stored(self) -> int | None:
        """How many texts the other side has stored; None where what the sender knows says that."""

    def reader(self) -> int:
        """The other side's server, a process."""


def main(path: str) -> None:
    """Carry the order out."""
    given = json.loads(Path(path).read_text(encoding="utf-8"))
    order = Order(**given | {"folder": Path(given["folder"]), "texts": Path(given["texts"])})
    assert [name for _, name in socket.if_nameindex()] == ["lo"], "only in a network of its own"
    pair: Pair = import_module(f"bench.peers.pair_{order.pair}").Pair(order.folder, order.variant)
    texts = [(language, said) for language, said in json.loads(order.texts.read_text(encoding="utf-8"))]
    steps = met(pair, texts[-1]) if order.meet else Measurement(order, pair, texts).all()
    print(json.dumps(asyncio.run(steps)), flush=True)


async def met(pair: Pair, text: Text) -> Json:
    """The two made known to each other, and who they are; they have spoken once."""
    await pair.meet()
    await pair.up()
    await pair.say(pair.ready(text))
    await asyncio.sleep(ACQUAINTED_SECONDS)
    await pair.down()
    return {"versions": pair.versions()}


class Measurement:
    """The steps, each with texts that were not said before."""

    def __init__(self, order: Order, pair: Pair, texts: Sequence[Text]) -> None:
        self._order, self._pair, self._texts = order, pair, iter(texts)

    async def all(self) -> Json:
        """Bytes and memory first, while nothing else runs; then one at a time, then many."""
        order, pair = self._order, self._pair
        found: Json = {"machine": described(order.folder)}
        with Wire() as wire:
            found |= await self._first(wire)
            found["warm"] = {language: await self._warm(wire, language) for language in ("en", "zh")}
        if not order.bytes_only:
            alone = [await self._one_at_a_time() for _ in range(order.runs)]
            many = [await self._many_at_a_time() for _ in range(order.runs)]
            found |= {"latency": latency(alone), "throughput": throughput(many)}
        await pair.down()
        return found

    async def _first(self, wire: Wire) -> Json:
        """Both start, who know each other; the first message and all before it; then nothing is said for a while."""
        mark = wire.mark()
        await self._pair.up()
        (text,) = self._take(1)
        await self._pair.say(self._pair.ready(text))
        await asyncio.sleep(LATE_SECONDS)
        crossed, segments = wire.since(mark, self._pair.ports)
        await asyncio.sleep(self._order.idle_seconds)
        taken = memory(family(self._pair.reader()))
        return {"cold": {"bytes": crossed, "segments": segments}, "memory": taken}

    async def _warm(self, wire: Wire, language: str) -> Json:
        """What a message costs on a connection that stands: one after the other, acknowledgements included."""
        texts = self._take(self._order.counted, language)
        ready = [self._pair.ready(text) for text in texts]
        mark = wire.mark()
        for text in ready:
            await self._pair.say(text)
        await asyncio.sleep(LATE_SECONDS)
        crossed, segments = wire.since(mark, self._pair.ports)
        text_bytes = sum(len(said.encode()) for _, said in texts)
        count = len(texts)
        return {
            "bytes": round(crossed / count, 1),
            "segments": round(segments / count, 2),
            "text_bytes": round(text_bytes / count, 1),
            "messages": count,
        }

    async def _one_at_a_time(self) -> Json:
        ready = [self._pair.ready(text) for text in self._take(self._order.singles)]
        noise = await asyncio.to_thread(Noise.wait, self._order.quiet_seconds)
        milliseconds = []
        for text in ready:
            began = time.perf_counter()
            milliseconds.append((await self._pair.say(text) - began) * 1e3)
        return {"milliseconds": milliseconds, **cost(noise, len(ready))}

    async def _many_at_a_time(self) -> Json:
        """Until the other side holds every one of them."""
        before = await self._pair.stored()
        ready = iter([self._pair.ready(text) for text in self._take(self._order.messages)])

        async def sender() -> None:
            for text in ready:
                await self._pair.hand_over(text)

        noise = await asyncio.to_thread(Noise.wait, self._order.quiet_seconds)
        began = time.perf_counter()
        await asyncio.gather(*(sender() for _ in range(self._order.in_flight)))
        if before is not None:
            await self._until_stored(before + self._order.messages)
        seconds = time.perf_counter() - began
        count = self._order.messages
        return {"rate": count / seconds, "messages": count, **cost(noise, count)}

    async def _until_stored(self, count: int) -> None:
        waits = chain(POLL_SECONDS, repeat(POLL_SECONDS[-1]))
        async with asyncio.timeout(STORED_SECONDS_MAX):
            while (await self._pair.stored() or 0) < count:  # noqa: ASYNC110 -- other programs have no event to give
                await asyncio.sleep(next(waits))

    def _take(self, count: int, language: str | None = None) -> list[Text]:
        """The next texts, in a language or as they come."""
        fitting = (text for text in self._texts if language in (None, text[0]))
        found = list(islice(fitting, count))
        assert len(found) == count, "more texts are wanted"
        return found


def cost(noise: Noise, messages: int) -> Json:
    """What others used meanwhile, and what a message took of processors, everybody's who took part."""
    return {"noise": noise.share(), "processor_ms": round(noise.own_seconds() * 1e3 / messages, 3)}


def latency(runs: Sequence[Json]) -> Json:
    """The middle one by its median of the runs that count, and every run."""
    rows = [
        {
            "p50_ms": round(percentile(run["milliseconds"], 50), 2),
            "p99_ms": round(percentile(run["milliseconds"], 99), 2),
            "max_ms": round(max(run["milliseconds"]), 2),
            "noise": run["noise"],
            "processor_ms": run["processor_ms"],
        }
        for run in runs
    ]
    return middle(rows, "p50_ms") | {"singles": len(runs[0]["milliseconds"]), "runs": rows}


def throughput(runs: Sequence[Json]) -> Json:
    """The middle one of the runs that count, and every run."""
    rows = [
        {
            "messages_per_second": round(run["rate"], 1),
            "noise": run["noise"],
            "processor_ms": run["processor_ms"],
        }
        for run in runs
    ]
    return middle(rows, "messages_per_second") | {"messages": runs[0]["messages"], "runs": rows}


def middle(rows: Sequence[Json], by: str) -> Json:
    """The row in the middle of those that count; of an even number, the lower of the two."""
    counting = sorted(settled(rows), key=lambda row: row[by])
    return dict(counting[(len(counting) - 1) // 2])


if __name__ == "__main__":
    main(sys.argv[1])
