"""Verbs by which an officer at the console consents to what is to be said, before `say` says it.

All take a draft as `say` does, the officer's id, and `step`: "release", or "draft" for another officer to release.

    release begin {DRAFT, officer, step?, valid_until?}
                  -> {"digest", "valid_until", "step", "sealed", "options": what navigator.credentials.get takes | null}
    release passkey {DRAFT, officer, step?, valid_until, credential}  -> {"officer": key, "signature"}
    release sign {DRAFT, officer, step?, valid_until, passphrase}     -> {"officer": key, "signature"}

The two that `release passkey` and `release sign` give go into `say` as `officer` and `signature`, or, of a draft, as
`drafter` and `draft_signature`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.desk.release import DRAFT_MS, VALID_MS, release_hash
from parley.keys.consent import challenge
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.service import passkeys, people
from parley.service.arguments import Choice, Verb, needed, optional
from parley.service.drafts.saying import DRAFT, VALID_UNTIL, draft_of
from parley.service.officers import officers
from parley.service.officers.guard import check_permitted
from parley.service.people import KeyKind
from parley.service.requests.officers import BY
from parley.service.requests.sign_in import CREDENTIAL, PASSPHRASE
from parley.service.signing import MESSAGES
from parley.wire.ids import Instant, LineId, OfficerId

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from parley.service.drafts.drafts import Word
    from parley.service.service import Service

Json = dict[str, Any]

HOLDS_MS: Final = {"release": VALID_MS, "draft": DRAFT_MS}


async def _begin(
    service: Service,
    line: LineId,
    officer: OfficerId,
    step: str,
    valid_until: Instant | None,
    **said: Any,  # noqa: ANN401 - as DRAFT declares
) -> Json:
    one = people.person_of(service.vault, officer)
    if valid_until is None:
        valid_until = Instant(service.engine.clock() + HOLDS_MS[step])
    draft = draft_of(said)
    keys = passkeys.usable(service, one) if service.config.console_address else []
    asked = challenge(MESSAGES[step](line, draft, valid_until))
    return {
        "digest": release_hash(line, draft, valid_until).hex(),
        "valid_until": valid_until,
        "step": step,
        "sealed": signs_sealed(service, one),
        "options": passkeys.request_options(service, asked, keys) if keys else None,
    }


async def _passkey(
    service: Service,
    line: LineId,
    officer: OfficerId,
    step: str,
    valid_until: Instant,
    credential: str,
    **said: Any,  # noqa: ANN401 - as DRAFT declares
) -> Json:
    message = MESSAGES[step](line, draft_of(said), valid_until)
    return _view(by_passkey(service, officer, credential, message))


async def _sign(
    service: Service,
    line: LineId,
    officer: OfficerId,
    step: str,
    valid_until: Instant,
    passphrase: str,
    **said: Any,  # noqa: ANN401 - as DRAFT declares
) -> Json:
    message = MESSAGES[step](line, draft_of(said), valid_until)
    return _view(*await by_passphrase(service, officer, passphrase, [message]))


def by_passkey(service: Service, officer: OfficerId, credential: str, message: bytes) -> Word:
    """The officer's consent to a message; raises as `passkeys.consented` does."""
    one = people.person_of(service.vault, officer)
    key, consent = passkeys.consented(service, one, challenge(message), credential)
    return key.key, consent.encoded()


def by_passkey_together(service: Service, officer: OfficerId, credential: str, messages: Sequence[bytes]) -> list[Word]:
    """His consent to each of several messages, given in one act; raises as `passkeys.consented` does."""
    one = people.person_of(service.vault, officer)
    key, consent = passkeys.consented_together(service, one, [challenge(each) for each in messages], credential)
    return [(key.key, consent.encoded())] * len(messages)


async def by_passphrase(service: Service, officer: OfficerId, passphrase: str, messages: Iterable[bytes]) -> list[Word]:
    """The same by the key that his passphrase opens; raises what `Guard.opened` and `check_permitted` do."""
    one = people.person_of(service.vault, officer)
    check_permitted(service.config)
    seed = await service.guard.opened(service.vault, officers.seconds(service), one, passphrase)
    return [(ed25519_public(seed), ed25519_sign(seed, each)) for each in messages]


def signs_sealed(service: Service, one: people.Person) -> bool:
    """Whether he may sign with a key that his passphrase opens."""
    return service.config.passphrases and any(key.kind is KeyKind.SEALED for key in one.keys)


def _view(word: Word) -> Json:
    return {"officer": word[0].hex(), "signature": word[1].hex()}


_STEPPED: Final = {**DRAFT, **needed(officer=BY), "step": optional(Choice(tuple(MESSAGES)), "release")}

VERBS: Final = {
    "release begin": Verb(_begin, {**_STEPPED, "valid_until": optional(VALID_UNTIL)}),
    "release passkey": Verb(_passkey, {**_STEPPED, **needed(valid_until=VALID_UNTIL, credential=CREDENTIAL)}),
    "release sign": Verb(_sign, {**_STEPPED, **needed(valid_until=VALID_UNTIL, passphrase=PASSPHRASE)}),
}
