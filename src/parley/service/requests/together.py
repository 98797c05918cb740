"""Verbs about drafts that say the same on several lines: looked at, and released, in one act.

    draft group {group, officer}
                -> {"drafts": [DRAFT with preview and fields], "together": {"drafts": {id: valid_until},
                    "digest": of all of them, "sealed", "options": what navigator.credentials.get takes | null} | null}
    draft release together {officer, until: {id: valid_until}, passphrase | credential}
                -> {"drafts": [what `draft release` gives of each, or {"state": "refused", "draft", "line",
                    "refused": {code, sentence, hint}}]}
    draft messages {until}
                -> {"messages": {id: {message: what is signed of it, seen: SHA-256 of the draft as it is}}}

Where a station is divided, whoever is asked shows the drafts of all shares and asks for the officer's word once; each
share is given its own (`words`: {id: {key, signature, seen}} in the place of a passphrase) and carries them out itself.
A passkey is asked once, for a challenge over the challenges of all (spec/keys.md); each release stands for itself, and
what one line refuses keeps no other back.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.keys.consent import challenge
from parley.keys.passkey import joint
from parley.service import passkeys, people
from parley.service.arguments import Group, Named, Octets, Verb, needed, optional, read_arguments
from parley.service.drafts import previewing
from parley.service.drafts.drafts import absent, because, draft_at, find_anywhere, find_draft, keep, members
from parley.service.drafts.saying import KEY, SIGNATURE, VALID_UNTIL
from parley.service.requests.attach import SHA256_BYTES
from parley.service.requests.drafts import ID, view
from parley.service.requests.drafts import VERBS as DRAFT_VERBS
from parley.service.requests.officers import BY
from parley.service.requests.release import by_passkey_together, by_passphrase, signs_sealed
from parley.service.requests.sign_in import CREDENTIAL, PASSPHRASE
from parley.service.signing import DraftChanged, Signing, as_it_is, came_to, check_word, signed, signing_of
from parley.wire.errors import Refusal, Trouble
from parley.wire.ids import Instant
from parley.wire.limits import CONSENTS_TOGETHER_MAX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from parley.service.drafts.drafts import KeptDraft
    from parley.service.outcomes import Answer
    from parley.service.service import Service
    from parley.wire.errors import ParleyError
    from parley.wire.ids import OfficerId

Json = dict[str, Any]


class GroupAbsent(Refusal):
    """No drafts are kept here that say the same on several lines, of this id."""

    code = "draft-group-absent"
    hint = "they were said and put away, or thrown away; the record has what was said"


async def _group(service: Service, group: bytes, officer: OfficerId) -> Json:
    found = members(service, group) or _absent()
    drafts = await asyncio.gather(*(_shown(service, one, officer) for one in found))
    ready = {
        one["draft"]: Instant(one["preview"]["valid_until"])
        for one in drafts
        if one["state"] in {"open", "drafted"} and not one["preview"]["refused"] and not one["preview"]["refused_now"]
    }
    return {"drafts": list(drafts), "together": await _begun(service, officer, ready) if ready else None}


async def _shown(service: Service, one: KeptDraft, officer: OfficerId) -> Json:
    """One of them as whoever has its line shows it."""
    try:
        return await _at(service, one, "draft show", {"draft": one.id.hex(), "officer": officer.hex()})
    except (Refusal, Trouble) as why:
        unread: Json = {"missing": [], "expected": [], "wrong": {}}
        return view(service, one) | {"preview": {"refused": previewing.told(why)}, "fields": unread}


async def _begun(service: Service, officer: OfficerId, ready: Mapping[str, Instant]) -> Json:
    one = people.person_of(service.vault, officer)
    keys = passkeys.usable(service, one) if service.config.console_address else []
    found = await _messages(service, {bytes.fromhex(draft): valid_until for draft, valid_until in ready.items()})
    asked = joint([challenge(message) for message, _ in found.values()])
    return {
        "drafts": dict(ready),
        "digest": asked.hex(),
        "sealed": signs_sealed(service, one),
        "options": passkeys.request_options(service, asked, keys) if keys else None,
    }


async def _messages(service: Service, until: Mapping[bytes, Instant]) -> dict[bytes, tuple[bytes, bytes]]:
    """What is signed of each, and as what it is known, in the order of their ids; raises DraftAbsent, as `written`."""
    found: dict[bytes, tuple[bytes, bytes]] = {}
    for drafts in _by_share(service, until):
        asked = {"until": {one.id.hex(): until[one.id] for one in drafts}}
        said = await _at(service, drafts[0], "draft messages", asked)
        for draft, one in said["messages"].items():
            found[bytes.fromhex(draft)] = bytes.fromhex(one["message"]), bytes.fromhex(one["seen"])
    return dict(sorted(found.items()))


async def _said(service: Service, until: Mapping[bytes, Instant]) -> Json:
    """The same of drafts on lines of this process, for another one."""
    return {
        "messages": {
            one.kept.id.hex(): {"message": one.message(asked).hex(), "seen": as_it_is(one).hex()}
            for one, asked in _signings(service, until)
        }
    }


async def _release(
    service: Service,
    officer: OfficerId,
    until: Mapping[bytes, Instant],
    passphrase: str | None,
    credential: str | None,
    words: Mapping[bytes, Json] | None,
) -> Json:
    if words is not None:
        return await _carried_out(service, until, words)
    shares = _by_share(service, until)
    found = await _messages(service, until)
    messages = [message for message, _ in found.values()]
    if credential is None:
        given = await by_passphrase(service, officer, passphrase or "", messages)
    else:
        given = by_passkey_together(service, officer, credential, messages)
    signed_by = {
        draft: {"key": key.hex(), "signature": signature.hex(), "seen": seen.hex()}
        for (draft, (_, seen)), (key, signature) in zip(found.items(), given, strict=True)
    }
    acts = []
    for drafts in shares:
        asked = {
            "officer": officer.hex(),
            "until": {one.id.hex(): until[one.id] for one in drafts},
            "words": {one.id.hex(): signed_by[one.id] for one in drafts},
        }
        acts.append(_acted(service, drafts, asked))
    came = await asyncio.gather(*acts)
    return {"drafts": sorted((one for each in came for one in each), key=itemgetter("draft"))}


async def _acted(service: Service, drafts: Sequence[KeptDraft], asked: Json) -> list[Json]:
    """What those of one share came to."""
    try:
        return list((await _at(service, drafts[0], "draft release together", asked))["drafts"])
    except (Refusal, Trouble) as why:
        return [_refused(one, why) for one in drafts]


async def _carried_out(service: Service, until: Mapping[bytes, Instant], words: Mapping[bytes, Json]) -> Json:
    found = [(signing, asked, words.get(signing.kept.id)) for signing, asked in _signings(service, until)]
    acts = (_one(service, signing, asked, word) for signing, asked, word in found if word is not None)
    return {"drafts": await asyncio.gather(*acts)}


async def _one(service: Service, signing: Signing, until: Instant, given: Json) -> Json:
    """What one of them came to; what is refused is kept with its draft, so that its page says it."""
    try:
        word = given["key"], given["signature"]
        check_word(signing, until, word, given["seen"])
        return await signed(service, signing, until, word)
    except DraftChanged as why:
        return _refused(signing.kept, why)
    except (Refusal, Trouble) as why:
        if isinstance(why, Refusal) and find_draft(service, signing.kept.id) == signing.kept:
            keep(service, because(signing.kept, why))
        return _refused(signing.kept, why)


def _refused(one: KeptDraft, why: ParleyError) -> Json:
    return came_to("refused", one) | {"refused": previewing.told(why)}


def _signings(service: Service, until: Mapping[bytes, Instant]) -> list[tuple[Signing, Instant]]:
    """Each with until when it holds, in the order of their ids; raises DraftAbsent, and as `written` does."""
    found = ((signing_of(service, draft_at(service, draft)), asked) for draft, asked in sorted(until.items()))
    return [(signing, signing.until(asked)) for signing, asked in found]


# -- drafts on lines of several shares ---------------------------------------------------------------------------------


async def change_alike(service: Service, answer: Answer, verb: str, given: Json) -> None:
    """Let those on lines of other shares that say the same as a draft change as it did.

    Raises what the verb raises there, ShareSilent.
    """
    draft = given.get("draft")
    one = None if draft is None else find_anywhere(service, bytes.fromhex(draft))
    if one is not None and one.group:
        for drafts in _of_shares(service, members(service, one.group)):
            if all(each.id != one.id for each in drafts):
                asked = given | {"draft": drafts[0].id.hex()}
                await service.sharing.at(_share_of(service, drafts[0]), answer, verb, asked)


def _by_share(service: Service, until: Mapping[bytes, Instant]) -> list[list[KeptDraft]]:
    """These drafts, each share's by themselves; raises DraftAbsent, UnknownLine."""
    return _of_shares(service, [find_anywhere(service, draft) or absent(draft) for draft in until])


