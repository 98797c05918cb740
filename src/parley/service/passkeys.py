"""Passkeys of officers: what a browser is asked, and what becomes of its answers (WebAuthn, level 3)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.keys.cose import ALGORITHMS
from parley.keys.passkey import (
    BadConsent,
    Consent,
    Made,
    base64url,
    challenge_of,
    check_consent,
    from_base64url,
    read_made,
    read_passkey,
)
from parley.service.challenges import HOLDS_SECONDS
from parley.service.config_shapes import host_of
from parley.service.people import KeyKind, OfficerKey, Person, people
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.officers.tickets import Ticket
    from parley.service.service import Service

Json = dict[str, Any]

SIGN_IN: Final = b"sign in"


class ConsoleAbsent(Refusal):
    """This station has no console: its settings name no address for one."""

    code = "console-absent"
    hint = "set `console_address` in [console] of station.toml: passkeys are made for its host name"


class BadCredential(Refusal):
    """What came from the browser is no answer of a passkey."""

    code = "credential-bad"
    hint = "try again; if it stays so, use another browser"


class UnknownPasskey(Refusal):
    """No officer of this station has this passkey."""

    code = "passkey-unknown"
    hint = "use the one that you enrolled here; an administrator gives a ticket for a new one"


class PasskeyCopied(Refusal):
    """This passkey counted fewer uses than before: there may be a copy of it."""

    code = "passkey-copied"
    hint = "have it removed with `parley officer ticket --lost`, and find out who has the copy"


def site(service: Service) -> str:
    """The host name that passkeys are made for; raises ConsoleAbsent."""
    if not service.config.console_address:
        raise ConsoleAbsent
    return host_of(service.config.console_address)


def creation_options(service: Service, one: Person, ticket: Ticket) -> Json:
    """What the browser is asked to make (PublicKeyCredentialCreationOptionsJSON); raises ConsoleAbsent."""
    (party, *_) = service.card.card.names.values()
    return {
        "rp": {"id": site(service), "name": party},
        "user": {"id": base64url(one.id), "name": one.name, "displayName": one.name},
        "challenge": base64url(service.challenges.new(_enrolling(ticket), _now(service))),
        "pubKeyCredParams": [{"type": "public-key", "alg": number} for number in ALGORITHMS],
        "timeout": HOLDS_SECONDS * 1000,
        "excludeCredentials": _descriptors(one.keys),
        "authenticatorSelection": {
            "residentKey": "required",
            "requireResidentKey": True,
            "userVerification": "required",
        },
        "attestation": "none",
    }


def request_options(service: Service, challenge: bytes, keys: Iterable[OfficerKey] = ()) -> Json:
    """What the browser is asked to have signed (PublicKeyCredentialRequestOptionsJSON); raises ConsoleAbsent.

    Without `keys` the device offers whichever it has for this site.
    """
    return {
        "challenge": base64url(challenge),
        "rpId": site(service),
        "timeout": HOLDS_SECONDS * 1000,
        "userVerification": "required",
        "allowCredentials": _descriptors(keys),
    }


def sign_in_options(service: Service) -> Json:
    """What whoever wants to sign in is asked; raises ConsoleAbsent."""
    return request_options(service, service.challenges.new(SIGN_IN, _now(service)))


def made(service: Service, ticket: Ticket, credential: str) -> Made:
    """The passkey that was made on a ticket; raises BadCredential, BadConsent, BadPasskey, ChallengeGone."""
    _, client, attestation = _answered(credential, "clientDataJSON", "attestationObject")
    challenge = challenge_of(client)
    found = read_made(site(service), challenge, client, attestation)
    service.challenges.use(_enrolling(ticket), challenge, _now(service))
    return found


def signed_in(service: Service, credential: str) -> tuple[Person, OfficerKey]:
    """Who signed in, and with which passkey.

    Raises BadCredential, UnknownPasskey, BadConsent, BadSignature, ChallengeGone, PasskeyCopied.
    """
    found, consent = _named(people(service.vault), credential)
    challenge = challenge_of(consent.client)
    check_consent(found[1].key, challenge, consent)
    service.challenges.use(SIGN_IN, challenge, _now(service))
    _count(service, *found, consent)
    return found


def whose(service: Service, credential: str) -> Person | None:
    """Whose passkey somebody says that this is, unverified; None where it is nobody's."""
    with suppress(Refusal):
        return _named(people(service.vault), credential)[0][0]
    return None


def consented(service: Service, one: Person, challenge: bytes, credential: str) -> tuple[OfficerKey, Consent]:
    """With which passkey of his, and how, an officer consented to a challenge; raises as `signed_in` does."""
    (_, key), consent = _named([one], credential)
    check_consent(key.key, challenge, consent)
    _count(service, one, key, consent)
    return key, consent


def consented_together(
    service: Service, one: Person, challenges: Sequence[bytes], credential: str
) -> tuple[OfficerKey, Consent]:
    """The same to several challenges in one act; raises as `signed_in` does."""
    (_, key), consent = _named([one], credential)
    consent = replace(consent, together=tuple(challenges))
    check_consent(key.key, challenges[0], consent)
    _count(service, one, key, consent)
    return key, consent


def usable(service: Service, one: Person) -> list[OfficerKey]:
    """His passkeys for this station's site."""
    host = site(service)
    return [key for key in one.keys if key.kind is KeyKind.PASSKEY and read_passkey(key.key).rp_id == host]


def _count(service: Service, one: Person, key: OfficerKey, consent: Consent) -> None:
    """Passes if a device that counts its uses counted on; only more is asked for, since some count by two."""
    if not consent.count and not key.count:
        return
    if consent.count <= key.count:
        raise PasskeyCopied(f"{one.name}, {key.short}")
    service.vault.commit(one.with_key(replace(key, count=consent.count)).kept())


def _named(among: Iterable[Person], credential: str) -> tuple[tuple[Person, OfficerKey], Consent]:
    """Whose passkey answered, and its answer, unverified."""
    name, client, authenticator, signature = _answered(credential, "clientDataJSON", "authenticatorData", "signature")
    for one in among:
        for key in one.keys:
            if key.kind is KeyKind.PASSKEY and key.credential == name:
                return (one, key), Consent(authenticator, client, signature)
    raise UnknownPasskey


def _answered(credential: str, *names: str) -> list[bytes]:
    """The passkey's id on its device, and these parts of a browser's answer (`PublicKeyCredential.toJSON`)."""
    try:
        found = json.loads(credential)
    except (ValueError, RecursionError):
        _refuse("it is no JSON")
    response = found.get("response") if isinstance(found, dict) else None
    if not isinstance(response, dict):
        _refuse("it has no response")
    return [_octets(part) for part in (found.get("rawId"), *map(response.get, names))]


def _octets(value: object) -> bytes:
    try:
        return from_base64url(value) if isinstance(value, str) else _refuse("a part of it is missing")
    except BadConsent as bad:
        _refuse(bad.detail)


def _descriptors(keys: Iterable[OfficerKey]) -> list[Json]:
    return [{"type": "public-key", "id": base64url(key.credential)} for key in keys if key.kind is KeyKind.PASSKEY]


def _enrolling(ticket: Ticket) -> bytes:
    return b"enrol" + ticket.id


def _now(service: Service) -> int:
    return service.engine.clock() // 1000


def _refuse(why: str) -> NoReturn:
    raise BadCredential(why)
