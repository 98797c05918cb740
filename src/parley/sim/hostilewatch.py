"""What must hold on a channel whose other end does as it likes: it sees the honest end alone.

The honest station keeps nothing that the other side has not signed, names what it can be shown to have done, keeps the
proof, and spends no more memory and disk on it than it may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.effects import EntryHeld, Note
from parley.sim.accusing import EVIDENCE, FORK, channel_of, code_of, is_entry_of
from parley.sim.checkers import Watch
from parley.sim.violation import violated
from parley.wire.ids import LineId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.exchange.effects import Told
    from parley.sim.disk import Disk
    from parley.sim.ground import Ground
    from parley.sim.reading import Copy, ReadEntry
    from parley.sim.ruling import Spoken
    from parley.store.memory import MemoryStore

HONEST: Final = 0
"""The side that is."""

NAMED: Final = frozenset(
    (
        "alarms-many",
        "attachment-quota",
        "generation-differs",
        "generations-many",
        "heads-differ",
        "log-forked",
        "offer-behind",
        "peer-regressed",
        "peer-restored",
        "receipt-beyond-log",
        "receipt-differs",
        "seen-false",
    )
)
"""What an honest station may say of such a side.  That itself was set back, or stopped, is not among it."""

PROVED: Final = frozenset(("log-forked", "receipt-differs", "seen-false"))
"""What is kept with a proof that convinces somebody else."""

ROWS_MAX: Final = 4_096
BYTES_MAX: Final = 8 << 20
"""What a station keeps beside the logs, of everybody with whom it speaks, whatever they send."""


class HostileWatch(Watch):
    """Sees what the honest side of such a channel does."""

    def __init__(self, ground: Ground, disks: tuple[Disk, Disk]) -> None:
        super().__init__(ground, disks)
        self.expected = NAMED
        self.owed: set[str] = set()
        """What the other side did where it must have been seen: it is to be named."""

    def told(self, side: int, effect: Told) -> None:
        """As on every channel; that an entry is held is the other side's word."""
        if isinstance(effect, EntryHeld):
            if effect.index >= self.copy(side, self.origin(side, effect.line_id)).size:
                violated(f"side {side} is told that entry {effect.index} is held, and has not written it")
        else:
            super().told(side, effect)

    def differences(self) -> Iterator[str]:
        """What has not been named yet, and what the other side was never given, whether it gives receipts or not."""
        if self.were_set_back:
            return
        named = self.alarms.codes()
        places = {(self.line(origin), index) for origin, index in self.accepted}
        # Who signed for it has it, whichever symbols of it were seen to leave.
        given = {(self.line(origin), index) for origin, size in self.receipted.items() for index in range(size)}
        kept_back = sorted(places - self.passing[HONEST].left - given)
        yield from (f"{code} is not named" for code in sorted(self.owed - named))
        yield from (f"entry {index} of line {line} never left" for line, index in kept_back)

    def finish(self) -> None:
        """Its own log is as it was told, what it keeps of the other's is theirs, and all of it is within bounds."""
        side, store = HONEST, self.disks[HONEST].store
        for (_, origin), copy in self.copies.items():
            if store.entries(origin, 0, copy.size + 1) != copy.raws:
                violated(f"side {side} gives back other bytes than it was given: {origin}")
        for (origin, index), leaf in self.accepted.items():
            copy = self.copy(side, origin)
            if origin not in self.doubled and (index >= copy.size or copy.tree.leaves[index] != leaf):
                violated(f"side {side} lost an accepted entry: {origin} {index}")
        self._proofs(store)
        self._bounds(store)

    def declined(self, side: int, said: Spoken, code: str) -> None:
        """The other side may forbid what it likes, in logs that it begins as it likes."""

    # -- inside --------------------------------------------------------------------------------------------------------

    def _theirs(self, side: int, raw: bytes, entry: ReadEntry) -> None:
        if not is_entry_of(raw, self.ground.parties[1 - side].card):
            violated(f"side {side} holds an entry that its author has not signed: {entry.origin} {entry.index}")
        generation, size, _ = entry.seen
        own = self.origin(side, LineId(bytes.fromhex(entry.origin.split("/")[1])))
        if own.endswith(generation.hex()) and size > self.copy(side, own).size:
            self.owed.add("seen-false")

    def _less_seen(self, side: int, entry: ReadEntry) -> None:
        if self.is_own(side, entry.origin):
            super()._less_seen(side, entry)
        self.owed.add("seen-false")

    def _receipted_copies(self, side: int, origin: str) -> list[Copy]:
        """Whether the other side holds anything nobody knows: its receipt stands on what was written here."""
        return self.ever_held(side, origin)

    def _proofs(self, store: MemoryStore) -> None:
        """What was named has its proof on the disk; each was looked at when it was kept."""
        kept = {
            code_of(space, value)
            for space in (FORK, EVIDENCE)
            for value in store.journal(space, 0, store.journal_size(space))
            if channel_of(Note(space, value)) == self.ground.channel
        }
        lacking = self.alarms.codes() & PROVED - kept
        if lacking and not self.were_set_back:
            violated(f"side {HONEST} names {sorted(lacking)} and keeps no proof")

    def _bounds(self, store: MemoryStore) -> None:
        rows = [len(value) for space in store.spaces() for value in store.kept(space).values()]
        rows += [len(value) for space in store.journals() for value in store.journal(space, 0, ROWS_MAX)]
        if len(rows) > ROWS_MAX or sum(rows) > BYTES_MAX:
            violated(f"side {HONEST} keeps {len(rows)} rows of {sum(rows)} bytes beside the logs")
