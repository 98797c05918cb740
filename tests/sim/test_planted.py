"""The simulator finds what it is there to find: every planted bug, within a few worlds."""

from __future__ import annotations

import pytest

from parley.sim.world import run_seed
from tests.sim.planted import PLANTS

SEEDS_MAX = 40
"""Worlds in which a planted bug must show."""

LAST_SEEN_AT = {
    "flash_waits_behind_a_blob": 15,
    "fork_accepted": 9,
    "forgotten_resend": 3,
    "line_opened_by_its_proposal": 3,
    "lost_not_asked_for": 1,
    "old_log_goes_on": 1,
    "page_before_durable": 2,
    "paged_once_more": 2,
    "revocation_ignored": 1,
    "seen_ahead": 2,
    "text_forgotten": 2,
    "wrong_root_in_seen": 2,
}
"""The world to begin with (0 where none is named), so that the sound ones before it are not run for each bug.

A world that has changed costs time and nothing else: the others follow.
"""

SAYS = {
    "alarm_not_kept": "tells of an alarm that it does not keep",
    "alarm_not_told": "keeps an alarm and tells nobody",
    "answers_without_end": "answers who asks, without end",
    "counter_not_reserved": "seals two datagrams",
    "delivered_twice": "delivers an entry twice",
    "entry_receipt_before_durable": "which is not durable",
    "flash_waits_behind_a_blob": "leaves beside FLASH",
    "fork_accepted": "log-forked is not named",
    "forgotten_resend": "do not come to agree",
    "line_opened_by_its_proposal": "other lines are open|lines that the other has not|terms-unfit, which is not broken",
    "lost_not_asked_for": "do not come to agree",
    "lowest_first": "leaves before FLASH",
    "old_log_goes_on": "do not come to agree|second entry|raises an alarm|StoreConflict",
    "page_before_durable": "signs a page about what it has not received",
    "paged_once_more": "times about",
    "receipt_before_durable": "signs a receipt for",
    "release_before_persist": "that is not durable|which is not durable",
    "receipt_not_kept": "that it does not keep",
    "revocation_ignored": "finds nothing where mandate-revoked is broken|mandate-expired, which is not broken",
    "routine_starves": "never left|do not come to agree",
    "second_entry_at_one_place": "StoreConflict",
    "seen_ahead": "has seen",
    "speaks_before_it_asks": "do not come to agree",
    "text_forgotten": "a path and a person were there, and the test",
    "window_off_by_one": "is opened twice",
    "wrong_root_in_seen": "has seen",
}
"""What the watch says of each."""


def test_every_planted_bug_is_named() -> None:
    assert set(SAYS) == set(PLANTS)


@pytest.mark.parametrize("name", PLANTS)
def test_planted_bug_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTS[name](monkeypatch)
    for seed in sorted(range(SEEDS_MAX), key=lambda seed: seed != LAST_SEEN_AT.get(name)):
        failure = run_seed(seed).failure
        if failure:
            assert any(words in failure for words in SAYS[name].split("|")), failure
            return
    pytest.fail(f"{name} did not show in {SEEDS_MAX} worlds")
