"""The ways of installing: `deploy/install.sh`, pipx, and the image, each without an index and without this tree."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.deploy.wheels import ROOT, own_wheel, wheels_of_list
from tests.patience import SECONDS_MAX

CONTAINERFILE = ROOT / "deploy" / "Containerfile"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Parley's own."""
    return own_wheel(tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The list of all others, which lie beside it."""
    return wheels_of_list(tmp_path_factory.mktemp("wheels"))


@pytest.fixture
def offline(tmp_path: Path, listed: Path) -> dict[str, str]:
    """An environment with a fresh home, in which pip knows one folder of wheels and nothing else."""
    return {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "PYTHON": sys.executable,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": f"{listed.parent} /usr/share/python-wheels",
        "PIP_CONFIG_FILE": os.devnull,
        "PIPX_DEFAULT_PYTHON": str(Path(sys.executable).resolve()),
    }


def run(environment: dict[str, str], *words: str | Path) -> str:
    done = subprocess.run(
        words,
        env=environment,
        cwd=environment["HOME"],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS_MAX,
    )
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def serves(environment: dict[str, str], parley: Path) -> None:
    """What was installed makes a station: all its data is there, and nothing of this tree is used."""
    home = Path(environment["HOME"])
    secret = home / "secret"
    secret.write_text("seven grey herons wait\n", encoding="utf-8")
    secret.chmod(0o600)
    passphrases = [f"--{whose}passphrase-file={secret}" for whose in ("", "root-", "recovery-")]
    station = f"--station={home / 'station'}"
    named = ("--name", "en:Northern Maritime Command of Arvenia", "--same-passphrase")
    run(environment, parley, "init", station, *named, *passphrases)
    assert "Arvenia" in run(environment, parley, "card", "show", station, passphrases[0])
    assert "distress" in run(environment, parley, "forms", "list", station, passphrases[0])


def test_the_script_installs_what_the_list_pins(
    offline: dict[str, str], wheel: Path, listed: Path, tmp_path: Path
) -> None:
    said = run(offline, ROOT / "deploy" / "install.sh", tmp_path / "opt", wheel, listed)
    assert said.startswith("parley ")
    serves(offline, tmp_path / "opt" / "bin" / "parley")
    changed = listed.read_text(encoding="utf-8").replace("sha256:", "sha256:0", 1)
    other = tmp_path / "list.txt"
    other.write_text(re.sub("(sha256:0.{63}).", r"\1", changed, count=1), encoding="utf-8")
    with pytest.raises(AssertionError, match=r"(?i)hash"):
        run(offline, ROOT / "deploy" / "install.sh", tmp_path / "again", wheel, other)


@pytest.mark.needs("pipx")
def test_pipx_installs_the_wheel(offline: dict[str, str], wheel: Path, tmp_path: Path) -> None:
    run(offline, "pipx", "install", wheel)
    serves(offline, tmp_path / ".local" / "bin" / "parley")


@pytest.mark.needs("buildah")
def test_the_image_is_built_step_by_step(wheel: Path, tmp_path: Path) -> None:
    """On a base that has nothing but the folders of this machine's system, and without the packages of the list."""
    tree, base = tmp_path / "tree", tmp_path / "base"
    for name in ("deploy", "requirements"):
        shutil.copytree(ROOT / name, tree / name)
    (tree / "requirements" / "run.txt").write_text("", encoding="utf-8")
    (tree / "dist").mkdir()
    shutil.copy(wheel, tree / "dist")
    shown = [
        str(Path(sys.base_prefix).resolve()),
        *(place for place in ("/usr", "/bin", "/lib", "/lib64") if Path(place).exists()),
    ]
    for place in (*shown, "/etc", "/tmp", "/opt", "/proc", "/sys", "/dev"):
        (base / place[1:]).mkdir(parents=True, exist_ok=True)
    (base / "Containerfile").write_text("FROM scratch\nCOPY . /\n", encoding="utf-8")
    buildah = [
        "buildah",
        "--root",
        str(tmp_path / "root"),
        "--runroot",
        str(tmp_path / "run"),
        "--storage-driver",
        "vfs",
    ]
    build = [*buildah, "build", "--isolation", "chroot"]
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    run(environment, *build, "--tag", "localhost/base", str(base))
    seen = [f"--volume={place}:{place}:ro" for place in shown]
    path = f"--env=PATH={Path(sys.base_prefix).resolve()}/bin:/usr/bin:/bin"
    wanted = ["--build-arg=BASE=localhost/base", "--file", str(tree / "deploy" / "Containerfile"), "--tag", "made"]
    said = run(environment, *build, *seen, path, *wanted, str(tree))
    assert re.search(r"^parley \d", said, re.MULTILINE), "the script ends with the version of what it has installed"
    told = json.loads(run(environment, *buildah, "inspect", "--type", "image", "made"))["OCIv1"]["config"]
    assert (told["User"], told["Entrypoint"], told["Cmd"]) == ("10001:10001", ["/opt/parley/bin/parley"], ["serve"])
    assert "/station" in told["Volumes"]


def test_the_steps_of_the_image_are_those_that_are_tested() -> None:
    text = re.sub(r"^#.*\n", "", CONTAINERFILE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    steps = [line.split(" ", 1) for line in text.splitlines() if line]
    copied = [words.split()[:-1] for step, words in steps if step == "COPY" and not words.startswith("--from")]
    assert [name for names in copied for name in names if not list(ROOT.glob(name))] == ["dist/parley-*.whl"]
    assert [words.split()[0] for step, words in steps if step == "RUN"] == ["/build/install.sh", "mkdir"]
    assert ["USER", "10001:10001"] in steps
    assert steps[-2:] == [["ENTRYPOINT", '["/opt/parley/bin/parley"]'], ["CMD", '["serve"]']]
