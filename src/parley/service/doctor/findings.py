"""What is found wrong with a station and its machine: each finding by name, in both languages, with a remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.service.doctor.words import FINDINGS, WORDS

if TYPE_CHECKING:
    from parley.wire.errors import ParleyError


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: a stable name, a sentence, and what mends it; the last two in English and in Chinese."""

    code: str
    sentence: str
    remedy: str
    chinese: tuple[str, str] | None = None
    """None of a refusal or a trouble: whoever shows it has the Chinese of all their sentences and hints."""


def found(code: str, words: str = "", **seen: object) -> Finding:
    """A finding of the table, with what was seen; `words`: by which row of it, where that is not the code."""
    row = FINDINGS[words or code]
    english = {name: str(value) for name, value in seen.items()}
    chinese = {name: WORDS.get(value) or _chinese_of(value) or value for name, value in english.items()}
    sentence, remedy = (text.format(**english) for text in row["en"])
    return Finding(code, sentence, remedy, (row["zh"][0].format(**chinese), row["zh"][1].format(**chinese)))


def refused(error: ParleyError, remedy: str = "") -> Finding:
    """What a refusal or a trouble tells; `remedy`: a row of the table whose remedy fits better than its hint."""
    sentence = error.sentence
    if not remedy:
        return Finding(error.code, sentence, error.hint)
    row = FINDINGS[remedy]
    return Finding(error.code, sentence, row["en"][1], (_chinese_of(sentence) or sentence, row["zh"][1]))


def _chinese_of(sentence: str) -> str | None:
    from parley.service.views.wording import chinese_of  # noqa: PLC0415 -- it knows every refusal, and loads as much

    return chinese_of(sentence)
