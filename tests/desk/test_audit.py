"""An audit file: whatever is changed, removed, moved or cut off in it is refused by name, and says where."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.desk.audit import Trail, assembled, audit_message, lines
from parley.desk.audit_check import (
    AuditChanged,
    AuditCut,
    AuditForeign,
    AuditGap,
    AuditNotContinued,
    AuditOrder,
    BadAudit,
    TrailBroken,
    check_audit,
    read_audit,
)
from parley.desk.release import Drafted, Release
from parley.desk.roster import Roster
from parley.desk.trail import FIRST, Act, Note, Removed, note_hash, read_note, removal_hash, row_hash
from parley.keys.purpose import Purpose
from parley.keys.signing import BadSignature, ed25519_public, ed25519_sign
from parley.record.card import BadCard
from parley.wire.errors import Refusal
from parley.wire.ids import Instant, PartyId
from tests.record.maker import arvenia, belmora

Json = dict[str, Any]

ARVENIA, BELMORA = arvenia(), belmora()
SEED, OTHER_SEED = b"o" * 32, b"d" * 32
RELEASER, DRAFTER = (ed25519_public(seed) for seed in (SEED, OTHER_SEED))
WHAT = sha256(b"a release hash").digest()
ONE, TWO = b"1" * 16, b"2" * 16


def released(seconds: int) -> Note:
    """A release that two officers signed."""
    signed = ed25519_sign(SEED, b"parley/release/v1\n" + WHAT), ed25519_sign(OTHER_SEED, b"parley/draft/v1\n" + WHAT)
    release = Release(RELEASER, Instant(seconds * 1_000), signed[0], Drafted(DRAFTER, signed[1]))
    return Note(Act.RELEASED, seconds, RELEASER, b"l" * 32, WHAT, release)


NOTES = [
    Note(Act.OFFICER_ADDED, 1_000, ONE, key=RELEASER, words="Lt. Orlan"),
    Note(Act.OFFICER_ADDED, 1_010, TWO, by=ONE, key=DRAFTER, words="中尉"),
    Note(Act.SIGNED_IN, 1_020, ONE, words="passkey"),
    released(900),
    Note(Act.ALARM_ACKNOWLEDGED, 1_030, ONE, what=bytes(32), words="silence"),
    Note(Act.AUDIT_EXPORTED, 1_040, TWO, words="from its beginning"),
]
BECAME = {3: {"entry": "ab" * 32, "form": "letter/1", "held": "1970-01-01T00:15:00Z"}}


def chain(notes: Sequence[Note], before: bytes = FIRST) -> list[bytes]:
    """The notes as a trail."""
    rows = []
    for note in notes:
        rows.append(note.encoded(before))
        before = note_hash(rows[-1])
    return rows


def signed(*trails: Trail, findings: Sequence[Json] = ()) -> bytes:
    """The file, as Arvenia's station signs it."""
    about = {"party": ARVENIA.id.hex(), "exported": "2026-11-22T18:00:00Z"}
    written, chained = lines(ARVENIA.cards[-1].raw, about, trails, findings)
    return assembled(written, chained, ARVENIA.sign(Purpose.CHECKPOINT, audit_message(chained)))


def resigned(said: Sequence[Json]) -> bytes:
    """These lines, chained and signed anew by the station: what a dishonest one could give out."""
    written, before = [], FIRST
    for one in said:
        written.append(json.dumps(one | {"after": before.hex()}, ensure_ascii=False).encode())
        before = sha256(written[-1]).digest()
    return assembled(written, before, ARVENIA.sign(Purpose.CHECKPOINT, audit_message(before)))


ROWS = chain(NOTES)
FILE = signed(Trail(0, ROWS, became=BECAME))
LINES = FILE.splitlines(keepends=True)


def said() -> list[Json]:
    """The lines of the file but the last."""
    return [json.loads(line) for line in LINES[:-1]]


