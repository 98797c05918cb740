"""Coming back after a restore: RECOVER, reconciliation, new generations (spec/ratchet.md, spec/log.md)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parley.exchange import generations, waking
from parley.exchange.channel import RESTORED, Phase
from parley.exchange.effects import Carry, Keep
from parley.exchange.keying import QUARANTINE_SPACE, RECOVERY_SPACE, Recovery
from parley.exchange.outbound import new_frame_id, room_in
from parley.exchange.sealing import keep_keys
from parley.exchange.work import RecoverErrand
from parley.keys.kem import xwing_check, xwing_check_ciphertext, xwing_decapsulate, xwing_public
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_verify
from parley.seal import fragments, frames, recover
from parley.wire.cbor import decode
from parley.wire.ids import Instant
from parley.wire.limits import RECOVERY_NUMBERS
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line, OtherLog, PastLog
    from parley.exchange.route import Route
    from parley.exchange.work import Work

REPEAT_MS: Final = 30_000
BEHIND_MS: Final = 2 * REPEAT_MS
"""How long an offer that cannot be taken is repeated, and nothing else is heard, before the watch is told."""

BEHIND_TOLD_MS: Final = 3_600_000
"""How often the watch is told of one offer that cannot be taken."""

SEALED: Final = "the other side's static key is used"
OFFERED: Final = "our offer is signed"
OPENED: Final = "their ciphertext is opened"
ANSWERED: Final = "the secret for their key is made"
SIGNED: Final = "our answer is signed"


# -- the restored side -------------------------------------------------------------------------------------------------


def begin(work: Work, channel: Channel) -> None:
    """Make the offer; the recovery key must be at hand now, and not again later."""
    channel.phase = Phase.QUARANTINE
    work.do(Keep(QUARANTINE_SPACE, channel.id, b"\x01"))
    static = channel.other_ring.newest.card.keys[Purpose.STATIC]
    work.encapsulate(static, RecoverErrand(channel.id, SEALED, ()))


def ask(work: Work, channel: Channel) -> None:
    """Send our offer, again and again until it is answered."""
    message = channel.recovery.message
    if channel.phase is Phase.OPEN or message is None:
        return
    channel.phase = Phase.RECOVERING
    _carry(work, channel, message)
    channel.timers.recover = Instant(work.now + REPEAT_MS)


# -- both sides --------------------------------------------------------------------------------------------------------


def take_recover(work: Work, channel: Channel, frame: frames.RecoverFrame) -> None:
    """A recovery message of the other side; raises RecoverBad, BadSignature."""
    signed_message = recover.read_message(frame.message)
    said, map_ = signed_message.said, signed_message.map_bytes
    is_offer = isinstance(said, recover.RecoverOffer)
    _, public = channel.other_ring.signing_key(Purpose.RECOVERY if is_offer else Purpose.CHANNEL)
    ed25519_verify(public, signed_message.signature, recover.signed_text(channel.id, map_))
    state = channel.recovery
    if isinstance(said, recover.RecoverAnswer):
        _take_answer(work, channel, said, map_)
    elif map_ == state.taken:
        if state.answer is not None:
            _carry(work, channel, state.answer)
    elif said.time > state.taken_time:
        for head in said.heads:
            _compare(work, channel, head)
        if state.offer is not None and channel.first:
            _let_ours_stand(work, channel, said, map_)
            return
        xwing_check(said.xwing_public)  # before they become effects: whoever performs those cannot refuse
        xwing_check_ciphertext(said.ciphertext)
        # Taken from here on: the same offer by a second way, before this answer is ready, gets no answer of its own.
        state.taken, state.taken_time, state.answer = map_, said.time, None
        work.decapsulate(said.ciphertext, RecoverErrand(channel.id, OPENED, (map_,)))
    else:
        _not_later(work, state, channel, said, map_)


def _not_later(work: Work, state: Recovery, channel: Channel, said: recover.RecoverOffer, map_: bytes) -> None:
    """An offer that is not later than the last one taken may be an old copy, which anybody may repeat; or it comes from
    a station restored again with its clock behind, and nothing else would tell.  That one says nothing but its offer,
    again and again, also when it is asked what it holds; whoever is heard meanwhile goes on under the newest root.
    Silence tells only from when it was asked.
    """
    since = None if state.behind is None or state.behind[0] != map_ else state.behind[1]
    asked = channel.lines[0].said if 0 in channel.lines else work.now
    if since is None or asked < since or (channel.heard is not None and channel.heard >= since):
        state.behind = map_, work.now
        _ask_whether_open(work, channel)
    elif work.now >= since + BEHIND_MS:
        state.behind = map_, Instant(work.now + BEHIND_TOLD_MS)
        found = f"it is of {iso_time(said.time)}, the last one taken of {iso_time(state.taken_time)}"
        work.alarm("offer-behind", channel.id, found)


def _ask_whether_open(work: Work, channel: Channel) -> None:
    line = channel.lines.get(0)
    if line is not None and work.now >= line.said + BEHIND_MS:
        channel.beacon_due = True
        waking.say_have(work, channel, line)


def encapsulated(work: Work, channel: Channel, errand: RecoverErrand, ciphertext: bytes, shared: bytes) -> None:
    """A secret for the other side is made: for our offer, or for our answer."""
    if errand.stage == SEALED:
        seed = work.entropy(32)
        before = channel.recovery
        time = max(work.seconds, before.offered_time + 1)  # our clock may lie behind our last offer
        offer = recover.RecoverOffer(time, xwing_public(seed), ciphertext, heads(channel))
        map_ = recover.map_bytes(offer)
        channel.recovery = Recovery(
            offer=map_, seed=seed, shared=shared, taken_time=before.taken_time, offered_time=time
        )
        work.sign(
            channel.own_ring,
            Purpose.RECOVERY,
            recover.signed_text(channel.id, map_),
            RecoverErrand(channel.id, OFFERED, (map_,)),
        )
        return
    offer_map, offer_shared = errand.facts
    root = channel.keys.newest + 1
    if channel.phase in RESTORED:
        # Restored as well, we do not know which roots we used; there was never one a second.
        root = max(root, work.seconds)
    answer = recover.RecoverAnswer(work.seconds, recover.offer_hash(offer_map), ciphertext, heads(channel), root)
    map_ = recover.map_bytes(answer)
    secret = recover.recovered_root(channel.id, shared, offer_shared, offer_map, map_)
    facts = (offer_map, map_, secret, root.to_bytes(8, "big"))
    work.sign(
        channel.own_ring,
        Purpose.CHANNEL,
        recover.signed_text(channel.id, map_),
        RecoverErrand(channel.id, SIGNED, facts),
    )


def decapsulated(work: Work, channel: Channel, errand: RecoverErrand, shared: bytes) -> None:
    """The secret in their offer is open: make one for the key in it."""
    (offer_map,) = errand.facts
    match decode(offer_map):
        case {3: bytes(public)}:
            work.encapsulate(public, RecoverErrand(channel.id, ANSWERED, (offer_map, shared)))
        case _:
            raise AssertionError("an offer that was read")


def signed(work: Work, channel: Channel, errand: RecoverErrand, signature: bytes) -> None:
    """Our offer or our answer has its signature."""
    if errand.stage == OFFERED:
        channel.recovery.message = recover.write_message(errand.facts[0], signature)
        keep(work, channel)
        ask(work, channel)
        return
    offer_map, map_, secret, root = errand.facts
    if offer_map != channel.recovery.taken:
        return  # a later one came meanwhile
    message = recover.write_message(map_, signature)
    channel.recovery.answer = message
    keep(work, channel)
    channel.keys.install_root(int.from_bytes(root, "big"), secret, sending=False)
    keep_keys(work, channel)
    _carry(work, channel, message)
    work.alarm("peer-restored", channel.id, "")


def heard(work: Work, channel: Channel, root: int) -> None:
    """Something arrived under a root: if both were restored and it is the root of our answer, we are let in as well."""
    state = channel.recovery
    if channel.phase not in RESTORED or state.taken is None:
        return
    if _answered_root(channel) != root:
        return
    channel.recovery = replace(state.over(), answer=state.answer)
    _go_on(work, channel, state.taken)


def awaits_word(channel: Channel) -> bool:
    """Whether nothing has arrived yet under the root of our answer: till then no ratchet may take its number."""
    keys = channel.keys
    return keys.newest > keys.confirmed and keys.newest == _answered_root(channel)


def _answered_root(channel: Channel) -> int | None:
    """The root number in our answer, if we gave one."""
    if channel.recovery.answer is None:
        return None
    said = recover.read_message(channel.recovery.answer).said
    return said.root if isinstance(said, recover.RecoverAnswer) else None


def _let_ours_stand(work: Work, channel: Channel, said: recover.RecoverOffer, map_: bytes) -> None:
    """Both were restored: the offer of the side that offered the enrolment stands, and the other is only noted."""
    channel.recovery.taken, channel.recovery.taken_time = map_, said.time
    keep(work, channel)
    work.alarm("peer-restored", channel.id, "")


def _take_answer(work: Work, channel: Channel, said: recover.RecoverAnswer, map_: bytes) -> None:
    state = channel.recovery
    if state.offer is None or state.seed is None or state.shared is None or channel.phase is not Phase.RECOVERING:
        return
    if said.offer_hash != recover.offer_hash(state.offer) or said.root <= channel.keys.confirmed:
        return
    shared = xwing_decapsulate(state.seed, said.ciphertext)
    secret = recover.recovered_root(channel.id, shared, state.shared, state.offer, map_)
    channel.keys.install_root(said.root, secret, sending=True)
    keep_keys(work, channel)
    channel.recovery = state.over()
    for head in said.heads:
        _compare(work, channel, head)
    _go_on(work, channel, map_)


def _go_on(work: Work, channel: Channel, map_: bytes) -> None:
    """The channel is open again under fresh keys: quarantine ends, our logs begin anew, what we lack is asked for."""
    channel.recovery.told = map_
    keep(work, channel)
    channel.phase = Phase.OPEN
    work.do(Keep(QUARANTINE_SPACE, channel.id, None))
    work.alarm("recovered", channel.id, "")
    for head in recover.heads_of(map_):
        _ask_for_lost(work, channel, head, map_)
    channel.renew = True
    waking.wake(channel)
    channel.timers.keepalive = work.now


def _compare(work: Work, channel: Channel, head: recover.Head) -> None:
    """Where both hold a log to the same size or further, its root there is the same, or one of them is another log."""
    line = channel.lines.get(head.line)
    if line is None or line.index in channel.resting:
        return
    mine, theirs = line.own, line.other
    known = {
        (mine.origin.generation, head.other_size): mine.roots.get(head.other_size),
        (theirs.origin.generation, head.own_size): theirs.root_at(head.own_size),
    }
    for (generation, size), said in (
        ((head.other_generation, head.other_size), head.other_root),
        ((head.own_generation, head.own_size), head.own_root),
    ):
        root = known.get((generation, size))
        if root is not None and root != said:
            work.alarm("heads-differ", channel.id, f"line {head.line}, size {size}")


def told_of(channel: Channel, index: int) -> recover.Head | None:
    """What the other side told last of a line when it let us in again."""
    told = channel.recovery.told
    return None if told is None else next((head for head in recover.heads_of(told) if head.line == index), None)


def line_opened(work: Work, channel: Channel, index: int) -> None:
    """A line is open that our backup did not know, and the other side has told what it holds of it."""
    told, head = channel.recovery.told, told_of(channel, index)
    if told is not None and head is not None:
        _ask_for_lost(work, channel, head, told)


def _ask_for_lost(work: Work, channel: Channel, head: recover.Head, proof: bytes) -> None:
    """Ask for what the other side holds of our logs and we do not, and for what we lack of its own."""
    line = channel.lines.get(head.line)
    if line is None:
        return
    for generation, size in (*head.other_earlier, (head.other_generation, head.other_size)):
        generations.note_lost(work, channel, line, generation, size)
    theirs = (*head.own_earlier, (head.own_generation, head.own_size))
    generations.note_theirs(work, channel, line, theirs, proof)


def heads(channel: Channel) -> tuple[recover.Head, ...]:
    """Both sides' logs of every line as we hold them durably; not of one that rests, whose roots are not known."""
    found = []
    awake = sorted((line for line in channel.lines.values() if line.index not in channel.resting), key=_number)
    named = recover.earlier_named([len(logs) for line in awake for logs in (line.own_past, line.past)])
    for line in awake:
        own_root, other_root = line.own.roots[line.own.durable], line.other.root_at(line.other.durable)
        if other_root is None:
            raise AssertionError("the root of the durable prefix is always at hand")
        own, other = line.own.origin.generation, line.other.origin.generation
        logs = own, line.own.durable, own_root, other, line.other.durable, other_root
        found.append(recover.Head(line.index, *logs, _earlier(line.own_past, named), _earlier(line.past, named)))
    return tuple(found)


