"""Divergences: each kind is found where it is and only there."""

from __future__ import annotations

import pytest

from parley.accounts.compare import Options
from parley.accounts.data.bases import BASES
from parley.accounts.model import Kind
from tests.accounts.samples import PUBLISHED, both, document, found, report

END = "\nNothing else was said about the matter.\n"


def pair(one: str, other: str, kind: Kind) -> list[tuple[str, str]]:
    return found(report(one + END, other + "\nThe rest is silence about bread.\n", published=PUBLISHED), kind)


@pytest.mark.parametrize(
    ("kind", "one", "other", "places"),
    [
        (
            Kind.FIGURE,
            "Three fishermen died in the collision off Cape Dunmore.",
            "Two fishermen died in the collision off Cape Dunmore.",
            [("Three fishermen", "Two fishermen")],
        ),
        (
            Kind.FIGURE,
            "Repairs of the cable will take three weeks.",
            "Repairs of the cable will take 14 days.",
            [("three weeks", "14 days")],
        ),
        (
            Kind.FIGURE,
            "More than 400 people were hurt by the quake in the valley.",
            "Some 430 people were hurt by the quake in the valley.",
            [],
        ),
        (
            Kind.FIGURE,
            "The clash off Gull Reef left one sailor dead and three wounded.",
            "In the clash off Gull Reef one sailor was killed and four were wounded.",
            [("three wounded", "four")],
        ),
        (
            Kind.QUOTE_CUT,
            "“It was a deliberate and reckless act,” Minister Mira Tallis told parliament about the flight.",
            "Minister Mira Tallis called the flight “a deliberate act” in parliament.",
            [("“It was a deliberate and reckless act,”", "“a deliberate act”")],
        ),
        (
            Kind.DATE,
            "The balloon crossed the northern border on 2 June 2030.",
            "The balloon crossed the northern border on 3 June 2030.",
            [("2 June 2030", "3 June 2030")],
        ),
        (
            Kind.DATE,
            "The balloon crossed the northern border in June 2030.",
            "The balloon crossed the northern border on 3 June 2030.",
            [],
        ),
        (
            Kind.NEGATION,
            "The tanker crew has been arrested by the police of Belmora.",
            "The tanker crew has not been arrested by the police of Belmora.",
            [("The tanker crew has been arrested by the police of Belmora.", "not")],
        ),
        (
            Kind.VERB_STRENGTH,
            "General Mira Tallis asked Arvenia to open the Korvath bridge.",
            "General Mira Tallis demanded that Arvenia open the Korvath bridge.",
            [("asked", "demanded")],
        ),
        (
            Kind.VERB_STRENGTH,
            "General Mira Tallis said Arvenia should open the Korvath bridge.",
            "General Mira Tallis stated that Arvenia should open the Korvath bridge.",
            [],
        ),
        (
            Kind.WORDING,
            "General Mira Tallis said the line needs a proper understanding of Belmora.",
            "General Mira Tallis said the line needs a right perception of Belmora.",
            [("proper understanding", "right perception")],
        ),
        (
            Kind.SCOPE,
            "The talks on the harbour shall improve bilateral relations.",
            "The talks on the harbour shall improve military ties.",
            [("bilateral", "military ties")],
        ),
        (
            Kind.SPEAKER,
            "Mira Tallis said: “Patrols on both banks should carry no loaded weapons.”",
            "Isko Baran said: “Patrols on both banks should carry no loaded weapons.”",
            [("Mira Tallis", "Isko Baran")],
        ),
        (
            Kind.SPEAKER,
            "Mira Tallis said: “Patrols on both banks should carry no loaded weapons.”",
            "General Tallis said: “Patrols on both banks should carry no loaded weapons.”",
            [],
        ),
        (
            Kind.ADDRESSEE,
            "Mira Tallis told Isko Baran: “The bridge at Korvath must stay open.”",
            "Mira Tallis told Olga Ness: “The bridge at Korvath must stay open.”",
            [("Isko Baran", "Olga Ness")],
        ),
        (
            Kind.QUOTE_ALTERED,
            "Mira Tallis said “they are treated correctly and they are in good health.”",
            "Mira Tallis said “they are treated correctly and are in fine health.”",
            [
                (
                    "“they are treated correctly and they are in good health.”",
                    "“they are treated correctly and are in fine health.”",
                )
            ],
        ),
        (
            Kind.QUOTE_CUT,
            "Mira Tallis said “this is a beginning, and much remains to be done before trust returns.”",
            "Mira Tallis said “this is a beginning.”",
            [("“this is a beginning, and much remains to be done before trust returns.”", "“this is a beginning.”")],
        ),
        (
            Kind.VOICE,
            "Mira Tallis said the crew was “met with courtesy and hot soup.”",
            "Mira Tallis said the crew was met with courtesy and soup.",
            [("“met with courtesy and hot soup.”", "met with courtesy and soup")],
        ),
        (
            Kind.TITLE,
            "The chief of the Joint Staff, General Mira Tallis, opened the session.",
            "The chief of the Naval Staff, General Mira Tallis, opened the session.",
            [("The chief of the Joint Staff, General", "The chief of the Naval Staff, General")],
        ),
        (
            Kind.SPELLING,
            "Soldiers closed the bridge at Korvath on the river.",
            "Soldiers closed the bridge at Korvadh on the river.",
            [("Korvath", "Korvadh")],
        ),
    ],
)
def test_kinds(kind: Kind, one: str, other: str, places: list[tuple[str, str]]) -> None:
    assert pair(one, other, kind) == places


