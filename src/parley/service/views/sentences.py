"""What codes of refusals and alarms stand for, in words for people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from parley.authority import rules  # noqa: F401 -- a class is found once its module is loaded
from parley.exchange.alarms import ALARMS
from parley.wire.errors import ParleyError
from parley.wire.marks import Precedence
from parley.wire.refusals_zh import SENTENCES

if TYPE_CHECKING:
    from parley.forms.tables import Texts
    from parley.wire.ids import ChannelId

Json = dict[str, Any]


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


def alarm_told(code: str, channel: ChannelId, detail: str) -> Json:
    """What the watch is told: a code that is a refusal's has the refusal's sentence."""
    found = ALARMS.get(code)
    return {
        "channel": channel.hex() if any(channel) else "",
        "code": code,
        "precedence": precedence_of(code).name,
        "sentence": sentence_of(code) if found is None else found.sentence,
        "hint": "" if found is None else found.hint,
        "detail": detail,
    }


def precedence_of(code: str) -> Precedence:
    """How urgently the watch is called."""
    return ALARMS[code].precedence if code in ALARMS else Precedence.IMMEDIATE
