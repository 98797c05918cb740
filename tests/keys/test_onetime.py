"""One-time codes by time: the published values, and each code once."""

from __future__ import annotations

import pytest

from parley.keys.onetime import BadCode, code_at, used_step

SECRET = b"12345678901234567890"


@pytest.mark.parametrize(
    ("seconds", "digits"),
    [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")],
)
def test_the_published_codes(seconds: int, digits: str) -> None:
    """RFC 6238, appendix B, whose codes have eight digits: their last six."""
    assert code_at(SECRET, seconds // 30) == digits


def test_each_code_serves_once_and_a_minute_at_most() -> None:
    now = 1_700_000_000
    step = now // 30
    for near in (step - 1, step, step + 1):
        assert used_step(SECRET, code_at(SECRET, near), now, 0) == near
    for far in (step - 2, step + 2):
        with pytest.raises(BadCode):
            used_step(SECRET, code_at(SECRET, far), now, 0)
    with pytest.raises(BadCode):
        used_step(SECRET, code_at(SECRET, step), now, step)
    assert used_step(SECRET, code_at(SECRET, step + 1), now, step) == step + 1


@pytest.mark.parametrize("code", ["", "28708", "2870820", "abcdef", "２８７０８２"])
def test_what_is_no_code(code: str) -> None:
    with pytest.raises(BadCode):
        used_step(SECRET, code, 59, 0)
