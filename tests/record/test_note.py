"""Signed notes: written and read alike, bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.record.note import BadNote, Note, NoteSignature, parse_note


@given(st.lists(st.binary(min_size=1, max_size=80), min_size=1, max_size=16))
def test_a_note_is_read_as_it_was_written(values: list[bytes]) -> None:
    note = Note("a\n\nb\n", tuple(NoteSignature("parley/x", bytes(4), value) for value in values))
    assert parse_note(note.text) == note


def test_a_note_is_bounded() -> None:
    with pytest.raises(BadNote, match="at most 65536 allowed"):
        parse_note("x" * 65_537)
