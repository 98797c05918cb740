"""What a verb may ask about offices, mandates, lines, status and restrictions.

Every answer comes from the ledger of line 0 (views/authority.py); to change any of it, an officer releases an entry on
line 0 (`say`).  `channel` in a request: the beginning of a channel's id; left out, every channel.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.authority.lines import FIRST_NUMBER
from parley.authority.mandates import Wish
from parley.forms.catalogue import catalogue
from parley.record.agreement import CATEGORIES_MAX, HOLD_SECONDS_MAX, WORD_CHARACTERS_MAX, Agreement
from parley.record.card import BEARERS
from parley.record.terms import FORMS_MAX, Side, Terms, decode_terms, encode_terms, line_id
from parley.service.arguments import (
    FLAG,
    FORM,
    LINE,
    POST,
    PREFIX,
    TIME,
    Choice,
    Group,
    Many,
    Named,
    Number,
    Text,
    Verb,
    needed,
    optional,
)
from parley.service.choosing import channels
from parley.service.entropy import entropy
from parley.service.forms.packs import newest
from parley.service.requests.enrol import absent
from parley.service.views import authority as views_authority
from parley.station.releasing import place_of
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.errors import Refusal
from parley.wire.ids import LineId, PostId
from parley.wire.limits import ATTACHMENT_BYTES_MAX, GRACE_SECONDS, LINES_MAX, SECONDS_MAX, TEXT_CHARACTERS_MAX
from parley.wire.marks import Precedence
from parley.wire.shape import LANGUAGE_CHARS_MAX

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.forms.catalogue import Catalogue
    from parley.service.service import Service

Json = dict[str, Any]
NONCE_BYTES: Final = 32
TITLES_MAX: Final = 64
"""Languages in which a line has a title."""


class ChannelUnclear(Refusal):
    """It is not clear which channel is meant."""

    code = "channel-unclear"
    hint = "`parley status` shows the channels; name one with --channel and the beginning of its id"


class LinesExhausted(Refusal):
    """Every number that this side may give to a line is taken."""

    code = "lines-exhausted"
    hint = "have the other side propose it: its numbers are its own"


async def _authority(service: Service, channel: str | None) -> Json:
    """Everything at once."""
    now = service.engine.clock() // 1000
    found: Json = {"posts": [], "mandates": [], "proposals": [], "restrictions": [], "lines": []}
    for one in channels(service, channel):
        found["posts"] += views_authority.posts(one, now)
        found["mandates"] += views_authority.mandates_view(one, now)
        found["proposals"] += views_authority.proposals(one, now)
        found["restrictions"] += views_authority.restrictions_view(one, now)
        found["lines"] += [views_authority.line_status(one, line, now) for line in one.lines.values() if line.index]
    return found


def _of_channels(name: str, view: Callable[[Channel, int], list[Json]]) -> Verb:
    """The verb whose answer is a list under this name, of what a view tells of each channel."""

    async def listed(service: Service, channel: str | None) -> Json:
        now = service.engine.clock() // 1000
        return {name: [told for one in channels(service, channel) for told in view(one, now)]}

    return Verb(listed, CHANNEL)


async def _explain(
    service: Service, line: LineId, post: PostId, form: str, precedence: Precedence, *, ours: bool
) -> Json:
    """May this post say this form with this precedence on this line now, and by what; raises UnknownLine."""
    now = service.engine.clock() // 1000
    channel, found = place_of(service.engine.station.state, line)
    return views_authority.explained(channel, found, post, Wish(line, form, precedence, now), ours=ours, now=now)


async def _standings(service: Service, line: str | None) -> Json:
    """The state of every category on a line, or on every line on which posts speak."""
    now = service.engine.clock() // 1000
    wanted = (line or "").lower()
    found = [
        views_authority.line_status(channel, one, now)
        for channel, one in service.engine.station.state.places.values()
        if one.index and one.own.origin.line.hex().startswith(wanted)
    ]
    return {"lines": found}


async def _line_terms(
    service: Service,
    channel: str | None,
    own_post: PostId,
    other_post: PostId,
    agreement: Json,
    forms: tuple[str, ...] | None,
) -> Json:
    """The bytes of terms that our side may propose: the station adds number, cards, the protocol's forms and a nonce.

    `forms`: the ids of the declared forms that the line has; None: of all that the station knows.
    """
    known = (
        service.catalogue
        if forms is None
        else catalogue(newest(service.catalogue, form) for form in dict.fromkeys(forms))
    )
    return _terms(known, _one_channel(service, channel), own_post, other_post, _agreement(agreement))


def _terms(known: Catalogue, channel: Channel, own_post: PostId, other_post: PostId, agreement: Agreement) -> Json:
    first, second = channel.standing.ledger.parties
    posts = {channel.own: own_post, channel.other: other_post}
    cards = {channel.own: channel.own_ring.newest, channel.other: channel.other_ring.newest}
    raw = encode_terms(
        Terms(
            index=_free_number(channel),
            sides=(
                Side(first, posts[first], cards[first].hash),
                Side(second, posts[second], cards[second].hash),
            ),
            dictionary=STANDARD_DIGEST,
            languages=channel.lines[0].terms.languages,
            grace_seconds=GRACE_SECONDS,
            forms=known.names,
            continues=None,
            nonce=entropy(NONCE_BYTES),
            agreement=agreement,
            digests=known.digests,
        )
    )
    terms = decode_terms(raw)
    return {
        "channel": channel.id.hex(),
        "terms": raw.hex(),
        "line": line_id(raw).hex(),
        "view": views_authority.terms_view(channel, terms),
    }


def _agreement(asked: Json) -> Agreement:
    return Agreement(
        titles=asked["titles"],
        categories=asked["categories"],
        answer_seconds=tuple(asked["answer_seconds"][one.name] for one in Precedence),
        bearers=asked["bearers"],
        bearers_min=asked["bearers_min"],
        test_seconds=asked["test_seconds"],
        two_person=asked["two_person"],
        attachment_bytes_max=asked["attachment_bytes_max"],
        hold_seconds=asked["hold_seconds"],
        until_seconds=asked["until"],
        replaces=asked["replaces"],
    )


def _free_number(channel: Channel) -> int:
    """The smallest number of our side's that no line has and no proposal of ours that may still be accepted."""
    _, own = views_authority.sides(channel)[0]
    parity = channel.standing.ledger.parties.index(channel.own)
    asked = {made.terms.index for made in own.proposals.values() if made.fate.value in ("pending", "accepted")}
    for number in range(FIRST_NUMBER + parity, LINES_MAX, 2):
        if number not in asked and number not in channel.lines:
            return number
    raise LinesExhausted


