"""Passkeys (WebAuthn, level 3): what one says when it is made, and its consent to one challenge (spec/keys.md).

What a browser says of itself is JSON: it is read, and never compared as text, because browsers add to it.
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from enum import IntFlag
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.keys.cose import Verify, bad_passkey, verifier
from parley.wire import cbor, shape
from parley.wire.errors import Refusal
from parley.wire.limits import (
    ATTESTATION_BYTES_MAX,
    AUTHENTICATOR_DATA_BYTES_MAX,
    CLIENT_DATA_BYTES_MAX,
    CONSENT_BYTES_MAX,
    CONSENTS_TOGETHER_MAX,
    CREDENTIAL_ID_BYTES_MAX,
    PASSKEY_BYTES_MAX,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

RP_ID_CHARACTERS_MAX: Final = 253
CHALLENGE_BYTES: Final = 32


class BadConsent(Refusal):
    """A passkey did not consent to this."""

    code = "passkey-consent-bad"
    hint = "use the passkey once more, on this side's own page; see that it asks for a finger, a face or a PIN"


class Flags(IntFlag):
    """What an authenticator says of one use of it."""

    PRESENT = 1
    VERIFIED = 4
    MAY_BE_COPIED = 8
    IS_COPIED = 16
    NEW_KEY = 64
    EXTENSIONS = 128


@dataclass(frozen=True, slots=True)
class Passkey:
    """A passkey's public half: the name of the site that it was made for, and what verifies under it."""

    rp_id: str
    verify: Verify


@dataclass(frozen=True, slots=True)
class Consent:
    """A passkey's answer to a challenge: what the device says, what the browser says, the signature over both."""

    authenticator: bytes
    client: bytes
    signature: bytes
    together: tuple[bytes, ...] = ()
    """The challenges of all that was consented to in one act, in order; none where it was one challenge alone."""

    def encoded(self) -> bytes:
        """As a trail keeps it."""
        beside = [b"".join(self.together)] if self.together else []
        return cbor.encode([self.authenticator, self.client, self.signature, *beside])

    @property
    def count(self) -> int:
        """How often the device says that it was used; 0 where it does not count."""
        return int.from_bytes(self.authenticator[33:37])


@dataclass(frozen=True, slots=True)
class Made:
    """A new passkey: the key as it is kept and named in releases, its id on the device, and the device's count."""

    key: bytes
    credential: bytes
    count: int


def read_passkey(key: bytes) -> Passkey:
    """The passkey in a key's bytes, CBOR [rp id, COSE key]; raises BadPasskey."""
    rp_id, cose = shape.array(shape.decoded(key, bad_passkey, PASSKEY_BYTES_MAX), 2, 2, "passkey", bad_passkey)
    if type(rp_id) is not str or len(rp_id) > RP_ID_CHARACTERS_MAX or not _RP_ID.fullmatch(rp_id):
        bad_passkey("its site is no host name in small letters")
    return Passkey(rp_id, verifier(cose))


def read_consent(encoded: bytes) -> Consent:
    """A consent in its shape, unverified; raises BadConsent."""
    parts = shape.array(shape.decoded(encoded, _refuse, CONSENT_BYTES_MAX), 3, 4, "consent", _refuse)
    authenticator, client, signature, *beside = (part if type(part) is bytes else _refuse("bytes") for part in parts)
    return Consent(authenticator, client, signature, _challenges(beside[0]) if beside else ())


def joint(challenges: Sequence[bytes]) -> bytes:
    """What a passkey is asked so that it consents to each of these in one act."""
    return sha256(_TOGETHER + b"".join(challenges)).digest()


def check_consent(key: bytes, challenge: bytes, consent: Consent) -> None:
    """Passes if the passkey, present and its user verified, consented to this challenge on its own site.

    Raises BadPasskey, BadConsent, BadSignature.
    """
    passkey = read_passkey(key)
    if consent.together:
        if challenge not in consent.together:
            _refuse("it is not among what was consented to together")
        challenge = joint(consent.together)
    _check_client(consent.client, "webauthn.get", challenge, passkey.rp_id)
    flags, rest = _authenticator(consent.authenticator, passkey.rp_id)
    if Flags.NEW_KEY in flags:
        _refuse("the device tells of a new key")
    _check_extensions(flags, rest)
    passkey.verify(consent.signature, consent.authenticator + sha256(consent.client).digest())


def read_made(rp_id: str, challenge: bytes, client: bytes, attestation: bytes) -> Made:
    """The passkey that a device made for this site and challenge; what its maker attests is not asked for.

    Raises BadPasskey, BadConsent.
    """
    _check_client(client, "webauthn.create", challenge, rp_id)
    match shape.decoded(attestation, _refuse, ATTESTATION_BYTES_MAX):
        case {"fmt": str(), "attStmt": dict(), "authData": bytes(authenticator), **more} if not more:
            pass
        case _:
            _refuse("the attestation has another form")
    flags, rest = _authenticator(authenticator, rp_id)
    if Flags.NEW_KEY not in flags:
        _refuse("the device tells of no new key")
    end = 18 + int.from_bytes(rest[16:18])
    credential = rest[18:end]
    if not 1 <= len(credential) <= CREDENTIAL_ID_BYTES_MAX or len(credential) != end - 18:
        _refuse("the device gives the key no id")
    try:
        cose, extensions = cbor.decode_first(rest[end:])
    except cbor.BadCbor as bad:
        bad_passkey(bad.detail)
    _check_extensions(flags, extensions)
    key = cbor.encode([rp_id, cose])
    read_passkey(key)
    return Made(key, credential, int.from_bytes(authenticator[33:37]))


