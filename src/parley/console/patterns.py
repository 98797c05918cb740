"""Every component of the pages on one page, with made-up content: what is built from them looks the same everywhere."""

from __future__ import annotations

from typing import Final

from parley.console import samples
from parley.console.access import ALL
from parley.console.pages import Asked, Json, Page


async def _patterns(asked: Asked) -> Json:
    return samples.components(asked.console.now // 1000)


PAGES: Final = (Page("/-/patterns", "patterns", "Every component of these pages.", _patterns, ALL),)
