"""The comparison as one HTML page: offline, readable by keyboard, in both themes, on paper."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import groupby
from typing import Final

from parley.accounts.data.bases import BASES
from parley.accounts.data.page_assets import SCRIPT, STYLE
from parley.accounts.data.verbs import LADDER
from parley.accounts.events import head
from parley.accounts.model import Directness, Divergence, Document, Gap, Link, Moment, Relation, Report, Role, Span, Statement, Tier, Voice
from parley.accounts.shown import NOTES, RELATIONS, TIERS, accounts, counts, finding_places, grouped, in_context, marked, numbers, safe, within

ROLE_CLASS: Final = {Role.HEADLINE: "headline", Role.SUBHEAD: "subhead", Role.HEADING: "heading", Role.RELATED_LINK: "related", Role.FURNITURE: "furniture", Role.BODY: ""}
KEY: Final = (
    '<span class="n">3</span> linked, same number in both columns', '<span class="n possible">4</span> possible link',
    '<span class="n conflict">5</span> they contradict each other', '<span class="n own">6</span> same topic, own positions',
    '<span class="d">underlined</span> word that the partner does not have', '<span class="f">shaded</span> place of a difference in the table',
    '<span class="q">barred</span> quoted words', '<span class="s alone">dotted</span> not found in the other text',
)  # fmt: skip
LIMITS: Final = (
    "It shows where two texts differ. It never says which is right, and it ranks neither.",
    "“Not found” means that no sentence of the other text comes near in words; the nearest one is shown so that you can judge.",
    "“Looks like a slip” is about form only. “Left open” means that these texts alone cannot decide.",
    "Every quoted word on this page is a slice of an input file; parley accounts verify checks each against the file’s hash.",
)
"""What the page says about itself."""


def as_html(report: Report) -> str:
    """The page: the same bytes for the same report."""
    documents = accounts(report)
    body = [_top(report, documents), _nav(), "<main id=main>", _sides(report, documents), _differences(report), _quotes(report, documents)]
    body += [_only(report, documents), _topics(report, documents), _agreements(report), _within(report), "</main>", _foot(report)]
    title = " · ".join(safe(each.name or each.id) for each in documents)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{_digest(STYLE)}'; script-src '{_digest(SCRIPT)}'\">\n"
        f"<title>Accounts side by side: {escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n" + "\n".join(each for each in body if each) + f"\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _top(report: Report, documents: Sequence[Document]) -> str:
    numbers_shown = "".join(f"<li><b>{number}</b>{what}</li>" for what, number in counts(report).items())
    notes = "".join(f'<p class="note">{escape(NOTES[note])} ({", ".join(ids)})</p>' for note, ids in report.notes)
    cards = "".join(_card(document) for document in documents)
    return (
        '<a class="skip" href="#main">To the texts</a><header><h1>Accounts side by side</h1>'
        '<p class="lead">What both say, what only one says, what is worded differently, who said what to whom, what disagrees. Nothing here says who is right.</p>'
        f'<ul class="sum">{numbers_shown}</ul>{notes}<div class="cols" data-n="{len(documents)}">{cards}</div></header>'
    )


def _card(document: Document) -> str:
    top = head(document)
    rows = [
        ("kind", f"{document.kind}, {escape(document.lang)}, {escape(document.reading.media)}"),
        ("between", " · ".join(_slice(document, each) for each in top.persons) or _none("no person named")),
        ("when", _when(document, top.when)),
        ("asked for by", _slice(document, top.asked) if top.asked else _none("not said")),
        ("published", f"{document.anchor} ({document.anchor_basis})" if document.anchor else _none("not given; relative dates stay open")),
        ("file", f'<span class="hash">sha256 {document.sha256[:16]}…</span>'),
    ]
    listed = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows)
    return f'<section class="card"><h3><span class="tag">{document.id}</span>{escape(safe(document.name or document.id))}</h3><dl>{listed}</dl></section>'


def _when(document: Document, moment: Moment | None) -> str:
    if moment is None:
        return _none("no day named near the top")
    resolved = f" → {moment.first}{_zone(moment.zone)}" if moment.first else " (no date of publication to count from)"
    return _slice(document, moment.span) + escape(resolved)


def _zone(zone: str) -> str:
    return f" ({zone})" if zone else ""


def _none(words: str) -> str:
    return f'<span class="none">{words}</span>'


def _slice(document: Document, span: Span) -> str:
    return f"<bdi>{escape(safe(document.says(span)))}</bdi>"


def _nav() -> str:
    items = (("texts", "Side by side"), ("differences", "Differences"), ("quotes", "Quotations"), ("only", "Only here"), ("topics", "Topics"), ("within", "Within one text"), ("how", "How to read it"))
    return "<nav aria-label=Sections><ul>" + "".join(f'<li><a href="#{name}">{words}</a></li>' for name, words in items) + "</ul></nav>"


def _sides(report: Report, documents: Sequence[Document]) -> str:
    linked, places = numbers(report), finding_places(report)
    alone = {gap.span for gap in report.gaps}
    columns = "".join(_column(report, document, linked, places, alone) for document in documents)
    key = "".join(f"<li>{each}</li>" for each in KEY)
    return f'<section id="texts"><h2>Side by side</h2><ul class="key">{key}</ul><div class="cols" data-n="{len(documents)}">{columns}</div></section>'


def _column(report: Report, document: Document, linked: dict[Span, list[tuple[int, Link]]], places: dict, alone: set[Span]) -> str:  # type: ignore[type-arg]
    paragraphs = []
    for _, group in groupby(document.statements, key=lambda each: each.paragraph):
        found = list(group)
        sentences = " ".join(_sentence(report, each, linked.get(each.span, []), places, alone) for each in found)
        name = ROLE_CLASS[found[0].role]
        paragraphs.append(f'<p class="{name}">{sentences}</p>' if name else f"<p>{sentences}</p>")
    return f'<article class="card text" lang="{escape(document.lang)}"><h3><span class="tag">{document.id}</span>{escape(safe(document.name or document.id))}</h3>{"".join(paragraphs)}</article>'


def _sentence(report: Report, statement: Statement, links: list[tuple[int, Link]], places: dict, alone: set[Span]) -> str:  # type: ignore[type-arg]
    runs = "".join(_run(each.text, quoted=each.quoted, differs=each.differs, kinds=each.kinds) for each in marked(report, statement, links, places))
    pills = "".join(_pill(statement, number, link) for number, link in links)
    classes = ["s", *(["alone"] if statement.span in alone else []), *(["quoted"] if statement.voice is Voice.QUOTED else [])]
    data = f' data-l="{" ".join(str(number) for number, _ in links)}"' if links else ""
    return f'<span class="{" ".join(classes)}" id="{statement.span.doc}-{statement.span.start}"{data}><bdi>{runs}</bdi>{pills}</span>'


def _run(text: str, *, quoted: bool, differs: bool, kinds: tuple[str, ...]) -> str:
    names = [*(["q"] if quoted else []), *(["d"] if differs and text.strip() else []), *(["f"] if kinds else [])]
    hint = f' title="{escape(", ".join(kinds))}"' if kinds else ""
    return f'<span class="{" ".join(names)}"{hint}>{escape(text)}</span>' if names else escape(text)


def _pill(statement: Statement, number: int, link: Link) -> str:
    other = link.b if link.a == statement.span else link.a
    names = ["n", *(["possible"] if link.tier is Tier.POSSIBLE else []), *({Relation.CONFLICT: ["conflict"], Relation.OWN_POSITION: ["own"]}.get(link.relation, []))]
    words = f"{TIERS[link.tier]} link to {other.doc}: {RELATIONS[link.relation]}"
    return f'<a class="{" ".join(names)}" href="#{other.doc}-{other.start}" title="{escape(words)}" aria-label="{number}, {escape(words)}">{number}</a>'


def _differences(report: Report) -> str:
    tables = "".join(f"<h3>{title}</h3>{_table(report, found)}" for title, found in grouped(report))
    return f'<section id="differences"><h2>Differences</h2>{tables or "<p>" + _none("none found between these texts") + "</p>"}</section>'


def _table(report: Report, found: Iterable[Divergence]) -> str:
    rows = "".join(
        f'<tr><td class="k">{each.kind.value}</td><td>{_context(report, each.a)}</td><td>{_context(report, each.b) if each.b else _none("—")}</td>'
        f'<td class="b">{BASES[each.basis]}{"" if each.decidable else "<br><span class=open>left open</span>"}</td></tr>'
        for each in found
    )
    return f'<div class="wrap"><table><thead><tr><th>differs in</th><th>here</th><th>there</th><th>on what ground</th></tr></thead><tbody>{rows}</tbody></table></div>'


def _context(report: Report, span: Span) -> str:
    before, words, after = in_context(report.document(span.doc), span)
    return f'<span class="tag">{span.doc}</span><bdi><span class="c">{escape(before)}</span><b>{escape(words)}</b><span class="c">{escape(after)}</span></bdi>'


def _quotes(report: Report, documents: Sequence[Document]) -> str:
    rows = []
    for document in documents:
        for said in document.attributions:
            if said.directness is Directness.INDIRECT:
                continue
            speaker = said.resolved or said.speaker
            mention = f' <span class="c">({_slice(document, said.speaker)})</span>' if said.speaker and speaker and document.says(said.speaker) != document.says(speaker) else ""
            cue = f'{_slice(document, said.cue)} <span class="c">· {LADDER[said.strength]}</span>' if said.cue else _none("no verb of its own")
            to = said.addressee_resolved or said.addressee
            rows.append(
                f'<tr><td><span class="tag">{document.id}</span>{_slice(document, said.content)}</td><td>{_slice(document, speaker) + mention if speaker else _none("nobody named")}</td>'
                f'<td>{cue}</td><td>{_slice(document, to) if to else ""}</td><td>{" → ".join(_slice(document, each) for each in said.chain)}</td><td>{said.directness.value}</td></tr>'
            )
    table = f'<div class="wrap"><table><thead><tr><th>words</th><th>said by</th><th>verb · strength</th><th>to</th><th>through</th><th>how given</th></tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
    return f'<section id="quotes"><h2>Quotations</h2>{table if rows else "<p>" + _none("no quotation in these texts") + "</p>"}</section>'


def _only(report: Report, documents: Sequence[Document]) -> str:
    columns = []
    for document in documents:
        found = [gap for gap in report.gaps if gap.span.doc == document.id]
        items = "".join(_gap(report, gap) for gap in found)
        columns.append(f'<section class="card"><h3><span class="tag">{document.id}</span>only here</h3>{f"<ol class=only>{items}</ol>" if found else _none("no sentence that is surely missing on the other side")}</section>')
    return f'<section id="only"><h2>Only here</h2><div class="cols" data-n="{len(documents)}">{"".join(columns)}</div></section>'


def _gap(report: Report, gap: Gap) -> str:
    near = gap.nearest[0] if gap.nearest else None
    nearest = f'<span class="near">not found in {gap.missing_in}; nearest there: {_slice(report.document(near[0].doc), near[0])}</span>' if near else ""
    return f"<li>{_slice(report.document(gap.span.doc), gap.span)}{nearest}</li>"


def _topics(report: Report, documents: Sequence[Document]) -> str:
    out = []
    for topic in report.topics:
        columns = "".join(
            f'<div class="card">{"".join(f"<p><span class=tag>{document.id}</span>{_slice(document, span)}</p>" for span in topic.statements.get(document.id, ())) or _none("nothing")}</div>'
            for document in documents
        )
        out.append(f'<h3>{_slice(report.document(topic.label.doc), topic.label)}</h3><div class="cols" data-n="{len(documents)}">{columns}</div>')
    return f'<section id="topics"><h2>Topics: each side’s own words</h2>{"".join(out) or "<p>" + _none("no topic that several texts attribute statements on") + "</p>"}</section>'


def _agreements(report: Report) -> str:
    if not report.agreements:
        return ""
    side: Callable[[Span], str] = lambda span: f'<span class="tag">{span.doc}</span>{_slice(report.document(span.doc), span)}'  # noqa: E731
    rows = "".join(f'<tr><td class="k">{each.what}</td><td>{side(each.a)}</td><td>{side(each.b)}</td></tr>' for each in report.agreements)
    return f'<section id="agreements"><h2>Names, dates and figures that agree</h2><div class="wrap"><table><tbody>{rows}</tbody></table></div></section>'


def _within(report: Report) -> str:
    found = within(report)
    return f'<section id="within"><h2>Within one text</h2>{_table(report, found) if found else "<p>" + _none("nothing odd found") + "</p>"}</section>'


def _foot(report: Report) -> str:
    said = "".join(f"<li>{each}</li>" for each in LIMITS)
    hashes = "".join(f'<li><span class="tag">{each.id}</span>{escape(safe(each.name or each.id))}<br><span class="hash">sha256 {each.sha256}</span></li>' for each in report.documents)
    return f'<footer id="how"><h2>How to read it</h2><ul>{said}</ul><h3>Inputs</h3><ul>{hashes}</ul></footer>'
