"""Who may do what: the one function that every request passes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from parley.service.people import Role
from parley.service.programs.scopes import Scope
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.console.sessions import Session
    from parley.wire.ids import Instant


class SignInWanted(Refusal):
    """Sign in first."""

    code = "sign-in-wanted"
    hint = "sign in with your passkey; a session that was idle for long has ended"


class RoleWanted(Refusal):
    """Your roles do not cover this."""

    code = "role-wanted"
    hint = "an administrator of this side gives roles: `parley officer roles`"


class SessionLocked(Refusal):
    """This session is locked: it shows and sounds alarms, and nothing else."""

    code = "session-locked"
    hint = "unlock it with your passkey, or sign in anew"


class ScopeWanted(Refusal):
    """The scope of this token does not cover this."""

    code = "scope-wanted"
    hint = "an administrator of this side makes one with another scope: `parley token add`; none releases anything"


class ProofWanted(Refusal):
    """Prove once more that it is you."""

    code = "proof-wanted"
    hint = "with your passkey or your passphrase, on the page on which you are; it holds for five minutes"


PROVED_MS: Final = 300_000
"""For so long a passkey or a passphrase proves that the officer himself sits there."""


@dataclass(frozen=True, slots=True)
class Who:
    """An officer, as a request knows him; `session`: that of his browser, None for a program with a token."""

    officer: str
    name: str
    roles: frozenset[Role]
    session: Session | None = None
    scopes: frozenset[Scope] | None = None
    """Of a program: what its token covers; None of a person."""

    proved: bool = False
    """Whether he has proved within the last minutes that it is he."""

    @classmethod
    def of(cls, session: Session, now: Instant) -> Who:
        """The officer of a browser's session."""
        proved = session.proved is not None and now - session.proved < PROVED_MS
        return cls(session.officer, session.name, session.roles, session, proved=proved)


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may ask for a page or an action: an officer with one of these roles, or anybody at all."""

    roles: frozenset[Role]
    anybody: bool = False
    while_locked: bool = False
    """Whether a locked session may have it."""
    proof: bool = False
    """Whether he must have proved just now that it is he: what gives a key or a right is not for an open screen."""
    persons: bool = False
    """Whether it is about whoever asks, so that no program may."""


ANYBODY: Final = Rule(frozenset(), anybody=True, while_locked=True)
ALL: Final = Rule(frozenset(Role))
ALARMS: Final = Rule(frozenset(Role), while_locked=True)
OWN: Final = Rule(frozenset(Role), persons=True)


def only(*roles: Role) -> Rule:
    """The rule that lets officers with one of these roles pass."""
    return Rule(frozenset(roles))


def access(who: Who | None, rule: Rule, scopes: frozenset[Scope] = frozenset()) -> None:
    """Passes where the rule lets this officer, or anybody, ask; a program passes by what its token covers.

    Raises SignInWanted, SessionLocked, RoleWanted, ScopeWanted, ProofWanted.
    """
    if rule.anybody:
        return
    if who is None:
        raise SignInWanted
    if who.scopes is not None:
        if not who.scopes & scopes:
            _want_scope(", ".join(sorted(one.value for one in scopes)) or "no token may do this")
        return
    if who.session is not None and who.session.locked and not rule.while_locked:
        raise SessionLocked
    if not who.roles & rule.roles:
        raise RoleWanted(", ".join(sorted(one.name.lower() for one in rule.roles)))
    if rule.proof and not who.proved:
        raise ProofWanted


def check_person(who: Who) -> None:
    """Passes for an officer; raises ScopeWanted for a program."""
    if who.scopes is not None:
        _want_scope("a program adds, and changes nothing")


def _want_scope(why: str) -> NoReturn:
    raise ScopeWanted(why)
