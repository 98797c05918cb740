"""Quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.accounts import quoting
from parley.accounts.quoting import inner, masked, quotations
from parley.accounts.refusals import AccountTooLarge


def read(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “yes” and “no.”", ["“yes”", "“no.”"]),
        ('He said "yes, it is" twice.', ['"yes, it is"']),
        ("He said ‘it’s ours’ and left.", ["‘it’s ours’"]),
        ("The crews' boats weren't there.", []),
        ("The ship’s master and the sailors’ union met.", []),
        ("“It goes on", ["“It goes on"]),
        ("他说：「好」，“再见。”", ["「好」", "“再见。”"]),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
    ],
)
def test_marks(text: str, found: list[str]) -> None:
    assert read(text) == found


def test_inner_leaves_marks_and_the_last_comma_out() -> None:
    text = "“safe distance,”"
    start, end = inner(text, 0, len(text))
    assert text[start:end] == "safe distance"


def test_masking_keeps_length() -> None:
    assert masked("a “b” c", 0, 7, [(2, 5)]) == "a \x01\x01\x01 c"


@given(st.text(alphabet="“”‘’\"' ab.", max_size=60))
def test_quotations_never_overlap(text: str) -> None:
    found = quotations(text, [(0, len(text))])
    assert all(start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


def test_too_many_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quoting, "QUOTES_MAX", 1)
    with pytest.raises(AccountTooLarge):
        read("“a” “b”")
