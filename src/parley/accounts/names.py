"""Persons, bodies and places that a text names, each mention with its bearer and title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.accounts.data.places import CAPITAL, COUNTRY, COUNTRY_ZH, REGION_WORDS, WATERS
from parley.accounts.data.titles import BODIES, RANKS, TITLE_ZH
from parley.accounts.data.verbs import STRENGTH
from parley.accounts.limits import NAMES_MAX
from parley.accounts.model import DocId, Name, Span
from parley.accounts.refusals import refuse_large
from parley.accounts.words import stem

CAP: Final = r"(?:[A-Z][\w’'\-]*[\w]|[A-Z]\.|[A-Z]\b)(?:’s|'s)?"
RUN: Final = re.compile(rf"{CAP}\.?(?:(?: (?:of the|for the|of|for|al|bin|von|van|de|del|da|el|la|&) | |-){CAP}\.?)*")
POSSESSIVE: Final = re.compile(r"[’']s\b")
WORD: Final = re.compile(r"[^\W\d_][\w’'\-]*\.?")
SENTENCE_START: Final = re.compile(r"(?:^|[.!?:]\s+|[\n“\"‘(\[]\s*)$")
ACTING: Final = re.compile(
    rf"(?:,? (?:for (?:his|her) part|who)\b,?)?,? (?:also |later |then |has |had "
    rf")?(?:{'|'.join(each for each in STRENGTH if not each.endswith('ing'))}|nodded|smiled|shrugged"
    rf"|declined)\b|, (?:an?|the) [a-z]"
)
"""What a person does and a thing does not: a single capitalised word before it is a name."""

CALENDAR: Final = frozenset(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
OPENERS: Final = frozenset(
    """the a an in on at it he she they we i but and this that these those his her its their there when while
    after before since if as for from by with both neither some many most no not however meanwhile earlier
    later last officials analysts according two three several our you what who asked under also only all such
    because although despite during following speaking read along over about against old new top be more
    former""".split()
)
_SOUND: Final = (
    "阿埃艾安奥巴班鲍贝本比宾波伯布达戴丹道德登迪蒂杜多恩尔法费芬弗福夫盖戈格古哈海汉赫霍胡基吉加杰金卡凯坎康考科克肯库拉莱兰朗劳勒雷里利莉林隆卢鲁伦罗洛马迈曼梅蒙"
    "米莫姆摩根穆纳内尼诺努欧帕潘佩皮普奇契乔切琼瑞萨塞桑森沙绍舍申圣史舒斯司松苏索塔泰坦汤特滕托图瓦万威韦维温沃乌希夏肖谢辛休雅亚扬耶伊因英尤约泽詹珍兹朗"
    "娜妮莉丝丽玛莎黛蕾薇琳娅芙珊蒂贾翰迪彼博策彻茨厄凡菲弗葛贡瓜豪亨洪捷津柯肯夸昆琉露麦曼茅缪默瑙涅纽庞培彭蓬珀齐恰钦琴若撒瑟朔绥藤廷佗旺魏翁锡欣逊叶扎佐卓祖"
)
"""Characters that write the sounds of foreign names."""

SOUNDS: Final = re.compile(rf"[{_SOUND}]{{2,6}}")
SOUNDS_BEFORE: Final = re.compile(rf"[{_SOUND}]{{2,6}}$")
RANKS_ZH: Final = frozenset(
    "上将 中将 少将 准将 上校 中校 上尉 海军上将 将军 先生 女士 部长 总统 总理 大使 司令 司令员 外长 防长".split()
)
DOTTED: Final = re.compile(rf"[{_SOUND}]{{1,6}}(?:[·•][{_SOUND}A-Z]{{1,6}})+")
LATIN: Final = re.compile(r"[A-Z][A-Za-z.\-]+(?: [A-Z][A-Za-z.\-]+)*")
SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田闻董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习"
)
ZH_AFTER_NAME: Final = re.compile(
    r"(?:上将|中将|少将|大校|上校|部长|主席|总统|总理|大使|发言人|表示|说|指出|强调|称|司令员|参谋长|同|与|和|会见|应|在|就|将军|先生|女士)"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised run before it is known what it names."""

    start: int
    end: int
    words: tuple[str, ...]


def names(doc: DocId, text: str, places: Iterable[tuple[int, int]], lang: str) -> tuple[Name, ...]:
    """Every mention in the given stretches; mentions of one person share a key (the fullest form, in small letters)."""
    found = list(_chinese(doc, text, list(places)) if lang == "zh" else _english(doc, text, list(places)))
    refuse_large(len(found), NAMES_MAX, "names")
    return tuple(sorted(_joined(found), key=lambda each: each.span))


def bare(text: str) -> str:
    """A name without its titles, article and possessive, as written."""
    words = POSSESSIVE.sub("", text).split()
    while len(words) > 1 and (
        words[0].lower().rstrip(".") in RANKS
        or words[0].lower() in {"the", "us", "u.s.", "a", "an"}
        or words[0].lower() in COUNTRY
    ):
        words.pop(0)
    return " ".join(words)


