"""The audit file: our own side's trail taken out for an auditor, a line a note, chained and signed (spec/audit.md).

Each line holds the hash of the line before, and the last one a signature over the hash of all, by the checkpoint key of
the card that the first line holds.  What a line says in words follows from the note that it holds, but for what became
of a release, which the station says.
"""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.desk.roster import Roster
from parley.desk.trail import FIRST, NOBODY, BadTrailNote, Note, Removed, read_row, row_hash
from parley.keys.consent import short
from parley.wire.limits import SECONDS_MAX
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Json = dict[str, Any]

FORMAT: Final = "parley-audit/1"
FINDINGS_MAX: Final = 1_000
"""So many of what the station itself found wrong stand in a file; an auditor comes in person long before."""


@dataclass(frozen=True, slots=True)
class Trail:
    """The trail of one share of a station, from row `first` on, after the note with the hash `before`.

    `became`: what the station says of the releases in it, by row: entry, form, and when the other side held it.
    """

    share: int
    rows: Sequence[bytes]
    first: int = 0
    before: bytes = FIRST
    became: Mapping[int, Json] = field(default_factory=dict)
    roster: Roster = field(default_factory=Roster)
    """Who was an officer before row `first`, here and by the trails of other shares."""


def audit_message(chained: bytes) -> bytes:
    """What the station's checkpoint key signs: the label and the hash of the last line before the signature."""
    return b"parley/audit/v1\n" + chained


def lines(card: bytes, about: Json, trails: Sequence[Trail], findings: Sequence[Json]) -> tuple[list[bytes], bytes]:
    """All lines but the last, and the hash of the last of them; `about`: party, and when it was made."""
    head = {
        "audit": FORMAT,
        **about,
        "card": b64encode(card).decode(),
        "trails": [
            {
                "share": one.share,
                "first": one.first,
                "rows": len(one.rows),
                "before": one.before.hex(),
                "newest": (row_hash(one.rows[-1]) if one.rows else one.before).hex(),
            }
            for one in trails
        ],
    }
    written, before = [], FIRST
    for said in (head, *(row for one in trails for row in _rows(one)), {"findings": list(findings[:FINDINGS_MAX])}):
        written.append(_line({"after": before.hex(), **said}))
        before = sha256(written[-1]).digest()
    return written, before


def assembled(written: Sequence[bytes], chained: bytes, signature: bytes) -> bytes:
    """The file."""
    last = _line({"after": chained.hex(), "signature": b64encode(signature).decode()})
    return b"".join(line + b"\n" for line in (*written, last))


def _line(said: Json) -> bytes:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _rows(trail: Trail) -> Iterator[Json]:
    earlier = None
    for number, row in enumerate(trail.rows, trail.first):
        try:
            _, _, note = read_row(row)
        except BadTrailNote:
            note = None
        if isinstance(note, Note):
            trail.roster.take(note)
        said = {} if note is None else told(note, earlier) | who(note, trail.roster) | trail.became.get(number, {})
        yield {"share": trail.share, "row": number, **said, "note": b64encode(row).decode()}
        if isinstance(note, Note):
            earlier = note.time_seconds


def told(note: Note | Removed, earlier_seconds: int | None) -> Json:
    """What a line says of its note without knowing the officers; times in UTC, by the station's clock.

    `clock_back_seconds`: so much earlier than the note before it; the clock was set back, or had been ahead.
    """
    if isinstance(note, Removed):
        return {"removed_by": note.row}
    back = 0 if earlier_seconds is None else earlier_seconds - note.time_seconds
    release = note.release
    said = {
        "time": _time(note.time_seconds),
        "clock_back_seconds": back if back > 0 else None,
        "act": note.act.word,
        "key": short(note.key) if note.key else None,
        "words": note.words,
        "roles": [role.name.lower() for role in note.roles],
        "valid_until": None if release is None else _time(release.valid_until // 1_000),
        "line": note.line.hex(),
        "digest": note.what.hex(),
    }
    if release is not None:
        drafted = release.drafted
        said |= {"key": short(release.officer), "drafter_key": None if drafted is None else short(drafted.officer)}
    return {name: value for name, value in said.items() if value}


def who(note: Note | Removed, roster: Roster) -> Json:
    """Who the officers of a note are, by the notes up to it, which the roster has followed."""
    if isinstance(note, Removed):
        return {}
    drafted = None if note.release is None else note.release.drafted
    named = {"officer": note.officer, "by": note.by, "drafter": b"" if drafted is None else drafted.officer}
    said: Json = {}
    for name, one in named.items():
        if one in (b"", NOBODY):
            continue
        whose = roster.whose(one)
        said |= {name: short(one) if whose is None else whose.hex()}
        said |= {f"{name}_name": called} if (called := roster.name(one)) else {}
    return said


def _time(seconds: int) -> str:
    return iso_time(seconds) if seconds <= SECONDS_MAX else str(seconds)
