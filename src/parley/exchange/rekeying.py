"""Fresh keys for a channel: offers and answers of the two ratchets (spec/ratchet.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import recovering, trickling
from parley.exchange.effects import Carry, Keep
from parley.exchange.keying import RATCHET_SPACE, Ratchet
from parley.exchange.patience import may_repeat
from parley.exchange.queue import URGENT, Waiting
from parley.exchange.sealing import keep_keys, seal
from parley.exchange.trickling import CHUNK_BYTES
from parley.exchange.work import RatchetErrand, RatchetSecretErrand
from parley.keys.kem import x25519_public, x25519_shared, xwing_check, xwing_decapsulate, xwing_public
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_verify
from parley.seal import frames, ratchet
from parley.seal.ratchet import Duty, Exchange, Kind, RatchetAnswer, RatchetOffer
from parley.seal.schedule import Lane
from parley.wire.cbor import decode
from parley.wire.ids import Instant
from parley.wire.limits import RATCHET_BYTES_MAX

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.work import Work

REPEAT_MS: Final = 60_000
"""How long an offer waits for its answer before it goes out again."""


def first_offer(xwing: bytes, seed: bytes | None) -> bytes:
    """The ratchet at the end of an enrolment, as it is kept: the offering side holds the seed, the other answers."""
    offer = ratchet.enrolment_offer(xwing)
    if seed is not None:
        return Ratchet(our_offer=offer, seed=seed).encoded()
    return Ratchet(enrolment_offer=offer).encoded()


def due(work: Work, channel: Channel) -> None:
    """Offer fresh keys, or repeat an open offer; answer the one that came with the enrolment.

    While nothing has arrived under a root that we answered with, there is nothing to offer.
    """
    _drop_overtaken(channel)
    state = channel.ratchet
    if not channel.speaks or channel.way() is None or not may_repeat(channel, work.now):
        channel.timers.ratchet = Instant(work.now + _repeat_ms(channel))
        return
    if state.enrolment_offer is not None and channel.keys.newest == 0:
        _answer_offer(work, channel, state.enrolment_offer)
    elif state.our_message is not None:
        _send(work, channel, state.our_message)
        channel.timers.ratchet = Instant(work.now + _repeat_ms(channel))
    elif state.our_offer is None and channel.keys.newest == channel.keys.sending:
        _offer(work, channel)
        channel.timers.ratchet = Instant(work.now + _repeat_ms(channel))
    else:
        channel.timers.ratchet = Instant(work.now + _repeat_ms(channel))


def _repeat_ms(channel: Channel) -> int:
    """Longer where a way is slow, by what the longest message takes on it; seldom where no answer comes by it."""
    way = channel.way()
    if way is not None and not way.answers:
        return max(REPEAT_MS, channel.periods.keepalive_ms)
    rate = way.bits_per_second if way is not None else 0
    return REPEAT_MS + (RATCHET_BYTES_MAX * 8_000 // rate if rate else 0)


def take_ratchet(work: Work, channel: Channel, frame: frames.RatchetFrame) -> None:
    """A message of the other side about fresh keys; raises RatchetBad, BadSignature, KemBad."""
    if recovering.awaits_word(channel):
        return  # sent before the other side was restored
    signed_message = ratchet.read_message(frame.message)
    _, public = channel.other_ring.signing_key(Purpose.CHANNEL)
    ed25519_verify(public, signed_message.signature, ratchet.signed_text(channel.id, signed_message.map_bytes))
    _drop_overtaken(channel)
    said = signed_message.said
    if isinstance(said, RatchetOffer):
        _take_offer(work, channel, said, signed_message.map_bytes)
    elif ratchet.answers_ours(_standing(channel), said):
        _take_answer(work, channel, said, signed_message.map_bytes)


def take_chunk(work: Work, channel: Channel, frame: frames.KemChunk) -> None:
    """A piece of a long message."""
    message = channel.chunks.add(frame)
    if message is not None:
        take_ratchet(work, channel, frames.RatchetFrame(message))


def say_a_word(work: Work, channel: Channel) -> None:
    """We have turned to a new root: until the other side hears us under it, it listens under both."""
    route = channel.answering()
    if route is not None and route.two_way and route.lane is Lane.FAST and channel.speaks:
        work.do(Carry(route.bearer, route.address, tuple(seal(work, channel, route, []))))


def encapsulated(work: Work, channel: Channel, errand: RatchetSecretErrand, ciphertext: bytes, shared: bytes) -> None:
    """The shared secret of an offer of kind 2 is made: answer."""
    offer = ratchet.RatchetOffer(Kind.XWING, channel.keys.sending + 1, b"")
    _answer_with(work, channel, errand.offer, offer.root, Kind.XWING, ciphertext, shared)


def signed(work: Work, channel: Channel, errand: RatchetErrand, signature: bytes) -> None:
    """Our message has its signature: keep it, so that it can be repeated, and send it."""
    message = ratchet.write_message(errand.map_bytes, signature)
    if errand.is_answer:
        channel.ratchet.answer_message = message
    else:
        channel.ratchet.our_message = message
    keep(work, channel)
    _send(work, channel, message)


def keep(work: Work, channel: Channel) -> None:
    """Make the ratchet's state durable."""
    work.do(Keep(RATCHET_SPACE, channel.id, channel.ratchet.encoded()))


