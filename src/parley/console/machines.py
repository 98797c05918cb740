"""What only machines ask for: whether the console lives, its numbers, and the description of its interface."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

from parley.console.access import access, only
from parley.console.answers import refused_answer
from parley.console.metrics import TYPE, health, metrics
from parley.console.pages import API
from parley.service.people import Role
from parley.service.programs.scopes import Scope
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from starlette.requests import Request

    from parley.console.access import Who
    from parley.console.console import Console

WHO_MEASURES: Final = only(Role.AUDITOR, Role.ADMINISTRATOR)


def routes(console: Console, who: Callable[[Request], Who | None], described: dict[str, Any]) -> list[Route | Mount]:
    """Their routes; `who`: whom a request of a program or of a browser is from; `described`: the interface."""

    async def interface(_: Request) -> Response:
        return JSONResponse(described)

    async def alive(_: Request) -> Response:
        return JSONResponse(health(console))

    async def measured(request: Request) -> Response:
        try:
            access(who(request), WHO_MEASURES, frozenset({Scope.METRICS}))
            return PlainTextResponse(await metrics(console), media_type=TYPE)
        except ParleyError as error:
            return refused_answer(error)

    found: dict[str, Callable[[Request], Awaitable[Response]]] = {
        f"{API}/openapi.json": interface,
        "/healthz": alive,
        "/metrics": measured,
    }
    return [Route(path, answer, methods=["GET"]) for path, answer in found.items()]
