"""The audit trail of our own side checked: as a chain, by its signatures, and against what our logs hold."""

from __future__ import annotations

import asyncio
from contextlib import closing, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from parley.desk import trail_words
from parley.desk.draft import Draft
from parley.desk.release import check_signed, release_hash
from parley.desk.roster import Roster
from parley.desk.trail import NOBODY, BadTrailNote, Note, follow, read_row, row_hash
from parley.forms.body import FORMS, Speaks
from parley.keys.cose import BadPasskey
from parley.keys.passkey import BadConsent
from parley.keys.signing import BadSignature
from parley.record.entry import Entry, decode_entry
from parley.service.keys.vault import named
from parley.service.people import people, short
from parley.service.record.storing import shared
from parley.station.logs import sound_entries
from parley.station.trailing import NEWEST, TRAIL_SPACE
from parley.store.troubles import StoreRowDamaged
from parley.wire.cbor import decode
from parley.wire.limits import LOG_SIZE_MAX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from parley.service.opened import Opened
    from parley.station.logs import Rows
    from parley.station.trailing import Kept
    from parley.store.interface import Store
    from parley.store.postgres_reading import Snapshot

Json = dict[str, Any]
Place: TypeAlias = tuple[bytes, str, int, bool]
"""A log of ours: its line, its origin, its size, and whether each entry in it must have its release in the trail.

The size is read before the trail is, so that what is said meanwhile is not missed in it.
"""

Owners: TypeAlias = tuple[str | None, str | None]
"""The names of him who released, or to whom something was done, and of the drafter."""

READ_AT_ONCE: Final = 512


@dataclass(frozen=True, slots=True)
class Judged:
    """A trail as it is kept: its rows, the notes in them, and what does not fit.  A note that is gone is None."""

    rows: list[bytes]
    notes: list[Note | None]
    owners: list[Owners]
    findings: list[Json]


async def audit(service: Opened, expected: str | None) -> Json:
    """Every note of the trail, the entry that each release became, and whatever does not fit.

    `expected`: the hash of a note that somebody wrote down before; the trail must still hold it.
    """
    places = list(_places(service))
    with reader(service) as store:
        judged = judge(store).get(service.vault.share, Judged([], [], [], []))
    became, missing = await entries(service.vault, judged.notes, places)
    hashes = [row_hash(row) for row in judged.rows]
    findings = [*judged.findings, *missing]
    if expected is not None and not any(one.hex().startswith(expected.lower()) for one in hashes):
        findings.append(
            finding(None, f"no note has the hash {expected[:64]}: what was written after it is another trail")
        )
    names = {key.key: one.name for one in people(service.vault) for key in one.keys}
    return {
        "notes": [
            _view(number, note, judged.owners[number], names, became.get(number))
            for number, note in enumerate(judged.notes)
            if note
        ],
        "size": len(judged.rows),
        "newest": hashes[-1].hex() if hashes else None,
        "findings": findings,
    }


def judge(store: Store | Snapshot) -> dict[int, Judged]:
    """The trail of each share, judged as a chain, by its signatures and who was an officer, and by where it ended."""
    trails = {share: kept_rows(store, journal) for share, journal in journals(store).items()}
    notes = {share: [note_in(row) for row in rows] for share, (rows, _) in trails.items()}
    return {share: _judged(store, share, trails[share], notes[share], Roster(beside(notes, share))) for share in trails}


def beside(notes: Mapping[int, Sequence[Note | None]], share: int) -> Iterator[Note]:
    """The notes of the other shares."""
    return (note for other, theirs in notes.items() if other != share for note in theirs if note is not None)


def _judged(
    store: Kept, share: int, kept: tuple[list[bytes], list[Json]], notes: list[Note | None], roster: Roster
) -> Judged:
    rows, findings = kept
    links = follow(rows)
    findings = findings + [
        finding(number, wrong) for number, wrong in enumerate(links) if wrong and rows[number] != b""
    ]
    sound = next((number for number, wrong in enumerate(links) if wrong), len(rows))
    owners, unowned = _owners(notes, sound, roster)
    findings += unowned
    findings += [finding(number, wrong) for number, note in enumerate(notes) if (wrong := _unsigned(note))]
    findings += _end(store, named(TRAIL_SPACE, share), rows)
    return Judged(rows, notes, owners, findings)


def reader(service: Opened) -> AbstractContextManager[Store | Snapshot]:
    """What the trails of all shares are read from: this process knows of the others what the database says now."""
    database = shared(service.store)
    return nullcontext(service.store) if database is None else closing(database.snapshot())


def journals(store: Store | Snapshot) -> dict[int, str]:
    """The trails of all shares, by number of the share; that of share 0 also where it is empty."""
    found = (journal.partition(" of ") for journal in store.journals())
    shares = sorted({0} | {int(share or 0) for name, _, share in found if name == TRAIL_SPACE})
    return {share: named(TRAIL_SPACE, share) for share in shares}


