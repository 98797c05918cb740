"""What one watch hands over to the next: everything that is open, on each line and as a whole.

Nothing is kept for it: it is what the record, the alarms and the marks amount to now.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from parley.service.drafts.drafts import all_drafts
from parley.service.joining import sheet_digest
from parley.service.watch.floor import links

if TYPE_CHECKING:
    from parley.service.drafts.drafts import KeptDraft
    from parley.service.service import Service

Json = dict[str, Any]


def sheet(service: Service) -> Json:
    """The whole, with a digest by which a printed one is told from another."""
    now = service.engine.clock() // 1000
    rows, found = service.floor.look()
    items: defaultdict[str, list[Json]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one.rank):
        items[one.view["line"]].append(one.at(now))
    lines = [row | {"items": items[row["line"]]} for row in rows]
    alarms = service.alarms.unacknowledged()
    made = {
        "party": service.party.hex(),
        "time": now,
        "watch": service.watch.view(),
        "links": links(service),
        "lines": lines,
        "alarms": alarms,
        "held": [_held(one) for one in all_drafts(service) if one.state == "held"],
        "later": service.unread.every_later(),
        "totals": {
            "unread": sum(row["unread"] for row in rows),
            "us": sum(row["open"]["us"] for row in rows),
            "them": sum(row["open"]["them"] for row in rows),
            "silences": sum(row["open"]["silences"] for row in rows),
            "alarms": len(alarms),
        },
    }
    return made | {"digest": sheet_digest(made).hex()}


def _held(one: KeptDraft) -> Json:
    """Something that was released and waits to be signed."""
    line = None if one.line is None else one.line.hex()
    return {"draft": one.id.hex(), "line": line, "form": one.form, "nature": one.nature.name, "due": one.due // 1000}
