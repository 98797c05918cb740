"""What codes of refusals stand for, in words for people."""

from __future__ import annotations

from collections.abc import Iterator
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
    return next((one.meaning() for one in classes() if one.code == code), "")


def classes() -> Iterator[type[ParleyError]]:
    """Every class of what Parley says by name, as far as modules are loaded; families come with the code of theirs."""
    waiting = ParleyError.__subclasses__()
    while waiting:
        one = waiting.pop()
        yield one
        waiting += one.__subclasses__()


def sentences_of(code: str) -> Texts:
    """The same in each language, as a part of another sentence; empty where there is none."""
    said = sentence_of(code)
    return {"en": said, "zh": SENTENCES[code]} if said and code in SENTENCES else {}
