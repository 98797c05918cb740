"""Bodies of every form whose text fields, all of them, hold what a hostile side may put there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field
from itertools import cycle
from typing import Any, Final

from parley.forms.body import Form, Item, Part, write
from parley.forms.builtin import Attachment, AttachmentKind
from parley.forms.declared import Declaration
from parley.forms.fields import CodeKind
from parley.forms.kinds import Choice, Flag, Kind, Language, ListOf, Number, Octets, Text, Titles, Word
from parley.forms.text import typed
from parley.service.forms.packs import filled_example, standard_examples
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from tests.console.hostile import CORPUS, MARK

SHORT: Final = (f"<b id={MARK}>", f"{{{{7*7}}}} {MARK}", f"\u05d0 {MARK} \u0661", f"javascript:{MARK}()")
"""What is as bad, where a field has room for little."""


def allowed() -> list[str]:
    """What of the corpus may cross at all, as it then stands."""
    found = []
    for text in (*CORPUS, *SHORT):
        try:
            found.append(typed(text, 1_000))
        except Refusal:
            continue
    return found


@dataclass(slots=True)
class Hostile:
    """Bodies, each text in them the next one of the corpus that its field has room for."""

    texts: Iterator[str] = field(default_factory=lambda: cycle(allowed()))

    def body(self, form: Form, given: Mapping[str, Any]) -> bytes:
        """A body of a form of the protocol, with every field that must be there and every text that may."""
        return write(form.shape(**self._values(form.items) | dict(given)))

    def declared(self, one: Declaration) -> bytes:
        """A body of a declared form: an example of it with every text changed, and those that it does not have."""
        body: Any = decode(filled_example(one, standard_examples()[one.form.id][0]))
        left_out = {item.key for item in one.form.items if item.name == "left_out"}
        texts = {item.key: self.value(item.kind) for item in one.form.items if holds_text(item.kind)}
        return encode({key: value for key, value in body.items() if key not in left_out} | texts)

    def value(self, kind: Kind) -> Any:  # noqa: ANN401 -- each kind has its own type
        """What a field of this kind holds here."""
        match kind:
            case Text():
                return next(one for one in self.texts if len(one) <= kind.characters_max)
            case Titles():
                return {code: self.value(Text(kind.characters_max)) for code in ("en", "zh")}
            case ListOf():
                return tuple(self.value(kind.kind) for _ in range(max(kind.low, min(kind.high, 2))))
            case Part():
                return kind.declared(**self._values(kind.items))
            case CodeKind():
                number, asked = next((number, asked) for number, asked in kind.arguments.items() if _texts(asked))
                return [number, *map(self.value, asked)]
            case AttachmentKind():
                return Attachment(bytes(32), 1, self.value(Text(100)))
            case _:
                return PLAIN[type(kind)](kind)

    def _values(self, items: tuple[Item, ...]) -> dict[str, Any]:
        return {one.name: self.value(one.kind) for one in items if one.default is MISSING or holds_text(one.kind)}


PLAIN: Final[Mapping[type, Callable[[Any], Any]]] = {
    Number: lambda kind: max(kind.low, min(kind.high, 1)),
    Octets: lambda kind: bytes(kind.low),
    Choice: lambda kind: next(iter(kind.among)),
    Language: lambda _: "en",
    Word: lambda _: "letter",
    Flag: lambda _: True,
}
"""What stands in fields that hold nobody's words."""


def holds_text(kind: object) -> bool:
    """Whether somebody's own words stand in a field of this kind."""
    match kind:
        case Text() | Titles():
            return True
        case ListOf():
            return holds_text(kind.kind)
        case Part():
            return any(holds_text(one.kind) for one in kind.items)
        case CodeKind():
            return any(map(_texts, kind.arguments.values()))
        case _:
            return False


def _texts(kinds: tuple[Kind, ...]) -> bool:
    return any(map(holds_text, kinds))
