"""What a figure counts, in words that two texts share."""

from __future__ import annotations

import pytest

from parley.accounts.differ_facts import dates, figures
from parley.accounts.kinds import fate, shared_unit
from tests.accounts.samples import PUBLISHED, document


@pytest.mark.parametrize(
    ("text", "lang", "fates"),
    [
        ("The quake killed 62 people and injured 400 people.", "en", ["dead", "hurt"]),
        ("The death toll has risen to 71.", "en", ["dead"]),
        ("地震已造成62人死亡、400多人受伤。", "zh", ["dead", "hurt"]),
        ("Some 40 people are missing.", "en", ["missing"]),
        ("One sailor was killed and four were injured.", "en", ["dead", "hurt"]),
        ("The war cost the lives of 412 soldiers; 37 people lost their lives at sea.", "en", ["dead", "dead"]),
        ("Rescuers recovered three more bodies overnight.", "en", [""]),
        ("Nine ships sailed.", "en", [""]),
    ],
)
def test_fate_of_those_counted(text: str, lang: str, fates: list[str]) -> None:
    read = document(text, lang=lang)
    statement = read.statements[0]
    assert [fate(read, statement, each) for each in statement.quantities] == fates


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("地震已造成62人死亡。", "The death toll has risen to 71.", [("62人", "71")]),
        ("地震已造成71人死亡。", "The death toll has risen to 71.", []),
        ("十四艘舰艇参加演习。", "Twelve warships took part.", [("十四艘", "Twelve warships")]),
        ("两架战机飞越海峡。", "Two warplanes flew over the strait.", []),
        ("地震造成400多人受伤。", "The death toll has risen to 71.", []),
    ],
)
def test_figures_across_languages(one: str, other: str, differ: list[tuple[str, str]]) -> None:
    a, b = document(one, "A", lang="zh"), document(other, "B", lang="en")
    found = figures(a, b, a.statements[0], b.statements[0])
    assert [(a.says(each.a), b.says(each.b)) for each in found if each.b] == differ


def test_units_of_both_languages() -> None:
    assert [shared_unit(each) for each in ("person", "crew", "ship", "knot")] == ["person", "person", "ship", "knot"]


def test_the_day_of_a_dateline_dates_nothing() -> None:
    one = document("LASKER, March 3 — A tanker was seized in the gulf.", "A", published=PUBLISHED)
    other = document("PORT ANSEL, March 4 — A tanker was seized in the gulf.", "B", published=PUBLISHED)
    assert not list(dates(one, other, one.statements[0], other.statements[0]))
    one = document("A tanker was seized on March 3 in the gulf.", "A", published=PUBLISHED)
    other = document("A tanker was seized on March 4 in the gulf.", "B", published=PUBLISHED)
    assert len(list(dates(one, other, one.statements[0], other.statements[0]))) == 1
