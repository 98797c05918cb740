"""The console as a web application: routes from the declarations, and the one way that every request goes.

Who asks, may he, what does he bring, what does the station answer, how is it shown: in this order, for pages, for
actions, and for the JSON twins of both below `/api`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from parley.console import guard, machines, posted, sign_on
from parley.console.access import SessionLocked, SignInWanted, Who, access
from parley.console.answers import headers_of, refused_answer, status_of
from parley.console.floor import strip
from parley.console.gate import Overloaded, Sort
from parley.console.look import Look, read_look
from parley.console.openapi import description
from parley.console.pages import API, Action, Asked, Declared, Done, Download, File, Page
from parley.console.sessions import COOKIE
from parley.console.statics import statics
from parley.console.typed import from_texts
from parley.service.arguments import read_arguments
from parley.service.faults import of_request
from parley.service.programs import tokens
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from starlette.requests import Request

    from parley.console.console import Console

Json = dict[str, Any]
Endpoint = Callable[["Request"], Awaitable[Response]]


def make_app(
    console: Console, pages: Iterable[Page], actions: Iterable[Action], downloads: Iterable[Download] = ()
) -> Starlette:
    """The application: each page, action and download at its path, for browsers and, below /api, for programs."""
    way, pages, actions, downloads = Way(console), list(pages), list(actions), list(downloads)
    routes: list[Route | Mount] = machines.routes(console, way.asker, description(pages, actions, downloads))
    for page in pages:
        routes.append(Route(API + page.path, way.twin(page), methods=["GET"], name=f"api.{page.name}"))
        routes.append(Route(page.path, way.page(page), methods=["GET"], name=page.name))
    for action in actions:
        routes.append(Route(API + action.path, way.order(action), methods=["POST"], name=f"api.{action.name}"))
        routes.append(Route(action.path, way.action(action), methods=["POST"], name=action.name))
    for download in downloads:
        routes.append(Route(API + download.path, way.saved(download), methods=["GET"], name=f"api.{download.name}"))
        routes.append(Route(download.path, way.saved(download), methods=["GET"], name=download.name))
    routes += sign_on.routes(way)
    routes += [Route("/events", console.live.events(way.who), methods=["GET"]), Mount("/static", statics())]
    app = Starlette(routes=routes, exception_handlers={HTTPException: way.absent})
    app.add_middleware(_Headers)
    return app


class Way:
    """The way of a request through one console."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def page(self, page: Page) -> Endpoint:
        """A page for a browser."""

        async def shown(request: Request) -> Response:
            look = read_look(request)
            asked = self.asked(request)
            try:
                data = await self._seen(page, asked, request)
                with of_request(page.name):
                    text = await self.render(page.name, asked, look, request, data)
                return HTMLResponse(text, headers=dict(page.headers))
            except (SignInWanted, SessionLocked) as refusal:
                return _sent_away(refusal)
            except ParleyError as error:
                return await self.error_page(asked, look, request, error)

        return shown

    def twin(self, page: Page) -> Endpoint:
        """The same as JSON."""

        async def told(request: Request) -> Response:
            try:
                asked = self.asked(request, self.asker)
                return JSONResponse(await self._seen(page, asked, request))
            except ParleyError as error:
                return refused_answer(error)

        return told

    def saved(self, download: Download) -> Endpoint:
        """A file to save: no browser shows it, and what stands in it may do nothing."""

        async def given(request: Request) -> Response:
            look = read_look(request)
            asked, program = self.asked(request), request.url.path.startswith(API)
            try:
                if program:
                    asked = self.asked(request, self.asker)
                file: File = await self._seen(download, asked, request)
            except ParleyError as error:
                if program:
                    return refused_answer(error)
                if isinstance(error, SignInWanted | SessionLocked):
                    return _sent_away(error)
                return await self.error_page(asked, look, request, error)
            return _attached(file)

        return given

    def action(self, action: Action) -> Endpoint:
        """A form that a browser posts: done, it is sent on to a page; refused, it is told why."""

        async def done(request: Request) -> Response:
            look = read_look(request)
            asked = self.asked(request)
            try:
                with self._room(action, asked, request):
                    fields, files = await posted.form(request, action.carries)
                    guarding = (fields.pop(guard.GUARD_FIELD, None) or [""])[0]
                    guard.check_ours(request, None if asked.who is None else asked.who.session, guarding)
                    given = from_texts(action.takes, fields | _path(request)) | files
                    outcome = await self._act(action, asked, given)
            except SignInWanted as refusal:
                return _sent_away(refusal)
            except ParleyError as error:
                return await self.error_page(asked, look, request, error)
            if outcome.once is not None:
                session = asked.officer.session
                assert session is not None, "who posts a form sits at a browser"
                session.once = outcome.once
            return _with_cookies(RedirectResponse(outcome.to, 303), outcome)

        return done

    def order(self, action: Action) -> Endpoint:
        """The same, posted as JSON; from a browser's session it carries the session's guard in a header."""

        async def done(request: Request) -> Response:
            try:
                asked = self.asked(request, self.asker)
                if asked.who is None or asked.who.session is not None:
                    session = None if asked.who is None else asked.who.session
                    guard.check_ours(request, session, request.headers.get(guard.GUARD_HEADER, ""))
                with self._room(action, asked, request):
                    given = await posted.json_object(request, action.carries) | posted.only(_path(request))
                    outcome = await self._act(action, asked, given)
            except ParleyError as error:
                return refused_answer(error)
            return _with_cookies(JSONResponse({"to": outcome.to, **outcome.told}), outcome)

        return done

    def who(self, request: Request) -> Who | None:
        """The officer who asks: by the session of his browser."""
        session = self.console.sessions.of(request.cookies.get(COOKIE))
        return None if session is None else Who.of(session, self.console.now)

    def asker(self, request: Request) -> Who | None:
        """The program whose token the request brings, else the officer; raises TokenUnknown."""
        said = request.headers.get("authorization")
        if said is None:
            return self.who(request)
        token = tokens.of_bearer(self.console.service, said)
        return Who(token.id.hex(), token.name, frozenset(), scopes=token.scopes)

    def asked(self, request: Request, who: Callable[[Request], Who | None] | None = None) -> Asked:
        """The request, from an officer, or from whom `who` says."""
        address = request.client.host if request.client else ""
        return Asked(
            self.console, (who or self.who)(request), read_look(request).language, address, self.console.live.mark()
        )

    async def absent(self, request: Request, error: Exception) -> Response:
        """There is no such page, or it does not take this method."""
        assert isinstance(error, HTTPException), "the handler of this class alone"
        if request.url.path.startswith(API):
            return JSONResponse(
                {"refused": {"code": "page-absent", "sentence": error.detail, "hint": ""}}, error.status_code
            )
        look = read_look(request)
        asked = self.asked(request)
        values = {"status": error.status_code, "sentence": error.detail, "hint": "", "code": "page-absent"}
        return HTMLResponse(await self.render("error", asked, look, request, values), error.status_code)

    async def _seen(self, one: Page | Download, asked: Asked, request: Request) -> Any:  # noqa: ANN401 -- as declared
        sort = Sort.ALARM if one.rule.while_locked and one.rule.roles else Sort.PAGE
        with self.console.gate.passing(sort, asked.who, asked.address):
            access(asked.who, one.rule, one.scopes)
            return await self._called(one, asked, from_texts(one.takes, posted.query(request) | _path(request)))

    @contextmanager
    def _room(self, action: Action, asked: Asked, request: Request) -> Iterator[None]:
        """Around an action that takes a file: a stranger's, or another site's, is not even read."""
        if not action.carries:
            yield
            return
        access(asked.who, action.rule, action.scopes)
        if asked.who is not None and asked.who.session is not None:
            guard.check_site(request)
        with self.console.gate.carrying():
            yield

    async def _act(self, action: Action, asked: Asked, given: Json) -> Done:
        gate = self.console.gate
        sort = Sort.ALARM if action.rule.while_locked and action.rule.roles else Sort.ACTION
        with gate.passing(sort, asked.who, asked.address), gate.counting_refusals(asked.who, asked.address):
            access(asked.who, action.rule, action.scopes)
            outcome: Done = await self._called(action, asked, given)
        return outcome

    async def _called(self, one: Declared, asked: Asked, given: Json) -> Any:  # noqa: ANN401 -- as declared
        taken = read_arguments(one.name, one.takes, given)
        with of_request(one.name):
            return await one.answer(asked, **taken)

    async def render(self, template: str, asked: Asked, look: Look, request: Request, data: Json) -> str:
        """A page, with what stands around each of them."""
        return self.console.renderer(
            template,
            look.language,
            **data | {"strip": data["strip"] if "strip" in data else await self._strip(asked)},
            mark=asked.mark,
            here=request.url.path,
            look=look,
            who=asked.who,
            guard="" if asked.who is None or asked.who.session is None else asked.who.session.guard,
            party=self.console.party(),
            demo=self.console.demo,
            now=self.console.now // 1000,
        )

    async def _strip(self, asked: Asked) -> Json | None:
        """What stands above every page; None where the station cannot tell, so that the page says at least that."""
        try:
            return None if asked.who is None else await strip(asked)
        except ParleyError:
            return None

    async def error_page(self, asked: Asked, look: Look, request: Request, error: ParleyError) -> Response:
        """The page that says why it is not done."""
        values = {"status": status_of(error), "code": error.code, "sentence": error.sentence, "hint": error.hint}
        if isinstance(error, Overloaded):
            values["strip"] = None  # what is turned away costs nothing more
        text = await self.render("error", asked, look, request, values)
        return HTMLResponse(text, status_of(error), headers_of(error))


