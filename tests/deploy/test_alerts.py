"""The alert rules that are shipped: read and tried by Prometheus's own program, and named by numbers that there are."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.console.consoles import desks
from tests.service.stations import play

RULES = Path(__file__).resolve().parents[2] / "deploy" / "prometheus" / "parley.rules.yml"
TRIALS = Path(__file__).parent / "alerts.yml"
MANUAL = RULES.parents[2] / "docs" / "operating" / "watching.md"

ALERT = re.compile(r"- alert: (\w+)")
METRIC = re.compile(r"\bparley_\w+")


def trial(folder: Path, rules: str) -> subprocess.CompletedProcess[str]:
    """The rules tried on the made-up minutes."""
    (folder / RULES.name).write_text(rules, encoding="utf-8")
    shutil.copy(TRIALS, folder)
    return subprocess.run(
        ["promtool", "test", "rules", TRIALS.name], cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.needs("promtool")
def test_the_rules_tell_every_trouble_and_no_other(tmp_path: Path) -> None:
    rules = RULES.read_text(encoding="utf-8")
    done = trial(tmp_path, rules)
    assert done.returncode == 0, done.stdout + done.stderr
    assert trial(tmp_path, rules.replace("> 7800", "> 8800")).returncode == 1
    assert set(ALERT.findall(rules)) == set(re.findall(r'alertname="(\w+)"', TRIALS.read_text(encoding="utf-8")))


def test_every_number_that_a_rule_names_is_one_of_a_stations(tmp_path: Path) -> None:
    told: list[str] = []

    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking() as client:
            until = ours.party.service.engine.clock() // 1000 + 60
            token = await ours.party.ask("token add", name="watching", scopes=["metrics"], until=until)
            told.append((await client.get("/metrics", headers={"authorization": f"Bearer {token['token']}"})).text)

    play(scene())
    kinds = dict(re.findall(r"^# TYPE (\w+) (\w+)$", told[0], re.MULTILINE))
    there = {name + ("_total" if kind == "counter" else "") for name, kind in kinds.items()}
    named = set(METRIC.findall(RULES.read_text(encoding="utf-8")))
    assert len(named) > 12
    assert named <= there
    assert set(METRIC.findall(TRIALS.read_text(encoding="utf-8"))) <= there


def test_every_alert_has_its_line_in_the_manual() -> None:
    page = MANUAL.read_text(encoding="utf-8")
    assert [name for name in ALERT.findall(RULES.read_text(encoding="utf-8")) if f"| `{name}` |" not in page] == []
