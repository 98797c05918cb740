"""`parley send`: say something on a line: released by an officer's key, signed by the station, kept, and sent."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NoReturn

from parley.cli import filled, glossary, options, reach, releases, spoken, voice
from parley.cli.codes import Exit
from parley.wire.errors import Refusal
from parley.wire.limits import BODY_BYTES_MAX, TEXT_FILE_BYTES_MAX
from parley.wire.marks import Handling, Nature, Precedence


class TextUnreadable(Refusal):
    """The text to be sent cannot be read."""

    code = "text-unreadable"
    hint = "give plain text in UTF-8, as an argument, as --text-file, or on standard input"


class LetterTooLong(Refusal):
    """The letter takes more bytes than one entry holds."""

    code = "letter-too-long"
    hint = "shorten it, or send it in parts"


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("send", help="say something on a line", description=__doc__.split(": ", 1)[1])
    letter(parser)
    parser.add_argument("--wait", type=float, default=10.0, metavar="SECONDS", help="for the other side's receipt (10)")
    options.officer(parser)
    options.station(parser)
    parser.set_defaults(act=act)


def letter(parser: argparse.ArgumentParser) -> None:
    """The options that say what is sent, on which line, by which post."""
    parser.add_argument("text", nargs="?", help="the text; else --text-file, else standard input")
    parser.add_argument("--text-file", type=Path, metavar="FILE", help="the text, in UTF-8")
    parser.add_argument(
        "--attach",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a file that goes with it; repeat for more",
    )
    options.line(parser)
    options.speaker(parser)
    names = [one.name.lower() for one in Precedence]
    parser.add_argument("--precedence", choices=names, help="how urgent (a letter: routine; a form: its own)")
    natures = [one.name.lower() for one in Nature]
    parser.add_argument("--nature", choices=natures, default="operation", help="whether in earnest (operation)")
    handlings = [one.name.lower() for one in Handling]
    parser.add_argument("--handling", choices=handlings, default="parties", help="who may see it (parties)")
    parser.add_argument("--language", metavar="LANG", help="the language it is written in, which governs")
    parser.add_argument("--subject", metavar="TEXT", help="a line above the text")
    filled.options(parser)
    parser.add_argument("--answers", metavar="HASH", help="the entry that this answers")


def act(args: argparse.Namespace) -> int:
    """Read, show, release, say, and tell exactly what is known."""
    from parley.forms.builtin import LETTER, SUBJECT_CHARACTERS_MAX, Letter
    from parley.forms.text import typed
    from parley.service.attachments import read_file

    if args.form is not None:
        with reach.reached(args) as ask:
            return told(args, filled.say(args, ask, releases.choose_line(ask, args.line)))
    args.precedence = args.precedence or Precedence.ROUTINE.name.lower()
    text = read_text(args.text, args.text_file)
    paths = [path.expanduser().absolute() for path in args.attach]
    attachments = tuple(read_file(path)[0] for path in paths)
    with reach.reached(args) as ask:
        line = releases.choose_line(ask, args.line)
        language = args.language or line["own_languages"][0]
        subject = None if args.subject is None else typed(args.subject, SUBJECT_CHARACTERS_MAX)
        body = Letter(language, text, subject, attachments).body()
        if len(body) > BODY_BYTES_MAX:
            raise LetterTooLong(f"{len(body):,} bytes, at most {BODY_BYTES_MAX:,}")
        draft = releases.draft(args, line, LETTER, body, answers=releases.answered(ask, args.answers))
        glossary.offer(ask, line, text, mark=spoken.mark(args.nature.upper()))
        files = dict(zip(paths, attachments, strict=True))
        entry = releases.release(args, ask, line, draft, shown=len(text), files=files)
    return told(args, entry)


def told(args: argparse.Namespace, entry: reach.Json) -> int:
    """Say what is known of an entry that was just placed, or of a draft that was just written."""
    if "draft" in entry:
        return _told_draft(args, entry)
    if "held" in entry:
        return _told_held(args, entry["held"])
    mark = spoken.mark(entry["nature"])
    if args.json:
        voice.give_json(entry)
    else:
        voice.give(f"{entry['hash'][:16]}  {spoken.state(entry)}", mark=mark)
        if entry["state"] == "held":
            as_of = spoken.time(entry["held_as_of"])
            voice.say(f"held by the other side as of {as_of}, by its own clock", mark=mark)
        if entry["state"] == "recorded":
            voice.say("nothing is lost: it is sent again by itself until a receipt covers it", mark=mark)
        if entry.get("attachments"):
            voice.hint(f"its attachments come after it: `parley show {entry['hash'][:12]}` tells how far they are")
    return Exit.WAITING if entry["state"] == "recorded" and args.wait > 0 else Exit.DONE


def _told_held(args: argparse.Namespace, held: reach.Json) -> int:
    mark = spoken.mark(held["nature"])
    if args.json:
        voice.give_json({"held": held})
    else:
        voice.give(f"{held['draft'][:16]}  held until {spoken.short_time(held['due'] // 1000)}", mark=mark)
        voice.say("nothing is said yet: the terms of the line have it held before it is signed", mark=mark)
        voice.hint(f"`parley held cancel {held['draft'][:16]}` takes it back")
    return Exit.DONE


def _told_draft(args: argparse.Namespace, drafted: reach.Json) -> int:
    mark = spoken.mark(drafted["nature"])
    if args.json:
        voice.give_json(drafted)
    else:
        voice.give(f"draft  {drafted['draft']}", mark=mark)
        until = spoken.short_time(drafted["valid_until"])
        voice.say(f"nothing is said yet: another officer may release it until {until}", mark=mark)
        voice.hint(f"`parley release {drafted['draft']}` by another officer")
    return Exit.DONE


def read_text(given: str | None, file: Path | None) -> str:
    """The text to be sent, in normal form C; raises TextUnreadable, ForbiddenText, TextLength."""
    from parley.forms.builtin import LETTER_CHARACTERS_MAX
    from parley.forms.text import typed

    if given is not None and file is not None:
        _refuse("it is given twice")
    text = given if given is not None else _decoded(file)
    return typed(text.replace("\r\n", "\n").rstrip("\n"), LETTER_CHARACTERS_MAX)


def read_text_whole(file: Path) -> str:
    """The text of a file, however long, in normal form C; raises TextUnreadable, ForbiddenText, TextLength."""
    from parley.forms.text import typed

    return typed(_decoded(file).replace("\r\n", "\n"), TEXT_FILE_BYTES_MAX)


def _decoded(file: Path | None) -> str:
    try:
        if file is None:
            content = sys.stdin.buffer.read(TEXT_FILE_BYTES_MAX + 1)
        else:
            with file.open("rb") as source:
                content = source.read(TEXT_FILE_BYTES_MAX + 1)
        if len(content) > TEXT_FILE_BYTES_MAX:
            _refuse(f"more than {TEXT_FILE_BYTES_MAX} bytes")
        return content.decode("utf-8-sig")
    except OSError as error:
        return _refuse(f"{file}: {error.strerror}")
    except UnicodeDecodeError as error:
        return _refuse(f"it is not UTF-8 at byte {error.start}")


def _refuse(why: str) -> NoReturn:
    raise TextUnreadable(why)
