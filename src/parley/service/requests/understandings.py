"""What a verb may ask about understandings and undertakings.

What a post says (a text proposed or agreed, an undertaking made or done) is released by an officer and goes by `say`;
the classes of parley.forms.understandings are its bodies.  `line` is the beginning of an id; left out, all.

    understandings {line?}  -> {"understandings": [UNDERSTANDING]}, oldest first
    undertakings {line?}    -> {"undertakings": [UNDERTAKING]}, oldest first

    UNDERSTANDING: {understanding, PLACE, stage, sentence, holds, text: {language: text}, lacks: [languages of the line
      that the text does not have], notice_days, renewal: none | by-agreement | by-itself, renewed_days, starts, begins,
      ends, ends_local: {utc, ours: {zone, time} | null, theirs} | null, left_seconds, amends, amended_by,
      agreed: WORD | null, declined, ended, statements: [{whose, claims, said_seconds, language, text, where,
      ends_seconds, entry, ours, recorded_by_us, held, signed_end, differs}]}
      stage: proposed, declined, taken-back, agreed, in-force, ending, ended, amended (parley.dialogue.understandings)
    UNDERTAKING: {undertaking, PLACE, title, stage: open | overdue | done | withdrawn, sentence, text, under,
      call, item, first_due, due, left_seconds, late, moves: [WORD], proofs: [hash], settled: WORD | null,
      accepted: true | false | null, view: WORD | null}
    PLACE: line, line_index, channel, own_name, other, ours, post, time, nature
    WORD: {entry, form, post, time, ours, and the fields of its form}
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue.threads import Kind
from parley.service.arguments import Verb
from parley.service.requests.dialogue import OF_LINE, lines_of
from parley.service.views.dialogue import book_of
from parley.service.views.understandings import understanding_view, undertaking_view

if TYPE_CHECKING:
    from parley.dialogue.threads import Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.service import Service

Json = dict[str, Any]


async def _understandings(service: Service, line: str | None) -> Json:
    return {"understandings": _views(service, line, Kind.UNDERSTANDING, understanding_view)}


async def _undertakings(service: Service, line: str | None) -> Json:
    return {"undertakings": _views(service, line, Kind.UNDERTAKING, undertaking_view)}


def _views(
    service: Service, line: str | None, kind: Kind, view: Callable[[Service, Channel, Line, Thread], Json]
) -> list[Json]:
    found = []
    for channel, one in lines_of(service, line):
        threads = reversed(list(book_of(service, channel, one).newest(kind)))
        found += [view(service, channel, one, thread) for thread in threads]
    return found


VERBS: Final[dict[str, Verb]] = {
    "understandings": Verb(_understandings, OF_LINE),
    "undertakings": Verb(_undertakings, OF_LINE),
}
