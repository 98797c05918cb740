"""Writes what stands in the code already: docs/reference/{cli,config,exit-codes}.md, openapi.json and the man pages.

make reference
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from parley.cli.codes import MEANINGS
from parley.cli.main import parser
from parley.console.openapi import description
from parley.console.register import ACTIONS, DOWNLOADS, PAGES
from parley.service import operating
from parley.service.config import BOUNDS, SECTIONS, Config

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
MAN = ROOT / "man"


KINDS = {str: "text", bool: "true or false"}


@dataclass(frozen=True)
class Verb:
    """A verb or a part of one: its whole name, what it is for, what it takes; parts of its own, if any."""

    name: str
    purpose: str
    takes: tuple[argparse.Action, ...]
    parts: tuple[Verb, ...]

    @property
    def usage(self) -> str:
        """How it is typed: what may be left out stands in brackets."""
        return " ".join([self.name, *map(_usage, self.takes)])


def main() -> int:
    """Write all files anew; say which."""
    for path, text in rendered().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


def rendered() -> dict[Path, str]:
    """Every file, with its text."""
    tree = verb("parley", parser(), "")
    pages = {
        REFERENCE / "cli.md": cli_page(tree),
        REFERENCE / "config.md": config_page(),
        REFERENCE / "exit-codes.md": exit_codes_page(),
        REFERENCE / "log.md": log_page(),
        REFERENCE / "openapi.json": json.dumps(description(PAGES, ACTIONS, DOWNLOADS), indent=1, ensure_ascii=False)
        + "\n",
        MAN / "parley.1": man_page(tree, whole=False),
    }
    return pages | {MAN / f"{part.name.replace(' ', '-')}.1": man_page(part, whole=True) for part in tree.parts}


def verb(name: str, one: argparse.ArgumentParser, purpose: str) -> Verb:
    """What a parser says of itself; argparse keeps it under private names."""
    takes, parts = [], []
    for action in one._actions:  # noqa: SLF001 - there is no public way to read a parser
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001 - as above
            parts += [verb(f"{name} {part}", child, helps[part]) for part, child in action.choices.items()]
        elif not isinstance(action, argparse._HelpAction | argparse._VersionAction):  # noqa: SLF001 - as above
            takes.append(action)
    return Verb(name, one.description or purpose, tuple(takes), tuple(parts))


# -- pages -----------------------------------------------------------------------------------------------------------


def cli_page(tree: Verb) -> str:
    """Every verb with all that it takes."""
    lines = [
        "# The command line",
        "",
        "Made from the code by `make reference`. Data goes to standard output, speech to standard error. Exit codes:",
        "[exit-codes.md](exit-codes.md). Times are typed with their zone, `2026-11-21T14:30Z` or `211430ZNOV26`; one",
        "without is refused. Passphrases come by a prompt, an open descriptor, a file that nobody else can read, or,",
        "for the station's, a systemd credential named `parley.station`; never as an argument.",
        "",
    ]
    for one in _ends(tree):
        lines += [f"## {one.name}", "", _sentence(one.purpose), "", "```text", *_wrapped(one.usage), "```", ""]
        if one.takes:
            lines += ["| | |", "|---|---|"]
            lines += [f"| `{_typed(action)}` | {_cell(action.help)} |" for action in one.takes]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def config_page() -> str:
    """Every setting with its default."""
    about = {item.name: item for item in fields(Config)}
    lines = [
        "# Settings: station.toml",
        "",
        "Made from the code by `make reference`. Every setting is optional; an unknown name is refused with the",
        "nearest known one. `parley config check` tells whether the file is right.",
    ]
    for section, names in SECTIONS.items():
        lines += ["", f"## [{section}]", "", "| setting | default | allowed | meaning |", "|---|---|---|---|"]
        for name in names:
            low, high = BOUNDS.get(name, ("", ""))
            allowed = f"{low} to {high}" if high else KINDS[type(about[name].default)]
            meaning = str(about[name].metadata["meaning"])
            lines.append(f"| `{name}` | `{_toml(about[name].default)}` | {allowed} | {meaning} |")
    return "\n".join(lines) + "\n"


def exit_codes_page() -> str:
    """Every exit code with its meaning."""
    lines = ["# Exit codes", "", "Made from the code by `make reference`.", "", "| code | meaning |", "|---|---|"]
    return "\n".join([*lines, *(f"| {code.value} | {meaning} |" for code, meaning in MEANINGS.items())]) + "\n"


# -- man pages -------------------------------------------------------------------------------------------------------


def log_page() -> str:
    """Every event that a station tells programs."""
    lines = [
        "# The log for programs",
        "",
        "Made from the code by `make reference`. `parley serve --log json` writes a line of JSON to standard error for",
        "each of these, with `time` (UTC) and `event`, the name, which never changes its meaning. New events and new",
        "fields may be added. Ids are hexadecimal. No line has anything of what was said, or a name. What is refused",
        "before the station is open is said as by every verb.",
        "",
    ]
    for name, kind in operating.KINDS.items():
        lines += [f"## {name}", "", kind.about, ""]
        if kind.fields:
            lines += [
                "| | |",
                "|---|---|",
                *(f"| `{field}` | {_cell(about)} |" for field, about in kind.fields.items()),
                "",
            ]
    return "\n".join(lines).rstrip() + "\n"


def man_page(one: Verb, *, whole: bool) -> str:
    """A page in section 1: with its parts in full, or with a list of them."""
    title = one.name.replace(" ", "-")
    lines = [f'.TH "{title.upper()}" "1" "" "Parley" "Parley"', ".SH NAME"]
    lines.append(f"{_roff(title)} \\- {_roff(one.purpose.rstrip('.'))}")
    lines.append(".SH SYNOPSIS")
    for end in _ends(one) if whole else [one]:
        lines += [".B " + _roff(end.usage if whole else "parley VERB"), ".br"]
    if whole:
        for end in _ends(one):
            lines += _man_options(end)
    else:
        lines.append(".SH VERBS")
        for part in one.parts:
            lines += [".TP", f".BR {_roff(part.name.replace(' ', '-'))} (1)", _roff(part.purpose)]
    lines += [".SH EXIT STATUS"]
    for code, meaning in MEANINGS.items():
        lines += [".TP", f".B {code.value}", _roff(meaning)]
    return "\n".join([*lines, ".SH SEE ALSO", ".BR parley (1)"]) + "\n"


def _man_options(end: Verb) -> Iterator[str]:
    yield f'.SH "{_roff(end.name.upper())}"'
    yield _roff(_sentence(end.purpose))
    for action in end.takes:
        yield ".TP"
        yield f".B {_roff(_typed(action))}"
        yield _roff(action.help or "")


def _roff(text: str) -> str:
    """Text that troff takes for what it is."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


