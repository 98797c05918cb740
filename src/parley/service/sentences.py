"""What codes of refusals stand for, in words for people."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from parley.authority import rules  # noqa: F401 -- a class is found once its module is loaded
from parley.wire.errors import ParleyError
from parley.wire.refusals_zh import SENTENCES

if TYPE_CHECKING:
    from parley.forms.tables import Texts


@cache
def sentence_of(code: str) -> str:
    """The sentence of the refusal with this code; empty where there is none."""
    waiting: list[type[ParleyError]] = [ParleyError]
    while waiting:
        one = waiting.pop()
        if one.code == code and one is not ParleyError:
            return one().sentence
        waiting += one.__subclasses__()
    return ""


def sentences_of(code: str) -> Texts:
    """The same in each language, as a part of another sentence; empty where there is none."""
    said = sentence_of(code).rstrip(".")
    return {"en": said, "zh": SENTENCES[code]} if said and code in SENTENCES else {}
