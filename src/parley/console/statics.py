"""The console's own files: one stylesheet, one script, sounds are made by the script."""

from __future__ import annotations

from typing import Any

from starlette.staticfiles import StaticFiles


def statics() -> StaticFiles:
    """What lies in `static`, kept by browsers for ever: its address changes when it does."""
    return _Kept(packages=[("parley.console", "static")])


class _Kept(StaticFiles):
    async def get_response(self, path: str, scope: Any) -> Any:  # noqa: ANN401 -- as Starlette has it
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
