"""The table of Unicode 14.0 against what Pythons bring: this one's own exactly, later ones as promised."""

from __future__ import annotations

import sys
import unicodedata
from unicodedata import category, normalize

import pytest

from parley.wire.assigned import RUNS, unassigned


def test_the_runs_cover_every_code_point() -> None:
    assert sum(map(int, RUNS.split())) == sys.maxunicode + 1


@pytest.mark.skipif(unicodedata.unidata_version != "14.0.0", reason="another version of Unicode")
def test_the_table_is_that_of_the_version() -> None:
    assert [n for n in range(sys.maxunicode + 1) if (category(chr(n)) == "Cn") != bool(unassigned(chr(n)))] == []


def test_what_it_assigns_stays_assigned() -> None:
    """And what a later version adds is still refused: 15.0 brought a face, 16.0 a letter that composes."""
    assert all(category(chr(n)) != "Cn" for n in range(sys.maxunicode + 1) if not unassigned(chr(n)))
    assert [unassigned(f"船 {new}") for new in ("\U0001fae8", "\U000105c9")] == ["\U0001fae8", "\U000105c9"]


def test_the_first_of_several_is_given() -> None:
    assert unassigned("a\u0378b\uffff") == "\u0378"
    assert unassigned("") is None
    assert unassigned(normalize("NFC", "e\u0301 船 👩🏽\u200d✈\ufe0f")) is None
