"""The bench: real stations against the floor, with texts of which no two are alike."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from parley.cli.bench import FLOOR
from parley.cli.bench_texts import sentences
from tests.cli.desk import run


def test_no_two_texts_are_alike_and_a_seed_gives_the_same_again() -> None:
    texts = sentences(2_000, seed=1)
    assert len(set(texts)) == 2_000
    assert sentences(2_000, seed=1) == texts
    assert not set(sentences(100, seed=2)) & set(texts)
    assert 150 < sum(map(len, texts)) / len(texts) < 250


def test_the_floor_measures_each_text(tmp_path: Path) -> None:
    file = tmp_path / "texts"
    file.write_text(json.dumps(sentences(50, seed=1)), encoding="utf-8")
    done = subprocess.run([sys.executable, str(FLOOR), str(file)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert len(found["milliseconds"]) == 50
    assert max(found["milliseconds"]) <= found["seconds"] * 1e3


def test_a_short_bench_gives_ratios() -> None:
    ran = run("bench", "--runs", "1", "--messages", "60", "--singles", "5", "--json")
    assert ran.code == 0, ran.err
    found = ran.data
    assert found["ratios"].keys() == {"throughput", "latency_p50"}
    assert found["throughput"]["parley"]["messages_per_second"] > 0
