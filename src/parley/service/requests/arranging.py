"""Verbs by which the station makes the drafts that arrange a call; an officer releases each.

Hashes are beginnings in hexadecimal, times seconds since 1970.

    call request draft {line (the whole id), topics: [..], means: ["video", ..], times?, people?, wanted?, invitation?,
                        precedence?, nature?}
    call answer draft  {entry, answer: "accepted" | "other-time" | "will-answer" | "declined" | "wrong-desk", at?,
                        reason?, desk?, means?, people?}
    call cancel draft  {entry, reason?}
    call agenda draft  {entry, topics: [..]}     what our side would raise; the newest list counts
                -> {"draft": DRAFT}, as `ack draft` has it; the answer to an entry is as urgent and as much in earnest
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.forms.body import form_of, write
from parley.forms.calls import (
    PEOPLE_MAX,
    TIMES_MAX,
    TOPICS_MAX,
    CallAnswer,
    CallAnswered,
    CallCancelled,
    CallRequest,
)
from parley.forms.meetings import CallAgenda
from parley.forms.standings import Means, Whose
from parley.service.arguments import LINE, POST, PREFIX, TIME, Choice, Many, Text, Verb, needed, optional
from parley.service.finding import find
from parley.station.releasing import place_of
from parley.wire.limits import TEXT_CHARACTERS_MAX
from parley.wire.marks import Handling, Nature, Precedence

if TYPE_CHECKING:
    from parley.service.service import Service
    from parley.wire.ids import LineId

Json = dict[str, Any]


async def _request(
    service: Service,
    line: LineId,
    means: tuple[str, ...],
    invitation: str | None,
    precedence: Precedence,
    nature: Nature,
    **said: Any,  # noqa: ANN401 -- as declared
) -> Json:
    channel, found = place_of(service.engine.station.state, line)
    body = CallRequest(
        languages=tuple(channel.own_ring.newest.card.languages[:1]),
        means=tuple(map(_means, means)),
        invitation=None if invitation is None else Whose[invitation.upper()],
        **said,
    )
    marks = {"precedence": precedence.name, "nature": nature.name, "handling": Handling.PARTIES.name}
    return {"draft": {"line": line.hex(), "post": found.own_post, **_body(body), **marks, "answers": None}}


def _means(typed: str) -> Means:
    return Means[typed.upper().replace("-", "_")]


async def _answer(service: Service, entry: str, answer: str, at: int | None, means: str | None, **said: Any) -> Json:  # noqa: ANN401
    body = CallAnswered(
        answer=CallAnswer[answer.upper().replace("-", "_")],
        at_seconds=at,
        means=None if means is None else _means(means),
        **said,
    )
    return _answering(service, entry, body)


async def _cancel(service: Service, entry: str, reason: str | None) -> Json:
    return _answering(service, entry, CallCancelled(reason=reason))


async def _agenda(service: Service, entry: str, topics: tuple[str, ...]) -> Json:
    return _answering(service, entry, CallAgenda(topics=topics))


def _answering(service: Service, entry: str, body: object) -> Json:
    """A draft that answers an entry, with its marks; raises NoEntry, AmbiguousEntry."""
    _, line, found, _ = find(service, entry)
    said = found.payload
    marks = {"precedence": said.precedence.name, "nature": said.nature.name, "handling": said.handling.name}
    line_id = line.own.origin.line.hex()
    return {"draft": {"line": line_id, "post": line.own_post, **_body(body), **marks, "answers": found.hash.hex()}}


def _body(body: object) -> Json:
    form = form_of(type(body))
    return {"form": form.id, "form_version": form.version, "body": write(body).hex()}


_LINE: Final = Text(TEXT_CHARACTERS_MAX)
MEANS: Final = Choice(tuple(one.name.lower().replace("_", "-") for one in Means))
ANSWERS: Final = Choice(tuple(one.name.lower().replace("_", "-") for one in CallAnswer))
INVITATIONS: Final = Choice(tuple(one.name.lower() for one in Whose))
TOPICS: Final = Many(_LINE, TOPICS_MAX, 1)
PEOPLE: Final = Many(_LINE, PEOPLE_MAX)
TIMES: Final = Many(TIME, TIMES_MAX)
REASON: Final = _LINE

REQUEST: Final = {
    **needed(line=LINE, topics=TOPICS, means=Many(MEANS, len(Means), 1)),
    "times_seconds": optional(TIMES, ()),
    "people": optional(PEOPLE, ()),
    "wanted": optional(POST),
    "invitation": optional(INVITATIONS),
    "precedence": optional(Choice(Precedence), Precedence.ROUTINE),
    "nature": optional(Choice(Nature), Nature.OPERATION),
}
ANSWER: Final = {
    **needed(entry=PREFIX, answer=ANSWERS),
    "at": optional(TIME),
    "reason": optional(REASON),
    "desk": optional(POST),
    "means": optional(MEANS),
    "people": optional(PEOPLE, ()),
}

VERBS: Final[dict[str, Verb]] = {
    "call request draft": Verb(_request, REQUEST),
    "call answer draft": Verb(_answer, ANSWER),
    "call cancel draft": Verb(_cancel, {**needed(entry=PREFIX), "reason": optional(REASON)}),
    "call agenda draft": Verb(_agenda, needed(entry=PREFIX, topics=TOPICS)),
}