def test_a_file_that_nobody_touched_says_who_did_what_when() -> None:
    audit = check_audit(FILE, ARVENIA.id)
    assert audit.findings == ()
    (part,) = audit.parts
    assert part.rows == tuple(ROWS)
    release = part.told[3]
    assert (release["time"], release["clock_back_seconds"]) == ("1970-01-01T00:15:00Z", 120)
    assert (release["officer_name"], release["drafter_name"], release["form"]) == ("Lt. Orlan", "中尉", "letter/1")
    assert (part.told[1]["by_name"], part.told[5]["officer"]) == ("Lt. Orlan", TWO.hex())
    assert check_audit(signed(Trail(0, [])), ARVENIA.id).parts[0].rows == ()


def test_a_row_that_somebody_knew_is_there_or_is_missed() -> None:
    for row in ROWS:
        check_audit(FILE, holds=row_hash(row).hex())
    cut = signed(Trail(0, ROWS[:-1]))
    check_audit(cut)
    check_audit(cut, holds=row_hash(ROWS[-2]).hex()[:16].upper())
    with pytest.raises(AuditNotContinued, match="no row has the hash"):
        check_audit(cut, holds=row_hash(ROWS[-1]).hex())
    late = signed(Trail(0, ROWS[4:], 4, row_hash(ROWS[3]), roster=Roster(NOTES[:4])))
    check_audit(late, holds=row_hash(ROWS[3]).hex())
    with pytest.raises(AuditNotContinued):
        check_audit(late, holds=row_hash(ROWS[2]).hex())


@given(st.data())
def test_no_byte_changes_unnoticed(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(FILE) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda value: value != FILE[place]))
    with pytest.raises(Refusal):
        check_audit(FILE[:place] + bytes([other]) + FILE[place + 1 :], ARVENIA.id)


@given(st.integers(0, len(FILE) - 1))
def test_no_tail_is_cut_unnoticed(size: int) -> None:
    with pytest.raises(Refusal):
        check_audit(FILE[:size])


def moved(line: int, to: int) -> bytes:
    rest = [one for place, one in enumerate(LINES) if place != line]
    return b"".join([*rest[:to], LINES[line], *rest[to:]])


def edited(line: int, old: bytes, new: bytes) -> bytes:
    assert LINES[line].count(old) == 1
    return b"".join([*LINES[:line], LINES[line].replace(old, new), *LINES[line + 1 :]])


@pytest.mark.parametrize(
    ("file", "refusal", "where"),
    [
        (b"".join(LINES[:3] + LINES[4:]), AuditGap, "row 2 of the trail"),
        (b"".join(LINES[:6] + LINES[7:]), AuditGap, "row 5 of trail 0, and what follows it"),
        (b"".join([*LINES[:4], LINES[3], *LINES[4:]]), AuditOrder, "row 3"),
        (moved(5, 2), AuditOrder, "row 1"),
        (b"".join(LINES[:-1]), AuditCut, ""),
        (b"".join(LINES[:4]), AuditCut, ""),
        (FILE[:-1], AuditCut, ""),
        (edited(3, b"passkey", b"passkez"), AuditChanged, "line 4, row 2"),
        (edited(4, b"letter/1", b"letter/2"), AuditChanged, "line 5, row 3"),
        (edited(7, b"[]", b"[ ]"), AuditChanged, "line 8"),
        (edited(0, b"2026-11-22", b"2026-11-23"), AuditChanged, "line 1"),
        (edited(0, ARVENIA.id.hex().encode(), BELMORA.id.hex().encode()), AuditForeign, ARVENIA.id.hex()),
        (edited(8, b'signature":"', b'signature":"AAAA'), BadSignature, ""),
    ],
    ids=map(str, range(13)),
)
def test_what_was_done_to_it_is_named(file: bytes, refusal: type[Refusal], where: str) -> None:
    with pytest.raises(refusal) as refused:
        check_audit(file)
    assert where in refused.value.detail


def test_another_party_cannot_pass_its_own_as_ours() -> None:
    with pytest.raises(AuditForeign):
        check_audit(FILE, PartyId(BELMORA.id))
    other = (
        LINES[0]
        .replace(b64encode(ARVENIA.cards[-1].raw), b64encode(BELMORA.cards[-1].raw))
        .replace(ARVENIA.id.hex().encode(), BELMORA.id.hex().encode())
    )
    with pytest.raises(AuditChanged):
        check_audit(other + b"".join(LINES[1:]))