def challenge_of(client: bytes) -> bytes:
    """The challenge that the browser says it was asked, unverified; raises BadConsent."""
    said = _json(client).get("challenge")
    return from_base64url(said) if isinstance(said, str) else _refuse("it answers no challenge")


def allowed_origin(origin: str, rp_id: str) -> bool:
    """Whether a page from there is this side's own: HTTPS from the very host, or HTTP where it is *.localhost."""
    found = _ORIGIN.fullmatch(origin)
    if found is None or found["host"] != rp_id or int(found["port"] or 0) > _PORT_MAX:
        return False
    return found["scheme"] == "https" or rp_id == "localhost" or rp_id.endswith(".localhost")


def base64url(octets: bytes) -> str:
    """RFC 4648, section 5, without padding: as WebAuthn writes bytes in JSON."""
    return urlsafe_b64encode(octets).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """The bytes that this one text stands for; raises BadConsent."""
    try:
        octets = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        _refuse("it is no base64url")
    return octets if base64url(octets) == text else _refuse("it is no base64url")


_TOGETHER: Final = b"parley/consents/v1\n"

_LABEL: Final = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_RP_ID: Final = re.compile(rf"({_LABEL}\.)*(?![0-9]+\Z){_LABEL}", re.ASCII)
"""A host name, as DNS and WebAuthn write it; no address: its last label is not a number."""

_ORIGIN: Final = re.compile(r"(?P<scheme>https?)://(?P<host>[a-z0-9.-]{1,253})(:(?P<port>[1-9][0-9]{0,4}))?", re.ASCII)
_PORT_MAX: Final = 65_535


def _challenges(joined: bytes) -> tuple[bytes, ...]:
    if len(joined) % CHALLENGE_BYTES or not 0 < len(joined) <= CONSENTS_TOGETHER_MAX * CHALLENGE_BYTES:
        _refuse(f"1 to {CONSENTS_TOGETHER_MAX} challenges are wanted")
    return tuple(joined[at : at + CHALLENGE_BYTES] for at in range(0, len(joined), CHALLENGE_BYTES))


def _check_client(client: bytes, kind: str, challenge: bytes, rp_id: str) -> None:
    """Passes if the browser says that it was asked this, on a page of this site that no other page encloses."""
    said = _json(client)
    if said.get("type") != kind:
        _refuse(f"the browser was not asked for {kind}")
    if said.get("challenge") != base64url(challenge):
        _refuse("it answers another challenge")
    origin = said.get("origin")
    if not isinstance(origin, str) or not allowed_origin(origin, rp_id):
        _refuse(f"it comes from another page than one of {rp_id}")
    if said.get("crossOrigin", False) is not False or "topOrigin" in said:
        _refuse("the page stood within another one")


def _json(client: bytes) -> dict[str, Any]:
    if len(client) > CLIENT_DATA_BYTES_MAX:
        _refuse("what the browser says is too long")
    try:
        said = json.loads(client.decode(), object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError):
        _refuse("what the browser says is no JSON")
    if type(said) is not dict:
        _refuse("what the browser says is no object")
    return said


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        _refuse("what the browser says names one thing twice")
    return found


def _authenticator(said: bytes, rp_id: str) -> tuple[Flags, bytes]:
    """The flags, and what follows the counter, if the device was used for this site by its verified user."""
    if not 37 <= len(said) <= AUTHENTICATOR_DATA_BYTES_MAX + PASSKEY_BYTES_MAX:
        _refuse("what the device says has a wrong length")
    if said[:32] != sha256(rp_id.encode()).digest():
        _refuse(f"the passkey was used for another site than {rp_id}")
    flags = Flags(said[32])
    if Flags.PRESENT not in flags or Flags.VERIFIED not in flags:
        _refuse("the device did not check who used it")
    if Flags.IS_COPIED in flags and Flags.MAY_BE_COPIED not in flags:
        _refuse("the device says that a key was copied which cannot be")
    return flags, said[37:]


def _check_extensions(flags: Flags, rest: bytes) -> None:
    """Passes if there are extensions where the device says so, and in their shape; nobody asked for any."""
    if Flags.EXTENSIONS not in flags:
        if rest:
            _refuse("bytes follow what the device says")
    elif type(shape.decoded(rest, _refuse, AUTHENTICATOR_DATA_BYTES_MAX)) is not dict:
        _refuse("its extensions are no map")


def _refuse(why: str) -> NoReturn:
    raise BadConsent(why)
