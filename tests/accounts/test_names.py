"""Persons, bodies and places, joined across their mentions."""

from __future__ import annotations

import pytest

from parley.accounts import names as module
from parley.accounts.limits import NAMES_MAX
from parley.accounts.names import bare
from parley.accounts.refusals import AccountTooLarge
from tests.accounts.samples import document


def named(text: str, lang: str = "en") -> list[tuple[str, str, str]]:
    read = document(text, lang=lang)
    return [(read.says(each.span), each.kind, each.key) for each in read.names]


def test_a_title_with_a_body_leads_to_the_person() -> None:
    text = (
        "Joint Staff Department General Mira Tallis met Speaker of the House of Representatives Olga Ness. "
        "Later Tallis left."
    )
    assert named(text) == [
        ("Mira Tallis", "person", "mira tallis"),
        ("Olga Ness", "person", "olga ness"),
        ("Tallis", "person", "mira tallis"),
    ]


def test_possessives_and_of_divide() -> None:
    assert named("He saw Arvenia’s Northern Command and General Isko Baran of the People’s Army.") == [
        ("Arvenia", "other", "arvenia"),
        ("Northern Command", "body", "northern command"),
        ("Isko Baran", "person", "isko baran"),
        ("People’s Army", "body", "people army"),
    ]


def test_the_first_word_of_a_sentence_is_a_name_only_if_something_says_so() -> None:
    assert named("Traffic was light. Lind said so. Repairs go on.") == [("Lind", "person", "lind")]


def test_countries_and_seats_share_a_key() -> None:
    assert {key for _, _, key in named("Beijing and China and the Chinese side spoke.")} == {"china"}


def test_chinese_names_beside_titles_and_elsewhere() -> None:
    found = named("发言人李明表示，海军司令雷尔克上将已抵达。雷尔克随后离开美国。", "zh")
    assert [(words, key) for words, kind, key in found if kind == "person"] == [
        ("李明", "李明"),
        ("雷尔克", "雷尔克"),
        ("雷尔克", "雷尔克"),
    ]
    assert ("美国", "place", "united states") in found


def test_a_dotted_name_takes_no_characters_of_its_neighbours() -> None:
    found = named("国防部长同国防大臣汉娜·鲁斯克通电话。", "zh")
    assert ("汉娜·鲁斯克", "person", "汉娜·鲁斯克") in found


def test_a_name_that_a_people_is_called_after_is_no_person() -> None:
    found = named("Arvenia announced a sale. An Arvenian official and Lena Marsh spoke. Lena declined.")
    assert [(words, kind) for words, kind, _ in found if words in {"Arvenia", "Lena"}] == [
        ("Arvenia", "place"),
        ("Lena", "person"),
    ]


@pytest.mark.parametrize(("full", "short"), [("the US General Isko Baran’s", "Isko Baran"), ("Baran", "Baran")])
def test_bare(full: str, short: str) -> None:
    assert bare(full) == short


def test_too_many_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "NAMES_MAX", 2)
    assert NAMES_MAX > 2
    with pytest.raises(AccountTooLarge):
        document("He met Mira Tallis, Isko Baran and Olga Ness.", lang="en")


@pytest.mark.parametrize(
    "text",
    [
        "It hosted Minister of Defence General Teodor Malin.",
        "It was led by the Director General, Rear Admiral Otis Brandvik's.",
        "He met the Belmoran Minister of National Defence General Malin’s. Then he left.",
    ],
)
def test_a_title_and_name_that_end_a_sentence(text: str) -> None:
    assert any(kind == "person" and key.split()[-1] in {"malin", "brandvik"} for _, kind, key in named(text))