def _english(doc: DocId, text: str, places: list[tuple[int, int]]) -> list[Name]:
    runs = [run for start, end in places for run in _runs(text, start, end)]
    inside = Counter(
        word for run in runs for word in run.words if not _opens_sentence(text, run.start) or word != run.words[0]
    )
    found: list[Name] = []
    for run in runs:
        kept = _without_opener(text, run, inside)
        if kept is not None:
            found += _named(doc, text, kept)
    return found


def _runs(text: str, start: int, end: int) -> list[Run]:
    return [
        Run(match.start(), match.end(), tuple(WORD.findall(match.group()))) for match in RUN.finditer(text, start, end)
    ]


def _opens_sentence(text: str, at: int) -> bool:
    return at == 0 or bool(SENTENCE_START.search(text, max(0, at - 4), at))


def _without_opener(text: str, run: Run, inside: Counter[str]) -> Run | None:
    """The run without a first word that is capitalised only because a sentence begins; None where nothing is left."""
    words, start = list(run.words), run.start
    while (
        words
        and words[0] not in {"US", "IT", "AN"}
        and (words[0].lower() in OPENERS or words[0].lower().rstrip(".") in CALENDAR)
    ):
        start = _next_word(text, start, run.end, words.pop(0))
    first = words[0].lower().rstrip(".") if words else ""
    if words and len(words) == 1 and start == run.start and _opens_sentence(text, start):
        known = first in COUNTRY or first in CAPITAL or inside[words[0]] or first in BODIES
        if not known and not POSSESSIVE.search(words[0]) and not (ACTING.match(text, run.end) and not _plural(first)):
            return None
    if not words or (len(words) == 1 and (first in RANKS or len(first) < 2)):
        return None
    final = words[-1].rstrip(".")
    end = run.end - 1 if text[run.end - 1] == "." and len(final) > 1 and "." not in final else run.end
    return Run(start, end, tuple(words))


def _plural(word: str) -> bool:
    """Whether a capitalised word at a sentence's start looks like a plural noun rather than a name."""
    return word.endswith("s") and not word.endswith(("is", "us", "as", "ss"))


def _next_word(text: str, start: int, end: int, word: str) -> int:
    at = start + len(word)
    while at < end and not text[at].isalnum():
        at += 1
    return at


def _named(doc: DocId, text: str, run: Run) -> list[Name]:
    """One mention, or several where a possessive or an "of" divides the run."""
    words = text[run.start : run.end]
    cut = next((each for each in POSSESSIVE.finditer(words) if not words[: each.start()].endswith("People")), None)
    if cut and cut.end() < len(words):
        parts = [(run.start, run.start + cut.start()), (run.start + cut.end() + 1, run.end)]
    elif not cut and (at := _person_of(words)):
        parts = [(run.start, run.start + at), (run.start + at + len(" of "), run.end)]
    else:
        found = _classified(doc, text, _cut_to(text, run, run.start + cut.start()) if cut else run)
        return [found] if found else []
    return [each for start, end in parts for part in _runs(text, start, end) for each in _named(doc, text, part)]


def _cut_to(text: str, run: Run, end: int) -> Run:
    return Run(run.start, end, tuple(WORD.findall(text, run.start, end)))


def _person_of(words: str) -> int:
    """Where "General NAME of BODY" divides; 0 where it does not."""
    at = words.find(" of ")
    before = words[:at].lower().split() if at > 0 else []
    titled = bool(before) and before[0].rstrip(".") in RANKS
    return at if titled and any(each.rstrip(".") not in RANKS and not _is_body(each) for each in before) else 0


def _is_body(word: str) -> bool:
    return word in BODIES or word.removesuffix("s") in BODIES


def _classified(doc: DocId, text: str, run: Run) -> Name | None:
    words = [each.lower().rstrip(".") for each in run.words]
    whole = POSSESSIVE.sub("", text[run.start : run.end].lower())
    span = Span(doc, run.start, run.end)
    if not words or (len(words) == 1 and words[0] in CALENDAR):
        return None
    if whole in COUNTRY or whole in CAPITAL:
        return Name(span, "place", COUNTRY.get(whole, CAPITAL.get(whole, whole)))
    lead = _titles(words)
    if lead and lead < len(words):
        at = run.start + _offset(text[run.start : run.end], lead)
        return Name(Span(doc, at, run.end), "person", " ".join(words[lead:]), Span(doc, run.start, at - 1))
    if any(_is_body(word) for word in words):
        return Name(span, "body", whole)
    if words[-1] in REGION_WORDS or words[0] in REGION_WORDS:
        return Name(span, "place", whole)
    governed = text[max(0, run.start - 8) : run.start].endswith((" of ", " of the ", " the "))
    alone = len(words) == 1 and words[0] not in OPENERS and not governed and ACTING.match(text, run.end)
    return Name(span, "person" if alone or _personal(words, whole) else "other", whole)