def _number(line: Line) -> int:
    return line.index


def _earlier(logs: Sequence[PastLog | OtherLog], named: int) -> recover.Earlier:
    newest = logs[len(logs) - min(named, len(logs)) :]
    return tuple((log.origin.generation, log.edge.size) for log in newest)


def keep(work: Work, channel: Channel) -> None:
    """Make the recovery's state durable."""
    work.do(Keep(RECOVERY_SPACE, channel.id, channel.recovery.encoded()))


def _carry(work: Work, channel: Channel, message: bytes) -> None:
    """Send a recovery message by every way, and back to where the last one came from, under the recovery root."""
    frame = frames.RecoverFrame(message)
    ways = {route.key: route for route in channel.ways()}
    if channel.way_back is not None:
        ways.setdefault(channel.way_back.key, channel.way_back)
    for route in ways.values():
        datagrams = tuple(
            channel.keys.seal_recovery(plaintext, route.lane, number % RECOVERY_NUMBERS).datagram
            for number, plaintext in enumerate(_plaintexts(work, channel, route, frame))
        )
        work.do(Carry(route.bearer, route.address, datagrams))


def _plaintexts(work: Work, channel: Channel, route: Route, frame: frames.RecoverFrame) -> list[bytes]:
    room = room_in(channel, route.mtu_bytes)
    if frames.size_of(frame) <= room:
        return [frames.pack([frame], padded=channel.padded)]
    pieces = fragments.split(frame, new_frame_id(work, channel), room)
    return [frames.pack([piece], padded=channel.padded) for piece in pieces]
