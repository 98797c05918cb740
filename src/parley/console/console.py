"""What the pages share while the console is open: the station's service, the sessions, the live pieces, the words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parley.console.links import Links
from parley.console.live import Live
from parley.console.rendering import Renderer
from parley.console.sessions import Sessions

if TYPE_CHECKING:
    from parley.service.service import Service
    from parley.wire.ids import Instant


@dataclass(slots=True)
class Console:
    """One open console."""

    service: Service
    demo: bool = False
    """Whether it stands for a demonstration: every page says so."""

    renderer: Renderer = field(default_factory=Renderer)
    links: Links = field(default_factory=Links)
    sessions: Sessions = field(init=False)
    live: Live = field(init=False)

    def __post_init__(self) -> None:
        self.sessions = Sessions(self.service.engine.clock)
        self.live = Live(self.service, self.renderer)

    @property
    def now(self) -> Instant:
        """Milliseconds since 1970."""
        return self.service.engine.clock()

    def party(self) -> dict[str, str]:
        """Our own names, by language."""
        return dict(self.service.card.card.names)
