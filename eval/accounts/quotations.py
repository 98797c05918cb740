"""The project's own texts for the speaker of a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from parley.accounts.model import Directness, DocId, Document
from parley.accounts.reading import Given, read_document
from parley.accounts.speakers import Grammar


@dataclass
class Block:
    """A text, and for each of its quotations who said it (None for words that are nobody's statement)."""

    text: str
    speakers: list[str | None]
    held_out: bool


def load(path: Path) -> list[Block]:
    """The blocks of a file."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    blocks, held_out = [], False
    for part in re.split(r"(?m)^=", "\n".join(lines)):
        if not part.strip():
            continue
        head, _, rest = part.partition("\n")
        held_out = "held-out" in head or (held_out and "tuning" not in head)
        text, _, told = rest.partition("\n> ")
        blocks.append(
            Block(text.strip(), [None if each == "-" else each for each in told.strip().split(" | ")], held_out)
        )
    return blocks


def found(block: Block, grammar: Grammar | None) -> tuple[Document, list[tuple[str, str | None]]]:
    """The quotations that the rules find, in order, each with its speaker."""
    document = read_document(DocId("A"), block.text.encode(), Given(lang="en"), grammar)
    said = [each for each in document.attributions if each.directness is not Directness.INDIRECT]
    return document, [
        (document.says(each.content), document.says(place) if (place := each.resolved or each.speaker) else None)
        for each in said
    ]


def same(one: str | None, other: str | None) -> bool:
    """Whether two phrases mean one speaker: the words of one, titles and articles aside, are among the other's."""
    if one is None or other is None:
        return one is other
    first, second = (
        {word for word in re.findall(r"[\w-]+", each.lower()) if word not in {"the", "a", "an", "s"}}
        for each in (one, other)
    )
    return bool(first and second) and (first <= second or second <= first)


def score(blocks: list[Block], grammar: Grammar | None, *, show: bool = False) -> tuple[int, int, int]:
    """Right, given and wanted: quotations with a speaker."""
    right = given = wanted = 0
    for block in blocks:
        _, got = found(block, grammar)
        marks = re.findall(r"“[^”]+”|‘(?:[^’]|’(?=\w))+’(?!\w)|\"[^\"]+\"", block.text)
        assert len(marks) == len(block.speakers), block.text
        named = dict(got)
        given += sum(1 for _, speaker in got if speaker)
        for words, speaker in zip(marks, block.speakers, strict=True):
            wanted += speaker is not None
            hit = speaker is not None and same(named.get(words), speaker)
            right += hit
            if show and not same(named.get(words), speaker):
                print(f"  {words[:60]}  got {named.get(words)!r}, wanted {speaker!r}")
    return right, given, wanted
