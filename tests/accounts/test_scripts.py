"""Names in two scripts."""

from __future__ import annotations

import pytest

from parley.accounts.scripts import NEAR, bridge, nearness, skeleton
from tests.accounts.samples import CHINESE, READOUT, document


@pytest.mark.parametrize(
    ("han", "latin"),
    [
        ("雷尔克", "tomas relk"),
        ("摩根", "ilse morgan"),
        ("费雷尔", "jonas ferrer"),
        ("布兰特", "kaya brandt"),
        ("李明", "li ming"),
        ("克伦", "lidia kron"),
    ],
)
def test_near(han: str, latin: str) -> None:
    assert nearness(han, latin) >= NEAR


@pytest.mark.parametrize(
    ("han", "latin"), [("雷尔克", "ilse morgan"), ("李明", "wang ping"), ("多恩", "relk"), ("龘", "x")]
)
def test_far(han: str, latin: str) -> None:
    assert nearness(han, latin) < NEAR


def test_bridge_only_where_scripts_differ() -> None:
    chinese, english = document(CHINESE), document(READOUT, "B")
    assert bridge(chinese, english) == {"雷尔克": "tomas relk", "摩根": "ilse morgan"}
    assert bridge(english, chinese) == bridge(chinese, english)
    assert bridge(english, english) == {}


def test_skeletons_hear_no_doubles() -> None:
    assert skeleton("ferrer") == skeleton("fereler")
