"""The lessons of a rehearsal: what the counterpart does in each, and what the record says afterwards was done."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, Final

from parley.cli.train_ground import OWN
from parley.forms.builtin import Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallRequest
from parley.forms.categories import LETTER
from parley.forms.standings import Means, State, StatusChange
from parley.forms.watch import TestReady
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.cli.train_ground import Ground

Json = dict[str, Any]
Acting = Coroutine[Any, Any, None]

TEXTS: Final = (
    "Our patrol vessel Sandpiper leaves harbour at noon.",
    "The buoy at the Narrow Bank is back on its station.",
    "We expect fog off the northern light until the evening.",
)
TOPICS: Final = ("The search off Narrow Bank", "A fishing vessel adrift", "The light on Heron Rock")


@dataclass
class Course:
    """A rehearsal under way: the ground, what was drawn, what was typed, and how the counterpart answers."""

    ground: Ground
    draw: Random
    typed: list[str] = field(default_factory=list)
    begun_seconds: int = 0
    """When the lesson began."""
    answers_after: int | None = None
    """After how many minutes the counterpart answers a request; None: it does not."""

    async def step(self) -> None:
        """What the counterpart does of itself whenever some time has passed."""
        if self.answers_after is None:
            return
        for call in (await self.ground.ask("calls"))["calls"]:
            asked_now = not call["ours"] and call["request"] and call["time"] >= self.begun_seconds
            if asked_now and call["age_seconds"] >= self.answers_after * 60:
                await self.ground.say(
                    CallAnswered(answer=CallAnswer.ACCEPTED, means=Means.VOICE), answers=call["entry"]
                )

    async def watch(self) -> None:
        """The counterpart's person on watch is ready."""
        for draft in (await self.ground.ask("test ready"))["drafts"]:
            await self.ground.say(TestReady(), line=0, answers=draft["answers"])

    async def calls(self, *, ours: bool) -> list[Json]:
        """What wants an answer and was said in this lesson, as the newcomer's station has it."""
        found = (await self.ground.ask("calls", of=OWN, all=True))["calls"]
        return [one for one in found if one["ours"] is ours and one["time"] >= self.begun_seconds]

    async def letters(self) -> list[Json]:
        """The counterpart's letters of this lesson."""
        found = (await self.ground.ask("inbox", of=OWN, count=1_000))["entries"]
        return [one for one in found if not one["ours"] and "text" in one and one["time"] >= self.begun_seconds]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One turn: what it is about, how long it lasts, what the counterpart does, and what was missed."""

    name: str
    task: str
    minutes: int
    begin: Callable[[Course], Acting]
    missed: Callable[[Course], Coroutine[Any, Any, str]]
    """What was missed, by the record; empty where nothing was."""
    end: Callable[[Course], Acting] | None = None
    """What the counterpart does when it is over."""


# -- what the counterpart does -----------------------------------------------------------------------------------------


async def _nothing(_: Course) -> None:
    """It waits."""


async def _letter(course: Course) -> None:
    await course.ground.say(Letter("en", course.draw.choice(TEXTS)))


async def _flash(course: Course) -> None:
    await course.ground.say(Letter("en", "A vessel of yours is inside our firing area."), precedence=Precedence.FLASH)


async def _request(course: Course) -> None:
    topics = (course.draw.choice(TOPICS),)
    body = CallRequest(topics=topics, languages=("en",), means=(Means.VOICE, Means.TEXT))
    await course.ground.say(body, precedence=Precedence.PRIORITY)


async def _without_mandate(course: Course) -> None:
    await course.ground.say(Letter("en", "From today you must announce every patrol to us."), post=2, anyway=True)


def _letters_are(state: State) -> Callable[[Course], Acting]:
    """It says in which state letters are on its side."""

    async def say(course: Course) -> None:
        now = int(course.ground.now()) // 1000
        word = StatusChange(
            state=state, since_seconds=now, reason="on instructions", authority="The Director", category=LETTER
        )
        await course.ground.say(word, line=0)

    return say


def _answering(after_minutes: tuple[int, int] | None) -> Callable[[Course], Acting]:
    """It will answer requests after so many minutes, drawn; never without them."""

    async def begin(course: Course) -> None:
        course.answers_after = None if after_minutes is None else course.draw.randint(*after_minutes)

    return begin


# -- what was missed ---------------------------------------------------------------------------------------------------


async def _not_ready(course: Course) -> str:
    (channel,) = (await course.ground.ask("tests", of=OWN, since=course.begun_seconds))["channels"]
    calls = [one for one in channel["tests"] if not one["called_by_us"] and one["call"]]
    if not calls:
        return "their station called nobody up: nothing to judge"
    return "" if any(one["ready"] for one in calls) else "they called up, and no person here said that he was ready"


async def _unacknowledged(course: Course) -> str:
    left = [one for one in await course.letters() if one["state"] != "acknowledged"]
    return f"{len(left)} letter of theirs was not acknowledged" if left else ""


async def _unanswered(course: Course) -> str:
    left = [_stands(one) for one in await course.calls(ours=False) if one["running"] or _late(one)]
    return f"what they sent wanted somebody, and at the end of the lesson it was: {', '.join(left)}" if left else ""


def _late(call: Json) -> bool:
    """Whether it was answered, or taken, after the time that was agreed."""
    taken = [page["at_seconds"] for page in call["pages"] if page["step"] == "taken"]
    return bool(call["late"] or (not call["words"] and any(at > call["due"] for at in taken)))


def _stands(call: Json) -> str:
    return f"{call['state']}{', late' if _late(call) else ''}"


async def _not_asked(course: Course) -> str:
    return "" if await course.calls(ours=True) else "you did not ask for a call"


async def _silence_not_looked_at(course: Course) -> str:
    if not await course.calls(ours=True):
        return "you did not ask for a call"
    looked = any(one.startswith("silence") for one in course.typed)
    return "" if looked else "you did not ask which silence it was (`parley silence`)"


async def _took_the_refused(course: Course) -> str:
    taken = [one for one in await course.letters() if one["judgement"]["word"] == "refused" and _acted_on(one)]
    return "you acknowledged a letter that is outside what was agreed" if taken else ""


def _acted_on(one: Json) -> bool:
    return bool(one["state"] == "acknowledged")


async def _state_not_looked_at(course: Course) -> str:
    looked = any(one.startswith(("line status", "status")) for one in course.typed)
    return "" if looked else "you did not look at what is still open (`parley line status`)"


GOOD: Final = (
    Lesson("a line test", "their station calls up once an hour", 75, _nothing, _not_ready),
    Lesson("a letter", "a letter of theirs may have come", 20, _letter, _unacknowledged),
    Lesson("a call request", "somebody may want to speak with you", 60, _request, _unanswered),
    Lesson("your own request", "ask them for a call", 40, _answering((5, 15)), _not_asked),
)
"""The counterpart behaves well."""

BAD: Final = (
    Lesson("an answer that comes late", "ask them for a call, IMMEDIATE", 60, _answering((35, 50)), _not_asked),
    Lesson(
        "no answer at all",
        "ask them for a call, IMMEDIATE; say which silence it is",
        60,
        _answering(None),
        _silence_not_looked_at,
    ),
    Lesson("a notice outside a mandate", "look at what came", 30, _without_mandate, _took_the_refused),
    Lesson(
        "a category suspended",
        "find out what is still open",
        30,
        _letters_are(State.SUSPENDED),
        _state_not_looked_at,
        _letters_are(State.ACTIVE),
    ),
    Lesson("a FLASH", "look at what came, at once", 20, _flash, _unanswered),
)
"""And then badly."""


def drawn(draw: Random, turns: int) -> list[Lesson]:
    """So many lessons: first the good ones in their order, then the bad ones as they are drawn."""
    return [*GOOD, *draw.sample(BAD, len(BAD))][:turns]