Change = Callable[[list[Json]], object]


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (lambda one: one[0].pop("audit"), BadAudit),
        (lambda one: one[0].update(exported="yesterday"), BadAudit),
        (lambda one: one[0].update(exported=1), BadAudit),
        (lambda one: one[0].update(card="?"), BadAudit),
        (lambda one: one[0].update(card=""), BadCard),
        (lambda one: one[0].update(card=None), BadAudit),
        (lambda one: one[0].update(trails=None), BadAudit),
        (lambda one: one[0].update(trails=[1]), BadAudit),
        (lambda one: one[0]["trails"][0].update(first=-1), BadAudit),
        (lambda one: one[0]["trails"][0].update(rows=True), BadAudit),
        (lambda one: one[0]["trails"][0].update(rows=1 << 41), BadAudit),
        (lambda one: one[0]["trails"][0].update(before="00"), BadAudit),
        (lambda one: one[0]["trails"][0].update(before=7), BadAudit),
        (lambda one: one[0].update(trails=[]), AuditGap),
        (lambda one: one[0]["trails"][0].update(newest="00" * 32), AuditChanged),
        (lambda one: one[2].update(note=None), BadAudit),
        (lambda one: one[4].update(entry=["ab"]), BadAudit),
        (lambda one: one[-1].update(findings={}), BadAudit),
        (lambda one: one[-1].update(findings=["x"]), BadAudit),
        (lambda one: one[-1].update(findings=[{"share": 0, "row": "1", "said": "x"}]), BadAudit),
    ],
    ids=map(str, range(20)),
)
def test_what_a_station_signs_in_another_form_is_refused(change: Change, refusal: type[Refusal]) -> None:
    one = said()
    change(one)
    with pytest.raises(refusal):
        check_audit(resigned(one))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b'{"after":NaN}',
        b'{"a":1,"a":2}',
        b'{"a":"\\ud800"}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"9" * 100_000,
        b'{"a":"' + b"x" * (1 << 20) + b'"}',
    ],
    ids=map(str, range(11)),
)
def test_a_hostile_line_is_refused(line: bytes) -> None:
    with pytest.raises(BadAudit):
        read_audit(b"".join([LINES[0], line, b"\n", *LINES[1:]]))


@pytest.mark.parametrize(
    "file", [b"", b"\n", b"{}\n", b"x" * 10, LINES[0], LINES[0] + LINES[-1]], ids=map(str, range(6))
)
def test_what_is_no_file_of_ours_is_refused(file: bytes) -> None:
    with pytest.raises((BadAudit, AuditCut)):
        read_audit(file)


def test_too_long_a_file_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parley.desk.audit_check.AUDIT_BYTES_MAX", 100)
    with pytest.raises(BadAudit, match="100 bytes"):
        read_audit(FILE)


@pytest.mark.parametrize("name", ["time", "act", "words", "officer_name", "key", "digest", "line", "drafter_name"])
def test_a_station_that_says_in_words_what_its_note_does_not_say_is_found_out(name: str) -> None:
    one = said()
    one[4][name] = "1970-01-01T00:00:00Z"
    with pytest.raises(TrailBroken, match=f"row 3: it says another {name} than its note"):
        check_audit(resigned(one))


def test_a_trail_that_was_touched_before_it_was_taken_out_is_named() -> None:
    without = [*ROWS[:2], *ROWS[3:]]
    with pytest.raises(TrailBroken, match="row 2: it does not follow"):
        check_audit(signed(Trail(0, without)))
    forged = replace(NOTES[3], what=bytes(32))
    with pytest.raises(TrailBroken, match="row 3: its officers' signatures do not fit"):
        check_audit(signed(Trail(0, chain([*NOTES[:3], forged]))))
    with pytest.raises(TrailBroken, match="row 6: it is no note"):
        check_audit(signed(Trail(0, [*ROWS, b""])))
    assert read_audit(signed(Trail(0, without))).parts[0].rows == tuple(without)  # its lines hold: a page can be made


