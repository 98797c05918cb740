"""Programs: the description of the interface, tokens with scopes, the numbers, and what is turned away when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx

from parley.console.access import ScopeWanted, Who, access, only
from parley.console.gate import OF_OFFICER, Overloaded, TooOften
from parley.console.openapi import SCHEMAS
from parley.console.register import ACTIONS, PAGES
from parley.service import arguments
from parley.service.people import Role
from parley.service.programs.scopes import Scope
from parley.service.programs.tokens import TokenUnknown
from tests.console.consoles import Desk, desks
from tests.service.stations import play


async def _program(desk: Desk, *scopes: str) -> dict[str, str]:
    """The headers of a program with such a token."""
    until = desk.party.service.engine.clock() // 1000 + 3_600
    made = await desk.party.ask("token add", name=" ".join(scopes), scopes=list(scopes), until=until)
    return {"authorization": f"Bearer {made['token']}"}


def _code(answer: httpx.Response) -> Any:  # noqa: ANN401 - as JSON has it
    return answer.json()["refused"]["code"]


def test_every_kind_of_argument_has_a_schema() -> None:
    kinds = {kind for kind in vars(arguments).values() if isinstance(kind, type) and hasattr(kind, "take")}
    assert kinds - {arguments.Kind} == SCHEMAS.keys()


def test_no_token_reaches_what_a_person_does() -> None:
    anything = Who("0" * 32, "program", frozenset(Role), scopes=frozenset(Scope))
    for action in ACTIONS:
        if not action.rule.anybody:
            assert action.scopes <= {Scope.DRAFT}, action.name
            assert not (action.scopes and action.rule.roles == {Role.RELEASER}), action.name
    for page in PAGES:
        if page.rule.roles and Role.WATCH not in page.rule.roles:
            assert Scope.READ not in page.scopes, page.name
    try:
        access(anything, only(Role.RELEASER))
    except ScopeWanted:
        return
    raise AssertionError


def test_a_token_opens_what_its_scope_covers_below_api_and_nowhere_else(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking() as client:
            reads, alarms, measures = [await _program(ours, one) for one in ("read", "alarms", "metrics")]
            assert (await client.get("/api/floor", headers=reads)).status_code == 200
            assert (await client.get("/floor", headers=reads)).status_code == 303
            for headers in (alarms, measures):
                refused = await client.get("/api/floor", headers=headers)
                assert (refused.status_code, _code(refused)) == (403, ScopeWanted.code)
            numbers = await client.get("/metrics", headers=measures)
            assert numbers.headers["content-type"].startswith("application/openmetrics-text")
            lines = numbers.text.splitlines()
            assert lines[-1] == "# EOF"
            (trail,) = (await ours.party.ask("status"))["trail"]
            assert f'parley_trail_rows{{share="0"}} {trail["rows"]}' in lines
            parts = [int(one.split()[-1]) for one in lines if one.startswith("parley_trail_newest{")]
            assert "".join(f"{part:012x}" for part in parts) == trail["newest"][:36]
            assert any(line.startswith("parley_own_entries{line=") for line in lines)
            assert "Belmora" not in numbers.text
            assert _code(await client.get("/metrics", headers=reads)) == ScopeWanted.code
            assert (await client.get("/metrics")).status_code == 401
            unknown = await client.get("/api/floor", headers={"authorization": "Bearer parley_"})
            assert (unknown.status_code, _code(unknown)) == (401, TokenUnknown.code)
            assert unknown.headers["www-authenticate"] == "Bearer"
            acted = await client.post("/api/sign-out", headers=reads)
            assert (acted.status_code, _code(acted)) == (403, ScopeWanted.code)
            assert (await client.get("/healthz")).json() == {"status": "ok"}
            described = (await client.get("/api/openapi.json")).json()
            assert described["paths"]["/api/floor"]["get"]["x-scopes"] == ["read"]

    play(scene())


def test_a_program_keeps_drafts_which_a_person_says(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking() as client:
            program = await _program(ours, "draft")
            typed = {"text": ["Our cutter leaves the area at 18:00Z."], "language": ["en"]}
            said = {"form": "letter", "typed": typed, "lines": [ours.party.line.hex()]}
            kept = await client.post("/api/drafts", json=said, headers=program)
            assert kept.status_code == 200, kept.text
            draft = kept.json()["draft"]
            for path, body in (("/api/drafts", said | {"draft": draft}), (f"/api/drafts/{draft}/release", {})):
                refused = await client.post(path, json=body, headers=program)
                assert (refused.status_code, _code(refused)) == (403, ScopeWanted.code)
            async with ours.asking(ours.cookie()) as officer:
                page = await officer.get(f"/drafts/{draft}")
                assert page.status_code == 200
                assert "Our cutter leaves" in page.text

    play(scene())


def test_who_asks_too_often_waits_and_a_late_station_shows_no_pages(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking(ours.cookie()) as client:
            gate = ours.served.console.gate
            gate.late_seconds = 5.0
            for path in ("/floor", "/api/floor"):
                shed = await client.get(path)
                assert (shed.status_code, shed.headers["retry-after"]) == (503, "5")
                assert Overloaded.code in shed.text
            gate.late_seconds = 0.0
            assert (await client.get("/api/floor")).status_code == 200
            for asker in gate._left:
                gate._left[asker] = (0.0, gate.clock())
            often = await client.get("/api/floor")
            assert (often.status_code, _code(often)) == (429, TooOften.code)
            assert OF_OFFICER.burst > 100

    play(scene())
