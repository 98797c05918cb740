"""Only here, or merely not found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parley.accounts.compare import Options
from parley.accounts.meaning import Nearness
from parley.accounts.model import Report, Role
from tests.accounts.samples import READOUT, REPORT, report

BAKERY = "A bakery in Port Ansel has won a prize for its bread."


@dataclass
class Near:
    """A model that finds two sentences near, and all others far."""

    pair: tuple[str, str]

    def nearness(self, a: Sequence[str], b: Sequence[str], langs: tuple[str, str]) -> Nearness:  # noqa: ARG002  the protocol's
        cells = [[0.7 if {one, other} == set(self.pair) else 0.05 for other in b] for one in a]
        return Nearness(cells, cells)


def said(compared: Report, *, claimed: bool) -> set[str]:
    return {compared.says(each.span) for each in (compared.gaps if claimed else compared.unfound)}


def test_every_sentence_is_linked_or_only_here_or_not_found_and_in_one_list_alone() -> None:
    compared = report(READOUT, REPORT)
    linked = {each.a for each in compared.links} | {each.b for each in compared.links}
    alone, unfound = {each.span for each in compared.gaps}, {each.span for each in compared.unfound}
    bodies = {each.span for document in compared.documents for each in document.statements if each.role is Role.BODY}
    assert bodies <= linked | alone | unfound
    assert not alone & unfound
    assert not linked & (alone | unfound)


def test_what_nothing_comes_near_is_only_here() -> None:
    assert BAKERY in said(report(READOUT, REPORT), claimed=True)


def test_a_sentence_that_the_model_finds_near_to_one_alone_is_not_claimed() -> None:
    herring = "The herring season was not discussed."
    assert BAKERY in said(report(READOUT, REPORT, options=Options(meaning=Near(("", "")))), claimed=True)
    compared = report(READOUT, REPORT, options=Options(meaning=Near((BAKERY, herring))))
    assert BAKERY not in said(compared, claimed=True)


def test_a_word_in_common_speaks_against_the_claim() -> None:
    other = REPORT.replace(BAKERY, "Tourism is growing.")
    near = REPORT.replace(BAKERY, "They left the herring question for another season.")
    herring = "The herring season was not discussed."
    assert herring in said(report(READOUT, other), claimed=True)
    assert herring not in said(report(READOUT, near), claimed=True)
