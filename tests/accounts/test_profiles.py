"""Sentences made ready: what of them is frame, which open the account, which names count."""

from __future__ import annotations

from parley.accounts.profiles import Profile, profiles
from tests.accounts.samples import document


def made(text: str) -> list[Profile]:
    read = document(text)
    return profiles(read, read.statements, [frozenset[str]()] * len(read.statements))


def test_who_said_it_in_what_paper_is_frame_and_what_was_said_is_not() -> None:
    (only,) = made("The Northern Maritime Command said in a statement that herring left the bay.")
    assert len(only.frame) >= 3
    assert only.frame < set(only.ideas)
    assert set(only.order).isdisjoint(only.frame)


def test_a_word_of_the_frame_that_also_stands_outside_it_is_no_frame() -> None:
    (apart,) = made("The Northern Maritime Command said that the harbour has moved.")
    (again,) = made("The Northern Maritime Command said that the command has moved.")
    assert apart.frame > again.frame


def test_the_headline_and_the_first_sentence_open_the_account_and_the_next_does_half() -> None:
    found = made("Ships collide near Torsa\n\nTwo ships collided on Monday. Nobody was hurt. The sea was calm.")
    assert [each.lead for each in found] == [1.0, 1.0, 0.5, 0.0]
    assert [each.place for each in found] == [0.0, 1 / 3, 2 / 3, 1.0]


def test_an_alias_stands_for_a_name() -> None:
    read = document("Admiral Mira Tallis met Pavel Dorn.")
    (plain,) = profiles(read, read.statements, [frozenset[str]()])
    (joined,) = profiles(read, read.statements, [frozenset[str]()], {"pavel dorn": "多恩"})
    assert plain.names == {"mira tallis", "pavel dorn"}
    assert joined.names == {"mira tallis", "多恩"}
