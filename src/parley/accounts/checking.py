"""Checks a report against its inputs: every slice that it shows must stand where it says, in the very same file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parley.accounts.contract import FORMAT
from parley.accounts.data.bases import BASES
from parley.accounts.data.loaded import LOADED
from parley.accounts.limits import REPORT_BYTES_MAX
from parley.accounts.model import Kind, Reading
from parley.accounts.reading import read_text
from parley.accounts.refusals import ReportInputChanged, ReportMalformed, ReportSpanMismatch

SHOWN: Final = {"speaker": "speaker_place", "cue": "cue_place", "addressee": "addressee_place"}
"""Words that a quotation shows beside the place that they were taken from."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check has gone through."""

    documents: int
    spans: int


def files_of(report: bytes) -> dict[str, tuple[str, str]]:
    """The file name and the SHA-256 of each document of a report, by its id, so that a caller knows what to open.

    Raises: ReportMalformed.
    """
    return {each["id"]: (each["name"], str(each.get("sha256"))) for each in _parsed(report)["documents"]}


def check(report: bytes, inputs: Mapping[str, bytes]) -> Checked:
    """Checks hashes, every slice, and that whatever is not a slice comes from the fixed lists.

    `inputs` maps a document's id to its file's bytes.
    Raises: ReportMalformed, ReportInputChanged, ReportSpanMismatch, and what reading a file raises.
    """
    plain = _parsed(report)
    readings: dict[str, Reading] = {}
    for document in plain["documents"]:
        data = inputs.get(document["id"])
        if data is None or hashlib.sha256(data).hexdigest() != document.get("sha256"):
            raise ReportInputChanged(document["name"])
        readings[document["id"]] = read_text(data, document["name"])
    spans = 0
    for found in _places(plain):
        _check_place(found, readings)
        spans += 1
    for why in _unfounded(plain):
        raise _mismatch(why)
    return Checked(len(readings), spans)


def _parsed(report: bytes) -> dict[str, Any]:
    if len(report) > REPORT_BYTES_MAX:
        raise _malformed("it is too large")
    try:
        plain = json.loads(report)
    except (ValueError, RecursionError):
        raise _malformed("it is not JSON") from None
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise _malformed("its format is another one")
    documents = plain.get("documents")
    if not isinstance(documents, list) or not all(_is_document(each) for each in documents):
        raise _malformed("its documents")
    if not all(isinstance(plain.get(part), list) for part in ("links", "quotes", "divergences", "gaps", "dates")):
        raise _malformed("a part is missing")
    return plain


def _is_document(each: object) -> bool:
    return isinstance(each, dict) and isinstance(each.get("id"), str) and isinstance(each.get("name"), str)


def _places(value: object) -> Iterator[dict[str, Any]]:
    """Every value that names a place, however deep."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            if {"doc", "start", "end"} <= each.keys():
                yield each
            waiting += list(each.values())
        elif isinstance(each, list):
            waiting += each


def _check_place(found: Mapping[str, Any], readings: Mapping[str, Reading]) -> None:
    reading = readings.get(found["doc"]) if isinstance(found["doc"], str) else None
    start, end = found["start"], found["end"]
    at = found.get("at", [start, end])
    if reading is None or not all(type(each) is int for each in (start, end)) or not _is_pair(at):
        raise _malformed(f"a place {str(found)[:80]}")
    if not 0 <= at[0] <= at[1] <= len(reading.text) or reading.source(*at) != (start, end):
        raise _mismatch(f"{found['doc']} {start}–{end}")
    if "text" in found and reading.text[at[0] : at[1]] != found["text"]:
        raise _mismatch(f"{found['doc']} {start}–{end}: {str(found['text'])[:60]}")


def _is_pair(at: object) -> bool:
    return isinstance(at, list) and len(at) == 2 and all(type(each) is int for each in at)


def _unfounded(plain: Mapping[str, Any]) -> Iterator[str]:
    """Words shown that are neither a checked slice nor from the fixed lists."""
    bases, kinds = set(BASES.values()), {kind.value for kind in Kind}
    for each in plain["divergences"]:
        if not isinstance(each, dict) or each.get("basis") not in bases or each.get("kind") not in kinds:
            yield f"a finding {str(each)[:80]}"
    for each in plain.get("loaded_wording", []):
        if not isinstance(each, dict) or each.get("does") not in LOADED:
            yield f"a wording {str(each)[:80]}"
    for each in plain["quotes"]:
        for words, where in SHOWN.items():
            shown, source = each.get(words), each.get(where)
            if shown is not None and (not isinstance(source, dict) or source.get("text") != shown):
                yield f"the {words} {str(shown)[:60]}"
        if [each.get("text") for each in each.get("chain_places", [])] != each.get("chain", []):
            yield "a chain"


def _malformed(why: str) -> ReportMalformed:
    return ReportMalformed(why)


def _mismatch(why: str) -> ReportSpanMismatch:
    return ReportSpanMismatch(why)
