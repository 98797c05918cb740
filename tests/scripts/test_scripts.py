"""Every script beside this file runs to its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.cli import reach
from tests.cli.conftest import quick_passphrases
from tests.cli.desk import free_ports
from tests.scripts.runner import Script

__all__ = ["quick_passphrases"]

HERE = Path(__file__).parent
SCRIPTS = sorted(HERE.glob("*.txt"))


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(reach.VARIABLE, raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("path", SCRIPTS, ids=[path.stem for path in SCRIPTS])
def test_script(path: Path) -> None:
    ports = dict(zip(("PORTA", "PORTB"), map(str, free_ports(2)), strict=True))
    Script(named=ports).play(path.read_text(encoding="utf-8"))


def test_there_are_scripts() -> None:
    assert SCRIPTS


@pytest.mark.parametrize(
    "text",
    [
        "parley show 00000000 --station nowhere",
        "exit 0 parley",
        "exit 2 parley\nout 'anything'",
        "exit 2 parley\nno err 'parley: '",
        "set NAME out 'x'",
        "exists nowhere",
        "sing",
    ],
)
def test_a_script_can_fail(text: str) -> None:
    with pytest.raises(AssertionError, match=r"^line \d"):
        Script().play(text)
