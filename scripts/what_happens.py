"""Writes the traces of docs/guides/what-happens-when.md: what two real stations do in each of its scenes, shortened.

With a scene's name its whole trace is printed instead; with --check the page is only compared.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Final

from scripts.scenes import SCENES

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "guides" / "what-happens-when.md"
ROWS_MAX: Final = 40
LOST: Final = ", and it is lost"
NAMES: Final = {"0": "A", "1": "B"}

_BLOCK = re.compile(r"(<!-- trace: ([a-z0-9-]+) -->\n```text\n)(?:(?!```).*\n)*(```\n)")
_LINE = re.compile(r" *(\d+) (?:([01]) )?(.*)")

SAYS: Final[tuple[tuple[str, str], ...]] = (
    (r"- (.*)", r"-- \1 --"),
    (r"says ROUTINE", "{own}'s officer releases a letter"),
    (r"says (\w+)", r"{own}'s officer releases a letter, \1"),
    (r"told Placed (\d+), .*", r"{own}'s officer sees: recorded, entry \1"),
    (r"told Arrived (\d+), .* provisional", r"{own}'s officer sees {other}'s entry \1, ahead of its turn"),
    (r"told Arrived (\d+), .*", r"{own}'s officer sees {other}'s entry \1"),
    (r"told Held 1", "{own}'s officer sees: held, 1 entry"),
    (r"told Held (\d+)", r"{own}'s officer sees: held, \1 entries"),
    (r"told EntryHeld (\d+)", r"{own}'s officer sees: held, entry \1"),
    (r"told Alarm ([a-z-]+): .*", r"{own}'s officer sees the alarm \1"),
    (r"told Page for (\S+) .*", r"{own}'s station pages its watch: \1"),
    (r"by folder: .*\bentry 1/(\d+) .*", r"{own} writes entry \1 to a stick"),
    (r"by (\w+): .*\bentry 1/(\d+)( .*)?", r"{own} sends entry \2 by \1"),
    (r"by (\w+): .*\breceipt 1/(\d+).*", r"{own} sends its receipt, size \2, by \1"),
    (r"by (\w+): .*\breceipt of entry 1/(\d+).*", r"{own} sends its receipt for entry \2 by \1"),
    (r"by (\w+): .*\bpiece \d+/\d+ of \d+.*", r"{own} sends a piece of something long by \1"),
    (r"by (\w+): .*\bhave \d/.*", r"{own} asks and tells by \1 who holds what"),
    (r"stops: commit failed", "{own}'s disk takes no write"),
    (r"stops: crash before the commit", "{own}'s machine stops before the write is whole"),
    (r"stops: crash among the releases", "{own}'s machine stops after the write, before all has left"),
    (r"starts", "{own}'s machine runs again"),
    (r"\(hostile\) (\w[\w ]*): (.*)", r"{own} {does}: \2"),
)
"""What a line of a trace says in plain words; what matches none is left out."""

DOES: Final = {
    "forks": "forks",
    "withholds": "withholds",
    "repeats": "repeats",
    "floods": "floods",
    "signs receipts beyond": "lies",
}


def main() -> int:
    """Write the page and say so, or compare it, or print one whole trace."""
    for name in sys.argv[1:]:
        if name in SCENES:
            print("\n".join(SCENES[name]().lines))
            return 0
    before = PAGE.read_text(encoding="utf-8")
    page = render(before)
    if "--check" in sys.argv[1:]:
        return 0 if page == before else 1
    PAGE.write_text(page, encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


def render(page: str) -> str:
    """The page with the trace of each scene that it names."""
    return _BLOCK.sub(lambda found: found[1] + "".join(f"{row}\n" for row in rows(found[2])) + found[3], page)


def scenes_in(page: str) -> list[str]:
    """The scenes that a page names."""
    return [found[2] for found in _BLOCK.finditer(page)]


def rows(name: str) -> list[str]:
    """A scene's trace in plain words; what repeats stands once."""
    found: list[tuple[int, str, list[int]]] = []
    here: dict[str, list[int]] = {}
    lines = list(_with_losses(SCENES[name]().lines))
    for moment, side, what in lines:
        said, after = in_words(side, what), moment - lines[0][0]
        if said in here:
            here[said].append(after)
        elif said:
            here = {} if _is_news(said) else here
            here[said] = []
            found.append((after, said, here[said]))
    shown = [_shown(*row) for row in found]
    return shown if len(shown) <= ROWS_MAX else [*shown[:ROWS_MAX], "            ..."]


def _is_news(said: str) -> bool:
    """Whether what went before may be said again after it."""
    return any(word in said for word in ("sees", "releases", "--"))


def _with_losses(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Moment, side and text of each line; that a datagram is lost stands with it."""
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        moment, side, what = _parts(line)
        if what != "lost":
            yield int(moment), side, what + (LOST if following.endswith(" lost") else "")


def in_words(side: str, what: str) -> str:
    """What a line says, in plain words; empty where it says nothing for people."""
    for pattern, words in SAYS:
        match = re.fullmatch(pattern, what.removesuffix(LOST))
        if match is not None:
            own, other = NAMES.get(side, ""), NAMES.get("1" if side == "0" else "0", "")
            does = DOES.get(match[1], "") if match.groups() else ""
            return match.expand(words).format(own=own, other=other, does=does) + LOST * what.endswith(LOST)
    return ""


def _parts(line: str) -> tuple[str, str, str]:
    match = _LINE.fullmatch(line)
    assert match is not None, line
    return match[1], match[2] or "", match[3]


def _shown(after: int, said: str, again: list[int]) -> str:
    if again:
        said += f" ({len(again)} more until {_clock(again[-1])})"
    return f"{_clock(after):>10}  {said}"


def _clock(milliseconds: int) -> str:
    """Hours, minutes and seconds since the trace began."""
    seconds = milliseconds // 100
    return f"{seconds // 36_000}:{seconds // 600 % 60:02}:{seconds // 10 % 60:02}.{seconds % 10}"


if __name__ == "__main__":
    raise SystemExit(main())
