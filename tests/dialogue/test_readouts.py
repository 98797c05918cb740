"""Readouts in versions, and minutes, computed alike by both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.dialogue.book import Book
from parley.dialogue.readouts import (
    STAGES,
    Minutes,
    Readout,
    Stage,
    minutes_of,
    newest,
    readouts_about,
    replaced_by,
    settled,
)
from parley.dialogue.threads import TEXT_KEPT_CHARACTERS, Fact, Kind, said
from parley.forms.kinds import BadBody
from parley.forms.readouts import (
    READOUT_CHARACTERS_MAX,
    MinutesAgreed,
    MinutesDeclined,
    MinutesProposed,
    ReadoutCommitted,
    ReadoutPublished,
)
from parley.forms.understandings import UndertakingMade
from parley.wire.ids import EntryHash
from parley.wire.marks import Precedence
from tests.dialogue.facts import ASKED, START, Talk

SALT = bytes(range(16))
TEXT = "The two sides spoke of the wreck off Cape Lindra."


def published(text: str = TEXT, *, salt: bytes = SALT) -> ReadoutPublished:
    return ReadoutPublished("en", "Call of the two watch floors", text, salt, START)


def fixed(text: str = TEXT, version: int = 1, replaces: bytes | None = None) -> ReadoutCommitted:
    return ReadoutCommitted(published(text).digest, version, replaces)


def books(talk: Talk) -> tuple[Book, Book]:
    """Both sides' books; the second got everything in the other order, and was kept and loaded in between."""
    ours, theirs = Book(), Book()
    for fact in talk.all:
        ours.add(fact)
    for fact in reversed(talk.all):
        theirs.add(replace(fact, ours=not fact.ours))
        theirs = Book(theirs.rows())
    return ours, theirs


def about(talk: Talk, call: Fact) -> list[Readout]:
    """What stands about a call, which both sides must compute alike."""
    one, other = (readouts_about(call.hash, book.newest(Kind.READOUT)) for book in books(talk))
    assert [found.root.hash for found in one] == [found.root.hash for found in other]
    assert [found.published and found.published.hash for found in one] == [
        found.published and found.published.hash for found in other
    ]
    return one


def minutes(talk: Talk, root: Fact) -> Minutes:
    stages = []
    for book in books(talk):
        thread = book.get(root.hash)
        assert thread is not None
        assert settled(thread) is (minutes_of(thread).stage is not Stage.PROPOSED)
        stages.append(minutes_of(thread))
    assert stages[0].stage is stages[1].stage
    return stages[0]


# -- readouts ----------------------------------------------------------------------------------------------------------


def test_a_readout_is_first_a_digest_and_then_its_text() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    fixed_by_us = talk.say(0, fixed(), call)
    assert [one.published for one in about(talk, call)] == [None]
    said_by_us = talk.say(0, published(), fixed_by_us)
    (one,) = about(talk, call)
    assert one.published == said_by_us
    assert one.committed.version == 1
    assert newest(about(talk, call), ours=True) == one
    assert newest(about(talk, call), ours=False) is None


def test_both_sides_readouts_stand_beside_each_other_in_their_order() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    theirs = talk.say(1, fixed("We were told of it."), call)
    ours = talk.say(0, fixed(), call)
    assert [one.root.hash for one in about(talk, call)] == [theirs.hash, ours.hash]


def test_a_later_version_names_the_one_that_it_replaces_which_stands() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    first = talk.say(0, published(), talk.say(0, fixed(), call))
    later = talk.say(0, fixed("Corrected.", 2, first.hash), call)
    one, two = about(talk, call)
    assert replaced_by(one, [one, two]) is None, "it is fixed and not published yet"
    talk.say(0, published("Corrected."), later)
    one, two = about(talk, call)
    assert replaced_by(one, [one, two]) == two
    assert replaced_by(two, [one, two]) is None
    assert one.published is not None
    assert newest([one, two], ours=True) == two


def test_nobody_replaces_the_other_sides_readout() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    ours = talk.say(0, published(), talk.say(0, fixed(), call))
    talk.say(1, published("Theirs."), talk.say(1, fixed("Theirs.", 2, ours.hash), call))
    mine, yours = about(talk, call)
    assert replaced_by(mine, [mine, yours]) is None


