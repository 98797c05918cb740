"""The demonstration goes on: every few seconds something happens between the two, until somebody ends it.

Nothing of it is for show: each step is a verb of an officer of one of the two stations, as people would type it.
What a visitor at the console has done meanwhile is not done again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import cycle
from typing import Any, Final

from parley.cli.demo_party import DemoFailed, Party
from parley.cli.demo_scene import SCENES, Scene

Json = dict[str, Any]

PAUSE_SECONDS: Final = 10.0
"""Long enough to read what came, short enough that nobody thinks that it has stopped."""

TEST_INTERVAL: Final = "2m"


@dataclass(slots=True)
class Life:
    """The line on which it happens, and the entries of this round."""

    tell: Callable[[str], None]
    arvenia: Party
    belmora: Party
    line: str
    number: int = 0
    entries: dict[str, str] = field(default_factory=dict)

    @property
    def scene(self) -> Scene:
        """What this round is about."""
        return SCENES[self.number % len(SCENES)]

    def go_on(self, pause: Callable[[], None]) -> None:
        """Round after round, until the pause is interrupted."""
        for what, step in cycle(STEPS):
            self.do(what, step)
            pause()
            self._be_ready()

    def do(self, what: str, step: Callable[[Life], bool]) -> None:
        """One step, told where something was to do."""
        try:
            if step(self):
                self.tell(f"{datetime.now(UTC):%H:%M:%SZ}  {what}")
        except DemoFailed as failed:
            self.tell(f"{datetime.now(UTC):%H:%M:%SZ}  not done: {failed.sentence}")

    def _be_ready(self) -> None:
        """A person on each side answers the call-up of a line test, where one waits."""
        for party in (self.arvenia, self.belmora):
            if any(channel["to_answer"] for channel in party.ask("tests")["channels"]):
                self.do(
                    f"{party.folder.name.title()}: the other side tests the line; a person says that he is there.",
                    _ready(party),
                )


def agree(arvenia: Party, belmora: Party) -> str:
    """A line whose terms both sign, tested so often that a visitor sees it; its id."""
    named = ["--title", "en=Safety at sea", "--title", "zh=海上安全", "--test-interval", TEST_INTERVAL]
    said = arvenia.release("line", "propose", "--own-post", "1", "--other-post", "1", *named)
    belmora.release("line", "accept", said["hash"])
    return next(str(one["line"]) for one in belmora.verb("line", "list")["lines"] if one["agreement"] is not None)


def rest() -> None:
    """Between two steps."""
    time.sleep(PAUSE_SECONDS)


def _letter(life: Life) -> bool:
    life.entries = {"letter": _said(life.arvenia, life, life.scene.letter, "--language", "en")}
    return True


def _answer(life: Life) -> bool:
    given = ("--language", "zh", "--answers", life.entries["letter"])
    life.entries["answer"] = _said(life.belmora, life, life.scene.answer, *given)
    return True


def _letter_taken(life: Life) -> bool:
    return _taken(life.belmora, life.entries["letter"])


def _answer_taken(life: Life) -> bool:
    return _taken(life.arvenia, life.entries["answer"])


def _notice(life: Life) -> bool:
    window = f"window={datetime.now(UTC):%Y-%m-%dT%H:%MZ}/+6h"
    life.entries["notice"] = _incident(life, "new", window)
    return True


def _adequate(life: Life) -> bool:
    life.belmora.release("notice", "adequate", life.entries["notice"])
    return True


def _call(life: Life) -> bool:
    given = ("--topic", life.scene.topic, "--means", "video,voice,text", "--precedence", "immediate")
    life.entries["call"] = str(life.belmora.release("call", "request", life.line, *given)["hash"])
    return True


def _wait(_: Life) -> bool:
    return False


def call_answered(life: Life) -> bool:
    """The officer on duty answers where no visitor did."""
    waiting = {one["entry"] for one in life.arvenia.verb("call", "list")["calls"] if one["state"] not in ANSWERED}
    if life.entries["call"] in waiting:
        life.arvenia.release("call", "answer", life.entries["call"], "--accept")
    return life.entries["call"] in waiting


def plotted_wrong(life: Life) -> bool:
    """Somebody has another place on his chart."""
    life.belmora.release("notice", "read-back", life.entries["notice"], "--position", life.scene.mistaken)
    return True


def _plotted_right(life: Life) -> bool:
    life.belmora.release("notice", "read-back", life.entries["notice"], "--position", life.scene.centre)
    return True


def _alarms_acknowledged(life: Life) -> bool:
    found = False
    for party in (life.arvenia, life.belmora):
        numbers = [one["number"] for one in party.ask("alarms", waiting=True)["alarms"]]
        if numbers:
            party.ask("alarm acknowledge", officer="duty", numbers=numbers)
            found = True
    return found


def _over(life: Life) -> bool:
    _incident(life, "done", "--answers", life.entries["notice"])
    life.number += 1
    return True


STEPS: Final = (
    ("Arvenia writes a letter, in English.", _letter),
    ("Belmora: a person has taken it.", _letter_taken),
    ("Belmora answers, in Chinese.", _answer),
    ("Arvenia: a person has taken the answer.", _answer_taken),
    ("Arvenia gives notice of a danger, with its area and time; Belmora's station reads it back by itself.", _notice),
    ("Belmora: the notice is adequate, a person says.", _adequate),
    ("Belmora calls: IMMEDIATE. Answer it at Arvenia's console, or wait until the officer there does.", _call),
    ("", _wait),
    ("", _wait),
    ("Arvenia accepts the call. Its room is open in both consoles, under Calls.", call_answered),
    ("Belmora: somebody plots the notice nine miles off. Both stations see it by themselves: ALARM.", plotted_wrong),
    ("", _wait),
    ("Belmora plots it again, where it is.", _plotted_right),
    ("the officers on watch acknowledge the alarms that nobody else has.", _alarms_acknowledged),
    ("Arvenia: the danger is over.", _over),
)
"""One round: what is told when a step was done, and the step, which says whether anything was to do."""

ANSWERED: Final = ("accepted", "declined", "cancelled", "lapsed")


def _incident(life: Life, kind: str, *given: str) -> str:
    scene = life.scene
    fields = {
        "kind": kind,
        "reference": f"ARV-2026-{life.number + 31:03d}",
        "domain": "sea",
        "what": scene.what,
        "hazard": "present" if kind == "new" else "none",
        "hazard_nature": scene.hazard,
        "units": scene.units,
        "casualties": "none",
        "contact": "1",
        "area": f"circle {scene.radius} {scene.centre}",
    }
    typed = [part for name, value in fields.items() for part in ("--field", f"{name}={value}")]
    more = [part for one in given for part in (("--field", one) if one.startswith("window=") else (one,))]
    return str(life.arvenia.release("send", "--line", life.line, "--form", "incident", *typed, *more)["hash"])


def _said(party: Party, life: Life, text: str, *given: str) -> str:
    return str(party.release("send", text, "--line", life.line, *given)["hash"])


def _taken(party: Party, entry: str) -> bool:
    if party.verb("show", entry)["state"] == "acknowledged":
        return False
    party.release("ack", entry)
    return True


def _ready(party: Party) -> Callable[[Life], bool]:
    def ready(_: Life) -> bool:
        party.release("test", "ready")
        return True

    return ready
