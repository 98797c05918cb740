"""What the record of a watched world shows of pages, line tests and silences, said once more from spec/silence.md."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.sim.ruling import read_spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from parley.sim.ruling import Spoken

BY_STATION: Final = frozenset("page verdict test/call test/text parley/card parley/revoke parley/generation".split())
NO_ASK: Final = frozenset("call/answer call/cancel ack test/ready mandate/give mandate/change status/set".split())
"""Of the forms that people use in a world, those that want no answer."""

URGENT: Final = 2
"""IMMEDIATE."""

SETTLED: Final = {0: "settled", 1: "other", 3: "declined", 4: "other"}
PROMISED: Final = 2
STEPS: Final = ("paged", "seen", "taken")

KINDS: Final[tuple[tuple[str, set[str], set[str]], ...]] = (
    ("cancelled", {"cancelled"}, set()),
    ("refused", {"refused"}, set()),
    ("declined", {"declined"}, set()),
    ("answered-late", {"settled", "late"}, set()),
    ("answered", {"settled"}, set()),
    ("not-adequate", {"other"}, set()),
    ("not-adequate", {"broken"}, set()),
    ("waiting", set(), {"due"}),
    ("not-answered", {"taken"}, set()),
    ("not-answered", {"seen"}, set()),
    ("desk-empty", {"paged"}, set()),
    ("unknown", {"held"}, set()),
    ("no-path", set(), set()),
)


@dataclass(slots=True)
class Record:
    """Both logs of a line, each in its order, without what is outside what was agreed."""

    logs: tuple[list[Spoken], list[Spoken]]
    answer_seconds: Sequence[int]
    about: Mapping[bytes, list[tuple[int, Spoken]]] = field(init=False)
    """Who said what about an entry."""

    def __post_init__(self) -> None:
        about = defaultdict(list)
        for author, log in enumerate(self.logs):
            for said in log:
                if said.answers is not None:
                    about[said.answers].append((author, said))
        self.about = about

    def by(self, author: int, about: Spoken, *forms: str) -> list[Spoken]:
        """What one side said about an entry, in some forms or in any, in order."""
        found = [said for one, said in self.about.get(about.hash, ()) if one == author]
        return [said for said in found if not forms or said.form in forms]

    def asks(self, author: int) -> list[Spoken]:
        """What one side said that wants an answer."""
        spoken = [said for said in self.logs[author] if said.form not in BY_STATION | NO_ASK]
        return [said for said in spoken if said.form == "call/request" or said.precedence >= URGENT]

    def kind(self, author: int, ask: Spoken, now_seconds: int, *, held: bool) -> str:
        """Which kind of silence it is."""
        theirs = self.by(1 - author, ask)
        words = [said for said in theirs if said.form == "call/answer"]
        if ask.form != "call/request":
            words = [said for said in theirs if said.form not in BY_STATION | {"ack"}]
        due, late = self._clock(ask, words)
        found = {self._outcome(author, ask, words)}
        found |= {STEPS[page.body[1]] for page in theirs if page.form == "page"}
        found |= {"taken" for said in theirs if said.form == "ack"}
        found |= {sign for sign, shown in (("late", late), ("held", held), ("due", now_seconds > due)) if shown}
        if now_seconds > due and words and _promise(words[-1]) is not None:
            found.add("broken")
        return next(kind for kind, needs, lacks in KINDS if needs <= found and not lacks & found)

    def _outcome(self, author: int, ask: Spoken, words: list[Spoken]) -> str:
        """The one sign that says how it ended; empty where it did not."""
        if self.by(author, ask, "call/cancel"):
            return "cancelled"
        if not words or words[-1].form != "call/answer":
            return "settled" if words else ""
        return SETTLED.get(words[-1].body[1], "")

    def _clock(self, ask: Spoken, words: list[Spoken]) -> tuple[int, bool]:
        due, late = ask.time_seconds + self.answer_seconds[ask.precedence], False
        for word in words:
            late |= word.time_seconds > due
            due = _promise(word) or due
        return due, late

    def tests(self, caller: int) -> dict[int, list[tuple[int, ...]]]:
        """By the interval that a call-up of a side names: when a person was ready, and when a text went."""
        found = defaultdict(list)
        for call in self.logs[caller]:
            if call.form == "test/call":
                ready = self.by(1 - caller, call, "test/ready")
                texts = self.by(caller, call, "test/text")
                found[call.body[1]].append(tuple(said.time_seconds for said in (*ready[:1], *texts[:1])))
        return found


def _promise(word: Spoken) -> int | None:
    """By when a word says that an answer will come."""
    return word.body.get(2) if word.form == "call/answer" and word.body[1] == PROMISED else None


def in_order(logs: Mapping[str, Sequence[bytes]], within: Callable[[Spoken], bool]) -> list[Spoken]:
    """One side's entries on a line that are within what was agreed: by generation, the first one first."""

    def order(origin: str) -> tuple[bool, str]:
        _, line, party, generation = origin.split("/")
        first = sha256(b"parley/generation/v1\n" + bytes.fromhex(line + party)).hexdigest()[:16]
        return generation != first, generation

    spoken = [read_spoken(raw) for origin in sorted(logs, key=order) for raw in logs[origin]]
    return [said for said in spoken if within(said)]
