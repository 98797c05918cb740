"""What ends, and when, for `parley doctor`: certificates, lines, undertakings; and the database of the settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.cli import spoken
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from parley.service.config import Config

Told = tuple[str, str, str]
"""Code, sentence, remedy."""

CERTIFICATE_SECONDS_MIN: Final = 21 * 86_400

DATABASE: Final[Mapping[str, tuple[str, str]]] = {
    "database-unreached": (
        "the database does not answer: {}",
        "start it, or mend `database` in station.toml; the password belongs into ~/.pgpass",
    ),
    "database-old": ("the database is PostgreSQL {}", "use version 14 or newer"),
    "database-forgets": (
        "the database confirms what it may lose: {}",
        "set fsync = on and synchronous_commit = on, or remote_apply with a replica: receipts rest on it",
    ),
    "replica-absent": (
        "no replica of {} is connected: nothing can be kept, and so nothing said",
        "start the replica; or, if it is lost, take it out of synchronous_standby_names and know that one copy is left",
    ),
}


def database(config: Config) -> Iterator[Told]:
    """A database that the station could not work with."""
    if not config.database:
        return
    try:
        from parley.store.postgres_health import amiss
    except ModuleNotFoundError:
        from parley.service.storing import PostgresAbsent

        yield PostgresAbsent.code, str(PostgresAbsent.__doc__), PostgresAbsent.hint
        return
    for code, seen in amiss(config.database):
        sentence, remedy = DATABASE[code]
        yield code, sentence.format(seen), remedy


def certificates(config: Config, now_seconds: int) -> Iterator[Told]:
    """The console's certificate: gone, not readable, ended, or about to end."""
    from parley.keys.certificate import end_seconds

    if not config.console_certificate:
        return
    remedy = "lay a new one where console_certificate names it, and start the station again"
    try:
        end = end_seconds(Path(config.console_certificate).read_bytes())
    except OSError as error:
        yield "certificate-absent", f"the console's certificate cannot be read: {error.strerror}", remedy
        return
    except ParleyError as error:
        yield error.code, error.sentence, error.hint
        return
    if end < now_seconds:
        yield "certificate-ended", f"the console's certificate ended on {spoken.time(end)}", remedy
    elif end < now_seconds + CERTIFICATE_SECONDS_MIN:
        yield "certificate-ends", f"the console's certificate ends on {spoken.time(end)}", remedy


def renewals(channels: list[dict[str, Any]]) -> Iterator[Told]:
    """Lines whose agreement runs out, and what people agreed or undertook that ends or is due soon."""
    for channel in channels:
        for line in channel["lines"]:
            named = f"line {line['index']} with {spoken.name(channel['name'])}"
            if line["runs_out_within_days"] is not None:
                said = f"the agreement of {named} runs out on {spoken.time(line['until'])}"
                yield "line-runs-out", said, "propose one that follows it: `parley line propose`, before that day"
            for ending in line["ending"]:
                said = f"an {ending['kind']} on {named} ends or is due on {spoken.time(ending['at'])}"
                yield (
                    "ends-soon",
                    said,
                    f"`parley show {ending['entry'][:16]}`; renew it, fulfil it, or say that it ends",
                )