def test_a_release_by_a_key_that_was_nobodys_then_is_named() -> None:
    """Of a divided station the officers of one share are those of all."""
    gone = chain([*NOTES[:3], Note(Act.OFFICER_REMOVED, 1_025, ONE), NOTES[3]])
    with pytest.raises(TrailBroken, match="row 4: it was released with a key that was no officer's then"):
        check_audit(signed(Trail(0, gone)))
    share = chain([NOTES[3]])
    roster = Roster(NOTES[:2])
    audit = check_audit(signed(Trail(0, chain(NOTES[:2])), Trail(1, share, roster=roster)))
    assert audit.parts[1].told[0]["officer_name"] == "Lt. Orlan"
    with pytest.raises(TrailBroken, match="row 0"):
        check_audit(signed(Trail(0, share)))


def removed(*places: int) -> list[bytes]:
    """The trail after a removal of these rows, and the row that tells of it."""
    rows, gone = list(ROWS), []
    for place in places:
        before, _ = read_note(rows[place])
        gone.append((place, note_hash(rows[place])))
        rows[place] = Removed(note_hash(ROWS[place]), len(ROWS)).encoded(before)
    note = Note(Act.NOTES_REMOVED, 9_000, bytes(16), what=removal_hash(gone), words="sign-ins")
    return [*rows, note.encoded(note_hash(ROWS[-1]))]


def test_the_chain_is_followed_over_what_was_removed() -> None:
    rows = removed(2, 4)
    audit = check_audit(signed(Trail(0, rows)))
    assert [row.get("removed_by") for row in audit.parts[0].told] == [None, None, 6, None, 6, None, None]
    assert b"passkey" not in b"".join(rows)
    audit = check_audit(signed(Trail(0, rows)), earlier=FILE)  # an earlier file had the note; the hash is the same


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        (removed(2, 4)[:-1], "row 2: it was removed, and row 6 does not say so"),
        ([*removed(2)[:4], *removed(4)[4:]], "row 2: it was removed|row 6: what it says was removed"),
        ([*removed(2, 4)[:4], *ROWS[4:], removed(2, 4)[-1]], "row 6: what it says was removed is not what is missing"),
        ([*removed(2, 4)[:3], *removed(2, 4)[4:]], "row 2: it was removed, and row 6 does not say so"),
    ],
    ids=map(str, range(4)),
)
def test_a_removal_that_no_row_tells_of_is_named(rows: list[bytes], where: str) -> None:
    with pytest.raises(TrailBroken, match=where):
        check_audit(signed(Trail(0, rows)))


def test_a_later_file_continues_an_earlier_one_whole_or_in_part() -> None:
    more = chain([Note(Act.SIGNED_OUT, 1_050, ONE)], note_hash(ROWS[-1]))
    roster = Roster()
    for note in NOTES:
        roster.take(note)
    part = Trail(0, more, len(ROWS), note_hash(ROWS[-1]), roster=roster)
    for later in (Trail(0, [*ROWS, *more]), part):
        assert check_audit(signed(later), earlier=FILE).parts[0].told[-1]["officer_name"] == "Lt. Orlan"
    anew = chain([replace(NOTES[0], words="Lt. Verrin"), *NOTES[1:]])
    for other in (Trail(0, ROWS[:-1]), Trail(0, anew), replace(part, before=bytes(32)), Trail(1, ROWS)):
        with pytest.raises((AuditNotContinued, TrailBroken)):
            check_audit(signed(other), earlier=FILE)
    with pytest.raises(AuditNotContinued, match="row 5"):
        check_audit(signed(Trail(0, anew)), earlier=FILE)


def test_two_shares_are_two_chains() -> None:
    audit = check_audit(signed(Trail(0, ROWS), Trail(3, chain(NOTES[:2]))))
    assert [(part.share, part.end) for part in audit.parts] == [(0, 6), (3, 2)]
    with pytest.raises(AuditOrder):
        check_audit(resigned([*said()[:-1][:1], *said()[2:3], *said()[1:2], *said()[3:]]))
    with pytest.raises(TrailBroken, match="row 1 of trail 3"):
        check_audit(signed(Trail(0, ROWS), Trail(3, [ROWS[0], ROWS[2]])))


def test_what_the_station_found_itself_is_told() -> None:
    found = {"share": 0, "row": 2, "said": "the row was changed"}
    assert check_audit(signed(Trail(0, ROWS), findings=[found])).findings == (found,)
