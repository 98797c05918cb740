"""What one station has for the other, carried over on a stick and back."""

from __future__ import annotations

from pathlib import Path

from tests.cli.desk import Desk


def cross(one: Desk, other: Desk) -> None:
    """Everything that `one` said is at `other`, and what `other` signed about it is back."""
    Path("stick").mkdir(exist_ok=True)
    one.data("carry", "out", "stick")
    other.data("carry", "in", "stick")
    other.data("carry", "out", "stick")
    one.data("carry", "in", "stick")
