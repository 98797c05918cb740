"""The way of a request: who asks, may he, what does he bring, and how it is answered, for browsers and for programs."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import httpx
import pytest

from parley.console.access import ALL, ANYBODY, RoleWanted, SessionLocked, SignInWanted, Who, access, only
from parley.console.gate import TooOften
from parley.console.guard import POST_BYTES_MAX, ForeignForm, PostTooLarge, PostUnreadable
from parley.console.pages import Asked
from parley.console.proving import OtherOfficer, proved
from parley.console.server import ConsoleUnready, Place, Served, place_of
from parley.console.sessions import COOKIE, IDLE_MS_MAX, Sessions
from parley.service.config import Config
from parley.service.officers.entrances import LinksElsewhere, LinkUsed
from parley.service.officers.guard import FAILURES_FREE, LOCKED_SECONDS, SignInLocked, SignInRefused
from parley.service.people import Role
from parley.wire.ids import Instant
from tests.console.consoles import PASSPHRASE, desks
from tests.service.stations import found, play

WATCH = Who("0" * 32, "Lt. Orlan", frozenset({Role.WATCH}))


def test_nobody_passes_where_an_officer_is_wanted() -> None:
    with pytest.raises(SignInWanted):
        access(None, ALL)
    access(None, ANYBODY)


def test_a_role_opens_what_its_rule_names_and_nothing_else() -> None:
    access(WATCH, only(Role.WATCH, Role.AUDITOR))
    with pytest.raises(RoleWanted, match="releaser"):
        access(WATCH, only(Role.RELEASER))


def test_a_locked_session_sees_only_what_says_so() -> None:
    sessions = Sessions(lambda: Instant(0))
    _, session = sessions.begin("0" * 32, "Lt. Orlan", frozenset(Role))
    session.locked = True
    with pytest.raises(SessionLocked):
        access(Who.of(session, Instant(0)), ALL)


def test_a_session_ends_when_it_was_idle_too_long_and_its_key_is_not_its_cookie() -> None:
    time = [0]
    sessions = Sessions(lambda: Instant(time[0]))
    token, session = sessions.begin("0" * 32, "Lt. Orlan", frozenset(Role))
    assert sessions.of(token) is session
    assert sessions.of(session.key.hex()) is None
    time[0] = IDLE_MS_MAX + 1
    assert sessions.of(token) is None


def test_an_officer_who_is_removed_is_signed_out_everywhere() -> None:
    sessions = Sessions(lambda: Instant(0))
    first, _ = sessions.begin("0" * 32, "Lt. Orlan", frozenset(Role))
    second, _ = sessions.begin("1" * 32, "Lt. Verrin", frozenset(Role))
    sessions.end_all("0" * 32)
    assert sessions.of(first) is None
    assert sessions.of(second) is not None


def test_a_page_its_twin_and_their_refusals(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            async with ours.asking() as nobody:
                away = await nobody.get("/floor")
                assert (away.status_code, away.headers["location"]) == (303, "/sign-in")
                refused = await nobody.get("/api/floor")
                assert (refused.status_code, refused.json()["refused"]["code"]) == (401, SignInWanted.code)
            async with ours.asking(ours.cookie()) as officer:
                page = await officer.get("/floor")
                assert page.status_code == 200
                assert "贝尔莫拉海岸警卫队" in page.text
                twin = await officer.get("/api/floor")
                assert {"strip", "lines", "log", "open"} <= twin.json().keys()
                wrong = await officer.get("/api/floor", params={"line": "zz"})
                assert (wrong.status_code, wrong.json()["refused"]["code"]) == (400, "request-bad")
                absent = await officer.get("/nowhere")
                assert absent.status_code == 404
                assert "page-absent" in absent.text

    play(scene())


def test_every_answer_carries_the_policy_and_pages_are_kept_by_nobody(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking(ours.cookie()) as officer:
            for path in ("/floor", "/api/floor", "/nowhere", "/sign-in", "/static/console.css"):
                answer = await officer.get(path)
                policy = answer.headers["content-security-policy"]
                assert "default-src 'none'" in policy
                assert "unsafe" not in policy
                assert answer.headers["x-content-type-options"] == "nosniff"
                kept = "immutable" if path.startswith("/static") else "no-store"
                assert kept in answer.headers["cache-control"]

    play(scene())


def test_a_form_from_another_site_or_without_the_sessions_secret_does_nothing(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            guard = ours.guard(cookie)
            async with ours.asking(cookie) as officer:
                for headers, secret in (
                    ({"sec-fetch-site": "cross-site"}, guard),
                    ({"sec-fetch-site": "same-site"}, guard),
                    ({}, "0" * 64),
                    ({}, ""),
                ):
                    answer = await officer.post("/sign-out", data={"guard": secret}, headers=headers)
                    assert answer.status_code == 403
                    assert ForeignForm.code in answer.text
                assert (await officer.get("/floor")).status_code == 200
                assert (await officer.post("/sign-out", data={"guard": guard})).status_code == 303
                assert (await officer.get("/floor")).status_code == 303

    play(scene())


def test_what_is_too_long_or_no_form_is_refused_by_name(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking() as nobody:
            long = await nobody.post("/api/enter", content=b"x" * (POST_BYTES_MAX + 1))
            assert (long.status_code, _code(long)) == (413, PostTooLarge.code)
            for raw in (b"{", b"[]", b"\xff", b"[" * 100_000):
                bad = await nobody.post("/api/enter", content=raw)
                assert (bad.status_code, _code(bad)) == (400, PostUnreadable.code)
            other = await nobody.post("/enter", content=b"a=b", headers={"content-type": "text/plain"})
            assert (other.status_code, PostUnreadable.code in other.text) == (400, True)

    play(scene())


def test_a_link_opens_once_and_the_session_is_new(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking() as browser:
            link = (await ours.link()).rsplit("/", 1)[1]
            assert (await browser.get(f"/enter/{link}")).status_code == 200
            first = await browser.post("/enter", data={"link": link})
            assert (first.status_code, first.headers["location"]) == (303, "/floor")
            cookie = first.headers["set-cookie"]
            assert cookie.startswith(COOKIE)
            assert all(word in cookie for word in ("HttpOnly", "SameSite=strict", "Secure", "Path=/"))
            browser.cookies.clear()
            again = await browser.post("/api/enter", json={"link": link})
            assert _code(again) == LinkUsed.code

    play(scene())


def test_language_and_theme_are_the_browsers_until_they_are_chosen(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking(language="zh-CN,zh;q=0.9,en;q=0.8") as browser:
            assert '<html lang="zh-Hans" data-theme="auto">' in (await browser.get("/sign-in")).text
            await browser.post("/look", data={"language": "en", "theme": "night", "back": "//elsewhere.example"})
            assert '<html lang="en" data-theme="night">' in (await browser.get("/sign-in")).text

    play(scene())


def test_links_are_for_a_console_that_only_this_machine_reaches(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path / "a", "Arvenia", "en", console_address="https://watch.arvenia.example:8443")
        party.open()
        with pytest.raises(LinksElsewhere):
            await party.ask("console link", officer="Duty officer")

    play(scene())


def test_where_a_console_is_served() -> None:
    assert place_of(Config()) is None
    assert place_of(Config(console_address="http://a.localhost:8001")) == Place("127.0.0.1", 8001)
    with pytest.raises(ConsoleUnready, match="console_certificate"):
        place_of(Config(console_address="https://watch.arvenia.example"))
    with pytest.raises(ConsoleUnready, match="ADDRESS:PORT"):
        place_of(Config(console_address="http://localhost:80", console_listen="everywhere"))


def test_an_officer_locks_signs_in_and_out(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            form = {"guard": ours.guard(cookie)}
            async with ours.asking(cookie) as officer:
                assert (await officer.post("/lock", data=form)).headers["location"] == "/locked"
                assert (await officer.get("/floor")).headers["location"] == "/locked"
                assert (await officer.get("/locked")).status_code == 200
                wrong = await officer.post("/unlock/passphrase", data=form | {"passphrase": "not mine"})
                assert wrong.status_code == 401
                assert (await officer.get("/floor")).status_code == 303
                await officer.post("/unlock/passphrase", data=form | {"passphrase": PASSPHRASE})
                assert (await officer.get("/floor")).status_code == 200
                await ours.party.ask("officer remove", officer=ours.officer)
                assert (await officer.get("/floor")).headers["location"] == "/sign-in"

    play(scene())


def test_a_console_that_cannot_listen_says_so(tmp_path: Path) -> None:
    async def scene() -> None:
        party = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en")
        service = await party.start()
        served = Served(service, Place("192.0.2.1", 1))
        with pytest.raises(ConsoleUnready):
            await served.start()

    play(scene())


def _code(answer: httpx.Response) -> str:
    return str(answer.json()["refused"]["code"])


def test_who_comes_in_and_goes_stands_in_the_trail(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            address = await ours.link()
            async with ours.asking() as browser:
                link = address.rpartition("/")[2]
                assert (await browser.post("/enter", data={"link": link})).headers["location"] == "/floor"
                guard = next(iter(ours.served.console.sessions)).guard
                await browser.post("/sign-out", data={"guard": guard})
            notes = (await ours.party.ask("audit"))["notes"][-2:]
            assert [(note["act"], note["officer_name"], note["words"]) for note in notes] == [
                ("signed-in", "Lt. Orlan", "link"),
                ("signed-out", "Lt. Orlan", None),
            ]

    play(scene())


def test_a_session_is_unlocked_by_its_own_officer_alone(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            other = await ours.enlist("Lt. Verrin")
            asked = Asked(ours.served.console, Who(other, "Lt. Verrin", frozenset(Role)), "en", "")
            with pytest.raises(OtherOfficer):
                proved(asked, ours.officer)

    play(scene())


def test_who_is_refused_at_the_sign_in_is_told_so_by_its_status_and_when_to_try_again(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking() as stranger:
            wrong = {"name": "Lt. Orlan", "passphrase": "not mine", "code": "000000"}
            for _ in range(FAILURES_FREE + 1):
                refused = await stranger.post("/api/sign-in/passphrase", json=wrong)
                assert (refused.status_code, _code(refused)) == (401, SignInRefused.code)
                assert refused.headers["www-authenticate"] == "Bearer"
            shown = await stranger.post("/sign-in/passphrase", data=wrong)
            for locked in (await stranger.post("/api/sign-in/passphrase", json=wrong), shown):
                assert locked.status_code == 429
                assert SignInLocked.code in locked.text
                assert 0 < int(locked.headers["retry-after"]) <= LOCKED_SECONDS
            often = [await stranger.post("/api/sign-in/passphrase", json=wrong) for _ in range(6)][-1]
            assert (often.status_code, often.headers["retry-after"]) == (429, "60")
            assert _code(often) == TooOften.code

    play(scene())


def test_a_cold_page_loads_no_more_than_100_kilobytes_of_script_and_style() -> None:
    static = files("parley.console") / "static"
    assert sum(len((static / name).read_bytes()) for name in ("console.css", "console.js", "room.js")) <= 100_000
