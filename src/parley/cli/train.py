"""`parley train`: a rehearsal against a simulated counterpart that behaves well, then badly; all of it is EXERCISE.

Two real stations run in this process.  A newcomer types the verbs that he will use, without `parley`, key and station,
or the number of what is offered; a command takes a minute, `wait 10m` ten, and `next` the rest of the lesson.  What he
missed is read from the record at the end.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator
from contextlib import nullcontext, redirect_stdout
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.cli import options, spoken, typed, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.cli.train_ground import Ground
    from parley.cli.train_lessons import Course, Lesson

Json = dict[str, Any]

MARK: Final = "EXERCISE  "
COMMAND_SECONDS: Final = 60
TURNS: Final = 9
SCREEN: Final = ("call list", "inbox --new --count 5")
"""What is shown when a lesson begins."""

NEXT: Final = "next"


class BadScript(Refusal):
    """The file of choices cannot be read."""

    code = "train-script-bad"
    hint = "one choice a line, as it would be typed: a verb with its options, a number, `wait 10m`, `next`"


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("train", help="rehearse", description=__doc__.split(": ", 1)[1].split("\n", 1)[0])
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which rehearsal (1); the same one again")
    parser.add_argument("--turns", type=int, default=TURNS, metavar="N", help=f"how many lessons ({TURNS})")
    parser.add_argument("--script", type=Path, metavar="FILE", help="what is typed, a line each, instead of a terminal")
    options.json(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Play the lessons, and tell what was missed."""
    from parley.cli.train_ground import Ground
    from parley.cli.train_lessons import Course, drawn

    lines = None if args.script is None else iter(_read(args.script))
    with voice.all_marked(MARK), TemporaryDirectory(prefix="parley-train-") as folder:
        secret = _secret(Path(folder))
        ground = Ground(Path(folder), secret.read_text(encoding="utf-8").strip())
        try:
            course = Course(ground, Random(args.seed))  # noqa: S311 - which lessons come is no secret
            ground.each_step = course.step
            trainee = Trainee(course, secret, lines)
            with redirect_stdout(sys.stderr) if args.json else nullcontext():
                results = [trainee.play(lesson) for lesson in drawn(course.draw, args.turns)]
        finally:
            ground.close()
        return _told(args, results)


