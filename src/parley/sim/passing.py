"""What leaves one machine, looked at where the datagrams are sealed: numbers, places and the order of precedence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.seal import frames
from parley.seal.channel import Sealed
from parley.seal.dehydrate import DehydratedEntry, NearPlace
from parley.seal.fountain import Symbol
from parley.seal.reception import RECOVERY_ROOT
from parley.seal.schedule import Lane
from parley.sim.reading import read_entry
from parley.wire import varint
from parley.wire.marks import Precedence

_LOW: Final = 0xFFF
_ENTRY: Final = 1
_ENTRY_FULL: Final = 2
_WIDE: Final = 1 << 9


Place = tuple[int, Lane, int]
"""A datagram's root, lane and number."""


class Passing:
    """Everything that one side has let go of."""

    def __init__(self) -> None:
        self.sealed: dict[bytes, tuple[Sealed, bytes]] = {}
        """What was sealed and not yet carried."""
        self._numbers: dict[Place, bytes] = {}
        self._opened: set[Place] = set()
        """Datagrams that were opened, and that is durable."""
        self._opening: set[Place] = set()
        self._said: dict[tuple[str, int], bytes] = {}
        """The signature of the entry that left for each log and place (its low 12 bits)."""
        self.current: dict[int, str] = {}
        """The log that is written now, by line."""
        self._pieces: dict[int | bytes, tuple[int, int, int] | None] = {}
        """Of which entry (precedence, line, place) the pieces with a frame id, or the symbols of a name, are."""
        self._fulls: dict[int, dict[int, bytes]] = {}
        """The pieces with a frame id that have left, until all have."""
        self._placed: set[tuple[int, int]] = set()
        self._owed: set[tuple[int, int]] = set()
        """FLASH entries that have a place and have not left yet."""
        self.left: set[tuple[int, int]] = set()
        """Line and place (its low 12 bits) of entries that have left."""
        self._unheld: set[tuple[int, int]] = set()
        """FLASH entries of which no receipt tells that they are held."""
        self.piece_trouble: Callable[[frames.Blob], str] = lambda _: "a piece of an attachment that nobody named"

    def set_back(self) -> None:
        """The machine was set back: it may use the numbers of its keys again, and has forgotten what it owed."""
        self._numbers.clear()
        self._opened.clear()
        self._said.clear()
        self._placed.clear()
        self._owed.clear()
        self._unheld.clear()
        self.current.clear()

    def writes(self, line: int, origin: str) -> None:
        """The log that is written now on a line; what was owed of the one before it stays there."""
        if self.current.get(line, origin) != origin:
            self.line_rests(line)
        self.current[line] = origin

    def placed(self, line: int, index: int, precedence: int) -> None:
        """An entry got its place; if it is a FLASH, it leaves next."""
        if precedence == Precedence.FLASH:
            self._placed.add((line, index & _LOW))

    def turn_over(self) -> None:
        """From here on a FLASH that has its place is due before all that is routine."""
        self._owed |= self._placed
        self._unheld |= self._placed
        self._placed.clear()

    def held(self, line: int, indexes: range) -> None:
        """Receipts tell that these entries are held."""
        self._unheld -= {(line, index & _LOW) for index in indexes}

    def line_rests(self, line: int) -> None:
        """A row of a line is spoiled: until it is mended nothing of the line leaves, not even a FLASH."""
        self._owed = {owed for owed in self._owed if owed[0] != line}
        self._placed = {placed for placed in self._placed if placed[0] != line}
        self._unheld = {unheld for unheld in self._unheld if unheld[0] != line}

    def open(self, place: Place) -> str:
        """A datagram was opened; tells what is wrong with that, if anything is: its tag dies with it."""
        if place[0] == RECOVERY_ROOT:
            return ""
        again = place in self._opened or place in self._opening
        self._opening.add(place)
        return f"number {place[2]} of root {place[0]}, {place[1].name} lane is opened twice" if again else ""

    def keep_opened(self) -> None:
        """What was opened is durable."""
        self._opened |= self._opening
        self._opening.clear()

    def interrupted(self) -> None:
        """The machine stops: what was opened is not durable, and of what is held people were perhaps not told."""
        self._opening.clear()
        self._unheld.clear()
        self._fulls.clear()

    def carry(self, datagram: bytes) -> str:
        """A datagram leaves; tells what is wrong with that, if anything is."""
        if datagram not in self.sealed:
            return ""  # under the recovery root, where numbers may be used again
        sealed, plaintext = self.sealed[datagram]
        place = (sealed.root, sealed.lane, sealed.number)
        if self._numbers.setdefault(place, datagram) != datagram:
            return f"number {sealed.number} of root {sealed.root}, lane {sealed.lane} seals two datagrams"
        parsed = frames.parse(plaintext)
        if parsed.trouble is not None:
            return f"a datagram that nobody can read: {parsed.trouble!r}"
        troubles = [self._frame(frame, sealed.lane) for frame in parsed.frames]
        return next((trouble for trouble in troubles if trouble), "")

    def told(self, datagram: bytes) -> str:
        """What is in a datagram, for people."""
        if datagram not in self.sealed:
            return f"{len(datagram)} bytes"
        sealed, plaintext = self.sealed[datagram]
        said = ", ".join(_told(frame) for frame in frames.parse(plaintext).frames)
        return f"#{sealed.root}.{sealed.number} {len(datagram)} bytes: {said}"

    def _frame(self, frame: frames.Frame, lane: Lane) -> str:
        match frame:
            case DehydratedEntry():
                index = frame.place.index_low if isinstance(frame.place, NearPlace) else frame.place.index
                origin = self.current.get(frame.line, "")
                return self._leaves(frame.precedence, frame.line, index) or self._says(origin, index, frame.signature)
            case frames.EntryFull(line, 0, raw):
                entry = read_entry(raw)
                self._left(line, entry.index)
                return self._says(entry.origin, entry.index, entry.signature)
            case frames.Blob():
                return self.piece_trouble(frame) or self._beside(lane)
            case frames.Fragment(frame_id, index, count, piece):
                return self._piece(frame_id, index, piece) or self._whole(frame_id, index, count, piece)
            case Symbol(whole_id, _, number, piece):
                return self._piece(whole_id, number, piece)
            case _:
                return ""

    def _beside(self, lane: Lane) -> str:
        """A stick takes all that there is; any other way has no room beside a FLASH that has no receipt."""
        waits = self._unheld and lane is Lane.FAST
        return f"a piece of an attachment leaves beside FLASH {sorted(self._unheld)}" if waits else ""

    def _leaves(self, precedence: int, line: int, index: int) -> str:
        self._left(line, index)
        if precedence == Precedence.ROUTINE and self._owed:
            return f"ROUTINE {index} of line {line} leaves before FLASH {sorted(self._owed)}"
        return ""

    def _left(self, line: int, index: int) -> None:
        self.left.add((line, index & _LOW))
        self._owed.discard((line, index & _LOW))
        self._placed.discard((line, index & _LOW))

    def _says(self, origin: str, index: int, signature: bytes) -> str:
        """One place, one entry, for ever."""
        if self._said.setdefault((origin, index & _LOW), signature) != signature:
            return f"a second entry leaves for place {index} of {origin}"
        return ""

    def _piece(self, frame_id: int | bytes, index: int, piece: bytes) -> str:
        """The beginning of a frame stands in its first piece: type, flags, line, place (spec/frames.md, ENTRY)."""
        if index == 0:
            self._pieces[frame_id] = self._begun(piece)
        known = self._pieces.get(frame_id)
        return self._leaves(*known) if known is not None else ""

    def _whole(self, frame_id: int, index: int, count: int, piece: bytes) -> str:
        """An entry that goes in full shows its place when all its pieces have left."""
        pieces = self._fulls.setdefault(frame_id, {})
        pieces[index] = piece
        if len(pieces) < count:
            return ""
        whole = b"".join(content for _, content in sorted(self._fulls.pop(frame_id).items()))
        kind = whole[0] & 0x7F
        return self._frame(frames.decode(kind, whole[1:]), Lane.FAST) if kind == _ENTRY_FULL else ""

    def _begun(self, piece: bytes) -> tuple[int, int, int] | None:
        kind, flags = piece[0] & 0x7F, int.from_bytes(piece[1:3], "big")
        if kind == _ENTRY_FULL:
            self._owed = {owed for owed in self._owed if owed[0] != piece[1]}
        if kind != _ENTRY:
            return None
        low = varint.decode(piece, 4)[0] if flags & _WIDE else int.from_bytes(piece[4:6], "big") >> 4
        return flags >> 14, piece[3], low


def _told(frame: frames.Frame) -> str:  # noqa: PLR0911 - a table of what is told
    match frame:
        case DehydratedEntry(line=line, precedence=precedence, place=place):
            index = place.index_low if isinstance(place, NearPlace) else place.index
            return f"entry {line}/{index} {Precedence(precedence).name}"
        case frames.EntryFull(line, side, raw):
            return f"full entry {line}/{read_entry(raw).index}{' back' if side else ''}"
        case frames.Fragment(frame_id, index, count):
            return f"piece {index + 1}/{count} of {frame_id}"
        case frames.Receipt(line, size):
            return f"receipt {line}/{size}"
        case frames.EntryReceipt(line, index):
            return f"receipt of entry {line}/{index}"
        case frames.Have(line, own, held):
            return f"have {line}/{own} and {held}"
        case frames.Want(line, side, _, first, count):
            return f"want {line}/{first}+{count}{' back' if side else ''}"
        case frames.Blob(blob_hash, offset, total, piece):
            return f"attachment {blob_hash.hex()[:8]} {offset}+{len(piece)} of {total}"
        case _:
            return type(frame).__name__
