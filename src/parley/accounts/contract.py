"""The report as JSON: the form that scores, other tools and `verify` read.

Offsets are characters of the decoded file, end exclusive (for a PDF: of the text taken from it).  Where the reading
text is not the file's own (HTML, Markdown), `at` gives the place in the reading text too: the slice can be checked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from parley.accounts.data.bases import BASES
from parley.accounts.events import head
from parley.accounts.model import Attribution, Divergence, Document, Gap, Link, Moment, Report, Span

FORMAT: Final = "parley-accounts/1"
Json = dict[str, Any]


def as_json(report: Report) -> str:
    """The report as one JSON text, the same bytes for the same inputs."""
    return json.dumps(as_plain(report), ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def as_plain(report: Report) -> Json:
    """The report as plain values."""
    return {
        "format": FORMAT,
        "documents": [_document(report, each) for each in report.documents],
        "links": [_link(report, each) for each in report.links],
        "quotes": [_quote(report, document, said) for document in report.documents for said in document.attributions],
        "divergences": [_divergence(report, each) for each in report.divergences],
        "gaps": [_gap(report, each) for each in report.gaps],
        "not_found": [_gap(report, each) for each in report.unfound],
        "dates": [_date(report, each) for document in report.documents for each in document.moments],
        "loaded_wording": [
            {**place(report, each.span), "does": each.does, "voice": each.voice.value} for each in report.loaded
        ],
        "topics": [
            {
                "label": place(report, each.label),
                "statements": [place(report, span) for spans in each.statements.values() for span in spans],
            }
            for each in report.topics
        ],
        "agreements": [
            {"what": each.what, "a": place(report, each.a), "b": place(report, each.b)} for each in report.agreements
        ],
        "notes": [{"note": note, "documents": list(ids)} for note, ids in report.notes],
        "parts": dict(report.parts),
    }


def place(report: Report, span: Span) -> Json:
    """A slice: document, offsets in its file, and the words that stand there."""
    document = report.document(span.doc)
    start, end = document.reading.source(span.start, span.end)
    found: Json = {"doc": span.doc, "start": start, "end": end, "text": document.says(span)}
    if document.reading.pieces:
        found["at"] = [span.start, span.end]
    return found


def _document(report: Report, document: Document) -> Json:
    top = head(document)
    return {
        "id": document.id,
        "name": document.name,
        "sha256": document.sha256,
        "lang": document.lang,
        "kind": document.kind,
        "media": document.reading.media,
        "encoding": document.reading.encoding,
        "offsets": "extracted text" if document.reading.media == "pdf" else "decoded file",
        "chars": len(document.text),
        "anchor": document.anchor or None,
        "anchor_basis": document.anchor_basis,
        "zone": document.zone or None,
        "head": {
            "persons": [place(report, each) for each in top.persons],
            "when": place(report, top.when.span) if top.when else None,
            "asked": place(report, top.asked) if top.asked else None,
        },
        "segments": [{**_bare(report, each.span), "role": each.role.value} for each in document.segments],
        "statements": [
            {
                **_bare(report, each.span),
                "role": each.role.value,
                "voice": each.voice.value,
                "duplicate_of": _maybe(report, each.duplicate_of),
            }
            for each in document.statements
        ],
    }


def _bare(report: Report, span: Span) -> Json:
    found = place(report, span)
    del found["text"]
    return found


def _maybe(report: Report, span: Span | None) -> Json | None:
    return place(report, span) if span else None


def _many(report: Report, spans: Iterable[Span]) -> list[Json]:
    return [place(report, each) for each in spans]


def _link(report: Report, link: Link) -> Json:
    why = link.evidence
    return {
        "a": place(report, link.a),
        "b": place(report, link.b),
        "relation": link.relation.value,
        "tier": link.tier.value,
        "evidence": {
            "score": why.score,
            "words": _many(report, why.words),
            "names": _many(report, why.names),
            "figures": _many(report, why.figures),
            "longest_run": why.quoted,
            "glossary": list(why.glossary),
            "meaning": why.meaning,
        },
    }


def _quote(report: Report, document: Document, said: Attribution) -> Json:
    resolved = said.resolved or said.speaker
    return {
        **place(report, said.content),
        "directness": said.directness.value,
        "speaker": document.says(resolved) if resolved else None,
        "speaker_place": _maybe(report, resolved),
        "speaker_mention": _maybe(report, said.speaker),
        "speaker_how": said.how or None,
        "cue": document.says(said.cue) if said.cue else None,
        "cue_place": _maybe(report, said.cue),
        "strength": said.strength,
        "addressee": document.says(said.addressee_resolved or said.addressee) if said.addressee else None,
        "addressee_place": _maybe(report, said.addressee_resolved or said.addressee),
        "chain": [document.says(each) for each in said.chain],
        "chain_places": _many(report, said.chain),
    }


def _divergence(report: Report, each: Divergence) -> Json:
    return {
        "kind": each.kind.value,
        "a": place(report, each.a),
        "b": _maybe(report, each.b),
        "decidable": each.decidable,
        "basis": BASES[each.basis],
    }


def _gap(report: Report, gap: Gap) -> Json:
    near = [{**place(report, span), "score": score} for span, score in gap.nearest]
    return {**place(report, gap.span), "missing_in": gap.missing_in, "nearest": near}


def _date(report: Report, moment: Moment) -> Json:
    return {
        **place(report, moment.span),
        "from": moment.first or None,
        "to": moment.last or None,
        "granularity": moment.granularity,
        "zone": moment.zone or None,
        "anchor": moment.anchor,
    }
