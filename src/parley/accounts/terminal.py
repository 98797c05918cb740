"""The comparison for a terminal: the page's parts, in plain characters and within a width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from parley.accounts.data.bases import BASES
from parley.accounts.events import head
from parley.accounts.model import Directness, Document, Link, Relation, Report, Role, Span, Statement, Tier
from parley.accounts.shown import (
    LOADED_NOTE,
    NOTES,
    VOICES,
    accounts,
    counts,
    grouped,
    in_context,
    numbers,
    only_here,
    safe,
    within,
)
from parley.accounts.spoken import Say, speech
from parley.wire.columns import columns, wrapped

WIDTH_MIN: Final = 60
ROW_COLUMNS: Final = 14
SIGNS: Final = {Relation.SAME: "=", Relation.PARTIAL: "~", Relation.OWN_POSITION: "|", Relation.CONFLICT: "×"}
CLOSING: Final = (
    "This shows where texts differ; it never says which is right. What these texts cannot decide is left open."
)
KEY: Final = (
    "[3=] same  [3~] part  [3|] own position  [3×] contradiction  [3=?] possible only  ·· only here  > quoted words"
)


def as_text(report: Report, width: int = 100, language: str = "en") -> str:
    """The whole view as lines of at most `width` columns (a Han character takes two), in English or Chinese."""
    say = speech(language)
    room = max(width, WIDTH_MIN)
    documents = accounts(report)
    parts = [
        _top(say, report, documents, room),
        _sides(say, report, documents, room),
        _differences(say, report, room),
        _quotes(say, documents, room),
        _only(say, report, documents, room),
        _loaded(say, report, room),
        _within(say, report, room),
    ]
    return "\n".join(line.rstrip() for part in parts for line in part) + "\n"


def _top(say: Say, report: Report, documents: list[Document], room: int) -> Iterator[str]:
    yield say("ACCOUNTS SIDE BY SIDE")
    yield from wrapped(", ".join(f"{say(what)}: {number}" for what, number in counts(report).items()), room)
    for note, ids in report.notes:
        yield from wrapped(f"! {say(NOTES[note])} ({', '.join(ids)})", room)
    for document in documents:
        top = head(document)
        yield ""
        title = f"{document.id}  {safe(document.name or document.id)}  ({say(document.kind)}, {document.lang})"
        yield from wrapped(title, room)
        persons = " · ".join(_slice(document, each) for each in top.persons) or say("no person named")
        yield from _row(say, room, "between", persons)
        when = (
            _slice(document, top.when.span)
            + (f" → {top.when.first}" if top.when.first else say(" (no date of publication to count from)"))
            if top.when
            else say("no day named near the top")
        )
        yield from _row(say, room, "when", when)
        yield from _row(say, room, "asked for by", _slice(document, top.asked) if top.asked else say("not said"))


def _sides(say: Say, report: Report, documents: list[Document], room: int) -> Iterator[str]:
    linked, alone = numbers(report), only_here(report)
    yield ""
    yield _title(say, "SIDE BY SIDE", room)
    yield from wrapped(say(KEY), room)
    if len(documents) == 2:
        half = (room - 3) // 2
        halves = [
            [line for each in document.statements for line in _sentence(document, each, linked, alone, half)]
            for document in documents
        ]
        for at in range(max(len(column) for column in halves)):
            left, right = (column[at] if at < len(column) else "" for column in halves)
            yield f"{left}{' ' * max(0, half - columns(left))} │ {right}"
        return
    for document in documents:
        yield f"── {document.id}"
        for each in document.statements:
            yield from _sentence(document, each, linked, alone, room)


def _sentence(
    document: Document, statement: Statement, linked: dict[Span, list[tuple[int, Link]]], alone: set[Span], room: int
) -> list[str]:
    marks = " ".join(
        f"[{number}{SIGNS[link.relation]}{'?' if link.tier is Tier.POSSIBLE else ''}]"
        for number, link in linked.get(statement.span, [])
    )
    lead = "··" if statement.span in alone else "> " if statement.voice.value == "quoted" else "  "
    if statement.role in {Role.HEADING, Role.RELATED_LINK, Role.FURNITURE}:
        lead = "# "
    lines = wrapped(f"{safe(document.says(statement))} {marks}", room - 2)
    return [lead + lines[0], *("  " + line for line in lines[1:]), ""]


def _differences(say: Say, report: Report, room: int) -> Iterator[str]:
    yield _title(say, "DIFFERENCES", room)
    found = False
    for title, group in grouped(report):
        found = True
        yield say(title)
        for each in group:
            what = f"{say(each.kind.value)}: {say(BASES[each.basis])}"
            yield from _under("  ", what + ("" if each.decidable else say(" (left open)")), room)
            for span in (each.a, each.b):
                if span:
                    yield from _indented(f"{span.doc}: {_context(report, span)}", room)
        yield ""
    if not found:
        yield "  " + say("none found between these texts")


def _quotes(say: Say, documents: list[Document], room: int) -> Iterator[str]:
    yield _title(say, "QUOTATIONS", room)
    for document in documents:
        for said in document.attributions:
            if said.directness is Directness.INDIRECT:
                continue
            who = said.resolved or said.speaker
            facts = [_slice(document, who) if who else say("nobody named")]
            facts += [_slice(document, said.cue)] if said.cue else []
            facts += (
                [say("to") + " " + _slice(document, said.addressee_resolved or said.addressee)]
                if said.addressee
                else []
            )
            facts += (
                [say("through") + " " + " → ".join(_slice(document, each) for each in said.chain)] if said.chain else []
            )
            yield from _indented(f"{document.id}: {', '.join(facts)}: {_slice(document, said.content)}", room)


def _only(say: Say, report: Report, documents: list[Document], room: int) -> Iterator[str]:
    for title, gaps in (("ONLY HERE", report.gaps), ("NOT FOUND, NOTHING CLAIMED", report.unfound)):
        yield ""
        yield _title(say, title, room)
        for document in documents:
            for gap in (each for each in gaps if each.span.doc == document.id):
                yield from _indented(f"{document.id}: {_slice(document, gap.span)}", room)
                if gap.nearest:
                    near = gap.nearest[0][0]
                    there = _slice(report.document(near.doc), near)
                    yield from _indented(
                        "   " + say("not found in {}; nearest there: {}").format(gap.missing_in, there), room
                    )
    for each in report.agreements:
        one, other = (f"{span.doc} {_slice(report.document(span.doc), span)}" for span in (each.a, each.b))
        yield from _under("  ", f"{say('agrees')} ({say(each.what)}): {one} = {other}", room)


def _loaded(say: Say, report: Report, room: int) -> Iterator[str]:
    yield ""
    yield _title(say, "WORDING FROM A CURATED LIST", room)
    yield from wrapped(say(LOADED_NOTE), room)
    for each in report.loaded:
        words = _context(report, each.span)
        yield from _indented(f"{each.span.doc}: {say(each.does)}, {say(VOICES[each.voice])}: {words}", room)


def _row(say: Say, room: int, name: str, value: str) -> Iterable[str]:
    spoken = say(name)
    first, *rest = wrapped(value, room - ROW_COLUMNS - 3)
    lead = f"   {spoken}{' ' * max(1, ROW_COLUMNS - columns(spoken))}"
    return [lead + first, *(" " * (ROW_COLUMNS + 3) + line for line in rest)]


def _within(say: Say, report: Report, room: int) -> Iterator[str]:
    found = within(report)
    if found:
        yield ""
        yield _title(say, "WITHIN ONE TEXT", room)
    for each in found:
        words = _slice(report.document(each.a.doc), each.a)
        yield from _indented(f"{say(each.kind.value)}: {say(BASES[each.basis])}: {each.a.doc} {words}", room)
    yield ""
    yield from wrapped(
        say(CLOSING),
        room,
    )


def _title(say: Say, words: str, room: int) -> str:
    spoken = say(words)
    return f"── {spoken} " + "─" * max(0, room - columns(spoken) - 4)


def _slice(document: Document, span: Span | None) -> str:
    return safe(document.says(span)) if span else ""


def _context(report: Report, span: Span) -> str:
    before, words, after = in_context(report.document(span.doc), span)
    return f"{before}[{words}]{after}" if before or after else words


def _indented(words: str, room: int) -> Iterable[str]:
    return _under("    ", words, room)


def _under(margin: str, words: str, room: int) -> Iterable[str]:
    """The words behind a margin, every line after the first two columns further in."""
    lines = wrapped(words, room - len(margin) - 2)
    return [margin + lines[0], *(margin + "  " + line for line in lines[1:])]
