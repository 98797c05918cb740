"""The same for Chinese: quotations and reported clauses with the one who said them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.accounts.model import Attribution, Directness, DocId, Name, Span, Statement
from parley.accounts.quoting import masked
from parley.accounts.speakers_zh import SpokenZh, spoken
from parley.accounts.structure import told

WHOLE_CHARS_MIN: Final = 10
LABEL_CHARS_MAX: Final = 6
"""So few characters, marks included, are speech only where a verb of saying stands right before them."""

SO_CALLED: Final = "所谓"
SO_CALLED_WITHIN: Final = 12
CONTENT_CHARS_MIN: Final = 4


def attribute_zh(
    doc: DocId, text: str, statements: Sequence[Statement], names: tuple[Name, ...], quoted: list[tuple[int, int]]
) -> tuple[Attribution, ...]:
    """All attributions of a Chinese text, in order."""
    found: list[Attribution] = []
    last: SpokenZh | None = None
    for statement in (each for each in statements if told(each)):
        start, end = statement.span.start, statement.span.end
        here = spoken(text, start, masked(text, start, end, quoted), names)
        for place in [each for each in quoted if start <= each[0] < end and not _label(text, each, here)]:
            said = _beside(here, place) or (last if not here else None)
            carried = said is last and said is not None
            found.append(_made(doc, text, place, said or SpokenZh(place, 0, None), last, carried=carried))
        for said in here:
            found += _reported(doc, text, statement, said, last, quoted)
            last = said if said.subject else last
    return tuple(sorted(found, key=lambda each: (each.content.start, -each.content.end)))


def _label(text: str, place: tuple[int, int], here: list[SpokenZh]) -> bool:
    """Whether the marks hold a ship's name, a byword or a word kept at a distance, and nobody's speech."""
    named = text[place[1] : place[1] + 1] in {"号", "级"}
    doubted = SO_CALLED in text[max(0, place[0] - SO_CALLED_WITHIN) : place[0]]
    introduced = any(place[0] - 1 <= each.cue[1] <= place[0] for each in here)
    return named or doubted or (place[1] - place[0] <= LABEL_CHARS_MAX and not introduced)


def _beside(here: list[SpokenZh], place: tuple[int, int]) -> SpokenZh | None:
    """The cue before a quotation, else the one behind it."""
    before = [each for each in here if each.cue[1] <= place[0]]
    after = [each for each in here if each.cue[0] >= place[1]]
    return before[-1] if before else after[0] if after else None


def _made(
    doc: DocId, text: str, place: tuple[int, int], said: SpokenZh, last: SpokenZh | None, *, carried: bool
) -> Attribution:
    subject = said.subject or (last.subject if last else None)
    speaker = Span(doc, *subject) if subject else None
    whole = place[1] - place[0] >= WHOLE_CHARS_MIN and text[place[1] - 2 : place[1] - 1] in "。！？"
    shape = Directness.CARRIED if carried else Directness.DIRECT if whole else Directness.PARTIAL
    cue = Span(doc, *said.cue) if said.cue != place and not carried else None
    return Attribution(
        Span(doc, *place),
        shape,
        cue,
        said.strength,
        speaker,
        speaker,
        "carried over" if carried else "name" if said.subject else "carried over" if speaker else "",
    )


def _reported(
    doc: DocId, text: str, statement: Statement, said: SpokenZh, last: SpokenZh | None, quoted: list[tuple[int, int]]
) -> list[Attribution]:
    """The clause behind the verb, to the sentence's end, where it holds more than a quotation."""
    first = said.cue[1] if said.subject is None or said.subject[0] < said.cue[0] else said.subject[1]
    while first < statement.span.end and text[first] in "，：: ":
        first += 1
    last_at = len(text[: statement.span.end].rstrip("。！？ ”」"))
    outside = (
        sum(1 for each in masked(text, first, last_at, quoted) if "\u4e00" <= each <= "\u9fff")
        if first < last_at
        else 0
    )
    if outside < CONTENT_CHARS_MIN:
        return []
    subject = said.subject or (last.subject if last else None)
    speaker = Span(doc, *subject) if subject else None
    return [
        Attribution(
            Span(doc, first, last_at),
            Directness.INDIRECT,
            Span(doc, *said.cue),
            said.strength,
            speaker,
            speaker,
            "name" if said.subject else "carried over" if speaker else "",
        )
    ]
