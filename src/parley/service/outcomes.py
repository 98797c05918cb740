"""How the outcome of a request is written down for another process: the answer, a refusal, or a trouble."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any

from parley.wire.errors import ParleyError, Trouble

Json = dict[str, Any]


async def outcome(asked: Awaitable[Json]) -> Json:
    """What came of it, as `client.told` reads it."""
    try:
        return {"answer": await asked}
    except ParleyError as error:
        kind = "trouble" if isinstance(error, Trouble) else "refused"
        return {kind: {"code": error.code, "sentence": error.sentence, "hint": error.hint}}
