"""Draft files: what was drafted comes back, and nothing else is taken for a draft."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.desk.draft import Draft
from parley.desk.paper import LABEL, BadPaper, Paper, read_paper, write_paper
from parley.desk.release import Drafted
from parley.wire.cbor import decode, encode
from parley.wire.ids import EntryHash, Instant, LineId, PostId
from parley.wire.marks import Handling, Nature, Precedence

DRAFTS = st.builds(
    Draft,
    st.integers(0, 999).map(PostId),
    st.tuples(st.sampled_from(("letter", "call/request")), st.integers(0, 9)),
    st.binary(max_size=64),
    st.sampled_from(Precedence),
    st.sampled_from(Nature),
    st.sampled_from(Handling),
    st.none() | st.binary(min_size=32, max_size=32).map(EntryHash),
)
PAPER = Paper(LineId(b"l" * 32), Draft(PostId(1), ("letter", 1), b"b"), Instant(9), Drafted(b"o" * 32, b"s" * 64))


@given(DRAFTS)
def test_a_draft_comes_back_as_it_was(draft: Draft) -> None:
    paper = Paper(PAPER.line, draft, PAPER.valid_until, PAPER.drafted)
    assert read_paper(write_paper(paper)) == paper


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (0, "parley/other"),
        (1, b"short"),
        (2, 1_000),
        (3, ["letter"]),
        (3, ["LETTER", 1]),
        (4, 4),
        (5, 3),
        (6, 3),
        (7, "text"),
        (8, b"short"),
        (9, -1),
        (10, b"short"),
        (11, b"short"),
        (12, 0),
    ],
)
def test_what_is_no_draft_is_refused(key: int, value: object) -> None:
    items = decode(write_paper(PAPER))
    assert isinstance(items, dict)
    assert items[0] == LABEL
    items[key] = value  # type: ignore[assignment]  # wrong on purpose
    with pytest.raises(BadPaper):
        read_paper(encode(items))


@given(st.binary(max_size=80))
def test_any_bytes_are_refused_by_name(content: bytes) -> None:
    with pytest.raises(BadPaper):
        read_paper(content)
