"""What a station knows of its machine: the room on the disk, and when the console's certificate ends."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parley.keys.certificate import CertificateUnreadable, end_seconds

if TYPE_CHECKING:
    from parley.service.opened import Opened

Json = dict[str, Any]


def machine(service: Opened) -> Json:
    """The certificate's end is None where there is none, or where it cannot be read any more."""
    end = None
    if service.config.console_certificate:
        with suppress(OSError, CertificateUnreadable):
            end = end_seconds(Path(service.config.console_certificate).read_bytes())
    return {
        "disk_free_bytes": shutil.disk_usage(service.folder.path).free,
        "console_certificate_end": end,
    }
