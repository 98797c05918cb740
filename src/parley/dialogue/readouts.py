"""What each side says of a call: readouts, fixed before they are published, in versions; and minutes that both agree.

Nothing here depends on who computes it.  That a text is what was fixed before, the judgement has seen to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from parley.dialogue.threads import MINUTES_AGREE, MINUTES_DECLINE, PUBLISH, Fact, Thread, said
from parley.dialogue.understandings import signed
from parley.forms.readouts import ReadoutCommitted
from parley.wire.ids import EntryHash


@dataclass(frozen=True, slots=True)
class Readout:
    """One version of what a side says of a call; `published`: the word that says the text, where it has."""

    root: Fact
    committed: ReadoutCommitted
    published: Fact | None


def readout_of(thread: Thread) -> Readout:
    """What stands of a thread; the text is said once, and what its own side said first counts."""
    root = thread.root
    assert root is not None, "a thread without its beginning is no readout"
    texts = thread.of(PUBLISH, ours=root.ours)
    return Readout(root, said(root), texts[0] if texts else None)


def readouts_about(call: EntryHash, threads: Iterable[Thread]) -> list[Readout]:
    """What both sides have fixed or published about a call, of all readouts of its line, in order."""
    found = [readout_of(thread) for thread in threads if thread.root is not None and thread.root.answers == call]
    return sorted(found, key=lambda one: one.root.order)


def replaced_by(one: Readout, every: Iterable[Readout]) -> Readout | None:
    """The first version that its side has published in the place of one; that one stands all the same."""
    if one.published is None:
        return None
    later = (
        other
        for other in every
        if other.published is not None
        and other.root.ours is one.root.ours
        and other.committed.replaces == one.published.hash
    )
    return min(later, key=lambda other: other.published.order if other.published else other.root.order, default=None)


def newest(every: Iterable[Readout], *, ours: bool) -> Readout | None:
    """The version of a side that was published last; None where it has published none."""
    published = [one for one in every if one.published is not None and one.root.ours is ours]
    return max(published, key=lambda one: one.published.order if one.published else one.root.order, default=None)


# -- minutes -----------------------------------------------------------------------------------------------------------


class Stage(Enum):
    """Where minutes stand."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    TAKEN_BACK = "taken-back"


STAGES: Final[dict[Stage, str]] = {
    Stage.PROPOSED: "proposed; the other side has not agreed to it",
    Stage.AGREED: "both sides agree to this text",
    Stage.DECLINED: "not agreed",
    Stage.TAKEN_BACK: "taken back by who proposed it",
}


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes as they stand: the proposal, the word by which the other side agreed, or by which there are none."""

    root: Fact
    agreed: Fact | None
    declined: Fact | None

    @property
    def stage(self) -> Stage:
        """Where they stand; no clock changes it."""
        if self.agreed is not None:
            return Stage.AGREED
        if self.declined is None:
            return Stage.PROPOSED
        return Stage.TAKEN_BACK if self.declined.ours is self.root.ours else Stage.DECLINED


def minutes_of(thread: Thread) -> Minutes:
    """What stands of a thread, by the rule by which an understanding is signed."""
    root = thread.root
    assert root is not None, "a thread without its beginning is no minutes"
    agreed, declined = signed(thread, root, MINUTES_AGREE, MINUTES_DECLINE)
    return Minutes(root, agreed, declined)


def settled(thread: Thread) -> bool:
    """Whether nothing more is awaited of the other side."""
    return minutes_of(thread).stage is not Stage.PROPOSED
