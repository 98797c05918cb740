"""What the tests in a browser share."""

from __future__ import annotations

import pytest

from tests.service import stations
from tests.service.conftest import quick_passphrases

__all__ = ["quick_passphrases"]


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser takes its time to start, and to look at many pages."""
    monkeypatch.setattr(stations, "SECONDS_MAX", 280)
