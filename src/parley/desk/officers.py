"""Officers: the persons of our own side, what each may do, and which keys are whose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NoReturn, TypeAlias

from parley.forms import categories
from parley.wire.errors import Refusal
from parley.wire.ids import OfficerId

OFFICER_ID_BYTES: Final = 16


class OfficerRoleWanted(Refusal):
    """The roles of this officer do not let him do that."""

    code = "officer-role-wanted"
    hint = "have an officer do it who may, or an administrator change the roles (`parley officer roles`)"


class Role(IntEnum):
    """What a person is on a side's watch floor."""

    WATCH = 0
    DRAFTER = 1
    RELEASER = 2
    INTERPRETER = 3
    AUDITOR = 4
    ADMINISTRATOR = 5


@dataclass(frozen=True, slots=True)
class Officer:
    """A person: his id in this side's books, and his roles."""

    id: OfficerId
    roles: frozenset[Role]


Officers: TypeAlias = Mapping[bytes, Officer]
"""Whose each key is that may consent now; a person may have several."""

RELEASES: Final[Mapping[Role, frozenset[str]]] = {
    Role.WATCH: frozenset((categories.ANSWER, categories.TEST, categories.ORDERWIRE)),
    Role.INTERPRETER: frozenset((categories.ANSWER,)),
}
"""The categories that these roles let release, and a releaser every one: the watch says what it took and that it is
there, an interpreter his translations and terms."""

JOINS: Final = frozenset((Role.WATCH, Role.RELEASER, Role.INTERPRETER))
DRAFTS: Final = frozenset((Role.DRAFTER, Role.RELEASER))


def check_releases(officer: Officer, category: str) -> None:
    """Passes if he may let something of this category be said; raises OfficerRoleWanted."""
    if Role.RELEASER not in officer.roles and not any(category in RELEASES.get(role, ()) for role in officer.roles):
        _refuse(officer, f"releasing {category}")


def check_drafts(officer: Officer) -> None:
    """Passes if he may draft for another to release; raises OfficerRoleWanted."""
    if not officer.roles & DRAFTS:
        _refuse(officer, "drafting")


def check_keeps_watch(officer: Officer) -> None:
    """Passes if he may have the watch, and say what was read and heard on it; raises OfficerRoleWanted."""
    if Role.WATCH not in officer.roles:
        _refuse(officer, "keeping watch")


def check_joins_calls(officer: Officer) -> None:
    """Passes if he may speak in a call, or interpret in one; raises OfficerRoleWanted."""
    if not officer.roles & JOINS:
        _refuse(officer, "joining a call")


def _refuse(officer: Officer, what: str) -> NoReturn:
    has = ", ".join(role.name.lower() for role in sorted(officer.roles)) or "none"
    raise OfficerRoleWanted(f"{what}; his roles: {has}")
