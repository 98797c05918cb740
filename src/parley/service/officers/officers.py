"""Officers come, go and change: each change is kept with its note in the audit trail, and told to whoever listens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parley.desk.officers import OFFICER_ID_BYTES, Role
from parley.desk.trail import Act, Note
from parley.exchange.effects import Keep
from parley.service.entropy import entropy
from parley.service.keys.vault import SIGN_IN_SPACE
from parley.service.noting import keep_noted
from parley.service.officers import subjects, tickets
from parley.service.people import ROLES_USUAL, KeyKind, OfficerChanged, OfficerKey, Person, people, person_of
from parley.wire.errors import Refusal
from parley.wire.ids import OfficerId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.exchange.effects import Durable
    from parley.service.opened import Opened


class OfficerNameTaken(Refusal):
    """An officer of this station is called so already."""

    code = "officer-name-taken"
    hint = "give him a name that tells him from the other; `parley officer ticket` gives the same officer a new key"


class KeyTaken(Refusal):
    """This key is an officer's of this station already."""

    code = "officer-key-taken"
    hint = "`parley officer list` shows whose it is"


class AdministratorWanted(Refusal):
    """Only an administrator may do that, or whoever has the station's passphrase."""

    code = "administrator-wanted"
    hint = "have an administrator do it, or do it at the station's own machine with its passphrase"


class LastAdministrator(Refusal):
    """No administrator would be left."""

    code = "administrator-last"
    hint = "make another officer an administrator first"


@dataclass(frozen=True, slots=True)
class Authority:
    """On whose word a change is made: an administrator's, or that of the station's own machine.

    `proved`: whoever asks at the machine has given the station's passphrase.
    """

    by: OfficerId | None = None
    proved: bool = False


def add(service: Opened, word: Authority, name: str, roles: frozenset[Role] | None, public: bytes | None) -> Person:
    """A new officer, with a key of a file where he has one; raises OfficerNameTaken, KeyTaken, AdministratorWanted."""
    check_administers(service, word)
    roles = ROLES_USUAL if roles is None else roles
    if Role.ADMINISTRATOR in roles:
        check_makes_administrators(word)
    if any(one.name.casefold() == name.casefold() for one in people(service.vault)):
        raise OfficerNameTaken(name)
    now = seconds(service)
    keys = () if public is None else (OfficerKey(public, KeyKind.FILE, now),)
    for key in keys:
        check_free(service, key.key)
    one = Person(OfficerId(entropy(OFFICER_ID_BYTES)), name, now, roles, keys)
    _keep(service, word, one, Act.OFFICER_ADDED, one.kept(), key=public or b"", roles=roles)
    return one


def set_roles(service: Opened, word: Authority, one: Person, roles: frozenset[Role]) -> Person:
    """What he may do from now on; raises AdministratorWanted, LastAdministrator."""
    check_administers(service, word)
    if Role.ADMINISTRATOR in roles - one.roles:
        check_makes_administrators(word)
    if Role.ADMINISTRATOR not in roles:
        _check_not_last(service, word, one)
    after = replace(one, roles=roles)
    _keep(service, word, after, Act.ROLES_CHANGED, after.kept(), roles=roles)
    return after


def remove(service: Opened, word: Authority, one: Person) -> None:
    """He releases no more, and signs in no more; what he released stays.  Raises as `set_roles` does."""
    check_administers(service, word)
    _check_not_last(service, word, one)
    kept = [*one.gone(), Keep(SIGN_IN_SPACE, one.id, None), subjects.no_subject(one.id)]
    kept += tickets.voided(service, one.id)
    _keep(service, word, one, Act.OFFICER_REMOVED, kept)


def add_key(service: Opened, word: Authority, one: Person, key: OfficerKey, *more: Durable) -> Person:
    """One more key of his, with what else is to be kept; raises KeyTaken."""
    check_free(service, key.key)
    after = one.with_key(key)
    _keep(service, word, after, Act.KEY_ADDED, [*after.kept(), *more], key=key.key)
    return after


def remove_keys(service: Opened, word: Authority, one: Person, keys: Sequence[OfficerKey]) -> Person:
    """These keys count no more from now on; he himself may do it too.  Raises AdministratorWanted."""
    if word.by != one.id:
        check_administers(service, word)
    after = one
    for key in keys:
        after = replace(after, keys=tuple(other for other in after.keys if other != key))
        sealed = [Keep(SIGN_IN_SPACE, one.id, None)] if key.kind is KeyKind.SEALED else []
        _keep(service, word, after, Act.KEY_REMOVED, [*after.kept(), *sealed], key=key.key)
    return after


def unlink(service: Opened, word: Authority, one: Person) -> None:
    """The account of the single sign-on by which he comes is his no more; raises AdministratorWanted."""
    check_administers(service, word)
    _keep(service, word, one, Act.KEY_REMOVED, [subjects.no_subject(one.id)])


def issue_ticket(service: Opened, word: Authority, one: Person, holds_seconds: int) -> tickets.Ticket:
    """A ticket with which he enrols a key at the console; those that he had before count no more.

    Raises AdministratorWanted.
    """
    if word.by != one.id:
        check_administers(service, word)
        if Role.ADMINISTRATOR in one.roles:
            check_makes_administrators(word)
    ticket = tickets.drawn(service, one.id, holds_seconds)
    _keep(service, word, one, Act.TICKET_MADE, [*tickets.voided(service, one.id), *ticket.kept()])
    return ticket


def check_administers(service: Opened, word: Authority) -> None:
    """Passes for an administrator, and at the station's own machine; raises AdministratorWanted."""
    if word.by is not None and Role.ADMINISTRATOR not in person_of(service.vault, word.by).roles:
        _want_administrator("")


def check_makes_administrators(word: Authority) -> None:
    """Passes for one who may make others administrators; who administers was checked.  Raises AdministratorWanted."""
    if word.by is None and not word.proved:
        _want_administrator("the passphrase was not given")


def check_free(service: Opened, key: bytes) -> None:
    """Passes if the key is no officer's; raises KeyTaken."""
    for one in people(service.vault):
        if any(known.key == key for known in one.keys):
            raise KeyTaken(one.name)


def seconds(service: Opened) -> int:
    """The station's clock."""
    return service.engine.clock() // 1000


def _check_not_last(service: Opened, word: Authority, one: Person) -> None:
    """Passes if there is another administrator, or the station's own machine says so."""
    if word.by is None or Role.ADMINISTRATOR not in one.roles:
        return
    if not any(Role.ADMINISTRATOR in other.roles for other in people(service.vault) if other.id != one.id):
        raise LastAdministrator(one.name)


def _keep(
    service: Opened,
    word: Authority,
    one: Person,
    act: Act,
    kept: Sequence[Durable],
    *,
    key: bytes = b"",
    roles: frozenset[Role] = frozenset(),
) -> None:
    note = Note(act, seconds(service), one.id, by=word.by or b"", key=key, words=one.name, roles=tuple(sorted(roles)))
    keep_noted(service, kept, note)
    service.engine.officers_changed()
    for listener in service.on_officer:
        listener(OfficerChanged(act.word, one.id, key))


def _want_administrator(why: str) -> None:
    raise AdministratorWanted(why)
