"""What a verb may ask about languages: translations by machine, contested terms, and the glossary of a line.

translate {entry, language, field?}
                    -> {source: language, text, machine: {name, version}, address}; the text goes to the translator
                       of station.toml, and nothing is said by it: an officer releases what he has read
terms {line?}       -> {"terms": [TERM]}, oldest first
glossary {line (the whole id), text?}
                    -> {"glossary": [TERM]}: what both have agreed on; with `text` what occurs in it

TERM: {contest, line, other, about, ours, time, nature, term, language, met, preferred, rendered_in, remark,
  stage: contested | agreed | declined, decided: WORD | null}
`show` has beside an entry: translations: [{entry, ours, party, post, time, nature, language, machine: {name,
  version} | null, field, text}], terms: [TERM], glossary: [TERM]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.dialogue.terms_glossary import contest_of
from parley.dialogue.threads import Kind
from parley.forms.builtin import LETTER_CHARACTERS_MAX
from parley.service.arguments import LINE, PREFIX, Text, Verb, needed, optional
from parley.service.programs.translating import Translator
from parley.service.requests.dialogue import OF_LINE, lines_of
from parley.service.views import views
from parley.service.views.bodies import plain
from parley.service.views.dialogue import book_of
from parley.service.views.languages import contest_view, met
from parley.station.releasing import place_of
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.service import Service
    from parley.wire.ids import LineId

Json = dict[str, Any]

LANGUAGE_CHARACTERS_MAX: Final = 35


class NothingToTranslate(Refusal):
    """The entry has no text in that field."""

    code = "translation-field"
    hint = "`parley show` has the fields of an entry; name one with --field"


async def _translate(service: Service, entry: str, language: str, field: str | None) -> Json:
    found = views.show(service, entry)
    source, text = original(found, field)
    config = service.config
    translator = Translator(config.translator, float(config.translator_seconds))
    made, machine = await translator.translate(text, source, language)
    return {"source": source, "text": made, "machine": plain(machine), "address": config.translator}


def original(entry: Json, field: str | None) -> tuple[str, str]:
    """The language and the text of a field of an entry; raises NothingToTranslate."""
    body = entry["body"] or {}
    text = body.get(field or "text")
    if not isinstance(text, str) or entry["language"] is None:
        raise NothingToTranslate((field or "text")[:64])
    return entry["language"], text


async def _terms(service: Service, line: str | None) -> Json:
    found = [
        contest_view(channel, one, contest_of(thread))
        for channel, one in lines_of(service, line)
        for thread in book_of(service, channel, one).every(Kind.TERM)
    ]
    return {"terms": sorted(found, key=lambda one: (one["time"], one["contest"]))}


async def _glossary(service: Service, line: LineId, text: str | None) -> Json:
    channel, found = place_of(service.engine.station.state, line)
    return {"glossary": met(service, channel, found, [] if text is None else [text])}


VERBS: Final[dict[str, Verb]] = {
    "translate": Verb(
        _translate, {**needed(entry=PREFIX, language=Text(LANGUAGE_CHARACTERS_MAX)), "field": optional(Text(64))}
    ),
    "terms": Verb(_terms, OF_LINE),
    "glossary": Verb(_glossary, {**needed(line=LINE), "text": optional(Text(LETTER_CHARACTERS_MAX))}),
}
