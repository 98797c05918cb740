"""The outside judge of the land, made once."""

from __future__ import annotations

import pytest

from tests.console.drawing.judges import World


@pytest.fixture(scope="session")
def world() -> World:
    return World()
