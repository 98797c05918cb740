"""A report is checked slice by slice, and any change to it or to its inputs is refused by name."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from parley.accounts.checking import check, files_of
from parley.accounts.compare import compare
from parley.accounts.contract import as_json, as_plain
from parley.accounts.model import DocId
from parley.accounts.reading import Given, read_document
from parley.accounts.refusals import ReportInputChanged, ReportMalformed, ReportSpanMismatch
from tests.accounts.samples import READOUT, REPORT

PAGE = (
    "<html><body><article><h1>Talks &amp; tea</h1><p>Admiral Tomas Relk told <i>Ilse Morgan</i> that "
    "“vessels &mdash; all of them &mdash; must keep a distance.”</p></article></body></html>"
)
INPUTS = {
    "A": READOUT.encode(),
    "B": REPORT.encode(),
    "C": PAGE.encode(),
    "D": b"# Talks\n\nAdmiral **Tomas Relk** [spoke](x) on *Tuesday*.\n",
}
NAMES = {"A": "a.txt", "B": "b.txt", "C": "c.html", "D": "d.md"}


@pytest.fixture(scope="module")
def written() -> bytes:
    documents = [read_document(DocId(doc), INPUTS[doc], Given(NAMES[doc], lang="en")) for doc in INPUTS]
    return as_json(compare(documents)).encode()


def test_a_true_report_passes_with_every_medium(written: bytes) -> None:
    checked = check(written, INPUTS)
    assert checked.documents == len(INPUTS)
    assert checked.spans > 200
    assert {doc: name for doc, (name, _) in files_of(written).items()} == NAMES
    assert all(len(sha256) == 64 for _, sha256 in files_of(written).values())


def test_the_contract_has_its_parts(written: bytes) -> None:
    plain = json.loads(written)
    assert {"documents", "links", "quotes", "divergences", "gaps", "dates"} <= plain.keys()
    link = plain["links"][0]
    assert {"doc", "start", "end"} <= link["a"].keys()
    assert {"relation", "tier", "evidence"} <= link.keys()
    quote = next(each for each in plain["quotes"] if each["doc"] == "C")
    start, end = quote["start"], quote["end"]
    assert PAGE[start:end].startswith("“vessels &mdash;")
    assert quote["speaker"] == "Tomas Relk"


@pytest.mark.parametrize("doc", list(INPUTS))
def test_a_changed_input_is_refused(written: bytes, doc: str) -> None:
    with pytest.raises(ReportInputChanged):
        check(written, {**INPUTS, doc: INPUTS[doc] + b" "})


def test_a_missing_input_is_refused(written: bytes) -> None:
    with pytest.raises(ReportInputChanged):
        check(written, {"A": INPUTS["A"]})


LIES: dict[str, Callable[[dict[str, Any]], object]] = {
    "words": lambda plain: plain["links"][0]["a"].update(text="They agreed on everything."),
    "place": lambda plain: plain["links"][0]["b"].update(start=plain["links"][0]["b"]["start"] + 1),
    "speaker": lambda plain: plain["quotes"][0].update(speaker="Somebody Else"),
    "cue": lambda plain: plain["quotes"][0].update(cue="threatened"),
    "chain": lambda plain: plain["quotes"][0].update(chain=["The Palace"]),
    "basis": lambda plain: plain["divergences"][0].update(basis="this side is wrong"),
    "kind": lambda plain: plain["divergences"][0].update(kind="lie"),
    "beyond": lambda plain: plain["dates"][0].update(end=10**9),
    "before": lambda plain: plain["gaps"][0].update(start=-1),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_a_changed_report_is_refused(written: bytes, lie: Callable[[dict[str, Any]], object]) -> None:
    plain = json.loads(written)
    lie(plain)
    with pytest.raises(ReportSpanMismatch):
        check(json.dumps(plain).encode(), INPUTS)


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"format": "other"}',
        b'{"format": "parley-accounts/1", "documents": [1]}',
        b'{"format": "parley-accounts/1", "documents": []}',
    ],
)
def test_what_is_no_report_is_refused(bad: bytes) -> None:
    with pytest.raises(ReportMalformed):
        check(bad, {})


def test_a_place_of_another_form_is_refused(written: bytes) -> None:
    plain = json.loads(written)
    plain["links"][0]["a"]["start"] = "0"
    with pytest.raises(ReportMalformed):
        check(json.dumps(plain).encode(), INPUTS)


def test_plain_and_json_say_the_same(written: bytes) -> None:
    documents = [read_document(DocId(doc), INPUTS[doc], Given(NAMES[doc], lang="en")) for doc in INPUTS]
    assert json.loads(written) == as_plain(compare(documents))
