"""The description of the interface for programs (OpenAPI 3.1), made from the same declarations as its routes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from parley.console.guard import GUARD_HEADER, POST_BYTES_MAX
from parley.console.pages import API, Action, Download, Page
from parley.console.sessions import COOKIE
from parley.service.arguments import (
    Argument,
    Choice,
    Flag,
    Group,
    Kind,
    Many,
    Name,
    Named,
    Number,
    Octets,
    Place,
    Seconds,
    Text,
    Upload,
)

Json = dict[str, Any]

ABOUT: Final = (
    "What the pages of a station's console show and do, as JSON. Every path is that of a page with /api before it. "
    "A program brings a token of this side (`parley token add`) as Authorization: Bearer; what its scope does not "
    "cover is refused, and no token releases anything. Hashes and ids are hexadecimal, times are seconds since 1970. "
    "What is refused has a name that never changes: see refusals.md."
)
REFUSALS: Final = {
    400: "The request cannot be read, or an argument does not fit its kind.",
    401: "Nobody is signed in and no token of this side was brought, or what was brought is not right.",
    403: "The roles of the officer or the scope of the token do not cover this, or the request is from another site.",
    404: "There is no such thing in the record, or no such page.",
    413: f"More was sent than {POST_BYTES_MAX} bytes, and the file where one is taken.",
    422: "The station declines.",
    429: "Too many requests, or too many wrong passphrases: wait as long as Retry-After says.",
    503: "The world does not do what was asked (a disk, a network), or the station is overloaded: try again later.",
}
HEADERS: Final = {
    401: {"WWW-Authenticate": {"description": "By what a program shows who it is.", "schema": {"type": "string"}}},
    429: {"Retry-After": {"description": "In seconds.", "schema": {"type": "integer"}, "required": True}},
    503: {"Retry-After": {"description": "In seconds, where it is known.", "schema": {"type": "integer"}}},
}
"""What goes with some of them."""

OF_PAGES: Final = (400, 401, 403, 404, 422, 429, 503)
OF_ACTIONS: Final = (*OF_PAGES, 413)
REFUSED: Final = {"$ref": "#/components/schemas/Refused"}
TEXT: Final = {"type": "string"}


def description(pages: Iterable[Page], actions: Iterable[Action], downloads: Iterable[Download]) -> Json:
    """The whole description."""
    paths: dict[str, Json] = {}
    for page in pages:
        paths.setdefault(API + page.path, {})["get"] = _page(page)
    for download in downloads:
        paths.setdefault(API + download.path, {})["get"] = _download(download)
    for action in actions:
        paths.setdefault(API + action.path, {})["post"] = _action(action)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Parley, the console of one side", "version": "1", "description": ABOUT},
        "paths": paths,
        "components": {
            "schemas": {"Refused": _refused()},
            "responses": {str(status): _refusal(status, said) for status, said in REFUSALS.items()},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": COOKIE},
            },
        },
    }


def schema_of(kind: Kind) -> Json:
    """What a kind of argument takes, as JSON Schema says it; a kind that has none is a fault of ours."""
    return SCHEMAS[type(kind)](kind)


SCHEMAS: Final[Mapping[type, Callable[[Any], Json]]] = {
    Text: lambda one: _text(one.characters_max) | ({} if one.pattern is None else {"pattern": _pattern(one.pattern)}),
    Name: lambda one: _text(one.characters_max) | {"minLength": 1},
    Octets: lambda one: TEXT | {"pattern": f"^([0-9A-Fa-f]{{2}}){{{one.low},{one.high}}}$"},
    Number: lambda one: {"type": "integer", "minimum": one.low, "maximum": one.high},
    Seconds: lambda one: {"type": "number", "minimum": 0, "maximum": one.high},
    Flag: lambda _: {"type": "boolean"},
    Choice: lambda one: TEXT | {"enum": list(one.names())},
    Upload: lambda one: {
        "type": "object",
        "properties": {"name": _text(one.characters_max), "content": TEXT | {"contentEncoding": "base64"}},
        "required": ["name", "content"],
        "additionalProperties": False,
    },
    Place: lambda _: TEXT | {"pattern": "^/"},
    Many: lambda one: {"type": "array", "items": schema_of(one.kind), "minItems": one.low, "maxItems": one.high},
    Named: lambda one: {
        "type": "object",
        "additionalProperties": schema_of(one.kind),
        "propertyNames": schema_of(one.name),
        "minProperties": one.low,
        "maxProperties": one.high,
    },
    Group: lambda one: _object(one.takes),
}


def _text(characters_max: int) -> Json:
    return TEXT | {"maxLength": characters_max}


def _page(page: Page) -> Json:
    return _operation(page, _answer("What the page shows.", {"type": "object"}), OF_PAGES) | {
        "parameters": [_parameter(page.path, name, one) for name, one in page.takes.items()]
    }


def _download(download: Download) -> Json:
    file = {"description": "The file, to save.", "content": {"*/*": {}}}
    return _operation(download, file, OF_PAGES) | {
        "parameters": [_parameter(download.path, name, one) for name, one in download.takes.items()]
    }


def _action(action: Action) -> Json:
    done = {"type": "object", "properties": {"to": TEXT}, "required": ["to"]}
    inside = {name: one for name, one in action.takes.items() if not _in_path(action.path, name)}
    guard = {"name": GUARD_HEADER, "in": "header", "schema": TEXT, "description": "Of a session, as its pages have it."}
    placed = [_parameter(action.path, name, one) for name, one in action.takes.items() if name not in inside]
    body = {"content": {"application/json": {"schema": _object(inside)}}, "required": any(_needed(inside))}
    return _operation(action, _answer("Done; `to`: the page that shows it.", done), OF_ACTIONS) | {
        "parameters": [*placed, guard],
        "requestBody": body,
    }


def _operation(one: Page | Action | Download, good: Json, refusals: Iterable[int]) -> Json:
    answers = {"200": good} | {str(status): {"$ref": f"#/components/responses/{status}"} for status in refusals}
    security: list[Json] = [] if one.rule.anybody else [{"session": []}]
    if not one.rule.anybody and one.scopes:
        security.append({"token": []})
    scopes = sorted(scope.value for scope in one.scopes)
    roles = sorted(role.name.lower() for role in one.rule.roles)
    return {
        "operationId": one.name,
        "summary": one.about,
        "security": security,
        "x-roles": roles,
        "x-scopes": scopes,
        "responses": answers,
    }


def _parameter(path: str, name: str, one: Argument) -> Json:
    placed = _in_path(path, name)
    schema = schema_of(one.kind)
    if one.default is not None and isinstance(one.default, str | int | float):
        schema |= {"default": one.default}
    return {"name": name, "in": "path" if placed else "query", "required": placed or one.required, "schema": schema}


def _in_path(path: str, name: str) -> bool:
    return f"{{{name}}}" in path or f"{{{name}:" in path


def _object(takes: Mapping[str, Argument]) -> Json:
    return {
        "type": "object",
        "properties": {name: schema_of(one.kind) for name, one in takes.items()},
        "required": list(_needed(takes)),
        "additionalProperties": False,
    }


def _needed(takes: Mapping[str, Argument]) -> Iterable[str]:
    return (name for name, one in takes.items() if one.required)


def _answer(said: str, schema: Json) -> Json:
    return {"description": said, "content": {"application/json": {"schema": schema}}}


def _refusal(status: int, said: str) -> Json:
    return _answer(said, REFUSED) | ({"headers": HEADERS[status]} if status in HEADERS else {})


def _refused() -> Json:
    said = {
        "type": "object",
        "properties": {"code": TEXT, "sentence": TEXT, "hint": TEXT},
        "required": ["code", "sentence", "hint"],
    }
    return {"type": "object", "properties": {"refused": said}, "required": ["refused"]}


def _pattern(pattern: re.Pattern[str]) -> str:
    """The whole of the text, as JSON Schema wants it said."""
    return f"^(?:{pattern.pattern})$"
