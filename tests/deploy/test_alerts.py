"""The alert rules that are shipped: read and tried by Prometheus's own program, and named by numbers that there are."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from parley.console.console import Console
from parley.console.metrics import metrics
from tests.console.consoles import desks
from tests.faults.machines import released
from tests.service.stations import play
from tests.service.test_sharing import divided

RULES = Path(__file__).resolve().parents[2] / "deploy" / "prometheus" / "parley.rules.yml"
TRIALS = Path(__file__).parent / "alerts.yml"
MANUAL = RULES.parents[2] / "docs" / "operating" / "watching.md"

ALERT = re.compile(r"- alert: (\w+)")
METRIC = re.compile(r"\bparley_\w+")


TROUBLES = {
    "parley_bearer_lives": "0x3000",
    "parley_heard_age_seconds": "9000x3000",
    "parley_own_entries": "9x3000",
    "parley_own_held": "7x3000",
    "parley_other_missing": "3x3000",
    "parley_channel_verified": "0x3000",
    "parley_shares_silent": "1x3000",
}
"""What the numbers are where every channel of a station is in trouble."""

PER_CHANNEL = ("ParleyNoWay", "ParleySilent", "ParleyUnverified", "ParleyWayDown")
PER_LINE = ("ParleyMissing", "ParleyNotHeld")


def trial(
    folder: Path, rules: str, trials: str = TRIALS.read_text(encoding="utf-8")
) -> subprocess.CompletedProcess[str]:
    """The rules tried on the made-up minutes."""
    (folder / RULES.name).write_text(rules, encoding="utf-8")
    (folder / TRIALS.name).write_text(trials or TRIALS.read_text(encoding="utf-8"), encoding="utf-8")
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


@pytest.mark.needs("promtool")
def test_each_trouble_of_a_divided_station_is_told_once_whichever_process_sees_it(tmp_path: Path) -> None:
    told: list[str] = []

    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        for line in (made.to_south, made.north.line):
            await made.first.ask("say", **released(line, "both sides are heard", 30))
        told.extend([await metrics(Console(one.service)) for one in (made.first, made.second)])

    play(scene())
    series = [
        {"series": f'{name}{{instance="{instance}",{labels}', "values": TROUBLES[name]}
        for instance, text in zip("ab", told, strict=True)
        for name, labels in re.findall(r"^(\w+)\{(.*\}) ", text, re.MULTILINE)
        if name in TROUBLES
    ]
    assert {name for name in TROUBLES if sum(name in one["series"] for one in series) < 2} == set()
    wanted = {"ParleyShareSilent": 1, **dict.fromkeys(PER_CHANNEL, 2), **dict.fromkeys(PER_LINE, 4)}
    sums = [{"labels": f'{{alertname="{name}"}}', "value": count} for name, count in wanted.items()]
    asked = {"expr": 'count by (alertname) (ALERTS{alertstate="firing"})', "eval_time": "2000m", "exp_samples": sums}
    one = {"interval": "1m", "input_series": series, "promql_expr_test": [asked]}
    trials = {"rule_files": [RULES.name], "evaluation_interval": "1m", "tests": [one]}
    done = trial(tmp_path, RULES.read_text(encoding="utf-8"), json.dumps(trials))
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_alert_has_its_line_in_the_manual() -> None:
    page = MANUAL.read_text(encoding="utf-8")
    assert [name for name in ALERT.findall(RULES.read_text(encoding="utf-8")) if f"| `{name}` |" not in page] == []
