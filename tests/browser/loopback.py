"""A network of its own for a test: nothing but a loopback, so that no packet of a call can leave the machine."""

from __future__ import annotations

import ctypes
import fcntl
import os
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

CLONE_NEWNET = 0x40000000
SIOCSIFFLAGS = 0x8914
UP_AND_RUNNING = 0x1 | 0x40

_libc = ctypes.CDLL(None, use_errno=True)


@contextmanager
def only_loopback() -> Iterator[None]:
    """Puts this thread, and every process and thread that it starts, where there is only `lo`; and back at the end."""
    before = os.open("/proc/thread-self/ns/net", os.O_RDONLY | os.O_CLOEXEC)
    try:
        if _libc.unshare(CLONE_NEWNET) != 0:
            why = os.strerror(ctypes.get_errno())
            pytest.fail(f"a call is tested in a network namespace of its own, which takes root: {why}", pytrace=False)
        try:
            with socket.socket() as one:
                fcntl.ioctl(one, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", UP_AND_RUNNING))
            yield
        finally:
            assert _libc.setns(before, CLONE_NEWNET) == 0, os.strerror(ctypes.get_errno())
    finally:
        os.close(before)
