"""What the tests of the console share."""

from __future__ import annotations

import pytest

from parley.console.gate import Gate
from tests.service.conftest import quick_passphrases

__all__ = ["quick_passphrases"]


@pytest.fixture(autouse=True)
def _never_late(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that is busy with other tests turns nobody away here: the gate has its own tests (test_gate.py)."""

    async def looked(_: Gate) -> None:
        return

    if not request.module.__name__.endswith("test_gate"):
        monkeypatch.setattr(Gate, "look", looked)
