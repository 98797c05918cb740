"""The provider of single sign-on, asked over HTTP: what it says of itself, the keys that it signs with, its tokens.

What it answers is a stranger's: bounded in time and size, read strictly, and believed for an hour at most.  Sources:
OpenID Connect Discovery 1.0; RFC 6749, 7636, 8414 and 9207.
"""

from __future__ import annotations

import json
import os
import re
import stat
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn
from urllib.parse import quote, urlencode

from parley.keys.id_token import IdTokenKeyUnknown, signed_claims
from parley.service.config_shapes import may_be_asked
from parley.service.posting import Post, Unanswered, exchange
from parley.wire.errors import Refusal, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.service.config import Config

ASKED_SECONDS: Final = 10.0
ANSWER_BYTES_MAX: Final = 1 << 18
"""Of one answer: a list of a hundred keys with their certificates takes a quarter of it."""

ASKED_MAX: Final = 8
"""Requests to it under way at once: a provider that hangs must not take the places of those who come by passkey."""

BELIEVED_SECONDS: Final = 3_600
ANEW_SECONDS: Final = 30
"""After an unknown key its list is read again, but no more often than this."""

SECRET_BYTES_MAX: Final = 1_024
CREDENTIAL: Final = "parley.oidc"
WELL_KNOWN: Final = "/.well-known/openid-configuration"
_PLAIN: Final = re.compile(r"[!-\"$-~]{1,2000}", re.ASCII)
"""An address without spaces and without a fragment."""
_ERROR: Final = re.compile(r"[a-z_]{1,60}", re.ASCII)


class SignOnDeclined(Refusal):
    """The single sign-on let nobody in."""

    code = "sign-on-declined"
    hint = "begin again; if it stays so, ask whoever runs it whether you may come here, and see [oidc] in station.toml"


class SignOnSecretAbsent(Refusal):
    """The secret that this station shares with the single sign-on cannot be read, or others can read it too."""

    code = "sign-on-secret-absent"
    hint = "oidc_secret_file names a file in [oidc] of station.toml, `chmod 600`; or systemd loads parley.oidc"


class SignOnUnreachable(Trouble):
    """The single sign-on does not answer."""

    code = "sign-on-unreachable"
    hint = "come in by passkey; `parley doctor` says what is wrong with its address, its certificate or the network"


class SignOnUnreadable(Trouble):
    """What the single sign-on answered cannot be used."""

    code = "sign-on-unreadable"
    hint = "come in by passkey; an administrator compares [oidc] in station.toml with the provider's own settings"


@dataclass(frozen=True, slots=True)
class About:
    """What a provider says of itself: where a browser goes, where a code becomes a token, where its keys are."""

    authorize: str
    token: str
    keys: str
    names_itself: bool
    """Whether every answer of its says whose it is (RFC 9207)."""
    secret_in_body: bool
    """Whether it wants the secret in the body alone."""


