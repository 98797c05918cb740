"""Every command that a page or a hint names exists, with the options that it is named with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from parley.cli.main import parser
from scripts.refusals import refusals
from tests.cli.tree import options, verbs
from tests.tidy.tree import clean, paths, read

COMMAND = re.compile(r"(?:^|[`$(]|\s\s)(?:\.venv/bin/)?parley ((?:[a-z]+(?:-[a-z]+)* ?){1,3})([^`\n]*)", re.MULTILINE)
FENCE = re.compile(r"^```(?:sh|text)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`[^`\n]+`")


def test_commands_on_pages_exist() -> None:
    pages = [page for page in paths(".md") if page.parts[0] in ("docs", "README.md", "SECURITY.md", "ARCHITECTURE.md")]
    clean([f"{page}: {said}" for page in pages for said in wrong(_code(read(page)))])


def test_commands_in_hints_exist() -> None:
    clean([f"{one.name}: {said}" for one in refusals() for said in wrong(one.hint)])


def test_a_command_that_does_not_exist_is_found() -> None:
    assert list(wrong("`parley sing`")) == ["there is no `parley sing`"]
    assert list(wrong("`parley enrol refuse`")) == ["there is no `parley enrol refuse`"]
    assert list(wrong("`parley send --loud`")) == ["`parley send` has no --loud"]
    assert list(wrong("`parley enrol finish --words-match`, `parley restore FILE`")) == []


def wrong(text: str) -> Iterator[str]:
    """What is named in a text, and is not there."""
    known, given = _there()
    tops = {name.split()[0] for name in known}
    for named, rest in COMMAND.findall(text):
        words = named.split()
        names = (" ".join(words[:count]) for count in (3, 2, 1))
        name: str | None = next((one for one in names if one in known), None)
        if name is None and not (words[0] in tops and len(words) == 1):
            yield f"there is no `parley {' '.join(words)}`"
            continue
        lacking = [one for one in re.findall(r"--[a-z-]+", rest) if one not in given[name or words[0]]]
        yield from (f"`parley {name or words[0]}` has no {one}" for one in lacking)


@cache
def _there() -> tuple[frozenset[str], dict[str, set[str]]]:
    """The commands, and the options of each."""
    given: dict[str, set[str]] = {}
    for verb, option in options(parser()):
        given.setdefault(verb, set()).add(option)
        given.setdefault(verb.split()[0], set()).add(option)
    return frozenset(name for name, _ in verbs(parser())), given


def _code(page: str) -> str:
    """What stands in code on a page."""
    return "\n".join([*FENCE.findall(page), *INLINE.findall(FENCE.sub("", page))])


def test_the_pages_name_commands() -> None:
    assert len(COMMAND.findall(_code(read(Path("docs/start/two-machines.md"))))) > 10