def test_what_the_other_side_says_under_our_commitment_is_no_text_of_ours() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    fixed_by_us = talk.say(0, fixed(), call)
    talk.say(1, published(), fixed_by_us)
    assert about(talk, call)[0].published is None


def test_the_text_is_said_once() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    fixed_by_us = talk.say(0, fixed(), call)
    first = talk.say(0, published(), fixed_by_us)
    for _ in range(20):
        talk.say(0, published(), fixed_by_us)
    assert about(talk, call)[0].published == first


def test_a_thread_keeps_the_beginning_of_a_long_text() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    fact = talk.say(0, published("x" * READOUT_CHARACTERS_MAX), talk.say(0, fixed("x" * READOUT_CHARACTERS_MAX), call))
    assert len(said(fact).text) == TEXT_KEPT_CHARACTERS


def test_a_readout_is_no_word_about_the_call_and_asks_nobody() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    for number in range(40):
        talk.say(1, fixed(f"Version {number}."), call, precedence=Precedence.FLASH)
    for book in books(talk):
        thread = book.get(call.hash)
        assert thread is not None
        assert thread.facts == ()
        assert [one.root and one.root.hash for one in book.open(Kind.ASK)] == [call.hash]


@pytest.mark.parametrize(("version", "replaces"), [(1, bytes(32)), (2, None)])
def test_a_version_names_the_one_before_it_and_the_first_one_none(version: int, replaces: bytes | None) -> None:
    with pytest.raises(BadBody):
        ReadoutCommitted(bytes(32), version, replaces).check()


@pytest.mark.parametrize(
    "other",
    [
        replace(published(), text=TEXT[:-1] + "!"),
        replace(published(), title="Call"),
        replace(published(), language="zh"),
        replace(published(), salt=bytes(16)),
        replace(published(), title="Call of the two watch floorsT", text=TEXT[1:]),
    ],
)
def test_the_digest_binds_every_part_of_what_is_published(other: ReadoutPublished) -> None:
    assert other.digest != published().digest


def test_where_and_when_it_is_published_may_be_decided_later() -> None:
    assert (
        replace(published(), where="The ministry's own page", published_seconds=START + 9).digest == published().digest
    )


# -- minutes -----------------------------------------------------------------------------------------------------------


def test_minutes_are_agreed_by_the_other_side() -> None:
    talk = Talk()
    call = talk.say(0, ASKED)
    proposed = talk.say(0, MinutesProposed({"en": "Both will mark the wreck."}), call)
    assert minutes(talk, proposed).stage is Stage.PROPOSED
    talk.say(0, MinutesAgreed(), proposed)
    assert minutes(talk, proposed).stage is Stage.PROPOSED, "nobody agrees to a text of his own"
    word = talk.say(1, MinutesAgreed(), proposed)
    talk.say(1, MinutesDeclined("we thought again"), proposed)
    found = minutes(talk, proposed)
    assert (found.stage, found.agreed) == (Stage.AGREED, word)


@pytest.mark.parametrize(("side", "stage"), [(0, Stage.TAKEN_BACK), (1, Stage.DECLINED)])
def test_minutes_are_declined_or_taken_back(side: int, stage: Stage) -> None:
    talk = Talk()
    proposed = talk.say(0, MinutesProposed({"en": "Both will mark the wreck."}), talk.say(1, ASKED))
    talk.say(side, MinutesDeclined("that was not said"), proposed)
    assert minutes(talk, proposed).stage is stage


def test_every_stage_of_minutes_has_its_sentence() -> None:
    assert STAGES.keys() == set(Stage)


# -- undertakings ------------------------------------------------------------------------------------------------------


def test_an_undertaking_may_name_the_call_and_the_item_that_it_came_from() -> None:
    UndertakingMade({"en": "We mark it."}, START, EntryHash(bytes(32)), "The wreck").check()
    UndertakingMade({"en": "We mark it."}, START, EntryHash(bytes(32))).check()
    with pytest.raises(BadBody):
        UndertakingMade({"en": "We mark it."}, START, None, "The wreck").check()
