"""An audit file checked, by nothing but itself and the party that it is to be of (spec/audit.md)."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from binascii import Error as BadBase64
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

from parley.desk.audit import FORMAT, audit_message, told, who
from parley.desk.release import check_signed
from parley.desk.roster import Roster
from parley.desk.trail import FIRST, Note, follow, read_row, row_hash
from parley.keys.cose import BadPasskey
from parley.keys.passkey import BadConsent
from parley.keys.purpose import Purpose
from parley.keys.signing import BadSignature, ed25519_verify
from parley.record.card import verify_card
from parley.wire.errors import Refusal
from parley.wire.limits import AUDIT_BYTES_MAX, AUDIT_LINE_BYTES_MAX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.record.card import SignedCard
    from parley.wire.ids import PartyId

Json = dict[str, Any]

DERIVED: Final = ("time", "act", "key", "words", "roles", "valid_until", "line", "digest", "drafter_key", "removed_by")
"""What follows from a note alone."""

PERSONS: Final = ("officer", "officer_name", "by", "by_name", "drafter", "drafter_name", "clock_back_seconds")
"""What follows from it and those before it."""

BECAME: Final = ("entry", "form", "held")
"""What the station says of a release beyond its note."""

LINES_MIN: Final = 3
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


class BadAudit(Refusal):
    """This is no audit file."""

    code = "audit-bad"
    hint = "have the trail taken out again: `parley audit export`"


class AuditCut(Refusal):
    """The end of this audit file is missing."""

    code = "audit-cut"
    hint = "ask for the whole file again; what comes before its end proves nothing without it"


class AuditChanged(Refusal):
    """A line of this audit file was changed."""

    code = "audit-changed"
    hint = "ask the station for the file again, and ask who had this one in between"


class AuditGap(Refusal):
    """Rows are missing in this audit file."""

    code = "audit-gap"
    hint = "ask the station for the file again, and ask who had this one in between"


class AuditOrder(Refusal):
    """Rows of this audit file stand in another order."""

    code = "audit-order"
    hint = "ask the station for the file again, and ask who had this one in between"


class AuditForeign(Refusal):
    """This audit file is another party's."""

    code = "audit-foreign"
    hint = "ask for the file of the party that you mean; `parley card show` prints a party's id"


class TrailBroken(Refusal):
    """The station signed this audit file, and the trail in it does not hold together."""

    code = "trail-broken"
    hint = "somebody wrote to the station's store: look at its backups, and ask who has its passphrase"


class AuditNotContinued(Refusal):
    """What was known of this audit trail before is not in this file."""

    code = "audit-not-continued"
    hint = "rows were removed, or written anew, since then: keep what you had, and ask who has the station's keys"


@dataclass(frozen=True, slots=True)
class Part:
    """The trail of one share in a file: its rows as they were kept, and as the file tells them."""

    share: int
    first: int
    before: bytes
    rows: tuple[bytes, ...]
    told: tuple[Json, ...]

    def hash_before(self, number: int) -> bytes | None:
        """The hash of the row before that number; None where that is not here."""
        if number == self.first:
            return self.before
        return row_hash(self.rows[number - self.first - 1]) if self.first < number <= self.end else None

    def hashes(self) -> Iterator[bytes]:
        """The hash before the first row, and that of each."""
        yield self.before
        yield from map(row_hash, self.rows)

    @property
    def end(self) -> int:
        """The number of the row that would come next."""
        return self.first + len(self.rows)


@dataclass(frozen=True, slots=True)
class Audit:
    """An audit file whose lines and signature hold."""

    head: Json
    card: SignedCard
    parts: tuple[Part, ...]
    findings: tuple[Json, ...]
    """What the station itself found wrong when it wrote the file."""
    sha256: str


