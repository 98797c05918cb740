"""What the station's news changes on open pages: rows of logs, and the panels around them, told to every browser."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from parley.console import floor
from parley.console.entries import shown_entry
from parley.service.client import Refused, StationTrouble
from parley.service.finding import NoEntry
from parley.service.news import Kind, NewsGone
from parley.service.sharing import ShareSilent

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
        self._gaps: set[str] = set()
        """The lines of which something is missing here."""

    async def run(self) -> None:
        """Tell until cancelled."""
        unheard = self._console.service.news.listen(self._tell_room)
        try:
            await self._follow()
        finally:
            unheard()

    def _tell_room(self, one: News) -> None:
        """A room that changed is told at once, and before anything else is made: browsers wait for one another."""
        if one.kind is Kind.ROOM:
            self._console.live.tell("room", lambda _: one.view())

    async def _follow(self) -> None:
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
            if self._console.live.wanted:
                await self._tell(found)
            else:
                self._console.live.passed_over()

    async def _tell(self, found: Iterable[News]) -> None:
        kinds = {one.kind for one in found}
        rows: dict[str, bool] = {}
        for entry, fresh in (each for one in found for each in self._entries(one)):
            rows[entry] = fresh or rows.get(entry, False)
        for entry, fresh in rows.items():
            await self._tell_row(entry, fresh=fresh)
        if kinds & {Kind.RELOADED}:
            self._console.live.tell("anew", lambda _: {})
        await self._tell_panels()
        await asyncio.sleep(PANELS_MS / 1000)

    def _entries(self, one: News) -> list[tuple[str, bool]]:
        """The entries whose rows it changes, by hash, and whether they are new to the log."""
        if one.kind is Kind.HELD:
            about = one.view()
            return [(entry, False) for entry in self._now_held(str(about["line"]), int(about["entries"]))]
        if one.kind is Kind.ENTRY_HELD:
            about = one.view()
            return [(e, False) for e, place in self._unheld.items() if place == (about["line"], about["index"])]
        if one.kind not in ENTRY_KINDS:
            return []
        about = one.view()
        if one.kind is Kind.PLACED and "index" in about:
            self._unheld[about["hash"]] = (about["line"], about["index"])
            if len(self._unheld) > UNHELD_MAX:
                self._unheld.popitem(last=False)
        named = [(about.get("hash"), True), (about.get("entry"), False), (about.get("answers"), False)]
        return [(str(entry), fresh) for entry, fresh in named if entry]

    def _now_held(self, line: str, size: int) -> list[str]:
        held = [entry for entry, (where, index) in self._unheld.items() if where == line and index < size]
        for entry in held:
            del self._unheld[entry]
        return held

    async def _tell_row(self, entry: str, *, fresh: bool) -> None:
        """A fresh one stands at the end of its log; one that changed, where it stood, if it is shown at all."""
        with suppress(NoEntry, Refused, ShareSilent, StationTrouble):  # all but the first from another process
            row = await self._console.ask("log row", entry=entry)
            if row["by_people"]:
                self._told("row", "row", {"line": row["line"], "fresh": fresh}, one=shown_entry(row))

    async def _tell_panels(self) -> None:
        found = await floor.first_screen(self._console)
        self._panel("strip", strip=found["strip"])
        self._panel("open", open=found["open"])
        self._panel("lines", lines=found["lines"], silent=found["strip"]["silent"], chosen=None)
        gaps = {one["line"] for one in found["lines"] if one["missing"]}
        for line in gaps ^ self._gaps:  # where one opens or closes, rows stand in another order
            self._console.live.tell("log", lambda _, line=line: {"line": line})  # type: ignore[misc]  # bound here
        self._gaps = gaps

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
