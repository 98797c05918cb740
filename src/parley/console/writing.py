"""Writing: a form of the catalogue as inputs, drafts, what exactly will be signed, and its release."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from parley.console.access import check_person, only
from parley.console.entries import shown_entry
from parley.console.floor import strip
from parley.console.pages import Action, Asked, Done, Json, Page
from parley.console.typed import as_given
from parley.console.words import marked
from parley.service.arguments import ENTRY, FLAG, FORM, LINE, POST, Choice, Many, Number, Text, needed, optional
from parley.service.drafts.drafts import LETTER_FORM
from parley.service.drafts.saying import VALID_UNTIL
from parley.service.forms.filling import code_parts
from parley.service.people import Role
from parley.service.programs.scopes import Scope
from parley.service.requests.drafts import ID, SHA256, TYPED, UPLOAD
from parley.service.requests.sign_in import CREDENTIAL, PASSPHRASE
from parley.wire.limits import CONSENTS_TOGETHER_MAX
from parley.wire.marks import Handling, Nature, Precedence

WRITES: Final = only(Role.DRAFTER, Role.RELEASER, Role.WATCH)

LETTER: Final[Json] = {
    "form": LETTER_FORM,
    "title": {"en": "Letter", "zh": "信函"},
    "help": {"en": "Free text in one language, which governs.", "zh": "以一种语文写成的自由文本，以该语文为准。"},
    "category": "letter",
    "precedence": "ROUTINE",
    "answers": None,
    "fields": [
        {
            "name": "subject",
            "of": "line",
            "many": False,
            "required": False,
            "expected": False,
            "label": {"en": "Subject", "zh": "主题"},
            "help": {},
            "unit": {},
            "choices": {},
        },
        {
            "name": "text",
            "of": "text",
            "many": False,
            "required": True,
            "expected": True,
            "label": {"en": "Text", "zh": "正文"},
            "help": {},
            "unit": {},
            "choices": {},
        },
    ],
    "messages": [],
    "examples": [],
}
"""The letter, which is no form of the catalogue, as one."""

MESSAGE_NUMBER: Final = Number(0, 0xFFFF)
"""Of a codebook."""

LEFT_OUT_OF_FORMS: Final = frozenset({"position_as_stated"})
"""Fields that the station fills in itself."""

ORDER: Final = {name: at for at, name in enumerate(("stop", "distress", "incident", "notice", "letter", "answer"))}
"""In which order categories are offered."""

STATES: Final = {
    "open": marked("not signed yet"),
    "drafted": marked("drafted; another officer releases it"),
    "held": marked("released; waits before it is signed"),
    "said": marked("said"),
}


async def _write(
    asked: Asked,
    line: bytes | None,
    form: str | None,
    answers: bytes | None,
    draft: bytes | None,
    number: int | None,
) -> Json:
    floor = await asked.ask("floor")
    known = floor["lines"]
    kept = None if draft is None else await asked.ask("draft show", draft=draft.hex(), officer=asked.officer.officer)
    if kept is not None:
        form, line_id, quoted = kept["form"], kept["line"], kept["answers"]
    else:
        line_id = None if line is None else line.hex()
        quoted = None if answers is None else answers.hex()
    shown = None if form is None else await _form(asked, form)
    chosen = next((one for one in known if one["line"] == line_id), known[0] if len(known) == 1 else None)
    return {
        "lines": known,
        "chosen": chosen,
        "strip": await strip(asked, floor),
        "kept": kept,
        "beside": [] if kept is None else await _beside(asked, kept, known),
        "groups": await _groups(asked, answering=quoted is not None) if form is None else [],
        "templates": (await asked.ask("draft list"))["templates"] if form is None else [],
        "form": shown,
        "message": None if shown is None else _message(shown, {} if kept is None else kept["typed"], number),
        "answers": None if quoted is None else shown_entry(await asked.ask("log row", entry=quoted)),
        "precedences": [one.name for one in Precedence],
        "natures": [one.name for one in Nature],
        "handlings": [one.name for one in Handling],
    }


async def _groups(asked: Asked, *, answering: bool) -> list[tuple[str, list[Json]]]:
    """The letter and every form that people fill in, by category, what cannot wait first.

    Those that the program computes with have verbs of their own; what only answers is offered beside what it answers.
    """
    found = [LETTER, *(one for one in (await asked.ask("forms"))["forms"] if "digest" in one)]
    offered = [one for one in found if answering or not one["answers"]]
    categories = sorted({one["category"] for one in offered}, key=lambda one: (ORDER.get(one, len(ORDER)), one))
    return [(name, [one for one in offered if one["category"] == name]) for name in categories]


async def _form(asked: Asked, form: str) -> Json:
    found = LETTER if form == LETTER_FORM else await asked.ask("form", form=form)
    return found | {"fields": [one for one in found["fields"] if one["name"] not in LEFT_OUT_OF_FORMS]}


async def _drafts(asked: Asked) -> Json:
    found, floor = await asked.ask("draft list"), await asked.ask("floor")
    shown = [_placed(one, floor["lines"]) for one in found["drafts"]]
    return {"drafts": shown[::-1], "templates": found["templates"], "strip": await strip(asked, floor)}


async def _draft(asked: Asked, draft: bytes) -> Json:
    found = await asked.ask("draft show", draft=draft.hex(), officer=asked.officer.officer)
    floor = await asked.ask("floor")
    quoted, shown = found["answers"], _placed(found, floor["lines"])
    return {
        "draft": shown,
        "where": shown["where"],
        "strip": await strip(asked, floor),
        "answers": None if quoted is None else shown_entry(await asked.ask("log row", entry=quoted)),
    }


def _message(form: Json, typed: Mapping[str, Sequence[str]], number: int | None) -> Json | None:
    """The message of a codebook that is chosen, by its number or in the draft, with an input for each argument.

    None of a form that is no codebook, and as long as none is chosen.
    """
    field = _codebook(form)
    if field is None:
        return None
    said = code_parts(typed.get(field["name"], ()))
    wanted = str(number) if number is not None else said[0] if said else ""
    found = next((one for one in form["messages"] if str(one["number"]) == wanted), None)
    if found is None:
        return None
    values = said[1:] if said and said[0] == wanted else []
    inputs = [
        one | {"name": _argument(field, place), "required": True, "values": values[place : place + 1]}
        for place, one in enumerate(found["arguments"])
    ]
    return {**found, "field": field["name"], "inputs": inputs}


def _codebook(form: Json) -> Json | None:
    """The field of a form that is a message by its number."""
    return next((one for one in form["fields"] if one["of"] == "code" and not one["many"]), None)


def _argument(field: Json, place: int) -> str:
    """What the input for an argument of a message is called."""
    return f"{field['name']}.{place}"


def _placed(draft: Json, lines: list[Json]) -> Json:
    """A draft with its state in words, and its line."""
    return draft | {
        "words": STATES[draft["state"]],
        "where": next((one for one in lines if one["line"] == draft["line"]), None),
        "place": place_of(draft),
    }


def place_of(draft: Json) -> str:
    """The page on which a draft is released."""
    return f"/drafts/{draft['draft']}" if draft["group"] is None else f"/together/{draft['group']}"


async def _beside(asked: Asked, kept: Json, lines: list[Json]) -> list[Json]:
    """The lines on which the same is to be said."""
    if kept["group"] is None:
        return []
    every = (await asked.ask("draft list"))["drafts"]
    wanted = {one["line"] for one in every if one["group"] == kept["group"]}
    return [one for one in lines if one["line"] in wanted]


async def _save(
    asked: Asked,
    form: str,
    typed: dict[str, tuple[str, ...]],
    lines: tuple[bytes, ...],
    draft: bytes | None,
    *,
    template: bool,
    name: str | None,
    **said: Any,  # noqa: ANN401 -- as SAID declares
) -> Done:
    declared = await _form(asked, form)
    fields = {one["name"]: one for one in declared["fields"]}
    given = {name: _values(fields.get(name), texts) for name, texts in _joined(declared, typed).items()}
    saved = {"officer": asked.officer.officer, "form": form, "typed": given, **as_given(said)}
    if draft is not None:
        check_person(asked.officer)
        one = await asked.ask("draft save", draft=draft.hex(), **saved)
    elif template:
        one = await asked.ask("draft save", name=name or form, **saved)
        return Done("/drafts", one)
    elif len(lines) == 1:
        one = await asked.ask("draft save", line=lines[0].hex(), **saved)
    else:
        made = await asked.ask("draft save", lines=[one.hex() for one in lines], **saved)
        return Done(place_of(made["drafts"][0]) if made["drafts"] else "/drafts", made)
    return Done(place_of(one), one)


def _joined(form: Json, typed: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """What was typed, a message of a codebook with its arguments in one field: its number, then each as it stands."""
    field = _codebook(form)
    if field is None or len(typed.get(field["name"], ())) != 1:
        return typed
    number = typed[field["name"]][0].strip()
    places = next((len(one["arguments"]) for one in form["messages"] if str(one["number"]) == number), 0)
    if not places:
        return typed
    names = [_argument(field, place) for place in range(places)]
    arguments = ("\n".join(typed.get(name, ())) for name in names)
    return {name: said for name, said in typed.items() if name not in names} | {field["name"]: (number, *arguments)}


def _values(field: Json | None, texts: tuple[str, ...]) -> list[str]:
    """What was typed into a field: of one that takes several values, a line each."""
    if field is None or not field["many"]:
        return list(texts)
    return [line for text in texts for line in text.split("\n") if line.strip()]


async def _release(
    asked: Asked, draft: bytes, valid_until: int, passphrase: str | None, credential: str | None
) -> Done:
    proof = {"passphrase": passphrase} if credential is None else {"credential": credential}
    came = await asked.ask(
        "draft release", draft=draft.hex(), officer=asked.officer.officer, valid_until=valid_until, **proof
    )
    if came["state"] == "said":
        return Done(f"/floor?line={came['line']}#e-{came['entry']}", came)
    return Done(f"/drafts/{draft.hex()}", came)


async def _attach(asked: Asked, draft: bytes, file: tuple[str, bytes]) -> Done:
    name, content = file
    came = await asked.ask("draft attach", draft=draft.hex(), file={"name": name, "content": content})
    return Done(place_of(came), came)


async def _detach(asked: Asked, draft: bytes, sha256: bytes) -> Done:
    came = await asked.ask("draft detach", draft=draft.hex(), sha256=sha256.hex())
    return Done(place_of(came), came)


async def _drop(asked: Asked, draft: bytes) -> Done:
    return Done("/drafts", await asked.ask("draft drop", draft=draft.hex()))


async def _cancel(asked: Asked, draft: bytes) -> Done:
    came = await asked.ask("draft cancel", draft=draft.hex(), officer=asked.officer.officer)
    return Done(place_of(came), came)


SAID: Final = {
    "precedence": optional(Choice(Precedence)),
    "nature": optional(Choice(Nature)),
    "handling": optional(Choice(Handling)),
    "answers": optional(ENTRY),
    "post": optional(POST),
}
OF_DRAFT: Final = needed(draft=ID)

PAGES: Final = (
    Page(
        "/write",
        "write",
        "A form of the catalogue to be filled in, on a line.",
        _write,
        WRITES,
        {
            "line": optional(LINE),
            "form": optional(FORM),
            "answers": optional(ENTRY),
            "draft": optional(ID),
            "number": optional(MESSAGE_NUMBER),
        },
    ),
    Page("/drafts", "drafts", "What is about to be said, and templates.", _drafts, WRITES),
    Page("/drafts/{draft}", "draft", "What exactly will be signed.", _draft, WRITES, OF_DRAFT),
)
ACTIONS: Final = (
    Action(
        "/drafts",
        "draft-save",
        "Keep a draft, on a line or several, or a template.",
        _save,
        WRITES,
        {
            **needed(form=FORM),
            "typed": optional(TYPED, {}),
            "lines": optional(Many(LINE, CONSENTS_TOGETHER_MAX), ()),
            "draft": optional(ID),
            "template": optional(FLAG, default=False),
            "name": optional(Text(80)),
            **SAID,
        },
        frozenset({Scope.DRAFT}),
    ),
    Action(
        "/drafts/{draft}/release",
        "draft-release",
        "Put one's name to it: as its drafter where two are wanted, else to let it be said.",
        _release,
        WRITES,
        {
            **OF_DRAFT,
            **needed(valid_until=VALID_UNTIL),
            "passphrase": optional(PASSPHRASE),
            "credential": optional(CREDENTIAL),
        },
    ),
    Action(
        "/drafts/{draft}/attach",
        "draft-attach",
        "Let a letter name a file, which goes with it.",
        _attach,
        WRITES,
        {**OF_DRAFT, **needed(file=UPLOAD)},
    ),
    Action(
        "/drafts/{draft}/detach",
        "draft-detach",
        "Take a file off a letter again.",
        _detach,
        WRITES,
        {**OF_DRAFT, **needed(sha256=SHA256)},
    ),
    Action("/drafts/{draft}/drop", "draft-drop", "Throw a draft away.", _drop, WRITES, OF_DRAFT),
    Action("/drafts/{draft}/cancel", "draft-cancel", "Take every name off a draft again.", _cancel, WRITES, OF_DRAFT),
)
