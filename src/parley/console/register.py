"""Every page, action and download of the console, in the order in which the description of the interface tells them."""

from __future__ import annotations

from typing import Final

from parley.console import enrolling, entry, floor, looks, manual, patterns, record, signin
from parley.console.pages import Action, Download, Page

PAGES: Final[tuple[Page, ...]] = (
    *floor.PAGES,
    *entry.PAGES,
    *record.PAGES,
    *manual.PAGES,
    *signin.PAGES,
    *enrolling.PAGES,
    *patterns.PAGES,
)
ACTIONS: Final[tuple[Action, ...]] = (*record.ACTIONS, *signin.ACTIONS, *enrolling.ACTIONS, *looks.ACTIONS)
DOWNLOADS: Final[tuple[Download, ...]] = (*entry.DOWNLOADS, *record.DOWNLOADS)
