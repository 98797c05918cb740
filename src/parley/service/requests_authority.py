"""What a verb may ask about offices, mandates, lines, status and restrictions.

Every answer comes from the ledger of line 0 (views_authority.py); to change any of it, an officer releases an entry on
line 0 (`say`).  `channel` in a request: the beginning of a channel's id; left out, every channel.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

from parley.authority.lines import FIRST_NUMBER
from parley.authority.mandates import Wish
from parley.forms.body import FORMS
from parley.forms.catalogue import BUILTIN
from parley.record.agreement import Agreement
from parley.record.terms import Side, Terms, decode_terms, encode_terms, line_id
from parley.service import trail, views_authority
from parley.service.choosing import channels
from parley.service.entropy import entropy
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.errors import Refusal
from parley.wire.ids import LineId, PostId
from parley.wire.limits import GRACE_SECONDS, LINES_MAX
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.service.service import Service

Json = dict[str, Any]
Handler: TypeAlias = "Callable[[Service, Json], Awaitable[Json]]"
NONCE_BYTES: Final = 32


class ChannelUnclear(Refusal):
    """It is not clear which channel is meant."""

    code = "channel-unclear"
    hint = "`parley status` shows the channels; name one with --channel and the beginning of its id"


class LinesExhausted(Refusal):
    """Every number that this side may give to a line is taken."""

    code = "lines-exhausted"
    hint = "have the other side propose it: its numbers are its own"


async def _authority(service: Service, args: Json) -> Json:
    """Everything at once."""
    now = service.engine.clock() // 1000
    found: Json = {"posts": [], "mandates": [], "proposals": [], "restrictions": [], "lines": []}
    for channel in channels(service, args):
        found["posts"] += views_authority.posts(channel, now)
        found["mandates"] += views_authority.mandates_view(channel, now)
        found["proposals"] += views_authority.proposals(channel, now)
        found["restrictions"] += views_authority.restrictions_view(channel, now)
        found["lines"] += [
            views_authority.line_status(channel, line, now) for line in channel.lines.values() if line.index
        ]
    return found


def _of_channels(name: str, view: Callable[[Channel, int], list[Json]]) -> Handler:
    """The answer that is a list under this name, of what a view tells of each channel."""

    async def listed(service: Service, args: Json) -> Json:
        now = service.engine.clock() // 1000
        return {name: [one for channel in channels(service, args) for one in view(channel, now)]}

    return listed


async def _explain(service: Service, args: Json) -> Json:
    """May this post say this form with this precedence on this line now, and by what."""
    now = service.engine.clock() // 1000
    place = LineId(bytes.fromhex(args["line"]))
    channel, line = service.engine.station.state.places[place]
    wish = Wish(place, args["form"], Precedence[args["precedence"]], now)
    ours = bool(args.get("ours", True))
    return views_authority.explained(channel, line, PostId(args["post"]), wish, ours=ours, now=now)


async def _standings(service: Service, args: Json) -> Json:
    """The state of every category on a line, or on every line on which posts speak."""
    now = service.engine.clock() // 1000
    wanted = (args.get("line") or "").lower()
    found = [
        views_authority.line_status(channel, line, now)
        for channel, line in service.engine.station.state.places.values()
        if line.index and line.own.origin.line.hex().startswith(wanted)
    ]
    return {"lines": found}


async def _terms(service: Service, args: Json) -> Json:
    """The bytes of terms that our side may propose: the station adds number, cards, forms and a nonce."""
    channel = _one_channel(service, args)
    first, second = channel.standing.ledger.parties
    posts = {channel.own: int(args["own_post"]), channel.other: int(args["other_post"])}
    cards = {channel.own: channel.own_ring.newest, channel.other: channel.other_ring.newest}
    raw = encode_terms(
        Terms(
            index=_free_number(channel),
            sides=(
                Side(first, PostId(posts[first]), cards[first].hash),
                Side(second, PostId(posts[second]), cards[second].hash),
            ),
            dictionary=STANDARD_DIGEST,
            languages=channel.lines[0].terms.languages,
            grace_seconds=GRACE_SECONDS,
            forms=BUILTIN,
            continues=None,
            nonce=entropy(NONCE_BYTES),
            agreement=_agreement(args["agreement"]),
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
        categories={category: Precedence[ceiling] for category, ceiling in asked["categories"].items()},
        answer_seconds=tuple(asked["answer_seconds"][one.name] for one in Precedence),
        bearers=tuple(asked["bearers"]),
        bearers_min=asked["bearers_min"],
        test_seconds=asked["test_seconds"],
        two_person=tuple(asked["two_person"]),
        attachment_bytes_max=asked["attachment_bytes_max"],
        until_seconds=asked["until"],
        replaces=None if asked["replaces"] is None else LineId(bytes.fromhex(asked["replaces"])),
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


async def _forms(_: Service, __: Json) -> Json:
    """Every form that this station knows, with its fields."""
    return {
        "forms": [
            {
                "form": one.id,
                "version": one.version,
                "category": one.category,
                "speaks": one.speaks.value,
                "answers": one.answers,
                "about": (one.shape.__doc__ or "").split("\n\n", maxsplit=1)[0],
                "fields": [
                    {"key": item.key, "name": item.name, "kind": item.kind.told, "required": item.required}
                    for item in one.items
                ],
            }
            for one in (FORMS[named] for named in BUILTIN)
        ]
    }


async def _audit(service: Service, args: Json) -> Json:
    return trail.audit(service, args.get("expect"))


def _one_channel(service: Service, args: Json) -> Channel:
    found = list(channels(service, args))
    return found[0] if len(found) == 1 else _refuse(f"{len(found)} fit")


def _refuse(why: str) -> NoReturn:
    raise ChannelUnclear(why)


VERBS: Final[dict[str, Handler]] = {
    "authority": _authority,
    "posts": _of_channels("posts", views_authority.posts),
    "mandates": _of_channels("mandates", views_authority.mandates_view),
    "mandate check": _explain,
    "proposals": _of_channels("proposals", views_authority.proposals),
    "line status": _standings,
    "restrictions": _of_channels("restrictions", views_authority.restrictions_view),
    "line terms": _terms,
    "forms": _forms,
    "audit": _audit,
}