def check_audit(raw: bytes, party: PartyId | None = None, earlier: bytes | None = None, holds: str = "") -> Audit:
    """The audit in a file once all of it holds: its lines, its signature, and the trail in it.

    `party`: whose it must be; `earlier`: a file that it must continue; `holds`: how the hash of a row begins that
    somebody knew before, in hexadecimal.  Raises as `read_audit`, TrailBroken,
    AuditForeign, AuditNotContinued.
    """
    audit = read_audit(raw, party)
    for part in audit.parts:
        _check_chain_of_notes(part)
    known = [[note for row in part.rows if isinstance(note := read_row(row)[2], Note)] for part in audit.parts]
    whole = not any(part.first for part in audit.parts)
    for number, part in enumerate(audit.parts):
        beside = [note for other, notes in enumerate(known) if other != number for note in notes]
        _check_words(part, Roster(beside), whole=whole)
    if earlier is not None:
        _check_continues(audit, read_audit(earlier, audit.card.party))
    if holds and not any(one.hex().startswith(holds.lower()) for part in audit.parts for one in part.hashes()):
        _not_continued(f"no row has the hash {holds}")
    return audit


def read_audit(raw: bytes, party: PartyId | None = None) -> Audit:
    """The audit in a file whose lines and signature hold, whatever is wrong with the trail that the station had.

    Raises BadAudit, AuditCut, AuditGap, AuditOrder, AuditChanged, AuditForeign, BadCard, BadSignature.
    """
    if len(raw) > AUDIT_BYTES_MAX:
        refuse(f"longer than {AUDIT_BYTES_MAX:,} bytes")
    encoded = raw.split(b"\n")
    said = [_read_line(number, line) for number, line in enumerate(encoded[:-1], 1)]
    head = said[0] if said else refuse("it is empty")
    if head.get("audit") != FORMAT:
        refuse("its first line is not that of an audit file of this version")
    if encoded[-1] or len(said) < LINES_MIN or "signature" not in said[-1]:
        raise AuditCut
    if not isinstance(exported := head.get("exported"), str) or not _TIME.fullmatch(exported):
        refuse("it does not say when it was made")
    card = verify_card(_octets(head, "card"))
    if head.get("party") != card.party.hex() or party not in (None, card.party):
        raise AuditForeign(card.party.hex())
    parts = _parts(head, said[1:-2])
    _check_chain(encoded[:-1], said)
    chained = audit_message(sha256(encoded[-3]).digest())
    ed25519_verify(card.card.keys[Purpose.CHECKPOINT], _octets(said[-1], "signature"), chained)
    return Audit(head, card, parts, _findings(said[-2].get("findings")), sha256(raw).hexdigest())


def _read_line(number: int, line: bytes) -> Json:
    if len(line) > AUDIT_LINE_BYTES_MAX:
        refuse(f"line {number} is longer than {AUDIT_LINE_BYTES_MAX:,} bytes")
    try:
        said = json.loads(line.decode(), object_pairs_hook=_once, parse_constant=_no_number)
        json.dumps(said, ensure_ascii=False).encode()  # half a character can be written as an escape, and is none
    except (ValueError, RecursionError) as error:
        refuse(f"line {number}: {type(error).__name__}")
    return said if isinstance(said, dict) else refuse(f"line {number} is no object")


def _once(pairs: list[tuple[str, object]]) -> Json:
    """Each name once: of two, one reader would take the first and another the second."""
    said = dict(pairs)
    return said if len(said) == len(pairs) else refuse("a name stands twice in a line")


def _no_number(name: str) -> NoReturn:
    refuse(f"{name} is no number")


def _parts(head: Json, rows: list[Json]) -> tuple[Part, ...]:
    """The trails that the first line announces, each with all of its rows in order."""
    parts, at = [], 0
    trails = head.get("trails")
    if not isinstance(trails, list) or not all(isinstance(one, dict) for one in trails):
        refuse("it does not say which trails it has")
    for one in trails:
        share, first, count = (_number(one, name) for name in ("share", "first", "rows"))
        mine = rows[at : at + count]
        _check_places(share, first, count, mine)
        at += count
        if any(type(row.get(name, "")) is not str for row in mine for name in BECAME):
            refuse("what became of a release is no text")
        kept = tuple(_octets(row, "note") for row in mine)
        before, newest = _hash(one, "before"), _hash(one, "newest")
        if newest != (row_hash(kept[-1]) if kept else before):
            _changed(f"the newest row of trail {share} is not the one that the first line names")
        parts.append(Part(share, first, before, kept, tuple(mine)))
    if at != len(rows):
        _gap(f"{len(rows)} are here, and {at} were announced")
    return tuple(parts)


