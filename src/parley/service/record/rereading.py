"""Reading long logs once more while the station serves, a little every second: a start reads only their ends.

Of each block of a log that is complete the root is kept, which lets the next start leave the block out.  Where a root
is kept already, the block must still have it: if not, or if it cannot be read, the roots of that log are given up and
the station begins again from its store, reads the whole log, and lets the line rest as after any damage of the disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.record.merkle import BLOCK, BLOCK_BITS, Edge
from parley.service.record.proof import every_log
from parley.station.logs import BLOCK_SPACE, block_key
from parley.store.plan import damaged
from parley.store.troubles import StoreDamaged, StoreRowDamaged, StoreTrouble

if TYPE_CHECKING:
    from parley.record.origin import Origin
    from parley.service.opened import Opened

READ_AT_ONCE: Final = 1_024
"""Entries of one tick: some three milliseconds; a million of them in a quarter of an hour."""

REST_TICKS: Final = 60
"""After all is read, new blocks are looked for so seldom."""


class Rereading:
    """How far one station has come since its start."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._read: dict[Origin, int] = {}
        """Blocks of each log that are done with."""
        self._log: Origin | None = None
        self._edge = Edge()
        """Of the block that is being read."""
        self._rests = 0

    def look(self) -> None:
        """Read on for a moment."""
        if self._service.engine.trouble:
            return
        if self._rests:
            self._rests -= 1
            return
        if self._log is None:
            self._log, self._edge = self._next_log(), Edge()
        if self._log is None:
            self._rests = REST_TICKS
            return
        try:
            self._read_on(self._log)
        except (StoreRowDamaged, StoreDamaged) as trouble:
            self._give_up(self._log, trouble)
        except StoreTrouble:
            return  # the engine's own calls tell of it; the next tick goes on here

    def _next_log(self) -> Origin | None:
        """A log that has a complete block which was not read yet; a line that rests is read when it is whole."""
        for channel, line, origin, _ in every_log(self._service):
            size = self._service.vault.size(origin.text)
            if size >> BLOCK_BITS > self._read.get(origin, 0) and line.index not in channel.resting:
                return origin
        return None

    def _read_on(self, log: Origin) -> None:
        vault, number = self._service.vault, self._read.get(log, 0)
        start = number * BLOCK + self._edge.size
        for leaf in vault.leaves(log.text, start, min(READ_AT_ONCE, BLOCK - self._edge.size)):
            self._edge.append_leaf(leaf)
        if self._edge.size < BLOCK:
            return
        root, key = self._edge.root(), block_key(log, number)
        kept = vault.get(BLOCK_SPACE, key)
        if kept is None:
            vault.commit([Keep(BLOCK_SPACE, key, root)])
        elif kept != root:
            raise damaged(f"{log.text}, whose entries are not those that were here,", number * BLOCK)
        self._read[log] = number + 1
        self._log = None

    def _give_up(self, log: Origin, trouble: StoreTrouble) -> None:
        """What was read of the log before is worth nothing; the next start reads all of it, and this one begins so."""
        self._log = None
        self._read.pop(log, None)
        vault = self._service.vault
        vault.commit([Keep(BLOCK_SPACE, key, None) for key in vault.kept(BLOCK_SPACE, log.text.encode())])
        self._service.engine.doubt(trouble)
