"""How what the station refuses is answered: the status, and the name, sentence and hint as JSON."""

from __future__ import annotations

from typing import Final

from starlette.responses import JSONResponse, Response

from parley.console.gate import Overloaded, TooOften
from parley.service.officers.guard import SignInBusy, SignInLocked
from parley.wire.errors import ParleyError, Trouble

STATUS: Final = {
    "request-bad": 400,
    "post-unreadable": 400,
    "sign-in-wanted": 401,
    "sign-in-refused": 401,
    "passkey-unknown": 401,
    "id-token-bad": 401,
    "id-token-key-unknown": 401,
    "sign-on-declined": 401,
    "sign-on-foreign": 401,
    "sign-on-other": 403,
    "sign-on-roleless": 403,
    "sign-on-unknown": 403,
    "token-unknown": 401,
    "role-wanted": 403,
    "form-foreign": 403,
    "session-locked": 403,
    "proof-wanted": 403,
    "entry-absent": 404,
    "officer-absent": 404,
    "token-absent": 404,
    "webhook-absent": 404,
    "manual-page-absent": 404,
    "post-too-large": 413,
    "scope-wanted": 403,
    "too-often": 429,
    "sign-in-locked": 429,
}
"""Of the refusals that have one of their own."""

RETRY_SECONDS: Final = {TooOften.code: 60, SignInBusy.code: 60, Overloaded.code: 5}
"""When to try again, where it is not known more exactly."""

REFUSED: Final = 422
TROUBLE: Final = 503


def status_of(error: ParleyError) -> int:
    """The status of HTTP for a refusal: 422 where it has no better, 503 where trying again may help."""
    return STATUS.get(error.code, TROUBLE if isinstance(error, Trouble) else REFUSED)


def headers_of(error: ParleyError) -> dict[str, str]:
    """What goes with the status: when to try again, and by what a program shows who it is."""
    seconds = error.seconds if isinstance(error, SignInLocked) else RETRY_SECONDS.get(error.code)
    if seconds is not None:
        return {"Retry-After": str(seconds)}
    return {"WWW-Authenticate": "Bearer"} if status_of(error) == STATUS["sign-in-wanted"] else {}


def refused_answer(error: ParleyError) -> Response:
    """A refusal for a program."""
    said = {"code": error.code, "sentence": error.sentence, "hint": error.hint}
    return JSONResponse({"refused": said}, status_of(error), headers_of(error))
