"""The language of the views: every fixed sentence in English, or in Simplified Chinese from one list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.accounts.data.views_zh import ZH

LANGUAGES: Final = ("en", "zh")
HTML_LANGUAGE: Final = {"en": "en", "zh": "zh-Hans"}
"""The language tag of the page (RFC 5646)."""

Say = Callable[[str], str]
"""Gives a fixed sentence of the views in the language that is spoken."""


def speech(language: str) -> Say:
    """The sentences in one of LANGUAGES; in Chinese, a sentence outside the list raises KeyError."""
    return ZH.__getitem__ if language == "zh" else str
