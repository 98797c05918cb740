"""A file of posts, as an operator writes it."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime

import pytest

from parley.cli.card_posts import BadPostsFile, read, working
from parley.record.post import Hours
from parley.wire.ids import PostId

NOW = int(datetime(2026, 11, 22, tzinfo=UTC).timestamp())

FILE = """
[[post]]
number = 1
titles = { en = "Chief", zh = "首长" }
deputies = [2]
desk = 3
hours = ["mon-fri 08:00-18:00", "sat 09:00-12:00"]
zone = "UTC+08:00"

[[post]]
number = 2
titles = { en = "Deputy chief" }

[[post]]
number = 3
titles = { en = "Duty desk" }
"""


def test_posts_of_a_file() -> None:
    station, chief, deputy, desk = read(tomllib.loads(FILE), NOW)
    assert (station.number, deputy.number, desk.number) == (0, 2, 3)
    assert (chief.deputies, chief.desk) == ((PostId(2),), PostId(3))
    assert chief.hours == (Hours(0b0011111, 480, 1080), Hours(0b0100000, 540, 720))
    assert chief.zone is not None
    assert chief.zone.minutes_at(NOW) == 480
    assert working(chief) == "  (deputies 2; duty desk 3; mon-fri 08:00-18:00; sat 09:00-12:00 UTC+08:00)"
    assert working(deputy) == ""
    assert chief.staffed(int(datetime(2026, 11, 23, 0, 0, tzinfo=UTC).timestamp()))


def test_a_zone_with_summer_time_is_foreseen_for_years() -> None:
    _, post = read(tomllib.loads('[[post]]\nnumber = 1\nhours = ["mon 08:00-09:00"]\nzone = "Europe/Oslo"'), NOW)
    assert post.zone is not None
    summer = int(datetime(2031, 7, 1, tzinfo=UTC).timestamp())
    assert (post.zone.minutes_at(NOW), post.zone.minutes_at(summer)) == (60, 120)
    assert len(post.zone.offsets) == 21


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[[post]]\nnumber = 1\n[[post]]\nnumber = 1",
        "[[post]]\nnumber = 'one'",
        "[[post]]\nnumber = 1\nname = 'x'",
        "[[post]]\nnumber = 1\ntitles = { en = 1 }",
        "[[post]]\nnumber = 1\ndeputies = ['two']",
        '[[post]]\nnumber = 1\nhours = ["mon 08:00-09:00"]',
        '[[post]]\nnumber = 1\nzone = "UTC+01:00"',
        '[[post]]\nnumber = 1\nhours = ["monday 8-9"]\nzone = "UTC+01:00"',
        '[[post]]\nnumber = 1\nhours = ["fri 22:00-06:00"]\nzone = "UTC+01:00"',
        '[[post]]\nnumber = 1\nhours = ["mon 08:00-09:00"]\nzone = "Nowhere/Here"',
    ],
)
def test_what_is_no_file_of_posts(text: str) -> None:
    with pytest.raises(BadPostsFile):
        read(tomllib.loads(text), NOW)
