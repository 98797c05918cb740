"""A fault of this program in a request: named to whoever asked, traced for whoever watches the process, survived."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from parley.wire.errors import ParleyError, Trouble


class RequestFault(Trouble):
    """A fault of Parley itself stopped this request; asking again may well meet it again."""

    code = "request-fault"
    hint = "the station goes on; report this with the lines that the station (`parley serve`) wrote about it"


@contextmanager
def surfacing(what: str) -> Iterator[None]:
    """Let what Parley says by name pass; anything else that is raised is a fault of ours.  Raises RequestFault."""
    try:
        yield
    except ParleyError:
        raise
    except Exception as fault:  # noqa: BLE001 - a fault of ours ends a request, not the station
        traced(f"the request `{what}` failed", fault)
        request_fault(repr(fault))


def traced(message: str, fault: Exception) -> None:
    """Show whoever watches the process the whole trace of a fault."""
    asyncio.get_running_loop().call_exception_handler({"message": message, "exception": fault})


def request_fault(detail: str) -> NoReturn:
    """Tell whoever asked; raises RequestFault."""
    raise RequestFault(detail)
