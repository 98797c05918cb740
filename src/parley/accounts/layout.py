"""How a file lies on the page: blocks of reading text, woven from slices of the source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from parley.accounts.limits import TEXT_CHARS_MAX
from parley.accounts.model import Block, Piece, Reading
from parley.accounts.refusals import refuse_large

LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
MARKUP: Final = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)"  # a picture: nothing of it is read
    r"|\[(?P<shown>[^\]\n]{1,500})\]\([^)\n]{0,1000}\)"  # a link: its words are read
    r"|(?<!\w)(?P<mark>\*\*\*|\*\*|__|\*|_|`)(?=\S)|(?<=\S)(?P<end>\*\*\*|\*\*|__|\*|_|`)(?!\w)"
)
PREFIX: Final = re.compile(r"[ \t]{0,12}(?P<mark>#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)?")
WRAPPED_MIN: Final = 40
WRAPPED_MAX: Final = 120
FINISHED: Final = re.compile(r"[.!?。！？:：…][\"'”’»」』)\]]*\s*$")
FENCE: Final = re.compile(r"[ \t]{0,3}(```|~~~)")


@dataclass(slots=True)
class Weaver:
    """Builds a reading text out of slices of `source`, remembering where each came from."""

    source: str
    shape: str = "text"
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0
    opened: int = 0
    linked_chars: int = 0
    in_link: bool = False
    pending: tuple[int, int] | None = None

    def linked(self, yes: bool) -> None:  # noqa: FBT001  a state, not a mode
        """Says whether what comes next stands in a link."""
        self.in_link = yes

    def add(self, start: int, end: int, text: str | None = None) -> None:
        """Takes the slice, as it is or as `text`."""
        words = self.source[start:end] if text is None else text
        if not words:
            return
        if self.pending and self.length > self.opened:
            self._put(*self.pending, " ")
        self.pending = None
        self._put(start, end, words)

    def blank(self, start: int, end: int) -> None:
        """Notes white space that becomes one blank if more of the block follows."""
        self.pending = self.pending or (start, end)

    def close(self, shape: str) -> None:
        """Ends the block."""
        self.pending = None
        if self.length > self.opened:
            whole_link = self.linked_chars * 10 >= (self.length - self.opened) * 9
            shape = self.shape if self.shape == "furniture" else shape
            shape = "link" if whole_link and shape in {"text", "item"} else shape
            self.blocks.append(Block(self.opened, self.length, shape))
            self._put_break()
        self.opened, self.linked_chars = self.length, 0

    def reading(self, media: str, *, published: str = "") -> Reading:
        """What was woven."""
        return Reading("".join(self.parts), tuple(self.blocks), tuple(self.pieces), media=media, published=published)

    def _put(self, start: int, end: int, words: str) -> None:
        self.pieces.append(Piece(self.length, start, len(words), end - start))
        self.parts.append(words)
        self.length += len(words)
        self.linked_chars += len(words) if self.in_link else 0
        refuse_large(self.length, TEXT_CHARS_MAX, "characters of text")

    def _put_break(self) -> None:
        last = self.pieces[-1]
        self.pieces.append(Piece(self.length, last.source_start + last.source_length, 1, 0))
        self.parts.append("\n")
        self.length += 1


def read_plain(source: str, *, media: str = "text") -> Reading:
    """Plain text: every line is a block, save where lines are wrapped, which are joined into paragraphs.

    The reading text is the source itself, so offsets are the file's.
    """
    refuse_large(len(source), TEXT_CHARS_MAX, "characters of text")
    lines = [found.span() for found in LINE.finditer(source) if found.group().strip()]
    wrapped = _is_wrapped(source, lines)
    blocks: list[Block] = []
    for start, end in lines:
        joins = wrapped and blocks and _continues(source, blocks[-1], start)
        first = blocks.pop().start if joins else start
        blocks.append(Block(first, end, "text"))
    return Reading(source, tuple(_trim(source, block) for block in blocks), media=media)


def read_markdown(source: str) -> Reading:
    """Markdown: headings, list items and links are told apart; marks of emphasis are not read."""
    refuse_large(len(source), TEXT_CHARS_MAX, "characters of text")
    weaver, fenced, shape = Weaver(source), False, ""
    for found in re.finditer(r"[^\n]*\n?", source):
        line = found.group().rstrip("\r\n")
        if FENCE.match(line):
            fenced = not fenced
            continue
        mark = "" if fenced else _mark(line)
        if not line.strip() or mark or _rule(line):
            weaver.close(shape or "text")
            shape = ""
        if line.strip() and not _rule(line) and not fenced:
            shape = shape or _markdown_shape(mark)
            _weave_line(weaver, found.start(), line)
            if mark.startswith("#"):
                weaver.close(shape)
                shape = ""
    weaver.close(shape or "text")
    return weaver.reading("markdown")


def _mark(line: str) -> str:
    found = PREFIX.match(line)
    return (found.group("mark") or "").strip() if found else ""


def _rule(line: str) -> bool:
    bare = line.strip().replace(" ", "")
    return len(bare) >= 3 and set(bare) <= set("-*_=") and len(set(bare)) == 1


def _markdown_shape(mark: str) -> str:
    if mark == "#":
        return "headline"
    return "heading" if mark.startswith("#") else "text" if mark in {"", ">"} else "item"


def _weave_line(weaver: Weaver, offset: int, line: str) -> None:
    prefix = PREFIX.match(line)
    at = prefix.end() if prefix and prefix.group("mark") else len(line) - len(line.lstrip())
    end = len(line.rstrip())
    weaver.blank(offset, offset)
    for found in MARKUP.finditer(line, at, end):
        weaver.add(offset + at, offset + found.start())
        if found.group("shown"):
            weaver.linked(yes=True)
            weaver.add(offset + found.start("shown"), offset + found.end("shown"))
            weaver.linked(yes=False)
        at = found.end()
    weaver.add(offset + at, offset + end)


def _is_wrapped(source: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines that have another right below them break off in mid-sentence."""
    close = [(a, b) for (a, b), (c, _) in pairwise(lines) if source.count("\n", b, c) <= 1]
    broken = sum(1 for a, b in close if _breaks_off(source, a, b))
    return len(close) >= 3 and broken * 10 >= len(close) * 6


def _breaks_off(source: str, start: int, end: int) -> bool:
    """Whether a line is as long as a wrapped one and ends in mid-sentence."""
    return WRAPPED_MIN <= end - start <= WRAPPED_MAX and not FINISHED.search(source, max(start, end - 12), end)


def _continues(source: str, block: Block, start: int) -> bool:
    """Whether the line at `start` goes on with the paragraph: no blank line between."""
    return source.count("\n", block.end, start) + source.count("\r\r", block.end, start) <= 1


def _trim(source: str, block: Block) -> Block:
    words = source[block.start : block.end]
    start = block.start + len(words) - len(words.lstrip())
    return Block(start, start + len(words.strip()), block.shape)
