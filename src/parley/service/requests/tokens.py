"""What a verb may ask about the tokens of this side's own programs.

`by` is the id of the administrator on whose word it is done; without it the station's own machine asks.

    tokens                                    -> {"tokens": [TOKEN]}
    token add {name, scopes, until, by?}      -> TOKEN and "token": the text that is shown this once
    token revoke {token: name or id, by?}     -> TOKEN, as it was

TOKEN: {"id", "name", "scopes": [read | alarms | draft | metrics], "made", "until", "used": seconds | null, "expired"}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.service.arguments import TIME, Choice, Many, Name, Text, Verb, needed, optional
from parley.service.officers.officers import Authority
from parley.service.programs import tokens
from parley.service.programs.scopes import Scope
from parley.service.requests.officers import BY
from parley.wire.limits import TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.service.service import Service
    from parley.wire.ids import OfficerId

Json = dict[str, Any]

SCOPES: Final = Many(Choice(tuple(scope.value for scope in Scope)), len(Scope), low=1)


async def _tokens(service: Service) -> Json:
    return {"tokens": [tokens.view(service, one) for one in tokens.tokens(service)]}


async def _add(service: Service, name: str, scopes: tuple[str, ...], until: int, by: OfficerId | None) -> Json:
    return tokens.add(service, Authority(by), name, frozenset(map(Scope, scopes)), until)


async def _revoke(service: Service, token: str, by: OfficerId | None) -> Json:
    return tokens.revoke(service, Authority(by), token)


VERBS: Final[dict[str, Verb]] = {
    "tokens": Verb(_tokens),
    "token add": Verb(_add, {**needed(name=Name(), scopes=SCOPES, until=TIME), "by": optional(BY)}),
    "token revoke": Verb(_revoke, {**needed(token=Text(TEXT_CHARACTERS_MAX)), "by": optional(BY)}),
}
