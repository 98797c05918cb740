"""Signatures over whole logs that both sides collect: checkpoints, and post-quantum cosignatures (spec/log.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.asking import want_by
from parley.exchange.effects import Keep
from parley.exchange.lines import WANT_MS_MIN
from parley.exchange.queue import LAST, Waiting
from parley.keys.purpose import Purpose
from parley.record.checkpoint import Checkpoint, verify_checkpoint
from parley.record.origin import Head
from parley.record.receipt import Cosignature, verify_cosignature
from parley.seal import frames
from parley.wire.ids import Instant, LogSize

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import CheckpointErrand, CosignErrand, Work

CHECKPOINT_SPACE: Final = "checkpoint"
COSIGNATURE_SPACE: Final = "cosignature"


def checkpoint_signed(work: Work, channel: Channel, line: Line, errand: CheckpointErrand, signature: bytes) -> None:
    """Keep our checkpoint and tell it to the other side."""
    _, public = channel.own_ring.signing_key(Purpose.CHECKPOINT)
    checkpoint = Checkpoint(errand.head, public, signature)
    work.do(Keep(CHECKPOINT_SPACE, errand.head.origin.text.encode(), checkpoint.note.text.encode()))
    line.own.checkpointed = errand.head.size
    frame = frames.Checkpoint(line.index, errand.head.size, signature)
    channel.say_newest("checkpoint", line.index, frame)


def take_checkpoint(work: Work, channel: Channel, frame: frames.Checkpoint) -> None:
    """A checkpoint of the other side's log: verified against the root that we computed ourselves."""
    line = channel.lines.get(frame.line)
    if line is None or line.other.forked:
        return
    root = line.other.root_at(frame.size)
    if root is None:
        want_by(channel, line, frame.size, Instant(work.now + WANT_MS_MIN))
        return
    _, public = channel.other_ring.signing_key(Purpose.CHECKPOINT)
    checkpoint = Checkpoint(Head(line.other.origin, frame.size, root), public, frame.signature)
    verify_checkpoint(checkpoint)
    work.do(Keep(CHECKPOINT_SPACE, line.other.origin.text.encode(), checkpoint.note.text.encode()))


def cosigned(work: Work, channel: Channel, line: Line, errand: CosignErrand, signature: bytes) -> None:
    """Keep our cosignature and send it when nothing else waits."""
    _, public = channel.own_ring.signing_key(Purpose.COSIGN)
    cosignature = Cosignature(errand.head, channel.own, errand.time, public, signature)
    work.do(Keep(COSIGNATURE_SPACE, cosignature_key(cosignature), cosignature.note.text.encode()))
    frame = frames.PqSign(
        line.index, errand.side, errand.head.origin.generation, errand.head.size, errand.time, signature
    )
    channel.queue.add(LAST, Waiting.of(frame))


def take_cosignature(work: Work, channel: Channel, frame: frames.PqSign) -> None:
    """A cosignature of the other side on its log (side 0) or ours (side 1)."""
    line = channel.lines.get(frame.line)
    if line is None:
        return
    log = line.other if frame.side == 0 else line.own
    root = log.roots.get(frame.size)
    if frame.generation != log.origin.generation or root is None:
        return
    _, public = channel.other_ring.signing_key(Purpose.COSIGN)
    head = Head(log.origin, LogSize(frame.size), root)
    cosignature = Cosignature(head, channel.other, frame.time, public, frame.signature)
    verify_cosignature(cosignature)
    work.do(Keep(COSIGNATURE_SPACE, cosignature_key(cosignature), cosignature.note.text.encode()))


def cosignature_key(cosignature: Cosignature) -> bytes:
    """Where a party's newest cosignature on a log is kept."""
    return cosignature.head.origin.text.encode() + cosignature.party
