"""What a watch raises."""

from __future__ import annotations

from typing import NoReturn


class Violation(Exception):
    """Something happened that must never happen."""


def violated(what: str) -> NoReturn:
    """Raise Violation."""
    raise Violation(what)
