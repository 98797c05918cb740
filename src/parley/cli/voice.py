"""The tool's whole voice: nothing else in the package prints.

What was asked for is data and goes to standard output, as lines for people or, with `--json`, as one JSON value.
Everything else is speech and goes to standard error: prefix `parley: `, lower case, no full stop; a line that begins
with `hint: ` says what to do.  Text from others is shown with its control characters spelled out.
"""

from __future__ import annotations

import getpass
import json
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TextIO
from unicodedata import category

from parley.wire.columns import columns, hung
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.wire.errors import ParleyError

PROGRESS_SECONDS: Final = 1.0
"""What takes less is not worth a line."""

ROOM_MIN: Final = 20
"""Columns that a text is given however narrow the terminal is."""

PATIENCE_SECONDS: Final = 5.0
"""How often somebody who waits for one long thing is told so."""


class NobodyToAsk(Refusal):
    """This asks something, and there is no terminal to ask it at."""

    code = "nobody-to-ask"
    hint = "answer by an option (see --help), or run it at a terminal"


# -- data --------------------------------------------------------------------------------------------------------------


def give(text: str = "", *, mark: str = "", hang: int | None = None) -> None:
    """Lines of what was asked for; each begins with the mark, such as EXERCISE, where there is one.

    With `hang` a long line is broken where the terminal ends, and goes on so many columns further in.
    """
    print("\n".join(_lines(text, _marked(mark), hang, sys.stdout)), flush=True)


def give_json(value: Any) -> None:  # noqa: ANN401 -- whatever JSON can say
    """What was asked for, as one JSON value on one line."""
    print(safe(json.dumps(value, ensure_ascii=False)), flush=True)


# -- speech ------------------------------------------------------------------------------------------------------------


def log(line: str) -> None:
    """One line for programs, on standard error, where a person would be told a sentence."""
    print(line, file=sys.stderr, flush=True)


def say(text: str, *, mark: str = "", hang: int | None = None) -> None:
    """Tell the person something, marked and broken as `give` does it."""
    print("\n".join(_lines(text, f"parley: {_marked(mark)}", hang, sys.stderr)), file=sys.stderr, flush=True)


def _lines(text: str, prefix: str, hang: int | None, stream: TextIO) -> Iterator[str]:
    """The lines of a text, the prefix before each; a stream that is no terminal has room for any."""
    for line in safe(text).split("\n"):
        if hang is None or not stream.isatty():
            yield f"{prefix}{line}"
            continue
        room = max(ROOM_MIN, shutil.get_terminal_size().columns - columns(prefix))
        yield from (f"{prefix}{one}" for one in hung(line, room, hang))


def hint(text: str) -> None:
    """Tell the person what to do about it."""
    print(safe(f"hint: {_on_all}{text}"), file=sys.stderr, flush=True)


@contextmanager
def all_marked(mark: str) -> Iterator[None]:
    """While this lasts every line begins with the mark, whatever it is about."""
    global _on_all  # noqa: PLW0603 - the tool has one voice
    before, _on_all = _on_all, mark
    try:
        yield
    finally:
        _on_all = before


def _marked(mark: str) -> str:
    return mark if mark == _on_all else f"{_on_all}{mark}"


_on_all = ""


def complain(error: ParleyError, *, as_json: bool = False) -> None:
    """A refusal or a trouble: its sentence, its code, and what to do; as data too where data was asked for."""
    say(f"{uncapitalised(error.sentence)} [{error.code}]")
    if error.hint:
        hint(error.hint)
    if as_json:
        give_json({"refused": {"code": error.code, "sentence": error.sentence, "hint": error.hint}})


def uncapitalised(sentence: str) -> str:
    """A sentence as this voice says it; a word that is all capitals stays."""
    return sentence if sentence[1:2].isupper() else sentence[:1].lower() + sentence[1:]


def safe(text: str) -> str:
    """The text with characters that steer a terminal, or that turn the order of reading, spelled out."""
    return "".join(f"\\u{ord(one):04x}" if _steers(one) else one for one in text)


def _steers(character: str) -> bool:
    return category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs") and character not in "\n\t\u200c\u200d"


# -- questions ---------------------------------------------------------------------------------------------------------


def at_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _need_somebody(question: str) -> None:
    if not at_terminal():
        raise NobodyToAsk(question)


def ask_yes(question: str) -> bool:
    """Whether the person says yes; raises NobodyToAsk."""
    _need_somebody(question)
    print(safe(f"parley: {question} [yes/no] "), file=sys.stderr, end="", flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "是")


def ask_line(question: str) -> str | None:
    """What the person types, None at its end; raises NobodyToAsk."""
    _need_somebody(question)
    print(safe(f"parley: {_on_all}{question} "), file=sys.stderr, end="", flush=True)
    return sys.stdin.readline() or None


def ask_hidden(question: str) -> str:
    """What the person types without its being shown."""
    return getpass.getpass(safe(f"parley: {question}: "), stream=sys.stderr)


# -- progress ----------------------------------------------------------------------------------------------------------


class Progress:
    """Says how far something is, once it has taken longer than a second, and then once a second."""

    def __init__(self) -> None:
        self._next = time.monotonic() + PROGRESS_SECONDS

    def __call__(self, what: str, done: int, of: int) -> None:
        """So many of so many are done."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + PROGRESS_SECONDS
            say(f"{what}: {done:,} of {of:,}")

    def tell(self, text: str) -> None:
        """A line about something that cannot be counted."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + PROGRESS_SECONDS
            say(text)


@contextmanager
def patience(text: str) -> Iterator[None]:
    """While something runs that tells nothing of itself, say every few seconds for how long it has."""
    over = threading.Event()
    began = time.monotonic()

    def remind() -> None:
        while not over.wait(PATIENCE_SECONDS):
            say(f"{text}, {time.monotonic() - began:.0f} s")

    reminder = threading.Thread(target=remind, daemon=True)
    reminder.start()
    try:
        yield
    finally:
        over.set()
        reminder.join()


def prepare() -> None:
    """Let what a terminal cannot show be spelled out, and not end the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a test's stream has none
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
