"""Findings in both languages: what was seen stands in both, and what a refusal tells is found in Chinese."""

from __future__ import annotations

import re

import pytest

from parley.console.words import said
from parley.service.doctor.findings import found, refused
from parley.service.doctor.words import FINDINGS, SAID
from parley.service.keys.troubles import unset
from parley.service.officers.sign_on_provider import SignOnUnreachable
from parley.store.plan import damaged

HAN = re.compile("[\u4e00-\u9fff]")
PLACE = re.compile(r"\{([a-z_]+)\}")


@pytest.mark.parametrize("code", FINDINGS)
def test_what_was_seen_stands_in_both_languages(code: str) -> None:
    row = FINDINGS[code]
    assert row.keys() == {"en", "zh"}
    seen = {name: f"seen {name}" for text in row["en"] for name in PLACE.findall(text)}
    one = found(code, **seen)
    assert one.code == code
    assert one.chinese is not None
    for value in seen.values():
        assert value in one.sentence + one.remedy
        assert value in "".join(one.chinese)
    assert "{" not in one.sentence + one.remedy + "".join(one.chinese)
    assert all(HAN.search(text) for text in row["zh"] if PLACE.sub("", text) and not text.startswith("chmod"))


def test_a_word_of_ours_that_was_seen_is_said_in_chinese() -> None:
    one = found("ends-soon", kind="undertaking", index=2, name="Belmora", time="221800Z NOV 2026", entry="ab")
    assert one.chinese is not None
    assert "一项承诺" in one.chinese[0]
    spoiled = found("store-damaged", damage=damaged("a log", 7).sentence)
    assert spoiled.chinese is not None
    assert HAN.search(spoiled.chinese[0])


def test_one_name_with_two_remedies() -> None:
    one, other = found("row-damaged", "line-damaged", name="B"), found("log-behind", "line-stopped", name="B")
    assert (one.code, other.code) == ("row-damaged", "log-behind")
    assert one.sentence == other.sentence
    assert one.remedy != other.remedy


def test_what_a_refusal_tells() -> None:
    one = refused(unset("the token"))
    assert (one.code, one.remedy, one.chinese) == ("hardware-unset", unset("").hint, None)
    assert HAN.search(said("zh", one.sentence))
    assert HAN.search(said("zh", one.remedy))
    other = refused(SignOnUnreachable("refused"), remedy="sign-on-unreached")
    assert other.code == SignOnUnreachable.code
    assert other.remedy == FINDINGS["sign-on-unreached"]["en"][1]
    assert other.chinese is not None
    assert all(map(HAN.search, other.chinese))


def test_what_is_said_of_all_is_in_both_languages() -> None:
    assert all(one.keys() == {"en", "zh"} for one in SAID.values())
