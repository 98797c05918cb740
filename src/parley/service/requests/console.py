"""Verbs about the console of this station.

console link {officer}   -> {"link": address}: lets the officer in once, where the console is this machine's alone
console enter {link}     -> SIGNED_IN (sign_in.py)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.service import people
from parley.service.arguments import Text, Verb, needed
from parley.service.requests.officers import NAMED
from parley.service.requests.sign_in import signed_in

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]

LINK: Final = Text(128)


async def _link(service: Service, officer: str) -> Json:
    address = service.config.console_address
    one = people.person(service.vault, officer)
    link = service.entrances.make(address, one.id, service.engine.clock())
    return {"officer": one.id.hex(), "name": one.name, "link": f"{address}/enter/{link}"}


async def _enter(service: Service, link: str) -> Json:
    officer = service.entrances.used(link, service.engine.clock())
    return signed_in(people.person_of(service.vault, officer), None)


VERBS: Final = {
    "console link": Verb(_link, needed(officer=NAMED)),
    "console enter": Verb(_enter, needed(link=LINK)),
}
