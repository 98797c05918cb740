"""What the station's news changes on open pages: rows of logs, and the panels around them, told to every browser."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from parley.console import floor
from parley.console.entries import shown_entry
from parley.service.finding import NoEntry
from parley.service.news import Kind, NewsGone

if TYPE_CHECKING:
    from parley.console.console import Console
    from parley.service.news import News

Json = dict[str, Any]

PANELS_MS: Final = 100
"""Panels are made at most so often: on a busy line each piece of news changes all of them."""

UNHELD_MAX: Final = 512
"""Rows of ours that wait for a receipt and are told when it comes; older ones are right when the page is read anew."""

ENTRY_KINDS: Final = {Kind.ARRIVED, Kind.PLACED, Kind.READ}


class Pieces:
    """Follows the news of one station for as long as its console is open."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._unheld: OrderedDict[str, tuple[str, int]] = OrderedDict()
        """Entries of ours on screens that nobody holds yet: line and index, by hash."""

    async def run(self) -> None:
        """Tell until cancelled."""
        news = self._console.service.news
        known = news.newest
        while True:
            try:
                found = await news.following(known)
            except NewsGone:
                self._console.live.tell("anew", lambda _: {})
                known = news.newest
                continue
            known = found[-1].id
            if self._console.live.watchers:
                await self._tell(found)

    async def _tell(self, found: Iterable[News]) -> None:
        kinds = {one.kind for one in found}
        for entry in dict.fromkeys(entry for one in found for entry in self._entries(one)):
            await self._tell_row(entry)
        if kinds & {Kind.RELOADED}:
            self._console.live.tell("anew", lambda _: {})
        await self._tell_panels()
        await asyncio.sleep(PANELS_MS / 1000)

    def _entries(self, one: News) -> list[str]:
        """The entries whose rows it changes, by hash."""
        if one.kind is Kind.HELD:
            about = one.view()
            return self._now_held(str(about["line"]), int(about["entries"]))
        if one.kind is Kind.ENTRY_HELD:
            about = one.view()
            return [e for e, place in self._unheld.items() if place == (about["line"], about["index"])]
        if one.kind not in ENTRY_KINDS:
            return []
        about = one.view()
        if one.kind is Kind.PLACED and "index" in about:
            self._unheld[about["hash"]] = (about["line"], about["index"])
            if len(self._unheld) > UNHELD_MAX:
                self._unheld.popitem(last=False)
        named = [about.get("hash"), about.get("entry"), about.get("answers")]
        return [str(entry) for entry in named if entry]

    def _now_held(self, line: str, size: int) -> list[str]:
        held = [entry for entry, (where, index) in self._unheld.items() if where == line and index < size]
        for entry in held:
            del self._unheld[entry]
        return held

    async def _tell_row(self, entry: str) -> None:
        with suppress(NoEntry):
            row = await self._console.ask("log row", entry=entry)
            if row["by_people"]:
                self._told("row", "row", {"line": row["line"]}, one=shown_entry(row))

    async def _tell_panels(self) -> None:
        found = await floor.first_screen(self._console)
        self._panel("strip", strip=found["strip"])
        self._panel("open", open=found["open"])
        self._panel("lines", lines=found["lines"], chosen=None)

    def _panel(self, target: str, **values: object) -> None:
        self._told("piece", target, {"target": target}, alarming=target == "strip", **values)

    def _told(self, kind: str, part: str, told: Json, *, alarming: bool = False, **values: object) -> None:
        """Send a part made from values, once a language."""
        console = self._console
        now = console.now // 1000
        console.live.tell(
            kind,
            lambda language: told | {"html": console.renderer(f"parts/{part}", language, now=now, guard="", **values)},
            alarming=alarming,
        )
