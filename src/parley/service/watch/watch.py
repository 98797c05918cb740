"""The watch: who has it, on which posts of ours, since when; taken by name, handed over, never just lapsing in silence.

Each post that a line joins is held by at most one officer.  He has it until another one relieves him or he leaves it;
each is noted in the audit trail.  A post that should be staffed now and that nobody has had for a while is an alarm.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.authority.offices import staffed
from parley.desk.officers import Officer, check_keeps_watch
from parley.desk.trail import Act
from parley.desk.trail import Note as TrailNote
from parley.exchange.effects import Keep
from parley.service.news import Kind
from parley.service.noting import keep_noted
from parley.service.people import people
from parley.service.rounds import Round
from parley.service.views.views import title
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import OfficerId, PostId
from parley.wire.limits import TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from collections.abc import Collection

    from parley.record.card import SignedCard
    from parley.service.elsewhere import Elsewhere
    from parley.service.news import Stream
    from parley.service.opened import Opened
    from parley.service.people import Person
    from parley.service.watch.alarms import Alarms

Json = dict[str, Any]

WATCH_SPACE: Final = "watch"
"""By post: who has it, and since when."""


class WatchHeld(Refusal):
    """Another officer has the watch on that post."""

    code = "watch-held"
    hint = "`parley watch open` shows what he hands over; then `parley watch relieve NAME` takes it from him"


class WatchNotHeld(Refusal):
    """Nobody, or somebody else, has the watch on that post."""

    code = "watch-not-held"
    hint = "`parley watch show` tells who has it"


class NoWatchPost(Refusal):
    """No line joins that post of ours, so there is nothing to watch on it."""

    code = "watch-post-absent"
    hint = "`parley line list` shows the posts that lines join"


@dataclass(frozen=True, slots=True)
class Held:
    """Who has the watch on a post, and since when, in seconds."""

    post: PostId
    officer: OfficerId
    name: str
    since: int


class Watch:
    """The watch of a station."""

    def __init__(self, service: Opened, news: Stream, alarms: Alarms, elsewhere: Elsewhere) -> None:
        self._service, self._elsewhere = service, elsewhere
        self._news = news
        self._alarms = alarms
        self._round = Round(service)
        self._joined: set[PostId] = set()
        """Posts that lines have been seen to join."""
        self._vacant: dict[PostId, int] = {}
        """Since when this station has seen that nobody has a post, in seconds."""
        self._alarmed: set[PostId] = set()

    def held(self) -> dict[PostId, Held]:
        """Who has which post; an officer who is one no more has none."""
        names = {one.id: one.name for one in people(self._service.vault)}
        rows = self._service.vault.kept(WATCH_SPACE).items()
        found = (_held(key, row, names) for key, row in rows)
        return {one.post: one for one in found if one is not None}

    def posts(self) -> set[PostId]:
        """The posts of ours that lines join, whichever process serves them."""
        return self._own_posts() | self._elsewhere.posts()

    def _own_posts(self) -> set[PostId]:
        channels = self._service.engine.station.state.channels.values()
        return {line.own_post for channel in channels for line in channel.lines.values() if line.index}

    def take(self, officer: Person, posts: Collection[PostId] | None) -> None:
        """He has the watch on these posts, or on all free ones; raises WatchHeld, NoWatchPost, OfficerRoleWanted."""
        held = self.held()
        wanted = self._chosen(posts)
        others = [held[post] for post in sorted(wanted & held.keys()) if held[post].officer != officer.id]
        free = wanted - held.keys()
        if others and (posts is not None or not free):
            raise WatchHeld(", ".join(f"post {one.post}: {one.name}" for one in others))
        self._give(officer, free, "")

    def relieve(self, officer: Person, posts: Collection[PostId] | None, digest: bytes) -> None:
        """He takes these posts, or all, from whoever has them; `digest`: of what was handed over with them.

        Raises WatchNotHeld, NoWatchPost, OfficerRoleWanted.
        """
        held = self.held()
        taken = {post for post in self._chosen(posts) & held.keys() if held[post].officer != officer.id}
        if not taken:
            _not_held("there is nobody to relieve")
        names = ", ".join(sorted({held[post].name for post in taken}))
        self._give(officer, taken, f", relieving {names}", digest)

    def leave(self, officer: Person, posts: Collection[PostId] | None) -> None:
        """He has these posts, or any, no longer, and nobody has them; raises WatchNotHeld."""
        held = self.held()
        left = {post for post in held if held[post].officer == officer.id and (posts is None or post in posts)}
        if not left or (posts is not None and left != set(posts)):
            _not_held(f"{officer.name} does not have it")
        note = self._note(Act.WATCH_LEFT, officer, left, "")
        keep_noted(self._service, [Keep(WATCH_SPACE, _key(post), None) for post in left], note)
        self._told()

    def view(self) -> list[Json]:
        """Every post that lines join: who has it since when, or since when nobody does, and whether anybody should."""
        held, now, posts = self.held(), self._service.engine.clock() // 1000, sorted(self.posts())
        card = self._card()
        return [
            {
                "post": post,
                "title": title(card, post),
                "staffed": staffed(card.card.posts, post, now),
                "officer": held[post].officer.hex() if post in held else None,
                "name": held[post].name if post in held else None,
                "since": held[post].since if post in held else None,
                "vacant_since": None if post in held else self._vacant.get(post),
            }
            for post in posts
        ]

    def look(self) -> None:
        """Raise an alarm, once, about each post that should be staffed and that nobody has had for too long."""
        service, now = self._service, self._service.engine.clock() // 1000
        if not service.config.watched or not service.config.watch_grace_seconds:
            return
        vacant = self._vacant_now(now)
        self._vacant = {post: self._vacant.get(post, now) for post in vacant}
        self._alarmed &= vacant
        long = {post for post, since in self._vacant.items() if now - since >= service.config.watch_grace_seconds}
        due = long - self._alarmed
        for post in sorted(due & self._own_posts()) if due else ():
            self._alarmed.add(post)
            self._alarms.raise_here("watch-vacant", f"post {post}, for {(now - self._vacant[post]) // 60} min")

    def _vacant_now(self, now: int) -> set[PostId]:
        for channel in self._round.next():
            self._joined |= {line.own_post for line in channel.lines.values() if line.index}
        free = (self._joined | self._elsewhere.posts()) - self.held().keys()
        return {post for post in free if staffed(self._card().card.posts, post, now)}

    def _card(self) -> SignedCard:
        """Our newest card, which every channel has at hand."""
        channel = next(iter(self._service.engine.station.state.channels.values()), None)
        return self._service.card if channel is None else channel.own_ring.newest

    def _chosen(self, posts: Collection[PostId] | None) -> set[PostId]:
        known = self.posts()
        wanted = known if posts is None else set(posts)
        if not wanted or not wanted <= known:
            raise NoWatchPost(", ".join(str(post) for post in sorted(wanted - known)))
        return wanted

    def _give(self, officer: Person, posts: set[PostId], how: str, digest: bytes = b"") -> None:
        check_keeps_watch(Officer(officer.id, officer.roles))
        if not posts:
            return
        row = encode([officer.id, self._service.engine.clock() // 1000])
        note = self._note(Act.WATCH_TAKEN, officer, posts, how, digest)
        keep_noted(self._service, [Keep(WATCH_SPACE, _key(post), row) for post in posts], note)
        self._told()

    def _note(self, act: Act, officer: Person, posts: set[PostId], how: str, digest: bytes = b"") -> TrailNote:
        words = f"posts {', '.join(str(post) for post in sorted(posts))}{how}"[:TEXT_CHARACTERS_MAX]
        return TrailNote(act, self._service.engine.clock() // 1000, officer.id, what=digest, words=words)

    def _told(self) -> None:
        self._news.tell(Kind.WATCH, lambda: {"watch": self.view()})


def _held(key: bytes, row: bytes, names: dict[OfficerId, str]) -> Held | None:
    match decode(row):
        case [bytes(officer), int(since)]:
            name = names.get(OfficerId(officer))
            return None if name is None else Held(PostId(int.from_bytes(key, "big")), OfficerId(officer), name, since)
        case _:
            raise AssertionError("a watch that we kept ourselves")


def _key(post: PostId) -> bytes:
    return post.to_bytes(4, "big")


def _not_held(why: str) -> NoReturn:
    raise WatchNotHeld(why)
