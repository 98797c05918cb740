"""A fault of this program: named to whoever is concerned, traced for whoever watches the process, survived."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import NoReturn

from parley.wire.errors import ParleyError, Trouble


class RequestFault(Trouble):
    """A fault of Parley itself stopped this request; asking again may well meet it again."""

    code = "request-fault"
    hint = "the station goes on; report this with the lines that the station (`parley serve`) wrote about it"


class StationFault(Trouble):
    """A fault of this program stopped a turn; nothing of the turn was kept."""

    code = "station-fault"
    hint = "the station has begun again from its record; report this with the lines that `parley serve` wrote about it"


@contextmanager
def surfacing(what: str, named: type[ParleyError], fault_named: Callable[[str], NoReturn]) -> Iterator[None]:
    """Let what is `named` pass; all else that is raised is a fault of ours, traced, and raised by `fault_named`."""
    try:
        yield
    except named:
        raise
    except Exception as fault:  # noqa: BLE001 - a fault of ours ends a turn or a request, not the station
        asyncio.get_running_loop().call_exception_handler({"message": what, "exception": fault})
        fault_named(repr(fault))


def of_request(verb: str) -> AbstractContextManager[None]:
    """Around a request: what Parley says by name passes.  Raises RequestFault."""
    return surfacing(f"the request `{verb}` failed", ParleyError, request_fault)


def request_fault(detail: str) -> NoReturn:
    """Tell whoever asked; raises RequestFault."""
    raise RequestFault(detail)


def station_fault(detail: str) -> NoReturn:
    """Tell the watch; raises StationFault."""
    raise StationFault(detail)