def _titles(words: list[str]) -> int:
    """How many words at the front are a title, with the body that it belongs to; 0 where no title leads to a name."""
    if not any(word in RANKS for word in words):
        return 0
    lead = max(
        (index + 1 for index, word in enumerate(words) if word in RANKS or _is_body(word) or word in COUNTRY), default=0
    )
    rest = words[lead:]
    return lead if 1 <= len(rest) <= 4 and not any(word in REGION_WORDS for word in rest) else 0


def _personal(words: list[str], whole: str) -> bool:
    initial = any(len(word) == 1 for word in words[1:])
    plain = all(
        word.replace("-", "").isalpha() and word not in COUNTRY and word not in CAPITAL and word not in RANKS
        for word in words
    )
    return initial or (2 <= len(words) <= 3 and plain and " of " not in whole and " and " not in whole)


def _offset(words: str, lead: int) -> int:
    """Where the word number `lead` begins."""
    return [each.start() for each in WORD.finditer(words)][lead]


def _joined(found: list[Name]) -> list[Name]:
    """A mention by one word of a longer personal name takes that person's key, and its kind."""
    full: dict[str, Counter[str]] = {}
    for name in found:
        parts = name.key.split()
        if name.kind == "person" and len(parts) > 1:
            for part in (parts[0], parts[-1]):
                full.setdefault(part, Counter())[name.key] += 1
    joined = []
    lands = _lands(found)
    alone = {name.key for name in found if name.kind == "person" and " " not in name.key}
    for name in found:
        parts = name.key.split()
        if name.kind in {"person", "other"} and len(parts) == 1 and parts[0] in full:
            key = full[parts[0]].most_common(1)[0][0]
            joined.append(Name(name.span, "person", key, name.title))
        elif name.kind == "other" and len(parts) == 1 and parts[0] in alone - lands:
            joined.append(Name(name.span, "person", name.key, name.title))
        elif name.kind == "person" and len(parts) > 1:
            longest = max(
                (key for part in (parts[-1], parts[0]) for key in full.get(part, ()) if set(parts) <= set(key.split())),
                key=len,
                default=name.key,
            )
            joined.append(Name(name.span, "person", longest, name.title))
        elif name.key in lands:
            joined.append(Name(name.span, "place", name.key))
        else:
            joined.append(name)
    return joined


def _lands(found: list[Name]) -> set[str]:
    """Names of one word that a people is called after in the same text (Arvenia, an Arvenian), and no person."""
    words = {word for name in found for word in name.key.split()}
    peoples = {stem(word.capitalize())[1] for word in words if word.endswith(("n", "ns", "ese"))}
    return {word for word in words if word.endswith(("a", "ia")) and stem(word.capitalize())[1] in peoples}


def _chinese(doc: DocId, text: str, places: list[tuple[int, int]]) -> list[Name]:
    found: list[Name] = []
    for start, end in places:
        for table, kind in ((COUNTRY_ZH, "place"), (WATERS, "place"), (TITLE_ZH, "body")):
            for han, key in table.items():
                found += [Name(Span(doc, at, at + len(han)), kind, key) for at in _places(text, han, start, end)]
        found += [
            Name(Span(doc, *match.span()), "other", match.group().lower()) for match in LATIN.finditer(text, start, end)
        ]
        found += _chinese_persons(doc, text, start, end)
    known = {name.key for name in found if name.kind == "person" and len(name.key) > 1}
    for start, end in places:
        found += [
            Name(Span(doc, at, at + len(key)), "person", key)
            for key in sorted(known)
            for at in _places(text, key, start, end)
        ]
    return _longest(found)


def _chinese_persons(doc: DocId, text: str, start: int, end: int) -> list[Name]:
    """Names in the sounds of another language, dotted or beside a title; a surname and one or two characters there."""
    found = [Name(Span(doc, *match.span()), "person", match.group()) for match in DOTTED.finditer(text, start, end)]
    for title in TITLE_ZH:
        for at in _places(text, title, start, end):
            after, before = at + len(title), text[start:at]
            name = SOUNDS.match(text, after, end) or _surnamed(text, after, end)
            if name:
                found.append(Name(Span(doc, *name.span()), "person", name.group(), Span(doc, at, after)))
            ahead = SOUNDS_BEFORE.search(before) if title in RANKS_ZH else None
            if ahead:
                place = Span(doc, start + ahead.start(), start + ahead.end())
                found.append(Name(place, "person", ahead.group()))
    return found


def _surnamed(text: str, at: int, end: int) -> re.Match[str] | None:
    """A Chinese name after a title: a surname and the characters up to the word that follows a name."""
    for size in (3, 2):
        match = re.compile(rf"[{SURNAMES}][\u4e00-\u9fff]{{{size - 1}}}").match(text, at, end)
        if match and ZH_AFTER_NAME.match(text, match.end()) and not ZH_AFTER_NAME.search(match.group()):
            return match
    return None


def _places(text: str, what: str, start: int, end: int) -> list[int]:
    found, at = [], text.find(what, start, end)
    while at >= 0:
        found.append(at)
        at = text.find(what, at + len(what), end)
    return found


def _longest(found: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
    return kept
