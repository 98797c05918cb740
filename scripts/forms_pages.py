"""The pages about declared forms in docs/reference/forms: one for each, and one with all of them and their sizes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from parley.forms.body import read
from parley.forms.declared import Declaration, Field
from parley.forms.fields import UnitsKind
from parley.forms.kinds import ListOf, Number, Text
from parley.forms.pack import Example
from parley.forms.shown import sentence
from parley.service.forms.packs import filled_example, standard, standard_examples
from tests.forms.sealed import Air

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference" / "forms"
ANSWERS = {True: "always answers an entry", False: "answers nothing", None: "may answer an entry"}
WRITTEN = "<!-- Written by scripts/forms.py from the pack: change the form's file, then run `make forms`. -->\n\n"

INTRODUCTION = f"""{WRITTEN}# Forms that people fill

Every line has the standard pack of forms from its enrolment on, and the letter beside them. `parley send --form FORM`
fills one, field by field (`--field NAME=VALUE`) or from a file (`--fields FILE`, as the examples on each page have it),
and shows what it says in both languages before anything is signed. `parley forms show FORM` says the same as these
pages, at the station, without a network. To declare forms of one's own: [packs](../../guides/packs.md). What crosses,
exactly: [the specification](../../../spec/catalogue.md). The forms by which stations and the line itself work are in
[its tables](../../../spec/forms.md).

The bytes are those of the whole sealed datagram, signature included, of the three examples in English and the three in
Chinese on each page, without padding (`padded = false` in [the settings](../config.md)) and while nothing else is under
way.

| form | title | 标题 | category | sent as | bytes in English | bytes in Chinese |
|---|---|---|---|---|---|---|
"""

NEEDED = """\
Fields in **bold** every body has. *Expected* ones a reader misses where they are neither filled nor left out on
purpose; the others may be left out."""

TAKES = {
    "flag": "yes or no",
    "time": "a time with its zone: `2026-11-22T02:00Z`, `2026-11-22T10:00+08:00`, `221000HNOV26`",
    "window": "`START/END`, `START/+2h`, or `START/` until further notice, with the zone",
    "area": "`POSITION`, `circle 2 km POSITION`, `polygon A; B; C`, `route 100 m A; B`",
    "post": "the number of a post of ours",
    "language": "a language tag: `en`, `zh`",
    "hash": "the whole hash of an entry, 64 hexadecimal digits",
    "code": "the number of a message, and after it what its text has places for, each after a `;`",
    "left-out": "the name of a field that a body may lack",
}


def pages() -> dict[Path, str]:
    """Every page as it should be."""
    air, examples = Air(), standard_examples()
    found, rows = {}, []
    for declared in standard().declared.values():
        sized = [(one, air.sealed_bytes(declared, one)) for one in examples[declared.form.id]]
        found[FOLDER / f"{declared.form.id}.md"] = page(declared, sized)
        rows.append(row(declared, sized))
    return {FOLDER / "README.md": INTRODUCTION + "\n".join(rows) + "\n", **found}


def row(declared: Declaration, sized: list[tuple[Example, int]]) -> str:
    """A form's line in the table of all."""
    name = declared.form.id
    sizes = [", ".join(str(size) for one, size in sized if one.language == tag) for tag in ("en", "zh")]
    cells = [
        f"[`{name}`]({name}.md)",
        *declared.title.values(),
        declared.form.category,
        declared.precedence.name,
        *sizes,
    ]
    return "| " + " | ".join(cells) + " |"


def page(declared: Declaration, sized: list[tuple[Example, int]]) -> str:
    """A form's own page."""
    form = declared.form
    lines = [f"# {' · '.join(declared.title.values())}", "", *_paragraphs(declared.help.values())]
    follow = "" if form.follow is None else f", as its {form.follow.field} says"
    lines += [
        f"`{form.id}`, version {form.version}; category {form.category}; {ANSWERS[form.answers]}{follow}.",
        f"Sent as {declared.precedence.name} where nothing else is said.",
        "",
        "| field | label | 标签 | takes | what for | 说明 |",
        "|---|---|---|---|---|---|",
        *map(field_row, declared.fields),
        "",
        NEEDED,
        "",
    ]
    for one in declared.fields:
        lines += choices(one)
    lines += messages(declared)
    lines += ["## Examples", ""]
    for example, size in sized:
        lines += _example(declared, example, size)
    return WRITTEN + "\n".join(lines).rstrip() + "\n"


def field_row(one: Field) -> str:
    """A field's line in the table of its form."""
    name = f"**{one.name}**" if one.item.required else f"{one.name}{', *expected*' if one.expected else ''}"
    return "| " + " | ".join([name, *one.label.values(), takes(one), *one.help.values()]) + " |"


def takes(one: Field) -> str:
    """What is typed into a field."""
    kind, many = one.item.kind, ""
    if isinstance(kind, ListOf) and one.kind != "left-out":
        many = f"; up to {kind.high} of them"
        kind = kind.kind
    if isinstance(kind, Number) and one.kind == "number":
        return f"{kind.low} to {kind.high} {one.unit.get('en', '')}".rstrip() + many
    if isinstance(kind, Text):
        return f"{'text' if kind.lines else 'one line'}, up to {kind.characters_max} characters{many}"
    if isinstance(kind, UnitsKind):
        return f"number and word, such as `2 {next(iter(one.choices))}`: [below](#{_anchor(one)}){many}"
    return (TAKES[one.kind] if one.kind in TAKES else f"a word: [below](#{_anchor(one)})") + many


def choices(one: Field) -> Iterator[str]:
    """The words that may be picked in a field."""
    if one.choices:
        yield from (f"## The words of {one.name}", "", "| word | English | 中文 |", "|---|---|---|")
        yield from (f"| `{word}` | {' | '.join(label.values())} |" for word, label in one.choices.items())
        yield ""


def messages(declared: Declaration) -> Iterator[str]:
    """The messages of a codebook."""
    if not declared.messages:
        return
    yield from ("## The messages", "", "| number | English | 中文 |", "|---|---|---|")
    for number, one in declared.messages.items():
        texts = [one.told(language) for language in one.text]
        yield f"| {number} | {' | '.join(texts)} |"
    yield from ("", "## What stands in them", "", "| place | label | 标签 | takes |", "|---|---|---|---|")
    arguments = {field.name: field for one in declared.messages.values() for field in one.arguments}
    for field in arguments.values():
        yield f"| {field.name} | {' | '.join(field.label.values())} | {takes(field)} |"
    yield ""
    for field in arguments.values():
        yield from choices(field)


def _example(declared: Declaration, example: Example, size: int) -> Iterator[str]:
    body = read(declared.form, filled_example(declared, example))
    yield from ("```toml", *(f"{name} = {_typed(texts)}" for name, texts in example.fields.items()), "```", "")
    for language in declared.languages:
        yield from (f"> {line}" if line else ">" for line in sentence(declared, body, language).split("\n"))
        yield ">"
    yield from (f"> {size} bytes", "")


def _typed(texts: tuple[str, ...]) -> str:
    quoted = [f'"{one}"' for one in texts]
    return quoted[0] if len(quoted) == 1 else f"[{', '.join(quoted)}]"


def _anchor(one: Field) -> str:
    return f"the-words-of-{one.name}"


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    for one in texts:
        yield from (one, "")
