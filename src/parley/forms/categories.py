"""The categories of traffic: what has a status of its own on a line, and what stays open when the rest is suspended."""

from __future__ import annotations

from typing import Final

AUTHORITY: Final = "authority"
ANSWER: Final = "answer"
LETTER: Final = "letter"
CALL: Final = "call"
SIGNAL: Final = "signal"
TALKS: Final = "talks"
NOTICE: Final = "notice"
UNDERSTANDING: Final = "understanding"
ORDERWIRE: Final = "orderwire"
STOP: Final = "stop"
INCIDENT: Final = "incident"
DISTRESS: Final = "distress"
TEST: Final = "test"

STANDING: Final = frozenset((AUTHORITY, ANSWER))
"""Has no status: else nothing could be restored, and nothing that was said could be answered."""

SAFETY: Final = frozenset((STOP, INCIDENT, DISTRESS, TEST))
"""What may keep people from harm."""

APART: Final = SAFETY | {ORDERWIRE}
"""A word about everything does not touch these, only one that names them: safety, and the word of one watch floor to
the other about the line itself, without which nobody could talk about why it rests."""

OPEN_WITH: Final = {SIGNAL: CALL}
"""Passes only while the other one does: where no calls are taken nobody joins one either."""

CATEGORIES: Final = (LETTER, CALL, SIGNAL, TALKS, NOTICE, UNDERSTANDING, ORDERWIRE, STOP, INCIDENT, DISTRESS, TEST)
"""All that have a status, in the order in which they are shown."""
