"""Runs readable scripts of the command line.

    # a remark, which is also the name of the step that failed
    parley send "All quiet." --station arvenia      the command must end with 0
    exit 1 parley show 00000000 --station arvenia   it must end with this code
    out 'held by .* as of'                          what the last command gave must hold this (a regular expression)
    err 'hint: '                                    what it said must
    no out 'delivered'                              must not
    set HASH out '^([0-9a-f]{12})'                  the first group of the first match becomes $HASH
    serve arvenia                                   the station serves from here on
    stop arvenia                                    and ends
    verify bundle                                   the independent verifier must find that the bundle holds
    exists FILE, no exists FILE, mkdir DIR, rm FILE, cp FROM TO
    -- NAME --                                      from here on: the content of a file that lies there at the start

and of stories:

    arvenia: parley inbox                           at this station, its officer "duty" releasing; `exit 1 arvenia: …`
    arvenia minister: parley send "Yes."            another officer
    until 'held' arvenia: parley show $HASH         again and again, until what it gives holds this
    clock 2026-12-01T09:00Z                         it is this time on both machines; it goes on from there
    later 15m                                       so much time has passed
    begin two-offices                               first what two-offices.part says
    ask arvenia 'room join' call=$CALL officer=duty  what its console asks it when somebody presses a button there
    missay belmora $CALL                            somebody makes its station sign other facts of this call

A line that ends with a backslash goes on in the next.  $NAME is replaced.  Stations that are named are folders here;
`passphrase` is a file that opens every key.  Once the clock is set, stations that serve do so in this process.
"""

from __future__ import annotations

import contextlib
import json
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from parley.cli.main import parser
from parley.wire.timeword import read_time
from tests.cli.desk import Desk, Ran, run
from tests.cli.tree import verbs
from tests.patience import SECONDS_MAX
from tests.scripts.clockwork import Clock, Serving

HERE = Path(__file__).parent
VERIFIER = HERE.parents[1] / "verifier" / "verify.py"
SPOKEN_FOR = re.compile(r"([a-z]+)(?: ([a-z-]+))?: +(parley .*)", re.DOTALL)
UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