def _findings(value: object) -> tuple[Json, ...]:
    """What the station found, each with share and row, where it is about one, and a sentence."""
    found = value if isinstance(value, list) else refuse("what the station found is missing")
    for one in found:
        match one:
            case {"share": int() | None, "row": int() | None, "said": str()}:
                pass
            case _:
                refuse("what the station found is not said as it must be")
    return tuple(found)


def _check_places(share: int, first: int, count: int, rows: list[Json]) -> None:
    for wanted, row in enumerate(rows, first):
        here = row.get("share"), row.get("row")
        if here == (share, wanted):
            continue
        where = f"of trail {share}" if share else "of the trail"
        later = any((one.get("share"), one.get("row")) == (share, wanted) for one in rows[wanted - first :])
        if later:
            raise AuditOrder(f"row {wanted} {where} stands further on")
        _gap(f"row {wanted} {where}")
    if len(rows) < count:
        _gap(f"row {first + len(rows)} of trail {share}, and what follows it")


def _check_chain(encoded: list[bytes], said: list[Json]) -> None:
    before = FIRST
    for number, (line, one) in enumerate(zip(encoded, said, strict=True), 1):
        if one.get("after") != before.hex():
            row = said[number - 2].get("row") if number > 1 else None
            _changed(f"line {max(number - 1, 1)}" + ("" if row is None else f", row {row}"))
        before = sha256(line).digest()


def _check_chain_of_notes(part: Part) -> None:
    for place, wrong in enumerate(follow(part.rows, part.before, part.first)):
        if wrong:
            _break(part, place, wrong)


def _check_words(part: Part, roster: Roster, *, whole: bool) -> None:
    """That officers signed what they released, and that no row says another thing than its note.

    `whole`: every trail is here from its beginning, so that it is known who was an officer.
    """
    earlier = None
    for place, (row, line) in enumerate(zip(part.rows, part.told, strict=True)):
        _, _, note = read_row(row)
        wrong = roster.take(note) if isinstance(note, Note) else ""
        wanted = told(note, earlier) | who(note, roster)
        for name in (*DERIVED, *PERSONS) if whole else DERIVED:
            if line.get(name) != wanted.get(name):
                _break(part, place, f"it says another {name} than its note")
        if isinstance(note, Note):
            _check_consents(part, place, note)
            earlier = note.time_seconds
        if whole and wrong:
            _break(part, place, wrong)


def _check_consents(part: Part, place: int, note: Note) -> None:
    if note.release is None:
        return
    try:
        check_signed(note.what, note.release)
    except (BadSignature, BadPasskey, BadConsent) as bad:
        _break(part, place, f"its officers' signatures do not fit ({bad.code})")


def _break(part: Part, place: int, why: str) -> NoReturn:
    raise TrailBroken(f"row {part.first + place}" + (f" of trail {part.share}" if part.share else "") + f": {why}")


def _check_continues(audit: Audit, earlier: Audit) -> None:
    here = {part.share: part for part in audit.parts}
    for part in earlier.parts:
        now = here.get(part.share)
        if now is None or now.hash_before(part.end) != part.hash_before(part.end):
            _not_continued(f"row {part.end - 1}" + (f" of trail {part.share}" if part.share else ""))


def _not_continued(what: str) -> NoReturn:
    raise AuditNotContinued(what)


def _number(said: Json, name: str) -> int:
    value = said.get(name)
    if type(value) is not int or not 0 <= value < 1 << 40:
        refuse(f"{name}: a number is wanted")
    return value


def _hash(said: Json, name: str) -> bytes:
    value = said.get(name)
    try:
        found = bytes.fromhex(cast("str", value))
    except (TypeError, ValueError):
        found = b""
    return found if len(found) == len(FIRST) else refuse(f"{name}: a hash is wanted")


def _octets(said: Json, name: str) -> bytes:
    value = said.get(name)
    try:
        return b64decode(cast("str", value), validate=True)
    except (TypeError, ValueError, BadBase64):
        refuse(f"{name}: base64 is wanted")


def _gap(why: str) -> NoReturn:
    raise AuditGap(why)


def _changed(why: str) -> NoReturn:
    raise AuditChanged(why)


def refuse(why: str) -> NoReturn:
    """Raise BadAudit."""
    raise BadAudit(why)
