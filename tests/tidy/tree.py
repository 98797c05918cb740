"""The project's files, as the tidy rules read them."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MADE_BY_TOOLS = {"__pycache__", "build", "demo", "dist", "htmlcov", "node_modules", "stations"}


def paths(*suffixes: str) -> Iterator[Path]:
    """Every file of the project, relative to its root, with one of the suffixes; all of them where none is given."""
    for folder, below, names in os.walk(ROOT):
        below[:] = sorted(name for name in below if name == ".ci" or not _is_foreign(name))
        for name in sorted(names):
            path = (Path(folder) / name).relative_to(ROOT)
            if not suffixes or path.suffix in suffixes:
                yield path


def _is_foreign(folder: str) -> bool:
    return folder.startswith(".") or folder in MADE_BY_TOOLS or folder.endswith(".egg-info")


@cache
def read(path: Path) -> str:
    """The text of one file; empty for one that is not text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


@cache
def settings() -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads(read(Path("pyproject.toml")))


def contract_layers() -> list[str]:
    """The packages as the import contract lists them, top first, without the brackets of those still to come."""
    contracts = settings()["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "way")
    return [name.strip(" ()") for layer in layers for name in layer.split("|")]


def clean(found: list[str]) -> None:
    """Fail where a rule has found something, and show all of it."""
    assert not found, "\n" + "\n".join(found)


def packages() -> set[str]:
    """The packages that exist."""
    return {path.parent.name for path in (ROOT / "src" / "parley").glob("*/__init__.py")}
