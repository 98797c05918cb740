"""The comparison as one HTML page: offline, readable by keyboard, in both themes, on paper."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Final

from parley.accounts.data.bases import BASES
from parley.accounts.data.page_assets import SCRIPT, STYLE
from parley.accounts.data.page_words import KEY, LEAD, LIMITS, SECTIONS, TITLE
from parley.accounts.data.verbs import LADDER
from parley.accounts.events import head
from parley.accounts.model import (
    Attribution,
    Directness,
    Divergence,
    DocId,
    Document,
    Gap,
    Kind,
    Link,
    Moment,
    Relation,
    Report,
    Role,
    Span,
    Statement,
    Tier,
    Topic,
    Voice,
)
from parley.accounts.shown import (
    LOADED_NOTE,
    NOTES,
    RELATIONS,
    TIERS,
    VOICES,
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
from parley.accounts.spoken import HTML_LANGUAGE, Say, speech

LONG: Final = 60
"""A place of more characters is shaded and not bold."""

Places = Mapping[DocId, Sequence[tuple[Span, Kind]]]
Linked = Mapping[Span, Sequence[tuple[int, Link]]]

ROLE_CLASS: Final = {
    Role.HEADLINE: "headline",
    Role.SUBHEAD: "subhead",
    Role.HEADING: "heading",
    Role.RELATED_LINK: "related",
    Role.FURNITURE: "furniture",
    Role.BODY: "",
}


def as_html(report: Report, language: str = "en") -> str:
    """The page, its fixed sentences in English or Chinese ("en", "zh"): the same bytes for the same report."""
    return _page(speech(language), report, HTML_LANGUAGE[language])


def _page(say: Say, report: Report, tag: str) -> str:
    documents = accounts(report)
    names = " · ".join(_name(each) for each in documents)
    policy = f"default-src 'none'; style-src '{_digest(STYLE)}'; script-src '{_digest(SCRIPT)}'"
    top = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        _element("title", f"{say(TITLE)}: {names}"),
        f"<style>{STYLE}</style>",
    ]
    parts = [
        _sides(say, report, documents),
        _differences(say, report),
        _quotes(say, documents),
        _only(say, report, documents),
        _topics(say, report, documents),
        _agreements(say, report),
        _loaded(say, report),
        _within(say, report),
    ]
    body = [_top(say, report, documents), _nav(say), _element("main", "\n".join(parts), id="main"), _foot(say, report)]
    lines = ["<!doctype html>", f'<html lang="{tag}">', _element("head", "\n".join(top)), "<body>", *body]
    return "\n".join([*lines, f"<script>{SCRIPT}</script>", "</body>", "</html>", ""])


# -- the small parts of a page -----------------------------------------------------------------------------------------


def _element(name: str, inner: str, cls: str = "", **attributes: str) -> str:
    """An element; `inner` is markup already, attribute values are escaped here."""
    named = {"class": cls, **{key.replace("_", "-"): value for key, value in attributes.items()}}
    written = "".join(f' {key}="{escape(value)}"' for key, value in named.items() if value)
    return f"<{name}{written}>{inner}</{name}>"


def _name(document: Document) -> str:
    return escape(safe(document.name or document.id))


def _letter(doc: DocId) -> str:
    return _element("span", escape(doc), "tag")


def _none(say: Say, words: str) -> str:
    return _element("span", say(words), "none")


def _slice(document: Document, span: Span) -> str:
    """Words of an input, kept from steering what stands around them."""
    return _element("bdi", escape(safe(document.says(span))))


def _section(say: Say, name: str, inner: str, title: str = "") -> str:
    return _element("section", _element("h2", say(title or SECTIONS[name])) + inner, id=name)


def _columns(inner: Iterable[str], count: int) -> str:
    return _element("div", "".join(inner), "cols", data_n=str(count))


def _grid(say: Say, headings: Sequence[str], rows: Iterable[str]) -> str:
    top = _element("thead", _element("tr", "".join(_element("th", say(each)) for each in headings))) if headings else ""
    return _element("div", _element("table", top + _element("tbody", "".join(rows))), "wrap")


def _digest(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


# -- the top -----------------------------------------------------------------------------------------------------------


def _top(say: Say, report: Report, documents: Sequence[Document]) -> str:
    shown = "".join(_element("li", say(what) + _element("b", str(number))) for what, number in counts(report).items())
    notes = "".join(
        _element("p", escape(f"{say(NOTES[note])} ({', '.join(ids)})"), "note") for note, ids in report.notes
    )
    cards = _columns((_card(say, document) for document in documents), len(documents))
    lead = _element("h1", say(TITLE)) + _element("p", say(LEAD), "lead")
    skip = _element("a", say("To the texts"), "skip", href="#main")
    return skip + _element("header", lead + _element("ul", shown, "sum") + notes + cards)


def _card(say: Say, document: Document) -> str:
    top = head(document)
    open_dates = _none(say, "not given; relative dates stay open")
    rows = {
        "kind": escape(f"{say(document.kind)}, {document.lang}, {document.reading.media}"),
        "between": " · ".join(_slice(document, each) for each in top.persons) or _none(say, "no person named"),
        "when": _when(say, document, top.when),
        "asked for": _slice(document, top.asked) if top.asked else _none(say, "not said"),
        "published": f"{document.anchor} ({say(document.anchor_basis)})" if document.anchor else open_dates,
        "file": _element("span", f"sha256 {document.sha256[:16]}…", "hash"),
    }
    listed = "".join(_element("dt", say(name)) + _element("dd", value) for name, value in rows.items())
    title = _element("h3", _letter(document.id) + _name(document))
    return _element("section", title + _element("dl", listed), "card")


def _when(say: Say, document: Document, moment: Moment | None) -> str:
    if moment is None:
        return _none(say, "no day named near the top")
    zone = f" ({moment.zone})" if moment.zone else ""
    resolved = f" → {moment.first}{zone}" if moment.first else say(" (no date of publication to count from)")
    return _slice(document, moment.span) + escape(resolved)


def _nav(say: Say) -> str:
    items = "".join(_element("li", _element("a", say(words), href=f"#{name}")) for name, words in SECTIONS.items())
    return _element("nav", _element("ul", items), aria_label=say("Sections"))


# -- the texts ---------------------------------------------------------------------------------------------------------


def _sides(say: Say, report: Report, documents: Sequence[Document]) -> str:
    linked, places = numbers(report), finding_places(report)
    alone = only_here(report)
    key = "".join(
        _element("li", f"{_element('span', sample if sample.isdigit() else say(sample), cls)} {say(words)}")
        for cls, sample, words in KEY
    )
    columns = (_column(say, report, document, linked, places, alone) for document in documents)
    return _section(say, "texts", _element("ul", key, "key") + _columns(columns, len(documents)))


def _column(say: Say, report: Report, document: Document, linked: Linked, places: Places, alone: set[Span]) -> str:
    paragraphs = []
    for _, group in groupby(document.statements, key=lambda each: each.paragraph):
        found = list(group)
        sentences = (_sentence(say, report, each, linked.get(each.span, ()), places, alone) for each in found)
        paragraphs.append(_element("p", " ".join(sentences), ROLE_CLASS[found[0].role]))
    title = _element("h3", _letter(document.id) + _name(document))
    return _element("article", title + "".join(paragraphs), "card text", lang=document.lang)


def _sentence(
    say: Say, report: Report, statement: Statement, links: Sequence[tuple[int, Link]], places: Places, alone: set[Span]
) -> str:
    runs = "".join(
        _run(say, each.text, quoted=each.quoted, differs=each.differs, kinds=each.kinds)
        for each in marked(report, statement, links, places)
    )
    pills = "".join(_pill(say, statement, number, link) for number, link in links)
    pills += _element("span", say("only here"), "n only") if statement.span in alone else ""
    classes = ["s", *(["quoted"] if statement.voice is Voice.QUOTED else [])]
    place = f"{statement.span.doc}-{statement.span.start}"
    mine = " ".join(str(number) for number, _ in links)
    return _element("span", _element("bdi", runs) + pills, " ".join(classes), id=place, data_l=mine)


def _run(say: Say, text: str, *, quoted: bool, differs: bool, kinds: tuple[str, ...]) -> str:
    names = [*(["q"] if quoted else []), *(["d"] if differs and text.strip() else []), *(["f"] if kinds else [])]
    return (
        _element("span", escape(text), " ".join(names), title=", ".join(say(each) for each in kinds))
        if names
        else escape(text)
    )


def _pill(say: Say, statement: Statement, number: int, link: Link) -> str:
    other = link.b if link.a == statement.span else link.a
    own = {Relation.CONFLICT: ["conflict"], Relation.OWN_POSITION: ["own"]}.get(link.relation, [])
    names = ["n", *(["possible"] if link.tier is Tier.POSSIBLE else []), *own]
    words = say("{} link to {}: {}").format(say(TIERS[link.tier]), other.doc, say(RELATIONS[link.relation]))
    place = f"#{other.doc}-{other.start}"
    return _element("a", str(number), " ".join(names), href=place, title=words, aria_label=f"{number}, {words}")


# -- the tables --------------------------------------------------------------------------------------------------------


def _differences(say: Say, report: Report) -> str:
    tables = "".join(_element("h3", say(title)) + _table(say, report, found) for title, found in grouped(report))
    return _section(say, "differences", tables or _element("p", _none(say, "none found between these texts")))


def _table(say: Say, report: Report, found: Iterable[Divergence]) -> str:
    rows = (_finding(say, report, each) for each in found)
    return _grid(say, ("differs in", "here", "there", "on what ground"), rows)


def _finding(say: Say, report: Report, each: Divergence) -> str:
    open_mark = "" if each.decidable else "<br>" + _element("span", say("left open"), "open")
    there = _context(report, each.b) if each.b else _none(say, "—")
    kind = _element("td", say(each.kind.value), "k")
    places = _element("td", _context(report, each.a)) + _element("td", there)
    return _element("tr", kind + places + _element("td", say(BASES[each.basis]) + open_mark, "b"))


def _context(report: Report, span: Span) -> str:
    before, words, after = in_context(report.document(span.doc), span)
    around = [_element("span", escape(each), "c") if each else "" for each in (before, after)]
    whole = any(each.span == span for each in report.document(span.doc).statements)
    place = escape(words) if whole else _element("b", escape(words), "long" if len(words) > LONG else "")
    return _letter(span.doc) + _element("bdi", around[0] + place + around[1])


def _quotes(say: Say, documents: Sequence[Document]) -> str:
    rows = [
        _quote(say, document, said)
        for document in documents
        for said in document.attributions
        if said.directness is not Directness.INDIRECT
    ]
    table = _grid(say, ("words", "said by", "verb · strength", "to", "through", "how given"), rows)
    return _section(say, "quotes", table if rows else _element("p", _none(say, "no quotation in these texts")))


def _quote(say: Say, document: Document, said: Attribution) -> str:
    speaker, to = said.resolved or said.speaker, said.addressee_resolved or said.addressee
    who = _slice(document, speaker) if speaker else _none(say, "nobody named")
    if speaker and said.speaker and document.says(said.speaker) != document.says(speaker):
        who += _element("span", f" ({_slice(document, said.speaker)})", "c")
    strength = _element("span", f" · {say(LADDER[said.strength])}", "c")
    cells = (
        _letter(document.id) + _slice(document, said.content),
        who,
        _slice(document, said.cue) + strength if said.cue else _none(say, "no verb of its own"),
        _slice(document, to) if to else "",
        " → ".join(_slice(document, each) for each in said.chain),
        say(said.directness.value),
    )
    return _element("tr", "".join(_element("td", each) for each in cells))


def _only(say: Say, report: Report, documents: Sequence[Document]) -> str:
    columns = []
    for document in documents:
        parts = [
            _alone(
                say, report, document, report.gaps, "only here", "no sentence that is surely missing on the other side"
            ),
            _alone(say, report, document, report.unfound, "not found, nothing claimed", "none"),
        ]
        columns.append(_element("div", "".join(parts), "card"))
    return _section(say, "only", _columns(columns, len(documents)))


def _alone(say: Say, report: Report, document: Document, gaps: Iterable[Gap], title: str, none: str) -> str:
    found = [_gap(say, report, gap) for gap in gaps if gap.span.doc == document.id]
    heading = _element("h3", _letter(document.id) + say(title))
    return heading + (_element("ol", "".join(found), "only") if found else _none(say, none))


def _gap(say: Say, report: Report, gap: Gap) -> str:
    nearest = ""
    if gap.nearest:
        near = gap.nearest[0][0]
        words = say("not found in {}; nearest there: {}").format(
            gap.missing_in, _slice(report.document(near.doc), near)
        )
        nearest = _element("span", words, "near")
    return _element("li", _slice(report.document(gap.span.doc), gap.span) + nearest)


def _topics(say: Say, report: Report, documents: Sequence[Document]) -> str:
    shown = "".join(_topic(say, report, topic, documents) for topic in report.topics)
    none = _element("p", _none(say, "no topic that several texts attribute statements on"))
    return _section(say, "topics", shown or none, "Topics: each side’s own words")


def _topic(say: Say, report: Report, topic: Topic, documents: Sequence[Document]) -> str:
    columns = []
    for document in documents:
        spans = topic.statements.get(document.id, ())
        said = "".join(_element("p", _letter(document.id) + _slice(document, span)) for span in spans)
        columns.append(_element("div", said or _none(say, "nothing"), "card"))
    title = _element("h3", _slice(report.document(topic.label.doc), topic.label))
    return title + _columns(columns, len(documents))


def _agreements(say: Say, report: Report) -> str:
    if not report.agreements:
        return ""
    rows = []
    for each in report.agreements:
        sides = "".join(
            _element("td", _letter(span.doc) + _slice(report.document(span.doc), span)) for span in (each.a, each.b)
        )
        rows.append(_element("tr", _element("td", say(each.what), "k") + sides))
    return _section(say, "agreements", _grid(say, (), rows), "Names, dates and figures that agree")


def _loaded(say: Say, report: Report) -> str:
    rows = []
    for each in report.loaded:
        whose = say(VOICES[each.voice])
        cells = (_context(report, each.span), say(each.does), whose)
        rows.append(_element("tr", "".join(_element("td", cell) for cell in cells)))
    table = _grid(say, ("word", "what it does", "whose words"), rows)
    note = _element("p", say(LOADED_NOTE), "none")
    return _section(
        say, "loaded", note + (table if rows else _element("p", _none(say, "no word of the list in these texts")))
    )


def _within(say: Say, report: Report) -> str:
    found = within(report)
    return _section(
        say, "within", _table(say, report, found) if found else _element("p", _none(say, "nothing odd found"))
    )


def _foot(say: Say, report: Report) -> str:
    said = _element("ul", "".join(_element("li", say(each)) for each in LIMITS))
    inputs = "".join(
        _element("li", _letter(each.id) + _name(each) + "<br>" + _element("span", f"sha256 {each.sha256}", "hash"))
        for each in report.documents
    )
    title = _element("h2", say(SECTIONS["how"]))
    return _element("footer", title + said + _element("h3", say("Inputs")) + _element("ul", inputs), id="how")
