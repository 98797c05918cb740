"""What a verb may ask about forms: which there are, what a body says, and the body that typed fields make."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.desk.trail import NOBODY, Act, Note, pack_hash
from parley.forms.body import fill
from parley.forms.declared import Declaration
from parley.forms.fields import COUNT_MAX
from parley.forms.kinds import ListOf
from parley.service.arguments import ENTRY, FOLDER, LINE, Many, Named, Number, Octets, Text, Verb, needed, optional
from parley.service.forms.filling import typed_values
from parley.service.forms.own_packs import add_pack
from parley.service.forms.packs import newest, standard_examples
from parley.service.noting import keep_noted
from parley.service.views.around import around_of
from parley.service.views.bodies import body_view, words_view
from parley.station.releasing import place_of
from parley.wire.limits import BODY_BYTES_MAX

if TYPE_CHECKING:
    from parley.forms.body import Form
    from parley.forms.catalogue import Catalogue
    from parley.forms.declared import Description, Field
    from parley.forms.pack import Pack
    from parley.service.service import Service
    from parley.wire.ids import EntryHash, LineId

Json = dict[str, Any]


async def _forms(service: Service) -> Json:
    """Every form that this station knows, with its fields."""
    known = service.catalogue
    return {"forms": [description_view(one) for one in (*known.described.values(), *known.declared.values())]}


async def _add(service: Service, folder: Path) -> Json:
    """Lay the pack in a folder into the station's own, and note it in the trail."""

    def note(pack: Pack) -> None:
        what, now = pack_hash([one.digest for one in pack.forms]), service.engine.clock() // 1000
        keep_noted(service, (), Note(Act.PACK_ADDED, now, NOBODY, what=what, words=pack.name))

    return {"pack": add_pack(folder, service.folder, note).pack.name}


async def _form(service: Service, form: str) -> Json:
    """One form by its id, the newest version of it."""
    found = [one for (name, _), one in service.catalogue.described.items() if name == form]
    known = found[-1] if found else newest(service.catalogue, form)
    return description_view(known) | {
        "messages": [
            {
                "number": number,
                "text": {language: one.told(language) for language in known.languages},
                "arguments": [{"name": field.name} | _shown(field) for field in one.arguments],
            }
            for number, one in known.messages.items()
        ],
        "examples": [
            {"language": one.language, "fields": {name: list(texts) for name, texts in one.fields.items()}}
            for one in standard_examples().get(known.form.id, ())
        ],
    }


async def _words(
    service: Service, line: LineId, form: str, version: int, body: bytes, answers: EntryHash | None
) -> Json:
    """What a body of ours would say on a line, in answer to an entry or to none, as data and in words."""
    channel, found = place_of(service.engine.station.state, line)
    known, named = channel.catalogue_on(found), (form, version)
    return {
        "body": body_view(known, named, body),
        "words": words_view(known, named, body, around_of(service, channel, named, answers, ours=True)),
    }


async def _fill(service: Service, line: LineId, form: str, typed: dict[str, tuple[str, ...]]) -> Json:
    """The body that typed fields make for a line, and what it says in every language."""
    known = _known_on(service, line)
    declared = newest(known, form)
    body = fill(declared.form, typed_values(declared, typed))
    return {
        "form": declared.form.id,
        "version": declared.form.version,
        "category": declared.form.category,
        "precedence": declared.precedence.name,
        "body": body.hex(),
        "words": words_view(known, declared.form.named, body),
    }


def _known_on(service: Service, line: LineId) -> Catalogue:
    """The forms that may be spoken on a line; raises UnknownLine."""
    channel, found = place_of(service.engine.station.state, line)
    return channel.catalogue_on(found)


def description_view(known: Description) -> Json:
    """Everything that people see of a form."""
    view = _form_view(known.form)
    for row, field in zip(view["fields"], known.fields, strict=True):
        row.update(_shown(field))
    view |= {
        "about": next(iter(known.help.values())),
        "title": dict(known.title),
        "help": dict(known.help),
        "languages": list(known.languages),
        "messages": len(known.messages),
    }
    if isinstance(known, Declaration):
        view |= {"precedence": known.precedence.name, "digest": known.digest.hex()}
    return view


def _shown(field: Field) -> Json:
    return {
        "of": field.kind,
        "many": isinstance(field.item.kind, ListOf),
        "label": dict(field.label),
        "help": dict(field.help),
        "expected": field.expected,
        "unit": dict(field.unit),
        "choices": {word: dict(label) for word, label in field.choices.items()},
    }


def _form_view(one: Form) -> Json:
    return {
        "form": one.id,
        "version": one.version,
        "category": one.category,
        "speaks": one.speaks.value,
        "answers": one.answers,
        "fields": [
            {"key": item.key, "name": item.name, "kind": item.kind.told, "required": item.required}
            for item in one.items
        ],
    }


WORD: Final = Text(64)
TYPED: Final = Named(Text(32), Many(Text(20_000), 64), 64)

VERBS: Final[dict[str, Verb]] = {
    "forms": Verb(_forms),
    "form": Verb(_form, needed(form=WORD)),
    "forms add": Verb(_add, needed(folder=FOLDER)),
    "form words": Verb(
        _words,
        {
            **needed(line=LINE, form=WORD, version=Number(0, COUNT_MAX), body=Octets(0, BODY_BYTES_MAX)),
            "answers": optional(ENTRY),
        },
    ),
    "form fill": Verb(_fill, needed(line=LINE, form=WORD, typed=TYPED)),
}
