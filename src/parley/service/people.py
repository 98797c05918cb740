"""The officers of this station as the store keeps them: who each is, his roles, and his keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.desk.officers import OFFICER_ID_BYTES, Officer, Officers
from parley.desk.officers import Role as Role  # noqa: PLC0414 -- the console, which asks service alone, has it here
from parley.exchange.effects import Keep
from parley.keys.consent import short as short  # noqa: PLC0414 -- likewise
from parley.wire.cbor import Value, decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import OfficerId

if TYPE_CHECKING:
    from parley.service.keys.vault import Vault

Json = dict[str, Any]

OFFICER_SPACE: Final = "officer"

ROLES_USUAL: Final = frozenset((Role.WATCH, Role.DRAFTER, Role.RELEASER))
"""Of an officer of whom nothing else was said: he drafts, releases and keeps watch, and administers nothing."""


class NoOfficer(Refusal):
    """No officer of this station, or more than one, is called so, or has an id or a key that begins so."""

    code = "officer-absent"
    hint = "`parley officer list` shows them"


class KeyKind(IntEnum):
    """Where the private half of an officer's key lies."""

    FILE = 0
    SEALED = 1
    PASSKEY = 2


@dataclass(frozen=True, slots=True)
class OfficerKey:
    """One key of an officer, since when (seconds); of a passkey its id on the device, and how often it was used."""

    key: bytes
    kind: KeyKind
    added: int
    credential: bytes = b""
    count: int = 0

    @property
    def short(self) -> str:
        """What tells it from others, in hexadecimal."""
        return short(self.key)


@dataclass(frozen=True, slots=True)
class OfficerChanged:
    """An officer was added, removed or changed: what was done, in a word, to whom, and with which key."""

    act: str
    officer: OfficerId
    key: bytes = b""


@dataclass(frozen=True, slots=True)
class Person:
    """An officer: his id, what he is called here, since when (seconds), his roles and his keys."""

    id: OfficerId
    name: str
    added: int
    roles: frozenset[Role]
    keys: tuple[OfficerKey, ...]
    row: bytes = b""
    """Under which key the store has him: his id; of one added before officers had ids, his public key."""

    def kept(self) -> list[Keep]:
        """What keeps him as he is now."""
        value: Value = {
            1: self.name,
            2: self.added,
            3: [int(role) for role in sorted(self.roles)],
            4: [[one.key, int(one.kind), one.added, one.credential, one.count] for one in self.keys],
        }
        return [*self._old_row(), Keep(OFFICER_SPACE, self.id, encode(value))]

    def gone(self) -> list[Keep]:
        """What takes him away."""
        return [*self._old_row(), Keep(OFFICER_SPACE, self.id, None)]

    def with_key(self, key: OfficerKey) -> Person:
        """The same with one more key, or with this key as it is now."""
        if not any(one.key == key.key for one in self.keys):
            return replace(self, keys=(*self.keys, key))
        return replace(self, keys=tuple(key if one.key == key.key else one for one in self.keys))

    def view(self) -> Json:
        """What is shown of him."""
        return {
            "officer": self.id.hex(),
            "name": self.name,
            "added": self.added,
            "roles": [role.name.lower() for role in sorted(self.roles)],
            "keys": [
                {"key": one.key.hex(), "short": one.short, "kind": one.kind.name.lower(), "added": one.added}
                for one in self.keys
            ],
        }

    def _old_row(self) -> list[Keep]:
        return [Keep(OFFICER_SPACE, self.row, None)] if self.row not in (b"", self.id) else []


def people(vault: Vault) -> list[Person]:
    """All of them, by name."""
    found = (_person(row, raw) for row, raw in vault.kept(OFFICER_SPACE).items())
    return sorted(found, key=lambda one: (one.name, one.id))


def officers_of(vault: Vault) -> Officers:
    """Whose each key is that may release now."""
    found: dict[bytes, Officer] = {}
    for one in people(vault):
        found |= dict.fromkeys((key.key for key in one.keys), Officer(one.id, one.roles))
    return found


def person(vault: Vault, named: str) -> Person:
    """The one officer who is called so, or whose id or a key of whom begins so; raises NoOfficer."""
    known = people(vault)
    found = [one for one in known if one.name == named] or [one for one in known if _begins(_texts(one), named)]
    return found[0] if len(found) == 1 else _absent(named)


def called(vault: Vault, name: str) -> Person | None:
    """The one officer who is called so, in capitals or not; None where there is none, or more than one."""
    found = [one for one in people(vault) if one.name.casefold() == name.casefold()]
    return found[0] if len(found) == 1 else None


def person_of(vault: Vault, officer: OfficerId) -> Person:
    """The officer with this id; raises NoOfficer."""
    return person(vault, officer.hex())


def key_of(one: Person, named: str) -> OfficerKey:
    """The one key of his that begins so, as `short` shows it or whole; raises NoOfficer."""
    found = [key for key in one.keys if _begins((key.short, key.key.hex()), named)]
    return found[0] if len(found) == 1 else _absent(f"{one.name}, key {named}")


def _begins(texts: Iterable[str], named: str) -> bool:
    return bool(named) and any(text.startswith(named.lower()) for text in texts)


def _texts(one: Person) -> tuple[str, ...]:
    return (one.id.hex(), *(text for key in one.keys for text in (key.short, key.key.hex())))


def _absent(named: str) -> NoReturn:
    raise NoOfficer(named)


def _person(row: bytes, raw: bytes) -> Person:
    match decode(raw):
        case {1: str(name), 2: int(added), 3: list(roles), 4: list(keys)} if len(row) == OFFICER_ID_BYTES:
            had = frozenset(Role(role) for role in roles if isinstance(role, int))
            return Person(OfficerId(row), name, added, had, tuple(map(_key, keys)), row)
        case {1: str(name), 2: int(added)}:
            key = OfficerKey(row, KeyKind.FILE, added)
            return Person(OfficerId(sha256(row).digest()[:OFFICER_ID_BYTES]), name, added, ROLES_USUAL, (key,), row)
        case _:
            raise AssertionError("an officer that we kept ourselves")


def _key(one: Value) -> OfficerKey:
    match one:
        case [bytes(key), int(kind), int(added), bytes(credential), int(count)]:
            return OfficerKey(key, KeyKind(kind), added, credential, count)
        case _:
            raise AssertionError("an officer's key that we kept ourselves")
