"""Who said it: the ways in which news give words to a speaker, one after another."""

from __future__ import annotations

import pytest

from parley.accounts.model import Directness
from tests.accounts.samples import document, speakers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We saw a light,” said the ferry's captain, Jon Arvid.", ["Jon Arvid"]),
        ("Admiral Tomas Relk, the head of the navy, said “no” to that.", ["Tomas Relk"]),
        ("The ministry cited General Mira Tallis as telling reporters that the river “is ours.”", ["Mira Tallis"]),
        ("The general was quoted by the state agency as saying that they were “ready.”", ["The general"]),
        ("General Mira Tallis spoke. “We shall see,” she said.", ["Mira Tallis"]),
        ("General Mira Tallis rejected it, calling the claim “absurd.”", ["Mira Tallis"]),
        ("According to Captain Jonas Ferrer, the road was “simply gone.”", ["Jonas Ferrer"]),
        ("General Mira Tallis said the boat was “ours,” according to a statement.", ["Mira Tallis"]),
        ("His deputy, Karin Holt, was less reserved: “They have failed.”", ["Karin Holt"]),
        ("The two shook hands on what Envoy Hana Wirth called “a decent silence.”", ["Hana Wirth"]),
        ("Pavel Dorn told Hana Wirth that he was tired. She answered: “So are we all.”", ["Hana Wirth"]),
        ("“No,” he said. Pavel Dorn then left.", ["Pavel Dorn"]),
        ("“Why now?” asked one survivor.", ["one survivor"]),
        ("The resolution “deplores the loss of life” at sea.", ["The resolution"]),
    ],
)
def test_english(text: str, found: list[str]) -> None:
    assert [who for _, who in speakers(text)] == found


def test_a_quotation_without_a_cue_is_carried_over() -> None:
    read = document("“We met,” Brandt’s office said.\n“We will meet again in the autumn of the year.”\n", lang="en")
    assert [each.directness for each in read.attributions][-1] is Directness.CARRIED
    assert [who for _, who in speakers(read.text)] == ["Brandt’s office", "Brandt’s office"]


def test_words_in_marks_that_nobody_says_are_left_out() -> None:
    assert speakers("The so-called “ghost fleet” has grown.") == []


def test_chain_cue_and_addressee() -> None:
    read = document(
        "Belmora’s defence ministry quoted General Mira Tallis as telling General Isko Baran that the river “is ours.”",
        lang="en",
    )
    said = next(each for each in read.attributions if each.directness is Directness.PARTIAL)
    assert said.cue
    assert said.addressee_resolved
    assert read.says(said.cue) == "as telling"
    assert read.says(said.addressee_resolved) == "Isko Baran"
    assert [read.says(each) for each in said.chain] == ["Belmora’s defence ministry"]


def test_reported_clauses_have_their_content() -> None:
    read = document("Tallis urged Arvenia to open the bridge, according to a statement.", lang="en")
    contents = [read.says(each.content) for each in read.attributions if each.strength == 3]
    assert contents == ["to open the bridge"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("发言人李明表示：“必须保持安全距离。”", "李明"),
        ("“必须保持安全距离。”，国防部长布兰特说。", "布兰特"),
        ("救援队队长费雷尔上尉说：“废墟下面没有人会问护照。”", "费雷尔"),
    ],
)
def test_chinese(text: str, found: str) -> None:
    assert [who for _, who in speakers(text, "zh")] == [found]


def test_other_languages_have_quotations_without_speakers() -> None:
    assert speakers("Le ministre a dit : «nous sommes prêts à partir demain»", "fr") == [
        ("«nous sommes prêts à partir demain»", None)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("闻砚山强调，绝不允许“特独”分裂活动。", []),
        ("发言人说，所谓阿军战机“危险动作”的说法纯属捏造。", []),
        ("海岸警卫队说，“金田”号24日夜间沉没。", []),
        ("国防部长布兰特说：“不行。”", ["“不行。”"]),
        ("闻砚山说“不谈”。", ["“不谈”"]),
        ("闻砚山强调，要有“正确的对阿认知”。", ["“正确的对阿认知”"]),
    ],
)
def test_chinese_names_and_bywords_in_marks_are_nobodys_speech(text: str, found: list[str]) -> None:
    assert [words for words, _ in speakers(text, "zh")] == found