def _offer(work: Work, channel: Channel) -> None:
    quantum = work.seconds - channel.ratchet.quantum_at >= channel.periods.cosign_ms // 1000
    kind = Kind.XWING if quantum else Kind.X25519
    seed = work.entropy(32)
    public = xwing_public(seed) if kind is Kind.XWING else x25519_public(seed)
    offer = ratchet.map_bytes(RatchetOffer(kind, channel.keys.sending + 1, public))
    channel.ratchet.our_offer, channel.ratchet.seed = offer, seed
    work.sign(
        channel.own_ring,
        Purpose.CHANNEL,
        ratchet.signed_text(channel.id, offer),
        RatchetErrand(channel.id, offer, is_answer=False),
    )


def _take_offer(work: Work, channel: Channel, said: RatchetOffer, offer_map: bytes) -> None:
    match ratchet.duty(_standing(channel), said, offer_map):
        case Duty.REPEAT:
            if channel.ratchet.answer_message is not None:
                _send(work, channel, channel.ratchet.answer_message)
        case Duty.ANSWER:
            _answer_offer(work, channel, offer_map)
        case Duty.IGNORE:
            pass


def _answer_offer(work: Work, channel: Channel, offer_map: bytes) -> None:
    match decode(offer_map):
        case {2: int(kind), 3: int(root), 4: bytes(public)}:
            pass
        case _:
            raise AssertionError("an offer that was read")
    if kind == Kind.XWING:
        xwing_check(public)  # before it becomes an effect: whoever performs that cannot refuse
        _settle_on(channel, offer_map)
        work.encapsulate(public, RatchetSecretErrand(channel.id, offer_map))
        return
    seed = work.entropy(32)
    shared = x25519_shared(seed, public)
    _settle_on(channel, offer_map)
    _answer_with(work, channel, offer_map, root, Kind.X25519, x25519_public(seed), shared)


def _drop_overtaken(channel: Channel) -> None:
    """An offer of ours for a root that is passed (by a recovery, or an answer of ours) is open no more."""
    state = channel.ratchet
    if state.our_offer is None:
        return
    match decode(state.our_offer):
        case {3: int(root)} if root <= channel.keys.sending:
            _drop_offer(channel)


def _settle_on(channel: Channel, offer_map: bytes) -> None:
    """This offer is the one that we answer; ours, if there is one, is dropped."""
    channel.ratchet.answered = ratchet.offer_hash(offer_map)
    _drop_offer(channel)


def _answer_with(
    work: Work, channel: Channel, offer_map: bytes, root: int, kind: Kind, value: bytes, shared: bytes
) -> None:
    if root != channel.keys.sending + 1:
        return
    answer = ratchet.map_bytes(RatchetAnswer(kind, root, ratchet.offer_hash(offer_map), value))
    secret = ratchet.next_root(channel.keys.secret(root - 1), shared, offer_map, answer)
    channel.keys.install_root(root, secret, sending=False)
    keep_keys(work, channel)
    channel.ratchet.enrolment_offer = None
    if kind is Kind.XWING:
        channel.ratchet.quantum_at = work.seconds
    channel.timers.ratchet = Instant(work.now + channel.periods.ratchet_ms)
    work.sign(
        channel.own_ring,
        Purpose.CHANNEL,
        ratchet.signed_text(channel.id, answer),
        RatchetErrand(channel.id, answer, is_answer=True),
    )


def _take_answer(work: Work, channel: Channel, said: RatchetAnswer, answer_map: bytes) -> None:
    state = channel.ratchet
    if state.our_offer is None or state.seed is None:
        raise AssertionError("an answer counts only while our offer is open")
    agree = xwing_decapsulate if said.kind is Kind.XWING else x25519_shared
    shared = agree(state.seed, said.value)
    secret = ratchet.next_root(channel.keys.secret(said.root - 1), shared, state.our_offer, answer_map)
    channel.keys.install_root(said.root, secret, sending=True)
    keep_keys(work, channel)
    if said.kind is Kind.XWING:
        state.quantum_at = work.seconds
    _drop_offer(channel)
    keep(work, channel)
    channel.timers.ratchet = Instant(work.now + channel.periods.ratchet_ms)
    # The first datagram under the new root tells the other side that it may use it too.
    channel.timers.keepalive = work.now


def _standing(channel: Channel) -> Exchange:
    return Exchange(channel.keys.ours, channel.keys.sending, channel.ratchet.our_offer, channel.ratchet.answered)


def _send(work: Work, channel: Channel, message: bytes) -> None:
    """A short message in one frame; a long one rides in padding first."""
    if len(message) > CHUNK_BYTES:
        trickling.begin(work, channel, message)
    else:
        channel.queue.add(URGENT, Waiting.of(frames.RatchetFrame(message)))


def _drop_offer(channel: Channel) -> None:
    """Our offer is open no more, and its message rides no further."""
    state = channel.ratchet
    if channel.trickle is not None and channel.trickle.message == state.our_message:
        trickling.stop(channel)
    state.our_offer = state.our_message = state.seed = None
