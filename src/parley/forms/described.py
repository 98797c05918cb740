"""What people see of the protocol's own forms: a file each gives title, labels, help and sentence in every language.

What such a form holds is fixed by its class; its file only says it, and is held against the class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Final

from parley.forms.body import FORMS, Form, Item, Part
from parley.forms.builtin import AttachmentKind
from parley.forms.catalogue import BUILTIN
from parley.forms.declared import FIELDS_MAX, HELP_CHARACTERS_MAX, SENTENCE_CHARACTERS_MAX, Description, Field
from parley.forms.fields import WindowKind
from parley.forms.kinds import (
    FLAG,
    HASH,
    POST,
    TIME,
    BadBody,
    Choice,
    Kind,
    Language,
    ListOf,
    Number,
    Octets,
    Text,
    Titles,
    Word,
)
from parley.forms.meetings import Address
from parley.forms.phrases import DESCRIBED_PHRASES, read_phrases
from parley.forms.places import AreaKind
from parley.forms.sentence import read_sentence
from parley.forms.tables import Table, Texts, bad, read_document
from parley.forms.text import ForbiddenText, TextLength, UnassignedText
from parley.wire.limits import SECONDS_MAX, TEXT_CHARACTERS_MAX

LANGUAGES: Final = ("en", "zh")

WORDINGS: Final[dict[str, Callable[[Kind], bool]]] = {
    "text": lambda kind: isinstance(kind, Text) and kind.lines,
    "line": lambda kind: isinstance(kind, Text) and not kind.lines,
    "number": lambda kind: isinstance(kind, Number) and kind not in (TIME, POST),
    "time": lambda kind: kind == TIME,
    "post": lambda kind: kind == POST,
    "post-theirs": lambda kind: kind == POST,
    "post-any": lambda kind: kind == POST,
    "choice": lambda kind: isinstance(kind, Choice),
    "word": lambda kind: isinstance(kind, Word),
    "form": lambda kind: isinstance(kind, Word),
    "rule": lambda kind: isinstance(kind, Word),
    "language": lambda kind: isinstance(kind, Language),
    "titles": lambda kind: isinstance(kind, Titles),
    "flag": lambda kind: kind == FLAG,
    "hash": lambda kind: isinstance(kind, Octets) and kind.high <= HASH_BYTES_MAX,
    "line-id": lambda kind: kind == HASH,
    "bytes": lambda kind: isinstance(kind, Octets),
    "attachment": lambda kind: isinstance(kind, AttachmentKind),
    "window": lambda kind: isinstance(kind, WindowKind),
    "area": lambda kind: isinstance(kind, AreaKind),
    "plotted": lambda kind: _has(kind, "datum", "north", "east", "radius_metres"),
    "machine": lambda kind: _has(kind, "name", "version"),
    "address": lambda kind: isinstance(kind, Address),
    "speaker": lambda kind: _has(kind, "side", "post"),
    "present": lambda kind: _has(kind, "side", "post", "name", "role", "joined_seconds", "left_seconds"),
    "raised": lambda kind: _has(kind, "side", "topic"),
    "field-key": lambda kind: isinstance(kind, Number) and kind not in (TIME, POST),
}
"""How a value may be worded, and of which kinds: a post is one of the author's side, of the other's, or of either."""

HASH_BYTES_MAX: Final = 32

_WORDS: Final = "words.toml"
_PHRASES: Final = "phrases/"

Vocabularies = Mapping[str, Mapping[str, Texts]]
"""What words of a vocabulary are called, by the vocabulary's name and the word."""


def read_descriptions(
    files: Mapping[str, bytes], phrases: Mapping[str, Texts], named: Vocabularies
) -> tuple[Description, ...]:
    """The descriptions in these files, by their names in the folder; raises BadDeclaration, BadSentence.

    `words.toml` says what the words of each vocabulary are called besides those in `named`, `phrases/LANGUAGE.toml`
    what is worded besides what `phrases` has by language; any other file describes one form.
    """
    try:
        vocabularies = {**named, **_vocabularies(read_document(files[_WORDS], _WORDS))}
        wordings = {language: {**phrases[language], **_own_phrases(files, language)} for language in LANGUAGES}
        rest = [path for path in sorted(files) if path != _WORDS and not path.startswith(_PHRASES)]
        return tuple(_described(Table(read_document(files[path], path), path), vocabularies, wordings) for path in rest)
    except (BadBody, ForbiddenText, UnassignedText, TextLength) as refusal:
        bad(f"descriptions: {refusal.detail}")


