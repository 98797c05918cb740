"""The watch floors of a watched world: who is paged answers, takes, looks or is away; who is called up is ready."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, Final

from parley.desk.draft import Draft
from parley.exchange.effects import Arrived
from parley.exchange.effects import Page as PagePosts
from parley.forms.body import form_of, write
from parley.forms.builtin import Acknowledgement, Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallRequest
from parley.forms.standings import Means
from parley.forms.watch import Orderwire, Page, PageStep, TestReady
from parley.sim.faults import STORM_MS
from parley.sim.ground import DESK, EPOCH
from parley.sim.people import Utterance
from parley.sim.ruling import read_spoken
from parley.wire.ids import STATION_POST, EntryHash
from parley.wire.marks import Nature, Precedence

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.exchange.effects import Told
    from parley.sim.clock import Clock

REQUESTS: Final = (3, 8)
"""Calls that people ask for in the storm: so many at least, and at most."""

THERE: Final = 0.7
"""How often somebody sits where a page goes, in the storm."""

DELAY_MS: Final = 12_000
"""Within what time a person does something about it, in the storm; in the quiet it is done at once."""

PROMISED_SECONDS: Final = 20

ASKED: Final = CallRequest(("Trawlers adrift",), ("en",), (Means.VIDEO, Means.VOICE))

_EARNEST: Final = (Nature.OPERATION, Nature.OPERATION, Nature.EXERCISE)
_STEPS: Final = (None, None, PageStep.SEEN, PageStep.TAKEN)

Marks = tuple[Precedence, Nature]


class Floor:
    """The people on watch on both sides; `say` brings what they say to their stations."""

    def __init__(self, clock: Clock, random: Random, say: Callable[[Utterance], None]) -> None:
        self.clock = clock
        self.random = random
        self.say = say
        self.quiet = False
        """After the storm somebody sits everywhere, and answers whatever comes."""

    def ask_in_the_storm(self) -> None:
        """People ask for calls at any moment of it."""
        for _ in range(self.random.randint(*REQUESTS)):
            marks = self.random.choices(tuple(Precedence), (3, 1, 1, 1))[0], self.random.choice(_EARNEST)
            self._say(self.random.randrange(STORM_MS), self.random.randrange(2), ASKED, marks)

    def ask_in_the_quiet(self) -> None:
        """On both sides somebody asks for a call, and says something urgent."""
        self.quiet = True
        for side in (0, 1):
            self._say(self.clock.now_ms, side, ASKED, (Precedence.ROUTINE, Nature.OPERATION))
            self._say(self.clock.now_ms, side, Letter("en", "Mines adrift."), (Precedence.FLASH, Nature.OPERATION))

    def told(self, side: int, effect: Told) -> None:
        """In the storm people do what they are paged for; in the quiet they read whatever comes."""
        if isinstance(effect, PagePosts) and not self.quiet and self.random.random() < THERE:
            self._paged(side, effect)
        if isinstance(effect, Arrived) and not effect.provisional and self.quiet:
            said = read_spoken(effect.raw)
            urgent = said.form in {"letter", "orderwire"} and said.precedence >= Precedence.IMMEDIATE
            if said.answers is None and (urgent or said.form in {"test/call", "call/request"}):
                marks = Precedence(said.precedence), Nature(said.nature)
                self._answer(self.clock.now_ms, side, said.form, EntryHash(said.hash), marks)

    def _paged(self, side: int, page: PagePosts) -> None:
        """A person looks at it, or takes it, or answers, or does one after the other."""
        step = None if page.form == "test/call" else self.random.choice(_STEPS)
        moment = self.clock.now_ms + self.random.randrange(DELAY_MS)
        marks = page.precedence, page.nature
        if step is not None:
            body = write(Page(step, (EPOCH + moment) // 1_000, (DESK,)))
            draft = Draft(STATION_POST, form_of(Page).named, body, *marks, answers=page.entry)
            self.say(Utterance(moment, side, _line_of(page.form), draft))
        if step is None or self.random.random() < 0.3:
            self._answer(moment + self.random.randrange(DELAY_MS), side, page.form, page.entry, marks)

    def _answer(self, moment: int, side: int, form: str, entry: EntryHash, marks: Marks) -> None:
        word = (Orderwire if form == "orderwire" else Letter)("en", "Understood.")
        body: Any = self.random.choice((word, Acknowledgement()))
        if form == "call/request":
            answer = CallAnswer.ACCEPTED if self.quiet else self.random.choice(tuple(CallAnswer))
            promised = EPOCH // 1_000 + moment // 1_000 + PROMISED_SECONDS
            body = CallAnswered(answer, promised if answer is CallAnswer.WILL_ANSWER else None)
        self._say(moment, side, TestReady() if form == "test/call" else body, marks, entry, line=_line_of(form))

    def _say(
        self, moment: int, side: int, body: object, marks: Marks, answers: EntryHash | None = None, *, line: int = 1
    ) -> None:
        draft = Draft(DESK if line else STATION_POST, form_of(type(body)).named, write(body), *marks, answers=answers)
        self.say(Utterance(moment, side, line, draft))


def _line_of(form: str) -> int:
    """On which line people say something of this form."""
    return 0 if form in {"test/call", "orderwire"} else 1
