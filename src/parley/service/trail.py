"""The audit trail of our own side checked: as a chain, by its signatures, and against what our logs hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from parley.desk.draft import Draft
from parley.desk.release import check_signed, release_hash
from parley.desk.roster import Roster
from parley.desk.trail import NOBODY, BadTrailNote, Note, follow, note_hash, read_note
from parley.forms.body import FORMS, Speaks
from parley.keys.cose import BadPasskey
from parley.keys.passkey import BadConsent
from parley.keys.signing import BadSignature
from parley.record.entry import Entry, decode_entry
from parley.service.people import people, short
from parley.station.logs import sound_entries
from parley.station.trailing import NEWEST, TRAIL_SPACE
from parley.store.troubles import StoreRowDamaged
from parley.wire.cbor import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.record.origin import Origin
    from parley.service.service import Service

Json = dict[str, Any]
Owners: TypeAlias = tuple[str | None, str | None]
"""The names of him who released, or to whom something was done, and of the drafter."""

READ_AT_ONCE: Final = 512


def audit(service: Service, expected: str | None) -> Json:
    """Every note of the trail, the entry that each release became, and whatever does not fit.

    `expected`: the hash of a note that somebody wrote down before; the trail must still hold it.
    """
    rows, findings = _rows(service)
    hashes = [note_hash(row) for row in rows]
    links = follow(rows)
    findings += [_finding(number, wrong) for number, wrong in enumerate(links) if wrong and rows[number] != b""]
    notes = [_read(row) for row in rows]
    owners, unowned = _owners(notes, next((number for number, wrong in enumerate(links) if wrong), len(rows)))
    findings += unowned
    findings += [_finding(number, wrong) for number, note in enumerate(notes) if (wrong := _unsigned(note))]
    findings += _end(service, hashes)
    became, missing = _entries(service, notes)
    findings += missing
    if expected is not None and not any(one.hex().startswith(expected.lower()) for one in hashes):
        findings.append(
            _finding(None, f"no note has the hash {expected[:64]}: what was written after it is another trail")
        )
    names = {key.key: one.name for one in people(service.vault) for key in one.keys}
    return {
        "notes": [
            _view(number, note, owners[number], names, became.get(number)) for number, note in enumerate(notes) if note
        ],
        "size": len(rows),
        "newest": hashes[-1].hex() if hashes else None,
        "findings": findings,
    }


def _rows(service: Service) -> tuple[list[bytes], list[Json]]:
    """Every row of the trail; one that the store knows to be spoiled is empty here and a finding."""
    rows: list[bytes] = []
    findings = []
    size = service.vault.journal_size(TRAIL_SPACE)
    while len(rows) < size:
        try:
            rows += service.vault.journal(TRAIL_SPACE, len(rows), min(READ_AT_ONCE, size - len(rows)))
        except StoreRowDamaged as damaged:
            rows += service.vault.journal(TRAIL_SPACE, len(rows), damaged.index - len(rows))
            findings.append(_finding(len(rows), "the row was changed: the store's own check does not fit"))
            rows.append(b"")
    return rows, findings


def _read(row: bytes) -> Note | None:
    try:
        return read_note(row)[1]
    except BadTrailNote:
        return None


def _unsigned(note: Note | None) -> str:
    """What is wrong with the signatures of a note; empty where nothing is."""
    if note is None or note.release is None:
        return ""
    try:
        check_signed(note.what, note.release)
    except (BadSignature, BadPasskey, BadConsent) as bad:
        return f"its signatures do not fit ({bad.detail}): the row was changed"
    return ""


def _owners(notes: list[Note | None], sound: int) -> tuple[list[Owners], list[Json]]:
    """What the officers of each note were called then; and releases, among the `sound` first rows, by nobody's key."""
    roster, findings = Roster(), []
    shown: list[Owners] = []
    for number, note in enumerate(notes):
        if note is None:
            shown.append((None, None))
            continue
        wrong = roster.take(note)
        drafted = None if note.release is None else note.release.drafted
        shown.append((roster.name(note.officer), None if drafted is None else roster.name(drafted.officer)))
        if wrong and number < sound:
            findings.append(_finding(number, wrong))
    return shown, findings


def _end(service: Service, hashes: list[bytes]) -> list[Json]:
    """Whether the trail ends where the station last saw it end."""
    kept = service.vault.get(TRAIL_SPACE, NEWEST)
    match None if kept is None else decode(kept):
        case [int(size), bytes(newest)]:
            if size > len(hashes):
                return [_finding(len(hashes), f"{size - len(hashes)} rows at its end were removed")]
            if size == len(hashes) and (not hashes or hashes[-1] != newest):
                return [_finding(size - 1, "the last row was changed")]
            return [] if size == len(hashes) else [_finding(size, "rows were put in at its end")]
        case _:
            return [_finding(None, "where it ends was removed from the store")] if hashes else []


def _entries(service: Service, notes: list[Note | None]) -> tuple[dict[int, str], list[Json]]:
    """Which entry of ours each release became, by number of the note; and what we said that no note tells of.

    Both are in one order on a line.  What a restore brought back from the other side may have lost its notes: entries
    of an earlier generation are not asked for theirs.
    """
    became: dict[int, str] = {}
    missing = []
    for channel in service.engine.station.state.channels.values():
        for line in channel.lines.values():
            place = line.own.origin.line
            told = [
                (number, note)
                for number, note in enumerate(notes)
                if note is not None and note.release is not None and note.line == place
            ]
            at = 0
            for origin, strict in [*((old.origin, False) for old in line.own_past), (line.own.origin, True)]:
                for entry in _released(service, origin):
                    found = next((n for n in range(at, len(told)) if _is_of(told[n][1], entry)), None)
                    if found is not None:
                        became[told[found][0]] = entry.hash.hex()
                        at = found + 1
                    elif strict:
                        missing.append(_finding(None, f"entry {entry.hash.hex()[:16]} of ours has no release in it"))
    return became, missing


def _released(service: Service, origin: Origin) -> Iterator[Entry]:
    """The entries of a log of ours that officers release."""
    size = service.vault.size(origin.text)
    for start in range(0, size, READ_AT_ONCE):
        for raw in sound_entries(service.vault, origin.text, start, min(READ_AT_ONCE, size - start)):
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


def _view(number: int, note: Note, owners: Owners, names: dict[bytes, str], entry: str | None) -> Json:
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
        "entry": entry,
    }


def _finding(number: int | None, said: str) -> Json:
    return {"row": number, "said": said}
