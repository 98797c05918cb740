"""Before what gives somebody a key or a right, an officer proves that it is still he; what is made is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.console.access import ALL
from parley.console.pages import Action, Asked, Done, Json
from parley.service.arguments import Choice, needed
from parley.service.config_shapes import host_of
from parley.service.requests.sign_in import CREDENTIAL, PASSPHRASE
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from parley.service.config import Config

BACK: Final = ("/me", "/officers", "/programs")
"""The pages that ask for it."""


class OtherOfficer(Refusal):
    """This session is another officer's."""

    code = "officer-other"
    hint = "sign out, then sign in as yourself"


async def ways(asked: Asked) -> Json:
    """By which ways an officer may show who he is."""
    config = asked.console.service.config
    options = (await asked.ask("officer sign-in begin"))["options"] if config.console_address else None
    return {"options": options, "passphrases": config.passphrases, "sign_on": sign_on_at(config)}


def sign_on_at(config: Config) -> str | None:
    """At which host officers sign in for this console too; None where they do so nowhere."""
    return host_of(config.oidc_issuer).partition("/")[0] if config.oidc_issuer and config.console_address else None


async def guarded(asked: Asked) -> Json:
    """For a page with acts that want a proof: how to give one, None where it holds; and what was made, this once."""
    session, made = asked.officer.session, None
    if session is not None:
        made, session.once = session.once, None
    return {"proof": None if asked.officer.proved else await ways(asked), "made": made}


async def by_passkey(asked: Asked, credential: str) -> None:
    """Passes where the officer of the session answered; raises OtherOfficer, and as the verb does."""
    with _again(asked, "passkey"):
        proved(asked, (await asked.ask("officer sign-in finish", credential=credential))["officer"])


async def by_passphrase(asked: Asked, passphrase: str) -> None:
    """Passes where it is his; raises as the verb does."""
    with _again(asked, "passphrase"):
        await asked.ask("officer passphrase", officer=asked.officer.officer, passphrase=passphrase)
    proved(asked, asked.officer.officer)


def proved(asked: Asked, officer: str) -> None:
    """Keep that the officer of this session is there, where it is he; raises OtherOfficer."""
    if officer != asked.officer.officer:
        raise OtherOfficer
    if asked.officer.session is not None:
        asked.officer.session.proved = asked.console.now


def _again(asked: Asked, way: str) -> AbstractContextManager[None]:
    """Around what shows once more that the officer of this session is there."""
    officer = bytes.fromhex(asked.officer.officer)
    return asked.console.doorbook.trying(f"{way} again", asked.address, lambda: officer)


async def _by_passkey(asked: Asked, credential: str, back: str) -> Done:
    await by_passkey(asked, credential)
    return Done(back)


async def _by_passphrase(asked: Asked, passphrase: str, back: str) -> Done:
    await by_passphrase(asked, passphrase)
    return Done(back)


ACTIONS: Final = (
    Action(
        "/prove/passkey",
        "prove-passkey",
        "Prove by passkey that it is still you: for five minutes you may change keys, officers and programs.",
        _by_passkey,
        ALL,
        needed(credential=CREDENTIAL, back=Choice(BACK)),
    ),
    Action(
        "/prove/passphrase",
        "prove-passphrase",
        "The same by passphrase, where this side permits it.",
        _by_passphrase,
        ALL,
        needed(passphrase=PASSPHRASE, back=Choice(BACK)),
    ),
)
