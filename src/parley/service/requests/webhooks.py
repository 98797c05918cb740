"""What a verb may ask about the addresses of this side's own that are told of new entries and alarms.

`by` is the id of the administrator on whose word it is done; without it the station's own machine asks.

    webhooks                                       -> {"webhooks": [WEBHOOK]}
    webhook add {address, on: [entries | alarms], by?}
                                                   -> WEBHOOK and "secret": hexadecimal, shown this once
    webhook remove {webhook: address or id, by?}   -> WEBHOOK, as it was

WEBHOOK: {"id", "address", "on", "made", "waiting", "given_up", "told": seconds | null, "failures": in a row, "failed":
why the last one was not taken}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.service.arguments import Choice, Many, Text, Verb, needed, optional
from parley.service.officers.officers import Authority
from parley.service.programs.scopes import On
from parley.service.requests.officers import BY

if TYPE_CHECKING:
    from parley.service.service import Service
    from parley.wire.ids import OfficerId

Json = dict[str, Any]

ADDRESS: Final = Text(512)
ON: Final = Many(Choice(tuple(one.value for one in On)), len(On), low=1)


async def _webhooks(service: Service) -> Json:
    return {"webhooks": service.webhooks.views()}


async def _add(service: Service, address: str, on: tuple[str, ...], by: OfficerId | None) -> Json:
    return service.webhooks.add(Authority(by), address, frozenset(map(On, on)))


async def _remove(service: Service, webhook: str, by: OfficerId | None) -> Json:
    return service.webhooks.remove(Authority(by), webhook)


VERBS: Final[dict[str, Verb]] = {
    "webhooks": Verb(_webhooks),
    "webhook add": Verb(_add, {**needed(address=ADDRESS, on=ON), "by": optional(BY)}),
    "webhook remove": Verb(_remove, {**needed(webhook=ADDRESS), "by": optional(BY)}),
}
