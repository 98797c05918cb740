"""Every page, action and download of the console, in the order in which the description of the interface tells them."""

from __future__ import annotations

from typing import Final

from parley.console import (
    accounts,
    audit,
    calls,
    enrolling,
    entry,
    floor,
    looks,
    manual,
    officers,
    patterns,
    plots,
    programs,
    proving,
    readouts,
    record,
    rooms,
    rows,
    signin,
    together,
    watch,
    writing,
)
from parley.console.pages import Action, Download, Page

_MODULES: Final = (
    floor,
    entry,
    rows,
    writing,
    together,
    calls,
    readouts,
    rooms,
    watch,
    record,
    plots,
    accounts,
    manual,
    signin,
    enrolling,
    officers,
    programs,
    audit,
    proving,
    looks,
    patterns,
)

PAGES: Final[tuple[Page, ...]] = tuple(page for module in _MODULES for page in getattr(module, "PAGES", ()))
ACTIONS: Final[tuple[Action, ...]] = tuple(one for module in _MODULES for one in getattr(module, "ACTIONS", ()))
DOWNLOADS: Final[tuple[Download, ...]] = tuple(one for module in _MODULES for one in getattr(module, "DOWNLOADS", ()))
