"""What stands between a browser and the pages: headers, the proof that a form is ours, bounds on what is sent."""

from __future__ import annotations

import asyncio
from hmac import compare_digest
from typing import TYPE_CHECKING, Final

from parley.wire.errors import Refusal, Trouble

if TYPE_CHECKING:
    from starlette.requests import Request

    from parley.console.sessions import Session

_DIRECTIVES: Final = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
POLICY: Final = "; ".join(f"{name} {value}" for name, value in _DIRECTIVES.items())

HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), display-capture=(), geolocation=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
    "Vary": "Accept-Language, Cookie",
}
WITH_DEVICES: Final = {
    "Permissions-Policy": "camera=(self), microphone=(self), display-capture=(), geolocation=(), usb=()"
}
"""Of the one page that may ask for a camera and a microphone."""

STRICT_TRANSPORT: Final = "max-age=63072000"

GUARD_FIELD: Final = "guard"
GUARD_HEADER: Final = "X-Parley-Guard"
POST_BYTES_MAX: Final = 512 * 1024
"""A form with every field at its longest; attachments have a door of their own."""
POST_SECONDS_MAX: Final = 120
"""The largest file at 150 kB a second."""


class ForeignForm(Refusal):
    """This form did not come from a page of this console."""

    code = "form-foreign"
    hint = "open the page again and post it from there"


class PostTooLarge(Refusal):
    """More was sent than a form of this console holds."""

    code = "post-too-large"
    hint = "shorten it, or attach it as a file, of at most 16 MiB"


class PostSlow(Trouble):
    """What was sent to this console did not come within its time."""

    code = "post-slow"
    hint = "send it again over a better way, or a smaller file"


class PostUnreadable(Refusal):
    """What was sent is neither a form nor an object in JSON."""

    code = "post-unreadable"
    hint = "send application/x-www-form-urlencoded, multipart/form-data for a file, or application/json, in UTF-8"


def check_ours(request: Request, session: Session | None, guard: str) -> None:
    """Passes where a posted form is from a page of ours, by the browser's own word and by the session's secret.

    A form without a session (to sign in) has the browser's word alone.  Raises ForeignForm.
    """
    check_site(request)
    if session is not None and not compare_digest(session.guard.encode(), guard.encode()):
        _refuse_form()


def check_site(request: Request) -> None:
    """Passes where the browser says that a page of ours posts; raises ForeignForm."""
    site = request.headers.get("sec-fetch-site")
    if site is None:  # a browser of long ago; where referrers are kept back, newer ones call the origin null
        ours = request.headers.get("origin") == f"{request.url.scheme}://{request.headers.get('host', '')}"
    else:
        ours = site == "same-origin"
    if not ours:
        _refuse_form()


async def body_of(request: Request, bytes_max: int) -> bytes:
    """What was posted, as far as it may be long; raises PostTooLarge, PostSlow."""
    found = bytearray()
    try:
        async with asyncio.timeout(POST_SECONDS_MAX):
            async for chunk in request.stream():
                found += chunk
                if len(found) > bytes_max:
                    raise PostTooLarge(f"more than {bytes_max:,} bytes")
    except TimeoutError:
        raise PostSlow(f"{len(found):,} bytes in {POST_SECONDS_MAX} s") from None
    return bytes(found)


def _refuse_form() -> None:
    raise ForeignForm