class Provider:
    """The provider of the settings, and what was read of it."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._about: tuple[int, About] | None = None
        self._keys: tuple[int, list[Any]] | None = None
        self._asked = 0

    async def about(self, now_seconds: int) -> About:
        """What it says of itself; raises SignOnUnreachable, SignOnUnreadable."""
        if self._about is None or now_seconds - self._about[0] >= BELIEVED_SECONDS:
            found = await self._read(self._config.oidc_issuer.rstrip("/") + WELL_KNOWN)
            self._about = now_seconds, read_about(found, self._config.oidc_issuer)
        return self._about[1]

    async def claims(self, token: str, now_seconds: int) -> dict[str, Any]:
        """What a token says that it signed; an unknown key makes its list be read anew.

        Raises BadIdToken, IdTokenKeyUnknown, SignOnUnreachable, SignOnUnreadable.
        """
        read, keys = await self._known(now_seconds)
        try:
            return signed_claims(token, keys)
        except IdTokenKeyUnknown:
            if now_seconds - read < ANEW_SECONDS:
                raise
        self._keys = None
        return signed_claims(token, await self.keys(now_seconds))

    async def token(self, code: str, verifier: str, back: str, now_seconds: int) -> str:
        """The token that a code stands for, once.

        Raises SignOnDeclined, SignOnSecretAbsent, SignOnUnreachable, SignOnUnreadable.
        """
        about, secret = await self.about(now_seconds), secret_of(self._config)
        given = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        if about.secret_in_body:
            given |= {"client_id": self._config.oidc_client, "client_secret": secret}
        else:
            both = f"{quote(self._config.oidc_client, safe='')}:{quote(secret, safe='')}"
            headers["Authorization"] = f"Basic {b64encode(both.encode()).decode()}"
        post = Post("POST", about.token, urlencode(given).encode(), headers, self._config.oidc_certificates)
        status, found = await self._ask(post)
        if status != HTTPStatus.OK:
            declined(found.get("error"))
        token = found.get("id_token")
        return token if isinstance(token, str) else _unreadable("it gave no id_token")

    async def keys(self, now_seconds: int) -> list[Any]:
        """The keys that it publishes, as RFC 7517 has them; raises SignOnUnreachable, SignOnUnreadable."""
        return (await self._known(now_seconds))[1]

    async def _known(self, now_seconds: int) -> tuple[int, list[Any]]:
        """When they were read, and what they are."""
        if self._keys is None or now_seconds - self._keys[0] >= BELIEVED_SECONDS:
            found = (await self._read((await self.about(now_seconds)).keys)).get("keys")
            if not isinstance(found, list):
                _unreadable("its list of keys is none")
            self._keys = now_seconds, found
        return self._keys

    async def _read(self, address: str) -> Mapping[str, Any]:
        post = Post("GET", address, None, {"Accept": "application/json"}, self._config.oidc_certificates)
        status, found = await self._ask(post)
        return found if status == HTTPStatus.OK else _unreadable(f"{address}: status {status}")

    async def _ask(self, post: Post) -> tuple[int, Mapping[str, Any]]:
        """The status and the object that it answers; raises SignOnUnreachable, SignOnUnreadable."""
        if self._asked >= ASKED_MAX:
            _unreachable("too many sign in at this moment")
        self._asked += 1
        try:
            status, raw = await exchange(post, ASKED_SECONDS, ANSWER_BYTES_MAX + 1)
        except Unanswered as error:
            _unreachable(f"{post.address}: {error}")
        finally:
            self._asked -= 1
        return status, _object(raw, post.address)


def read_about(found: Mapping[str, Any], issuer: str) -> About:
    """What a provider says of itself, if it is the one of the settings; raises SignOnUnreadable."""
    if found.get("issuer") != issuer:
        _unreadable(f"it calls itself {str(found.get('issuer'))[:200]}")
    if "code" not in _texts(found.get("response_types_supported"), "response_types_supported"):
        _unreadable("it does not know the code flow")
    if "S256" not in _texts(
        found.get("code_challenge_methods_supported", ["S256"]), "code_challenge_methods_supported"
    ):
        _unreadable("it does not know PKCE with S256")
    ways = _texts(found.get("token_endpoint_auth_methods_supported", ["client_secret_basic"]), "ways to show a secret")
    in_body = "client_secret_basic" not in ways
    if in_body and "client_secret_post" not in ways:
        _unreadable("it takes no secret of ours, by none of its ways")
    authorize, token, keys = (
        _address(found.get(name), name, issuer) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")
    )
    names_itself = found.get("authorization_response_iss_parameter_supported") is True
    return About(authorize, token, keys, names_itself, in_body)


def secret_of(config: Config) -> str:
    """What this station and the provider share; raises SignOnSecretAbsent."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    named = config.oidc_secret_file or (f"{folder}/{CREDENTIAL}" if folder else "")
    if not named:
        _no_secret("none is named")
    try:
        with Path(named).open("rb") as file:
            if config.oidc_secret_file and stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                _no_secret(f"others can read {named}")
            secret = file.readline(SECRET_BYTES_MAX).decode("utf-8", "replace").strip()
    except OSError as error:
        _no_secret(f"{named}: {error.strerror}")
    return secret or _no_secret(f"{named} is empty")


def declined(why: object) -> NoReturn:
    """Tell that the provider let nobody in, in its own word where it is one; raises SignOnDeclined."""
    raise SignOnDeclined(why if isinstance(why, str) and _ERROR.fullmatch(why) else "it does not say why")


def _object(raw: bytes, address: str) -> Mapping[str, Any]:
    if len(raw) > ANSWER_BYTES_MAX:
        _unreadable(f"{address}: its answer is too long")
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        found = None
    return found if isinstance(found, dict) else _unreadable(f"{address}: it is no JSON object")


def _address(value: object, name: str, issuer: str) -> str:
    """An address of the provider's that may be asked; some have a query.  One elsewhere names none of this machine."""
    if not isinstance(value, str) or not may_be_asked(value.partition("?")[0]) or not _PLAIN.fullmatch(value):
        _unreadable(f"{name} is no address with https")
    if issuer.startswith("https:") and not value.startswith("https:"):
        _unreadable(f"{name} is no address with https")
    return value


def _texts(value: object, name: str) -> Sequence[str]:
    return [str(one) for one in value] if isinstance(value, list) else _unreadable(f"{name} is no list")


def _no_secret(why: str) -> NoReturn:
    raise SignOnSecretAbsent(why)


def _unreachable(why: str) -> NoReturn:
    raise SignOnUnreachable(why)


def _unreadable(why: str) -> NoReturn:
    raise SignOnUnreadable(why)
