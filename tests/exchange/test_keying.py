"""Where keys stand is kept, and read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.exchange.keying import Ratchet, Recovery
from parley.wire.limits import RECOVER_BYTES_MAX

MAYBE = st.none() | st.binary(max_size=100)
SECONDS = st.integers(0, 2**40)
RATCHETS = st.builds(Ratchet, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, SECONDS)
RECOVERIES = st.builds(Recovery, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, SECONDS, MAYBE)


@given(RATCHETS)
def test_a_ratchet_comes_back_as_it_was_kept(ratchet: Ratchet) -> None:
    assert Ratchet.decoded(ratchet.encoded()) == ratchet


@given(RECOVERIES)
def test_a_recovery_comes_back_as_it_was_kept(recovery: Recovery) -> None:
    assert Recovery.decoded(recovery.encoded()) == recovery


def test_a_recovery_of_many_lines_comes_back_as_it_was_kept() -> None:
    long = bytes(RECOVER_BYTES_MAX - 100)
    recovery = Recovery(offer=long, message=long, taken=long, answer=long, told=long)
    assert Recovery.decoded(recovery.encoded()) == recovery


def test_where_nothing_was_kept_it_begins() -> None:
    assert Ratchet.decoded(None) == Ratchet()
    assert Recovery.decoded(None) == Recovery()


@pytest.mark.parametrize("kind", [Ratchet, Recovery])
def test_what_we_did_not_keep_is_a_fault_of_ours(kind: type[Ratchet | Recovery]) -> None:
    with pytest.raises(AssertionError):
        kind.decoded(b"\xa0")
