"""The lock of a station's folder: one process at a time writes for a party."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from parley.store.plan import busy, failed

LOCK_NAME = "station.lock"


class StationLock:
    """Held from its making until `release`; the system lets go of it when the process dies, however it dies.

    Raises StationBusy, which names the process that holds it; StoreFailed where the folder takes no file.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._file = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except OSError as error:
            raise failed(str(error)) from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(self._file, 32, 0).decode("ascii", "replace").strip()
            os.close(self._file)
            raise busy(f"process {holder}" if holder else "its number is not known") from None
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, b"%d\n" % os.getpid(), 0)

    def release(self) -> None:
        """Let go; a second call does nothing.  The file stays: taking it away would let two hold two files."""
        if self._file >= 0:
            os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = -1
