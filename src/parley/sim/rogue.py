"""A hostile party: a real station with real keys, and a program between it and the world that does as it likes.

Its station goes on as any other, so that what it says is right most of the time.  The program sends more under the same
keys (second entries, receipts for what it never saw, logs that never were, noise), sends again what went before, and
keeps back what its station gives it.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Final, Protocol

from parley.exchange.effects import Keep, Placed
from parley.exchange.keying import KEYS_SPACE
from parley.forms.builtin import GENERATION, GenerationChange
from parley.keys.purpose import Purpose, key_id
from parley.keys.signing import ed25519_sign
from parley.record.entry import Payload, Seen, assemble, decode_entry, encode_payload, protected_header, signing_input
from parley.record.merkle import EMPTY_ROOT
from parley.record.origin import Head, Origin
from parley.record.receipt import EntryReceipt, entry_receipt_message, receipt_message
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.sim.disk import Fate
from parley.sim.enemy import Enemy
from parley.sim.hostilewatch import HONEST, HostileWatch
from parley.sim.reading import Copy
from parley.wire.ids import STATION_POST, EntryHash, EntryIndex, Generation, LogSize, RootHash

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from parley.exchange.channel import Channel
    from parley.exchange.effects import Durable, Told
    from parley.exchange.lines import Line
    from parley.seal.channel import Opened, Sealed
    from parley.sim.checkers import Watch
    from parley.sim.clock import Clock
    from parley.sim.disk import Disk
    from parley.sim.ground import Ground
    from parley.sim.machine import Machine
    from parley.wire.ids import ChannelId

EVERY_MS: Final = (500, 6_000)
FULL_EVERY_MS: Final = (3_000, 15_000)
"""How long it waits before it does the next thing; and when all is calm, and it has done each thing once more."""

WITHHOLDS_MS: Final = (1_000, 60_000)
CALM_MS: Final = 3_600_000
"""How long it keeps receipts back, in the storm and after it."""

TRIES: Final = 5
"""How often it tries what it cannot do, as when nothing has been said that it could fork."""

FLOOD: Final = 40
"""Datagrams of a flood."""

REMEMBERED: Final = 100
"""Datagrams that it may send again, of its own and of the other side's."""


class Victim(Protocol):
    """A channel to an honest station."""

    ground: Ground

    @property
    def watch(self) -> Watch:
        """The watch over it."""
        ...

    def is_of(self, effect: Told) -> bool:
        """Whether what is told is about it."""
        ...

    def slip_in(self, datagram: bytes) -> None:
        """Give the network a datagram that no station made."""
        ...


class Stage(Protocol):
    """What of a world it needs."""

    seed: int
    clock: Clock
    healed: bool
    machines: tuple[Machine, ...]
    disks: list[Disk]

    def links_of(self, machine: int) -> Sequence[Victim]:
        """The channels that a machine has."""
        ...

    def did(self, machine: int, kind: str, what: str) -> None:
        """Take note of a hostile act."""
        ...


