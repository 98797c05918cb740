"""Readouts and pages of them: the package judges as the file says, and the checker finds what it says."""

from __future__ import annotations

import pytest

from parley.forms.body import form_of, read
from parley.forms.readouts import ReadoutCommitted, ReadoutPublished
from parley.record.bundle_check import check_bundle
from tests.vectors.test_record_vectors import Json, named, spliced, vectors
from verifier import verify

FILE = vectors("readout")


def bundle(case: Json) -> bytes:
    return spliced(FILE["base"], case["splices"])


@pytest.mark.parametrize("case", [*named(FILE["valid"]), *named(FILE["invalid"])])
def test_the_package_computes_the_same_digest(case: Json) -> None:
    entries = {one.entry.hash: one.entry.payload for log in check_bundle(bundle(case)).logs for one in log.entries}
    said = next(one for one in entries.values() if one.form == "readout/publish")
    fixed = entries.get(said.answers) if said.answers is not None else None
    text: ReadoutPublished = read(form_of(ReadoutPublished), said.body)
    as_fixed = None
    if fixed is not None:
        commitment: ReadoutCommitted = read(form_of(ReadoutCommitted), fixed.body)
        as_fixed = commitment.digest == text.digest
    if "is_as_fixed" in case:
        assert as_fixed is case["is_as_fixed"]
    else:
        assert (as_fixed is True) is (case["refusal"] == "page-differs")


@pytest.mark.parametrize("case", named(FILE["valid"]))
def test_the_checker_finds_it_so(case: Json) -> None:
    said = verify.report(verify.check_bundle(bundle(case)), set())
    (one,) = said["readouts"]
    assert (one["entry"], one["is_as_fixed"]) == (case["entry"], case["is_as_fixed"])
    assert (one["held_by_other_side"], one["fixed_claimed"]) == (case["held"], case["fixed"])
    if "page" in case:
        assert verify.check_page(case["page"].encode(), said) == one


@pytest.mark.parametrize("case", named(FILE["invalid"]))
def test_the_checker_refuses_the_page(case: Json) -> None:
    said = verify.report(verify.check_bundle(bundle(case)), set())
    with pytest.raises(verify.Refusal) as caught:
        verify.check_page(case["page"].encode(), said)
    assert caught.value.code == case["refusal"]
