"""The audit trail of our own side checked: as a chain, by its signatures, and against what our logs hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.desk.draft import Draft
from parley.desk.release import check_signed, release_hash
from parley.desk.trail import Act, BadTrailNote, Note, follow, note_hash, read_note
from parley.exchange.effects import Keep
from parley.forms.body import FORMS, Speaks
from parley.keys.signing import BadSignature
from parley.record.entry import Entry, decode_entry
from parley.service.engine import OFFICER_SPACE
from parley.station import trailing
from parley.station.logs import sound_entries
from parley.station.trailing import NEWEST, TRAIL_SPACE
from parley.store.troubles import StoreRowDamaged, StoreTrouble
from parley.wire.cbor import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.record.origin import Origin
    from parley.service.service import Service

Json = dict[str, Any]
READ_AT_ONCE: Final = 512


def change_officers(service: Service, act: Act, public: bytes, value: bytes | None) -> None:
    """Keep who may release, and note it in the trail, both or neither; raises as Store.commit does."""
    state = service.engine.station.state
    before = state.trail, state.trail_size
    noted = trailing.noted(state, Note(act, service.engine.clock() // 1000, public))
    try:
        service.vault.commit([Keep(OFFICER_SPACE, public, value), *noted])
    except StoreTrouble:
        state.trail, state.trail_size = before
        raise
    service.engine.officers_changed()


def audit(service: Service, expected: str | None) -> Json:
    """Every note of the trail, the entry that each release became, and whatever does not fit.

    `expected`: the hash of a note that somebody wrote down before; the trail must still hold it.
    """
    rows, findings = _rows(service)
    hashes = [note_hash(row) for row in rows]
    findings += [_finding(number, wrong) for number, wrong in enumerate(follow(rows)) if wrong and rows[number] != b""]
    notes = [_read(row) for row in rows]
    findings += [_finding(number, wrong) for number, note in enumerate(notes) if (wrong := _unsigned(note))]
    findings += _end(service, hashes)
    became, missing = _entries(service, notes)
    findings += missing
    if expected is not None and not any(one.hex().startswith(expected.lower()) for one in hashes):
        findings.append(
            _finding(None, f"no note has the hash {expected[:64]}: what was written after it is another trail")
        )
    names = {public.hex(): name for public, name in _officers(service)}
    return {
        "notes": [_view(number, note, names, became.get(number)) for number, note in enumerate(notes) if note],
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
    except BadSignature:
        return "its signatures do not fit: the row was changed"
    return ""


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
            told = [(number, note) for number, note in enumerate(notes) if note is not None and note.line == place]
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


def _officers(service: Service) -> Iterator[tuple[bytes, str]]:
    for public, raw in service.vault.kept(OFFICER_SPACE).items():
        match decode(raw):
            case {1: str(name)}:
                yield public, name
            case _:
                raise AssertionError("an officer that we kept ourselves")


def _view(number: int, note: Note, names: dict[str, str], entry: str | None) -> Json:
    drafted = None if note.release is None or note.release.drafted is None else note.release.drafted.officer.hex()
    return {
        "number": number,
        "time": note.time_seconds,
        "act": note.act.name.lower().replace("_", "-"),
        "officer": note.officer.hex(),
        "officer_name": names.get(note.officer.hex()),
        "drafter": drafted,
        "drafter_name": None if drafted is None else names.get(drafted),
        "line": note.line.hex() or None,
        "digest": note.what.hex() or None,
        "entry": entry,
    }


def _finding(number: int | None, said: str) -> Json:
    return {"row": number, "said": said}
