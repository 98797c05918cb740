"""What a verb may ask about enrolments and channels: the three files, the words, and dropping what must not be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.exchange.effects import Keep
from parley.exchange.keying import (
    CARRIED_SPACE,
    KEYS_SPACE,
    QUARANTINE_SPACE,
    RATCHET_SPACE,
    RECOVERY_SPACE,
    VERIFIED_SPACE,
)
from parley.seal.enrolment import SECRET_BYTES, file_hash, read_offer
from parley.service import arguments, enrolments
from parley.service.arguments import PREFIX, Choice, Number, Octets, Verb, needed, optional
from parley.service.enrolments import FINISHED_SPACE, Finished
from parley.service.entropy import entropy
from parley.service.sharing import given
from parley.station.events import ChannelVerified
from parley.station.loading import CHANNEL_SPACE, LINE_SPACE, SHARE_SPACE
from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId, PartyId, PostId
from parley.wire.limits import ENROLMENT_BYTES_MAX

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.service.service import Service

Json = dict[str, Any]

PARTY_BYTES: Final = 32
SHARES_MAX: Final = 999
"""More processes than anybody starts for one station."""

CHANNEL_SPACES: Final = (
    CHANNEL_SPACE,
    LINE_SPACE,
    KEYS_SPACE,
    RATCHET_SPACE,
    RECOVERY_SPACE,
    QUARANTINE_SPACE,
    VERIFIED_SPACE,
    CARRIED_SPACE,
    FINISHED_SPACE,
    SHARE_SPACE,
)
"""Where the state of a channel is kept, under keys that begin with its id."""


class NoChannel(Refusal):
    """This station has no such channel."""

    code = "channel-absent"
    hint = "`parley status` lists the channels"


class ChannelInUse(Refusal):
    """The words of this channel were confirmed: it is in use, and is not dropped."""

    code = "channel-verified"
    hint = "if the other side is not who you thought, revoke nothing in haste: call it by a way that you know"


async def _offer(service: Service, post: PostId, party: PartyId | None, secret: bytes | None) -> Json:
    file = enrolments.offer(_desk(service), party=party, post=post, secret=secret)
    return {"file": file.hex(), "expiry": read_offer(file).expiry}


async def _accept(service: Service, file: bytes, post: PostId, secret: bytes | None) -> Json:
    accepted = enrolments.accept(_desk(service), file, post=post, secret=secret)
    read = read_offer(file)
    return {"file": accepted.hex(), "name": read.name, "offered": read.time, "expiry": read.expiry}


async def _finish(service: Service, file: bytes, kind: str, party: PartyId | None) -> Json:
    """Take an acceptance (at the offering side) or a finish (at the accepting side): the channel begins."""
    before = _finished(service, file)
    if before is not None:
        return before
    finish = enrolments.finish_offer if kind == ACCEPT else enrolments.finish_acceptance
    enrolled = finish(_desk(service), file, party)
    known = service.engine.station.state.channels.get(enrolled.facts.id)
    if known is None:
        service.vault.commit([*enrolled.durable, *given(service.vault.share, enrolled.facts.id)])
    channel = known or service.engine.enrol(enrolled.facts)
    _find_ways(service)
    return _enrolled(channel, Finished(enrolled.words, file_hash(file), enrolled.file))


def _finished(service: Service, file: bytes) -> Json | None:
    """What the same file brought before: whoever lost what came of it gets it again."""
    for channel in service.engine.station.state.channels.values():
        kept = service.vault.get(FINISHED_SPACE, channel.id)
        if kept is not None and (finished := Finished.decoded(kept)).taken == file_hash(file):
            return _enrolled(channel, finished)
    return None


async def _words(service: Service) -> Json:
    """The channels whose words nobody has confirmed, with their words."""
    found = []
    for channel in service.engine.station.state.channels.values():
        kept = service.vault.get(FINISHED_SPACE, channel.id)
        if kept is not None and not channel.verified:
            found.append(_enrolled(channel, Finished.decoded(kept)))
    return {"channels": found}


async def _confirm(service: Service, channel: str) -> Json:
    whole = channel_named(service, channel)
    service.engine.do(ChannelVerified(whole))
    _find_ways(service)
    return {"channel": whole.hex(), "verified": True}


async def _share(service: Service, channel: str, share: int) -> Json:
    """Have another share of the station serve a channel; whoever serves that one takes it within seconds."""
    whole = channel_named(service, channel)
    await service.engine.signatures.settled()
    service.sharing.give_away(whole, share)
    return {"channel": whole.hex(), "share": share}


async def _drop(service: Service, channel: str) -> Json:
    """Forget a channel whose words differed, and its keys; nothing ever crossed it.  Raises ChannelInUse."""
    whole = channel_named(service, channel)
    if service.engine.station.state.channels[whole].verified:
        raise ChannelInUse(whole.hex()[:8])
    await service.engine.signatures.settled()
    gone = [Keep(space, key, None) for space in CHANNEL_SPACES for key in service.vault.kept(space, whole)]
    service.vault.commit(gone)
    service.engine.reload()
    return {"channel": whole.hex(), "dropped": True}


def channel_named(service: Service, prefix: str) -> ChannelId:
    """The one channel whose id begins so; raises NoChannel."""
    found = [one for one in service.engine.station.state.channels if one.hex().startswith(prefix.lower())]
    return found[0] if len(found) == 1 else absent(prefix)


def absent(prefix: str) -> NoReturn:
    """Say that it is not here: another share of the station may have it.  Raises NoChannel."""
    raise NoChannel(prefix)


def _enrolled(channel: Channel, finished: Finished) -> Json:
    card = channel.other_ring.newest.card
    return {
        "channel": channel.id.hex(),
        "other": channel.other.hex(),
        "name": dict(card.names),
        "contacts": list(card.contacts),
        "words": list(finished.words),
        "file": None if finished.file is None else finished.file.hex(),
        "verified": channel.verified,
        "carried_secret": channel.carried,
        "lines": [line.own.origin.line.hex() for _, line in sorted(channel.lines.items()) if line.index],
    }


def _find_ways(service: Service) -> None:
    if service.carriage is not None:
        service.carriage.find_ways()


def _desk(service: Service) -> enrolments.Desk:
    return enrolments.Desk(service.vault, service.keys, service.card, entropy, service.engine.clock())


ACCEPT: Final = "accept"
"""The kind of a file that is an acceptance; the other one is a finish."""

FILE: Final = Octets(0, ENROLMENT_BYTES_MAX)
POST: Final = optional(arguments.POST, PostId(1))
SECRET: Final = optional(Octets(SECRET_BYTES, SECRET_BYTES))
PARTY: Final = optional(Octets(PARTY_BYTES, PARTY_BYTES, PartyId))

VERBS: Final[dict[str, Verb]] = {
    "enrol offer": Verb(_offer, {"post": POST, "party": PARTY, "secret": SECRET}),
    "enrol accept": Verb(_accept, {**needed(file=FILE), "post": POST, "secret": SECRET}),
    "enrol finish": Verb(_finish, {**needed(file=FILE, kind=Choice((ACCEPT, "finish"))), "party": PARTY}),
    "enrol words": Verb(_words),
    "enrol confirm": Verb(_confirm, needed(channel=PREFIX)),
    "enrol drop": Verb(_drop, needed(channel=PREFIX)),
    "store share": Verb(_share, needed(channel=PREFIX, share=Number(0, SHARES_MAX))),
}
