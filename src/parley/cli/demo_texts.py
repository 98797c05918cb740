"""What the two parties of the demonstration say to each other: the default letters, or texts from files in parts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unicodedata import name

from parley.wire.limits import BODY_BYTES_MAX

PART_BYTES_MAX: Final = BODY_BYTES_MAX - 1_024
PART_CHARACTERS_MAX: Final = 19_000

ENDS: Final = ("\n\n", "\n", "。", ". ", " ")
"""Where a text may be cut, the best first."""

ENGLISH: Final = (
    "Northern Maritime Command of Arvenia to Coast Guard of Belmora.\n\n"
    "At 0610Z today our patrol vessel Sandpiper lost its radio aerial in a squall 14 nautical miles south-west of Cape "
    "Orlo. It is under way with its own engine and needs no help. It may cross the median line while it turns for "
    "shelter; should it do so, this is weather and not intent.\n\n"
    "Please tell your patrols in the area, and tell us on this line when you have."
)
CHINESE: Final = (
    "贝尔莫拉海岸警卫队致阿尔文尼亚北方海上司令部。\n\n"
    "来函收悉。我方已于六时三十五分将“矶鹬”号的情况通报该海域的两艘巡逻艇，令其保持三海里以上距离，不作跟踪，"
    "并随时准备应其请求提供拖带。\n\n"
    "如该船需要入港避风，可使用东灯塔锚地。此事不影响双方各自的立场。"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: its text, its language, and where the text comes from."""

    text: str
    language: str
    source: str


def letters(files: list[Path]) -> tuple[list[Letter], list[Letter]]:
    """What the first and the second party say: the files in turn, else a letter each; nobody stays silent."""
    from parley.cli.send import read_text_whole

    sides: tuple[list[Letter], list[Letter]] = ([], [])
    for place, file in enumerate(files):
        text = read_text_whole(file)
        parts = split(text)
        for number, part in enumerate(parts, 1):
            source = file.name if len(parts) == 1 else f"{file.name}, part {number} of {len(parts)}"
            sides[place % 2].append(Letter(part, language_of(part), source))
    if not sides[0]:
        sides[0].append(Letter(ENGLISH, "en", "the default letter"))
    if not sides[1]:
        sides[1].append(Letter(CHINESE, "zh", "the default letter"))
    return sides


def split(text: str) -> list[str]:
    """The text in parts that fit into a letter each, cut where a paragraph, a line or else a word ends."""
    parts = []
    rest = text.strip("\n")
    while rest:
        room = fitting(rest)
        if room < len(rest):
            ends = (rest.rfind(mark, room // 2, room) + len(mark) for mark in ENDS if mark in rest[room // 2 : room])
            room = next(ends, room)
        parts.append(rest[:room].strip("\n"))
        rest = rest[room:].strip("\n")
    return parts


def fitting(text: str) -> int:
    """How many characters of it fit into one letter."""
    beginning = text[:PART_CHARACTERS_MAX]
    return len(beginning.encode()[:PART_BYTES_MAX].decode("utf-8", "ignore"))


def language_of(text: str) -> str:
    """`zh` where Han characters outnumber letters of words, else `en`: a guess good enough for a demonstration."""
    letters_ = [character for character in text if character.isalpha()]
    han = sum(name(character, "").startswith("CJK") for character in letters_)
    return "zh" if 4 * han > len(letters_) else "en"
