"""The audit trail: each note names the one before, so that whatever is changed, removed or put in shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.desk.release import Drafted, Release
from parley.desk.trail import FIRST, Act, BadTrailNote, Note, follow, note_hash, read_note
from parley.wire.cbor import decode, encode
from parley.wire.ids import Instant

OFFICER = b"o" * 32
ONE = Release(OFFICER, Instant(5_000), b"s" * 64)
TWO = replace(ONE, drafted=Drafted(b"d" * 32, b"t" * 64))
NOTES = [
    Note(Act.OFFICER_ADDED, 1, OFFICER),
    Note(Act.RELEASED, 2, OFFICER, b"l" * 32, b"w" * 32, ONE),
    Note(Act.RELEASED, 3, OFFICER, b"l" * 32, b"x" * 32, TWO),
    Note(Act.OFFICER_REMOVED, 4, OFFICER),
]


def trail(notes: list[Note] = NOTES) -> list[bytes]:
    """The notes as a chain."""
    rows, before = [], FIRST
    for note in notes:
        rows.append(note.encoded(before))
        before = note_hash(rows[-1])
    return rows


def test_a_note_comes_back_as_it_was() -> None:
    rows = trail()
    assert [read_note(row)[1] for row in rows] == NOTES
    assert [read_note(row)[0] for row in rows] == [FIRST, *map(note_hash, rows[:-1])]
    assert follow(rows) == [""] * len(rows)
    assert follow([]) == []


@given(st.data())
def test_a_changed_row_is_named(data: st.DataObject) -> None:
    rows = trail()
    number = data.draw(st.integers(0, len(rows) - 2))
    other = replace(NOTES[number], time_seconds=data.draw(st.integers(10, 99)))
    rows[number] = other.encoded(read_note(rows[number])[0])
    found = follow(rows)
    assert [place for place, said in enumerate(found) if said] == [number + 1]
    assert f"row {number} was changed" in found[number + 1]


@pytest.mark.parametrize("gone", range(len(NOTES) - 1))
def test_a_removed_row_is_named(gone: int) -> None:
    rows = trail()
    del rows[gone]
    found = follow(rows)
    assert [place for place, said in enumerate(found) if said] == [gone]
    assert "removed" in found[gone] or "gone" in found[gone]


@pytest.mark.parametrize("place", range(len(NOTES) + 1))
def test_a_row_put_in_is_named(place: int) -> None:
    rows = trail()
    rows.insert(place, Note(Act.OFFICER_ADDED, 9, b"x" * 32).encoded(bytes(31) + b"\x01"))
    assert any(follow(rows))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, b"short"),
        (1, 3),
        (2, -1),
        (3, b"short"),
        (4, b"short"),
        (5, "text"),
        (6, [1]),
        (6, [1, b"s" * 64, b"d" * 32]),
        (6, [1, b"short"]),
        (6, []),
        (6, [1, b"s" * 64, b"d" * 32, b"short"]),
    ],
)
def test_what_is_no_note_is_refused(place: int, value: object) -> None:
    items = decode(trail()[1])
    assert isinstance(items, list)
    items[place] = value  # type: ignore[call-overload]  # wrong on purpose
    with pytest.raises(BadTrailNote):
        read_note(encode(items))
    assert "it is no note" in follow([encode(items)])[0]


def test_only_a_release_is_signed() -> None:
    with pytest.raises(BadTrailNote):
        read_note(replace(NOTES[0], release=ONE).encoded(FIRST))
