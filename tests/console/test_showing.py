"""What the filters of the templates show."""

from __future__ import annotations

import pytest

from parley.console.showing import hinted


@pytest.mark.parametrize(
    ("hint", "shown"),
    [
        ("nothing to do", "nothing to do"),
        ("run `parley doctor`", "run <code>parley doctor</code>"),
        ("`a` or `b`, then c", "<code>a</code> or <code>b</code>, then c"),
        ("one ` alone", "one ` alone"),
        ("`<script>` & <b>", "<code>&lt;script&gt;</code> &amp; &lt;b&gt;"),
    ],
)
def test_commands_between_backticks_are_set_as_code_and_nothing_else_is_markup(hint: str, shown: str) -> None:
    assert str(hinted(hint)) == shown
