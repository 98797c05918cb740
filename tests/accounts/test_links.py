"""Links, their tiers and their evidence."""

from __future__ import annotations

import pytest

from parley.accounts import links as module
from parley.accounts.model import Relation, Tier
from parley.accounts.refusals import AccountTooLarge
from tests.accounts.samples import both, report


def test_the_same_statement_is_linked_and_the_evidence_is_of_the_text() -> None:
    compared = both()
    link = next(each for each in compared.links if "radar" in compared.says(each.a))
    assert "radar" in compared.says(link.b)
    assert link.tier is Tier.FIRM
    assert {compared.says(each) for each in link.evidence.words} >= {"radar", "recordings", "Sentinel"}


def test_what_has_nothing_in_common_is_not_linked() -> None:
    compared = both()
    assert not [
        each for each in compared.links if "bakery" in compared.says(each.b) or "herring" in compared.says(each.a)
    ]


def test_order_of_the_texts_does_not_change_the_links() -> None:
    from tests.accounts.samples import READOUT, REPORT

    forth, back = report(READOUT, REPORT), report(REPORT, READOUT)
    assert {(forth.says(each.a), forth.says(each.b)) for each in forth.links} == {
        (back.says(each.b), back.says(each.a)) for each in back.links
    }


def test_words_of_the_frame_link_nothing_where_every_sentence_has_them() -> None:
    frame = "the Northern Maritime Command said in a statement on Monday."
    one = ["Trade fell by a fifth", "Harbour fees will rise", "Two cranes were sold"]
    other = ["A new lighthouse was built", "Pilots received medals", "Divers found an anchor"]
    texts = ["".join(f"{each}, {frame}\n" for each in said) for said in (one, other)]
    assert report(*texts).links == ()


def test_conflict_where_one_denies() -> None:
    compared = report(
        "Two aircraft of Arvenia entered the airspace of Belmora near Lake Torsa on Monday.\nIt rained.\n",
        "No aircraft of Arvenia entered the airspace of Belmora near Lake Torsa on Monday.\nIt snowed.\n",
    )
    assert [each.relation for each in compared.links] == [Relation.CONFLICT]


def test_too_many_pairs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAIRS_MAX", 10)
    with pytest.raises(AccountTooLarge):
        both()
