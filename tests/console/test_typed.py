"""Texts of paths, queries and forms become the JSON that arguments take; what does not fit stays a text."""

from __future__ import annotations

import pytest

from parley.console.typed import from_texts
from parley.service.arguments import FLAG, Many, Named, Number, Seconds, Text, needed, optional

TAKES = {
    **needed(name=Text(8), count=Number(0, 9), sure=FLAG, wait=Seconds(), several=Many(Number(0, 9), 4)),
    "fields": optional(Named(Text(8), Many(Text(8), 2), 4)),
}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"name": ["4"]}, {"name": "4"}),
        ({"count": ["4"]}, {"count": 4}),
        ({"count": ["four"]}, {"count": "four"}),
        ({"sure": ["on"]}, {"sure": True}),
        ({"sure": ["no"]}, {"sure": False}),
        ({"sure": ["maybe"]}, {"sure": "maybe"}),
        ({"wait": ["2.5"]}, {"wait": 2.5}),
        ({"several": ["1", "2"]}, {"several": [1, 2]}),
        ({"name": [""]}, {}),
        ({"name": ["a\r\nb"]}, {"name": "a\nb"}),
        ({"fields.area": ["x"], "fields.hull": ["y", "z"]}, {"fields": {"area": ["x"], "hull": ["y", "z"]}}),
        ({"fields.area": [""]}, {}),
        ({"other": ["x"]}, {"other": "x"}),
    ],
)
def test_texts_as_json(given: dict[str, list[str]], found: dict[str, object]) -> None:
    assert from_texts(TAKES, given) == found
