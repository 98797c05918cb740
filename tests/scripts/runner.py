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
    exists FILE, no exists FILE, mkdir DIR, rm FILE, cp FROM TO
    -- NAME --                                      from here on: the content of a file that lies there at the start

A line that ends with a backslash goes on in the next.  $NAME is replaced.  Stations that are named are folders here;
`passphrase` is a file that opens every key.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.cli.desk import Desk, Ran, run


@dataclass
class Script:
    """One script under way, in the folder that is the current one."""

    last: Ran = field(default_factory=lambda: Ran(0, "", ""))
    named: dict[str, str] = field(default_factory=dict)
    serving: dict[str, contextlib.ExitStack] = field(default_factory=dict)

    def play(self, text: str) -> None:
        """Run it from beginning to end; what goes wrong names the line."""
        lines = _lay_files(text)
        try:
            for number, line in _joined(lines):
                try:
                    self._do(line)
                except (AssertionError, OSError, KeyError, ValueError) as error:
                    said = f"line {number}: {line}\n{error}\n--- out\n{self.last.out}--- err\n{self.last.err}"
                    raise AssertionError(said) from error
        finally:
            for stack in self.serving.values():
                stack.close()

    def _do(self, line: str) -> None:
        words = [self._filled(word) for word in shlex.split(line, comments=True)]
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
            case _:
                self._act(verb, rest)

    def _act(self, verb: str, rest: list[str]) -> None:
        match verb:
            case "serve":
                stack = contextlib.ExitStack()
                desk = Desk(Path(rest[0]).absolute())
                shutil.copy("passphrase", desk.folder.parent / "station.pass")
                stack.enter_context(desk.serving())
                self.serving[rest[0]] = stack
            case "stop":
                self.serving.pop(rest[0]).close()
            case "mkdir":
                Path(rest[0]).mkdir(parents=True)
            case "rm":
                Path(rest[0]).unlink()
            case "cp":
                shutil.copy(rest[0], rest[1])
            case _:
                raise AssertionError(f"no such step: {verb}")

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


def _joined(lines: list[str]) -> Iterator[tuple[int, str]]:
    whole, start = "", 0
    for number, line in enumerate(lines, 1):
        start = start if whole else number
        whole += line
        if whole.endswith("\\"):
            whole = whole[:-1]
            continue
        yield start, whole
        whole = ""
