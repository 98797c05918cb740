"""The project's files, as the tidy rules read them."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MADE_BY_TOOLS = {Path(name) for name in ("build", "demo", "dist", "htmlcov", "stations")}


def paths(*suffixes: str, root: Path = ROOT) -> Iterator[Path]:
    """Every file of the project, relative to its root, with one of the suffixes; all of them where none is given."""
    for folder, below, names in os.walk(root):
        here = Path(folder).relative_to(root)
        below[:] = sorted(name for name in below if not _is_foreign(here / name))
        for name in sorted(names):
            path = here / name
            if not suffixes or path.suffix in suffixes:
                yield path


def _is_foreign(folder: Path) -> bool:
    """Whether a folder holds what make or a tool made."""
    if folder == Path(".ci"):
        return False
    return folder in MADE_BY_TOOLS or folder.name.startswith(".") or folder.name in {"__pycache__", "node_modules"}


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
