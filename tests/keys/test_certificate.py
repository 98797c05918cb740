"""Until when a certificate holds."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from parley.keys.certificate import CertificateUnreadable, end_seconds


def made(folder: Path, days: int) -> bytes:
    """A certificate that holds for so many days."""
    path = folder / f"{days}.pem"
    asked = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    words: list[str | Path] = [
        *asked,
        "-days",
        str(days),
        "-subj",
        "/CN=watch.example",
        "-keyout",
        folder / "key.pem",
        "-out",
        path,
    ]
    subprocess.run(words, check=True, capture_output=True)
    return path.read_bytes()


def test_the_first_of_several_that_ends_counts(tmp_path: Path) -> None:
    short, long = made(tmp_path, 3), made(tmp_path, 300)
    assert abs(end_seconds(long + short) - time.time() - 3 * 86_400) < 3_600
    assert abs(end_seconds(long) - time.time() - 300 * 86_400) < 3_600


@pytest.mark.parametrize(
    "content", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n"]
)
def test_what_is_no_certificate_is_refused(content: bytes) -> None:
    with pytest.raises(CertificateUnreadable):
        end_seconds(content)
