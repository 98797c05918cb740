"""Who was an officer when, as the notes say it: each release by a key that somebody had, and two by two persons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.desk.release import Drafted, Release
from parley.desk.roster import Roster, id_of
from parley.desk.trail import Act, Note
from parley.wire.ids import Instant

ONE, TWO, PASSKEY = b"1" * 32, b"2" * 32, b"p" * 100
FIRST, SECOND = b"a" * 16, b"b" * 16


def released(by: bytes, drafted_by: bytes | None = None) -> Note:
    drafted = None if drafted_by is None else Drafted(drafted_by, b"s" * 64)
    return Note(Act.RELEASED, 1, by, b"l" * 32, b"w" * 32, Release(by, Instant(1), b"s" * 64, drafted))


def told(*notes: Note) -> list[str]:
    roster = Roster()
    return [roster.take(note) for note in notes]


ADDED = Note(Act.OFFICER_ADDED, 1, FIRST, key=ONE, words="First")
OTHER = Note(Act.OFFICER_ADDED, 1, SECOND, words="Second")
ENROLLED = Note(Act.KEY_ADDED, 1, FIRST, key=PASSKEY, words="First")
NOBODYS = "it was released with a key that was no officer's then"


def test_a_key_counts_from_its_note_on_to_its_end() -> None:
    lost = Note(Act.KEY_REMOVED, 1, FIRST, key=PASSKEY)
    gone = Note(Act.OFFICER_REMOVED, 1, FIRST)
    uses = [released(ONE), released(PASSKEY)]
    assert told(*uses) == [NOBODYS, NOBODYS]
    assert told(ADDED, ENROLLED, *uses)[2:] == ["", ""]
    assert told(ADDED, ENROLLED, lost, *uses)[3:] == ["", NOBODYS]
    assert told(ADDED, ENROLLED, gone, *uses)[3:] == [NOBODYS, NOBODYS]


def test_notes_from_before_officers_had_ids() -> None:
    before = Note(Act.OFFICER_ADDED, 1, TWO)
    assert told(before, released(TWO)) == ["", ""]
    assert told(before, replace(before, act=Act.OFFICER_REMOVED), released(TWO))[2] == NOBODYS
    renamed = Note(Act.ROLES_CHANGED, 1, id_of(TWO), words="Second")
    roster = Roster()
    for note in (before, renamed):
        roster.take(note)
    assert (roster.name(TWO), roster.name(id_of(TWO)), roster.name(ONE)) == ("Second", "Second", None)


def test_what_he_does_on_watch_names_nobody_anew() -> None:
    roster = Roster()
    for note in (ADDED, Note(Act.WATCH_TAKEN, 1, FIRST, words="posts 1, 3"), Note(Act.PACK_ADDED, 1, bytes(16))):
        roster.take(note)
    assert (roster.name(FIRST), roster.name(ONE), roster.name(bytes(16))) == ("First", "First", None)


@pytest.mark.parametrize(
    ("drafter", "wrong"),
    [
        (TWO, ""),
        (PASSKEY, "one person drafted and released it"),
        (b"x" * 32, "it was drafted with a key that was no officer's then"),
    ],
)
def test_two_persons_are_two(drafter: bytes, wrong: str) -> None:
    keys = [ADDED, OTHER, ENROLLED, Note(Act.KEY_ADDED, 1, SECOND, key=TWO)]
    assert told(*keys, released(ONE, drafter))[-1] == wrong
