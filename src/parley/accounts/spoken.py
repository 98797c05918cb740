"""The language of the views: every fixed sentence in English, or in Simplified Chinese from one list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from parley.accounts.data.views_zh import ZH

LANGUAGES: Final = ("en", "zh")
HTML_LANGUAGE: Final = {"en": "en", "zh": "zh-Hans"}

_LANGUAGE: Final[ContextVar[str]] = ContextVar("language of the views", default="en")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within it `say` gives this language, one of LANGUAGES; without it, English."""
    token = _LANGUAGE.set(language)
    try:
        yield
    finally:
        _LANGUAGE.reset(token)


def say(words: str) -> str:
    """A fixed sentence of the views in the language that is spoken; a sentence outside the list raises KeyError."""
    return ZH[words] if _LANGUAGE.get() == "zh" else words


def html_language() -> str:
    """The language tag of the page (RFC 5646)."""
    return HTML_LANGUAGE[_LANGUAGE.get()]
