"""Since when a part of the other side's log is missing here, as far as this station has seen it since it began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.service.rounds import Round

if TYPE_CHECKING:
    from parley.exchange.lines import Line
    from parley.service.opened import Opened
    from parley.wire.ids import LineId


class Gaps:
    """When each gap that is open now was first seen, in seconds."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._round = Round(service)
        self._since: dict[LineId, tuple[int, int]] = {}

    def since(self, line: Line) -> int | None:
        """Since when the line's gap is known; None where there is none."""
        gap = line.other.missing()
        if gap is None:
            self._since.pop(line.own.origin.line, None)
            return None
        begin, seconds = self._since.get(line.own.origin.line, (-1, 0))
        if begin != gap[0]:
            seconds = self._service.engine.clock() // 1000
            self._since[line.own.origin.line] = gap[0], seconds
        return seconds

    def look(self) -> None:
        """See which lines have a gap now."""
        for channel in self._round.next():
            for line in channel.lines.values():
                self.since(line)
