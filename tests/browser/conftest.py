"""What the tests in a browser share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.chromium import Chromium, running
from tests.service.conftest import quick_passphrases

__all__ = ["quick_passphrases"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """One for all tests of this process."""
    with running() as found:
        yield found
