"""Single sign-on at a station: who comes in by it, with which roles; and what a provider that lies comes to."""

from __future__ import annotations

import json
import ssl
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwk

from parley.keys.id_token import BadIdToken, IdTokenKeyUnknown
from parley.service.challenges import HOLDS_SECONDS, ChallengeGone
from parley.service.officers import sign_on_provider
from parley.service.officers.officers import AdministratorWanted
from parley.service.officers.sign_on import SignOnForeign, SignOnOff, SignOnOther, SignOnRoleless, SignOnUnknown
from parley.service.officers.sign_on_provider import (
    ANEW_SECONDS,
    ASKED_MAX,
    BELIEVED_SECONDS,
    SignOnDeclined,
    SignOnSecretAbsent,
    SignOnUnreachable,
    SignOnUnreadable,
)
from parley.service.requests.sign_on import SignOnAbsent
from parley.wire.errors import ParleyError
from parley.wire.ids import Instant
from tests.console.test_server import certificate
from tests.oidc.forger import CLIENT, NOW, SECRET, Forger, forging, key, signed
from tests.service.officers.test_officers import ADDRESS
from tests.service.stations import Party, found, play

Json = dict[str, Any]
BROWSER = "a browser"
ROLES = "navy-watch=watch+drafter, navy-duty=releaser, navy-audit=auditor"


def played(
    folder: Path,
    forger: Forger,
    scene: Callable[[Party], Awaitable[None]],
    **config: Any,  # noqa: ANN401 -- settings
) -> None:
    """A scene at a station whose single sign-on is this one; its books know the officer o.lind."""
    folder.mkdir(exist_ok=True)
    secret = folder / "secret"
    secret.write_text(f"{SECRET}\n", encoding="utf-8")
    secret.chmod(0o600)
    set_up = {"oidc_issuer": forger.address, "oidc_client": CLIENT, "oidc_secret_file": str(secret)}
    settings = {"console_address": ADDRESS, **set_up, "oidc_roles": ROLES, **config}

    async def whole() -> None:
        party = await found(folder / "arvenia", "Arvenia", "en", port=0, **settings)
        party.open(clock=lambda: Instant(forger.now * 1000))
        await party.ask("officer add", name="o.lind", public="ab" * 32)
        await scene(party)
        assert (await party.ask("audit"))["findings"] == []

    play(whole())


async def begun(party: Party) -> str:
    return str((await party.ask("officer sign-on begin", browser=BROWSER))["to"])


async def signed_on(party: Party, forger: Forger, name: str = "o.lind") -> Json:
    """Somebody signs in; what the station knows of him then."""
    brought = forger.authorize(await begun(party), name)
    came: Json = await party.ask("officer sign-on finish", browser=BROWSER, **brought)
    return came


async def refused(named: type[ParleyError], asking: Awaitable[Any], said: str = "") -> None:
    with pytest.raises(named) as told:
        await asking
    assert said in told.value.detail


# -- who comes in ------------------------------------------------------------------------------------------------------


