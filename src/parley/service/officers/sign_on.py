"""Single sign-on: a provider of the side's own tells who somebody is, and perhaps his roles; it never signs for him.

Whoever comes so reads and drafts.  What is released is signed by a key of the officer's own, and what gives somebody a
key wants a proof by one: the provider gives neither.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NoReturn
from urllib.parse import urlencode

from parley.keys.id_token import Wanted, check_id_token, check_logout_token, subject_in
from parley.keys.passkey import BadConsent, base64url, from_base64url
from parley.service.arguments import Name, Unfit
from parley.service.config_shapes import roles_of
from parley.service.officers import officers, subjects
from parley.service.officers.officers import Authority
from parley.service.officers.sign_on_provider import Provider, declined
from parley.service.people import Person, Role, people
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parley.service.challenges import Challenges
    from parley.service.config import Config
    from parley.service.opened import Opened

BACK: Final = "/sign-in/oidc/back"
"""Where the provider sends a browser back to, below `console_address`."""

GROUPS_MAX: Final = 1_000
ENROL: Final = "enrol"
_ASKED: Final = b"single sign-on"


class SignOnOff(Refusal):
    """This station's settings name no single sign-on."""

    code = "sign-on-off"
    hint = "come in by passkey; an administrator sets it up in [oidc] of station.toml, beside console_address"


class SignOnForeign(Refusal):
    """This answer is another provider's than the one that was asked."""

    code = "sign-on-foreign"
    hint = "begin again from this console's own page; if it stays so, somebody stands between"


class SignOnUnknown(Refusal):
    """The books of this station know no officer by the name that the single sign-on gives."""

    code = "sign-on-unknown"
    hint = "an administrator adds an officer of exactly this name"


class SignOnOther(Refusal):
    """The officer of this name comes by another account of the single sign-on."""

    code = "sign-on-other"
    hint = "an administrator finds out whose the two are; `parley officer unlink` lets the next one take its place"


class SignOnRoleless(Refusal):
    """The single sign-on gives you no role here."""

    code = "sign-on-roleless"
    hint = "whoever keeps its groups gives you one that stands in oidc_roles; or an administrator gives you a role here"


@dataclass(frozen=True, slots=True)
class Came:
    """Who came, by which account and session of the provider, and until when he may stay (seconds)."""

    person: Person
    subject: str
    session: str
    until: int