def _one_channel(service: Service, prefix: str | None) -> Channel:
    found = list(channels(service, prefix))
    if prefix and not found:
        absent(prefix)
    return found[0] if len(found) == 1 else _refuse(f"{len(found)} fit")


def _refuse(why: str) -> NoReturn:
    raise ChannelUnclear(why)


CHANNEL: Final = {"channel": optional(PREFIX)}
WORD: Final = Text(WORD_CHARACTERS_MAX)
SPAN: Final = Number(1, SECONDS_MAX)

AGREEMENT: Final = {
    **needed(
        titles=Named(Text(LANGUAGE_CHARS_MAX), Text(TEXT_CHARACTERS_MAX), TITLES_MAX),
        categories=Named(WORD, Choice(Precedence), CATEGORIES_MAX),
        answer_seconds=Group(needed(**{one.name: SPAN for one in Precedence})),
        bearers=Many(WORD, len(BEARERS)),
        bearers_min=Number(0, len(BEARERS)),
        test_seconds=Number(0, SECONDS_MAX),
        two_person=Many(WORD, CATEGORIES_MAX),
        attachment_bytes_max=Number(0, ATTACHMENT_BYTES_MAX),
    ),
    "until": optional(TIME),
    "replaces": optional(LINE),
    "hold_seconds": optional(Number(0, HOLD_SECONDS_MAX), 0),
}

VERBS: Final[dict[str, Verb]] = {
    "authority": Verb(_authority, CHANNEL),
    "posts": _of_channels("posts", views_authority.posts),
    "mandates": _of_channels("mandates", views_authority.mandates_view),
    "mandate check": Verb(
        _explain,
        {
            **needed(line=LINE, post=POST, form=FORM, precedence=Choice(Precedence)),
            "ours": optional(FLAG, default=True),
        },
    ),
    "proposals": _of_channels("proposals", views_authority.proposals),
    "line status": Verb(_standings, {"line": optional(PREFIX)}),
    "restrictions": _of_channels("restrictions", views_authority.restrictions_view),
    "line terms": Verb(
        _line_terms,
        {
            **CHANNEL,
            **needed(own_post=POST, other_post=POST, agreement=Group(AGREEMENT)),
            "forms": optional(Many(FORM, FORMS_MAX)),
        },
    ),
}
