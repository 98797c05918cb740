"""Topics: each side's own statements on one subject."""

from __future__ import annotations

from tests.accounts.samples import report

ONE = "Mira Tallis said that the Skerry lighthouse belongs to Belmora.\nShe said little else.\nShe left.\nIt rained.\n"
OTHER = (
    "Isko Baran said that the keepers of the Skerry lighthouse are hungry.\nHe said little else.\nHe "
    "left.\nIt snowed.\n"
)


def test_a_place_that_both_speak_of_is_a_topic() -> None:
    compared = report(ONE, OTHER)
    assert [(compared.says(each.label), sorted(each.statements)) for each in compared.topics] == [
        ("Skerry", ["A", "B"])
    ]


def test_what_every_sentence_names_is_no_topic() -> None:
    everywhere = "Mira Tallis said Skerry is cold.\nShe said Skerry is wet.\n"
    assert report(everywhere, OTHER).topics == ()