@dataclass
class Script:
    """One script under way, in the folder that is the current one."""

    last: Ran = field(default_factory=lambda: Ran(0, "", ""))
    named: dict[str, str] = field(default_factory=dict)
    serving: dict[str, contextlib.ExitStack] = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)
    served: dict[str, Serving] = field(default_factory=dict)

    def play(self, text: str) -> None:
        """Run it from beginning to end; what goes wrong names the line."""
        with self.clock.read(), contextlib.ExitStack() as at_end:
            at_end.callback(self._end)
            self._play(text)

    def _play(self, text: str) -> None:
        for number, line in joined(_lay_files(text)):
            try:
                self._do(line)
            except (AssertionError, OSError, KeyError, ValueError) as error:
                said = f"line {number}: {line}\n{error}\n--- out\n{self.last.out}--- err\n{self.last.err}"
                raise AssertionError(said) from error

    def _end(self) -> None:
        for stack in self.serving.values():
            stack.close()
        for one in self.served.values():
            one.close()

    def _do(self, line: str) -> None:
        words = [self._filled(word) for word in shlex.split(spoken_out(line), comments=True)]
        if not words:
            return
        wanted, code = True, 0
        if words[0] == "no":
            wanted, words = False, words[1:]
        if words[0] == "exit":
            code, words = int(words[1]), words[2:]
        verb, *rest = words
        match verb:
            case "parley":
                self.last = run(*rest)
                assert self.last.code == code, f"it ended with {self.last.code}"
            case "out" | "err":
                (pattern,) = rest
                found = re.search(pattern, getattr(self.last, verb), re.MULTILINE)
                assert bool(found) is wanted, f"{pattern!r} is {'there' if found else 'not there'}"
            case "set":
                name, stream, pattern = rest
                match_ = re.search(pattern, getattr(self.last, stream), re.MULTILINE)
                assert match_, f"{pattern!r} is not there"
                self.named[name] = match_[1]
            case "exists":
                assert Path(rest[0]).exists() is wanted, rest[0]
            case "verify":
                self.last = verify(*rest)
                assert self.last.code == code, f"it ended with {self.last.code}"
            case "until":
                self._until(*rest)
            case _:
                self._act(verb, rest)

    def _until(self, pattern: str, _: str, *rest: str) -> None:
        end = time.monotonic() + SECONDS_MAX
        while True:
            self.last = run(*rest)
            if re.search(pattern, self.last.out, re.MULTILINE):
                return
            assert time.monotonic() < end, f"{pattern!r} is not there in time"

    def _act(self, verb: str, rest: list[str]) -> None:
        match verb:
            case "serve" | "stop" | "ask" | "missay":
                self._at(rest[0], verb, rest[1:])
            case "clock" | "later":
                self._set_clock(verb, rest[0])
            case "begin":
                self._play((HERE / f"{rest[0]}.part").read_text(encoding="utf-8"))
            case "mkdir":
                Path(rest[0]).mkdir(parents=True)
            case "rm":
                Path(rest[0]).unlink()
            case "cp":
                shutil.copy(rest[0], rest[1])
            case _:
                raise AssertionError(f"no such step: {verb}")

    def _at(self, station: str, verb: str, rest: list[str]) -> None:
        match verb:
            case "serve" if self.clock.is_set:
                self.served[station] = Serving(Path(station), Path("passphrase").read_text(encoding="utf-8").strip())
            case "serve":
                stack = contextlib.ExitStack()
                desk = Desk(Path(station).absolute())
                shutil.copy("passphrase", desk.folder.parent / "station.pass")
                stack.enter_context(desk.serving())
                self.serving[station] = stack
            case "stop":
                (self.served if station in self.served else self.serving).pop(station).close()
            case "ask":
                answer = self.served[station].ask(rest[0], dict(one.split("=", 1) for one in rest[1:]))
                self.last = Ran(0, json.dumps(answer, ensure_ascii=False, indent=1), "")
            case _:
                self.served[station].missay(rest[0])

    def _set_clock(self, verb: str, typed: str) -> None:
        if verb == "clock":
            self.clock.set(read_time(typed))
        else:
            self.clock.later(int(typed[:-1]) * UNITS[typed[-1]])
        for one in self.served.values():
            one.wake()

    def _filled(self, word: str) -> str:
        return re.sub(r"\$([A-Z]+)", lambda found: self.named[found[1]], word)


def _lay_files(text: str) -> list[str]:
    """Lay the files at its end, and the passphrase; the lines before them."""
    head, *files = re.split(r"^-- (\S+) --\n", text, flags=re.MULTILINE)
    for name, content in zip(files[::2], files[1::2], strict=True):
        Path(name).write_text(content, encoding="utf-8")
    Path("passphrase").write_text("one passphrase for a rehearsal\n", encoding="utf-8")
    Path("passphrase").chmod(0o600)
    return head.splitlines()


def verify(*arguments: str) -> Ran:
    """The independent verifier, in a process of its own."""
    ended = subprocess.run([sys.executable, VERIFIER, *arguments], capture_output=True, text=True, check=False)
    return Ran(ended.returncode, ended.stdout, ended.stderr)


def spoken_out(line: str) -> str:
    """A line of a story as it is typed in full: at which station, and by whose key."""
    return SPOKEN_FOR.sub(lambda found: _typed(found[3], found[1], found[2] or "duty"), line)


def _typed(command: str, station: str, officer: str) -> str:
    takes = _options_of(command)
    told = {
        "--station": station,
        "--passphrase-file": "passphrase",
        "--officer": f"{station}/officers/{officer}.key",
        "--officer-passphrase-file": "passphrase",
    }
    return " ".join([command, *(f"{name} {value}" for name, value in told.items() if name in takes)])


def _options_of(command: str) -> set[str]:
    """The options that a command's verb takes."""
    words, known = command.split()[1:4], _known()
    names = (" ".join(words[:count]) for count in (3, 2, 1))
    return next((known[name] for name in names if name in known), set())


@cache
def _known() -> dict[str, set[str]]:
    return {
        name: {option for action in verb._actions for option in action.option_strings} for name, verb in verbs(parser())
    }


def joined(lines: list[str]) -> Iterator[tuple[int, str]]:
    whole, start = "", 0
    for number, line in enumerate(lines, 1):
        start = start if whole else number
        whole += line
        if whole.endswith("\\"):
            whole = whole[:-1]
            continue
        yield start, whole
        whole = ""
