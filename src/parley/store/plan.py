"""What a commit comes down to: which rows are new, which values change.  Every kind of store follows the same plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from hashlib import sha256
from typing import Protocol, assert_never

from parley.store.interface import AppendEntry, Journal, Keep, MendEntry, Op, Replace
from parley.store.troubles import (
    StationBusy,
    StoreConflict,
    StoreDamaged,
    StoreExists,
    StoreFailed,
    StoreGap,
    StoreNewer,
    StoreRowDamaged,
    StoreUnsure,
)
from parley.wire.cbor import encode
from parley.wire.limits import LOG_SIZE_MAX
from parley.wire.values import dataclass

JOURNAL = "journal:"
"""Journals are kept as logs of this name and their space's: one kind of row, one way to check it."""

DAMAGED_SPACE = "damaged"
"""The journal of what was left of rows that were mended: origin, index, leaf hash, bytes; both empty if it was gone."""

GONE = (b"", b"")
"""What is found of a row that is gone: neither leaf hash nor bytes."""


class Held(Protocol):
    """What a plan has to know about what is there; of a log or a journal by its name."""

    def rows(self, name: str) -> int:
        """The number of rows of a log."""
        ...

    def leaf(self, name: str, index: int) -> bytes:
        """The leaf hash of a row that is there."""
        ...

    def as_found(self, origin: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """As Store.as_found."""
        ...


@dataclass(frozen=True, slots=True)
class Plan:
    """`rows` are (name, index, leaf, raw), each at the end of its log; of `values` the last under a key stands.

    `mended` are such rows for places that are taken; beside them there is always a new one that tells of it.
    """

    rows: list[tuple[str, int, bytes, bytes]] = field(default_factory=list)
    values: dict[tuple[str, bytes], bytes | None] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    mended: list[tuple[str, int, bytes, bytes]] = field(default_factory=list)


def lay_out(ops: Sequence[Op], held: Held) -> Plan:
    """Order a commit's operations by what they change, before anything is changed.  Raises StoreConflict, StoreGap."""
    plan = Plan()
    fresh: dict[tuple[str, int], bytes] = {}
    for op in ops:
        match op:
            case AppendEntry(origin, index, raw, leaf):
                assert leaf == leaf_of(raw), "an entry goes with its own leaf hash"
                assert not origin.startswith(JOURNAL), "the names of journals are the store's"
                size = plan.sizes[origin] if origin in plan.sizes else held.rows(origin)
                if index == size:
                    _append(plan, fresh, origin, index, leaf, raw)
                else:
                    there = fresh.get((origin, index)) if 0 <= index < size else b""
                    check_place(origin, index, size, leaf, held.leaf(origin, index) if there is None else there)
            case Keep(space, key, value):
                plan.values[space, key] = value
            case Journal(space, value):
                _journal(plan, held, fresh, space, value)
            case MendEntry():
                _mend(plan, held, fresh, op)
            case Replace(space, index, value):
                _replace(plan, held, space, index, value)
            case _:
                assert_never(op)
    return plan


def _journal(plan: Plan, held: Held, fresh: dict[tuple[str, int], bytes], space: str, value: bytes) -> None:
    name = JOURNAL + space
    size = plan.sizes[name] if name in plan.sizes else held.rows(name)
    _append(plan, fresh, name, size, leaf_of(value), value)


def _mend(plan: Plan, held: Held, fresh: dict[tuple[str, int], bytes], op: MendEntry) -> None:
    """Plan a row that was spoiled, or is gone, also from the end of its log, and note what is left of it."""
    size = held.rows(op.origin)
    leaf, raw = held.as_found(op.origin, op.index, 1)[0] if op.index < size else GONE
    if leaf_of(raw) == leaf:
        check_place(op.origin, op.index, size, leaf_of(op.raw), leaf)
        return
    plan.mended.append((op.origin, op.index, leaf_of(op.raw), op.raw))
    plan.sizes[op.origin] = max(size, op.index + 1, plan.sizes.get(op.origin, 0))
    _journal(plan, held, fresh, DAMAGED_SPACE, encode([op.origin, op.index, leaf, raw]))


def _replace(plan: Plan, held: Held, space: str, index: int, value: bytes) -> None:
    name = JOURNAL + space
    size = held.rows(name)
    assert 0 <= index < size, "a value of a journal that is there"
    plan.mended.append((name, index, leaf_of(value), value))
    plan.sizes.setdefault(name, size)


def _append(plan: Plan, fresh: dict[tuple[str, int], bytes], name: str, index: int, leaf: bytes, raw: bytes) -> None:
    assert index < LOG_SIZE_MAX, "a log ends before its places outgrow a row's number"
    plan.rows.append((name, index, leaf, raw))
    plan.sizes[name] = index + 1
    fresh[name, index] = leaf


def check_place(origin: str, index: int, size: int, leaf: bytes, there: bytes) -> None:
    """Pass what is there already; refuse what would overwrite it or leave a gap.  Raises StoreGap, StoreConflict."""
    if not 0 <= index < size:
        raise StoreGap(f"{origin} at {index}, which has {size} entries")
    if there != leaf:
        refuse_other(origin, index)


def refuse_other(origin: str, index: int) -> None:
    """Say that the place is taken.  Raises StoreConflict."""
    raise StoreConflict(f"{origin} at {index}")


def checked(name: str, index: int, leaf: bytes, raw: bytes) -> bytes:
    """`raw`, if it is still what was written.  Raises StoreRowDamaged."""
    if leaf_of(raw) != leaf:
        raise damaged(name, index)
    return raw


def damaged(where: str, index: int = -1) -> StoreRowDamaged:
    """The trouble with one place, to be raised or listed."""
    return StoreRowDamaged(where, index)


def failed(detail: str) -> StoreFailed:
    """The trouble of a disk that took nothing, to be raised."""
    return StoreFailed(detail)


def unsure(detail: str) -> StoreUnsure:
    """The trouble of a disk that does not say what it took, to be raised."""
    return StoreUnsure(detail)


def spoiled(detail: str) -> StoreDamaged:
    """The trouble of a store that cannot be used, to be raised."""
    return StoreDamaged(detail)


def newer(version: int, known: int) -> StoreNewer:
    """The trouble of a store that a later program laid, to be raised."""
    return StoreNewer(f"its version is {version}, and this program knows {known}")


def busy(holder: str) -> StationBusy:
    """The trouble of a station that another process has, to be raised."""
    return StationBusy(holder)


def taken(where: str) -> StoreExists:
    """The trouble of a place where there is a store already, to be raised."""
    return StoreExists(where)


def leaf_of(raw: bytes) -> bytes:
    """SHA-256(0x00 ‖ raw): the leaf hash of RFC 9162, section 2.1."""
    return sha256(b"\x00" + raw).digest()


def span(size: int, start: int, count: int) -> range:
    """The places that a read of `count` from `start` on finds in a log of `size`."""
    assert start >= 0 <= count, "a read begins in the log and goes forward"
    return range(min(start, size), min(start + count, size))
