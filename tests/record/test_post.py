"""A post on a card: it comes back from its bytes, and its hours are the same for everybody."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.record.post import Hours, Post, Zone, read_post, write_post
from parley.wire.cbor import decode, encode
from parley.wire.ids import PostId


class Bad(Exception):
    """What the page of this value raises."""


def refuse(why: str) -> NoReturn:
    raise Bad(why)


SPANS = st.tuples(st.integers(1, 127), st.integers(0, 1439), st.integers(1, 1440)).filter(lambda one: one[1] < one[2])
OFFSETS = st.dictionaries(st.integers(0, 2**32 - 1), st.integers(-1080, 1080), min_size=1, max_size=8)
ZONES = OFFSETS.map(lambda found: Zone("Asia/Shanghai", tuple(sorted(found.items()))))
WORKING = st.tuples(st.lists(SPANS, min_size=1, max_size=7), ZONES)


@given(
    st.integers(0, 99),
    st.lists(st.integers(100, 199), unique=True, max_size=4),
    st.none() | st.integers(200, 299),
    st.none() | WORKING,
)
def test_a_post_comes_back(number: int, deputies: list[int], desk: int | None, working: object) -> None:
    spans, zone = working if isinstance(working, tuple) else ((), None)
    post = Post(
        PostId(number),
        {"en": "Duty desk", "zh": "值班室"},
        tuple(map(PostId, deputies)),
        None if desk is None else PostId(desk),
        tuple(Hours(*span) for span in spans),
        zone,
    )
    assert read_post(decode(encode(write_post(post))), refuse) == post


@pytest.mark.parametrize(
    "items",
    [
        {3: []},
        {3: [1]},
        {3: [2, 2]},
        {4: 1},
        {5: [[127, 0, 1440]]},
        {6: ["UTC", [[0, 0]]]},
        {5: [[0, 0, 1440]], 6: ["UTC", [[0, 0]]]},
        {5: [[128, 0, 1440]], 6: ["UTC", [[0, 0]]]},
        {5: [[1, 600, 600]], 6: ["UTC", [[0, 0]]]},
        {5: [[1, 600, 1441]], 6: ["UTC", [[0, 0]]]},
        {5: [[1, 0, 1440]], 6: ["UTC", []]},
        {5: [[1, 0, 1440]], 6: ["UTC", [[5, 0], [5, 60]]]},
        {5: [[1, 0, 1440]], 6: ["UTC", [[0, 1081]]]},
        {7: 0},
    ],
)
def test_what_is_no_post(items: dict[int, object]) -> None:
    with pytest.raises(Bad):
        read_post(decode(encode({1: 1, 2: {}, **items})), refuse)


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


WINTER, SUMMER = at("2026-10-25T01:00:00"), at("2027-03-28T01:00:00")
OFFICE = Post(
    PostId(1),
    {},
    hours=(Hours(0b0011111, 8 * 60, 16 * 60), Hours(0b0100000, 0, 24 * 60)),
    zone=Zone("Europe/Oslo", ((at("2026-03-29T01:00:00"), 120), (WINTER, 60), (SUMMER, 120))),
)


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        ("2026-11-20T06:59:59", False),
        ("2026-11-20T07:00:00", True),
        ("2026-11-20T14:59:59", True),
        ("2026-11-20T15:00:00", False),
        ("2026-11-20T22:59:59", False),
        ("2026-11-20T23:00:00", True),
        ("2026-11-21T22:59:59", True),
        ("2026-11-21T23:00:00", False),
        ("2026-07-03T06:00:00", True),
        ("2026-07-03T14:00:00", False),
        ("2027-07-02T06:00:00", True),
        ("1999-01-01T07:00:00", True),
    ],
)
def test_hours_are_local_and_follow_the_offsets_of_the_card(moment: str, there: bool) -> None:  # noqa: FBT001
    assert OFFICE.staffed(at(moment)) is there


def test_a_post_without_hours_is_always_staffed() -> None:
    assert Post(PostId(1), {}).staffed(0)
