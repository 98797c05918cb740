"""A store copied into another kind of store, and checked by the roots of its logs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, NoReturn

from parley.record.merkle import Edge
from parley.store.interface import AppendEntry, Journal, Keep, Op, Store
from parley.store.plan import taken
from parley.store.tabled import Tabled
from parley.store.troubles import StoreDiffers

if TYPE_CHECKING:
    from collections.abc import Iterable

AT_ONCE: Final = 500
"""Rows a commit: at most 17 MB."""

Source = Store | Tabled
"""A store, or what reads one alone."""

Progress = Callable[[str, int, int], None]


def copy_store(source: Source, target: Store, progress: Progress) -> dict[str, bytes]:
    """Copy all that is in `source` into the empty `target`; the root of each log, as it is read back from there.

    Raises StoreExists where there is something in the target, StoreRowDamaged where the source is damaged,
    StoreDiffers where what is read back is other than what was written.
    """
    if target.origins() or target.journals() or target.spaces():
        raise taken("the store to be copied into")
    origins = source.origins()
    for number, origin in enumerate(origins):
        progress("logs copied", number, len(origins))
        _commit(target, _entries(source, origin))
    for space in source.journals():
        values = (one for start in _starts(source.journal_size(space)) for one in source.journal(space, start, AT_ONCE))
        _commit(target, (Journal(space, value) for value in values))
    for space in source.spaces():
        _commit(target, (Keep(space, key, value) for key, value in source.kept(space).items()))
    return _compared(source, target)


def _compared(source: Source, target: Store) -> dict[str, bytes]:
    roots = {}
    for origin in source.origins():
        roots[origin] = _root(target, origin)
        if roots[origin] != _root(source, origin):
            _differ(origin)
    for space in source.journals():
        for start in _starts(max(source.journal_size(space), target.journal_size(space))):
            if source.journal(space, start, AT_ONCE) != target.journal(space, start, AT_ONCE):
                _differ(space)
    for space in source.spaces():
        if source.kept(space) != target.kept(space):
            _differ(space)
    return roots


def _entries(source: Source, origin: str) -> Iterator[AppendEntry]:
    for start in _starts(source.size(origin)):
        rows = zip(source.entries(origin, start, AT_ONCE), source.leaves(origin, start, AT_ONCE), strict=True)
        for index, (raw, leaf) in enumerate(rows, start):
            yield AppendEntry(origin, index, raw, leaf)


def _commit(target: Store, ops: Iterable[Op]) -> None:
    batch: list[Op] = []
    for op in ops:
        batch.append(op)
        if len(batch) == AT_ONCE:
            target.commit(batch)
            batch = []
    target.commit(batch)


def _root(store: Source, origin: str) -> bytes:
    edge = Edge()
    for start in _starts(store.size(origin)):
        for leaf in store.leaves(origin, start, AT_ONCE):
            edge.append_leaf(leaf)
    return edge.frontier().root()


def _starts(size: int) -> range:
    return range(0, size, AT_ONCE)


def _differ(where: str) -> NoReturn:
    raise StoreDiffers(where)
