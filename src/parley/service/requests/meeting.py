"""What a page asks about the room of a call, and says in it.

`call`: the hash of its request, or the beginning of it.  Pages, hashes and fingerprints are hexadecimal, times seconds
since 1970.  All that a page says is checked before it is signed; who says it is the officer with whom it joined.

    room {call, page?, officer?}  -> ROOM; a page that does not ask for 15 seconds is gone; with `officer` what is for
                        the page alone is told only where it is his
    room join {call, officer, name?, post?, role?, means}  -> {page, ice: [ICE], relay_round}
    room offer {call, officer, page, to, round, sdp, fingerprint}          -> ROOM, as all that follow
    room answer {call, officer, page, to, round, sdp, fingerprint, offer}
    room up {call, officer, page, to, round, fingerprint}: media flow, and the other page has this certificate
    room means {call, officer, page, means}: other means, or the same ones set up anew
    room text {call, officer, page, language, text}
    room raise {call, officer, page, topic}
    room leave {call, officer, page, why?}
    room end {call, officer}: for both sides, at once
    room refused {call, officer, page, why, detail?}: the page saw what should not be; it is recorded

ROOM: {call, line, party, post: of the other side, own_post, open, agreed, opens, until, ended: WORD | null, precedence,
  nature, means: [those asked for], relay: {state: none | starting | up | down, round}, ice: [ICE] for `page`,
  present: [{page, ours, post, name, role, means, relay, since}], code: text | null, legs: [LEG] of `page`,
  texts: [WORD with language, text], raised: [WORD with topic], agenda: {ours: [topic], theirs: [topic]},
  refused: [WORD with why, detail], clock}
LEG: {to, round, offers: whether `page` is to make the offer, offer: {sdp, fingerprint, hash} | null, answer: the same,
  up: whether `page` has media by it, up_there: whether `to` has}.  While our relay is not up nothing is to be offered.
WORD: {ours, name, post, time}.  ICE: {urls, username, credential}.  role: principal | interpreter.
means: VIDEO | VOICE | TEXT.  why: left | lost | ended | full.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue.threads import said
from parley.forms.meetings import (
    CALL_TEXT_CHARACTERS_MAX,
    PAGE_BYTES,
    ROUND_MAX,
    SDP_CHARACTERS_MAX,
    CallRole,
    Leaving,
    MediaUp,
    SdpAnswered,
    SdpOffered,
)
from parley.forms.standings import Means
from parley.meeting.legs import offers
from parley.meeting.sdp import known_part
from parley.service.arguments import ENTRY, POST, PREFIX, Choice, Name, Number, Octets, Text, Verb, needed, optional
from parley.service.people import person
from parley.service.requests.calls import call_there
from parley.service.requests.officers import NAMED
from parley.service.views.dialogue import said_in_full
from parley.service.views.meeting import agendas
from parley.wire.limits import TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.dialogue.meetings import Meeting
    from parley.dialogue.threads import Fact
    from parley.meeting.room import Described, Leg, Page
    from parley.service.calls.presence import Held
    from parley.service.service import Service
    from parley.wire.ids import PostId

Json = dict[str, Any]

WHY: Final = Text(64, re.compile(r"[a-z0-9-]+"))
"""A refusal's code, as the page has it."""


async def _room(service: Service, call: str, page: bytes | None, officer: str | None) -> Json:
    held = _held(service, call)
    his = None if officer is None else person(service.vault, officer).id
    return room_view(service, held, None if page is None else service.rooms.presence.heard(held, page, his))


async def _join(
    service: Service, call: str, officer: str, name: str | None, post: PostId | None, role: str, means: str
) -> Json:
    held, him = _held(service, call), person(service.vault, officer)
    own_post = service.engine.station.state.places[held.line_id][1].own_post
    page = await service.rooms.join(
        held, him, name or him.name, own_post if post is None else post, CallRole[role.upper()], Means[means]
    )
    return {"page": page.id.hex(), "ice": _ice(service, held, page), "relay_round": held.relay_round}


async def _offer(service: Service, call: str, officer: str, page: bytes, **said_of: Any) -> Json:  # noqa: ANN401
    held, seat = _own(service, call, officer, page)
    await service.rooms.offer(held, seat, SdpOffered(page=page, **_as_recorded(said_of)))
    return room_view(service, held, seat)