# -- words -----------------------------------------------------------------------------------------------------------


def _ends(one: Verb) -> Iterator[Verb]:
    """What can be run: the verbs that have no parts."""
    if not one.parts:
        yield one
    for part in one.parts:
        yield from _ends(part)


def _typed(action: argparse.Action) -> str:
    """An option or argument as it is typed."""
    value = _value(action)
    if not action.option_strings:
        return value
    return f"{action.option_strings[-1]} {value}".strip()


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices is not None:
        return "|".join(map(str, action.choices))
    shown = action.metavar or action.dest.upper()
    return " ".join(shown) if isinstance(shown, tuple) else shown


def _usage(action: argparse.Action) -> str:
    typed = _typed(action) + (" ..." if action.nargs in ("+", "*") else "")
    optional = not action.required if action.option_strings else action.nargs in ("?", "*")
    return f"[{typed}]" if optional else typed


def _wrapped(text: str) -> Iterator[str]:
    """A usage line in lines of bearable length, cut between what is typed."""
    line = ""
    for word in text.replace(" [", "\n[").replace(" --", "\n--").split("\n"):
        if line and len(line) + len(word) > 95:
            yield line
            line = "   "
        line = f"{line} {word}" if line else word
    yield line


def _sentence(text: str) -> str:
    whole = text[:1].upper() + text[1:]
    return whole if whole.endswith(".") else f"{whole}."


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|")


def _toml(value: Any) -> str:  # noqa: ANN401 - whatever a setting is
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


if __name__ == "__main__":
    sys.exit(main())
