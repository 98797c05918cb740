"""Roles of segments: headline, subhead, heading, link to another story, furniture, repetition."""

from __future__ import annotations

import pytest

from parley.accounts.limits import SENTENCE_CHARS_MAX, STATEMENTS_MAX
from parley.accounts.model import Role
from parley.accounts.refusals import AccountEmpty, AccountTooLarge
from tests.accounts.samples import document

STORY = """Two admirals talk after collision
By Ines Roth
The admirals of both countries had not spoken to each other for sixteen months.
Admiral Relk called his counterpart on Tuesday.
A long silence
The admirals of both countries have not spoken to each other for sixteen months.
Read next: Ferry fares to rise
“Fares to rise in May”
They agreed to talk again.
Published 5 March 2031
More than bread
"""


def test_roles() -> None:
    assert [each.role for each in document(STORY).segments] == [
        Role.HEADLINE,
        Role.FURNITURE,
        Role.SUBHEAD,
        Role.BODY,
        Role.HEADING,
        Role.BODY,
        Role.RELATED_LINK,
        Role.RELATED_LINK,
        Role.BODY,
        Role.FURNITURE,
        Role.RELATED_LINK,
    ]


def test_a_repeated_sentence_points_at_its_twin_in_the_body() -> None:
    read = document(STORY)
    repeated = [(each.role, read.says(each.duplicate_of)) for each in read.statements if each.duplicate_of]
    assert repeated == [
        (Role.SUBHEAD, "The admirals of both countries have not spoken to each other for sixteen months.")
    ]


def test_a_readout_without_a_headline_has_none() -> None:
    assert [each.role for each in document("They met.\nThey parted.\n").segments] == [Role.BODY, Role.BODY]


def test_chinese_roles() -> None:
    text = "海军司令举行通话\n双方通话。\n相关阅读：渡轮涨价\n会谈结束。\n"
    assert [each.role for each in document(text).segments] == [Role.HEADLINE, Role.BODY, Role.RELATED_LINK, Role.BODY]


@pytest.mark.parametrize("text", ["", "  \n ", "© Site\n"])
def test_nothing_to_read_is_refused(text: str) -> None:
    with pytest.raises(AccountEmpty):
        document(text)


@pytest.mark.parametrize("text", ["a" * (SENTENCE_CHARS_MAX + 1) + ".", "It rained. " * (STATEMENTS_MAX + 1)])
def test_beyond_measure_is_refused(text: str) -> None:
    with pytest.raises(AccountTooLarge):
        document(text, lang="en")
