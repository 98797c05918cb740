"""The Chinese beside the English: one rendering of each term, the same places, numbers and negations."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from parley.desk.trail_words import SENTENCES as TRAIL
from parley.exchange.alarms import ALARMS
from parley.service.doctor.words import FINDINGS, SAID
from parley.wire.refusals_zh import SENTENCES
from scripts.refusals import refusals

FORMS = Path(__file__).resolve().parents[2] / "src" / "parley" / "forms"

GLOSSARY = {
    r"acknowledge(d|ment)?": "确认",
    r"attach(ment|ed files)": "附件",
    r"backup": "备份",
    r"bearer": "传输途径",
    r"bundle": "证据包",
    r"call request": "通话请求",
    r"card": "名片",
    r"channels?": "信道|频道",
    r"draft(s|ed)?": "草稿|起草",
    r"enrolment": "登记",
    r"exercise": "演习|演练",
    r"fork": "分叉",
    r"glossary": "词汇表",
    r"hazard": "危险",
    r"lead time": "提前通报时间",
    r"log": "日志",
    r"mandate": "授权",
    r"notice": "通报|通知",
    r"officer": "值班人员|负责人",
    r"on watch": "值班",
    r"orderwire": "勤务联络",
    r"party": "方",
    r"(?<!command )posts?": "岗位",
    r"precedence": "优先等级",
    r"read back": "复诵",
    r"receipt(ed)?": "回执|签收",
    r"rendering": "译法",
    r"restriction": "限制",
    r"revo(ked|cation)": "撤销",
    r"root key": "根密钥",
    r"signature": "签名",
    r"station": "台站|本站",
    r"suspended": "中止",
    r"talks": "会谈",
    r"terms": "条款",
    r"translation": "译文|翻译",
    r"understanding": "谅解",
    r"undertak(e|ing)": "承诺",
    r"withdrawn?": "撤回|退出",
}
"""A term as a regular expression, and what it is in Chinese: two only where the English has two meanings."""

OUTDATED = "电台 收据 职位 军官 通道 字段 磋商 吊销 优先级 语言 哈希 您 我们的 须要".split()
"""Words for which the glossary has another one, or that one party does not write to another."""

NEGATION = re.compile(r"\b(not|no|never|none|nobody|nothing|without|cannot)\b", re.IGNORECASE)
NEGATED = re.compile("[不未无没勿非否免]|失去|拒绝|中断|除.+外")
TURNED = ("受限方式", "紧急询问须从速答复", "撤回所提请求", "原为“{was}”，应为“{right}”")
"""Passages by which Chinese says a negation as an affirmation."""

PLACE = re.compile(r"\{[a-z_]+\}")
HAN = "[\u4e00-\u9fff]"
HALF_WIDTH = re.compile(rf"{HAN}[,;:!?]|[,;!?]{HAN}|{HAN}\.(?!\w)")


def pairs_in(value: Any, where: str) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 -- whatever TOML holds
    """Every English text with the Chinese one beside it, and where they stand."""
    if isinstance(value, dict):
        if {"en", "zh"} <= value.keys() and isinstance(value["en"], str):
            yield where, value["en"], value["zh"]
        for key, one in value.items():
            yield from pairs_in(one, f"{where}, {key}")
    elif isinstance(value, list):
        for one in value:
            name = one.get("name", one.get("number", one.get("word", ""))) if isinstance(one, dict) else ""
            yield from pairs_in(one, f"{where} {name}")


def pairs() -> Iterator[tuple[str, str, str]]:
    for path in sorted(FORMS.rglob("*.toml")):
        yield from pairs_in(tomllib.loads(path.read_text(encoding="utf-8")), path.stem)
    english = {one.code: one.sentence for one in refusals()}
    yield from ((code, english[code], chinese) for code, chinese in SENTENCES.items())
    yield from ((code, one.sentence, one.sentence_zh) for code, one in ALARMS.items())
    yield from ((one.english, one.english, one.chinese) for one in TRAIL)
    for code, row in FINDINGS.items():
        yield from ((code, english, chinese) for english, chinese in zip(row["en"], row["zh"], strict=True))
    yield from ((name, one["en"], one["zh"]) for name, one in SAID.items())


PAIRS = list(pairs())


def differing(english: str, chinese: str) -> Iterator[str]:
    """What the Chinese text does not say as the English one does."""
    bare = re.sub(r"`[^`]*`|station\.toml", "", PLACE.sub("", english))
    for term, rendering in GLOSSARY.items():
        if re.search(rf"\b({term})\b", bare, re.IGNORECASE) and not re.search(rendering, chinese):
            yield f"{term} is {rendering}"
    yield from (f"{word} is not used" for word in OUTDATED if word in chinese)
    turned = any(passage in chinese for passage in TURNED)
    if NEGATION.search(bare) and not NEGATED.search(chinese) and not turned:
        yield "a negation is missing"
    if sorted(PLACE.findall(english)) != sorted(PLACE.findall(chinese)):
        yield "other places"
    if sorted(re.findall(r"\d+", english)) != sorted(re.findall(r"\d+", chinese)):
        yield "other numbers"
    if HALF_WIDTH.search(chinese):
        yield "half-width punctuation"


def test_the_chinese_says_what_the_english_says_in_the_words_of_the_glossary() -> None:
    assert len(PAIRS) > 1_400
    assert [
        f"{where}: {what}: {chinese}" for where, english, chinese in PAIRS for what in differing(english, chinese)
    ] == []


def test_every_term_of_the_glossary_is_met() -> None:
    texts = [PLACE.sub("", english) for _, english, _ in PAIRS]
    assert [one for one in GLOSSARY if not any(re.search(rf"\b({one})\b", text, re.IGNORECASE) for text in texts)] == []
    assert [one for one in TURNED if not any(one in chinese for _, _, chinese in PAIRS)] == []


@pytest.mark.parametrize(
    ("english", "chinese", "what"),
    [
        ("The mandate is revoked.", "该授权已被吊销", ["revo(ked|cation) is 撤销", "吊销 is not used"]),
        ("Do not fire before {time}.", "{time}之前开火。", ["a negation is missing"]),
        ("From {time} on.", "自即日起。", ["other places"]),
        ("At least 24 hours.", "至少12小时。", ["other numbers"]),
        ("Yes, at once.", "是,立即。", ["half-width punctuation"]),
        ("The mandate is not revoked.", "该授权未被撤销。", []),
    ],
)
def test_what_differs_is_found(english: str, chinese: str, what: list[str]) -> None:
    assert list(differing(english, chinese)) == what
