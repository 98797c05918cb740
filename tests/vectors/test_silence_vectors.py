"""Certificates of silence: the package and the checker find what the file says, and take none that was changed."""

from __future__ import annotations

from functools import lru_cache

import pytest

from parley.dialogue import silence
from parley.dialogue.book import Book
from parley.dialogue.calls import ask_of
from parley.dialogue.threads import category_of, fact_of
from parley.record import bundle_check
from parley.record.agreement import STANDARD
from parley.record.bundle_check import check_bundle
from parley.record.bundle_log import Held
from parley.record.card import verify_card
from parley.service.forms.packs import standard
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash
from tests.vectors.test_record_vectors import Json, each_byte_changed, named, refused, spliced, vectors
from verifier import verify

FILE = vectors("silence")
KNOWN = standard()
PARTS = 16


def certificate(case: Json) -> bytes:
    return spliced(FILE["base"], case["splices"])


@pytest.mark.parametrize("case", named(FILE["valid"]))
def test_the_package_finds_the_kind(case: Json) -> None:
    findings = check_bundle(certificate(case))
    found = [(log.head.origin, one) for log in findings.logs for one in log.entries]
    (asking,) = [origin for origin, one in found if one.entry.hash.hex() == case["entry"]]
    line = [(origin, one) for origin, one in found if origin.line == asking.line]
    book, held = Book(), False
    for origin, one in line:
        category = category_of(KNOWN.form((one.entry.payload.form, one.entry.payload.form_version)))
        ours = origin.party == asking.party
        fact = fact_of(one.entry, category, ours=ours, first=ours, own=[origin.generation], other=[])
        book.add(fact, early=True)  # the logs stand in no order
        held |= one.entry.hash.hex() == case["entry"] and one.held in (Held.RECEIPT, Held.ENTRY_RECEIPT)
    thread = book.get(EntryHash(bytes.fromhex(case["entry"])))
    assert thread is not None
    signs = silence.signs(ask_of(thread, STANDARD, held=held), findings.bundle.time_seconds, held=held)
    assert silence.decide(signs).kind.value == case["kind"]
    assert sorted(sign.value for sign in signs) == case["signs"]


@pytest.mark.parametrize("case", named(FILE["valid"]))
def test_the_checker_finds_the_kind(case: Json) -> None:
    report = verify.report(verify.check_bundle(certificate(case)), set(), {bytes.fromhex(case["entry"])})
    (one,) = [one for one in report["silences"] if one["entry"] == case["entry"]]
    assert (one["kind"], one["signs"], one["not_shown"]) == (case["kind"], case["signs"], case["not_shown"])
    assert (one["last_good_test"] is not None) is case["good_test"]


def test_each_kind_has_a_certificate() -> None:
    assert {case["kind"] for case in FILE["valid"]} == {one.value for one in silence.Silence}


@pytest.mark.parametrize("case", named(FILE["invalid"]))
def test_a_spoiled_certificate_is_refused_alike(case: Json) -> None:
    refused(case, lambda: check_bundle(certificate(case)))
    with pytest.raises(verify.Refusal) as caught:
        verify.check_bundle(certificate(case))
    assert caught.value.code == case["refusal"]


@pytest.mark.parametrize("part", range(PARTS))
def test_a_certificate_with_any_byte_changed_is_refused(part: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_check, "verify_card", lru_cache(maxsize=64)(verify_card))  # the same cards every time
    for changed in each_byte_changed(bytes.fromhex(FILE["base"]))[part::PARTS]:
        with pytest.raises(Refusal):
            check_bundle(changed)
