"""Offices: who holds each post of a party, by its own word, now and before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from parley.forms.offices import Holder

if TYPE_CHECKING:
    from parley.authority.docket import Fact
    from parley.wire.ids import PostId


def tenures(facts: Sequence[Fact], post: PostId) -> list[Fact]:
    """What a party said of who holds this post, oldest first; the last one holds."""
    return [fact for fact in facts if isinstance(fact.body, Holder) and fact.body.post == post]


def holder(facts: Sequence[Fact], post: PostId) -> Fact | None:
    """The newest of them; None where the party never said."""
    return next((fact for fact in reversed(facts) if isinstance(fact.body, Holder) and fact.body.post == post), None)
