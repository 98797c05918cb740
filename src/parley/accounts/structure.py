"""What each segment is to its text: headline, body, heading, link to another story, repetition."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

from parley.accounts.limits import SENTENCE_CHARS_MAX, STATEMENTS_MAX
from parley.accounts.model import Block, DocId, Reading, Role, Segment, Span, Statement
from parley.accounts.refusals import AccountEmpty, refuse_large
from parley.accounts.sentences import sentences

LINK_WORDS: Final = re.compile(
    r"\s*(?:read (?:next|more|also|this|the full)|also read|related(?: stor(?:y|ies)| articles?| news)?|see "
    r"also|watch|listen|more on this"
    r"|more from|don[’']t miss|recommended|you may also like|must read|editors?[’']s? picks?|further reading"
    r"|延伸阅读|相关(?:阅读|新闻|报道|链接)|更多|点击|另见)\s*[:：>|–—-]",
    re.IGNORECASE,
)
FURNITURE_WORDS: Final = re.compile(
    r"\s*(?:by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}$|(?:published|updated|posted|last updated|first "
    r"published)\b.{0,60}$"
    r"|share (?:this|on)\b|advertisement$|subscribe\b|sign up\b|follow us\b|©|copyright\b|all rights reserved"
    r"|\(?(?:photo|image|file photo|picture)\b.{0,20}[:/]|reporting by\b.{0,120}|editing by\b|来源[:：]|责任编辑"
    r"|编辑[:：]|（?记者[^。]{0,20}）?$|分享)",
    re.IGNORECASE,
)
ENDED: Final = re.compile(r"""[.!?。！？…:：;][\"'”’»」』)\]）]*$""")
DATE_LINE: Final = re.compile(
    r"^[^.。]{0,20}\b(?:19|20)\d\d\b[^.。]{0,30}$|^\S{0,4}\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\S{0,12}$"
)
HEADING_CHARS_MAX: Final = 160
HEADING_HAN_MAX: Final = 40
NEARLY_SAME: Final = 0.9


def segments(doc: DocId, reading: Reading, lang: str) -> tuple[Segment, ...]:
    """The text's segments, each with its role.

    Only the very first line without a full stop is a headline; the line below it is a subhead where it too is no
    sentence or is said again in the body.
    """
    found: list[Segment] = []
    for index, block in enumerate(reading.blocks):
        words = reading.text[block.start : block.end]
        body_seen = any(each.role is Role.BODY for each in found)
        role = _role(block, words, lang, first=not any(each.role is Role.HEADLINE for each in found) and not body_seen)
        if role is Role.HEADING and not body_seen and _follows_headline(found):
            role = Role.SUBHEAD
        if role is Role.HEADING and index + 1 == len(reading.blocks):
            role = Role.RELATED_LINK  # a heading with nothing under it leads elsewhere
        found.append(Segment(Span(doc, block.start, block.end), role))
    return _without_headline_body(reading, found)


def statements(doc: DocId, reading: Reading, parts: tuple[Segment, ...], lang: str) -> tuple[Statement, ...]:
    """Every sentence of every segment, in order; a repeated sentence points at its first or its body form.

    Raises: AccountEmpty, AccountTooLarge.
    """
    found: list[Statement] = []
    for paragraph, part in enumerate(parts):
        for start, end in sentences(reading.text, part.span.start, part.span.end, lang):
            refuse_large(end - start, SENTENCE_CHARS_MAX, "characters in one sentence")
            refuse_large(len(found) + 1, STATEMENTS_MAX, "sentences")
            found.append(Statement(Span(doc, start, end), len(found), part.role, paragraph))
    if not any(each.role in {Role.BODY, Role.HEADLINE} for each in found):
        raise AccountEmpty
    return _repeated(reading, found)


def told(statement: Statement) -> bool:
    """Whether a sentence belongs to the account itself, so that it can be linked or missing."""
    return statement.role in {Role.HEADLINE, Role.SUBHEAD, Role.BODY}


def _role(block: Block, words: str, lang: str, *, first: bool) -> Role:
    if block.shape == "furniture" or FURNITURE_WORDS.match(words) or DATE_LINE.match(words):
        return Role.FURNITURE
    if block.shape == "headline":
        return Role.HEADLINE
    if LINK_WORDS.match(words) or block.shape == "link":
        return Role.RELATED_LINK
    short = len(words) <= (HEADING_HAN_MAX if lang in {"zh", "ja"} else HEADING_CHARS_MAX)
    if block.shape == "heading" or (short and block.shape == "text" and not ENDED.search(words)):
        return Role.HEADLINE if first else Role.HEADING
    return Role.BODY


def _follows_headline(found: list[Segment]) -> bool:
    kept = [each for each in found if each.role is not Role.FURNITURE]
    return bool(kept) and kept[-1].role is Role.HEADLINE


def _without_headline_body(reading: Reading, found: list[Segment]) -> tuple[Segment, ...]:
    """A sentence right under the headline that the body says again is the subhead; unquoted teasers become links."""
    out = list(found)
    story = [index for index, each in enumerate(out) if each.role is not Role.FURNITURE]
    if len(story) > 2 and out[story[0]].role is Role.HEADLINE and out[story[1]].role is Role.BODY:
        words = _at(reading, out[story[1]])
        if any(_alike(words, _at(reading, out[index])) for index in story[2:]):
            out[story[1]] = Segment(out[story[1]].span, Role.SUBHEAD)
    for index in story:
        if out[index].role is Role.HEADING and _leads_elsewhere(_at(reading, out[index])):
            out[index] = Segment(out[index].span, Role.RELATED_LINK)
    return tuple(out)


def _leads_elsewhere(words: str) -> bool:
    """A heading with quotation marks, or one that is a whole clause, is another story's headline."""
    quoted = re.search(r"[‘“\"][^’”\"]{3,}[’”\"]", words) or re.search(r"(?<!\w)'[^']{3,}'", words)
    return bool(quoted) and len(words) < HEADING_CHARS_MAX


def _at(reading: Reading, part: Segment) -> str:
    return reading.text[part.span.start : part.span.end]


def _alike(one: str, other: str) -> bool:
    if not 0.7 < (len(one) + 1) / (len(other) + 1) < 1.4:
        return False
    match = SequenceMatcher(None, one.split() or list(one), other.split() or list(other), autojunk=False)
    return match.real_quick_ratio() > NEARLY_SAME and match.quick_ratio() > NEARLY_SAME and match.ratio() > NEARLY_SAME


def _repeated(reading: Reading, found: list[Statement]) -> tuple[Statement, ...]:
    """Marks each sentence that another one of the same text repeats almost word by word."""
    words = [reading.text[each.span.start : each.span.end].casefold() for each in found]
    shelves: dict[frozenset[str], list[int]] = {}
    out = list(found)
    for index, each in enumerate(found):
        if not told(each) or len(words[index]) < 40:
            continue
        key = frozenset(sorted(set(words[index].split()) or set(words[index]), key=lambda word: (-len(word), word))[:3])
        twin = next((other for other in shelves.get(key, ()) if _alike(words[other], words[index])), None)
        if twin is not None:
            later = index if found[twin].role is Role.BODY else twin
            out[later] = _pointing(found[later], found[index if later == twin else twin].span)
        shelves.setdefault(key, []).append(index)
    return tuple(out)


def _pointing(statement: Statement, at: Span) -> Statement:
    return Statement(statement.span, statement.index, statement.role, statement.paragraph, duplicate_of=at)
