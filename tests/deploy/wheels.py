"""Parley's own wheel, and those of all that it runs on, made again from what is installed here: no index is asked."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email.parser import HeaderParser
from hashlib import sha256
from importlib.metadata import Distribution, distribution
from pathlib import Path

from tests.patience import SECONDS_MAX

ROOT = Path(__file__).resolve().parents[2]
PINNED = re.compile(r"^([a-z0-9.-]+)==([^ ;\\]+)", re.MULTILINE)


def own_wheel(folder: Path) -> Path:
    """Built by the project's own backend from this tree."""
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    subprocess.run([*build, str(folder), str(ROOT)], check=True, timeout=SECONDS_MAX)
    (wheel,) = folder.glob("parley-*.whl")
    return wheel


def wheels_of_list(folder: Path) -> Path:
    """The wheels of requirements/run.txt in a folder, and beside them a list that pins these by hash."""
    lines = []
    for name, version in PINNED.findall((ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")):
        there = distribution(name)
        assert there.version == version, f"{name} is {there.version} here; `make setup` puts it right"
        wheel = wheel_again(there, folder)
        lines.append(f"{name}=={version} --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n")
    listed = folder / "list.txt"
    listed.write_text("".join(lines), encoding="utf-8")
    return listed


def wheel_again(there: Distribution, folder: Path) -> Path:
    """A wheel with the files of an installed distribution."""
    tags = HeaderParser().parsestr(there.read_text("WHEEL") or "").get_all("Tag", [])
    tag = next(tag for tag in tags if not tag.startswith("py2-"))
    wheel = folder / f"{re.sub('[-_.]+', '_', there.metadata['Name'])}-{there.version}-{tag}.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        for name in files_of(there):
            packed.write(str(there.locate_file(name)), name)
    return wheel


def files_of(there: Distribution) -> Iterator[str]:
    """What stands in the folder of packages; neither commands, which lie elsewhere, nor what Python compiled."""
    for path in there.files or []:
        if ".." not in path.parts and "__pycache__" not in path.parts:
            yield path.as_posix()
