"""The specification's tables of forms and the reference's table of rules are as new as the code."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

from parley.forms.catalogue import BUILTIN
from scripts.forms import RULES, SPEC, rendered, rules
from scripts.forms_pages import FOLDER
from tests.tidy.tree import ROOT, clean

BYTES = re.compile(r"(?<=^> )\d+(?= bytes$)|(?<=[|,] )\d\d\d(?=[, ])", re.MULTILINE)
"""What a page says of sizes: another zlib may pack a few bytes tighter or looser."""


def test_the_tables_are_fresh() -> None:
    pages = rendered()
    stale = [
        path
        for path, text in pages.items()
        if not path.exists() or sized(path, path.read_text(encoding="utf-8")) != sized(path, text)
    ]
    clean([f"{path.relative_to(ROOT)} is stale: run `make forms`" for path in stale])
    assert {path for path in pages if path.parent == FOLDER} == set(FOLDER.iterdir())


def sized(path: Path, text: str) -> str:
    """A page with its sizes as they are, or without where they turn on another zlib."""
    return BYTES.sub("n", text) if path.parent == FOLDER and "ng" in zlib.ZLIB_RUNTIME_VERSION else text


def test_sizes_are_found() -> None:
    assert BYTES.sub("n", "> 206 bytes\n| STOP | 145, 130, 100 | 9 |\n") == "> n bytes\n| STOP | n, n, n | 9 |\n"


def test_every_form_and_every_rule_has_its_line() -> None:
    spec, page = SPEC.read_text(encoding="utf-8"), RULES.read_text(encoding="utf-8")
    assert all(f"### `{form}` {version}\n" in spec for form, version in BUILTIN)
    found = rules()
    assert found
    assert all(f"| `{one.code}` | {one.sentence} | " in page for one in found)


def test_every_rule_of_the_judgement_is_in_its_specification() -> None:
    spec = (ROOT / "spec" / "authority.md").read_text(encoding="utf-8")
    elsewhere = {"key-superseded"}  # of the record (spec/card.md)
    clean(
        [
            f"{one.code} is not in spec/authority.md"
            for one in rules()
            if one.code not in elsewhere and f"`{one.code}`" not in spec
        ]
    )
