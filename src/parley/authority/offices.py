"""Offices: who holds each post of a party, by its own word, now and before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from parley.forms.offices import Holder
from parley.record.post import Post

if TYPE_CHECKING:
    from parley.authority.docket import Fact
    from parley.wire.ids import PostId


def tenures(facts: Sequence[Fact], post: PostId) -> list[Fact]:
    """What a party said of who holds this post, oldest first; the last one holds."""
    return [fact for fact in facts if isinstance(fact.body, Holder) and fact.body.post == post]


def holder(facts: Sequence[Fact], post: PostId) -> Fact | None:
    """The newest of them; None where the party never said."""
    return next((fact for fact in reversed(facts) if isinstance(fact.body, Holder) and fact.body.post == post), None)


def post_of(posts: Sequence[Post], number: PostId) -> Post | None:
    """The post of a card with this number."""
    return next((post for post in posts if post.number == number), None)


def roster(posts: Sequence[Post], number: PostId) -> tuple[Post, ...]:
    """Who may take what is meant for a post, by its own party's card: the post, its deputies, the duty desk."""
    post = post_of(posts, number)
    if post is None:
        return ()
    numbers = dict.fromkeys((number, *post.deputies, *(() if post.desk is None else (post.desk,))))
    return tuple(found for one in numbers if (found := post_of(posts, one)) is not None)


def staffed(posts: Sequence[Post], number: PostId, seconds: int) -> bool:
    """Whether the post, or one that may take what is meant for it, should be there at this time."""
    return any(post.staffed(seconds) for post in roster(posts, number))
