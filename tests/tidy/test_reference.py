"""What is written from the code is as new as the code."""

from __future__ import annotations

from scripts.reference import MAN, rendered
from tests.tidy.tree import ROOT, clean


def test_the_reference_and_the_man_pages_are_fresh() -> None:
    pages = rendered()
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    clean([f"{path.relative_to(ROOT)} is stale: run `make reference`" for path in stale])
    assert set(MAN.iterdir()) == {path for path in pages if path.parent == MAN}


def test_every_verb_and_option_is_in_the_reference() -> None:
    from parley.cli.main import parser
    from tests.cli.tree import options, verbs

    page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    sections = {part.split("\n", 1)[0]: part for part in page.split("## parley ")}
    assert sections.keys() >= {name for name, _ in verbs(parser())}
    missing = [(name, option) for name, option in options(parser()) if f"{option}" not in sections[name]]
    assert {option for _, option in missing} <= {"-h", "--help"}
