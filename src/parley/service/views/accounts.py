"""A comparison of accounts as data for whoever shows it: the texts with what is marked in them, and the findings.

Every fixed sentence is in the language that is asked for; every word of an input stands as the engine lets it be shown.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from parley.accounts.contract import as_plain
from parley.accounts.data.bases import BASES
from parley.accounts.data.page_words import CHECKED, LIMITS, UNREAD
from parley.accounts.data.verbs import LADDER
from parley.accounts.differ_quotes import quotes
from parley.accounts.model import Directness, Relation, Tier
from parley.accounts.shown import (
    NOTES,
    RELATIONS,
    TIERS,
    accounts,
    counts,
    finding_places,
    grouped,
    in_context,
    marked,
    numbers,
    only_here,
    safe,
    within,
)
from parley.accounts.spoken import speech
from parley.accounts.word_for_word import Found, word_for_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from parley.accounts.model import Attribution, Divergence, Document, Gap, Kind, Link, Report, Span, Statement
    from parley.accounts.spoken import Say
    from parley.accounts.word_for_word import Check

Json = dict[str, Any]

ORDER: Final = tuple(Found)
"""From the best to the worst."""


def comparison(report: Report, language: str) -> Json:
    """Everything that is shown of a report, and the report itself as `parley accounts --json` gives it."""
    say = speech(language)
    shown = accounts(report)
    return {
        "counts": [{"what": say(what), "count": count} for what, count in counts(report).items()],
        "notes": [{"sentence": say(NOTES[note]), "documents": list(ids)} for note, ids in report.notes],
        "documents": [_document(report, one, say) for one in shown],
        "differences": [
            {"title": say(title), "findings": [_finding(report, one, say) for one in found]}
            for title, found in grouped(report)
        ],
        "within": [_finding(report, one, say) for one in within(report)],
        "quotes": [
            _quote(document, said, say)
            for document in shown
            for said in document.attributions
            if said.directness is not Directness.INDIRECT
        ],
        "only": [_alone(report, one, sure=True) for one in report.gaps]
        + [_alone(report, one, sure=False) for one in report.unfound],
        "agreements": [
            {"what": say(one.what), "a": _place(report, one.a), "b": _place(report, one.b)} for one in report.agreements
        ],
        "limits": [say(one) for one in LIMITS],
        "report": as_plain(report),
    }


def checked(sources: Sequence[Document], documents: Sequence[Document], language: str) -> list[Json]:
    """Each quotation of these documents, as it stands best in those of the sources that are in its language."""
    say = speech(language)
    found: list[Json] = []
    for document in documents:
        alike = [source for source in sources if source.lang == document.lang]
        checks = [list(word_for_word(document, source)) for source in alike]
        for said in (quote.said for quote in quotes(document)):
            place = len([one for one in found if one["document"] == document.id])
            best = min((each[place] for each in checks), key=lambda one: ORDER.index(one.found), default=None)
            found.append(_checked(document, sources, said, best, say))
    return found


def _checked(document: Document, sources: Sequence[Document], said: Attribution, best: Check | None, say: Say) -> Json:
    there = None if best is None or best.there is None else best.there
    source = None if there is None else next(one for one in sources if one.id == there.doc)
    return {
        "document": document.id,
        "words": safe(document.says(said.content)),
        "speaker": None if said.speaker is None else safe(document.says(said.resolved or said.speaker)),
        "found": "unread" if best is None else best.found.name.lower(),
        "sentence": say(UNREAD if best is None else CHECKED[best.found]),
        "source": None if source is None else source.id,
        "there": None if source is None or there is None else safe(source.says(there)),
    }


def _document(report: Report, document: Document, say: Say) -> Json:
    linked, places, alone = numbers(report), finding_places(report), only_here(report)
    paragraphs = []
    for _, group in groupby(document.statements, key=lambda one: one.paragraph):
        paragraphs.append(
            [_sentence(report, one, linked.get(one.span, ()), places, say, alone=one.span in alone) for one in group]
        )
    return {
        "id": document.id,
        "name": safe(document.name or document.id),
        "language": document.lang,
        "kind": say(document.kind),
        "sha256": document.sha256,
        "paragraphs": paragraphs,
    }


def _sentence(
    report: Report,
    statement: Statement,
    links: Sequence[tuple[int, Link]],
    places: Mapping[Any, Sequence[tuple[Span, Kind]]],
    say: Say,
    *,
    alone: bool,
) -> Json:
    return {
        "place": f"{statement.span.doc}-{statement.span.start}",
        "only_here": alone,
        "runs": [
            {
                "text": one.text,
                "quoted": one.quoted,
                "differs": one.differs,
                "findings": [say(kind) for kind in one.kinds],
            }
            for one in marked(report, statement, links, places)
        ],
        "links": [_link(statement, number, link, say) for number, link in links],
    }


def _link(statement: Statement, number: int, link: Link, say: Say) -> Json:
    other = link.b if link.a == statement.span else link.a
    return {
        "number": number,
        "place": f"{other.doc}-{other.start}",
        "firm": link.tier is Tier.FIRM,
        "conflict": link.relation is Relation.CONFLICT,
        "words": say("{} link to {}: {}").format(say(TIERS[link.tier]), other.doc, say(RELATIONS[link.relation])),
    }


def _finding(report: Report, one: Divergence, say: Say) -> Json:
    return {
        "kind": say(one.kind.value),
        "a": _place(report, one.a),
        "b": None if one.b is None else _place(report, one.b),
        "ground": say(BASES[one.basis]),
        "decided": one.decidable,
    }


def _place(report: Report, span: Span) -> Json:
    before, words, after = in_context(report.document(span.doc), span)
    return {"document": span.doc, "before": before, "words": words, "after": after}


def _quote(document: Document, said: Attribution, say: Say) -> Json:
    speaker, to = said.resolved or said.speaker, said.addressee_resolved or said.addressee
    return {
        "document": document.id,
        "words": safe(document.says(said.content)),
        "speaker": None if speaker is None else safe(document.says(speaker)),
        "verb": None if said.cue is None else safe(document.says(said.cue)),
        "strength": say(LADDER[said.strength]) if said.cue is not None else None,
        "to": None if to is None else safe(document.says(to)),
        "how": say(said.directness.value),
    }


def _alone(report: Report, gap: Gap, *, sure: bool) -> Json:
    near = gap.nearest[0][0] if gap.nearest else None
    return {
        "document": gap.span.doc,
        "words": safe(report.document(gap.span.doc).says(gap.span)),
        "missing_in": gap.missing_in,
        "sure": sure,
        "nearest": None if near is None else safe(report.document(near.doc).says(near)),
    }
