"""Verbs by which officers come in by single sign-on.

    officer sign-on begin {browser}                              -> {"to": where the browser goes}
    officer sign-on finish {browser, state, code, error, issuer} -> SIGNED_IN (sign_in.py) and
                               {"subject", "session": what the provider calls him and his session, "until": seconds}
    officer sign-on ended {token}                                -> {"subject", "session"}: one of them may be empty;
                               what came in by it is signed out at every console of the station
    officer unlink {officer}                                     -> OFFICER (officers.py)

`browser` is what only the browser that began has, and brings back; `token` is a logout token of the provider's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.service import people
from parley.service.arguments import Text, Verb, needed, optional
from parley.service.officers import officers
from parley.service.officers.officers import Authority
from parley.service.requests.officers import BY, NAMED, view
from parley.service.requests.sign_in import signed_in
from parley.wire.errors import Refusal
from parley.wire.ids import OfficerId

if TYPE_CHECKING:
    from parley.service.officers.sign_on import SignOn
    from parley.service.service import Service

Json = dict[str, Any]

BROWSER: Final = Text(128)
STATE: Final = Text(256)
WORD: Final = Text(4_096)
"""A code, an error or an issuer: providers pack much into a code."""
TOKEN: Final = Text(65_536)


class SignOnAbsent(Refusal):
    """The settings name a single sign-on, and what reads its tokens is not installed here."""

    code = "sign-on-absent"
    hint = "install it beside Parley: pip install 'parley[sso]'"


async def _begin(service: Service, browser: str) -> Json:
    return {"to": await _sign_on(service).begin(browser)}


async def _finish(service: Service, browser: str, state: str, code: str, error: str, issuer: str) -> Json:
    came = await _sign_on(service).finish(browser, state, code=code, error=error, issuer=issuer)
    return signed_in(came.person, None) | {"subject": came.subject, "session": came.session, "until": came.until}


async def _ended(service: Service, token: str) -> Json:
    subject, session = await _sign_on(service).ended(token)
    service.sign_offs.keep(subject, session)
    service.sharing.tell_to_look()
    return {"subject": subject, "session": session}


async def _unlink(service: Service, officer: str, by: OfficerId | None) -> Json:
    one = people.person(service.vault, officer)
    officers.unlink(service, Authority(by), one)
    return view(service, one)


def _sign_on(service: Service) -> SignOn:
    """The station's, made when it is first asked for; raises SignOnAbsent."""
    if service.sign_on is None:
        try:
            from parley.service.officers.sign_on import SignOn  # noqa: PLC0415 -- an extra
        except ModuleNotFoundError as absent:
            raise SignOnAbsent from absent
        service.sign_on = SignOn(service, service.challenges)
    return service.sign_on


VERBS: Final = {
    "officer sign-on begin": Verb(_begin, needed(browser=BROWSER)),
    "officer sign-on finish": Verb(
        _finish,
        {
            **needed(browser=BROWSER, state=STATE),
            "code": optional(WORD, ""),
            "error": optional(WORD, ""),
            "issuer": optional(WORD, ""),
        },
    ),
    "officer sign-on ended": Verb(_ended, needed(token=TOKEN)),
    "officer unlink": Verb(_unlink, {**needed(officer=NAMED), "by": optional(BY)}),
}
