"""The import contract and the ban-list bite: each refuses a bad sample, by name, and accepts the good one beside it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.parts import program
from tests.tidy.tree import ROOT, clean, contract_layers, packages, settings

IMPURE_SINCE = "station"
"""Everything from this package down the contract's list is the pure core."""


def test_the_core_of_the_purity_contract_is_everything_from_station_down() -> None:
    layers = contract_layers()
    core = set(layers[layers.index(IMPURE_SINCE) :])
    contracts = {contract["id"]: contract for contract in settings()["tool"]["importlinter"]["contracts"]}
    assert {name.removeprefix("*.") for name in contracts["pure"]["source_modules"]} == core


def test_every_package_has_its_place_in_the_contract() -> None:
    clean(sorted(packages() - set(contract_layers())))


# -- import-linter over a false package ------------------------------------------------------------------------------


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A package `parley` of empty packages, one for each name in the contract, beside the project's own contract."""
    for name in contract_layers():
        write(tmp_path, name, "__init__", "")
    write(tmp_path, "bearers", "tcp", "")
    write(tmp_path, "bearers", "folder", "")
    write(tmp_path, "keys", "signing", "import cryptography\nimport nacl\n")
    (tmp_path / "parley" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def write(shelf: Path, package: str, module: str, text: str) -> None:
    path = shelf / "parley" / package / f"{module}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def broken(shelf: Path) -> set[str]:
    """The names of the contracts that the false package breaks."""
    linter = program("lint-imports")
    assert linter is not None
    done = subprocess.run(
        [linter, "--no-cache", "--config", "pyproject.toml"],
        cwd=shelf,
        env={**os.environ, "PYTHONPATH": str(shelf), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts: " in done.stdout, done.stdout + done.stderr
    found = set(re.findall(r"^(.+?) BROKEN", done.stdout, flags=re.MULTILINE))
    assert bool(found) == bool(done.returncode)
    return found


def test_the_contract_accepts_a_package_that_keeps_it(shelf: Path) -> None:
    write(shelf, "station", "step", "from parley.exchange import outbound\n")
    write(shelf, "exchange", "outbound", "import hashlib\n\nfrom parley.keys import signing\n")
    write(shelf, "service", "engine", "import asyncio\n\nfrom parley.station import step\n")
    assert broken(shelf) == set()


def test_the_contract_accepts_packages_that_are_still_to_come(tmp_path: Path) -> None:
    for name in ("wire", "keys"):
        write(tmp_path, name, "__init__", "")
    write(tmp_path, "keys", "signing", "import cryptography\nimport nacl\n")
    (tmp_path / "parley" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")
    assert broken(tmp_path) == set()


@pytest.mark.parametrize(
    ("place", "text", "contract"),
    [
        ("wire", "import parley.keys", "The way of a message"),
        ("desk", "import parley.exchange", "The way of a message"),
        ("novelty", "", "The way of a message"),
        ("record", "import os.path", "The core performs no I/O"),
        ("station", "from time import time", "The core performs no I/O"),
        ("accounts", "def f():\n    import random", "The core performs no I/O"),
        ("service", "import cryptography.hazmat", "Only keys and seal touch cryptography"),
        ("authority", "def f():\n    import nacl", "Only keys and seal touch cryptography"),
        ("record", "from cryptography import x509", "Only keys and seal touch cryptography"),
        ("bearers", "import parley.record", "A bearer sees bytes and an address"),
        ("bearers.tcp", "from parley.bearers import folder", "No bearer knows another"),
        ("console", "import parley.store", "The console asks the service"),
    ],
)
def test_the_contract_refuses(shelf: Path, place: str, text: str, contract: str) -> None:
    package, _, module = place.partition(".")
    write(shelf, package, module or "__init__", text + "\n")
    assert any(name.startswith(contract) for name in broken(shelf))


def test_the_contract_refuses_a_circle(shelf: Path) -> None:
    write(shelf, "desk", "__init__", "import parley.dialogue\n")
    write(shelf, "dialogue", "__init__", "import parley.desk\n")
    assert "No package imports its sibling in a circle" in broken(shelf)


def test_the_contract_follows_an_import_through_others(shelf: Path) -> None:
    write(shelf, "wire", "__init__", "import socket\n")
    write(shelf, "authority", "__init__", "import parley.wire\n")
    assert any(name.startswith("The core performs no I/O") for name in broken(shelf))


# -- ruff's ban-list -------------------------------------------------------------------------------------------------

BANNED = [
    "import datetime\n\nnow = datetime.datetime.now()\n",
    "from datetime import date\n\ntoday = date.today()\n",
    "import time\n\nnow = time.time()\n",
    "from time import monotonic\n\nnow = monotonic()\n",
    "import os\n\nentropy = os.urandom(32)\n",
    "import secrets\n\nentropy = secrets.token_bytes(32)\n",
    "import uuid\n\nname = uuid.uuid4()\n",
    "import random\n\nnumber = random.randint(1, 6)\n",
    "from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey as Key\n\nkey = Key.generate()\n",
    "from cryptography.hazmat.primitives.asymmetric import mldsa\n\nkey = mldsa.MLDSA44PrivateKey.generate()\n",
    "from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey\n\nMLKEM768PrivateKey.generate()\n",
    "from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV\n\nkey = AESGCMSIV.generate_key(256)\n",
]


def ruff(code: str, place: str) -> str:
    """What `ruff check` finds of one rule in a text that says it stands at `place`."""
    options = ["--select", "TID251", "--output-format", "concise", "--no-cache", "--stdin-filename", place]
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *options, "-"],
        cwd=ROOT,
        input=code,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


@pytest.mark.parametrize("code", BANNED)
@pytest.mark.parametrize("package", ["record", "sim", "store"])
def test_clocks_and_hidden_randomness_are_refused(code: str, package: str) -> None:
    assert "TID251" in ruff(code, f"src/parley/{package}/sample.py")


@pytest.mark.parametrize("place", ["src/parley/service/x.py", "src/parley/cli/x.py", "tests/x.py", "scripts/x.py"])
def test_clocks_and_randomness_are_the_impure_shelfs(place: str) -> None:
    assert ruff("".join(BANNED), place).strip() == "All checks passed!"


def test_a_seeded_generator_is_no_hidden_randomness() -> None:
    assert "All checks passed!" in ruff("import random\n\nworld = random.Random(7)\n", "src/parley/sim/world.py")


def test_every_ban_says_what_to_do_instead() -> None:
    bans = settings()["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
    assert all(re.match(r"(take|make|draw|wait) ", ban["msg"]) for ban in bans.values())


def test_every_rule_left_out_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    table = text[text.index("[tool.ruff.lint]\n") : text.index("[tool.ruff.lint.pydocstyle]")]
    clean([line for line in table.splitlines() if re.match(r'  "[A-Z]+\d*",', line) and not re.search(r"# \w", line)])
