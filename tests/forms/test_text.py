"""Which text may be put in front of a person."""

from __future__ import annotations

import sys
from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.forms.text import ForbiddenText, TextLength, UnassignedText, checked, typed
from parley.wire.assigned import unassigned

BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]


@pytest.mark.parametrize(
    "text",
    ["one line", "two\nlines and\ta tab", "巡逻船", "نقطة", "שלום", "a\u200db", "नमस्ते", "e\u0301 typed apart", "👩🏽‍✈️"],
)
def test_every_script_passes(text: str) -> None:
    assert typed(text, 100) == normalize("NFC", text)


def test_exactly_these_characters_are_refused() -> None:
    refused = []
    for number in range(sys.maxunicode + 1):
        if 0xD800 <= number < 0xE000:
            continue
        try:
            checked(chr(number), 1)
        except ForbiddenText:
            refused.append(number)
        except UnassignedText:
            assert unassigned(chr(number))
    controls = [number for number in range(0x100) if category(chr(number)) == "Cc" and chr(number) not in "\n\t"]
    assert refused == controls + BIDI


def test_the_place_is_named() -> None:
    with pytest.raises(ForbiddenText) as told:
        checked("right\u202eleft", 100)
    assert "U+202E at character 6" in told.value.sentence


@pytest.mark.parametrize("new", ["\U0001fae8", "\u0378", "\uffff"])
def test_a_character_that_unicode_14_does_not_have_is_named(new: str) -> None:
    with pytest.raises(UnassignedText) as told:
        typed(f"right{new}", 100)
    assert told.value.code == "text-unassigned"
    assert f"U+{ord(new):04X} at character 6" in told.value.sentence


@pytest.mark.parametrize("text", ["", "x" * 11])
def test_lengths(text: str) -> None:
    with pytest.raises(TextLength):
        checked(text, 10)


@given(st.text(min_size=1, max_size=50))
def test_what_is_checked_is_not_changed(text: str) -> None:
    try:
        assert checked(text, 50) == text
    except ForbiddenText:
        assert any(category(one) == "Cc" or ord(one) in BIDI for one in text)
    except UnassignedText:
        assert unassigned(text)
