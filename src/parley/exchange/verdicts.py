"""The verdict on an entry that is held whatever it says: steps 7 to 9 of the recipe (spec/entry.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.record.verify import LogState, SeenFalse, verify_no_less, verify_seen
from parley.wire.ids import LogSize
from parley.wire.limits import LOG_SIZE_MAX

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work
    from parley.record.entry import Entry
    from parley.wire.ids import Generation, RootHash

VERDICT_SPACE: Final = "verdict"


def judge(work: Work, channel: Channel, line: Line, entry: Entry) -> bool:
    """Hold what the entry says that its author had seen against what we know; keep the verdict if it is false.

    Tells whether the entry may be acted on: one that names less than its author has named before may not.  A size whose
    root is not at hand any more, or of an earlier generation, is not judged here: `record check` does.
    """
    before = line.other.newest
    try:
        if before is not None:
            verify_no_less(entry, before.payload)
    except SeenFalse as refusal:
        _keep(work, channel, entry, refusal)
        return False
    seen, own = entry.payload.seen, line.own
    if seen.generation != own.origin.generation or (seen.size <= own.size and seen.size not in own.roots):
        return True
    try:
        verify_seen(entry, _state(channel, line, entry))
    except SeenFalse as refusal:
        _keep(work, channel, entry, refusal)
    return True


def _state(channel: Channel, line: Line, entry: Entry) -> LogState:
    """What we know of our own logs."""
    own, zero = line.own, channel.lines[0]

    def own_root(generation: Generation, size: LogSize) -> RootHash | None:
        return own.roots.get(size) if generation == own.origin.generation else None

    def own_line0_size(generation: Generation) -> LogSize | None:
        if generation == zero.own.origin.generation:
            return zero.own.size
        # Of a log that we began anew after a restore they may have seen what we lost.
        past = any(old.origin.generation == generation for old in zero.own_past)
        return LogSize(LOG_SIZE_MAX) if past else None

    return LogState(entry.payload.root, own_root, own_line0_size, None)


def _keep(work: Work, channel: Channel, entry: Entry, refusal: SeenFalse) -> None:
    work.do(Keep(VERDICT_SPACE, entry.hash, refusal.code.encode()))
    work.keep_evidence(channel.id, refusal, entry.raw)
