"""Single sign-on at the console: there and back, what comes along, and when a session that began so ends."""

from __future__ import annotations

import html
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from parley.console.console import Console
from parley.console.sessions import COOKIE, Account
from parley.console.sign_on import BROWSER_COOKIE, LOGOUT_BYTES_MAX
from parley.service.people import Role
from parley.service.requests.answering import answer_others
from parley.wire.ids import Instant
from tests.console.consoles import Desk, desks
from tests.console.test_live import Stream, watching
from tests.oidc.forger import CLIENT, SECRET, Forger, forging
from tests.ports import free_port
from tests.service.stations import play
from tests.service.test_sharing import divided, until

PATHS = ("/sign-in/oidc", "/sign-in/oidc/back")


@pytest.fixture
def forger() -> Iterator[Forger]:
    with forging() as one:
        yield one


@asynccontextmanager
async def desk_at(folder: Path, forger: Forger, **config: Any) -> AsyncIterator[Desk]:  # noqa: ANN401 -- settings
    """A console whose single sign-on is this one; its books know o.lind."""
    secret = folder / "secret"
    secret.write_text(SECRET, encoding="utf-8")
    secret.chmod(0o600)
    own = {"oidc_issuer": forger.address, "oidc_client": CLIENT, "oidc_secret_file": str(secret)}
    own |= {"oidc_roles": "navy-watch=watch+drafter", **config}
    async with desks(folder, own=(own, {})) as (ours, _):
        forger.now = ours.party.service.engine.clock() // 1000
        await ours.party.ask("officer add", name="o.lind", roles=["watch"])
        yield ours


async def gone(client: httpx.AsyncClient) -> str:
    """A browser goes to the provider: the address."""
    answer = await client.get("/sign-in/oidc")
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


async def returned(client: httpx.AsyncClient, forger: Forger, **other: str) -> httpx.Response:
    """It goes and comes back, as a browser does that was sent from elsewhere: without the session's cookie."""
    brought = forger.authorize(await gone(client)) | other
    brought["iss"] = brought.pop("issuer")
    kept = client.cookies.get(COOKIE)
    client.cookies.delete(COOKIE) if kept else None
    return await client.get("/sign-in/oidc/back", params=brought, headers={"sec-fetch-site": "cross-site"})


def of_cookie(answer: httpx.Response, name: str) -> str:
    """The header that sets a cookie; empty where none does."""
    return next((one for one in answer.headers.get_list("set-cookie") if one.startswith(f"{name}=")), "")


