"""The officers of this side: who they are, what each may do, and how each comes to his keys; and one's own keys."""

from __future__ import annotations

from typing import Any, Final

from parley.console.access import OWN, Rule, only
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.proving import guarded
from parley.service.arguments import FLAG, Number, needed, optional
from parley.service.people import Role
from parley.service.requests.officers import BY, KEY_FILE, NAME, NAMED, ROLES, TICKET_SECONDS_MAX
from parley.wire.ids import OfficerId

HOURS_MAX: Final = TICKET_SECONDS_MAX // 3_600
HOURS: Final = 24


async def _officers(asked: Asked) -> Json:
    found = await asked.ask("officers")
    return found | {"roles": [role.name.lower() for role in Role], **await guarded(asked)}


async def _me(asked: Asked) -> Json:
    known = (await asked.ask("officers"))["officers"]
    return {"me": next(one for one in known if one["officer"] == asked.officer.officer), **await guarded(asked)}


async def _add(asked: Asked, name: str, roles: tuple[str, ...], public: bytes | None, hours: int) -> Done:
    """With the key of a file that he made elsewhere, or with a ticket."""
    by = {"public": public.hex()} if public is not None else {"ticket_seconds": hours * 3_600}
    return _ticket("/officers", await _asked(asked, "officer add", name=name, roles=list(roles), **by))


async def _set_roles(asked: Asked, officer: OfficerId, roles: tuple[str, ...]) -> Done:
    return Done("/officers", await _asked(asked, "officer roles", officer=officer.hex(), roles=list(roles)))


async def _remove(asked: Asked, officer: OfficerId) -> Done:
    return Done("/officers", await _asked(asked, "officer remove", officer=officer.hex()))


async def _give_ticket(asked: Asked, officer: OfficerId, hours: int, *, lost: bool) -> Done:
    given = {"officer": officer.hex(), "seconds": hours * 3_600, "lost": lost}
    return _ticket("/officers", await _asked(asked, "officer ticket", **given))


async def _add_key(asked: Asked, officer: OfficerId, public: bytes) -> Done:
    return Done("/officers", await _asked(asked, "officer key add", officer=officer.hex(), public=public.hex()))


async def _remove_key(asked: Asked, officer: OfficerId, key: str) -> Done:
    return Done("/officers", await _asked(asked, "officer key remove", officer=officer.hex(), key=key))


async def _unlink(asked: Asked, officer: OfficerId) -> Done:
    return Done("/officers", await _asked(asked, "officer unlink", officer=officer.hex()))


async def _own_ticket(asked: Asked, hours: int) -> Done:
    mine = asked.officer.officer
    return _ticket("/me", await _asked(asked, "officer ticket", officer=mine, seconds=hours * 3_600))


async def _remove_own_key(asked: Asked, key: str) -> Done:
    return Done("/me", await _asked(asked, "officer key remove", officer=asked.officer.officer, key=key))


async def _asked(asked: Asked, verb: str, **given: Any) -> Json:  # noqa: ANN401 -- as the verb declares
    """On the word of who asks."""
    return await asked.ask(verb, by=asked.officer.officer, **given)


def _ticket(to: str, told: Json) -> Done:
    return Done(to, told, once={"what": "ticket", **told} if told["ticket"] else None)


ADMINISTERS: Final = only(Role.ADMINISTRATOR)
CHANGES: Final = Rule(frozenset({Role.ADMINISTRATOR}), proof=True)
HIMSELF: Final = Rule(frozenset(Role), proof=True)
LASTS: Final = {"hours": optional(Number(1, HOURS_MAX), HOURS)}
OF: Final = needed(officer=BY)

PAGES: Final = (
    Page("/officers", "officers", "Who the officers are, with roles and keys.", _officers, ADMINISTERS),
    Page("/me", "me", "One's own roles and keys.", _me, OWN),
)
ACTIONS: Final = (
    Action(
        "/officers",
        "officer-add",
        "A new officer, with a ticket, which is shown this once, or with the public key of a key file of his.",
        _add,
        CHANGES,
        {**needed(name=NAME, roles=ROLES), "public": optional(KEY_FILE), **LASTS},
    ),
    Action(
        "/officers/{officer}/roles",
        "officer-roles",
        "What he may do from now on.",
        _set_roles,
        CHANGES,
        {**OF, **needed(roles=ROLES)},
    ),
    Action(
        "/officers/{officer}/ticket",
        "officer-ticket",
        "A ticket for a key of his, shown this once; `lost`: his passkeys and his passphrase count no more.",
        _give_ticket,
        CHANGES,
        {**OF, "lost": optional(FLAG, default=False), **LASTS},
    ),
    Action(
        "/officers/{officer}/keys",
        "officer-key-add",
        "The public key of another key file of his.",
        _add_key,
        CHANGES,
        {**OF, **needed(public=KEY_FILE)},
    ),
    Action(
        "/officers/{officer}/keys/{key}/remove",
        "officer-key-remove",
        "One key of his counts no more.",
        _remove_key,
        CHANGES,
        {**OF, **needed(key=NAMED)},
    ),
    Action(
        "/officers/{officer}/unlink",
        "officer-unlink",
        "His account of the single sign-on is his no more; the next one that comes by his name is.",
        _unlink,
        CHANGES,
        OF,
    ),
    Action("/officers/{officer}/remove", "officer-remove", "He releases no more.", _remove, CHANGES, OF),
    Action(
        "/me/ticket",
        "me-ticket",
        "A ticket for a further key of one's own, shown this once.",
        _own_ticket,
        HIMSELF,
        LASTS,
    ),
    Action(
        "/me/keys/{key}/remove",
        "me-key-remove",
        "One key of one's own counts no more.",
        _remove_own_key,
        HIMSELF,
        needed(key=NAMED),
    ),
)
