"""The interface for programs as described: asked at random, no fault of ours and no answer that is not declared."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from parley.console import gate
from parley.console.gate import ROOMS, Measure, Sort
from parley.console.guard import GUARD_HEADER
from parley.console.openapi import description
from parley.console.register import ACTIONS, DOWNLOADS, PAGES
from parley.console.sessions import COOKIE
from parley.service.programs.scopes import Scope
from tests.console.consoles import Desk, desks
from tests.service.stations import play

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@pytest.fixture(autouse=True)
def unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody asks too often here, and however busy the machine is, the station is not late."""
    monkeypatch.setattr(gate, "ROOMS", dict.fromkeys(Sort, ROOMS[Sort.ALARM]))
    for name in ("OF_OFFICER", "OF_STRANGER", "OF_REFUSED"):
        monkeypatch.setattr(gate, name, Measure(1e9, 1e9))


@pytest.mark.soak(rounds=20)
@pytest.mark.parametrize(("asker", "examples"), [("officer", 4), ("stranger", 1), *((one.value, 1) for one in Scope)])
def test_what_is_asked_at_random_is_answered_as_described(
    tmp_path: Path, rounds: int, asker: str, examples: int
) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            await ours.party.say("Request your state.")
            await theirs.party.say("收到。")
            await theirs.party.letter()
            entry = (await ours.party.ask("inbox"))["entries"][0]["hash"]
            line = ours.party.line.hex()
            typed = {"text": ["Keep clear."], "language": ["en"]}
            kept = {"officer": ours.officer, "line": line, "form": "letter", "typed": typed}
            draft = (await ours.party.ask("draft save", **kept))["draft"]
            known = {"entry": entry, "line": line, "draft": draft, "form": "letter", "page": "start"}
            headers = await HEADERS.get(asker, partial(_token, scope=asker))(ours)
            await asyncio.to_thread(_ask_all, ours, known, headers, examples * rounds)

    play(scene(), seconds_max=600)


async def _officer(desk: Desk) -> Callable[[], dict[str, str]]:
    """An officer with every role, who signs in anew each time: signing out is among what is asked."""

    def fresh() -> dict[str, str]:
        cookie = desk.cookie()
        return {"cookie": f"{COOKIE}={cookie}", GUARD_HEADER: desk.guard(cookie), "sec-fetch-site": "same-origin"}

    return fresh


async def _stranger(_: Desk) -> Callable[[], dict[str, str]]:
    """Nobody whom the station knows."""
    return dict


async def _token(desk: Desk, scope: str) -> Callable[[], dict[str, str]]:
    """A program with a token of one scope."""
    until = desk.party.service.engine.clock() // 1000 + 3_600
    made = await desk.party.ask("token add", name=scope, scopes=[scope], until=until)
    return partial(dict, authorization=f"Bearer {made['token']}")


HEADERS: Final = {"officer": _officer, "stranger": _stranger}


def _ask_all(desk: Desk, known: dict[str, str], headers: Callable[[], dict[str, str]], examples: int) -> None:
    """Every operation, so many times; often about what is `known` to be there."""
    schema = schemathesis.openapi.from_dict(description(PAGES, ACTIONS, DOWNLOADS))
    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        _asking(desk, headers, found.ok(), known, examples)()


def _asking(
    desk: Desk,
    headers: Callable[[], dict[str, str]],
    operation: schemathesis.schemas.APIOperation[Any, Any, Any, Any],
    known: dict[str, str],
    examples: int,
) -> Callable[[], None]:
    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(), there=st.booleans())
    def asked(case: Any, there: bool) -> None:  # noqa: ANN401, FBT001 - drawn
        for given_there in (case.path_parameters, case.query) if there else ():
            given_there.update({name: value for name, value in known.items() if name in given_there})
        host = {"host": f"{desk.name}.localhost:{desk.port}"}
        response = case.call(base_url=f"http://127.0.0.1:{desk.port}", headers=headers() | host)
        case.validate_response(response, checks=CHECKS)

    return asked
