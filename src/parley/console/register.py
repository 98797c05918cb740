"""Every page, action and download of the console, in the order in which the description of the interface tells them."""

from __future__ import annotations

from typing import Final

from parley.console import enrolling, entry, floor, looks, patterns, signin
from parley.console.pages import Action, Download, Page

PAGES: Final[tuple[Page, ...]] = (*floor.PAGES, *entry.PAGES, *signin.PAGES, *enrolling.PAGES, *patterns.PAGES)
ACTIONS: Final[tuple[Action, ...]] = (*signin.ACTIONS, *enrolling.ACTIONS, *looks.ACTIONS)
DOWNLOADS: Final[tuple[Download, ...]] = (*entry.DOWNLOADS,)
