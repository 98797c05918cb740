"""The places of notices as shapes on a map, each under the number of its notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.dialogue.notices import State
from parley.service.export.geometry import outline
from parley.service.views.bodies import body_view, place_view
from parley.service.views.dialogue import entry_of, on_line
from parley.service.views.notices import window_view

if TYPE_CHECKING:
    from parley.dialogue.threads import Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.opened import Opened

Json = dict[str, Any]

ENDED: Final = frozenset((State.CANCELLED, State.DONE, State.WITHDRAWN, State.EXPIRED))


def shapes_of(service: Opened, channel: Channel, line: Line, thread: Thread, *, ended: bool) -> list[Json]:
    """The places of a notice as they stand, without its number; of one that has ended only where that is asked for."""
    notice = service.engine.station.state.watches[channel.id].notices.books[line.index].notice(thread)
    state = notice.state(service.engine.clock() // 1000)
    if not notice.areas or (state in ENDED and not ended):
        return []
    root, payload = notice.root, entry_of(service, channel, line, notice.root).payload
    known = channel.catalogue_on(line)
    body = body_view(known, (payload.form, payload.form_version), payload.body) or {}
    reference = body.get("reference") or root.hash.hex()[:12]
    about = {
        "notice": root.hash.hex(),
        **on_line(channel, line),
        "ours": root.ours,
        "form": root.form,
        "label": {language: f"{title} {reference}" for language, title in known.title(root.form).items()},
        "reference": reference,
        "precedence": root.precedence.name,
        "nature": root.nature.name,
        "time": root.time_seconds,
        "state": state.value,
        "windows": [window_view(one) for one in notice.windows],
    }
    return [about | place_view(area) | {"outline": [list(one) for one in outline(area)]} for area in notice.areas]