def test_who_acts_in_the_quoted_words() -> None:
    one = (
        "Both sides agreed, and the readout said that both “discussed the need to keep the line between the "
        "commands open.”"
    )
    other = "“General Isko Baran discussed the need to keep the line between the commands open,” his office said."
    assert len(pair(one, other, Kind.SPEAKER)) == 1


def test_joined_by_an_ellipsis_is_left_open() -> None:
    compared = report(
        "Mira Tallis said “we want peace on the river… and respect from our neighbours in the valley.”" + END,
        "Mira Tallis said “we want peace on the river and we want respect from our neighbours in the valley.”" + END,
    )
    assert [(each.kind, each.decidable) for each in compared.divergences if each.basis == "quote joined"] == [
        (Kind.QUOTE_CUT, False)
    ]


def test_days_without_anchors_are_left_open() -> None:
    compared = report(
        "The admirals spoke by video about the collision on Monday." + END,
        "The admirals spoke by video about the collision on Tuesday." + END,
    )
    assert [(each.kind, each.decidable) for each in compared.divergences if each.kind is Kind.DATE] == [
        (Kind.DATE, False)
    ]


def test_zones_may_explain_a_day() -> None:
    compared = report(
        "The admirals spoke about the collision at 23:30 UTC on 4 March 2031." + END,
        "The admirals spoke about the collision at 07:30 Beijing time on 5 March 2031." + END,
    )
    assert [(each.kind, each.decidable) for each in compared.divergences if each.kind is Kind.DATE] == [
        (Kind.DATE, False)
    ]


def test_one_sides_part_and_who_asked() -> None:
    assert ("at the request of Belmora", "") in found(both(), Kind.ONE_SIDE)
    parts = pair(
        (
            "The two admirals agreed on a hotline between the operations rooms, after a storm had sunk three "
            "yachts near the lighthouse."
        ),
        "The two admirals agreed on a hotline between the operations rooms.",
        Kind.ONE_SIDE,
    )
    assert [part for part, _ in parts] == ["after a storm had sunk three yachts near the lighthouse"]


def test_oddities_within_one_text() -> None:
    text = (
        "They saw it as a domestic matters. The US. fleet left the Indio-Pacific.\nRead next: Bread\nThey met again.\n"
    )
    compared = report(text, "Nobody saw a thing in the harbour today.\n")
    assert [words for words, _ in found(compared, Kind.SPELLING)] == ["a domestic matters", "US.", "Indio-Pacific"]
    assert [words for words, _ in found(compared, Kind.NOT_STORY)] == ["Read next: Bread"]


def test_a_source_is_the_measure_of_quotations() -> None:
    source = document("Tallis: Patrols on both banks should carry no loaded weapons at night.", "S", lang="en")
    right = "Mira Tallis said “patrols on both banks should carry no loaded weapons.”" + END
    wrong = "Mira Tallis said “patrols on both banks shall never carry loaded weapons.”" + END
    compared = report(right, wrong, options=Options(source=source))
    assert [(each.a.doc, each.b and each.b.doc) for each in compared.divergences if each.basis == "quote source"] == [
        ("B", "S")
    ]


def test_every_basis_is_a_fixed_sentence() -> None:
    assert {each.basis for each in both().divergences} <= set(BASES)
    assert not [words for words in BASES.values() if "wrong" in words or "error" in words]


def test_figures_of_things_near_each_other_are_compared() -> None:
    compared = report(
        "Hackers encrypted the files on 400 machines of the port on Monday.\nIt rained.\n",
        "Hackers encrypted the files on 600 computers of the port on Monday.\nIt snowed.\n",
    )
    assert found(compared, Kind.FIGURE) == [("400 machines", "600 computers")]
