"""`parley accounts`: lay two or more accounts of one event side by side, and check a report against its inputs."""

from __future__ import annotations

import argparse
import json
import shutil
import tomllib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from parley.accounts.checking import check, names_of
from parley.accounts.compare import Options, compare
from parley.accounts.contract import as_json
from parley.accounts.glossary import Glossary, parse, seeded
from parley.accounts.limits import REPORT_BYTES_MAX, SOURCE_BYTES_MAX
from parley.accounts.meaning import Embeddings, Meaning
from parley.accounts.model import DocId, Document, Report
from parley.accounts.page import as_html
from parley.accounts.reading import Given, read_document
from parley.accounts.refusals import GlossaryMalformed, PartMissing
from parley.accounts.speakers import Grammar
from parley.accounts.terminal import as_text
from parley.cli.voice import give, hint, say
from parley.wire.errors import Trouble

LETTERS: Final = "ABCDEFGH"
WIDTH_DEFAULT: Final = 100


class AccountFileTrouble(Trouble):
    """This file cannot be read or written."""

    code = "account-file"
    hint = "check its name, and whether you may read it"


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb `accounts` with `compare` and `verify`."""
    verb = subparsers.add_parser("accounts", help="lay accounts of one event side by side")
    verbs = verb.add_subparsers(dest="accounts_verb", required=True, metavar="VERB")
    _register_compare(verbs.add_parser("compare", help="show what both say, what one says, what differs"))
    checker = verbs.add_parser("verify", help="check every slice of a report against its inputs")
    checker.add_argument("report", type=Path, metavar="REPORT")
    checker.add_argument("--in", dest="folder", type=Path, metavar="FOLDER", help="where the input files lie (default: beside the report)")
    checker.set_defaults(run=run_verify)


def _register_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="plain text, HTML, Markdown or PDF; they become A, B, C …")
    parser.add_argument("--source", type=Path, metavar="FILE", help="a readout or transcript against which quotations are checked word by word")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report as JSON (- for standard output)")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report as one HTML page")
    parser.add_argument("--published", action="append", default=[], metavar="A=YYYY-MM-DD", help="the day a text was published, from which “yesterday” counts")
    parser.add_argument("--zone", action="append", default=[], metavar="A=+08:00", help="the time zone a text writes its times in")
    parser.add_argument("--glossary", type=Path, metavar="FILE", help="your own renderings, TOML or JSON, before the built-in ones")
    parser.add_argument("--with", dest="parts", action="append", default=[], choices=["meaning", "syntax"], help="use an optional part (meaning is used by itself where languages differ)")
    parser.add_argument("--width", type=int, default=0, metavar="COLUMNS", help="the width of the terminal view")
    parser.add_argument("--quiet", action="store_true", help="no terminal view")
    parser.set_defaults(run=run_compare)


def run_compare(arguments: argparse.Namespace) -> int:
    """Compares the files and writes the views that were asked for.

    Raises: the refusals of `parley.accounts`, AccountFileTrouble.
    """
    report = compare_files(arguments.files, arguments)
    for note, documents in report.notes:
        say(f"{note}: {' and '.join(documents)}")
        hint("the optional part is parley[meaning]; names, dates and figures that agree are shown")
    if arguments.html:
        _write(arguments.html, as_html(report))
        say(f"page written to {arguments.html}")
    to_output = str(arguments.json) == "-"
    if arguments.json and not to_output:
        _write(arguments.json, as_json(report))
        say(f"report written to {arguments.json}")
    if to_output:
        give(as_json(report).rstrip("\n"))
    elif not arguments.quiet:
        give(as_text(report, arguments.width or shutil.get_terminal_size((WIDTH_DEFAULT, 0)).columns).rstrip("\n"))
    return 0


def compare_files(files: Sequence[Path], arguments: argparse.Namespace) -> Report:
    """Reads the files and compares them."""
    published, zones = _by_letter(arguments.published), _by_letter(arguments.zone)
    grammar = _grammar() if "syntax" in arguments.parts else None
    documents = [_document(letter, path, published, zones, grammar) for letter, path in zip(LETTERS, files, strict=False)]
    source = _document("S", arguments.source, published, zones, grammar) if arguments.source else None
    languages = {document.lang for document in documents}
    return compare(documents if len(files) <= len(LETTERS) else [], Options(_glossary(arguments.glossary), _meaning(arguments.parts, len(languages) > 1), source))


def _document(letter: str, path: Path, published: dict[str, str], zones: dict[str, str], grammar: Grammar | None) -> Document:
    day = published.get(letter, "")
    given = Given(path.name, date.fromisoformat(day) if day else None, zones.get(letter, ""))
    return read_document(DocId(letter), _read(path, SOURCE_BYTES_MAX), given, grammar)


def run_verify(arguments: argparse.Namespace) -> int:
    """Checks a report: hashes of the inputs, every slice, every fixed sentence.

    Raises: ReportMalformed, ReportInputChanged, ReportSpanMismatch, AccountFileTrouble.
    """
    report = _read(arguments.report, REPORT_BYTES_MAX)
    folder = arguments.folder or arguments.report.parent
    inputs = {doc: _read(_found(folder, Path(name).name), SOURCE_BYTES_MAX) for doc, name in names_of(report).items()}
    checked = check(report, inputs)
    say(f"{checked.documents} inputs unchanged, {checked.spans} slices stand where the report says")
    return 0


def _found(folder: Path, name: str) -> Path:
    """The input in the folder, else here."""
    return folder / name if (folder / name).exists() else Path(name)


def _meaning(parts: Sequence[str], across: bool) -> Meaning | None:  # noqa: FBT001  a fact, not a mode
    """The embeddings where they were asked for, or where languages differ and they are there."""
    if "meaning" in parts:
        return Embeddings()
    if not across:
        return None
    try:
        return Embeddings()
    except PartMissing:
        return None


def _grammar() -> Grammar:
    from parley.accounts.syntax import Parsed  # the parser is large: only where it is asked for

    return Parsed()


def _by_letter(settings: Sequence[str]) -> dict[str, str]:
    """ "A=2031-03-05" as {"A": "2031-03-05"}."""
    return {letter.strip().upper(): value.strip() for letter, _, value in (each.partition("=") for each in settings)}


def _glossary(path: Path | None) -> Glossary:
    if path is None:
        return seeded()
    text = _read(path, SOURCE_BYTES_MAX)
    parsers: dict[str, Callable[[str], object]] = {".toml": tomllib.loads}
    try:
        return seeded(parse(parsers.get(path.suffix.lower(), json.loads)(text.decode("utf-8"))))
    except (ValueError, RecursionError):
        raise GlossaryMalformed(path.name) from None


def _read(path: Path, most: int) -> bytes:
    """A file's bytes, one more than allowed at most, so that a huge file is refused and not read."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as fault:
        raise AccountFileTrouble(f"{path}: {fault.strerror}") from None


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise _unwritable(path, fault) from None


def _unwritable(path: Path, fault: OSError) -> AccountFileTrouble:
    return AccountFileTrouble(f"{path}: {fault.strerror}")