class Trainee:
    """Whoever sits at the newcomer's station, by a terminal or by a script."""

    def __init__(self, course: Course, secret: Path, lines: Iterator[str] | None) -> None:
        self._course = course
        self._ground: Ground = course.ground
        self._lines = lines
        self._secret = secret

    def play(self, lesson: Lesson) -> Json:
        """One lesson from its beginning to its end: what was missed in it."""
        course, ground = self._course, self._ground
        course.begun_seconds, course.answers_after = int(ground.now()) // 1000, None
        ends = int(ground.now()) + lesson.minutes * 60_000
        voice.say(f"-- {spoken.time(course.begun_seconds)}: {lesson.task}, until {spoken.short_time(ends // 1000)}")
        ground.run(lesson.begin(course))
        ground.pass_time(COMMAND_SECONDS)
        for screen in SCREEN:
            self.run(screen)
        while ground.now() < ends and (line := self._next_line()) != NEXT:
            self._do(line)
        ground.pass_time(max(0, (ends - int(ground.now())) // 1000))
        ground.run(course.watch())
        missed = ground.run(lesson.missed(course))
        if lesson.end is not None:
            ground.run(lesson.end(course))
        return {"lesson": lesson.name, "missed": missed}

    def run(self, line: str) -> None:
        """A verb as it would be typed at a station, with the options that are the same every time."""
        from parley.cli import main

        try:
            words = shlex.split(line)
        except ValueError as error:
            voice.say(f"{error}: {line}")
            return
        main.main([*words, *self._usual(words)])

    def _do(self, line: str) -> None:
        """What was typed: a verb, a number of what is offered, or that time passes."""
        if not line:
            return
        if line.startswith("wait"):
            self._wait(line.removeprefix("wait").strip())
            return
        chosen = self._chosen(line)
        voice.say(f"{spoken.short_time(int(self._ground.now()) // 1000)}> {chosen}")
        self._course.typed.append(chosen)
        self.run(chosen)
        self._ground.pass_time(COMMAND_SECONDS)

    def _wait(self, span: str) -> None:
        try:
            self._ground.pass_time(typed.read_span(span or "10m"))
        except Refusal as refusal:
            voice.complain(refusal)

    def _chosen(self, line: str) -> str:
        """The choice with this number, or the first that begins so; else what was typed."""
        offered = self._offered()
        if line.isdecimal() and 0 < int(line) <= len(offered):
            return offered[int(line) - 1]
        return next((one for one in offered if one.startswith(line)), line)

    def _offered(self) -> list[str]:
        """What may be done now about what waits, as it would be typed."""
        from parley.cli.train_ground import OWN

        ask = self._ground.ask
        calls = sorted(self._ground.run(ask("calls", of=OWN))["calls"], key=_urgency)
        theirs = [one["entry"][:12] for one in calls if not one["ours"] and one["running"]]
        asked = [one["entry"][:12] for one in calls if not one["ours"] and one["running"] and one["request"]]
        ours = [one["entry"][:12] for one in calls if one["ours"] and one["running"]]
        letters = [one["hash"][:12] for one in self._ground.run(ask("inbox", of=OWN))["entries"][::-1] if _new(one)]
        ready = self._ground.run(ask("test ready", of=OWN))["drafts"]
        return [
            *(f"take {one}" for one in theirs),
            *(f"call answer {one} --accept" for one in asked),
            *(f"ack {one}" for one in letters),
            *(["test ready"] if ready else []),
            *(f"silence {one}" for one in ours),
            "call request --topic 'Radio procedures' --means voice,text --precedence immediate",
            "line status",
        ]

    def _next_line(self) -> str:
        """What is typed next; `next` once nobody types any more."""
        if self._lines is not None:
            return next((one for one in self._lines if one and not one.startswith("#")), NEXT)
        for number, one in enumerate(self._offered(), 1):
            voice.say(f"{number}  {one}")
        line = voice.ask_line("a number, a verb, `wait 10m`, or `next`:")
        return NEXT if line is None else line.strip()

    def _usual(self, words: list[str]) -> list[str]:
        """The options that a verb takes and that are the same every time here."""
        given = {
            "--station": str(self._ground.own.path),
            "--passphrase-file": str(self._secret),
            "--officer": str(self._ground.key),
            "--officer-passphrase-file": str(self._secret),
            "--nature": "exercise",
            "--wait": "5",
        }
        takes = _takes(words)
        found = [part for name, value in given.items() if name in takes - set(words) for part in (name, value)]
        return [*found, *(["--exercise"] if "--exercise" in takes - set(words) else [])]


def _urgency(call: Json) -> tuple[int, int]:
    """The most urgent first, and of those the newest."""
    return -Precedence[call["precedence"]], -call["time"]


def _new(entry: Json) -> bool:
    return bool(entry["state"] == "new" and "text" in entry)


def _takes(words: list[str]) -> set[str]:
    """The options of the verb that these words begin with."""
    from parley.cli import main

    if not words or words[0] not in main.VERBS:
        return set()
    one = main.parser([words[0]])
    for word in (words[0], *words[1:2]):
        below = [action for action in one._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001 - as completion reads it
        if below and word in below[0].choices:
            one = below[0].choices[word]
    return {option for action in one._actions for option in action.option_strings}  # noqa: SLF001 - as above


def _secret(folder: Path) -> Path:
    from parley.service.entropy import entropy
    from parley.service.folder import write_private

    path = folder / "passphrase"
    write_private(path, entropy(16).hex().encode() + b"\n")
    return path


def _read(path: Path) -> list[str]:
    try:
        return [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        return _refuse(f"{path}: {error}")


def _told(args: argparse.Namespace, results: list[Json]) -> int:
    """What was missed, lesson by lesson."""
    if args.json:
        voice.give_json({"exercise": True, "seed": args.seed, "lessons": results})
    else:
        for one in results:
            voice.give(
                f"{'MISSED' if one['missed'] else 'done  '}  {one['lesson']}: {one['missed'] or 'nothing missed'}"
            )
    return Exit.FOUND if any(one["missed"] for one in results) else Exit.DONE


def _refuse(why: str) -> NoReturn:
    raise BadScript(why)
