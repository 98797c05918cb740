"""Single sign-on at the console: to the provider, back from it, and its word that somebody's session there has ended.

A browser goes there by a link and comes back by a redirect, so neither is a form: both pass the same gate.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import parse_qs

from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from parley.console import guard
from parley.console.gate import Sort
from parley.console.look import read_look
from parley.console.sessions import COOKIE, Account
from parley.console.signin import begun
from parley.service.challenges import HOLDS_SECONDS
from parley.service.entropy import entropy
from parley.service.faults import of_request
from parley.wire.errors import ParleyError, Trouble

if TYPE_CHECKING:
    from starlette.requests import Request

    from parley.console.look import Look
    from parley.console.pages import Asked

Json = dict[str, Any]

BROWSER_COOKIE: Final = "__Host-parley-sign-on"
"""By it a browser that comes back is known as the one that went; the session's own comes along from nowhere else."""

BROWSER_BYTES: Final = 32
BROUGHT: Final = {"state": "state", "code": "code", "error": "error", "iss": "issuer"}
"""What the provider sends a browser back with, and what the station calls it."""

LOGOUT_BYTES_MAX: Final = 131_072
WORDS_MAX: Final = 160
"""So much of an account stands in the trail."""

ONWARD: Final = {"Refresh": "0; url=/floor"}
"""The session's cookie goes only with what a page of ours begins: so a page of ours, and no redirect, leads in."""


class Way(Protocol):
    """What the way of every request (app.py) does for these."""

    def asked(self, request: Request) -> Asked:
        """The request, from an officer where one is signed in."""

    async def render(self, template: str, asked: Asked, look: Look, request: Request, data: Json) -> str:
        """A page."""

    async def error_page(self, asked: Asked, look: Look, request: Request, error: ParleyError) -> Response:
        """The page that says why it is not done."""


def routes(way: Way) -> list[Route]:
    """Their routes."""

    async def go(request: Request) -> Response:
        asked = way.asked(request)
        try:
            guard.check_site(request)
            browser = entropy(BROWSER_BYTES).hex()
            with _passing(asked, "sign-on"):
                to = (await asked.ask("officer sign-on begin", browser=browser))["to"]
        except ParleyError as error:
            return await way.error_page(asked, read_look(request), request, error)
        if asked.who is not None and asked.who.session is not None:
            asked.who.session.leaves = browser
        return _held(RedirectResponse(to, 303), browser)

    async def back(request: Request) -> Response:
        look, asked = read_look(request), way.asked(request)
        browser = request.cookies.get(BROWSER_COOKIE, "")
        given = {ours: request.query_params.get(theirs, "") for theirs, ours in BROUGHT.items()}
        try:
            with _passing(asked, "sign-on"), asked.console.doorbook.trying("single sign-on", asked.address):
                came = await asked.ask("officer sign-on finish", browser=browser, **given)
                account = Account(came["subject"], came["session"], came["until"] * 1000)
                done = begun(asked, came, _way(account), proved=False, account=account)
        except ParleyError as error:
            return _held(await way.error_page(asked, look, request, error), "")
        asked.console.sessions.end_where(lambda one: bool(browser) and one.leaves == browser)
        shown = HTMLResponse(
            await way.render("signed_on", asked, look, request, {"name": came["name"]}), headers=ONWARD
        )
        shown.set_cookie(COOKIE, done.cookies[COOKIE], path="/", secure=True, httponly=True, samesite="strict")
        return _held(shown, "")

    async def ended(request: Request) -> Response:
        asked = way.asked(request)
        try:
            with _passing(asked, "sign-on ended"):
                raw = await guard.body_of(request, LOGOUT_BYTES_MAX)
                token = parse_qs(raw.decode("ascii", "replace"), max_num_fields=8).get("logout_token", [""])[0]
                await asked.ask("officer sign-on ended", token=token)
        except ParleyError as error:
            said = {"error": "invalid_request", "error_description": error.code}
            return JSONResponse(said, 503 if isinstance(error, Trouble) else 400)
        return Response()

    return [
        Route("/sign-in/oidc", go, methods=["GET"]),
        Route("/sign-in/oidc/back", back, methods=["GET"]),
        Route("/sign-in/oidc/ended", ended, methods=["POST"]),
    ]


@contextmanager
def _passing(asked: Asked, name: str) -> Iterator[None]:
    """The gate, as for every action of a stranger; and what is a fault of ours is told as one."""
    gate = asked.console.gate
    with (
        gate.passing(Sort.ACTION, asked.who, asked.address),
        gate.counting_refusals(asked.who, asked.address),
        of_request(name),
    ):
        yield


def _held(response: Response, browser: str) -> Response:
    """The cookie by which the browser is known when it comes back; without one, none any more."""
    age = HOLDS_SECONDS if browser else 0
    response.set_cookie(BROWSER_COOKIE, browser, age, path="/", secure=True, httponly=True, samesite="lax")
    return response


def _way(account: Account) -> str:
    """How the trail names it: by the account, as far as a line of plain characters can."""
    plain = account.subject.isascii() and account.subject.isprintable()
    return f"single sign-on: {account.subject if plain else account.subject.encode().hex()}"[:WORDS_MAX]
