"""A machine translator over HTTP: asked as LibreTranslate is, bounded in time and size, every failure by name."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from parley.forms.text import ForbiddenText
from parley.forms.translations import Machine
from parley.service.programs.translating import (
    ANSWER_BYTES_MAX,
    Translator,
    TranslatorAbsent,
    TranslatorDeclined,
    TranslatorUnreachable,
    TranslatorUnreadable,
    code_of,
)
from tests.service.translator import Board, translator, unused


def ask(board: Board, *, seconds: float = 20, target: str = "zh") -> tuple[str, Machine]:
    return asyncio.run(Translator(board.address, seconds).translate("All quiet.", "en-GB", target))


def test_a_text_goes_and_comes_back_with_the_name_of_what_made_it() -> None:
    with translator() as board:
        assert ask(board) == ("一切正常。", Machine("LibreTranslate", "1.6.2"))
        assert board.asked == [("/translate", {"q": "All quiet.", "source": "en", "target": "zh", "format": "text"})]


def test_without_one_nothing_is_asked() -> None:
    with pytest.raises(TranslatorAbsent):
        ask(Board())


def test_what_it_does_not_do_it_says() -> None:
    with translator() as board, pytest.raises(TranslatorDeclined, match="status 400: tlh is not supported"):
        ask(board, target="tlh")


def test_nobody_there() -> None:
    with pytest.raises(TranslatorUnreachable):
        ask(Board(address=unused()))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"[" * 100_000,
        b"[]",
        b'{"translatedText": 5}',
        b'{"translatedText": ""}',
        b'{"translatedText": "' + b"x" * ANSWER_BYTES_MAX + b'"}',
    ],
)
def test_what_is_no_translation_is_refused(answer: bytes) -> None:
    with translator() as board:
        board.answer = answer
        with pytest.raises(TranslatorUnreadable):
            ask(board)


@pytest.mark.parametrize("spec", [b"{}", b'{"info": {"title": "x"}}', b'{"info": {"title": "", "version": "1"}}'])
def test_one_without_a_name_and_a_version_signs_nothing(spec: bytes) -> None:
    with translator() as board:
        board.spec = spec
        with pytest.raises(TranslatorUnreadable):
            ask(board)
        assert board.asked == [], "the text does not leave before it is known who would translate it"


def test_what_people_may_not_be_shown_is_refused() -> None:
    with translator() as board:
        board.answer = json.dumps({"translatedText": "a\u202eb"}).encode()
        with pytest.raises(ForbiddenText):
            ask(board)


def test_one_that_drips_is_left() -> None:
    with translator() as board:
        board.drips = True
        began = time.monotonic()
        with pytest.raises(TranslatorUnreachable):
            ask(board, seconds=0.3)
        assert time.monotonic() - began < 20


def test_over_tls_its_certificate_is_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(_certificate(tmp_path))
    with translator(server) as board:
        with pytest.raises(TranslatorUnreachable, match="certificate verify failed"):
            ask(board)
        assert board.asked == []
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
        assert ask(board)[0] == "一切正常。"


def _certificate(folder: Path) -> Path:
    """A certificate of its own authority for the loopback, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "translator")])
    now = datetime.now(UTC)
    made: Any = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    form = serialization.Encoding.PEM
    path.write_bytes(
        key.private_bytes(form, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(form)
    )
    return path


@pytest.mark.parametrize(
    ("language", "code"),
    [("en", "en"), ("en-GB", "en"), ("zh-Hant", "zh-Hant"), ("zh-Hans-CN", "zh-Hans"), ("de-1996", "de")],
)
def test_languages_are_named_as_translators_name_them(language: str, code: str) -> None:
    assert code_of(language) == code
