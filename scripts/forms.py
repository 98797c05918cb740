"""Writes the tables of spec/forms.md, docs/reference/rules.md, and docs/reference/forms, from the code and the pack."""

from __future__ import annotations

import inspect
import sys
from dataclasses import MISSING
from pathlib import Path

from parley.forms.body import FORMS, Form, Item, Part
from parley.forms.catalogue import BUILTIN
from parley.forms.kinds import Kind, ListOf
from scripts import forms_pages
from scripts.refusals import CHINESE, RefusalClass, chinese_sentences, refusals

ROOT = Path(__file__).resolve().parents[1]
SPEC = ROOT / "spec" / "forms.md"
RULES = ROOT / "docs" / "reference" / "rules.md"
BEGIN, END = "<!-- forms: written by scripts/forms.py from the code -->\n", "<!-- forms: end -->\n"
ANSWERS = {True: "always", False: "never", None: "may"}

RULES_INTRODUCTION = """\
<!-- Written by scripts/forms.py from the code: change the rule's docstring or hint, then run `make forms`. -->

# Rules

What two parties have agreed on line 0 decides who may say what on which line;
[the specification](../../spec/authority.md) says how. At our own door a rule declines the release. On an entry of the
other side it is the verdict: the entry is held and receipted, shown with the rule's name, not acted on, and the verdict
goes back.

| rule | sentence | 中文 | what to do |
|---|---|---|---|
"""


def main() -> int:
    """Write the pages; with --check only compare, and end with 1 where one is stale."""
    pages = rendered()
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        return 1 if stale else 0
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(pages[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


def rendered() -> dict[Path, str]:
    """Every page as it should be."""
    before, _, rest = SPEC.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return {SPEC: before + BEGIN + forms_text() + END + after, RULES: rules_text(), **forms_pages.pages()}


# -- forms -------------------------------------------------------------------------------------------------------------


def forms_text() -> str:
    """The table of all forms, and each form's own."""
    lines = [
        "",
        "| number | form id | version | category | speaks | answers |",
        "|---|---|---|---|---|---|",
    ]
    for number, named in enumerate(BUILTIN):
        one = FORMS[named]
        cells = (number, f"`{one.id}`", one.version, one.category, one.speaks.value, ANSWERS[one.answers])
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    for named in BUILTIN:
        lines += ["", *form_lines(FORMS[named])]
    return "\n".join([*lines, "", ""])


def form_lines(one: Form) -> list[str]:
    """A form's heading, what it says, and its table."""
    said = inspect.cleandoc(one.shape.__doc__ or "").replace("\n\n", "\n").split("\n")
    lines = [f"### `{one.id}` {one.version}", "", " ".join(said), ""]
    return [*lines, *table(one.items)] if one.items else [*lines, "The body is the empty map."]


def table(items: tuple[Item, ...]) -> list[str]:
    """The keys of a map, and of the maps in it."""
    lines = ["| key | field | value |", "|---|---|---|"]
    for item in items:
        optional = "" if item.default is MISSING else f", left out where {default(item.default)}"
        lines.append(
            f"| {item.key} | {item.name.removesuffix('_seconds').replace('_', ' ')} | {item.kind.told}{optional} |"
        )
        part = part_of(item.kind)
        lines += [
            f"| {item.key}.{one.key} | {one.name.removesuffix('_seconds').replace('_', ' ')} | {one.kind.told}"
            f"{'' if one.default is MISSING else f', left out where {default(one.default)}'} |"
            for one in (part.items if part else ())
        ]
    return lines


def part_of(kind: Kind) -> Part | None:
    """The kind of map that a field holds, alone or in an array."""
    inner = kind.kind if isinstance(kind, ListOf) else kind
    return inner if isinstance(inner, Part) else None


def default(value: object) -> str:
    """What it means that a field is not there."""
    if value in (None, ()):
        return "there is none"
    return f"it is {str(value).lower()}"


# -- rules -------------------------------------------------------------------------------------------------------------


def rules_text() -> str:
    """The page of rules, in the order in which the code has them: that of the judgement."""
    chinese = chinese_sentences(CHINESE)
    lines = [
        f"| `{one.code}` | {one.sentence} | {chinese.get(one.code, '')} | {one.hint} |"
        for one in sorted(rules(), key=lambda one: one.line)
    ]
    return RULES_INTRODUCTION + "\n".join(lines) + "\n"


def rules() -> list[RefusalClass]:
    """Every rule."""
    return [one for one in refusals() if one.module == "parley.authority.rules"]


if __name__ == "__main__":
    sys.exit(main())
