"""Ports for stations of tests: below those that systems give to whoever dials, so that no dialler takes one first."""

from __future__ import annotations

import os
import socket
from itertools import count
from typing import Final

FIRST: Final = 10_000
MANY: Final = 20_000
"""Up to 30,000: Linux dials from 32,768 on, others from 49,152 on."""

_NEXT = count(os.getpid() * 4_999)  # processes of one run begin far apart


def free_port() -> int:
    """A port of the loopback that nobody listens at, and that is given to nobody else in this process."""
    while True:
        port = FIRST + next(_NEXT) % MANY
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) != 0:
                return port


def own_address(number: int) -> str:
    """An address of loopback that is this process's alone: relays of two processes at one address would be mixed up."""
    process = os.getpid()
    return f"127.{64 + (process >> 8) % 128}.{process % 256}.{number}"