def test_an_officer_of_the_books_comes_in_with_the_roles_that_the_provider_gives(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        await party.ask("officer roles", officer="o.lind", roles=["watch", "releaser", "interpreter"])
        came = await signed_on(party, forger)
        assert (came["name"], came["key"], came["session"]) == ("o.lind", None, "session-1")
        assert came["until"] == NOW + 720 * 60
        assert came["roles"] == ["watch", "drafter", "interpreter"]  # no row of the table gives or takes the last one
        (one,) = [one for one in (await party.ask("officers"))["officers"] if one["name"] == "o.lind"]
        assert one["account"] == came["subject"] == "account-o.lind"
        assert one["roles"] == came["roles"]
        forger.changed = {"groups": ["navy-duty", "navy-audit", "other", 7]}
        assert (await signed_on(party, forger))["roles"] == ["releaser", "interpreter", "auditor"]
        acts = [note["act"] for note in (await party.ask("audit"))["notes"]]
        assert acts.count("roles-changed") == 3  # by hand, and at each sign-in

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_without_a_table_the_books_alone_give_roles(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        forger.changed = {"groups": None}
        assert (await signed_on(party, forger))["roles"] == ["watch", "drafter", "releaser"]

    with forging() as forger:
        played(tmp_path, forger, scene, oidc_roles="")


def test_whom_the_books_do_not_know_is_refused_or_enrolled_as_the_settings_say(tmp_path: Path) -> None:
    async def strict(party: Party) -> None:
        await refused(SignOnUnknown, signed_on(party, forger, "n.berg"), "n.berg")
        forger.changed = {"preferred_username": "two\nlines"}
        await refused(SignOnUnknown, signed_on(party, forger), "preferred_username")
        assert len((await party.ask("officers"))["officers"]) == 2

    async def open_to_all(party: Party) -> None:
        came = await signed_on(party, forger, "n.berg")
        assert (came["name"], came["roles"]) == ("n.berg", ["watch", "drafter"])
        assert (await signed_on(party, forger, "n.berg"))["officer"] == came["officer"]
        (one,) = [one for one in (await party.ask("officers"))["officers"] if one["name"] == "n.berg"]
        assert one["keys"] == []  # nothing with which he could release
        forger.changed = {"groups": "navy-duty"}  # one text instead of a list
        assert (await signed_on(party, forger, "k.holm"))["roles"] == ["releaser"]
        forger.changed = {"groups": ["nothing of ours"]}
        await refused(SignOnRoleless, signed_on(party, forger, "f.dahl"))
        assert "f.dahl" not in [one["name"] for one in (await party.ask("officers"))["officers"]]

    with forging() as forger:
        played(tmp_path / "strict", forger, strict)
        forger.changed = {}
        played(tmp_path / "open", forger, open_to_all, oidc_unknown="enrol")


def test_an_account_is_one_officers_and_an_officer_comes_by_one_account(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        first = await signed_on(party, forger)
        forger.changed = {"sub": "account-o.lind", "preferred_username": "Duty officer"}
        assert (await signed_on(party, forger))["officer"] == first[
            "officer"
        ]  # by the account, whatever it calls itself
        forger.changed = {"sub": "somebody else"}
        await refused(SignOnOther, signed_on(party, forger), "o.lind")
        chief = await party.ask("officer add", name="Chief", roles=["auditor"], public="cd" * 32)
        await refused(AdministratorWanted, party.ask("officer unlink", officer="o.lind", by=chief["officer"]))
        assert (await party.ask("officer unlink", officer="o.lind"))["account"] is None
        assert (await signed_on(party, forger))["subject"] == "somebody else"
        await party.ask("officer remove", officer="o.lind")
        await refused(SignOnUnknown, signed_on(party, forger))
        assert not party.service.vault.kept("officer-subject")

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_who_loses_every_role_at_the_provider_has_none_here(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        await signed_on(party, forger)
        forger.changed = {"groups": []}
        await party.ask("officer roles", officer="o.lind", roles=["watch", "releaser"])
        await refused(SignOnRoleless, signed_on(party, forger), "o.lind")
        (one,) = [one for one in (await party.ask("officers"))["officers"] if one["name"] == "o.lind"]
        assert one["roles"] == []  # nor does he release by a key that he has

    with forging() as forger:
        played(tmp_path, forger, scene)


# -- what is asked, and what comes back --------------------------------------------------------------------------------


def test_what_the_provider_is_asked(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        query = parse_qs(urlsplit(await begun(party)).query)
        assert query["redirect_uri"] == [f"{ADDRESS}/sign-in/oidc/back"]
        assert (query["scope"], query["max_age"], query["prompt"]) == (["openid profile"], ["0"], ["login"])
        assert query["acr_values"] == ["two factors"]
        assert len({query["state"][0], query["nonce"][0], query["code_challenge"][0]}) == 3
        again = parse_qs(urlsplit(await begun(party)).query)
        assert all(again[one] != query[one] for one in ("state", "nonce", "code_challenge"))

    with forging() as forger:
        forger.says = {"authorization_endpoint": f"{forger.address}/authorize?of=navy"}
        played(tmp_path, forger, scene, oidc_acr="two factors")


def test_an_answer_serves_once_soon_and_in_the_browser_that_asked(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        brought = forger.authorize(await begun(party))
        await refused(ChallengeGone, party.ask("officer sign-on finish", browser="another", **brought))
        await refused(ChallengeGone, party.ask("officer sign-on finish", browser="", **brought))
        await party.ask("officer sign-on finish", browser=BROWSER, **brought)
        await refused(ChallengeGone, party.ask("officer sign-on finish", browser=BROWSER, **brought))
        again = forger.authorize(await begun(party)) | {"code": brought["code"]}  # a code that served already
        await refused(SignOnDeclined, party.ask("officer sign-on finish", browser=BROWSER, **again), "invalid_grant")
        late = forger.authorize(await begun(party))
        forger.now += HOLDS_SECONDS + 1
        await refused(ChallengeGone, party.ask("officer sign-on finish", browser=BROWSER, **late))
        for state in ("", "AAAA", "é", "x" * 200):
            await refused(ChallengeGone, party.ask("officer sign-on finish", browser=BROWSER, state=state, code="x"))
        stolen = forger.authorize(await begun(party))
        other = forger.authorize(await begun(party), "n.berg")
        crossed = other | {"code": stolen["code"]}  # somebody else's code, laid under: its verifier does not fit
        await refused(SignOnDeclined, party.ask("officer sign-on finish", browser=BROWSER, **crossed), "invalid_grant")

    with forging() as forger:
        played(tmp_path, forger, scene)


@pytest.mark.parametrize("issuer", ["https://elsewhere.example", ""])
def test_another_providers_answer_is_refused_before_its_code_goes_anywhere(tmp_path: Path, issuer: str) -> None:
    async def scene(party: Party) -> None:
        brought = forger.authorize(await begun(party), issuer=issuer)
        await refused(SignOnForeign, party.ask("officer sign-on finish", browser=BROWSER, **brought), issuer)
        assert "/token" not in forger.asked
        assert brought["code"] in forger.codes

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_a_provider_that_does_not_name_itself_need_not_and_may_not_name_another(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        brought = forger.authorize(await begun(party), issuer="")
        assert (await party.ask("officer sign-on finish", browser=BROWSER, **brought))["name"] == "o.lind"
        brought = forger.authorize(await begun(party), issuer="https://elsewhere.example")
        await refused(SignOnForeign, party.ask("officer sign-on finish", browser=BROWSER, **brought))

    with forging() as forger:
        forger.says = {"authorization_response_iss_parameter_supported": None}
        played(tmp_path, forger, scene)


@pytest.mark.parametrize(
    ("error", "said"), [("access_denied", "access_denied"), ("<script>", "does not say why"), ("", "does not say why")]
)
def test_whom_the_provider_does_not_let_in_comes_in_nowhere(tmp_path: Path, error: str, said: str) -> None:
    async def scene(party: Party) -> None:
        brought = forger.authorize(await begun(party)) | {"code": "", "error": error}
        await refused(SignOnDeclined, party.ask("officer sign-on finish", browser=BROWSER, **brought), said)

    with forging() as forger:
        played(tmp_path, forger, scene)


# -- a provider that lies ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"nonce": "another"}, "nonce"),
        ({"nonce": None}, "nonce"),
        ({"iss": "https://elsewhere.example"}, "iss"),
        ({"iss": None}, "iss"),
        ({"aud": "another"}, "aud"),
        ({"aud": None}, "aud"),
        ({"aud": [CLIENT, "another"]}, "azp"),
        ({"azp": "another"}, "azp"),
        ({"exp": NOW - 61}, "exp"),
        ({"exp": None}, "exp"),
        ({"exp": True}, "exp"),
        ({"exp": "tomorrow"}, "exp"),
        ({"exp": float("nan")}, "exp"),
        ({"iat": NOW + 61}, "iat"),
        ({"iat": None}, "iat"),
        ({"nbf": NOW + 61}, "nbf"),
        ({"sub": None}, "sub"),
        ({"sub": ""}, "sub"),
        ({"sub": "x" * 256}, "sub"),
        ({"sub": ["o.lind"]}, "sub"),
        ({"auth_time": None}, "auth_time"),
        ({"auth_time": NOW - 61}, "auth_time"),
        ({"acr": "a password"}, "acr"),
        ({"acr": None}, "acr"),
    ],
    ids=str,
)
def test_what_a_token_must_say(tmp_path: Path, changed: Json, said: str) -> None:
    async def scene(party: Party) -> None:
        forger.changed = {"acr": "two factors"} | changed
        await refused(BadIdToken, signed_on(party, forger), f"({said})")
        forger.changed = {"acr": "two factors", "aud": [CLIENT], "azp": CLIENT, "exp": NOW - 59, "iat": NOW + 59}
        await signed_on(party, forger)

    with forging() as forger:
        played(tmp_path, forger, scene, oidc_acr="two factors")


def none(claims: Json) -> str:
    header, body = ({"alg": "none"}, claims)
    return ".".join(urlsafe_b64encode(json.dumps(one).encode()).decode().rstrip("=") for one in (header, body)) + "."


@pytest.mark.parametrize(
    ("forged", "named"),
    [
        (none, BadIdToken),
        (lambda claims: signed(claims, jwk.OctKey.import_key(SECRET.encode() * 3, {"kid": "first"})), BadIdToken),
        (lambda claims: signed(claims, key("first")), BadIdToken),
        (lambda claims: signed(claims, key("first", "RSA")), IdTokenKeyUnknown),
        (lambda claims: signed(claims, key("mine")), IdTokenKeyUnknown),
        (lambda _: "a.b.c", BadIdToken),
        (lambda _: "", BadIdToken),
        (lambda _: "é", BadIdToken),
        (lambda claims: signed(claims, key("first")) * 300, BadIdToken),
    ],
    ids=["none", "by the secret", "by another key", "by another kind", "by its own", "junk", "empty", "é", "long"],
)
def test_who_must_have_signed_it(tmp_path: Path, forged: Callable[[Json], str], named: type[ParleyError]) -> None:
    async def scene(party: Party) -> None:
        forger.sign = forged
        await refused(named, signed_on(party, forger))

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_a_token_that_was_changed_or_that_brings_its_own_key_is_refused(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        forger.sign = lambda claims: _with_claims(signed(claims, forger.keys[0]), claims | {"groups": ["navy-duty"]})
        await refused(BadIdToken, signed_on(party, forger))
        own = key("first")
        forger.sign = lambda claims: signed(claims, own, jwk=own.as_dict(private=False))
        await refused(BadIdToken, signed_on(party, forger))
        forger.sign = lambda claims: signed([claims], forger.keys[0])  # type: ignore[arg-type]  # no object
        await refused(BadIdToken, signed_on(party, forger))

    with forging() as forger:
        played(tmp_path, forger, scene)


def _with_claims(token: str, claims: Json) -> str:
    head, _, signature = token.split(".")
    return f"{head}.{urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip('=')}.{signature}"


# -- its keys and what it says of itself -------------------------------------------------------------------------------


def test_keys_roll_over_and_those_that_are_taken_away_count_no_more(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        await signed_on(party, forger)
        await signed_on(party, forger)
        assert (forger.asked.count("/keys"), forger.asked.count("/.well-known/openid-configuration")) == (1, 1)
        old = forger.keys[0]
        forger.keys = [key("second"), old]
        await refused(IdTokenKeyUnknown, signed_on(party, forger), "second")  # its list was read just now
        assert forger.asked.count("/keys") == 1
        forger.now += ANEW_SECONDS
        await signed_on(party, forger)
        assert forger.asked.count("/keys") == 2
        forger.keys = [key("third", "RSA")]
        forger.sign = lambda claims: signed(claims, old)
        await signed_on(party, forger)  # for an hour at most
        forger.now += BELIEVED_SECONDS
        await refused(IdTokenKeyUnknown, signed_on(party, forger), "first")
        forger.sign = None
        await signed_on(party, forger)

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_a_key_without_a_name_counts_where_it_is_the_only_one(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        forger.sign = lambda claims: signed(claims, forger.keys[0], kid=None)
        await signed_on(party, forger)
        forger.keys.append(key("second"))
        forger.now += BELIEVED_SECONDS
        await refused(IdTokenKeyUnknown, signed_on(party, forger))

    with forging() as forger:
        played(tmp_path, forger, scene)


@pytest.mark.parametrize(
    "listed",
    [
        [{"kty": "EC", "kid": "first"}],
        [{"kty": "EC", "kid": "first", "crv": "P-256", "x": 7, "y": "AA"}],
        [{"kty": "EC", "kid": "first", "crv": "P-256", "x": "AAAA", "y": "AAAA"}],
        [{"kty": "EC", "kid": "first", "crv": "P-257", "x": "AAAA", "y": "AAAA"}],
    ],
)
def test_a_list_with_bad_keys(tmp_path: Path, listed: list[Any]) -> None:
    async def scene(party: Party) -> None:
        forger.answers["/keys"] = 200, json.dumps({"keys": listed}).encode()
        await refused(BadIdToken, signed_on(party, forger))

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_a_short_rsa_key_is_refused(tmp_path: Path) -> None:
    short = {"kty": "RSA", "kid": "first", "n": urlsafe_b64encode(b"\xff" * 128).decode().rstrip("="), "e": "AQAB"}

    async def scene(party: Party) -> None:
        forger.answers["/keys"] = 200, json.dumps({"keys": [short]}).encode()
        forger.sign = lambda claims: signed(claims, key("first", "RSA"))
        await refused(BadIdToken, signed_on(party, forger), "too short")

    with forging() as forger:
        played(tmp_path, forger, scene)


@pytest.mark.parametrize(
    ("says", "said"),
    [
        ({"issuer": "https://elsewhere.example"}, "calls itself"),
        ({"issuer": None}, "calls itself"),
        ({"response_types_supported": ["id_token"]}, "code flow"),
        ({"response_types_supported": "code"}, "no list"),
        ({"code_challenge_methods_supported": ["plain"]}, "PKCE"),
        ({"token_endpoint_auth_methods_supported": ["private_key_jwt"]}, "secret"),
        ({"authorization_endpoint": "http://elsewhere.example/authorize"}, "authorization_endpoint"),
        ({"authorization_endpoint": "javascript:alert(1)"}, "authorization_endpoint"),
        ({"authorization_endpoint": "https://a.example/a\r\nb"}, "authorization_endpoint"),
        ({"token_endpoint": "http://elsewhere.example/token"}, "token_endpoint"),
        ({"token_endpoint": "file:///etc/passwd"}, "token_endpoint"),
        ({"jwks_uri": "https://user@elsewhere.example"}, "jwks_uri"),
        ({"jwks_uri": None}, "jwks_uri"),
    ],
    ids=str,
)
def test_what_a_provider_must_say_of_itself(tmp_path: Path, says: Json, said: str) -> None:
    async def scene(party: Party) -> None:
        forger.says = says
        await refused(SignOnUnreadable, begun(party), said)

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_a_provider_elsewhere_names_no_address_of_this_machine() -> None:
    issuer = "https://login.arvenia.example"
    said = Forger(issuer).about()
    assert sign_on_provider.read_about(said, issuer).token == f"{issuer}/token"
    with pytest.raises(SignOnUnreadable, match="token_endpoint"):
        sign_on_provider.read_about(said | {"token_endpoint": "http://127.0.0.1:631/"}, issuer)


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/keys", "/token"])
@pytest.mark.parametrize(
    "answer",
    [
        (200, b"no json"),
        (200, b"[]"),
        (200, b"[" * 100_000),
        (200, b"{}"),
        (404, b"{}"),
        (200, b" " * (1 << 18) + b"{}"),
    ],
    ids=["junk", "list", "deep", "empty", "absent", "long"],
)
def test_answers_that_are_none(tmp_path: Path, path: str, answer: tuple[int, bytes]) -> None:
    async def scene(party: Party) -> None:
        forger.answers[path] = answer
        named = SignOnDeclined if (path, answer[0]) == ("/token", 404) else SignOnUnreadable
        await refused(named, signed_on(party, forger))

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_a_provider_that_is_away_or_hangs_keeps_nobody_else_out(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        provider = sign_on_provider.Provider(party.service.config)
        provider._asked = ASKED_MAX
        await refused(SignOnUnreachable, provider.about(NOW), "too many")
        provider._asked = 0
        with pytest.raises(SignOnUnreachable):
            await provider.about(NOW)
        assert provider._asked == 0

    with forging() as forger:
        gone = Forger(forger.address.rpartition(":")[0] + ":9")
        played(tmp_path, gone, scene)


def test_it_is_known_by_the_certificates_of_the_settings(tmp_path: Path) -> None:
    certified, private = certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certified, private)

    async def scene(party: Party) -> None:
        await refused(SignOnUnreachable, begun(party), "certificate")

    with forging(context) as forger:
        played(tmp_path / "those of this system", forger, scene)
        named = forger.address
        played(tmp_path / "of another name", forger, scene, oidc_certificates=str(certified))
        assert named.startswith("https")
        lost = str(tmp_path / "gone.pem")

        async def without(party: Party) -> None:
            await refused(SignOnUnreachable, begun(party), lost)

        played(tmp_path / "without its file", forger, without, oidc_certificates=lost)


# -- settings ----------------------------------------------------------------------------------------------------------


def test_without_settings_there_is_none(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        await refused(SignOnOff, begun(party))
        await refused(SignOnOff, party.ask("officer sign-on ended", token="x"))
        await refused(SignOnOff, party.ask("officer sign-on finish", browser="x", state="x", code="x"))

    with forging() as forger:
        played(tmp_path / "no issuer", forger, scene, oidc_issuer="")
        played(tmp_path / "no client", forger, scene, oidc_client="")


def test_the_secret_is_in_a_file_that_nobody_else_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file" / "secret"

    async def scene(party: Party) -> None:
        file.chmod(0o640)
        await refused(SignOnSecretAbsent, signed_on(party, forger), "others can read")
        file.chmod(0o600)
        file.write_text("\n", encoding="utf-8")
        await refused(SignOnSecretAbsent, signed_on(party, forger), "empty")
        file.unlink()
        await refused(SignOnSecretAbsent, signed_on(party, forger), "No such file")

    async def by_systemd(party: Party) -> None:
        monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
        await refused(SignOnSecretAbsent, signed_on(party, forger), "none is named")
        (tmp_path / "parley.oidc").write_text(SECRET, encoding="utf-8")
        monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
        await signed_on(party, forger)

    with forging() as forger:
        played(tmp_path / "file", forger, scene)
        played(tmp_path / "systemd", forger, by_systemd, oidc_secret_file="")


def test_without_what_reads_tokens_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(party: Party) -> None:
        monkeypatch.setitem(__import__("sys").modules, "parley.service.officers.sign_on", None)
        await refused(SignOnAbsent, begun(party))

    with forging() as forger:
        played(tmp_path, forger, scene)


# -- the end of a session ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"iss": "https://elsewhere.example"}, "iss"),
        ({"aud": "another"}, "aud"),
        ({"events": None}, "events"),
        ({"events": {"http://schemas.openid.net/event/backchannel-logout": 7}}, "events"),
        ({"nonce": "one"}, "nonce"),
        ({"exp": NOW - 61}, "exp"),
        ({"iat": NOW - 301}, "iat"),
        ({"sub": None, "sid": None}, "sub, sid"),
        ({"sub": "", "sid": None}, "sub, sid"),
        ({"sid": 7}, "sub, sid"),
    ],
    ids=str,
)
def test_what_a_word_of_the_end_must_say(tmp_path: Path, changed: Json, said: str) -> None:
    async def scene(party: Party) -> None:
        await refused(BadIdToken, party.ask("officer sign-on ended", token=forger.ended(**changed)), said)
        right = {"subject": "account-o.lind", "session": "session-1"}
        assert await party.ask("officer sign-on ended", token=forger.ended()) == right
        assert await party.ask("officer sign-on ended", token=forger.ended(sid=None)) == right | {"session": ""}

    with forging() as forger:
        played(tmp_path, forger, scene)


def test_a_token_to_sign_in_ends_no_session(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        claims = forger.claims({"nonce": "n", "name": "o.lind"})
        await refused(BadIdToken, party.ask("officer sign-on ended", token=signed(claims, forger.keys[0])), "events")

    with forging() as forger:
        played(tmp_path, forger, scene)
