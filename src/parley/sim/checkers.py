"""What must hold in every world, whatever goes wrong: written from spec/, knowing nothing of how a station does it.

The watch sees what a machine shows to the world (what it commits, signs, carries and tells) and the disks; never into a
station.  It raises Violation at once, so that a failing world ends at its fault.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from random import Random
from typing import Final

from parley.authority.rules import Rule
from parley.exchange.effects import (
    Alarm,
    Append,
    Arrived,
    Declined,
    Durable,
    EntryHeld,
    Held,
    Keep,
    Mend,
    Note,
    Placed,
    Told,
)
from parley.seal.channel import Opened, Sealed
from parley.sim.accusing import is_receipt_of, unfounded
from parley.sim.alarms import STOPPED, line_named
from parley.sim.disk import Disk
from parley.sim.ground import DESK, Ground
from parley.sim.logs import Logs
from parley.sim.passing import Passing
from parley.sim.pledges import false_links, line_of, unfit_to_keep, untrue
from parley.sim.reading import (
    Copy,
    ReadEntry,
    has_seen_less,
    leaf_of,
    read_entry,
    read_entry_to_sign,
    read_timed_note,
)
from parley.sim.rot import Rotten
from parley.sim.ruling import Spoken, agreed, lines_open, misjudged, read_spoken, rulings
from parley.sim.violation import violated
from parley.wire.ids import ChannelId, LineId
from parley.wire.limits import BUCKET_BYTES, HELD_ENTRIES_MAX

FIGURES_MAX: Final = {"errands": 0, "frames waiting": 16_384, "entries beyond a gap": HELD_ENTRIES_MAX, "routes": 16}
"""What a station may keep in memory at the end of a turn."""


class Watch(Logs):
    """Sees everything that two sides (0 and 1) do."""

    def __init__(self, ground: Ground, disks: tuple[Disk, Disk], *, honest: bool = True) -> None:
        super().__init__(ground, disks)
        self.honest = honest
        """Whether both sides run what they should: then nobody may raise an alarm that is not expected."""
        self.expected: frozenset[str] = frozenset()
        """The alarms and refusals that may come in this world."""
        self.ever: dict[tuple[str, int], list[bytes]] = {}
        """Every entry that an author made durable for a place, also where its disk has forgotten it."""
        self._before: list[tuple[int, ...]] = [(0, 0), (0, 0)]
        """How much of line 0 a side held of its own and of the other's log before its last commit."""
        self.accepted: dict[tuple[str, int], bytes] = {}
        """Entries that an officer was told the place of, by origin and index: their hashes."""
        self.places = 0
        """How often one was told."""
        self.passing = (Passing(), Passing())
        self.rotten = Rotten()
        self._arrived: Counter[tuple[int, str, int]] = Counter()

    # -- what a machine does -------------------------------------------------------------------------------------------

    def signing(self, side: int, key: str, message: bytes) -> None:
        """A key is about to sign."""
        if key == "receipt":
            self._no(self.rotten.trouble_signing(side, line_of(message)))
            trouble = untrue(message, self.disks[side], partial(self.copy, side), partial(self.is_own, side))
            self._no(trouble and f"side {side} signs {trouble}")
        elif key == "entry":
            entry = read_entry_to_sign(message)
            self._no(self.rotten.trouble_signing(side, entry.origin.split("/")[1]))
            self._true_links(side, entry)

    def committed(self, side: int, durable: Iterable[Durable]) -> None:
        """All of it is on the disk now."""
        self.passing[side].keep_opened()
        zero = self.ground.lines[0]
        self._before[side] = tuple(self.copy(side, self.origin(author, zero)).size for author in (side, 1 - side))
        for effect in durable:
            if isinstance(effect, Append):
                self._appended(side, effect)
            elif isinstance(effect, Keep) and effect.value is not None:
                self._kept(side, effect.value)
            elif isinstance(effect, Note):
                self._noted(side, effect)
            elif isinstance(effect, Mend):
                as_written = effect.raw == self.copy(side, effect.origin).raws[effect.index]
                self._no(self.rotten.trouble_mending(side, effect.origin, effect.index, as_written=as_written))

    def rot(self, side: int, random: Random) -> int:
        """A disk spoils rows while its machine is down; returns how many."""
        logs = self.rotten.rot(random, side, self.disks[side].store, self.disks[1 - side].store)
        for origin in logs:
            self.passing[side].line_rests(self.line(origin))
        return len(logs)

    def sealed(self, side: int, _: ChannelId, sealed: Sealed, plaintext: bytes) -> None:
        """A datagram was sealed; whether it leaves is seen later."""
        self.passing[side].sealed[sealed.datagram] = (sealed, plaintext)

    def opened(self, side: int, _: ChannelId, opened: Opened) -> None:
        """A datagram was opened."""
        self._no(self.passing[side].open((opened.root, opened.lane, opened.number)))

    def interrupted(self, side: int) -> None:
        """A machine stops: what it has not made durable has not happened."""
        self.passing[side].interrupted()
        self.alarms.interrupted(side)

    def carried(self, side: int, datagram: bytes, mtu_bytes: int) -> None:
        """A datagram leaves the machine."""
        if len(datagram) > mtu_bytes:
            violated(f"side {side} carries {len(datagram)} bytes where {mtu_bytes} may pass")
        if len(datagram) % BUCKET_BYTES:
            violated(f"side {side} shows a length of {len(datagram)} bytes")
        trouble = self.passing[side].carry(datagram)
        self._no(trouble and f"side {side}: {trouble}")

    def told(self, side: int, effect: Told) -> None:
        """A person, or whoever stands for one, is told something."""
        match effect:
            case Placed(_, line, index, leaf):
                self._placed(side, self.origin(side, line), index, leaf)
            case Held(line, size):
                start = self.origin(side, line, b"")
                logs = [origin for owner, origin in self.copies if owner == side and origin.startswith(start)]
                held = [max(copy.size for copy in self._receipted_copies(side, origin)) for origin in logs]
                origin = self.origin(side, line)
                if max(held, default=0) < size:
                    violated(f"side {side} is told that {size} entries are held, and they are not: {origin}")
                if max((self.receipted.get(one, 0) for one in logs), default=0) < size:
                    violated(f"side {side} is told of a receipt for {size} entries that it does not keep: {origin}")
            case EntryHeld(line, index):
                raws = self.copy(side, self.origin(side, line)).raws
                if not (self.were_set_back or self.disks[1 - side].holds(leaf_of(raws[index]))):
                    violated(f"side {side} is told that entry {index} is held, and it is not")
            case Arrived(line, index, raw, provisional):
                self._has_arrived(side, line, index, raw, provisional=provisional)
            case Declined(refusal=refusal) if refusal.code not in self.expected and not isinstance(refusal, Rule):
                violated(f"side {side} declines what an officer released: {refusal!r}")
            case Alarm():
                trouble = self.alarms.tell(side, effect)
                self._no(trouble and f"side {side} {trouble}")
                self._may_be_raised(side, effect)
            case _:
                pass

    def sees(self, side: int, entry: bytes | None) -> bool:
        """Whether people see what they mean to answer: a station that was set back has perhaps lost it."""
        return entry is None or self.disks[side].holds(entry)

    def turned(self, side: int, figures: Mapping[str, int]) -> None:
        """A turn is over, and the station keeps so much in memory."""
        self.passing[side].turn_over()
        trouble = self.alarms.turn_over(side)
        self._no(trouble and f"side {side} {trouble}")
        for name, bound in FIGURES_MAX.items():
            if figures[name] > bound:
                violated(f"side {side} keeps {figures[name]} {name}, at most {bound}")

    # -- at the end ----------------------------------------------------------------------------------------------------

    def agreed(self) -> bool:
        """Whether both sides hold the same, and both have a receipt for all of it."""
        return next(self.differences(), None) is None

    def differences(self) -> Iterator[str]:
        """What is still missing for that; where two entries stand for one place, that somebody is told."""
        for side, origin, index in self.rotten.rows:
            yield f"{origin} {index} is spoiled on side {side}"
        for origin in dict.fromkeys(origin for _, origin in self.copies):
            side = 0 if self.is_own(0, origin) else 1
            own, other = self.copy(side, origin).size, self.copy(1 - side, origin).size
            if self.contradict(origin):
                yield from () if self.alarms.raised else (f"{origin}: two entries at one place, and nobody is told",)
            elif not own == other == self.receipted.get(origin, 0):
                yield f"{origin}: {own} entries, {other} copied, {self.receipted.get(origin, 0)} receipted"

    def finish(self) -> None:
        """Go once more through everything, when all has come to rest."""
        for (side, origin), copy in self.copies.items():
            if self.disks[side].store.entries(origin, 0, copy.size + 1) != copy.raws:
                violated(f"side {side} gives back other bytes than it was given: {origin}")
            if not self.contradict(origin) and copy.raws != self.copy(1 - side, origin).raws:
                violated(f"the copies differ: {origin}")
        one, other = (lines_open(disk.store, self.ground.channel) for disk in self.disks)
        at_odds = self.at_odds()
        if one != other and not at_odds:
            violated(f"one side has lines that the other has not: {one ^ other}")
        if not self.were_set_back:
            self._rulings({self.ground.lines[number] for number in one})
        for (origin, index), leaf in self.accepted.items():
            for side in (0, 1) if origin not in self.doubled and self.line(origin) not in at_odds else ():
                copy = self.copy(side, origin)
                if index >= copy.size or copy.tree.leaves[index] != leaf:
                    violated(f"side {side} lost an accepted entry: {origin} {index}")

    def declined(self, side: int, said: Spoken, code: str) -> None:
        """A draft broke a rule at the door: by what was durable before the last commit, or is now."""
        own, other = (self._zero(side, author) for author in (side, 1 - side))
        if not self.were_set_back and code not in rulings(said, own, other, self._before[side], DESK):
            violated(f"side {side} declines by the rule {code}, which is not broken: {said}")

    def _rulings(self, lines: set[LineId]) -> None:
        """Every verdict of each side on what the other said is that of spec/authority.md, and so are the open lines."""
        if lines != {*self.ground.lines[:2], *agreed(self._zero(0, 0), self._zero(1, 1))}:
            violated(f"other lines are open than are agreed: {sorted(map(self.ground.lines.index, lines))}")
        for (side, origin), copy in self.copies.items():
            if self.is_own(side, origin):
                continue
            theirs, mine = (self._zero(side, author) for author in (1 - side, side))
            trouble = misjudged(copy.raws, theirs, mine, self.disks[side].store.kept("verdict"), DESK)
            self._no(trouble and f"side {side} {trouble}")

    def _zero(self, side: int, author: int) -> list[Spoken]:
        """An author's log of line 0 as a side holds it."""
        return [read_spoken(raw) for raw in self.copy(side, self.origin(author, self.ground.lines[0])).raws]

    def set_back(self, side: int, disk: Disk) -> None:
        """A side has an old disk.  What nobody holds any more is gone; all else must be on both sides in the end."""
        super().set_back(side, disk)
        self.passing[side].set_back()
        for owner, origin in self.copies:
            if owner == side and self.is_own(side, origin):
                self.passing[side].current[self.line(origin)] = origin
        for place in [place for place in self._arrived if place[0] == side]:
            if place[2] >= self.copy(side, place[1]).size:
                del self._arrived[place]
        self.accepted = {
            (origin, index): leaf
            for (origin, index), leaf in self.accepted.items()
            if any(self.copy(one, origin).tree.leaves[index : index + 1] == [leaf] for one in (0, 1))
        }

    def _no(self, trouble: str) -> None:
        if trouble:
            violated(trouble)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _appended(self, side: int, effect: Append) -> None:
        copy = self.copies.setdefault((side, effect.origin), Copy())
        if effect.index < copy.size and copy.raws[effect.index] == effect.raw:
            return
        if effect.index != copy.size:
            violated(f"side {side} writes entry {effect.index} where {copy.size} are: {effect.origin}")
        entry = read_entry(effect.raw)
        if (entry.origin, entry.index) != (effect.origin, effect.index):
            violated(f"side {side} writes an entry that names another place: {entry}")
        if entry.root != copy.tree.root(copy.size):
            violated(f"side {side} writes entry {effect.index} on a wrong root: {effect.origin}")
        signed = self.ever.setdefault((effect.origin, effect.index), [])
        if self.is_own(side, effect.origin):
            if effect.raw not in signed:
                if (side, effect.origin) in self.stopped:
                    violated(f"side {side} writes into a log that it has stopped: {effect.origin} {effect.index}")
                self._true_links(side, entry)
                signed.append(effect.raw)
                self.passing[side].writes(self.line(effect.origin), effect.origin)
            if len(signed) > 1:
                self.doubled.add(effect.origin)
        else:
            self._theirs(side, effect.raw, entry)
        if has_seen_less(copy.newest, entry):
            self._less_seen(side, entry)
        copy.raws.append(effect.raw)
        copy.tree.leaves.append(leaf_of(effect.raw))
        copy.newest = entry

    def _noted(self, side: int, note: Note) -> None:
        """Something was kept against the other side, or an alarm; of a log that has stopped nothing leaves any more."""
        trouble = unfounded(note, self.ground.parties[side].card, self.ground.parties[1 - side].card)
        self._no(trouble and f"side {side} keeps against the other {trouble}")
        alarm = self.alarms.keep(side, note)
        if alarm is not None:
            self._may_be_raised(side, alarm)
            if alarm.code == STOPPED:
                self.stopped.add((side, self.origin(side, self.ground.lines[line_named(alarm)])))
                self.passing[side].line_rests(line_named(alarm))

    def _may_be_raised(self, side: int, alarm: Alarm) -> None:
        if self.honest and alarm.code not in self.expected:
            violated(f"side {side} raises an alarm though both are honest: {alarm}")

    def _true_links(self, side: int, entry: ReadEntry) -> None:
        """What an entry says that its author held must be so."""

        def held(whose: int, line: LineId, generation: bytes) -> Copy:
            return self.copy(side, self.origin((side, 1 - side)[whose], line, generation))

        trouble = false_links(entry, self.ground.lines[0], held)
        self._no(trouble and f"entry {entry.index} {trouble}: {entry.origin}")

    def _theirs(self, side: int, raw: bytes, entry: ReadEntry) -> None:
        """An entry of the other side is to be held: it has it, too."""
        if raw not in self.ever.get((entry.origin, entry.index), ()):
            violated(f"side {side} holds an entry that its author has not: {entry.origin} {entry.index}")

    def _less_seen(self, _: int, entry: ReadEntry) -> None:
        violated(f"entry {entry.index} has seen less than the one before it: {entry.origin}")

    def _kept(self, side: int, value: bytes) -> None:
        """A receipt that an author keeps must be a receipt, of what the receiver holds durably."""
        note = read_timed_note(value)
        if note is None or note.name != f"parley/{self.parties[1 - side]}/receipt":
            return
        genuine = is_receipt_of(value, self.ground.parties[1 - side].card)
        trouble = unfit_to_keep(note, self._receipted_copies(side, note.origin), self.receipted, genuine=genuine)
        self._no(trouble and f"side {side} {trouble}")
        self.receipted[note.origin] = note.size

    def _receipted_copies(self, side: int, origin: str) -> list[Copy]:
        """What a receipt on a side's log may stand on: the other side's copy, now or before it was set back."""
        return self.ever_held(1 - side, origin)

    def _placed(self, side: int, origin: str, index: int, leaf: bytes) -> None:
        copy = self.copy(side, origin)
        if index >= copy.size or copy.tree.leaves[index] != leaf:
            violated(f"side {side} tells a place that is not durable: {origin} {index}")
        self.places += 1
        if (origin, index) in self.accepted and origin not in self.doubled:
            violated(f"side {side} gives one place twice: {origin} {index}")
        self.accepted[origin, index] = leaf
        entry = read_entry(copy.raws[index])
        if (side, origin) not in self.stopped:
            self.passing[side].placed(self.line(origin), index, entry.precedence)

    def _has_arrived(self, side: int, line: LineId, index: int, raw: bytes, *, provisional: bool) -> None:
        origin = read_entry(raw).origin
        if not origin.startswith(self.origin(1 - side, line, b"")):
            violated(f"side {side} shows an entry of another log: {origin}")
        if not self.disks[side].holds(leaf_of(raw)):
            violated(f"side {side} shows an entry that is not durable: {origin} {index}")
        if provisional:
            return
        self._arrived[side, origin, index] += 1
        if self._arrived[side, origin, index] > 1:
            violated(f"side {side} delivers an entry twice: {origin} {index}")
        if self.copy(side, origin).raws[index : index + 1] != [raw]:
            violated(f"side {side} delivers what it does not hold: {origin} {index}")

    def origin(self, side: int, line: LineId, generation: bytes | None = None) -> str:
        """The origin of a side's log on a line; without a generation the one that is there."""
        start = self.start_of(side, line)
        current = self.passing[side].current
        return current.get(self.ground.lines.index(line), start) if generation is None else start + generation.hex()