async def entries(
    store: Rows, notes: Sequence[Note | None], places: Iterable[Place]
) -> tuple[dict[int, Entry], list[Json]]:
    """Which entry of ours each release became, by number of the note; and what we said that no note tells of.

    Both are in one order on a line.  What a restore brought back from the other side may have lost its notes: entries
    of an earlier generation are not asked for theirs.
    """
    told: dict[bytes, list[tuple[int, Note]]] = {}
    for number, note in enumerate(notes):
        if note is not None and note.release is not None:
            told.setdefault(note.line, []).append((number, note))
    became: dict[int, Entry] = {}
    missing = []
    for line, origin, size, strict in places:
        here, at = told.get(line, []), 0
        for start in range(0, size, READ_AT_ONCE):
            for entry in _released(sound_entries(store, origin, start, min(READ_AT_ONCE, size - start))):
                found = next((n for n in range(at, len(here)) if _is_of(here[n][1], entry)), None)
                if found is not None:
                    became[here[found][0]] = entry
                    at = found + 1
                elif strict:
                    missing.append(finding(None, trail_words.UNRELEASED(entry.hash.hex()[:16])))
            await asyncio.sleep(0)
    return became, missing


def _places(service: Opened) -> Iterator[Place]:
    """Our logs of this share."""
    size = service.vault.size
    for channel in service.engine.station.state.channels.values():
        for line in channel.lines.values():
            for old in line.own_past:
                yield line.own.origin.line, old.origin.text, size(old.origin.text), False
            yield line.own.origin.line, line.own.origin.text, size(line.own.origin.text), True


def kept_rows(
    store: Kept, journal: str, first: int = 0, count_max: int = LOG_SIZE_MAX
) -> tuple[list[bytes], list[Json]]:
    """The rows of a trail from one on; one that the store knows to be spoiled is empty here and a finding."""
    rows: list[bytes] = []
    findings = []
    size = min(store.journal_size(journal), first + count_max)
    while (at := first + len(rows)) < size:
        try:
            rows += store.journal(journal, at, min(READ_AT_ONCE, size - at))
        except StoreRowDamaged as damaged:
            rows += store.journal(journal, at, damaged.index - at)
            findings.append(finding(damaged.index, trail_words.ROW_CHANGED()))
            rows.append(b"")
    return rows, findings


def note_in(row: bytes) -> Note | None:
    """The note in a row; None where it is gone."""
    try:
        note = read_row(row)[2]
    except BadTrailNote:
        return None
    return note if isinstance(note, Note) else None


def _unsigned(note: Note | None) -> str:
    """What is wrong with the signatures of a note; empty where nothing is."""
    if note is None or note.release is None:
        return ""
    try:
        check_signed(note.what, note.release)
    except (BadSignature, BadPasskey, BadConsent) as bad:
        return trail_words.UNSIGNED(bad.detail)
    return ""


def _owners(notes: list[Note | None], sound: int, roster: Roster) -> tuple[list[Owners], list[Json]]:
    """What the officers of each note were called then; and releases, among the `sound` first rows, by nobody's key."""
    findings = []
    shown: list[Owners] = []
    for number, note in enumerate(notes):
        if note is None:
            shown.append((None, None))
            continue
        wrong = roster.take(note)
        drafted = None if note.release is None else note.release.drafted
        shown.append((roster.name(note.officer), None if drafted is None else roster.name(drafted.officer)))
        if wrong and number < sound:
            findings.append(finding(number, wrong))
    return shown, findings


def _end(store: Kept, journal: str, rows: list[bytes]) -> list[Json]:
    """Whether the trail ends where the station last saw it end."""
    kept = store.get(journal, NEWEST)
    match None if kept is None else decode(kept):
        case [int(size), bytes(newest)]:
            if size > len(rows):
                return [finding(len(rows), trail_words.END_REMOVED(size - len(rows)))]
            if size == len(rows) and (not rows or row_hash(rows[-1]) != newest):
                return [finding(size - 1, trail_words.END_CHANGED())]
            return [] if size == len(rows) else [finding(size, trail_words.END_ADDED())]
        case _:
            return [finding(None, trail_words.END_UNKNOWN())] if rows else []


def _released(raws: Iterable[bytes]) -> Iterator[Entry]:
    """Those that officers release."""
    for raw in raws:
        entry = decode_entry(raw)
        form = FORMS.get((entry.payload.form, entry.payload.form_version))
        if form is None or form.speaks is not Speaks.STATION:
            yield entry


def _is_of(note: Note, entry: Entry) -> bool:
    payload = entry.payload
    assert note.release is not None, "only releases name a line"
    draft = Draft(
        payload.post,
        (payload.form, payload.form_version),
        payload.body,
        payload.precedence,
        payload.nature,
        payload.handling,
        payload.answers,
    )
    return note.what == release_hash(entry.origin.line, draft, note.release.valid_until)


def _view(number: int, note: Note, owners: Owners, names: dict[bytes, str], entry: Entry | None) -> Json:
    drafted = None if note.release is None else note.release.drafted
    return {
        "number": number,
        "time": note.time_seconds,
        "act": note.act.word,
        "officer": None if note.officer == NOBODY else note.officer.hex(),
        "officer_short": short(note.officer),
        "officer_name": owners[0] or names.get(note.officer),
        "by": note.by.hex() or None,
        "key": note.key.hex() or None,
        "key_short": short(note.key) if note.key else None,
        "words": note.words or None,
        "roles": [role.name.lower() for role in note.roles],
        "drafter": None if drafted is None else drafted.officer.hex(),
        "drafter_short": None if drafted is None else short(drafted.officer),
        "drafter_name": None if drafted is None else owners[1] or names.get(drafted.officer),
        "line": note.line.hex() or None,
        "digest": note.what.hex() or None,
        "entry": None if entry is None else entry.hash.hex(),
        "form": None if entry is None else entry.payload.form,
    }


def finding(number: int | None, said: str) -> Json:
    """Something that does not fit, in a row or in the whole."""
    return {"row": number, "said": said}
