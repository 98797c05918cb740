"""Further lines of a channel, agreed while the world goes on: proposed, accepted or refused, spoken on, closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.desk.draft import Draft
from parley.forms.agreements import Acceptance, Closing, Proposal, ProposalRefusal
from parley.forms.body import form_of, write
from parley.forms.builtin import Letter
from parley.record.terms import line_id
from parley.sim.faults import STORM_MS
from parley.sim.ground import DESK
from parley.sim.people import FOLLOWS_MS, Utterance
from parley.sim.reading import items
from parley.sim.ruling import read_spoken
from parley.wire.ids import STATION_POST, EntryHash
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from parley.sim.clock import Clock
    from parley.sim.ground import Ground

FURTHER: Final = 0.3
"""On how many channels further lines are proposed."""

ACCEPTED: Final = 0.8
REFUSED: Final = 0.9
"""What becomes of a proposal: below the first it is accepted, below the second refused, else nobody says anything."""

CLOSED: Final = 0.15
"""How often a side that has a new line closes it soon."""

PROPOSED: Final = form_of(Proposal).named
AGREED: Final = form_of(Acceptance).named


class Further:
    """What the people of a channel make of lines; it follows from what they are told.

    `precedences`: of what they say there.
    """

    def __init__(
        self,
        ground: Ground,
        random: Random,
        clock: Clock,
        say: Callable[[Utterance], None],
        precedences: Sequence[Precedence],
    ) -> None:
        self.ground = ground
        self.random = random
        self.clock = clock
        self.say = say
        self.precedences = precedences

    def propose(self) -> None:
        """On some channels people propose lines in the storm, each side of the numbers that are its own."""
        numbers = sorted(self.ground.further) if self.random.random() < FURTHER else []
        for number in self.random.sample(numbers, self.random.randint(1, len(numbers)) if numbers else 0):
            proposal = Proposal(self.ground.further[number])
            self._say(self.random.randrange(STORM_MS * 2 // 3), number % 2, 0, proposal)

    def placed(self, side: int, said: Utterance) -> None:
        """Who has accepted a line speaks on it."""
        if said.draft.form == AGREED:
            self._speak(side, self.ground.lines.index(items(said.draft.body)[1]))

    def arrived(self, side: int, raw: bytes) -> None:
        """A proposal is answered; a line that the other side has accepted is spoken on."""
        said = read_spoken(raw)
        if said.form == PROPOSED[0]:
            self._respond(side, EntryHash(said.hash), said.body[1])
        elif said.form == AGREED[0]:
            self._speak(side, self.ground.lines.index(said.body[1]))

    def _respond(self, side: int, proposal: EntryHash, terms: bytes) -> None:
        drawn, moment = self.random.random(), self._soon()
        if drawn < ACCEPTED:
            self._say(moment, side, 0, Acceptance(line_id(terms)), proposal)
        elif drawn < REFUSED:
            self._say(moment, side, 0, ProposalRefusal("no desk for it"), proposal)

    def _speak(self, side: int, line: int) -> None:
        for _ in range(self.random.randint(2, 6)):
            letter = Letter("en", "On the new line.")
            self._say(self._soon(), side, line, letter, precedence=self.random.choice(self.precedences))
        if self.random.random() < CLOSED:
            self._say(self._soon(), side, 0, Closing(self.ground.lines[line], "no longer wanted"))

    def _soon(self) -> int:
        return self.clock.now_ms + self.random.randrange(FOLLOWS_MS)

    def _say(
        self,
        moment: int,
        side: int,
        line: int,
        body: object,
        answers: EntryHash | None = None,
        precedence: Precedence = Precedence.ROUTINE,
    ) -> None:
        post = DESK if line else STATION_POST
        draft = Draft(post, form_of(type(body)).named, write(body), precedence, answers=answers)
        self.say(Utterance(moment, side, line, draft))
