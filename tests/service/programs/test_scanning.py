"""A scanner that a side sets: real programs, given the bytes on their standard input."""

from __future__ import annotations

import asyncio
import shlex
import sys

import pytest

from parley.service.programs import scanning
from parley.service.programs.scanning import AttachmentSuspect, ScannerFailed, check_clean

SIGNATURE = b"EVIL"


def scanner(code: str) -> str:
    """A program of one line, as it stands in the settings."""
    return f"{shlex.quote(sys.executable)} -c {shlex.quote(code)}"


LOOKS = scanner("import sys; raw = sys.stdin.buffer.read(); print('found EVIL'); sys.exit(b'EVIL' in raw)")


def test_what_is_clean_passes_and_without_a_scanner_everything_does() -> None:
    asyncio.run(check_clean(LOOKS, b"a chart" * 100_000))
    asyncio.run(check_clean("", SIGNATURE))


def test_what_is_suspect_is_refused_with_what_the_scanner_said() -> None:
    with pytest.raises(AttachmentSuspect, match="found EVIL"):
        asyncio.run(check_clean(LOOKS, b"x" * 1_000_000 + SIGNATURE))


@pytest.mark.parametrize(
    "command",
    [scanner("import sys; sys.exit(2)"), "no-such-scanner-here -", "'", scanner("import os; os.kill(os.getpid(), 9)")],
)
def test_without_a_verdict_nothing_passes(command: str) -> None:
    with pytest.raises(ScannerFailed):
        asyncio.run(check_clean(command, b"a chart"))


def test_a_scanner_that_says_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "SCAN_SECONDS_MAX", 0.2)
    with pytest.raises(ScannerFailed, match="no verdict"):
        asyncio.run(check_clean(scanner("import signal; signal.pause()"), b"a chart"))
