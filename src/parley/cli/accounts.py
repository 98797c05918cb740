"""`parley accounts`: lay two or more accounts of one event side by side, and check a report against its inputs."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tomllib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from parley.cli import options, voice
from parley.cli.codes import Exit
from parley.wire.errors import Trouble

if TYPE_CHECKING:
    from parley.accounts.glossary import Glossary
    from parley.accounts.meaning import Meaning
    from parley.accounts.model import Document, Report
    from parley.accounts.speakers import Grammar

LETTERS: Final = "ABCDEFGH"
WIDTH_DEFAULT: Final = 100


class AccountFileTrouble(Trouble):
    """This file cannot be read or written."""

    code = "account-file"
    hint = "check its name, and whether you may read it"


class InputMissing(Trouble):
    """An input of this report is in none of the folders that were looked in."""

    code = "account-input-missing"
    hint = "say with --in FOLDER where it lies"


def register(verbs: options.Verbs) -> None:
    """Add the verb, with `compare` and `verify`."""
    verb = verbs.add_parser(
        "accounts", help="lay accounts of one event side by side", description=__doc__.split(": ", 1)[1]
    )
    parts = verb.add_subparsers(title="verbs", metavar="VERB", required=True)
    _register_compare(parts.add_parser("compare", help="show what both say, what one says, what differs"))
    checker = parts.add_parser("verify", help="check every slice of a report against its inputs")
    checker.add_argument("report", type=Path, metavar="REPORT")
    checker.add_argument(
        "--in",
        dest="folders",
        action="append",
        default=[],
        type=Path,
        metavar="FOLDER",
        help="a folder where input files lie (default: beside the report, and here); may be given again",
    )
    checker.add_argument("--json", action="store_true", help="give what was checked as JSON")
    checker.set_defaults(act=verify)


def _register_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="plain text, HTML, Markdown or PDF; they become A, B, C …"
    )
    parser.add_argument(
        "--source",
        type=Path,
        metavar="FILE",
        help="a readout or transcript against which quotations are checked word by word",
    )
    parser.add_argument(
        "--json", dest="json_file", type=Path, metavar="FILE", help="write the report as JSON (- for standard output)"
    )
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report as one HTML page")
    parser.add_argument(
        "--published",
        action="append",
        default=[],
        type=_day,
        metavar="A=YYYY-MM-DD",
        help="the day a text was published, from which “yesterday” counts",
    )
    parser.add_argument(
        "--zone",
        action="append",
        default=[],
        type=_setting,
        metavar="A=+08:00",
        help="the time zone a text writes its times in",
    )
    parser.add_argument(
        "--glossary", type=Path, metavar="FILE", help="your own renderings, TOML or JSON, before the built-in ones"
    )
    parser.add_argument(
        "--with",
        dest="parts",
        action="append",
        default=[],
        choices=["meaning", "syntax"],
        help="use an optional part (meaning is used by itself where languages differ)",
    )
    parser.add_argument("--width", type=int, default=0, metavar="COLUMNS", help="the width of the terminal view")
    parser.add_argument("--quiet", action="store_true", help="no terminal view")
    parser.add_argument(
        "--language",
        choices=["en", "zh"],
        default="en",
        help="the language of the views: English or Simplified Chinese",
    )
    parser.set_defaults(act=compare)


def compare(args: argparse.Namespace) -> int:
    """Compare the files and write the views that were asked for.

    Raises: the refusals of `parley.accounts`, AccountFileTrouble.
    """
    from parley.accounts.contract import as_json
    from parley.accounts.page import as_html
    from parley.accounts.terminal import as_text

    report = compare_files(args)
    for note, documents in report.notes:
        voice.say(f"{note}: {' and '.join(documents)}")
        voice.hint("the optional part is parley[meaning]; names, dates and figures that agree are shown")
    if args.html:
        _write(args.html, as_html(report, args.language))
        voice.say(f"page written to {args.html}")
    to_output = str(args.json_file) == "-"
    if args.json_file and not to_output:
        _write(args.json_file, as_json(report))
        voice.say(f"report written to {args.json_file}")
    if to_output:
        voice.give(as_json(report).rstrip("\n"))
    elif not args.quiet:
        width = args.width or shutil.get_terminal_size((WIDTH_DEFAULT, 0)).columns
        voice.give(as_text(report, width, args.language).rstrip("\n"))
    return Exit.DONE


def compare_files(args: argparse.Namespace) -> Report:
    """Read the files and compare them; too many are refused before any is read."""
    from parley.accounts.compare import Options, check_count
    from parley.accounts.compare import compare as compared

    check_count(len(args.files))
    grammar = _grammar() if "syntax" in args.parts else None
    documents = [_document(letter, path, args, grammar) for letter, path in zip(LETTERS, args.files, strict=False)]
    source = _document("S", args.source, args, grammar) if args.source else None
    across = len({document.lang for document in documents}) > 1
    return compared(documents, Options(_glossary(args.glossary), _meaning(args.parts, across=across), source))


def _document(letter: str, path: Path, args: argparse.Namespace, grammar: Grammar | None) -> Document:
    from parley.accounts.limits import SOURCE_BYTES_MAX
    from parley.accounts.model import DocId
    from parley.accounts.reading import Given, read_document

    published, zones = dict(args.published), dict(args.zone)
    given = Given(path.name, published.get(letter), zones.get(letter, ""))
    return read_document(DocId(letter), _read(path, SOURCE_BYTES_MAX), given, grammar)


def verify(args: argparse.Namespace) -> int:
    """Check a report: hashes of the inputs, every slice, every fixed sentence.

    Raises: ReportMalformed, ReportInputChanged, ReportSpanMismatch, InputMissing, AccountFileTrouble.
    """
    from parley.accounts.checking import check, files_of
    from parley.accounts.limits import REPORT_BYTES_MAX

    report = _read(args.report, REPORT_BYTES_MAX)
    folders = args.folders or [args.report.parent, Path()]
    inputs = {doc: _found(folders, Path(name).name, sha256) for doc, (name, sha256) in files_of(report).items()}
    checked = check(report, inputs)
    voice.say(f"{checked.documents} inputs unchanged, {checked.spans} slices stand where the report says")
    if args.json:
        voice.give_json({"inputs": checked.documents, "slices": checked.spans})
    return Exit.DONE


def _found(folders: Sequence[Path], name: str, sha256: str) -> bytes:
    """The input of this name, from the first folder that has the very file; two accounts may be called alike."""
    from parley.accounts.limits import SOURCE_BYTES_MAX

    paths = [folder / name for folder in folders if (folder / name).exists()]
    if not paths:
        raise InputMissing(name)
    found = [_read(path, SOURCE_BYTES_MAX) for path in paths]
    return next((data for data in found if hashlib.sha256(data).hexdigest() == sha256), found[0])


def _meaning(parts: Sequence[str], *, across: bool) -> Meaning | None:
    """The embeddings where they were asked for, or where languages differ and they are there."""
    from parley.accounts.meaning import Embeddings
    from parley.accounts.refusals import PartMissing

    if "meaning" in parts:
        return Embeddings()
    if not across:
        return None
    try:
        return Embeddings()
    except PartMissing:
        return None


def _grammar() -> Grammar:
    from parley.accounts.syntax import Parsed

    return Parsed()


def _setting(words: str) -> tuple[str, str]:
    """The letter and the value of "A=+08:00"."""
    letter, equals, value = words.partition("=")
    if not equals or letter.strip().upper() not in {*LETTERS, "S"}:
        raise argparse.ArgumentTypeError(f"give a letter and a value, as in A=…: {words!r}")
    return letter.strip().upper(), value.strip()


def _day(words: str) -> tuple[str, date]:
    """The letter and the day of "A=2031-03-05"."""
    letter, value = _setting(words)
    return letter, date.fromisoformat(value)


def _glossary(path: Path | None) -> Glossary:
    from parley.accounts.glossary import parse, seeded
    from parley.accounts.limits import SOURCE_BYTES_MAX

    if path is None:
        return seeded()
    text = _read(path, SOURCE_BYTES_MAX)
    return seeded(parse(_loaded(text, path.suffix.lower())))


def _loaded(text: bytes, suffix: str) -> object:
    """A glossary file's value; what is no TOML or JSON comes out as None, which the glossary refuses."""
    parsed: Callable[[str], object] = tomllib.loads if suffix == ".toml" else json.loads
    try:
        return parsed(text.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _read(path: Path, most: int) -> bytes:
    """A file's bytes, one more than allowed at most, so that a huge file is refused and not read."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as fault:
        raise _trouble(path, fault) from None


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise _trouble(path, fault) from None


def _trouble(path: Path, fault: OSError) -> AccountFileTrouble:
    return AccountFileTrouble(f"{path}: {fault.strerror}")
