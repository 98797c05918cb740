"""Our own side's audit trail taken out: every share's, with what became of each release, signed by the station."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NoReturn

from parley.desk.audit import Trail, assembled, audit_message, lines, told, who
from parley.desk.roster import Roster
from parley.desk.trail import FIRST, NOBODY, Act, Note, row_hash
from parley.desk.trail_words import EXPORTED_FROM
from parley.keys.purpose import Purpose
from parley.record.entry import Entry, decode_entry
from parley.service.noting import keep_noted
from parley.service.people import people
from parley.service.record.proof import signed_by
from parley.service.record.trail import beside, entries, finding, journals, judge, kept_rows, note_in, reader
from parley.service.views.views import held_since
from parley.station.logs import sound_entries
from parley.wire.errors import Refusal
from parley.wire.limits import AUDIT_BYTES_MAX
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.service.opened import Opened
    from parley.service.record.trail import Judged, Place
    from parley.store.interface import Store
    from parley.store.postgres_reading import Snapshot
    from parley.wire.ids import OfficerId

Json = dict[str, Any]


class AuditLong(Refusal):
    """The audit trail is too long for one file."""

    code = "audit-long"
    hint = "take it out from a time on: `parley audit export FILE --since TIME`"


async def export(service: Opened, officer: OfficerId | None, since: int) -> bytes:
    """The trails of all shares in an audit file, from the first note at or after `since` seconds on.

    That they were taken out is the newest note of our own.  Raises AuditLong, and as Store.commit does.
    """
    now = service.engine.clock() // 1000
    words = EXPORTED_FROM(iso_time(since)) if since else "from its beginning"
    keep_noted(service, [], Note(Act.AUDIT_EXPORTED, now, officer or NOBODY, words=words))
    trails, findings = await examined(service, since)
    about = {"party": service.party.hex(), "exported": iso_time(now)}
    written, chained = lines(service.card.raw, about, trails, findings)
    _, signature = await signed_by(service, Purpose.CHECKPOINT, audit_message(chained))
    file = assembled(written, chained, signature)
    return file if len(file) <= AUDIT_BYTES_MAX else _too_long(len(file))


async def examined(service: Opened, since: int) -> tuple[list[Trail], list[Json]]:
    """The trails of all shares, from a time on, and whatever is wrong with them, each with its share and its row."""
    trails, findings, unsaid = [], list[Json](), list[set[str]]()
    with reader(service) as store:
        places = list(_places(service, store))
        every = judge(store)
        notes = {share: judged.notes for share, judged in every.items()}
        for share, judged in every.items():
            became, missing = await entries(store, judged.notes, places)
            said = {number: _said(service, entry) for number, entry in became.items()}
            unsaid.append({one["said"] for one in missing})
            trails.append(_trail(share, judged, Roster(beside(notes, share)), said, since))
            findings += [{"share": share, **one} for one in judged.findings]
    findings += [{"share": None, **finding(None, wrong)} for wrong in sorted(set.intersection(*unsaid))]
    return trails, findings


def newest(service: Opened, count: int) -> Json:
    """The newest rows of the trails of all shares, newest first, as an audit file tells them; nothing is checked."""
    rows: list[tuple[int, int, Json]] = []
    sizes: dict[str, int] = {}
    with reader(service) as store:
        for share, journal in journals(store).items():
            sizes[str(share)] = size = store.journal_size(journal)
            first = max(0, size - count)
            roster = Roster()
            for one in people(service.vault):
                roster.add(one.id, one.name, [key.key for key in one.keys])
            for number, row in enumerate(kept_rows(store, journal, first)[0], first):
                note = note_in(row)
                if note is not None:
                    said = told(note, None) | who(note, roster)
                    rows.append((note.time_seconds, number, {"share": share, "row": number, **said}))
    rows.sort(key=itemgetter(0, 1), reverse=True)
    return {"rows": [said for *_, said in rows[:count]], "sizes": sizes}


def _places(service: Opened, store: Store | Snapshot) -> Iterator[Place]:
    """Every log of ours; of the channels of this process it is known which generation is the present one."""
    present = {
        line.own.origin.text
        for channel in service.engine.station.state.channels.values()
        for line in channel.lines.values()
    }
    for origin in store.origins():
        for raw in sound_entries(store, origin, 0, 1):
            of = decode_entry(raw).origin
            if of.party == service.party:
                yield of.line, origin, store.size(origin), origin in present


def _trail(share: int, judged: Judged, roster: Roster, became: dict[int, Json], since: int) -> Trail:
    late = (number for number, note in enumerate(judged.notes) if note is not None and note.time_seconds >= since)
    first = next(late, len(judged.rows)) if since else 0
    for note in judged.notes[:first]:
        if note is not None:
            roster.take(note)
    before = row_hash(judged.rows[first - 1]) if first else FIRST
    return Trail(share, judged.rows[first:], first, before, became, roster)


def _said(service: Opened, entry: Entry) -> Json:
    held = held_since(service, entry.origin, entry.payload.index)
    said = {"entry": entry.hash.hex(), "form": f"{entry.payload.form}/{entry.payload.form_version}"}
    return said if held is None else said | {"held": iso_time(held)}


def _too_long(size: int) -> NoReturn:
    raise AuditLong(f"{size:,} bytes")
