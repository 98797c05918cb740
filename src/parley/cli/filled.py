"""A form filled on the command line: its fields as options or in a file, each word of it shown before it is said."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from parley.cli import glossary, releases, spoken, typed
from parley.wire.errors import Refusal
from parley.wire.limits import TEXT_FILE_BYTES_MAX

if TYPE_CHECKING:
    from parley.cli.reach import Ask

Json = dict[str, Any]


class FieldsUnreadable(Refusal):
    """The file with the fields of a form cannot be read."""

    code = "fields-unreadable"
    hint = 'give TOML: a line `name = "value"` for each field, or `name = ["one", "another"]`'


def options(parser: argparse.ArgumentParser) -> None:
    """The options that say which form is filled, and with what."""
    parser.add_argument("--form", metavar="FORM", help="fill this form instead of a letter (`parley forms list`)")
    parser.add_argument(
        "--field",
        type=typed.read_pair,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a field of it; repeat for more, or for more values (`parley forms show FORM`)",
    )
    parser.add_argument("--fields", type=Path, metavar="FILE", help="its fields, as TOML; --field goes before it")


def say(args: argparse.Namespace, ask: Ask, line: Json) -> Json:
    """Fill the form, show it in every language, and release it; what is known of its entry."""
    found = ask("form fill", line=line["line"], form=args.form, typed=_typed(args))
    if args.precedence is None:
        args.precedence = found["precedence"].lower()
    named, body = (found["form"], found["version"]), bytes.fromhex(found["body"])
    draft = releases.draft(args, line, named, body, answers=releases.answered(ask, args.answers))
    sentences = (one["sentence"] for one in found["words"]["languages"].values())
    glossary.offer(ask, line, *sentences, mark=spoken.mark(args.nature.upper()))
    return releases.release(args, ask, line, draft)


def _typed(args: argparse.Namespace) -> dict[str, list[str]]:
    found = {} if args.fields is None else dict(_in_file(args.fields))
    for name in {name for name, _ in args.field}:
        found[name] = [value for other, value in args.field if other == name]
    return found if args.language is None else {"language": [args.language], **found}


def _in_file(path: Path) -> Iterable[tuple[str, list[str]]]:
    from parley.service.folder import read_bounded

    try:
        given = tomllib.loads(read_bounded(path.expanduser(), TEXT_FILE_BYTES_MAX).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        _refuse(str(error))
    for name, value in given.items():
        values = value if isinstance(value, list) else [value]
        if not all(isinstance(one, str | int) for one in values):
            _refuse(f"{name}: texts are wanted")
        yield name, [("yes" if one else "no") if isinstance(one, bool) else str(one) for one in values]


def _refuse(why: str) -> NoReturn:
    raise FieldsUnreadable(why)
