"""What arrives as text, in a path, a query or a posted form, as the JSON that an argument takes; and back again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Final

from parley.service.arguments import Argument, Flag, Kind, Many, Named, Number, Seconds

Json = dict[str, Any]

_WHOLE: Final = re.compile(r"-?\d{1,18}", re.ASCII)
_DECIMAL: Final = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)
_YES: Final = {"yes": True, "on": True, "true": True, "no": False, "false": False}


def from_texts(takes: Mapping[str, Argument], given: Mapping[str, Sequence[str]]) -> Json:
    """Every given text as JSON; an empty one is left out.  `fields.NAME` goes into the object `fields` under NAME."""
    found: Json = {}
    for name, texts in given.items():
        said = [text.replace("\r\n", "\n") for text in texts if text != ""]
        whole, dot, part = name.partition(".")
        argument = takes.get(whole)
        if dot and argument is not None and isinstance(argument.kind, Named):
            if said:
                found.setdefault(whole, {})[part] = _json(argument.kind.kind, said)
        elif said:
            found[name] = said[0] if argument is None else _json(argument.kind, said)
    return found


def as_given(read: Json) -> Json:
    """Values that an action was given, as a verb takes them; what was left out is left out."""
    return {name: _as_json(value) for name, value in read.items() if value is not None}


def _as_json(value: object) -> object:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, tuple):
        return [_as_json(one) for one in value]
    return value.hex() if isinstance(value, bytes) else value


def _json(kind: Kind, texts: Sequence[str]) -> object:
    """As good a value of the kind as these texts give; what does not fit stays a text, and is refused as one."""
    if isinstance(kind, Many):
        return [_json(kind.kind, [text]) for text in texts]
    text = texts[0] if len(texts) == 1 else "\n".join(texts)
    if isinstance(kind, Number):
        return int(text) if _WHOLE.fullmatch(text) else text
    if isinstance(kind, Seconds):
        return float(text) if _DECIMAL.fullmatch(text) else text
    if isinstance(kind, Flag):
        return _YES.get(text, text)
    return text
