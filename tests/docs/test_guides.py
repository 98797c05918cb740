"""The stories in docs/guides: every command of a page is, in its order, one of the script of the same name."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scripts.runner import SPOKEN_FOR, joined

ROOT = Path(__file__).resolve().parents[2]
GUIDES, SCRIPTS = ROOT / "docs" / "guides", ROOT / "tests" / "scripts"
STORIES = [page for page in sorted(GUIDES.glob("*.md")) if (SCRIPTS / f"{page.stem}.txt").exists()]
BLOCK = re.compile(r"^```sh\n# ([a-z]+)(?: ([a-z]+))?\n(.*?)^```", re.MULTILINE | re.DOTALL)

LEFT_OUT = re.compile(r" --(?:wait|officer|passphrase-file|officer-passphrase-file) \S+")
"""What is the same every time."""

Step = tuple[str, ...]


@pytest.mark.parametrize("page", STORIES, ids=[page.stem for page in STORIES])
def test_the_commands_of_a_page_are_those_of_its_script(page: Path) -> None:
    told = list(told_by_page(page.read_text(encoding="utf-8")))
    played = list(played_by_script((SCRIPTS / f"{page.stem}.txt").read_text(encoding="utf-8")))
    assert told
    assert not missing(told, played), f"not played, or not in this order: {missing(told, played)}"


def test_there_are_stories() -> None:
    assert len(STORIES) >= 4


def test_what_is_told_otherwise_is_found() -> None:
    told = list(
        told_by_page("```sh\n# arvenia\nparley a --x 'y z'\nparley b\n```\n```sh\n# belmora second\nparley c\n```\n")
    )
    assert told == [("arvenia", "duty", "a", "--x", "y z"), ("arvenia", "duty", "b"), ("belmora", "second", "c")]
    script = "arvenia: parley a --x 'y z' --wait 20\nuntil 'x' arvenia: parley b\nexit 1 belmora second: parley c\n"
    assert not missing(told, list(played_by_script(script)))
    assert missing(told[::-1], told) == ["arvenia: parley b", "arvenia: parley a --x y z"]
    assert missing([("arvenia", "duty", "d")], told) == ["arvenia: parley d"]


def told_by_page(text: str) -> Iterator[Step]:
    """Every command of a page: station, officer, words."""
    for station, officer, block in BLOCK.findall(text):
        for _, line in joined(block.splitlines()):
            for_whom = f"{station} {officer}" if officer else station
            yield from played_by_script(f"{for_whom}: {line}")


def played_by_script(text: str) -> Iterator[Step]:
    """Every command of a script that somebody at a station types."""
    for _, line in joined(text.splitlines()):
        found = None if line.startswith("#") else SPOKEN_FOR.search(line)
        if found:
            words = shlex.split(LEFT_OUT.sub("", found[3]))
            yield found[1], found[2] or "duty", *words[1:]


def missing(told: list[Step], played: list[Step]) -> list[str]:
    """What is told and is not played after what was told before."""
    rest = iter(played)
    return [f"{one[0]}: parley {' '.join(one[2:])}" for one in told if one not in rest]