async def _answer(service: Service, call: str, officer: str, page: bytes, **said_of: Any) -> Json:  # noqa: ANN401
    held, seat = _own(service, call, officer, page)
    await service.rooms.answer(held, seat, SdpAnswered(page=page, **_as_recorded(said_of)))
    return room_view(service, held, seat)


async def _up(service: Service, call: str, officer: str, page: bytes, **said_of: Any) -> Json:  # noqa: ANN401
    held, seat = _own(service, call, officer, page)
    await service.rooms.up(held, seat, MediaUp(page=page, **said_of))
    return room_view(service, held, seat)


async def _means(service: Service, call: str, officer: str, page: bytes, means: str) -> Json:
    held, seat = _own(service, call, officer, page)
    await service.rooms.change(held, seat, Means[means])
    return room_view(service, held, service.rooms.presence.heard(held, page))


async def _text(service: Service, call: str, officer: str, page: bytes, language: str, text: str) -> Json:
    held, seat = _own(service, call, officer, page)
    await service.rooms.text(held, seat, language, text)
    return room_view(service, held, seat)


async def _raise(service: Service, call: str, officer: str, page: bytes, topic: str) -> Json:
    held, seat = _own(service, call, officer, page)
    await service.rooms.raise_item(held, seat, topic)
    return room_view(service, held, seat)


async def _leave(service: Service, call: str, officer: str, page: bytes, why: str) -> Json:
    held, seat = _own(service, call, officer, page)
    await service.rooms.leave(held, seat, Leaving[why.upper()])
    return room_view(service, held, None)


async def _end(service: Service, call: str, officer: str) -> Json:
    held = _held(service, call)
    await service.rooms.end(held, person(service.vault, officer))
    return room_view(service, held, None)


async def _refused(service: Service, call: str, officer: str, page: bytes, why: str, detail: str | None) -> Json:
    held, seat = _own(service, call, officer, page)
    service.rooms.refused(held, seat, why, detail)
    return room_view(service, held, seat)


def _held(service: Service, call: str) -> Held:
    """The room of the call whose hash begins so; raises NoEntry, AmbiguousEntry, NoCall."""
    root = call_there(service, call)[2].root
    assert root is not None, "a call that is there has begun"
    return service.rooms.presence.of(root.hash)


def _own(service: Service, call: str, officer: str, page: bytes) -> tuple[Held, Page]:
    held = _held(service, call)
    return held, service.rooms.presence.own_page(held, page, person(service.vault, officer).id)


def _as_recorded(said_of: Json) -> Json:
    """Of what a browser describes, what is known here; lines end with CRLF there, and in the record with LF."""
    return said_of | {"sdp": known_part(said_of["sdp"])}


# -- what is shown -----------------------------------------------------------------------------------------------------


def room_view(service: Service, held: Held, page: Page | None) -> Json:
    """A room as it is now, as a page of ours in it sees it."""
    rooms = service.rooms.presence
    channel, line = service.engine.station.state.places[held.line_id]
    meeting, thread = rooms.meeting(held), rooms.thread(held)
    root, request = meeting.root, said(meeting.root)
    there = {one.id for one in rooms.present(held)}
    return {
        "call": held.call.hex(),
        "line": held.line_id.hex(),
        "party": dict(channel.other_ring.newest.card.names),
        "post": line.other_post,
        "own_post": line.own_post,
        "open": rooms.is_open(held),
        "agreed": meeting.agreed,
        "opens": meeting.opens_seconds if meeting.agreed else None,
        "until": meeting.until_seconds if meeting.agreed else None,
        "ended": None if meeting.ended is None else _word(meeting, meeting.ended),
        "precedence": root.precedence.name,
        "nature": root.nature.name,
        "means": [one.name for one in request.means],
        "relay": {"state": "none" if held.relay is None else held.relay.state, "round": held.relay_round},
        "ice": [] if page is None else _ice(service, held, page),
        "present": [
            {
                "page": one.page.hex(),
                "ours": one.fact.ours,
                "post": one.post,
                "name": one.name,
                "role": one.role.name.lower(),
                "means": one.means.name,
                "relay": one.relay,
                "since": one.joined_seconds,
            }
            for one in meeting.joinings
            if one.page in there and one.left is None
        ],
        "code": held.room.code(rooms.present(held)),
        "legs": [] if page is None else _legs(service, held, page),
        "texts": [_word(meeting, one) | _typed(service, held, one) for one in meeting.texts],
        "raised": [_word(meeting, one) | {"topic": said(one).topic} for one in meeting.raised],
        "agenda": agendas(thread),
        "refused": [
            _word(meeting, one) | {"why": said(one).why, "detail": said(one).detail} for one in meeting.refused
        ],
        "clock": service.engine.clock() // 1000,
    }


