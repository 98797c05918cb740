"""The kept results: one JSON line a kind, the newest measurement of each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from bench.peers.kinds import KINDS
from bench.peers.machine import Json

KEPT: Final = Path(__file__).with_name("results.jsonl")


def read(path: Path = KEPT) -> dict[str, Json]:
    """By the name of the kind, in the order of the kinds; nothing where nothing is kept yet."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    found = {line["kind"]: line for line in map(json.loads, lines)}
    return {kind.name: found[kind.name] for kind in KINDS if kind.name in found}


def keep(line: Json, path: Path = KEPT) -> None:
    """Put one in, in place of the same kind's earlier one."""
    lines = read(path) | {line["kind"]: line}
    ordered = [lines[kind.name] for kind in KINDS if kind.name in lines]
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in ordered)
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
