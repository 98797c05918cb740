"""What ends, and when, for `parley doctor`: certificates, lines, undertakings; and the database of the settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.cli import spoken
from parley.service.doctor.findings import Finding, found, refused
from parley.wire.errors import ParleyError
from parley.wire.timeword import group_time, iso_time

if TYPE_CHECKING:
    from parley.service.config import Config

CERTIFICATE_SECONDS_MIN: Final = 21 * 86_400


def database(config: Config) -> Iterator[Finding]:
    """A database that the station could not work with."""
    if not config.database:
        return
    try:
        from parley.store.postgres_health import amiss
    except ModuleNotFoundError:
        from parley.service.record.storing import PostgresAbsent

        yield Finding(PostgresAbsent.code, PostgresAbsent.meaning(), PostgresAbsent.hint)
        return
    for code, seen in amiss(config.database):
        yield found(code, seen=seen)


def certificates(config: Config, now_seconds: int) -> Iterator[Finding]:
    """The console's certificate: gone, not readable, ended, or about to end."""
    from parley.keys.certificate import end_seconds

    if not config.console_certificate:
        return
    try:
        end = end_seconds(Path(config.console_certificate).read_bytes())
    except OSError as error:
        yield found("certificate-absent", why=error.strerror)
        return
    except ParleyError as error:
        yield refused(error)
        return
    if end < now_seconds:
        yield found("certificate-ended", time=day(end))
    elif end < now_seconds + CERTIFICATE_SECONDS_MIN:
        yield found("certificate-ends", time=day(end))


def renewals(channels: list[dict[str, Any]]) -> Iterator[Finding]:
    """Lines whose agreement runs out, and what people agreed or undertook that ends or is due soon."""
    for channel in channels:
        for line in channel["lines"]:
            which = {"index": line["index"], "name": spoken.name(channel["name"])}
            if line["runs_out_within_days"] is not None:
                yield found("line-runs-out", **which, time=day(line["until"]))
            for ending in line["ending"]:
                yield found(
                    "ends-soon", **which, kind=ending["kind"], time=day(ending["at"]), entry=ending["entry"][:16]
                )


def day(seconds: int) -> str:
    """A time in words of no language."""
    return f"{group_time(seconds)} ({iso_time(seconds)})"
