"""Both sides compute one code, and nobody else does."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from parley.meeting.code import End, code
from parley.wire.ids import EntryHash

CALL = EntryHash(bytes(range(32)))
OURS, THEIRS = End(b"\1" * 8, b"\2" * 32), End(b"\3" * 8, b"\4" * 32)

ENDS = st.builds(End, st.binary(min_size=8, max_size=8), st.binary(min_size=32, max_size=32))
CALLS = st.binary(min_size=32, max_size=32).map(EntryHash)


def test_a_code_that_stays_what_it_is() -> None:
    assert code(CALL, OURS, THEIRS) == "1476 9013"


@given(CALLS, ENDS, ENDS)
def test_a_code_is_two_groups_of_four_digits(call: EntryHash, first: End, second: End) -> None:
    assert re.fullmatch(r"\d{4} \d{4}", code(call, first, second))


@given(st.sampled_from(range(4)), st.data())
def test_another_call_page_or_certificate_makes_another_code(which: int, data: st.DataObject) -> None:
    other = data.draw(ENDS.filter(lambda one: one.page != OURS.page and one.fingerprint != OURS.fingerprint))
    changed = (
        code(EntryHash(other.fingerprint), OURS, THEIRS),
        code(CALL, End(other.page, OURS.fingerprint), THEIRS),
        code(CALL, OURS, End(THEIRS.page, other.fingerprint)),
        code(CALL, THEIRS, OURS),
    )
    assert changed[which] != code(CALL, OURS, THEIRS)
