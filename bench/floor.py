"""The floor under `parley bench`: two programs that sign, commit, send, verify, commit and acknowledge, and no more.

    python bench/floor.py TEXTS [--in-flight N] [--folder DIR]

TEXTS is a file with a JSON array of strings.  The author signs each text with Ed25519, commits it to SQLite (WAL,
synchronous=FULL; what waits at one moment shares a commit), and sends it over TCP.  The reader, in a process of its
own, verifies each signature, commits all that has come, and signs one receipt: the count so far and a hash over
everything.  The author verifies the receipt and commits it.  A text is done when its receipt is durable at the author.
Printed, as JSON: the seconds for all, and each text's milliseconds from hand-over to durable receipt.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SIGNATURE_BYTES = 64
HEADER = struct.Struct(">I")
ENTRY = struct.Struct(">QQ")
COUNT = struct.Struct(">Q")
READ_BYTES = 1 << 18


class Store:
    """One table, in which rows are durable on return."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, raw BLOB NOT NULL)")

    def keep(self, rows: list[tuple[int, bytes]]) -> None:
        """Make the rows durable, all or none."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.executemany("INSERT INTO kept VALUES (?, ?)", rows)
        self.connection.execute("COMMIT")


class Author:
    """The side that speaks."""

    def __init__(self, folder: Path, streams: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> None:
        self.texts = Store(folder / "author.db")
        self.receipts = Store(folder / "receipts.db")
        self.reader, self.writer = streams
        self.key, self.peer = private("author"), public("reader")
        self.number = 0
        self.waiting: list[tuple[int, bytes]] = []
        self.some = asyncio.Event()
        self.done: dict[int, asyncio.Future[None]] = {}
        self.acknowledged = 0

    def say(self, text: bytes) -> asyncio.Future[None]:
        """Sign a text and put it in line; the future is done when its receipt is durable."""
        self.number += 1
        body = ENTRY.pack(self.number, time.time_ns()) + text
        self.waiting.append((self.number, body + self.key.sign(body)))
        self.some.set()
        self.done[self.number] = asyncio.get_running_loop().create_future()
        return self.done[self.number]

    async def send(self) -> None:
        """Commit what waits, all together, and only then let it out."""
        while await self.some.wait():
            await asyncio.sleep(0)
            batch, self.waiting = self.waiting, []
            self.some.clear()
            self.texts.keep(batch)
            self.writer.write(b"".join(framed(raw) for _, raw in batch))

    async def hear(self) -> None:
        """Verify receipts, commit them, and free whoever waited."""
        async for frames in arriving(self.reader):
            for raw in frames:
                self.peer.verify(raw[-SIGNATURE_BYTES:], raw[:-SIGNATURE_BYTES])
            self.receipts.keep([(COUNT.unpack_from(raw)[0], raw) for raw in frames])
            upto = COUNT.unpack_from(frames[-1])[0]
            for number in range(self.acknowledged + 1, upto + 1):
                self.done.pop(number).set_result(None)
            self.acknowledged = upto


async def read(folder: Path) -> None:
    """The side that hears: verify, commit, one signed receipt a batch; until the author goes."""
    store, key, peer = Store(folder / "reader.db"), private("reader"), public("author")
    over = asyncio.Event()

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        everything = hashlib.sha256()
        async for frames in arriving(reader):
            for raw in frames:
                peer.verify(raw[-SIGNATURE_BYTES:], raw[:-SIGNATURE_BYTES])
                everything.update(raw)
            rows = [(ENTRY.unpack_from(raw)[0], raw) for raw in frames]
            store.keep(rows)
            receipt = COUNT.pack(rows[-1][0]) + everything.digest()
            writer.write(framed(receipt + key.sign(receipt)))
        writer.close()
        over.set()

    server = await asyncio.start_server(one, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await over.wait()
    server.close()


async def speak(folder: Path, port: int, texts: list[str], in_flight: int) -> dict[str, object]:
    """Say all texts, so many at a time; how long it took."""
    author = Author(folder, await asyncio.open_connection("127.0.0.1", port))
    tasks = [asyncio.create_task(author.send()), asyncio.create_task(author.hear())]
    waiting = iter([text.encode() for text in texts])
    milliseconds: list[float] = []

    async def worker() -> None:
        for text in waiting:
            began = time.perf_counter()
            await author.say(text)
            milliseconds.append((time.perf_counter() - began) * 1e3)

    began = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(in_flight)))
    seconds = time.perf_counter() - began
    for task in tasks:
        task.cancel()
    author.writer.close()
    return {"seconds": seconds, "milliseconds": milliseconds}


async def arriving(reader: asyncio.StreamReader) -> AsyncIterator[list[bytes]]:
    """All whole frames that are there, each time that there are some."""
    rest = b""
    while data := await reader.read(READ_BYTES):
        rest += data
        frames, at = [], 0
        while len(rest) - at >= HEADER.size:
            (length,) = HEADER.unpack_from(rest, at)
            if len(rest) - at - HEADER.size < length:
                break
            frames.append(rest[at + HEADER.size : at + HEADER.size + length])
            at += HEADER.size + length
        rest = rest[at:]
        if frames:
            yield frames


def framed(raw: bytes) -> bytes:
    """With its length in front."""
    return HEADER.pack(len(raw)) + raw


def private(who: str) -> Ed25519PrivateKey:
    """A key that both programs can make."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(who.encode()).digest())


def public(who: str) -> Ed25519PublicKey:
    """The public key of that."""
    return private(who).public_key()


def main() -> int:
    """Run both sides, or, for `--reader`, the one."""
    parser = argparse.ArgumentParser(description="The least that signed, durable and receipted messages cost.")
    parser.add_argument("texts", type=Path, nargs="?", help="a JSON array of strings")
    parser.add_argument("--in-flight", type=int, default=32, help="texts under way at one time")
    parser.add_argument("--folder", type=Path, help="where the databases lie; else a temporary folder")
    parser.add_argument("--reader", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.reader is not None:
        asyncio.run(read(args.reader))
        return 0
    if args.texts is None:
        parser.error("TEXTS is wanted")
    texts = json.loads(args.texts.read_text(encoding="utf-8"))
    with (
        tempfile.TemporaryDirectory(dir=args.folder) as folder,
        subprocess.Popen([sys.executable, __file__, "--reader", folder], stdout=subprocess.PIPE, text=True) as reader,
    ):
        assert reader.stdout is not None
        port = int(reader.stdout.readline())
        print(json.dumps(asyncio.run(speak(Path(folder), port, texts, args.in_flight))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
