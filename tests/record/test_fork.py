"""Fork proofs: every fork is proved, and no honest log is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.record.fork import ForkNotProved, prove_entry_root, prove_two_entries, verify_fork
from parley.wire.ids import LogSize
from tests.record.maker import MadeLog, World

WORLD = World()
A, B = WORLD.a, WORLD.b


def log_of(count: int) -> MadeLog:
    log = MadeLog(A, B, WORLD.a1.line)
    for number in range(count):
        log.add(f"Letter {number}.")
    return log


LOG = log_of(9)


@given(st.integers(0, 30), st.integers(0, 30))
def test_every_fork_is_proved_and_no_honest_log_is(at: int, more: int) -> None:
    honest = log_of(at + 1)
    forked = MadeLog(A, B, honest.line)
    for number in range(at):
        forked.add(f"Letter {number}.")
    forked.add("Another letter.")
    for number in range(more % 3):
        forked.add(f"More {number}.")
    proof = prove_two_entries(honest.entries[at], forked.entries[at])
    assert verify_fork(proof, A.ring).size == at + 1
    if more % 3:
        following = forked.entries[at + 1]
        before = honest.tree.frontier(LogSize(at))
        assert verify_fork(prove_entry_root(honest.entries[at], before, following), A.ring).origin == honest.origin
        with pytest.raises(ForkNotProved):
            verify_fork(prove_entry_root(forked.entries[at], before, following), A.ring)
    with pytest.raises(ForkNotProved):
        verify_fork(prove_two_entries(honest.entries[at], honest.entries[at]), A.ring)


def test_a_fork_is_proved_of_its_author_only() -> None:
    twin = MadeLog(A, B, LOG.line)
    proof = prove_two_entries(LOG.entries[0], twin.add("Another first letter."))
    assert verify_fork(proof, A.ring).kind == 1
    with pytest.raises(ForkNotProved, match="another log or another place"):
        verify_fork(proof, B.ring)
