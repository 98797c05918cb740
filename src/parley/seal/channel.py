"""The keys of one channel: what seals, what opens, under which root, and what of it is kept.

    sealed = channel.seal(plaintext, Lane.FAST)      # after channel.reserve and channel.grant
    opened = channel.open(datagram, now)             # raises DatagramUnknown
    kept   = channel.changed()                       # to be kept in the same commit as what the datagram brought

A crash forgets the numbers accepted since the last commit.  What such datagrams brought was not committed either, so
that a repeat brings nothing twice: the sender sends it again, or an outsider does, to the same effect.  What was
committed comes with its numbers, and a repeat of that is not opened.  Numbers to send are never forgotten (sender.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from parley.seal import channel_state as kept
from parley.seal.datagram import DatagramUnknown, pad, refuse
from parley.seal.reception import RECOVERY_ROOT, Reception, RecoveryReception
from parley.seal.schedule import Chain, Direction, Lane
from parley.seal.sender import Reservation, Sender
from parley.seal.window import Candidate, Holder, TagTable
from parley.wire import cbor
from parley.wire.ids import ChannelId, Instant
from parley.wire.limits import GRACE_SECONDS, RECOVERY_NUMBERS, ROOT_NUMBER_MAX, ROOTS_KEPT_MAX
from parley.wire.values import dataclass


@dataclass(frozen=True, slots=True)
class Sealed:
    """A datagram of ours, and by what it is known."""

    datagram: bytes
    root: int
    lane: Lane
    number: int


@dataclass(frozen=True, slots=True)
class Opened:
    """The plaintext of a datagram of theirs, and by what it was known; `root` is -1 for the recovery root.

    `turned`: whether this one was the reason to send under a newer root from now on.
    """

    plaintext: bytes
    root: int
    lane: Lane
    number: int
    turned: bool = False


class ChannelKeys:
    """Everything that seals and opens on one channel.

    `ours` is the direction in which this station sends.  `confirmed` is the newest root under which something arrived,
    `sending` the one under which we send, `newest` the newest installed.
    """

    def __init__(self, channel: ChannelId, ours: Direction, recovery_root: bytes, table: TagTable) -> None:
        self.channel: Final = channel
        self.ours: Final = ours
        self.confirmed = 0
        self.sending = 0
        self._table = table
        self._recovery_root = recovery_root
        self.slow_grace_seconds = GRACE_SECONDS
        """How long old keys of the slow lane live: the longest grace of the terms of its lines."""
        self._secrets: dict[int, bytes] = {}
        self._receptions: dict[tuple[int, Lane], Reception] = {}
        self._senders: dict[tuple[int, Lane], Sender] = {}
        self._recovery = [
            RecoveryReception(channel, lane, Chain.start(recovery_root, channel, ours.other, lane), table)
            for lane in Lane
        ]
        self._heard = False
        self._touched: set[kept.PartName] = set()

    @classmethod
    def start(
        cls, channel: ChannelId, ours: Direction, root: bytes, recovery_root: bytes, table: TagTable
    ) -> ChannelKeys:
        """The keys of a channel that was just enrolled: root 0, sending and receiving."""
        keys = cls(channel, ours, recovery_root, table)
        keys.install_root(0, root, sending=True)
        return keys

    # -- sealing and opening -------------------------------------------------------------------------------------------

    def reserve(self, lane: Lane, now: Instant, root: int | None = None) -> Reservation | None:
        """Numbers that should be made durable now; the state in `changed()` then covers them.

        `root`: one for which `answers_under` holds; otherwise the one that we send under.
        """
        sender = self._senders[self.sending if root is None else root, lane]
        reservation = sender.reserve(now)
        if reservation is not None:
            self._heard = False
            self._touched.add(kept.PartName("out", sender.root, lane))
        return reservation

    def grant(self, reservation: Reservation) -> None:
        """What `reserve` asked for is durable; without effect where the root has been left meanwhile."""
        sender = self._senders.get((reservation.root, reservation.lane))
        if sender is not None:
            sender.grant(reservation)

    def ready(self, lane: Lane) -> bool:
        """Whether `seal` may be called without waiting for a grant."""
        return self._senders[self.sending, lane].can_take()

    def seal(
        self, plaintext: bytes, lane: Lane, *, padded: bool = False, beacon: bool = False, root: int | None = None
    ) -> Sealed:
        """The plaintext in a datagram with a number of its own.

        `padded` adds a PAD frame; leave it out where `frames.pack` did so.  `beacon` takes a number that the other side
        recognises after any loss: for the first word after a long silence, and for what is sent again unheard.
        `root` as in `reserve`.
        """
        sender = self._senders[self.sending if root is None else root, lane]
        epoch = sender.epoch
        number, keys = sender.take(beacon=beacon)
        if keys.epoch != epoch:
            self._touched.add(kept.PartName("out", sender.root, lane))
        datagram = keys.seal(number, pad(plaintext) if padded else plaintext)
        return Sealed(datagram, sender.root, lane, number)

    def open(self, datagram: bytes, now: Instant, candidates: Iterable[Candidate] | None = None) -> Opened:
        """The plaintext of a datagram of this channel; its number is accepted and never again.

        `candidates`: what the table says of the datagram, where it was asked before.
        Raises DatagramUnknown, and nothing has changed then.
        """
        for holder, number in self._table.lookup(datagram) or () if candidates is None else candidates:
            keys = holder.keys_for(number) if holder.channel == self.channel else None
            if keys is None:
                continue
            try:
                plaintext = keys.open(number, datagram)
            except DatagramUnknown:
                continue
            holder.accept(number, now)
            before = self.sending
            self._note(holder, now)
            return Opened(plaintext, holder.root, holder.lane, number, self.sending > before)
        return refuse()

    def seal_recovery(self, plaintext: bytes, lane: Lane, number: int) -> Sealed:
        """The plaintext in a datagram under the recovery root, whose numbers may be used again."""
        assert 0 <= number < RECOVERY_NUMBERS
        keys = Chain.start(self._recovery_root, self.channel, self.ours, lane).keys()
        return Sealed(keys.seal(number, plaintext), RECOVERY_ROOT, lane, number)

    def answers_under(self, root: int, lane: Lane) -> bool:
        """Whether a root that we have left is in its grace on this lane: what comes under it can be answered there."""
        return root < self.sending and (root, lane) in self._senders

    def spent(self, lane: Lane) -> int:
        """How many numbers are used up under the root that we send under, those skipped for an epoch's sake aside."""
        return self._senders[self.sending, lane].spent

    # -- roots ---------------------------------------------------------------------------------------------------------

    @property
    def newest(self) -> int:
        """The number of the newest root installed."""
        return max(self._secrets)

    def secret(self, root: int) -> bytes:
        """The secret of a root not older than the confirmed one: the salt of the next."""
        return self._secrets[root]

    def install_root(self, number: int, secret: bytes, *, sending: bool) -> None:
        """Accept under a new root; send under it at once, or else after the first datagram arrived under it.

        One that nothing has arrived under yet is replaced when its number is installed again.
        """
        assert 0 <= number <= ROOT_NUMBER_MAX
        assert not self._secrets or number > self.confirmed
        for stale in [root for root in self._secrets if root >= number]:
            self._remove_root(stale)
        self._secrets[number] = secret
        self._heard = False
        for lane in Lane:
            theirs = Chain.start(secret, self.channel, self.ours.other, lane)
            reception = Reception.start(self.channel, number, lane, theirs, self._table)
            self._receptions[number, lane] = reception
            self._senders[number, lane] = Sender.start(number, lane, Chain.start(secret, self.channel, self.ours, lane))
            self._touched |= {kept.PartName("in", number, lane), kept.PartName("out", number, lane)}
        self._set_slow_grace()
        if sending:
            self._send_under(number)
        self._touched.add(kept.CHANNEL)

    def set_slow_grace(self, seconds: int) -> None:
        """Let old keys of the slow lane live so long from now on."""
        if seconds != self.slow_grace_seconds:
            self.slow_grace_seconds = seconds
            self._set_slow_grace()
            self._touched.add(kept.CHANNEL)

    def hear_slow(self) -> None:
        """Something may come by the slow lane from now on: its tags are live, if they were not."""
        self._table.slow = True
        for (_, lane), reception in self._receptions.items():
            if lane is Lane.SLOW:
                reception.hear(self._table)

    def age(self, now: Instant) -> None:
        """What time alone does; to be called about once a minute."""
        for (root, lane), reception in tuple(self._receptions.items()):
            if reception.retired_until is not None and now >= reception.retired_until:
                self._close(root, lane)
            elif reception.age(now):
                self._touched.add(kept.PartName("in", root, lane))
        for sender in self._senders.values():
            sender.rest()

    def close(self) -> None:
        """Let every tag die: the channel's state is given up, to be loaded again or not."""
        for reception in self._receptions.values():
            reception.close()
        for recovery in self._recovery:
            recovery.close()
        self._receptions.clear()

    # -- what is kept --------------------------------------------------------------------------------------------------

    def changed(self) -> dict[str, bytes | None]:
        """The parts of the state that changed since this was last asked; None for one that is gone.

        Keep them in one commit, together with what the datagrams brought.
        """
        found = {str(name): self._part(name) for name in sorted(self._touched)}
        self._touched.clear()
        return found

    def parts(self) -> dict[str, bytes]:
        """The whole state, in parts of a few hundred bytes, each under its name."""
        names = [kept.CHANNEL]
        names += [kept.PartName("in", root, lane) for root, lane in self._receptions]
        names += [kept.PartName("out", root, lane) for root, lane in self._senders]
        return {str(name): part for name in names if (part := self._part(name)) is not None}

    def to_cbor(self) -> bytes:
        """The whole state as one item."""
        return cbor.encode(self.parts())

    @classmethod
    def from_cbor(cls, channel: ChannelId, state: bytes, table: TagTable) -> ChannelKeys:
        """The channel of a state that `to_cbor` gave."""
        return cls.from_parts(channel, kept.read_parts(state), table)

    @classmethod
    def from_parts(cls, channel: ChannelId, parts: Mapping[str, bytes], table: TagTable) -> ChannelKeys:
        """The channel of the parts that were kept; its senders skip what they had reserved.

        Raises StateBad.
        """
        facts = kept.read_channel(parts)
        keys = cls(channel, facts.ours, facts.recovery_root, table)
        keys.confirmed, keys.sending = facts.confirmed, facts.sending
        keys._secrets = dict(facts.secrets)
        for reception in kept.read_receptions(parts, channel, table):
            keys._receptions[reception.root, reception.lane] = reception
        for sender in kept.read_senders(parts):
            keys._senders[sender.root, sender.lane] = sender
        keys.slow_grace_seconds = facts.slow_grace_seconds
        keys._set_slow_grace()
        return keys

    # -- inside --------------------------------------------------------------------------------------------------------

    def _part(self, name: kept.PartName) -> bytes | None:
        place = (name.root, name.lane)
        match name.kind:
            case "in":
                reception = self._receptions.get(place)
                return None if reception is None else kept.write_reception(reception)
            case "out":
                sender = self._senders.get(place)
                return None if sender is None else kept.write_sender(sender)
            case _:
                return kept.write_channel(self._facts())

    def _facts(self) -> kept.ChannelFacts:
        numbers = (self.confirmed, self.sending, self.slow_grace_seconds)
        return kept.ChannelFacts(self.ours, *numbers, self._recovery_root, self._secrets)

    def _note(self, holder: Holder, now: Instant) -> None:
        """A datagram was opened; one under the recovery root proves nothing, since it can be repeated."""
        if holder.root == RECOVERY_ROOT:
            return
        self._touched.add(kept.PartName("in", holder.root, holder.lane))
        if not self._heard:
            self._heard = True
            for sender in self._senders.values():
                sender.heard()
        if holder.root > self.confirmed:
            self._confirm(holder.root, now)

    def _confirm(self, root: int, now: Instant) -> None:
        self.confirmed = root
        for number in [number for number in self._secrets if number < root]:
            del self._secrets[number]
        for (number, lane), reception in self._receptions.items():
            if number < root:
                reception.retire(now)
                self._touched.add(kept.PartName("in", number, lane))
        for number in sorted({number for number, _ in self._receptions})[:-ROOTS_KEPT_MAX]:
            self._remove_root(number)
        if root > self.sending:
            self._send_under(root)
        self._touched.add(kept.CHANNEL)

    def _send_under(self, root: int) -> None:
        """On the fast lane a root that is left may have to answer while it is heard; its sender ends with that."""
        self.sending = root
        for number in [number for number, lane in self._senders if number < root and lane is Lane.SLOW]:
            del self._senders[number, Lane.SLOW]
            self._touched.add(kept.PartName("out", number, Lane.SLOW))

    def _remove_root(self, root: int) -> None:
        self._secrets.pop(root, None)
        for lane in Lane:
            self._close(root, lane)

    def _close(self, root: int, lane: Lane) -> None:
        reception = self._receptions.pop((root, lane), None)
        if reception is not None:
            reception.close()
            self._touched.add(kept.PartName("in", root, lane))
        if self._senders.pop((root, lane), None) is not None:
            self._touched.add(kept.PartName("out", root, lane))

    def _set_slow_grace(self) -> None:
        for (_, lane), reception in self._receptions.items():
            if lane is Lane.SLOW:
                reception.set_grace(self.slow_grace_seconds * 1000)
