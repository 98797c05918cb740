"""Officers, keys, tokens and webhooks at the console: by administrators, after a proof that it is still they."""

from __future__ import annotations

import html
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest

from parley.console.access import PROVED_MS, ProofWanted, Who, access
from parley.console.officers import CHANGES
from parley.console.register import ACTIONS
from parley.console.sessions import Sessions
from parley.service.people import Role
from parley.wire.ids import Instant
from tests.console.consoles import PASSPHRASE, Desk, desks
from tests.service.stations import play


def test_what_gives_a_key_or_a_right_wants_a_proof_of_the_last_minutes() -> None:
    sessions = Sessions(lambda: Instant(1_000))
    _, session = sessions.begin("0" * 32, "Lt. Orlan", frozenset(Role), proved=True)
    access(Who.of(session, Instant(1_000 + PROVED_MS - 1)), CHANGES)
    for proved, now in ((Instant(1_000), 1_000 + PROVED_MS), (None, 1_000)):
        session.proved = proved
        with pytest.raises(ProofWanted):
            access(Who.of(session, Instant(now)), CHANGES)
    paths = [one.path for one in ACTIONS if one.path.startswith(("/officers", "/me/", "/programs"))]
    assert len(paths) == 13
    assert all(one.rule.proof for one in ACTIONS if one.path in paths)


def _posts(desk: Desk, client: httpx.AsyncClient, cookie: str) -> Callable[..., Awaitable[httpx.Response]]:
    async def posted(path: str, **form: object) -> httpx.Response:
        return await client.post(path, data={"guard": desk.guard(cookie), **form})

    return posted


def test_an_officer_comes_loses_his_device_changes_and_goes(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            async with ours.asking(cookie) as client:
                posted = _posts(ours, client, cookie)
                added = await posted("/officers", name="Ens. <Talo>", roles=["watch", "drafter"], hours="2")
                assert (added.status_code, added.headers["location"]) == (303, "/officers")
                page = (await client.get("/officers")).text
                ticket = re.search(r"/enrol#([\w-]+)", page)
                assert ticket is not None
                assert "<Talo>" not in page
                assert ticket[1] not in (await client.get("/officers")).text  # once
                begun = await ours.party.ask("officer enrol begin", ticket=ticket[1], kind="passphrase")
                talo = begun["officer"]
                await posted(f"/officers/{talo}/roles", roles=["watch", "releaser"])
                assert (await posted(f"/officers/{talo}/keys", public="5c" * 32)).status_code == 303
                known = (await client.get("/api/officers")).json()["officers"]
                (one,) = [one for one in known if one["officer"] == talo]
                assert (one["roles"], one["keys"][0]["kind"]) == (["watch", "releaser"], "file")
                await posted(f"/officers/{talo}/keys/{one['keys'][0]['short']}/remove")
                await posted(f"/officers/{ours.officer}/remove")
                refused = await posted(f"/officers/{ours.officer}/remove")
                assert "administrator-last" in refused.text
                lost = await posted(f"/officers/{talo}/ticket", lost="yes", hours="1")
                assert lost.status_code == 303
                await posted(f"/officers/{talo}/remove")
                left = (await client.get("/api/officers")).json()["officers"]
                assert talo not in [one["officer"] for one in left]
                assert (await posted(f"/officers/{talo}/remove")).status_code == 404
            notes = (await ours.party.ask("audit"))["notes"]
            assert {one["by"] for one in notes if one["act"] == "officer-removed"} == {ours.officer}

    play(scene())


def test_a_ticket_for_himself_wants_his_proof_and_leaves_him_signed_in(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie, session = ours.served.console.sessions.begin(ours.officer, "Lt. Orlan", frozenset({Role.WATCH}))
            async with ours.asking(cookie) as client:
                posted = _posts(ours, client, cookie)
                for path in ("/officers", "/programs"):
                    assert (await client.get(path)).status_code == 403
                page = (await client.get("/me")).text
                assert "/prove/passphrase" in page
                assert 'action="/me/ticket"' not in page
                refused = await posted("/me/ticket", hours="1")
                assert refused.status_code == 403
                assert ProofWanted.code in refused.text
                wrong = await posted("/prove/passphrase", passphrase="not mine", back="/me")
                assert wrong.status_code == 401
                assert session.proved is None
                proved = await posted("/prove/passphrase", passphrase=PASSPHRASE, back="/me")
                assert proved.headers["location"] == "/me"
                assert (await posted("/prove/passphrase", passphrase=PASSPHRASE, back="//x")).status_code == 400
                assert (await posted("/me/ticket", hours="1")).status_code == 303
                assert "/enrol#" in (await client.get("/me")).text
                told = await client.post("/api/me/ticket", json={}, headers={"x-parley-guard": ours.guard(cookie)})
                assert told.json()["ticket"]
                assert (await client.get("/api/me")).json()["made"] is None  # a program has it already
                (key,) = (await client.get("/api/me")).json()["me"]["keys"]
                await posted(f"/me/keys/{key['short']}/remove")
                assert (await client.get("/me")).headers["location"] == "/sign-in"

    play(scene())


def test_a_token_and_a_secret_are_shown_once_and_end(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            async with ours.asking(cookie) as client, ours.asking() as program:
                posted = _posts(ours, client, cookie)
                await posted("/programs/tokens", name="incident log", scopes=["read"], until="2099-12-31")
                made = re.search(r"parley_[0-9a-f]{32}_[0-9a-f]{64}", (await client.get("/programs")).text)
                assert made is not None
                assert made[0] not in (await client.get("/programs")).text
                brings = {"authorization": f"Bearer {made[0]}"}
                assert (await program.get("/api/floor", headers=brings)).status_code == 200
                assert (await program.get("/api/officers", headers=brings)).status_code == 403
                (token,) = (await client.get("/api/programs")).json()["tokens"]
                assert token["until"] == 4_102_444_800
                await posted(f"/programs/tokens/{token['id']}/revoke")
                assert (await program.get("/api/floor", headers=brings)).status_code == 401
                assert (await posted(f"/programs/tokens/{token['id']}/revoke")).status_code == 404
                past = await posted("/programs/tokens", name="old", scopes=["read"], until="2001-01-01")
                assert "token-until-past" in past.text
                address = "http://localhost:9/hook"
                await posted("/programs/webhooks", address=address, on=["entries", "alarms"])
                page = html.unescape((await client.get("/programs")).text)
                assert f"Secret of {address}" in page
                (hook,) = (await client.get("/api/programs")).json()["webhooks"]
                assert (
                    await posted("/programs/webhooks", address="http://elsewhere.example/", on=["alarms"])
                ).status_code == 422
                await posted(f"/programs/webhooks/{hook['id']}/remove")
                assert (await client.get("/api/programs")).json()["webhooks"] == []

    play(scene())
