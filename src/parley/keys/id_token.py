"""What a provider of single sign-on signs, read strictly and held against what was asked.

Sources: OpenID Connect Core 1.0, section 3.1.3.7; OpenID Connect Back-Channel Logout 1.0, section 2.6; RFC 7515; RFC
8725.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from joserfc import jwk, jws
from joserfc.errors import JoseError

from parley.keys.passkey import BadConsent, from_base64url
from parley.wire.errors import Refusal

Claims = Mapping[str, Any]

ALGORITHMS: Final = ("RS256", "PS256", "ES256", "ES384", "Ed25519")
"""What a token may be signed with: never nothing, and never by a secret that both sides know."""

LEEWAY_SECONDS: Final = 60
"""By so much two clocks that are set may differ."""

LOGOUT_SECONDS_MAX: Final = 300
"""For so long a word that somebody's session ended counts: an older one would end a session that began since."""

TOKEN_CHARACTERS_MAX: Final = 65_536
SUBJECT_CHARACTERS_MAX: Final = 255
"""As OpenID Connect Core has it."""

RSA_BYTES_MIN: Final = 256
PARTS: Final[Mapping[str, tuple[str, ...]]] = {"RSA": ("n", "e"), "EC": ("crv", "x", "y"), "OKP": ("crv", "x")}
"""The public members of a key, by its kind."""

LOGOUT_EVENT: Final = "http://schemas.openid.net/event/backchannel-logout"


class BadIdToken(Refusal):
    """What the single sign-on says of who came cannot be believed."""

    code = "id-token-bad"
    hint = (
        "begin again; if it stays so, an administrator compares the clocks and [oidc] with the provider's own settings"
    )


class IdTokenKeyUnknown(Refusal):
    """The word of the single sign-on is signed by a key that it does not publish."""

    code = "id-token-key-unknown"
    hint = "begin again in a minute; if it stays so, somebody may stand between this station and the provider"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose word it must be, and to whom: issuer, our name there as its client, and the time in seconds."""

    issuer: str
    client: str
    now_seconds: int


def signed_claims(token: str, keys: Sequence[Any]) -> dict[str, Any]:
    """What a token says, if one of these keys (RFC 7517) signed it; raises BadIdToken, IdTokenKeyUnknown."""
    if len(token) > TOKEN_CHARACTERS_MAX or not token.isascii():
        _refuse("it is no token")
    try:
        header = jws.extract_compact(token.encode()).headers()
        algorithm = header.get("alg")
        if algorithm not in ALGORITHMS:
            _refuse(f"it is signed by {str(algorithm)[:20]!r}")
        registry = jws.JWSRegistry(algorithms=list(ALGORITHMS), strict_check_header=False)
        signed = jws.deserialize_compact(token, _key(header, keys), list(ALGORITHMS), registry)
        claims = json.loads(signed.payload or b"")
    except (JoseError, ValueError, TypeError, KeyError, RecursionError) as error:
        _refuse(f"its signature does not fit, or it is no token ({type(error).__name__})")
    return claims if isinstance(claims, dict) else _refuse("it says nothing")


def check_id_token(claims: Claims, wanted: Wanted, nonce: str, fresh_since: int | None, level: str = "") -> None:
    """Passes for a word about whoever was asked for with this nonce; raises BadIdToken.

    `fresh_since`: when he must have shown to the provider who he is, in seconds, or later; `level`: what `acr` must be.
    """
    _check_whose(claims, wanted)
    subject_in(claims)
    if claims.get("nonce") != nonce:
        _refuse("it answers another question (nonce)")
    if fresh_since is not None and not _number(claims, "auth_time") >= fresh_since - LEEWAY_SECONDS:
        _refuse("the provider did not ask anew who it is (auth_time)")
    if level and claims.get("acr") != level:
        _refuse("the provider does not say that it asked as well as is wanted here (acr)")


def check_logout_token(claims: Claims, wanted: Wanted) -> None:
    """Passes for a word that somebody's session at the provider has just ended; raises BadIdToken."""
    _check_whose(claims, wanted)
    events = claims.get("events")
    if not isinstance(events, dict) or not isinstance(events.get(LOGOUT_EVENT), dict):
        _refuse("it tells of no end of a session (events)")
    if "nonce" in claims:
        _refuse("it was made to sign somebody in (nonce)")
    if not _number(claims, "iat") >= wanted.now_seconds - LOGOUT_SECONDS_MAX:
        _refuse("it is too old (iat)")
    named = [claims[one] for one in ("sub", "sid") if one in claims]
    if not named or not all(isinstance(one, str) and one for one in named):
        _refuse("it tells of nobody (sub, sid)")


def subject_in(claims: Claims) -> str:
    """Whom the provider means, by a name that it gives nobody else; raises BadIdToken."""
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= SUBJECT_CHARACTERS_MAX:
        _refuse("it says of nobody (sub)")
    return subject


def _check_whose(claims: Claims, wanted: Wanted) -> None:
    if claims.get("iss") != wanted.issuer:
        _refuse("another provider made it (iss)")
    audience = claims.get("aud")
    listed = audience if isinstance(audience, list) else [audience]
    if wanted.client not in listed:
        _refuse("it was made for another than this station (aud)")
    if (len(listed) > 1 or "azp" in claims) and claims.get("azp") != wanted.client:
        _refuse("it was made for another than this station (azp)")
    if not _number(claims, "exp") > wanted.now_seconds - LEEWAY_SECONDS:
        _refuse("it has ended (exp)")
    if not _number(claims, "iat") <= wanted.now_seconds + LEEWAY_SECONDS:
        _refuse("it was made in the future: one of two clocks is wrong (iat)")
    if "nbf" in claims and not _number(claims, "nbf") <= wanted.now_seconds + LEEWAY_SECONDS:
        _refuse("it does not hold yet (nbf)")


def _key(header: Mapping[str, Any], keys: Sequence[Any]) -> jwk.Key:
    """The one key that a header names; where it names none, the only one that could be meant."""
    kind = {"R": "RSA", "P": "RSA"}.get(header["alg"][0], "OKP" if header["alg"] == "Ed25519" else "EC")
    named = header.get("kid")
    found = [
        one
        for one in keys
        if isinstance(one, dict)
        and one.get("kty") == kind
        and one.get("use", "sig") == "sig"
        and one.get("alg", header["alg"]) == header["alg"]
        and named in (None, one.get("kid"))
    ]
    if len(found) != 1:
        raise IdTokenKeyUnknown(str(named)[:80])
    if kind == "RSA" and _rsa_bytes(found[0]) < RSA_BYTES_MIN:
        _refuse("the provider's key is too short")
    return jwk.import_key({name: found[0][name] for name in ("kty", *PARTS[kind])}, kind)  # type: ignore[call-overload,no-any-return]  # the kinds are those of PARTS


def _rsa_bytes(key: Mapping[str, Any]) -> int:
    try:
        return len(from_base64url(str(key.get("n"))).lstrip(b"\0"))
    except BadConsent:
        return 0


def _number(claims: Claims, name: str) -> float:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        _refuse(f"it does not say when ({name})")
    return value


def _refuse(why: str) -> NoReturn:
    raise BadIdToken(why)
