"""What the doctor finds of a single sign-on."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from dataclasses import replace
from pathlib import Path

import pytest

from parley.cli import doctor
from parley.service.config import Config
from parley.service.doctor.sign_on import CERTIFICATE, CLOCK, KEYLESS, UNSET, faults
from parley.service.officers.sign_on_provider import SignOnSecretAbsent, SignOnUnreachable, SignOnUnreadable
from tests.console.test_server import certificate
from tests.oidc.forger import CLIENT, SECRET, forging


def settings(folder: Path, issuer: str) -> Config:
    secret = folder / "secret"
    secret.write_text(SECRET, encoding="utf-8")
    secret.chmod(0o600)
    console = "https://watch.arvenia.example"
    return Config(oidc_issuer=issuer, oidc_client=CLIENT, oidc_secret_file=str(secret), console_address=console)


def codes(config: Config, now: float) -> list[str]:
    found = asyncio.run(faults(config, int(now)))
    assert all(one.sentence and one.remedy for one in found)
    return [one.code for one in found]


def test_what_keeps_officers_out_is_told(tmp_path: Path) -> None:
    with forging() as forger:
        config, now = settings(tmp_path, forger.address), time.time()
        assert codes(config, now) == []
        assert codes(config, now + 70) == codes(config, now - 70) == [CLOCK]
        assert codes(replace(config, oidc_client=""), now) == [UNSET]
        assert codes(replace(config, console_address=""), now) == [UNSET]
        forger.answers["/keys"] = 200, json.dumps({"keys": [{"kty": "oct", "k": "AA"}, 7]}).encode()
        assert codes(config, now) == [KEYLESS]
        forger.says = {"issuer": "https://elsewhere.example"}
        assert codes(config, now) == [SignOnUnreadable.code]
        assert codes(replace(config, oidc_secret_file=""), now) == [SignOnSecretAbsent.code, SignOnUnreadable.code]
    assert codes(config, now) == [SignOnUnreachable.code]


def test_a_certificate_that_ends_soon_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certified, private = certificate(tmp_path)  # for a day
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certified, private)
    here = ssl.create_default_context(cafile=certified)
    here.check_hostname = False
    monkeypatch.setattr(ssl, "create_default_context", lambda cafile: here if cafile else None)
    with forging(context) as forger:
        config = replace(settings(tmp_path, forger.address), oidc_certificates=str(certified))
        assert codes(config, time.time()) == [CERTIFICATE]


def test_the_doctor_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "parley.service.doctor.sign_on", None)
    config = settings(tmp_path, "https://login.arvenia.example")
    (found,) = doctor._signs_on(config, 0)
    assert found.code == "sign-on-absent"
    assert "parley[sso]" in found.remedy