def _of_shares(service: Service, drafts: Iterable[KeptDraft]) -> list[list[KeptDraft]]:
    found: defaultdict[int, list[KeptDraft]] = defaultdict(list)
    for one in drafts:
        found[_share_of(service, one)].append(one)
    return list(found.values())


def _share_of(service: Service, one: KeptDraft) -> int:
    return service.vault.share if one.line is None else service.elsewhere.share_of(one.line)


async def _at(service: Service, one: KeptDraft, verb: str, asked: Json) -> Json:
    """What the share that has a draft's line says."""
    return await service.sharing.at(_share_of(service, one), partial(_here, service), verb, asked)


async def _here(service: Service, verb: str, asked: Json) -> Json:
    known = {**DRAFT_VERBS, **VERBS}[verb]
    return await known.act(service, **read_arguments(verb, known.takes, asked))


def _absent() -> NoReturn:
    raise GroupAbsent


ALIKE: Final = frozenset(("draft save", "draft attach", "draft detach"))
"""What is done to one draft is done to all that say the same."""

GROUP: Final = ID
UNTIL: Final = Named(ID, VALID_UNTIL, CONSENTS_TOGETHER_MAX, 1)
WORD: Final = Group(needed(key=KEY, signature=SIGNATURE, seen=Octets(SHA256_BYTES, SHA256_BYTES)))
WORDS: Final = Named(ID, WORD, CONSENTS_TOGETHER_MAX, 1)

VERBS: Final = {
    "draft group": Verb(_group, needed(group=GROUP, officer=BY)),
    "draft release together": Verb(
        _release,
        {
            **needed(officer=BY, until=UNTIL),
            "passphrase": optional(PASSPHRASE),
            "credential": optional(CREDENTIAL),
            "words": optional(WORDS),
        },
    ),
    "draft messages": Verb(_said, needed(until=UNTIL)),
}
