"""What the tests in a browser share."""

from __future__ import annotations

from tests.service.conftest import quick_passphrases

__all__ = ["quick_passphrases"]
