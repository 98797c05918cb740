"""Tokens in software (SoftHSM), which a test plugs in and pulls out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MODULE: Final = "/usr/lib/softhsm/libsofthsm2.so"
PIN: Final = "482913"


@dataclass(frozen=True)
class Tray:
    """Where tokens lie; all are plugged in or none."""

    folder: Path

    def token(self, label: str) -> str:
        """A new token; its label."""
        made = ["--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "77665544"]
        subprocess.run(["softhsm2-util", *made], check=True, capture_output=True)
        return label

    def pull(self) -> None:
        """Pull all tokens out."""
        self._tokens.rename(self.folder / "pulled")

    def plug(self) -> None:
        """Plug them in again."""
        (self.folder / "pulled").rename(self._tokens)

    @property
    def _tokens(self) -> Path:
        return self.folder / "tokens"


def forget() -> None:
    """Let this process begin anew with the library, nobody signed in."""
    import pkcs11

    pkcs11.unload(MODULE)


@contextmanager
def tray(folder: Path) -> Iterator[Tray]:
    """A tray of this test's own, by which this process and those that it starts know the library."""
    (folder / "tokens").mkdir(parents=True)
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n", encoding="utf-8")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    try:
        yield Tray(folder)
    finally:
        forget()
        if before is None:
            del os.environ["SOFTHSM2_CONF"]
        else:
            os.environ["SOFTHSM2_CONF"] = before