def test_there_and_back(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client:
            page = (await client.get("/sign-in")).text
            assert 'href="/sign-in/oidc"' in page
            assert "127.0.0.1" in page
            answer = await client.get("/sign-in/oidc")
            held = of_cookie(answer, BROWSER_COOKIE)
            for part in ("HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=300"):
                assert part in held
            answer = await returned(client, forger)
            assert answer.status_code == 200
            assert answer.headers["refresh"] == "0; url=/floor"
            assert "o.lind" in answer.text
            for part in ("HttpOnly", "Secure", "SameSite=strict", "Path=/"):
                assert part in of_cookie(answer, COOKIE)
            assert "Max-Age=0" in of_cookie(answer, BROWSER_COOKIE)
            assert (await client.get("/floor")).status_code == 200
            session = ours.served.console.sessions.of(client.cookies[COOKIE])
            assert session is not None
            assert session.roles == {Role.WATCH, Role.DRAFTER}
            assert session.proved is None

    play(scene())


def test_it_makes_no_key_and_gives_no_right(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client:
            await ours.party.ask(
                "officer roles", officer="o.lind", roles=["administrator"], passphrase="station passphrase"
            )
            await returned(client, forger)
            guard = ours.guard(client.cookies[COOKIE])
            for path, given in (("/me/ticket", {}), ("/officers", {"name": "x", "roles": "watch"})):
                answer = await client.post(path, data={"guard": guard, **given})
                assert answer.status_code == 403
                assert "proof-wanted" in answer.text

    play(scene())


def test_no_other_site_begins_or_ends_it(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client, ours.asking() as victim:
            answer = await client.get("/sign-in/oidc", headers={"sec-fetch-site": "cross-site"})
            assert answer.status_code == 403
            assert "form-foreign" in answer.text
            assert not of_cookie(answer, BROWSER_COOKIE)
            brought = forger.authorize(await gone(client))  # the attacker's own account, laid under another browser
            brought["iss"] = brought.pop("issuer")
            answer = await victim.get("/sign-in/oidc/back", params=brought)
            assert "challenge-gone" in answer.text
            assert not of_cookie(answer, COOKIE)
            await gone(victim)
            answer = await victim.get("/sign-in/oidc/back", params=brought)
            assert "challenge-gone" in answer.text
            assert not of_cookie(answer, COOKIE)

    play(scene())


@pytest.mark.parametrize("name", ["next", "to", "redirect_uri", "return_to", "RelayState", "state"])
def test_it_leads_nowhere_else(tmp_path: Path, forger: Forger, name: str) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client:
            bad = {name: "//elsewhere.example"}
            answer = await client.get("/sign-in/oidc", params=bad)
            assert answer.headers["location"].startswith(f"{forger.address}/authorize?")
            assert "elsewhere" not in answer.headers["location"]
            if name != "state":
                answer = await returned(client, forger, **bad)
                assert answer.headers["refresh"] == "0; url=/floor"
            else:
                answer = await client.get("/sign-in/oidc/back", params=bad)
            assert "location" not in answer.headers
            assert "elsewhere" not in answer.text

    play(scene())


@pytest.mark.parametrize(("language", "said"), [("en", "cannot be believed"), ("zh", "不可信")])
def test_what_is_refused_is_told_by_name_in_both_languages(
    tmp_path: Path, forger: Forger, language: str, said: str
) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking(language=language) as client:
            forger.changed = {"nonce": "another"}
            answer = await returned(client, forger)
            assert answer.status_code == 401
            assert said in html.unescape(answer.text)
            assert "id-token-bad" in answer.text
            assert not of_cookie(answer, COOKIE)
            assert "Max-Age=0" in of_cookie(answer, BROWSER_COOKIE)
            error = {"error": "<img src=x onerror=alert(1)>", "code": ""}
            forger.changed = {}
            answer = await returned(client, forger, **error)
            assert "sign-on-declined" in answer.text
            assert "<img" not in answer.text

    play(scene())


def test_who_tries_again_and_again_waits(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client:
            codes = [(await client.get("/sign-in/oidc/back?state=x&code=x")).status_code for _ in range(12)]
            assert codes[-1] == 429
            assert 422 in codes

    play(scene())


def test_a_provider_that_is_away_counts_against_nobody(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client:
            forger.answers["/.well-known/openid-configuration"] = 503, b"{}"
            for _ in range(12):
                assert "sign-on-unreadable" in (await client.get("/sign-in/oidc")).text
            given = {"name": "Lt. Orlan", "passphrase": "wrong", "code": "000000"}
            assert (await client.post("/sign-in/passphrase", data=given)).status_code == 401  # and not too often

    play(scene())


def test_of_a_session_without_a_name_the_account_counts(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client, ours.asking() as provider:
            forger.changed = {"sid": None}
            await returned(client, forger)
            await ended(provider, forger.ended(sub=None))
            assert (await client.get("/floor")).status_code == 200
            await ended(provider, forger.ended())
            assert (await client.get("/floor")).status_code == 303

    play(scene())


def test_the_session_that_the_browser_had_ends(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours:
            cookie = ours.cookie()
            async with ours.asking(cookie) as client:
                await returned(client, forger)
                assert ours.served.console.sessions.of(cookie) is None
                assert client.cookies[COOKIE] != cookie
                assert len(ours.served.console.sessions) == 1

    play(scene())


def later(desk: Desk, clock: Callable[[], Instant], minutes: int) -> None:
    """So much later, by the station's clock."""
    desk.party.service.engine.clock = lambda: Instant(clock() + minutes * 60_000)
    desk.served.console.sessions._clock = desk.party.service.engine.clock


def test_after_its_time_a_session_is_over_whether_it_is_used_or_not(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger, oidc_session_minutes=30) as ours, ours.asking() as client:
            await returned(client, forger)
            clock = ours.party.service.engine.clock
            cookie = client.cookies[COOKIE]
            later(ours, clock, 29)
            async with watching(ours, cookie) as answer:
                stream = Stream(answer.aiter_lines())
                await stream.next("beat")
                later(ours, clock, 31)
                ours.served.console.live.tell("piece", lambda _: {})
                assert (await stream.next("piece", "anew"))[0] == "anew"
            assert (await client.get("/floor")).headers["location"] == "/sign-in"

    play(scene())


def test_the_provider_ends_the_session_that_it_names_and_no_other(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with (
            desk_at(tmp_path, forger) as ours,
            ours.asking() as first,
            ours.asking() as second,
            ours.asking(ours.cookie()) as by_passkey,
            ours.asking() as provider,
        ):
            await returned(first, forger)
            forger.changed = {"sid": "session-2"}
            await returned(second, forger)
            for other in ({"sub": "somebody else"}, {"sid": "session-3"}):
                assert (await ended(provider, forger.ended(**other))).status_code == 200
            assert len(ours.served.console.sessions) == 3
            async with watching(ours, first.cookies[COOKIE]) as answer:
                stream = Stream(answer.aiter_lines())
                await stream.next("beat")
                assert (await ended(provider, forger.ended())).status_code == 200
                ours.served.console.live.tell("piece", lambda _: {})
                assert (await stream.next("piece", "anew"))[0] == "anew"  # and nothing that was said
            assert (await first.get("/floor")).status_code == 303
            assert (await second.get("/floor")).status_code == 200
            await ended(provider, forger.ended(sid=None))
            notes = (await ours.party.ask("audit"))["notes"]
            told = [(note["act"], note["words"]) for note in notes if note["act"].startswith("signed")]
            came = "single sign-on: account-o.lind"
            assert told == [("signed-in", came), ("signed-in", came), ("signed-out", None), ("signed-out", None)]
            assert (await second.get("/floor")).status_code == 303
            assert (await by_passkey.get("/floor")).status_code == 200

    play(scene())


async def ended(client: httpx.AsyncClient, token: str) -> httpx.Response:
    return await client.post("/sign-in/oidc/ended", data={"logout_token": token}, headers={"sec-fetch-site": "none"})


def test_what_is_no_word_of_the_provider_ends_nothing(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client, ours.asking() as provider:
            await returned(client, forger)
            for token in ("", "a.b.c", forger.ended(aud="another"), "é"):
                answer = await ended(provider, token)
                assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")
            assert (await ended(provider, "x" * LOGOUT_BYTES_MAX)).status_code == 400
            assert (await client.get("/floor")).status_code == 200

    play(scene())


def test_without_single_sign_on_there_is_no_way_to_it(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger, oidc_issuer="") as ours, ours.asking() as client:
            assert "oidc" not in (await client.get("/sign-in")).text
            for path in PATHS:
                assert "sign-on-off" in (await client.get(path)).text
            assert (await ended(client, "x")).status_code == 400

    play(scene())


def test_the_books_show_the_account_and_part_from_it(tmp_path: Path, forger: Forger) -> None:
    async def scene() -> None:
        async with desk_at(tmp_path, forger) as ours, ours.asking() as client:
            await returned(client, forger)
            assert "account-o.lind" in (await client.get("/me")).text
            cookie = ours.cookie()
            async with ours.asking(cookie) as chief:
                assert "account-o.lind" in (await chief.get("/officers")).text
                (one,) = [one for one in (await ours.party.ask("officers"))["officers"] if one["name"] == "o.lind"]
                path = f"/officers/{one['officer']}/unlink"
                assert (await chief.post(path, data={"guard": ours.guard(cookie)})).status_code == 303
                assert "account-o.lind" not in (await chief.get("/officers")).text
            assert (await client.get("/floor")).status_code == 303

    play(scene())


def test_the_providers_word_ends_sessions_at_every_process_of_a_station_also_when_it_is_heard_late(
    tmp_path: Path, forger: Forger
) -> None:
    async def scene() -> None:
        address = f"http://a.localhost:{free_port()}"
        made = await divided(tmp_path, console_address=address, oidc_issuer=forger.address, oidc_client=CLIENT)
        await made.given()
        second, clock = made.second.service, made.first.service.engine.clock
        forger.now = clock() // 1000
        (officer,) = (await made.first.ask("officers"))["officers"]
        consoles = [Console(one.service) for one in (made.first, made.second)]
        for console in consoles:
            for session in ("session-1", "session-2", "session-3"):
                account = Account("account-o.lind", session, Instant(clock() + 60_000))
                console.sessions.begin(officer["officer"], officer["name"], frozenset(Role), account=account)
        await made.first.ask("officer sign-on ended", token=forger.ended())
        assert len(consoles[0].sessions) == 2
        await until(made.second, lambda: len(consoles[1].sessions) == 2)
        await second.sharing.stop()
        await made.first.ask("officer sign-on ended", token=forger.ended(sid="session-2"))
        assert [len(one.sessions) for one in consoles] == [1, 2]
        answer_others(second)
        for console in consoles:
            assert [one.account and one.account.session for one in console.sessions] == ["session-3"]
        acts = [note["act"] for note in (await made.second.ask("audit"))["notes"]]
        assert acts.count("signed-out") == 2

    play(scene())
