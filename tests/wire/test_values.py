"""Values that the type checker lets nobody write to: frozen dataclasses in all but the cost of making one."""

from __future__ import annotations

import pytest

from parley.wire.values import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A value."""

    east: int
    north: int = 0


@dataclass(slots=True)
class Place:
    """Something that changes."""

    east: int


def test_values_are_equal_and_hashed_by_their_fields() -> None:
    assert Point(1) == Point(1, 0) != Point(1, 1)
    assert {Point(1), Point(1, 0), Point(1, 1)} == {Point(1), Point(1, 1)}


def test_a_value_has_no_room_for_anything_else() -> None:
    with pytest.raises(AttributeError):
        Point(1).up = 2  # type: ignore[attr-defined]  # the type checker says so, too


def test_the_type_checker_lets_nobody_write_to_a_value() -> None:
    """Were it let through, the ignore would be one that nothing needs, and `make check` would say so."""

    def move(point: Point) -> None:
        point.east = 2  # type: ignore[misc]  # frozen

    assert callable(move)


def test_what_is_not_frozen_changes_and_has_no_hash() -> None:
    place = Place(1)
    place.east = 2
    assert place == Place(2)
    with pytest.raises(TypeError, match="unhashable"):
        hash(place)
