"""What the tests in a browser share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.chromium import Chromium, running
from tests.service import stations
from tests.service.conftest import quick_passphrases

__all__ = ["quick_passphrases"]


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser takes its time to start, and to look at many pages."""
    monkeypatch.setattr(stations, "SECONDS_MAX", 280)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """One for all tests of this process."""
    with running() as found:
        yield found
