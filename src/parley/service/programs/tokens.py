"""Tokens by which a side's own programs ask the console: each with what it covers and until when, known by its hash.

What is kept opens nothing: the token itself is shown once, to whoever made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.desk.officers import OFFICER_ID_BYTES
from parley.desk.trail import Act, Note
from parley.exchange.effects import Keep
from parley.service.entropy import entropy
from parley.service.noting import keep_noted
from parley.service.officers.officers import Authority, check_administers
from parley.service.programs.scopes import Scope
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.opened import Opened

Json = dict[str, Any]

TOKEN_SPACE: Final = "token"  # noqa: S105 - the name of a space
USED_SPACE: Final = "token-used"
"""When each was used last, in seconds."""

ID_BYTES: Final = OFFICER_ID_BYTES
"""As long as an officer's: in notes and in limits it stands where his would."""

SECRET_BYTES: Final = 32
TOKENS_MAX: Final = 256
USED_SECONDS: Final = 60
"""That a token was used is kept at most so often: it is a hint for whoever looks for forgotten ones."""

_BEARER: Final = re.compile(r"Bearer parley_([0-9a-f]{32})_([0-9a-f]{64})")


class TokenUnknown(Refusal):
    """This token is none of this side's, or has expired, or was revoked."""

    code = "token-unknown"
    hint = "an administrator of this side makes one: `parley token add`"


class TokenAbsent(Refusal):
    """No token of this station, or more than one, is called so or has an id that begins so."""

    code = "token-absent"
    hint = "`parley token list` shows them"


class TokensMany(Refusal):
    """There are as many tokens as a station keeps, or one of this name."""

    code = "tokens-many"
    hint = "revoke those that nobody uses: `parley token list`, `parley token revoke`"


class TokenUntilPast(Refusal):
    """A token is to end at a time that is past."""

    code = "token-until-past"
    hint = "give a time to come: --until 2027-01-01T00:00Z"


@dataclass(frozen=True, slots=True)
class Token:
    """One token; times in seconds."""

    id: bytes
    name: str
    hash: bytes
    scopes: frozenset[Scope]
    made: int
    until: int

    def kept(self) -> Keep:
        """What keeps it."""
        scopes = sorted(scope.value for scope in self.scopes)
        return Keep(TOKEN_SPACE, self.id, encode([self.name, self.hash, list(scopes), self.made, self.until]))


def add(service: Opened, word: Authority, name: str, scopes: frozenset[Scope], until: int) -> Json:
    """A new one, with the text that is shown this once; raises AdministratorWanted, TokensMany, TokenUntilPast."""
    check_administers(service, word)
    now = service.engine.clock() // 1000
    there = list(tokens(service))
    if len(there) >= TOKENS_MAX or any(one.name == name for one in there):
        raise TokensMany(name)
    if until <= now:
        raise TokenUntilPast
    secret = entropy(SECRET_BYTES)
    token = Token(entropy(ID_BYTES), name, sha256(secret).digest(), scopes, now, until)
    _change(service, token, Act.TOKEN_MADE, token.kept(), word)
    return view(service, token) | {"token": f"parley_{token.id.hex()}_{secret.hex()}"}


def revoke(service: Opened, word: Authority, named: str) -> Json:
    """Let the one open nothing more that is called so, or whose id begins so.

    Raises AdministratorWanted, TokenAbsent.
    """
    check_administers(service, word)
    there = list(tokens(service))
    found = [one for one in there if one.name == named] or [one for one in there if one.id.hex().startswith(named)]
    if len(found) != 1 or not named:
        raise TokenAbsent(named)
    (token,) = found
    _change(service, token, Act.TOKEN_REVOKED, Keep(TOKEN_SPACE, token.id, None), word)
    return view(service, token)


def of_bearer(service: Opened, said: str) -> Token:
    """The token that a request brings in `Authorization`, now used; raises TokenUnknown."""
    match = _BEARER.fullmatch(said)
    if match is None:
        _unknown()
    token_id, secret = map(bytes.fromhex, match.groups())
    kept = service.vault.get(TOKEN_SPACE, token_id)
    token = None if kept is None else _read(token_id, kept)
    now = service.engine.clock() // 1000
    if token is None or not compare_digest(token.hash, sha256(secret).digest()) or token.until <= now:
        _unknown()
    if now - (used(service, token) or 0) >= USED_SECONDS:
        service.vault.commit([Keep(USED_SPACE, token_id, encode(now))])
    return token


def tokens(service: Opened) -> Iterator[Token]:
    """All of them, also those that have expired."""
    return (_read(token_id, kept) for token_id, kept in service.vault.kept(TOKEN_SPACE).items())


def used(service: Opened, token: Token) -> int | None:
    """When it was used last, to about a minute; None: never."""
    kept = service.vault.get(USED_SPACE, token.id)
    match None if kept is None else decode(kept):
        case None:
            return None
        case int(at):
            return at
        case _:
            raise AssertionError("what we kept ourselves")


def view(service: Opened, token: Token) -> Json:
    """What may be told of it."""
    return {
        "id": token.id.hex(),
        "name": token.name,
        "scopes": sorted(scope.value for scope in token.scopes),
        "made": token.made,
        "until": token.until,
        "used": used(service, token),
        "expired": token.until <= service.engine.clock() // 1000,
    }


def _change(service: Opened, token: Token, act: Act, kept: Keep, word: Authority) -> None:
    now = service.engine.clock() // 1000
    scopes = " ".join(sorted(scope.value for scope in token.scopes))
    words = f"{token.name}: {scopes}"
    keep_noted(service, [kept], Note(act, now, token.id, by=word.by or b"", words=words))


def _read(token_id: bytes, kept: bytes) -> Token:
    match decode(kept):
        case [str(name), bytes(digest), list(scopes), int(made), int(until)]:
            return Token(token_id, name, digest, frozenset(Scope(str(one)) for one in scopes), made, until)
        case _:
            raise AssertionError("a token that we kept ourselves")


def _unknown() -> NoReturn:
    raise TokenUnknown
