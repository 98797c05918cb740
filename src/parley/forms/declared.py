"""A form as a file declares it: fields, labels, help, and the sentence that it renders to (spec/catalogue.md).

Nothing here knows which forms there are: a pack is a folder of such files, and anyone may write one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, field
from hashlib import sha256
from typing import Any, Final
from unicodedata import normalize

from parley.forms.body import Follow, Form, Item, Speaks
from parley.forms.categories import ANSWER, CATEGORIES
from parley.forms.fields import ARGUMENTS_MAX, CodeKind, Names, Pick, UnitsKind, WindowKind
from parley.forms.kinds import FLAG, HASH, LANGUAGE, POST, TIME, BadBody, Kind, Language, ListOf, Number, Text, refuse
from parley.forms.phrases import read_phrases
from parley.forms.places import AreaKind
from parley.forms.sentence import Sentence, read_sentence
from parley.forms.tables import Table, Texts, bad
from parley.forms.text import ForbiddenText, TextLength, UnassignedText, checked
from parley.wire.cbor import encode
from parley.wire.limits import SECONDS_MAX, TEXT_CHARACTERS_MAX
from parley.wire.marks import Precedence

_LABEL: Final = b"parley/form/v1\n"
WORD: Final = re.compile(r"[a-z][a-z0-9-]{0,31}")
_ID: Final = re.compile(r"[a-z][a-z0-9-]{0,31}(/[a-z][a-z0-9-]{0,31})?")

HELP_CHARACTERS_MAX: Final = 400
SENTENCE_CHARACTERS_MAX: Final = 2_000
FIELDS_MAX: Final = 64
MANY_MAX: Final = 64
LEFT_OUT: Final = "left-out"
_LEFT_OUT_NAME: Final = "left_out"


@dataclass(frozen=True, slots=True)
class Field:
    """One field for people: what it is called, what it is for, and how a choice is worded."""

    item: Item
    kind: str
    """The word of its kind, as the file has it; of `many` values, each one's."""
    label: Texts
    help: Texts
    expected: bool
    """Whether a reader misses it where it is neither filled nor left out on purpose."""
    unit: Texts
    choices: Mapping[str, Texts]
    """The label of each word that may be picked."""
    absent: Texts
    """What it means that it is not there, where that says something."""

    @property
    def name(self) -> str:
        """As the body and the sentence have it."""
        return self.item.name


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a codebook: its text in each language, and the fields that stand in it."""

    number: int
    text: Mapping[str, Sentence]
    arguments: tuple[Field, ...]

    def told(self, language: str) -> str:
        """Its text, with the label of what stands in each of its places."""
        return self.text[language].said({one.name: f"‹{one.label[language]}›" for one in self.arguments})


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Everything that people see of a form."""

    form: Form
    languages: tuple[str, ...]
    title: Texts
    help: Texts
    fields: tuple[Field, ...]
    sentence: Mapping[str, Sentence]
    phrases: Mapping[str, Texts]
    """How values are worded, by language."""
    messages: Mapping[int, Message]

    def field(self, name: str) -> Field | None:
        """The field of this name."""
        return next((one for one in self.fields if one.name == name), None)

    def missing(self, body: Mapping[str, Any]) -> tuple[str, ...]:
        """The fields that a reader misses: expected, not filled, and not left out on purpose."""
        on_purpose = body.get("left_out", ())
        return tuple(
            one.name for one in self.fields if one.expected and not filled(body, one) and one.name not in on_purpose
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration(Description):
    """A form that a file declares: what people see of it is the whole of it."""

    precedence: Precedence
    """With which it is sent where nothing else is said."""

    @property
    def digest(self) -> bytes:
        """SHA-256 of what is declared: the terms of a line name it."""
        assert self.form.digest is not None, "a form that a file declares"
        return self.form.digest


def filled(body: Mapping[str, Any], field: Field) -> bool:
    """Whether a body says something in this field."""
    return body.get(field.name) not in (None, ())


def declare(
    document: Mapping[str, Any], parts: Mapping[str, Mapping[str, Any]], phrases: Mapping[str, Any], what: str
) -> Declaration:
    """The form that a document declares, with the fields of the parts that it names; raises BadDeclaration."""
    try:
        return _declared(_resolved(document, parts, phrases, what), what)
    except (BadBody, ForbiddenText, UnassignedText, TextLength) as refusal:
        bad(f"{what}: {refusal.detail}")


def _resolved(
    document: Mapping[str, Any], parts: Mapping[str, Mapping[str, Any]], phrases: Mapping[str, Any], what: str
) -> dict[str, Any]:
    """The document with the fields of its parts in it, in the order of their keys, and the phrases of its languages."""
    top = Table(document, what)
    fields = list(top.tables("field", high=FIELDS_MAX))
    for name in top.words("parts"):
        if name not in parts:
            bad(f"{what}: there is no part {name}")
        part = Table(parts[name], f"{what}: part {name}")
        fields += part.tables("field", high=FIELDS_MAX)
        part.nothing_else()
    languages = top.words("languages", low=1)
    if "words" in document:
        bad(f"{what}: words is unknown")
    rest = {key: value for key, value in document.items() if key != "parts"}
    words = {language: phrases.get(language) for language in languages}
    if missing := [language for language, found in words.items() if found is None]:
        bad(f"{what}: the pack has no phrases in {missing[0]}")
    fields.sort(key=lambda one: Table(one, what).number("key", 1, FIELDS_MAX))
    return {**rest, "field": fields, "words": words}


def _declared(resolved: dict[str, Any], what: str) -> Declaration:
    _plain(resolved, what)
    top = Table(resolved, what)
    languages = top.words("languages", low=1)
    messages = _messages(top, languages)
    fields = _fields(top, languages, messages)
    if messages and all(one.kind != "code" for one in fields):
        bad(f"{what}: messages, and no field of kind code")
    follow = top.optional("follow")
    answers = {"never": False, "may": None, "always": True}[top.among("answers", ("never", "may", "always"))]
    if follow is not None and answers is not None:
        bad(f"{what}: follow goes with answers = may")
    form = Form(
        id=top.matched("id", _ID),
        version=top.number("version", 1, SECONDS_MAX),
        category=top.among("category", (*CATEGORIES, ANSWER) if answers else CATEGORIES),
        speaks=Speaks.POST,
        answers=answers,
        items=tuple(one.item for one in fields),
        shape=dict,
        follow=None if follow is None else _follow(top, fields, str(follow)),
        check=_left_out_check(fields),
        digest=sha256(_LABEL + encode(resolved)).digest(),
    )
    declaration = Declaration(
        form=form,
        languages=languages,
        title=top.texts("title", languages, TEXT_CHARACTERS_MAX),
        help=top.texts("help", languages, HELP_CHARACTERS_MAX),
        precedence=Precedence[top.among("precedence", tuple(one.name.lower() for one in Precedence)).upper()],
        fields=fields,
        sentence=_sentences(top, "sentence", languages, fields),
        phrases={one: read_phrases(raw, f"{what}: phrases in {one}") for one, raw in top.table("words").items()},
        messages=messages,
    )
    top.nothing_else("parts")
    return declaration


def _fields(top: Table, languages: tuple[str, ...], messages: Mapping[int, Message]) -> tuple[Field, ...]:
    tables = [Table(one, f"{top.what}: field") for one in top.tables("field", high=FIELDS_MAX)]
    names = {
        one.number("key", 1, FIELDS_MAX): one.matched("name", re.compile("[a-z][a-z0-9_]{0,31}")) for one in tables
    }
    if len(names) != len(tables) or len(set(names.values())) != len(names):
        bad(f"{top.what}: two fields of one key or of one name")
    may_lack = {names[one.number("key", 1, FIELDS_MAX)] for one in tables if _is_optional(one)}
    free = {key: name for key, name in names.items() if name in may_lack and name != "left_out"}
    context = _Context(top.what, languages, free, messages)
    return tuple(_field(one, context) for one in tables)


@dataclass(frozen=True, slots=True)
class _Context:
    """What a field's kind may turn on."""

    what: str
    languages: tuple[str, ...]
    may_lack: Mapping[int, str] = field(default_factory=dict)
    messages: Mapping[int, Message] = field(default_factory=dict)


def _is_optional(table: Table) -> bool:
    return table.flag("optional") or table.flag("expected")


def _field(table: Table, context: _Context) -> Field:
    name = table.matched("name", re.compile("[a-z][a-z0-9_]{0,31}"))
    table.what = f"{context.what}: field {name}"
    word = table.among("kind", tuple(KINDS))
    kind = KINDS[word](table, context)
    many = table.optional("many")
    if (word == LEFT_OUT) is not (name == _LEFT_OUT_NAME) or (word == LEFT_OUT and many is not None):
        bad(f"{table.what}: what was left out stands in one field, {_LEFT_OUT_NAME}, of kind {LEFT_OUT}")
    if many is not None:
        kind = ListOf(kind, table.number("many", 1, MANY_MAX), 1)
    lack = MISSING if not _is_optional(table) else () if many is not None else None
    key = table.number("key", 1, FIELDS_MAX)
    item = Item(key, name, kind, lack)
    field = Field(
        item=item,
        kind=word,
        label=table.texts("label", context.languages, TEXT_CHARACTERS_MAX),
        help=table.texts("help", context.languages, HELP_CHARACTERS_MAX),
        expected=table.flag("expected"),
        unit=table.texts("unit", context.languages, 40) if word == "number" and "unit" in table.raw else {},
        choices=_labels(table, context.languages),
        absent={},
    )
    table.nothing_else("optional", "expected", "many")
    return field


def _labels(table: Table, languages: tuple[str, ...]) -> Mapping[str, Texts]:
    """What the values that a kind has read are called, where it named any: words of a choice, or languages by tag."""
    return {
        one.get("word", one.get("tag")): Table(one, table.what).texts("label", languages, TEXT_CHARACTERS_MAX)
        for key in ("choices", "names")
        if key in table.asked
        for one in table.raw.get(key, ())
    }


def _pick(table: Table, _: _Context) -> Pick:
    words = {}
    for raw in table.tables("choices", low=1, high=64):
        one = Table(raw, f"{table.what}: choice")
        words[one.number("value", 0, 63)] = one.matched("word", WORD)
        one.optional("label")
        one.flag("follows")
        one.nothing_else()
    if len(set(words.values())) != len(table.optional("choices") or ()):
        bad(f"{table.what}: two choices of one number or of one word")
    return Pick(words)


def _language(table: Table, _: _Context) -> Language:
    """A language tag; some may have names."""
    tags = []
    for raw in table.tables("names", high=64):
        one = Table(raw, f"{table.what}: name")
        tags.append(LANGUAGE.read(one.needed("tag"), f"{one.what}: tag"))
        one.optional("label")
        one.nothing_else()
    if len(set(tags)) != len(tags):
        bad(f"{table.what}: two names of one language")
    return LANGUAGE


def _number(table: Table, _: _Context) -> Number:
    low = table.number("low", -SECONDS_MAX, SECONDS_MAX)
    return Number(low, table.number("high", low, SECONDS_MAX))


def _text(table: Table, _: _Context, *, lines: bool) -> Text:
    return Text(table.number("max", 1, 20_000), lines=lines)


def _code(_: Table, context: _Context) -> CodeKind:
    found = {number: tuple(one.item.kind for one in message.arguments) for number, message in context.messages.items()}
    return CodeKind(found) if found else bad(f"{context.what}: a field of kind code wants messages")


KINDS: Final[dict[str, Callable[[Table, _Context], Kind]]] = {
    "text": lambda table, context: _text(table, context, lines=True),
    "line": lambda table, context: _text(table, context, lines=False),
    "number": _number,
    "choice": _pick,
    "units": lambda table, context: UnitsKind(_pick(table, context)),
    "flag": lambda *_: FLAG,
    "time": lambda *_: TIME,
    "window": lambda *_: WindowKind(),
    "area": lambda *_: AreaKind(),
    "post": lambda *_: POST,
    "language": _language,
    "hash": lambda *_: HASH,
    "code": _code,
    LEFT_OUT: lambda _, context: ListOf(Names(context.may_lack), FIELDS_MAX, 1),
}
"""What a declared field may hold, by the word in its file."""


def _follow(top: Table, fields: Iterable[Field], name: str) -> Follow:
    """The choice that decides whether an entry must answer another one."""
    raw = next((one for one in top.tables("field", high=FIELDS_MAX) if one["name"] == name), None)
    if raw is None or raw["kind"] != "choice" or any(one.name == name and not one.item.required for one in fields):
        bad(f"{top.what}: follow names a choice that every body has")
    return Follow(name, frozenset(one["word"] for one in raw["choices"] if one.get("follows")))


def _left_out_check(fields: Iterable[Field]) -> Callable[[Any], None]:
    """Refuses a body that leaves out on purpose what it holds."""
    names = {one.name for one in fields}
    if "left_out" not in names:
        return lambda _: None

    def check(body: Any) -> None:  # noqa: ANN401 -- a declared form's bodies are maps by name
        named = body.get("left_out", ())
        if len(set(named)) != len(named):
            refuse("left_out: a field is named twice")
        for name in named:
            if body.get(name) not in (None, ()):
                refuse(f"left_out: {name} is there")

    return check


def _sentences(table: Table, key: str, languages: tuple[str, ...], fields: Iterable[Field]) -> Mapping[str, Sentence]:
    needed = {one.name: one.item.required for one in fields}
    texts = table.texts(key, languages, SENTENCE_CHARACTERS_MAX, lines=True)
    return {
        language: read_sentence(text, needed, f"{table.what}: {key} in {language}") for language, text in texts.items()
    }


def _messages(top: Table, languages: tuple[str, ...]) -> Mapping[int, Message]:
    known = _arguments(top, languages)
    found: dict[int, Message] = {}
    for raw in top.optional_tables("message"):
        table = Table(raw, f"{top.what}: message")
        number = table.number("number", 0, 9_999)
        table.what = f"{top.what}: message {number}"
        names = table.words("arguments")
        if number in found or len(names) > ARGUMENTS_MAX or not known.keys() >= set(names):
            bad(f"{table.what}: stands twice, has more than {ARGUMENTS_MAX} arguments, or one that is not declared")
        arguments = tuple(known[name] for name in names)
        found[number] = Message(number, _sentences(table, "text", languages, arguments), arguments)
        table.nothing_else()
    return found


def _arguments(top: Table, languages: tuple[str, ...]) -> Mapping[str, Field]:
    """What messages may have places for, by name."""
    found: dict[str, Field] = {}
    for raw in top.optional_tables("argument"):
        field = _field(Table({"key": 1, **raw}, f"{top.what}: argument"), _Context(top.what, languages))
        if field.name in found:
            bad(f"{top.what}: argument {field.name} stands twice")
        found[field.name] = field
    return found


def _plain(value: object, what: str) -> None:
    """Passes if it is made of what a declaration may be made of; raises BadDeclaration."""
    if isinstance(value, dict):
        for key, one in value.items():
            _plain(one, f"{what}: {key}")
    elif isinstance(value, list):
        for place, one in enumerate(value, 1):
            _plain(one, f"{what} {place}")
    elif isinstance(value, str):
        if checked(value, SENTENCE_CHARACTERS_MAX) != normalize("NFC", value):
            bad(f"{what}: a text that is not in normal form C")
    elif type(value) is int:
        if abs(value) > SECONDS_MAX:
            bad(f"{what}: a number beyond {SECONDS_MAX}")
    elif type(value) is not bool:
        bad(f"{what}: texts, whole numbers, true and false only")
