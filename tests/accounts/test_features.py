"""The features of a pair of sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.accounts.features import NAMES, Table, ahead, longest_run
from parley.accounts.meaning import Nearness
from parley.accounts.profiles import Profile, profiles
from tests.accounts.samples import READOUT, REPORT, document


def made(text: str, doc: str) -> list[Profile]:
    read = document(text, doc)
    return profiles(read, read.statements, [frozenset[str]()] * len(read.statements))


def test_shares_lie_between_zero_and_one_and_a_sentence_is_nearest_to_itself() -> None:
    mine, same, other = made(READOUT, "A"), made(READOUT, "B"), made(REPORT, "B")
    table, twin = Table(mine, other), Table(mine, same)
    shares = [NAMES.index(each) for each in ("share", "share_near", "grams", "figures", "dates", "position", "lead")]
    for i in range(len(mine)):
        for j in range(len(other)):
            row = table.row(i, j)
            assert len(row) == len(NAMES)
            assert all(-1e-9 <= row[each] <= 1.0 + 1e-9 for each in shares)
        assert twin.row(i, i)[NAMES.index("grams")] > 0.999
        assert twin.row(i, i)[NAMES.index("share")] > 0.999


def test_meaning_is_taken_as_it_is_given() -> None:
    mine, other = made("It rained.", "A"), made("It snowed.\nIt blew.", "B")
    row = Table(mine, other, Nearness([[0.7, 0.5]], [[0.4, -0.1]])).row(0, 0)
    assert row[NAMES.index("meaning")] == 0.7
    assert row[NAMES.index("meaning_ahead")] == pytest.approx(0.7 - 0.5 + 0.7)
    assert row[NAMES.index("meaning_apart")] == 0.4


def test_a_cell_is_ahead_of_its_best_rivals_in_row_and_column() -> None:
    assert ahead([[5, 2], [1, 4]]) == [[(5 - 2) + (5 - 1), (2 - 5) + (2 - 4)], [(1 - 4) + (1 - 5), (4 - 1) + (4 - 2)]]
    assert ahead([[3, 3]]) == [[3, 3]]


cells = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=4)
)


@given(cells)
def test_being_ahead_does_not_depend_on_which_text_comes_first(table: list[list[int]]) -> None:
    turned = [list(map(float, column)) for column in zip(*table, strict=True)]
    back = ahead(turned)
    assert ahead([list(map(float, row)) for row in table]) == [list(row) for row in zip(*back, strict=True)]


def test_rare_words_in_common_weigh_by_their_number_and_not_only_by_their_share() -> None:
    short = Table(made("Herring spawned.\nIt rained.", "A"), made("Herring spawned.\nIt blew.", "B")).row(0, 0)
    words = "Herring spawned near Torsa while trawlers waited outside the harbour"
    long = Table(made(f"{words}.\nIt rained.", "A"), made(f"{words}.\nIt blew.", "B")).row(0, 0)
    assert short[NAMES.index("share")] == pytest.approx(long[NAMES.index("share")])
    assert long[NAMES.index("amount")] > short[NAMES.index("amount")]


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_longest_run_is_in_both(one: list[str], other: list[str]) -> None:
    size = longest_run(one, other)
    runs = {tuple(one[at : at + size]) for at in range(len(one) - size + 1)}
    assert runs & {tuple(other[at : at + size]) for at in range(len(other) - size + 1)}
    assert longest_run(other, one) == size


def test_words_near_each_other_count_in_the_near_amount_alone() -> None:
    row = Table(made("A quarrel spread.", "A"), made("An argument froze.", "B")).row(0, 0)
    same = Table(made("A bucket leaked.", "A"), made("An argument froze.", "B")).row(0, 0)
    assert row[NAMES.index("amount")] == same[NAMES.index("amount")] == 0
    assert row[NAMES.index("amount_near")] > same[NAMES.index("amount_near")] == 0


def test_opening_sentences_go_together_unless_they_share_only_who_said_it() -> None:
    lead = NAMES.index("lead")
    table = Table(made("Ships met.\nIt rained.\nIt snowed.", "A"), made("Vessels met.\nIt was dry.\nIt blew.", "B"))
    assert [table.row(0, 0)[lead], table.row(0, 1)[lead], table.row(2, 2)[lead]] == [1.0, 0.5, 0.0]
    frame = "the Northern Maritime Command said in a statement on Monday."
    apart = Table(made(f"Trade fell, {frame}", "A"), made(f"A lighthouse was built, {frame}", "B"))
    assert apart.row(0, 0)[lead] == 0.0
