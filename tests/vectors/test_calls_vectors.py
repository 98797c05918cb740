"""The frozen vectors of spec/calls.md: the facts that follow from entries, at both stations, whatever came first."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from parley.dialogue.callbook import CallBook
from parley.dialogue.meetings import meeting_of
from parley.forms.body import write
from scripts import vectors_calls

FILE = json.loads((Path(__file__).resolve().parents[2] / "spec" / "vectors" / "calls.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("ours", [0, 1])
@pytest.mark.parametrize("case", FILE["valid"], ids=lambda case: str(case["name"]))
def test_the_facts_are_those(case: dict[str, Any], ours: int) -> None:
    entries = vectors_calls.read(case["entries"], ours=ours)
    request = entries[0].hash
    Random(1).shuffle(entries)
    book = CallBook()
    for one in entries:
        book.add(one, early=True)
    thread = book.get(request)
    assert thread is not None
    facts = meeting_of(thread).facts()
    assert (None if facts is None else write(facts).hex()) == case["facts"]


def test_some_calls_were_held_and_some_not() -> None:
    assert {case["facts"] is None for case in FILE["valid"]} == {True, False}


def test_a_second_run_writes_the_same() -> None:
    assert list(vectors_calls.cases()) == FILE["valid"]
