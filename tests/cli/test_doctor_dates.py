"""What the doctor finds of dates and of a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from parley.cli import doctor_dates
from parley.service.config import Config
from parley.service.doctor.findings import Finding
from parley.service.doctor.words import FINDINGS
from parley.store import postgres_health
from tests.postgres import database

NOW = 1_790_000_000


def codes(found: Iterator[Finding]) -> list[str]:
    """The codes of findings, each of which has a sentence and a remedy."""
    listed = list(found)
    assert all(one.sentence and one.remedy for one in listed)
    return [one.code for one in listed]


def test_a_certificate_is_told_before_it_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "certificate.pem"
    config = Config(console_certificate=str(path))
    assert codes(doctor_dates.certificates(config, NOW)) == ["certificate-absent"]
    path.write_text("no certificate", encoding="utf-8")
    assert codes(doctor_dates.certificates(config, NOW)) == ["certificate-unreadable"]
    monkeypatch.setattr("parley.keys.certificate.end_seconds", lambda _: NOW)
    assert codes(doctor_dates.certificates(config, NOW + 1)) == ["certificate-ended"]
    assert codes(doctor_dates.certificates(config, NOW - 86_400)) == ["certificate-ends"]
    assert codes(doctor_dates.certificates(config, NOW - 30 * 86_400)) == []
    assert codes(doctor_dates.certificates(Config(), NOW)) == []


def test_what_runs_out_is_told() -> None:
    line: dict[str, Any] = {"index": 2, "runs_out_within_days": None, "until": NOW, "ending": []}
    due = {"kind": "undertaking", "entry": "ab" * 32, "at": NOW}
    lines = [line, {**line, "runs_out_within_days": 7}, {**line, "ending": [due]}]
    assert codes(doctor_dates.renewals([{"name": {"en": "Belmora"}, "lines": lines}])) == ["line-runs-out", "ends-soon"]


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ({}, []),
        ({"synchronous_commit": "off"}, ["database-forgets"]),
        ({"synchronous_commit": "local"}, []),
    ],
)
def test_a_database_that_forgets_is_told(settings: dict[str, str], found: list[str]) -> None:
    options = " ".join(f"-c {name}={value}" for name, value in settings.items())
    address = f"{database()} options='{options}'"
    assert codes(doctor_dates.database(Config(database=address))) == found


def test_a_database_without_its_replica_is_told() -> None:
    with psycopg.connect(database(), autocommit=True) as link:
        link.execute("ALTER SYSTEM SET synchronous_standby_names = 'gone'")
        link.execute("ALTER SYSTEM SET synchronous_commit = local")  # for whoever else works there meanwhile
        link.execute("SELECT pg_reload_conf()")
        try:
            address = f"{database()} options='-c synchronous_commit=remote_apply'"
            while not (told := codes(doctor_dates.database(Config(database=address)))):
                link.execute("SELECT pg_sleep(0.05)")  # the server takes its new settings in its own time
        finally:
            link.execute("ALTER SYSTEM RESET ALL")
            link.execute("SELECT pg_reload_conf()")
    assert told == ["replica-absent"]


def test_no_database_and_one_that_does_not_answer() -> None:
    assert codes(doctor_dates.database(Config())) == []
    assert codes(doctor_dates.database(Config(database="host=/nowhere"))) == ["database-unreached"]
    named = {postgres_health.UNREACHED, postgres_health.OLD, postgres_health.NOT_DURABLE}
    assert FINDINGS.keys() >= named | {postgres_health.REPLICA_ABSENT}
