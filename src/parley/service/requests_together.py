"""Verbs about drafts that say the same on several lines: looked at, and released, in one act.

    draft group {group, officer}
                -> {"drafts": [DRAFT with preview and fields], "together": {"drafts": {id: valid_until},
                    "digest": of all of them, "sealed", "options": what navigator.credentials.get takes | null} | null}
    draft release together {officer, until: {id: valid_until}, passphrase | credential}
                -> {"drafts": [what `draft release` gives of each, or {"state": "refused", "draft", "line",
                    "refused": {code, sentence, hint}}]}

A passkey is asked once, for a challenge over the challenges of all (spec/keys.md); each release stands for itself, and
what one line refuses keeps no other back.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.keys.consent import challenge
from parley.keys.passkey import joint
from parley.service import passkeys, people, previewing
from parley.service.arguments import Named, Verb, needed, optional
from parley.service.drafts import all_drafts, because, draft_at, find_draft, keep
from parley.service.requests_drafts import ID, shown
from parley.service.requests_officers import BY
from parley.service.requests_release import by_passkey_together, by_passphrase, signs_sealed
from parley.service.requests_sign_in import CREDENTIAL, PASSPHRASE
from parley.service.saying import VALID_UNTIL
from parley.service.signing import Signing, came_to, signed, signing_of
from parley.wire.errors import Refusal, Trouble
from parley.wire.ids import Instant
from parley.wire.limits import CONSENTS_TOGETHER_MAX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parley.service.drafts import Word
    from parley.service.service import Service
    from parley.wire.ids import OfficerId

Json = dict[str, Any]


class GroupAbsent(Refusal):
    """No drafts are kept here that say the same on several lines, of this id."""

    code = "draft-group-absent"
    hint = "they were said and put away, or thrown away; the record has what was said"


async def _group(service: Service, group: bytes, officer: OfficerId) -> Json:
    members = [one for one in all_drafts(service) if one.group == group] or _absent()
    drafts = [await shown(service, one, officer) for one in members]
    ready = {
        one["draft"]: Instant(one["preview"]["valid_until"])
        for one in drafts
        if one["state"] in {"open", "drafted"} and not one["preview"]["refused"] and not one["preview"]["refused_now"]
    }
    return {"drafts": drafts, "together": _begun(service, officer, ready) if ready else None}


def _begun(service: Service, officer: OfficerId, ready: Mapping[str, Instant]) -> Json:
    one = people.person_of(service.vault, officer)
    keys = passkeys.usable(service, one) if service.config.console_address else []
    until = {bytes.fromhex(draft): valid_until for draft, valid_until in ready.items()}
    asked = joint([challenge(signing.message(valid_until)) for signing, valid_until in _signings(service, until)])
    return {
        "drafts": dict(ready),
        "digest": asked.hex(),
        "sealed": signs_sealed(service, one),
        "options": passkeys.request_options(service, asked, keys) if keys else None,
    }


async def _release(
    service: Service,
    officer: OfficerId,
    until: Mapping[bytes, Instant],
    passphrase: str | None,
    credential: str | None,
) -> Json:
    found = _signings(service, until)
    messages = [signing.message(valid_until) for signing, valid_until in found]
    if credential is None:
        words = await by_passphrase(service, officer, passphrase or "", messages)
    else:
        words = by_passkey_together(service, officer, credential, messages)
    acts = (_one(service, *each, word) for each, word in zip(found, words, strict=True))
    return {"drafts": await asyncio.gather(*acts)}


async def _one(service: Service, signing: Signing, until: Instant, word: Word) -> Json:
    """What one of them came to; what is refused is kept with its draft, so that its page says it."""
    try:
        return await signed(service, signing, until, word)
    except (Refusal, Trouble) as why:
        if isinstance(why, Refusal) and find_draft(service, signing.kept.id) == signing.kept:
            keep(service, because(signing.kept, why))
        return came_to("refused", signing.kept) | {"refused": previewing.told(why)}


def _signings(service: Service, until: Mapping[bytes, Instant]) -> list[tuple[Signing, Instant]]:
    """Each with until when it holds, in the order of their ids; raises DraftAbsent, and as `written` does."""
    found = ((signing_of(service, draft_at(service, draft)), asked) for draft, asked in sorted(until.items()))
    return [(signing, signing.until(asked)) for signing, asked in found]


def _absent() -> NoReturn:
    raise GroupAbsent


GROUP: Final = ID
UNTIL: Final = Named(ID, VALID_UNTIL, CONSENTS_TOGETHER_MAX, 1)

VERBS: Final = {
    "draft group": Verb(_group, needed(group=GROUP, officer=BY)),
    "draft release together": Verb(
        _release,
        {**needed(officer=BY, until=UNTIL), "passphrase": optional(PASSPHRASE), "credential": optional(CREDENTIAL)},
    ),
}