def values_of(form: Form, body: Any) -> Mapping[str, Any]:  # noqa: ANN401 -- of the form's own shape
    """A body's values by their names, choices by their words."""
    return body if form.shape is dict else {one.name: _plain(getattr(body, one.name)) for one in form.items}


def word_of(choice: Enum) -> str:
    """The word by which files name one of a few."""
    return choice.name.lower().replace("_", "-")


def _plain(value: Any) -> Any:  # noqa: ANN401 -- whatever kinds hold
    if isinstance(value, tuple):
        return tuple(_plain(one) for one in value)
    return word_of(value) if isinstance(value, Enum) else value


def _own_phrases(files: Mapping[str, bytes], language: str) -> Texts:
    path = f"{_PHRASES}{language}.toml"
    return read_phrases(read_document(files[path], path), path, DESCRIBED_PHRASES)


def _vocabularies(document: Mapping[str, Any]) -> Vocabularies:
    found = {name: Table(table, f"{_WORDS}: {name}") for name, table in document.items()}
    return {
        name: {word: table.texts(word, LANGUAGES, TEXT_CHARACTERS_MAX) for word in table.raw}
        for name, table in found.items()
    }


def _described(top: Table, vocabularies: Vocabularies, phrases: Mapping[str, Texts]) -> Description:
    named = (str(top.needed("id")), top.number("version", 1, SECONDS_MAX))
    if named not in BUILTIN:
        bad(f"{top.what}: the protocol has no such form")
    form = FORMS[named]
    tables = [Table(one, top.what) for one in top.tables("field", high=FIELDS_MAX)]
    names = tuple(one.needed("name") for one in tables)
    if names != tuple(one.name for one in form.items):
        bad(
            f"{top.what}: {form.id} has the fields {', '.join(one.name for one in form.items) or 'none'}, in this order"
        )
    fields = tuple(_field(table, item, vocabularies) for table, item in zip(tables, form.items, strict=True))
    needed = {one.name: _always_said(one) for one in fields}
    sentences = top.texts("sentence", LANGUAGES, SENTENCE_CHARACTERS_MAX, lines=True)
    described = Description(
        form=form,
        languages=LANGUAGES,
        title=top.texts("title", LANGUAGES, TEXT_CHARACTERS_MAX),
        help=top.texts("help", LANGUAGES, HELP_CHARACTERS_MAX),
        fields=fields,
        sentence={
            language: read_sentence(text, needed, f"{top.what}: sentence in {language}")
            for language, text in sentences.items()
        },
        phrases=phrases,
        messages={},
    )
    top.nothing_else()
    return described


def _field(table: Table, item: Item, vocabularies: Vocabularies) -> Field:
    table.what = f"{table.what}: field {item.name}"
    kind = item.kind.kind if isinstance(item.kind, ListOf) else item.kind
    word = table.among("kind", tuple(WORDINGS))
    if not WORDINGS[word](kind):
        bad(f"{table.what}: a value that is {kind.told} is not worded as {word}")
    field = Field(
        item=item,
        kind=word,
        label=table.texts("label", LANGUAGES, TEXT_CHARACTERS_MAX),
        help=table.texts("help", LANGUAGES, HELP_CHARACTERS_MAX),
        expected=False,
        unit=_optional(table, "unit"),
        choices=_choices(table, kind, vocabularies),
        absent=_optional(table, "absent"),
    )
    table.nothing_else()
    return field


def _choices(table: Table, kind: Kind, vocabularies: Vocabularies) -> Mapping[str, Texts]:
    named = table.optional("words")
    found = {} if named is None else vocabularies.get(str(named), {})
    if isinstance(kind, Choice) and found.keys() != {word_of(one) for one in kind.among}:
        bad(f"{table.what}: words names the vocabulary with {', '.join(word_of(one) for one in kind.among)}")
    return found


def _has(kind: Kind, *names: str) -> bool:
    """Whether it is a map with these fields."""
    return isinstance(kind, Part) and tuple(one.name for one in kind.items) == names


def _optional(table: Table, key: str) -> Texts:
    return {} if table.optional(key) is None else table.texts(key, LANGUAGES, TEXT_CHARACTERS_MAX)


def _always_said(field: Field) -> bool:
    """Whether the sentence of every body can say it."""
    may_be_empty = isinstance(field.item.kind, ListOf) and field.item.kind.low == 0
    always = field.item.required or field.item.default not in (None, ())
    return bool(field.absent) or (always and not may_be_empty)
