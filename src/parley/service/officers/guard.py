"""Passphrases of officers: tried one at a time, counted when wrong, and let in no more for a while after several.

An officer's own Ed25519 key lies sealed under his passphrase, as a key file does, in a sealed space of the store; it is
opened to sign, and forgotten.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NoReturn

from parley.exchange.effects import Keep
from parley.keys.onetime import BadCode, used_step
from parley.keys.sealed import ENTROPY_BYTES, PassphraseWrong, open_material, seal_material
from parley.service.entropy import entropy
from parley.service.keys.files import OFFICER
from parley.service.keys.vault import SIGN_IN_SPACE
from parley.service.people import Person, called, person_of
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal, Trouble
from parley.wire.ids import OfficerId

if TYPE_CHECKING:
    from parley.service.config import Config
    from parley.service.keys.vault import Vault

WAITING_MAX: Final = 8
"""Who waits while one passphrase is tried, which takes a tenth of a second and 32 MiB."""

FAILURES_FREE: Final = 4
"""So often in a row a person mistypes."""

LOCKED_SECONDS: Final = 60
LOCKED_SECONDS_MAX: Final = 3_600
"""After each further one the wait doubles, up to an hour: twenty-four guesses a day, each with a one-time code."""


class PassphrasesOff(Refusal):
    """This station's settings let nobody in by passphrase."""

    code = "passphrases-off"
    hint = "use a passkey; where the side permits it, `passphrases = true` in [console] of station.toml"


class SignInRefused(Refusal):
    """Name, passphrase or one-time code is wrong."""

    code = "sign-in-refused"
    hint = "mind capitals and the keyboard's language; a one-time code serves once: wait for the next"


class SignInLocked(Refusal):
    """Too many wrong passphrases: this officer is let in by passphrase no more for a while."""

    code = "sign-in-locked"
    hint = "wait, or use a passkey; if it was not you, tell an administrator"

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} seconds")
        self.seconds = seconds


class SignInBusy(Trouble):
    """Too many try to sign in by passphrase at this moment."""

    code = "sign-in-busy"
    hint = "try again in a minute; if it stays so, somebody is guessing passphrases"


@dataclass(frozen=True, slots=True)
class SignIn:
    """What lets an officer in by passphrase: his sealed key, the secret of his codes, the step of the newest used one.

    `failures` in a row since it went well last; `locked_until` in seconds.
    """

    sealed: bytes
    secret: bytes
    step: int = 0
    failures: int = 0
    locked_until: int = 0

    def kept(self, officer: OfficerId) -> Keep:
        """What keeps it."""
        value = [self.sealed, self.secret, self.step, self.failures, self.locked_until]
        return Keep(SIGN_IN_SPACE, officer, encode(value))


def sign_in_of(vault: Vault, officer: OfficerId) -> SignIn | None:
    """What lets him in by passphrase; None where nothing does."""
    kept = vault.get(SIGN_IN_SPACE, officer)
    match None if kept is None else decode(kept):
        case None:
            return None
        case [bytes(sealed), bytes(secret), int(step), int(failures), int(locked_until)]:
            return SignIn(sealed, secret, step, failures, locked_until)
        case _:
            raise AssertionError("what we kept ourselves")


class Guard:
    """Stands before all passphrases of one station."""

    def __init__(self) -> None:
        self._one = asyncio.Lock()
        self._waiting = 0
        self._nobodys = b""

    async def admit(self, vault: Vault, now_seconds: int, name: str, passphrase: str, code: str) -> Person:
        """The officer of this name, if passphrase and code are his; raises SignInRefused, SignInLocked, SignInBusy."""
        found = called(vault, name)
        await self._try(vault, now_seconds, found, passphrase, code)
        assert found is not None, "nobody's passphrase is refused"
        return person_of(vault, found.id)

    async def opened(self, vault: Vault, now_seconds: int, one: Person, passphrase: str) -> bytes:
        """The seed of his sealed key, to sign with and forget; raises as `admit` does."""
        return await self._try(vault, now_seconds, one, passphrase, None)

    async def sealed(self, seed: bytes, passphrase: str) -> bytes:
        """A key under a passphrase; raises SignInBusy."""
        async with self._turn():
            return await asyncio.to_thread(seal_material, OFFICER, seed, passphrase, entropy(ENTROPY_BYTES))

    async def _try(
        self, vault: Vault, now_seconds: int, one: Person | None, passphrase: str, code: str | None
    ) -> bytes:
        """The seed of his key; whoever is not known waits as long for the refusal as whoever is."""
        async with self._turn():
            row = None if one is None else sign_in_of(vault, one.id)
            if one is None or row is None:
                await self._waste(passphrase)
                refuse_sign_in()
            if row.locked_until > now_seconds:
                raise SignInLocked(row.locked_until - now_seconds)
            seed = await asyncio.to_thread(_opened, row.sealed, passphrase)
            if sign_in_of(vault, one.id) != row:
                refuse_sign_in()  # he was removed meanwhile, or has another passphrase
            step = row.step if code is None else _step(row, code, now_seconds)
            if seed is None or step is None:
                vault.commit([_failed(row, now_seconds).kept(one.id)])
                refuse_sign_in()
            if (step, 0) != (row.step, row.failures):
                vault.commit([replace(row, step=step, failures=0, locked_until=0).kept(one.id)])
            return seed

    async def _waste(self, passphrase: str) -> None:
        """Take as long as a passphrase takes."""
        if not self._nobodys:
            self._nobodys = await asyncio.to_thread(
                seal_material, OFFICER, entropy(32), entropy(32).hex(), entropy(ENTROPY_BYTES)
            )
        await asyncio.to_thread(_opened, self._nobodys, passphrase)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """One at a time; raises SignInBusy where too many wait."""
        if self._waiting >= WAITING_MAX:
            raise SignInBusy
        self._waiting += 1
        try:
            async with self._one:
                yield
        finally:
            self._waiting -= 1


def check_permitted(config: Config) -> None:
    """Passes where officers may sign in by passphrase; raises PassphrasesOff."""
    if not config.passphrases:
        raise PassphrasesOff


def refuse_sign_in() -> NoReturn:
    """Say no, and not what was wrong; raises SignInRefused."""
    raise SignInRefused


def _opened(sealed: bytes, passphrase: str) -> bytes | None:
    """The seed; None where the passphrase is wrong."""
    try:
        return open_material(sealed, passphrase).material
    except PassphraseWrong:
        return None


def _step(row: SignIn, code: str, now_seconds: int) -> int | None:
    """The step whose code it is; None where it is none, or has been used."""
    try:
        return used_step(row.secret, code, now_seconds, row.step)
    except BadCode:
        return None


def _failed(row: SignIn, now_seconds: int) -> SignIn:
    """One more failure, and from the fifth on a wait that doubles."""
    failures = row.failures + 1
    if failures <= FAILURES_FREE:
        return replace(row, failures=failures)
    waits = min(LOCKED_SECONDS << min(failures - FAILURES_FREE - 1, 16), LOCKED_SECONDS_MAX)
    return replace(row, failures=failures, locked_until=now_seconds + waits)
