"""The whole comparison: gaps, several texts, two languages, determinism."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from parley.accounts.compare import Options, compare
from parley.accounts.contract import as_json
from parley.accounts.meaning import Nearness
from parley.accounts.model import DocId, Kind
from parley.accounts.refusals import AccountCount
from tests.accounts.samples import CHINESE, PUBLISHED, READOUT, REPORT, both, document, report


class Dictionary:
    """A meaning that knows which few words of the two languages belong together."""

    PAIRS = (
        ("安全距离", "safe distance"),
        ("渔民", "fishermen"),
        ("直通电话", "hotline"),
        ("视频通话", "videoconference"),
    )

    def nearness(self, a: Sequence[str], b: Sequence[str], langs: tuple[str, str]) -> Nearness:  # noqa: ARG002  the protocol's
        cells = [[0.9 if any(one in x and other in y for one, other in self.PAIRS) else 0.1 for y in b] for x in a]
        return Nearness(cells, cells)


def test_only_here_and_the_nearest_sentence() -> None:
    compared = both()
    alone = {compared.says(each.span): each for each in compared.gaps}
    assert set(alone) == {
        "A bakery in Port Ansel has won a prize for its bread.",
        "The herring season was not discussed.",
    }
    for gap in alone.values():
        assert len(gap.nearest) == 3
        assert gap.nearest[0][1] >= gap.nearest[1][1] >= gap.nearest[2][1]
        assert {span.doc for span, _ in gap.nearest} == {gap.missing_in}


def test_the_same_bytes_every_time() -> None:
    assert as_json(both(PUBLISHED)) == as_json(both(PUBLISHED))


def test_three_texts_are_compared_pair_by_pair() -> None:
    compared = report(READOUT, REPORT, READOUT)
    assert {(each.a.doc, each.b.doc) for each in compared.links} == {("A", "B"), ("A", "C"), ("B", "C")}


@pytest.mark.parametrize("count", [0, 1, 9])
def test_one_text_or_too_many_are_refused(count: int) -> None:
    with pytest.raises(AccountCount):
        compare([document("They met.", doc) for doc in "ABCDEFGHI"[:count]])


def test_two_languages_without_meaning_are_not_compared() -> None:
    compared = report(CHINESE, READOUT, published=PUBLISHED)
    assert compared.links == ()
    assert compared.gaps == ()
    assert compared.notes == (("languages not compared", ("A", "B")),)
    agreed = {(each.what, compared.says(each.a), compared.says(each.b)) for each in compared.agreements}
    assert ("name", "雷尔克", "Tomas Relk") in agreed
    assert ("date", "3月4日", "Tuesday") in agreed
    assert ("figure", "三名", "Three fishermen") in agreed
    assert not [each for each in agreed if each[0] == "figure" and each[1:] != ("三名", "Three fishermen")]


def test_two_languages_with_meaning() -> None:
    compared = report(CHINESE, READOUT, options=Options(meaning=Dictionary()), published=PUBLISHED)
    linked = {(compared.says(each.a)[:6], compared.says(each.b)[:9]) for each in compared.links}
    assert linked >= {("雷尔克强调：", "Relk told"), ("三名渔民在碰", "Three fis"), ("双方同意保持", "The hotli")}
    assert compared.notes == ()


def test_a_language_that_the_model_lacks_is_not_compared() -> None:
    compared = report(
        "Người đó nói là sẽ không đi với các bạn trong ngày này.", READOUT, options=Options(meaning=Dictionary())
    )
    assert compared.notes


def test_a_repeated_sentence_makes_no_findings_of_its_own() -> None:
    twice = READOUT + "Three fishermen died in the collision, the Coast Guard of Belmora said.\n"
    compared = report(twice, REPORT)
    assert len([each for each in compared.divergences if each.kind is Kind.FIGURE]) == 1
    assert [each.kind for each in compared.divergences if each.kind is Kind.DUPLICATE] == [Kind.DUPLICATE]


def test_a_report_finds_its_parts() -> None:
    compared = both()
    link = compared.links[0]
    assert compared.document(DocId("B")).id == "B"
    assert compared.statement(link.a).span == link.a


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_order_of_sets_shows_nowhere(seed: str) -> None:
    code = (
        "from tests.accounts.samples import both, PUBLISHED\n"
        "from parley.accounts.contract import as_json\n"
        "import hashlib; print(hashlib.sha256(as_json(both(PUBLISHED)).encode()).hexdigest())"
    )
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root), str(root / "src")])
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == hashlib.sha256(as_json(both(PUBLISHED)).encode()).hexdigest()
