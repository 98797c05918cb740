"""One file's bytes to one document: text, roles, statements, names, dates, figures, quotations."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from parley.accounts.attributions import attribute, within
from parley.accounts.dates import moments
from parley.accounts.decoding import decode
from parley.accounts.languages import language
from parley.accounts.layout import read_markdown, read_plain
from parley.accounts.limits import SOURCE_BYTES_MAX
from parley.accounts.model import (
    Attribution,
    Directness,
    DocId,
    Document,
    Moment,
    Name,
    Reading,
    Span,
    Statement,
    Voice,
)
from parley.accounts.names import names
from parley.accounts.pages import read_page
from parley.accounts.papers import read_paper
from parley.accounts.quantities import quantities
from parley.accounts.refusals import refuse_large
from parley.accounts.speakers import Grammar, WordOrder
from parley.accounts.structure import segments, statements, told

PAGE: Final = re.compile(
    r"\s*(?:<!doctype html|<html\b|<\?xml[^>]*>\s*<!doctype html|<head\b|<body\b|<article\b)", re.IGNORECASE
)
MARKDOWN_NAME: Final = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)
PAGE_NAME: Final = re.compile(r"\.x?html?$", re.IGNORECASE)
READOUT: Final = re.compile(r"\breadout\b|应约|举行视频通话|通话|会谈纪要", re.IGNORECASE)
STATEMENT: Final = re.compile(
    r"\b(?:statement by|press release|for immediate release|communiqué)\b|声明全文|新闻稿", re.IGNORECASE
)
DATELINE: Final = re.compile(
    r"^(?:[A-Z][A-Z .,'’-]{2,40}|[^\s（(]{2,12})[,，]?\s*[（(]?.{0,30}?[)）]?\s*(?:—|–|--|-|电|讯|）)"
)
NEGATION: Final = re.compile(
    (
        r"\b(?:not(?! only| just| merely| least| leave out| hide| forget| fail)|no(?! longer than| less| fewer| "
        r"later| more than)|never|neither|nor|without|none|nobody|nothing|cannot|denied|denies|deny|rejected"
        r"|rejects|refused|refuses|failed to|fails to|declined to(?! (?:say|comment|name|answer|give))|\w+n[’']t)\b"
    ),
    re.IGNORECASE,
)
NEGATION_ZH: Final = re.compile(
    r"没有|未(?:能|曾|经|予)?|不(?!断|仅|同|久|但|少|管|过|止|得不)|并非|绝不|拒绝|否认|无(?!人机|线|论)"
)
HEAD_SENTENCES: Final = 4


@dataclass(frozen=True, slots=True)
class Given:
    """What the person who compares knows of a text: its name, the day it was published, its zone and its kind."""

    name: str = ""
    anchor: date | None = None
    zone: str = ""
    kind: str = ""
    lang: str = ""


def read_document(doc: DocId, data: bytes, given: Given, grammar: Grammar | None = None) -> Document:
    """Reads one account.

    Raises: AccountTooLarge, AccountNotText, AccountEmpty, AccountUnreadablePage, AccountUnreadablePaper, PartMissing.
    """
    reading = read_text(data, given.name)
    lang = given.lang or language(
        " ".join(reading.text[each.start : each.end] for each in reading.blocks if each.shape != "furniture")
    )
    parts = segments(doc, reading, lang)
    found = statements(doc, reading, parts, lang)
    anchor, basis = _anchor(reading, found, given, lang)
    named = names(doc, reading.text, [(each.span.start, each.span.end) for each in found], lang)
    said = attribute(doc, reading.text, parts, found, named, lang, grammar or WordOrder())
    dated = _dates(reading.text, found, lang, anchor, given.zone)
    filled = tuple(_filled(reading.text, each, lang, named, said, dated) for each in found)
    kind = given.kind or _kind(reading, found)
    return Document(
        doc,
        given.name,
        hashlib.sha256(data).hexdigest(),
        reading,
        lang,
        kind,
        anchor.isoformat() if anchor else "",
        basis,
        given.zone,
        parts,
        filled,
        named,
        said,
        dated,
    )


def read_text(data: bytes, name: str) -> Reading:
    """The reading text of a file, by its first bytes and its name."""
    refuse_large(len(data), SOURCE_BYTES_MAX, "bytes")
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return read_paper(data)
    page = bool(PAGE_NAME.search(name)) or bool(PAGE.match(data[:512].decode("latin-1")))
    text, encoding = decode(data, page=page)
    if page or PAGE.match(text[:512]):
        reading = read_page(text)
    else:
        reading = read_markdown(text) if MARKDOWN_NAME.search(name) else read_plain(text)
    return replace(reading, encoding=encoding)


def _anchor(reading: Reading, found: Sequence[Statement], given: Given, lang: str) -> tuple[date | None, str]:
    """The day that "yesterday" counts from: given, or found in the page's head or date line; never guessed."""
    if given.anchor:
        return given.anchor, "given"
    stamp = re.match(r"(\d{4})-(\d{2})-(\d{2})", reading.published)
    if stamp:
        return date(*(int(each) for each in stamp.groups())), "found"
    for statement in found[:HEAD_SENTENCES]:
        words = reading.text[statement.span.start : statement.span.end]
        lined = DATELINE.match(words) if told(statement) else None
        end = statement.span.start + lined.end() if lined else statement.span.end
        if lined or not told(statement):
            full = [
                each
                for each in moments(DocId(""), reading.text, statement.span.start, end, lang, None)
                if each.granularity in {"day", "minute"} and each.first
            ]
            if full:
                return date.fromisoformat(full[0].first[:10]), "found"
    return None, "none"


def _dates(text: str, found: Sequence[Statement], lang: str, anchor: date | None, zone: str) -> tuple[Moment, ...]:
    return tuple(
        each
        for statement in found
        if told(statement)
        for each in moments(statement.span.doc, text, statement.span.start, statement.span.end, lang, anchor, zone)
    )


def _filled(
    text: str,
    statement: Statement,
    lang: str,
    named: Sequence[Name],
    said: Sequence[Attribution],
    dated: Sequence[Moment],
) -> Statement:
    span = statement.span
    mine = within(said, span)
    when = tuple(each for each in dated if span.holds(each.span))
    pattern = NEGATION_ZH if lang == "zh" else NEGATION
    return replace(
        statement,
        voice=_voice(statement, mine),
        attributions=mine,
        names=tuple(each for each in named if span.holds(each.span)),
        moments=when,
        quantities=quantities(span.doc, text, span.start, span.end, lang, (each.span for each in when))
        if told(statement)
        else (),
        negations=tuple(Span(span.doc, *match.span()) for match in pattern.finditer(text, span.start, span.end)),
    )


def _voice(statement: Statement, mine: Sequence[Attribution]) -> Voice:
    quoted = sum(
        min(each.content.end, statement.span.end) - max(each.content.start, statement.span.start)
        for each in mine
        if each.directness is not Directness.INDIRECT
    )
    if quoted * 2 > statement.span.end - statement.span.start:
        return Voice.QUOTED
    return Voice.ATTRIBUTED if any(each.speaker for each in mine) else Voice.OUTLET


def _kind(reading: Reading, found: Sequence[Statement]) -> str:
    head = " ".join(reading.text[each.span.start : each.span.end] for each in found[:2])
    if STATEMENT.search(head):
        return "statement"
    if READOUT.search(head) and len(found) <= 12:
        return "readout"
    return "news"
