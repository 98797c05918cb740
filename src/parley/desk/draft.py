"""A draft: everything of an entry that people decide; place, roots and time are added by the station."""

from __future__ import annotations

from parley.wire.ids import EntryHash, PostId
from parley.wire.marks import Handling, Nature, Precedence
from parley.wire.values import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """What a post is to say on a line."""

    post: PostId
    form: tuple[str, int]
    body: bytes
    precedence: Precedence = Precedence.ROUTINE
    nature: Nature = Nature.OPERATION
    handling: Handling = Handling.PARTIES
    answers: EntryHash | None = None
