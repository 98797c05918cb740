"""What the pages share while the console is open: the station's service, the sessions, the live pieces, the words."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from parley.console.gate import Gate
from parley.console.live import Live
from parley.console.rendering import Renderer
from parley.console.sessions import Sessions
from parley.service.noting import went_out
from parley.service.officers.doorbook import Doorbook
from parley.service.requests import answering
from parley.wire.ids import OfficerId

if TYPE_CHECKING:
    from parley.service.people import OfficerChanged
    from parley.service.service import Service
    from parley.wire.ids import Instant


Json = dict[str, Any]


@dataclass(slots=True)
class Console:
    """One open console."""

    service: Service
    renderer: Renderer = field(default_factory=Renderer)
    gate: Gate = field(default_factory=Gate)
    sessions: Sessions = field(init=False)
    doorbook: Doorbook = field(init=False)
    live: Live = field(init=False)
    comparisons: dict[tuple[str, str | None], Json] = field(default_factory=dict)
    """Accounts that were compared, by officer and key, until newer ones push them out."""
    _following: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    """What is told to open pages while it goes on, one of each name."""

    def __post_init__(self) -> None:
        self.doorbook = Doorbook(self.service)
        self.sessions = Sessions(self.service.engine.clock, self.doorbook.left)
        self.live = Live(self.service, self.renderer)
        self.service.on_officer.append(self._officer_changed)
        self.service.ticks.each += [self.sessions.sweep, self.doorbook.look]
        self.service.sign_offs.on_ended.append(self._signed_off)

    async def ask(self, verb: str, **given: Any) -> Json:  # noqa: ANN401 -- as the verb declares
        """What the station answers; raises as the verb does."""
        return await answering.answer(self.service, verb, given)

    @property
    def now(self) -> Instant:
        """Milliseconds since 1970."""
        return self.service.engine.clock()

    @property
    def demo(self) -> bool:
        """Whether its parties are made up: every page says so."""
        return self.service.config.console_demo

    def follow(self, name: str, telling: Coroutine[Any, Any, None]) -> None:
        """Tell open pages of something until it has ended, unless it is told already."""
        running = self._following.get(name)
        if running is not None and not running.done():
            telling.close()
        else:
            self._following[name] = asyncio.create_task(telling)

    def tell_part(self, target: str, **values: object) -> None:
        """Put the part of that name anew where it stands on open pages."""
        now = self.now // 1000
        self.live.tell(
            "piece",
            lambda language: {
                "target": target,
                "html": self.renderer(f"parts/{target}", language, now=now, guard="", **values),
            },
        )

    def close(self) -> None:
        """Know nobody any more."""
        for one in self._following.values():
            one.cancel()
        self.live.close()
        self.doorbook.close()
        for look in (self.sessions.sweep, self.doorbook.look):
            self.service.ticks.each.remove(look)
        self.service.on_officer.remove(self._officer_changed)
        self.service.sign_offs.on_ended.remove(self._signed_off)

    def _officer_changed(self, changed: OfficerChanged) -> None:
        """He was removed, or may do other things, or lost a key: he signs in anew, wherever he is."""
        if changed.act not in {"key-added", "ticket-made"}:
            self.sessions.end_all(changed.officer.hex())

    def _signed_off(self, subject: str, session: str) -> None:
        """The provider says that somebody's session there has ended: so do those that began by it."""
        for one in self.sessions.end_where(
            lambda one: one.account is not None and one.account.ends_with(subject, session)
        ):
            went_out(self.service, OfficerId(bytes.fromhex(one.officer)))

    def party(self) -> dict[str, str]:
        """Our own names, by language."""
        return dict(self.service.card.card.names)