class Rogue:
    """The program; it is the eyes of its machine as well, since it sees all that its station does."""

    def __init__(self, stage: Stage, number: int) -> None:
        self.stage = stage
        self.number = number
        self.random = Random(f"rogue {stage.seed}")
        self.acts: tuple[str, ...] = ()
        """What it is given to."""
        self._remembered: dict[bytes, list[bytes]] = {}
        self._receipts: set[bytes] = set()
        """Datagrams of its station with receipts in them, that have not left."""
        self._withholds_until_ms = 0
        self._left: dict[str, int] = {}
        self.given_to(*self.random.sample(sorted(ACTS), self.random.randint(3, len(ACTS))))

    def given_to(self, *acts: str) -> None:
        """From now on it does these things."""
        self.acts = acts
        self._left = dict.fromkeys(acts, TRIES)

    @property
    def machine(self) -> Machine:
        """The machine that it has."""
        return self.stage.machines[self.number]

    @property
    def victims(self) -> Sequence[Victim]:
        """Its channels, to honest stations."""
        return self.stage.links_of(self.number)

    def begin(self) -> None:
        """Do one thing after another, as long as the world lasts."""
        self.stage.clock.after(self._next_ms(), self._go_on)

    @property
    def full(self) -> bool:
        """Whether it has done everything that it is given to where nothing hinders anybody any more."""
        return not self._left

    def _go_on(self) -> None:
        if self.machine.up:
            name = self.random.choice(sorted(self._left) if self.stage.healed and self._left else self.acts)
            self._act(self.random.choice(self.victims), name)
        self.stage.clock.after(self._next_ms(), self._go_on)

    def _next_ms(self) -> int:
        return self.random.randint(*(FULL_EVERY_MS if self.full else EVERY_MS))

    def lets_go(self, victim: Victim, datagram: bytes) -> bool:
        """Whether a datagram of its station may leave."""
        receipt = datagram in self._receipts
        self._receipts.discard(datagram)
        self._remember(victim, datagram)
        return not receipt or self.stage.clock.now_ms >= self._withholds_until_ms

    def hears(self, victim: Victim, datagram: bytes) -> None:
        """A datagram has come from the other side."""
        self._remember(victim, datagram)

    def _remember(self, victim: Victim, datagram: bytes) -> None:
        known = self._remembered.setdefault(victim.ground.channel, [])
        known.append(datagram)
        del known[:-REMEMBERED]

    # -- what it does --------------------------------------------------------------------------------------------------

    def _act(self, victim: Victim, name: str) -> None:
        """Do something on a line, which it knows as the honest station sees it."""
        honest = self.stage.machines[victim.ground.ends[HONEST]].station
        if honest is None:
            return
        act, code = ACTS[name]
        what = act(self, victim, honest.state.channels[victim.ground.channel].lines[self.random.randrange(2)])
        if what:
            self.stage.did(self.number, name, what)
        if self.stage.healed:
            self._tried(name, TRIES if what else 1)
        if self.stage.healed and what and code:
            assert isinstance(victim.watch, HostileWatch)
            victim.watch.owed.add(code)

    def _tried(self, name: str, times: int) -> None:
        self._left[name] = self._left.get(name, 0) - times
        if self._left[name] <= 0:
            del self._left[name]

    def fork(self, victim: Victim, line: Line) -> str:
        """Sign a second entry for a place, or one on a root that is not there."""
        raws = self._held(victim, line.other.origin)
        if not raws:
            return ""
        index = self.random.randrange(len(raws))
        payload = decode_entry(raws[index]).payload
        other = replace(payload, time_seconds=payload.time_seconds + 1)
        if index == len(raws) - 1 and self.random.random() < 0.5:
            other = replace(payload, index=EntryIndex(index + 1), root=RootHash(self.random.randbytes(32)))
        self._send_entry(victim, line, line.other.origin, other)
        return f"a second entry {other.index} of line {line.index}"

    def claim_to_have_seen(self, victim: Victim, line: Line) -> str:
        """Sign the next entry, with a log of the other side's in it that never was."""
        raws = self._held(victim, line.other.origin)
        if not raws:
            return ""
        before, root = decode_entry(raws[-1]).payload, Copy.of(raws).tree.root(len(raws))
        seen = Seen(line.own.origin.generation, LogSize(line.own.size + 1_000), RootHash(bytes(32)))
        following = replace(before, index=EntryIndex(len(raws)), root=RootHash(root), seen=seen)
        self._send_entry(victim, line, line.other.origin, following)
        return f"entry {len(raws)} of line {line.index} has seen {seen.size} entries"

    def receipt_beyond(self, victim: Victim, line: Line) -> str:
        """Sign receipts for what was never written; they go together, for of two the shorter would come first."""
        own, size = line.own, LogSize(1 << 30)
        head = Head(own.origin, size, RootHash(self.random.randbytes(32)))
        signature = self._sign(Purpose.RECEIPT, receipt_message(head, self._seconds()))
        single = self._entry_receipt(own.origin, EntryIndex(self.random.randrange(own.size + 3)))
        self._send(
            victim,
            frames.Receipt(line.index, size, self._seconds(), signature),
            frames.EntryReceipt(line.index, single.index, single.prefix, single.time_seconds, single.signature),
        )
        return f"a receipt for {size} entries of line {line.index}"

    def receipt_for_another(self, victim: Victim, line: Line) -> str:
        """Sign a receipt with a root that the other side's log has never had."""
        raws = self._held(victim, line.own.origin)
        if not raws:
            return ""
        head = Head(line.own.origin, LogSize(len(raws)), RootHash(self.random.randbytes(32)))
        signature = self._sign(Purpose.RECEIPT, receipt_message(head, self._seconds()))
        key = key_id(self.machine.party.card.card.keys[Purpose.RECEIPT])
        whole = head.origin.generation, head.size, head.root, self._seconds(), key, signature
        self._send(victim, frames.ReceiptFull(line.index, *whole))
        return f"a receipt with another root for {head.size} entries of line {line.index}"

    def old_generation(self, victim: Victim, line: Line) -> str:
        """Begin the log anew, or one that would be older, and say that the one before was longer than it was."""
        raws = self._held(victim, line.other.origin)
        if not raws:
            return ""
        number = self.random.choice((0, 0, 1, self._channel(victim).keys.newest))
        generation = Generation(number.to_bytes(4, "big") + self.random.randbytes(4))
        change = GenerationChange(line.other.origin.generation, self.random.choice((0, 1, 1 << 30)), bytes(32))
        first = replace(decode_entry(raws[0]).payload, index=EntryIndex(0), root=EMPTY_ROOT, post=STATION_POST)
        form, version = GENERATION
        payload = replace(first, form=form, form_version=version, body=change.body(), answers=None)
        self._send_entry(victim, line, replace(line.other.origin, generation=generation), payload)
        return f"generation {generation.hex()} of line {line.index}"

    def withhold(self, _: Victim, __: Line) -> str:
        """Let no receipt leave for a while, and when all is calm none at all."""
        longest = CALM_MS if self.stage.healed else self.random.randint(*WITHHOLDS_MS)
        self._withholds_until_ms = self.stage.clock.now_ms + longest
        return "no receipt leaves"

    def repeat(self, victim: Victim, _: Line) -> str:
        """Send again what went before, and give back what came."""
        known = self._remembered.get(victim.ground.channel, [])
        for datagram in known:
            victim.slip_in(datagram)
        return f"{len(known)} datagrams again" if known else ""

    def malformed(self, victim: Victim, line: Line) -> str:
        """Send frames that are nearly right, and some that are not."""
        raws = self._held(victim, line.other.origin)
        if raws:
            self._send_sealed(victim, Enemy(self.random, line.other.origin, line.own.origin, raws).datagram())
        return "frames that are none" if raws else ""

    def flood(self, victim: Victim, line: Line) -> str:
        """Send as much as there is room for: noise, and frames that ask for much."""
        for _ in range(FLOOD):
            victim.slip_in(self.random.randbytes(self.random.randrange(20, 1_200)))
        want = frames.Want(line.index, 0, line.own.origin.generation, EntryIndex(0), 1 << 30)
        have = frames.Have(line.index, LogSize(1 << 39), LogSize(0))
        for _ in range(FLOOD // 10):
            self._send(victim, want, have)
        return f"{FLOOD} datagrams of noise, and asks for everything"

    # -- with real keys ------------------------------------------------------------------------------------------------

    def _held(self, victim: Victim, origin: Origin) -> list[bytes]:
        """What the honest station holds of a log."""
        store = self.stage.disks[victim.ground.ends[HONEST]].store
        return [raw for _, raw in store.as_found(origin.text, 0, store.size(origin.text))]

    def _entry_receipt(self, origin: Origin, index: EntryIndex) -> EntryReceipt:
        key = key_id(self.machine.party.card.card.keys[Purpose.RECEIPT])
        receipt = EntryReceipt(origin, index, EntryHash(bytes(32)), LogSize(0), self._seconds(), key, b"")
        return replace(receipt, signature=self._sign(Purpose.RECEIPT, entry_receipt_message(receipt)))

    def _send_entry(self, victim: Victim, line: Line, origin: Origin, payload: Payload) -> None:
        header = protected_header(key_id(self.machine.party.card.card.keys[Purpose.ENTRY]), origin)
        encoded = encode_payload(payload)
        raw = assemble(header, encoded, self._sign(Purpose.ENTRY, signing_input(header, encoded)))
        self._send(victim, frames.EntryFull(line.index, 0, raw))

    def _send(self, victim: Victim, *said: frames.Frame) -> None:
        self._send_sealed(victim, frames.pack(said, padded=False))

    def _send_sealed(self, victim: Victim, plaintext: bytes) -> None:
        """Seal it as its station would: what it reserves is kept, so that its station may go on behind it.

        Where all is healed it is to be heard, whatever was lost: by a number that is known then.
        """
        channel = self._channel(victim)
        reservation = channel.keys.reserve(Lane.FAST, self.machine.now(self.stage.clock.now_ms))
        if reservation is not None:
            channel.keys.grant(reservation)
            parts = channel.keys.changed().items()
            self.machine.disk.commit(
                [Keep(KEYS_SPACE, channel.id + name.encode(), part) for name, part in parts], Fate.WELL
            )
        victim.slip_in(channel.keys.seal(plaintext, Lane.FAST, beacon=self.stage.healed).datagram)

    def _sign(self, purpose: Purpose, message: bytes) -> bytes:
        return ed25519_sign(self.machine.party.seeds[purpose], message)

    def _channel(self, victim: Victim) -> Channel:
        assert self.machine.station is not None, "it acts while it runs"
        return self.machine.station.state.channels[victim.ground.channel]

    def _seconds(self) -> int:
        return self.machine.now(self.stage.clock.now_ms) // 1_000

    # -- the eyes of its machine ---------------------------------------------------------------------------------------

    def signing(self, side: int, key: str, message: bytes) -> None:
        """Its station signs."""

    def committed(self, side: int, durable: Sequence[Durable]) -> None:
        """Something of its station is durable."""

    def sealed(self, _: int, channel: ChannelId, sealed: Sealed, plaintext: bytes) -> None:
        """Its station made a datagram: whether there are receipts in it is remembered, and what is, for the trace."""
        if any(isinstance(one, frames.Receipt | frames.EntryReceipt) for one in frames.parse(plaintext).frames):
            self._receipts.add(sealed.datagram)
        for victim in self.victims:
            if victim.ground.channel == channel:
                victim.watch.passing[1 - HONEST].sealed[sealed.datagram] = (sealed, plaintext)

    def opened(self, side: int, channel: ChannelId, opened: Opened) -> None:
        """Its station opened a datagram."""

    def carried(self, side: int, datagram: bytes, mtu_bytes: int) -> None:
        """A datagram of its station leaves."""

    def told(self, _: int, effect: Told) -> None:
        """Its people are told: what they say counts among the entries of the world."""
        for victim in self.victims:
            victim.watch.places += isinstance(effect, Placed) and victim.is_of(effect)

    def turned(self, side: int, figures: Mapping[str, int]) -> None:
        """A turn of its station is over."""


ACTS: Final[dict[str, tuple[Callable[[Rogue, Victim, Line], str], str]]] = {
    "forks": (Rogue.fork, "log-forked"),
    "claims to have seen": (Rogue.claim_to_have_seen, ""),
    "signs receipts beyond": (Rogue.receipt_beyond, "receipt-beyond-log"),
    "signs receipts for another": (Rogue.receipt_for_another, "receipt-differs"),
    "begins anew": (Rogue.old_generation, ""),
    "withholds": (Rogue.withhold, ""),
    "repeats": (Rogue.repeat, ""),
    "malformed": (Rogue.malformed, ""),
    "floods": (Rogue.flood, ""),
}
"""What it may do, and what the honest station must name where it is sure to have seen it."""
