"""What every entry is marked with: precedence, nature, handling."""

from __future__ import annotations

from enum import IntEnum


class Precedence(IntEnum):
    """How urgent; the larger number passes the smaller."""

    ROUTINE = 0
    PRIORITY = 1
    IMMEDIATE = 2
    FLASH = 3


class Nature(IntEnum):
    """Whether it is meant in earnest."""

    OPERATION = 0
    EXERCISE = 1
    TEST = 2


class Handling(IntEnum):
    """Who may see it."""

    PARTIES = 0
    GOVERNMENT = 1
    PUBLIC = 2
