"""The features of a pair of sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.accounts.features import NAMES, Profile, Table, longest_run, profiles
from tests.accounts.samples import READOUT, REPORT, document


def made(text: str, doc: str) -> list[Profile]:
    read = document(text, doc)
    return profiles(read, read.statements, [frozenset[str]()] * len(read.statements))


def test_features_lie_between_zero_and_one_and_self_is_best() -> None:
    mine, same, other = made(READOUT, "A"), made(READOUT, "B"), made(REPORT, "B")
    table, twin = Table(mine, other), Table(mine, same)
    for i in range(len(mine)):
        for j in range(len(other)):
            row = table.row(i, j)
            assert len(row) == len(NAMES)
            assert all(-1e-9 <= value <= 1.0 + 1e-9 for value in row)
        assert twin.row(i, i)[NAMES.index("grams")] > 0.999


def test_meaning_is_taken_as_it_is_given() -> None:
    mine, other = made("It rained.", "A"), made("It snowed.", "B")
    row = Table(mine, other, [[0.7]]).row(0, 0)
    assert (row[NAMES.index("meaning")], row[NAMES.index("meaning_rank")]) == (0.7, 1.0)


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_longest_run_is_in_both(one: list[str], other: list[str]) -> None:
    size = longest_run(one, other)
    runs = {tuple(one[at : at + size]) for at in range(len(one) - size + 1)}
    assert runs & {tuple(other[at : at + size]) for at in range(len(other) - size + 1)}
    assert longest_run(other, one) == size


def test_words_of_one_field_count_in_the_near_features_alone() -> None:
    row = Table(made("A court ruled.", "A"), made("The tribunal rose.", "B")).row(0, 0)
    same = Table(made("A bucket leaked.", "A"), made("The tribunal rose.", "B")).row(0, 0)
    assert row[NAMES.index("near_max")] > same[NAMES.index("near_max")]


def test_opening_sentences_go_together_unless_they_share_only_who_said_it() -> None:
    lead = NAMES.index("lead")
    table = Table(made("Ships met.\nIt rained.\nIt snowed.", "A"), made("Vessels met.\nIt was dry.\nIt blew.", "B"))
    assert [table.row(0, 0)[lead], table.row(0, 1)[lead], table.row(2, 2)[lead]] == [1.0, 0.5, 0.0]
    frame = "the Northern Maritime Command said in a statement on Monday."
    apart = Table(made(f"Trade fell, {frame}", "A"), made(f"A lighthouse was built, {frame}", "B"))
    assert apart.row(0, 0)[lead] == 0.0
