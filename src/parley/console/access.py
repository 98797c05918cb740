"""Who may do what: the one function that every request passes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from parley.service.people import Role
from parley.service.programs import Scope
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.console.sessions import Session


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


@dataclass(frozen=True, slots=True)
class Who:
    """An officer, as a request knows him; `session`: that of his browser, None for a program with a token."""

    officer: str
    name: str
    roles: frozenset[Role]
    session: Session | None = None
    scopes: frozenset[Scope] | None = None
    """Of a program: what its token covers; None of a person."""

    @classmethod
    def of(cls, session: Session) -> Who:
        """The officer of a browser's session."""
        return cls(session.officer, session.name, session.roles, session)


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may ask for a page or an action: an officer with one of these roles, or anybody at all."""

    roles: frozenset[Role]
    anybody: bool = False
    while_locked: bool = False
    """Whether a locked session may have it."""


ANYBODY: Final = Rule(frozenset(), anybody=True, while_locked=True)
ALL: Final = Rule(frozenset(Role))
ALARMS: Final = Rule(frozenset(Role), while_locked=True)


def only(*roles: Role) -> Rule:
    """The rule that lets officers with one of these roles pass."""
    return Rule(frozenset(roles))


def access(who: Who | None, rule: Rule, scopes: frozenset[Scope] = frozenset()) -> None:
    """Passes where the rule lets this officer, or anybody, ask; a program passes by what its token covers.

    Raises SignInWanted, SessionLocked, RoleWanted, ScopeWanted.
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


def check_person(who: Who) -> None:
    """Passes for an officer; raises ScopeWanted for a program."""
    if who.scopes is not None:
        _want_scope("a program adds, and changes nothing")


def _want_scope(why: str) -> NoReturn:
    raise ScopeWanted(why)
