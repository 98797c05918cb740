"""How the outcome of a request is written down for another process: the answer, a refusal, or a trouble."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from parley.service.arguments import read_request
from parley.service.faults import of_request
from parley.wire.errors import ParleyError, Trouble

Json = dict[str, Any]
Answer = Callable[[str, Json], Awaitable[Json]]


async def outcome(request: object, answer: Answer) -> bytes:
    """What came of a request, a verb and its arguments, as JSON that `client.told` reads."""
    try:
        verb, args = read_request(request)
        with of_request(verb):
            return json.dumps({"answer": await answer(verb, args)}).encode()
    except ParleyError as error:
        kind = "trouble" if isinstance(error, Trouble) else "refused"
        return json.dumps({kind: {"code": error.code, "sentence": error.sentence, "hint": error.hint}}).encode()
