"""What is counted of a log, against counting it by hand."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from parley.exchange.effects import Keep
from parley.service.watch import tally as module
from parley.service.watch.tally import BLOCK, NONE, Tally, plus

MARKS = st.lists(st.integers(0, 4), max_size=3 * BLOCK)


class Rows:
    """Kept values, and nothing else of a vault."""

    def __init__(self) -> None:
        self.values: dict[bytes, bytes] = {}

    def get(self, _: str, key: bytes) -> bytes | None:
        """As Vault.get."""
        return self.values.get(key)

    def keep(self, rows: list[Keep]) -> None:
        """Keep them."""
        self.values |= {row.key: row.value for row in rows if row.value is not None}


def opened(rows: Any) -> Tally:  # noqa: ANN401 - as much of a vault as is wanted
    """The tally that a station finds."""
    return Tally(rows, "parley/log")


def by_hand(marks: list[int], index: int) -> tuple[int, ...]:
    """The counts before an entry."""
    return tuple(marks[:index].count(one) for one in (1, 2, 3, 4))


@given(MARKS, st.data())
def test_counts_are_those_that_one_makes_by_hand_also_after_beginnings_again_anywhere(
    marks: list[int], data: st.DataObject
) -> None:
    rows = Rows()
    tally = opened(rows)
    while tally.size < len(marks):
        tally._add(bytes(marks[tally.size : tally.size + data.draw(st.integers(1, 2 * BLOCK))]))
        match data.draw(st.sampled_from(("go on", "keep", "begin again", "fail"))):
            case "keep":
                rows.keep(tally.changed())
                tally.kept()
            case "begin again":
                rows.keep(tally.changed())
                tally = opened(rows)
            case "fail":
                tally.changed()
                tally = opened(rows)
            case _:
                pass
    for index in {0, len(marks), *data.draw(st.lists(st.integers(0, len(marks))))}:
        assert tally.before(index) == by_hand(marks, index)
        said = next((place for place in range(index, len(marks)) if marks[place]), len(marks))
        assert tally.said_from(index) == said
        assert index == len(marks) or tally.by_people(index) is (marks[index] != 0)


def test_sums() -> None:
    assert plus((1, 2, 3, 4), (4, 3, 2, 1)) == (5, 5, 5, 5)
    assert plus((1, 2, 3, 4), (1, 2, 3, 4), -1) == NONE


def test_a_log_never_heard_of_has_nothing_and_nothing_is_kept_of_it() -> None:
    tally = opened(Rows())
    assert (tally.size, tally.before(0), tally.said_from(0), tally.changed()) == (0, NONE, 0, [])
    assert module.BY_STATIONS == 0