@dataclass(slots=True)
class SignOn:
    """The single sign-on of one station."""

    service: Opened
    challenges: Challenges
    provider: Provider = field(init=False)

    def __post_init__(self) -> None:
        self.provider = Provider(self.service.config)

    async def begin(self, browser: str) -> str:
        """The address to which a browser goes; `browser`: what it alone knows, and brings back.

        Raises SignOnOff, SignOnUnreachable, SignOnUnreadable.
        """
        config, now = self._set(), self._now()
        about = await self.provider.about(now)
        state = self.challenges.new(_purpose(browser), now)
        verifier, nonce = self._secrets(state)
        asked = {
            "response_type": "code",
            "client_id": config.oidc_client,
            "redirect_uri": config.console_address + BACK,
            "scope": config.oidc_scopes,
            "state": base64url(state),
            "nonce": nonce,
            "code_challenge": base64url(sha256(verifier.encode()).digest()),
            "code_challenge_method": "S256",
            "max_age": config.oidc_max_age_minutes * 60,
        }
        asked |= {} if config.oidc_max_age_minutes else {"prompt": "login"}
        asked |= {"acr_values": config.oidc_acr} if config.oidc_acr else {}
        return f"{about.authorize}{'&' if '?' in about.authorize else '?'}{urlencode(asked)}"

    async def finish(self, browser: str, state: str, *, code: str, error: str, issuer: str) -> Came:
        """Who came back with this answer of the provider's: a code, or an error, and whose answer it says it is.

        Raises ChallengeGone, BadIdToken, IdTokenKeyUnknown, and the refusals of this module and of the provider's.
        """
        config, now = self._set(), self._now()
        about = await self.provider.about(now)
        asked = _octets(state)
        begun = self.challenges.use(_purpose(browser), asked, now)
        if issuer != config.oidc_issuer and (issuer or about.names_itself):
            raise SignOnForeign(issuer[:200])
        if not code:
            declined(error)
        verifier, nonce = self._secrets(asked)
        token = await self.provider.token(code, verifier, config.console_address + BACK, now)
        claims = await self.provider.claims(token, now)
        fresh_since = begun - config.oidc_max_age_minutes * 60
        check_id_token(claims, self._wanted(), nonce, fresh_since, config.oidc_acr)
        one = self._officer(subject_in(claims), claims)
        until = self._now() + config.oidc_session_minutes * 60
        return Came(one, subject_in(claims), str(claims.get("sid") or ""), until)

    async def ended(self, token: str) -> tuple[str, str]:
        """Whose session at the provider has ended, and which, as it says itself: one of them may be empty.

        Raises SignOnOff, BadIdToken, IdTokenKeyUnknown, SignOnUnreachable, SignOnUnreadable.
        """
        self._set()
        claims = await self.provider.claims(token, self._now())
        check_logout_token(claims, self._wanted())
        return claims.get("sub", ""), claims.get("sid", "")

    # -- whom it means -------------------------------------------------------------------------------------------------

    def _officer(self, subject: str, claims: Mapping[str, Any]) -> Person:
        """The officer who comes by this account, with the roles that it gives him now."""
        service, config = self.service, self.service.config
        table = roles_of(config.oidc_roles)
        given = frozenset[Role]().union(*(table.get(group, ()) for group in _groups(claims, config)))
        one = subjects.of_subject(service.vault, config.oidc_issuer, subject)
        one = one or self._link(subject, _name(claims, config), given)
        roles = (one.roles - frozenset[Role]().union(*table.values())) | given
        if roles != one.roles:
            one = officers.set_roles(service, Authority(), one, roles)
        return one if roles else _roleless(one.name)

    def _link(self, subject: str, name: str, roles: frozenset[Role]) -> Person:
        """The officer of that name, who comes by this account from now on; where the settings let, a new one."""
        service, config = self.service, self.service.config
        one = next((known for known in people(service.vault) if known.name.casefold() == name.casefold()), None)
        if one is None and config.oidc_unknown == ENROL:
            one = officers.add(service, Authority(), name, roles or _roleless(name), None)
        if one is None:
            _unknown(name)
        if subjects.subject_of(service.vault, config.oidc_issuer, one.id) is not None:
            raise SignOnOther(one.name)
        service.vault.commit([subjects.kept_subject(one, config.oidc_issuer, subject)])
        return one

    # -- what it is asked with -----------------------------------------------------------------------------------------

    def _set(self) -> Config:
        config = self.service.config
        if not config.oidc_issuer or not config.oidc_client or not config.console_address:
            raise SignOnOff
        return config

    def _wanted(self) -> Wanted:
        return Wanted(self.service.config.oidc_issuer, self.service.config.oidc_client, self._now())

    def _secrets(self, state: bytes) -> tuple[str, str]:
        """The verifier (RFC 7636) and the nonce of a state: nothing is kept of one that nobody brings back."""
        secret = self.challenges.secret
        return base64url(secret(_ASKED + b" verifier" + state)), base64url(secret(_ASKED + b" nonce" + state))

    def _now(self) -> int:
        return self.service.engine.clock() // 1000


def _name(claims: Mapping[str, Any], config: Config) -> str:
    try:
        return Name().take(claims.get(config.oidc_name_claim))
    except Unfit:
        _unknown(f"it gives no {config.oidc_name_claim} that could be one")


def _groups(claims: Mapping[str, Any], config: Config) -> list[str]:
    """What gives roles: a list of texts, or one text."""
    found = claims.get(config.oidc_roles_claim)
    listed = found if isinstance(found, list) else [found]
    return [one for one in listed[:GROUPS_MAX] if isinstance(one, str)]


def _purpose(browser: str) -> bytes:
    return _ASKED + sha256(browser.encode()).digest()


def _octets(state: str) -> bytes:
    """The bytes of a state; of what is none, none, which no challenge is."""
    try:
        return from_base64url(state)
    except BadConsent:
        return b""


def _unknown(why: str) -> NoReturn:
    raise SignOnUnknown(why)


def _roleless(name: str) -> NoReturn:
    raise SignOnRoleless(name)