def _legs(service: Service, held: Held, page: Page) -> list[Json]:
    relay, present = held.relay, service.rooms.presence.present(held)
    return [
        _leg(
            page,
            other,
            leg,
            ready=relay is not None and (relay.joins_ours if other.first is page.first else relay.is_up),
        )
        for other, leg in held.room.legs_of(page, present)
    ]


def _leg(page: Page, other: Page, leg: Leg, *, ready: bool) -> Json:
    return {
        "to": other.id.hex(),
        "round": leg.round,
        "offers": ready and offers(page.seat, other.seat),
        "offer": _description(leg.offer) if ready or leg.answer is not None else None,
        "answer": _description(leg.answer),
        "up": page.id in leg.up,
        "up_there": other.id in leg.up,
    }


def _description(found: Described | None) -> Json | None:
    if found is None:
        return None
    return {
        "sdp": found.sdp.replace("\n", "\r\n"),
        "fingerprint": found.fingerprint.hex(),
        "hash": found.hash.hex(),
    }


def _ice(service: Service, held: Held, page: Page) -> list[Json]:
    if held.relay is None or not page.seat.media:
        return []
    return held.relay.ice(page.id, service.engine.clock() // 1000)


def _word(meeting: Meeting, fact: Fact) -> Json:
    """Who said something in the call, and when."""
    body = said(fact)
    page = getattr(body, "page", None)
    joining = next((one for one in meeting.joinings if one.page == page and one.fact.ours is fact.ours), None)
    return {
        "ours": fact.ours,
        "name": getattr(body, "name", None) if joining is None else joining.name,
        "post": getattr(body, "post", None) if joining is None else joining.post,
        "time": fact.time_seconds,
    }


def _typed(service: Service, held: Held, fact: Fact) -> Json:
    """What was typed, whole: the book of calls keeps its beginning."""
    if fact.hash not in held.texts:
        channel, line = service.engine.station.state.places[held.line_id]
        held.texts[fact.hash] = said_in_full(service, channel, line, fact)
    body = held.texts[fact.hash]
    return {"language": body.language, "text": body.text}


CALL: Final = needed(call=PREFIX)
PAGE: Final = Octets(PAGE_BYTES, PAGE_BYTES)
OURS: Final = {**CALL, **needed(officer=NAMED, page=PAGE)}
MEANS: Final = Choice(("VIDEO", "VOICE", "TEXT"))
DESCRIBED: Final = {
    **OURS,
    **needed(to=PAGE, round=Number(0, ROUND_MAX), sdp=Text(2 * SDP_CHARACTERS_MAX), fingerprint=Octets(32, 32)),
}
VERBS: Final[dict[str, Verb]] = {
    "room": Verb(_room, {**CALL, "page": optional(PAGE), "officer": optional(NAMED)}),
    "room join": Verb(
        _join,
        {
            **CALL,
            **needed(officer=NAMED, means=MEANS),
            "name": optional(Name(100)),
            "post": optional(POST),
            "role": optional(Choice(("principal", "interpreter")), "principal"),
        },
    ),
    "room offer": Verb(_offer, DESCRIBED),
    "room answer": Verb(_answer, {**DESCRIBED, **needed(offer=ENTRY)}),
    "room up": Verb(_up, {**OURS, **needed(to=PAGE, round=Number(0, ROUND_MAX), fingerprint=Octets(32, 32))}),
    "room means": Verb(_means, {**OURS, **needed(means=MEANS)}),
    "room text": Verb(_text, {**OURS, **needed(language=Text(35), text=Text(CALL_TEXT_CHARACTERS_MAX))}),
    "room raise": Verb(_raise, {**OURS, **needed(topic=Name(TEXT_CHARACTERS_MAX))}),
    "room leave": Verb(_leave, {**OURS, "why": optional(Choice(("left", "lost", "ended", "full")), "left")}),
    "room end": Verb(_end, {**CALL, **needed(officer=NAMED)}),
    "room refused": Verb(_refused, {**OURS, **needed(why=WHY), "detail": optional(Name(TEXT_CHARACTERS_MAX))}),
}
