"""Entries by the beginnings of their hashes."""

from __future__ import annotations

from collections.abc import Iterator
from string import hexdigits
from typing import TYPE_CHECKING, TypeAlias

from parley.record.entry import Entry, decode_entry
from parley.store.interface import FIND_DIGITS_MIN
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.origin import Origin
    from parley.service.opened import Opened

Found: TypeAlias = "tuple[Channel, Line, Entry, bool]"
"""An entry where it stands, and whether it is ours."""


class NoEntry(Refusal):
    """There is no such entry in this record."""

    code = "entry-absent"
    hint = "`parley inbox` lists the newest; give at least eight characters of the hash"


class AmbiguousEntry(Refusal):
    """Several entries begin like that."""

    code = "entry-ambiguous"
    hint = "give more characters of the hash"


def find(service: Opened, prefix: str, *, ahead: bool = False) -> Found:
    """The entry whose hash begins so; `ahead`: it may have overtaken others, and so not be in its log yet.

    Raises NoEntry, AmbiguousEntry.
    """
    wanted = prefix.lower()
    may_be = len(wanted) >= FIND_DIGITS_MIN and set(wanted) <= set(hexdigits)
    found: list[Found] = [*_recorded(service, wanted), *(_ahead(service, wanted) if ahead else ())] if may_be else []
    if not found:
        raise NoEntry(prefix)
    if len(found) > 1:
        raise AmbiguousEntry(f"{len(found)} begin with {prefix}")
    return found[0]


def _recorded(service: Opened, wanted: str) -> Iterator[Found]:
    logs = {
        origin.text: (channel, line, ours, size)
        for channel, line in service.engine.station.state.places.values()
        for ours, origin, size in logs_of(service, line)
    }
    for origin, index in service.vault.find(wanted):
        channel, line, ours, size = logs.get(origin, (None, None, False, 0))
        if channel is not None and line is not None and index < size:
            yield channel, line, decode_entry(service.vault.entries(origin, index, 1)[0]), ours


def _ahead(service: Opened, wanted: str) -> Iterator[Found]:
    for channel, line in service.engine.station.state.places.values():
        for held in line.other.overtaken.values():
            if held.entry is not None and held.entry.hash.hex().startswith(wanted):
                yield channel, line, held.entry, False


def logs_of(service: Opened, line: Line) -> Iterator[tuple[bool, Origin, int]]:
    """Both logs of a line in all their generations: whether ours, which, and how many entries are durable."""
    for past in line.own_past:
        yield True, past.origin, service.vault.size(past.origin.text)
    yield True, line.own.origin, line.own.durable
    for old in line.past:
        yield False, old.origin, service.vault.size(old.origin.text)
    yield False, line.other.origin, line.other.durable
