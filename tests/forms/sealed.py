"""How many bytes a declared form takes on the air: sealed by a real station, unpadded, with nothing else under way."""

from __future__ import annotations

from parley.exchange.channel import Settings
from parley.forms.body import read
from parley.forms.declared import Declaration
from parley.forms.pack import Example
from parley.service.forms.packs import filled_example, standard
from parley.wire.ids import EntryHash
from tests.station.pair import End, Pair
from tests.station.speaking import say

LINE = 1


class Air:
    """Two stations that speak the standard pack, one English, one Chinese; each has said something to be answered."""

    def __init__(self) -> None:
        self.pair = Pair(settings=Settings(padded=False, catalogue=standard()))
        self.ends = {"en": self.pair.a, "zh": self.pair.b}
        self._answerable: dict[str, EntryHash] = {}
        for language, end in self.ends.items():
            self.pair.send(end, "All quiet.", language=language)
            self.pair.settle()
        coded = standard().declared["code", 1]
        for language, end in self.ends.items():
            self._answerable[language] = self._say(end, coded, filled_example(coded, QUIET), None)
            self.pair.settle()

    def sealed_bytes(self, declared: Declaration, example: Example) -> int:
        """Of the one datagram in which the example crosses, said by the side that speaks its language."""
        body = filled_example(declared, example)
        answers = declared.form.answers_with(read(declared.form, body))
        end = self.ends[example.language]
        self._say(end, declared, body, self._answerable[example.language] if answers else None)
        (datagram,) = self.pair.take_wire(end)
        self.pair.deliver(self.pair.b if end is self.pair.a else self.pair.a, [datagram])
        self.pair.settle()
        return len(datagram)

    def _say(self, end: End, declared: Declaration, body: bytes, answers: EntryHash | None) -> EntryHash:
        named, precedence = declared.form.named, declared.precedence
        return say(self.pair, end, None, LINE, answers=answers, precedence=precedence, form=named, raw_body=body)


QUIET = Example("en", {"message": ("67",)})
