"""The sessions of browsers: in memory alone, so that whoever takes the disk signs in as nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.service.entropy import entropy
from parley.service.officers.doorbook import End
from parley.wire.ids import OfficerId

if TYPE_CHECKING:
    from parley.service.people import Role
    from parley.wire.ids import Instant

COOKIE: Final = "__Host-parley"
"""Bound by its name to this host, the whole of it, and to TLS (RFC 6265bis); browsers take it from *.localhost too."""

TOKEN_BYTES: Final = 32
IDLE_MS_MAX: Final = 14 * 3_600_000
"""A watch and its hand-over; a page that is open and live counts as use."""

SESSIONS_MAX: Final = 4_096


@dataclass(frozen=True, slots=True)
class Account:
    """Of an officer who came by single sign-on: what the provider calls him and his session, until when he may stay."""

    subject: str
    session: str
    until: Instant

    def ends_with(self, subject: str, session: str) -> bool:
        """Whether this one ended there: the session that is named, else all of that account; either may be empty."""
        if subject not in ("", self.subject):
            return False
        return session == self.session if session and self.session else bool(subject)


@dataclass(slots=True)
class Session:
    """One browser in which an officer has signed in."""

    key: bytes
    """SHA-256 of what the cookie holds: nothing that is kept here opens a session."""

    officer: str
    name: str
    roles: frozenset[Role]
    guard: str
    """What every form of this session carries, so that no other site can post one."""

    begun: Instant
    used: Instant
    locked: bool = False
    streams: int = 0
    """Live streams that are open."""

    proved: Instant | None = None
    """When its officer proved last, by passkey or passphrase, that it is he."""

    once: dict[str, Any] | None = None
    """What was made for him, such as a token, to be shown once."""

    account: Account | None = None
    leaves: str = ""
    """What its browser brings back when it has signed in anew by single sign-on: then this session ends."""
    ended: bool = False

    def over(self, now: Instant) -> bool:
        """Whether it has ended, or its time is up; whatever still shows it shows no more."""
        return self.ended or (self.account is not None and now >= self.account.until)


class Sessions:
    """All of them, each by what its cookie hashes to."""

    def __init__(self, clock: Callable[[], Instant], left: Callable[[OfficerId, End], None] = lambda *_: None) -> None:
        """`left` is told of each session that ends by itself: whose it was, and why."""
        self._clock, self._left = clock, left
        self._open: dict[bytes, Session] = {}

    def begin(
        self,
        officer: str,
        name: str,
        roles: frozenset[Role],
        *,
        proved: bool = False,
        account: Account | None = None,
    ) -> tuple[str, Session]:
        """A new session and what its cookie holds: never that of an earlier one, so that none can be laid under.

        `proved`: he came in by a passkey or a passphrase; `account`: by single sign-on.
        """
        token = entropy(TOKEN_BYTES).hex()
        now = self._clock()
        session = Session(_key(token), officer, name, roles, entropy(TOKEN_BYTES).hex(), now, now)
        session.proved = now if proved else None
        session.account = account
        self.sweep()
        if len(self._open) >= SESSIONS_MAX:
            eldest = min(self._open.values(), key=lambda one: one.used)
            self.end(eldest)
            self._left(_whose(eldest), End.CROWDED_OUT)
        self._open[session.key] = session
        return token, session

    def of(self, token: str | None) -> Session | None:
        """The session of a cookie, now in use; None where there is none or it has been idle too long."""
        session = None if token is None else self._open.get(_key(token))
        now = self._clock()
        if session is None or _is_left(session, now):
            return None
        session.used = now
        return session

    def end(self, session: Session) -> None:
        """Sign out; its open pages hear no more."""
        session.ended = True
        self._open.pop(session.key, None)

    def end_all(self, officer: str) -> None:
        """Sign an officer out wherever he is: he was removed, or his roles changed."""
        self.end_where(lambda one: one.officer == officer)

    def end_where(self, meant: Callable[[Session], bool]) -> list[Session]:
        """Sign out every session that is meant; those."""
        found = [one for one in self._open.values() if meant(one)]
        for one in found:
            self.end(one)
        return found

    def sweep(self) -> None:
        """End those whose time is up, and those that nobody has used for too long."""
        now = self._clock()
        for one in self.end_where(lambda one: _is_left(one, now)):
            self._left(
                _whose(one), End.ACCOUNT_OVER if one.account is not None and now >= one.account.until else End.IDLE
            )

    def __iter__(self) -> Iterator[Session]:
        """Those that are open."""
        return iter(self._open.values())

    def __len__(self) -> int:
        """How many are open."""
        return len(self._open)

    def __contains__(self, session: Session) -> bool:
        """Whether it is still open."""
        return session.key in self._open


def _is_left(session: Session, now: Instant) -> bool:
    """Whether its time is up, or nobody has used it for too long."""
    return session.over(now) or (session.streams == 0 and now - session.used > IDLE_MS_MAX)


def _whose(session: Session) -> OfficerId:
    return OfficerId(bytes.fromhex(session.officer))


def _key(token: str) -> bytes:
    return sha256(token.encode()).digest()