class _Headers:
    """Puts the headers of every answer on it."""

    def __init__(self, app: Any) -> None:  # noqa: ANN401 -- an ASGI application
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 -- as ASGI has it
        async def sending(message: Any) -> None:  # noqa: ANN401
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message["headers"]}
                extra = dict(guard.HEADERS)
                if scope["scheme"] == "https":
                    extra["Strict-Transport-Security"] = guard.STRICT_TRANSPORT
                message["headers"] = [
                    *message["headers"],
                    *((n.lower().encode(), v.encode()) for n, v in extra.items() if n.lower().encode() not in there),
                ]
            await send(message)

        await self._app(scope, receive, sending)


def _sent_away(refusal: ParleyError) -> Response:
    return RedirectResponse("/locked" if isinstance(refusal, SessionLocked) else "/sign-in", 303)


def _attached(file: File) -> Response:
    """As RFC 6266 and 8187 have it."""
    plain = "".join(one if one.isascii() and (one.isalnum() or one in "._-") else "_" for one in file.name)
    headers = {
        "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file.name, safe='')}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(file.content, media_type=file.media, headers=headers)


def _with_cookies(response: Response, outcome: Done) -> Response:
    for name, value in outcome.cookies.items():
        if value:
            age = None if name == COOKIE else 365 * 86_400
            response.set_cookie(name, value, path="/", secure=True, httponly=True, samesite="strict", max_age=age)
        else:
            response.delete_cookie(name, path="/", secure=True, httponly=True, samesite="strict")
    return response


def _path(request: Request) -> dict[str, list[str]]:
    return {name: [str(value)] for name, value in request.path_params.items()}
