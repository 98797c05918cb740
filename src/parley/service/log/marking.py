"""Officers mark entries: as read, as unread again, for later.  Each mark is an act of a person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from parley.desk.officers import Officer, check_keeps_watch
from parley.exchange.effects import Keep, Note
from parley.service.finding import find
from parley.service.log.windows import Log
from parley.service.news import Kind
from parley.service.watch.unread import LATER_SPACE, their_logs
from parley.store.troubles import StoreTrouble
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.exchange.effects import Durable
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.service.people import Person
    from parley.service.service import Service
    from parley.service.watch.unread import LogUnread

Json = dict[str, Any]

MARKED_SPACE: Final = "read-marked"
"""The journal of marks: when, by whom, how, and which entry."""


class OwnEntryRead(Refusal):
    """That entry is our own: it is never unread here."""

    code = "entry-own-read"
    hint = "name an entry of the other side; everything up to an entry may be marked by naming one of either"


def mark(service: Service, officer: Person, prefix: str, *, up_to: bool) -> Line:
    """Mark an entry as read, or all of the other side's up to an entry of either; returns its line.

    Raises NoEntry, AmbiguousEntry, OwnEntryRead, TooManyMarks, OfficerRoleWanted.
    """
    check_keeps_watch(Officer(officer.id, officer.roles))
    channel, line, entry, ours = find(service, prefix)
    if up_to:
        log = Log(service, channel, line)
        stretches = _up_to(service, line, log.before(entry, ours=ours).theirs + (not ours))
    else:
        stretches = [_single(service, entry, ours=ours).mark(entry.payload.index, entry.payload.index + 1)]
    return _keep(service, officer, line, entry, "up-to" if up_to else "read", stretches)


def unmark(service: Service, officer: Person, prefix: str) -> Line:
    """Mark an entry as unread again; returns its line.  Raises as `mark` does."""
    check_keeps_watch(Officer(officer.id, officer.roles))
    _, line, entry, ours = find(service, prefix)
    kept = _single(service, entry, ours=ours).unmark(entry.payload.index)
    return _keep(service, officer, line, entry, "unread", [kept])


def later(service: Service, officer: Person, prefix: str, *, done: bool) -> Line:
    """Mark an entry of either side for later, or as done with; returns its line.  Raises NoEntry, AmbiguousEntry."""
    check_keeps_watch(Officer(officer.id, officer.roles))
    _, line, entry, _ = find(service, prefix)
    value = None if done else encode([officer.id, officer.name, service.engine.clock() // 1000])
    return _keep(service, officer, line, entry, "done" if done else "later", [Keep(LATER_SPACE, entry.hash, value)])


def newest(service: Service, count: int) -> list[Json]:
    """Who marked what, newest first."""
    size = service.vault.journal_size(MARKED_SPACE)
    start = max(0, size - count)
    return [_view(row) for row in service.vault.journal(MARKED_SPACE, start, size - start)][::-1]


def _single(service: Service, entry: Entry, *, ours: bool) -> LogUnread:
    if ours:
        raise OwnEntryRead(entry.hash.hex()[:16])
    return service.unread.of_log(entry.origin)


def _up_to(service: Service, line: Line, count: int) -> list[Durable]:
    """What marks so many of the other side's entries on a line, from its first generation on."""
    kept: list[Durable] = []
    for origin, size in their_logs(service, line):
        stretch = min(size, count)
        count -= stretch
        if stretch:
            kept.append(service.unread.of_log(origin).mark(0, stretch))
    return kept


def _keep(service: Service, officer: Person, line: Line, entry: Entry, how: str, kept: Sequence[Durable]) -> Line:
    row = encode([service.engine.clock() // 1000, officer.id, officer.name, how, entry.hash])
    try:
        service.vault.commit([*kept, Note(MARKED_SPACE, row)])
    except StoreTrouble:
        service.unread.forget()
        raise
    view = {"line": line.own.origin.line.hex(), "entry": entry.hash.hex(), "how": how, "officer": officer.id.hex()}
    service.news.tell(Kind.READ, partial(dict, view))
    return line


def _view(row: bytes) -> Json:
    match decode(row):
        case [int(at), bytes(officer), str(name), str(how), bytes(entry)]:
            return {"at": at, "officer": officer.hex(), "name": name, "how": how, "entry": entry.hex()}
        case _:
            raise AssertionError("a mark that we kept ourselves")
