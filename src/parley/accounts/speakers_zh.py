"""Who said it, in Chinese: the phrase before a verb of speaking."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.accounts.data.verbs import STRENGTH_ZH
from parley.accounts.model import Name

_VERBS: Final = "|".join(sorted(STRENGTH_ZH, key=len, reverse=True))
CUE: Final = re.compile(rf"(?:{_VERBS})(?=[，：:,\"“「]|[^，。；的者]{{2,}}|[。！]|$)(?!者|书|会|权)")
STRICT: Final = frozenset(
    {
        "说",
        "称",
        "反对",
        "要求",
        "希望",
        "抗议",
        "声明",
        "主张",
        "建议",
        "介绍",
        "宣布",
        "表达",
        "承认",
        "通报",
        "认为",
        "提醒",
        "威胁",
        "否认",
        "承诺",
        "援引",
    }
)
FILLER: Final = re.compile(
    r"(?:还|也|则|再次|并|同时|随后|当天|当日|今天|昨天|日前|近日|\d{1,2}日(?:晚|上午|下午|晚间)?|严正|明确|强烈|坚决|一再|多次|曾|已|在(?:声明|例行记者会|通话|会上"
    r"|会见时|新闻稿|社交媒体|谈话)中?上?|就此|对此|表示|在[^，。；]{1,18}(?:上|中|时)|向[^，。；]{1,10}|对[^，。；]{1,10}|就[^，。；]{1,24})+$"
)
BREAK: Final = re.compile(r"[，。；：:！？\x01]")
ACCORDING: Final = re.compile(
    r"(?:据|根据|援引)(?P<who>[^，。；]{2,24}?)(?:的?(?:消息|通报|报道|声明|介绍|说法|新闻稿))?(?=[，：:]|介绍|报道|称)"
)
WHO: Final = re.compile(r"[\u4e00-\u9fffA-Za-z·•]{2,24}")


@dataclass(frozen=True, slots=True)
class SpokenZh:
    """A cue with its subject's place; the subject is None where the sentence leaves it to the one before."""

    cue: tuple[int, int]
    strength: int
    subject: tuple[int, int] | None
    addressee: tuple[int, int] | None = None


def spoken(text: str, start: int, hidden: str, names: Iterable[Name]) -> list[SpokenZh]:
    """Every verb of speaking in a sentence (`hidden` is the sentence with its quotations blanked out)."""
    persons = [
        name for name in names if name.kind in {"person", "body"} and start <= name.span.start < start + len(hidden)
    ]
    found = []
    for match in CUE.finditer(hidden):
        follows = hidden[match.end() : match.end() + 2]
        if (
            match.group() in STRICT
            and not re.match(r"[，：:,\x01]", follows)
            and not _spoken_by_name(text, start, match.start(), persons)
        ):
            continue
        subject = _subject(start, hidden, match.start(), persons)
        found.append(SpokenZh((start + match.start(), start + match.end()), STRENGTH_ZH[match.group()], subject))
    for match in ACCORDING.finditer(hidden):
        if "\x01" not in match.group("who"):
            place = (start + match.start("who"), start + match.end("who"))
            found.append(SpokenZh((start + match.start(), start + match.start("who")), 0, place))
    return sorted(found, key=lambda each: each.cue)


def _spoken_by_name(text: str, start: int, at: int, persons: list[Name]) -> bool:
    bare = FILLER.sub("", text[start : start + at])
    return any(name.span.end - start == len(bare) for name in persons) or bare.endswith(
        ("方", "部", "人", "局", "者", "他", "她", "明", "会")
    )


def _subject(start: int, hidden: str, at: int, persons: list[Name]) -> tuple[int, int] | None:
    """The person or body that ends before the verb once adverbs are passed; else the clause's own opening phrase."""
    breaks = [match.end() for match in BREAK.finditer(hidden[:at])]
    first = breaks[-1] if breaks else 0
    bare = FILLER.sub("", hidden[first:at])
    end = first + len(bare)
    ending = [name for name in persons if name.span.start - start >= first and name.span.end - start <= end]
    if ending:
        named = [name for name in ending if name.kind == "person"]
        chosen = (named[0] if named else ending[-1] if ending[-1].span.end - start >= end - 1 else ending[0]).span
        return chosen.start, chosen.end
    found = WHO.search(bare)
    if found and len(bare) <= 24 and found.end() == len(bare):
        return start + first + found.start(), start + end
    return None
